// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"

#include "desk/edits.h"
#include "desk/table_edits.h"
#include "store/cell_checks.h"
#include "store/cell_edits.h"
#include "store/edits.h"
#include "store/sources.h"
#include "store/table_pairs.h"
#include "store/tables.h"

using namespace desk_test;

namespace {

/// A pack with one table of visits to five pools in three months.
Reading poolPack()
{
    Reading r = novemberPack();
    ReportTable t;
    t.item = "3";
    t.caption = "Visits to pools";
    t.rows = 6;
    t.cols = 4;
    t.pdfPageFrom = t.pdfPageTo = 6;
    const QStringList head{"Pool", "July", "August", "September"};
    const QStringList pools{"Cressing", "Hollow Lane", "Marsh End", "Old Ferry", "Tern Island"};
    for (int col = 0; col < 4; ++col)
        t.cells.push_back({0, col, 1, 1, head[col], {{6, {60.0 + 100 * col, 300, 150.0 + 100 * col, 312}}}});
    for (int row = 1; row < 6; ++row) {
        for (int col = 0; col < 4; ++col) {
            const QString text = col == 0 ? pools[row - 1] : QString::number(1000 * row + col);
            t.cells.push_back({row, col, 1, 1, text, {{6, {60.0 + 100 * col, 300.0 + 14 * row, 150.0 + 100 * col, 312.0 + 14 * row}}}});
        }
    }
    t.source = {{6, {60, 300, 450, 390}}};
    r.tables = {t};
    return r;
}

void setText(Reading &r, int row, int col, const QString &text)
{
    for (TableCell &cell : r.tables[0].cells) {
        if (cell.row == row && cell.col == col)
            cell.text = text;
    }
}

void movePages(Reading &r, int by)
{
    for (TableCell &cell : r.tables[0].cells)
        cell.source[0].page += by;
    r.tables[0].source[0].page += by;
    r.tables[0].pdfPageFrom += by;
    r.tables[0].pdfPageTo += by;
}

/// A row of the table, put in below `after`.
void insertRow(Reading &r, int after, const QStringList &texts)
{
    ReportTable &t = r.tables[0];
    for (TableCell &cell : t.cells)
        cell.row += cell.row > after;
    for (int col = 0; col < t.cols; ++col)
        t.cells.push_back({after + 1, col, 1, 1, texts[col], {{6, {60.0 + 100 * col, 500, 150.0 + 100 * col, 512}}}});
    std::stable_sort(t.cells.begin(), t.cells.end(), [](const TableCell &a, const TableCell &b) { return a.row != b.row ? a.row < b.row : a.col < b.col; });
    ++t.rows;
}

TableRecord onlyTable(Desk &desk)
{
    const auto rows = listTables(desk.reader());
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    auto table = loadTable(desk.reader(), rows->front().id);
    REQUIRE(table);
    return *table;
}

Id cellAt(const TableRecord &table, int row, int col)
{
    for (std::size_t i = 0; i < table.cellIds.size(); ++i) {
        if (table.grid.cells[i].row == row && table.grid.cells[i].col == col)
            return table.cellIds[i];
    }
    FAIL("no cell at " << row << ", " << col);
    return 0;
}

void retype(Desk &desk, Id cell, const QString &text)
{
    REQUIRE(changeField(desk.store(), {RecordKind::TableCell, cell}, "text", text, "clerk"));
}

ImportEntry *tableEntry(ImportPlan &plan)
{
    return find(plan, RecordKind::Table, "caption", "Visits to pools");
}

} // namespace

TEST_CASE("A table printed again word for word is known, also after somebody retyped a cell of it")
{
    Desk desk;
    desk.import(poolPack(), "first");
    const Id cell = cellAt(onlyTable(desk), 2, 1);
    retype(desk, cell, "2010");
    Reading again = poolPack();
    movePages(again, 1);
    ImportPlan plan = desk.plan(again, "second");
    CHECK(tableEntry(plan)->state == EntryState::Known);
    const ImportOutcome outcome = desk.accept(plan);
    const TableRecord table = onlyTable(desk);
    CHECK(table.grid.textAt(2, 1) == "2010");
    CHECK(cellAt(table, 2, 1) == cell);
    const auto places = placesOf(desk.reader(), {RecordKind::TableCell, cell});
    REQUIRE(places->size() == 1);
    CHECK(places->front().paperId == outcome.paperId);
    CHECK(places->front().place.page == 7);
}

TEST_CASE("A table printed again with other figures takes them, keeps retyped cells and says where they differ")
{
    Desk desk;
    desk.import(poolPack(), "first");
    const TableRecord before = onlyTable(desk);
    const Id typed = cellAt(before, 2, 1), plain = cellAt(before, 3, 2);
    retype(desk, typed, "2010");
    Reading again = poolPack();
    setText(again, 2, 1, "2005");
    setText(again, 3, 2, "3333");
    movePages(again, 1);
    ImportPlan plan = desk.plan(again, "second");
    REQUIRE(tableEntry(plan)->state == EntryState::Changed);
    CHECK(tableEntry(plan)->detail.contains("3333"));
    const ImportOutcome outcome = desk.accept(plan);
    CHECK(outcome.disputed == 1);
    const TableRecord table = onlyTable(desk);
    CHECK(table.id == before.id);
    CHECK(table.paperId == outcome.paperId);
    CHECK(table.grid.pdfPageFrom == 7);
    CHECK(table.grid.textAt(2, 1) == "2010");
    CHECK(table.grid.textAt(3, 2) == "3333");
    CHECK(cellAt(table, 2, 1) == typed);
    CHECK(cellAt(table, 3, 2) == plain);
    const auto edits = listCellEdits(desk.reader(), table.id);
    REQUIRE(edits->size() == 1);
    CHECK(edits->front().original == "2001");
    CHECK(edits->front().later == "2005");
    const auto places = placesOf(desk.reader(), {RecordKind::TableCell, plain});
    REQUIRE(places->size() == 1);
    CHECK(places->front().place.page == 7);

    REQUIRE(desk.store().undo("clerk"));
    const TableRecord back = onlyTable(desk);
    CHECK(back.paperId == before.paperId);
    CHECK(back.grid.textAt(3, 2) == "3002");
    CHECK(back.grid.textAt(2, 1) == "2010");
    CHECK(listCellEdits(desk.reader(), back.id)->front().later.isEmpty());
    CHECK(desk.store().check()->ok());
}

TEST_CASE("A row that is new in a table printed again moves the others, which keep their cells")
{
    Desk desk;
    desk.import(poolPack(), "first");
    const Id typed = cellAt(onlyTable(desk), 4, 3);
    retype(desk, typed, "4100");
    Reading again = poolPack();
    insertRow(again, 2, {"Little Weir", "77", "78", "79"});
    ImportPlan plan = desk.plan(again, "second");
    REQUIRE(tableEntry(plan)->state == EntryState::Changed);
    CHECK(tableEntry(plan)->detail.contains("1 row is new"));
    desk.accept(plan);
    const TableRecord table = onlyTable(desk);
    CHECK(table.grid.rows == 7);
    CHECK(table.grid.textAt(3, 0) == "Little Weir");
    CHECK(table.grid.textAt(5, 0) == "Old Ferry");
    CHECK(table.grid.textAt(5, 3) == "4100");
    CHECK(cellAt(table, 5, 3) == typed);
}

TEST_CASE("A row with a retyped cell that is gone from the table printed again is not lost: both tables stay")
{
    Desk desk;
    desk.import(poolPack(), "first");
    retype(desk, cellAt(onlyTable(desk), 5, 1), "5555");
    Reading again = poolPack();
    std::erase_if(again.tables[0].cells, [](const TableCell &cell) { return cell.row == 5; });
    again.tables[0].rows = 5;
    ImportPlan plan = desk.plan(again, "second");
    CHECK(tableEntry(plan)->state == EntryState::New);
    CHECK(tableEntry(plan)->toCheck());
    desk.accept(plan);
    CHECK(listTables(desk.reader())->size() == 2);
}

TEST_CASE("A table whose shape was corrected is known when it is printed again, and stays as it was corrected")
{
    Desk desk;
    desk.import(poolPack(), "first");
    const Id table = onlyTable(desk).id;
    Id second = 0;
    REQUIRE(splitTableAt(desk.store(), table, 3, "clerk", &second));
    ImportPlan plan = desk.plan(poolPack(), "second");
    CHECK(tableEntry(plan)->state == EntryState::Known);
    desk.accept(plan);
    CHECK(listTables(desk.reader())->size() == 2);
    CHECK(loadTable(desk.reader(), second)->grid.textAt(1, 0) == "Marsh End");

    Reading changed = poolPack();
    setText(changed, 1, 1, "1234");
    ImportPlan third = desk.plan(changed, "third");
    CHECK(tableEntry(third)->state == EntryState::New);
    REQUIRE(tableEntry(third)->doubts.size() == 1);
    CHECK(tableEntry(third)->doubts.front().contains("corrected by hand"));
    desk.accept(third);
    CHECK(listTables(desk.reader())->size() == 3);
    CHECK(loadTable(desk.reader(), table)->grid.textAt(1, 1) == "1001");

    REQUIRE(desk.store().undo("clerk"));
    CHECK(listTables(desk.reader())->size() == 2);
    CHECK(desk.store().check()->ok());
}

TEST_CASE("The same file brought in again after corrections changes nothing")
{
    Desk desk;
    desk.import(poolPack(), "first");
    const TableRecord before = onlyTable(desk);
    retype(desk, cellAt(before, 1, 1), "99");
    REQUIRE(splitTableAt(desk.store(), before.id, 3, "clerk"));
    const ImportPlan plan = desk.plan(poolPack(), "first");
    CHECK(plan.changesNothing());
    desk.accept(plan);
    CHECK(listTables(desk.reader())->size() == 2);
    CHECK(loadTable(desk.reader(), before.id)->grid.textAt(1, 1) == "99");
}

TEST_CASE("A supplement's table that looks like the pack's is a table of its own")
{
    Desk desk;
    desk.import(poolPack(), "first");
    Reading late = poolPack();
    late.agendaItems.clear();
    late.minutes.clear();
    late.actionLog.clear();
    setText(late, 1, 1, "1234");
    desk.import(late, "supplement");
    CHECK(listTables(desk.reader())->size() == 2);
}

TEST_CASE("What somebody typed where the paper has nothing stays when the figures beside it change")
{
    Desk desk;
    Reading first = poolPack();
    std::erase_if(first.tables[0].cells, [](const TableCell &cell) { return cell.row == 3 && cell.col == 3; });
    desk.import(first, "first");
    REQUIRE(typeIntoPlace(desk.store(), onlyTable(desk).id, 3, 3, "awaited", "clerk"));
    const Id typed = cellAt(onlyTable(desk), 3, 3);
    setText(first, 1, 1, "1234");
    ImportPlan plan = desk.plan(first, "second");
    REQUIRE(tableEntry(plan)->state == EntryState::Changed);
    desk.accept(plan);
    CHECK(onlyTable(desk).grid.textAt(3, 3) == "awaited");
    CHECK(onlyTable(desk).grid.textAt(1, 1) == "1234");
    CHECK(cellAt(onlyTable(desk), 3, 3) == typed);
    // A third paper fills the place: the difference is noted.
    Reading third = poolPack();
    setText(third, 1, 1, "1234");
    CHECK(desk.import(third, "third").disputed == 1);
    CHECK(cellAt(onlyTable(desk), 3, 3) == typed);
    CHECK(onlyTable(desk).grid.textAt(3, 3) == "awaited");
    CHECK(listCellEdits(desk.reader(), onlyTable(desk).id)->front().later == "3003");
    // And the same again is nothing new.
    ImportPlan fourth = desk.plan(third, "fourth");
    CHECK(tableEntry(fourth)->state == EntryState::Known);
}

TEST_CASE("Types, heading rows, pairs, confirmations and followed figures outlive a table printed again with other figures")
{
    Desk desk;
    desk.import(poolPack(), "first");
    const TableRecord before = onlyTable(desk);
    const Id followed = cellAt(before, 2, 1);
    REQUIRE(setHeadingRows(desk.store(), before.id, 2, "clerk"));
    REQUIRE(setColumnType(desk.store(), before.id, 1, ColumnType::Category, "clerk"));
    REQUIRE(followFigure(desk.store(), {0, "Hollow Lane", followed, 0, false, false}, "clerk"));
    REQUIRE(confirmRemark(desk.store(), followed, {CellRemark::Kind::Sum, 2, 1, "Printed 1; counted 2."}, true, "clerk"));
    REQUIRE(confirmTable(desk.store(), before.id, true, "clerk"));
    Reading again = poolPack();
    again.tables[0].columnTypes = {ColumnType::Text, ColumnType::WholeNumber, ColumnType::WholeNumber, ColumnType::WholeNumber};
    setText(again, 3, 2, "3333");
    ImportPlan plan = desk.plan(again, "second");
    REQUIRE(tableEntry(plan)->state == EntryState::Changed);
    desk.accept(plan);
    const TableRecord table = onlyTable(desk);
    CHECK(table.grid.headerRows == 2);
    CHECK(table.grid.columnTypes[1] == ColumnType::Category);
    CHECK(printedTypes(desk.reader(), table.id)->at(1) == ColumnType::WholeNumber);
    CHECK(listFollowedFigures(desk.reader())->at(0).cellId == followed);
    CHECK(listCellConfirmations(desk.reader(), table.id)->size() == 1);
    CHECK_FALSE(table.settled); // other figures: somebody should look again
}

TEST_CASE("A followed figure whose row is gone from the table printed again is not lost: both tables stay")
{
    Desk desk;
    desk.import(poolPack(), "first");
    REQUIRE(followFigure(desk.store(), {0, "Tern Island", cellAt(onlyTable(desk), 5, 1), 0, false, false}, "clerk"));
    Reading again = poolPack();
    std::erase_if(again.tables[0].cells, [](const TableCell &cell) { return cell.row == 5; });
    again.tables[0].rows = 5;
    desk.import(again, "second");
    CHECK(listTables(desk.reader())->size() == 2);
    CHECK(listFollowedFigures(desk.reader())->size() == 1);
}

TEST_CASE("A doubt about a table is raised once, and one that was settled stays so")
{
    Desk desk;
    Reading first = poolPack();
    first.tables[0].confidence = 0.4;
    first.tables[0].doubts = {"No heading was found."};
    desk.import(first, "first");
    const auto about = [&] { return *listDoubts(desk.reader(), {0, 0, true, {RecordKind::Table, onlyTable(desk).id}}); };
    REQUIRE(about().size() == 1);
    REQUIRE(confirmTable(desk.store(), onlyTable(desk).id, true, "clerk"));
    ImportPlan known = desk.plan(first, "second");
    CHECK_FALSE(tableEntry(known)->toCheck());
    desk.accept(known);
    setText(first, 1, 1, "1234");
    ImportPlan changed = desk.plan(first, "third");
    CHECK(tableEntry(changed)->state == EntryState::Changed);
    desk.accept(changed);
    REQUIRE(about().size() == 1);
    CHECK(about().front().settled);
}
