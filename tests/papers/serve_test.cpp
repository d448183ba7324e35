// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/messages.h"
#include "papers/request_queue.h"
#include "pdf/small_pdf.h"
#include "support/catch.h"

#include <QProcess>

#include <cstring>
#include <set>

using namespace scrutiny;
using messages::Request;

namespace {

const QString program = QStringLiteral(SCRUTINY_BIN_DIR "/scrutiny-papers");

/// A child that serves, and the talk with it.
class Child
{
public:
    Child()
    {
        process.start(program, {"serve"});
        REQUIRE(process.waitForStarted());
    }
    ~Child()
    {
        process.kill();
        process.waitForFinished();
    }
    void send(const Request &request) { process.write(messages::toBytes(request)); }
    void sendRaw(const QByteArray &bytes) { process.write(bytes); }
    messages::Message next()
    {
        for (;;) {
            auto message = reader.next();
            REQUIRE(message);
            if (*message)
                return **message;
            REQUIRE(process.waitForReadyRead(10'000));
            reader.add(process.readAllStandardOutput());
        }
    }
    messages::Message ask(const Request &request)
    {
        send(request);
        return next();
    }
    int finish()
    {
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished(10'000));
        CHECK(process.exitStatus() == QProcess::NormalExit);
        return process.exitCode();
    }

private:
    QProcess process;
    messages::Reader reader;
};

Request open(const QString &path, int id = 1)
{
    return {Request::Kind::Open, id, path, {}, 0, 0, 0};
}

Request render(int id, int page, double dotsPerInch = 36)
{
    return {Request::Kind::Render, id, {}, {}, page, dotsPerInch, 0};
}

Request words(int id, int page)
{
    return {Request::Kind::Words, id, {}, {}, page, 0, 0};
}

QByteArray twoPages()
{
    SmallPdf file;
    file.addPage("1 0 0 rg 0 0 600 800 re f");
    file.addPage("BT /F1 10 Tf 72 600 Td (second line) Tj ET BT /F1 10 Tf 72 700 Td (first line) Tj ET");
    return file.bytes();
}

} // namespace

TEST_CASE("pages are drawn and their words told in reading order")
{
    TestFolder folder;
    Child child;
    const auto paper = messages::openedFrom(child.ask(open(folder.write("a.pdf", twoPages()))));
    REQUIRE(paper);
    REQUIRE(paper->pages.size() == 2);
    CHECK(paper->pages[0].width == 600);
    CHECK(paper->pages[0].height == 800);

    const messages::Message answer = child.ask(render(2, 1));
    CHECK(messages::answerId(answer) == 2);
    const auto page = messages::renderedFrom(answer);
    REQUIRE(page);
    CHECK(page->width == 300);
    CHECK(page->height == 400);
    CHECK(page->dotsPerInch == Approx(36));
    quint32 pixel = 0;
    std::memcpy(&pixel, page->pixels.constData() + 4 * (200 * 300 + 150), 4);
    CHECK(pixel == 0xffff0000);

    const auto found = messages::wordsFrom(child.ask(words(3, 2)));
    REQUIRE(found);
    REQUIRE(found->words.size() == 4);
    CHECK(found->words[0].text == "first");
    CHECK(found->words[0].spaceAfter);
    CHECK_FALSE(found->words[0].lineEnd);
    CHECK(found->words[1].lineEnd);
    CHECK(found->words[2].text == "second");
    CHECK(found->words[0].box.x0 == Approx(72).margin(0.1));
    CHECK(child.finish() == 0);
}

TEST_CASE("bookmarks tell the page and the height that they lead to")
{
    SmallPdf file;
    const int first = file.addPage({});
    const int second = file.addPage({});
    const int lying = file.addPage({}, "/Rotate 90 /CropBox [100 0 600 800]");
    const int a = file.nextNumber(), b = a + 1, c = a + 2, d = a + 3;
    const QByteArray outlines = SmallPdf::ref(a + 4);
    file.add("<< /Title (1 Apologies) /Parent " + outlines + " /Next " + SmallPdf::ref(c) + " /First " + SmallPdf::ref(b) + " /Last " + SmallPdf::ref(b)
             + " /Dest [" + SmallPdf::ref(first) + " /XYZ null 650 null] >>");
    file.add("<< /Title (Annex) /Parent " + SmallPdf::ref(a) + " /Dest (annex) >>");
    file.add("<< /Title (2 Turned) /Parent " + outlines + " /Prev " + SmallPdf::ref(a) + " /Next " + SmallPdf::ref(d) + " /Dest [" + SmallPdf::ref(lying) + " /XYZ 150 700 null] >>");
    file.add("<< /Title (Elsewhere) /Parent " + outlines + " /Prev " + SmallPdf::ref(c) + " /A << /S /Launch /F (other.exe) >> >>");
    file.add("<< /Type /Outlines /First " + SmallPdf::ref(a) + " /Last " + SmallPdf::ref(d) + " /Count 3 >>");
    file.addToCatalog("/Outlines " + outlines + " /Names << /Dests << /Names [(annex) [" + SmallPdf::ref(second) + " /FitH 500]] >> >>");
    TestFolder folder;
    Child child;
    REQUIRE(messages::openedFrom(child.ask(open(folder.write("a.pdf", file.bytes())))));
    const auto outline = messages::outlineFrom(child.ask({Request::Kind::Outline, 2, {}, {}, 0, 0, 0}));
    REQUIRE(outline);
    const std::vector<messages::OutlineEntry> expected{{"1 Apologies", 1, 150, 0}, {"Annex", 2, 300, 1}, {"2 Turned", 3, 50, 0}, {"Elsewhere", 0, 0, 0}};
    CHECK(outline->entries == expected);
}

TEST_CASE("links of a page lead to pages and to addresses of the web, and nowhere else")
{
    SmallPdf file;
    const int target = file.addPage({});
    const auto link = [&](const QByteArray &box, const QByteArray &what) {
        return SmallPdf::ref(file.add("<< /Type /Annot /Subtype /Link /Rect [" + box + "] " + what + " >>")) + " ";
    };
    QByteArray annots = link("10 700 60 720", "/Dest [" + SmallPdf::ref(target) + " /XYZ 0 600 null]");
    annots += link("10 650 60 670", "/A << /S /GoTo /D /there >>");
    annots += link("10 600 60 620", "/A << /S /URI /URI (https://council.example/pack?x=1) >>");
    annots += link("10 550 60 570", "/A << /S /URI /URI (MAILTO:clerk@council.example) >>");
    for (const char *bad : {"/S /URI /URI (javascript:alert\\(1\\))", "/S /URI /URI (file:///etc/passwd)", "/S /URI /URI (http:///nohost)",
                                  "/S /URI /URI (data:text/html,x)", "/S /Launch /F (a.exe)", "/S /JavaScript /JS (x)", "/S /GoToR /F (b.pdf) /D [0 /Fit]"})
        annots += link("10 500 60 520", QByteArray("/A << ") + bad + " >>");
    annots += link("550 -90 9000 300", "/A << /S /URI /URI (http://council.example/" + QByteArray(1900, 'a') + ") >>");
    annots += link("10 520 60 540", "/A << /S /URI /URI (http://council.example/" + QByteArray(3000, 'a') + ") >>");
    file.addPage({}, "/Annots [" + annots + "]");
    file.addToCatalog("/Dests << /there [" + SmallPdf::ref(target) + " /Fit] >>"); // the older form of names
    TestFolder folder;
    Child child;
    REQUIRE(messages::openedFrom(child.ask(open(folder.write("a.pdf", file.bytes())))));
    const auto links = messages::linksFrom(child.ask({Request::Kind::Links, 2, {}, {}, 2, 0, 0}));
    REQUIRE(links);
    CHECK(links->page == 2);
    REQUIRE(links->links.size() == 5);
    CHECK(links->links[0] == messages::PageLink{{10, 80, 60, 100}, 1, 200, {}});
    CHECK(links->links[1] == messages::PageLink{{10, 130, 60, 150}, 1, 0, {}});
    CHECK(links->links[2] == messages::PageLink{{10, 180, 60, 200}, 0, 0, "https://council.example/pack?x=1"});
    CHECK(links->links[3].address == "mailto:clerk@council.example");
    CHECK(links->links[4].box == Rect{550, 500, 600, 800});
    CHECK_FALSE(messages::linksFrom(child.ask({Request::Kind::Links, 3, {}, {}, 9, 0, 0})));
    const auto none = messages::linksFrom(child.ask({Request::Kind::Links, 4, {}, {}, 1, 0, 0}));
    REQUIRE(none);
    CHECK(none->links.empty());
}

TEST_CASE("what cannot be done is said, and the child goes on")
{
    TestFolder folder;
    Child child;
    const auto nothing = messages::renderedFrom(child.ask(render(1, 1)));
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().kind == ErrorKind::Invalid);
    const auto missing = messages::openedFrom(child.ask(open(folder.path("missing.pdf"), 2)));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::NotFound);
    CHECK(missing.error().sentence.endsWith('.'));
    REQUIRE(messages::openedFrom(child.ask(open(folder.write("a.pdf", twoPages()), 3))));
    CHECK_FALSE(messages::renderedFrom(child.ask(render(4, 3))));
    CHECK_FALSE(messages::wordsFrom(child.ask(words(5, 99))));
    CHECK(messages::renderedFrom(child.ask(render(6, 2))));
    REQUIRE(messages::doneFrom(child.ask({Request::Kind::Close, 7, {}, {}, 0, 0, 0})));
    CHECK_FALSE(messages::renderedFrom(child.ask(render(8, 1))));
}

TEST_CASE("every request is answered once, also when it was withdrawn")
{
    TestFolder folder;
    Child child;
    child.send(open(folder.write("a.pdf", twoPages())));
    for (int id = 2; id <= 20; ++id)
        child.send(render(id, 1 + id % 2));
    child.send({Request::Kind::Cancel, 21, {}, {}, 0, 0, 5});
    std::set<int> answered;
    for (int i = 0; i < 20; ++i)
        CHECK(answered.insert(messages::answerId(child.next())).second);
    CHECK(*answered.begin() == 1);
    CHECK(*answered.rbegin() == 20);
    CHECK(child.finish() == 0);
}

TEST_CASE("a child ends when it is spoken to out of form")
{
    Child child;
    child.sendRaw(QByteArray("\xff\xff\xff\xff", 4) + "nonsense");
    CHECK(child.finish() == 2);
}

TEST_CASE("a child ends when its input is closed")
{
    Child child;
    CHECK(child.finish() == 0);
}

TEST_CASE("the latest picture comes first, words after pictures")
{
    papers::RequestQueue queue;
    queue.add(open("a"));
    queue.add(words(2, 1));
    queue.add(render(3, 1));
    queue.add(render(4, 2));
    const auto cancelled = queue.add({Request::Kind::Cancel, 5, {}, {}, 0, 0, 3});
    CHECK(cancelled == std::vector<int>{3});
    CHECK(queue.next()->id == 1);
    queue.add(render(6, 3));
    CHECK(queue.next()->id == 6);
    CHECK_FALSE(queue.isCancelled(6));
    queue.add({Request::Kind::Cancel, 7, {}, {}, 0, 0, 6});
    CHECK(queue.isCancelled(6));
    CHECK(queue.next()->id == 4);
    CHECK_FALSE(queue.isCancelled(4));
    CHECK(queue.next()->id == 2);
    queue.close();
    CHECK_FALSE(queue.next());
}

TEST_CASE("another paper makes what waits for the one before pointless")
{
    papers::RequestQueue queue;
    queue.add(open("a", 1));
    CHECK(queue.next()->id == 1);
    queue.add(render(2, 1));
    queue.add(words(3, 1));
    CHECK(queue.add(open("b", 4)) == std::vector<int>{2, 3});
    CHECK(queue.isCancelled(1));
    CHECK(queue.next()->id == 4);
}

TEST_CASE("messages out of form are refused")
{
    const QByteArray whole = messages::framed({{"id", 1}}, "abc");
    messages::Reader byByte;
    for (qsizetype i = 0; i + 1 < whole.size(); ++i) {
        byByte.add(whole.mid(i, 1));
        const auto message = byByte.next();
        REQUIRE(message);
        CHECK_FALSE(*message);
    }
    byByte.add(whole.right(1));
    const auto message = byByte.next();
    REQUIRE(message);
    REQUIRE(*message);
    CHECK((*message)->payload == "abc");
    CHECK((*message)->header.value("id").toInt() == 1);

    const auto refuses = [](const QByteArray &bytes, qint64 mostPayload = messages::largestPayload) {
        messages::Reader reader(mostPayload);
        reader.add(bytes);
        return !reader.next();
    };
    const auto raw = [](const QByteArray &header) { return QByteArray("\0\0\0\0", 4).replace(0, 1, QByteArray(1, static_cast<char>(header.size()))) + header; };
    CHECK(refuses(QByteArray("\0\0\0\0", 4)));
    CHECK(refuses(QByteArray("\xff\xff\xff\x7f", 4)));
    CHECK(refuses(raw("[1, 2]")));
    CHECK(refuses(raw("{\"bytes\": -1}")));
    CHECK(refuses(raw("{\"bytes\": 1e300}")));
    CHECK(refuses(raw("{\"bytes\": 1.5}")));
    CHECK(refuses(whole, 2));

    messages::Message picture{{{"ok", true}, {"page", 1}, {"dpi", 72}, {"width", 100}, {"height", 100}}, QByteArray(10, 'x')};
    CHECK_FALSE(messages::renderedFrom(picture));
    CHECK_FALSE(messages::requestFrom({{{"id", 1}, {"do", "render"}, {"page", 1}, {"dpi", 1e9}}, {}}));
    CHECK_FALSE(messages::requestFrom({{{"id", 0}, {"do", "close"}}, {}}));
    CHECK_FALSE(messages::requestFrom({{{"id", 1}, {"do", "erase"}}, {}}));
}
