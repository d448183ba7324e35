// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"
#include "reading/table_edges.h"

#include <vector>

namespace scrutiny::reading {

/// A cell of a ruled grid: its place and how many rows and columns no line divides it over.
struct GridCell
{
    int row = 0, col = 0, rowSpan = 1, colSpan = 1;
    bool operator==(const GridCell &) const = default;
};

/// Lines that meet, as rows and columns. `xs` and `ys` are the borders: one more than columns and rows.
struct Grid
{
    std::vector<double> xs, ys;
    std::vector<GridCell> cells; ///< row by row; together they cover the whole grid
    int cols() const { return int(xs.size()) - 1; }
    int rows() const { return int(ys.size()) - 1; }
    Rect box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
    Rect boxOf(const GridCell &c) const;
};

/// Every group of lines that meet, as a grid with merged cells where inner lines are missing; from top to bottom. A missing
/// outer line does not matter. Grids of one place (a box) are given too: what they are is for the caller to say.
std::vector<Grid> gridsOf(const Edges &edges, double size, const TableSettings &settings = {});

} // namespace scrutiny::reading
