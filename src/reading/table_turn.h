// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"
#include "pdf/page_content.h"

namespace scrutiny::reading {

/// The quarter turns in which most of a page's words read, when that is sideways (1 or 3); 0 otherwise.
int sidewaysTurn(const pdf::PageContent &page);

/// The page as it looks when it is turned so that words of `turn` read from left to right.
pdf::PageContent turnedPage(const pdf::PageContent &page, int turn);

/// A rectangle of the page as it stands on the turned page.
Rect turnedRect(const Rect &rect, const pdf::PageContent &page, int turn);

/// Rectangles of a table that was read on the turned page, put back to where they stand on the page itself.
void turnBack(ReportTable &table, const pdf::PageContent &page, int turn);

} // namespace scrutiny::reading
