// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace scrutiny {

/// A question that a member means to ask at a meeting, pinned to passages and cells by marks of kind Pin (or any other).
struct Enquiry
{
    Id id = 0;
    QString council, committee; ///< with the date: the meeting
    QDate meetingDate;
    QString itemNumber, itemTitle;
    int position = 0;           ///< in the item's order, from 0
    QString question;
    QString why;                ///< what it is for: never printed for others unless asked
    QString asker;              ///< who asks; empty: not agreed yet (a gap)
    QString toWhom;             ///< empty: not agreed yet (a gap)
    int minutes = 0;            ///< time that it should take, 0: not said
    QString answer;             ///< typed during the meeting
    QDateTime answeredAt;       ///< UTC; invalid: not asked yet
    QDateTime madeAt, changedAt;
    bool putAway = false;
    std::vector<Id> pins;       ///< marks, in the order they were pinned
    bool operator==(const Enquiry &) const = default;
};

} // namespace scrutiny
