// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <vector>

namespace scrutiny {

/// Bank holidays of England and Wales in a year: New Year, Good Friday, Easter Monday, early May, spring, summer, Christmas and Boxing Day with
/// their substitute days, and the single days proclaimed since 2011 (2022 and 2023). Source: Banking and Financial Dealings Act 1971, Sch. 1.
std::vector<QDate> bankHolidays(int year);

bool isWorkingDay(const QDate &date);

/// Clear days between publication and a meeting: neither of the two days counts, nor weekends and bank holidays
/// (Local Government Act 1972 s.100B; five in England, three in Wales).
int clearDays(const QDate &published, const QDate &meeting);

/// The last day on which a paper can be published to give `days` clear days before the meeting.
QDate publishBy(const QDate &meeting, int days = 5);

} // namespace scrutiny
