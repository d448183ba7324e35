// SPDX-License-Identifier: GPL-3.0-or-later
// Marks in the reading room of the real window: made, written, filtered, gone to, put away, taken back, put in their place by hand.
#include "gui/reading_room_support.h"

#include "gui/chip.h"
#include "gui/choice_chip.h"
#include "gui/mark_bar.h"
#include "gui/mark_commands.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <set>

using namespace scrutiny;
using test::MarkRoom;

TEST_CASE("Chosen words are highlighted in a colour, drawn on the page and listed with their page's three numbers")
{
    MarkRoom room;
    room.select(5);
    REQUIRE(room.run("mark.highlight.green"));
    const auto marks = room.marks();
    REQUIRE(marks.size() == 1);
    const MarkAnchor &anchor = marks[0].anchor;
    CHECK(marks[0].kind == MarkKind::Highlight);
    CHECK(marks[0].colour == QStringLiteral("green"));
    CHECK(anchor.quote == QStringLiteral("Harbour dredging"));
    CHECK(anchor.paper == QString(64, QLatin1Char('a')));
    CHECK(anchor.committee == QStringLiteral("Harbour and Coast Scrutiny Committee"));
    CHECK(anchor.meetingDate == QDate(2026, 10, 15));
    CHECK(anchor.itemNumber == QStringLiteral("3"));
    CHECK(anchor.page == 5);
    REQUIRE(room.view().overlays().size() == 1);
    CHECK(room.view().overlays()[0].places == anchor.places);
    CHECK(room.view().overlays()[0].colour == markColour(QStringLiteral("green")).ink);
    CHECK(room.view().selection().isEmpty());
    REQUIRE(room.cards().size() == 1);
    CHECK(room.cards()[0].startsWith(QStringLiteral("p. 4 · sheet 5 · report 1, Highlight, green, “Harbour dredging”")));
    CHECK(room.part().count() == QStringLiteral("1"));
}

TEST_CASE("Another colour on the same words changes the mark and adds none; undo takes it back step by step")
{
    MarkRoom room;
    room.select(5);
    room.run("mark.highlight.green");
    room.select(5);
    room.run("mark.highlight.pink");
    REQUIRE(room.marks().size() == 1);
    CHECK(room.marks()[0].colour == QStringLiteral("pink"));
    room.page()->undo();
    CHECK(room.marks()[0].colour == QStringLiteral("green"));
    room.page()->undo();
    CHECK(room.marks().empty());
    CHECK(room.cards().isEmpty());
    CHECK(room.view().overlays().empty());
    room.page()->redo();
    CHECK(room.cards().size() == 1);
}

TEST_CASE("Every character of a note is in the notes file as it is typed, as one step of undo")
{
    MarkRoom room;
    room.select(5);
    REQUIRE(room.run("mark.note"));
    REQUIRE(QTest::qWaitFor([&] { return room.editor() && room.editor()->hasFocus(); }, 2000));
    const Id id = room.marks()[0].id;
    QString typed;
    for (const QChar c : QStringLiteral("Why so late?")) {
        QTest::keyClick(room.editor(), char(c.toLatin1()));
        typed += c;
        // A second look at the file, as after a crash.
        StoreOptions options;
        options.content = StoreContent::Notes;
        const auto again = Store::open(room.notes().file(), options);
        REQUIRE(again);
        CHECK(loadMark((*again)->reader(), id)->note == typed);
    }
    REQUIRE(room.editor());
    CHECK(room.editor()->toPlainText() == typed);
    QTest::keyClick(room.editor(), Qt::Key_Return);
    QTRY_VERIFY(!room.editor());
    CHECK(room.list().hasFocus());
    room.page()->undo();
    CHECK(loadMark(room.notes().reader(), id)->note.isEmpty());
    room.page()->redo();
    CHECK(loadMark(room.notes().reader(), id)->note == typed);
}

TEST_CASE("A note that changes elsewhere changes in its open field, and the cursor stays")
{
    MarkRoom room;
    room.select(5);
    room.run("mark.note");
    REQUIRE(QTest::qWaitFor([&] { return room.editor() != nullptr; }, 2000));
    QTest::keyClicks(room.editor(), QStringLiteral("abc"));
    QTextCursor cursor = room.editor()->textCursor();
    cursor.setPosition(1);
    room.editor()->setTextCursor(cursor);
    Mark mark = room.marks()[0];
    mark.note = QStringLiteral("abc and more");
    room.desk.bench->changeNotes(QStringLiteral("elsewhere"), [&](Transaction &tx) -> Result<void> {
        updateMark(tx, mark);
        return {};
    });
    REQUIRE(room.editor());
    CHECK(room.editor()->toPlainText() == QStringLiteral("abc and more"));
    CHECK(room.editor()->textCursor().position() == 1);
}

TEST_CASE("A note that is being written stays in sight though the filter would hide it by now")
{
    MarkRoom room;
    room.select(5);
    room.run("mark.note");
    REQUIRE(QTest::qWaitFor([&] { return room.editor() != nullptr; }, 2000));
    room.part().findField()->setText(QStringLiteral("nothing like it"));
    CHECK(room.cards().size() == 1);
    REQUIRE(room.editor());
    QTest::keyClicks(room.editor(), QStringLiteral("still here"));
    CHECK(room.marks()[0].note == QStringLiteral("still here"));
}

TEST_CASE("A page note stands where the page was clicked, a bookmark on its page; pressing again takes the bookmark off")
{
    MarkRoom room;
    room.goTo(7);
    QTest::mouseClick(room.view().viewport(), Qt::LeftButton, {}, room.view().viewRect(7, {200, 300, 202, 302}).center().toPoint());
    REQUIRE(room.run("mark.note"));
    REQUIRE(room.marks().size() == 1);
    const Mark note = room.marks()[0];
    CHECK(note.kind == MarkKind::PageNote);
    CHECK(note.anchor.page == 7);
    REQUIRE_FALSE(note.anchor.places.empty());
    CHECK(note.anchor.places[0].rect.grown(8).contains(201, 301));
    room.run("mark.bookmark");
    REQUIRE(room.marks().size() == 2);
    CHECK(room.view().overlays().size() == 2);
    room.run("mark.bookmark");
    CHECK(room.marks().size() == 1);
    CHECK(room.marks(true).size() == 2);
}

TEST_CASE("An item is marked as read and unread again; a note on a record names it")
{
    MarkRoom room;
    room.goTo(6);
    room.run("mark.read");
    REQUIRE(room.marks().size() == 1);
    CHECK(room.marks()[0].kind == MarkKind::Read);
    CHECK(room.marks()[0].anchor.itemNumber == QStringLiteral("3"));
    CHECK(room.view().overlays().empty());
    room.run("mark.read");
    CHECK(room.marks().empty());
    room.run("mark.record");
    REQUIRE(room.marks().size() == 1);
    CHECK(room.marks()[0].anchor.record == RecordRef{RecordKind::AgendaItem, room.desk.dredging});
    CHECK(room.marks()[0].anchor.recordName.startsWith(QStringLiteral("Item 3, Harbour dredging programme")));
    room.goTo(4); // an action stands there
    QTest::mouseClick(room.view().viewport(), Qt::LeftButton, {}, room.view().viewRect(4, {100, 310, 102, 312}).center().toPoint());
    room.run("mark.record");
    REQUIRE(room.marks().size() == 2);
    std::set<QString> names;
    for (const Mark &mark : room.marks())
        names.insert(mark.anchor.recordName);
    CHECK(names.contains(QStringLiteral("Action 17")));
}

TEST_CASE("Arrows choose a mark and go to its place; a click on the page chooses its card")
{
    MarkRoom room;
    for (const int sheet : {3, 5, 9}) {
        room.select(sheet);
        room.run("mark.highlight.yellow");
    }
    room.goTo(1);
    room.list().setFocus();
    room.list().choose(room.marks()[0].id);
    QTest::keyClick(&room.list(), Qt::Key_Down);
    CHECK(room.view().currentPage() == 5);
    QTest::keyClick(&room.list(), Qt::Key_Down);
    CHECK(room.view().currentPage() == 9);
    QTest::keyClick(&room.list(), Qt::Key_Return);
    CHECK(room.view().hasFocus());
    emit room.view().overlayClicked(room.marks()[0].id);
    REQUIRE(room.list().chosenMark());
    CHECK(room.list().chosenMark()->mark.id == room.marks()[0].id);
    room.goTo(4);
    room.run("mark.next");
    CHECK(room.view().currentPage() == 5);
    room.run("mark.previous");
    CHECK(room.view().currentPage() == 3);
}

TEST_CASE("Marks are filtered by item, colour, kind and words, and all come back at a press")
{
    MarkRoom room;
    room.select(3);
    room.run("mark.highlight.yellow");
    room.select(5);
    room.run("mark.highlight.blue");
    room.select(6, 3);
    room.run("mark.underline");
    REQUIRE(room.cards().size() == 3);
    const auto chips = room.part().findChildren<ChoiceChip *>();
    REQUIRE(chips.size() == 2);
    chips[0]->choose(QStringLiteral("Yellow"));
    CHECK(room.cards().size() == 1);
    chips[0]->choose({});
    chips[1]->choose(QStringLiteral("Underline"));
    CHECK(room.cards().size() == 1);
    chips[1]->choose({});
    for (Chip *chip : room.part().findChildren<Chip *>())
        if (chip->text() == QStringLiteral("This item"))
            chip->setChecked(true);
    CHECK(room.cards().size() == 2); // page 6 is read, item 3
    room.goTo(3);
    CHECK(room.cards().size() == 1); // item 2
    room.part().findField()->setText(QStringLiteral("nowhere"));
    CHECK(room.cards().isEmpty());
    QPushButton *all = nullptr;
    for (QPushButton *button : room.part().findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Show everything") && button->isVisible())
            all = button;
    REQUIRE(all);
    all->click();
    CHECK(room.cards().size() == 3);
}

TEST_CASE("Delete puts a mark away and nothing is lost: it is folded at the end, and can be brought back")
{
    MarkRoom room;
    room.select(5);
    room.run("mark.highlight.yellow");
    room.list().setFocus();
    QTest::keyClick(&room.list(), Qt::Key_Delete);
    CHECK(room.marks().empty());
    CHECK(room.view().overlays().empty());
    CHECK(room.cards().isEmpty());
    REQUIRE(room.list().model()->rowCount() == 1); // the fold
    room.list().setCurrentIndex(room.list().model()->index(0, 0));
    QTest::keyClick(&room.list(), Qt::Key_Return);
    REQUIRE(room.cards().size() == 1);
    REQUIRE(QTest::qWaitFor([&] { return room.list().viewport()->findChild<QPushButton *>() != nullptr; }, 2000));
    room.list().viewport()->findChild<QPushButton *>()->click();
    CHECK(room.marks().size() == 1);
    CHECK(room.view().overlays().size() == 1);
}

TEST_CASE("A lost mark leads the list with where it stood, and is put in its place by hand")
{
    MarkRoom room;
    room.select(5);
    room.run("mark.highlight.yellow");
    const Mark mark = room.marks()[0];
    const Id issue = test::addNewIssue(room.desk);
    room.desk.bench->changeNotes(QStringLiteral("place"), [&](Transaction &tx) -> Result<void> {
        putMarkPlace(tx, {0, mark.id, QString(64, QLatin1Char('b')), PlaceState::Lost, {}, {}, QStringLiteral("Its words stand nowhere in this paper.")});
        return {};
    });
    room.window->goTo({QStringLiteral("reading"), room.desk.meeting, {RecordKind::Paper, issue}});
    REQUIRE(room.page()->room().paper().id == issue);
    CHECK(room.part().count() == QStringLiteral("1, 1 lost"));
    CHECK(room.part().needsLook());
    REQUIRE(room.list().model()->rowCount() == 2);
    CHECK(room.list().rows()->at(0).look);
    CHECK(room.list().rows()->at(1).stood == QStringLiteral("from the first issue, p. 4"));
    CHECK(room.cards()[0].contains(QStringLiteral("Its words stand nowhere in this paper.")));
    CHECK(room.view().overlays().empty());
    room.select(8);
    room.list().choose(mark.id);
    REQUIRE(QTest::qWaitFor([&] { return !room.list().viewport()->findChildren<QPushButton *>().isEmpty(); }, 2000));
    QPushButton *here = room.list().viewport()->findChildren<QPushButton *>().first();
    CHECK(here->text() == QStringLiteral("Put here"));
    here->click();
    const auto places = listMarkPlaces(room.notes().reader(), QString(64, QLatin1Char('b')));
    REQUIRE(places->size() == 1);
    CHECK(places->front().state == PlaceState::ByHand);
    CHECK(places->front().places.front().page == 8);
    CHECK(places->front().words == QStringLiteral("Harbour dredging"));
    CHECK_FALSE(room.part().needsLook());
    CHECK(room.view().overlays().size() == 1);
    room.page()->undo();
    CHECK(room.part().needsLook());
}

TEST_CASE("The page of a mark is kept as a picture, once, and without holding anything up")
{
    MarkRoom room;
    room.select(5);
    QSignalSpy kept(&room.part().pictures(), &MarkPictures::kept);
    room.run("mark.highlight.yellow");
    room.select(5, 3);
    room.run("mark.highlight.blue");
    REQUIRE(QTest::qWaitFor([&] { return !room.part().pictures().isBusy() && kept.count() > 0; }, 4000));
    CHECK(kept.count() == 1);
    const auto picture = loadPagePicture(room.notes().reader(), QString(64, QLatin1Char('a')), 5);
    REQUIRE(picture);
    const QImage image = QImage::fromData(picture->png);
    CHECK(std::abs(image.width() - int(595 * picture->dots / 72)) <= 1);
}

TEST_CASE("The menu on the paper has the same commands, and copies words with their page reference")
{
    MarkRoom room;
    room.select(5);
    std::unique_ptr<QMenu> menu(room.part().menuOn(room.page()->first(), 5, {80, 105}));
    std::set<QString> names;
    for (QAction *action : menu->actions())
        names.insert(action->objectName());
    for (const char *name : {"mark.highlight.yellow", "mark.underline", "mark.note", "mark.record", "mark.bookmark", "mark.copy", "beside"})
        CHECK(names.contains(QString::fromLatin1(name)));
    menu->findChild<QAction *>(QStringLiteral("mark.copy"))->trigger();
    CHECK(QApplication::clipboard()->text() == QStringLiteral("“Harbour dredging” (p. 4 · sheet 5 · report 1, item 3)"));
}

TEST_CASE("A bar comes up at fresh words; a number key marks them, Esc puts the bar away")
{
    MarkRoom room;
    room.select(5);
    auto *bar = room.view().findChild<MarkBar *>();
    REQUIRE(bar);
    REQUIRE(QTest::qWaitFor([&] { return bar->isVisible(); }, 2000));
    CHECK_FALSE(bar->isAncestorOf(QApplication::focusWidget())); // it takes no focus by itself
    room.view().setFocus();
    QTest::keyClick(&room.view(), Qt::Key_Escape);
    CHECK_FALSE(bar->isVisible());
    CHECK(room.marks().empty());
    room.select(6);
    REQUIRE(QTest::qWaitFor([&] { return bar->isVisible(); }, 2000));
    room.view().setFocus();
    QTest::keyClick(&room.view(), Qt::Key_2);
    REQUIRE(room.marks().size() == 1);
    CHECK(room.marks()[0].colour == markColours()[1].key);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("No two commands of marks have one key, and none has a key that the window uses")
{
    MarkRoom room;
    std::set<QString> taken;
    for (const PageCommand &command : markCommands()) {
        if (command.key.isEmpty())
            continue;
        INFO(command.name.toStdString());
        CHECK(taken.insert(command.key.toString()).second);
        for (QAction *action : room.window->findChildren<QAction *>())
            if (action->objectName() != command.name)
                CHECK_FALSE(action->shortcuts().contains(command.key));
    }
}

TEST_CASE("Hundreds of marks stay quick to type among")
{
    MarkRoom room;
    room.select(5);
    room.run("mark.highlight.yellow");
    const Mark mark = room.marks()[0];
    room.desk.bench->changeNotes(QStringLiteral("many"), [&](Transaction &tx) -> Result<void> {
        for (int i = 0; i < 400; ++i) {
            Mark one = mark;
            one.anchor.page = 2 + i % 9;
            one.anchor.places = {{one.anchor.page, {70, 120.0 + i, 300, 130.0 + i}}};
            one.note = QStringLiteral("Note %1 with some words that go over a line or two of its card").arg(i);
            addMark(tx, one);
        }
        return {};
    });
    REQUIRE(room.cards().size() == 401);
    room.list().choose(mark.id);
    room.list().writeNote();
    REQUIRE(room.editor());
    QElapsedTimer timer;
    timer.start();
    QTest::keyClicks(room.editor(), QStringLiteral("twenty letters typed"));
    QApplication::processEvents();
    CHECK(timer.elapsed() < 20 * 50); // 50 ms a key at the very most, on a busy machine
    CHECK(loadMark(room.notes().reader(), mark.id)->note == QStringLiteral("twenty letters typed"));
}
