// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/table_blocks.h"
#include "reading/table_columns.h"
#include "reading/table_draft.h"

#include <optional>

namespace scrutiny::reading {

/// A printed line of a block, its text sorted into columns.
struct ColumnLine
{
    Rect box;
    double baseline = 0, size = 0;
    bool ruleAbove = false;          ///< a rule over (nearly) all columns lies between it and the line above
    bool bold = false;               ///< all of it
    std::vector<ColumnText> parts;
    std::vector<QString> texts;      ///< of each part
    bool figures = false;            ///< a part right of the first column is figures (years alone are not)
    bool years = false;              ///< ... or is a year

    const ColumnText *partAt(int col) const;
    bool figureAt(int col) const;
};

/// A block as columns and printed lines.
struct ColumnBlock
{
    const RowBlock *block = nullptr;
    std::vector<double> borders;     ///< one more than columns
    std::vector<ColumnLine> lines;
    int headingLines = 0;
    int cols() const { return int(borders.size()) - 1; }
};

/// The columns of a block; none when there are fewer than two.
std::optional<ColumnBlock> columnBlock(const TableText &text, const RowBlock &block, const TableSettings &settings = {});

/// The heading over the row headings, set in the middle of two heading lines' height, joined to the upper of them.
void liftStub(ColumnBlock &columns);

/// The columns that a heading stands over: those of a short rule right below it, or those that it is centred over.
void widenHeadings(ColumnBlock &columns, int index, double size);

/// Heading lines as rows: a line with headings over several columns ends one.
std::vector<std::pair<int, int>> headingRanges(const ColumnBlock &columns);

/// A heading over a column that no wider heading covers, with text in both heading rows, is one cell.
void mergeTallHeadings(Draft &draft, int headings);

/// The rows of the table: which printed lines belong together, as ranges [first, last], below the heading lines.
std::vector<std::pair<int, int>> bodyRows(const TableText &text, const ColumnBlock &columns, const TableSettings &settings = {});

/// The printed lines first..last of a column block as one more row of cells.
void addRow(Draft &draft, const ColumnBlock &columns, int first, int last);

/// A row of text as a line in columns that are known; without parts when it does not keep to them.
ColumnLine lineInColumns(const TableText &text, const TextRow &row, const std::vector<double> &borders, const TableSettings &settings = {});

/// Rows without lines right below a ruled grid that keep to its columns (only its heading is ruled, or shaded rows alternate) added to its draft.
/// `below` are the free rows of text under it, from top to bottom.
void addRowsBelow(const TableText &text, Draft &draft, const std::vector<double> &borders, const std::vector<TextRow> &below, const std::vector<RuleLine> &rules,
                  const TableSettings &settings = {});

/// What stands around a block that speaks for or against a table.
struct Surroundings
{
    bool tableCaption = false;  ///< `Table 3` above it
    bool figureCaption = false; ///< `Figure 3` above it
    double drawn = 0;           ///< the share of it that a chart or drawing covers
    bool nearDrawing = false;   ///< it stands where a chart has its scale and legend
};

/// The table without vertical rulings that a block is, when it is one.
std::optional<Draft> alignedTable(const TableText &text, const RowBlock &block, const Surroundings &around = {}, const TableSettings &settings = {});

} // namespace scrutiny::reading
