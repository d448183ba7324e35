// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_part.h"

namespace scrutiny {

/// What earlier packs, minutes, actions, recommendations and tables say on the item that is being read.
class HistoryPart : public ReadingPart
{
    Q_OBJECT
public:
    explicit HistoryPart(ReadingRoom &room, QWidget *parent = nullptr);

    QWidget *mainWidget() const override;

private:
    QWidget *m_first = nullptr;
};

} // namespace scrutiny
