// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/import_plan.h"

namespace scrutiny {

/// What a reading found, one entry a thing to review, before it is set against the store. Pure.
std::vector<ImportEntry> entriesOf(const Reading &reading);

/// Gives the reader's doubts to the entries that they are about; what fits none becomes an entry of kind Doubt of its own, and what is about
/// the whole file is returned as sentences.
QStringList spreadIssues(const Reading &reading, std::vector<ImportEntry> &entries);

/// Which row of the log carries each ACTION of some minutes: an index into `log`, or -1. A row answers one ACTION at most. Raised on the day of the
/// minutes, and its words or its item and owner agree; anything weaker is no match, for a loose end is cheaper than a wrong link.
std::vector<int> rowsForMinuteActions(const MinutesFacts &minutes, const std::vector<ActionLogRow> &log);

/// A state as the store's editField takes it.
QString stateText(ActionState state);
QString ragText(Rag rag);

} // namespace scrutiny
