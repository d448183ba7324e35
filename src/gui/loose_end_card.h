// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/card.h"
#include "gui/workbench.h"
#include "store/minutes.h"

namespace scrutiny {

/// An ACTION of some minutes that no row of the log answers, with the two ways to settle it.
class LooseEndCard : public Card
{
    Q_OBJECT
public:
    LooseEndCard(Workbench &bench, const LooseEnd &end, QWidget *parent = nullptr);
};

} // namespace scrutiny
