// SPDX-License-Identifier: GPL-3.0-or-later
// The grid itself: long tables without a stall, heights that fit the text, keys.
#include "gui/support.h"

#include "gui/grid_measure.h"
#include "gui/grid_view.h"
#include "gui/row_text.h"
#include "gui/theme.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace scrutiny;

namespace {

TableRecord longTable(int rows)
{
    TableRecord table;
    table.grid.rows = rows + 2;
    table.grid.cols = 6;
    table.grid.headerRows = 2;
    table.grid.cells.push_back({0, 0, 2, 1, QStringLiteral("School"), {}});
    table.grid.cells.push_back({0, 1, 1, 5, QStringLiteral("Inspections"), {}});
    for (int col = 1; col < 6; ++col)
        table.grid.cells.push_back({1, col, 1, 1, QStringLiteral("Term %1").arg(col), {}});
    for (int row = 2; row < rows + 2; ++row)
        for (int col = 0; col < 6; ++col)
            table.grid.cells.push_back({row, col, 1, 1, col ? QString::number(row * (7919 * col) % 10007) : QStringLiteral("School of row %1, a name that is long enough to wrap").arg(row), {}});
    table.grid.seams = {{100, 3, false, 2, {}}};
    for (size_t i = 0; i < table.grid.cells.size(); ++i)
        table.cellIds.push_back(Id(i + 1));
    return table;
}

/// The shortest of three runs, in milliseconds: what the work takes when nothing else does.
template<typename Work>
double taken(Work &&work)
{
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
        QElapsedTimer timer;
        timer.start();
        work(run);
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

struct Times { double open, sort, filter, scroll; };

Times timesOf(int rows)
{
    GridView grid;
    grid.resize(640, 600);
    grid.show();
    const auto sheet = tableSheet(longTable(rows));
    Times times{};
    times.open = taken([&](int) {
        grid.setOrder({});
        grid.setSheet(sheet);
        grid.grab();
    });
    times.sort = taken([&](int run) {
        TableOrder order;
        order.sortCol = run + 1;
        grid.setOrder(order);
        grid.grab();
    });
    times.filter = taken([&](int run) {
        TableOrder order;
        order.filters = {{0, {}, QString::number(run)}};
        grid.setOrder(order);
        grid.grab();
    });
    grid.setOrder({});
    QScrollBar *bar = grid.body()->verticalScrollBar();
    times.scroll = taken([&](int run) {
        bar->setValue(bar->maximum() / (run + 2));
        grid.grab();
    });
    return times;
}

} // namespace

TEST_CASE("Grid: 3,000 rows open, sort, filter and scroll without a stall")
{
    const Times few = timesOf(300), many = timesOf(3000);
    INFO("300 rows: open " << few.open << ", sort " << few.sort << ", filter " << few.filter << ", scroll " << few.scroll << " ms; 3,000 rows: open " << many.open << ", sort " << many.sort
                           << ", filter " << many.filter << ", scroll " << many.scroll << " ms");
    // What is done for each row may grow tenfold, not a hundredfold; the bounds are many times what a quiet machine needs.
    CHECK(many.open < 300);
    CHECK(many.sort < 100);
    CHECK(many.filter < 100);
    CHECK(many.scroll < 50);
    CHECK(many.open < 15 * few.open);
    CHECK(many.sort < 15 * few.sort);
    CHECK(many.scroll < 5 * few.scroll + 5);
}

TEST_CASE("Grid: the heading stays, seams are told, and what is far down is found")
{
    GridView grid;
    grid.resize(640, 600);
    grid.show();
    grid.setSheet(tableSheet(longTable(3000)));
    CHECK(grid.head()->columnSpan(0, 1) == 5);
    CHECK(grid.head()->rowSpan(0, 0) == 2);
    grid.body()->verticalScrollBar()->setValue(grid.body()->verticalScrollBar()->maximum());
    CHECK(grid.head()->isVisible());
    CHECK(grid.body()->model()->index(98, 0).data(Qt::ToolTipRole).toString().contains("joined"));
    REQUIRE(grid.findNext("row 2999,", false));
    CHECK(grid.body()->currentIndex().row() == 2997);
    TableOrder order;
    order.sortCol = 3;
    grid.setOrder(order);
    CHECK(grid.chosen() == GridPlace{2999, 0}); // it stays chosen and in sight
    CHECK(grid.body()->viewport()->rect().intersects(grid.body()->visualRect(grid.body()->currentIndex())));
}

TEST_CASE("Grid: rows are as high as their texts, never lower and not a line higher")
{
    const QStringList texts{QStringLiteral("one"), QStringLiteral("Requires Improvement"), QStringLiteral("first line\nsecond line, which is longer than the first one"), QStringLiteral("Donaudampfschifffahrtsgesellschaft"),
                            QStringLiteral("AVAVAVA To Ty We Yo LTAV fi ffl"), QStringLiteral("1,112* (3%)"), QStringLiteral("✓ and ✗ come from another font"), QStringLiteral("“quoted”, with — dashes – and so on, over some lines of text")};
    for (const int size : {100, 200}) {
        theme().setTextSize(size);
        const GridMeasure measure;
        for (const QString &text : texts)
            for (int width = 60; width < 420; width += 7)
                for (const bool head : {false, true}) {
                    const int inner = width - 2 * GridMeasure::padX(), line = wrappedText(QStringLiteral("x"), GridMeasure::fontOf(head), 1000);
                    const int real = wrappedText(text, GridMeasure::fontOf(head), inner) + 2 * GridMeasure::padY();
                    const int said = measure.heightFor(text, head, width);
                    INFO(text << " in " << width << " at " << size);
                    CHECK(said >= real);
                    CHECK(said < real + line + 3);
                }
    }
    theme().setTextSize(100);
}

TEST_CASE("Grid: Enter edits, and what a merged cell covers is written out when sorted")
{
    TableRecord table;
    table.grid.rows = 4;
    table.grid.cols = 2;
    table.grid.headerRows = 1;
    table.grid.cells = {{0, 0, 1, 1, "Ward", {}}, {0, 1, 1, 1, "Places", {}}, {1, 0, 2, 1, "Harbour", {}}, {1, 1, 1, 1, "9", {}}, {2, 1, 1, 1, "4", {}}, {3, 0, 1, 1, "Quay", {}}, {3, 1, 1, 1, "6", {}}};
    table.cellIds = {1, 2, 3, 4, 5, 6, 7};
    GridView grid;
    grid.setEditable(true);
    grid.resize(400, 300);
    grid.show();
    grid.setSheet(tableSheet(table));
    CHECK(grid.body()->rowSpan(0, 0) == 2);
    TableOrder order;
    order.sortCol = 1;
    grid.setOrder(order);
    CHECK(grid.body()->rowSpan(0, 0) == 1);
    CHECK(grid.body()->model()->index(0, 0).data().toString() == QStringLiteral("Harbour"));
    CHECK(grid.body()->model()->index(1, 0).data().toString() == QStringLiteral("Quay"));
    CHECK(grid.body()->model()->index(2, 0).data().toString() == QStringLiteral("Harbour"));
    grid.choose(2, 1);
    QSignalSpy menus(&grid, &GridView::menuWanted);
    QTest::keyClick(grid.body(), Qt::Key_F10, Qt::ShiftModifier);
    CHECK(menus.count() == 1);
    QTest::keyClick(grid.body(), Qt::Key_Return);
    CHECK(grid.body()->viewport()->findChild<QWidget *>());
}
