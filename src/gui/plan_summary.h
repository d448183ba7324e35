// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_room.h"

#include <QWidget>

namespace scrutiny {

class TextLabel;

/// The reading plan and what changed since the first issue, in a few lines below the running order. A line that is pressed goes there.
class PlanSummary : public QWidget
{
    Q_OBJECT
public:
    explicit PlanSummary(ReadingRoom &room, QWidget *parent = nullptr);

private:
    void fill();
    ReadingRoom &m_room;
    TextLabel *m_words;
};

} // namespace scrutiny
