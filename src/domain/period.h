// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace scrutiny {

/// The stretch of time that printed words name: `Quarter 2, July to September 2026`, `2025/26`, `31 March 2026`.
struct Period
{
    enum class Length { Day, Month, Quarter, HalfYear, Year, Other };
    Length length = Length::Other;
    QDate from, to;   ///< invalid when no year is named; quarters and years with a stroke begin in April
    int quarter = 0;  ///< 1 to 4 when the words name one
    QString words;    ///< as printed
};

/// All that `text` says of a time, as one stretch; none when it names no time. Words that are only relative (`Last quarter`) name none.
std::optional<Period> periodOf(const QString &text);

/// The period of `inner` (a column's heading, `Quarter 2`), with what it leaves open taken from `outer` (the caption, `2026/27`).
std::optional<Period> periodWithin(const QString &inner, const QString &outer);

/// The stretch of the same length that begins so many months later (earlier, when negative), in words of our own; `period` must have its days.
Period shifted(const Period &period, int months);

/// A few words for an axis: `Quarter 2 2026`, `April to June 2026`, `2025/26`.
QString shortPeriod(const Period &period);

} // namespace scrutiny
