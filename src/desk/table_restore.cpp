// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/table_edits.h"

#include "desk/table_names.h"
#include "desk/table_words.h"
#include "desk/unit_of_work.h"
#include "store/cell_edits.h"
#include "store/edits.h"
#include "store/printed_tables.h"
#include "store/tables.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <deque>
#include <tuple>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableEdits", text);
}

/// The printed tables that hang together through the tables that stand for them, and all of those.
struct Family
{
    std::vector<PrintedTable> printed; ///< in the order of the paper
    std::vector<TableWords> tables;    ///< in the order of the paper
};

Result<Family> familyOf(const Reader &reader, Id tableId)
{
    Family family;
    std::set<Id> tables, forms;
    std::deque<Id> open{tableId};
    while (!open.empty()) {
        const Id id = open.front();
        open.pop_front();
        if (!tables.insert(id).second)
            continue;
        const Result<std::vector<PrintedTable>> printed = printedFormsOf(reader, id);
        Result<TableWords> words = tableWords(reader, id);
        if (!printed || !words)
            return tl::unexpected<Error>(printed ? words.error() : printed.error());
        family.tables.push_back(std::move(*words));
        for (const PrintedTable &one : *printed) {
            open.insert(open.end(), one.tableIds.begin(), one.tableIds.end());
            if (forms.insert(one.id).second)
                family.printed.push_back(one);
        }
    }
    const auto inOrder = [](const PrintedTable &a, const PrintedTable &b) { return std::tie(a.position, a.id) < std::tie(b.position, b.id); };
    std::sort(family.printed.begin(), family.printed.end(), inOrder);
    const auto rows = listTables(reader, {.paperId = family.tables.front().table.paperId});
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    std::map<Id, std::size_t> order;
    for (std::size_t i = 0; i < rows->size(); ++i)
        order[(*rows)[i].id] = i;
    std::sort(family.tables.begin(), family.tables.end(), [&](const TableWords &a, const TableWords &b) { return order[a.table.id] < order[b.table.id]; });
    return family;
}

/// The stored cells, to be found again by where they stand and what the paper says there, or by that alone. What points to them stays with its figure.
class CellFinder
{
public:
    explicit CellFinder(const std::vector<TableWords> &tables)
    {
        for (const TableWords &words : tables) {
            const TableRecord printed = words.asPrinted();
            for (std::size_t i = 0; i < printed.cellIds.size(); ++i) {
                m_byPlace[placeKey(printed.grid.cells[i])].push_back(printed.cellIds[i]);
                m_byText[printed.grid.cells[i].text].push_back(printed.cellIds[i]);
            }
        }
    }
    Id byPlace(const TableCell &cell) { return cell.source.empty() ? 0 : take(m_byPlace[placeKey(cell)]); }
    Id byText(const TableCell &cell) { return cell.text.isEmpty() ? 0 : take(m_byText[cell.text]); }

private:
    using PlaceKey = std::tuple<QString, int, long, long>;
    static PlaceKey placeKey(const TableCell &cell)
    {
        // The kept form has tenths of a point.
        const Place place = cell.source.empty() ? Place{} : cell.source.front();
        return {cell.text, place.page, std::lround(place.rect.x0 * 10), std::lround(place.rect.y0 * 10)};
    }
    Id take(std::deque<Id> &ids)
    {
        while (!ids.empty()) {
            const Id id = ids.front();
            ids.pop_front();
            if (m_taken.insert(id).second)
                return id;
        }
        return 0;
    }

    std::map<PlaceKey, std::deque<Id>> m_byPlace;
    std::map<QString, std::deque<Id>> m_byText;
    std::set<Id> m_taken;
};

/// The printed tables as they will be stored: each in the place of one that stands for it now, as far as there are such.
std::vector<TableRecord> restoredTables(const Family &family)
{
    std::vector<TableRecord> result;
    std::set<Id> taken;
    for (const PrintedTable &printed : family.printed) {
        TableRecord table = family.tables.front().table; // its meeting, item and paper are all theirs
        table.id = 0;
        for (const TableWords &words : family.tables) {
            const bool stands = std::find(printed.tableIds.begin(), printed.tableIds.end(), words.table.id) != printed.tableIds.end();
            if (!stands || !taken.insert(words.table.id).second)
                continue;
            table = words.table;
            break;
        }
        table.position = printed.position;
        table.grid = printed.grid;
        table.cellIds.assign(table.grid.cells.size(), 0);
        result.push_back(std::move(table));
    }
    CellFinder finder(family.tables);
    for (TableRecord &table : result) {
        for (std::size_t i = 0; i < table.cellIds.size(); ++i)
            table.cellIds[i] = finder.byPlace(table.grid.cells[i]);
    }
    for (TableRecord &table : result) {
        for (std::size_t i = 0; i < table.cellIds.size(); ++i) {
            if (table.cellIds[i] == 0)
                table.cellIds[i] = finder.byText(table.grid.cells[i]);
        }
    }
    return result;
}

void forgetEditsOf(Transaction &tx, Id tableId)
{
    const auto cells = listCellEdits(tx, tableId);
    const auto own = listFieldEdits(tx, {RecordKind::Table, tableId});
    if (!cells || !own)
        return tx.fail(cells ? own.error() : cells.error());
    for (const auto *edits : {&*cells, &*own}) {
        for (const FieldEdit &edit : *edits)
            forgetEdit(tx, edit.owner, edit.field);
    }
    forgetPrintedTypes(tx, tableId);
}

void restoreFamily(Transaction &tx, const Family &family)
{
    std::vector<TableRecord> restored = restoredTables(family);
    std::set<Id> stay;
    for (TableRecord &table : restored) {
        if (table.id == 0) {
            TableRecord empty = table;
            empty.grid.cells.clear();
            empty.cellIds.clear();
            table.id = addTable(tx, empty);
        }
        stay.insert(table.id);
    }
    // Cells find their tables before any grid changes, and all grids change before any table goes: else cells that move would be removed with where they were.
    for (const TableRecord &table : restored)
        moveCells(tx, table.cellIds, table.id);
    for (const TableRecord &table : restored)
        replaceTableGrid(tx, table);
    for (const TableRecord &table : restored)
        forgetEditsOf(tx, table.id);
    for (const TableWords &words : family.tables) {
        if (!stay.contains(words.table.id))
            removeTable(tx, words.table.id);
    }
    for (const PrintedTable &printed : family.printed)
        forgetPrintedForm(tx, printed.id);
}

/// A table whose shape nobody changed: its texts, caption, heading rows and types only. Cells that somebody made in empty places go.
void restoreTexts(Transaction &tx, const TableWords &words, const ReportTable &printed)
{
    TableRecord table = words.asPrinted();
    table.grid.caption = printed.caption;
    table.grid.headerRows = printed.headerRows;
    table.grid.columnTypes = printed.columnTypes;
    for (std::size_t i = table.cellIds.size(); i-- > 0;) {
        const bool made = words.retyped.contains(table.cellIds[i]) && table.grid.cells[i].text.isEmpty() && table.grid.cells[i].source.empty();
        if (!made)
            continue;
        table.grid.cells.erase(table.grid.cells.begin() + std::ptrdiff_t(i));
        table.cellIds.erase(table.cellIds.begin() + std::ptrdiff_t(i));
    }
    replaceTableGrid(tx, table);
    forgetEditsOf(tx, table.id);
}

} // namespace

Result<Changes> restorePrintedTable(Store &store, Id tableId, const QString &who)
{
    const Result<Family> family = familyOf(store.reader(), tableId);
    if (!family)
        return tl::unexpected<Error>(family.error());
    const Result<ReportTable> printed = tableAsPrinted(store.reader(), tableId);
    if (!printed)
        return tl::unexpected<Error>(printed.error());
    return unit(store, tr("take the paper's own form of %1").arg(tableName(printed->caption.isEmpty() ? family->tables.front().table.grid : *printed)), who,
                [&](Transaction &tx) {
                    if (family->printed.empty())
                        restoreTexts(tx, family->tables.front(), *printed);
                    else
                        restoreFamily(tx, *family);
                });
}

} // namespace scrutiny
