// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dates.h"

#include "base/text.h"

#include <QRegularExpression>

namespace scrutiny {
namespace {

constexpr auto Insensitive = QRegularExpression::CaseInsensitiveOption;

/// 1 to 12 for a month's name or its usual abbreviations, else 0.
int monthNumber(QStringView word)
{
    static constexpr QStringView months[] = {u"jan", u"feb", u"mar", u"apr", u"may", u"jun", u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    const QString lower = word.toString().toLower();
    for (int i = 0; i < 12; ++i) {
        if (lower.startsWith(months[i]))
            return i + 1;
    }
    return 0;
}

/// Two-figure years are of this century up to 69, as in the papers that committees keep.
int fullYear(int year)
{
    if (year >= 100)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

bool plausible(const QDate &date)
{
    return date.isValid() && date.year() >= 1900 && date.year() <= 2199;
}

const QString Month = QStringLiteral(
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?");

/// `5 September 2017`, `7 th Sept, 23`, `the 3rd of May 2024`; the year may be missing.
const QRegularExpression &dayMonth()
{
    static const QRegularExpression re(
        QStringLiteral("(?<![\\d.,/:])(\\d{1,2})\\s?(?:st|nd|rd|th)?\\s?(?:of\\s)?[\\s\\-]?") + Month + QStringLiteral("(?:[\\s,\\-]{0,2}(\\d{4}|[‘’']?\\d{2})(?![\\d:]|\\.\\d))?"), Insensitive);
    return re;
}

/// `September 5, 2017`, `September 5th 2017`.
const QRegularExpression &monthDay()
{
    static const QRegularExpression re(QStringLiteral("\\b") + Month + QStringLiteral("\\s?(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)"), Insensitive);
    return re;
}

const QRegularExpression &numeric()
{
    static const QRegularExpression re(QStringLiteral("(?<![\\d./\\-])(\\d{1,2})\\s?([./\\-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d/\\-]|\\.\\d)"));
    return re;
}

const QRegularExpression &iso()
{
    static const QRegularExpression re(QStringLiteral("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)"));
    return re;
}

void take(std::optional<FoundDate> &best, const QDate &date, const QRegularExpressionMatch &match)
{
    const int at = int(match.capturedStart());
    if (plausible(date) && (!best || at < best->at))
        best = FoundDate{date, at, int(match.capturedLength())};
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QTime clock(int hour, int minute, QStringView half)
{
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return hour <= 23 && half.front().toLower() == u'p' ? QTime(hour, minute) : QTime();
        hour = hour % 12 + (half.front().toLower() == u'p' ? 12 : 0);
    }
    return QTime(hour, minute);
}

const QRegularExpression &clockPattern()
{
    // 1 hour, 2 minute, 3 am/pm | 4 hour, 5 am/pm | 6 hour, 7 minute with a colon | 8, 9 `1400 hours` | 10 noon or midnight | 11, 12 bare with a dot
    static const QRegularExpression re(
        QStringLiteral("(?<![\\d.:])(\\d{1,2})\\s?[.:]\\s?(\\d{2})\\s?([ap])\\.?\\s?m\\b\\.?"
                       "|(?<![\\d.:£])(\\d{1,2})\\s?([ap])\\.?m\\b\\.?"
                       "|(?<![\\d.:])(\\d{1,2}):(\\d{2})(?![\\d:])(?:\\s?(?:hours|hrs)\\b)?"
                       "|(?<!\\d)(\\d{2})[.:]?(\\d{2})\\s?(?:hours|hrs)\\b"
                       "|\\b(?:12(?:[.:]00)?\\s)?(noon|midday|midnight)\\b"
                       "|(?<![\\d.:£])(\\d{1,2})\\.(\\d{2})(?![\\d.%])"),
        Insensitive);
    return re;
}

QTime timeOf(const QRegularExpressionMatch &m, bool bareAllowed)
{
    if (m.capturedStart(1) >= 0)
        return clock(m.capturedView(1).toInt(), m.capturedView(2).toInt(), m.capturedView(3));
    if (m.capturedStart(4) >= 0)
        return clock(m.capturedView(4).toInt(), 0, m.capturedView(5));
    if (m.capturedStart(6) >= 0)
        return QTime(m.capturedView(6).toInt(), m.capturedView(7).toInt());
    if (m.capturedStart(8) >= 0)
        return QTime(m.capturedView(8).toInt(), m.capturedView(9).toInt());
    if (m.capturedStart(10) >= 0)
        return m.capturedView(10).toString().toLower() == u"midnight" ? QTime(0, 0) : QTime(12, 0);
    if (bareAllowed && m.capturedStart(11) >= 0)
        return QTime(m.capturedView(11).toInt(), m.capturedView(12).toInt());
    return {};
}

const QString MonthNames[] = {QStringLiteral("January"), QStringLiteral("February"), QStringLiteral("March"), QStringLiteral("April"),
                              QStringLiteral("May"), QStringLiteral("June"), QStringLiteral("July"), QStringLiteral("August"),
                              QStringLiteral("September"), QStringLiteral("October"), QStringLiteral("November"), QStringLiteral("December")};
const QString DayNames[] = {QStringLiteral("Monday"), QStringLiteral("Tuesday"), QStringLiteral("Wednesday"), QStringLiteral("Thursday"),
                            QStringLiteral("Friday"), QStringLiteral("Saturday"), QStringLiteral("Sunday")};

} // namespace

std::optional<FoundDate> findDate(const QString &text, int from, int defaultYear)
{
    if (!hasDigit(text))
        return std::nullopt;
    std::optional<FoundDate> best;
    for (auto it = dayMonth().globalMatch(text, from); it.hasNext();) {
        const auto m = it.next();
        const QString yearText = m.captured(3).remove(QRegularExpression(QStringLiteral("[‘’']")));
        const int year = yearText.isEmpty() ? defaultYear : fullYear(yearText.toInt());
        const QDate date(year, monthNumber(m.capturedView(2)), m.capturedView(1).toInt());
        if (year <= 0 || !plausible(date))
            continue;
        take(best, date, m);
        break;
    }
    for (auto it = monthDay().globalMatch(text, from); it.hasNext();) {
        const auto m = it.next();
        take(best, QDate(m.capturedView(3).toInt(), monthNumber(m.capturedView(1)), m.capturedView(2).toInt()), m);
    }
    for (auto it = numeric().globalMatch(text, from); it.hasNext();) {
        const auto m = it.next();
        take(best, QDate(fullYear(m.capturedView(4).toInt()), m.capturedView(3).toInt(), m.capturedView(1).toInt()), m);
    }
    for (auto it = iso().globalMatch(text, from); it.hasNext();) {
        const auto m = it.next();
        take(best, QDate(m.capturedView(1).toInt(), m.capturedView(2).toInt(), m.capturedView(3).toInt()), m);
    }
    return best;
}

QDate parseDate(const QString &text)
{
    static const QRegularExpression weekday(
        QStringLiteral("^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\\b[\\s,.]*(?:the\\s)?"), Insensitive);
    QString rest = normalised(text);
    rest.remove(weekday);
    const auto found = findDate(rest);
    if (!found || found->at != 0 || !QStringView(rest).mid(found->length).trimmed().isEmpty())
        return {};
    return found->date;
}

std::optional<FoundTime> findTime(const QString &text, int from, bool bareAllowed)
{
    for (auto it = clockPattern().globalMatch(text, from); it.hasNext();) {
        const auto m = it.next();
        const QTime time = timeOf(m, bareAllowed);
        if (time.isValid())
            return FoundTime{time, int(m.capturedStart()), int(m.capturedLength())};
    }
    return std::nullopt;
}

QTime parseTime(const QString &text)
{
    const QString whole = normalised(text);
    const auto found = findTime(whole, 0, true);
    if (!found || found->at != 0 || found->length != whole.size())
        return {};
    return found->time;
}

QString longDate(const QDate &date)
{
    if (!date.isValid())
        return {};
    return DayNames[date.dayOfWeek() - 1] + u' ' + QString::number(date.day()) + u' ' + MonthNames[date.month() - 1] + u' ' + QString::number(date.year());
}

QString shortDate(const QDate &date)
{
    if (!date.isValid())
        return {};
    return QString::number(date.day()) + u' ' + MonthNames[date.month() - 1].left(3) + u' ' + QString::number(date.year());
}

QString clockTime(const QTime &time)
{
    if (!time.isValid())
        return {};
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    return QStringLiteral("%1.%2 %3").arg(hour).arg(time.minute(), 2, 10, QLatin1Char('0')).arg(time.hour() < 12 ? u"am" : u"pm");
}

} // namespace scrutiny
