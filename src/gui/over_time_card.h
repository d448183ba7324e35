// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/address.h"
#include "gui/workbench.h"
#include "models/over_time.h"
#include "models/roles.h"

#include <QTimer>
#include <QWidget>

class QFrame;
class QPushButton;

namespace scrutiny {

class ChartPanel;
class Chip;
class FlowLayout;
class TextLabel;

/// Below the grid of a table: what the table is at other meetings. Asks whether a table of another paper is the same one, names the papers that it is
/// known from, and draws the chosen cell over their meetings. Hidden while there is nothing to say. Follows changes of records by itself.
class OverTimeCard : public QWidget
{
    Q_OBJECT
public:
    explicit OverTimeCard(Workbench &bench, QWidget *parent = nullptr);

    /// Reads the table's papers and proposals; 0: none.
    void setTable(Id tableId);
    /// The cell that is chosen in the grid (rows and columns of the table from 0, heading rows counted). Cheap: reads nothing from the store,
    /// and of long tables draws only when the keys rest.
    void setCell(int row, int col);
    ChartPanel *panel() const { return m_panel; }

signals:
    void showPlace(const scrutiny::PlaceOnPaper &place);
    void goTo(const scrutiny::Address &address);
    void said(const QString &sentence);

private:
    QWidget *makeProposal();
    void load();
    void fillProposal();
    void fillPapers();
    void addPapers();
    void draw();
    void judge(TablePair::State state);
    void follow();

    Workbench &m_bench;
    Id m_tableId = 0;
    int m_row = -1, m_col = -1;
    TableOverTime m_table;
    Indicator m_indicator;
    Id m_followed = 0;         ///< the figure that is drawn, when it is followed
    bool m_rowShown = false;   ///< the whole row is drawn
    bool m_cellBars = true, m_rowBars = false;
    QTimer m_reload, m_redraw;
    QFrame *m_proposal;
    TextLabel *m_question, *m_more;
    QWidget *m_papers;
    FlowLayout *m_paperRow;
    ChartPanel *m_panel;
    Chip *m_wholeRow, *m_showChart;
    QPushButton *m_follow;
};

} // namespace scrutiny
