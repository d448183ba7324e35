// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table_match.h"
#include "store/transaction.h"

namespace scrutiny {

/// A table as lists show it, without its cells.
struct TableRow
{
    Id id = 0;
    Id paperId = 0, meetingId = 0, itemId = 0;
    QString committee;
    QDate meetingDate;
    QString itemNumber, itemTitle;
    QString caption;
    QString pageFrom, pageTo;      ///< printed
    int filePageFrom = 0, filePageTo = 0;
    int rows = 0, cols = 0;
    double confidence = 1;
    int doubts = 0;
    bool settled = false;          ///< somebody looked at them
};

struct TableFilter
{
    Id meetingId = 0, itemId = 0, paperId = 0; ///< 0: any
};

/// Newest meeting first, then in paper order.
Result<std::vector<TableRow>> listTables(const Reader &reader, const TableFilter &filter = {});
/// With its cells, whose sources stay empty.
Result<TableRecord> loadTable(const Reader &reader, Id id);
/// With the sources of the table and of every cell.
Result<TableRecord> loadTableWithPlaces(const Reader &reader, Id id);
/// What tables of a committee (0: all) are known by, for domain/table_match, without loading them: of long tables the first hundred rows.
struct TableOutline
{
    Id tableId = 0, paperId = 0;
    QDate meetingDate;
    TableLabels labels;
};
Result<std::vector<TableOutline>> listTableOutlines(const Reader &reader, Id committeeId = 0);
/// Writes the table, its cells, and the sources of both (from grid.source and each cell's source). Returns the table's id.
Id addTable(Transaction &tx, const TableRecord &table);
void removeTable(Transaction &tx, Id id);
/// Everything but the cells and their sources: paper, pages, caption, heading rows, types, seams, settled.
void updateTableFrame(Transaction &tx, const TableRecord &table);

/// Gives a stored table another grid (table.id): cells with an id move, are changed or stay, new ones are added, those that are missing go. Cells may come
/// from another table of the same paper. Edited texts and what points to a cell stay with it. Sources are written as given: load with places.
void replaceTableGrid(Transaction &tx, const TableRecord &table);
/// Gives cells to another table of the same paper as they are, so that tables can change their grids one after the other without a cell getting lost.
void moveCells(Transaction &tx, const std::vector<Id> &cellIds, Id tableId);
void settleTable(Transaction &tx, Id id, bool settled);
/// What a person says that the columns hold; the paper's own types are kept beside it.
void setColumnTypes(Transaction &tx, Id id, const std::vector<ColumnType> &types);
/// The types that the paper was read with, when a person has changed them; else empty.
Result<std::vector<ColumnType>> printedTypes(const Reader &reader, Id id);
/// Forgets them: the columns' types are the paper's again.
void forgetPrintedTypes(Transaction &tx, Id id);
/// The table of a cell, 0: there is no such cell.
Id tableOfCell(const Reader &reader, Id cellId);
/// Puts a table behind another one of its paper, of which it was a part.
void placeTableAfter(Transaction &tx, Id id, Id first);

} // namespace scrutiny
