// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_tables.h"

#include "base/text.h"
#include "desk/table_words.h"
#include "domain/table_compare.h"
#include "domain/table_match.h"
#include "store/cell_edits.h"
#include "store/edits.h"
#include "store/printed_tables.h"
#include "store/sources.h"
#include "store/tables.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace scrutiny {

namespace {

/// The same table published again, with some figures changed: its labels say so nearly to the word.
constexpr double nearlyAllAlike = 0.85;
/// So many changed cells are named in the review.
constexpr int cellsNamed = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("ImportTables", text);
}

/// A stored table in the form that its paper printed.
struct Printed
{
    ReportTable grid;
    Id tableId = 0;
    bool shapeCorrected = false;
    bool taken = false;
};

QString wordsOf(const ReportTable &table)
{
    QString words;
    for (const TableCell &cell : table.cells) {
        if (!cell.text.isEmpty()) // a person may have typed where the paper has nothing
            words += folded(cell.text) + u'|';
    }
    return words;
}

Result<std::vector<Printed>> printedTables(const Reader &reader, Id meetingId)
{
    std::vector<Printed> all;
    QSet<Id> corrected;
    const auto kept = listPrintedTables(reader, meetingId);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    for (const PrintedTable &one : *kept) {
        for (const Id id : one.tableIds)
            corrected.insert(id);
        if (!one.tableIds.empty())
            all.push_back({one.grid, one.tableIds.front(), true, false});
    }
    const auto rows = listTables(reader, {meetingId, 0, 0});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    for (const TableRow &row : *rows) {
        if (corrected.contains(row.id))
            continue;
        const auto words = tableWords(reader, row.id);
        if (!words)
            return tl::unexpected<Error>(words.error());
        all.push_back({words->asPrinted().grid, row.id, false, false});
    }
    return all;
}

/// For each row of the later printing the row of the stored table that it was, -1: a new one.
std::vector<int> earlierRows(const ReportTable &stored, const ReportTable &later)
{
    std::vector<int> rows(std::size_t(later.rows), -1);
    for (int row = 0; row < std::min(stored.headerRows, later.headerRows); ++row)
        rows[std::size_t(row)] = row;
    for (const LinedUp &pair : compareTables(stored, later).rows) {
        if (pair.earlier >= 0 && pair.later >= 0 && pair.later < later.rows && pair.earlier < stored.rows)
            rows[std::size_t(pair.later)] = pair.earlier;
    }
    return rows;
}

bool mayBeTheSame(const ReportTable &stored, const ReportTable &later)
{
    if (stored.cols != later.cols || stored.headerRows != later.headerRows || folded(stored.item) != folded(later.item))
        return false;
    const TableLabels a = labelsOf(stored), b = labelsOf(later);
    // Tables side by side in one report often differ by their numbers only (`Table 4`): the whole caption counts.
    return folded(stored.caption) == folded(later.caption) && likenessOf(a, b).score >= nearlyAllAlike;
}

QString changedCells(const ReportTable &stored, const ReportTable &later)
{
    const std::vector<int> rows = earlierRows(stored, later);
    const QStringList labels = rowLabels(later);
    QStringList named;
    int changed = 0, came = 0;
    for (int row = later.headerRows; row < later.rows; ++row)
        came += rows[std::size_t(row)] < 0;
    for (const TableCell &cell : later.cells) {
        const int before = rows[std::size_t(cell.row)];
        if (before < 0 || folded(stored.textAt(before, cell.col)) == folded(cell.text))
            continue;
        if (++changed > cellsNamed)
            continue;
        const QString label = cell.row >= later.headerRows ? labels.value(cell.row - later.headerRows) : QString();
        named += tr("%1, %2: “%3” was “%4”").arg(shortened(label, 40), shortened(columnHeading(later, cell.col), 30), shortened(cell.text, 40),
                                                shortened(stored.textAt(before, cell.col), 40));
    }
    const int went = stored.rows - later.rows + came;
    if (changed > cellsNamed)
        named += tr("%1 more cells differ").arg(changed - cellsNamed);
    if (came > 0)
        named += came == 1 ? tr("1 row is new") : tr("%1 rows are new").arg(came);
    if (went > 0)
        named += went == 1 ? tr("1 row is gone") : tr("%1 rows are gone").arg(went);
    return named.join(QStringLiteral("; "));
}

/// True when a row that the later printing no longer has was retyped in the stored table: the words would be lost with it.
Result<bool> losesRetyped(const Reader &reader, const Printed &printed, const ReportTable &later)
{
    const auto edits = listCellEdits(reader, printed.tableId);
    const auto stored = loadTable(reader, printed.tableId);
    if (!edits || !stored)
        return tl::unexpected<Error>(edits ? stored.error() : edits.error());
    const std::vector<int> rows = earlierRows(printed.grid, later);
    const QSet<int> stay(rows.begin(), rows.end());
    return std::any_of(edits->begin(), edits->end(), [&](const FieldEdit &edit) {
        const auto cell = std::find(stored->cellIds.begin(), stored->cellIds.end(), edit.owner.id);
        return cell != stored->cellIds.end() && !stay.contains(stored->grid.cells[std::size_t(cell - stored->cellIds.begin())].row);
    });
}

Printed *exactly(std::vector<Printed> &all, const QString &words)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Printed &one) { return !one.taken && wordsOf(one.grid) == words; });
    return found == all.end() ? nullptr : &*found;
}

Printed *nearly(std::vector<Printed> &all, const ReportTable &table)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Printed &one) { return !one.taken && mayBeTheSame(one.grid, table); });
    return found == all.end() ? nullptr : &*found;
}

Result<void> noteChanged(const Reader &reader, ImportPlan &plan, ImportEntry &entry, const Printed &known)
{
    ReportTable &table = plan.reading.tables[std::size_t(entry.index)];
    const auto loses = losesRetyped(reader, known, table);
    if (!loses)
        return tl::unexpected<Error>(loses.error());
    if (known.shapeCorrected || *loses) {
        const QString doubt = tr("An earlier version of this table was corrected by hand. Look at both.");
        entry.doubts += doubt;
        table.doubts += doubt;
        return {};
    }
    entry.state = EntryState::Changed;
    entry.known = {RecordKind::Table, known.tableId};
    entry.detail = changedCells(known.grid, table);
    return {};
}

} // namespace

Result<void> matchTables(const Reader &reader, ImportPlan &plan)
{
    auto all = printedTables(reader, plan.meetingId);
    if (!all)
        return tl::unexpected<Error>(all.error());
    std::vector<ImportEntry *> open;
    for (ImportEntry &entry : plan.entries) {
        if (entry.kind != RecordKind::Table)
            continue;
        Printed *same = exactly(*all, wordsOf(plan.reading.tables[std::size_t(entry.index)]));
        if (same == nullptr) {
            open.push_back(&entry);
            continue;
        }
        same->taken = true;
        entry.state = EntryState::Known;
        entry.known = {RecordKind::Table, same->tableId};
    }
    // A supplement prints tables of its own; only a pack published again prints the meeting's tables again.
    if (plan.reading.agendaItems.empty())
        return {};
    for (ImportEntry *entry : open) {
        Printed *changed = nearly(*all, plan.reading.tables[std::size_t(entry->index)]);
        if (changed == nullptr)
            continue;
        changed->taken = true;
        if (auto noted = noteChanged(reader, plan, *entry, *changed); !noted)
            return noted;
    }
    return {};
}

int writeChangedTable(Transaction &tx, Id tableId, const TableRecord &printed)
{
    const auto words = tableWords(tx, tableId);
    if (!words) {
        tx.fail(words.error());
        return 0;
    }
    const TableRecord &current = words->table, stored = words->asPrinted();
    TableRecord next = printed;
    next.id = tableId;
    next.settled = false;
    next.grid.caption = current.grid.caption;
    next.grid.headerRows = current.grid.headerRows;
    next.cellIds.assign(next.grid.cells.size(), 0);
    const std::vector<int> rows = earlierRows(stored.grid, printed.grid);
    QHash<std::pair<int, int>, std::size_t> storedAt;
    for (std::size_t i = 0; i < stored.grid.cells.size(); ++i)
        storedAt.insert({stored.grid.cells[i].row, stored.grid.cells[i].col}, i);
    for (std::size_t i = 0; i < next.grid.cells.size(); ++i) {
        TableCell &cell = next.grid.cells[i];
        const auto before = storedAt.constFind({rows[std::size_t(cell.row)], cell.col});
        if (before == storedAt.constEnd())
            continue;
        next.cellIds[i] = stored.cellIds[*before];
        cell.text = current.grid.cells[*before].text; // importField says below what becomes of it
    }
    updateTableFrame(tx, next);
    setSource(tx, {RecordKind::Table, tableId}, {}, printed.paperId, printed.grid.source);
    replaceTableGrid(tx, next);
    importField(tx, {RecordKind::Table, tableId}, QStringLiteral("caption"), printed.grid.caption, printed.paperId);
    importField(tx, {RecordKind::Table, tableId}, QStringLiteral("headerRows"), QString::number(printed.grid.headerRows), printed.paperId);
    int disputed = 0;
    for (std::size_t i = 0; i < next.cellIds.size() && !tx.failed(); ++i) {
        const Id id = next.cellIds[i];
        const QString &says = printed.grid.cells[i].text;
        if (id == 0 || says == next.grid.cells[i].text)
            continue;
        const bool written = importField(tx, {RecordKind::TableCell, id}, QStringLiteral("text"), says, printed.paperId);
        disputed += !written && words->retyped.contains(id);
    }
    return disputed;
}

void placeKnownTable(Transaction &tx, Id tableId, const TableRecord &printed)
{
    const auto stored = loadTable(tx, tableId);
    if (!stored) {
        tx.fail(stored.error());
        return;
    }
    QHash<std::pair<int, int>, const TableCell *> printedAt;
    for (const TableCell &cell : printed.grid.cells)
        printedAt.insert({cell.row, cell.col}, &cell);
    if (stored->grid.rows != printed.grid.rows || stored->grid.cols != printed.grid.cols)
        return; // its shape was corrected: its cells stay where the earlier paper has them
    for (std::size_t i = 0; i < stored->cellIds.size() && !tx.failed(); ++i) {
        const TableCell *cell = printedAt.value({stored->grid.cells[i].row, stored->grid.cells[i].col});
        if (cell != nullptr && !cell->source.empty())
            setSource(tx, {RecordKind::TableCell, stored->cellIds[i]}, {}, printed.paperId, cell->source);
    }
}

} // namespace scrutiny
