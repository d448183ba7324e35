// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dates.h"

#include "support/catch.h"

using namespace scrutiny;

namespace {

QString iso(const QString &text)
{
    const auto found = findDate(text);
    return found ? found->date.toString(Qt::ISODate) : QString();
}

QString clock(const QString &text, bool bare = false)
{
    const auto found = findTime(text, 0, bare);
    return found ? found->time.toString(QStringLiteral("HH:mm")) : QString();
}

} // namespace

TEST_CASE("Dates are found as British papers print them")
{
    CHECK(iso("Tuesday 5 September 2017") == "2017-09-05");
    CHECK(iso("held on Thursday 7 th September 2023 in the Chamber") == "2023-09-07");
    CHECK(iso("7th Sept 23") == "2023-09-07");
    CHECK(iso("MINUTES OF 14TH MAY, 2024") == "2024-05-14");
    CHECK(iso("on the 3rd of May 2024") == "2024-05-03");
    CHECK(iso("05/09/2017") == "2017-09-05");
    CHECK(iso("23-3-23 – Education") == "2023-03-23");
    CHECK(iso("5.9.2017") == "2017-09-05");
    CHECK(iso("2017-09-05") == "2017-09-05");
    CHECK(iso("September 5, 2017") == "2017-09-05");
    CHECK(iso("2-Nov-2023") == "2023-11-02");
}

TEST_CASE("What is no date is not made into one")
{
    CHECK(iso("00/00/0000").isEmpty());
    CHECK(iso("31/02/2024").isEmpty());
    CHECK(iso("paragraph 5.2.1 of the report").isEmpty());
    CHECK(iso("2022/23").isEmpty());
    CHECK(iso("may 2024").isEmpty());
    CHECK(iso("18 July").isEmpty());
    CHECK(iso("call 01296 382343").isEmpty());
}

TEST_CASE("A missing year is taken from the caller")
{
    CHECK(findDate("21st March and 23rd May 2017", 0, 2017)->date == QDate(2017, 3, 21));
    CHECK(findDate("18 July at 10.30 am", 0, 2017)->date == QDate(2017, 7, 18));
}

TEST_CASE("A whole cell is a date only when nothing else stands in it")
{
    CHECK(parseDate("Thursday, 2 November 2023") == QDate(2023, 11, 2));
    CHECK(parseDate(" 13/05/2023 ") == QDate(2023, 5, 13));
    CHECK_FALSE(parseDate("13/05/2023 *").isValid());
    CHECK_FALSE(parseDate("Section 5").isValid());
}

TEST_CASE("Clock times are found in their printed forms")
{
    CHECK(clock("14:10") == "14:10");
    CHECK(clock("at 2.10 pm") == "14:10");
    CHECK(clock("commencing at 10.03am") == "10:03");
    CHECK(clock("12.59 P.M.") == "12:59");
    CHECK(clock("12.15 am") == "00:15");
    CHECK(clock("2pm") == "14:00");
    CHECK(clock("1400 hours") == "14:00");
    CHECK(clock("14:00 hrs") == "14:00");
    CHECK(clock("12 noon") == "12:00");
    CHECK(clock("concluding at midday") == "12:00");
    CHECK(clock("10:30 a.m.") == "10:30");
}

TEST_CASE("A bare figure is a time only in a column of times")
{
    CHECK(clock("2.10 Below are all").isEmpty());
    CHECK(clock("2.10", true) == "02:10");
    CHECK(parseTime("10.35") == QTime(10, 35));
    CHECK_FALSE(parseTime("25:10").isValid());
    CHECK(clock("£2.50 pm").isEmpty() == false);
    CHECK(clock("costs £2.50", true).isEmpty());
    CHECK(clock("3.25%", true).isEmpty());
}

TEST_CASE("Dates and times are written as the desk shows them")
{
    CHECK(longDate(QDate(2023, 11, 2)) == "Thursday 2 November 2023");
    CHECK(shortDate(QDate(2023, 9, 7)) == "7 Sep 2023");
    CHECK(clockTime(QTime(14, 5)) == "2.05 pm");
    CHECK(clockTime(QTime(0, 30)) == "12.30 am");
    CHECK(longDate({}).isEmpty());
}
