// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_part.h"

namespace scrutiny {

/// The lines of enquiry of the meeting, item by item.
class QuestionsPart : public ReadingPart
{
    Q_OBJECT
public:
    explicit QuestionsPart(ReadingRoom &room, QWidget *parent = nullptr);

    QWidget *mainWidget() const override;

private:
    QWidget *m_first = nullptr;
};

} // namespace scrutiny
