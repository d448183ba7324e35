// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"

#include <optional>

namespace scrutiny {

/// Two printings of one table side by side.

/// What became of a value.
struct Difference
{
    enum class Kind {
        Same,    ///< the same value, perhaps printed otherwise
        Rose, Fell,
        Changed, ///< other words, or a figure that became a word
        Came,    ///< only the later one says something
        Went,    ///< only the earlier one does
        Nothing, ///< neither does
    };
    Kind kind = Kind::Nothing;
    std::optional<double> by; ///< later less earlier; of percentages in points
    QString words;            ///< `+58 (6.3%)`, `−1.2 points`, `+£1,200`, `9 days later`, or empty
};
Difference differenceOf(const QString &earlier, const QString &later);

/// One row (column) of the comparison: its number in each table, from 0, or -1 where the table has none.
struct LinedUp
{
    int earlier = -1, later = -1;
    QString label;            ///< the later table's words, else the earlier one's
};

struct TableComparison
{
    std::vector<LinedUp> rows; ///< below the headings, in the later table's order; rows that went stand where they stood
    std::vector<LinedUp> cols; ///< without the columns of labels
};

/// Lines rows up by their labels (then by labels nearly the same), columns by their headings without the words that name a time (then by their order among
/// columns of the same type).
TableComparison compareTables(const ReportTable &earlier, const ReportTable &later);

} // namespace scrutiny
