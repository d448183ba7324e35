// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_aligned.h"

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

/// How far a heading is from standing over the texts [from, to) of the line below, in points: over their middle, over the middle of
/// their columns when these are set to the right or to the left, or on their left or right edge. `right` is where the table ends.
double offBy(const ColumnText &heading, const std::vector<const ColumnText *> &under, std::size_t from, std::size_t to, double right)
{
    const double x0 = under[from]->x0, x1 = under[to - 1]->x1, centre = (heading.x0 + heading.x1) / 2;
    double off = std::abs(centre - (x0 + x1) / 2);
    // The first column's own left side is not known: as wide as the next.
    if (from > 0 || to - from > 1) {
        const double left = from > 0 ? under[from - 1]->x1 : 2 * under[0]->x1 - under[1]->x1;
        off = std::min(off, std::abs(centre - (left + x1) / 2));
    }
    off = std::min(off, std::abs(centre - (x0 + (to < under.size() ? under[to]->x0 : right)) / 2));
    return std::min({off, std::abs(heading.x0 - x0), std::abs(heading.x1 - x1)});
}

/// The texts of the line below shared out among the headings, in order and without gaps: where each heading's share ends. Empty when
/// no sharing fits with every heading at most `most` off. Shares of one size are likelier than others.
std::vector<std::size_t> sharedOut(const std::vector<const ColumnText *> &over, const std::vector<const ColumnText *> &under, double right, double size, double most)
{
    const std::size_t t = over.size(), n = under.size();
    if (t == 0 || n <= t || n > 40)
        return {};
    double evenly = n % t == 0 ? 0 : 1e9;
    for (std::size_t i = 0; i < t && evenly < 1e8; ++i) {
        const double off = offBy(*over[i], under, i * (n / t), (i + 1) * (n / t), right);
        evenly = off < most ? evenly + off : 1e9;
    }
    // best[i][k]: the least sum when the first i headings share the first k texts.
    std::vector<std::vector<double>> best(t + 1, std::vector<double>(n + 1, 1e9));
    std::vector<std::vector<std::size_t>> from(t + 1, std::vector<std::size_t>(n + 1, 0));
    best[0][0] = 0;
    for (std::size_t i = 1; i <= t; ++i)
        for (std::size_t k = i; k <= n; ++k)
            for (std::size_t b = i - 1; b < k; ++b) {
                const double off = offBy(*over[i - 1], under, b, k, right);
                if (off < most && best[i - 1][b] + off < best[i][k]) {
                    best[i][k] = best[i - 1][b] + off;
                    from[i][k] = b;
                }
            }
    if (best[t][n] > 1e8)
        return {};
    std::vector<std::size_t> ends(t);
    if (evenly <= best[t][n] + 0.15 * size * double(t)) {
        for (std::size_t i = 0; i < t; ++i)
            ends[i] = (i + 1) * (n / t);
        return ends;
    }
    for (std::size_t i = t, k = n; i > 0; k = from[i][k], --i)
        ends[i - 1] = k;
    return ends;
}

} // namespace

void widenHeadings(ColumnBlock &columns, int index, double size)
{
    ColumnLine &line = columns.lines[std::size_t(index)];
    const ColumnLine &below = columns.lines[std::size_t(index + 1)];
    const auto middleOf = [&](int c) { return (columns.borders[std::size_t(c)] + columns.borders[std::size_t(c + 1)]) / 2; };
    for (const RuleLine &rule : columns.block->rules) {
        if (rule.y < line.baseline - 0.3 * line.size || rule.y > line.baseline + 1.3 * line.size || rule.from < columns.borders[0] + 0.3 * (columns.borders[1] - columns.borders[0]))
            continue;
        for (const Edge &edge : rule.parts) {
            const auto over = std::count_if(line.parts.begin(), line.parts.end(), [&](const ColumnText &p) { return (p.x0 + p.x1) / 2 > edge.from && (p.x0 + p.x1) / 2 < edge.to; });
            if (over != 1)
                continue; // one rule below several headings tells of none
            for (ColumnText &part : line.parts) {
                const double centre = (part.x0 + part.x1) / 2;
                if (centre < edge.from || centre > edge.to)
                    continue;
                while (part.first > 0 && middleOf(part.first - 1) > edge.from && line.partAt(part.first - 1) == nullptr)
                    --part.first;
                while (part.last + 1 < columns.cols() && middleOf(part.last + 1) < edge.to && line.partAt(part.last + 1) == nullptr)
                    ++part.last;
            }
        }
    }
    // Fewer headings than the line below has: each stands over the middle of its columns, or on their left or right edge.
    if (below.parts.size() <= line.parts.size())
        return;
    // Nothing to be told: each covers several columns already, or each stands right over its own text below and goes on there.
    const auto covers = std::count_if(line.parts.begin(), line.parts.end(), [](const ColumnText &p) { return p.first != p.last; });
    const auto goesOn = std::count_if(line.parts.begin(), line.parts.end(), [&](const ColumnText &p) {
        const ColumnText *under = below.partAt(p.first);
        return under != nullptr && under->first == p.first && under->last == p.last && (std::abs(p.x0 + p.x1 - under->x0 - under->x1) < 0.3 * size || std::abs(p.x0 - under->x0) < 0.15 * size || std::abs(p.x1 - under->x1) < 0.15 * size);
    });
    if (covers == long(line.parts.size()))
        return;
    std::vector<const ColumnText *> under, over;
    const bool stub = line.partAt(0) != nullptr;
    for (const ColumnText &part : line.parts)
        if (part.first > 0 || below.partAt(0) != nullptr)
            over.push_back(&part);
    for (const ColumnText &part : below.parts)
        if (part.first > 0 || stub)
            under.push_back(&part);
    double right = columns.borders.back();
    for (const RuleLine &rule : columns.block->rules)
        right = std::max(right, rule.to);
    const std::vector<std::size_t> ends = sharedOut(over, under, right, size, goesOn == long(line.parts.size()) ? 0.35 * size : 1.6 * size);
    for (std::size_t i = 0, from = 0; i < ends.size(); from = ends[i++]) {
        ColumnText &part = line.parts[std::size_t(over[i] - line.parts.data())];
        part.first = under[from]->first;
        part.last = under[ends[i] - 1]->last;
    }
}

void liftStub(ColumnBlock &columns)
{
    auto &lines = columns.lines;
    for (int i = 1; i + 1 < columns.headingLines; ++i) {
        ColumnLine &above = lines[std::size_t(i - 1)], &stub = lines[std::size_t(i)], &below = lines[std::size_t(i + 1)];
        const bool alone = stub.parts.size() == 1 && stub.parts.front().last == 0 && above.partAt(0) == nullptr && below.partAt(0) == nullptr;
        if (!alone || stub.baseline - above.baseline > 0.95 * stub.size || below.baseline - stub.baseline > 0.95 * stub.size)
            continue;
        above.parts.insert(above.parts.begin(), stub.parts.front());
        above.texts.insert(above.texts.begin(), stub.texts.front());
        below.ruleAbove = below.ruleAbove || stub.ruleAbove;
        lines.erase(lines.begin() + i);
        --columns.headingLines;
    }
}

std::vector<std::pair<int, int>> headingRanges(const ColumnBlock &columns)
{
    std::vector<std::pair<int, int>> rows;
    bool ends = true;
    for (int i = 0; i < columns.headingLines; ++i) {
        const ColumnLine &line = columns.lines[std::size_t(i)];
        if (ends || line.ruleAbove)
            rows.push_back({i, i});
        rows.back().second = i;
        const bool spans = std::any_of(line.parts.begin(), line.parts.end(), [](const ColumnText &p) { return p.first != p.last; });
        ends = false;
        if (spans && i + 1 < columns.headingLines) {
            // A wrapped heading over the same columns goes on.
            const ColumnLine &below = columns.lines[std::size_t(i + 1)];
            const bool same = std::any_of(below.parts.begin(), below.parts.end(), [&](const ColumnText &p) {
                return p.first != p.last && std::any_of(line.parts.begin(), line.parts.end(), [&](const ColumnText &q) { return q.first == p.first && q.last == p.last; });
            });
            ends = !same;
        }
    }
    return rows;
}

void mergeTallHeadings(Draft &draft, int headings)
{
    for (int r = 0; r + 1 < headings; ++r) {
        const std::vector<int> at = placesOf(draft);
        for (int c = 0; c < draft.cols; ++c) {
            const int a = at[std::size_t(r * draft.cols + c)], b = at[std::size_t((r + 1) * draft.cols + c)];
            if (a < 0 || b < 0 || a == b)
                continue;
            DraftCell &upper = draft.cells[std::size_t(a)], &lower = draft.cells[std::size_t(b)];
            if (upper.place.colSpan != 1 || lower.place.colSpan != 1 || upper.pieces.empty() || lower.pieces.empty())
                continue;
            upper.pieces.insert(upper.pieces.end(), lower.pieces.begin(), lower.pieces.end());
            upper.place.rowSpan += lower.place.rowSpan;
            upper.box = upper.box.united(lower.box);
            lower.place.colSpan = 0;
        }
    }
    std::erase_if(draft.cells, [](const DraftCell &c) { return c.place.colSpan == 0; });
}

} // namespace scrutiny::reading
