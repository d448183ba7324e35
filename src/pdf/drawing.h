// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/page_content.h"

#include <cstddef>
#include <span>
#include <vector>

namespace scrutiny::pdf {

struct PathPoint
{
    double x = 0, y = 0;   ///< page space
    bool curve = false;    ///< a control point of a curve
};

/// Collects what is drawn along the axes: rulings and bands; everything else only counts as curves.
class DrawingCollector
{
public:
    explicit DrawingCollector(std::size_t most) : limit(most) { }
    /// One subpath, stroked. `clip` is the area that may be drawn on.
    void stroke(std::span<const PathPoint> path, bool closed, double thickness, std::uint32_t colour, const Rect &clip);
    /// One subpath, filled.
    void fill(std::span<const PathPoint> path, std::uint32_t colour, const Rect &clip);
    /// A rectangle with a rectangular hole that leaves a thin frame: four rulings.
    void frame(const Rect &outer, const Rect &inner, std::uint32_t colour, const Rect &clip);
    bool full() const { return used >= limit; }

    /// Moves everything to `page`, once pieces that lie on one line are joined.
    void take(PageContent &page);

private:
    /// A line as it was drawn, before the pieces of one are joined.
    struct Piece
    {
        Ruling line;
        bool filled = false; ///< a thin filled rectangle, not a stroke
    };
    void addLine(const Ruling &line, bool filled, const Rect &clip);
    std::vector<Ruling> withoutSlivers(const std::vector<Piece> &pieces) const;
    void addRect(const Rect &box, std::uint32_t colour, const Rect &clip);
    /// Keeps the area of a subpath that is more than a box with rounded corners.
    void addShape(std::span<const PathPoint> path, const Rect &clip);

    std::size_t limit, used = 0;
    std::vector<Piece> horizontal, vertical;
    std::vector<Band> bands;
    std::vector<Rect> shapes;
    int curves = 0;
};

/// The box of a subpath that is an upright rectangle, or an empty one.
Rect uprightRectangle(std::span<const PathPoint> path);

/// True when `outer` with the hole `inner` is a frame of thin lines.
bool isThinFrame(const Rect &outer, const Rect &inner);

/// Sets Word::underlined for upright words with a horizontal ruling right under the baseline.
void markUnderlined(PageContent &page);

} // namespace scrutiny::pdf
