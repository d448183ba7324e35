// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/paper_builder.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using namespace scrutiny::test;

namespace {

/// Pages with a few lines of text each; `foot` and `head` give what else stands on page n.
template<typename Foot, typename Head>
PaperBuilder pages(int count, Foot foot, Head head)
{
    PaperBuilder paper;
    for (int n = 1; n <= count; ++n) {
        paper.page();
        paper.lines(72, 150, {QString("Text %1 of this page").arg(n * 7), "and more of it on another line,", "and a third."});
        if (const QString text = foot(n); !text.isEmpty())
            paper.centred(810, text);
        if (const QString text = head(n); !text.isEmpty())
            paper.line(420, 40, text);
    }
    return paper;
}

QString nothing(int)
{
    return {};
}

} // namespace

TEST_CASE("stamps at the foot are the pack's page numbers, whatever they look like", "[furniture]")
{
    const QString form = GENERATE(QString("Page %1"), QString("- %1 -"), QString("%1"), QString("%1 of 13"), QString("%1 | Page"), QString("Page %1 of 13"));
    INFO(form.toStdString());
    const BuiltPaper built = pages(10, [&](int n) { return form.arg(n + 3); }, nothing).build(false);
    CHECK((*built.furniture)[0].label == "4");
    CHECK((*built.furniture)[9].label == "13");
    CHECK((*built.lines)[4].lines.size() == 3);
}

TEST_CASE("numbers that begin at 1 behind the front sheet keep their distance to the file's pages", "[furniture]")
{
    const BuiltPaper built = pages(12, [](int n) { return n < 3 ? QString() : QString::number(n - 2); }, nothing).build(false);
    CHECK((*built.furniture)[1].label.isEmpty());
    CHECK((*built.furniture)[2].label == "1");
    CHECK((*built.furniture)[11].label == "10");
}

TEST_CASE("a report's own numbers are not the pack's", "[furniture]")
{
    PaperBuilder paper;
    for (int n = 1; n <= 20; ++n) {
        paper.page();
        paper.lines(72, 150, {"Text of this page", QString("with line %1").arg(n * 3)});
        paper.centred(820, QString("Page %1").arg(n + 40));
        if (n >= 8 && n <= 13)
            paper.line(72, 800, QString("Page %1 of 6").arg(n - 7));
    }
    const BuiltPaper built = paper.build(false);
    CHECK((*built.furniture)[9].label == "50");
    CHECK((*built.furniture)[9].reportLabel == "3");
    CHECK((*built.furniture)[3].reportLabel.isEmpty());
}

TEST_CASE("a pack without stamps takes no labels from a report within it", "[furniture]")
{
    const BuiltPaper built = pages(20, [](int n) { return n >= 8 && n <= 13 ? QString("Page %1 of 6").arg(n - 7) : QString(); }, nothing).build(false);
    CHECK((*built.furniture)[9].label.isEmpty());
    CHECK((*built.furniture)[9].reportLabel == "3");
    CHECK((*built.furniture)[2].label.isEmpty());
}

TEST_CASE("stamps turned sideways count, and a scan within the run is counted", "[furniture]")
{
    PaperBuilder paper;
    for (int n = 1; n <= 8; ++n) {
        paper.page();
        if (n == 5)
            continue;
        paper.lines(72, 150, {"Text of this page", "and more."});
        if (n != 4) {
            paper.centred(810, QString("Page %1").arg(n + 10));
            continue;
        }
        pdf::Word word;
        word.size = 11;
        word.turn = 1;
        word.baseline = 20;
        word.text = "Page";
        word.box = {15, 400, 26, 422};
        paper.content().words.push_back(word);
        word.text = "14";
        word.box = {15, 425, 26, 436};
        paper.content().words.push_back(word);
    }
    const BuiltPaper built = paper.build(false);
    CHECK((*built.furniture)[3].label == "14");
    CHECK((*built.furniture)[4].label == "15");
}

TEST_CASE("agenda item stamps are taken off, a heading of that name is not", "[furniture]")
{
    const BuiltPaper built = pages(4, nothing, [](int n) { return n == 2 ? QString("Agenda Item 5") : n == 3 ? QString("Agenda Item") : QString(); }).build(false);
    CHECK((*built.furniture)[1].agendaItem == "5");
    CHECK((*built.lines)[1].lines.size() == 3);
    CHECK((*built.furniture)[2].agendaItem.isEmpty());
    CHECK((*built.lines)[2].lines.size() == 4);
}

TEST_CASE("running heads are taken off except on the first page", "[furniture]")
{
    const BuiltPaper built = pages(6, nothing, [](int) { return QString("Annual report 2023"); }).build(false);
    CHECK((*built.lines)[0].lines.size() == 4);
    CHECK((*built.lines)[3].lines.size() == 3);
}

TEST_CASE("the heading row of a ruled table on every page is no running head", "[furniture]")
{
    PaperBuilder paper;
    for (int n = 1; n <= 4; ++n) {
        paper.page();
        paper.grid({60, 160, 300, 500}, {60, 80, 100, 120});
        paper.row(75, {{65, "Date"}, {165, "Action"}, {305, "Update"}});
        paper.row(95, {{65, QString::number(n)}, {165, "Something"}, {305, "Done"}});
    }
    const BuiltPaper built = paper.build(false);
    CHECK((*built.lines)[2].lines.front().text == "Date Action Update");
}

TEST_CASE("a page left blank on purpose says so and holds nothing", "[furniture]")
{
    PaperBuilder paper;
    paper.page();
    paper.centred(400, "This page is intentionally left blank");
    const BuiltPaper built = paper.build(false);
    CHECK((*built.furniture)[0].leftBlank);
    CHECK((*built.lines)[0].lines.empty());
}

TEST_CASE("a figure in the last line of a page is no page number", "[furniture]")
{
    const BuiltPaper built = pages(6, [](int n) { return n == 3 ? QString("412") : QString(); }, nothing).build(false);
    CHECK((*built.furniture)[2].label.isEmpty());
    CHECK((*built.lines)[2].lines.size() == 4);
}

TEST_CASE("a column of figures that runs over a page's end is no page number", "[furniture]")
{
    PaperBuilder paper;
    paper.page();
    for (int i = 0; i < 50; ++i)
        paper.row(72 + 14 * i, {{72, QString::number(7000 + i)}, {140, "Cemeteries"}, {300, "9,000"}});
    paper.page();
    for (int i = 0; i < 50; ++i)
        paper.row(72 + 14 * i, {{72, QString::number(7050 + i)}, {140, "Markets"}, {300, "8,000"}});
    const BuiltPaper built = paper.build(false);
    CHECK((*built.lines)[0].lines.back().text.startsWith("7049"));
    CHECK((*built.lines)[1].lines.front().text.startsWith("7050"));
    CHECK((*built.furniture)[0].label.isEmpty());
}
