// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/lines.h"

namespace scrutiny::reading {

/// What repeats on pages and belongs to none of their texts: stamps, running heads, printed page numbers.
struct PageFurniture
{
    int page = 0;
    QString label;        ///< the pack's printed page number (`61`), or empty
    QString reportLabel;  ///< a report's own number (`1` of `Page 1 of 54`), or empty
    QString agendaItem;   ///< number in an `Agenda Item 5` stamp, or empty
    bool leftBlank = false; ///< `This page is intentionally left blank`
};

/// Finds the furniture of all pages (printed numbers run in sequence over pages; running heads repeat at the same place), takes
/// its lines out of `pages` and says what it was, one entry a page.
std::vector<PageFurniture> takeFurnitureOff(const std::vector<pdf::PageContent> &content, std::vector<PageLines> &pages);

} // namespace scrutiny::reading
