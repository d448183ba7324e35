// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/table_labels.h"

#include "store/connection.h"
#include "store/failures.h"
#include "store/tables.h"
#include "store/tables_private.h"

#include <algorithm>

namespace scrutiny {

namespace {

/// Rows below the heading that count: two tables that are alike for so long are the same one, and a change of a long table stays quick.
constexpr int MostRows = 100;

/// The part of a table that its labels are made of.
ReportTable beginningOf(Connection &c, const TableRecord &record)
{
    ReportTable grid = record.grid;
    grid.rows = std::min(grid.rows, grid.headerRows + MostRows);
    Rows cells = c.rows("SELECT row, col, row_span, col_span, text FROM table_cell WHERE table_id = ? AND row < ? ORDER BY row, col, id", record.id, grid.rows);
    while (cells.next())
        grid.cells.push_back({cells.number(), cells.number(), cells.number(), cells.number(), cells.text(), {}});
    return grid;
}

void refresh(Connection &c, Id tableId)
{
    TableRecord record;
    {
        Rows r = c.rows("SELECT " + tableColumns + " FROM report_table t WHERE t.id = ?", tableId);
        if (!r.next())
            return;
        record = tableFrom(r);
    }
    const TableLabels labels = labelsOf(beginningOf(c, record));
    c.run("INSERT INTO search_labels(table_id, caption, headings, rows) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(table_id) DO UPDATE "
          "SET caption = excluded.caption, headings = excluded.headings, rows = excluded.rows",
          tableId, labels.caption, labels.headings.join(QLatin1Char('\n')), labels.rows.join(QLatin1Char('\n')));
}

QStringList lines(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(QLatin1Char('\n'));
}

} // namespace

void refreshLabels(Connection &connection, const std::vector<RecordRef> &touched)
{
    for (const RecordRef &record : touched) {
        if (record.kind == RecordKind::Table)
            refresh(connection, record.id);
    }
}

void addMissingLabels(Connection &connection)
{
    std::vector<Id> missing;
    {
        Rows r = connection.rows("SELECT id FROM report_table WHERE id NOT IN (SELECT table_id FROM search_labels)");
        while (r.next())
            missing.push_back(r.id());
    }
    SQLite::Transaction transaction(connection.db(), SQLite::TransactionBehavior::IMMEDIATE);
    for (const Id id : missing)
        refresh(connection, id);
    transaction.commit();
}

Result<std::vector<TableOutline>> listTableOutlines(const Reader &reader, Id committeeId)
{
    return guarded("listing what tables are known by", [&] {
        std::vector<TableOutline> result;
        Rows r = reader.connection().rows("SELECT t.id, t.paper_id, m.date, l.caption, l.headings, l.rows FROM report_table t JOIN search_labels l ON l.table_id = t.id "
                                          "LEFT JOIN meeting m ON m.id = t.meeting_id WHERE ?1 = 0 OR m.committee_id = ?1 ORDER BY t.id", committeeId);
        while (r.next())
            result.push_back({r.id(), r.id(), r.date(), {r.text(), lines(r.text()), lines(r.text())}});
        return result;
    });
}

} // namespace scrutiny
