// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_drawings.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace scrutiny::reading {

namespace {

/// The shapes on a coarse raster; places that touch are one drawing.
std::vector<Rect> shapeAreas(const pdf::PageContent &page, double size)
{
    const double step = std::max(6.0, size);
    const auto place = [step](double v, int most) { return v > 0 ? int(std::min(v / step, double(most))) : 0; };
    const int cols = place(page.width, 399) + 1, rows = place(page.height, 399) + 1;
    std::vector<char> marked(std::size_t(cols * rows), 0);
    for (const Rect &shape : page.shapes) {
        const int c0 = place(shape.x0, cols - 1), c1 = place(shape.x1, cols - 1);
        const int r0 = place(shape.y0, rows - 1), r1 = place(shape.y1, rows - 1);
        for (int r = r0; r <= r1; ++r)
            std::fill_n(marked.begin() + r * cols + c0, c1 - c0 + 1, 1);
    }
    std::vector<Rect> areas;
    std::vector<int> open;
    for (int start = 0; start < cols * rows; ++start) {
        if (marked[std::size_t(start)] != 1)
            continue;
        Rect area{1e9, 1e9, -1e9, -1e9};
        open.assign(1, start);
        marked[std::size_t(start)] = 2;
        while (!open.empty()) {
            const int at = open.back(), r = at / cols, c = at % cols;
            open.pop_back();
            area = {std::min(area.x0, c * step), std::min(area.y0, r * step), std::max(area.x1, (c + 1) * step), std::max(area.y1, (r + 1) * step)};
            for (int dr = -1; dr <= 1; ++dr) {
                for (int dc = -1; dc <= 1; ++dc) {
                    const int nr = r + dr, nc = c + dc;
                    if (nr < 0 || nc < 0 || nr >= rows || nc >= cols || marked[std::size_t(nr * cols + nc)] != 1)
                        continue;
                    marked[std::size_t(nr * cols + nc)] = 2;
                    open.push_back(nr * cols + nc);
                }
            }
        }
        if (std::max(area.width(), area.height()) > 3 * size)
            areas.push_back(area);
    }
    return areas;
}

/// Bars: at least three bands that share a side, are alike across and all differ in length. `lying` ones share their left side.
void addBars(const pdf::PageContent &page, double size, bool lying, std::vector<Rect> &areas)
{
    struct Bar { double base, length, across, at; Rect box; };
    std::map<int, std::vector<Bar>> groups; // by base, in points
    for (const pdf::Band &band : page.bands) {
        const Rect &b = band.box;
        if (!(b.width() <= 0.9 * page.width && b.height() <= 0.9 * page.height && b.x0 > -1e5 && b.y1 < 1e5))
            continue;
        const Bar bar = lying ? Bar{b.x0, b.width(), b.height(), b.y0, b} : Bar{b.y1, b.height(), b.width(), b.x0, b};
        groups[int(std::lround(bar.base))].push_back(bar);
    }
    for (auto &[base, bars] : groups) {
        if (bars.size() < 3 || bars.size() > 200)
            continue;
        std::sort(bars.begin(), bars.end(), [](const Bar &a, const Bar &b) { return a.at < b.at; });
        std::vector<double> lengths;
        Rect area = bars.front().box;
        double least = 1e9, most = 0, nearest = 1e9, farthest = 0;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            lengths.push_back(std::round(bars[i].length));
            area = area.united(bars[i].box);
            least = std::min(least, bars[i].across);
            most = std::max(most, bars[i].across);
            if (i > 0) {
                nearest = std::min(nearest, bars[i].at - bars[i - 1].at);
                farthest = std::max(farthest, bars[i].at - bars[i - 1].at);
            }
        }
        std::sort(lengths.begin(), lengths.end());
        const std::size_t kinds = std::size_t(std::unique(lengths.begin(), lengths.end()) - lengths.begin());
        const bool alike = most < 1.3 * least + 1, apart = nearest >= least && farthest < 5 * most;
        if (!alike || !apart || kinds * 4 < bars.size() * 3 || area.width() < 4 * size || area.height() < 4 * size)
            continue;
        // Further series stand on the first: bands of the same breadth at the same places.
        for (const pdf::Band &band : page.bands) {
            const double across = lying ? band.box.height() : band.box.width(), at = lying ? band.box.y0 : band.box.x0;
            const bool same = std::any_of(bars.begin(), bars.end(), [&](const Bar &bar) { return std::abs(bar.at - at) < 1 && std::abs(bar.across - across) < 1; });
            if (same)
                area = area.united(band.box);
        }
        areas.push_back(area);
    }
}

} // namespace

std::vector<Rect> drawingAreas(const pdf::PageContent &page, double size)
{
    std::vector<Rect> areas;
    if (!page.shapes.empty())
        areas = shapeAreas(page, size);
    if (page.bands.size() >= 3) {
        addBars(page, size, true, areas);
        addBars(page, size, false, areas);
    }
    return areas;
}

double drawnShare(const std::vector<Rect> &areas, const Rect &box)
{
    double sum = 0;
    for (const Rect &area : areas) {
        const double w = area.overlapX(box), h = area.overlapY(box);
        if (w > 0 && h > 0)
            sum += w * h / std::max(1.0, box.width() * box.height());
    }
    return std::min(1.0, sum);
}

bool barsAcrossRules(const pdf::PageContent &page, const Rect &block, double size)
{
    std::vector<double> rules;
    for (const pdf::Ruling &r : page.rulings)
        if (r.isHorizontal() && r.y0 > block.y0 && r.y0 < block.y1 && std::min(r.x1, block.x1) - std::max(r.x0, block.x0) > 0.5 * block.width())
            rules.push_back(r.y0);
    std::vector<double> bars;
    for (const pdf::Band &band : page.bands) {
        const Rect &b = band.box;
        if (b.width() > 0.25 * block.width() || b.x0 < block.x0 || b.x1 > block.x1)
            continue;
        const bool crosses = std::any_of(rules.begin(), rules.end(), [&](double y) { return b.y0 < y - 0.3 * size && b.y1 > y + 0.3 * size; });
        // The ground of a merged cell begins at a rule.
        const bool fromRule = std::any_of(rules.begin(), rules.end(), [&](double y) { return std::abs(b.y0 - y) < 0.15 * size; });
        if (crosses && !fromRule && std::none_of(bars.begin(), bars.end(), [&](double x) { return std::abs(x - b.x0) < size; }))
            bars.push_back(b.x0);
    }
    return bars.size() >= 3;
}

bool hasSwatch(const pdf::PageContent &page, double x, double y, double size)
{
    const double middle = y - 0.35 * size;
    const bool square = std::any_of(page.bands.begin(), page.bands.end(), [&](const pdf::Band &band) {
        const Rect &b = band.box;
        return std::max(b.width(), b.height()) < 1.6 * size && std::min(b.width(), b.height()) > 0.3 * size && b.x1 < x + 0.1 * size && x - b.x1 < 1.5 * size
            && b.y0 < middle && b.y1 > middle;
    });
    return square || std::any_of(page.rulings.begin(), page.rulings.end(), [&](const pdf::Ruling &r) {
        return r.isHorizontal() && r.x1 - r.x0 < 4 * size && r.x1 < x + 0.1 * size && x - r.x1 < 1.5 * size && std::abs(r.y0 - middle) < 0.35 * size;
    });
}

} // namespace scrutiny::reading
