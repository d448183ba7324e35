// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/meetings.h"

namespace scrutiny {

/// A meeting as plain text for a terminal: heading, running order with times, lengths and pages, then its minutes, actions, recommendations and
/// what is to check.
Result<QString> meetingText(const Reader &reader, const MeetingRow &row, const QDate &today);

} // namespace scrutiny
