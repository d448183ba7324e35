// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <vector>

namespace scrutiny {

/// A place on a paper: `page` is the position in the file, from 1; `rect` in points from the top left of the page as displayed.
struct Place
{
    int page = 0;
    Rect rect;
    bool operator==(const Place &) const = default;
};

/// Where a fact stands: one place a page that it touches, in reading order.
using Source = std::vector<Place>;

/// Adds a rectangle on a page, growing the page's place when there is one already.
void addPlace(Source &source, int page, const Rect &rect);
void addPlaces(Source &source, const Source &more);

} // namespace scrutiny
