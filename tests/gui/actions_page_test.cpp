// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bench_support.h"

#include "desk/edits.h"
#include "gui/actions_page.h"
#include "gui/ask_meeting.h"
#include "gui/choice_chip.h"
#include "gui/field_line.h"
#include "gui/new_action.h"
#include "gui/record_card.h"
#include "store/actions.h"
#include "store/edits.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace scrutiny;
using Actions = test::PageOnDesk<ActionsPage>;

namespace {

Action actionNumbered(Actions &on, const QString &number)
{
    const auto rows = listActions(on.bench.reader());
    REQUIRE(rows);
    for (const ActionRow &row : *rows)
        if (row.action.number == number)
            return row.action;
    return {};
}

} // namespace

TEST_CASE("Actions: chips filter by state and say how many there are")
{
    Actions on;
    REQUIRE(on.chip("Open 2"));
    REQUIRE(on.chip("Proposed closed 1"));
    CHECK(on.shown("number") == QStringList({"14", "13", "12"}));
    QTest::mouseClick(on.chip("Open 2"), Qt::LeftButton);
    CHECK(on.shown("number") == QStringList({"12"}));
    QTest::mouseClick(on.chip("Proposed closed 1"), Qt::LeftButton);
    CHECK(on.shown("number").isEmpty());
    REQUIRE(on.button("Show everything"));
    QTest::mouseClick(on.button("Show everything"), Qt::LeftButton);
    CHECK(on.shown("number") == QStringList({"14", "13", "12"}));
    QTest::mouseClick(on.chip("Older than 90 days"), Qt::LeftButton);
    CHECK(on.shown("number") == QStringList({"13", "12"})); // raised in July and September
    CHECK(on.page.statusLine() == QStringLiteral("2 open, 1 proposed closed"));
}

TEST_CASE("Actions: Ctrl+F filters by typing, a heading sorts")
{
    Actions on;
    CHECK(on.page.find());
    QTest::keyClicks(on.page.findField(), "careers");
    CHECK(on.shown("number") == QStringList({"13"}));
    QTest::keyClick(on.page.findField(), Qt::Key_Escape);
    CHECK(on.shown("number").size() == 3);
    QHeaderView *header = on.list()->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(0) + 5, 5});
    CHECK(on.shown("number") == QStringList({"12", "13", "14"}));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(0) + 5, 5});
    CHECK(on.shown("number") == QStringList({"14", "13", "12"}));
    header = on.list()->horizontalHeader();
    const int days = on.list()->rows()->columnOf("days");
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(days) + 5, 5});
    CHECK(on.shown("number") == QStringList({"14", "12", "13"}));
}

TEST_CASE("Actions: the list is sorted from the keyboard, column by column and the other way round")
{
    Actions on;
    const QStringList asGiven = on.shown("number");
    on.list()->sortByNextColumn();
    CHECK(on.shown("number") == QStringList({"12", "13", "14"}));
    on.list()->turnOrder();
    CHECK(on.shown("number") == QStringList({"14", "13", "12"}));
    for (int column = 1; column < on.list()->model()->columnCount(); ++column)
        on.list()->sortByNextColumn();
    on.list()->sortByNextColumn(); // past the last column: as the page gave them
    CHECK(on.shown("number") == asGiven);
}

TEST_CASE("Actions: the owners of open actions are offered, one by one")
{
    Actions on;
    on.type(on.at(RecordKind::Action, "13", "owner"), "Raj Patel / Ann Lee, Head of Skills");
    ChoiceChip *owner = nullptr;
    for (ChoiceChip *chip : on.page.findChildren<ChoiceChip *>())
        if (chip->text().startsWith("Owner"))
            owner = chip;
    REQUIRE(owner);
    CHECK(owner->choices().contains("Raj Patel"));
    CHECK(owner->choices().contains("Ann Lee"));
    owner->choose("Ann Lee");
    CHECK(on.shown("number") == QStringList({"13"}));
    CHECK(owner->text() == QStringLiteral("Owner: Ann Lee"));
    on.bench.undo(); // nobody is called that any more
    CHECK(owner->text() == QStringLiteral("Owner: anyone"));
    CHECK(on.shown("number").size() == 3);
}

TEST_CASE("Actions: choosing a row lights its place on the paper")
{
    Actions on;
    QSignalSpy places(&on.page, &Page::showPlace);
    on.list()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(on.list(), Qt::Key_Down);
    REQUIRE(places.count() > 0);
    const auto place = places.last().at(0).value<PlaceOnPaper>();
    CHECK(place.paperId > 0);
    CHECK(place.source.front().page == 4);
}

TEST_CASE("Actions: an owner is edited in the list and in the card, and undone")
{
    Actions on;
    on.type(on.at(RecordKind::Action, "13", "owner"), "Raj Patel");
    CHECK(actionNumbered(on, "13").owner == QStringLiteral("Raj Patel"));
    CHECK(on.at(RecordKind::Action, "13", "owner").data().toString() == QStringLiteral("Raj Patel"));
    CHECK(on.bench.store().undoName() == QStringLiteral("change owner of action 13"));
    on.bench.undo();
    CHECK(actionNumbered(on, "13").owner.isEmpty());

    FieldLine *due = on.page.card()->fieldLine("due");
    REQUIRE(due);
    QTest::keyClick(due, Qt::Key_Return);
    REQUIRE(due->isEditing());
    auto *editor = due->findChild<QPlainTextEdit *>();
    editor->setPlainText("end of March");
    QTest::keyClick(editor, Qt::Key_Return);
    CHECK(actionNumbered(on, "13").due == QStringLiteral("end of March"));
    CHECK(on.at(RecordKind::Action, "13", "owner").data(SecondLineRole).toString() == QStringLiteral("due end of March"));
}

TEST_CASE("Actions: closing asks in place which meeting agreed")
{
    Actions on;
    const QModelIndex state = on.at(RecordKind::Action, "12", "state");
    REQUIRE(state.isValid());
    on.list()->setCurrentIndex(state);
    on.list()->edit(state);
    auto *choices = on.list()->viewport()->findChild<QComboBox *>();
    REQUIRE(choices);
    choices->setCurrentText("Closed");
    emit choices->activated(choices->currentIndex());
    CHECK(actionNumbered(on, "12").state == ActionState::ProposedClosed); // not before the meeting is said
    REQUIRE(on.page.askMeeting()->isVisible());
    CHECK(on.page.askMeeting()->meetings()->currentText() == QStringLiteral("Meeting of 14 Jan 2027"));
    QTest::mouseClick(on.page.askMeeting()->doButton(), Qt::LeftButton);
    CHECK(actionNumbered(on, "12").state == ActionState::Closed);
    CHECK(actionNumbered(on, "12").closedOn == QDate(2027, 1, 14));
    CHECK_FALSE(on.page.askMeeting()->isVisible());
    CHECK_FALSE(on.shown("number").contains("12")); // folded away
    QToolButton *fold = on.page.findChild<QToolButton *>(QStringLiteral("fold"));
    REQUIRE(fold);
    CHECK(fold->text().startsWith("Closed at the meeting of 14 Jan 2027: 1"));
    QTest::mouseClick(fold, Qt::LeftButton);
    CHECK(on.shown("number").contains("12"));
}

TEST_CASE("Actions: a proposal takes the latest update as its evidence, and opens again")
{
    Actions on;
    const QModelIndex state = on.at(RecordKind::Action, "13", "state");
    on.list()->model()->setData(state, "Proposed closed");
    CHECK(actionNumbered(on, "13").state == ActionState::ProposedClosed);
    CHECK(actionNumbered(on, "13").evidence == QStringLiteral("Awaited."));
    on.list()->model()->setData(on.at(RecordKind::Action, "13", "state"), "Open");
    CHECK(actionNumbered(on, "13").state == ActionState::Open);
}

TEST_CASE("Actions: the card tells the history and what did not change")
{
    Actions on;
    on.page.open({"actions", 0, {RecordKind::Action, actionNumbered(on, "13").id}});
    QTest::qWait(1);
    QStringList lines;
    for (const PlaceLine *line : on.page.card()->findChildren<PlaceLine *>())
        if (line->isVisible())
            lines += line->accessibleName();
    CHECK(lines.filter("unchanged twice").size() == 1);
    CHECK(lines.filter("log p. 44").size() >= 1);
    QSignalSpy places(&on.page, &Page::showPlace);
    for (PlaceLine *line : on.page.card()->findChildren<PlaceLine *>())
        if (line->isVisible() && line->accessibleName().contains("log")) {
            QTest::mouseClick(line, Qt::LeftButton);
            break;
        }
    CHECK(places.count() == 1);
}

TEST_CASE("Actions: a loose end goes to the log or aside")
{
    Actions on;
    REQUIRE(on.chip("Loose ends 1"));
    QTest::mouseClick(on.chip("Loose ends 1"), Qt::LeftButton);
    CHECK(on.list()->model()->rowCount() == 1);
    CHECK(on.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("no row of the log answers it"));
    on.list()->selectRow(0);
    QTest::qWait(1);
    REQUIRE(on.button("Add to the log"));
    QTest::mouseClick(on.button("Add to the log"), Qt::LeftButton);
    CHECK_FALSE(on.chip("Loose ends"));
    CHECK(on.chip("Open 3"));
    on.bench.undo();
    QTest::qWait(1);
    REQUIRE(on.button("Set aside"));
    QTest::mouseClick(on.button("Set aside"), Qt::LeftButton);
    CHECK_FALSE(on.chip("Loose ends"));
    CHECK(on.chip("Open 2"));
}

TEST_CASE("Actions: a new action is written on a card of the page")
{
    Actions on;
    QTest::mouseClick(on.button("New action"), Qt::LeftButton);
    NewAction *card = on.page.newAction();
    REQUIRE(card->isVisible());
    CHECK_FALSE(card->addButton()->isEnabled());
    card->text()->setPlainText("Numbers of apprentices by ward");
    card->owner()->setText("Ann Lee");
    QTest::mouseClick(card->addButton(), Qt::LeftButton);
    CHECK_FALSE(card->isVisible());
    const QModelIndex made = on.at(RecordKind::Action, "Numbers of apprentices by ward", "text");
    REQUIRE(made.isValid());
    CHECK(on.list()->currentIndex().row() == made.row());
    CHECK(on.chip("Open 3"));
}

TEST_CASE("Actions: where a later paper differs from an edit, the card offers both")
{
    Actions on(false);
    on.type(on.at(RecordKind::Action, "13", "text"), "Which schools have a careers lead");
    auto reading = desk_test::januaryPack();
    reading.actionLog[1].action = "Numbers of schools without a careers lead";
    on.desk.import(reading, "january");
    REQUIRE(on.bench.store().poll());
    on.page.open({"actions", 0, {RecordKind::Action, actionNumbered(on, "13").id}});
    QTest::qWait(1);
    CHECK(actionNumbered(on, "13").text == QStringLiteral("Which schools have a careers lead"));
    REQUIRE(on.button("Keep mine"));
    QTest::mouseClick(on.button("Take the paper's"), Qt::LeftButton);
    CHECK(actionNumbered(on, "13").text == QStringLiteral("Numbers of schools without a careers lead"));
}

TEST_CASE("Actions: an empty store says what will stand here")
{
    desk_test::Desk desk;
    auto store = Store::open(desk.path("empty.desk"));
    REQUIRE(store);
    Workbench bench(std::move(*store), QStringLiteral("clerk"));
    ActionsPage page(bench);
    page.show();
    page.open({"actions"});
    CHECK_FALSE(page.mainList()->isVisible());
    QSignalSpy troubled(&bench, &Workbench::troubled);
    page.newAction()->begin(0);
    CHECK_FALSE(page.newAction()->isVisible());
    CHECK(troubled.count() == 1);
}
