// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart_words.h"

#include "gui/chart_drawing.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace scrutiny {

namespace {

/// Text is placed by its own baseline and without clipping, so that a vector picture keeps it as text.
void drawWords(QPainter &painter, const PlannedText &planned, const QFont &font, const QColor &colour)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    double y = planned.rect.top() + metrics.ascent();
    for (const QString &line : planned.text.split(QLatin1Char('\n'))) {
        const double left = planned.rect.width() - metrics.horizontalAdvance(line);
        const double x = planned.side == Qt::AlignRight ? left : planned.side == Qt::AlignLeft ? 0 : left / 2;
        painter.drawText(QPointF(planned.rect.left() + x, y), line);
        y += metrics.height();
    }
}

/// Lines over the bars of the second and later sets, each set's its own way, so that bars are told apart without colour.
void hatch(QPainter &painter, const QRectF &bar, int kind, double gap)
{
    if (kind == 0 || bar.isEmpty())
        return;
    if (kind % 4 == 2) {
        for (double y = bar.bottom() - gap; y > bar.top(); y -= gap)
            painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y));
        return;
    }
    if (kind % 4 == 0) {
        for (double x = bar.left() + gap; x < bar.right(); x += gap)
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
        return;
    }
    const bool rising = kind % 4 == 1;
    for (double off = gap - bar.height(); off < bar.width(); off += gap) { // from the foot (off) one to one up to the top, cut at the sides
        const double from = std::max(0.0, -off), to = std::min(bar.height(), bar.width() - off);
        if (to <= from)
            continue;
        const auto at = [&](double up) { return QPointF(bar.left() + off + up, rising ? bar.bottom() - up : bar.top() + up); };
        painter.drawLine(at(from), at(to));
    }
}

} // namespace

ChartGround::ChartGround(ChartDrawing &drawing)
    : QGraphicsItem(&drawing)
    , m_drawing(drawing)
{
    setZValue(-100); // below everything that the chart draws
    setAcceptedMouseButtons(Qt::NoButton);
}

void ChartGround::follow()
{
    prepareGeometryChange();
    update();
}

QRectF ChartGround::boundingRect() const
{
    return QRectF(QPointF(), m_drawing.size());
}

void ChartGround::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const ChartPlan &plan = m_drawing.plan();
    painter->setPen(QPen(m_drawing.look().colours.hairline, 1));
    for (qsizetype i = 0; i < plan.ticks.words.size(); ++i) {
        const double y = plan.y(plan.ticks.low + double(i) * plan.ticks.step);
        painter->drawLine(QPointF(plan.plot.left(), y), QPointF(plan.plot.right(), y));
    }
}

ChartWords::ChartWords(ChartDrawing &drawing)
    : QGraphicsItem(&drawing)
    , m_drawing(drawing)
{
    setZValue(100); // above everything that the chart draws
    setAcceptedMouseButtons(Qt::NoButton);
}

void ChartWords::follow()
{
    prepareGeometryChange();
    update();
}

QRectF ChartWords::boundingRect() const
{
    return QRectF(QPointF(), m_drawing.size());
}

void ChartWords::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintAxes(*painter);
    paintNames(*painter);
    paintPoints(*painter);
    paintLabels(*painter);
    paintRing(*painter);
}

void ChartWords::paintAxes(QPainter &painter) const
{
    const ChartPlan &plan = m_drawing.plan();
    const ChartLook &look = m_drawing.look();
    painter.setPen(QPen(look.colours.muted, 1));
    const double foot = plan.y(std::clamp(0.0, plan.ticks.low, plan.ticks.high));
    painter.drawLine(QPointF(plan.plot.left(), foot), QPointF(plan.plot.right(), foot));
    for (const PlannedText &tick : plan.ticksText)
        drawWords(painter, tick, look.small, look.colours.muted);
    for (const PlannedText &period : plan.periodText)
        drawWords(painter, period, look.small, look.colours.muted);
    drawWords(painter, plan.unit, look.small, look.colours.muted);
}

void ChartWords::paintNames(QPainter &painter) const
{
    const ChartPlan &plan = m_drawing.plan();
    const ChartLook &look = m_drawing.look();
    for (const PlannedName &name : plan.names) {
        if (plan.bars) {
            const QRectF box = name.sample.adjusted(name.sample.width() / 3, 2, 0, -2);
            painter.fillRect(box, look.line(name.shape));
            painter.setPen(QPen(look.colours.page, 1.5));
            hatch(painter, box, name.shape, look.em * 0.4);
        } else {
            painter.setPen(linePen(look, name.shape));
            painter.drawLine(QPointF(name.sample.left(), name.sample.center().y()), QPointF(name.sample.right(), name.sample.center().y()));
            painter.setPen(Qt::NoPen);
            painter.setBrush(look.line(name.shape));
            painter.drawPath(markerShape(name.shape, name.sample.center(), plan.radius));
        }
        drawWords(painter, {name.rect, name.text, Qt::AlignLeft}, look.small, look.colours.text);
    }
}

void ChartWords::paintPoints(QPainter &painter) const
{
    const ChartPlan &plan = m_drawing.plan();
    const ChartLook &look = m_drawing.look();
    for (const PlannedPoint &point : plan.points) {
        QPen outline(look.line(point.shape), std::max(1.6, look.em * 0.12));
        if (plan.bars && point.hollow) {
            outline.setDashPattern({3, 2});
            painter.setPen(outline);
            painter.setBrush(look.colours.page);
            painter.drawRect(point.bar);
        } else if (plan.bars) {
            painter.setPen(QPen(look.colours.page, 1.5));
            hatch(painter, point.bar, point.shape, look.em * 0.5);
        } else {
            painter.setPen(point.hollow ? outline : QPen(look.colours.page, 1.5)); // a rim parts the marker from lines that cross
            painter.setBrush(point.hollow ? look.colours.page : look.line(point.shape));
            painter.drawPath(markerShape(point.shape, point.at, plan.radius));
        }
    }
}

void ChartWords::paintLabels(QPainter &painter) const
{
    const ChartPlan &plan = m_drawing.plan();
    const ChartLook &look = m_drawing.look();
    const double line = QFontMetricsF(look.small).height();
    const auto onPage = [&](const QRectF &rect) {
        painter.fillRect(rect, look.colours.page);
    };
    for (const PlannedText &target : plan.targetText) {
        onPage(target.rect);
        drawWords(painter, target, look.small, look.colours.muted);
    }
    for (const PlannedLabel &label : plan.labels) {
        onPage(label.rect.adjusted(0, 1, 0, -1));
        drawWords(painter, {QRectF(label.rect.left(), label.rect.top(), label.rect.width(), line), label.text, Qt::AlignHCenter}, look.small,
                  label.shape < 0 ? look.colours.text : look.line(label.shape));
        if (label.rag.isEmpty())
            continue;
        const double width = QFontMetricsF(look.small).horizontalAdvance(label.rag) + look.em * 0.9;
        const QRectF pill(label.rect.center().x() - width / 2, label.rect.top() + line + 1, width, line + look.em * 0.1);
        painter.setPen(QPen(look.textColour(label.tone), 1));
        painter.setBrush(look.fillColour(label.tone));
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        drawWords(painter, {pill, label.rag, Qt::AlignHCenter}, look.small, look.textColour(label.tone));
    }
}

void ChartWords::paintRing(QPainter &painter) const
{
    const ChartPlan &plan = m_drawing.plan();
    const int chosen = m_drawing.chosen();
    if (chosen < 0 || size_t(chosen) >= plan.points.size())
        return;
    const bool strong = m_drawing.hasStrongRing();
    const PlannedPoint &point = plan.points[size_t(chosen)];
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(strong ? m_drawing.look().colours.accent : m_drawing.look().colours.muted, strong ? 2.5 : 1.5));
    const double off = strong ? 3.5 : 3;
    if (plan.bars)
        painter.drawRoundedRect(point.bar.adjusted(-off, -off, off, off), 3, 3);
    else
        painter.drawEllipse(point.at, plan.radius + off + 1, plan.radius + off + 1);
}

} // namespace scrutiny
