// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "domain/table_types.h"

#include <optional>

namespace scrutiny {

/// A figure of a table followed over the meetings: what a chart draws and a list of values says.

struct IndicatorPoint
{
    Id tableId = 0;
    RecordRef cell;             ///< the figure's cell: its place is one click away
    QDate meeting;
    QString period;             ///< what the figure is of: words of its heading or caption that name a time, else the meeting's date
    QString printed;            ///< as printed: `131,706*`
    std::optional<double> value;
    std::optional<double> target;
    QString targetPrinted;
    Rag rag = Rag::None;        ///< from the row's own status cell; None: it says nothing
    QString earlierPrinted;     ///< what an earlier paper said of the same period when that was different (a revised figure), or empty
};

struct IndicatorLine
{
    QString name;               ///< the row's label, or the column's heading when a row gives several lines
    ColumnType type = ColumnType::Decimal;
    std::vector<IndicatorPoint> points; ///< oldest first
};

struct Indicator
{
    QString title;              ///< `CS11 Visits to libraries`
    QString unit;               ///< `%`, `£`, `£000`, or empty: the axis's label
    std::vector<IndicatorLine> lines;
};

/// A table of the chain (the same table in several papers) with the date of its meeting.
struct DatedTable
{
    TableRecord table;
    QDate meeting;
};

/// Follows the figure in `row`, `col` of the table with the number `at` in the chain (oldest first) through all of them, lined up by labels. Columns that name a
/// time give a point a column; the same period printed twice is one point, the later paper's, with what the earlier one said.
Indicator indicatorOfCell(const std::vector<DatedTable> &chain, std::size_t at, int row, int col);
/// All figures of the row: one line a column of figures, or one line in all when the columns are times. Targets and status are no lines.
Indicator indicatorOfRow(const std::vector<DatedTable> &chain, std::size_t at, int row);

} // namespace scrutiny
