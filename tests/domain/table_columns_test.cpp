// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/table_edit.h"
#include "table_of.h"

using namespace scrutiny;

namespace {

/// Three columns at 0, 100 and 200; words of five points a letter, `at` from the cell's left side.
struct Page
{
    TableRecord table = recordOf(tableOf({{"Area", "Now", "Then"}, {"Ash", "10 12", "9"}, {"Birch", "20", "30 19"}}));
    PrintedWords words;

    Page()
    {
        put("Area", 0, 0), put("Now", 100, 0), put("Then", 200, 0);
        put("Ash", 0, 12), put("10", 100, 12), put("12", 180, 12), put("9", 200, 12);
        put("Birch", 0, 24), put("20", 100, 24), put("30", 200, 24), put("19", 240, 24);
    }
    void put(const QString &text, double x, double y, int page = 1) { words[page].push_back({text, {x, y, x + 5.0 * double(text.size()), y + 8}, true}); }
};

} // namespace

TEST_CASE("the edge between columns stands between what is left and right of it", "[tables]")
{
    Page page;
    for (TableCell &cell : page.table.grid.cells)
        cell.source[0].rect.x1 -= 40;
    const std::vector<double> edges = columnEdges(page.table.grid, 1);
    REQUIRE(edges.size() == 2);
    CHECK(edges[0] == Approx(80));
    CHECK(edges[1] == Approx(180));
    CHECK(columnEdges(page.table.grid, 2).empty());

    // One text that reaches over does not move it.
    page.table.grid.cells[1].source[0].rect.x1 = 230;
    CHECK(columnEdges(page.table.grid, 1)[1] == Approx(180));
}

TEST_CASE("columns that stand one under the other have no upright edges", "[tables]")
{
    ReportTable grid = Page().table.grid;
    for (TableCell &cell : grid.cells)
        cell.source[0].rect = {12.0 * cell.row, 100.0 * cell.col, 12.0 * cell.row + 10, 100.0 * cell.col + 90};
    CHECK(columnEdges(grid, 1).empty());
}

TEST_CASE("words change sides when an edge is moved, row by row", "[tables]")
{
    const Page page;
    const auto moved = withEdgeMoved(page.table, {1, 1, 170}, page.words);
    REQUIRE(moved);
    CHECK(rowOf(moved->grid, 1) == QStringList{"Ash", "10", "12 9"});
    CHECK(rowOf(moved->grid, 2) == QStringList{"Birch", "20", "30 19"});
    CHECK(moved->cellIds == page.table.cellIds);
    CHECK(moved->grid.cellAt(1, 2)->source == Source{{1, {180, 12, 205, 20}}});
    const auto right = withEdgeMoved(page.table, {1, 1, 220}, page.words);
    REQUIRE(right);
    CHECK(rowOf(right->grid, 1) == QStringList{"Ash", "10 12 9", ""});
    CHECK(rowOf(right->grid, 2) == QStringList{"Birch", "20 30", "19"});
    CHECK(idAt(*right, 1, 2) == 6);
    CHECK(right->grid.cellAt(2, 2)->text == "19");
}

TEST_CASE("types of the columns beside a moved edge are worked out anew", "[tables]")
{
    const Page page;
    TableRecord table = page.table;
    table.grid.columnTypes = {ColumnType::Date, ColumnType::Text, ColumnType::Text};
    const auto moved = withEdgeMoved(table, {1, 1, 120}, page.words);
    REQUIRE(moved);
    CHECK(moved->grid.columnTypes[0] == ColumnType::Date); // untouched
    CHECK(moved->grid.columnTypes[1] == ColumnType::WholeNumber);
}

TEST_CASE("a text that no word leaves stays as it is, and so do rows with a typed cell", "[tables]")
{
    Page page;
    page.table.grid.cells[7].text = "20 (typed over)"; // not what the words say
    const auto moved = withEdgeMoved(page.table, {1, 1, 170}, page.words, {5});
    REQUIRE(moved);
    CHECK(rowOf(moved->grid, 1) == QStringList{"Ash", "10 12", "9"});
    CHECK(rowOf(moved->grid, 2) == QStringList{"Birch", "20 (typed over)", "30 19"});
}

TEST_CASE("a merged cell over the edge is left when it moves", "[tables]")
{
    Page page;
    page.table.grid.cells[1].colSpan = 2; // `Now` over both columns
    page.table.grid.cells.erase(page.table.grid.cells.begin() + 2);
    page.table.cellIds.erase(page.table.cellIds.begin() + 2);
    const auto moved = withEdgeMoved(page.table, {1, 1, 170}, page.words);
    REQUIRE(moved);
    CHECK(moved->grid.cellAt(0, 1)->colSpan == 2);
    CHECK(moved->grid.cellAt(0, 1)->text == "Now");
    CHECK(moved->grid.textAt(1, 2) == "12 9");
}

TEST_CASE("words of a merged cell go to the row beside them", "[tables]")
{
    Page page;
    ReportTable &grid = page.table.grid;
    grid.cells[3].rowSpan = 2; // `Ash` covers rows 1 and 2
    grid.cells[3].source[0].rect.y1 = 34;
    grid.cells.erase(grid.cells.begin() + 6);
    page.table.cellIds.erase(page.table.cellIds.begin() + 6);
    page.put("x1", 80, 12);
    page.put("x2", 80, 24);
    const auto moved = withEdgeMoved(page.table, {0, 1, 70}, page.words);
    REQUIRE(moved);
    CHECK(moved->grid.textAt(1, 1) == "10 12 x1"); // in the order of the page's words
    CHECK(moved->grid.textAt(2, 1) == "20 x2");
}

TEST_CASE("on the table's other pages the edge stands as far from its left side", "[tables]")
{
    Page page;
    for (TableCell &cell : page.table.grid.cells) {
        if (cell.row == 2)
            cell.source = {{2, {cell.source[0].rect.x0 + 50, 0, cell.source[0].rect.x1 + 50, 10}}};
    }
    page.words[2].clear();
    page.put("Birch", 50, 0, 2), page.put("20", 150, 0, 2), page.put("30", 250, 0, 2), page.put("19", 290, 0, 2);
    page.table.grid.seams = {{2, 2, false, 0, {}}};
    const auto moved = withEdgeMoved(page.table, {1, 1, 230}, page.words);
    REQUIRE(moved);
    CHECK(rowOf(moved->grid, 2) == QStringList{"Birch", "20 30", "19"});

    page.words.erase(2);
    CHECK_FALSE(withEdgeMoved(page.table, {1, 1, 230}, page.words)); // no words: nothing is thrown away
}

TEST_CASE("words go to a place that had no cell", "[tables]")
{
    Page page;
    page.table.grid.cells.erase(page.table.grid.cells.begin() + 5); // row 1, last column
    page.table.cellIds.erase(page.table.cellIds.begin() + 5);
    const auto moved = withEdgeMoved(page.table, {1, 1, 170}, page.words);
    REQUIRE(moved);
    CHECK(rowOf(moved->grid, 1) == QStringList{"Ash", "10", "12"});
    CHECK(idAt(*moved, 1, 2) == 0);
}

TEST_CASE("a new edge makes two columns of one", "[tables]")
{
    const Page page;
    const auto added = withEdgeAdded(page.table, {1, 1, 170}, page.words);
    REQUIRE(added);
    CHECK(added->grid.cols == 4);
    CHECK(rowOf(added->grid, 1) == QStringList{"Ash", "10", "12", "9"});
    CHECK(rowOf(added->grid, 2) == QStringList{"Birch", "20", "", "30 19"});
    CHECK(idAt(*added, 1, 1) == 5);
    CHECK(idAt(*added, 1, 2) == 0);
    CHECK(idAt(*added, 1, 3) == 6);
    REQUIRE(added->grid.columnTypes.size() == 4);
    CHECK(added->grid.columnTypes[1] == ColumnType::WholeNumber);

    // A text that goes to the right whole takes its id with it.
    const auto right = withEdgeAdded(page.table, {1, 1, 101}, page.words, {5});
    REQUIRE(right);
    CHECK(rowOf(right->grid, 2) == QStringList{"Birch", "", "20", "30 19"});
    CHECK(idAt(*right, 2, 2) == 8);
    CHECK(rowOf(right->grid, 1) == QStringList{"Ash", "10 12", "", "9"}); // typed: stays
}

TEST_CASE("a merged cell spans a new edge too", "[tables]")
{
    Page page;
    page.table.grid.cells[1].colSpan = 2;
    page.table.grid.cells.erase(page.table.grid.cells.begin() + 2);
    page.table.cellIds.erase(page.table.cellIds.begin() + 2);
    const auto added = withEdgeAdded(page.table, {1, 1, 170}, page.words);
    REQUIRE(added);
    CHECK(added->grid.cellAt(0, 1)->colSpan == 3);
}

TEST_CASE("lines of a cell are joined as running text", "[tables]")
{
    TableRecord table = recordOf(tableOf({{"A", "B"}, {"old", "x"}}));
    table.grid.cells[2].source[0].rect = {0, 12, 100, 60};
    PrintedWords words;
    words[1] = {{"follow-", {50, 12, 80, 20}, true}, {"up", {50, 24, 60, 32}, true}, {"•", {50, 36, 53, 44}, true}, {"Hall", {60, 36, 80, 44}, false}, {"s", {80, 36, 84, 44}, true}};
    const auto added = withEdgeAdded(table, {0, 1, 40}, words);
    REQUIRE(added);
    CHECK(added->grid.textAt(1, 1) == "old"); // every word stays together: the text is untouched
    words[1].insert(words[1].begin(), PrintedWord{"1", {2, 12, 6, 20}, true});
    const auto again = withEdgeAdded(table, {0, 1, 40}, words);
    REQUIRE(again);
    CHECK(again->grid.textAt(1, 0) == "1");
    CHECK(again->grid.textAt(1, 1) == "follow-up\n• Halls");
}

TEST_CASE("where a cut row's texts divide is counted again", "[tables]")
{
    TableRecord table = recordOf(tableOf({{"A", "B"}, {"1 early late", "x"}}));
    table.grid.cells[2].source = {{1, {0, 12, 100, 20}}, {2, {0, 0, 100, 8}}};
    table.grid.cells[3].source = {{1, {100, 12, 200, 20}}};
    table.grid.pdfPageTo = 2;
    table.grid.seams = {{1, 2, true, 0, {7, 1}}};
    PrintedWords words;
    words[1] = {{"1", {2, 12, 6, 20}, true}, {"early", {50, 12, 75, 20}, true}};
    words[2] = {{"late", {50, 0, 70, 8}, true}};
    const auto added = withEdgeAdded(table, {0, 1, 40}, words);
    REQUIRE(added);
    CHECK(rowOf(added->grid, 1) == QStringList{"1", "early late", "x"});
    CHECK(added->grid.seams[0].cutAt == std::vector<int>{1, 5, 1});
    const auto back = withEdgeRemoved(*added, 0);
    REQUIRE(back);
    CHECK(back->grid.seams[0].cutAt == std::vector<int>{7, 1});
    CHECK(rowOf(back->grid, 1) == rowOf(table.grid, 1));
}

TEST_CASE("two columns become one, texts one after the other", "[tables]")
{
    const Page page;
    const auto removed = withEdgeRemoved(page.table, 1);
    REQUIRE(removed);
    CHECK(removed->grid.cols == 2);
    CHECK(rowOf(removed->grid, 1) == QStringList{"Ash", "10 12 9"});
    CHECK(idAt(*removed, 1, 1) == 5);
    CHECK(removed->grid.cellAt(1, 1)->source == Source{{1, {100, 12, 300, 22}}});
    CHECK(removed->grid.columnTypes.size() == 2);
    const auto first = withEdgeRemoved(page.table, 0);
    REQUIRE(first);
    CHECK(rowOf(first->grid, 2) == QStringList{"Birch 20", "30 19"});
}

TEST_CASE("columns with merged cells become one without an overlap", "[tables]")
{
    TableRecord table = recordOf(tableOf({{"H", "a", "b"}, {"L", "1", "2"}, {"", "3", "4"}}));
    table.grid.cells[3].rowSpan = 2; // L
    table.grid.cells.erase(table.grid.cells.begin() + 6);
    table.cellIds.erase(table.cellIds.begin() + 6);
    table.grid.cells[1].colSpan = 2; // heading over both
    table.grid.cells.erase(table.grid.cells.begin() + 2);
    table.cellIds.erase(table.cellIds.begin() + 2);
    const auto one = withEdgeRemoved(table, 0);
    REQUIRE(one);
    CHECK(one->grid.cols == 2);
    CHECK(one->grid.cellAt(0, 0)->colSpan == 2);
    CHECK(one->grid.textAt(0, 0) == "H a");
    CHECK(rowOf(one->grid, 1) == QStringList{"L 1", "2"});
    CHECK(rowOf(one->grid, 2) == QStringList{"3", "4"});
    std::vector<int> covered(std::size_t(one->grid.rows * one->grid.cols), 0);
    for (const TableCell &cell : one->grid.cells)
        for (int r = cell.row; r < cell.row + cell.rowSpan; ++r)
            for (int c = cell.col; c < cell.col + cell.colSpan; ++c)
                ++covered.at(std::size_t(r * one->grid.cols + c));
    CHECK(covered == std::vector<int>(covered.size(), 1));
}

TEST_CASE("edges that cannot be are refused with a sentence", "[tables]")
{
    const Page page;
    for (const ColumnEdge &edge : {ColumnEdge{-1, 1, 50}, ColumnEdge{2, 1, 250}, ColumnEdge{1, 9, 170}, ColumnEdge{1, 1, 40}, ColumnEdge{1, 1, 900}}) {
        const auto moved = withEdgeMoved(page.table, edge, page.words);
        REQUIRE_FALSE(moved);
        CHECK(moved.error().kind == ErrorKind::Invalid);
        CHECK(moved.error().sentence.endsWith('.'));
    }
    CHECK_FALSE(withEdgeAdded(page.table, {3, 1, 350}, page.words));
    CHECK_FALSE(withEdgeAdded(page.table, {0, 1, 150}, page.words));
    CHECK_FALSE(withEdgeRemoved(page.table, 2));
    CHECK_FALSE(withEdgeRemoved(page.table, -1));
}
