// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/import_plan.h"

namespace scrutiny {

/// Finds the committee and the meeting that the paper is for: from its front sheet, its minutes, or (a supplement) the date on its reports.
Result<void> placeMeeting(const Reader &reader, ImportPlan &plan);

/// Finds the stored record that each entry is about (items by number, actions by number within the council year, recommendations by review and number,
/// topics by their words) and says what differs.
Result<void> matchKnown(const Reader &reader, ImportPlan &plan);

/// The stored action that a row of a log speaks of: same number in the council year of the log's meeting, or the same number raised on the same day.
std::optional<Action> knownAction(const Reader &reader, Id committeeId, const QDate &logDate, const QString &number, const QDate &raised);

} // namespace scrutiny
