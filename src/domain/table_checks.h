// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"

#include <vector>

namespace scrutiny {

/// What there is to look at in a table's cells, told from the table alone: figures that do not add up, and cells that do not say what
/// their column says. Pure functions of the grid; whether somebody has looked already is the store's to know.

/// A total, or a column of shares, that was added up again. Rows and columns from 0.
struct TableSum
{
    enum class Kind {
        ColumnTotal, ///< a row that sums the rows above it
        RowTotal,    ///< a column that sums columns beside it
        Hundred,     ///< percentages of one column against 100; the cell is the total's, or else the last share
    };
    Kind kind = Kind::ColumnTotal;
    int row = 0, col = 0;      ///< the cell that says the total
    std::vector<int> added;    ///< the rows (or, for RowTotal, columns) that were added
    double printed = 0;        ///< what the cell says (100 for Hundred without a total's cell)
    double counted = 0;        ///< what the others add up to; with `<5` among them, the nearest sum that is possible
    double tolerance = 0;      ///< what rounding of the printed figures explains
    bool agrees = true;
};

/// Every total that was found and added up again, agreeing or not. Totals are told by their words (`Total`, `All wards`, `Subtotal`) and by their
/// figures: a row or column is one only when most of its figures agree with one way of adding (the rows since the last subtotal, all
/// rows, the subtotals), so that a row of averages is none. Percentages are added only against 100, and only when they are shares.
std::vector<TableSum> sumsOf(const ReportTable &table);

/// One reason to look at a cell.
struct CellRemark
{
    enum class Kind {
        Sum,         ///< a total that does not agree
        NotOfType,   ///< says something else than its column (`00/00/0000` among dates, a word among figures)
        MadeWhole,   ///< the end of a page cuts its row and it was joined
        DateOrder,   ///< a date before the one that it follows in its row (a report before its inspection)
    };
    Kind kind = Kind::Sum;
    int row = 0, col = 0;      ///< the cell's first place in the grid
    QString sentence;          ///< for the user, with both figures: `Printed 1,204; the rows above add up to 1,207.`
};

/// All of them, row by row. A cell may have several.
std::vector<CellRemark> remarksOn(const ReportTable &table);

} // namespace scrutiny
