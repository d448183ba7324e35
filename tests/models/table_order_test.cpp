// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/table_order.h"

using namespace scrutiny;

namespace {

/// One heading row, a label column and one column of `texts`.
std::shared_ptr<const TableSheet> columnOf(const QStringList &texts, ColumnType type, const QStringList &labels = {})
{
    TableRecord table;
    table.grid.rows = int(texts.size()) + 1;
    table.grid.cols = 2;
    table.grid.columnTypes = {ColumnType::Text, type};
    table.grid.cells = {{0, 0, 1, 1, "Name", {}}, {0, 1, 1, 1, "Value", {}}};
    for (int row = 0; row < texts.size(); ++row) {
        table.grid.cells.push_back({row + 1, 0, 1, 1, labels.value(row, QStringLiteral("row %1").arg(row + 1)), {}});
        table.grid.cells.push_back({row + 1, 1, 1, 1, texts[row], {}});
    }
    return tableSheet(std::move(table));
}

QStringList sorted(const QStringList &texts, ColumnType type, bool down = false, const QStringList &labels = {}, int col = 1)
{
    const auto sheet = columnOf(texts, type, labels);
    TableOrder order;
    order.sortCol = 1;
    order.down = down;
    QStringList out;
    for (const int row : shownRows(*sheet, order))
        out += sheet->textAt(row, col);
    return out;
}

} // namespace

TEST_CASE("A column is sorted by what its texts mean; other words follow, empty cells are last")
{
    CHECK(sorted({"1,207", "", "<5", "5", "n/a", "£12.50", "(40)"}, ColumnType::Money) == QStringList({"(40)", "<5", "5", "£12.50", "1,207", "n/a", ""}));
    CHECK(sorted({"1,207", "", "<5", "5", "n/a"}, ColumnType::WholeNumber, true) == QStringList({"1,207", "5", "<5", "n/a", ""}));
    CHECK(sorted({"23/05/2023", "01/11/2022", "00/00/0000", "4 May 2023"}, ColumnType::Date) == QStringList({"01/11/2022", "4 May 2023", "23/05/2023", "00/00/0000"}));
    CHECK(sorted({"Item 10", "item 9", "Action 1"}, ColumnType::Text) == QStringList({"Action 1", "item 9", "Item 10"}));
}

TEST_CASE("Equal rows stay as printed both ways, total rows stay at the end")
{
    const QStringList values{"Good", "Poor", "Good", "300"}, labels{"first", "second", "third", "Total"};
    CHECK(sorted(values, ColumnType::Category, false, labels, 0) == QStringList({"first", "third", "second", "Total"}));
    CHECK(sorted(values, ColumnType::Category, true, labels, 0) == QStringList({"second", "first", "third", "Total"}));
}

TEST_CASE("A third press takes the sort off")
{
    TableOrder order;
    order.pressSort(1);
    CHECK((order.sortCol == 1 && !order.down));
    order.pressSort(1);
    CHECK((order.sortCol == 1 && order.down));
    order.pressSort(1);
    CHECK(order.isNatural());
    order.pressSort(1);
    order.pressSort(0);
    CHECK((order.sortCol == 0 && !order.down));
}

TEST_CASE("Rows are filtered by values and by words, all filters together")
{
    const auto sheet = columnOf({"Good", "Inadequate", "Good", ""}, ColumnType::Category, {"Ash Hill School", "Marsh School", "Oak Green", "Iver Heath School"});
    TableOrder order;
    order.setFilter({1, {"Good", ""}, {}});
    CHECK(shownRows(*sheet, order) == std::vector<int>{1, 3, 4});
    order.setFilter({-1, {}, "SCHOOL"});
    CHECK(shownRows(*sheet, order) == std::vector<int>{1, 4});
    CHECK(filterWords(*sheet, order.filters[0]) == QStringLiteral("Value: Good, nothing"));
    CHECK(filterWords(*sheet, order.filters[1]) == QStringLiteral("Rows with “SCHOOL”"));
    order.setFilter({1, {}, {}});
    CHECK(order.filters.size() == 1);
    order.setFilter({0, {}, "zebra"});
    CHECK(shownRows(*sheet, order).empty());
}

TEST_CASE("The values of a column are counted, each once")
{
    const auto values = columnValues(*columnOf({"Good", "Inadequate", " Good", ""}, ColumnType::Category), 1);
    REQUIRE(values.size() == 3);
    CHECK((values[0].text == "Good" && values[0].rows == 2));
    CHECK((values[1].text == "Inadequate" && values[1].rows == 1));
    CHECK((values[2].text.isEmpty() && values[2].rows == 1));
}
