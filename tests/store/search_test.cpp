// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include <algorithm>

using namespace made_up;

namespace {

bool finds(const Store &store, const char *words, RecordKind kind)
{
    const auto found = hits(store, QString::fromUtf8(words));
    return std::any_of(found.begin(), found.end(), [kind](const SearchHit &hit) { return hit.record.kind == kind; });
}

} // namespace

TEST_CASE("every kind of text is found")
{
    Office office;
    const auto store = office.open();
    fill(*store);
    CHECK(finds(*store, "mould", RecordKind::AgendaItem));
    CHECK(finds(*store, "backlog", RecordKind::AgendaItem));
    CHECK(finds(*store, "Ferris", RecordKind::AgendaItem));
    CHECK(finds(*store, "boilers damp", RecordKind::MinuteItem));
    CHECK(finds(*store, "noted", RecordKind::Resolution));
    CHECK(finds(*store, "older than ten", RecordKind::Action));
    CHECK(finds(*store, "in hand", RecordKind::ActionUpdate));
    CHECK(finds(*store, "every boiler", RecordKind::MinuteAction));
    CHECK(finds(*store, "first year", RecordKind::Report));
    CHECK(finds(*store, "repair call", RecordKind::Recommendation));
    CHECK(finds(*store, "homelessness", RecordKind::WorkProgramme));
    CHECK(finds(*store, "lift", RecordKind::Question));
    CHECK(finds(*store, "repairs ward", RecordKind::Table));
    CHECK(finds(*store, "Northgate", RecordKind::TableCell));
    CHECK(finds(*store, "1112", RecordKind::TableCell));
    CHECK(finds(*store, "tower blocks", RecordKind::Page));
    CHECK(finds(*store, "repairs november 2023", RecordKind::Meeting));
}

TEST_CASE("words as people type them")
{
    Office office;
    const auto store = office.open();
    fill(*store);
    CHECK(finds(*store, "DAMP", RecordKind::Page));
    CHECK(finds(*store, "cafe", RecordKind::Page));
    CHECK(finds(*store, "caf\u00e9", RecordKind::Page));
    CHECK(finds(*store, "clad", RecordKind::Page));             // unfinished
    CHECK_FALSE(finds(*store, "clad ", RecordKind::Page));      // finished
    CHECK_FALSE(finds(*store, "clad repairs", RecordKind::Page));
    CHECK(finds(*store, "block repair ", RecordKind::Page));    // plural
    CHECK(finds(*store, "\"tower blocks\"", RecordKind::Page));
    CHECK_FALSE(finds(*store, "\"blocks tower\"", RecordKind::Page));
    CHECK(finds(*store, "\u201ctower blocks\u201d", RecordKind::Page));
    CHECK_FALSE(finds(*store, "damp zebra", RecordKind::Page)); // all words
}

TEST_CASE("nothing typed is an operator or an error")
{
    Office office;
    const auto store = office.open();
    fill(*store);
    const QString before = dump(office.file());
    for (const char *words : {"", " ", "\"", "\"\"", "'", "damp'", "damp\"", "\"damp", "*", "da*mp", "(", ")", "(damp", "damp)", "AND", "damp AND", "OR OR", "NOT damp",
                              "NEAR(damp mould)", "title:damp", "{title}:damp", "^damp", "+damp", "damp + mould", "-damp", "damp -mould", "-", "--", ";",
                              "'; DROP TABLE action; --", "damp\\", "%", "_", "rowid", "search_index", "\x01\x02", "a:b:c", "\"a\" : \"b\"", "5.2", "£1,000.50", "😀",
                              "x'00'", "NULL", "damp\nmould", "\xff\xfe"}) {
        INFO(words);
        SearchQuery query;
        query.words = QString::fromUtf8(words);
        CHECK(search(store->reader(), query));
        CHECK(quickFind(store->reader(), query.words));
    }
    SearchQuery endless;
    endless.words = QString(200000, QLatin1Char('"')) + QString(200000, QLatin1Char('x'));
    CHECK(search(store->reader(), endless));
    endless.words = QStringLiteral("damp ").repeated(50000);
    CHECK(search(store->reader(), endless)->hits.size() > 0);
    CHECK(dump(office.file()) == before);
    CHECK_FALSE(finds(*store, "damp OR zebra", RecordKind::Page)); // a word like any other
    CHECK(finds(*store, "noted (", RecordKind::Resolution));     // signs alone are no words
}

TEST_CASE("a title beats a passing mention, and the snippet shows the words")
{
    Office office;
    const auto store = office.open();
    fill(*store);
    const auto found = hits(*store, QStringLiteral("mould"));
    REQUIRE(found.size() >= 3);
    CHECK((found[0].record.kind == RecordKind::AgendaItem || found[0].record.kind == RecordKind::Report));
    CHECK(found.back().record.kind == RecordKind::Page);
    CHECK(std::is_sorted(found.begin(), found.end(), [](const SearchHit &a, const SearchHit &b) { return a.rank < b.rank; }));
    const auto pages = hits(*store, QStringLiteral("cladding"), {RecordKind::Page});
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].snippet.contains(QString(snippetStart) + QStringLiteral("cladding") + snippetEnd));
    CHECK(pages[0].title == "5 Damp and mould in council homes");
    CHECK(pages[0].page == 3);
    CHECK(pages[0].pageLabel == "5");
    CHECK(pages[0].committee == "Housing & Repairs Committee");
    CHECK(pages[0].date == QDate(2023, 11, 2));
    const auto actions = hits(*store, QStringLiteral("older"), {RecordKind::Action});
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].title == "17 Boilers");
    CHECK(actions[0].page == 2);
}

TEST_CASE("filters, pages of results")
{
    Office office;
    const auto store = office.open();
    const Filled first = fill(*store, 1);
    const Filled second = fill(*store, 2);
    REQUIRE(store->change(QStringLiteral("other"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
        const Id other = addCommittee(tx, {0, QStringLiteral("Marlbrook Council"), QStringLiteral("Budget Committee")});
        const Id meeting = addMeeting(tx, {0, other, QDate(2024, 1, 9), {}, {}, MeetingStatus::Planned, {}});
        AgendaItem item;
        item.meetingId = meeting;
        item.title = QStringLiteral("Damp budgets");
        addAgendaItem(tx, item);
        return {};
    }));
    SearchQuery query;
    query.words = QStringLiteral("damp");
    const auto all = search(store->reader(), query)->hits;
    query.committeeId = first.committee;
    const auto housing = search(store->reader(), query)->hits;
    CHECK(housing.size() == all.size() - 1);
    query.meetingId = second.meeting;
    const auto one = search(store->reader(), query)->hits;
    CHECK(one.size() * 2 == housing.size());
    CHECK(std::all_of(one.begin(), one.end(), [&](const SearchHit &hit) { return hit.meetingId == second.meeting; }));
    query.words = QStringLiteral("northgate");
    CHECK(search(store->reader(), query)->hits.size() == 1);
    query.words = QStringLiteral("boilers");
    query.kinds = {RecordKind::Action};
    CHECK(search(store->reader(), query)->hits.size() == 1);

    query = {};
    query.words = QStringLiteral("damp");
    query.limit = 2;
    const auto page = search(store->reader(), query);
    CHECK(page->more);
    CHECK(page->hits.size() == 2);
    query.offset = 2;
    CHECK(search(store->reader(), query)->hits.front().record == all[2].record);
    query.offset = static_cast<int>(all.size());
    CHECK(search(store->reader(), query)->hits.empty());
    CHECK_FALSE(search(store->reader(), query)->more);
}

TEST_CASE("the quick switcher finds by beginnings")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store, 1);
    fill(*store, 2);
    const auto first = [&](const char *typed) {
        const auto found = quickFind(store->reader(), QString::fromUtf8(typed));
        REQUIRE(found);
        return found->empty() ? RecordRef{} : found->front().record;
    };
    CHECK(first("hou rep nov") == RecordRef{RecordKind::Meeting, f.meeting});
    CHECK(first("17") == RecordRef{RecordKind::Action, f.action});
    CHECK(first("homel").kind == RecordKind::WorkProgramme);
    CHECK(first("older than").kind == RecordKind::Action); // no title says it: the text does
    CHECK(quickFind(store->reader(), QStringLiteral("da mo"), 1)->size() == 1);
}

TEST_CASE("the index follows edits, a renamed committee and removals")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    REQUIRE(store->change(QStringLiteral("edit"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
        editField(tx, {RecordKind::Action, f.action}, QStringLiteral("text"), QStringLiteral("Count the radiators"));
        updateCommittee(tx, {f.committee, QStringLiteral("Marlbrook Council"), QStringLiteral("Homes Panel")});
        const auto table = loadTable(tx, f.table);
        editField(tx, {RecordKind::TableCell, table->cellIds[2]}, QStringLiteral("text"), QStringLiteral("Southgate"));
        return {};
    }));
    CHECK(finds(*store, "radiators", RecordKind::Action));
    CHECK_FALSE(finds(*store, "older", RecordKind::Action));
    CHECK(finds(*store, "homes panel november", RecordKind::Meeting));
    CHECK(finds(*store, "southgate", RecordKind::TableCell));
    CHECK_FALSE(finds(*store, "northgate", RecordKind::TableCell));
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(finds(*store, "older", RecordKind::Action));
    CHECK(finds(*store, "northgate", RecordKind::TableCell));
    CHECK_FALSE(finds(*store, "radiators", RecordKind::Action));
    CHECK(store->check()->faults.isEmpty());
}
