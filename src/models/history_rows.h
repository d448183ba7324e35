// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows_model.h"
#include "store/history.h"

namespace scrutiny {

std::vector<RowColumn> historyColumns();
/// Who changed what and when, newest first. Rows have no record: nothing stands on a paper.
Result<std::vector<RowValues>> historyRows(const Reader &reader, int limit);
/// What happened to one record: each change of a field with what stood there before and after.
Result<std::vector<RowValues>> historyRows(const Reader &reader, const RecordRef &record);

} // namespace scrutiny
