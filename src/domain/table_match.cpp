// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_match.h"

#include "base/text.h"
#include "domain/label_likeness.h"
#include "domain/table_figures.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace scrutiny {

namespace {

/// So many labels that have no equal are set against each other, at most.
constexpr qsizetype MostLeftovers = 200;

QString foldedWords(const QString &text)
{
    return labelWords(withoutPeriod(text)).join(u' ');
}

/// `Table 3: ` and `2.8 ` say where a table stands, not what it is.
QString withoutNumber(const QString &caption)
{
    static const QRegularExpression number(QStringLiteral("^(?:(?:table|figure|chart|appendix|annex)\\s+)?(?:\\d+(?:\\.\\d+)*|(?<=\\s)[A-Z])\\b[.:)]?\\s*[–—-]?\\s*"), QRegularExpression::CaseInsensitiveOption);
    QString rest = caption;
    return rest.remove(number);
}

/// A table of labels and what they say, as on a report's cover: every report has the same one.
bool isForm(const ReportTable &table, const QStringList &headings)
{
    const bool headed = std::any_of(headings.begin(), headings.end(), [](const QString &heading) { return !heading.isEmpty(); });
    return !headed && table.cols <= 2 && !isFigureColumn(table, table.cols - 1);
}

/// How much of two lists of texts is the same, the better one for each, whatever their order. Empty texts (columns that only name a time) weigh little.
double sharedHeadings(const QStringList &a, const QStringList &b)
{
    const auto weight = [](const QString &text) { return text.isEmpty() ? 0.3 : 1.0; };
    double all = 0, same = 0;
    QList<QStringList> rest;
    for (const QString &text : b) {
        all += weight(text);
        rest << text.split(u' ', Qt::SkipEmptyParts);
    }
    for (const QString &text : a) {
        all += weight(text);
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        qsizetype best = -1;
        double likeness = 0;
        for (qsizetype i = 0; i < rest.size() && likeness < 1; ++i) {
            const double one = words == rest[i] ? 1 : labelLikeness(words, rest[i]);
            if (one >= 0.5 && one > likeness) {
                best = i;
                likeness = one;
            }
        }
        if (best < 0)
            continue;
        same += 2 * likeness * weight(text);
        rest.removeAt(best);
    }
    return all > 0 ? std::min(same / all, 1.0) : 0;
}

/// Labels that have an equal in the other list go by their hash, the others by their words.
double sharedRows(const QStringList &a, const QStringList &b)
{
    QHash<QString, int> counts;
    for (const QString &text : b)
        ++counts[text];
    QList<QStringList> left, right;
    qsizetype equal = 0;
    for (const QString &text : a) {
        if (int &count = counts[text]; count > 0) {
            --count;
            ++equal;
        } else if (left.size() < MostLeftovers) {
            left << text.split(u' ', Qt::SkipEmptyParts);
        }
    }
    for (const QString &text : b) {
        if (int &count = counts[text]; count > 0 && right.size() < MostLeftovers) {
            --count;
            right << text.split(u' ', Qt::SkipEmptyParts);
        }
    }
    for (const QStringList &words : left) {
        const auto found = std::find_if(right.begin(), right.end(), [&](const QStringList &other) { return nearlySameLabel(words, other); });
        if (found == right.end())
            continue;
        right.erase(found);
        ++equal;
    }
    const double ofAll = 2.0 * double(equal) / double(a.size() + b.size()), ofFewer = double(equal) / double(std::min(a.size(), b.size()));
    return (ofAll + ofFewer) / 2; // a log keeps some of its rows, a longer table all of them
}

QStringList nonEmpty(QStringList texts)
{
    texts.removeAll(QString());
    return texts;
}

} // namespace

TableLabels labelsOf(const ReportTable &table)
{
    TableLabels labels;
    labels.caption = foldedWords(withoutNumber(normalised(table.caption)));
    for (int col = 0; col < table.cols; ++col)
        labels.headings << foldedWords(columnHeading(table, col));
    if (isForm(table, labels.headings))
        return labels;
    const std::vector<QStringList> texts = gridTexts(table);
    const int label = labelColumnsOf(table).label;
    QString above;
    for (std::size_t row = std::size_t(std::max(table.headerRows, 0)); row < texts.size(); ++row) {
        const QString text = normalised(texts[row][label]);
        if (!text.isEmpty())
            above = foldedWords(text);
        labels.rows << above;
    }
    return labels;
}

TableLikeness likenessOf(const TableLabels &a, const TableLabels &b)
{
    TableLikeness likeness;
    if (a.rows.size() < 2 || b.rows.size() < 2)
        return likeness; // one row is a box, not a table that comes again
    double weights = 0, sum = 0;
    const auto count = [&](double weight, double value) {
        weights += weight;
        sum += weight * value;
        return value;
    };
    const QStringList headingsA = nonEmpty(a.headings), headingsB = nonEmpty(b.headings), rowsA = nonEmpty(a.rows), rowsB = nonEmpty(b.rows);
    const bool headed = !headingsA.isEmpty() || !headingsB.isEmpty();
    if (!headed && rowsA.isEmpty() && rowsB.isEmpty())
        return likeness;
    if (!a.caption.isEmpty() && !b.caption.isEmpty())
        likeness.caption = count(0.2, labelLikeness(a.caption.split(u' '), b.caption.split(u' ')));
    if (headed)
        likeness.headings = count(0.3, sharedHeadings(a.headings, b.headings));
    if (!rowsA.isEmpty() || !rowsB.isEmpty())
        likeness.rows = count(0.5, rowsA.isEmpty() || rowsB.isEmpty() ? 0 : sharedRows(rowsA, rowsB));
    likeness.score = sum / weights;
    // Logs and programmes change most of their rows: caption and headings tell them.
    if (likeness.caption > 0.9 && likeness.headings > 0.9 && headingsA.size() > 2)
        likeness.score = std::max(likeness.score, alikeEnough + 0.1 * likeness.rows);
    if (headed && likeness.headings < 0.5)
        likeness.score *= 0.5 + likeness.headings; // other figures of the same wards are another table
    return likeness;
}

} // namespace scrutiny
