// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_tables.h"

#include "base/text.h"
#include "desk/table_words.h"
#include "domain/table_compare.h"
#include "domain/table_match.h"
#include "store/printed_tables.h"
#include "store/table_pairs.h"
#include "store/tables.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>
#include <set>

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
        auto grid = tableAsPrinted(reader, row.id);
        if (!grid)
            return tl::unexpected<Error>(grid.error());
        all.push_back({std::move(*grid), row.id, false, false});
    }
    return all;
}

bool mayBeTheSame(const ReportTable &stored, const ReportTable &later)
{
    if (stored.cols != later.cols || stored.headerRows != later.headerRows || folded(stored.item) != folded(later.item))
        return false;
    const TableLabels a = labelsOf(stored), b = labelsOf(later);
    // Tables side by side in one report often differ by their numbers only (`Table 4`): the whole caption counts.
    return folded(stored.caption) == folded(later.caption) && likenessOf(a, b).score >= nearlyAllAlike;
}

/// What the review says of the change. `words`: the stored table, whose cells are those of `stored`, the paper's form of it.
QString changedCells(const TableWords &words, const ReportTable &stored, const ReportTable &later)
{
    std::map<std::pair<int, int>, std::size_t> storedAt;
    for (std::size_t i = 0; i < stored.cells.size(); ++i)
        storedAt.emplace(std::pair(stored.cells[i].row, stored.cells[i].col), i);
    const std::vector<int> rows = earlierRows(stored, later);
    const QStringList labels = rowLabels(later);
    QStringList named;
    int changed = 0, came = 0;
    for (int row = later.headerRows; row < later.rows; ++row)
        came += rows[std::size_t(row)] < 0;
    for (const TableCell &cell : later.cells) {
        const int before = rows[std::size_t(cell.row)];
        const auto at = storedAt.find({before, cell.col});
        const QString was = at == storedAt.end() ? QString() : stored.cells[at->second].text;
        if (before < 0 || folded(was) == folded(cell.text))
            continue;
        if (++changed > cellsNamed)
            continue;
        const QString label = cell.row >= later.headerRows ? labels.value(cell.row - later.headerRows) : QString();
        const QString change = tr("%1, %2: “%3” was “%4”").arg(shortened(label, 40), shortened(columnHeading(later, cell.col), 30), shortened(cell.text, 40), shortened(was, 40));
        const bool retyped = at != storedAt.end() && words.retyped.contains(words.table.cellIds[at->second]);
        named += retyped ? tr("%1 (yours is kept)").arg(change) : change;
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

/// True when the later printing has no place for a cell that somebody retyped or follows: it would be lost.
Result<bool> losesCells(const Reader &reader, const TableWords &words, const Printed &printed, const ReportTable &later)
{
    const auto followed = listFollowedFigures(reader);
    if (!followed)
        return tl::unexpected<Error>(followed.error());
    std::set<Id> held = words.retyped;
    for (const FollowedFigure &figure : *followed)
        held.insert(figure.cellId);
    const std::vector<int> rows = earlierRows(printed.grid, later);
    const TableRecord &stored = words.table;
    for (std::size_t i = 0; i < stored.cellIds.size(); ++i) {
        const TableCell &cell = stored.grid.cells[i];
        if (!held.contains(stored.cellIds[i]))
            continue;
        const auto row = std::find(rows.begin(), rows.end(), cell.row);
        if (row == rows.end())
            return true;
        const TableCell *there = later.cellAt(int(row - rows.begin()), cell.col);
        if (there != nullptr && (there->row != int(row - rows.begin()) || there->col != cell.col))
            return true;
    }
    return false;
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
    const auto words = tableWords(reader, known.tableId);
    if (!words)
        return tl::unexpected<Error>(words.error());
    const auto loses = known.shapeCorrected ? Result<bool>(true) : losesCells(reader, *words, known, table);
    if (!loses)
        return tl::unexpected<Error>(loses.error());
    if (*loses) {
        const QString doubt = tr("An earlier version of this table was corrected by hand. Look at both.");
        entry.doubts += doubt;
        table.doubts += doubt;
        return {};
    }
    entry.state = EntryState::Changed;
    entry.known = {RecordKind::Table, known.tableId};
    entry.detail = changedCells(*words, known.grid, table);
    return {};
}

} // namespace

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
        entry.doubts.clear(); // they were raised when it came first
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

} // namespace scrutiny
