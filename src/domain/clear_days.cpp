// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clear_days.h"

#include <algorithm>

namespace scrutiny {

namespace {

// Easter Sunday of the Gregorian calendar (Oudin's form of the algorithm).
QDate easter(int year)
{
    const int g = year % 19;
    const int c = year / 100;
    const int h = (c - c / 4 - (8 * c + 13) / 25 + 19 * g + 15) % 30;
    const int i = h - (h / 28) * (1 - (h / 28) * (29 / (h + 1)) * ((21 - g) / 11));
    const int j = (year + year / 4 + i + 2 - c + c / 4) % 7;
    const int l = i - j;
    const int month = 3 + (l + 40) / 44;
    return QDate(year, month, l + 28 - 31 * (month / 4));
}

QDate firstMonday(int year, int month)
{
    QDate day(year, month, 1);
    return day.addDays((8 - day.dayOfWeek()) % 7);
}

QDate lastMonday(int year, int month)
{
    const QDate day(year, month, QDate(year, month, 1).daysInMonth());
    return day.addDays(1 - day.dayOfWeek());
}

bool isWeekend(const QDate &date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

} // namespace

std::vector<QDate> bankHolidays(int year)
{
    std::vector<QDate> days;
    // A holiday that falls on a weekend moves to the next working day that is not a holiday already.
    const auto addMoved = [&days](QDate day) {
        while (isWeekend(day) || std::find(days.begin(), days.end(), day) != days.end())
            day = day.addDays(1);
        days.push_back(day);
    };
    addMoved(QDate(year, 1, 1));
    days.push_back(easter(year).addDays(-2));
    days.push_back(easter(year).addDays(1));
    days.push_back(year == 2020 ? QDate(2020, 5, 8) : firstMonday(year, 5));
    if (year == 2022) {
        days.push_back(QDate(2022, 6, 2));
        days.push_back(QDate(2022, 6, 3));
        days.push_back(QDate(2022, 9, 19));
    } else if (year == 2012) {
        days.push_back(QDate(2012, 6, 4));
        days.push_back(QDate(2012, 6, 5));
    } else {
        days.push_back(lastMonday(year, 5));
    }
    if (year == 2011)
        days.push_back(QDate(2011, 4, 29));
    if (year == 2023)
        days.push_back(QDate(2023, 5, 8));
    days.push_back(lastMonday(year, 8));
    // Christmas on a Saturday moves to Monday, Boxing Day to Tuesday; Christmas on a Sunday moves to Tuesday, after Boxing Day's own Monday.
    const QDate christmas(year, 12, 25);
    if (isWeekend(christmas.addDays(1)) || isWeekend(christmas)) {
        if (!isWeekend(christmas))
            days.push_back(christmas);
        if (!isWeekend(christmas.addDays(1)))
            days.push_back(christmas.addDays(1));
        if (isWeekend(christmas))
            addMoved(christmas);
        if (isWeekend(christmas.addDays(1)))
            addMoved(christmas.addDays(1));
    } else {
        days.push_back(christmas);
        days.push_back(christmas.addDays(1));
    }
    std::sort(days.begin(), days.end());
    return days;
}

bool isWorkingDay(const QDate &date)
{
    if (!date.isValid() || isWeekend(date))
        return false;
    const std::vector<QDate> holidays = bankHolidays(date.year());
    return !std::binary_search(holidays.begin(), holidays.end(), date);
}

int clearDays(const QDate &published, const QDate &meeting)
{
    if (!published.isValid() || !meeting.isValid())
        return 0;
    // A span of years is a slip of the keyboard, and would only cost time.
    constexpr int longest = 366;
    int days = 0;
    QDate day = published.addDays(1);
    for (int looked = 0; day < meeting && looked < longest; day = day.addDays(1), ++looked)
        days += isWorkingDay(day) ? 1 : 0;
    return days;
}

QDate publishBy(const QDate &meeting, int days)
{
    if (!meeting.isValid())
        return {};
    QDate day = meeting;
    for (int left = days; left > 0;) {
        day = day.addDays(-1);
        if (isWorkingDay(day))
            --left;
    }
    // The day of publication is not itself a clear day; it is one on which an office can publish.
    do {
        day = day.addDays(-1);
    } while (!isWorkingDay(day));
    return day;
}

} // namespace scrutiny
