// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_edges.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

bool isWhite(std::uint32_t colour)
{
    return (colour >> 16 & 0xff) >= 0xf8 && (colour >> 8 & 0xff) >= 0xf8 && (colour & 0xff) >= 0xf8;
}

/// Whether a shaded band may be a cell, a row or a heading: not an ornament, not the page's own colour.
bool mayBeCell(const Rect &box, const pdf::PageContent &page, double size, const TableSettings &settings)
{
    if (box.height() < settings.bandHeight * size || box.width() < settings.bandHeight * size)
        return false;
    return box.width() * box.height() < 0.6 * page.width * page.height;
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

Edges edgesOf(const pdf::PageContent &page, double size, const TableSettings &settings)
{
    Edges edges;
    for (const pdf::Ruling &r : page.rulings) {
        // Lines along the sheet's own border are crop marks or frames.
        if (r.x1 < 0 || r.y1 < 0 || r.x0 > page.width || r.y0 > page.height)
            continue;
        if (r.isHorizontal())
            edges.horizontal.push_back({r.y0, std::max(0.0, r.x0), std::min(page.width, r.x1)});
        else
            edges.vertical.push_back({r.x0, std::max(0.0, r.y0), std::min(page.height, r.y1)});
    }
    for (const pdf::Band &band : page.bands) {
        if (isWhite(band.colour) || !mayBeCell(band.box, page, size, settings))
            continue;
        const Rect &b = band.box;
        edges.horizontal.push_back({b.y0, b.x0, b.x1});
        edges.horizontal.push_back({b.y1, b.x0, b.x1});
        edges.vertical.push_back({b.x0, b.y0, b.y1});
        edges.vertical.push_back({b.x1, b.y0, b.y1});
    }
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

} // namespace scrutiny::reading
