// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/period.h"
#include "domain/table.h"

#include <QDate>

#include <optional>

namespace scrutiny {

/// What a column of a table of indicators is for, told by its heading.
struct ColumnRole
{
    enum class Kind { Figure, Target, Status, Reckoned, Other }; ///< Reckoned: a change, a variance, a trend
    Kind kind = Kind::Figure;
    QString heading;      ///< as printed
    QString about;        ///< folded words of the heading without times, roles and units: `result`
    bool relative = false; ///< `This quarter`, `Last quarter`, `Same quarter last year`
    bool past = false;     ///< relative to a time before this table's
    std::optional<Period> own; ///< the time that the heading names, with the caption's year
};
/// One a column; the columns of labels and those without figures are Other.
std::vector<ColumnRole> columnRoles(const ReportTable &table);

/// How many months before the table's own time a relative heading means (0: this one); none when that is not certain.
std::optional<int> monthsBack(const QString &heading, Period::Length length);

/// The time that a table's caption names for the whole of it; none when it names none or several years.
std::optional<Period> periodOfTable(const ReportTable &table);

/// `%`, `£`, `£000` of a figure, from its column's heading, its own printed form, or the caption; or empty.
QString unitOf(const ReportTable &table, int row, int col);

} // namespace scrutiny
