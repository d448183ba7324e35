// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/table_draft.h"

#include <optional>

namespace scrutiny::reading {

/// The table that a ruled grid is, with the text of its cells; none when it is a box, an ornament, a chart or a single column.
/// `free` holds the pieces that no table has taken, by piece; those of the grid are marked taken when it is a table.
std::optional<Draft> ruledTable(const TableText &text, const Grid &grid, std::vector<char> &taken, const TableSettings &settings = {});

/// Merged cells that are rows of cells really (only headings and totals have vertical lines) divided at the grid's columns.
void divideMergedRows(const TableText &text, const Grid &grid, Draft &draft, const TableSettings &settings = {});

/// Ruled columns that hold several columns of figures made that many.
void divideWideColumns(const TableText &text, Draft &draft, const TableSettings &settings = {});

/// Rows that lines do not divide though their text does (columns of figures in one tall cell each) made rows of their own.
void divideTallRows(const TableText &text, Draft &draft, const TableSettings &settings = {});

/// How a row of text in a column goes on to the next: for want of room (wrapped) or by choice (a new entry).
bool wouldHaveFitted(const TableText &text, const std::vector<int> &line, const std::vector<int> &next, double width, const TableSettings &settings = {});

} // namespace scrutiny::reading
