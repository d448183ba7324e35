// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/table_text.h"

#include <vector>

namespace scrutiny::reading {

/// Text of one row over one column or, when `last` is greater than `first`, over several.
struct ColumnText
{
    int first = 0, last = 0;
    double x0 = 0, x1 = 0;
    std::vector<int> pieces;
};

/// The places (x) at which the rows' chunks leave white from top to bottom, left to right: one fewer than there are columns.
/// A row or two in ten may stand in the way (a heading across columns).
std::vector<double> columnCuts(const std::vector<std::vector<Chunk>> &rows, double size, const TableSettings &settings = {});

/// The left and right edge that most texts of a column share.
struct ColumnEdges
{
    double left = 0, right = 0;
};
std::vector<ColumnEdges> columnEdges(const std::vector<std::vector<Chunk>> &rows, const std::vector<double> &cuts);

/// A row's chunks sorted into columns. A chunk that reaches over a cut is divided there when the white at the cut is wider than its
/// other spaces, or when the parts stand on the edges (or the middle) of their columns; otherwise it covers several columns.
std::vector<ColumnText> inColumns(const TableText &text, const std::vector<Chunk> &chunks, const std::vector<double> &cuts, const std::vector<ColumnEdges> &edges,
                                  double size, const TableSettings &settings = {});

} // namespace scrutiny::reading
