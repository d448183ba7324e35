// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_sheet.h"

namespace scrutiny {

/// Rows that a person wants to see of one column (-1: of any): those that say one of `values`, or hold `words`.
struct ColumnFilter
{
    int col = 0;
    QStringList values = {};
    QString words = {};
    bool isEmpty() const { return values.isEmpty() && words.trimmed().isEmpty(); }
    bool operator==(const ColumnFilter &) const = default;
};

/// How somebody looks at a table: what it is sorted by and what is filtered. Nothing of it is stored.
struct TableOrder
{
    int sortCol = -1;           ///< -1: as the paper prints it
    bool down = false;
    std::vector<ColumnFilter> filters = {}; ///< a row must pass all
    bool isNatural() const { return sortCol < 0 && filters.empty(); }
    bool operator==(const TableOrder &) const = default;

    const ColumnFilter *filterOf(int col) const;
    /// Sets, changes or (an empty one) takes off the filter of a column.
    void setFilter(const ColumnFilter &filter);
    /// Up, down, then as printed: what a press on a heading does.
    void pressSort(int col);
};

/// The rows below the headings that are shown, in order. Sorted by what the column's texts mean (numbers, dates, words with numbers in them by
/// their numbers); cells that say something else follow, empty ones come last, and total rows stay at the end, as printed. Rows that are
/// equal stay as printed.
std::vector<int> shownRows(const TableSheet &sheet, const TableOrder &order);

/// What the cells of a column say, with how often, in the column's order. Empty cells are the value "".
struct ColumnValue
{
    QString text;
    int rows = 0;
};
std::vector<ColumnValue> columnValues(const TableSheet &sheet, int col);

/// `Outcome: Requires Improvement, Inadequate`, `Outcome holds “school”`.
QString filterWords(const TableSheet &sheet, const ColumnFilter &filter);
/// `Column 3`, or its heading.
QString columnName(const TableSheet &sheet, int col);

} // namespace scrutiny
