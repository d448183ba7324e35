// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/records_page.h"
#include "models/indicator_rows.h"

class QPushButton;

namespace scrutiny {

class ChartPanel;

/// Figures that somebody follows over the meetings, and the chart of the chosen one.
class IndicatorsPage : public RecordsPage
{
    Q_OBJECT
public:
    explicit IndicatorsPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    QString statusLine() const override;
    /// The chart's values as text.
    bool copy() override;
    ChartPanel *panel() const { return m_panel; }

protected:
    void dropFilters() override;
    void fillBelow() override;

private:
    const FollowedIndicator *chosen() const;
    void refilter();
    void change(const FollowedFigure &figure);
    void stop();
    void openTable();

    IndicatorList m_figures;
    Chip *m_confirm;
    ChartPanel *m_panel;
    QPushButton *m_toTable;
};

} // namespace scrutiny
