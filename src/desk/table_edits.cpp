// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/table_edits.h"

#include "desk/table_names.h"
#include "desk/unit_of_work.h"
#include "store/cell_checks.h"
#include "store/edits.h"
#include "store/sources.h"
#include "store/tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableEdits", text);
}

const QString textField = QStringLiteral("text");

Result<TableRecord> tableWithCell(const Reader &reader, Id cellId)
{
    return loadTable(reader, tableOfCell(reader, cellId));
}

/// The places of the grid where its cells begin.
std::map<std::pair<int, int>, Id> cellsByPlace(const TableRecord &table)
{
    std::map<std::pair<int, int>, Id> cells;
    for (std::size_t i = 0; i < table.cellIds.size() && i < table.grid.cells.size(); ++i)
        cells.emplace(std::pair(table.grid.cells[i].row, table.grid.cells[i].col), table.cellIds[i]);
    return cells;
}

/// Adds an empty cell, which then takes what is typed like any other: the paper says nothing there.
Id addEmptyCell(Transaction &tx, TableRecord table, int row, int col)
{
    std::size_t at = 0;
    while (at < table.grid.cells.size() && std::pair(table.grid.cells[at].row, table.grid.cells[at].col) < std::pair(row, col))
        ++at;
    table.grid.cells.insert(table.grid.cells.begin() + std::ptrdiff_t(at), {row, col, 1, 1, {}, {}});
    table.cellIds.insert(table.cellIds.begin() + std::ptrdiff_t(at), 0);
    replaceTableGrid(tx, table);
    const Result<TableRecord> now = loadTable(tx, table.id);
    if (!now) {
        tx.fail(now.error());
        return 0;
    }
    return now->cellIds[at];
}

void settleDoubtsOf(Transaction &tx, const TableRecord &table, bool settled)
{
    const Result<std::vector<Doubt>> doubts = listDoubts(tx, {table.paperId, 0, true});
    if (!doubts)
        return tx.fail(doubts.error());
    const std::set<Id> cells(table.cellIds.begin(), table.cellIds.end());
    for (const Doubt &doubt : *doubts) {
        const bool ofTable = doubt.about == RecordRef{RecordKind::Table, table.id};
        const bool ofCell = doubt.about.kind == RecordKind::TableCell && cells.contains(doubt.about.id);
        if ((ofTable || ofCell) && doubt.settled != settled)
            settleDoubt(tx, doubt.id, settled);
    }
}

} // namespace

Result<Changes> retypeCells(Store &store, const std::vector<RetypedCell> &cells, const QString &who)
{
    if (cells.empty())
        return Changes{};
    const Result<TableRecord> table = tableWithCell(store.reader(), cells.front().cellId);
    if (!table)
        return tl::unexpected<Error>(table.error());
    const QString called = tableName(table->grid);
    const QString name = cells.size() == 1 ? tr("retype a cell of %1").arg(called) : tr("retype %1 cells of %2").arg(cells.size()).arg(called);
    return unit(store, name, who, [&](Transaction &tx) {
        for (const RetypedCell &cell : cells) {
            if (tx.failed())
                return;
            editField(tx, {RecordKind::TableCell, cell.cellId}, textField, cell.text);
        }
    });
}

Result<Changes> typeIntoPlace(Store &store, Id tableId, int row, int col, const QString &text, const QString &who)
{
    const Result<TableRecord> table = loadTableWithPlaces(store.reader(), tableId);
    if (!table)
        return tl::unexpected<Error>(table.error());
    if (row < 0 || col < 0 || row >= table->grid.rows || col >= table->grid.cols)
        return fail(ErrorKind::Invalid, tr("The table has no such place."), QStringLiteral("type into place: outside"));
    if (const TableCell *cell = table->grid.cellAt(row, col))
        return retypeCells(store, {{table->cellIds[std::size_t(cell - table->grid.cells.data())], text}}, who);
    if (text.isEmpty())
        return Changes{};
    return unit(store, tr("retype a cell of %1").arg(tableName(table->grid)), who,
                [&](Transaction &tx) { editField(tx, {RecordKind::TableCell, addEmptyCell(tx, *table, row, col)}, textField, text); });
}

Result<Changes> setHeadingRows(Store &store, Id tableId, int rows, const QString &who)
{
    const Result<TableRecord> table = loadTable(store.reader(), tableId);
    const Result<TableRecord> set = table ? withHeadingRows(*table, rows) : table;
    if (!set)
        return tl::unexpected<Error>(set.error());
    return unit(store, rows == 1 ? tr("set 1 heading row") : tr("set %1 heading rows").arg(rows), who, [&](Transaction &tx) {
        editField(tx, {RecordKind::Table, tableId}, QStringLiteral("headerRows"), QString::number(rows));
        if (!set->grid.columnTypes.empty())
            setColumnTypes(tx, tableId, set->grid.columnTypes);
    });
}

Result<Changes> setColumnType(Store &store, Id tableId, int col, ColumnType type, const QString &who)
{
    const Result<TableRecord> table = loadTable(store.reader(), tableId);
    if (!table)
        return tl::unexpected<Error>(table.error());
    if (col < 0 || col >= table->grid.cols)
        return fail(ErrorKind::Invalid, tr("The table has no such column."), QStringLiteral("set column type"));
    std::vector<ColumnType> types = table->grid.columnTypes;
    types.resize(std::size_t(table->grid.cols), ColumnType::Text);
    types[std::size_t(col)] = type;
    return unit(store, tr("say what column %1 of %2 holds").arg(col + 1).arg(tableName(table->grid)), who,
                [&](Transaction &tx) { setColumnTypes(tx, tableId, types); });
}

Result<Changes> confirmRemark(Store &store, Id cellId, const CellRemark &remark, bool confirmed, const QString &who)
{
    const Result<TableRecord> table = tableWithCell(store.reader(), cellId);
    if (!table)
        return tl::unexpected<Error>(table.error());
    const QString called = tableName(table->grid);
    return unit(store, confirmed ? tr("confirm a figure of %1").arg(called) : tr("ask about a figure of %1 again").arg(called), who, [&](Transaction &tx) {
        if (confirmed)
            confirmCellRemark(tx, cellId, remark.kind, remark.sentence);
        else
            takeBackConfirmation(tx, cellId, remark.kind, remark.sentence);
    });
}

Result<Changes> confirmTable(Store &store, Id tableId, bool confirmed, const QString &who)
{
    const Result<TableRecord> table = loadTable(store.reader(), tableId);
    const Result<std::vector<OpenRemark>> remarks = table ? remarksOfTable(store.reader(), *table) : tl::unexpected<Error>(table.error());
    if (!remarks)
        return tl::unexpected<Error>(remarks.error());
    const QString called = tableName(table->grid);
    return unit(store, confirmed ? tr("confirm %1").arg(called) : tr("ask about %1 again").arg(called), who, [&](Transaction &tx) {
        settleTable(tx, tableId, confirmed);
        settleDoubtsOf(tx, *table, confirmed);
        for (const OpenRemark &open : *remarks) {
            if (confirmed && !open.confirmed)
                confirmCellRemark(tx, open.cellId, open.remark.kind, open.remark.sentence);
            else if (!confirmed)
                takeBackConfirmation(tx, open.cellId, open.remark.kind, open.remark.sentence);
        }
    });
}

Result<std::vector<OpenRemark>> remarksOfTable(const Reader &reader, const TableRecord &table)
{
    const Result<std::vector<CellConfirmation>> confirmations = listCellConfirmations(reader, table.id);
    if (!confirmations)
        return tl::unexpected<Error>(confirmations.error());
    std::set<std::tuple<Id, CellRemark::Kind, QString>> confirmed;
    for (const CellConfirmation &one : *confirmations)
        confirmed.emplace(one.cellId, one.kind, one.sentence);
    const auto cells = cellsByPlace(table);
    std::vector<OpenRemark> result;
    for (CellRemark &remark : remarksOn(table.grid)) {
        const auto cell = cells.find({remark.row, remark.col});
        if (cell == cells.end())
            continue;
        // Another figure asks again: it makes another sentence.
        const bool holds = confirmed.contains({cell->second, remark.kind, remark.sentence});
        result.push_back({cell->second, std::move(remark), holds});
    }
    return result;
}

} // namespace scrutiny
