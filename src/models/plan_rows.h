// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/meeting_plan.h"
#include "models/rows_model.h"

namespace scrutiny {

/// A meeting's reading plan as rows: item, pages, words, new, minutes, evening, state.
std::vector<RowColumn> planColumns();
std::vector<RowValues> planRows(const MeetingReading &reading, const ReadingPlan &plan);

/// `Mon 18 Jan`, for a chip or a column.
QString eveningName(const QDate &date);
/// What an evening holds: `Mon 18 Jan, 22 min: items 3, 4, 7 (sheets 11 – 14)`.
QString eveningWords(const MeetingReading &reading, const PlanEvening &evening);
/// `Your pace: 180 words a minute, learnt from 43 pages`.
QString paceWords(const ReadingPace &pace);

} // namespace scrutiny
