// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

using namespace made_up;

TEST_CASE("what was put in comes out again")
{
    Office place;
    const auto store = place.open();
    const Filled f = fill(*store);
    const Reader &reader = store->reader();

    SECTION("meetings and agenda")
    {
        const auto rows = listMeetings(reader);
        REQUIRE(rows);
        REQUIRE(rows->size() == 1);
        const MeetingRow &row = rows->front();
        CHECK(row.meeting.date == QDate(2023, 11, 2));
        CHECK(row.meeting.time == QTime(14, 0));
        CHECK(row.meeting.publishedOn.isNull());
        CHECK(row.committee == "Housing & Repairs Committee");
        CHECK(row.items == 1);
        CHECK(row.pages == 3);
        CHECK(row.papers == 1);
        CHECK(row.actions == 1);
        CHECK(row.openActions == 1);
        CHECK(row.tables == 1);
        CHECK(row.doubts == 1);
        const auto agenda = listAgendaRows(reader, f.meeting);
        REQUIRE(agenda);
        REQUIRE(agenda->size() == 1);
        CHECK(agenda->front().item == *loadAgendaItem(reader, f.item));
        CHECK(agenda->front().item.contributors == QStringList{QStringLiteral("Ana Ferris, Head of Repairs")});
        CHECK(agenda->front().item.papers.front().filePageFrom == 3);
        CHECK(agenda->front().tables == 1);
        CHECK(agenda->front().reports == 1);
        CHECK(agenda->front().minuteActions == 1);
        CHECK(listMembers(reader, f.meeting)->front().role == "Chairman");
        CHECK(findMeeting(reader, f.committee, QDate(2023, 11, 2))->id == f.meeting);
        CHECK_FALSE(findMeeting(reader, f.committee, QDate(2023, 11, 3)));
    }
    SECTION("a committee is known by letters and digits only")
    {
        CHECK(findCommittee(reader, QStringLiteral("MARLBROOK  COUNCIL"), QStringLiteral("Housing and Repairs Committee")) == std::nullopt);
        CHECK(findCommittee(reader, QStringLiteral("MARLBROOK  COUNCIL"), QStringLiteral("Housing & repairs committee"))->id == f.committee);
        CHECK(listCommittees(reader)->front().openActions == 1);
    }
    SECTION("minutes")
    {
        const auto minutes = loadMinutes(reader, f.minutes);
        REQUIRE(minutes);
        CHECK(minutes->minutes.end == QTime(15, 30));
        CHECK(minutes->attendance.size() == 1);
        CHECK(minutes->declarations.front().member == "J Oduya");
        CHECK(minutes->items.front().title == "Boilers");
        CHECK(minutes->resolutions.front().text == "That the report on boilers be noted.");
        CHECK(minutes->actions.front().actionId == 0);
        CHECK(findMinutes(reader, f.meeting)->id == f.minutes);
    }
    SECTION("an ACTION of the minutes is a loose end until a row of the log carries it")
    {
        REQUIRE(listLooseEnds(reader)->size() == 1);
        CHECK(listLooseEnds(reader)->front().itemTitle == "Boilers");
        REQUIRE(store->change(QStringLiteral("tie"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
            linkMinuteAction(tx, f.minuteAction, f.action);
            return {};
        }));
        CHECK(listLooseEnds(reader)->empty());
    }
    SECTION("tables with cells, seams and types")
    {
        const auto table = loadTable(reader, f.table);
        REQUIRE(table);
        CHECK(table->cellIds.size() == 4);
        CHECK(table->grid.textAt(1, 1) == "1112*");
        CHECK(table->grid.columnTypes == std::vector<ColumnType>{ColumnType::Text, ColumnType::WholeNumber});
        REQUIRE(table->grid.seams.size() == 1);
        CHECK(table->grid.seams.front().rowCut);
        CHECK(table->grid.seams.front().headingRowsDropped == 1);
        CHECK(placesOf(reader, {RecordKind::TableCell, table->cellIds.back()})->size() == 1);
        CHECK(listTables(reader, {.meetingId = f.meeting})->front().itemTitle == "Damp and mould in council homes");
    }
    SECTION("recommendations, topics, reports, questions, pages")
    {
        const auto rows = listRecommendations(reader);
        REQUIRE(rows->size() == 1);
        CHECK(rows->front().recommendation.rag == Rag::None);
        CHECK(rows->front().updates == 1);
        CHECK(rows->front().lastSeen == QDate(2023, 11, 2));
        CHECK(listRecommendationsOfMeeting(reader, f.meeting)->size() == 1);
        CHECK(findRecommendation(reader, f.committee, QStringLiteral("review of REPAIRS 1"), QStringLiteral("1."))->id == f.recommendation);
        CHECK(listWorkProgramme(reader)->front().topic.leadOfficers.size() == 2);
        CHECK(listReportsOfItem(reader, f.item)->front().id == f.report);
        CHECK(listQuestionsOfMeeting(reader, f.meeting)->front().asker == "A resident");
        CHECK(listPages(reader, f.paper)->at(1).text.isEmpty());
        CHECK(listPages(reader, f.paper, true)->at(1).text.contains(QStringLiteral("café")));
        CHECK(pageOfLabel(reader, f.paper, QStringLiteral("5")) == 3);
        CHECK(pageOfLabel(reader, f.paper, QStringLiteral("500")) == 0);
        CHECK(findPaper(reader, sha(1))->id == f.paper);
    }
    SECTION("what is not there is an error, not an empty record")
    {
        CHECK(loadMeeting(reader, 999).error().kind == ErrorKind::NotFound);
        CHECK(loadAction(reader, 0).error().kind == ErrorKind::NotFound);
        CHECK(loadActionRow(reader, 0).error().kind == ErrorKind::NotFound);
        CHECK(loadTable(reader, -1).error().kind == ErrorKind::NotFound);
    }
}

TEST_CASE("the list of actions carries what each row shows")
{
    Office place;
    const auto store = place.open();
    const Filled first = fill(*store, 1);
    const Filled second = fill(*store, 2);
    REQUIRE(store->change(QStringLiteral("log"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
        putActionUpdate(tx, {0, first.action, second.paper, QDate(2023, 12, 14), QStringLiteral("In hand."), ActionStatus::Open});
        Action action;
        action.committeeId = first.committee;
        action.councilYear = QStringLiteral("2023/2024");
        action.number = QStringLiteral("2");
        action.state = ActionState::Closed;
        addAction(tx, action);
        return {};
    }));
    const auto rows = listActions(store->reader());
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK(rows->at(0).action.number == "2"); // before 17: numbers count as numbers
    const ActionRow &old = rows->at(1);
    CHECK(old.action.number == "17");
    CHECK(old.updates == 2);
    CHECK(old.latest.text == "In hand.");
    CHECK(old.latest.paperId == second.paper);
    CHECK(old.sameRunning == 2);
    CHECK(old.meetingId == first.meeting);
    CHECK(old.doubts == 1);
    CHECK(rows->at(0).latest.id == 0);

    CHECK(listActions(store->reader(), {.state = ActionState::Closed})->size() == 1);
    CHECK(listActions(store->reader(), {.mentionedInMeeting = second.meeting})->size() == 2);
    CHECK(listActions(store->reader(), {.mentionedInMeeting = first.meeting})->size() == 1);
    CHECK(listActions(store->reader(), {.councilYear = QStringLiteral("2022/2023")})->empty());
    CHECK(findAction(store->reader(), first.committee, {}, QStringLiteral("18"))->id == second.action);
    CHECK_FALSE(findAction(store->reader(), first.committee, QStringLiteral("2022/2023"), QStringLiteral("18")));

    // The same paper says it again: its update is rewritten, not added.
    REQUIRE(store->change(QStringLiteral("log"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
        putActionUpdate(tx, {0, first.action, second.paper, QDate(2023, 12, 14), QStringLiteral("Complete"), ActionStatus::Complete});
        return {};
    }));
    CHECK(listActionUpdates(store->reader(), first.action)->size() == 2);
    CHECK(loadActionRow(store->reader(), first.action)->sameRunning == 1);
}

TEST_CASE("places: a field's own, else the record's, of the newest paper")
{
    Office place;
    const auto store = place.open();
    const Filled f = fill(*store);
    const RecordRef action{RecordKind::Action, f.action};
    CHECK(placesOf(store->reader(), action)->front().place.rect.x1 == 550);
    CHECK(placesOf(store->reader(), action, QStringLiteral("owner"))->front().place.rect.x1 == 350);
    CHECK(placesOf(store->reader(), action, QStringLiteral("text"))->front().place.rect.x1 == 550);
    CHECK(listSourcesOnPage(store->reader(), f.paper, 2)->size() == 2);
    const Filled later = fill(*store, 2);
    REQUIRE(store->change(QStringLiteral("log"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
        setSource(tx, action, {}, later.paper, {{1, {1, 2, 3, 4}}, {2, {1, 2, 3, 4}}});
        return {};
    }));
    CHECK(placesOf(store->reader(), action)->size() == 2);
    CHECK(placesOf(store->reader(), action)->front().paperId == later.paper);
    CHECK(listSources(store->reader(), action)->size() == 4);
}

TEST_CASE("an edit keeps what the paper said, and a later import does not overwrite it")
{
    Office place;
    const auto store = place.open();
    const Filled f = fill(*store);
    const RecordRef action{RecordKind::Action, f.action};
    const auto change = [&](const std::function<void(Transaction &)> &work) {
        return store->change(QStringLiteral("edit"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
            work(tx);
            return {};
        });
    };
    REQUIRE(change([&](Transaction &tx) { editField(tx, action, QStringLiteral("owner"), QStringLiteral("Ana Ferris")); }));
    auto edits = listFieldEdits(store->reader(), action);
    REQUIRE(edits->size() == 1);
    CHECK(edits->front().original == "A Ferris");
    CHECK(edits->front().editedBy == "Clerk");
    CHECK(edits->front().editedAt == place.now);

    SECTION("a second edit keeps the first original, an edit back forgets it")
    {
        REQUIRE(change([&](Transaction &tx) { editField(tx, action, QStringLiteral("owner"), QStringLiteral("B Lowe")); }));
        CHECK(listFieldEdits(store->reader(), action)->front().original == "A Ferris");
        REQUIRE(change([&](Transaction &tx) { editField(tx, action, QStringLiteral("owner"), QStringLiteral("A Ferris")); }));
        CHECK(listFieldEdits(store->reader(), action)->empty());
    }
    SECTION("a later paper's words are noted beside the edit")
    {
        bool wrote = true;
        REQUIRE(change([&](Transaction &tx) { wrote = importField(tx, action, QStringLiteral("owner"), QStringLiteral("C Imrie"), f.paper); }));
        CHECK_FALSE(wrote);
        CHECK(*fieldText(store->reader(), action, QStringLiteral("owner")) == "Ana Ferris");
        REQUIRE(listDisputedEdits(store->reader())->size() == 1);
        CHECK(listDisputedEdits(store->reader())->front().later == "C Imrie");
        SECTION("take it")
        {
            REQUIRE(change([&](Transaction &tx) { restoreOriginal(tx, action, QStringLiteral("owner"), true); }));
            CHECK(loadAction(store->reader(), f.action)->owner == "C Imrie");
            CHECK(listDisputedEdits(store->reader())->empty());
        }
        SECTION("keep the edit: the same words are no news next time")
        {
            REQUIRE(change([&](Transaction &tx) { keepEdit(tx, action, QStringLiteral("owner")); }));
            REQUIRE(change([&](Transaction &tx) { importField(tx, action, QStringLiteral("owner"), QStringLiteral("C Imrie"), f.paper); }));
            CHECK(listDisputedEdits(store->reader())->empty());
            CHECK(loadAction(store->reader(), f.action)->owner == "Ana Ferris");
        }
    }
    SECTION("an unedited field takes the import")
    {
        bool wrote = false;
        REQUIRE(change([&](Transaction &tx) { wrote = importField(tx, action, QStringLiteral("due"), QStringLiteral("March"), f.paper); }));
        CHECK(wrote);
        CHECK(loadAction(store->reader(), f.action)->due == "March");
    }
    SECTION("states, dates and lists in their text form; what does not fit fails the unit")
    {
        REQUIRE(change([&](Transaction &tx) {
            editField(tx, action, QStringLiteral("state"), QStringLiteral("proposed-closed"));
            editField(tx, action, QStringLiteral("raisedOn"), QStringLiteral("2023-09-07"));
            editField(tx, {RecordKind::AgendaItem, f.item}, QStringLiteral("contributors"), QStringLiteral("A\nB"));
        }));
        CHECK(loadAction(store->reader(), f.action)->state == ActionState::ProposedClosed);
        CHECK(loadAction(store->reader(), f.action)->raisedOn == QDate(2023, 9, 7));
        CHECK(loadAgendaItem(store->reader(), f.item)->contributors == QStringList{QStringLiteral("A"), QStringLiteral("B")});
        const auto bad = change([&](Transaction &tx) {
            editField(tx, action, QStringLiteral("owner"), QStringLiteral("Nobody"));
            editField(tx, action, QStringLiteral("raisedOn"), QStringLiteral("31/02/2023"));
        });
        REQUIRE_FALSE(bad);
        CHECK(bad.error().kind == ErrorKind::Invalid);
        CHECK(loadAction(store->reader(), f.action)->owner == "Ana Ferris");
        CHECK_FALSE(change([&](Transaction &tx) { editField(tx, action, QStringLiteral("owner = 'x' --"), QStringLiteral("1")); }));
    }
    SECTION("a record that somebody typed has no original")
    {
        const RecordRef topic{RecordKind::WorkProgramme, f.topic};
        REQUIRE(change([&](Transaction &tx) { editField(tx, topic, QStringLiteral("topic"), QStringLiteral("Rough sleeping")); }));
        CHECK(listFieldEdits(store->reader(), topic)->empty());
    }
}
