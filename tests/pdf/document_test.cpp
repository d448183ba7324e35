// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/document.h"
#include "pdf/small_pdf.h"
#include "support/catch.h"

#include <QDir>

using namespace scrutiny;
using namespace scrutiny::pdf;

namespace {

ErrorKind errorOf(const QString &path)
{
    const auto document = Document::open(path);
    REQUIRE_FALSE(document);
    CHECK(document.error().sentence.endsWith('.'));
    CHECK_FALSE(document.error().sentence.contains('\n'));
    return document.error().kind;
}

SmallPdf pages(int count)
{
    SmallPdf file;
    for (int i = 1; i <= count; ++i)
        file.addPage("BT /F1 10 Tf 72 700 Td (page" + QByteArray::number(i) + ") Tj ET");
    return file;
}

} // namespace

TEST_CASE("why a file cannot be opened")
{
    TestFolder folder;
    CHECK(errorOf(folder.path("missing.pdf")) == ErrorKind::NotFound);
    CHECK(errorOf(QDir::tempPath()) == ErrorKind::NotFound);
    CHECK(errorOf(folder.write("empty.pdf", "")) == ErrorKind::NotAPdf);
    CHECK(errorOf(folder.write("text.pdf", "Agenda\n")) == ErrorKind::NotAPdf);
    CHECK(errorOf(folder.write("header.pdf", "%PDF-1.7\nand nothing else\n")) == ErrorKind::Damaged);
    SmallPdf none;
    CHECK(errorOf(folder.write("none.pdf", none.bytes())) == ErrorKind::Damaged);
}

TEST_CASE("a file cut short is read as far as it goes, or refused")
{
    TestFolder folder;
    const QByteArray whole = pages(3).bytes();
    const auto document = Document::open(folder.write("cut.pdf", whole.left(whole.size() - 150)));
    if (document)
        CHECK(document->pageCount() >= 1);
    else
        CHECK(document.error().kind == ErrorKind::Damaged);
}

TEST_CASE("a page tree that runs in circles does not")
{
    SmallPdf file = pages(1);
    file.replace(2, "<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>");
    TestFolder folder;
    const auto document = Document::open(folder.write("loop.pdf", file.bytes()));
    if (document)
        CHECK(document->content(1).words.empty());
}

TEST_CASE("absurd page boxes do not pass")
{
    for (const char *box : {"[0 0 1e30 1e30]", "[0 0 0 0]", "[0 0 -5 -5]", "[0 0 99999999 10]", "[(a) 0 1 1]"}) {
        SmallPdf file;
        file.addPage("BT /F1 10 Tf 72 700 Td (word) Tj ET", {}, {}, box);
        TestFolder folder;
        const auto document = Document::open(folder.write("box.pdf", file.bytes()));
        REQUIRE(document);
        const PageContent page = document->content(1);
        CHECK(page.width > 0);
        CHECK(page.width <= 20'000);
        CHECK(page.height > 0);
        CHECK(page.height <= 20'000);
        const auto picture = document->render(1, 72);
        if (picture)
            CHECK(picture->pixels.size() <= 41'000'000);
    }
}

TEST_CASE("page labels")
{
    SmallPdf file = pages(3);
    file.addToCatalog("/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 5 >>] >>");
    TestFolder folder;
    const auto document = Document::open(folder.write("labels.pdf", file.bytes()));
    REQUIRE(document);
    CHECK(document->content(1).label == "i");
    CHECK(document->content(2).label == "5");
    CHECK(document->pageSize(3).label == "6");
    CHECK(document->pageSize(3).width == 600);
}

TEST_CASE("bookmarks keep their nesting and do not run in circles")
{
    SmallPdf file;
    const int first = file.addPage("q Q");
    const int second = file.addPage("q Q");
    const int root = file.nextNumber(), a = root + 1, b = root + 2;
    file.add("<< /Type /Outlines /First " + SmallPdf::ref(a) + " /Last " + SmallPdf::ref(a) + " /Count 2 >>");
    file.add("<< /Title (Item 5) /Parent " + SmallPdf::ref(root) + " /Dest [" + SmallPdf::ref(first) + " /Fit] /First " + SmallPdf::ref(b) + " /Last "
             + SmallPdf::ref(b) + " /Count 1 >>");
    file.add("<< /Title <FEFF004100700070> /Parent " + SmallPdf::ref(a) + " /Dest [" + SmallPdf::ref(second) + " /Fit] /Next " + SmallPdf::ref(b) + " /First "
             + SmallPdf::ref(a) + " /Last " + SmallPdf::ref(a) + " /Count 1 >>");
    file.addToCatalog("/Outlines " + SmallPdf::ref(root));
    TestFolder folder;
    const auto document = Document::open(folder.write("marks.pdf", file.bytes()));
    REQUIRE(document);
    const auto marks = document->bookmarks();
    REQUIRE(marks.size() >= 2);
    CHECK(marks.size() < 50);
    CHECK(marks[0].title == "Item 5");
    CHECK(marks[0].page == 1);
    CHECK(marks[0].level == 0);
    CHECK(marks[1].title == "App");
    CHECK(marks[1].page == 2);
    CHECK(marks[1].level == 1);
}

TEST_CASE("a page is drawn at its size, and drawing can be stopped")
{
    SmallPdf file;
    QByteArray much = "1 0 0 rg 0 400 600 400 re f\n";
    for (int i = 0; i < 1000; ++i)
        much += "0 0 m 10 10 l S\n";
    file.addPage(much);
    TestFolder folder;
    const auto document = Document::open(folder.write("draw.pdf", file.bytes()));
    REQUIRE(document);
    const auto picture = document->render(1, 36);
    REQUIRE(picture);
    CHECK(picture->width == 300);
    CHECK(picture->height == 400);
    REQUIRE(picture->pixels.size() == 300 * 400);
    CHECK(picture->pixels[150 * 300 + 150] == 0xffff0000);
    CHECK(picture->pixels[350 * 300 + 150] == 0xffffffff);
    const auto stopped = document->render(1, 36, [] { return true; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
    CHECK_FALSE(document->render(2, 36));
    const auto large = document->render(1, 1200);
    REQUIRE(large);
    CHECK(large->pixels.size() <= 40'500'000);
    CHECK(large->dotsPerInch < 1200);
}

TEST_CASE("all pages in order, whatever the number of threads")
{
    TestFolder folder;
    const QString path = folder.write("many.pdf", pages(60).bytes());
    for (const int threads : {1, 2, 4}) {
        ReadOptions options;
        options.threads = threads;
        int last = 0;
        options.progress = [&](int done, int all) {
            CHECK(all == 60);
            last = done;
            return true;
        };
        const auto content = readContent(path, options);
        REQUIRE(content);
        CHECK(last == 60);
        REQUIRE(content->pages.size() == 60);
        for (int i = 0; i < 60; ++i) {
            REQUIRE(content->pages[std::size_t(i)].words.size() == 1);
            CHECK(content->pages[std::size_t(i)].words[0].text == QStringLiteral("page%1").arg(i + 1));
        }
    }
}

TEST_CASE("reading can be refused and stopped")
{
    TestFolder folder;
    const QString path = folder.write("many.pdf", pages(20).bytes());
    ReadOptions few;
    few.maxPages = 19;
    const auto refused = readContent(path, few);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Limit);
    ReadOptions stopping;
    stopping.progress = [](int done, int) { return done < 5; };
    const auto stopped = readContent(path, stopping);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
}
