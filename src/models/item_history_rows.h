// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/item_history.h"
#include "models/rows_model.h"

namespace scrutiny {

/// An item's history as rows of one wrapped column: what it is, then kind, date and page, then what was said.
std::vector<RowColumn> itemHistoryColumns();
std::vector<RowValues> itemHistoryRows(const std::vector<HistoryEntry> &entries);
PlaceOnPaper placeOfEntry(const HistoryEntry &entry);
/// `Minutes · 12 Nov 2026 · p. 4`
QString entryWhere(const HistoryEntry &entry);

} // namespace scrutiny
