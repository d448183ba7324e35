// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table_compare.h"

namespace scrutiny {

/// Pairs of rows (columns) of two tables, in the later table's order; those that only the earlier one has stand where they stood there. `earlier` and
/// `later` say the numbers to line up, `partner` the later number for each of `earlier`, or -1. Labels stay empty.
std::vector<LinedUp> inLaterOrder(const std::vector<int> &earlier, const std::vector<int> &later, const std::vector<int> &partner);

/// What a row is known by when tables are lined up.
struct RowKeys
{
    int row = 0;              ///< in the grid
    QString reference, label; ///< folded
    QString section;          ///< the label of the last row above that says nothing else (`Income`), or its group's
    QStringList words;        ///< of the label
};
/// Rows below the headings; `label` and `reference` are columns, reference may be -1.
std::vector<RowKeys> rowKeysOf(const ReportTable &table, int label, int reference);
/// For each of `earlier`, the place in `later` of the same row, or -1.
std::vector<int> sameRows(const std::vector<RowKeys> &earlier, const std::vector<RowKeys> &later);

/// What a column is known by.
struct ColumnKeys
{
    int col = 0;               ///< in the grid
    QString heading;           ///< in words, without those that name a time
    QString period;            ///< that time, the same for every way to print it, or empty
    QStringList words;
    bool figures = false;
};
/// All columns but those in `without`.
std::vector<ColumnKeys> columnKeysOf(const ReportTable &table, const std::vector<int> &without);
std::vector<int> sameColumns(const std::vector<ColumnKeys> &earlier, const std::vector<ColumnKeys> &later);

} // namespace scrutiny
