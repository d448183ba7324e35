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

} // namespace scrutiny::reading
