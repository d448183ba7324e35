// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "domain/table_types.h"

/// Tables for tests: a cell a text, with ids from 1 in order, each cell 100 x 10 points on page `page`, columns 100 and rows 12 points apart.
inline scrutiny::ReportTable tableOf(const std::vector<QStringList> &rows, int headerRows = 1, int page = 1)
{
    scrutiny::ReportTable table;
    table.rows = int(rows.size());
    table.cols = int(rows.front().size());
    table.headerRows = headerRows;
    table.pdfPageFrom = table.pdfPageTo = page;
    for (int r = 0; r < table.rows; ++r) {
        for (int c = 0; c < table.cols; ++c) {
            const scrutiny::Rect rect{100.0 * c, 12.0 * r, 100.0 * c + 100, 12.0 * r + 10};
            table.cells.push_back({r, c, 1, 1, rows[std::size_t(r)][c], {{page, rect}}});
        }
    }
    table.columnTypes = scrutiny::columnTypes(table);
    return table;
}

inline scrutiny::TableRecord recordOf(scrutiny::ReportTable grid)
{
    scrutiny::TableRecord table;
    table.id = 7;
    table.paperId = 3;
    table.grid = std::move(grid);
    for (std::size_t i = 0; i < table.grid.cells.size(); ++i)
        table.cellIds.push_back(scrutiny::Id(i + 1));
    return table;
}

/// The texts of a row, a covered place empty.
inline QStringList rowOf(const scrutiny::ReportTable &table, int row)
{
    QStringList texts;
    for (int c = 0; c < table.cols; ++c) {
        const scrutiny::TableCell *cell = table.cellAt(row, c);
        texts += cell != nullptr && cell->row == row && cell->col == c ? cell->text : QString();
    }
    return texts;
}

/// The id of the cell at a place, -1 when there is none.
inline scrutiny::Id idAt(const scrutiny::TableRecord &table, int row, int col)
{
    for (std::size_t i = 0; i < table.grid.cells.size(); ++i) {
        if (table.grid.cells[i].row == row && table.grid.cells[i].col == col)
            return table.cellIds[i];
    }
    return -1;
}
