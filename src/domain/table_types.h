// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"

#include <QDate>

#include <optional>

namespace scrutiny {

/// A cell's text as a value; the printed form stays in the cell.
struct CellValue
{
    ColumnType type = ColumnType::Text;
    std::optional<double> number;  ///< of whole numbers, decimals, money and percentages; `(1,207)` and `▼ 5.0%` are negative, `(3%)` is not
    QDate date;                    ///< invalid for a month without a day
    bool lessThan = false;         ///< `<5`: suppressed, `number` is the bound
    QString mark;                  ///< footnote mark behind it: `*`, `†`, `1`
};

/// What a cell's text is, read by itself: `1,207`, `1112*`, `<5`, `£434,964.18`, `(3%)`, `76.0% (231)` (its share), `5 March 2024`, `March 2024`, `Y`. Empty cells, dashes and
/// `n/a` are Text without a number. `00/00/0000` is no date.
CellValue cellValue(const QString &text);

/// What each column holds, told by the cells below the heading rows: the type of at least four in five of those that say anything.
/// Few distinct short texts that come again are a Category, and so are grades (RAG, inspectors' words, letters).
std::vector<ColumnType> columnTypes(const ReportTable &table);

} // namespace scrutiny
