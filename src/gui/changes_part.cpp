// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/changes_part.h"

#include "gui/empty_state.h"

#include <QVBoxLayout>

namespace scrutiny {

ChangesPart::ChangesPart(ReadingRoom &room, QWidget *parent)
    : ReadingPart(room, parent)
    , m_first(new EmptyState(tr("Changes"), {}))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_first);
}

QWidget *ChangesPart::mainWidget() const
{
    return m_first;
}

} // namespace scrutiny
