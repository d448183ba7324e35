// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables.h"

#include "store/connection.h"
#include "store/failures.h"
#include "store/sources.h"
#include "store/tables_private.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace scrutiny {

namespace {

QString cutsToText(const std::vector<int> &cuts)
{
    QJsonArray array;
    for (const int cut : cuts)
        array.append(cut);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

void insertSeams(Connection &c, Id tableId, const std::vector<TableSeam> &seams)
{
    for (const TableSeam &seam : seams)
        c.insert("INSERT INTO table_seam(table_id, row, page, row_cut, heading_rows_dropped, cut_at) VALUES(?, ?, ?, ?, ?, ?)", tableId, seam.row,
                 seam.page, seam.rowCut, seam.headingRowsDropped, cutsToText(seam.cutAt));
}

Id addCell(Transaction &tx, Id tableId, Id paperId, const TableCell &cell)
{
    const Id id = tx.write([&](Connection &c) {
        return c.insert("INSERT INTO table_cell(table_id, row, col, row_span, col_span, text) VALUES(?, ?, ?, ?, ?, ?)", tableId, cell.row, cell.col,
                        cell.rowSpan, cell.colSpan, cell.text);
    });
    if (!cell.source.empty())
        setSource(tx, {RecordKind::TableCell, id}, {}, paperId, cell.source);
    return id;
}

bool samePlace(const TableCell &a, const TableCell &b)
{
    return a.row == b.row && a.col == b.col && a.rowSpan == b.rowSpan && a.colSpan == b.colSpan;
}

struct StoredCell
{
    Id tableId = 0;
    TableCell cell;
};

using StoredCells = std::unordered_map<Id, StoredCell>;

// The cells that the new grid is made of: those that the table has, and those that it takes from others.
StoredCells storedCells(Transaction &tx, const TableRecord &before, const std::vector<Id> &ids)
{
    StoredCells stored;
    const auto take = [&stored](const TableRecord &table) {
        for (std::size_t i = 0; i < table.cellIds.size(); ++i)
            stored[table.cellIds[i]] = {table.id, table.grid.cells[i]};
    };
    take(before);
    for (const Id id : ids) {
        if (id == 0 || stored.contains(id) || tx.failed())
            continue;
        const Id owner = tx.write([&](Connection &c) {
            return c.value("SELECT t.id FROM table_cell c JOIN report_table t ON t.id = c.table_id WHERE c.id = ? AND t.paper_id = ?", id, before.paperId);
        });
        const Result<TableRecord> other = loadTableWithPlaces(tx, owner);
        if (other)
            take(*other);
        else
            tx.fail(other.error());
    }
    return stored;
}

void changeCell(Transaction &tx, Id id, const StoredCell &was, const TableRecord &table, const TableCell &cell)
{
    tx.write([&](Connection &c) -> Id {
        if (was.tableId != table.id || !samePlace(was.cell, cell))
            c.run("UPDATE table_cell SET table_id = ?, row = ?, col = ?, row_span = ?, col_span = ? WHERE id = ?", table.id, cell.row, cell.col, cell.rowSpan,
                  cell.colSpan, id);
        if (was.cell.text != cell.text)
            c.run("UPDATE table_cell SET text = ? WHERE id = ?", cell.text, id);
        return id;
    });
    if (was.cell.source != cell.source)
        setSource(tx, {RecordKind::TableCell, id}, {}, table.paperId, cell.source);
}

} // namespace

Id addTable(Transaction &tx, const TableRecord &table)
{
    const ReportTable &grid = table.grid;
    const Id id = tx.write([&](Connection &c) {
        const Id newId = c.insert("INSERT INTO report_table(paper_id, meeting_id, item_id, position, item, caption, page_from, page_to, "
                                  "file_page_from, file_page_to, header_rows, rows, cols, column_types, footnotes, confidence, doubts, settled) "
                                  "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                  table.paperId, Link{table.meetingId}, Link{table.itemId}, table.position, grid.item, grid.caption,
                                  grid.pageFrom, grid.pageTo, grid.pdfPageFrom, grid.pdfPageTo, grid.headerRows, grid.rows, grid.cols,
                                  typesToNames(grid.columnTypes), grid.footnotes, grid.confidence, grid.doubts, table.settled);
        insertSeams(c, newId, grid.seams);
        return newId;
    });
    setSource(tx, {RecordKind::Table, id}, {}, table.paperId, grid.source);
    for (const TableCell &cell : grid.cells)
        addCell(tx, id, table.paperId, cell);
    return id;
}

void removeTable(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM report_table WHERE id = ?", id); });
}

void updateTableFrame(Transaction &tx, const TableRecord &table)
{
    const ReportTable &grid = table.grid;
    tx.write([&](Connection &c) -> Id {
        c.run("UPDATE report_table SET paper_id = ?, meeting_id = ?, item_id = ?, position = ?, item = ?, caption = ?, page_from = ?, page_to = ?, "
              "file_page_from = ?, file_page_to = ?, header_rows = ?, rows = ?, cols = ?, column_types = ?, footnotes = ?, confidence = ?, "
              "doubts = ?, settled = ? WHERE id = ?",
              table.paperId, Link{table.meetingId}, Link{table.itemId}, table.position, grid.item, grid.caption, grid.pageFrom, grid.pageTo,
              grid.pdfPageFrom, grid.pdfPageTo, grid.headerRows, grid.rows, grid.cols, typesToNames(grid.columnTypes), grid.footnotes, grid.confidence,
              grid.doubts, table.settled, table.id);
        c.run("DELETE FROM table_seam WHERE table_id = ?", table.id);
        insertSeams(c, table.id, grid.seams);
        return table.id;
    });
}

void replaceTableGrid(Transaction &tx, const TableRecord &table)
{
    if (tx.failed())
        return;
    const Result<TableRecord> before = loadTableWithPlaces(tx, table.id);
    if (!before)
        return tx.fail(before.error());
    if (table.cellIds.size() != table.grid.cells.size() || table.paperId != before->paperId)
        return tx.fail(notThere("replacing a table's grid").value());
    updateTableFrame(tx, table);
    if (before->grid.source != table.grid.source)
        setSource(tx, {RecordKind::Table, table.id}, {}, table.paperId, table.grid.source);
    const StoredCells stored = storedCells(tx, *before, table.cellIds);
    std::unordered_set<Id> stay;
    for (std::size_t i = 0; i < table.cellIds.size() && !tx.failed(); ++i) {
        const Id id = table.cellIds[i];
        const bool again = id != 0 && !stay.insert(id).second; // a cell that was cut is in both pieces: the second one is new
        const auto was = stored.find(id);
        if (id == 0 || again || was == stored.end())
            addCell(tx, table.id, table.paperId, table.grid.cells[i]);
        else
            changeCell(tx, id, was->second, table, table.grid.cells[i]);
    }
    for (const Id id : before->cellIds) {
        // What another table has taken meanwhile is not this table's to remove.
        if (!stay.contains(id))
            tx.write([&](Connection &c) { return c.run("DELETE FROM table_cell WHERE id = ? AND table_id = ?", id, table.id); });
    }
}

void moveCells(Transaction &tx, const std::vector<Id> &cellIds, Id tableId)
{
    tx.write([&](Connection &c) -> Id {
        for (const Id id : cellIds)
            c.run("UPDATE table_cell SET table_id = ?1 WHERE id = ?2 AND table_id <> ?1 AND (SELECT t.paper_id FROM report_table t WHERE t.id = table_id) = "
                  "(SELECT t.paper_id FROM report_table t WHERE t.id = ?1)", tableId, id);
        return tableId;
    });
}

void settleTable(Transaction &tx, Id id, bool settled)
{
    tx.write([&](Connection &c) { return c.run("UPDATE report_table SET settled = ?2 WHERE id = ?1 AND settled <> ?2", id, settled); });
}

void setColumnTypes(Transaction &tx, Id id, const std::vector<ColumnType> &types)
{
    tx.write([&](Connection &c) -> Id {
        Rows r = c.rows("SELECT column_types, printed_types FROM report_table WHERE id = ?", id);
        if (!r.next())
            return 0;
        const QStringList now = r.list(), kept = r.list(), wanted = typesToNames(types);
        if (wanted == now)
            return id;
        // A paper whose types were not worked out has texts.
        const QStringList read = now.isEmpty() ? typesToNames(std::vector<ColumnType>(types.size(), ColumnType::Text)) : now;
        const QStringList printed = kept.isEmpty() ? read : kept;
        c.run("UPDATE report_table SET column_types = ?, printed_types = ? WHERE id = ?", wanted, wanted == printed ? QStringList() : printed, id);
        return id;
    });
}

void forgetPrintedTypes(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("UPDATE report_table SET printed_types = '[]' WHERE id = ?", id); });
}

void placeTableAfter(Transaction &tx, Id id, Id first)
{
    tx.write([&](Connection &c) -> Id {
        c.run("UPDATE report_table SET part = part + 1 WHERE id IN (SELECT o.id FROM report_table o, report_table f WHERE f.id = ?1 AND o.paper_id = f.paper_id "
              "AND o.position = f.position AND o.part > f.part)", first);
        c.run("UPDATE report_table SET position = f.position, part = f.part + 1 FROM report_table f WHERE f.id = ?2 AND report_table.id = ?1", id, first);
        return id;
    });
}

} // namespace scrutiny
