// SPDX-License-Identifier: GPL-3.0-or-later
// The reading room in the real window: ways in and out, going about, two places at once, finding, full screen.
#include "gui/store_support.h"

#include "gui/find_part.h"
#include "gui/paper_pane.h"
#include "gui/rail.h"
#include "gui/reading_page.h"
#include "gui/rows_view.h"
#include "gui/running_order_part.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenuBar>
#include <QTest>

using namespace scrutiny;

namespace {

class Room
{
public:
    Room()
    {
        desk.fill();
        window = desk.window();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get())); // or nothing in it gets the keys
        press("read");
        REQUIRE(page());
    }

    void press(const char *command) { window->actions().find(QString::fromLatin1(command))->trigger(); }
    ReadingPage *page() { return qobject_cast<ReadingPage *>(window->currentPage()); }
    int sheet() { return page()->first()->view()->currentPage(); }

    test::DeskFixture desk;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE("The pack is read in a room of its own, and the way back leads to the meeting")
{
    Room room;
    CHECK_FALSE(room.window->rail()->isVisible());
    CHECK_FALSE(room.window->paper()->isVisible());
    CHECK(room.window->paperInUse() == room.page()->first());
    CHECK(room.page()->first()->paperId() == room.desk.paper);
    CHECK(room.page()->room().meetingId() == room.desk.meeting);
    room.press("back");
    CHECK(room.window->currentPage()->address().page == QStringLiteral("meeting"));
    CHECK(room.window->rail()->isVisible());
    CHECK(room.window->paper()->isVisible());
}

TEST_CASE("From item to item by key, and back like a browser")
{
    Room room;
    CHECK(room.sheet() == 1);
    room.press("nextItem");
    CHECK(room.sheet() == 2);
    room.press("nextItem");
    CHECK(room.sheet() == 5);
    CHECK(room.page()->room().item()->id == room.desk.dredging);
    auto *order = room.page()->findChild<RunningOrderPart *>();
    CHECK(order->list()->currentRecord() == RecordRef{RecordKind::AgendaItem, room.desk.dredging});
    room.press("nextItem"); // there is none
    CHECK(room.sheet() == 5);
    room.press("back");
    CHECK(room.sheet() == 2);
    room.press("forward");
    CHECK(room.sheet() == 5);
    room.press("previousItem");
    CHECK(room.sheet() == 2);
}

TEST_CASE("The room opens where the paper was left")
{
    Room room;
    room.page()->first()->view()->goToPage(7);
    room.window->goTo({QStringLiteral("actions")});
    room.window->goTo({QStringLiteral("reading"), room.desk.meeting});
    CHECK(room.sheet() == 7);
}

TEST_CASE("Ctrl+G goes to a page of the paper that is read, by any of its numbers")
{
    Room room;
    room.press("gotoPage");
    auto *box = room.page()->first()->findChild<QLineEdit *>(QStringLiteral("pageBox"));
    REQUIRE(box->hasFocus());
    QTest::keyClicks(box, QStringLiteral("p 7"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(room.sheet() == 8);
}

TEST_CASE("A second view shows another place of the pack, and closes again")
{
    Room room;
    room.page()->openBeside({room.desk.paper, {{9, {70, 100, 300, 120}}}});
    REQUIRE(room.page()->second());
    CHECK(room.page()->second()->view()->currentPage() == 9);
    CHECK(room.sheet() == 1);
    room.press("closeBeside");
    CHECK(room.page()->second() == nullptr);
}

TEST_CASE("An action of the log opens beside what is read")
{
    Room room;
    room.window->goTo({QStringLiteral("actions"), 0, {RecordKind::Action, room.desk.action}});
    room.press("beside");
    REQUIRE(room.page());
    REQUIRE(room.page()->second());
    CHECK(room.page()->second()->view()->currentPage() == 4);
}

TEST_CASE("Full screen leaves nothing but the paper, and every key works there")
{
    Room room;
    room.press("fullScreen");
    CHECK(room.window->isFullScreen());
    CHECK_FALSE(room.window->menuBar()->isVisible());
    CHECK_FALSE(room.page()->findChild<RunningOrderPart *>()->isVisible());
    room.press("nextItem");
    CHECK(room.sheet() == 2);
    room.press("fullScreen");
    CHECK_FALSE(room.window->isFullScreen());
    CHECK(room.window->menuBar()->isVisible());
    CHECK(room.page()->findChild<RunningOrderPart *>()->isVisible());
    room.press("fullScreen");
    room.window->goTo({QStringLiteral("actions")}); // leaving the room ends it
    CHECK_FALSE(room.window->isFullScreen());
    CHECK(room.window->menuBar()->isVisible());
}

TEST_CASE("F6 goes round the parts of the room")
{
    Room room;
    auto *order = room.page()->findChild<RunningOrderPart *>();
    order->list()->setFocus();
    room.press("nextPart");
    CHECK(room.page()->first()->view()->hasFocus());
    room.press("nextPart");
    CHECK(QApplication::focusWidget() != nullptr);
    CHECK_FALSE(room.page()->first()->isAncestorOf(QApplication::focusWidget()));
    room.press("nextPart");
    CHECK(order->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("Ctrl+F lists every place of the pack, item by item, and goes there")
{
    Room room;
    const auto written = room.desk.bench->store().change(QStringLiteral("text"), QStringLiteral("clerk"), [&](Transaction &tx) -> Result<void> {
        Paper paper;
        paper.sha256 = QString(64, QLatin1Char('b'));
        paper.fileName = QStringLiteral("Supplement.pdf");
        paper.pages = 3;
        paper.meetingId = room.desk.meeting;
        paper.role = PaperRole::Supplement;
        paper.addedAt = tx.now();
        const Id id = addPaper(tx, paper);
        for (int sheet = 1; sheet <= 3; ++sheet)
            addPage(tx, {0, id, sheet, QString::number(sheet), {}, 595, 842, PageFacts::Kind::Text, sheet == 2 ? QStringLiteral("nothing") : QStringLiteral("Harbour dredging, dredging")});
        return {};
    });
    REQUIRE(written);
    const auto papers = listPapers(room.desk.bench->reader(), room.desk.meeting);
    REQUIRE(papers);
    room.window->goTo({QStringLiteral("reading"), room.desk.meeting, {RecordKind::Paper, papers->front().id}});
    room.press("find");
    auto *find = room.page()->findChild<FindPart *>();
    REQUIRE(find->isVisible());
    CHECK(find->field()->hasFocus());
    QTest::keyClicks(find->field(), QStringLiteral("dredging"));
    QTest::keyClick(find->field(), Qt::Key_Return);
    CHECK(find->count() == QStringLiteral("4"));
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(find->field(), Qt::Key_Return);
    CHECK(room.sheet() == 3);
}
