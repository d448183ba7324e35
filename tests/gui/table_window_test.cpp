// SPDX-License-Identifier: GPL-3.0-or-later
// A table in the whole window: beside its paper, on the ways to it and back, and many of them.
#include "gui/store_support.h"
#include "gui/table_support.h"

#include "gui/card.h"
#include "gui/meeting_page.h"
#include "gui/paper_pane.h"
#include "gui/rail.h"

#include <QElapsedTimer>
#include <QPushButton>

using namespace scrutiny;

namespace {

Id addSchools(test::DeskFixture &desk)
{
    Id id = 0;
    REQUIRE(desk.bench->store().change("add a table", "A. Clerk", [&](Transaction &tx) -> Result<void> {
        TableRecord table = test::schools(desk.paper);
        table.meetingId = desk.meeting;
        table.itemId = desk.dredging;
        id = addTable(tx, table);
        return {};
    }));
    return id;
}

void addMany(test::DeskFixture &desk, int count)
{
    REQUIRE(desk.bench->store().change("add tables", "A. Clerk", [&](Transaction &tx) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            TableRecord table;
            table.paperId = desk.paper;
            table.meetingId = desk.meeting;
            table.itemId = desk.dredging;
            table.position = i;
            table.grid.caption = QStringLiteral("Soundings at mark %1").arg(i + 1);
            table.grid.rows = 41;
            table.grid.cols = 6;
            table.grid.pdfPageFrom = table.grid.pdfPageTo = 6;
            table.grid.source = {{6, {60, 100, 500, 700}}};
            for (int row = 0; row < 41; ++row)
                for (int col = 0; col < 6; ++col)
                    table.grid.cells.push_back({row, col, 1, 1, row ? QString::number(row * col + i) : QStringLiteral("Reach %1").arg(col), {{6, {60.0 + 70 * col, 100.0 + 14 * row, 120.0 + 70 * col, 110.0 + 14 * row}}}});
            addTable(tx, table);
        }
        return {};
    }));
}

double openingItem(int tables)
{
    test::DeskFixture desk;
    desk.fill();
    addMany(desk, tables);
    const auto window = desk.window();
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
        window->goTo({QStringLiteral("start")});
        QElapsedTimer timer;
        timer.start();
        window->goTo({QStringLiteral("meeting"), desk.meeting, {RecordKind::AgendaItem, desk.dredging}, QStringLiteral("order")});
        window->goTo({QStringLiteral("meeting"), desk.meeting, {}, QStringLiteral("tables")});
        window->goTo({QStringLiteral("tables")});
        window->grab();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    CHECK(window->currentPage()->mainList()->model()->rowCount() == tables + 1);
    return best;
}

} // namespace

TEST_CASE("A click on the paper chooses the table's cell, and its edges are drawn there while they are wanted")
{
    test::DeskFixture desk;
    desk.fill();
    const Id table = addSchools(desk);
    const auto window = desk.window();
    window->goTo({QStringLiteral("table"), table});
    auto *page = qobject_cast<TablePage *>(window->currentPage());
    REQUIRE(page);
    PaperView *view = window->paper()->view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->viewRect(6, {360, 340, 450, 352}).center().toPoint());
    CHECK(page->grid()->chosen() == GridPlace{2, 2});
    CHECK(view->lit().front().rect.y0 == Approx(340));
    CHECK(window->actions().find("table.edges")->isEnabled());
    window->actions().find("table.edges")->trigger();
    CHECK(view->edges().edges.size() == 6);
    window->actions().find("table.edges")->trigger();
    CHECK(view->edges().edges.empty());
    window->actions().find("table.edges")->trigger();
    window->goTo({QStringLiteral("actions")}); // they are the table's
    CHECK(view->edges().edges.empty());
    CHECK_FALSE(window->actions().find("table.edges")->isEnabled());
}

TEST_CASE("Back returns to the chosen cell of a table; the rail says that it is one of the tables")
{
    test::DeskFixture desk;
    desk.fill();
    const Id table = addSchools(desk);
    const auto window = desk.window();
    window->goTo({QStringLiteral("table"), table});
    auto *page = qobject_cast<TablePage *>(window->currentPage());
    REQUIRE(page);
    CHECK(window->rail()->currentIndex().data().toString() == QStringLiteral("Tables"));
    page->grid()->choose(3, 1);
    window->goTo({QStringLiteral("actions")});
    window->actions().find("back")->trigger();
    CHECK(window->currentPage() == page);
    CHECK(page->grid()->chosen() == GridPlace{3, 1});
}

TEST_CASE("An item's card names its tables and opens them")
{
    test::DeskFixture desk;
    desk.fill();
    const Id table = addSchools(desk);
    addMany(desk, 8);
    const auto window = desk.window();
    window->goTo({QStringLiteral("meeting"), desk.meeting, {RecordKind::AgendaItem, desk.dredging}});
    auto *meeting = qobject_cast<MeetingPage *>(window->currentPage());
    REQUIRE(meeting);
    const auto press = [&](const QString &name) {
        for (QPushButton *button : meeting->card()->findChildren<QPushButton *>())
            if (button->accessibleName() == name) {
                button->click();
                QTest::qWait(1);
                return true;
            }
        return false;
    };
    REQUIRE(press("All tables of this item"));
    CHECK(meeting->mainList()->currentRecord().kind == RecordKind::Table);
    window->goTo({QStringLiteral("meeting"), desk.meeting, {RecordKind::AgendaItem, desk.dredging}, QStringLiteral("order")});
    REQUIRE(press("Open the table Schools inspected"));
    CHECK(window->currentPage()->address().page == QStringLiteral("table"));
    CHECK(window->currentPage()->address().id == table);
}

TEST_CASE("An item with 60 tables opens at once")
{
    const double few = openingItem(6), many = openingItem(60);
    INFO("6 tables " << few << " ms, 60 tables " << many << " ms");
    CHECK(many < 150); // the item, the tab with its tables, and the list of all
    CHECK(many < 8 * few);
}

TEST_CASE("A table of 3,000 rows comes from the store, is sorted and corrected without a stall")
{
    test::DeskFixture desk;
    desk.fill();
    const auto addRows = [&](int rows) {
        Id id = 0;
        REQUIRE(desk.bench->store().change("add a table", "A. Clerk", [&](Transaction &tx) -> Result<void> {
            TableRecord table;
            table.paperId = desk.paper;
            table.grid.rows = rows + 1;
            table.grid.cols = 6;
            table.grid.pdfPageFrom = table.grid.pdfPageTo = 6;
            for (int row = 0; row <= rows; ++row)
                for (int col = 0; col < 6; ++col)
                    table.grid.cells.push_back({row, col, 1, 1, row == 0 ? QStringLiteral("Reading %1").arg(col) : col == 0 ? QStringLiteral("Mark %1 by the eastern quay").arg(row) : QString::number(row * 7919 * col % 10007), {}});
            id = addTable(tx, table);
            return {};
        }));
        return id;
    };
    const Id small = addRows(300), large = addRows(3000);
    const auto window = desk.window();
    const auto timed = [](auto work) {
        QElapsedTimer timer;
        timer.start();
        work();
        return double(timer.nsecsElapsed()) / 1e6;
    };
    struct { double open = 1e9, sort = 1e9, retype = 1e9; } times[2];
    for (int run = 0; run < 3; ++run)
        for (const int which : {0, 1}) {
            auto &best = times[which];
            best.open = std::min(best.open, timed([&] {
                window->goTo({QStringLiteral("table"), which ? large : small});
                window->grab();
            }));
            auto *page = qobject_cast<TablePage *>(window->currentPage());
            page->grid()->choose(7, 3);
            best.sort = std::min(best.sort, timed([&] {
                page->runCommand(QStringLiteral("sort"));
                window->grab();
            }));
            best.retype = std::min(best.retype, timed([&] {
                page->grid()->edited(7, 4, QString::number(run + 1));
                window->grab();
            }));
        }
    INFO("300 rows: open " << times[0].open << ", sort " << times[0].sort << ", retype " << times[0].retype << " ms; 3,000: open " << times[1].open << ", sort " << times[1].sort << ", retype "
                           << times[1].retype << " ms");
    CHECK(times[1].open < 300);
    CHECK(times[1].sort < 100);
    CHECK(times[1].retype < 300);
    CHECK(times[1].open < 20 * times[0].open);
    CHECK(times[1].retype < 20 * times[0].retype);
}
