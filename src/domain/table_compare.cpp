// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_compare.h"

#include "base/dates.h"
#include "base/text.h"
#include "domain/table_figures.h"
#include "domain/table_line_up.h"
#include "domain/table_match.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

using Kind = Difference::Kind;

QString ragWord(Rag rag)
{
    switch (rag) {
    case Rag::Green: return QCoreApplication::translate("scrutiny::Difference", "Green");
    case Rag::Amber: return QCoreApplication::translate("scrutiny::Difference", "Amber");
    case Rag::Red: return QCoreApplication::translate("scrutiny::Difference", "Red");
    case Rag::None: break;
    }
    return {};
}

/// How many figures stand behind the point of a printed number.
int decimalsOf(const QString &printed)
{
    const qsizetype point = printed.indexOf(u'.');
    int count = 0;
    while (point >= 0 && point + count + 1 < printed.size() && printed[point + count + 1].isDigit())
        ++count;
    return std::min(count, 6);
}

QString grouped(double amount, int decimals)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.toString(std::abs(amount), 'f', decimals);
}

QString signOf(double amount)
{
    return amount < 0 ? QStringLiteral("−") : QStringLiteral("+");
}

/// ` (6.3%)`; nothing of a base that is zero or negative, or when the share would be too small or too large to say something.
QString shareOf(double by, double base)
{
    const double percent = base > 0 ? std::abs(by) / base * 100 : 0;
    if (percent < 0.05 || percent >= 1000)
        return {};
    const bool whole = std::abs(percent - std::round(percent)) < 0.05;
    return QStringLiteral(" (%1%)").arg(grouped(percent, whole ? 0 : 1));
}

/// A percentage is set against a percentage only.
bool comparable(ColumnType a, ColumnType b)
{
    return (a == ColumnType::Percentage) == (b == ColumnType::Percentage);
}

Difference ofFigures(const CellValue &a, const CellValue &b, const QString &earlier, const QString &later)
{
    const double by = *b.number - *a.number;
    if (a.lessThan || b.lessThan) { // only a figure that is out of reach of the hidden one tells something
        if (a.lessThan && b.lessThan && by == 0)
            return {Kind::Same, 0, {}};
        if (a.lessThan && !b.lessThan && by >= 0)
            return {Kind::Rose, {}, {}};
        if (b.lessThan && !a.lessThan && by <= 0)
            return {Kind::Fell, {}, {}};
        return {Kind::Changed, {}, {}};
    }
    // The printed figures have few places: what is smaller comes from their binary form.
    const double bound = 1e-9 * std::max({1.0, std::abs(*a.number), std::abs(*b.number)});
    if (std::abs(by) < bound)
        return {Kind::Same, 0, {}};
    const bool scaled = std::abs(by) >= 1000 && std::abs(by - std::round(by)) < bound; // `£1.3m` to `£1.5m`
    const int decimals = scaled ? 0 : std::max(decimalsOf(earlier), decimalsOf(later));
    const double places = std::pow(10, decimals);
    Difference difference{by > 0 ? Kind::Rose : Kind::Fell, std::round(by * places) / places, {}};
    const QString amount = grouped(by, decimals);
    if (a.type == ColumnType::Percentage)
        difference.words = (std::abs(*difference.by) == 1 ? QCoreApplication::translate("scrutiny::Difference", "%1%2 point") : QCoreApplication::translate("scrutiny::Difference", "%1%2 points")).arg(signOf(by), amount);
    else if (a.type == ColumnType::Money || b.type == ColumnType::Money)
        difference.words = signOf(by) + u'£' + amount;
    else
        difference.words = signOf(by) + amount + shareOf(by, *a.number);
    return difference;
}

Difference ofDates(const QDate &earlier, const QDate &later)
{
    const qint64 days = earlier.daysTo(later);
    if (days == 0)
        return {Kind::Same, 0, {}};
    const qint64 count = std::abs(days);
    const QString words = days > 0 ? (count == 1 ? QCoreApplication::translate("scrutiny::Difference", "1 day later") : QCoreApplication::translate("scrutiny::Difference", "%1 days later"))
                                   : (count == 1 ? QCoreApplication::translate("scrutiny::Difference", "1 day earlier") : QCoreApplication::translate("scrutiny::Difference", "%1 days earlier"));
    return {days > 0 ? Kind::Rose : Kind::Fell, double(days), count == 1 ? words : words.arg(count)};
}

bool sameWords(const QString &a, const QString &b)
{
    const QString letters = folded(a);
    return letters.isEmpty() ? normalised(a) == normalised(b) : letters == folded(b);
}

/// The label's column in the earlier table: the one headed like the later table's, else the one found there.
int sameLabelColumn(const ReportTable &earlier, const ReportTable &later, int labelInLater, int found)
{
    const QString heading = folded(columnHeading(later, labelInLater));
    for (int col = 0; !heading.isEmpty() && col < earlier.cols; ++col) {
        if (folded(columnHeading(earlier, col)) == heading)
            return col;
    }
    return found;
}

} // namespace

Difference differenceOf(const QString &earlier, const QString &later)
{
    const bool without = saysNothing(earlier), withoutLater = saysNothing(later);
    if (without || withoutLater)
        return {without && withoutLater ? Kind::Nothing : without ? Kind::Came : Kind::Went, {}, {}};
    const CellValue a = leadingValue(earlier), b = leadingValue(later);
    if (a.number && b.number && comparable(a.type, b.type))
        return ofFigures(a, b, earlier, later);
    if (a.date.isValid() && b.date.isValid())
        return ofDates(a.date, b.date);
    const Rag was = ragOf(earlier), is = ragOf(later);
    if (was != Rag::None && is != Rag::None)
        return was == is ? Difference{Kind::Same, {}, {}} : Difference{Kind::Changed, {}, QCoreApplication::translate("scrutiny::Difference", "%1 to %2").arg(ragWord(was), ragWord(is))};
    return {sameWords(earlier, later) && a.number.has_value() == b.number.has_value() && comparable(a.type, b.type) ? Kind::Same : Kind::Changed, {}, {}};
}

TableComparison compareTables(const ReportTable &earlier, const ReportTable &later)
{
    TableComparison comparison;
    LabelColumns was = labelColumnsOf(earlier);
    const LabelColumns is = labelColumnsOf(later);
    was.label = sameLabelColumn(earlier, later, is.label, was.label);
    if (was.reference == was.label)
        was.reference = -1;

    const std::vector<RowKeys> rowsBefore = rowKeysOf(earlier, was.label, was.reference), rows = rowKeysOf(later, is.label, is.reference);
    std::vector<int> earlierRows, laterRows, earlierCols, laterCols;
    for (const RowKeys &key : rowsBefore)
        earlierRows.push_back(key.row);
    for (const RowKeys &key : rows)
        laterRows.push_back(key.row);
    comparison.rows = inLaterOrder(earlierRows, laterRows, sameRows(rowsBefore, rows));
    const QStringList labelsBefore = rowLabels(earlier), labels = rowLabels(later);
    for (LinedUp &row : comparison.rows)
        row.label = row.later >= 0 ? labels.value(row.later - later.headerRows) : labelsBefore.value(row.earlier - earlier.headerRows);

    const std::vector<ColumnKeys> colsBefore = columnKeysOf(earlier, {was.label, was.reference}), cols = columnKeysOf(later, {is.label, is.reference});
    for (const ColumnKeys &key : colsBefore)
        earlierCols.push_back(key.col);
    for (const ColumnKeys &key : cols)
        laterCols.push_back(key.col);
    comparison.cols = inLaterOrder(earlierCols, laterCols, sameColumns(colsBefore, cols));
    for (LinedUp &col : comparison.cols)
        col.label = col.later >= 0 ? columnHeading(later, col.later) : columnHeading(earlier, col.earlier);
    return comparison;
}

} // namespace scrutiny
