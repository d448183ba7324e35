// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/grid_view.h"
#include "gui/labels.h"

class QPushButton;

namespace scrutiny {

/// Below a grid: what there is to say of the chosen cell (its name, why to check it, what the paper says, what a total adds up to), and what can be done.
class CellLine : public QWidget
{
    Q_OBJECT
public:
    explicit CellLine(QWidget *parent = nullptr);
    /// `place` without a row: nothing is chosen.
    void show(const TableSheet &sheet, const GridPlace &place);
    QString words() const;

signals:
    void rightWanted();
    void askAgainWanted();
    void printedWanted();

private:
    TextLabel *m_name, *m_look;
    QPushButton *m_right, *m_again, *m_printed;
};

/// `C12`: column as a letter, row from 1 with the headings.
QString cellName(const GridPlace &place);

} // namespace scrutiny
