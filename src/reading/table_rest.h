// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"
#include "pdf/page_content.h"
#include "reading/lines.h"

#include <optional>
#include <vector>

namespace scrutiny::reading {

/// The rest of a table that the page before ends with, at the top of this page: a row or two, or the end of a cut row, that by themselves
/// tell nothing but keep to its columns. `borders` are where the table's columns stand (one more than columns); `begin` is where the page's
/// text begins below a running head, `end` where another table begins (points from the top). Nothing when the page begins with something else.
std::optional<ReportTable> restAtTop(const ReportTable &table, const std::vector<double> &borders, const pdf::PageContent &page, const PageLines &lines, double begin, double end);

} // namespace scrutiny::reading
