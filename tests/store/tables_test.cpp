// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include "store/cell_checks.h"
#include "store/cell_edits.h"
#include "store/connection.h"
#include "store/migrations.h"
#include "store/printed_tables.h"
#include "store/session.h"
#include "store/table_pairs.h"

using namespace made_up;

namespace {

Result<Changes> work(Store &store, const std::function<void(Transaction &)> &body)
{
    return store.change(QStringLiteral("work on a table"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
        body(tx);
        return {};
    });
}

/// Does the work, takes it back and does it again: each time everything is as it should be, to the letter. Returns what the work changed.
Changes thereAndBack(Office &office, Store &store, const std::function<void(Transaction &)> &body)
{
    const QString before = dump(office.file());
    const auto done = work(store, body);
    INFO((done ? std::string() : done.error().context.toStdString()));
    REQUIRE(done);
    const QString after = dump(office.file());
    CHECK(after != before);
    REQUIRE(store.undo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()) == before);
    CHECK(store.check()->faults.isEmpty());
    REQUIRE(store.redo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()) == after);
    CHECK(store.check()->faults.isEmpty());
    return *done;
}

TableRecord table(Store &store, Id id)
{
    auto loaded = loadTableWithPlaces(store.reader(), id);
    REQUIRE(loaded);
    return std::move(*loaded);
}

} // namespace

TEST_CASE("a table comes back with its places and its seams' cuts")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    TableRecord t = table(*store, f.table);
    CHECK(t.grid.source == Source{{3, {50, 300, 500, 400}}});
    CHECK(t.grid.cells.at(0).source == Source{{3, {50, 300, 200, 320}}});
    CHECK(t.grid.cells.at(1).source.empty());
    CHECK(t.grid.cells.at(3).source == Source{{3, {200, 320, 500, 340}}});
    t.grid.seams = {{1, 3, true, 1, {9, -1}}};
    thereAndBack(office, *store, [&](Transaction &tx) { updateTableFrame(tx, t); });
    CHECK(table(*store, f.table).grid.seams.at(0).cutAt == std::vector<int>{9, -1});
    // Another paper that prints the table as well does not mix its places in.
    const Filled other = fill(*store, 2);
    REQUIRE(work(*store, [&](Transaction &tx) { setSource(tx, {RecordKind::TableCell, t.cellIds[0]}, {}, other.paper, {{1, {1, 1, 2, 2}}}); }));
    CHECK(table(*store, f.table).grid.cells.at(0).source == Source{{3, {50, 300, 200, 320}}});
}

TEST_CASE("another grid: cells that stay keep their ids, and with them edits, doubts, places and what follows them")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const TableRecord before = table(*store, f.table);
    const Id ward = before.cellIds[2], jobs = before.cellIds[3];
    REQUIRE(work(*store, [&](Transaction &tx) {
        editField(tx, {RecordKind::TableCell, jobs}, QStringLiteral("text"), QStringLiteral("1,113"));
        addDoubt(tx, {0, f.paper, 3, ReadingIssue::Severity::Doubt, QStringLiteral("Cut at a line"), {RecordKind::TableCell, jobs}, false});
        addDoubt(tx, {0, f.paper, 3, ReadingIssue::Severity::Doubt, QStringLiteral("A cell that goes"), {RecordKind::TableCell, before.cellIds[1]}, false});
        confirmCellRemark(tx, jobs, CellRemark::Kind::Sum, QStringLiteral("Printed 1; counted 2."));
        addFollowedFigure(tx, {0, QStringLiteral("Jobs"), jobs, 0, false, false});
    }));

    TableRecord now = table(*store, f.table);
    now.grid.rows = 3;
    now.grid.cells[2].row = now.grid.cells[3].row = 2;
    now.grid.cells[2].text = QStringLiteral("North gate");
    now.grid.cells[1] = {1, 0, 1, 2, QStringLiteral("2023"), {{3, {60, 310, 70, 320}}}};
    now.cellIds[1] = 0;
    const Changes changes = thereAndBack(office, *store, [&](Transaction &tx) { replaceTableGrid(tx, now); });
    CHECK(changes.touches({RecordKind::Table, f.table}));
    CHECK(std::count(changes.removed.begin(), changes.removed.end(), RecordRef{RecordKind::TableCell, before.cellIds[1]}) == 1);

    const TableRecord after = table(*store, f.table);
    REQUIRE(after.cellIds.size() == 4);
    CHECK(after.cellIds[2] == ward);
    CHECK(after.cellIds[3] == jobs);
    CHECK(after.grid.textAt(2, 0) == "North gate");
    CHECK(after.grid.textAt(1, 1) == "2023");
    CHECK(after.grid.cells[1].source == Source{{3, {60, 310, 70, 320}}});
    CHECK(after.grid.textAt(2, 1) == "1,113");
    CHECK(after.grid.cells[3].source == before.grid.cells[3].source);
    CHECK(listCellEdits(store->reader(), f.table)->at(0).original == "1112*");
    CHECK(listCellConfirmations(store->reader(), f.table)->size() == 1);
    CHECK(listFollowedFigures(store->reader())->at(0).tableId == f.table);
    const auto doubts = listDoubts(store->reader());
    CHECK(std::count_if(doubts->begin(), doubts->end(), [&](const Doubt &d) { return d.about == RecordRef{RecordKind::TableCell, jobs}; }) == 1);
    CHECK(std::count_if(doubts->begin(), doubts->end(), [](const Doubt &d) { return d.text.contains("goes"); }) == 0);
}

TEST_CASE("cells move to another table of the paper, which takes its place behind the first")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const TableRecord whole = table(*store, f.table);
    const Id follower = whole.cellIds[3];
    REQUIRE(work(*store, [&](Transaction &tx) {
        TableRecord later;
        later.paperId = f.paper;
        later.meetingId = f.meeting;
        later.itemId = f.item;
        later.position = 1;
        later.grid.caption = QStringLiteral("The next table of the paper");
        addTable(tx, later);
        addFollowedFigure(tx, {0, QStringLiteral("Jobs"), follower, 0, false, true});
        editField(tx, {RecordKind::TableCell, follower}, QStringLiteral("text"), QStringLiteral("1,113"));
    }));
    Id second = 0, third = 0;
    const auto cut = [&](Transaction &tx) {
        TableRecord above = table(*store, f.table);
        TableRecord below = above;
        below.id = 0;
        above.grid.cells.resize(2);
        above.cellIds.resize(2);
        above.grid.rows = 1;
        above.grid.seams.clear();
        below.grid.cells.erase(below.grid.cells.begin(), below.grid.cells.begin() + 2);
        below.cellIds.erase(below.cellIds.begin(), below.cellIds.begin() + 2);
        for (TableCell &cell : below.grid.cells)
            cell.row = 0;
        below.grid.rows = 1;
        below.grid.seams.clear();
        TableRecord frame = below;
        frame.grid.cells.clear();
        frame.cellIds.clear();
        keepPrintedForm(tx, f.table);
        second = addTable(tx, frame);
        below.id = second;
        replaceTableGrid(tx, below);
        replaceTableGrid(tx, above);
        addOrigins(tx, second, f.table);
        placeTableAfter(tx, second, f.table);
        frame.grid.caption = QStringLiteral("between");
        third = addTable(tx, frame);
        placeTableAfter(tx, third, f.table);
    };
    thereAndBack(office, *store, cut);
    const auto rows = listTables(store->reader(), {.paperId = f.paper});
    REQUIRE(rows->size() == 4);
    CHECK(rows->at(0).id == f.table);
    CHECK(rows->at(1).id == third);
    CHECK(rows->at(2).id == second);
    CHECK(rows->at(3).caption == "The next table of the paper");
    CHECK(table(*store, f.table).cellIds.size() == 2);
    CHECK(table(*store, second).cellIds.at(1) == follower);
    CHECK(listFollowedFigures(store->reader())->at(0).tableId == second);
    CHECK(listCellEdits(store->reader(), second)->at(0).original == "1112*");
    // Both are found, by their caption and by what is in their cells.
    CHECK(hits(*store, QStringLiteral("repairs by ward"), {RecordKind::Table}).size() == 2);
    CHECK(hits(*store, QStringLiteral("northgate"), {RecordKind::TableCell}).size() == 1);

    // Removing the first leaves the second with all it has.
    thereAndBack(office, *store, [&](Transaction &tx) { removeTable(tx, f.table); });
    CHECK(listFollowedFigures(store->reader())->size() == 1);
    CHECK(printedFormsOf(store->reader(), second)->size() == 1);
    // Cells of another paper cannot be taken.
    const Filled other = fill(*store, 2);
    TableRecord stolen = table(*store, second);
    stolen.cellIds[0] = table(*store, other.table).cellIds[0];
    CHECK(work(*store, [&](Transaction &tx) { replaceTableGrid(tx, stolen); }).error().kind == ErrorKind::NotFound);
}

TEST_CASE("the printed form is kept once, with the paper's own words")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const RecordRef jobs{RecordKind::TableCell, table(*store, f.table).cellIds[3]};
    REQUIRE(work(*store, [&](Transaction &tx) {
        editField(tx, jobs, QStringLiteral("text"), QStringLiteral("1,113"));
        editField(tx, {RecordKind::Table, f.table}, QStringLiteral("caption"), QStringLiteral("Ours"));
        editField(tx, {RecordKind::Table, f.table}, QStringLiteral("headerRows"), QStringLiteral("2"));
        setColumnTypes(tx, f.table, {ColumnType::Category, ColumnType::Money});
        setColumnTypes(tx, f.table, {ColumnType::Category, ColumnType::Decimal});
    }));
    CHECK(printedFormsOf(store->reader(), f.table)->empty());
    const Changes changes = thereAndBack(office, *store, [&](Transaction &tx) { keepPrintedForm(tx, f.table); });
    CHECK(changes.touches({RecordKind::Table, f.table}));
    REQUIRE(work(*store, [&](Transaction &tx) { editField(tx, jobs, QStringLiteral("text"), QStringLiteral("7")); }));
    CHECK(work(*store, [&](Transaction &tx) { keepPrintedForm(tx, f.table); })->isEmpty());
    const auto printed = printedFormsOf(store->reader(), f.table);
    REQUIRE(printed->size() == 1);
    const PrintedTable &p = printed->front();
    CHECK(p.paperId == f.paper);
    CHECK(p.tableIds == std::vector<Id>{f.table});
    CHECK(p.grid.caption == "Repairs by ward");
    CHECK(p.grid.headerRows == 1);
    CHECK(p.grid.textAt(1, 1) == "1112*");
    CHECK(p.grid.columnTypes == std::vector<ColumnType>{ColumnType::Text, ColumnType::WholeNumber});
    CHECK(p.grid.seams.size() == 1);
    CHECK(p.grid.source == Source{{3, {50, 300, 500, 400}}});
    CHECK(p.grid.cells.at(3).source == Source{{3, {200, 320, 500, 340}}});
    CHECK(listPrintedTables(store->reader(), f.meeting)->size() == 1);
    CHECK(listPrintedTables(store->reader(), f.meeting + 1)->empty());
    thereAndBack(office, *store, [&](Transaction &tx) { forgetPrintedForm(tx, p.id); });
    CHECK(printedFormsOf(store->reader(), f.table)->empty());
}

TEST_CASE("types that a person sets keep the paper's, until they are the same again")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const std::vector<ColumnType> printed{ColumnType::Text, ColumnType::WholeNumber}, typed{ColumnType::Text, ColumnType::Date};
    CHECK(printedTypes(store->reader(), f.table)->empty());
    thereAndBack(office, *store, [&](Transaction &tx) { setColumnTypes(tx, f.table, typed); });
    CHECK(table(*store, f.table).grid.columnTypes == typed);
    CHECK(*printedTypes(store->reader(), f.table) == printed);
    REQUIRE(work(*store, [&](Transaction &tx) { setColumnTypes(tx, f.table, printed); }));
    CHECK(printedTypes(store->reader(), f.table)->empty());
}

TEST_CASE("a cell that the paper leaves empty keeps that it was empty when somebody types into it")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const RecordRef cell{RecordKind::TableCell, table(*store, f.table).cellIds[2]}; // it has no place of its own
    REQUIRE(work(*store, [&](Transaction &tx) { editField(tx, cell, QStringLiteral("text"), QStringLiteral("North")); }));
    REQUIRE(listCellEdits(store->reader(), f.table)->size() == 1);
    CHECK(listCellEdits(store->reader(), f.table)->at(0).original == "Northgate");
}

TEST_CASE("a confirmation holds for its sentence, is undone and goes with its cell")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const Id cell = table(*store, f.table).cellIds[3];
    const QString one = QStringLiteral("Printed 3; the rows above add up to 4."), two = QStringLiteral("Printed 3; the columns before it add up to 5.");
    const Changes changes = thereAndBack(office, *store, [&](Transaction &tx) { confirmCellRemark(tx, cell, CellRemark::Kind::Sum, one); });
    CHECK(changes.touches({RecordKind::TableCell, cell}));
    CHECK(changes.touches({RecordKind::Table, f.table}));
    CHECK(work(*store, [&](Transaction &tx) { confirmCellRemark(tx, cell, CellRemark::Kind::Sum, one); })->isEmpty());
    thereAndBack(office, *store, [&](Transaction &tx) { confirmCellRemark(tx, cell, CellRemark::Kind::Sum, two); }); // a total of both ways
    REQUIRE(work(*store, [&](Transaction &tx) { confirmCellRemark(tx, cell, CellRemark::Kind::NotOfType, one); }));
    const auto all = listCellConfirmations(store->reader(), f.table);
    REQUIRE(all->size() == 3);
    CHECK(all->at(0).sentence == one);
    CHECK(all->at(0).who == "Clerk");
    CHECK(all->at(0).at == office.now);
    CHECK(all->at(2).kind == CellRemark::Kind::NotOfType);
    thereAndBack(office, *store, [&](Transaction &tx) { takeBackConfirmation(tx, cell, CellRemark::Kind::Sum, one); });
    CHECK(listCellConfirmations(store->reader(), f.table)->size() == 2);
    thereAndBack(office, *store, [&](Transaction &tx) { removeTable(tx, f.table); });
    CHECK(valueOf(office.file(), "SELECT count(*) FROM cell_confirmed") == 0);
}

TEST_CASE("pairs of tables: the last judgement counts, and the same tables make a chain")
{
    Office office;
    const auto store = office.open();
    const Filled a = fill(*store, 1), b = fill(*store, 2), c = fill(*store, 3);
    const auto judge = [&](Id one, Id other, TablePair::State state) {
        return [=](Transaction &tx) { putTablePair(tx, {0, one, other, state}); };
    };
    const Changes changes = thereAndBack(office, *store, judge(b.table, c.table, TablePair::State::Same));
    CHECK(changes.touches({RecordKind::Table, b.table}));
    CHECK(changes.touches({RecordKind::Table, c.table}));
    CHECK(changes.touches(RecordKind::TablePair));
    CHECK(*tableChain(store->reader(), c.table) == std::vector<Id>{b.table, c.table});
    CHECK(*tableChain(store->reader(), a.table) == std::vector<Id>{a.table});
    thereAndBack(office, *store, judge(b.table, a.table, TablePair::State::Same));
    CHECK(*tableChain(store->reader(), c.table) == std::vector<Id>{a.table, b.table, c.table});
    thereAndBack(office, *store, judge(a.table, b.table, TablePair::State::NotTheSame)); // the other way round, and it replaces
    CHECK(*tableChain(store->reader(), c.table) == std::vector<Id>{b.table, c.table});
    REQUIRE(listTablePairs(store->reader())->size() == 2);
    REQUIRE(listTablePairs(store->reader(), a.table)->size() == 1);
    CHECK(listTablePairs(store->reader(), a.table)->at(0).state == TablePair::State::NotTheSame);
    CHECK(work(*store, judge(a.table, b.table, TablePair::State::NotTheSame))->isEmpty());
    thereAndBack(office, *store, [&](Transaction &tx) { removeTablePair(tx, b.table, a.table); });
    CHECK(listTablePairs(store->reader())->size() == 1);
    thereAndBack(office, *store, [&](Transaction &tx) { removeTable(tx, c.table); });
    CHECK(listTablePairs(store->reader())->empty());
}

TEST_CASE("figures that somebody follows")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const Id cell = table(*store, f.table).cellIds[3];
    Id id = 0;
    const Changes added = thereAndBack(office, *store, [&](Transaction &tx) { id = addFollowedFigure(tx, {0, QStringLiteral("Repairs"), cell, 0, false, false}); });
    CHECK(added.touches({RecordKind::Indicator, id}));
    thereAndBack(office, *store, [&](Transaction &tx) { updateFollowedFigure(tx, {id, QStringLiteral("All repairs"), cell, 0, true, true}); });
    const auto all = listFollowedFigures(store->reader());
    REQUIRE(all->size() == 1);
    CHECK(all->front() == FollowedFigure{id, QStringLiteral("All repairs"), cell, f.table, true, true});
    thereAndBack(office, *store, [&](Transaction &tx) { removeFollowedFigure(tx, id); });
    CHECK(listFollowedFigures(store->reader())->empty());
}

TEST_CASE("a change of a cell, however small, names its table, so that whoever shows it hears")
{
    Office office;
    const auto store = office.open();
    const Filled f = fill(*store);
    const RecordRef cell{RecordKind::TableCell, table(*store, f.table).cellIds[3]}, whole{RecordKind::Table, f.table};
    CHECK(work(*store, [&](Transaction &tx) { editField(tx, cell, QStringLiteral("text"), QStringLiteral("2")); })->touches(whole));
    CHECK(store->undo(QStringLiteral("Clerk"))->touches(whole));
    CHECK(store->redo(QStringLiteral("Clerk"))->touches(whole));
    CHECK(work(*store, [&](Transaction &tx) { setSource(tx, cell, {}, f.paper, {{2, {0, 0, 9, 9}}}); })->touches(whole));
    CHECK(work(*store, [&](Transaction &tx) { settleTable(tx, f.table, true); })->touches(whole));
    CHECK(listTables(store->reader())->front().settled);
    CHECK(table(*store, f.table).settled);
    CHECK(work(*store, [&](Transaction &tx) { settleTable(tx, f.table, true); })->isEmpty());
    CHECK_FALSE(work(*store, [&](Transaction &tx) { editField(tx, {RecordKind::Action, f.action}, QStringLiteral("owner"), QStringLiteral("B")); })->touches(whole));
}

TEST_CASE("a table of the first form of a store is whole in this one, and its old steps are undone")
{
    Office office;
    {
        Connection old(office.file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 1000);
        old.db().exec("PRAGMA journal_mode = WAL");
        migrate(old, 1);
        const Session session(old.handle());
        old.db().exec("INSERT INTO paper(sha256, file_name, pages, bytes, role, added_at) VALUES('" + sha(1).toStdString() + "', 'a.pdf', 3, 9, 0, '2024-01-01T00:00:00Z');"
                      "INSERT INTO report_table(paper_id, position, item, caption, page_from, page_to, file_page_from, file_page_to, header_rows, rows, cols, "
                      "column_types, footnotes, confidence, doubts) VALUES(1, 0, '', 'Rents', '', '', 2, 3, 1, 2, 1, '[\"text\"]', '[]', 0.5, '[\"Look.\"]');"
                      "INSERT INTO table_seam(table_id, row, page, row_cut, heading_rows_dropped) VALUES(1, 1, 3, 1, 0);"
                      "INSERT INTO table_cell(table_id, row, col, row_span, col_span, text) VALUES(1, 0, 0, 1, 1, 'Ward'), (1, 1, 0, 1, 1, 'Eastgate');");
        old.run("INSERT INTO change_log(name, who, at, state, undone_by, merge_key, records, changeset) VALUES('import', 'Officer', '2024-01-01T00:00:00Z', 0, '', '', 5, ?)",
                qCompress(session.changeset(), 1));
    }
    const auto store = office.open();
    const TableRecord t = table(*store, 1);
    CHECK(t.grid.textAt(1, 0) == "Eastgate");
    CHECK(t.grid.columnTypes == std::vector<ColumnType>{ColumnType::Text});
    REQUIRE(t.grid.seams.size() == 1);
    CHECK(t.grid.seams[0].rowCut);
    CHECK(t.grid.seams[0].cutAt.empty());
    CHECK_FALSE(t.settled);
    CHECK(listTables(store->reader())->size() == 1);
    CHECK(listTableOutlines(store->reader())->at(0).labels.caption == "rents");
    thereAndBack(office, *store, [&](Transaction &tx) {
        keepPrintedForm(tx, 1);
        settleTable(tx, 1, true);
        confirmCellRemark(tx, t.cellIds[1], CellRemark::Kind::MadeWhole, QStringLiteral("x"));
    });
    const QString full = dump(office.file());
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()).isEmpty());
    REQUIRE(store->redo(QStringLiteral("Clerk")));
    REQUIRE(store->redo(QStringLiteral("Clerk")));
    CHECK(dump(office.file()) == full);
}

TEST_CASE("what tables are known by follows every change of them, also backwards")
{
    Office office;
    const auto store = office.open();
    const Filled a = fill(*store, 1), b = fill(*store, 2);
    const auto labels = [&](Id id, Id committee = 0) {
        const auto all = listTableOutlines(store->reader(), committee);
        REQUIRE(all);
        const auto found = std::find_if(all->begin(), all->end(), [id](const TableOutline &outline) { return outline.tableId == id; });
        return found == all->end() ? std::optional<TableOutline>() : *found;
    };
    REQUIRE(labels(a.table, a.committee));
    CHECK(labels(a.table)->meetingDate == QDate(2023, 11, 2));
    CHECK(labels(a.table)->paperId == a.paper);
    CHECK_FALSE(labels(a.table, a.committee + 1));
    const auto known = [&](Id id) {
        const TableLabels now = labels(id)->labels, wanted = labelsOf(table(*store, id).grid);
        return now.caption == wanted.caption && now.headings == wanted.headings && now.rows == wanted.rows;
    };
    CHECK(known(a.table));
    CHECK(labels(a.table)->labels.rows.size() == 1);
    REQUIRE(work(*store, [&](Transaction &tx) { editField(tx, {RecordKind::TableCell, table(*store, a.table).cellIds[2]}, QStringLiteral("text"), QStringLiteral("Southgate")); }));
    CHECK(labels(a.table)->labels.rows == QStringList{QStringLiteral("southgate")});
    REQUIRE(work(*store, [&](Transaction &tx) { editField(tx, {RecordKind::Table, a.table}, QStringLiteral("caption"), QStringLiteral("Works by ward")); }));
    CHECK(known(a.table));
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(labels(a.table)->labels.rows == QStringList{QStringLiteral("northgate")});
    CHECK(known(a.table));
    REQUIRE(work(*store, [&](Transaction &tx) { removePaper(tx, b.paper); }));
    CHECK_FALSE(labels(b.table));
    REQUIRE(store->undo(QStringLiteral("Clerk")));
    CHECK(known(b.table));
}
