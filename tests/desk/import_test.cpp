// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"
#include "desk/edits.h"
#include "desk/export_json.h"

#include "store/actions.h"
#include "store/edits.h"
#include "store/meetings.h"
#include "store/minutes.h"
#include "store/papers.h"
#include "store/recommendations.h"
#include "store/search.h"
#include "store/sources.h"
#include "store/tables.h"
#include "store/work_programme.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace desk_test;

namespace {

Action action(Desk &desk, const QString &number)
{
    const auto all = listActions(desk.reader());
    REQUIRE(all);
    for (const ActionRow &row : *all) {
        if (row.action.number == number)
            return row.action;
    }
    FAIL("no action " << number.toStdString());
    return {};
}

int count(Desk &desk)
{
    const auto meetings = listMeetings(desk.reader());
    const auto actions = listActions(desk.reader());
    const auto tables = listTables(desk.reader());
    const auto papers = listPapers(desk.reader());
    REQUIRE((meetings && actions && tables && papers));
    return int(meetings->size() + actions->size() + tables->size() + papers->size());
}

} // namespace

TEST_CASE("A pack becomes a meeting with its items, log, minutes and tables")
{
    Desk desk;
    const ImportOutcome outcome = desk.import(novemberPack(), "november");
    const auto items = listAgendaItems(desk.reader(), outcome.meetingId);
    REQUIRE(items);
    REQUIRE(items->size() == 3);
    CHECK(items->at(2).title == "Apprenticeships");
    CHECK(items->at(2).papers.at(0).pageFrom == "45");
    CHECK(items->at(2).papers.at(0).filePageFrom == 5);
    const auto meeting = loadMeeting(desk.reader(), outcome.meetingId);
    REQUIRE(meeting);
    CHECK(meeting->venue == "Room 2, Quay House");
    CHECK(listMembers(desk.reader(), outcome.meetingId)->at(0).role == "Chairman");
    CHECK(action(desk, "12").councilYear == "2026/2027");
    CHECK(action(desk, "12").state == ActionState::Open);
    const auto tables = listTables(desk.reader(), {outcome.meetingId, 0, 0});
    REQUIRE(tables->size() == 1);
    CHECK(tables->at(0).itemNumber == "3");
}

TEST_CASE("The minutes in a pack make the earlier meeting that they are of")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    const auto meetings = listMeetings(desk.reader());
    REQUIRE(meetings->size() == 2);
    CHECK(meetings->at(1).meeting.date == QDate(2026, 9, 10));
    CHECK(meetings->at(1).meeting.status == MeetingStatus::Minuted);
    const auto minutes = findMinutes(desk.reader(), meetings->at(1).meeting.id);
    REQUIRE(minutes);
    CHECK(loadMinutes(desk.reader(), minutes->id)->items.size() == 2);
}

TEST_CASE("An ACTION of the minutes is tied to the row of the log that carries it, and is a loose end otherwise")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    const auto ends = listLooseEnds(desk.reader());
    REQUIRE(ends);
    REQUIRE(ends->size() == 1);
    CHECK(ends->at(0).action.owner == "Raj Patel");
    REQUIRE(addLooseEndToLog(desk.store(), ends->at(0).action.id, ends->at(0).committeeId, "clerk"));
    CHECK(listLooseEnds(desk.reader())->empty());
    CHECK(listActions(desk.reader())->size() == 3);
}

TEST_CASE("Every imported value knows its place and every paper lies beside the store")
{
    Desk desk;
    const ImportOutcome outcome = desk.import(novemberPack(), "november");
    const auto places = placesOf(desk.reader(), {RecordKind::Action, action(desk, "12").id});
    REQUIRE(places);
    REQUIRE(places->size() == 1);
    CHECK(places->at(0).paperId == outcome.paperId);
    CHECK(places->at(0).place.page == 4);
    const auto paper = loadPaper(desk.reader(), outcome.paperId);
    CHECK(QFile::exists(paperFile(desk.store(), paper->sha256)));
    CHECK(desk.store().check()->ok());
}

TEST_CASE("A supplement joins its meeting: its paper stands beside those of the item, and the pack stays the pack")
{
    Desk desk;
    const ImportOutcome pack = desk.import(novemberPack(), "november");
    Reading late = novemberPack();
    late.agendaItems.erase(late.agendaItems.begin(), late.agendaItems.begin() + 2);
    late.meeting->members.clear();
    late.minutes.clear();
    late.actionLog.clear();
    late.recommendations.clear();
    late.workProgramme.clear();
    late.tables.clear();
    late.issues.clear();
    const ImportOutcome supplement = desk.import(late, "supplement");
    CHECK(supplement.meetingId == pack.meetingId);
    CHECK(loadPaper(desk.reader(), pack.paperId)->role == PaperRole::Pack);
    CHECK(loadPaper(desk.reader(), supplement.paperId)->role == PaperRole::Supplement);
    const auto items = listAgendaItems(desk.reader(), pack.meetingId);
    REQUIRE(items->size() == 3);
    CHECK(items->at(2).papers.size() == 2);
    CHECK(listMembers(desk.reader(), pack.meetingId)->size() == 2);
}

TEST_CASE("A pack published again: items are known by their titles, whatever number they have now")
{
    Desk desk;
    const ImportOutcome first = desk.import(novemberPack(), "november");
    const auto before = listAgendaItems(desk.reader(), first.meetingId);
    REQUIRE(before->size() == 3);
    const auto itemOf = [&](const QString &title) {
        const auto items = listAgendaItems(desk.reader(), first.meetingId);
        REQUIRE(items);
        const auto found = std::find_if(items->begin(), items->end(), [&](const AgendaItem &item) { return item.title == title; });
        REQUIRE(found != items->end());
        return *found;
    };
    Reading again = novemberPack();
    std::swap(again.agendaItems[1].number, again.agendaItems[2].number);
    std::swap(again.agendaItems[1], again.agendaItems[2]); // in the order of the numbers

    SECTION("two changed places")
    {
        again.tables[0].item = "2";
        const ImportOutcome second = desk.import(again, "november, again");
        CHECK(second.meetingId == first.meetingId);
        CHECK(itemOf("Apprenticeships").id == before->at(2).id);
        CHECK(itemOf("Apprenticeships").number == "2");
        CHECK(itemOf("Apprenticeships").position == 1);
        CHECK(itemOf("Minutes").id == before->at(1).id);
        CHECK(itemOf("Minutes").number == "3");
        const auto tables = listTables(desk.reader(), {first.meetingId, 0, 0});
        REQUIRE(tables);
        for (const TableRow &table : *tables)
            CHECK(table.itemNumber == "2"); // with its item
        REQUIRE(desk.store().undo("clerk"));
        CHECK(itemOf("Apprenticeships") == before->at(2));
    }
    SECTION("one is new, one has another title, one is withdrawn: it stays, without a paper in the new pack")
    {
        again = novemberPack();
        again.agendaItems[2].title = "Cruise terminal";
        again.agendaItems[2].number = "4";
        again.agendaItems.insert(again.agendaItems.begin() + 2, again.agendaItems[1]);
        again.agendaItems[2].number = "5";
        again.agendaItems[2].title = "Bus fares";
        again.agendaItems[1].title = "Minutes of the last meeting";
        again.tables[0].item = "4";
        const ImportOutcome second = desk.import(again, "november, again");
        CHECK(itemOf("Minutes of the last meeting").id == before->at(1).id); // by its number
        CHECK(itemOf("Cruise terminal").id != before->at(2).id);
        CHECK(itemOf("Bus fares").id != before->at(2).id);
        const AgendaItem withdrawn = itemOf("Apprenticeships");
        CHECK(withdrawn.id == before->at(2).id);
        CHECK(std::none_of(withdrawn.papers.begin(), withdrawn.papers.end(), [&](const ItemPaper &part) { return part.paperId == second.paperId; }));
        CHECK(itemOf("Cruise terminal").papers.at(0).paperId == second.paperId);
    }
    SECTION("what is called the same twice is told apart by its number")
    {
        again = novemberPack();
        again.agendaItems[1].title = again.agendaItems[2].title = "Report of the director";
        Desk other;
        const Id meeting = other.import(again, "first").meetingId;
        const auto was = listAgendaItems(other.reader(), meeting);
        other.import(again, "second");
        const auto is = listAgendaItems(other.reader(), meeting);
        REQUIRE(is->size() == was->size());
        for (std::size_t i = 0; i < is->size(); ++i) {
            CHECK(is->at(i).id == was->at(i).id);
            CHECK(is->at(i).number == was->at(i).number);
        }
    }
}

TEST_CASE("Importing the same file again changes nothing")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    const int before = count(desk);
    const auto undo = desk.store().undoName();
    const ImportPlan again = desk.plan(novemberPack(), "november");
    CHECK(again.knownPaper != 0);
    CHECK(again.changesNothing());
    desk.accept(again);
    CHECK(count(desk) == before);
    CHECK(desk.store().undoName() == undo);
}

TEST_CASE("A later log updates the actions that are known by their number and shows what changed")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    ImportPlan plan = desk.plan(januaryPack(), "january");
    const ImportEntry *twelve = find(plan, RecordKind::Action, "number", "12");
    const ImportEntry *thirteen = find(plan, RecordKind::Action, "number", "13");
    const ImportEntry *fourteen = find(plan, RecordKind::Action, "number", "14");
    REQUIRE((twelve && thirteen && fourteen));
    CHECK(twelve->state == EntryState::Changed);
    CHECK(thirteen->state == EntryState::Known);
    CHECK(fourteen->state == EntryState::New);
    const Id before = action(desk, "12").id;
    desk.accept(plan);
    CHECK(action(desk, "12").id == before);
    // The log's word alone never closes an action: a meeting does.
    CHECK(action(desk, "12").state == ActionState::ProposedClosed);
    CHECK(listActionUpdates(desk.reader(), before)->size() == 2);
    CHECK(listActions(desk.reader())->size() == 3);
}

TEST_CASE("What a person edited is not overwritten by a later paper; the difference is kept")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    const RecordRef twelve{RecordKind::Action, action(desk, "12").id};
    REQUIRE(changeField(desk.store(), twelve, "item", "Fares", "clerk"));
    Reading later = januaryPack();
    later.actionLog[0].item = "Bus and rail fares";
    const ImportOutcome outcome = desk.import(later, "january");
    CHECK(outcome.disputed == 1);
    CHECK(action(desk, "12").item == "Fares");
    const auto disputed = listDisputedEdits(desk.reader());
    REQUIRE(disputed->size() == 1);
    CHECK(disputed->at(0).later == "Bus and rail fares");
    CHECK(disputed->at(0).original == "Bus fares for apprentices");
}

TEST_CASE("An import is one step of undo, and redo brings all of it back")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    const int all = count(desk);
    REQUIRE(desk.store().undo("clerk"));
    CHECK(count(desk) == 0);
    CHECK(search(desk.reader(), {"apprentices", {}, 0, 0, 50, 0})->hits.empty());
    REQUIRE(desk.store().redo("clerk"));
    CHECK(count(desk) == all);
    CHECK_FALSE(search(desk.reader(), {"apprentices", {}, 0, 0, 50, 0})->hits.empty());
}

TEST_CASE("Entries left out are not stored and corrections keep what the paper says")
{
    Desk desk;
    ImportPlan plan = desk.plan(novemberPack(), "november");
    find(plan, RecordKind::Action, "number", "13")->leftOut = true;
    find(plan, RecordKind::Action, "number", "12")->corrections.insert("owner", "Ann Lee");
    desk.accept(plan);
    CHECK(listActions(desk.reader())->size() == 1);
    CHECK(action(desk, "12").owner == "Ann Lee");
    const auto edits = listFieldEdits(desk.reader(), {RecordKind::Action, action(desk, "12").id});
    REQUIRE(edits->size() == 1);
    CHECK(edits->at(0).original == "");
}

TEST_CASE("The reader's doubts stand on the entries that they are about")
{
    Desk desk;
    ImportPlan plan = desk.plan(novemberPack(), "november");
    ImportEntry *twelve = find(plan, RecordKind::Action, "number", "12");
    REQUIRE(twelve->doubts.size() == 1);
    CHECK(plan.toCheck() == 2); // action 12, and the ACTION that no row answers
    twelve->settled = true;
    CHECK(plan.toCheck() == 1);
    desk.accept(plan);
    const auto open = listDoubts(desk.reader());
    REQUIRE(open->size() == 1);
    CHECK(open->at(0).about.kind == RecordKind::MinuteAction);
}

TEST_CASE("A row that was joined wrongly is split in two")
{
    Desk desk;
    ImportPlan plan = desk.plan(novemberPack(), "november");
    std::size_t at = 0;
    while (plan.entries[at].value("number") != "13")
        ++at;
    splitEntry(plan, at, int(QString("Numbers of schools").size()));
    desk.accept(plan);
    CHECK(action(desk, "13").text == "Numbers of schools");
    CHECK(action(desk, "").text == "with a careers lead");
}

TEST_CASE("A topic that a later programme no longer prints is dropped, not lost")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    desk.import(januaryPack(), "january");
    const auto now = listWorkProgramme(desk.reader());
    REQUIRE(now->size() == 1);
    CHECK(now->at(0).topic.topic == "Adult learning");
    CHECK(listWorkProgramme(desk.reader(), 0, true)->size() == 2);
}

TEST_CASE("A cancelled import leaves neither rows nor a paper behind")
{
    Desk desk;
    const ImportPlan plan = desk.plan(novemberPack(), "november");
    const auto outcome = applyImport(desk.store(), plan, "clerk", [](double) { return false; });
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().kind == ErrorKind::Cancelled);
    CHECK(count(desk) == 0);
    CHECK(QDir(desk.store().papersFolder()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("A file that changed between reading and accepting is refused")
{
    Desk desk;
    const ImportPlan plan = desk.plan(novemberPack(), "november");
    QFile file(plan.file);
    REQUIRE(file.open(QIODevice::Append));
    file.write("more");
    file.close();
    const auto outcome = applyImport(desk.store(), plan, "clerk");
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().kind == ErrorKind::Conflict);
    CHECK(count(desk) == 0);
}

TEST_CASE("An action is closed only by a meeting after the one that raised it")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    const Id id = action(desk, "12").id;
    CHECK(changeField(desk.store(), {RecordKind::Action, id}, "state", "closed", "clerk").error().kind == ErrorKind::Invalid);
    CHECK(closeAction(desk.store(), id, {}, "clerk").error().kind == ErrorKind::Invalid);
    REQUIRE(closeAction(desk.store(), id, QDate(2026, 11, 12), "clerk"));
    CHECK(action(desk, "12").state == ActionState::Closed);
    CHECK(desk.store().undoName() == QString("close action 12"));
}

TEST_CASE("A RAG status is the committee's: it needs a meeting, and a blank one stays unknown")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    const Id id = listRecommendations(desk.reader())->at(0).recommendation.id;
    CHECK(loadRecommendation(desk.reader(), id)->rag == Rag::None);
    CHECK(changeField(desk.store(), {RecordKind::Recommendation, id}, "rag", "green", "clerk").error().kind == ErrorKind::Invalid);
    REQUIRE(assignRecommendationRag(desk.store(), id, Rag::Amber, QDate(2026, 11, 12), "clerk"));
    CHECK(loadRecommendation(desk.reader(), id)->rag == Rag::Amber);
}

TEST_CASE("The export holds every record with its place and the paper's own words")
{
    Desk desk;
    desk.import(novemberPack(), "november");
    REQUIRE(changeField(desk.store(), {RecordKind::Action, action(desk, "12").id}, "owner", "Ann Lee", "clerk"));
    const auto exported = exportJson(desk.reader());
    REQUIRE(exported);
    const QByteArray json = QJsonDocument(*exported).toJson(QJsonDocument::Compact);
    CHECK(json.contains("\"owner\":\"Ann Lee\""));
    CHECK(json.contains("\"as_printed\":{\"owner\":\"\"}"));
    CHECK(json.contains("Apprenticeships"));
    CHECK(json.contains("\"rect\":[60,100,500,112]"));
}
