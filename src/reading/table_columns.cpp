// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_columns.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

int columnOf(const std::vector<double> &cuts, double x)
{
    return int(std::upper_bound(cuts.begin(), cuts.end(), x) - cuts.begin());
}

} // namespace

std::vector<Stretch> stretchesOf(const std::vector<std::vector<Chunk>> &rows)
{
    struct Event { double x; int covered, between; };
    std::vector<Event> events;
    for (const auto &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            events.push_back({row[i].x0, 1, 0});
            events.push_back({row[i].x1, -1, 0});
            if (i + 1 < row.size()) {
                events.push_back({row[i].x1, 0, 1});
                events.push_back({row[i + 1].x0, 0, -1});
            }
        }
    }
    std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.x < b.x; });
    std::vector<Stretch> stretches;
    int covered = 0, between = 0;
    for (std::size_t i = 0; i + 1 < events.size(); ++i) {
        covered += events[i].covered;
        between += events[i].between;
        if (events[i + 1].x > events[i].x + 1e-6)
            stretches.push_back({events[i].x, events[i + 1].x, covered, between});
    }
    return stretches;
}

std::vector<double> columnCuts(const std::vector<std::vector<Chunk>> &rows, double size, const TableSettings &settings)
{
    const int n = int(rows.size());
    const int inTheWay = n / 10;
    const std::vector<Stretch> stretches = stretchesOf(rows);
    std::vector<double> cuts;
    for (std::size_t begin = 0; begin < stretches.size();) {
        if (stretches[begin].covered > inTheWay) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        int least = stretches[begin].covered, most = 0;
        for (; end < stretches.size() && stretches[end].covered <= inTheWay; ++end) {
            least = std::min(least, stretches[end].covered);
            most = std::max(most, stretches[end].between);
        }
        // Its widest part that the fewest rows stand in.
        double x0 = 0, x1 = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (stretches[i].covered > least)
                continue;
            const double from = stretches[i].x0;
            while (i + 1 < end && stretches[i + 1].covered <= least)
                ++i;
            if (stretches[i].x1 - from > x1 - x0) {
                x0 = from;
                x1 = stretches[i].x1;
            }
        }
        begin = end;
        const bool often = most * 4 >= n;
        const double wanted = often ? settings.river : 1.6 * settings.river;
        if (x1 - x0 >= wanted * size && most >= std::min(2, n))
            cuts.push_back((x0 + x1) / 2);
    }
    return cuts;
}

std::vector<ColumnEdges> columnEdges(const std::vector<std::vector<Chunk>> &rows, const std::vector<double> &cuts)
{
    std::vector<std::vector<double>> left(cuts.size() + 1), right(cuts.size() + 1);
    for (const auto &row : rows) {
        for (const Chunk &chunk : row) {
            const int c = columnOf(cuts, chunk.x0);
            if (c != columnOf(cuts, chunk.x1))
                continue;
            left[std::size_t(c)].push_back(chunk.x0);
            right[std::size_t(c)].push_back(chunk.x1);
        }
    }
    std::vector<ColumnEdges> edges(cuts.size() + 1);
    for (std::size_t c = 0; c < edges.size(); ++c) {
        if (left[c].empty())
            continue;
        edges[c] = {*std::min_element(left[c].begin(), left[c].end()), *std::max_element(right[c].begin(), right[c].end())};
    }
    return edges;
}

namespace {

/// Divides a chunk that reaches over the columns first..last into one part a column, each on its column's edge or middle.
/// Gives the pieces' numbers at which parts begin; empty when it does not come out.
std::vector<std::size_t> alignedParts(const TableText &text, const Chunk &chunk, int first, int last, const std::vector<ColumnEdges> &edges, double size)
{
    const std::size_t n = chunk.pieces.size();
    const int parts = last - first + 1;
    if (int(n) < parts || n > 24)
        return {};
    const auto box = [&](std::size_t i) -> const Rect & { return text.pieces[std::size_t(chunk.pieces[i])].box; };
    double narrow = 1e9;
    for (std::size_t i = 1; i < n; ++i)
        narrow = std::min(narrow, std::max(0.15 * size, box(i).x0 - box(i - 1).x1));
    const auto wide = [&](std::size_t i) { return i == 0 || i == n || (box(i).x0 - box(i - 1).x1 > 1.2 * narrow && n > 2); };
    const auto stands = [&](std::size_t from, std::size_t to, int col) { // pieces [from, to)
        const double x0 = box(from).x0, x1 = box(to - 1).x1, near = 0.35 * size;
        const ColumnEdges &e = edges[std::size_t(col)];
        if (e.right <= e.left)
            return false;
        // With wider white on both sides it is enough that it stands over its column.
        if (wide(from) && wide(to) && ((x0 < e.left + near && x1 > e.right - near) || (x0 > e.left - near && x1 < e.right + near)))
            return true;
        return (std::abs(x0 - e.left) < near || std::abs(x1 - e.right) < near || std::abs((x0 + x1) / 2 - (e.left + e.right) / 2) < near);
    };
    // breaks[p][i]: parts 0..p can end before piece i, the last one beginning at the stored piece.
    std::vector<std::vector<int>> from(std::size_t(parts), std::vector<int>(n + 1, -1));
    for (std::size_t i = 1; i <= n; ++i)
        if (stands(0, i, first))
            from[0][i] = 0;
    for (int p = 1; p < parts; ++p)
        for (std::size_t i = std::size_t(p) + 1; i <= n; ++i)
            for (std::size_t k = std::size_t(p); k < i; ++k) {
                const bool better = from[std::size_t(p)][i] < 0 || box(k).x0 - box(k - 1).x1 > box(std::size_t(from[std::size_t(p)][i])).x0 - box(std::size_t(from[std::size_t(p)][i]) - 1).x1;
                if (from[std::size_t(p - 1)][k] >= 0 && better && stands(k, i, first + p))
                    from[std::size_t(p)][i] = int(k);
            }
    std::vector<std::size_t> begins;
    std::size_t end = n;
    for (int p = parts - 1; p >= 0; --p) {
        const int begin = from[std::size_t(p)][end];
        if (begin < 0)
            return {};
        begins.insert(begins.begin(), std::size_t(begin));
        end = std::size_t(begin);
    }
    return begins;
}

} // namespace

std::vector<ColumnText> inColumns(const TableText &text, const std::vector<Chunk> &chunks, const std::vector<double> &cuts, const std::vector<ColumnEdges> &edges,
                                  double size, const TableSettings &settings)
{
    std::vector<ColumnText> out;
    const auto add = [&](ColumnText part) {
        if (!out.empty() && part.first <= out.back().last) {
            ColumnText &before = out.back();
            // A text wider than its column reaches into the next, which has its own.
            if (part.first < part.last && before.last < part.last)
                part.first = before.last + 1;
            else if (before.first < before.last && before.first < part.first)
                before.last = part.first - 1;
            if (part.first <= before.last) {
                before.last = std::max(before.last, part.last);
                before.x1 = std::max(before.x1, part.x1);
                before.pieces.insert(before.pieces.end(), part.pieces.begin(), part.pieces.end());
                return;
            }
        }
        out.push_back(std::move(part));
    };
    const double slack = settings.river * size / 2;
    const auto columnsOf = [&](ColumnText &part) {
        const Rect box = boxOf(text, part.pieces);
        part.x0 = box.x0;
        part.x1 = box.x1;
        // The columns whose own text it stands over; white beyond that is nobody's.
        part.first = part.last = -1;
        for (int c = 0; c < int(edges.size()); ++c) {
            const ColumnEdges &e = edges[std::size_t(c)];
            const double over = std::min(part.x1, e.right) - std::max(part.x0, e.left);
            if (e.right <= e.left || over < std::min(slack, 0.5 * (e.right - e.left)))
                continue;
            if (part.first < 0)
                part.first = c;
            part.last = c;
        }
        if (part.first < 0)
            part.first = part.last = columnOf(cuts, (part.x0 + part.x1) / 2);
    };
    for (std::size_t k = 0; k < chunks.size(); ++k) {
        const Chunk &chunk = chunks[k];
        ColumnText whole{0, 0, 0, 0, chunk.pieces};
        columnsOf(whole);
        // Its own usual space, to tell a space at a cut from a gap between columns.
        double narrow = 1e9;
        for (std::size_t i = 1; i < chunk.pieces.size(); ++i)
            narrow = std::min(narrow, std::max(0.15 * size, text.pieces[std::size_t(chunk.pieces[i])].box.x0 - text.pieces[std::size_t(chunk.pieces[i - 1])].box.x1));
        std::vector<std::size_t> breaks;
        if (whole.first < whole.last) {
            const std::vector<std::size_t> begins = alignedParts(text, chunk, whole.first, whole.last, edges, size);
            for (std::size_t p = 0; p < begins.size(); ++p) {
                ColumnText part{whole.first + int(p), whole.first + int(p), 0, 0, {}};
                part.pieces.assign(chunk.pieces.begin() + long(begins[p]), chunk.pieces.begin() + long(p + 1 < begins.size() ? begins[p + 1] : chunk.pieces.size()));
                const Rect box = boxOf(text, part.pieces);
                part.x0 = box.x0;
                part.x1 = box.x1;
                add(std::move(part));
            }
            if (!begins.empty())
                continue;
            for (std::size_t i = 1; i < chunk.pieces.size(); ++i) {
                const double a = text.pieces[std::size_t(chunk.pieces[i - 1])].box.x1, b = text.pieces[std::size_t(chunk.pieces[i])].box.x0;
                const bool cut = std::any_of(cuts.begin(), cuts.end(), [&](double x) { return x > a - slack && x < b + slack; });
                if (cut && b - a > 1.45 * narrow && b - a > 0.4 * size)
                    breaks.push_back(i);
            }
        }
        breaks.push_back(chunk.pieces.size());
        std::size_t from = 0;
        for (const std::size_t to : breaks) {
            ColumnText part{0, 0, 0, 0, {chunk.pieces.begin() + long(from), chunk.pieces.begin() + long(to)}};
            columnsOf(part);
            add(std::move(part));
            from = to;
        }
    }
    return out;
}

} // namespace scrutiny::reading
