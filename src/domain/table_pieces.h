// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/records.h"

#include <algorithm>

/// What the corrections of tables (table_edit.cpp, table_split.cpp, table_join.cpp, table_columns.cpp) have in common; for them alone.
namespace scrutiny::table_edit {

/// A cell with its id: the two lists of a TableRecord as one.
struct Piece
{
    TableCell cell;
    Id id = 0;

    int rowEnd() const { return cell.row + cell.rowSpan; } ///< the row below it
    int colEnd() const { return cell.col + cell.colSpan; } ///< the column right of it
};

std::vector<Piece> piecesOf(const TableRecord &table);
/// Puts them back, row by row.
void setPieces(TableRecord &table, std::vector<Piece> pieces);

/// Cells that meet at the edge, row beside row: all that lie left of it and right of it between two row lines that nothing here crosses.
struct Group
{
    std::vector<Piece *> left, right;
};

/// Groups of the cells whose right side (left side) is the edge after column `column`, from above to below.
std::vector<Group> groupsAt(std::vector<Piece> &pieces, int column);

/// The part of `source` on pages before `page`, or on that page and later ones.
Source sourceBefore(const Source &source, int page);
Source sourceFrom(const Source &source, int page);

/// Types that were worked out from `before` are worked out anew from the cells of `after`; others (a person set them) are kept. Both have the same columns.
std::vector<ColumnType> typesAfter(const ReportTable &before, const ReportTable &after);

/// Works out the types of the columns from `first` to `last` anew; those of other columns stay. A list of types of the wrong length goes.
void retype(ReportTable &grid, int first, int last);

tl::unexpected<Error> refuse(const QString &sentence);
QString tr(const char *text);

} // namespace scrutiny::table_edit
