// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chart_plan.h"

#include <QChart>

namespace scrutiny {

class ChartGround;
class ChartWords;

/// A followed figure drawn as lines or bars: Qt Charts draws lines and bars to scale; under them stands the grid, over them stand markers and
/// words where the plan puts them. A window and a picture show the same drawing with another look.
class ChartDrawing : public QChart
{
    Q_OBJECT
public:
    explicit ChartDrawing(QGraphicsItem *parent = nullptr);

    void setValues(ChartValues values, bool bars);
    void setLook(const ChartLook &look);
    const ChartValues &values() const { return m_values; }
    const ChartPlan &plan() const { return m_plan; }
    const ChartLook &look() const { return m_look; }
    /// A ring around a point (indices into the values, -1: none); with the focus it is strong.
    void setChosen(int line, int point, bool focus);
    /// The planned point with the ring, or -1.
    int chosen() const;
    int chosenLine() const { return m_line; }
    int chosenPoint() const { return m_point; }
    bool hasStrongRing() const { return m_focus; }

protected:
    void resizeEvent(QGraphicsSceneResizeEvent *event) override;

private:
    void draw();
    void drawAxes();
    void drawLines();
    void drawBars();
    void drawTargets();
    void attach(QAbstractSeries *series);

    ChartValues m_values;
    ChartLook m_look;
    ChartPlan m_plan;
    ChartGround *m_ground;
    ChartWords *m_words;
    bool m_bars = false;
    int m_line = -1, m_point = -1;
    bool m_focus = false;
};

} // namespace scrutiny
