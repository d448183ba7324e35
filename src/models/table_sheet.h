// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "domain/table_checks.h"
#include "store/reader.h"

#include <map>
#include <memory>
#include <set>

namespace scrutiny {

/// One reason to look at a cell: a remark that its figures gave, or a doubt that its reader had.
struct CellQuery
{
    QString sentence;
    CellRemark remark;        ///< of a remark
    Id doubtId = 0;           ///< of a doubt; 0: it is a remark
    bool open = true;         ///< nobody has said yet that the cell is right
};

/// A table of a paper with all that its grid shows, read once and shared by the models of its heading and its body.
struct TableSheet
{
    TableRecord table;
    std::vector<int> at;                 ///< grid place (row * cols + col) -> index of the cell that covers it, or -1
    std::vector<ColumnType> types;       ///< one a column
    std::vector<bool> numbers;           ///< one a column: set to the right
    std::map<int, QString> seams;        ///< first row after a seam -> words
    std::map<int, std::vector<CellQuery>> queries; ///< cell index -> why somebody should look, or looked
    std::map<int, QString> printed;      ///< cell index -> what the paper says, of cells that somebody retyped
    std::vector<TableSum> sums;          ///< totals that were added up again
    std::set<int> totals;                ///< rows that sum others: they stay at the end of a sorted table

    int cellOf(int row, int col) const;
    /// The text at a place, also below the first row of a merged cell.
    QString textAt(int row, int col) const;
    /// The lowest heading over a column, or empty.
    QString headingOf(int col) const;
    Id cellIdAt(int row, int col) const;
    /// The open reasons to look at a cell (index), a line each; empty: none.
    QString openWords(int cell) const;
    /// The cells (indexes) that wait for somebody to look, in reading order.
    std::vector<int> toCheck() const;
    /// The sum that the cell at a place says, or null.
    const TableSum *sumAt(int row, int col) const;
};

/// Errors: NotFound, or the store's.
Result<std::shared_ptr<const TableSheet>> tableSheet(const Reader &reader, Id tableId);
/// The same of a table at hand, with queries and the paper's texts of retyped cells by cell index.
std::shared_ptr<const TableSheet> tableSheet(TableRecord table, std::map<int, std::vector<CellQuery>> queries = {}, std::map<int, QString> printed = {});

/// `whole numbers`, `dates`, ...: what a column holds, in words.
QString columnTypeName(ColumnType type);

} // namespace scrutiny
