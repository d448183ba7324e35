// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chart_plan.h"

#include <QChart>

namespace scrutiny {

class ChartWords;

/// A followed figure drawn as lines or bars: Qt Charts draws axes, lines and bars, and over them stand markers and words where the plan
/// puts them. A window and a picture show the same drawing with another look.
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
    /// The planned point with a ring around it, or -1; with the focus the ring is strong.
    void setChosen(int planned, bool focus);
    int chosen() const { return m_chosen; }
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
    ChartWords *m_words;
    bool m_bars = false;
    int m_chosen = -1;
    bool m_focus = false;
};

} // namespace scrutiny
