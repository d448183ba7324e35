// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/over_time_card.h"

namespace scrutiny {

OverTimeCard::OverTimeCard(Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
{
    hide();
}

void OverTimeCard::setTable(Id tableId)
{
    m_tableId = tableId;
}

void OverTimeCard::setCell(int row, int col)
{
    m_row = row;
    m_col = col;
}

} // namespace scrutiny
