// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history_part.h"

#include "gui/empty_state.h"

#include <QVBoxLayout>

namespace scrutiny {

HistoryPart::HistoryPart(ReadingRoom &room, QWidget *parent)
    : ReadingPart(room, parent)
    , m_first(new EmptyState(tr("History"), {}))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_first);
}

QWidget *HistoryPart::mainWidget() const
{
    return m_first;
}

} // namespace scrutiny
