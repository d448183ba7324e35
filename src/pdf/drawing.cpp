// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/drawing.h"

#include <algorithm>
#include <cmath>

namespace scrutiny::pdf {

namespace {

// Points. Lines are drawn in points, whatever the type size is.
constexpr double straight = 0.25;     ///< a line that strays no more is along an axis
constexpr double thickestLine = 3.0;  ///< a filled rectangle that is thicker is a band
constexpr double hairline = 1.2;      ///< anything this thin is a line however short
constexpr double sameLine = 0.35;     ///< pieces whose positions differ less lie on one line
constexpr double joinGap = 0.8;       ///< pieces this near each other are one line
constexpr double shortPiece = 4.0;    ///< shorter pieces may be dots or dashes
constexpr std::size_t mostShapes = 4000;
constexpr double dashGap = 2.5;       ///< the widest gap between dots, in their own lengths
constexpr double sliverReach = 0.6;   ///< a strip of shading this near a band belongs to it
constexpr std::size_t mostComparisons = 20'000'000; ///< of pieces with bands on one page
// Fractions of the type size.
constexpr double underlineLowest = 0.22; ///< below the baseline; the borders of tables keep more distance
constexpr double underlineThickest = 0.15;
constexpr double underlineShort = 0.15;  ///< an underline may end this much before the word
// Points again.
constexpr double shortestLine = 2.0;  ///< what is shorter after joining is a dot

/// Joins pieces of horizontal lines; vertical ones are handed over with x and y exchanged.
std::vector<Ruling> joined(std::vector<Ruling> pieces)
{
    std::sort(pieces.begin(), pieces.end(), [](const Ruling &a, const Ruling &b) { return a.y0 < b.y0; });
    std::vector<Ruling> lines;
    for (std::size_t from = 0; from < pieces.size();) {
        std::size_t to = from + 1;
        while (to < pieces.size() && pieces[to].y0 - pieces[from].y0 <= sameLine)
            ++to;
        std::sort(pieces.begin() + static_cast<std::ptrdiff_t>(from), pieces.begin() + static_cast<std::ptrdiff_t>(to),
                  [](const Ruling &a, const Ruling &b) { return a.x0 < b.x0; });
        const std::size_t firstOfLine = lines.size();
        double lastPiece = 0, longest = 0;
        for (; from < to; ++from) {
            const Ruling &piece = pieces[from];
            const double length = piece.x1 - piece.x0;
            if (lines.size() > firstOfLine) {
                Ruling &line = lines.back();
                const bool dots = length < shortPiece && lastPiece < shortPiece;
                const double gap = dots ? std::max(joinGap, dashGap * std::max(length, 0.4)) : joinGap;
                if (piece.x0 - line.x1 <= gap && piece.colour == line.colour) {
                    if (length > longest) {
                        longest = length;
                        line.y0 = line.y1 = piece.y0;
                    }
                    line.x1 = std::max(line.x1, piece.x1);
                    line.thickness = std::max(line.thickness, piece.thickness);
                    lastPiece = length;
                    continue;
                }
            }
            lines.push_back(piece);
            lastPiece = longest = length;
        }
    }
    std::erase_if(lines, [](const Ruling &line) { return line.x1 - line.x0 < shortestLine; });
    return lines;
}

void exchangeAxes(std::vector<Ruling> &lines)
{
    for (Ruling &line : lines) {
        std::swap(line.x0, line.y0);
        std::swap(line.x1, line.y1);
    }
}

bool finite(std::span<const PathPoint> path)
{
    return std::all_of(path.begin(), path.end(), [](const PathPoint &p) { return std::abs(p.x) < 1e6 && std::abs(p.y) < 1e6; });
}

} // namespace

Rect uprightRectangle(std::span<const PathPoint> path)
{
    std::size_t n = path.size();
    while (n > 4 && std::abs(path[n - 1].x - path[0].x) < straight && std::abs(path[n - 1].y - path[0].y) < straight)
        --n;
    if (n != 4 || !finite(path))
        return {};
    for (std::size_t i = 0; i < 4; ++i) {
        const PathPoint &a = path[i], &b = path[(i + 1) % 4], &c = path[(i + 2) % 4];
        const bool across = std::abs(a.y - b.y) < straight && std::abs(b.x - c.x) < straight;
        const bool down = std::abs(a.x - b.x) < straight && std::abs(b.y - c.y) < straight;
        if (a.curve || (!across && !down))
            return {};
    }
    const auto [x0, x1] = std::minmax({path[0].x, path[1].x, path[2].x, path[3].x});
    const auto [y0, y1] = std::minmax({path[0].y, path[1].y, path[2].y, path[3].y});
    return {x0, y0, x1, y1};
}

bool isThinFrame(const Rect &outer, const Rect &inner)
{
    const double sides[] = {inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1};
    return std::all_of(std::begin(sides), std::end(sides), [](double d) { return d >= 0 && d <= thickestLine; })
        && inner.width() > thickestLine && inner.height() > thickestLine;
}

void DrawingCollector::addLine(const Ruling &line, bool filled, const Rect &clip)
{
    Ruling seen = line;
    const bool across = line.isHorizontal();
    const double reach = line.thickness / 2 + 0.5;
    if (across ? (line.y0 < clip.y0 - reach || line.y0 > clip.y1 + reach) : (line.x0 < clip.x0 - reach || line.x0 > clip.x1 + reach))
        return;
    if (across) {
        seen.x0 = std::max(line.x0, clip.x0);
        seen.x1 = std::min(line.x1, clip.x1);
    } else {
        seen.y0 = std::max(line.y0, clip.y0);
        seen.y1 = std::min(line.y1, clip.y1);
    }
    if (seen.x1 < seen.x0 || seen.y1 < seen.y0 || full())
        return;
    ++used;
    (across ? horizontal : vertical).push_back({seen, filled});
}

void DrawingCollector::stroke(std::span<const PathPoint> path, bool closed, double thickness, std::uint32_t colour, const Rect &clip)
{
    if (path.size() < 2 || !finite(path))
        return;
    const auto line = [&](const PathPoint &a, const PathPoint &b) {
        if (std::abs(a.x - b.x) < straight && std::abs(a.y - b.y) < straight)
            return;
        if (std::abs(a.y - b.y) < straight) {
            const double y = (a.y + b.y) / 2;
            addLine({std::min(a.x, b.x), y, std::max(a.x, b.x), y, thickness, colour}, false, clip);
        } else if (std::abs(a.x - b.x) < straight) {
            const double x = (a.x + b.x) / 2;
            addLine({x, std::min(a.y, b.y), x, std::max(a.y, b.y), thickness, colour}, false, clip);
        } else {
            ++curves;
        }
    };
    // A stroke as thick as a row is a band drawn with a broad pen.
    if (path.size() == 2 && thickness > 2 * thickestLine && !path[1].curve) {
        const double half = thickness / 2;
        const bool across = std::abs(path[0].y - path[1].y) < straight;
        if (across || std::abs(path[0].x - path[1].x) < straight) {
            const auto [x0, x1] = std::minmax(path[0].x, path[1].x);
            const auto [y0, y1] = std::minmax(path[0].y, path[1].y);
            addRect(across ? Rect{x0, y0 - half, x1, y1 + half} : Rect{x0 - half, y0, x1 + half, y1}, colour, clip);
            return;
        }
    }
    const int before = curves;
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (path[i].curve) {
            ++curves;
            i += 2; // two control points, then the end
            continue;
        }
        line(path[i - 1], path[i]);
    }
    if (closed && !path.back().curve)
        line(path.back(), path.front());
    if (curves > before)
        addShape(path, clip);
}

void DrawingCollector::addShape(std::span<const PathPoint> path, const Rect &clip)
{
    if (shapes.size() >= mostShapes)
        return;
    Rect box{path[0].x, path[0].y, path[0].x, path[0].y};
    double bent = 0;
    for (std::size_t i = 0, from = 0; i < path.size(); ++i) {
        box = {std::min(box.x0, path[i].x), std::min(box.y0, path[i].y), std::max(box.x1, path[i].x), std::max(box.y1, path[i].y)};
        if (path[i].curve)
            continue;
        const double dx = std::abs(path[i].x - path[from].x), dy = std::abs(path[i].y - path[from].y);
        if (i > from + 1 || (dx >= straight && dy >= straight))
            bent += dx + dy;
        from = i;
    }
    // Rounded corners bend little of a box.
    if (bent < 0.3 * 2 * (box.width() + box.height()))
        return;
    const Rect seen{std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1), std::min(box.y1, clip.y1)};
    if (!seen.isEmpty())
        shapes.push_back(seen);
}

void DrawingCollector::addRect(const Rect &box, std::uint32_t colour, const Rect &clip)
{
    const Rect seen{std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1), std::min(box.y1, clip.y1)};
    if (seen.x1 < seen.x0 || seen.y1 < seen.y0)
        return;
    const double w = seen.width(), h = seen.height();
    const bool dot = w <= thickestLine && h <= thickestLine; // a corner of a border, or a piece of a dotted one: counts both ways
    const auto isLine = [](double length, double across) { return across <= hairline || (across <= thickestLine && length >= 4 * across); };
    if (dot || (h <= w && isLine(w, h)))
        addLine({seen.x0, seen.centreY(), seen.x1, seen.centreY(), h, colour}, true, clip);
    if (dot || (w < h && isLine(h, w)))
        addLine({seen.centreX(), seen.y0, seen.centreX(), seen.y1, w, colour}, true, clip);
    if (dot || isLine(std::max(w, h), std::min(w, h)) || full())
        return;
    ++used;
    bands.push_back({seen, colour});
}

void DrawingCollector::fill(std::span<const PathPoint> path, std::uint32_t colour, const Rect &clip)
{
    if (path.size() < 3 || !finite(path))
        return;
    const Rect box = uprightRectangle(path);
    if (box.x1 > box.x0 || box.y1 > box.y0) {
        addRect(box, colour, clip);
        return;
    }
    curves += static_cast<int>(std::min<std::size_t>(path.size() / 2, 1000));
    addShape(path, clip);
}

void DrawingCollector::frame(const Rect &outer, const Rect &inner, std::uint32_t colour, const Rect &clip)
{
    addRect({outer.x0, outer.y0, outer.x1, inner.y0}, colour, clip);
    addRect({outer.x0, inner.y1, outer.x1, outer.y1}, colour, clip);
    addRect({outer.x0, outer.y0, inner.x0, outer.y1}, colour, clip);
    addRect({inner.x1, outer.y0, outer.x1, outer.y1}, colour, clip);
}

// Word processors fill a cell in strips: what is left at its edges is as thin as a line but is shading. It touches a band of
// its colour and is no longer than that.
std::vector<Ruling> DrawingCollector::withoutSlivers(const std::vector<Piece> &pieces) const
{
    std::vector<Ruling> lines;
    lines.reserve(pieces.size());
    const bool affordable = pieces.size() * bands.size() < mostComparisons;
    for (const Piece &piece : pieces) {
        const Ruling &line = piece.line;
        const double reach = line.thickness / 2 + sliverReach;
        const auto holds = [&](const Band &band) {
            const Rect &box = band.box;
            return band.colour == line.colour && line.x0 >= box.x0 - reach && line.x1 <= box.x1 + reach && line.y0 >= box.y0 - reach
                && line.y1 <= box.y1 + reach;
        };
        if (piece.filled && affordable && std::any_of(bands.begin(), bands.end(), holds))
            continue;
        lines.push_back(line);
    }
    return lines;
}

void DrawingCollector::take(PageContent &page)
{
    page.rulings = joined(withoutSlivers(horizontal));
    std::vector<Ruling> down = withoutSlivers(vertical);
    exchangeAxes(down);
    down = joined(std::move(down));
    exchangeAxes(down);
    page.rulings.insert(page.rulings.end(), down.begin(), down.end());
    page.bands = std::move(bands);
    page.shapes = std::move(shapes);
    page.curves = curves;
}

void markUnderlined(PageContent &page)
{
    std::vector<const Ruling *> lines;
    for (const Ruling &line : page.rulings) {
        if (line.isHorizontal())
            lines.push_back(&line);
    }
    std::sort(lines.begin(), lines.end(), [](const Ruling *a, const Ruling *b) { return a->y0 < b->y0; });
    for (Word &word : page.words) {
        if (word.turn != 0 || word.slanted)
            continue;
        const double lowest = word.baseline + underlineLowest * word.size;
        auto at = std::lower_bound(lines.begin(), lines.end(), word.baseline, [](const Ruling *line, double y) { return line->y0 < y; });
        const double spare = underlineShort * word.size;
        for (; at != lines.end() && (*at)->y0 <= lowest && !word.underlined; ++at)
            word.underlined = (*at)->x0 <= word.box.x0 + spare && (*at)->x1 >= word.box.x1 - spare && (*at)->thickness <= underlineThickest * word.size;
    }
}

} // namespace scrutiny::pdf
