// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

using namespace made_up;

namespace {

Result<Changes> edit(Store &store, const RecordRef &record, const char *field, const char *text, const Merge &merge = {}, const char *who = "Clerk")
{
    return store.change(QStringLiteral("change %1").arg(QString::fromLatin1(field)), QString::fromLatin1(who), [&](Transaction &tx) -> Result<void> {
        editField(tx, record, QString::fromLatin1(field), QString::fromUtf8(text));
        return {};
    }, merge);
}

Result<Changes> work(Store &store, const char *name, const std::function<void(Transaction &)> &body)
{
    return store.change(QString::fromLatin1(name), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
        body(tx);
        return {};
    });
}

void checkWhole(const Store &store)
{
    const auto report = store.check();
    REQUIRE(report);
    INFO(report->faults.join(QLatin1Char('\n')).toStdString());
    CHECK(report->faults.isEmpty());
}

} // namespace

TEST_CASE("an import is one step: undo takes it all back, redo brings it all again")
{
    Office office;
    const auto store = office.open();
    CHECK(store->undoName() == std::nullopt);
    CHECK(store->undo(QStringLiteral("Clerk")).error().kind == ErrorKind::NotFound);
    const QString empty = dump(office.file());
    fill(*store);
    const QString full = dump(office.file());
    CHECK(store->undoName() == QStringLiteral("import pack"));

    REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()) == empty);
    CHECK(hits(*store, QStringLiteral("damp")).empty());
    CHECK(store->undoName() == std::nullopt);
    CHECK(store->redoName() == QStringLiteral("import pack"));
    checkWhole(*store);

    REQUIRE(store->redo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()) == full);
    CHECK_FALSE(hits(*store, QStringLiteral("damp")).empty());
    checkWhole(*store);
}

TEST_CASE("removing takes everything below with it, and undo brings it back with sources, edits and search")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store, 1);
    fill(*store, 2);
    REQUIRE(edit(*store, {RecordKind::Action, f.action}, "owner", "Ana Ferris"));
    const QString before = dump(office.file());

    const auto removal = GENERATE(0, 1, 2, 3, 4);
    REQUIRE(work(*store, "remove", [&](Transaction &tx) {
        switch (removal) {
        case 0: removeMeeting(tx, f.meeting); break;
        case 1: removePaper(tx, f.paper); break;
        case 2: removeAction(tx, f.action); break;
        case 3: removeTable(tx, f.table); break;
        default:
            removeMeeting(tx, f.meeting);
            removePaper(tx, f.paper);
            removeAction(tx, f.action);
        }
    }));
    const QString after = dump(office.file());
    CHECK(after != before);
    checkWhole(*store);
    if (removal == 2) {
        CHECK(listSources(store->reader(), {RecordKind::Action, f.action})->empty());
        CHECK(listFieldEdits(store->reader(), {RecordKind::Action, f.action})->empty());
    }

    REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()) == before);
    checkWhole(*store);
    REQUIRE(store->redo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()) == after);
    checkWhole(*store);
    while (store->undoName())
        REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()).isEmpty());
    while (store->redoName())
        REQUIRE(store->redo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()) == after);
    checkWhole(*store);
}

TEST_CASE("undo survives closing the store, and a new change passes over what was undone")
{
    Office office;
    auto store = office.open();
    const Filled f = fill(*store);
    const RecordRef action{RecordKind::Action, f.action};
    REQUIRE(edit(*store, action, "owner", "One"));
    REQUIRE(edit(*store, action, "owner", "Two"));
    store.reset();
    store = office.open();
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(loadAction(store->reader(), f.action)->owner == "One");
    REQUIRE(edit(*store, action, "due", "May"));
    CHECK(store->redoName() == std::nullopt);
    CHECK(store->redo(QStringLiteral("Clerk")).error().kind == ErrorKind::NotFound);
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(loadAction(store->reader(), f.action)->owner == "A Ferris");
    const auto history = listHistory(store->reader());
    REQUIRE(history->size() == 4);
    CHECK(history->at(1).state == HistoryEntry::State::Dropped);
    CHECK(history->at(0).state == HistoryEntry::State::Undone);
    CHECK(history->at(3).state == HistoryEntry::State::Done);
}

TEST_CASE("typing in one field is one step")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const RecordRef action{RecordKind::Action, f.action};
    const Merge typing{QStringLiteral("action/owner"), std::chrono::seconds(10)};
    for (const char *text : {"B", "B L", "B Lowe"}) {
        office.now = office.now.addSecs(3);
        REQUIRE(edit(*store, action, "owner", text, typing));
    }
    CHECK(listHistory(store->reader())->size() == 2);

    SECTION("taken back at once")
    {
        REQUIRE(store->undo(QStringLiteral("Clerk")));
        CHECK(loadAction(store->reader(), f.action)->owner == "A Ferris");
        CHECK(listFieldEdits(store->reader(), action)->empty());
        REQUIRE(store->redo(QStringLiteral("Clerk")));
        CHECK(loadAction(store->reader(), f.action)->owner == "B Lowe");
    }
    SECTION("a pause, another person or another field begins a new step")
    {
        office.now = office.now.addSecs(11);
        REQUIRE(edit(*store, action, "owner", "B Lower", typing));
        REQUIRE(edit(*store, action, "owner", "B Lowest", typing, "Officer"));
        REQUIRE(edit(*store, action, "due", "June", {QStringLiteral("action/due"), std::chrono::seconds(10)}, "Officer"));
        CHECK(listHistory(store->reader())->size() == 5);
    }
    SECTION("typed back to what it was leaves no step")
    {
        REQUIRE(edit(*store, action, "owner", "A Ferris", typing));
        CHECK(listHistory(store->reader())->size() == 1);
        CHECK(store->undoName() == QStringLiteral("import pack"));
    }
    SECTION("after an undo typing does not continue the step before it")
    {
        REQUIRE(edit(*store, action, "due", "June"));
        REQUIRE(store->undo(QStringLiteral("Clerk")));
        REQUIRE(edit(*store, action, "owner", "B Lowest", typing));
        REQUIRE(store->undo(QStringLiteral("Clerk")));
        CHECK(loadAction(store->reader(), f.action)->owner == "B Lowe");
    }
}

TEST_CASE("an undo that another window made stale is refused whole")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const RecordRef action{RecordKind::Action, f.action};

    SECTION("the same field was changed")
    {
        REQUIRE(work(*store, "two fields", [&](Transaction &tx) {
            editField(tx, action, QStringLiteral("owner"), QStringLiteral("One"));
            editField(tx, {RecordKind::WorkProgramme, f.topic}, QStringLiteral("topic"), QStringLiteral("Rents"));
        }));
        runSql(office.file(), "UPDATE action SET owner = 'Elsewhere'");
        const auto undone = store->undo(QStringLiteral("Clerk"));
        REQUIRE_FALSE(undone);
        CHECK(undone.error().kind == ErrorKind::Conflict);
        CHECK(undone.error().sentence.contains(QStringLiteral("two fields")));
        CHECK(loadAction(store->reader(), f.action)->owner == "Elsewhere");
        CHECK(listWorkProgramme(store->reader())->front().topic.topic == "Rents");
        CHECK(store->undoName() == QStringLiteral("two fields"));
    }
    SECTION("something new hangs on what undo would remove")
    {
        runSql(office.file(), "INSERT INTO agenda_item(meeting_id, position, number, title, text, contributors, exempt, exempt_reason, heading) "
                              "SELECT id, 9, '9', 'Late', '', '[]', 0, '', '' FROM meeting");
        CHECK(store->undo(QStringLiteral("Clerk")).error().kind == ErrorKind::Conflict);
        CHECK(listAgendaItems(store->reader(), f.meeting)->size() == 2);
    }
    SECTION("what a restored row belonged to is gone")
    {
        REQUIRE(work(*store, "remove item", [&](Transaction &tx) { removeAgendaItem(tx, f.item); }));
        runSql(office.file(), "PRAGMA foreign_keys = ON; DELETE FROM meeting");
        CHECK(store->undo(QStringLiteral("Clerk")).error().kind == ErrorKind::Conflict);
    }
    SECTION("another field of the same row does not matter")
    {
        REQUIRE(edit(*store, action, "owner", "One"));
        runSql(office.file(), "UPDATE action SET due = 'July'");
        REQUIRE(store->undo(QStringLiteral("Clerk")));
        CHECK(loadAction(store->reader(), f.action)->owner == "A Ferris");
        CHECK(loadAction(store->reader(), f.action)->due == "July");
    }
    // Cascades are on again afterwards.
    REQUIRE(work(*store, "remove", [&](Transaction &tx) { removeMeeting(tx, f.meeting); }));
    CHECK(valueOf(office.file(), "SELECT count(*) FROM agenda_item") == 0);
}

TEST_CASE("work that fails leaves nothing behind")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const QString before = dump(office.file());
    int told = 0;
    store->addListener([&](const Changes &) { ++told; });

    SECTION("by its own word")
    {
        const auto done = store->change(QStringLiteral("x"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
            removeMeeting(tx, f.meeting);
            return fail(ErrorKind::Invalid, QStringLiteral("No."));
        });
        CHECK(done.error().sentence == "No.");
    }
    SECTION("by breaking a link")
    {
        CHECK(work(*store, "x", [&](Transaction &tx) {
                  removeMeeting(tx, f.meeting);
                  CHECK(addMeeting(tx, {0, 4711, {}, {}, {}, MeetingStatus::Planned, {}}) == 0);
                  CHECK(tx.failed());
                  CHECK(addCommittee(tx, {0, QStringLiteral("a"), QStringLiteral("b")}) == 0);
              }).error().kind == ErrorKind::Invalid);
    }
    SECTION("by an exception")
    {
        CHECK_FALSE(work(*store, "x", [&](Transaction &tx) {
            removeMeeting(tx, f.meeting);
            throw std::runtime_error("inside");
        }));
    }
    SECTION("by a change inside a change")
    {
        CHECK(work(*store, "x", [&](Transaction &tx) {
                  const auto inner = work(*store, "inner", [&](Transaction &) {});
                  CHECK_FALSE(inner);
                  tx.fail(inner.error());
              }).error().kind == ErrorKind::Invalid);
    }
    CHECK(dump(office.file()) == before);
    CHECK(told == 0);
    CHECK(listHistory(store->reader())->size() == 1);
    REQUIRE(work(*store, "still usable", [&](Transaction &tx) { removeMeeting(tx, f.meeting); }));
}

TEST_CASE("work that changes nothing leaves no step")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const auto done = edit(*store, {RecordKind::Action, f.action}, "owner", "A Ferris");
    REQUIRE(done);
    CHECK(done->isEmpty());
    CHECK(store->undoName() == QStringLiteral("import pack"));
}

TEST_CASE("listeners hear which records changed")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    std::vector<Changes> heard;
    const int listener = store->addListener([&](const Changes &changes) { heard.push_back(changes); });
    const RecordRef action{RecordKind::Action, f.action};

    REQUIRE(edit(*store, action, "owner", "One"));
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].changed == std::vector<RecordRef>{action});
    CHECK(heard[0].added.empty());
    CHECK(heard[0].touches(RecordKind::Action));
    CHECK_FALSE(heard[0].touches(RecordKind::Meeting));

    REQUIRE(work(*store, "remove", [&](Transaction &tx) { removeAction(tx, f.action); }));
    CHECK(std::count(heard[1].removed.begin(), heard[1].removed.end(), action) == 1);
    CHECK(heard[1].touches({RecordKind::MinuteAction, f.minuteAction}) == false);
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(std::count(heard[2].added.begin(), heard[2].added.end(), action) == 1);

    REQUIRE(work(*store, "source", [&](Transaction &tx) { setSource(tx, action, QStringLiteral("due"), f.paper, {{1, {0, 0, 1, 1}}}); }));
    CHECK(heard[3].changed == std::vector<RecordRef>{action});

    CHECK_FALSE(store->poll());
    runSql(office.file(), "UPDATE action SET due = 'July'");
    CHECK(store->poll());
    CHECK(heard.back().everything);
    CHECK_FALSE(store->poll());

    store->removeListener(listener);
    const auto count = heard.size();
    REQUIRE(edit(*store, action, "owner", "Two"));
    CHECK(heard.size() == count);
}

TEST_CASE("the history of a record says who changed what, when, from and to")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const RecordRef action{RecordKind::Action, f.action};
    office.now = office.now.addDays(1);
    REQUIRE(edit(*store, action, "owner", "One"));
    REQUIRE(edit(*store, action, "state", "proposed-closed", {}, "Officer"));
    REQUIRE(edit(*store, {RecordKind::WorkProgramme, f.topic}, "topic", "Rents"));
    const auto history = historyOf(store->reader(), action);
    REQUIRE(history);
    REQUIRE(history->size() == 3);
    CHECK(history->at(0).field == "state");
    CHECK(history->at(0).before == "open");
    CHECK(history->at(0).after == "proposed-closed");
    CHECK(history->at(0).entry.who == "Officer");
    CHECK(history->at(1).before == "A Ferris");
    CHECK(history->at(1).after == "One");
    CHECK(history->at(1).entry.at == office.now);
    CHECK(history->at(2).what == FieldChange::What::Added);
    CHECK(history->at(2).entry.name == "import pack");
}
