// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/store_support.h"

#include "desk/papers_program.h"
#include "gui/card.h"
#include "gui/empty_state.h"
#include "gui/keys_dialog.h"
#include "gui/meeting_page.h"
#include "gui/paper_pane.h"
#include "gui/quick_switcher.h"
#include "gui/rail.h"
#include "gui/rows_view.h"
#include "gui/status_line.h"
#include "gui/theme.h"

#include <QAccessible>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

using namespace scrutiny;

namespace {

MeetingPage &meetingPage(MainWindow &window)
{
    auto *page = qobject_cast<MeetingPage *>(window.currentPage());
    REQUIRE(page);
    return *page;
}

void press(MainWindow &window, const char *command)
{
    QAction *action = window.actions().find(QString::fromLatin1(command));
    REQUIRE(action);
    action->trigger();
}

} // namespace

TEST_CASE("With nothing in the store the window says what to do")
{
    test::DeskFixture desk;
    const auto window = desk.window();
    CHECK(window->currentPage()->address().page == QStringLiteral("start"));
    const auto *empty = window->currentPage()->findChild<EmptyState *>();
    REQUIRE(empty);
    CHECK(empty->button()->isVisible());
}

TEST_CASE("The next meeting comes up with its running order and chips")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    MeetingPage &page = meetingPage(*window);
    CHECK(page.meetingId() == desk.meeting);
    CHECK(page.title() == QStringLiteral("Harbour and Coast Scrutiny Committee"));
    QTest::qWait(20);
    CHECK(page.tabs()->isVisible());
    CHECK(page.tabs()->height() >= page.tabs()->tabRect(0).height());
    CHECK(page.tabs()->tabRect(0).height() >= theme().em(1.5));
    CHECK(page.tabs()->geometry().bottom() < page.body()->geometry().top());
    const QAbstractItemModel *rows = page.mainList()->model();
    REQUIRE(rows->rowCount() == 3);
    CHECK(rows->index(0, 2).data().toString() == QStringLiteral("2.00 pm"));
    CHECK(rows->index(1, 2).data().toString() == QStringLiteral("2.05"));
    CHECK(rows->index(1, 3).data().toString() == QStringLiteral("10 min"));
    CHECK(rows->index(2, 4).data().toString() == QStringLiteral("4 – 9"));
    QStringList chips;
    for (const Chip *chip : page.findChildren<Chip *>())
        if (chip->isVisible())
            chips += chip->text();
    CHECK(chips.contains(QStringLiteral("Published 7 October, 5 clear days")));
    CHECK(chips.contains(QStringLiteral("11 pages")));
    CHECK(chips.contains(QStringLiteral("1 to check")));
}

TEST_CASE("Choosing an item lights its place, tells who comes, and its card's lines light theirs")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    MeetingPage &page = meetingPage(*window);
    RowsView *list = page.mainList();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 1)).center());
    CHECK(window->paper()->paperId() == desk.paper);
    REQUIRE(window->paper()->view()->lit().size() == 1);
    CHECK(window->paper()->view()->lit().front() == Place{1, {70, 280, 500, 300}});
    CHECK(list->model()->index(2, 1).data(SecondLineRole).toString() == QStringLiteral("Cllr Ann Petherick · Joss Trewin"));

    PlaceLine *recommended = nullptr;
    for (PlaceLine *line : page.card()->findChildren<PlaceLine *>())
        if (line->accessibleDescription() == QStringLiteral("Recommended"))
            recommended = line;
    REQUIRE(recommended);
    QTest::mouseClick(recommended, Qt::LeftButton);
    CHECK(window->paper()->view()->lit().front() == Place{5, {70, 180, 500, 200}});
    CHECK(window->paper()->view()->currentPage() == 5);
}

TEST_CASE("A title is edited in place, undo is named and takes it back")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    RowsView *list = meetingPage(*window).mainList();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 1));
    QTest::keyClick(list, Qt::Key_F2);
    auto *editor = list->viewport()->findChild<QPlainTextEdit *>();
    REQUIRE(editor);
    editor->setPlainText(QStringLiteral("Apologies"));
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(list->model()->index(0, 1).data().toString() == QStringLiteral("Apologies"));
    const auto *status = window->findChild<StatusLine *>();
    CHECK(status->undoWords().startsWith(QStringLiteral("Undo: ")));
    list->setFocus();
    press(*window, "undo");
    CHECK(list->model()->index(0, 1).data().toString() == QStringLiteral("Apologies for absence"));
    press(*window, "redo");
    CHECK(list->model()->index(0, 1).data().toString() == QStringLiteral("Apologies"));
}

TEST_CASE("Enter settles a doubt, and it no longer waits")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    MeetingPage &page = meetingPage(*window);
    page.showPart(QStringLiteral("check"));
    REQUIRE(page.mainList()->model()->rowCount() == 1);
    page.mainList()->selectRow(0);
    CHECK(window->paper()->view()->lit().front().page == 4); // the action that it is about
    QTest::keyClick(page.mainList(), Qt::Key_Return);
    for (int tab = 0; tab < page.tabs()->count(); ++tab)
        CHECK(page.tabs()->tabData(tab).toString() != QStringLiteral("check"));
    press(*window, "undo");
    CHECK(page.tabs()->tabData(page.tabs()->count() - 1).toString() == QStringLiteral("check"));
}

TEST_CASE("Back returns to the place and row that one left")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    meetingPage(*window).mainList()->selectRow(2);
    window->goTo({QStringLiteral("meeting"), desk.earlier});
    CHECK(meetingPage(*window).meetingId() == desk.earlier);
    press(*window, "back");
    CHECK(meetingPage(*window).meetingId() == desk.meeting);
    CHECK(meetingPage(*window).mainList()->currentRecord() == RecordRef{RecordKind::AgendaItem, desk.dredging});
    press(*window, "forward");
    CHECK(meetingPage(*window).meetingId() == desk.earlier);
}

TEST_CASE("The rail goes to a meeting by keys")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    Rail *rail = window->rail();
    rail->setFocus();
    QTest::keyClick(rail, Qt::Key_Down);
    QTest::keyClick(rail, Qt::Key_Return);
    CHECK(meetingPage(*window).meetingId() == desk.earlier);
    CHECK(rail->currentIndex().data(Qt::AccessibleTextRole).toString() == QStringLiteral("Harbour and Coast Scrutiny Committee, meeting of Thursday 2 July 2026, confirmed"));
}

TEST_CASE("Go to anything finds items, actions and pages by typing")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    window->paper()->showPaper(desk.paper);
    QuickSwitcher *field = window->switcher();
    field->start();
    QTest::keyClicks(field, QStringLiteral("harbour dredg"));
    REQUIRE_FALSE(field->shownTexts().isEmpty());
    CHECK(field->shownTexts().front().contains(QStringLiteral("Harbour dredging")));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(meetingPage(*window).mainList()->currentRecord() == RecordRef{RecordKind::AgendaItem, desk.dredging});
    field->start();
    QTest::keyClicks(field, QStringLiteral("p 7"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(window->paper()->view()->currentPage() == 8);
    field->start();
    QTest::keyClicks(field, QStringLiteral("item 1"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(meetingPage(*window).mainList()->currentIndex().row() == 0);
    field->start();
    QTest::keyClicks(field, QStringLiteral("zzzz"));
    CHECK(field->shownTexts().isEmpty());
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(field->text().isEmpty());
}

TEST_CASE("F6 goes from rail to page to paper and round")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    window->activateWindow();
    window->paper()->showPaper(desk.paper);
    window->rail()->setFocus();
    press(*window, "nextPart");
    CHECK(window->focusWidget() == meetingPage(*window).mainList());
    press(*window, "nextPart");
    CHECK(window->focusWidget() == window->paper()->view());
    press(*window, "nextPart");
    CHECK(window->focusWidget() == window->rail());
    press(*window, "previousPart");
    CHECK(window->focusWidget() == window->paper()->view());
}

TEST_CASE("Ctrl+Down and Ctrl+Up step through the items from anywhere")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    RowsView *list = meetingPage(*window).mainList();
    list->selectRow(0);
    press(*window, "nextItem");
    CHECK(list->currentIndex().row() == 1);
    press(*window, "previousItem");
    press(*window, "previousItem");
    CHECK(list->currentIndex().row() == 0);
}

TEST_CASE("The paper goes into a window of its own and comes back")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    press(*window, "paperApart");
    CHECK(window->paper()->window() != window.get());
    meetingPage(*window).mainList()->selectRow(2);
    CHECK_FALSE(window->paper()->view()->lit().empty());
    press(*window, "paperApart");
    CHECK(window->paper()->window() == window.get());
    press(*window, "paperShown");
    CHECK_FALSE(window->paper()->isVisible());
    press(*window, "gotoPage"); // asking for a page brings it back
    CHECK(window->paper()->isVisible());
}

TEST_CASE("Every command has a name of its own, words, and a key that no other has")
{
    test::DeskFixture desk;
    const auto window = desk.window();
    QStringList names, keys;
    for (const QAction *action : window->actions().all()) {
        CHECK_FALSE(action->text().isEmpty());
        CHECK_FALSE(names.contains(action->objectName()));
        names += action->objectName();
        if (action->shortcut().isEmpty())
            continue;
        CHECK_FALSE(keys.contains(action->shortcut().toString()));
        keys += action->shortcut().toString();
    }
    const KeysDialog dialog(window->actions(), window.get());
    CHECK(dialog.findChild<RowsView *>()->model()->rowCount() >= names.size());
}

TEST_CASE("Everything that takes the focus has an accessible name")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    meetingPage(*window).mainList()->selectRow(2);
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        const bool named = !widget->accessibleName().isEmpty() || (spoken && !spoken->text(QAccessible::Name).isEmpty());
        const bool inner = qobject_cast<QTabBar *>(widget->parentWidget()) || widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<QMenuBar *>(widget);
        CHECK((named || inner));
    }
}

TEST_CASE("At 200 per cent no words are cut")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    theme().setTextSize(200);
    meetingPage(*window).mainList()->selectRow(2);
    QTest::qWait(50);
    for (QLabel *label : window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty() || qobject_cast<QStatusBar *>(label->parentWidget()))
            continue;
        INFO(label->text() << " " << label->width() << "x" << label->height());
        CHECK(label->width() >= label->minimumSizeHint().width());
        CHECK(label->height() >= (label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height()) - 1);
    }
    for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        INFO(button->text() << " " << button->width() << " of " << button->sizeHint().width());
        CHECK(button->width() >= button->sizeHint().width() - 1);
        CHECK(button->height() >= button->sizeHint().height() - 1);
    }
    for (PlaceLine *line : window->findChildren<PlaceLine *>())
        if (line->isVisible())
            CHECK(line->height() >= line->heightForWidth(line->width()) - 1);
    theme().setTextSize(100);
}

TEST_CASE("A sentence about trouble stands above the page until it is closed")
{
    test::DeskFixture desk;
    const auto window = desk.window();
    desk.bench->sayError({ErrorKind::NotAPdf, QStringLiteral("notes.txt is not a PDF; choose a PDF file."), {}});
    CHECK(window->notice() == QStringLiteral("notes.txt is not a PDF; choose a PDF file."));
}

TEST_CASE("A click on the paper chooses what stands there")
{
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    window->paper()->showPaper(desk.paper, 1);
    PaperView *view = window->paper()->view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->viewRect(1, {70, 240, 500, 260}).center().toPoint());
    CHECK(meetingPage(*window).mainList()->currentIndex().row() == 1);
}

TEST_CASE("Dropping a file that is no paper gives one plain sentence and leaves all as it was")
{
    if (papersProgram().isEmpty())
        return; // the reading program was not built
    test::DeskFixture desk;
    desk.fill();
    const auto window = desk.window();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("notes.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("These are only notes.");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window.get(), &drop);
    REQUIRE(QTest::qWaitFor([&] { return !window->notice().isEmpty(); }, 15000));
    CHECK(window->notice().contains(QStringLiteral("notes.pdf")));
    CHECK(window->currentPage()->address().page == QStringLiteral("meeting"));
}
