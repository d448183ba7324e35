// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_edges.h"

#include "reading/table_grid.h"

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

bool isWhite(std::uint32_t colour)
{
    return (colour >> 16 & 0xff) >= 0xf8 && (colour >> 8 & 0xff) >= 0xf8 && (colour & 0xff) >= 0xf8;
}

bool isOnPage(const Rect &box, const pdf::PageContent &page)
{
    return box.x1 >= 0 && box.y1 >= 0 && box.x0 <= page.width && box.y0 <= page.height && box.width() < 1e5 && box.height() < 1e5;
}

constexpr double seam = 0.3; // points: white narrower than this between two bands is not seen

/// Bands of one colour that touch along a whole side made one: those under one another (`down`) or side by side.
std::vector<pdf::Band> mergedBands(std::vector<pdf::Band> bands, bool down)
{
    const auto side = [down](const Rect &r) { return down ? std::pair{r.x0, r.x1} : std::pair{r.y0, r.y1}; };
    const auto run = [down](const Rect &r) { return down ? std::pair{r.y0, r.y1} : std::pair{r.x0, r.x1}; };
    std::sort(bands.begin(), bands.end(), [&](const pdf::Band &a, const pdf::Band &b) {
        const auto [a0, a1] = side(a.box);
        const auto [b0, b1] = side(b.box);
        return std::lround(a0) != std::lround(b0) ? a0 < b0 : run(a.box).first < run(b.box).first;
    });
    std::vector<pdf::Band> out;
    for (const pdf::Band &band : bands) {
        bool grown = false;
        for (std::size_t k = out.size(); k-- > 0 && out.size() - k <= 4 && !grown;) {
            Rect &before = out[k].box;
            grown = out[k].colour == band.colour && std::abs(side(before).first - side(band.box).first) < seam && std::abs(side(before).second - side(band.box).second) < seam
                && run(band.box).first - run(before).second < seam && run(band.box).first >= run(before).first;
            if (grown)
                before = before.united(band.box);
        }
        if (!grown)
            out.push_back(band);
    }
    return out;
}

/// Whether a band within a grid may divide its rows: it lies over several columns, or has its like beside it. One within a single
/// column is the ground of a cell or of its text.
bool dividesGrid(const std::vector<pdf::Band> &bands, const pdf::Band &band, const Grid &grid, double near)
{
    if (std::any_of(grid.xs.begin(), grid.xs.end(), [&](double x) { return x > band.box.x0 + near && x < band.box.x1 - near; }))
        return true;
    return std::any_of(bands.begin(), bands.end(), [&](const pdf::Band &other) {
        return std::abs(other.box.y0 - band.box.y0) < 1 && std::abs(other.box.y1 - band.box.y1) < 1 && (other.box.x0 > band.box.x1 - near || other.box.x1 < band.box.x0 + near);
    });
}

Edges joinedEdges(Edges edges, double size, const TableSettings &settings)
{
    for (auto *kind : {&edges.horizontal, &edges.vertical}) {
        *kind = snappedAndJoined(std::move(*kind), settings.snap * size, settings.join * size);
        std::erase_if(*kind, [&](const Edge &e) { return e.length() < settings.shortestEdge * size; });
        if (kind->size() > settings.mostEdges)
            edges.isDrawing = true;
    }
    if (edges.isDrawing) {
        edges.horizontal.clear();
        edges.vertical.clear();
    }
    return edges;
}

} // namespace

std::vector<Edge> snappedAndJoined(std::vector<Edge> edges, double snap, double join)
{
    std::sort(edges.begin(), edges.end(), [](const Edge &a, const Edge &b) { return a.at < b.at; });
    std::vector<Edge> out;
    out.reserve(edges.size());
    for (std::size_t begin = 0, end = 0; begin < edges.size(); begin = end) {
        double sum = 0, weight = 0;
        for (end = begin; end < edges.size() && edges[end].at - edges[begin].at <= snap; ++end) {
            const double w = std::max(0.1, edges[end].length());
            sum += edges[end].at * w;
            weight += w;
        }
        std::sort(edges.begin() + long(begin), edges.begin() + long(end), [](const Edge &a, const Edge &b) { return a.from < b.from; });
        const double at = sum / weight;
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin && edges[i].from - out.back().to <= join)
                out.back().to = std::max(out.back().to, edges[i].to);
            else
                out.push_back({at, edges[i].from, edges[i].to});
        }
    }
    return out;
}

Edges strokeEdges(const pdf::PageContent &page, double size, const TableSettings &settings)
{
    Edges edges;
    for (const pdf::Ruling &r : page.rulings) {
        const bool onPage = r.x1 >= 0 && r.y1 >= 0 && r.x0 <= page.width && r.y0 <= page.height; // not when a place is no number
        if (!onPage)
            continue;
        if (r.isHorizontal())
            edges.horizontal.push_back({r.y0, std::max(0.0, r.x0), std::min(page.width, r.x1)});
        else
            edges.vertical.push_back({r.x0, std::max(0.0, r.y0), std::min(page.height, r.y1)});
    }
    return joinedEdges(std::move(edges), size, settings);
}

std::vector<pdf::Band> tableBands(const pdf::PageContent &page, double size, const TableSettings &settings)
{
    std::vector<pdf::Band> bands;
    for (const pdf::Band &band : page.bands)
        if (!isWhite(band.colour) && isOnPage(band.box, page) && band.box.width() * band.box.height() < 0.6 * page.width * page.height)
            bands.push_back(band);
    if (bands.size() > settings.mostEdges)
        return {};
    // Cells of one row in one colour, then lines of shading under one another: the eye sees one band.
    bands = mergedBands(std::move(bands), false);
    std::vector<pdf::Band> out = mergedBands(std::move(bands), true);
    std::erase_if(out, [&](const pdf::Band &b) { return b.box.height() < settings.bandHeight * size || b.box.width() < settings.bandHeight * size; });
    return out;
}

Edges edgesOf(const pdf::PageContent &page, double size, const TableSettings &settings)
{
    Edges edges = strokeEdges(page, size, settings);
    const std::vector<pdf::Band> bands = tableBands(page, size, settings);
    if (bands.empty())
        return edges;
    const std::vector<Grid> grids = gridsOf(edges, size, settings);
    const double near = settings.cross * size;
    for (const pdf::Band &band : bands) {
        const Rect &b = band.box;
        const auto grid = std::find_if(grids.begin(), grids.end(), [&](const Grid &g) {
            return g.cols() > 1 && g.rows() > 1 && g.box().contains(b.centreX(), b.centreY());
        });
        if (grid != grids.end()) {
            const auto onLine = [&](double x) { return std::any_of(grid->xs.begin(), grid->xs.end(), [&](double line) { return std::abs(line - x) < near; }); };
            if (!onLine(b.x0) || !onLine(b.x1) || !dividesGrid(bands, band, *grid, near))
                continue;
        }
        edges.horizontal.push_back({b.y0, b.x0, b.x1});
        edges.horizontal.push_back({b.y1, b.x0, b.x1});
        edges.vertical.push_back({b.x0, b.y0, b.y1});
        edges.vertical.push_back({b.x1, b.y0, b.y1});
    }
    return joinedEdges(std::move(edges), size, settings);
}

} // namespace scrutiny::reading
