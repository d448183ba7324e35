// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_tables.h"

#include "desk/table_words.h"
#include "store/edits.h"
#include "store/printed_tables.h"
#include "store/sources.h"
#include "store/tables.h"

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

using GridPlace = std::pair<int, int>;

std::map<GridPlace, std::size_t> byPlace(const ReportTable &grid)
{
    std::map<GridPlace, std::size_t> cells;
    for (std::size_t i = 0; i < grid.cells.size(); ++i)
        cells.emplace(GridPlace(grid.cells[i].row, grid.cells[i].col), i);
    return cells;
}

void addCell(TableRecord &table, TableCell cell, Id id)
{
    std::size_t at = 0;
    while (at < table.grid.cells.size() && GridPlace(table.grid.cells[at].row, table.grid.cells[at].col) < GridPlace(cell.row, cell.col))
        ++at;
    table.grid.cells.insert(table.grid.cells.begin() + std::ptrdiff_t(at), std::move(cell));
    table.cellIds.insert(table.cellIds.begin() + std::ptrdiff_t(at), id);
}

/// The later printing's grid with the stored cells in it; their texts as they stand, for importField to say what becomes of them.
TableRecord withStoredCells(TableRecord next, const TableWords &words, const ReportTable &before)
{
    const TableRecord &stored = words.table;
    const std::vector<int> rows = earlierRows(before, next.grid);
    const auto storedAt = byPlace(stored.grid);
    next.cellIds.assign(next.grid.cells.size(), 0);
    for (std::size_t i = 0; i < next.grid.cells.size(); ++i) {
        TableCell &cell = next.grid.cells[i];
        const auto was = storedAt.find({rows[std::size_t(cell.row)], cell.col});
        if (was == storedAt.end())
            continue;
        next.cellIds[i] = stored.cellIds[was->second];
        cell.text = stored.grid.cells[was->second].text;
    }
    // What somebody typed where the paper leaves a place empty.
    for (std::size_t i = 0; i < stored.cellIds.size(); ++i) {
        TableCell cell = stored.grid.cells[i];
        const auto row = std::find(rows.begin(), rows.end(), cell.row);
        if (!words.retyped.contains(stored.cellIds[i]) || row == rows.end())
            continue;
        cell.row = int(row - rows.begin());
        cell.rowSpan = cell.colSpan = 1;
        cell.source.clear();
        if (next.grid.cellAt(cell.row, cell.col) == nullptr)
            addCell(next, std::move(cell), stored.cellIds[i]);
    }
    return next;
}

} // namespace

int writeChangedTable(Transaction &tx, Id tableId, const TableRecord &printed)
{
    const auto words = tableWords(tx, tableId);
    const auto before = tableAsPrinted(tx, tableId);
    const auto typed = printedTypes(tx, tableId);
    if (!words || !before || !typed) {
        tx.fail(!words ? words.error() : !before ? before.error() : typed.error());
        return 0;
    }
    const ReportTable &current = words->table.grid;
    TableRecord next = withStoredCells(printed, *words, *before);
    next.id = tableId;
    next.settled = false;
    next.grid.caption = current.caption;
    next.grid.headerRows = current.headerRows;
    updateTableFrame(tx, next);
    if (!typed->empty()) {
        forgetPrintedTypes(tx, tableId);
        setColumnTypes(tx, tableId, current.columnTypes);
    }
    setSource(tx, {RecordKind::Table, tableId}, {}, printed.paperId, printed.grid.source);
    TableRecord grid = next;
    grid.grid.columnTypes = typed->empty() ? next.grid.columnTypes : current.columnTypes;
    replaceTableGrid(tx, grid);
    importField(tx, {RecordKind::Table, tableId}, QStringLiteral("caption"), printed.grid.caption, printed.paperId);
    importField(tx, {RecordKind::Table, tableId}, QStringLiteral("headerRows"), QString::number(printed.grid.headerRows), printed.paperId);
    const auto printedAt = byPlace(printed.grid);
    int disputed = 0;
    for (std::size_t i = 0; i < next.cellIds.size() && !tx.failed(); ++i) {
        const Id id = next.cellIds[i];
        const TableCell &cell = next.grid.cells[i];
        const bool retyped = words->retyped.contains(id);
        const auto at = printedAt.find({cell.row, cell.col});
        const QString says = at == printedAt.end() ? QString() : printed.grid.cells[at->second].text;
        if (id == 0 || (says == cell.text && !retyped))
            continue;
        importField(tx, {RecordKind::TableCell, id}, QStringLiteral("text"), says, printed.paperId);
        disputed += retyped && says != cell.text;
    }
    return disputed;
}

bool placeKnownTable(Transaction &tx, Id tableId, const TableRecord &printed)
{
    const auto stored = loadTable(tx, tableId);
    const auto forms = printedFormsOf(tx, tableId);
    if (!stored || !forms) {
        tx.fail(stored ? forms.error() : stored.error());
        return false;
    }
    if (!forms->empty())
        return false;
    const auto printedAt = byPlace(printed.grid);
    for (std::size_t i = 0; i < stored->cellIds.size() && !tx.failed(); ++i) {
        const auto at = printedAt.find({stored->grid.cells[i].row, stored->grid.cells[i].col});
        if (at != printedAt.end() && !printed.grid.cells[at->second].source.empty())
            setSource(tx, {RecordKind::TableCell, stored->cellIds[i]}, {}, printed.paperId, printed.grid.cells[at->second].source);
    }
    return true;
}

} // namespace scrutiny
