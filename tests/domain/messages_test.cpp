// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/messages.h"
#include "support/catch.h"

using namespace scrutiny;
using namespace scrutiny::messages;

namespace {

Message received(const QByteArray &bytes)
{
    Reader reader;
    reader.add(bytes);
    const auto message = reader.next();
    REQUIRE(message);
    REQUIRE(*message);
    return **message;
}

} // namespace

TEST_CASE("bookmarks and links arrive as they were sent")
{
    Outline outline;
    outline.entries = {{QStringLiteral("1 Apologies"), 2, 120.5, 0}, {QStringLiteral("Annex \u201cA\u201d"), 0, 0, 1}};
    const auto entries = outlineFrom(received(toBytes(7, outline)));
    REQUIRE(entries);
    CHECK(entries->entries == outline.entries);

    PageLinks links{3, {{{10, 20, 30, 40}, 9, 55.25, {}}, {{1, 2, 3, 4}, 0, 0, QStringLiteral("https://council.example/a?b=c#d")}}};
    const auto read = linksFrom(received(toBytes(8, links)));
    REQUIRE(read);
    CHECK(read->page == 3);
    CHECK(read->links == links.links);

    const auto request = requestFrom(received(toBytes({Request::Kind::Links, 4, {}, {}, 12, 0, 0})));
    REQUIRE(request);
    CHECK(request->kind == Request::Kind::Links);
    CHECK(request->page == 12);
    CHECK_FALSE(requestFrom(received(toBytes({Request::Kind::Links, 4, {}, {}, 0, 0, 0}))));
    CHECK(requestFrom(received(toBytes({Request::Kind::Outline, 4, {}, {}, 0, 0, 0})))->kind == Request::Kind::Outline);
}

TEST_CASE("what a reading program that was taken over sends is not believed")
{
    PageLinks links{1, {{{10, 20, 30, 40}, 0, 0, QStringLiteral("javascript:alert(1)")}, {{10, 20, 30, 40}, -4, 0, {}}, {{10, 20, 5, 40}, 1, 0, {}},
                        {{10, 20, 30, 40}, 2'000'000, 0, {}}, {{10, 20, 30, 40}, 2, -700, {}}}};
    const auto read = linksFrom(received(toBytes(1, links)));
    REQUIRE(read);
    REQUIRE(read->links.size() == 1);
    CHECK(read->links[0].page == 2);
    CHECK(read->links[0].y == 0);

    Outline outline;
    outline.entries = {{QString(5000, QLatin1Char('x')), -3, 1e9, 4000}, {QString(), 1, 0, 0}};
    const auto entries = outlineFrom(received(toBytes(1, outline)));
    REQUIRE(entries);
    REQUIRE(entries->entries.size() == 1);
    CHECK(entries->entries[0].title.size() == 500);
    CHECK(entries->entries[0].page == 0);
    CHECK(entries->entries[0].y == 0);
    CHECK(entries->entries[0].level == 30);
    outline.entries.assign(20'001, {QStringLiteral("x"), 1, 0, 0});
    CHECK_FALSE(outlineFrom(received(toBytes(1, outline))));
    links.links.assign(5'001, {{1, 2, 3, 4}, 1, 0, {}});
    CHECK_FALSE(linksFrom(received(toBytes(1, links))));
}

TEST_CASE("addresses are passed on when they are the web's or a mail box's, spelt out")
{
    CHECK(safeAddress(QStringLiteral("HTTPS://Council.example/Pack A.pdf")) == "https://council.example/Pack%20A.pdf");
    CHECK(safeAddress(QStringLiteral("mailto:clerk@council.example")) == "mailto:clerk@council.example");
    // a name with a Cyrillic letter in it, and one that turns what follows round
    CHECK(safeAddress(QStringLiteral("http://c\u043euncil.example/")).startsWith(QLatin1String("http://xn--")));
    CHECK_FALSE(safeAddress(QStringLiteral("https://council.example/\u202efdp.exe")).contains(QChar(0x202e)));
    for (const char *bad : {"", "council.example", "javascript:x", "file:///a", "ftp://council.example/", "http:", "https://", "mailto:", "http://a b/", "//council.example"})
        CHECK(safeAddress(QString::fromLatin1(bad)).isEmpty());
    CHECK(safeAddress(QStringLiteral("https://council.example/") + QString(2000, QLatin1Char('a'))).isEmpty());
}
