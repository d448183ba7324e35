// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bench_support.h"

#include "gui/grid_view.h"
#include "gui/tables_page.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace scrutiny;
using Tables = test::PageOnDesk<TablesPage>;

namespace {

void openFirst(Tables &on)
{
    on.list()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(on.list(), Qt::Key_Return);
    REQUIRE(on.page.grid()->isVisible());
}

TableRecord longTable(int rows)
{
    TableRecord table;
    table.grid.rows = rows;
    table.grid.cols = 6;
    table.grid.headerRows = 2;
    table.grid.cells.push_back({0, 0, 2, 1, QStringLiteral("School"), {}});
    table.grid.cells.push_back({0, 1, 1, 5, QStringLiteral("Inspections"), {}});
    for (int col = 1; col < 6; ++col)
        table.grid.cells.push_back({1, col, 1, 1, QStringLiteral("Term %1").arg(col), {}});
    for (int row = 2; row < rows; ++row)
        for (int col = 0; col < 6; ++col)
            table.grid.cells.push_back({row, col, 1, 1, col ? QString::number(row * col) : QStringLiteral("School of row %1, a name that is long enough to wrap").arg(row), {}});
    table.grid.seams = {{100, 3, false, 2}};
    for (size_t i = 0; i < table.grid.cells.size(); ++i)
        table.cellIds.push_back(Id(i + 1));
    return table;
}

} // namespace

TEST_CASE("Tables: the list opens a table as a grid, and goes back to it")
{
    Tables on;
    CHECK(on.shown("caption") == QStringList({"Starts by quarter"}));
    CHECK(on.shown("size") == QStringList({"2 × 2"}));
    openFirst(on);
    CHECK(on.page.title() == QStringLiteral("Starts by quarter"));
    CHECK(on.page.grid()->head()->model()->index(0, 1).data().toString() == QStringLiteral("Starts"));
    CHECK(on.page.grid()->body()->model()->index(0, 1).data().toString() == QStringLiteral("87"));
    CHECK(on.page.grid()->body()->model()->index(0, 1).data(FormRole).toInt() == int(CellForm::Number));
    QTest::mouseClick(on.button("All tables"), Qt::LeftButton);
    CHECK(on.page.title() == QStringLiteral("Tables"));
    CHECK(on.list()->isVisible());
    CHECK(on.list()->currentIndex().isValid());
}

TEST_CASE("Tables: the chosen cell is lit on the paper")
{
    Tables on;
    openFirst(on);
    QSignalSpy places(&on.page, &Page::showPlace);
    on.page.grid()->choose(1, 1);
    REQUIRE(places.count() == 1);
    CHECK(places.last().at(0).value<PlaceOnPaper>().source.front().rect.y0 == Approx(312));
    QTest::keyClick(on.page.grid()->body(), Qt::Key_Up); // over into the heading
    CHECK(on.page.grid()->head()->currentIndex().row() == 0);
    CHECK(places.count() == 2);
    CHECK(on.page.address().chosen.kind == RecordKind::TableCell);
}

TEST_CASE("Tables: copying gives text and HTML, exporting gives CSV")
{
    Tables on;
    openFirst(on);
    QTest::mouseClick(on.button("Copy"), Qt::LeftButton);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    CHECK(data->text() == QStringLiteral("Quarter\tStarts\nQ1\t87"));
    CHECK(data->html().contains(QStringLiteral("<th>Quarter</th>")));
    const QString file = on.desk.path("table.csv");
    on.page.exportTo(file);
    QFile csv(file);
    REQUIRE(csv.open(QIODevice::ReadOnly));
    CHECK(csv.readAll() == QByteArray("\xEF\xBB\xBFQuarter,Starts\r\nQ1,87\r\n"));
    QSignalSpy troubled(&on.bench, &Workbench::troubled);
    on.page.exportTo(on.desk.path("no/such/folder/table.csv"));
    CHECK(troubled.count() == 1);
}

TEST_CASE("Tables: Ctrl+F finds in the grid")
{
    Tables on;
    openFirst(on);
    CHECK(on.page.find());
    QTest::keyClicks(on.page.gridFind(), "q1");
    CHECK(on.page.grid()->body()->currentIndex().data().toString() == QStringLiteral("Q1"));
}

TEST_CASE("Tables: 3,000 rows are laid out and scrolled without a stall, their heading stays")
{
    GridView grid;
    grid.resize(640, 600);
    grid.show();
    QElapsedTimer timer;
    timer.start();
    grid.setSheet(tableSheet(longTable(3002)));
    grid.grab();
    CHECK(timer.elapsed() < 3000);
    CHECK(grid.head()->rowHeight(0) > 0);
    CHECK(grid.head()->columnSpan(0, 1) == 5);
    CHECK(grid.head()->rowSpan(0, 0) == 2);
    timer.restart();
    QScrollBar *bar = grid.body()->verticalScrollBar();
    for (int step = 0; step <= 20; ++step) {
        bar->setValue(bar->maximum() * step / 20);
        grid.grab();
    }
    CHECK(timer.elapsed() / 21 < 200);
    CHECK(grid.head()->isVisible());
    CHECK(grid.body()->model()->index(98, 0).data(Qt::ToolTipRole).toString().contains("joined"));
    REQUIRE(grid.findNext("row 2999,", false));
    CHECK(grid.body()->currentIndex().row() == 2997);
}
