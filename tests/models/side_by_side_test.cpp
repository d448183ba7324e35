// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/side_by_side_model.h"

#include <QAbstractItemModelTester>

using namespace scrutiny;

namespace {

DatedTable table(Id id, const QDate &meeting, const QStringList &heads, const QList<QStringList> &rows)
{
    DatedTable made;
    made.meeting = meeting;
    made.table.id = id;
    ReportTable &grid = made.table.grid;
    grid.caption = QStringLiteral("Starts by ward");
    grid.cols = int(heads.size());
    grid.rows = int(rows.size()) + 1;
    for (int row = 0; row < grid.rows; ++row)
        for (int col = 0; col < grid.cols; ++col) {
            grid.cells.push_back({row, col, 1, 1, row ? rows[row - 1].value(col) : heads[col], {}});
            made.table.cellIds.push_back(100 * id + Id(made.table.cellIds.size()));
        }
    return made;
}

std::vector<DatedTable> wards()
{
    const QStringList heads{"Ward", "Starts", "Leavers"};
    return {table(1, {2026, 5, 6}, heads, {{"Harbour", "80", "4"}, {"Quay", "12", "3"}, {"Tarn", "9", "1"}}),
            table(2, {2026, 9, 10}, heads, {{"Harbour", "87", "4"}, {"Quay", "12", "3"}, {"Tarn", "9", "2"}}),
            table(3, {2026, 11, 12}, heads, {{"Harbour", "91", "4"}, {"Quay", "12", "3"}, {"Oakes", "5", "0"}})};
}

const SideRow &row(const SideBySide &grid, const QString &label)
{
    for (const SideRow &one : grid.rows)
        if (one.label == label)
            return one;
    FAIL("no row " << label.toStdString());
    throw 0;
}

QStringList texts(const SideRow &one)
{
    QStringList all;
    for (const SideCell &cell : one.cells)
        all += cell.text;
    return all;
}

} // namespace

TEST_CASE("Two papers side by side: each column earlier, later and difference, each figure with its own cell")
{
    const auto chain = wards();
    const SideBySide grid = twoPapers(chain[1], chain[2]);
    CHECK(grid.groups == QStringList({"Starts", "Leavers"}));
    REQUIRE(grid.columns.size() == 6);
    CHECK(grid.columns[0].heading == QStringLiteral("10 Sep 2026"));
    CHECK(grid.columns[4].heading == QStringLiteral("12 Nov 2026"));
    const SideRow &harbour = row(grid, QStringLiteral("Harbour"));
    CHECK(texts(harbour).mid(0, 2) == QStringList({"87", "91"}));
    CHECK(harbour.cells[2].text.startsWith(QStringLiteral("+4")));
    CHECK(harbour.cells[2].kind == Difference::Kind::Rose);
    CHECK(harbour.cells[0].cell == RecordRef{RecordKind::TableCell, 204});
    CHECK(harbour.cells[1].cell == RecordRef{RecordKind::TableCell, 304});
    CHECK(harbour.state == SideRow::State::Changed);
    CHECK(row(grid, QStringLiteral("Quay")).state == SideRow::State::Same);
    CHECK(row(grid, QStringLiteral("Oakes")).state == SideRow::State::Came);
    CHECK(row(grid, QStringLiteral("Tarn")).state == SideRow::State::Went);
    CHECK(row(grid, QStringLiteral("Tarn")).cells[2].cell == RecordRef{RecordKind::TableCell, 210}); // what went still shows its place
    CHECK(grid.changed == 1);
    CHECK(grid.came == 1);
    CHECK(grid.went == 1);
    CHECK(mostChanged(grid) == 0);
    CHECK(harbour.sentence.startsWith(QStringLiteral("Harbour: changed. Starts: 10 Sep 2026 87, 12 Nov 2026 91, +4")));
    CHECK(row(grid, QStringLiteral("Oakes")).sentence.startsWith(QStringLiteral("Oakes: came. Starts: 10 Sep 2026 nothing, 12 Nov 2026 5, came.")));
}

TEST_CASE("A column that one paper alone has changes no row; what changed most is the newest figure")
{
    const DatedTable before = table(1, {2026, 9, 10}, {"Ward", "Last quarter", "Target", "This quarter"}, {{"Harbour", "70", "90", "80"}, {"Quay", "12", "9", "12"}});
    const DatedTable after = table(2, {2026, 11, 12}, {"Ward", "Better if", "Last quarter", "Target", "This quarter"}, {{"Harbour", "higher", "80", "90", "87"}, {"Quay", "higher", "12", "9", "12"}});
    const SideBySide grid = twoPapers(before, after);
    CHECK(grid.groups.contains(QStringLiteral("Better if (only 12 Nov 2026)")));
    CHECK(grid.changed == 1);
    CHECK(row(grid, QStringLiteral("Quay")).state == SideRow::State::Same);
    CHECK(grid.groups[mostChanged(grid)] == QStringLiteral("This quarter"));
}

TEST_CASE("All papers: a column a paper and what became of it from the first to the last")
{
    const SideBySide starts = allPapers(wards(), 0);
    REQUIRE(starts.columns.size() == 4);
    CHECK(texts(row(starts, QStringLiteral("Harbour"))).mid(0, 3) == QStringList({"80", "87", "91"}));
    CHECK(row(starts, QStringLiteral("Harbour")).cells[3].text.startsWith(QStringLiteral("+11")));
    CHECK(texts(row(starts, QStringLiteral("Quay"))).last() == QStringLiteral("the same"));
    CHECK(row(starts, QStringLiteral("Tarn")).state == SideRow::State::Went);
    CHECK(row(starts, QStringLiteral("Oakes")).state == SideRow::State::Came);
    CHECK(texts(row(starts, QStringLiteral("Oakes"))) == QStringList({"", "", "5", ""}));
    const SideBySide leavers = allPapers(wards(), 1);
    CHECK(texts(row(leavers, QStringLiteral("Tarn"))).mid(0, 3) == QStringList({"1", "2", ""}));
    CHECK(allPapers({}, 0).rows.empty());
}

TEST_CASE("The grid of lined-up tables keeps Qt's rules of models, and can show only what changed")
{
    SideBySideModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto chain = wards();
    model.setGrid(twoPapers(chain[1], chain[2]), false);
    CHECK(model.rowCount() == 4);
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString() == model.rowAt(0).sentence);
    CHECK(model.index(0, 2).data(Qt::AccessibleTextRole).toString() == QStringLiteral("Harbour, Starts, 12 Nov 2026: 91"));
    CHECK(model.headerData(2, Qt::Horizontal, Qt::AccessibleTextRole).toString() == QStringLiteral("Starts, 12 Nov 2026"));
    CHECK(model.index(0, 2).data(FormRole).toInt() == int(CellForm::Number));
    model.setGrid(twoPapers(chain[1], chain[2]), true);
    CHECK(model.rowCount() == 3);
    CHECK(model.shownRows().size() == 3);
}

TEST_CASE("Lined-up tables as one table, for copying")
{
    const auto chain = wards();
    const ReportTable copied = asTable(twoPapers(chain[1], chain[2]), {0});
    CHECK(copied.headerRows == 2);
    CHECK(copied.rows == 3);
    CHECK(copied.textAt(0, 0) == QStringLiteral("Ward"));
    CHECK(copied.textAt(0, 2) == QStringLiteral("Starts"));
    CHECK(copied.cellAt(0, 4)->colSpan == 3);
    CHECK(copied.textAt(1, 4) == QStringLiteral("Difference"));
    CHECK(copied.textAt(2, 1) == QStringLiteral("changed"));
}
