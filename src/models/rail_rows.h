// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "store/meetings.h"

#include <QDate>

namespace scrutiny {

/// A line of the left rail: a committee, or a meeting below it.
struct RailRow
{
    Id committeeId = 0;
    Id meetingId = 0;    ///< 0: the committee's own line
    QString text;
    QString tail;        ///< what waits (`3 to check`) or how far it is (`agenda`, `confirmed`)
    Tone tone = Tone::Muted;
    QString sentence;    ///< for a screen reader
};

/// Committees with their meetings: the committee that meets next comes first, its newest meeting first.
std::vector<RailRow> railRows(const std::vector<MeetingRow> &meetings, const QDate &today);

/// The meeting to open first: the next one, else the latest; 0: there is none.
Id meetingToOpen(const std::vector<MeetingRow> &meetings, const QDate &today);

} // namespace scrutiny
