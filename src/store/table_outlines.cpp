// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

// The labels of rows stand in the first columns, and a table is known by its first rows: a register of 3,000 names needs no more to be told from others.
const std::string outlineCells = "SELECT t.id, t.paper_id, m.date, t.caption, t.header_rows, min(t.rows, t.header_rows + 200), t.cols, c.row, c.col, c.row_span, c.col_span, c.text "
                                 "FROM report_table t JOIN table_cell c ON c.table_id = t.id AND c.row < t.header_rows + 200 AND (c.row < t.header_rows OR c.col < 3) "
                                 "LEFT JOIN meeting m ON m.id = t.meeting_id WHERE ?1 = 0 OR m.committee_id = ?1 ORDER BY t.id, c.row, c.col";

} // namespace

Result<std::vector<TableOutline>> listTableOutlines(const Reader &reader, Id committeeId)
{
    return guarded("listing tables by their labels", [&] {
        std::vector<TableOutline> outlines;
        ReportTable table;
        const auto finish = [&] {
            if (!outlines.empty())
                outlines.back().labels = labelsOf(table);
        };
        Rows r = reader.connection().rows(outlineCells, committeeId);
        while (r.next()) {
            TableOutline outline;
            outline.tableId = r.id();
            outline.paperId = r.id();
            outline.meetingDate = r.date();
            const QString caption = r.text();
            const int headerRows = r.number(), rows = r.number(), cols = r.number();
            if (outlines.empty() || outlines.back().tableId != outline.tableId) {
                finish();
                outlines.push_back(std::move(outline));
                table = {};
                table.caption = caption;
                table.headerRows = headerRows;
                table.rows = rows;
                table.cols = cols;
            }
            table.cells.push_back({r.number(), r.number(), r.number(), r.number(), r.text(), {}});
        }
        finish();
        return outlines;
    });
}

} // namespace scrutiny
