// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/records.h"

#include <map>
#include <set>

namespace scrutiny {

/// A person's corrections of a table's shape, as pure functions from the table as it is to the table as it should be. Cells that live on keep their
/// ids (TableRecord::cellIds), so that whatever points to them does too; a cell that is new has the id 0. Sources move with the
/// text. Errors are Invalid, with a sentence that says why it cannot be done.

/// The first `rows` rows are headings.
Result<TableRecord> withHeadingRows(TableRecord table, int rows);

struct TableHalves
{
    TableRecord above; ///< keeps the table's id
    TableRecord below; ///< id 0; begins with a copy of the heading rows when the table has any
};

/// Cuts a table in two above `row` (below the heading). At a seam that had made a row whole (TableSeam::rowCut), that row is taken apart again where
/// the page ended. Pages, seams and sources go with their half; a merged cell that reaches over the cut is cut with it.
Result<TableHalves> splitTable(const TableRecord &table, int row);

/// Puts `below` at the end of `above`, with a seam. Heading rows of `below` that say the same as those of `above` are dropped; others become rows. The tables
/// must have the same number of columns.
Result<TableRecord> joinedTables(const TableRecord &above, const TableRecord &below);

/// A word of a page with its rectangle in points.
struct PrintedWord
{
    QString text;
    Rect box;
    bool spaceAfter = true;
};
/// The words of pages (positions in the file, from 1), each page's in reading order.
using PrintedWords = std::map<int, std::vector<PrintedWord>>;

/// The edge between column `column` and the next one, moved to `x` points on page `page`; on the table's other pages as far from its left side as
/// there. Words change sides by their middle, row by row; a text that no word leaves or joins stays as it is. A row with a cell in `kept` beside the edge
/// (a person typed its text) stays as it is. `words` must hold all pages of the table.
struct ColumnEdge
{
    int column = 0;
    int page = 0;
    double x = 0;
};
Result<TableRecord> withEdgeMoved(TableRecord table, const ColumnEdge &edge, const PrintedWords &words, const std::set<Id> &kept = {});
/// A new edge inside column `edge.column`, which becomes two.
Result<TableRecord> withEdgeAdded(TableRecord table, const ColumnEdge &edge, const PrintedWords &words, const std::set<Id> &kept = {});
/// Column `column` and the next become one, texts one after the other.
Result<TableRecord> withEdgeRemoved(TableRecord table, int column);

/// Where the inner edges of a table's columns stand on one of its pages (points), one a pair of neighbours: between what stands left and right of it.
/// Empty when the table does not stand there, or reads sideways there.
std::vector<double> columnEdges(const ReportTable &table, int page);

} // namespace scrutiny
