// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_part.h"

namespace scrutiny {

/// What changed since an earlier edition of the pack.
class ChangesPart : public ReadingPart
{
    Q_OBJECT
public:
    explicit ChangesPart(ReadingRoom &room, QWidget *parent = nullptr);

    QWidget *mainWidget() const override;

private:
    QWidget *m_first = nullptr;
};

} // namespace scrutiny
