// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/page_content.h"

#include <vector>

namespace scrutiny::reading {

/// Areas of charts and drawings on a page: clusters of curved and slanted shapes, and bars (bands on one base that differ in length).
/// `size` is the type size.
std::vector<Rect> drawingAreas(const pdf::PageContent &page, double size);

/// The share of `box` that drawings cover, 0 to 1.
double drawnShare(const std::vector<Rect> &areas, const Rect &box);

/// Whether bars stand across the rules of a block: the rules are a chart's grid.
bool barsAcrossRules(const pdf::PageContent &page, const Rect &block, double size);

/// Whether a small filled square or a short stroke stands right before the text that begins at `x` on the baseline `y`, as in a legend.
bool hasSwatch(const pdf::PageContent &page, double x, double y, double size);

} // namespace scrutiny::reading
