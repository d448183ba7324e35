// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/indicator_columns.h"

#include "base/text.h"
#include "domain/label_likeness.h"
#include "domain/table_figures.h"
#include "domain/table_match.h"

#include <QRegularExpression>

#include <algorithm>

namespace scrutiny {

namespace {

constexpr auto Insensitive = QRegularExpression::CaseInsensitiveOption;
using Kind = ColumnRole::Kind;

const QRegularExpression &targetWords()
{
    static const QRegularExpression re(QStringLiteral("\\b(?:targets?|goals?|plan(?:ned)?|thresholds?|ambitions?)\\b"), Insensitive);
    return re;
}

const QRegularExpression &statusWords()
{
    static const QRegularExpression re(QStringLiteral("\\b(?:status|rag|ratings?)\\b"), Insensitive);
    return re;
}

const QRegularExpression &reckonedWords()
{
    static const QRegularExpression re(QStringLiteral("\\b(?:changed?|variance|difference|trend|direction|travel|dot|rise|fall|increase|decrease|movement)\\b|^(?:on|against|versus|vs)\\b"), Insensitive);
    return re;
}

const QRegularExpression &presentWords()
{
    static const QRegularExpression re(QStringLiteral("\\b(?:this|current|latest)\\s(?:quarter|qtr|month|half[ -]year|year|period)\\b"), Insensitive);
    return re;
}

const QRegularExpression &pastWords()
{
    static const QRegularExpression re(
        QStringLiteral("\\b(?:(?:the\\s)?(?:same|corresponding)\\s(?:quarter|qtr|month|half[ -]year|period|time)(?:\\s(?:of|in))?(?:\\sthe)?\\s)?(?:last|previous|prior|preceding)\\s(?:quarter|qtr|month|half[ -]year|year|period)(?:[’']s)?\\b"
                       "|\\b(?:(?:same|corresponding)\\s(?:quarter|qtr|month|half[ -]year|period|time)\\s)?(?:a|one)\\syear\\s(?:ago|before|earlier)\\b"),
        Insensitive);
    return re;
}

/// A unit in brackets or by itself: `Cost (£)`, `Forecast – £000`, `%`.
const QRegularExpression &unitWords()
{
    static const QRegularExpression re(QStringLiteral("(?:^|[\\s(,])(£\\s?(?:000s?|k|m|bn|million|thousand)?|%|per cent)(?=$|[\\s),])"), Insensitive);
    return re;
}

Kind kindOf(const ReportTable &table, int col, const QString &heading)
{
    if (statusWords().match(heading).hasMatch())
        return Kind::Status;
    if (!isFigureColumn(table, col))
        return heading.contains(QStringLiteral("target"), Qt::CaseInsensitive) ? Kind::Target : Kind::Other; // `To rise`
    if (reckonedWords().match(heading).hasMatch())
        return Kind::Reckoned;
    return targetWords().match(heading).hasMatch() ? Kind::Target : Kind::Figure;
}

QString printedUnit(const QString &found)
{
    QString unit = found;
    unit.remove(u' ');
    if (unit.compare(QStringLiteral("percent"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("%");
    return unit == u"£000s" ? QStringLiteral("£000") : unit;
}

} // namespace

std::vector<ColumnRole> columnRoles(const ReportTable &table)
{
    std::vector<ColumnRole> roles;
    const LabelColumns labels = labelColumnsOf(table);
    for (int col = 0; col < table.cols; ++col) {
        ColumnRole role;
        role.heading = columnHeading(table, col);
        role.kind = col == labels.label || col == labels.reference ? Kind::Other : kindOf(table, col, role.heading);
        role.past = pastWords().match(role.heading).hasMatch();
        role.relative = role.past || presentWords().match(role.heading).hasMatch();
        if (periodOf(role.heading))
            role.own = periodWithin(role.heading, table.caption);
        QString rest = withoutPeriod(role.heading);
        for (const auto &words : {pastWords(), presentWords(), targetWords(), statusWords(), unitWords()})
            rest.replace(words, QStringLiteral(" "));
        role.about = labelWords(rest).join(u' ');
        roles.push_back(role);
    }
    return roles;
}

std::optional<int> monthsBack(const QString &heading, Period::Length length)
{
    const auto monthsOf = [](const QString &words) {
        return words.contains(u"month") ? 1 : words.contains(u"half") ? 6 : words.contains(u"year") ? 12 : words.contains(u"period") || words.contains(u"time") ? 0 : 3;
    };
    int own = 0;
    switch (length) {
    case Period::Length::Month: own = 1; break;
    case Period::Length::Quarter: own = 3; break;
    case Period::Length::HalfYear: own = 6; break;
    case Period::Length::Year: own = 12; break;
    default: return std::nullopt;
    }
    if (const auto present = presentWords().match(heading); present.hasMatch()) {
        const int unit = monthsOf(present.captured().toLower());
        return unit == 0 || unit == own ? std::optional<int>(0) : std::nullopt;
    }
    const auto past = pastWords().match(heading);
    if (!past.hasMatch())
        return std::nullopt;
    QString words = past.captured().toLower();
    static const QRegularExpression same(QStringLiteral("(?:same|corresponding)\\s"));
    if (words.contains(same)) { // `Same quarter last year`
        const bool ofYear = words.contains(u"year");
        words.remove(QRegularExpression(QStringLiteral("(?:last|previous|prior|preceding)\\syear.*|(?:a|one)\\syear\\s.*")));
        const int unit = monthsOf(words);
        return ofYear && (unit == 0 || unit == own) ? std::optional<int>(12) : std::nullopt;
    }
    const int unit = monthsOf(words); // `Last year` beside a quarter may be the whole year
    return unit == 0 || unit == own ? std::optional<int>(own) : std::nullopt;
}

std::optional<Period> periodOfTable(const ReportTable &table)
{
    const auto period = periodOf(table.caption);
    if (period && period->from.isValid() && period->from.addYears(1) < period->to)
        return std::nullopt;
    return period;
}

QString unitOf(const ReportTable &table, int row, int col)
{
    const QString heading = columnHeading(table, col);
    if (const auto unit = unitWords().match(heading); unit.hasMatch())
        return printedUnit(unit.captured(1));
    const QString printed = table.textAt(row, col);
    const CellValue value = leadingValue(printed);
    if (value.type == ColumnType::Percentage)
        return QStringLiteral("%");
    static const QRegularExpression inBrackets(QStringLiteral("\\((£\\s?(?:000s?|k|m|bn|million|thousand)?|%)\\)"), Insensitive);
    if (const auto unit = inBrackets.match(table.caption); unit.hasMatch())
        return printedUnit(unit.captured(1));
    return value.type == ColumnType::Money && printed.contains(u'£') ? QStringLiteral("£") : QString();
}

} // namespace scrutiny
