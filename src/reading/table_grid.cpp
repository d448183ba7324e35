// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_grid.h"

#include <algorithm>
#include <numeric>

namespace scrutiny::reading {

namespace {

struct Groups
{
    std::vector<int> parent;
    explicit Groups(std::size_t n) : parent(n) { std::iota(parent.begin(), parent.end(), 0); }
    int find(int i)
    {
        while (parent[std::size_t(i)] != i)
            i = parent[std::size_t(i)] = parent[std::size_t(parent[std::size_t(i)])];
        return i;
    }
    void unite(int a, int b) { parent[std::size_t(find(a))] = find(b); }
};

/// Distinct places of lines, those nearer than a row or column of text can be made one.
std::vector<double> places(std::vector<double> values, double least)
{
    std::sort(values.begin(), values.end());
    std::vector<double> out;
    for (const double v : values)
        if (out.empty() || v - out.back() > least)
            out.push_back(v);
    return out;
}

std::size_t nearest(const std::vector<double> &values, double v)
{
    const auto at = std::lower_bound(values.begin(), values.end(), v);
    if (at == values.begin())
        return 0;
    if (at == values.end() || v - *(at - 1) < *at - v)
        return std::size_t(at - values.begin()) - 1;
    return std::size_t(at - values.begin());
}

/// For each line place, how much of each step along it is drawn (0 to 1).
std::vector<std::vector<double>> drawnSteps(const std::vector<Edge> &edges, const std::vector<double> &lines, const std::vector<double> &steps)
{
    std::vector<std::vector<double>> drawn(lines.size(), std::vector<double>(steps.size() - 1, 0.0));
    for (const Edge &e : edges) {
        auto &line = drawn[nearest(lines, e.at)];
        std::size_t i = std::size_t(std::max<std::ptrdiff_t>(0, std::upper_bound(steps.begin(), steps.end(), e.from) - steps.begin() - 1));
        for (; i + 1 < steps.size() && steps[i] < e.to; ++i) {
            const double covered = std::min(e.to, steps[i + 1]) - std::max(e.from, steps[i]);
            line[i] = std::min(1.0, line[i] + std::max(0.0, covered) / (steps[i + 1] - steps[i]));
        }
    }
    return drawn;
}

/// The merged places of a grid as rectangular cells: places that no drawn side divides are one.
std::vector<GridCell> mergedCells(const Grid &grid, const std::vector<Edge> &horizontal, const std::vector<Edge> &vertical, double covered)
{
    const int rows = grid.rows(), cols = grid.cols();
    const auto h = drawnSteps(horizontal, grid.ys, grid.xs);
    const auto v = drawnSteps(vertical, grid.xs, grid.ys);
    Groups groups(std::size_t(rows * cols));
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < cols; ++c) {
            if (c + 1 < cols && v[std::size_t(c + 1)][std::size_t(r)] < covered)
                groups.unite(r * cols + c, r * cols + c + 1);
            if (r + 1 < rows && h[std::size_t(r + 1)][std::size_t(c)] < covered)
                groups.unite(r * cols + c, (r + 1) * cols + c);
        }
    }
    // Rectangles greedily from the top left: as wide as the group runs, then as deep as that width stays whole and alone.
    std::vector<char> taken(std::size_t(rows * cols), 0);
    std::vector<GridCell> cells;
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < cols; ++c) {
            if (taken[std::size_t(r * cols + c)])
                continue;
            const int group = groups.find(r * cols + c);
            int width = 1;
            while (c + width < cols && !taken[std::size_t(r * cols + c + width)] && groups.find(r * cols + c + width) == group)
                ++width;
            const auto sameBelow = [&](int row) {
                for (int k = 0; k < width; ++k)
                    if (groups.find(row * cols + c + k) != group || taken[std::size_t(row * cols + c + k)])
                        return false;
                const bool moreLeft = c > 0 && groups.find(row * cols + c - 1) == group;
                const bool moreRight = c + width < cols && groups.find(row * cols + c + width) == group;
                return !moreLeft && !moreRight;
            };
            int height = 1;
            while (r + height < rows && sameBelow(r + height))
                ++height;
            for (int i = 0; i < height; ++i)
                for (int k = 0; k < width; ++k)
                    taken[std::size_t((r + i) * cols + c + k)] = 1;
            cells.push_back({r, c, height, width});
        }
    }
    return cells;
}

Grid gridOf(const std::vector<Edge> &horizontal, const std::vector<Edge> &vertical, double size, const TableSettings &settings)
{
    const double least = settings.thinnest * size;
    std::vector<double> xs, ys;
    Rect reach{1e9, 1e9, -1e9, -1e9};
    for (const Edge &e : vertical) {
        xs.push_back(e.at);
        reach.y0 = std::min(reach.y0, e.from);
        reach.y1 = std::max(reach.y1, e.to);
    }
    for (const Edge &e : horizontal) {
        ys.push_back(e.at);
        reach.x0 = std::min(reach.x0, e.from);
        reach.x1 = std::max(reach.x1, e.to);
    }
    // Sides left open: where the lines across end.
    const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
    const auto [top, bottom] = std::minmax_element(ys.begin(), ys.end());
    const double x0 = *left, x1 = *right, y0 = *top, y1 = *bottom;
    if (x0 - reach.x0 > size)
        xs.push_back(reach.x0);
    if (reach.x1 - x1 > size)
        xs.push_back(reach.x1);
    if (y0 - reach.y0 > size)
        ys.push_back(reach.y0);
    if (reach.y1 - y1 > size)
        ys.push_back(reach.y1);
    Grid grid{places(std::move(xs), least), places(std::move(ys), least), {}};
    if (grid.cols() < 1 || grid.rows() < 1 || std::size_t(grid.cols()) * std::size_t(grid.rows()) > settings.mostGridPlaces)
        return {};
    grid.cells = mergedCells(grid, horizontal, vertical, settings.sideCovered);
    return grid;
}

} // namespace

Rect Grid::boxOf(const GridCell &c) const
{
    return {xs[std::size_t(c.col)], ys[std::size_t(c.row)], xs[std::size_t(c.col + c.colSpan)], ys[std::size_t(c.row + c.rowSpan)]};
}

std::vector<Grid> gridsOf(const Edges &edges, double size, const TableSettings &settings)
{
    const auto &hs = edges.horizontal;
    const auto &vs = edges.vertical;
    if (hs.empty() || vs.empty())
        return {};
    const double cross = settings.cross * size;
    Groups groups(hs.size() + vs.size());
    for (std::size_t i = 0; i < hs.size(); ++i) {
        auto v = std::lower_bound(vs.begin(), vs.end(), hs[i].from - cross, [](const Edge &e, double x) { return e.at < x; });
        for (; v != vs.end() && v->at <= hs[i].to + cross; ++v)
            if (v->from - cross <= hs[i].at && hs[i].at <= v->to + cross)
                groups.unite(int(i), int(hs.size() + std::size_t(v - vs.begin())));
    }
    std::vector<std::vector<int>> members(hs.size() + vs.size());
    for (std::size_t i = 0; i < hs.size() + vs.size(); ++i)
        members[std::size_t(groups.find(int(i)))].push_back(int(i));
    std::vector<Grid> grids;
    for (const auto &group : members) {
        std::vector<Edge> h, v;
        for (const int i : group) {
            if (std::size_t(i) < hs.size())
                h.push_back(hs[std::size_t(i)]);
            else
                v.push_back(vs[std::size_t(i) - hs.size()]);
        }
        if (h.empty() || v.empty() || h.size() + v.size() < 3)
            continue;
        Grid grid = gridOf(h, v, size, settings);
        if (!grid.cells.empty())
            grids.push_back(std::move(grid));
    }
    std::sort(grids.begin(), grids.end(), [](const Grid &a, const Grid &b) { return a.ys.front() < b.ys.front(); });
    return grids;
}

} // namespace scrutiny::reading
