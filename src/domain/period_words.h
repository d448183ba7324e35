// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace scrutiny {

/// One word (or two) that names a time.
struct PeriodWord
{
    enum class Kind { Day, Month, Quarter, Half, Season, Year };
    Kind kind = Kind::Year;
    int at = 0, end = 0;      ///< where it stands in the text
    int day = 0, month = 0;   ///< of days and months
    int number = 0;           ///< of quarters and halves; 0: half-year, which one is not said
    int year = 0;             ///< of years, and of days that print theirs
    int yearTo = 0;           ///< of `2025/26`: 2026; else 0
};

/// Words that name one time together: `Quarter 2, July to September 2026`.
struct PeriodRun
{
    int at = 0, end = 0;
    std::vector<PeriodWord> words;
};

/// All of them, in order. A month's name by itself counts only where it can be no person or verb.
std::vector<PeriodRun> periodRuns(const QString &text);

} // namespace scrutiny
