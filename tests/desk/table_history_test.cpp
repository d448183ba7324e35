// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"

#include "desk/table_edits.h"
#include "desk/table_history.h"
#include "store/table_pairs.h"
#include "store/tables.h"

using namespace desk_test;

namespace {

/// Visits to three places in a quarter, as a pack prints them.
ReportTable visits(const QString &caption, const QStringList &places, int first)
{
    ReportTable t;
    t.item = "1";
    t.caption = caption;
    t.rows = int(places.size()) + 1;
    t.cols = 3;
    t.pdfPageFrom = t.pdfPageTo = 6;
    t.columnTypes = {ColumnType::Text, ColumnType::WholeNumber, ColumnType::WholeNumber};
    const auto add = [&](int row, int col, const QString &text) { t.cells.push_back({row, col, 1, 1, text, {{6, {60.0 + col, 300.0 + row, 90.0 + col, 312.0 + row}}}}); };
    add(0, 0, "Place");
    add(0, 1, "Visits");
    add(0, 2, "Members");
    for (int row = 1; row < t.rows; ++row) {
        add(row, 0, places[row - 1]);
        add(row, 1, QString::number(first + 10 * row));
        add(row, 2, QString::number(row));
    }
    return t;
}

const QStringList Pools{"Cressing", "Marsh End", "Old Ferry"}, Halls{"Corn hall", "Market hall", "Town hall"};

/// Three packs with a table of pools each; two of them have one of halls as well.
class Meetings : public Desk
{
public:
    Meetings()
    {
        november = import(packOf(novemberPack(), {visits("Visits to pools, Quarter 1", Pools, 100), visits("Hire of halls, Quarter 1", Halls, 500)}), "november").paperId;
        january = import(packOf(januaryPack(), {visits("Visits to pools, Quarter 2", Pools, 200), visits("Hire of halls, Quarter 2", Halls, 600)}), "january").paperId;
        Reading third = januaryPack();
        third.meeting->date = QDate(2027, 3, 4);
        march = import(packOf(third, {visits("Visits to pools, Quarter 3", Pools, 300)}), "march").paperId;
    }
    Id table(Id paper, int at = 0) { return listTables(reader(), {.paperId = paper})->at(std::size_t(at)).id; }
    void say(Id one, Id other, TablePair::State state) { REQUIRE(pairTables(store(), one, other, state, "clerk")); }
    std::vector<Id> proposed(Id id)
    {
        const auto all = proposalsFor(reader(), id);
        REQUIRE(all);
        std::vector<Id> ids;
        for (const TableProposal &one : *all)
            ids.push_back(one.tableId);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    Id november = 0, january = 0, march = 0;

private:
    static Reading packOf(Reading r, const std::vector<ReportTable> &tables)
    {
        r.tables = tables;
        return r;
    }
};

} // namespace

TEST_CASE("The same table in other papers is proposed until somebody has judged it")
{
    Meetings desk;
    const Id one = desk.table(desk.november), two = desk.table(desk.january), three = desk.table(desk.march);
    CHECK(desk.proposed(one) == std::vector<Id>{two, three}); // not the halls
    CHECK(desk.proposed(desk.table(desk.november, 1)) == std::vector<Id>{desk.table(desk.january, 1)});
    const auto proposals = proposalsFor(desk.reader(), one);
    CHECK(proposals->front().caption.startsWith("Visits to pools"));
    CHECK(proposals->front().meeting.isValid());
    desk.say(one, two, TablePair::State::Same);
    CHECK(desk.proposed(one) == std::vector<Id>{three});
    CHECK(desk.proposed(two) == std::vector<Id>{three});
    CHECK(desk.proposed(three) == std::vector<Id>{one, two});
    desk.say(two, three, TablePair::State::NotTheSame); // what is said of one table holds of those that are the same
    CHECK(desk.proposed(one).empty());
    REQUIRE(unpairTables(desk.store(), two, three, "clerk"));
    CHECK(desk.proposed(one) == std::vector<Id>{three});
    CHECK(proposalsFor(desk.reader(), 4711).error().kind == ErrorKind::NotFound);
}

TEST_CASE("A chain of tables runs from the oldest meeting on, and a figure is followed along it")
{
    Meetings desk;
    const Id one = desk.table(desk.november), two = desk.table(desk.january), three = desk.table(desk.march);
    desk.say(three, one, TablePair::State::Same);
    desk.say(one, two, TablePair::State::Same);
    const auto chain = chainOf(desk.reader(), two);
    REQUIRE(chain);
    REQUIRE(chain->size() == 3);
    CHECK(chain->at(0).table.id == one);
    CHECK(chain->at(0).meeting == QDate(2026, 11, 12));
    CHECK(chain->at(2).table.id == three);
    CHECK(chain->at(2).table.grid.textAt(1, 1) == "310");

    const auto follow = indicatorOf(desk.reader(), two, 1, 1, false);
    REQUIRE(follow);
    REQUIRE(follow->lines.size() == 1);
    const auto &points = follow->lines.front().points;
    REQUIRE(points.size() == 3);
    CHECK(points[0].printed == "110");
    CHECK(points[2].printed == "310");
    CHECK(points[2].cell.kind == RecordKind::TableCell);

    const Id cell = chain->at(1).table.cellIds[4];
    Id figure = 0;
    REQUIRE(followFigure(desk.store(), {0, "Cressing", cell, 0, false, false}, "clerk", &figure));
    const auto followed = listFollowedFigures(desk.reader());
    CHECK(indicatorOf(desk.reader(), followed->front())->lines.front().points.size() == 3);
    FollowedFigure gone = followed->front();
    gone.cellId = 4711;
    CHECK(indicatorOf(desk.reader(), gone).error().kind == ErrorKind::NotFound);
    CHECK(indicatorOf(desk.reader(), two, 99, 1, false).error().kind == ErrorKind::NotFound);
}
