// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chart_look.h"
#include "models/chart_values.h"

namespace scrutiny {

/// Where everything of a chart stands, in pixels of its picture: worked out before anything is drawn, so that no words lie over others.

struct PlannedText
{
    QRectF rect;
    QString text;
    Qt::Alignment side = Qt::AlignHCenter;
};

struct PlannedPoint
{
    int line = 0, point = 0;     ///< indices into ChartValues
    int shape = 0;               ///< which drawn line it belongs to: colour, dash, marker, hatching
    QPointF at;                  ///< the middle of the marker, or the end of the bar
    QRectF bar;                  ///< empty when drawn as a line
    bool hollow = false;
};

/// The printed value at a point, with its status below; left out where there is no room.
struct PlannedLabel
{
    int line = 0, point = 0;
    int shape = -1;              ///< the line whose colour the words have, -1: the text's
    QRectF rect;
    QString text, rag;           ///< `945`; `G Green`, `G`, or empty
    Tone tone = Tone::Plain;
};

struct PlannedName
{
    QRectF rect, sample;         ///< a line's name, and the piece of line before it
    QString text;
    int shape = 0;
};

/// A dashed line at a target, as long as the target stays the same.
struct PlannedTarget
{
    QPointF start, end;
    double value = 0;
    QString words;               ///< `Target 95%`
};

struct ChartPlan
{
    QSizeF size;
    QRectF plot;
    AxisTicks ticks;
    int periods = 0;
    bool bars = false;
    bool lettersOnly = false;    ///< there is no room for the words of statuses
    double radius = 4;           ///< of markers
    std::vector<PlannedText> ticksText, periodText;
    PlannedText unit;
    std::vector<PlannedName> names;        ///< of the lines, when there are several
    std::vector<PlannedPoint> points;      ///< those with a value, line by line
    std::vector<PlannedTarget> targets;
    std::vector<PlannedText> targetText;
    std::vector<PlannedLabel> labels;

    double x(double period) const { return plot.left() + (period + 0.5) / std::max(1, periods) * plot.width(); }
    double y(double value) const { return plot.bottom() - (value - ticks.low) / (ticks.high - ticks.low) * plot.height(); }
    /// The planned point nearest to a place, within a finger's reach, or -1.
    int pointAt(const QPointF &place) const;
};

ChartPlan planChart(const ChartValues &values, bool bars, const ChartLook &look, const QSizeF &size);
/// Adds the labels of points and the words of targets to a plan that has everything else.
void planLabels(ChartPlan &plan, const ChartValues &values, const ChartLook &look);

} // namespace scrutiny
