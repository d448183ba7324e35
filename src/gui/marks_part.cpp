// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/marks_part.h"

#include "gui/empty_state.h"

#include <QVBoxLayout>

namespace scrutiny {

MarksPart::MarksPart(ReadingRoom &room, QWidget *parent)
    : ReadingPart(room, parent)
    , m_first(new EmptyState(tr("Marks"), {}))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_first);
}

QWidget *MarksPart::mainWidget() const
{
    return m_first;
}

} // namespace scrutiny
