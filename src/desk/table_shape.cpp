// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/table_edits.h"

#include "desk/table_names.h"
#include "desk/table_words.h"
#include "desk/unit_of_work.h"
#include "store/printed_tables.h"
#include "store/table_pairs.h"
#include "store/tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableEdits", text);
}

Error noNextTable()
{
    return {ErrorKind::NotFound, tr("No other table follows it in the paper."), QStringLiteral("join tables: none follows")};
}

/// What was said of the table that is taken up holds of the one that takes it up, unless something was said of that already.
void takePairs(Transaction &tx, Id from, Id to)
{
    const Result<std::vector<TablePair>> pairs = listTablePairs(tx, from), own = listTablePairs(tx, to);
    if (!pairs || !own)
        return tx.fail(pairs ? own.error() : pairs.error());
    for (TablePair pair : *pairs) {
        const Id other = pair.earlierId == from ? pair.laterId : pair.earlierId;
        const bool judged = std::any_of(own->begin(), own->end(), [&](const TablePair &one) { return one.earlierId == other || one.laterId == other; });
        if (judged || other == to)
            continue;
        (pair.earlierId == from ? pair.earlierId : pair.laterId) = to;
        putTablePair(tx, pair);
    }
}

/// A change of a table's columns: the same change is made to the paper's words, which tells whose words stand in each cell afterwards.
template<typename Change>
Result<Changes> reshape(Store &store, Id tableId, const char *name, const QString &who, const Change &change)
{
    const Result<TableWords> words = tableWords(store.reader(), tableId);
    if (!words)
        return tl::unexpected<Error>(words.error());
    const Result<TableRecord> changed = change(words->table, words->retyped);
    if (!changed)
        return tl::unexpected<Error>(changed.error());
    const Result<TableRecord> printed = change(words->asPrinted(), {});
    return unit(store, tr(name).arg(tableName(words->table.grid)), who, [&](Transaction &tx) {
        keepPrintedForm(tx, tableId);
        replaceTableGrid(tx, *changed);
        if (printed)
            noteWords(tx, tableId, printed->grid, *words);
    });
}

} // namespace

Result<Changes> splitTableAt(Store &store, Id tableId, int row, const QString &who, Id *second)
{
    const Result<TableWords> words = tableWords(store.reader(), tableId);
    if (!words)
        return tl::unexpected<Error>(words.error());
    const Result<TableHalves> halves = splitTable(words->table, row);
    if (!halves)
        return tl::unexpected<Error>(halves.error());
    const Result<TableHalves> printed = splitTable(words->asPrinted(), row);
    return unit(store, tr("split %1 at row %2").arg(tableName(words->table.grid)).arg(row + 1), who, [&](Transaction &tx) {
        keepPrintedForm(tx, tableId);
        TableRecord below = halves->below;
        TableRecord empty = below;
        empty.grid.cells.clear();
        empty.cellIds.clear();
        below.id = addTable(tx, empty);
        // The lower half first: what it takes from the table is then no longer the table's to lose.
        replaceTableGrid(tx, below);
        replaceTableGrid(tx, halves->above);
        addOrigins(tx, below.id, tableId);
        placeTableAfter(tx, below.id, tableId);
        if (printed) {
            noteWords(tx, tableId, printed->above.grid, *words);
            noteWords(tx, below.id, printed->below.grid, *words);
        }
        if (second)
            *second = below.id;
    });
}

Id nextTable(const Reader &reader, Id tableId)
{
    const Result<TableRecord> table = loadTable(reader, tableId);
    if (!table)
        return 0;
    const Result<std::vector<TableRow>> rows = listTables(reader, {.paperId = table->paperId});
    if (!rows)
        return 0;
    const auto at = std::find_if(rows->begin(), rows->end(), [&](const TableRow &row) { return row.id == tableId; });
    return at == rows->end() || at + 1 == rows->end() ? 0 : (at + 1)->id;
}

Result<Changes> joinWithNextTable(Store &store, Id tableId, const QString &who)
{
    const Result<TableRecord> above = loadTableWithPlaces(store.reader(), tableId);
    if (!above)
        return tl::unexpected<Error>(above.error());
    const Id next = nextTable(store.reader(), tableId);
    if (next == 0)
        return tl::unexpected<Error>(noNextTable());
    const Result<TableRecord> below = loadTableWithPlaces(store.reader(), next);
    if (!below)
        return tl::unexpected<Error>(below.error());
    const Result<TableRecord> joined = joinedTables(*above, *below);
    if (!joined)
        return tl::unexpected<Error>(joined.error());
    const QString page = below->grid.pageFrom.isEmpty() ? QString::number(below->grid.pdfPageFrom) : below->grid.pageFrom;
    return unit(store, tr("join %1 with the table on page %2").arg(tableName(above->grid), page), who, [&](Transaction &tx) {
        keepPrintedForm(tx, tableId);
        keepPrintedForm(tx, next);
        replaceTableGrid(tx, *joined);
        addOrigins(tx, tableId, next);
        takePairs(tx, next, tableId);
        removeTable(tx, next);
    });
}

Result<Changes> moveColumnEdge(Store &store, Id tableId, const ColumnEdge &edge, const PrintedWords &words, const QString &who)
{
    return reshape(store, tableId, QT_TRANSLATE_NOOP("TableEdits", "move a column's edge of %1"), who,
                   [&](const TableRecord &table, const std::set<Id> &kept) { return withEdgeMoved(table, edge, words, kept); });
}

Result<Changes> addColumnEdge(Store &store, Id tableId, const ColumnEdge &edge, const PrintedWords &words, const QString &who)
{
    return reshape(store, tableId, QT_TRANSLATE_NOOP("TableEdits", "divide a column of %1"), who,
                   [&](const TableRecord &table, const std::set<Id> &kept) { return withEdgeAdded(table, edge, words, kept); });
}

Result<Changes> removeColumnEdge(Store &store, Id tableId, int column, const QString &who)
{
    return reshape(store, tableId, QT_TRANSLATE_NOOP("TableEdits", "join two columns of %1"), who,
                   [&](const TableRecord &table, const std::set<Id> &) { return withEdgeRemoved(table, column); });
}

} // namespace scrutiny
