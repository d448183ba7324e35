// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_part.h"

namespace scrutiny {

/// The marks of the open pack, and those that lost their place: filter, go there, write, put away.
class MarksPart : public ReadingPart
{
    Q_OBJECT
public:
    explicit MarksPart(ReadingRoom &room, QWidget *parent = nullptr);

    QWidget *mainWidget() const override;

private:
    QWidget *m_first = nullptr;
};

} // namespace scrutiny
