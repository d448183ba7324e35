// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/address.h"
#include "gui/workbench.h"
#include "models/roles.h"

#include <QWidget>

namespace scrutiny {

/// Below the grid of a table: what the table is at other meetings. Asks whether a table of another paper is the same one, names the papers that it is
/// known from, and draws the chosen cell over their meetings. Hidden while there is nothing to say.
class OverTimeCard : public QWidget
{
    Q_OBJECT
public:
    explicit OverTimeCard(Workbench &bench, QWidget *parent = nullptr);

    /// Reads the table's papers and proposals anew; call it also after records changed.
    void setTable(Id tableId);
    /// The cell that is chosen in the grid (rows and columns of the table from 0, heading rows counted). Cheap: reads nothing from the store.
    void setCell(int row, int col);

signals:
    void showPlace(const scrutiny::PlaceOnPaper &place);
    void goTo(const scrutiny::Address &address);
    void said(const QString &sentence);

private:
    Workbench &m_bench;
    Id m_tableId = 0;
    int m_row = -1, m_col = -1;
};

} // namespace scrutiny
