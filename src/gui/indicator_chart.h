// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/chart_values.h"

#include <QChartView>

namespace scrutiny {

class ChartDrawing;
struct ChartPlan;

/// A followed figure as a chart. Left and Right go from period to period, Up and Down from line to line, Home and End to the first and last; each
/// point, also by a click, tells `pointChosen`, so that its place on the paper can be lit. All values are its accessible description.
class IndicatorChart : public QChartView
{
    Q_OBJECT
public:
    explicit IndicatorChart(QWidget *parent = nullptr);

    void setValues(ChartValues values, bool bars);
    const ChartValues &values() const;
    const ChartPlan &plan() const;
    /// Chooses the point of a figure's cell without telling; none when no point shows it.
    void choose(const RecordRef &cell);
    /// The chosen point's cell and sentence; None and empty when none is.
    RecordRef chosenCell() const;
    QString chosenSentence() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void pointChosen(const scrutiny::RecordRef &cell);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    const ChartPoint *chosenPoint() const;
    void tell(int planned);
    int stepped(int key) const;
    ChartDrawing *m_drawing;
};

} // namespace scrutiny
