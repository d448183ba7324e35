// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan_summary.h"

#include "gui/labels.h"

#include <QVBoxLayout>

namespace scrutiny {

PlanSummary::PlanSummary(ReadingRoom &room, QWidget *parent)
    : QWidget(parent)
    , m_room(room)
    , m_words(new TextLabel({}, Type::Small, Tone::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    connect(&m_room, &ReadingRoom::opened, this, &PlanSummary::fill);
}

void PlanSummary::fill()
{
    m_words->setText(tr("%n page(s)", nullptr, m_room.paper().pages));
}

} // namespace scrutiny
