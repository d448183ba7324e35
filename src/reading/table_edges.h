// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/page_content.h"
#include "reading/table_settings.h"

#include <vector>

namespace scrutiny::reading {

/// A line that may divide cells: at `at` (y of a horizontal, x of a vertical one), reaching from `from` to `to`.
struct Edge
{
    double at = 0, from = 0, to = 0;
    double length() const { return to - from; }
};

/// A page's edges, each kind sorted by place, then start. Pieces of one line are joined, near lines are one.
struct Edges
{
    std::vector<Edge> horizontal, vertical;
    bool isDrawing = false; ///< too many lines for a page of text: they are left out
};

/// Strokes and thin fills of a page as edges. `size` is the type size.
Edges strokeEdges(const pdf::PageContent &page, double size, const TableSettings &settings = {});

/// The shaded bands of a page that may be cells, rows or headings; bands of one colour that touch are one.
std::vector<pdf::Band> tableBands(const pdf::PageContent &page, double size, const TableSettings &settings = {});

/// Strokes, thin fills and the borders of shaded bands of a page as edges. Within a ruled grid a band counts only
/// when it reaches from line to line: there it may also be the ground of a text.
Edges edgesOf(const pdf::PageContent &page, double size, const TableSettings &settings = {});

/// Near parallel edges moved onto one line, then pieces that touch made one. `edges` in any order.
std::vector<Edge> snappedAndJoined(std::vector<Edge> edges, double snap, double join);

} // namespace scrutiny::reading
