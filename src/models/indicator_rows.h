// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/indicator.h"
#include "models/rows_model.h"
#include "store/reader.h"

namespace scrutiny {

/// One followed figure with what it says over the meetings.
struct FollowedIndicator
{
    FollowedFigure figure;
    Indicator indicator;          ///< empty when its cell has gone
    Id tableId = 0;               ///< the newest paper's table that has it, else the one it was followed in
    RecordRef cell;               ///< its newest cell
    int papers = 0;
    int toConfirm = 0;            ///< papers whose table may be the same one
};

struct IndicatorList
{
    std::vector<RowValues> rows;  ///< records are Indicator
    std::vector<FollowedIndicator> figures; ///< one a row
    int toConfirm = 0;            ///< figures with papers to confirm
};

std::vector<RowColumn> indicatorColumns();
Result<IndicatorList> indicatorList(const Reader &reader);
/// What became of a figure last, in words: `+58 (6.3%) since Q1 2026/27`; empty with fewer than two values.
QString latestChange(const Indicator &indicator);

} // namespace scrutiny
