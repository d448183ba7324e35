// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_columns.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

/// A stretch between two neighbouring chunk ends: how many rows have text there, and how many have text on both sides of it.
struct Stretch
{
    double x0 = 0, x1 = 0;
    int covered = 0, between = 0;
};

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

int columnOf(const std::vector<double> &cuts, double x)
{
    return int(std::upper_bound(cuts.begin(), cuts.end(), x) - cuts.begin());
}

} // namespace

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

std::vector<ColumnText> inColumns(const TableText &text, const std::vector<Chunk> &chunks, const std::vector<double> &cuts, double size,
                                  const TableSettings &settings)
{
    std::vector<ColumnText> out;
    const auto add = [&](ColumnText part) {
        if (!out.empty() && part.first <= out.back().last) {
            ColumnText &before = out.back();
            before.last = std::max(before.last, part.last);
            before.x1 = std::max(before.x1, part.x1);
            before.pieces.insert(before.pieces.end(), part.pieces.begin(), part.pieces.end());
            return;
        }
        out.push_back(std::move(part));
    };
    const double slack = settings.river * size / 2;
    for (const Chunk &chunk : chunks) {
        // Its own usual space, to tell a space at a cut from a gap between columns.
        double narrow = 1e9;
        for (std::size_t i = 1; i < chunk.pieces.size(); ++i)
            narrow = std::min(narrow, std::max(0.15 * size, text.pieces[std::size_t(chunk.pieces[i])].box.x0 - text.pieces[std::size_t(chunk.pieces[i - 1])].box.x1));
        std::vector<std::size_t> breaks;
        for (std::size_t i = 1; i < chunk.pieces.size(); ++i) {
            const double a = text.pieces[std::size_t(chunk.pieces[i - 1])].box.x1, b = text.pieces[std::size_t(chunk.pieces[i])].box.x0;
            const bool cut = std::any_of(cuts.begin(), cuts.end(), [&](double x) { return x > a - slack && x < b + slack; });
            if (cut && b - a > 1.45 * narrow && b - a > 0.4 * size)
                breaks.push_back(i);
        }
        breaks.push_back(chunk.pieces.size());
        std::size_t from = 0;
        for (const std::size_t to : breaks) {
            ColumnText part;
            part.pieces.assign(chunk.pieces.begin() + long(from), chunk.pieces.begin() + long(to));
            const Rect box = boxOf(text, part.pieces);
            part.x0 = box.x0;
            part.x1 = box.x1;
            // A little over the edge is still the column that holds most of it.
            part.first = columnOf(cuts, part.x0);
            part.last = columnOf(cuts, part.x1);
            if (part.first < part.last && cuts[std::size_t(part.first)] - part.x0 < slack)
                ++part.first;
            if (part.first < part.last && part.x1 - cuts[std::size_t(part.last - 1)] < slack)
                --part.last;
            add(std::move(part));
            from = to;
        }
    }
    return out;
}

} // namespace scrutiny::reading
