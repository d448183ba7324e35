// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart_drawing.h"

#include "gui/chart_words.h"

#include <QBarSeries>
#include <QBarSet>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace scrutiny {

ChartDrawing::ChartDrawing(QGraphicsItem *parent)
    : QChart(parent)
    , m_look(windowLook())
    , m_ground(new ChartGround(*this))
    , m_words(new ChartWords(*this))
{
    setAnimationOptions(QChart::NoAnimation);
    setBackgroundVisible(false);
    setPlotAreaBackgroundVisible(false);
    setDropShadowEnabled(false);
    setMargins({});
    legend()->hide();
}

void ChartDrawing::setValues(ChartValues values, bool bars)
{
    m_values = std::move(values);
    m_bars = bars;
    m_line = m_point = -1;
    draw();
}

void ChartDrawing::setLook(const ChartLook &look)
{
    m_look = look;
    draw();
}

void ChartDrawing::setChosen(int line, int point, bool focus)
{
    m_line = line;
    m_point = point;
    m_focus = focus;
    m_words->update();
}

int ChartDrawing::chosen() const
{
    const auto &points = m_plan.points;
    const auto it = std::find_if(points.begin(), points.end(), [this](const PlannedPoint &p) { return p.line == m_line && p.point == m_point; });
    return it == points.end() ? -1 : int(it - points.begin());
}

void ChartDrawing::resizeEvent(QGraphicsSceneResizeEvent *event)
{
    QChart::resizeEvent(event);
    draw();
}

void ChartDrawing::draw()
{
    if (size().width() < 2 || size().height() < 2)
        return;
    m_plan = planChart(m_values, m_bars, m_look, size());
    removeAllSeries();
    for (QAbstractAxis *axis : axes()) {
        removeAxis(axis);
        delete axis;
    }
    setPlotArea(m_plan.plot);
    drawAxes();
    if (m_bars)
        drawBars();
    else
        drawLines();
    drawTargets();
    m_ground->follow();
    m_words->follow();
}

void ChartDrawing::drawAxes()
{
    auto *x = new QValueAxis(this);
    x->setRange(-0.5, std::max(1, m_plan.periods) - 0.5);
    auto *y = new QValueAxis(this);
    y->setRange(m_plan.ticks.low, m_plan.ticks.high);
    for (QValueAxis *axis : {x, y}) { // their words and lines stand in the plan
        axis->setLabelsVisible(false);
        axis->setGridLineVisible(false);
        axis->setLineVisible(false);
    }
    addAxis(x, Qt::AlignBottom);
    addAxis(y, Qt::AlignLeft);
}

void ChartDrawing::attach(QAbstractSeries *series)
{
    addSeries(series);
    for (QAbstractAxis *axis : axes())
        series->attachAxis(axis);
}

/// One piece a run of known neighbours: a missing or suppressed value is a gap, not a guess.
void ChartDrawing::drawLines()
{
    QLineSeries *piece = nullptr;
    const PlannedPoint *before = nullptr;
    const auto finish = [&] {
        if (piece && piece->count() > 1)
            attach(piece);
        else
            delete piece;
        piece = nullptr;
    };
    for (const PlannedPoint &point : m_plan.points) {
        const ChartPoint &value = m_values.lines[size_t(point.line)].points[size_t(point.point)];
        const bool goesOn = before && before->line == point.line && m_values.lines[size_t(before->line)].points[size_t(before->point)].period + 1 == value.period;
        if (!goesOn || point.hollow)
            finish();
        before = point.hollow ? nullptr : &point;
        if (point.hollow)
            continue;
        if (!piece) {
            piece = new QLineSeries;
            piece->setPen(linePen(m_look, point.shape));
        }
        piece->append(value.period, *value.value);
    }
    finish();
}

void ChartDrawing::drawBars()
{
    auto *series = new QBarSeries;
    series->setBarWidth(m_plan.points.empty() ? 0.6 : m_plan.points.front().bar.width() * std::max(1, m_values.drawnLines()) * m_plan.periods / m_plan.plot.width());
    int shape = 0;
    for (const ChartLine &line : m_values.lines) {
        if (!line.drawn)
            continue;
        auto *set = new QBarSet(line.name);
        QList<qreal> heights(m_plan.periods, 0.0);
        for (const ChartPoint &point : line.points)
            if (point.value && !point.lessThan)
                heights[point.period] = *point.value;
        set->append(heights);
        set->setBrush(m_look.line(shape++));
        set->setPen(Qt::NoPen);
        series->append(set);
    }
    attach(series);
}

void ChartDrawing::drawTargets()
{
    QPen pen(m_look.colours.muted, std::max(1.5, m_look.em * 0.11));
    pen.setDashPattern({4, 3});
    const auto periodAt = [this](double x) { return (x - m_plan.plot.left()) / m_plan.plot.width() * m_plan.periods - 0.5; };
    for (const PlannedTarget &target : m_plan.targets) {
        auto *line = new QLineSeries;
        line->setPen(pen);
        line->append(periodAt(target.start.x()), target.value);
        line->append(periodAt(target.end.x()), target.value);
        attach(line);
    }
}

} // namespace scrutiny
