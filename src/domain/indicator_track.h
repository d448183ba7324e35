// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/indicator.h"

#include <vector>

namespace scrutiny {

/// Where a row and some columns stand in every table of a chain; -1 where a table does not have it.
struct IndicatorTrack
{
    std::vector<int> rows;
    std::vector<std::vector<int>> cols; ///< one list a column followed
};

/// Follows `row` and `cols` of the table `at` from neighbour to neighbour; a table without the row (the column) is passed over.
IndicatorTrack trackOf(const std::vector<DatedTable> &chain, std::size_t at, int row, const std::vector<int> &cols);

} // namespace scrutiny
