// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/table_edges.h"
#include "reading/table_text.h"

#include <vector>

namespace scrutiny::reading {

/// A horizontal rule, whole or of several pieces with small gaps.
struct RuleLine
{
    double y = 0, from = 0, to = 0;
    std::vector<Edge> parts;
};

/// Rows of text that may be a table without vertical rulings.
struct RowBlock
{
    double x0 = 0, x1 = 0;
    std::vector<TextRow> rows;                 ///< from top to bottom
    std::vector<std::vector<Chunk>> chunks;    ///< of each row
    std::vector<RuleLine> rules;               ///< that lie among its rows, top and bottom ones included
    bool betweenRules = false;                 ///< rules of its width bound it
};

/// Horizontal edges as rules; those along an underlined text are left out.
std::vector<RuleLine> ruleLines(const TableText &text, const std::vector<Edge> &horizontal, const std::vector<TextRow> &rows, const TableSettings &settings = {});

/// The part of a row that lies between x0 and x1.
TextRow rowWithin(const TableText &text, const TextRow &row, double x0, double x1);

/// A row's chunks for finding columns. Stretched lines of a paragraph are one chunk.
std::vector<Chunk> columnChunks(const TableText &text, const TextRow &row, const TableSettings &settings = {});

/// Rows of a page whose text stands in two columns, taken apart: what crosses the gutter, the left column, the right column.
/// A page of one column is the first alone.
std::vector<std::vector<TextRow>> textColumns(const TableText &text, const std::vector<TextRow> &rows, const TableSettings &settings = {});

/// Blocks between rules of one width, from top to bottom.
std::vector<RowBlock> blocksBetweenRules(const TableText &text, const std::vector<TextRow> &rows, const std::vector<RuleLine> &rules, const TableSettings &settings = {});

/// Blocks of rows with gaps, one under the other. The page's text begins at `left` and is `textWidth` wide.
std::vector<RowBlock> blocksOfGaps(const TableText &text, const std::vector<TextRow> &rows, const std::vector<RuleLine> &rules, double left, double textWidth,
                                const TableSettings &settings = {});

} // namespace scrutiny::reading
