// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace scrutiny::reading {

/// What the table stages compare with. Lengths are fractions of the page's type size unless they say otherwise.
struct TableSettings
{
    // Edges.
    double snap = 0.3;             ///< parallel rulings this near are one line
    double join = 0.35;            ///< pieces of one line this near are joined
    double cross = 0.35;           ///< a horizontal and a vertical line this near meet
    double thinnest = 0.45;        ///< a row or column narrower than this holds no text: its two lines are one (double rules)
    double shortestEdge = 0.6;     ///< shorter lines are ticks and hatching
    double bandHeight = 0.7;       ///< a shaded band lower than this is an ornament
    std::size_t mostEdges = 3000;  ///< a page with more lines than this after joining is a drawing
    std::size_t mostGridPlaces = 40000;

    // Ruled grids.
    double sideCovered = 0.5;      ///< share of a cell's side that must be drawn to divide it from its neighbour (no length)
    double wordInside = 0.15;      ///< a word that a ruling crosses by more than this on both sides is cut there
    double gridFilled = 0.2;       ///< share of a grid's places that hold text; fewer is a chart or an ornament (no length)

    // Text.
    double space = 0.18;           ///< a gap wider than this between two words is a space
    double wideGap = 0.75;         ///< a gap wider than this may be one between columns
    double paragraphGap = 1.75;    ///< distance of baselines, in line heights, from which a new paragraph begins within a cell

    // Aligned columns.
    double river = 0.6;            ///< the least width of the white between two columns
    double blockGap = 3.2;         ///< white taller than this, in line heights, ends a table without rules
};

} // namespace scrutiny::reading
