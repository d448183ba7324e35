// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/table_grid.h"
#include "models/table_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
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
    body.setRows(sheet, {3, 2});
    CHECK(body.rowCount() == 2);
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

TEST_CASE("In another order each row is written out and no seam is told")
{
    TableGrid body;
    body.setRows(tableSheet(figures()), {3, 2});
    CHECK_FALSE(body.isAsPrinted());
    CHECK(body.index(0, 0).data().toString() == QStringLiteral("Harbour \"old\""));
    CHECK(body.index(1, 0).data().toString() == QStringLiteral("Harbour \"old\""));
    CHECK(body.index(0, 0).data(SpanRole).toSize() == QSize(1, 1));
    CHECK(body.index(0, 1).data(SeamRole).toString().isEmpty());
    CHECK(body.tableRow(0) == 3);
    CHECK(body.shownRow(2) == 1);
    CHECK(body.shownRow(0) == -1);
}

TEST_CASE("A cell says by tip and to a screen reader why somebody should look, and what the paper says")
{
    TableGrid body;
    body.setSheet(tableSheet(figures(), {{5, {{QStringLiteral("Printed 1,112; the rows add up to 1,115."), {}, 0, true}}}, {6, {{QStringLiteral("Looked at."), {}, 0, false}}}},
                             {{6, QStringLiteral("<3")}}), 2, 4);
    CHECK(body.index(0, 1).data(DoubtRole).toString().contains("1,115"));
    CHECK(body.index(0, 1).data(Qt::ToolTipRole).toString().contains("1,115"));
    CHECK(body.index(0, 1).data(Qt::AccessibleTextRole).toString().contains("to check"));
    CHECK(body.index(0, 2).data(DoubtRole).toString().isEmpty()); // confirmed
    CHECK(body.index(0, 2).data(PrintedRole).toString() == QStringLiteral("The paper says “<3”"));
    CHECK(body.index(0, 2).data(Qt::AccessibleTextRole).toString().contains("The paper says"));
}

TEST_CASE("A heading tells that its column is sorted, at its lowest cell")
{
    TableGrid head;
    head.setSheet(tableSheet(figures()), 0, 2);
    head.setSorted(1, true);
    CHECK(head.index(1, 1).data(SortedRole).toInt() == -1);
    CHECK(head.index(0, 1).data(SortedRole).toInt() == 0);
    CHECK(head.index(1, 1).data(Qt::AccessibleTextRole).toString().contains("sorted from high to low"));
    head.setSorted(0, false);
    CHECK(head.index(0, 0).data(SortedRole).toInt() == 1); // one cell over both rows
}

TEST_CASE("What is typed into a grid is told by place of the table, and only when it is new")
{
    TableGrid body;
    body.setRows(tableSheet(figures()), {3, 2});
    QSignalSpy edited(&body, &TableGrid::edited);
    CHECK_FALSE(body.setData(body.index(0, 1), "9", Qt::EditRole));
    body.setEditable(true);
    CHECK(body.flags(body.index(0, 1)).testFlag(Qt::ItemIsEditable));
    CHECK(body.setData(body.index(0, 1), "(3%)", Qt::EditRole));
    CHECK(edited.isEmpty());
    CHECK(body.setData(body.index(0, 1), "(4%)", Qt::EditRole));
    REQUIRE(edited.count() == 1);
    CHECK(edited.at(0).at(0).toInt() == 3);
    CHECK(edited.at(0).at(2).toString() == QStringLiteral("(4%)"));
}

TEST_CASE("A table out of shape is shown without a fall")
{
    TableRecord table = figures();
    table.grid.cells.push_back({9, 9, 3, 3, "outside", {}});
    table.grid.cells.push_back({-2, -1, 2, 2, "before", {}});
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

TEST_CASE("A part of a table as text and HTML")
{
    const auto sheet = tableSheet(figures());
    CHECK(partAsText(*sheet, {{2, 3}, 0, 1}) == QStringLiteral("Harbour \"old\"\t1,112*\n\t(3%)"));
    CHECK(partAsText(*sheet, {{3, 2}, 0, 1, false}) == QStringLiteral("Harbour \"old\"\t(3%)\nHarbour \"old\"\t1,112*"));
    const QString html = partAsHtml(*sheet, wholeTable(*sheet));
    CHECK(html.contains(QStringLiteral("<th rowspan=\"2\">Ward</th><th colspan=\"2\">Places</th>")));
    CHECK(html.contains(QStringLiteral("&lt;5</td>")));
    CHECK(html.contains(QStringLiteral("<td rowspan=\"2\">Harbour")));
    CHECK_FALSE(partAsHtml(*sheet, {{0, 1, 3, 2}, 0, 2, false}).contains(QStringLiteral("<td rowspan")));
}

TEST_CASE("Text from a spreadsheet falls into cells")
{
    CHECK(cellsOfText("a\tb\r\nc\td\r\n") == std::vector<QStringList>{{"a", "b"}, {"c", "d"}});
    CHECK(cellsOfText("one") == std::vector<QStringList>{{"one"}});
    CHECK(cellsOfText("\"two\nlines, \"\"so\"\"\"\t2") == std::vector<QStringList>{{"two\nlines, \"so\"", "2"}});
    CHECK(cellsOfText("a\t\nb\t") == std::vector<QStringList>{{"a", ""}, {"b", ""}});
}
