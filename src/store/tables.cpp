// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables.h"

#include "store/connection.h"
#include "store/failures.h"
#include "store/sources.h"

#include <algorithm>

namespace scrutiny {

namespace {

const std::string columns = "t.id, t.paper_id, t.meeting_id, t.item_id, t.position, t.item, t.caption, t.page_from, t.page_to, "
                            "t.file_page_from, t.file_page_to, t.header_rows, t.rows, t.cols, t.column_types, t.footnotes, t.confidence, t.doubts";

// Column types are kept as their names, so that the list reads in any tool and a new type never shifts the old ones.
const QStringList &typeNames()
{
    static const QStringList names{QStringLiteral("text"),       QStringLiteral("whole-number"), QStringLiteral("decimal"),
                                   QStringLiteral("money"),      QStringLiteral("percentage"),   QStringLiteral("date"),
                                   QStringLiteral("yes-no"),     QStringLiteral("category")};
    return names;
}

QStringList typesToNames(const std::vector<ColumnType> &types)
{
    QStringList result;
    for (const ColumnType type : types)
        result.append(typeNames().value(static_cast<int>(type), typeNames().constFirst()));
    return result;
}

std::vector<ColumnType> typesFromNames(const QStringList &names)
{
    std::vector<ColumnType> result;
    for (const QString &name : names)
        result.push_back(static_cast<ColumnType>(std::max<qsizetype>(0, typeNames().indexOf(name))));
    return result;
}

TableRecord recordFrom(Rows &r)
{
    TableRecord record;
    record.id = r.id();
    record.paperId = r.id();
    record.meetingId = r.id();
    record.itemId = r.id();
    record.position = r.number();
    ReportTable &grid = record.grid;
    grid.item = r.text();
    grid.caption = r.text();
    grid.pageFrom = r.text();
    grid.pageTo = r.text();
    grid.pdfPageFrom = r.number();
    grid.pdfPageTo = r.number();
    grid.headerRows = r.number();
    grid.rows = r.number();
    grid.cols = r.number();
    grid.columnTypes = typesFromNames(r.list());
    grid.footnotes = r.list();
    grid.confidence = r.real();
    grid.doubts = r.list();
    return record;
}

void insertSeams(Connection &c, Id tableId, const std::vector<TableSeam> &seams)
{
    for (const TableSeam &seam : seams)
        c.insert("INSERT INTO table_seam(table_id, row, page, row_cut, heading_rows_dropped) VALUES(?, ?, ?, ?, ?)", tableId, seam.row,
                 seam.page, seam.rowCut, seam.headingRowsDropped);
}

} // namespace

Result<std::vector<TableRow>> listTables(const Reader &reader, const TableFilter &filter)
{
    return guarded("listing tables", [&] {
        std::vector<TableRow> result;
        Rows r = reader.connection().rows("SELECT t.id, t.paper_id, t.meeting_id, t.item_id, c.name, m.date, coalesce(i.number, t.item), i.title, "
                                          "t.caption, t.page_from, t.page_to, t.file_page_from, t.file_page_to, t.rows, t.cols, t.confidence, "
                                          "json_array_length(t.doubts) FROM report_table t LEFT JOIN meeting m ON m.id = t.meeting_id "
                                          "LEFT JOIN committee c ON c.id = m.committee_id LEFT JOIN agenda_item i ON i.id = t.item_id "
                                          "WHERE (?1 = 0 OR t.meeting_id = ?1) AND (?2 = 0 OR t.item_id = ?2) AND (?3 = 0 OR t.paper_id = ?3) "
                                          "ORDER BY m.date DESC, t.paper_id DESC, t.position, t.id", filter.meetingId, filter.itemId, filter.paperId);
        while (r.next())
            result.push_back({r.id(), r.id(), r.id(), r.id(), r.text(), r.date(), r.text(), r.text(), r.text(), r.text(), r.text(), r.number(),
                              r.number(), r.number(), r.number(), r.real(), r.number()});
        return result;
    });
}

Result<TableRecord> loadTable(const Reader &reader, Id id)
{
    return guardedResult("loading a table", [&]() -> Result<TableRecord> {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        Rows r = c.rows("SELECT " + columns + " FROM report_table t WHERE t.id = ?", id);
        if (!r.next())
            return notThere("loading a table");
        TableRecord record = recordFrom(r);
        Rows seams = c.rows("SELECT row, page, row_cut, heading_rows_dropped FROM table_seam WHERE table_id = ? ORDER BY row, id", id);
        while (seams.next())
            record.grid.seams.push_back({seams.number(), seams.number(), seams.flag(), seams.number()});
        Rows cells = c.rows("SELECT id, row, col, row_span, col_span, text FROM table_cell WHERE table_id = ? ORDER BY row, col, id", id);
        while (cells.next()) {
            record.cellIds.push_back(cells.id());
            record.grid.cells.push_back({cells.number(), cells.number(), cells.number(), cells.number(), cells.text(), {}});
        }
        return record;
    });
}

Id addTable(Transaction &tx, const TableRecord &table)
{
    const ReportTable &grid = table.grid;
    const Id id = tx.write([&](Connection &c) {
        const Id newId = c.insert("INSERT INTO report_table(paper_id, meeting_id, item_id, position, item, caption, page_from, page_to, "
                                  "file_page_from, file_page_to, header_rows, rows, cols, column_types, footnotes, confidence, doubts) "
                                  "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                  table.paperId, Link{table.meetingId}, Link{table.itemId}, table.position, grid.item, grid.caption,
                                  grid.pageFrom, grid.pageTo, grid.pdfPageFrom, grid.pdfPageTo, grid.headerRows, grid.rows, grid.cols,
                                  typesToNames(grid.columnTypes), grid.footnotes, grid.confidence, grid.doubts);
        insertSeams(c, newId, grid.seams);
        return newId;
    });
    setSource(tx, {RecordKind::Table, id}, {}, table.paperId, grid.source);
    for (const TableCell &cell : grid.cells) {
        const Id cellId = tx.write([&](Connection &c) {
            return c.insert("INSERT INTO table_cell(table_id, row, col, row_span, col_span, text) VALUES(?, ?, ?, ?, ?, ?)", id, cell.row,
                            cell.col, cell.rowSpan, cell.colSpan, cell.text);
        });
        setSource(tx, {RecordKind::TableCell, cellId}, {}, table.paperId, cell.source);
    }
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
        c.run("UPDATE report_table SET meeting_id = ?, item_id = ?, position = ?, item = ?, caption = ?, page_from = ?, page_to = ?, "
              "file_page_from = ?, file_page_to = ?, header_rows = ?, rows = ?, cols = ?, column_types = ?, footnotes = ?, confidence = ?, "
              "doubts = ? WHERE id = ?",
              Link{table.meetingId}, Link{table.itemId}, table.position, grid.item, grid.caption, grid.pageFrom, grid.pageTo, grid.pdfPageFrom,
              grid.pdfPageTo, grid.headerRows, grid.rows, grid.cols, typesToNames(grid.columnTypes), grid.footnotes, grid.confidence,
              grid.doubts, table.id);
        c.run("DELETE FROM table_seam WHERE table_id = ?", table.id);
        insertSeams(c, table.id, grid.seams);
        return table.id;
    });
}

} // namespace scrutiny
