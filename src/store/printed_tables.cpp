// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/printed_tables.h"

#include "domain/table_json.h"
#include "store/cell_edits.h"
#include "store/connection.h"
#include "store/edits.h"
#include "store/failures.h"
#include "store/tables.h"

#include <QJsonDocument>

#include <unordered_map>

namespace scrutiny {

namespace {

constexpr int MostPages = 100'000; // the grid was read with its paper's pages: nothing is left to bound

// What the paper says of an edited field: a later paper's words when they differ.
const QString &paperWords(const FieldEdit &edit)
{
    return edit.later.isEmpty() ? edit.original : edit.later;
}

Result<std::vector<PrintedTable>> printedBy(const Reader &reader, const char *condition, Id id)
{
    return guarded("reading printed tables", [&] {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        std::vector<PrintedTable> result;
        Rows r = c.rows(std::string("SELECT p.id, p.paper_id, p.position, p.grid FROM printed_table p WHERE ") + condition + " ORDER BY p.paper_id, p.position, p.id",
                        id);
        while (r.next()) {
            PrintedTable printed{r.id(), r.id(), r.number(), {}, {}};
            printed.grid = json::tableFrom(QJsonDocument::fromJson(r.bytes()).object(), MostPages);
            result.push_back(std::move(printed));
        }
        for (PrintedTable &printed : result) {
            Rows tables = c.rows("SELECT o.table_id FROM table_origin o JOIN report_table t ON t.id = o.table_id WHERE o.printed_id = ? "
                                 "ORDER BY t.position, t.part, t.id", printed.id);
            while (tables.next())
                printed.tableIds.push_back(tables.id());
        }
        return result;
    });
}

} // namespace

Result<ReportTable> tableAsPrinted(const Reader &reader, Id tableId)
{
    Result<TableRecord> table = loadTableWithPlaces(reader, tableId);
    const Result<std::vector<FieldEdit>> cells = listCellEdits(reader, tableId);
    const Result<std::vector<FieldEdit>> own = listFieldEdits(reader, {RecordKind::Table, tableId});
    const Result<std::vector<ColumnType>> types = printedTypes(reader, tableId);
    if (!table)
        return tl::unexpected<Error>(table.error());
    if (!cells || !own || !types)
        return tl::unexpected<Error>(!cells ? cells.error() : !own ? own.error() : types.error());
    ReportTable grid = std::move(table->grid);
    std::unordered_map<Id, QString> words;
    for (const FieldEdit &edit : *cells)
        words[edit.owner.id] = paperWords(edit);
    for (std::size_t i = 0; i < grid.cells.size(); ++i) {
        const auto said = words.find(table->cellIds[i]);
        if (said != words.end())
            grid.cells[i].text = said->second;
    }
    for (const FieldEdit &edit : *own) {
        if (edit.field == QLatin1String("caption"))
            grid.caption = paperWords(edit);
        else if (edit.field == QLatin1String("headerRows"))
            grid.headerRows = paperWords(edit).toInt();
    }
    if (!types->empty())
        grid.columnTypes = *types;
    return grid;
}

Result<std::vector<PrintedTable>> printedFormsOf(const Reader &reader, Id tableId)
{
    return printedBy(reader, "p.id IN (SELECT printed_id FROM table_origin WHERE table_id = ?)", tableId);
}

Result<std::vector<PrintedTable>> listPrintedTables(const Reader &reader, Id meetingId)
{
    return printedBy(reader, "p.paper_id IN (SELECT id FROM paper WHERE meeting_id = ?)", meetingId);
}

void keepPrintedForm(Transaction &tx, Id tableId)
{
    if (tx.failed())
        return;
    const Result<ReportTable> grid = tableAsPrinted(tx, tableId);
    if (!grid)
        return tx.fail(grid.error());
    tx.write([&](Connection &c) -> Id {
        if (c.value("SELECT 1 FROM table_origin WHERE table_id = ?", tableId))
            return 0;
        const QString json = QString::fromUtf8(QJsonDocument(json::table(*grid)).toJson(QJsonDocument::Compact));
        const Id printed = c.insert("INSERT INTO printed_table(paper_id, position, grid) SELECT paper_id, position, ?2 FROM report_table WHERE id = ?1", tableId, json);
        return c.insert("INSERT INTO table_origin(table_id, printed_id) VALUES(?, ?)", tableId, printed);
    });
}

void addOrigins(Transaction &tx, Id tableId, Id sameAs)
{
    tx.write([&](Connection &c) {
        return c.run("INSERT INTO table_origin(table_id, printed_id) SELECT ?1, o.printed_id FROM table_origin o WHERE o.table_id = ?2 AND NOT EXISTS "
                     "(SELECT 1 FROM table_origin k WHERE k.table_id = ?1 AND k.printed_id = o.printed_id)", tableId, sameAs);
    });
}

void forgetPrintedForm(Transaction &tx, Id printedId)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM printed_table WHERE id = ?", printedId); });
}

} // namespace scrutiny
