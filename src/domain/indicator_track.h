// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/indicator.h"

#include <vector>

namespace scrutiny {

/// Where a row and a column stand in every table of a chain; -1 where a table does not have it.
struct IndicatorTrack
{
    std::vector<int> rows, cols;
};

/// Follows `row` and `col` of the table `at` from neighbour to neighbour; a table without the row (the column) is passed over.
IndicatorTrack trackOf(const std::vector<DatedTable> &chain, std::size_t at, int row, int col);

} // namespace scrutiny
