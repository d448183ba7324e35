// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_aligned.h"

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

/// How far a heading is from standing over the middle of the texts [from, to) of the line below, in points, or of their columns when
/// these are set to the right or to the left. `right` is where the table ends.
double offMiddle(const ColumnText &heading, const std::vector<const ColumnText *> &under, std::size_t from, std::size_t to, double right)
{
    const double x0 = under[from]->x0, x1 = under[to - 1]->x1, centre = (heading.x0 + heading.x1) / 2;
    double off = std::abs(centre - (x0 + x1) / 2);
    // The first column's own left side is not known: as wide as the next.
    if (from > 0 || to - from > 1) {
        const double left = from > 0 ? under[from - 1]->x1 : 2 * under[0]->x1 - under[1]->x1;
        off = std::min(off, std::abs(centre - (left + x1) / 2));
    }
    return std::min(off, std::abs(centre - (x0 + (to < under.size() ? under[to]->x0 : right)) / 2));
}

/// The same, or how far it is from their left or right edge.
double offBy(const ColumnText &heading, const std::vector<const ColumnText *> &under, std::size_t from, std::size_t to, double right)
{
    return std::min({offMiddle(heading, under, from, to, right), std::abs(heading.x0 - under[from]->x0), std::abs(heading.x1 - under[to - 1]->x1)});
}

using Share = std::pair<std::size_t, std::size_t>; ///< texts of the line below, [first, second)

/// For headings that leave some of the texts below alone: each over the middle of two or more. Empty when one stands over none.
std::vector<Share> middleShares(const std::vector<const ColumnText *> &over, const std::vector<const ColumnText *> &under, double right, double size)
{
    std::vector<Share> shares;
    for (const ColumnText *heading : over) {
        double least = 0.5 * size;
        Share best{0, 0};
        for (std::size_t from = shares.empty() ? 0 : shares.back().second; from + 1 < under.size(); ++from)
            for (std::size_t to = from + 2; to <= under.size(); ++to)
                if (const double off = offMiddle(*heading, under, from, to, right); off < least && under[from]->x0 < heading->x1 && under[to - 1]->x1 > heading->x0) {
                    least = off;
                    best = {from, to};
                }
        if (best.second == 0)
            return {};
        shares.push_back(best);
    }
    return shares;
}

/// The texts of the line below that come again under each heading (`Men`, `Women`, `Men`, `Women`): a run of them each. Empty when none do.
std::vector<Share> repeatedShares(const std::vector<const ColumnText *> &over, const std::vector<const ColumnText *> &under, const std::vector<QString> &texts)
{
    const std::size_t t = over.size(), n = under.size();
    for (std::size_t length = n / std::max<std::size_t>(1, t); t > 1 && length > 1; --length)
        for (std::size_t first = 0; first + t * length <= n; ++first) {
            bool fits = true;
            for (std::size_t i = 0; i < t && fits; ++i) {
                const std::size_t from = first + i * length;
                const double centre = (over[i]->x0 + over[i]->x1) / 2;
                fits = centre > under[from]->x0 && centre < under[from + length - 1]->x1
                    && std::equal(texts.begin() + long(first), texts.begin() + long(first + length), texts.begin() + long(from));
            }
            if (!fits)
                continue;
            std::vector<Share> shares;
            for (std::size_t i = 0; i < t; ++i)
                shares.push_back({first + i * length, first + (i + 1) * length});
            return shares;
        }
    return {};
}

/// A heading's own text on the next line (`Funds (€` over `million)`, `Longest` over `days`).
bool readsOn(const QString &heading, const QString &below)
{
    return !below.isEmpty() && (below.front().isLower() || heading.count(u'(') > heading.count(u')'));
}

/// The texts of the line below shared out among the headings, in order and without gaps: each heading's share. Empty when
/// no sharing fits with every heading at most `most` off. Shares of one size are likelier than others.
/// `off` gets how far they are off in the mean.
std::vector<Share> sharedOut(const std::vector<const ColumnText *> &over, const std::vector<const ColumnText *> &under, double right, double size, double most, double &off)
{
    off = 1e9;
    const std::size_t t = over.size(), n = under.size();
    if (t == 0 || n <= t || n > 40)
        return {};
    double evenly = n % t == 0 ? 0 : 1e9;
    for (std::size_t i = 0; i < t && evenly < 1e8; ++i) {
        const double one = offBy(*over[i], under, i * (n / t), (i + 1) * (n / t), right);
        evenly = one < most ? evenly + one : 1e9;
    }
    // best[i][k]: the least sum when the first i headings share the first k texts.
    std::vector<std::vector<double>> best(t + 1, std::vector<double>(n + 1, 1e9));
    std::vector<std::vector<std::size_t>> from(t + 1, std::vector<std::size_t>(n + 1, 0));
    best[0][0] = 0;
    for (std::size_t i = 1; i <= t; ++i)
        for (std::size_t k = i; k <= n; ++k)
            for (std::size_t b = i - 1; b < k; ++b) {
                const double one = offBy(*over[i - 1], under, b, k, right);
                if (one < most && best[i - 1][b] + one < best[i][k]) {
                    best[i][k] = best[i - 1][b] + one;
                    from[i][k] = b;
                }
            }
    if (best[t][n] > 1e8)
        return {};
    off = best[t][n] / double(t);
    std::vector<Share> shares(t);
    if (evenly <= best[t][n] + 0.15 * size * double(t)) {
        for (std::size_t i = 0; i < t; ++i)
            shares[i] = {i * (n / t), (i + 1) * (n / t)};
        return shares;
    }
    for (std::size_t i = t, k = n; i > 0; k = from[i][k], --i)
        shares[i - 1] = {from[i][k], k};
    return shares;
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
    long goesOn = 0, inWords = 0;
    for (std::size_t i = 0; i < line.parts.size(); ++i) {
        const ColumnText &p = line.parts[i], *under = below.partAt(p.first);
        if (under == nullptr || under->first != p.first || under->last != p.last)
            continue;
        const double middle = std::abs(p.x0 + p.x1 - under->x0 - under->x1) / 2, edge = std::min(std::abs(p.x0 - under->x0), std::abs(p.x1 - under->x1));
        const bool words = std::min(middle, edge) < 0.3 * size && readsOn(line.texts[i], below.texts[std::size_t(under - below.parts.data())]);
        goesOn += words || std::min(middle, edge) < 0.15 * size ? 1 : 0;
        inWords += words ? 1 : 0;
    }
    if (inWords > 0 && goesOn == long(line.parts.size()))
        return;
    if (covers == long(line.parts.size()))
        return;
    std::vector<const ColumnText *> under, over;
    std::vector<QString> said;
    const bool stub = line.partAt(0) != nullptr;
    for (const ColumnText &part : line.parts)
        if (part.first > 0 || below.partAt(0) != nullptr)
            over.push_back(&part);
    for (std::size_t i = 0; i < below.parts.size(); ++i) {
        if (below.parts[i].first == 0 && !stub)
            continue;
        under.push_back(&below.parts[i]);
        said.push_back(below.texts[i]);
    }
    double right = columns.borders.back();
    for (const RuleLine &rule : columns.block->rules)
        right = std::max(right, rule.to);
    double off = 0;
    std::vector<Share> shares = repeatedShares(over, under, said);
    if (shares.empty())
        shares = sharedOut(over, under, right, size, goesOn == long(line.parts.size()) ? 0.35 * size : 1.6 * size, off);
    if (off > 0.5 * size && goesOn < long(line.parts.size()))
        if (std::vector<Share> some = middleShares(over, under, right, size); !some.empty())
            shares = std::move(some);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        ColumnText &part = line.parts[std::size_t(over[i] - line.parts.data())];
        part.first = under[shares[i].first]->first;
        part.last = under[shares[i].second - 1]->last;
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
