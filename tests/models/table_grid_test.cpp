// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/table_grid.h"

#include <QAbstractItemModelTester>
#include <QSize>

using namespace scrutiny;

namespace {

/// Two heading rows (a merged one), two rows, the second with a row heading over two rows.
TableRecord figures()
{
    TableRecord table;
    ReportTable &grid = table.grid;
    grid.rows = 4;
    grid.cols = 3;
    grid.headerRows = 2;
    grid.cells = {{0, 0, 2, 1, "Ward", {}}, {0, 1, 1, 2, "Places", {}}, {1, 1, 1, 1, "2025", {}}, {1, 2, 1, 1, "2026", {}},
                  {2, 0, 2, 1, "Harbour \"old\"", {}}, {2, 1, 1, 1, "1,112*", {}}, {2, 2, 1, 1, "<5", {}},
                  {3, 1, 1, 1, "(3%)", {}}, {3, 2, 1, 1, "=SUM(A1)", {}}};
    grid.seams = {{3, 7, true, 0}};
    table.cellIds = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    return table;
}

} // namespace

TEST_CASE("A grid keeps Qt's rules of models")
{
    TableGrid head, body;
    QAbstractItemModelTester headTester(&head, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester bodyTester(&body, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto sheet = tableSheet(figures());
    head.setSheet(sheet, 0, 2);
    body.setSheet(sheet, 2, 4);
    CHECK(head.rowCount() == 2);
    CHECK(body.rowCount() == 2);
    CHECK(head.index(0, 1).data(SpanRole).toSize() == QSize(2, 1));
    CHECK(body.index(0, 0).data(SpanRole).toSize() == QSize(1, 2));
    CHECK(body.index(1, 0).data().toString().isEmpty()); // covered by the cell above
    CHECK(body.index(1, 0).data(RecordRole).value<RecordRef>() == RecordRef{RecordKind::TableCell, 5});
    CHECK(body.index(1, 1).data(Qt::AccessibleTextRole).toString() == QStringLiteral("2025: (3%)"));
}

TEST_CASE("Columns of figures stand to the right, a seam says where it is")
{
    TableGrid body;
    body.setSheet(tableSheet(figures()), 2, 4);
    CHECK(body.index(0, 1).data(FormRole).toInt() == int(CellForm::Number));
    CHECK(body.index(0, 0).data(FormRole).toInt() == int(CellForm::Text));
    CHECK(body.index(0, 1).data(SeamRole).toString().isEmpty());
    CHECK(body.index(1, 1).data(SeamRole).toString().contains("joined"));
}

TEST_CASE("A table out of shape is shown without a fall")
{
    TableRecord table = figures();
    table.grid.cells.push_back({9, 9, 3, 3, "outside", {}});
    table.grid.cells.push_back({3, 2, 50, 50, "too wide", {}});
    table.grid.headerRows = 12;
    TableGrid grid;
    const auto sheet = tableSheet(table);
    CHECK(sheet->table.grid.headerRows == 4);
    grid.setSheet(sheet, 0, 4);
    for (int row = 0; row < grid.rowCount(); ++row)
        for (int col = 0; col < grid.columnCount(); ++col)
            CHECK(grid.index(row, col).data(SpanRole).toSize().width() <= 3);
}

TEST_CASE("A table as text and HTML")
{
    const ReportTable grid = figures().grid;
    CHECK(rangeAsText(grid, {2, 0, 3, 1}) == QStringLiteral("Harbour \"old\"\t1,112*\n\t(3%)"));
    const QString html = rangeAsHtml(grid, wholeTable(grid));
    CHECK(html.contains(QStringLiteral("<th rowspan=\"2\">Ward</th><th colspan=\"2\">Places</th>")));
    CHECK(html.contains(QStringLiteral("<td>&lt;5</td>")));
}
