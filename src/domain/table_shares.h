// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table_checks.h"
#include "domain/table_addends.h"

namespace scrutiny::table_checks {

/// Percentages of columns against 100. `isSum`: rows that were found to be totals.
void addHundreds(const FigureTable &table, const std::vector<char> &isSum, std::vector<TableSum> &sums);

} // namespace scrutiny::table_checks
