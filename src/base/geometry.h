// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace scrutiny {

/// A rectangle on a page in points (1/72 inch), measured from the top left of the page as displayed; y grows downwards.
struct Rect
{
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    double width() const { return x1 - x0; }
    double height() const { return y1 - y0; }
    double centreX() const { return (x0 + x1) / 2; }
    double centreY() const { return (y0 + y1) / 2; }
    bool isEmpty() const { return x1 <= x0 || y1 <= y0; }
    bool contains(double x, double y) const { return x >= x0 && x <= x1 && y >= y0 && y <= y1; }
    bool intersects(const Rect &o) const { return x0 < o.x1 && o.x0 < x1 && y0 < o.y1 && o.y0 < y1; }
    bool operator==(const Rect &) const = default;

    /// How much of the two rectangles' widths (heights) lies over the other, in points; negative is a gap.
    double overlapX(const Rect &o) const { return std::min(x1, o.x1) - std::max(x0, o.x0); }
    double overlapY(const Rect &o) const { return std::min(y1, o.y1) - std::max(y0, o.y0); }

    /// The smallest rectangle around both; an empty one adds nothing.
    Rect united(const Rect &o) const
    {
        if (o.isEmpty())
            return *this;
        if (isEmpty())
            return o;
        return {std::min(x0, o.x0), std::min(y0, o.y0), std::max(x1, o.x1), std::max(y1, o.y1)};
    }

    /// The rectangle made larger by `d` points on every side.
    Rect grown(double d) const { return {x0 - d, y0 - d, x1 + d, y1 + d}; }
};

} // namespace scrutiny
