// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"
#include "reading/lines.h"

namespace scrutiny::reading {

/// The tables of one page, by rulings, bands and alignment. `lines` has the furniture taken off: words in no line are not cell text.
/// A ruled row alone is given too (a table's heading at the foot of a page): joinedOverPages leaves it out when it stays alone.
/// A pure function of the page: may run on any thread.
std::vector<ReportTable> tablesOf(const pdf::PageContent &page, const PageLines &lines);

/// Tables of all pages in reading order with those that run over pages joined (repeated headings dropped, cut rows made whole, seams kept).
/// `sectionStarts`: pages (from 1) at which another paper begins, over which nothing is joined.
std::vector<ReportTable> joinedOverPages(std::vector<std::vector<ReportTable>> perPage, const std::vector<pdf::PageContent> &content,
                                         const std::vector<PageLines> &lines, const std::vector<int> &sectionStarts);

} // namespace scrutiny::reading
