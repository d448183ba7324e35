// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/find_rows.h"

using namespace scrutiny;

namespace {

PageRecord pageOf(int page, const char *text)
{
    PageRecord record;
    record.page = page;
    record.text = QString::fromUtf8(text);
    return record;
}

} // namespace

TEST_CASE("Words are found whatever their capitals, accents and line ends")
{
    const std::vector<PageRecord> pages{pageOf(1, "The café on\nthe quay"), pageOf(3, "A CAFE; another Café  on the hill")};
    const auto hits = findInPages(pages, QStringLiteral("cafe"));
    REQUIRE(hits.size() == 3);
    CHECK(hits[0].words == QString::fromUtf8("café"));
    CHECK(hits[0].after == QStringLiteral(" on the quay"));
    CHECK(hits[1].page == 3);
    CHECK(hits[2].onPage == 1);
    CHECK(findInPages(pages, QStringLiteral("on the")).size() == 2);
    CHECK(findInPages(pages, QStringLiteral("  ")).empty());
    CHECK(findInPages(pages, QStringLiteral("cafe"), 2).size() == 2);
}

TEST_CASE("Hits stand below their item, with the count")
{
    PaperInfo paper;
    paper.paperId = 4;
    paper.sheets.resize(3);
    paper.sheets[2].section = QStringLiteral("7 Harbour");
    paper.sheets[2].label = QStringLiteral("2");
    const auto rows = findRows(findInPages({pageOf(1, "dredging"), pageOf(3, "dredging, more dredging")}, QStringLiteral("dredging")), paper);
    REQUIRE(rows.size() == 5);
    CHECK(rows[0].heading);
    CHECK(rows[2].heading);
    CHECK(rows[2].cells[0].text == QString::fromUtf8("7 Harbour – 2"));
    CHECK(rows[3].cells[0].second == QString::fromUtf8("p. 2 · sheet 3"));
    CHECK(rows[4].place.source.front().page == 3);
}
