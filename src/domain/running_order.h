// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace scrutiny {

/// One item's place in the meeting's time.
struct RunningTime
{
    QTime start;        ///< printed, or that of the item before plus its length when it can be worked out; else invalid
    bool printed = false;
    int minutes = 0;    ///< up to the next printed start, or its own printed end; 0: not known
    QString doubt;      ///< `Starts before the item above it`, ..., or empty
};

struct RunningOrder
{
    std::vector<RunningTime> items; ///< one an item, same order
    QTime endsAbout;                ///< the last printed end, or the last start when nothing better is known; invalid: unknown
    int itemsWithoutTime = 0;
};

/// Times and lengths for items in agenda order. A time that runs backwards is kept and given a doubt.
RunningOrder runningOrder(const std::vector<AgendaItem> &items, const QTime &meetingStart);

} // namespace scrutiny
