// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/period_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace scrutiny {

namespace {

using Kind = PeriodWord::Kind;

/// Months begin with a capital: `may` and `march` in small letters are verbs.
const QRegularExpression &periodWord()
{
    static const QString month = QStringLiteral(
        "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
        "|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\b\\.?");
    static const QRegularExpression re(
        QStringLiteral("(?<![\\d,./£-])(?<isoYear>20\\d\\d)-(?<isoMonth>\\d\\d)-(?<isoDay>\\d\\d)(?!\\d)"
                       "|(?<![\\d,./£-])(?<dateDay>\\d{1,2})(?<stroke>[./-])(?<dateMonth>\\d{1,2})\\g{stroke}(?<dateYear>(?:20)?\\d\\d)(?![\\d/%])"
                       "|(?<![\\d,./£-])(?<day>\\d{1,2})\\s?(?:st|nd|rd|th)?\\s(?:of\\s)?(?<dayMonth>") + month + QStringLiteral(")"
                       "|\\b(?<month>") + month + QStringLiteral(")(?:\\s?[-’'‘](?<shortYear>\\d\\d)(?!\\d))?"
                       "|\\b(?i:quarter|qtr\\.?|q)\\s?(?<quarter>[1-4]\\b|(?i:one|two|three|four)\\b)"
                       "|\\b(?<nth>(?i:first|second|third|fourth|final|1st|2nd|3rd|4th))\\s(?<nthOf>(?i:quarter|qtr|half))(?:[ -](?i:year))?\\b"
                       "|\\bH(?<half>[12])\\b"
                       "|\\b(?<halfYear>(?i:half)[ -](?i:year))\\b"
                       "|\\b(?<season>(?i:spring|summer|autumn|winter))(?:\\s(?i:term))?\\b"
                       "|(?<![\\d,.£/-])(?<year>(?:199\\d|20[0-6]\\d))(?:(?:/|\\s?[–-]\\s?)(?<yearTo>(?:20)?\\d\\d))?(?![\\d/%]|[,.]\\d)"
                       "|(?<![\\d,.£/-])(?<pair>\\d\\d)/(?<pairTo>\\d\\d)(?![\\d/%]|[,.]\\d)"));
    return re;
}

int monthNumber(const QString &name)
{
    static const QStringList months{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"), QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                    QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return int(months.indexOf(name.left(3).toLower())) + 1;
}

int ordinal(const QString &word)
{
    static const QStringList words{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"), QStringLiteral("four"),
                                   QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third"), QStringLiteral("fourth"),
                                   QStringLiteral("1st"), QStringLiteral("2nd"), QStringLiteral("3rd"), QStringLiteral("4th")};
    if (word.size() == 1)
        return word.toInt();
    const int found = int(words.indexOf(word.toLower()));
    return found < 0 ? 4 : found % 4 + 1; // `final`
}

bool has(const QRegularExpressionMatch &m, const char *name)
{
    return m.capturedStart(QLatin1String(name)) >= 0;
}

PeriodWord yearWord(const QRegularExpressionMatch &m, PeriodWord word)
{
    word.year = m.captured(QStringLiteral("year")).toInt();
    if (!has(m, "yearTo"))
        return word;
    const int to = m.captured(QStringLiteral("yearTo")).toInt();
    word.yearTo = to < 100 ? word.year / 100 * 100 + to : to;
    if (word.yearTo <= word.year || word.yearTo > word.year + 20) { // `2026-09`: the year alone
        word.yearTo = 0;
        word.end = word.at + 4;
    }
    return word;
}

PeriodWord wordOf(const QRegularExpressionMatch &m)
{
    PeriodWord word;
    word.at = int(m.capturedStart());
    word.end = int(m.capturedEnd());
    if (has(m, "year"))
        return yearWord(m, word);
    if (has(m, "pair")) {
        word.year = 2000 + m.captured(QStringLiteral("pair")).toInt();
        word.yearTo = 2000 + m.captured(QStringLiteral("pairTo")).toInt();
    } else if (has(m, "isoYear")) {
        word.kind = Kind::Day;
        word.day = m.captured(QStringLiteral("isoDay")).toInt();
        word.month = m.captured(QStringLiteral("isoMonth")).toInt();
        word.year = m.captured(QStringLiteral("isoYear")).toInt();
    } else if (has(m, "dateDay")) {
        word.kind = Kind::Day;
        word.day = m.captured(QStringLiteral("dateDay")).toInt();
        word.month = m.captured(QStringLiteral("dateMonth")).toInt();
        const int year = m.captured(QStringLiteral("dateYear")).toInt();
        word.year = year < 100 ? 2000 + year : year;
    } else if (has(m, "day")) {
        word.kind = Kind::Day;
        word.day = m.captured(QStringLiteral("day")).toInt();
        word.month = monthNumber(m.captured(QStringLiteral("dayMonth")));
    } else if (has(m, "month")) {
        word.kind = Kind::Month;
        word.month = monthNumber(m.captured(QStringLiteral("month")));
        word.year = has(m, "shortYear") ? 2000 + m.captured(QStringLiteral("shortYear")).toInt() : 0;
    } else if (has(m, "quarter")) {
        word.kind = Kind::Quarter;
        word.number = ordinal(m.captured(QStringLiteral("quarter")));
    } else if (has(m, "nth")) {
        const bool half = m.captured(QStringLiteral("nthOf")).toLower() == u"half";
        word.kind = half ? Kind::Half : Kind::Quarter;
        word.number = std::min(ordinal(m.captured(QStringLiteral("nth"))), half ? 2 : 4);
    } else if (has(m, "half") || has(m, "halfYear")) {
        word.kind = Kind::Half;
        word.number = m.captured(QStringLiteral("half")).toInt();
    } else {
        word.kind = Kind::Season;
        const QString season = m.captured(QStringLiteral("season")).toLower();
        word.month = season == u"spring" ? 3 : season == u"summer" ? 6 : season == u"autumn" ? 9 : 12;
    }
    return word;
}

/// Whether the words before and after hold the run to be relative (`Quarter 1 last year`) or no time at all.
bool namesTime(const QString &text, const PeriodRun &run)
{
    static const QRegularExpression relative(QStringLiteral("^\\s(?:of\\s|in\\s)?(?:the\\s)?(?:last|previous|this|prior)\\b"), QRegularExpression::CaseInsensitiveOption);
    if (relative.match(text.mid(run.end)).hasMatch())
        return false;
    const bool whole = QStringView(text).left(run.at).trimmed().isEmpty() && QStringView(text).mid(run.end).trimmed().isEmpty();
    if (whole && (run.words.size() > 1 || run.words.front().kind != Kind::Season))
        return true;
    if (run.words.size() > 1)
        return true;
    const PeriodWord &word = run.words.front();
    static const QRegularExpression leadsIn(QStringLiteral("(?:\\b(?:in|to|from|by|since|until|for|during|of|at|end|early|late|mid)\\s|[,:;(–—-]\\s?)$"), QRegularExpression::CaseInsensitiveOption);
    switch (word.kind) {
    case Kind::Month: return word.year > 0 || leadsIn.match(text.left(run.at)).hasMatch();
    case Kind::Season: return false;
    case Kind::Year: {
        static const QRegularExpression law(QStringLiteral("\\b(?:Act|Regulations|Order)\\s$"));
        if (law.match(text.left(run.at)).hasMatch())
            return false;
        // `25/26` by itself may be a fraction
        static const QRegularExpression financial(QStringLiteral("\\b(?:FY|year)\\s?$"), QRegularExpression::CaseInsensitiveOption);
        return run.end - run.at != 5 || (word.yearTo == word.year + 1 && financial.match(text.left(run.at)).hasMatch());
    }
    default: return true;
    }
}

/// `25/26` that are not one year after the other are none; so are dates that the calendar does not have.
bool possible(const PeriodWord &word)
{
    if (word.kind == Kind::Year && word.end - word.at == 5)
        return word.yearTo == word.year + 1;
    return word.kind != Kind::Day || (word.day >= 1 && word.day <= 31 && word.month >= 1 && word.month <= 12);
}

} // namespace

std::vector<PeriodRun> periodRuns(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("^[\\s,:/()&–—-]*(?:(?:to|and|until|of|in|the|FY|financial year|academic year|year)\\b[\\s,(–-]*)*$"), QRegularExpression::CaseInsensitiveOption);
    std::vector<PeriodRun> runs;
    for (auto it = periodWord().globalMatch(text); it.hasNext();) {
        const PeriodWord word = wordOf(it.next());
        if (!possible(word))
            continue;
        if (!runs.empty() && between.match(text.mid(runs.back().end, word.at - runs.back().end)).hasMatch()) {
            runs.back().words.push_back(word);
            runs.back().end = word.end;
        } else {
            runs.push_back({word.at, word.end, {word}});
        }
    }
    std::erase_if(runs, [&](const PeriodRun &run) { return !namesTime(text, run); });
    return runs;
}

} // namespace scrutiny
