// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table_checks.h"
#include "domain/table_edit.h"
#include "store/store.h"

namespace scrutiny {

/// A person's corrections of tables: each one step of undo with a name people understand. The paper's own table is kept from the first change of shape on.
/// Errors: NotFound (the table or cell has gone), Invalid (a sentence says why it cannot be done), and those of Store::change.

/// What was typed into cells (also a whole column that was pasted), as one step.
struct RetypedCell
{
    Id cellId = 0;
    QString text;
};
Result<Changes> retypeCells(Store &store, const std::vector<RetypedCell> &cells, const QString &who);
/// A text for a place of the grid that has no cell: makes one there.
Result<Changes> typeIntoPlace(Store &store, Id tableId, int row, int col, const QString &text, const QString &who);
Result<Changes> setHeadingRows(Store &store, Id tableId, int rows, const QString &who);
Result<Changes> setColumnType(Store &store, Id tableId, int col, ColumnType type, const QString &who);
/// `second`, when given, receives the new table.
Result<Changes> splitTableAt(Store &store, Id tableId, int row, const QString &who, Id *second = nullptr);
/// Puts the next table of the same paper at the end of this one; NotFound when there is none.
Result<Changes> joinWithNextTable(Store &store, Id tableId, const QString &who);
/// The table that joinWithNextTable would take, 0: none.
Id nextTable(const Reader &reader, Id tableId);
Result<Changes> moveColumnEdge(Store &store, Id tableId, const ColumnEdge &edge, const PrintedWords &words, const QString &who);
Result<Changes> addColumnEdge(Store &store, Id tableId, const ColumnEdge &edge, const PrintedWords &words, const QString &who);
Result<Changes> removeColumnEdge(Store &store, Id tableId, int column, const QString &who);
/// Back to the paper's own tables: shape, texts and types, also of the tables that it was split from or joined with.
Result<Changes> restorePrintedTable(Store &store, Id tableId, const QString &who);

/// Somebody looked at a cell's remark and the cell is right (or should be asked about again).
Result<Changes> confirmRemark(Store &store, Id cellId, const CellRemark &remark, bool confirmed, const QString &who);
/// Somebody looked at the table as a whole: all its doubts and remarks are settled, or open again.
Result<Changes> confirmTable(Store &store, Id tableId, bool confirmed, const QString &who);

/// A remark on a table with its cell's id; `confirmed`: somebody looked at it and it still says the same.
struct OpenRemark
{
    Id cellId = 0;
    CellRemark remark;
    bool confirmed = false;
};
Result<std::vector<OpenRemark>> remarksOfTable(const Reader &reader, const TableRecord &table);

/// Says of two tables that they are the same at different times (or are not), or takes that back.
Result<Changes> pairTables(Store &store, Id one, Id other, TablePair::State state, const QString &who);
Result<Changes> unpairTables(Store &store, Id one, Id other, const QString &who);

/// Follows a figure (or its row) over the meetings; changes how it is called and drawn; stops following it.
Result<Changes> followFigure(Store &store, const FollowedFigure &figure, const QString &who, Id *id = nullptr);
Result<Changes> changeFollowed(Store &store, const FollowedFigure &figure, const QString &who);
Result<Changes> stopFollowing(Store &store, Id figureId, const QString &who);

} // namespace scrutiny
