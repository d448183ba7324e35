// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart_values.h"

#include "base/dates.h"
#include "models/recommendation_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ChartValues", text);
}

QString periodOf(const IndicatorPoint &point)
{
    return point.period.isEmpty() && point.meeting.isValid() ? shortDate(point.meeting) : point.period;
}

/// The periods of all lines in one order; a period that only a later line has goes behind the one before it in that line.
QStringList periodsOf(const Indicator &indicator)
{
    QStringList periods;
    for (const IndicatorLine &line : indicator.lines) {
        int at = 0;
        for (const IndicatorPoint &point : line.points) {
            const int known = int(periods.indexOf(periodOf(point)));
            if (known < 0)
                periods.insert(at, periodOf(point));
            at = known < 0 ? at + 1 : known + 1;
        }
    }
    return periods;
}

QString sentenceOf(const IndicatorPoint &point, const QString &line)
{
    QStringList parts{point.printed.isEmpty() ? tr("nothing printed") : point.printed};
    if (!point.targetPrinted.isEmpty())
        parts += tr("target %1").arg(point.targetPrinted);
    if (point.rag != Rag::None)
        parts += ragName(point.rag);
    if (!point.earlierPrinted.isEmpty())
        parts += tr("an earlier paper said %1").arg(point.earlierPrinted);
    const QString period = periodOf(point);
    if (point.meeting.isValid() && shortDate(point.meeting) != period)
        parts += tr("paper of %1").arg(shortDate(point.meeting));
    const QString words = parts.join(QStringLiteral(", "));
    return line.isEmpty() ? tr("%1: %2").arg(period, words) : tr("%1, %2: %3").arg(line, period, words);
}

ChartPoint pointOf(const IndicatorPoint &from, const QStringList &periods, const QString &line)
{
    const CellValue read = cellValue(from.printed);
    ChartPoint point;
    point.period = int(periods.indexOf(periodOf(from)));
    point.lessThan = read.lessThan;
    point.value = from.value ? from.value : read.lessThan ? read.number : std::nullopt;
    point.printed = from.printed;
    point.target = from.target;
    point.targetPrinted = from.targetPrinted;
    point.rag = from.rag;
    point.cell = from.cell;
    point.sentence = sentenceOf(from, line);
    return point;
}

/// Whole numbers and decimals stand on one axis, money and percentages each on their own.
ColumnType axisOf(ColumnType type)
{
    return type == ColumnType::Money || type == ColumnType::Percentage ? type : ColumnType::Decimal;
}

} // namespace

bool ChartValues::hasFigures() const
{
    return std::any_of(lines.begin(), lines.end(), [](const ChartLine &line) {
        return line.drawn && std::any_of(line.points.begin(), line.points.end(), [](const ChartPoint &point) { return point.value.has_value(); });
    });
}

int ChartValues::drawnLines() const
{
    return int(std::count_if(lines.begin(), lines.end(), [](const ChartLine &line) { return line.drawn; }));
}

bool ChartValues::hasRag() const
{
    return std::any_of(lines.begin(), lines.end(), [](const ChartLine &line) {
        return line.drawn && std::any_of(line.points.begin(), line.points.end(), [](const ChartPoint &point) { return point.rag != Rag::None && point.value; });
    });
}

ChartValues chartValues(const Indicator &indicator)
{
    ChartValues values{indicator.title, indicator.unit, periodsOf(indicator), {}, {}, {}};
    const bool several = indicator.lines.size() > 1;
    QStringList sentences, left;
    for (const IndicatorLine &from : indicator.lines) {
        ChartLine line{from.name, axisOf(from.type) == axisOf(indicator.lines.front().type), {}};
        for (const IndicatorPoint &point : from.points) {
            line.points.push_back(pointOf(point, values.periods, several ? from.name : QString()));
            sentences += line.points.back().sentence + QLatin1Char('.');
        }
        if (!line.drawn)
            left += from.name;
        values.lines.push_back(std::move(line));
    }
    values.description = sentences.join(QLatin1Char(' '));
    if (!left.isEmpty())
        values.left = tr("Not drawn, because it is in another unit: %1. The values below have it.").arg(left.join(QStringLiteral(", ")));
    return values;
}

std::vector<RowColumn> valueColumns(const ChartValues &values)
{
    const bool several = values.lines.size() > 1;
    return {{QStringLiteral("period"), tr("Period"), CellForm::Text, 3, !several},
            {QStringLiteral("line"), several ? tr("Figure") : QString(), CellForm::Text, several ? 4 : 0, several},
            {QStringLiteral("value"), tr("As printed"), CellForm::Number},
            {QStringLiteral("target"), tr("Target"), CellForm::Number},
            {QStringLiteral("rag"), tr("Status"), CellForm::State}};
}

std::vector<RowValues> valueRows(const ChartValues &values)
{
    std::vector<RowValues> rows;
    for (qsizetype period = 0; period < values.periods.size(); ++period)
        for (const ChartLine &line : values.lines)
            for (const ChartPoint &point : line.points) {
                if (point.period != period)
                    continue;
                const RowCell rag = point.rag == Rag::None ? RowCell() : RowCell{ragWords(point.rag), {}, ragTone(point.rag)};
                rows.push_back({point.cell, {}, {{values.periods[period]}, {values.lines.size() > 1 ? line.name : QString()}, {point.printed}, {point.targetPrinted}, rag}, point.sentence});
            }
    return rows;
}

QString valuesAsText(const ChartValues &values)
{
    QStringList lines{QStringList{tr("Period"), tr("Figure"), tr("As printed"), tr("Target"), tr("Status")}.join(QLatin1Char('\t'))};
    for (const RowValues &row : valueRows(values)) {
        QStringList cells;
        for (const RowCell &cell : row.cells)
            cells += cell.text.simplified();
        if (cells[1].isEmpty())
            cells[1] = values.title.simplified();
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace scrutiny
