// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QString>

namespace scrutiny {

/// A line of a card's history: when, what was said, where it stands, and perhaps why somebody should look.
struct StoryLine
{
    QString when;
    QString text;
    QString where = {};       ///< `log p. 9`
    PlaceOnPaper place = {};
    QString look = {};        ///< `unchanged twice`, or empty
};

} // namespace scrutiny
