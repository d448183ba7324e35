// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/table_edges.h"
#include "reading/table_grid.h"
#include "reading/tables_support.h"

#include <limits>

using namespace scrutiny;
using namespace scrutiny::reading;
using namespace scrutiny::test;

namespace {

void ruledTable(PaperBuilder &paper, double top = 100)
{
    paper.grid({72, 200, 300, 400}, {top, top + 20, top + 40, top + 60});
    paper.row(top + 14, {{76, "School"}, {204, "Pupils"}, {304, "Share"}}, bold);
    paper.row(top + 34, {{76, "Ash Hill"}, {204, "120"}, {304, "15%"}});
    paper.row(top + 54, {{76, "Elm Park"}, {204, "85"}, {304, "9%"}});
}

} // namespace

TEST_CASE("near edges are one line and pieces that touch are joined", "[tables]")
{
    const std::vector<Edge> edges = snappedAndJoined({{100, 0, 50}, {101, 52, 90}, {100.5, 200, 240}, {140, 0, 10}}, 3, 3);
    REQUIRE(edges.size() == 3);
    CHECK(edges[0].from == 0);
    CHECK(edges[0].to == 90);
    CHECK(edges[1].from == 200);
    CHECK(edges[0].at == Approx(edges[1].at));
    CHECK(edges[2].at == 140);
}

TEST_CASE("places without a line between them are one cell", "[tables]")
{
    Edges edges;
    for (const double y : {0.0, 20.0, 40.0})
        edges.horizontal.push_back({y, y == 20 ? 100.0 : 0.0, 300});
    edges.vertical = {{0, 0, 40}, {100, 0, 40}, {200, 20, 40}, {300, 0, 40}};
    const std::vector<Grid> grids = gridsOf(edges, 10);
    REQUIRE(grids.size() == 1);
    CHECK(grids[0].rows() == 2);
    CHECK(grids[0].cols() == 3);
    CHECK(grids[0].cells == std::vector<GridCell>{{0, 0, 2, 1}, {0, 1, 1, 2}, {1, 1, 1, 1}, {1, 2, 1, 1}});
}

TEST_CASE("a ruled table is read with its heading, caption, notes and places", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paragraph(paper, 60, 1);
    paper.line(72, 92, "Table 1: Pupils by school", bold);
    ruledTable(paper);
    paper.size = 8;
    paper.line(72, 172, "* Counted in January.");
    paper.size = 11;
    paragraph(paper, 220, 4);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    const ReportTable &table = tables.front();
    CHECK(table.caption == "Table 1: Pupils by school");
    CHECK(table.headerRows == 1);
    CHECK(rowOf(table, 0) == list({"School", "Pupils", "Share"}));
    CHECK(rowOf(table, 2) == list({"Elm Park", "85", "9%"}));
    CHECK(table.footnotes == list({"* Counted in January."}));
    CHECK(table.columnTypes == std::vector<ColumnType>{ColumnType::Text, ColumnType::WholeNumber, ColumnType::Percentage});
    REQUIRE(table.cellAt(1, 1) != nullptr);
    CHECK(table.cellAt(1, 1)->source.front().rect.contains(250, 130));
    CHECK(table.confidence > 0.9);
    CHECK(table.doubts.isEmpty());
}

TEST_CASE("notes in small type that begin with a number or a sign", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paragraph(paper, 60, 2);
    ruledTable(paper, 110);
    paper.size = 8;
    paper.line(72, 180, "1 Live births only.");
    paper.line(72, 190, ".. not known");
    paper.size = 11;
    paragraph(paper, 220, 4);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].footnotes == list({"1 Live births only.", ".. not known"}));
}

TEST_CASE("a caption may stand below its table, or at the margin above one in the middle", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paragraph(paper, 60, 2);
    SECTION("below")
    {
        ruledTable(paper, 120);
        paper.line(72, 196, "Table 4: Pupils by school", italic);
        paragraph(paper, 230, 3);
        const auto tables = tablesIn(paper);
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].caption == "Table 4: Pupils by school");
    }
    SECTION("below, but of the next table")
    {
        ruledTable(paper, 120);
        paper.line(72, 196, "Table 4: Pupils by school", italic);
        ruledTable(paper, 204);
        const auto tables = tablesIn(paper);
        REQUIRE(tables.size() == 2);
        CHECK(tables[0].caption.isEmpty());
        CHECK(tables[1].caption == "Table 4: Pupils by school");
    }
    SECTION("at the margin")
    {
        paper.line(72, 112, "Table 4", bold);
        paper.grid({200, 300, 400, 500}, {120, 140, 160, 180});
        for (const double y : {134.0, 154.0, 174.0})
            paper.row(y, {{204, "School"}, {304, "120"}, {404, "15%"}});
        const auto tables = tablesIn(paper);
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].caption == "Table 4");
    }
    SECTION("the first line of a paragraph is none")
    {
        paper.lines(72, 110, {"The committee heard how the service had been run and what it would be like", "in a year."});
        paper.grid({300, 400, 500}, {134, 154, 174});
        paper.row(148, {{304, "School"}, {404, "Pupils"}}, bold);
        paper.row(168, {{304, "Ash Hill"}, {404, "120"}});
        const auto tables = tablesIn(paper);
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].caption.isEmpty());
    }
}

TEST_CASE("wrapped text and bullets stay in their cell", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.grid({72, 250, 520}, {100, 120, 200});
    paper.row(114, {{76, "Action"}, {254, "Update"}}, bold);
    paper.lines(76, 134, {"Publish the list of homes", "that stand empty"});
    paper.lines(254, 134, {"• List sent to members", "• Map follows"});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 2);
    CHECK(tables[0].textAt(1, 0) == "Publish the list of homes that stand empty");
    CHECK(tables[0].textAt(1, 1) == "• List sent to members\n• Map follows");
}

TEST_CASE("a word that runs over a ruling is cut at it", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    ruledTable(paper);
    paper.content().words.clear();
    paper.row(114, {{76, "School"}, {204, "Pupils"}, {304, "Share"}}, bold);
    paper.line(189, 134, "120240"); // the ruling at 200 stands behind two characters
    paper.row(154, {{76, "Elm Park"}, {204, "85"}, {304, "9%"}});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].textAt(1, 0) == "12");
    CHECK(tables[0].textAt(1, 1) == "0240");
    CHECK(tables[0].confidence < 1);
    CHECK(tables[0].doubts.size() == 1);
}

TEST_CASE("figures under figures are rows though no line divides them", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.grid({72, 200, 300, 400}, {100, 120, 180});
    paper.row(114, {{76, "Country"}, {204, "Paid"}, {304, "Planned"}}, bold);
    paper.row(134, {{76, "Bulgaria"}, {204, "2.3"}, {304, "3.2"}});
    paper.row(150, {{76, "Cyprus"}, {204, "0.21"}, {304, "0"}});
    paper.row(166, {{76, "Latvia"}, {204, "1.5"}, {304, "2.4"}});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 4);
    CHECK(rowOf(tables[0], 2) == list({"Cyprus", "0.21", "0"}));
    CHECK(tables[0].doubts.size() == 1);
}

TEST_CASE("a heading row alone ruled takes the rows below it", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.grid({72, 200, 300, 400}, {100, 120, 140});
    paper.row(114, {{76, "Country"}, {204, "Paid"}, {304, "Planned"}}, bold);
    paper.row(134, {{76, "Bulgaria"}, {204, "2.3"}, {304, "3.2"}});
    paper.row(154, {{76, "Cyprus"}, {204, "0.21"}, {304, "0"}});
    paper.row(174, {{76, "Latvia"}, {204, "1.5"}, {304, "2.4"}});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 4);
    CHECK(rowOf(tables[0], 3) == list({"Latvia", "1.5", "2.4"}));
}

TEST_CASE("shaded cells without lines are a table", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (int r = 0; r < 3; ++r)
        for (int c = 0; c < 3; ++c)
            paper.content().bands.push_back({{72.0 + c * 100, 100.0 + r * 20, 171.0 + c * 100, 119.0 + r * 20}, r == 0 ? 0x204060u : 0xe0e8f0u});
    paper.row(114, {{76, "School"}, {176, "Pupils"}, {276, "Share"}}, bold);
    paper.row(134, {{76, "Ash Hill"}, {176, "120"}, {276, "15%"}});
    paper.row(154, {{76, "Elm Park"}, {176, "85"}, {276, "9%"}});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 1) == list({"Ash Hill", "120", "15%"}));
    CHECK(tables[0].headerRows == 1);
}

TEST_CASE("shading behind a line of a cell's text divides no row", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    ruledTable(paper);
    paper.content().bands.push_back({{72, 120, 200, 131}, 0xffe0a0});
    paper.content().bands.push_back({{76, 122, 150, 136}, 0xffff00});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 3);
    CHECK(tables[0].cols == 3);
}

TEST_CASE("a page that reads sideways gives the same table", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.grid({72, 200, 300, 400}, {100, 120, 140, 160, 180, 200});
    paper.row(114, {{76, "School"}, {204, "Pupils now"}, {304, "Pupils then"}}, bold);
    for (int r = 0; r < 4; ++r)
        paper.row(134 + 20 * r, {{76, "Primary school"}, {204, QString::number(100 + r)}, {304, QString::number(200 + r)}});
    const auto upright = tablesIn(paper);
    // The page turned a quarter clockwise: what was at (x, y) is at (height - y, x), and words read downwards.
    PaperBuilder sideways;
    sideways.page(842, 595);
    pdf::PageContent &page = sideways.content();
    for (pdf::Word word : paper.content().words) {
        word.box = {842 - word.box.y1, word.box.x0, 842 - word.box.y0, word.box.x1};
        word.baseline = 842 - word.baseline;
        word.turn = 1;
        page.words.push_back(word);
    }
    for (const pdf::Ruling &r : paper.content().rulings)
        page.rulings.push_back({842 - r.y1, r.x0, 842 - r.y0, r.x1, r.thickness, r.colour});
    const auto turned = tablesIn(sideways);
    REQUIRE(upright.size() == 1);
    REQUIRE(turned.size() == 1);
    for (int r = 0; r < 5; ++r)
        CHECK(rowOf(turned[0], r) == rowOf(upright[0], r));
    CHECK(turned[0].source.front().rect.contains(842 - 150, 150));
}

TEST_CASE("boxes, lists and charts are no tables", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    SECTION("a paragraph in a box")
    {
        paper.grid({66, 530}, {90, 180});
        paragraph(paper, 106, 5);
    }
    SECTION("boxes one under the other")
    {
        paper.grid({66, 530}, {90, 150, 210, 270});
        for (const double y : {106.0, 166.0, 226.0})
            paragraph(paper, y, 3);
    }
    SECTION("a chart's frame and lines with its scale outside")
    {
        paper.grid({150, 250, 350, 450}, {100, 130, 160, 190, 220});
        for (int i = 0; i < 5; ++i)
            paper.line(120, 104 + 30 * i, QString::number(40 - 10 * i));
        paper.row(236, {{195, "2021"}, {295, "2022"}, {395, "2023"}});
    }
    SECTION("bars of a chart with their figures")
    {
        for (int i = 0; i < 5; ++i) {
            paper.content().bands.push_back({{150, 100.0 + 30 * i, 200.0 + 37 * i, 115.0 + 30 * i}, 0x3060a0});
            paper.row(111 + 30 * i, {{90, QString::number(2018 + i)}, {160, QString::number(20 + 7 * i)}, {420, QString::number(80 - 7 * i)}});
        }
    }
    SECTION("two columns of text")
    {
        for (int i = 0; i < 12; ++i)
            paper.row(100 + 14 * i, {{72, "The service met its aims in the year"}, {310, "and the board thanked all who had part"}});
    }
    SECTION("a contents page")
    {
        int page = 1;
        double y = 100;
        for (const char *title : {"Introduction", "What we did", "What we found", "What comes next", "Appendix"}) {
            paper.row(y, {{72, QString::fromLatin1(title)}, {500, QString::number(page)}});
            page += 7;
            y += 18;
        }
    }
    SECTION("numbered items with times")
    {
        double y = 100;
        int number = 1;
        for (const char *title : {"Apologies", "Declarations of interest", "Minutes", "Public questions", "Work programme"}) {
            paper.row(y, {{72, QStringLiteral("%1.").arg(number++)}, {110, QString::fromLatin1(title)}, {460, "14:10"}});
            y += 24;
        }
    }
    SECTION("names in two columns")
    {
        for (int i = 0; i < 6; ++i)
            paper.row(100 + 16 * i, {{72, "Cllr Anne Bell"}, {300, "Cllr David Hart"}});
    }
    SECTION("labelled lines")
    {
        paper.row(100, {{72, "Date:"}, {180, "4 March 2024"}});
        paper.row(116, {{72, "Time:"}, {180, "2.00 pm"}});
        paper.row(132, {{72, "Venue:"}, {180, "Council Chamber"}});
    }
    CHECK(tablesIn(paper).empty());
}

TEST_CASE("thousands of lines are a drawing and take no time", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (int i = 0; i < 8000; ++i)
        paper.ruling(10 + (i % 500), 10 + (i * 7) % 800, 10 + (i % 500), 40 + (i * 7) % 800);
    paragraph(paper, 100, 3);
    CHECK(tablesIn(paper).empty());
}

TEST_CASE("a damaged page's places that are no numbers are passed over", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    ruledTable(paper);
    const double none = std::numeric_limits<double>::quiet_NaN();
    pdf::PageContent &page = paper.content();
    page.rulings.push_back({none, none, none, none, 1, 0});
    page.rulings.push_back({-1e30, 50, 1e30, 50, 1, 0});
    page.bands.push_back({{none, 0, 10, none}, 0x808080});
    page.bands.push_back({{-1e30, -1e30, 1e30, 1e30}, 0x808080});
    page.shapes.push_back({-1e30, 10, 1e30, 20});
    page.shapes.push_back({none, none, none, none});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 1) == list({"Ash Hill", "120", "15%"}));
}
