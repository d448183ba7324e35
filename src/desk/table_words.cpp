// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/table_words.h"

#include "store/cell_edits.h"
#include "store/edits.h"
#include "store/tables.h"

#include <algorithm>

namespace scrutiny {

TableRecord TableWords::asPrinted() const
{
    TableRecord printed = table;
    for (std::size_t i = 0; i < printed.cellIds.size(); ++i) {
        const auto said = paperSays.find(printed.cellIds[i]);
        if (said != paperSays.end())
            printed.grid.cells[i].text = said->second;
    }
    return printed;
}

Result<TableWords> tableWords(const Reader &reader, Id tableId)
{
    Result<TableRecord> table = loadTableWithPlaces(reader, tableId);
    const Result<std::vector<FieldEdit>> edits = listCellEdits(reader, tableId);
    if (!table || !edits)
        return tl::unexpected<Error>(table ? edits.error() : table.error());
    TableWords words{std::move(*table), {}, {}};
    for (const FieldEdit &edit : *edits) {
        words.retyped.insert(edit.owner.id);
        words.paperSays[edit.owner.id] = edit.later.isEmpty() ? edit.original : edit.later;
    }
    return words;
}

void noteWords(Transaction &tx, Id tableId, const ReportTable &printed, const TableWords &before)
{
    if (tx.failed() || before.retyped.empty())
        return;
    const Result<TableRecord> now = loadTable(tx, tableId);
    if (!now)
        return tx.fail(now.error());
    const auto samePlace = [](const TableCell &a, const TableCell &b) { return a.row == b.row && a.col == b.col; };
    if (!std::equal(now->grid.cells.begin(), now->grid.cells.end(), printed.cells.begin(), printed.cells.end(), samePlace))
        return;
    std::map<Id, QString> stood;
    for (std::size_t i = 0; i < before.table.cellIds.size(); ++i)
        stood[before.table.cellIds[i]] = before.table.grid.cells[i].text;
    for (std::size_t i = 0; i < now->cellIds.size() && !tx.failed(); ++i) {
        const RecordRef cell{RecordKind::TableCell, now->cellIds[i]};
        const QString &says = printed.cells[i].text;
        const QString &text = now->grid.cells[i].text;
        const auto said = before.paperSays.find(cell.id);
        if (said != before.paperSays.end()) {
            if (text == says)
                forgetEdit(tx, cell, QStringLiteral("text"));
            else if (said->second != says)
                noteEdit(tx, cell, QStringLiteral("text"), says);
            continue;
        }
        // Words that came here from a retyped cell; a row that the change left alone for its neighbour's sake holds nobody's.
        const auto was = stood.find(cell.id);
        const bool moved = !text.isEmpty() && text != says && (was == stood.end() || was->second != text);
        if (moved)
            noteEdit(tx, cell, QStringLiteral("text"), says);
    }
}

} // namespace scrutiny
