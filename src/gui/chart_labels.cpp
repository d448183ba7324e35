// SPDX-License-Identifier: GPL-3.0-or-later
// Where the printed values stand beside their points, so that none lies over another.
#include "gui/chart_plan.h"
#include "models/recommendation_rows.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>

namespace scrutiny {

namespace {

using Rects = std::vector<QRectF>;

bool isFree(const QRectF &rect, const Rects &taken)
{
    return std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(rect); });
}

bool crosses(const QRectF &rect, const std::vector<QLineF> &lines)
{
    const QLineF sides[] = {{rect.topLeft(), rect.topRight()}, {rect.bottomLeft(), rect.bottomRight()}, {rect.topLeft(), rect.bottomLeft()}, {rect.topRight(), rect.bottomRight()}};
    return std::any_of(lines.begin(), lines.end(), [&](const QLineF &line) {
        return rect.contains(line.p1()) || rect.contains(line.p2())
            || std::any_of(std::begin(sides), std::end(sides), [&](const QLineF &side) { return side.intersects(line) == QLineF::BoundedIntersection; });
    });
}

/// The drawn pieces of lines: between neighbours with known values.
std::vector<QLineF> piecesOf(const ChartPlan &plan, const ChartValues &values)
{
    std::vector<QLineF> pieces;
    for (size_t i = 1; !plan.bars && i < plan.points.size(); ++i) {
        const PlannedPoint &a = plan.points[i - 1], &b = plan.points[i];
        const auto &points = values.lines[size_t(a.line)].points;
        if (a.line == b.line && !a.hollow && !b.hollow && points[size_t(b.point)].period == points[size_t(a.point)].period + 1)
            pieces.push_back({a.at, b.at});
    }
    return pieces;
}

/// The last and the first value of each line come first, then the others: when room is short, those are what people look for.
std::vector<size_t> byWeight(const ChartPlan &plan)
{
    std::vector<size_t> order, rest;
    for (size_t i = plan.points.size(); i-- > 0;) {
        const bool last = i + 1 == plan.points.size() || plan.points[i + 1].line != plan.points[i].line;
        const bool first = i == 0 || plan.points[i - 1].line != plan.points[i].line;
        (last || first ? order : rest).push_back(i);
    }
    order.insert(order.end(), rest.begin(), rest.end());
    return order;
}

std::vector<QPointF> placesFor(const ChartPlan &plan, const PlannedPoint &point, const QSizeF &size)
{
    const double gap = plan.bars ? 2 : plan.radius + 4, x = point.at.x() - size.width() / 2;
    const QPointF above(x, point.at.y() - gap - size.height()), below(x, point.at.y() + gap);
    if (plan.bars)
        return {point.at.y() > plan.y(std::clamp(0.0, plan.ticks.low, plan.ticks.high)) ? below : above};
    const QPointF right(point.at.x() + gap + 2, point.at.y() - size.height() / 2), left(point.at.x() - gap - 2 - size.width(), right.y());
    return {above, below, right, left, above - QPointF(0, size.height() * 0.8), below + QPointF(0, size.height() * 0.8)};
}

/// The words of targets: above or below their line, from its right end to the left, where nothing else stands; on a bar when they must.
void placeTargets(ChartPlan &plan, const QFontMetricsF &metrics, Rects taken, const std::vector<QLineF> &pieces)
{
    const size_t firstLabel = plan.points.size(); // in `taken`
    QStringList said;
    for (const PlannedTarget &target : plan.targets) {
        const QSizeF size(metrics.horizontalAdvance(target.words) + 4, metrics.height());
        const QString once = target.words + QString::number(target.start.x());
        bool placed = said.contains(once); // two lines with one target say it once
        for (const int pass : {0, 1, 2})
            for (double right = target.end.x(); !placed && right - size.width() >= std::max(0.0, target.start.x() - plan.radius); right -= plan.radius * 2)
                for (const double top : {target.end.y() - size.height() - 1, target.end.y() + 2}) {
                    const QRectF rect(QPointF(right - size.width(), top), size);
                    const Rects &others = pass < 2 || !plan.bars ? taken : Rects(taken.begin() + std::ptrdiff_t(firstLabel), taken.end());
                    if (placed || !isFree(rect, others) || (pass == 0 && crosses(rect, pieces)))
                        continue;
                    plan.targetText.push_back({rect, target.words, Qt::AlignHCenter});
                    taken.push_back(rect);
                    said += once;
                    placed = true;
                }
    }
}

} // namespace

void planLabels(ChartPlan &plan, const ChartValues &values, const ChartLook &look)
{
    const QFontMetricsF metrics(look.small);
    const double each = plan.plot.width() / std::max(1, plan.periods), pill = look.em * 0.9;
    double words = 0;
    for (const Rag rag : {Rag::Green, Rag::Amber, Rag::Red})
        words = std::max(words, metrics.horizontalAdvance(ragWords(rag)) + pill);
    plan.lettersOnly = words > each / (plan.bars ? std::max(1, values.drawnLines()) : 1);
    Rects taken;
    for (const PlannedPoint &point : plan.points)
        taken.push_back(plan.bars ? point.bar : QRectF(point.at - QPointF(plan.radius, plan.radius), QSizeF(2 * plan.radius, 2 * plan.radius)));
    const std::vector<QLineF> pieces = piecesOf(plan, values);
    const QRectF bounds(0, plan.names.empty() ? 0 : plan.names.back().rect.bottom(), plan.size.width(), 0);
    const std::vector<size_t> order = byWeight(plan);
    const bool several = values.drawnLines() > 1;
    const size_t ends = size_t(2 * values.drawnLines());
    for (size_t number = 0; number < order.size(); ++number) {
        const PlannedPoint &point = plan.points[order[number]];
        const ChartPoint &value = values.lines[size_t(point.line)].points[size_t(point.point)];
        PlannedLabel label{point.line, point.point, several ? point.shape : -1, {}, value.printed.simplified(), {}, ragTone(value.rag)};
        if (value.rag != Rag::None)
            label.rag = plan.lettersOnly ? ragLetter(value.rag) : ragWords(value.rag);
        QSizeF size(metrics.horizontalAdvance(label.text) + 4, metrics.height());
        if (!label.rag.isEmpty())
            size = {std::max(size.width(), metrics.horizontalAdvance(label.rag) + pill + 2), size.height() + metrics.height() + look.em * 0.3};
        const auto places = placesFor(plan, point, size);
        const bool end = number < ends; // among several lines, words on a line would seem to belong to it
        for (const bool mayCross : {false, true}) {
            if (mayCross && several && !end)
                break;
            const auto found = std::find_if(places.begin(), places.end(), [&](const QPointF &at) {
                const QRectF rect(at, size);
                return rect.left() >= 0 && rect.right() <= bounds.right() && rect.top() >= bounds.top() && rect.bottom() <= plan.plot.bottom() && isFree(rect, taken)
                    && (mayCross || !crosses(rect, pieces));
            });
            if (found == places.end())
                continue;
            label.rect = QRectF(*found, size);
            taken.push_back(label.rect);
            plan.labels.push_back(label);
            break;
        }
    }
    placeTargets(plan, metrics, taken, pieces);
}

} // namespace scrutiny
