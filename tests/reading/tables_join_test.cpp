// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/tables_support.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using namespace scrutiny::test;

namespace {

const std::vector<double> columns{72, 120, 320, 520};

/// Rows of 40 points each from `top`, each with a number, an action and an update.
double rows(PaperBuilder &paper, double top, const QList<QStringList> &texts)
{
    std::vector<double> ys{top};
    for (const QStringList &row : texts) {
        paper.row(ys.back() + 14, {{76, row[0]}, {124, row[1]}, {324, row[2]}}, row[0] == "No" ? bold : plain);
        ys.push_back(ys.back() + 40);
    }
    paper.grid(columns, ys);
    return ys.back();
}

const QStringList heading = list({"No", "Action", "Update"});

} // namespace

TEST_CASE("a table that runs over pages is one; its repeated heading is dropped", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paragraph(paper, 100, 3);
    rows(paper, 700, {heading, list({"1", "Send the figures.", "Sent."}), list({"2", "Ask the police.", "Asked."})});
    paper.page();
    const double end = rows(paper, 72, {heading, list({"3", "Write to all.", "Done."})});
    paragraph(paper, end + 40, 3);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    const ReportTable &table = tables[0];
    CHECK(table.rows == 4);
    CHECK(rowOf(table, 3) == list({"3", "Write to all.", "Done."}));
    CHECK(table.pdfPageFrom == 1);
    CHECK(table.pdfPageTo == 2);
    REQUIRE(table.seams.size() == 1);
    CHECK(table.seams[0].row == 3);
    CHECK(table.seams[0].page == 2);
    CHECK(table.seams[0].headingRowsDropped == 1);
    CHECK_FALSE(table.seams[0].rowCut);
    CHECK(table.source.size() == 2);
}

TEST_CASE("a row that the page's end cuts is made whole", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    rows(paper, 700, {heading, list({"1", "Send the figures.", "Sent."}), list({"2", "Ask the police how", "Asked in May and"})});
    paper.page();
    rows(paper, 72, {list({"", "many were seen.", "again in June."}), list({"3", "Write to all.", "Done."})});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    const ReportTable &table = tables[0];
    CHECK(table.rows == 4);
    CHECK(rowOf(table, 2) == list({"2", "Ask the police how many were seen.", "Asked in May and again in June."}));
    CHECK(table.cellAt(2, 1)->source.size() == 2);
    REQUIRE(table.seams.size() == 1);
    CHECK(table.seams[0].rowCut);
    CHECK(table.seams[0].row == 2);
    CHECK(table.seams[0].cutAt == std::vector<int>{1, 18, 16});
    CHECK_FALSE(table.doubts.isEmpty());
}

TEST_CASE("a seam tells how much of a cut row stands before the page's end", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    rows(paper, 700, {heading, list({"1", "Send the figures.", "Sent."}), list({"2", "Ask for the regen\u2010", "It is"})});
    paper.page();
    rows(paper, 72, {list({"", "eration plan.", "expected in June."}), list({"3", "Write to all.", "Done."})});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    const ReportTable &table = tables[0];
    REQUIRE(table.seams.size() == 1);
    REQUIRE(table.seams[0].rowCut);
    REQUIRE(table.seams[0].cutAt.size() == 3);
    CHECK(table.textAt(2, 1).left(table.seams[0].cutAt[1]) == "Ask for the regen");
    CHECK(table.textAt(2, 1) == "Ask for the regeneration plan.");
    CHECK(table.seams[0].cutAt[2] == 5);
}

TEST_CASE("a cell of a cut row may stand on the later page whole", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    rows(paper, 660, {heading, list({"1", "Send the figures.", "Sent."}), list({"2", "Ask the police.", "Asked."}), list({"3", "", "A report came in June and"})});
    paper.page();
    rows(paper, 72, {list({"", "That the forum meet in public.", "was put off."}), list({"4", "Write to all.", "Done."})});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 3) == list({"3", "That the forum meet in public.", "A report came in June and was put off."}));
    CHECK(tables[0].seams[0].cutAt == std::vector<int>{1, 0, 25});
}

TEST_CASE("a cell that is never empty above and has no room is looked for on the later page", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    rows(paper, 580, {heading, list({"1", "Send the figures.", "Sent."}), list({"2", "Ask the police.", "Asked."}), list({"3", "Write to all.", "Done."}), list({"4", "Ask for costs.", "Done."}), list({"5", "", "Put off."})});
    paper.page();
    rows(paper, 72, {list({"", "Meet the parish councils.", ""}), list({"6", "Tell the press.", "Told."})});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 7);
    CHECK(rowOf(tables[0], 5) == list({"5", "Meet the parish councils.", "Put off."}));
}

TEST_CASE("figures under figures are rows of their own, whatever the page's end", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    rows(paper, 700, {heading, list({"1", "Agency", "120"}), list({"2", "Premises", "88"})});
    paper.page();
    rows(paper, 72, {list({"", "Vehicles", "91"}), list({"4", "Fees", "17"})});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 5);
    CHECK(rowOf(tables[0], 3) == list({"", "Vehicles", "91"}));
}

TEST_CASE("a merged cell in a cut row is cut once, and no text is lost", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    rows(paper, 660, {heading, list({"1", "Send the figures.", "Sent."})});
    paper.ruling(72, 740, 72, 780);
    paper.ruling(120, 740, 120, 780);
    paper.ruling(520, 740, 520, 780);
    paper.ruling(72, 780, 520, 780);
    paper.row(754, {{76, "2"}, {124, "Withdrawn because the review of the"}});
    paper.page();
    rows(paper, 72, {list({"", "service was put off.", ""}), list({"3", "Write to all.", "Done."})});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    const ReportTable &table = tables[0];
    CHECK(table.rows == 4);
    REQUIRE(table.seams.size() == 1);
    CHECK(table.seams[0].cutAt == std::vector<int>{1, 35, -1});
    CHECK(table.textAt(2, 1) == "Withdrawn because the review of the service was put off.");
}

TEST_CASE("a heading alone at the foot of a page belongs to the rows on the next", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paragraph(paper, 100, 3);
    rows(paper, 780, {heading});
    paper.page();
    rows(paper, 72, {list({"1", "Send the figures.", "Sent."}), list({"2", "Write to all.", "Done."})});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 3);
    CHECK(rowOf(tables[0], 0) == heading);
    CHECK(tables[0].headerRows == 1);
}

TEST_CASE("a merged cell without its line on the next page still finds its columns", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    rows(paper, 700, {heading, list({"1", "Send the figures.", "Sent."})});
    paper.page();
    // Here the last two columns are one.
    paper.grid({72, 120, 520}, {72, 112, 152});
    paper.row(86, {{76, "2"}, {124, "Withdrawn by the committee."}});
    paper.row(126, {{76, "3"}, {124, "Taken into another."}});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].cols == 3);
    CHECK(tables[0].rows == 4);
    CHECK(tables[0].cellAt(2, 1)->colSpan == 2);
}

TEST_CASE("a merged cell that reaches over the page's end is one", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    const auto group = [&](double top, int rows, const QStringList &texts) {
        for (const double x : columns)
            paper.ruling(x, top, x, top + 20 * rows);
        for (int r = 0; r <= rows; ++r)
            paper.ruling(r > 0 && r < rows ? 120 : 72, top + 20 * r, 520, top + 20 * r);
        for (int r = 0; r < rows; ++r)
            paper.row(top + 20 * r + 14, {{124, texts[r]}, {324, QString::number(40 + r)}});
    };
    rows(paper, 680, {list({"Area", "Saving", "Cost"})});
    paper.line(76, 734, "Adults");
    group(720, 3, list({"Fewer agency staff", "New contract", "Shared premises"}));
    paper.page();
    group(72, 2, list({"Charge for the service", "Fewer vehicles"}));
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    const ReportTable &table = tables[0];
    CHECK(table.rows == 6);
    REQUIRE(table.cellAt(5, 0) != nullptr);
    CHECK(table.cellAt(5, 0)->text == "Adults");
    CHECK(table.cellAt(5, 0)->rowSpan == 5);
    REQUIRE(table.seams.size() == 1);
    CHECK_FALSE(table.seams[0].rowCut);
    CHECK(table.textAt(4, 1) == "Charge for the service");
}

TEST_CASE("tables that only follow one another stay apart", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    rows(paper, 700, {heading, list({"1", "Send the figures.", "Sent."})});
    paper.page();
    SECTION("another heading")
    {
        rows(paper, 72, {list({"No", "Risk", "Owner"}), list({"1", "Flood", "Highways"})});
        CHECK(tablesIn(paper).size() == 2);
    }
    SECTION("another heading over other columns: neither takes the other's")
    {
        paper.grid({72, 120, 220, 320, 520}, {72, 112, 152});
        paper.row(86, {{76, "No"}, {124, "Risk"}, {224, "Chance"}, {324, "Owner"}}, bold);
        paper.row(126, {{76, "1"}, {124, "Flood"}, {224, "High"}, {324, "Highways"}});
        const auto tables = tablesIn(paper);
        REQUIRE(tables.size() == 2);
        CHECK(tables[0].cols == 3);
        CHECK(tables[1].cols == 4);
    }
    SECTION("text between them")
    {
        paragraph(paper, 72, 2);
        rows(paper, 140, {heading, list({"1", "Flood", "Highways"})});
        CHECK(tablesIn(paper).size() == 2);
    }
    SECTION("another paper begins")
    {
        rows(paper, 72, {heading, list({"2", "Flood", "Highways"})});
        CHECK(tablesIn(paper, {2}).size() == 2);
    }
    SECTION("other columns")
    {
        paper.grid({72, 300, 400, 450}, {72, 112, 152});
        paper.row(86, {{76, "Flood"}, {304, "1"}, {404, "2"}});
        paper.row(126, {{76, "Fire"}, {304, "3"}, {404, "4"}});
        CHECK(tablesIn(paper).size() == 2);
    }
}

namespace {

/// A table between rules with wrapped cells, without upright lines; returns the baseline after its last line.
void ruledByLines(PaperBuilder &paper, double top, const QList<QStringList> &lines, const QList<int> &rulesAbove)
{
    for (int i = 0; i < lines.size(); ++i) {
        if (rulesAbove.contains(i))
            paper.ruling(72, top + 14 * i - 11, 520, top + 14 * i - 11);
        std::vector<Cell> cells;
        for (int c = 0; c < 3; ++c)
            if (!lines[i][c].isEmpty())
                cells.push_back({std::vector<double>{72, 120, 320}[std::size_t(c)], lines[i][c]});
        paper.row(top + 14 * i, cells, lines[i][0] == "No" ? bold : plain);
    }
}

} // namespace

TEST_CASE("the end of a cut row at the top of a page belongs to the table above", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    ruledByLines(paper, 700, {heading, list({"1", "Send the figures.", "Sent."}), list({"2", "Ask the police how many", "Asked in May, but the answer"}), list({"", "were seen.", "has not come yet."}),
                              list({"3", "Publish the list of practices", "It will be on the site, and"})}, {0, 1, 2, 4});
    paper.page();
    ruledByLines(paper, 80, {list({"", "that take patients.", "in the libraries too."}), list({"4", "Write to all.", "Done."})}, {1, 2});
    paper.ruling(72, 97, 520, 97);
    paragraph(paper, 140, 4);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 5);
    CHECK(rowOf(tables[0], 3) == list({"3", "Publish the list of practices that take patients.", "It will be on the site, and in the libraries too."}));
    CHECK(rowOf(tables[0], 4) == list({"4", "Write to all.", "Done."}));
    REQUIRE(tables[0].seams.size() == 1);
    CHECK(tables[0].seams[0].rowCut);
}

TEST_CASE("tables without upright lines are joined though the last column's texts are longer on one page", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    ruledByLines(paper, 700, {heading, list({"1", "Send the figures.", "Sent."}), list({"2", "Ask the police.", "Asked."}), list({"3", "Publish the list.", "Done."})}, {0, 1, 2, 3, 4});
    paper.page();
    ruledByLines(paper, 80, {list({"4", "Write to all.", "They answered within the month."}), list({"5", "Ask for costs.", "Asked again in September."}), list({"6", "Tell the press.", "Told."})}, {0, 1, 2});
    paper.ruling(72, 111, 520, 111);
    paragraph(paper, 150, 4);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 7);
}

TEST_CASE("a running head in large type does not stand between the parts of a table", "[tables]")
{
    PaperBuilder paper;
    const auto head = [&] {
        paper.page();
        paper.size = 14;
        paper.line(200, 40, "Register");
        paper.size = 11;
    };
    head();
    ruledByLines(paper, 700, {heading, list({"1", "Send the figures.", "Sent."}), list({"2", "Ask the police.", "Asked."}), list({"3", "Publish the list.", "Done."})}, {0, 1, 2, 3, 4});
    head();
    ruledByLines(paper, 80, {list({"4", "Write to all.", "Done."}), list({"5", "Ask for costs.", "Asked."})}, {0, 1});
    paper.ruling(72, 97, 520, 97);
    paragraph(paper, 150, 4);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 6);
}

TEST_CASE("a list at the top of a page is not taken for the rest of a table", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    ruledByLines(paper, 700, {heading, list({"1", "Send the figures.", "Sent."}), list({"2", "Ask the police.", "Asked."}), list({"3", "Publish the list.", "Done."})}, {0, 1, 2, 3});
    paper.ruling(72, 745, 520, 745);
    paper.page();
    paper.row(80, {{120, "Telephone"}, {320, "01999 555 010"}});
    paper.row(94, {{120, "Write to"}, {320, "The Old Mill"}});
    paragraph(paper, 140, 4);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 4);
}

TEST_CASE("a table without lines goes on though a column is empty on the next page", "[tables]")
{
    PaperBuilder paper;
    const auto figures = [&](double top, const QList<QStringList> &texts) {
        for (int i = 0; i < texts.size(); ++i) {
            std::vector<Cell> cells{{72, texts[i][0]}};
            for (int c = 1; c < 4; ++c)
                if (!texts[i][c].isEmpty())
                    cells.push_back({160 + 90.0 * c - 5.5 * double(texts[i][c].size()), texts[i][c]});
            paper.row(top + 14 * i, cells, texts[i][0] == "Ward" ? bold : plain);
        }
    };
    paper.page();
    figures(700, {list({"Ward", "Calls", "Late", "Lost"}), list({"Ashlar", "410", "12", "3"}), list({"Barrow", "1,022", "40", "11"}), list({"Coppice", "88", "9", "2"}), list({"Dunmere", "277", "30", "8"})});
    paper.page();
    figures(80, {list({"Elmsgate", "313", "", "7"}), list({"Fold", "91", "", "1"}), list({"Garth", "640", "", "20"}), list({"Hollin", "75", "", "4"})});
    paragraph(paper, 170, 4);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 9);
    CHECK(rowOf(tables[0], 5) == list({"Elmsgate", "313", "", "7"}));
}
