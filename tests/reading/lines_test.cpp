// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/paper_builder.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using namespace scrutiny::test;

namespace {

QStringList texts(const PageLines &page)
{
    QStringList all;
    for (const Line &line : page.lines)
        all.append(line.text);
    return all;
}

PageLines read(PaperBuilder &paper)
{
    return linesOf(paper.content());
}

} // namespace

TEST_CASE("words on one baseline make a line, cut at wide gaps", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(130, {{72, "3"}, {110, "Apologies for absence"}, {450, "10:30"}, {500, "5 - 6"}});
    paper.line(110, 144, "To receive any.");
    const PageLines page = read(paper);
    REQUIRE(page.lines.size() == 2);
    CHECK(page.lines[0].text == "3 Apologies for absence 10:30 5 - 6");
    REQUIRE(page.lines[0].segments.size() == 4);
    CHECK(page.lines[0].segments[1].text == "Apologies for absence");
    CHECK(page.lines[0].segments[3].text == "5 - 6");
    CHECK(page.lines[1].segments.size() == 1);
    CHECK(page.bodySize == Approx(11));
}

TEST_CASE("words drawn in any order are read left to right, top to bottom", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(150, 200, "second line");
    paper.line(130, 100, "Committee");
    paper.line(72, 100, "Select");
    CHECK(texts(read(paper)) == QStringList{"Select Committee", "second line"});
}

TEST_CASE("a raised th joins the day that it belongs to", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    const double end = paper.line(72, 100, "on Thursday 7");
    paper.content().words.back().spaceAfter = false;
    paper.size = 7;
    paper.line(end + 0.5, 96, "th");
    paper.size = 11;
    paper.line(end + 12, 100, "September 2023");
    CHECK(texts(read(paper)) == QStringList{"on Thursday 7th September 2023"});
}

TEST_CASE("small print between two lines stays a line of its own", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 100, "A line of the paper");
    paper.size = 7;
    paper.line(72, 110, "and a note in small type below it");
    CHECK(read(paper).lines.size() == 2);
}

TEST_CASE("a heading of letters set apart is read as words", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    double x = 200;
    for (const char *letter : {"A", "G", "E", "N", "D", "A"})
        x = paper.line(x, 100, QString::fromLatin1(letter)) + 5;
    x += 12;
    for (const char *letter : {"I", "T", "E", "M", "S"})
        x = paper.line(x, 100, QString::fromLatin1(letter)) + 5;
    CHECK(texts(read(paper)) == QStringList{"AGENDA ITEMS"});
}

TEST_CASE("a word that kerning split is one word", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    const double end = paper.line(72, 100, "A");
    paper.content().words.back().spaceAfter = false;
    paper.line(end - 0.3, 100, "VERY wide gap");
    CHECK(texts(read(paper)) == QStringList{"AVERY wide gap"});
}

TEST_CASE("words printed twice to look bold are read once and bold", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 100, "Minutes of the meeting");
    paper.line(72.4, 100, "Minutes of the meeting");
    const PageLines page = read(paper);
    REQUIRE(page.lines.size() == 1);
    CHECK(page.lines[0].text == "Minutes of the meeting");
    CHECK(page.lines[0].bold);
}

TEST_CASE("a vertical ruling cuts a line however narrow the gap", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    const double end = paper.line(72, 100, "Open");
    paper.line(end + 3, 100, "Complete");
    paper.ruling(end + 1.5, 80, end + 1.5, 120);
    const PageLines page = read(paper);
    REQUIRE(page.lines.size() == 1);
    CHECK(page.lines[0].segments.size() == 2);
}

TEST_CASE("a stretched line of running text stays one segment", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    double x = 72;
    for (const char *word : {"the", "committee", "was", "told", "that", "costs"})
        x = paper.line(x, 100, QString::fromLatin1(word)) + 11.5;
    CHECK(read(paper).lines[0].segments.size() == 1);
}

TEST_CASE("two columns of running text are read one after the other", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(60, 80, "A heading right across both of the columns of this page of the paper");
    QStringList left;
    QStringList right;
    for (int i = 0; i < 12; ++i) {
        left.append(QString("left column text number %1 goes on here").arg(i + 10));
        right.append(QString("right column text number %1 goes on so").arg(i + 10));
    }
    paper.lines(50, 100, left);
    paper.lines(270, 100, right);
    const QStringList all = texts(read(paper));
    REQUIRE(all.size() == 25);
    CHECK(all.mid(1, 12) == left);
    CHECK(all.mid(13, 12) == right);
}

TEST_CASE("names in two columns keep their rows", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    for (int i = 0; i < 12; ++i)
        paper.row(100 + 14 * i, {{72, QString("Mr A Name%1").arg(i + 10)}, {320, QString("Ms B Other%1").arg(i + 10)}});
    const PageLines page = read(paper);
    REQUIRE(page.lines.size() == 12);
    CHECK(page.lines[0].segments.size() == 2);
}

TEST_CASE("turned words are no lines, and hidden text counts only where nothing else is", "[lines]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 100, "Upright");
    paper.line(72, 400, "Page 61");
    for (std::size_t i = 1; i < 3; ++i)
        paper.content().words[i].turn = 1;
    CHECK(texts(read(paper)) == QStringList{"Upright"});

    PaperBuilder scan;
    scan.page();
    scan.line(72, 100, "Recognised under a picture");
    for (pdf::Word &word : scan.content().words)
        word.hidden = true;
    CHECK(texts(read(scan)) == QStringList{"Recognised under a picture"});
    scan.lines(72, 120, {"But this page has text", "that one can see as well"});
    CHECK(texts(read(scan)) == QStringList{"But this page has text", "that one can see as well"});
}
