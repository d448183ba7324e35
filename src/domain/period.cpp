// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/period.h"

#include "base/dates.h"
#include "base/text.h"
#include "domain/period_words.h"
#include "domain/table_match.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace scrutiny {

namespace {

using Kind = PeriodWord::Kind;
using Length = Period::Length;

/// The year of `words[at]`: its own, that of the next year printed behind it, else of the last one before it.
const PeriodWord *yearOf(const std::vector<PeriodWord> &words, std::size_t at)
{
    for (std::size_t i = at; i < words.size(); ++i) {
        if (words[i].year > 0)
            return &words[i];
    }
    for (std::size_t i = at; i-- > 0;) {
        if (words[i].year > 0)
            return &words[i];
    }
    return nullptr;
}

struct Stretch
{
    QDate from, to;
};

Stretch monthsFrom(int year, int month, int count)
{
    const QDate from(year, month, 1);
    return {from, from.addMonths(count).addDays(-1)};
}

/// `month` in a year as printed: `2025/26` begins in April.
int calendarYear(const PeriodWord &year, int month)
{
    return year.yearTo > 0 && month < 4 ? year.yearTo : year.year;
}

Stretch stretchOf(const PeriodWord &word, const PeriodWord *year)
{
    if (!year)
        return {};
    switch (word.kind) {
    case Kind::Day: {
        const QDate day(calendarYear(*year, word.month), word.month, word.day);
        return {day, day};
    }
    case Kind::Month: return monthsFrom(calendarYear(*year, word.month), word.month, 1);
    case Kind::Quarter: return monthsFrom(word.number == 4 ? year->year + 1 : year->year, word.number == 4 ? 1 : 1 + 3 * word.number, 3);
    case Kind::Half: return monthsFrom(year->year, word.number == 2 ? 10 : 4, 6);
    case Kind::Season: return monthsFrom(year->year, word.month, 3);
    case Kind::Year: break;
    }
    return word.yearTo > 0 ? Stretch{QDate(word.year, 4, 1), QDate(word.yearTo, 3, 31)} : monthsFrom(word.year, 1, 12);
}

/// From the first to the last of the words of one kind.
Stretch stretchOver(const std::vector<PeriodWord> &words, Kind kind)
{
    Stretch all;
    const PeriodWord *lastYear = nullptr;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].kind != kind)
            continue;
        const PeriodWord *year = yearOf(words, i);
        const Stretch one = stretchOf(words[i], year);
        if (!one.from.isValid() || !one.to.isValid())
            continue;
        if (all.from.isValid() && one.to < all.from && year == lastYear) { // `October to March 2026`
            all.from = all.from.addYears(-1);
            all.to = all.from;
        }
        lastYear = year;
        if (!all.from.isValid() || one.from < all.from)
            all.from = one.from;
        if (!all.to.isValid() || one.to > all.to)
            all.to = one.to;
    }
    return all;
}

Length lengthOf(const Stretch &stretch)
{
    if (stretch.from == stretch.to)
        return Length::Day;
    for (const auto &[months, length] : {std::pair{1, Length::Month}, {3, Length::Quarter}, {6, Length::HalfYear}, {12, Length::Year}}) {
        if (stretch.from.addMonths(months) == stretch.to.addDays(1))
            return length;
    }
    return Length::Other;
}

/// Without a year there are no dates to measure.
Length lengthOf(const std::vector<PeriodWord> &words, Kind kind)
{
    const auto count = std::count_if(words.begin(), words.end(), [&](const PeriodWord &word) { return word.kind == kind; });
    if (kind == Kind::Month && count == 2) {
        const int months = (words.back().month - words.front().month + 12) % 12 + 1;
        return months == 3 ? Length::Quarter : months == 6 ? Length::HalfYear : Length::Other;
    }
    if (count != 1)
        return Length::Other;
    switch (kind) {
    case Kind::Day: return Length::Day;
    case Kind::Month: return Length::Month;
    case Kind::Quarter: return Length::Quarter;
    case Kind::Half: return Length::HalfYear;
    case Kind::Year: return Length::Year;
    case Kind::Season: break;
    }
    return Length::Other;
}

Period periodFrom(const std::vector<PeriodWord> &words)
{
    Period period;
    for (const PeriodWord &word : words) {
        if (word.kind == Kind::Quarter)
            period.quarter = period.quarter == 0 ? word.number : -1;
    }
    period.quarter = std::max(period.quarter, 0);
    for (const Kind kind : {Kind::Day, Kind::Month, Kind::Quarter, Kind::Half, Kind::Season, Kind::Year}) { // the nearest words count
        if (std::none_of(words.begin(), words.end(), [&](const PeriodWord &word) { return word.kind == kind; }))
            continue;
        const Stretch stretch = stretchOver(words, kind);
        const bool dated = stretch.from.isValid() && stretch.to.isValid();
        period.from = stretch.from;
        period.to = stretch.to;
        period.length = dated ? lengthOf(stretch) : lengthOf(words, kind);
        return period;
    }
    return period;
}

std::vector<PeriodWord> wordsIn(const QString &text, QString *printed)
{
    std::vector<PeriodWord> words;
    for (const PeriodRun &run : periodRuns(text)) {
        words.insert(words.end(), run.words.begin(), run.words.end());
        *printed += (printed->isEmpty() ? QString() : QStringLiteral(", ")) + text.mid(run.at, run.end - run.at);
    }
    return words;
}

QString yearWithStroke(int begins)
{
    return QStringLiteral("%1/%2").arg(begins).arg((begins + 1) % 100, 2, 10, QLatin1Char('0'));
}

/// `June 2026`, `April to June 2026`, `2025/26`, `2026`, `1 Apr 2026 to 26 Jul 2026`.
QString stretchWords(const QDate &from, const QDate &to)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const bool wholeMonths = from.day() == 1 && to.day() == to.daysInMonth();
    if (wholeMonths && from.addYears(1) == to.addDays(1) && (from.month() == 1 || from.month() == 4))
        return from.month() == 1 ? QString::number(from.year()) : yearWithStroke(from.year());
    if (!wholeMonths)
        return from == to ? shortDate(from) : QCoreApplication::translate("scrutiny::Period", "%1 to %2").arg(shortDate(from), shortDate(to));
    const QString last = british.monthName(to.month()) + u' ' + QString::number(to.year());
    if (from.year() == to.year() && from.month() == to.month())
        return last;
    const QString first = british.monthName(from.month()) + (from.year() == to.year() ? QString() : u' ' + QString::number(from.year()));
    return QCoreApplication::translate("scrutiny::Period", "%1 to %2").arg(first, last);
}

bool isOnlyYears(const std::vector<PeriodWord> &words)
{
    return std::all_of(words.begin(), words.end(), [](const PeriodWord &word) { return word.kind == Kind::Year; });
}

} // namespace

std::optional<Period> periodOf(const QString &text)
{
    const QString plain = normalised(text);
    QString printed;
    const std::vector<PeriodWord> words = wordsIn(plain, &printed);
    if (words.empty())
        return std::nullopt;
    Period period = periodFrom(words);
    period.words = printed;
    return period;
}

std::optional<Period> periodWithin(const QString &inner, const QString &outer)
{
    QString innerPrinted, outerPrinted;
    const std::vector<PeriodWord> own = wordsIn(normalised(inner), &innerPrinted), around = wordsIn(normalised(outer), &outerPrinted);
    if (own.empty() || around.empty())
        return periodOf(own.empty() ? outer : inner);
    // A column says `Quarter 2` under `2026/27`, or `2026` under `April to June`.
    const bool wantsYear = std::none_of(own.begin(), own.end(), [](const PeriodWord &word) { return word.year > 0; });
    const bool wantsMonths = isOnlyYears(own) && std::none_of(around.begin(), around.end(), [](const PeriodWord &word) { return word.year > 0; });
    if (!wantsYear && !wantsMonths)
        return periodOf(inner);
    std::vector<PeriodWord> words = wantsMonths ? around : own;
    const auto single = std::count_if(around.begin(), around.end(), [](const PeriodWord &word) { return word.year > 0; });
    if (wantsYear && single != 1)
        return periodOf(inner); // no year, or one of several
    for (const PeriodWord &word : wantsMonths ? own : around) {
        if (word.year > 0) {
            PeriodWord year = word;
            year.kind = Kind::Year;
            words.push_back(year);
        }
    }
    Period period = periodFrom(words);
    const PeriodWord *year = yearOf(words, 0);
    const QString yearPrinted = year->yearTo > 0 ? yearWithStroke(year->year) : QString::number(year->year);
    period.words = (wantsMonths ? outerPrinted : innerPrinted) + u' ' + yearPrinted;
    return period;
}

QString shortPeriod(const Period &period)
{
    if (period.quarter == 0 || !period.from.isValid() || period.length != Length::Quarter)
        return period.words;
    static const QRegularExpression stroke(QStringLiteral("\\d\\d\\s?[/–-]\\s?\\d\\d"));
    const bool ofCouncil = period.quarter == (period.from.month() + 8) % 12 / 3 + 1; // a year that begins in April
    const bool twoYears = ofCouncil && (period.quarter == 4 || stroke.match(period.words).hasMatch());
    const int begins = ofCouncil && period.quarter == 4 ? period.from.year() - 1 : period.from.year();
    return QStringLiteral("Quarter %1 %2").arg(period.quarter).arg(twoYears ? yearWithStroke(begins) : QString::number(begins));
}

Period shifted(const Period &period, int months)
{
    Period moved = period;
    moved.from = period.from.addMonths(months);
    moved.to = period.to.addDays(1).addMonths(months).addDays(-1);
    if (period.quarter > 0)
        moved.quarter = ((period.quarter - 1 + months / 3) % 4 + 4) % 4 + 1;
    moved.words = stretchWords(moved.from, moved.to);
    if (moved.quarter > 0 && moved.length == Length::Quarter)
        moved.words = shortPeriod(moved);
    return moved;
}

QString periodIn(const QString &text)
{
    const auto period = periodOf(text);
    return period ? period->words : QString();
}

QString withoutPeriod(const QString &text)
{
    QString rest = normalised(text);
    static const QRegularExpression before(
        QStringLiteral("(?:(?:^|(?<=[\\s(]))(?:as at|as of|up to|in the|at|for|in|from|during|to|by|of|since|until|the|academic|financial|municipal|council|calendar|school|years?|FY|ended|ending|between|end|w/e)\\s+)+$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression after(QStringLiteral("^,?\\s*(?:(?:academic|financial|municipal|council|calendar|school)\\s+)?years?\\b"), QRegularExpression::CaseInsensitiveOption);
    const std::vector<PeriodRun> runs = periodRuns(rest);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        int from = run->at, to = run->end;
        if (const auto m = before.match(rest.left(from)); m.hasMatch())
            from = int(m.capturedStart());
        if (const auto m = after.match(rest.mid(to)); m.hasMatch())
            to += int(m.capturedEnd());
        rest.replace(from, to - from, QStringLiteral(" "));
    }
    if (runs.empty())
        return rest;
    static const QRegularExpression empty(QStringLiteral("\\(\\s*\\)")), doubled(QStringLiteral("\\s*([,;:–—])(?:\\s*[,;:–—])+\\s*")), ends(QStringLiteral("^[\\s,;:–—-]+|[\\s,;:–—-]+$")), gap(QStringLiteral("\\s+([,;:)])"));
    rest.remove(empty);
    rest.replace(doubled, QStringLiteral("\\1 "));
    rest.remove(ends);
    rest.replace(gap, QStringLiteral("\\1"));
    return normalised(rest);
}

} // namespace scrutiny
