// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

namespace scrutiny {

class ChartDrawing;

/// The grid under a chart's lines and bars.
class ChartGround : public QGraphicsItem
{
public:
    explicit ChartGround(ChartDrawing &drawing);
    /// The plan is another one now.
    void follow();
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    ChartDrawing &m_drawing;
};

/// What stands over a chart's lines and bars: markers, hatching, printed values, words of the axes, names of the lines, and the ring around the
/// chosen point. Paints the plan of its drawing.
class ChartWords : public QGraphicsItem
{
public:
    explicit ChartWords(ChartDrawing &drawing);
    /// The plan is another one now.
    void follow();
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintAxes(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintRing(QPainter &painter) const;
    ChartDrawing &m_drawing;
};

} // namespace scrutiny
