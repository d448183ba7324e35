// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace scrutiny {

/// The council year that a date falls in, `2023/2024`: it starts in May. Empty for an invalid date.
QString councilYear(const QDate &date);

/// Days from the meeting that raised it to the one that closed it, or to `today`; -1 when it is not known when it was raised.
int daysOpen(const Action &action, const QDate &today);

/// How many of the latest updates, running, say the same (1: the latest differs from the one before; 0: no updates). `updates` in date order.
int sameUpdatesRunning(const std::vector<ActionUpdate> &updates);

/// What a row of a log makes of an action: `complete` proposes closing (only a meeting closes), `open` reopens a proposal but never
/// what a meeting has closed.
ActionState stateAfterLog(ActionState before, ActionStatus printed);

/// Whether a person may set this state: closing needs the date of the meeting that agreed (field guide, "Minutes and actions").
bool mayClose(const Action &action, const QDate &agreedOn);

/// What somebody should look at, as sentences: no owner, no date, `No update twice running`, number missing. Empty: nothing.
QStringList looseEnds(const Action &action, const std::vector<ActionUpdate> &updates);

} // namespace scrutiny
