// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/questions_part.h"

#include "gui/empty_state.h"

#include <QVBoxLayout>

namespace scrutiny {

QuestionsPart::QuestionsPart(ReadingRoom &room, QWidget *parent)
    : ReadingPart(room, parent)
    , m_first(new EmptyState(tr("Questions"), {}))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_first);
}

QWidget *QuestionsPart::mainWidget() const
{
    return m_first;
}

} // namespace scrutiny
