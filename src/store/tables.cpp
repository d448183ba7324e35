// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables.h"

#include "store/connection.h"
#include "store/failures.h"
#include "store/tables_private.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>

namespace scrutiny {

const std::string tableColumns = "t.id, t.paper_id, t.meeting_id, t.item_id, t.position, t.item, t.caption, t.page_from, t.page_to, t.file_page_from, "
                                 "t.file_page_to, t.header_rows, t.rows, t.cols, t.column_types, t.footnotes, t.confidence, t.doubts, t.settled";

namespace {

// Column types are kept as their names, so that the list reads in any tool and a new type never shifts the old ones.
const QStringList &typeNames()
{
    static const QStringList names{QStringLiteral("text"),       QStringLiteral("whole-number"), QStringLiteral("decimal"),
                                   QStringLiteral("money"),      QStringLiteral("percentage"),   QStringLiteral("date"),
                                   QStringLiteral("yes-no"),     QStringLiteral("category")};
    return names;
}

std::vector<int> cutsFrom(const QString &json)
{
    std::vector<int> result;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &cut : array)
        result.push_back(cut.toInt(-1));
    return result;
}

void readSeamsAndCells(Connection &c, TableRecord &record)
{
    Rows seams = c.rows("SELECT row, page, row_cut, heading_rows_dropped, cut_at FROM table_seam WHERE table_id = ? ORDER BY row, id", record.id);
    while (seams.next())
        record.grid.seams.push_back({seams.number(), seams.number(), seams.flag(), seams.number(), cutsFrom(seams.text())});
    Rows cells = c.rows("SELECT id, row, col, row_span, col_span, text FROM table_cell WHERE table_id = ? ORDER BY row, col, id", record.id);
    while (cells.next()) {
        record.cellIds.push_back(cells.id());
        record.grid.cells.push_back({cells.number(), cells.number(), cells.number(), cells.number(), cells.text(), {}});
    }
}

Place placeFrom(Rows &r)
{
    return {r.number(), {r.real(), r.real(), r.real(), r.real()}};
}

// Places on the table's own paper; an earlier or later paper may print it too.
void readPlaces(Connection &c, TableRecord &record)
{
    Rows own = c.rows("SELECT page, x0, y0, x1, y1 FROM source_span WHERE owner_kind = ? AND owner_id = ? AND field = '' AND paper_id = ? ORDER BY id",
                      RecordKind::Table, record.id, record.paperId);
    while (own.next())
        record.grid.source.push_back(placeFrom(own));
    std::unordered_map<Id, std::size_t> at;
    for (std::size_t i = 0; i < record.cellIds.size(); ++i)
        at[record.cellIds[i]] = i;
    Rows places = c.rows("SELECT c.id, s.page, s.x0, s.y0, s.x1, s.y1 FROM table_cell c JOIN source_span s ON s.owner_kind = ?1 AND s.owner_id = c.id "
                         "AND s.field = '' WHERE c.table_id = ?2 AND s.paper_id = ?3 ORDER BY c.id, s.id",
                         RecordKind::TableCell, record.id, record.paperId);
    while (places.next()) {
        const auto cell = at.find(places.id());
        if (cell != at.end())
            record.grid.cells[cell->second].source.push_back(placeFrom(places));
    }
}

Result<TableRecord> loaded(const Reader &reader, Id id, bool withPlaces)
{
    return guardedResult("loading a table", [&]() -> Result<TableRecord> {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        Rows r = c.rows("SELECT " + tableColumns + " FROM report_table t WHERE t.id = ?", id);
        if (!r.next())
            return notThere("loading a table");
        TableRecord record = tableFrom(r);
        readSeamsAndCells(c, record);
        if (withPlaces)
            readPlaces(c, record);
        return record;
    });
}

} // namespace

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

TableRecord tableFrom(Rows &r)
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
    record.settled = r.flag();
    return record;
}

Result<std::vector<TableRow>> listTables(const Reader &reader, const TableFilter &filter)
{
    // One condition that an index answers: with `? = 0 OR` in front of it every table would be looked at.
    const auto [condition, id] = filter.itemId    ? std::pair("t.item_id", filter.itemId)
                                 : filter.paperId ? std::pair("t.paper_id", filter.paperId)
                                                  : std::pair("t.meeting_id", filter.meetingId);
    const std::string where = id ? std::string(" WHERE ") + condition + " = ?4 AND" : std::string(" WHERE ?4 = 0 AND");
    return guarded("listing tables", [&, id = id] {
        std::vector<TableRow> result;
        Rows r = reader.connection().rows("SELECT t.id, t.paper_id, t.meeting_id, t.item_id, c.name, m.date, coalesce(i.number, t.item), i.title, "
                                          "t.caption, t.page_from, t.page_to, t.file_page_from, t.file_page_to, t.rows, t.cols, t.confidence, "
                                          "json_array_length(t.doubts), t.settled FROM report_table t LEFT JOIN meeting m ON m.id = t.meeting_id "
                                          "LEFT JOIN committee c ON c.id = m.committee_id LEFT JOIN agenda_item i ON i.id = t.item_id"
                                          + where + " (?1 = 0 OR t.meeting_id = ?1) AND (?2 = 0 OR t.item_id = ?2) AND (?3 = 0 OR t.paper_id = ?3) "
                                          "ORDER BY m.date DESC, t.paper_id DESC, t.position, t.part, t.id",
                                          filter.meetingId, filter.itemId, filter.paperId, id);
        while (r.next())
            result.push_back({r.id(), r.id(), r.id(), r.id(), r.text(), r.date(), r.text(), r.text(), r.text(), r.text(), r.text(), r.number(),
                              r.number(), r.number(), r.number(), r.real(), r.number(), r.flag()});
        return result;
    });
}

Result<TableRecord> loadTable(const Reader &reader, Id id)
{
    return loaded(reader, id, false);
}

Result<TableRecord> loadTableWithPlaces(const Reader &reader, Id id)
{
    return loaded(reader, id, true);
}

Id tableOfCell(const Reader &reader, Id cellId)
{
    return foundOrNone("finding a cell's table", [&] { return reader.connection().value("SELECT table_id FROM table_cell WHERE id = ?", cellId); });
}

Result<std::vector<ColumnType>> printedTypes(const Reader &reader, Id id)
{
    return guarded("reading a table's types", [&] {
        Rows r = reader.connection().rows("SELECT printed_types FROM report_table WHERE id = ?", id);
        return r.next() ? typesFromNames(r.list()) : std::vector<ColumnType>();
    });
}

} // namespace scrutiny
