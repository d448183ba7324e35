// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/table_edit.h"
#include "table_of.h"

using namespace scrutiny;

namespace {

Source on(int page, double y)
{
    return {{page, {0, y, 100, y + 10}}};
}

void standOn(ReportTable &grid, int firstRow, int lastRow, int page)
{
    for (TableCell &cell : grid.cells) {
        if (cell.row >= firstRow && cell.row <= lastRow)
            cell.source = on(page, 12.0 * cell.row);
    }
}

/// Grants over pages 4, 5 and 6, whose printed numbers are 61 to 63; the heading was printed again on each page.
TableRecord grants()
{
    TableRecord table = recordOf(tableOf({{"Group", "Grant"}, {"Ash", "100"}, {"Birch", "200"}, {"Cedar", "300"}, {"Elm", "400"}}, 1, 4));
    ReportTable &grid = table.grid;
    standOn(grid, 2, 3, 5);
    standOn(grid, 4, 4, 6);
    grid.pdfPageTo = 6;
    grid.pageFrom = "61";
    grid.pageTo = "63";
    grid.seams = {{2, 5, false, 1, {}}, {4, 6, false, 1, {}}};
    grid.source = {{4, {0, 0, 200, 22}}, {5, {0, 24, 200, 46}}, {6, {0, 48, 200, 58}}};
    grid.footnotes = {"* Provisional."};
    grid.doubts = {"The columns on page 5 were matched by their order."};
    return table;
}

/// An action whose row the end of page 1 cuts.
TableRecord cutRow()
{
    TableRecord table = recordOf(tableOf({{"No", "Action", "Owner"}, {"1", "Write to schools", "Ann Lee"}, {"2", "Send the list of halls", "Bo Day"}, {"3", "None", "Cy Oak"}}));
    ReportTable &grid = table.grid;
    standOn(grid, 3, 3, 2);
    for (TableCell &cell : grid.cells) {
        if (cell.row == 2 && cell.col == 1)
            cell.source.push_back({2, {100, 0, 200, 10}});
    }
    grid.pdfPageTo = 2;
    grid.seams = {{2, 2, true, 0, {1, 8, 6}}};
    return table;
}

void checkSame(const TableRecord &a, const TableRecord &b)
{
    REQUIRE(a.grid.rows == b.grid.rows);
    REQUIRE(a.grid.cells.size() == b.grid.cells.size());
    for (std::size_t i = 0; i < a.grid.cells.size(); ++i) {
        const TableCell &one = a.grid.cells[i], &other = b.grid.cells[i];
        CHECK(std::tuple(one.row, one.col, one.rowSpan, one.colSpan) == std::tuple(other.row, other.col, other.rowSpan, other.colSpan));
        CHECK(one.text == other.text);
        CHECK(one.source == other.source);
        CHECK(a.cellIds[i] == b.cellIds[i]);
    }
    REQUIRE(a.grid.seams.size() == b.grid.seams.size());
    for (std::size_t i = 0; i < a.grid.seams.size(); ++i) {
        CHECK(a.grid.seams[i].row == b.grid.seams[i].row);
        CHECK(a.grid.seams[i].page == b.grid.seams[i].page);
        CHECK(a.grid.seams[i].headingRowsDropped == b.grid.seams[i].headingRowsDropped);
    }
    CHECK(a.grid.pdfPageFrom == b.grid.pdfPageFrom);
    CHECK(a.grid.pdfPageTo == b.grid.pdfPageTo);
    CHECK(a.grid.pageTo == b.grid.pageTo);
    CHECK(a.grid.footnotes == b.grid.footnotes);
    CHECK(a.grid.doubts == b.grid.doubts);
    CHECK(a.grid.columnTypes == b.grid.columnTypes);
    CHECK(a.grid.source == b.grid.source);
}

} // namespace

TEST_CASE("a table is cut in two at a seam and joined again", "[tables]")
{
    const TableRecord table = grants();
    const auto halves = splitTable(table, 2);
    REQUIRE(halves);
    const ReportTable &above = halves->above.grid, &below = halves->below.grid;
    CHECK(above.rows == 2);
    CHECK(below.rows == 4);
    CHECK(rowOf(below, 0) == QStringList{"Group", "Grant"});
    CHECK(rowOf(below, 1) == QStringList{"Birch", "200"});
    CHECK(halves->above.id == 7);
    CHECK(halves->below.id == 0);
    CHECK(idAt(halves->below, 0, 0) == 0);
    CHECK(idAt(halves->below, 1, 0) == 5);
    CHECK(above.pdfPageTo == 4);
    CHECK(above.pageTo == "61");
    CHECK(below.pdfPageFrom == 5);
    CHECK(below.pageFrom == "62");
    CHECK(below.pageTo == "63");
    CHECK(above.seams.empty());
    REQUIRE(below.seams.size() == 1);
    CHECK(below.seams[0].row == 3);
    CHECK(above.footnotes.isEmpty());
    CHECK(below.footnotes.size() == 1);
    CHECK(above.source.size() == 1);
    CHECK(below.source.size() == 2);

    const auto joined = joinedTables(halves->above, halves->below);
    REQUIRE(joined);
    checkSame(*joined, table);
}

TEST_CASE("every cut of a table over pages joins to the same rows", "[tables]")
{
    const TableRecord table = grants();
    for (int row = 2; row < table.grid.rows; ++row) {
        const auto halves = splitTable(table, row);
        REQUIRE(halves);
        const auto joined = joinedTables(halves->above, halves->below);
        REQUIRE(joined);
        for (int r = 0; r < table.grid.rows; ++r)
            CHECK(rowOf(joined->grid, r) == rowOf(table.grid, r));
        CHECK(joined->cellIds == table.cellIds);
    }
}

TEST_CASE("printed page numbers are counted on only when they are numbers that run with the pages", "[tables]")
{
    TableRecord table = grants();
    table.grid.pageTo = "64";
    CHECK(splitTable(table, 2)->below.grid.pageFrom.isEmpty());
    table.grid.pageFrom = "iv";
    CHECK(splitTable(table, 2)->below.grid.pageFrom.isEmpty());
    CHECK(splitTable(table, 2)->above.grid.pageTo == "iv");
}

TEST_CASE("a row that was made whole is taken apart where the page ended", "[tables]")
{
    const auto halves = splitTable(cutRow(), 2);
    REQUIRE(halves);
    CHECK(halves->above.grid.rows == 3);
    CHECK(rowOf(halves->above.grid, 2) == QStringList{"2", "Send the", "Bo Day"});
    CHECK(rowOf(halves->below.grid, 1) == QStringList{"", "list of halls", ""});
    CHECK(rowOf(halves->below.grid, 2) == QStringList{"3", "None", "Cy Oak"});
    CHECK(halves->above.grid.seams.empty());
    CHECK(halves->below.grid.seams.empty());
    CHECK(halves->above.grid.cellAt(2, 1)->source.size() == 1);
    CHECK(halves->below.grid.cellAt(1, 1)->source == Source{{2, {100, 0, 200, 10}}});
    CHECK(idAt(halves->above, 2, 1) == 8);
    CHECK(idAt(halves->below, 1, 1) == 0);
    CHECK(halves->below.grid.pdfPageFrom == 2);

    // Joining does not guess that the parts belong together.
    const auto joined = joinedTables(halves->above, halves->below);
    REQUIRE(joined);
    CHECK(joined->grid.rows == 5);
    CHECK_FALSE(joined->grid.seams.at(0).rowCut);
    CHECK(joined->grid.seams.at(0).row == 3);
}

TEST_CASE("without knowing where its texts were cut a row stays whole above, but for cells of the later page", "[tables]")
{
    TableRecord table = cutRow();
    table.grid.seams[0].cutAt.clear();
    auto halves = splitTable(table, 2);
    REQUIRE(halves);
    CHECK(halves->above.grid.rows == 3);
    CHECK(rowOf(halves->above.grid, 2) == QStringList{"2", "Send the list of halls", "Bo Day"});
    CHECK(rowOf(halves->below.grid, 1) == QStringList{"3", "None", "Cy Oak"});
    CHECK(halves->above.grid.cellAt(2, 1)->source.size() == 2);
    CHECK(halves->above.grid.pdfPageTo == 2);

    table.grid.cells[8].source = on(2, 0); // Bo Day
    halves = splitTable(table, 2);
    REQUIRE(halves);
    CHECK(rowOf(halves->above.grid, 2) == QStringList{"2", "Send the list of halls", ""});
    CHECK(rowOf(halves->below.grid, 1) == QStringList{"", "", "Bo Day"});
    CHECK(idAt(halves->below, 1, 2) == 9);
}

TEST_CASE("a row over three pages is taken apart page by page", "[tables]")
{
    TableRecord table = cutRow();
    table.grid.pdfPageTo = 3;
    table.grid.cells[7].source = {{1, {0, 0, 9, 9}}, {2, {0, 0, 9, 9}}, {3, {0, 0, 9, 9}}};
    table.grid.seams = {{2, 2, true, 0, {1, 8, 6}}, {2, 3, true, 0, {1, 16, 6}}};
    const auto first = splitTable(table, 2);
    REQUIRE(first);
    CHECK(rowOf(first->below.grid, 1) == QStringList{"", "list of halls", ""});
    REQUIRE(first->below.grid.seams.size() == 1);
    const auto second = splitTable(first->below, 1);
    REQUIRE(second);
    CHECK(rowOf(second->above.grid, 1) == QStringList{"", "list of", ""});
    CHECK(rowOf(second->below.grid, 1) == QStringList{"", "halls", ""});
}

TEST_CASE("a merged cell over the cut is cut with it", "[tables]")
{
    TableRecord table = grants();
    ReportTable &grid = table.grid;
    // `Ash` covers rows 1 to 3, over the seam above row 2.
    grid.cells[2].rowSpan = 3;
    grid.cells[2].source = {{4, {0, 12, 100, 22}}, {5, {0, 24, 100, 46}}};
    std::vector<TableCell> cells;
    table.cellIds.clear();
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        if (i != 4 && i != 6) {
            cells.push_back(grid.cells[i]);
            table.cellIds.push_back(Id(i + 1));
        }
    }
    grid.cells = cells;
    const auto halves = splitTable(table, 2);
    REQUIRE(halves);
    const TableCell *above = halves->above.grid.cellAt(1, 0), *below = halves->below.grid.cellAt(1, 0);
    REQUIRE(above);
    REQUIRE(below);
    CHECK(above->rowSpan == 1);
    CHECK(above->text == "Ash");
    CHECK(above->source.size() == 1);
    CHECK(below->rowSpan == 2);
    CHECK(below->text.isEmpty());
    CHECK(below->source.at(0).page == 5);
    const auto joined = joinedTables(halves->above, halves->below);
    REQUIRE(joined);
    checkSame(*joined, table);

    // Within a page the rectangle is cut between the rows.
    const auto within = splitTable(table, 3);
    REQUIRE(within);
    CHECK(within->above.grid.cellAt(1, 0)->source.at(1).rect.y1 <= 36);
    CHECK(within->below.grid.cellAt(1, 0)->source == Source{{5, {0, 36, 100, 46}}});
}

TEST_CASE("columns' types are worked out anew for each half, but for those that a person set", "[tables]")
{
    TableRecord table = recordOf(tableOf({{"A", "B"}, {"1", "x"}, {"2", "y"}, {"North", "1"}, {"South", "2"}}));
    table.grid.columnTypes = {ColumnType::Text, ColumnType::Money};
    const auto halves = splitTable(table, 3);
    REQUIRE(halves);
    CHECK(halves->above.grid.columnTypes == std::vector<ColumnType>{ColumnType::WholeNumber, ColumnType::Money});
    CHECK(halves->below.grid.columnTypes == std::vector<ColumnType>{ColumnType::Text, ColumnType::Money});
    CHECK(joinedTables(halves->above, halves->below)->grid.columnTypes == table.grid.columnTypes);
}

TEST_CASE("a cut that cannot be made is refused with a sentence", "[tables]")
{
    for (const int row : {-1, 0, 1, 5, 99}) {
        const auto halves = splitTable(grants(), row);
        REQUIRE_FALSE(halves);
        CHECK(halves.error().kind == ErrorKind::Invalid);
        CHECK(halves.error().sentence.endsWith('.'));
    }
}

TEST_CASE("joining drops repeated headings and keeps other ones as rows", "[tables]")
{
    const TableRecord above = recordOf(tableOf({{"Group", "Grant"}, {"Ash", "100"}}, 1, 1));
    TableRecord below = recordOf(tableOf({{"GROUP", "Grant"}, {"Birch", "200"}}, 1, 2));
    below.id = 8;
    auto joined = joinedTables(above, below);
    REQUIRE(joined);
    CHECK(joined->grid.rows == 3);
    REQUIRE(joined->grid.seams.size() == 1);
    CHECK(joined->grid.seams[0].row == 2);
    CHECK(joined->grid.seams[0].page == 2);
    CHECK(joined->grid.seams[0].headingRowsDropped == 1);
    CHECK(joined->grid.pdfPageTo == 2);

    below.grid.cells[1].text = "Loan";
    joined = joinedTables(above, below);
    REQUIRE(joined);
    CHECK(joined->grid.rows == 4);
    CHECK(rowOf(joined->grid, 2) == QStringList{"GROUP", "Loan"});
    CHECK(joined->grid.seams[0].headingRowsDropped == 0);
}

TEST_CASE("tables that do not belong together are not joined", "[tables]")
{
    const TableRecord above = recordOf(tableOf({{"Group", "Grant"}, {"Ash", "100"}}, 1, 3));
    TableRecord wider = recordOf(tableOf({{"A", "B", "C"}, {"1", "2", "3"}}, 1, 4));
    wider.id = 8;
    CHECK(joinedTables(above, wider).error().kind == ErrorKind::Invalid);
    CHECK_FALSE(joinedTables(above, above));
    TableRecord earlier = recordOf(tableOf({{"Group", "Grant"}, {"Elm", "1"}}, 1, 2));
    earlier.id = 9;
    CHECK_FALSE(joinedTables(above, earlier));
    TableRecord bare = recordOf(tableOf({{"Group", "Grant"}}, 1, 4));
    bare.id = 10;
    CHECK_FALSE(joinedTables(above, bare));
}

TEST_CASE("heading rows are set and the types follow", "[tables]")
{
    const TableRecord table = recordOf(tableOf({{"", "2025"}, {"", "number"}, {"Ash", "4"}}));
    const auto two = withHeadingRows(table, 2);
    REQUIRE(two);
    CHECK(two->grid.headerRows == 2);
    CHECK(two->grid.columnTypes.at(1) == ColumnType::WholeNumber);
    CHECK(withHeadingRows(table, 0));
    CHECK_FALSE(withHeadingRows(table, 3));
    CHECK(withHeadingRows(table, -1).error().kind == ErrorKind::Invalid);
}
