// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

struct TableFilter
{
    Id meetingId = 0, itemId = 0, paperId = 0; ///< 0: any
};

/// Newest meeting first, then in paper order.
Result<std::vector<TableRow>> listTables(const Reader &reader, const TableFilter &filter = {});
/// With its cells.
Result<TableRecord> loadTable(const Reader &reader, Id id);
/// Writes the table, its cells, and the sources of both (from grid.source and each cell's source). Returns the table's id.
Id addTable(Transaction &tx, const TableRecord &table);
void removeTable(Transaction &tx, Id id);
/// Everything but the cells: caption, heading rows, types, seams.
void updateTableFrame(Transaction &tx, const TableRecord &table);

} // namespace scrutiny
