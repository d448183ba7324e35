// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_compare.h"

#include "base/text.h"
#include "domain/table_match.h"
#include "domain/table_types.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableCompare", text);
}

/// Rows that are left over on both sides are compared word by word up to so many.
constexpr std::size_t mostLeftOver = 200;
/// Two labels say nearly the same from this share of letter pairs in common on.
constexpr double nearlyTheSame = 0.72;

/// Dice's coefficient over pairs of neighbouring letters: robust against words put elsewhere and small slips.
double pairsAlike(const QString &a, const QString &b)
{
    const auto pairsOf = [](const QString &text) {
        QHash<QString, int> pairs;
        for (qsizetype i = 0; i + 1 < text.size(); ++i)
            ++pairs[text.mid(i, 2)];
        return pairs;
    };
    if (a.size() < 4 || b.size() < 4)
        return a == b ? 1 : 0;
    QHash<QString, int> left = pairsOf(a);
    int both = 0;
    for (qsizetype i = 0; i + 1 < b.size(); ++i) {
        if (int &n = left[b.mid(i, 2)]; n > 0) {
            --n;
            ++both;
        }
    }
    return 2.0 * both / double(a.size() - 1 + b.size() - 1);
}

/// What rows (columns) are lined up by, and what to call them.
struct Side
{
    std::vector<QString> keys;
    std::vector<int> partner; ///< on the other side, -1: none
};

Side sideOf(std::vector<QString> keys)
{
    Side side;
    side.partner.assign(keys.size(), -1);
    side.keys = std::move(keys);
    return side;
}

void pairUp(Side &earlier, Side &later, std::size_t i, std::size_t j)
{
    earlier.partner[i] = int(j);
    later.partner[j] = int(i);
}

/// Pairs what has the same key on both sides and no partner yet, the first with the first.
void pairEqual(Side &earlier, Side &later, const std::vector<QString> &earlierKeys, const std::vector<QString> &laterKeys)
{
    QHash<QString, std::vector<std::size_t>> where;
    for (std::size_t i = earlierKeys.size(); i-- > 0;) {
        if (earlier.partner[i] < 0 && !earlierKeys[i].isEmpty())
            where[earlierKeys[i]].push_back(i);
    }
    for (std::size_t j = 0; j < laterKeys.size(); ++j) {
        const auto found = where.find(laterKeys[j]);
        if (later.partner[j] >= 0 || found == where.end() || found->empty())
            continue;
        pairUp(earlier, later, found->back(), j);
        found->pop_back();
    }
}

std::vector<std::size_t> leftOver(const Side &side)
{
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < side.keys.size() && left.size() < mostLeftOver; ++i) {
        if (side.partner[i] < 0 && !side.keys[i].isEmpty())
            left.push_back(i);
    }
    return left;
}

/// Pairs the labels that are most alike first.
void pairNearly(Side &earlier, Side &later)
{
    struct Candidate
    {
        double alike;
        std::size_t i, j;
    };
    std::vector<Candidate> candidates;
    for (const std::size_t i : leftOver(earlier)) {
        for (const std::size_t j : leftOver(later)) {
            const double alike = pairsAlike(earlier.keys[i], later.keys[j]);
            if (alike >= nearlyTheSame)
                candidates.push_back({alike, i, j});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.alike > b.alike; });
    for (const Candidate &one : candidates) {
        if (earlier.partner[one.i] < 0 && later.partner[one.j] < 0)
            pairUp(earlier, later, one.i, one.j);
    }
}

/// The later side in its order; what only the earlier one has stands behind what it followed there.
std::vector<LinedUp> inLaterOrder(const Side &earlier, const Side &later, const QStringList &earlierLabels, const QStringList &laterLabels, int earlierFirst, int laterFirst)
{
    std::vector<LinedUp> lined;
    const auto gone = [&](std::size_t from) {
        for (std::size_t i = from; i < earlier.partner.size() && earlier.partner[i] < 0; ++i)
            lined.push_back({int(i) + earlierFirst, -1, earlierLabels.value(qsizetype(i))});
    };
    gone(0);
    for (std::size_t j = 0; j < later.partner.size(); ++j) {
        const int i = later.partner[j];
        lined.push_back({i < 0 ? -1 : i + earlierFirst, int(j) + laterFirst, laterLabels.value(qsizetype(j))});
        if (i >= 0)
            gone(std::size_t(i) + 1);
    }
    return lined;
}

std::vector<LinedUp> linedRows(const ReportTable &earlier, const ReportTable &later)
{
    const QStringList was = rowLabels(earlier), is = rowLabels(later);
    const auto keysOf = [](const QStringList &labels, auto key) {
        std::vector<QString> keys;
        for (const QString &label : labels)
            keys.push_back(key(label));
        return keys;
    };
    const auto whole = [](const QString &label) { return folded(label); };
    const auto timeless = [](const QString &label) { return folded(withoutPeriod(label)); };
    // A reference before the words (`CS07`) stays when the words are put otherwise.
    const auto reference = [](const QString &label) {
        static const QRegularExpression pattern(QStringLiteral("^[A-Za-z]{1,4}[ ./-]?\\d{1,5}[a-z]?(?=\\s)"));
        return folded(pattern.match(label).captured());
    };
    Side a = sideOf(keysOf(was, whole)), b = sideOf(keysOf(is, whole));
    pairEqual(a, b, a.keys, b.keys);
    pairEqual(a, b, keysOf(was, reference), keysOf(is, reference));
    pairEqual(a, b, keysOf(was, timeless), keysOf(is, timeless));
    pairNearly(a, b);
    return inLaterOrder(a, b, was, is, earlier.headerRows, later.headerRows);
}

std::vector<int> valueColumns(const ReportTable &table)
{
    const LabelColumns labels = labelColumnsOf(table);
    std::vector<int> cols;
    for (int col = 0; col < table.cols; ++col) {
        if (col != labels.label && col != labels.reference)
            cols.push_back(col);
    }
    return cols;
}

std::vector<ColumnType> typesOf(const ReportTable &table)
{
    return table.columnTypes.size() == std::size_t(table.cols) ? table.columnTypes : columnTypes(table);
}

/// The same figure printed again (2024/25 with 2024/25), then the same heading without its time, then the order among columns of one type.
std::vector<LinedUp> linedColumns(const ReportTable &earlier, const ReportTable &later)
{
    const std::vector<int> mine = valueColumns(earlier), its = valueColumns(later);
    const auto headings = [](const ReportTable &table, const std::vector<int> &cols) {
        QStringList all;
        for (const int col : cols)
            all += columnHeading(table, col);
        return all;
    };
    const QStringList was = headings(earlier, mine), is = headings(later, its);
    const auto keys = [](const QStringList &texts, bool timeless) {
        std::vector<QString> all;
        for (const QString &text : texts)
            all.push_back(folded(timeless ? withoutPeriod(text) : text));
        return all;
    };
    Side a = sideOf(keys(was, false)), b = sideOf(keys(is, false));
    pairEqual(a, b, a.keys, b.keys);
    // Some columns of time are the same ones: then those that are left came and went.
    const auto isTime = [](const QString &text) { return !periodIn(text).isEmpty(); };
    bool sameTimes = false;
    for (std::size_t i = 0; i < a.partner.size(); ++i)
        sameTimes = sameTimes || (a.partner[i] >= 0 && isTime(was[qsizetype(i)]));
    if (!sameTimes)
        pairEqual(a, b, keys(was, true), keys(is, true));
    const std::vector<ColumnType> before = typesOf(earlier), after = typesOf(later);
    for (std::size_t i = 0; i < a.partner.size(); ++i) {
        for (std::size_t j = 0; j < b.partner.size() && a.partner[i] < 0; ++j) {
            const bool bothTimes = isTime(was[qsizetype(i)]) && isTime(is[qsizetype(j)]), neither = !isTime(was[qsizetype(i)]) && !isTime(is[qsizetype(j)]);
            const bool nameless = was[qsizetype(i)].isEmpty() || is[qsizetype(j)].isEmpty();
            const bool alike = nameless || (bothTimes && !sameTimes) || (neither && pairsAlike(a.keys[i], b.keys[j]) >= nearlyTheSame);
            if (b.partner[j] < 0 && alike && before[std::size_t(mine[i])] == after[std::size_t(its[j])])
                pairUp(a, b, i, j);
        }
    }
    std::vector<LinedUp> lined = inLaterOrder(a, b, was, is, 0, 0);
    for (LinedUp &pair : lined) {
        pair.earlier = pair.earlier < 0 ? -1 : mine[std::size_t(pair.earlier)];
        pair.later = pair.later < 0 ? -1 : its[std::size_t(pair.later)];
    }
    return lined;
}

/// `+58`, `−1.2`; as many places as the more exact of the two printed figures has.
QString signedNumber(double by, int places, const QString &currency = {})
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return (by < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + currency + locale.toString(std::abs(by), 'f', places);
}

int placesIn(const QString &text)
{
    static const QRegularExpression decimals(QStringLiteral("\\d\\.(\\d+)"));
    return int(std::min<qsizetype>(4, decimals.match(text).captured(1).size()));
}

QString currencyIn(const QString &text)
{
    for (const QChar sign : {QChar(0xA3), QChar(0x20AC), QChar(u'$')}) {
        if (text.contains(sign))
            return sign;
    }
    return {};
}

Difference byNumber(const QString &earlier, const QString &later, const CellValue &was, const CellValue &is)
{
    const int places = std::max(placesIn(earlier), placesIn(later));
    const double by = *is.number - *was.number;
    Difference difference;
    difference.by = by;
    if (std::abs(by) < 1e-9) {
        difference.kind = Difference::Kind::Same;
        return difference;
    }
    difference.kind = by > 0 ? Difference::Kind::Rose : Difference::Kind::Fell;
    if (was.type == ColumnType::Percentage || is.type == ColumnType::Percentage) {
        const QString amount = signedNumber(by, places);
        difference.words = std::abs(std::abs(by) - 1) < 1e-9 ? tr("%1 point").arg(amount) : tr("%1 points").arg(amount);
        return difference;
    }
    const QString currency = was.type == ColumnType::Money || is.type == ColumnType::Money ? currencyIn(earlier + later) : QString();
    difference.words = signedNumber(by, places, currency);
    if (*was.number > 0) {
        const double share = 100 * std::abs(by) / *was.number;
        if (share < 1000)
            difference.words += QStringLiteral(" (%1%)").arg(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(share, 'f', share < 10 ? 1 : 0));
    }
    return difference;
}

QString daysWords(qint64 days)
{
    const qint64 by = std::abs(days);
    if (days > 0)
        return by == 1 ? tr("1 day later") : tr("%1 days later").arg(by);
    return by == 1 ? tr("1 day earlier") : tr("%1 days earlier").arg(by);
}

} // namespace

Difference differenceOf(const QString &earlier, const QString &later)
{
    const QString was = normalised(earlier), is = normalised(later);
    Difference difference;
    if (was.isEmpty() || is.isEmpty()) {
        difference.kind = was.isEmpty() ? (is.isEmpty() ? Difference::Kind::Nothing : Difference::Kind::Came) : Difference::Kind::Went;
        return difference;
    }
    if (was == is) {
        difference.kind = Difference::Kind::Same;
        return difference;
    }
    const CellValue before = cellValue(was), after = cellValue(is);
    if (before.lessThan || after.lessThan) { // a suppressed figure hides what became of it
        difference.kind = Difference::Kind::Changed;
        return difference;
    }
    if (before.number && after.number)
        return byNumber(was, is, before, after);
    if (before.date.isValid() && after.date.isValid()) {
        const qint64 days = before.date.daysTo(after.date);
        difference.by = double(days);
        difference.kind = days == 0 ? Difference::Kind::Same : days > 0 ? Difference::Kind::Rose : Difference::Kind::Fell;
        difference.words = days == 0 ? QString() : daysWords(days);
        return difference;
    }
    if (folded(was) == folded(is)) {
        difference.kind = Difference::Kind::Same;
        return difference;
    }
    difference.kind = Difference::Kind::Changed;
    constexpr qsizetype shortWords = 16;
    if (was.size() <= shortWords && is.size() <= shortWords)
        difference.words = tr("%1 to %2").arg(was, is);
    return difference;
}

TableComparison compareTables(const ReportTable &earlier, const ReportTable &later)
{
    return {linedRows(earlier, later), linedColumns(earlier, later)};
}

} // namespace scrutiny
