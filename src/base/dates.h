// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace scrutiny {

/// A date found in printed text: where it stands (character positions) and what it says.
struct FoundDate
{
    QDate date;
    int at = 0;
    int length = 0;
};

/// A clock time found in printed text; local time, no zone.
struct FoundTime
{
    QTime time;
    int at = 0;
    int length = 0;
};

/// The first date in `text` as British papers print it: `Tuesday 5 September 2017`, `7 th September 2023`, `7th Sept 23`,
/// `05/09/2017`, `5-9-17`, `5.9.2017`, `2017-09-05`, `September 5, 2017`. Day before month. `00/00/0000` and dates that do not exist are none.
/// Without a year, `defaultYear` is taken when it is given.
std::optional<FoundDate> findDate(const QString &text, int from = 0, int defaultYear = 0);

/// The whole of `text` read as one date, white space and a weekday aside; an invalid QDate when it is anything else.
QDate parseDate(const QString &text);

/// The first clock time in `text`: `14:10`, `2.10 pm`, `10.03am`, `2pm`, `1400 hours`, `12 noon`, `midday`. A bare `2.10` counts only
/// when `bareAllowed` (it may be a paragraph number otherwise).
std::optional<FoundTime> findTime(const QString &text, int from = 0, bool bareAllowed = false);

/// The whole of `text` read as one clock time, as printed in a column of times (a bare `2.10` counts).
QTime parseTime(const QString &text);

/// `Thursday 2 November 2023`; `2 Nov 2023`; `2.05 pm`.
QString longDate(const QDate &date);
QString shortDate(const QDate &date);
QString clockTime(const QTime &time);

} // namespace scrutiny
