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

/// A stretch between two neighbouring chunk ends: how many rows have text there, and how many have text on both sides of it.
struct Stretch
{
    double x0 = 0, x1 = 0;
    int covered = 0, between = 0;
};
std::vector<Stretch> stretchesOf(const std::vector<std::vector<Chunk>> &rows);

/// The places (x) at which the rows' chunks leave white from top to bottom, left to right: one fewer than there are columns.
/// A row or two in ten may stand in the way (a heading across columns).
std::vector<double> columnCuts(const std::vector<std::vector<Chunk>> &rows, double size, const TableSettings &settings = {});

/// The places at which columns stand so close that their texts look like one. Either in some rows only, which have a space where all
/// others have wide white, or in nearly all: there figures end on one line and other figures, or notes that begin on one line, follow.
std::vector<double> closeCuts(const TableText &text, const std::vector<std::vector<Chunk>> &rows, double size);

/// Chunks divided between the words that stand on two sides of a cut.
std::vector<Chunk> dividedAt(const TableText &text, const std::vector<Chunk> &chunks, const std::vector<double> &cuts);

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
