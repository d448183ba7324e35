// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"

#include <vector>

namespace scrutiny::reading {

/// Whether the first row of `next` (below `skip` repeated heading rows) is the rest of the last row of `table`, which the page's end cut.
bool rowGoesOn(const ReportTable &table, const ReportTable &next, int skip);

/// Joins the rest of a cut row onto the row's cells. Gives for each column how many characters of its cell stood there before; -1: no cell.
std::vector<int> healRow(ReportTable &table, const ReportTable &next, int skip);

/// A merged cell that reaches over the page's end has no text on the later page: it is made one with the cell above.
void mergeOverEnd(ReportTable &table, ReportTable &next, int skip);

} // namespace scrutiny::reading
