// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/export_table.h"

namespace scrutiny {

/// A cell as it is exported: which of the table's cells, where, and how far it reaches.
struct PlacedCell
{
    int cell = 0;              ///< index in ReportTable::cells
    int row = 0, col = 0;      ///< row among the exported ones
    int rowSpan = 1, colSpan = 1;
};

/// The rows that are exported, in their order. No two cells cover one place, and none reaches outside.
struct ExportRows
{
    std::vector<int> rows;     ///< the table's row of each
    int headings = 0;          ///< how many of them, at the top, are heading rows
    int cols = 0;
    std::vector<PlacedCell> cells; ///< row by row
};

ExportRows exportRows(const ReportTable &table, const RowOrder &order);

/// The text of every place, by rows: a merged cell says its text at its first place.
std::vector<std::vector<QString>> exportedTexts(const ReportTable &table, const RowOrder &order);

/// What the columns hold: the table's own types, or told from its cells.
std::vector<ColumnType> exportedTypes(const ReportTable &table);
/// What stands in a column's heading rows, from the top, or empty.
std::vector<QString> exportedHeadings(const ReportTable &table);

} // namespace scrutiny
