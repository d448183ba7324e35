// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart_plan.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

/// The share of a period's width that its bars take.
constexpr double barShare = 0.62, barsShare = 0.84;
/// More lines than this under the axis would push the figures away.
constexpr int periodLines = 3;

double widestWord(const QStringList &texts, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const QString &text : texts)
        for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

/// Words in lines of at most `width`.
QStringList wrappedWords(const QString &text, double width, const QFontMetricsF &metrics)
{
    QStringList lines;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!lines.isEmpty() && metrics.horizontalAdvance(lines.last() + QLatin1Char(' ') + word) <= width)
            lines.last() += QLatin1Char(' ') + word;
        else
            lines += word;
    }
    if (lines.size() > periodLines) {
        lines = lines.mid(0, periodLines);
        lines.last() += QChar(0x2026);
    }
    return lines;
}

/// Names of the lines in rows from the top; gives the height that they take.
double planNames(ChartPlan &plan, const ChartValues &values, const ChartLook &look)
{
    if (values.drawnLines() < 2)
        return 0;
    const QFontMetricsF metrics(look.small);
    const double sample = look.em * 2.4, gap = look.em * 0.5, line = metrics.height() + look.em * 0.2;
    double x = 0, y = 0;
    int shape = 0;
    for (const ChartLine &one : values.lines) {
        if (!one.drawn)
            continue;
        const double room = plan.size.width() - sample - gap;
        const QString name = metrics.elidedText(one.name, Qt::ElideRight, room);
        const double width = sample + gap + metrics.horizontalAdvance(name) + 1;
        if (x > 0 && x + width > plan.size.width()) {
            x = 0;
            y += line;
        }
        plan.names.push_back({QRectF(x + sample + gap, y, width - sample - gap, metrics.height()), QRectF(x, y, sample, metrics.height()), name, shape++});
        x += width + look.em;
    }
    return y + line + look.em * 0.3;
}

void planAxes(ChartPlan &plan, const ChartValues &values, const ChartLook &look)
{
    const QFontMetricsF metrics(look.small);
    double ticksWide = 0;
    for (const QString &words : plan.ticks.words)
        ticksWide = std::max(ticksWide, metrics.horizontalAdvance(words));
    const double left = std::ceil(ticksWide + look.em * 0.6), word = widestWord(values.periods, metrics) + look.em * 0.4;
    const double all = plan.size.width() - left - look.em * 0.4;
    double each = all / std::max(1, plan.periods);
    int step = 1; // every so many periods has its words
    while (each * step < word && step < plan.periods) {
        ++step;
        each = all / (plan.periods + (step - 1) / 2.0); // half of what the newest period's words take stands beside the plot
    }
    const double right = plan.size.width() - left - each * std::max(1, plan.periods);
    int most = 1;
    std::vector<QStringList> lines;
    for (const QString &period : values.periods) {
        lines.push_back(wrappedWords(period, each * step - look.em * 0.4, metrics));
        most = std::max(most, int(lines.back().size()));
    }
    const double foot = most * metrics.height() + look.em * 0.5;
    double top = planNames(plan, values, look);
    const bool hasUnit = !values.unit.isEmpty() && values.unit != QStringLiteral("%") && values.unit != QStringLiteral("£");
    if (hasUnit) {
        plan.unit = {QRectF(0, top, plan.size.width() / 2, metrics.height()), values.unit, Qt::AlignLeft};
        top += metrics.height();
    }
    top += metrics.height() * (values.hasRag() ? 2.6 : 1.25); // words over the highest point
    plan.plot = QRectF(left, top, std::max(1.0, plan.size.width() - left - right), std::max(look.em * 2, plan.size.height() - top - foot));
    for (qsizetype i = 0; i < plan.ticks.words.size(); ++i) {
        const double y = plan.y(plan.ticks.low + double(i) * plan.ticks.step);
        plan.ticksText.push_back({QRectF(0, y - metrics.height() / 2, ticksWide, metrics.height()), plan.ticks.words[i], Qt::AlignRight});
    }
    const double room = plan.plot.height() / std::max<qsizetype>(1, plan.ticks.words.size() - 1); // a low chart says every second step only
    if (room < metrics.height() * 1.1)
        for (size_t i = plan.ticksText.size(); i-- > 0;)
            if (i % 2)
                plan.ticksText.erase(plan.ticksText.begin() + std::ptrdiff_t(i));
    for (int i = plan.periods - 1; i >= 0; i -= step) { // the newest always has its words
        const QString text = lines[size_t(i)].join(QLatin1Char('\n'));
        const QRectF rect(plan.x(i) - each * step / 2, plan.plot.bottom() + look.em * 0.35, each * step, foot - look.em * 0.35);
        plan.periodText.push_back({rect, text, Qt::AlignHCenter});
    }
}

void planPoints(ChartPlan &plan, const ChartValues &values)
{
    const int lines = values.drawnLines();
    const double all = plan.plot.width() / std::max(1, plan.periods) * (lines > 1 ? barsShare : barShare), each = all / std::max(1, lines);
    int shape = 0;
    for (size_t line = 0; line < values.lines.size(); ++line) {
        if (!values.lines[line].drawn)
            continue;
        for (size_t i = 0; i < values.lines[line].points.size(); ++i) {
            const ChartPoint &point = values.lines[line].points[i];
            if (!point.value)
                continue;
            PlannedPoint planned{int(line), int(i), shape, {plan.x(point.period), plan.y(*point.value)}, {}, point.lessThan};
            if (plan.bars) {
                const double x = plan.x(point.period) - all / 2 + shape * each, zero = plan.y(std::clamp(0.0, plan.ticks.low, plan.ticks.high));
                planned.bar = QRectF(QPointF(x, std::min(zero, planned.at.y())), QPointF(x + each, std::max(zero, planned.at.y())));
                planned.at.setX(x + each / 2);
            }
            plan.points.push_back(planned);
        }
        ++shape;
    }
}

/// A dashed line for each run of periods with one target; its words find their place when the points have theirs.
void planTargets(ChartPlan &plan, const ChartValues &values)
{
    for (const ChartLine &line : values.lines) {
        bool open = false;
        for (const ChartPoint &point : line.points) {
            if (!line.drawn || !point.target)
                continue;
            const double left = plan.x(point.period - 0.5), right = plan.x(point.period + 0.5), y = plan.y(*point.target);
            const bool goesOn = open && plan.targets.back().value == *point.target;
            if (goesOn) {
                plan.targets.back().end.setX(right);
                continue;
            }
            const QString words = QCoreApplication::translate("ChartPlan", "Target %1").arg(point.targetPrinted);
            plan.targets.push_back({{left, y}, {right, y}, *point.target, words});
            open = true;
        }
    }
}

} // namespace

ChartPlan planChart(const ChartValues &values, bool bars, const ChartLook &look, const QSizeF &size)
{
    ChartPlan plan;
    plan.size = size;
    plan.bars = bars;
    plan.periods = int(values.periods.size());
    plan.ticks = axisTicks(values, bars);
    plan.radius = std::max(4.0, look.em * 0.34);
    planAxes(plan, values, look);
    planPoints(plan, values);
    planTargets(plan, values);
    planLabels(plan, values, look);
    return plan;
}

int ChartPlan::pointAt(const QPointF &place) const
{
    int best = -1;
    double nearest = radius * 5;
    for (size_t i = 0; i < points.size(); ++i) {
        const double far = points[i].bar.contains(place) ? 0 : QLineF(points[i].at, place).length();
        if (far < nearest) {
            nearest = far;
            best = int(i);
        }
    }
    return best;
}

} // namespace scrutiny
