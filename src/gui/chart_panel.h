// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/chart_picture.h"
#include "gui/labels.h"
#include "gui/workbench.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace scrutiny {

class FlowLayout;
class IndicatorChart;
class RowsView;

/// A card with the chart of a figure, its values as a list, and what can be done with the picture. Choosing a point or a value lights its place.
class ChartPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ChartPanel(Workbench &bench, QWidget *parent = nullptr);

    /// `title` instead of the indicator's own when it is not empty.
    void setIndicator(const Indicator &indicator, bool bars, const QString &title = {});
    bool bars() const { return m_bars; }
    IndicatorChart *chart() const { return m_chart; }
    RowsView *values() const { return m_list; }
    /// A button before the panel's own.
    QPushButton *addButton(const QString &text);
    /// A widget between the heading and the chart.
    void addAbove(QWidget *widget);

    void copyPicture();
    void copyValues();
    /// PNG, or SVG when the name says so.
    void savePicture(const QString &file);

signals:
    void showPlace(const scrutiny::PlaceOnPaper &place);
    void said(const QString &sentence);
    /// The user wants bars (or lines) instead; the panel shows them already.
    void barsChosen(bool bars);

private:
    void fill();
    void light(const RecordRef &cell);
    void showValues(bool shown);
    void chooseFile();
    ChartPicture picture() const;

    Workbench &m_bench;
    Indicator m_indicator;
    bool m_bars = false;
    TextLabel *m_title, *m_aside, *m_said;
    QVBoxLayout *m_column;
    IndicatorChart *m_chart;
    RowsModel *m_rows;
    RowsView *m_list;
    FlowLayout *m_buttons;
    QPushButton *m_form, *m_values, *m_copyValues;
    int m_ownButtons = 0;
};

} // namespace scrutiny
