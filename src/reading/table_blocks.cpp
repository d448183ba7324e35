// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_blocks.h"

#include "reading/table_columns.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

bool isUnderline(const RuleLine &rule, const std::vector<TextRow> &rows, const TableText &text)
{
    auto row = std::lower_bound(rows.begin(), rows.end(), rule.y - 0.6 * text.size, [](const TextRow &r, double y) { return r.baseline < y; });
    for (; row != rows.end() && row->baseline < rule.y + 0.1 * text.size; ++row) {
        // Its ends are the ends of words that stand together.
        bool startsAtWord = false;
        double end = 0;
        for (const int p : row->pieces) {
            const Rect &box = text.pieces[std::size_t(p)].box;
            startsAtWord = (startsAtWord && box.x0 - end < 3 * row->size) || std::abs(box.x0 - rule.from) < 0.25 * row->size;
            if (startsAtWord && std::abs(box.x1 - rule.to) < 0.25 * row->size)
                return true;
            end = box.x1;
        }
    }
    return false;
}

std::size_t mostPieces(const std::vector<Chunk> &chunks)
{
    std::size_t most = 0;
    for (const Chunk &chunk : chunks)
        most = std::max(most, chunk.pieces.size());
    return most;
}

/// A line of running text: a chunk that begins at the left (after a paragraph's number at most) and fills the width from `x0` on.
bool isProse(const std::vector<Chunk> &chunks, double x0, double width)
{
    for (const Chunk &chunk : chunks)
        if (chunk.pieces.size() >= 7 && chunk.x1 - chunk.x0 > 0.6 * width && chunk.x0 - x0 < 0.14 * width)
            return true;
    return chunks.size() == 1 && mostPieces(chunks) >= 10 && chunks.front().x0 - x0 < 0.3 * width;
}

struct Zone
{
    std::vector<TextRow> rows;
    std::vector<std::vector<Chunk>> chunks;
};

Zone zoneOf(const TableText &text, const std::vector<TextRow> &rows, double y0, double y1, double x0, double x1, const TableSettings &settings)
{
    Zone zone;
    auto row = std::lower_bound(rows.begin(), rows.end(), y0, [](const TextRow &r, double y) { return r.baseline - 0.3 * r.size < y; });
    for (; row != rows.end() && row->baseline - 0.3 * row->size < y1; ++row) {
        TextRow part = rowWithin(text, *row, x0, x1);
        if (part.pieces.empty())
            continue;
        zone.chunks.push_back(columnChunks(text, part, settings));
        zone.rows.push_back(std::move(part));
    }
    return zone;
}

bool mayBelong(const Zone &zone, double x0, double width, double height, double size)
{
    const std::size_t n = zone.rows.size();
    if (n == 0)
        return height < 3 * size;
    std::size_t several = 0, prose = 0, narrow = 0;
    for (const auto &chunks : zone.chunks) {
        several += chunks.size() > 1 ? 1 : 0;
        prose += isProse(chunks, x0, width) ? 1 : 0;
        narrow += chunks.size() == 1 && chunks.front().x1 - chunks.front().x0 < 0.5 * width ? 1 : 0;
    }
    if (n <= 2)
        return several > 0 || prose == 0;
    // Wrapped lines of a narrow column beside its neighbours' single lines.
    if (several > 0 && prose == 0 && several + narrow == n)
        return true;
    return several * 3 >= n && prose * 4 <= n;
}

/// Whether a zone is one cell of a column right of the first: a few narrow lines that begin where texts of the block above begin.
bool isLoneCell(const Zone &zone, const RowBlock &block, double width, double size)
{
    if (zone.rows.empty() || zone.rows.size() > 6)
        return false;
    const double x0 = zone.chunks.front().front().x0;
    for (const auto &chunks : zone.chunks)
        if (chunks.size() != 1 || std::abs(chunks.front().x0 - x0) > 0.3 * size || chunks.front().x1 - chunks.front().x0 > 0.5 * width)
            return false;
    for (const auto &chunks : block.chunks)
        for (std::size_t c = 1; c < chunks.size(); ++c)
            if (std::abs(chunks[c].x0 - x0) < 0.3 * size)
                return true;
    return false;
}

/// The rows of a table that stand above its first or below its last rule: they keep to its columns and its distances.
void growBlock(const TableText &text, RowBlock &block, const std::vector<TextRow> &rows, double top, double bottom, const TableSettings &settings)
{
    const double size = text.size;
    std::vector<std::vector<Chunk>> several;
    std::vector<double> distances;
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        if (block.chunks[i].size() > 1)
            several.push_back(block.chunks[i]);
        if (i > 0)
            distances.push_back(block.rows[i].baseline - block.rows[i - 1].baseline);
    }
    const std::vector<double> cuts = columnCuts(several, size, settings);
    if (cuts.empty() || distances.empty())
        return;
    std::sort(distances.begin(), distances.end());
    const double most = std::max(1.9 * size, 1.35 * distances[distances.size() * 3 / 4]);
    const std::vector<ColumnEdges> edges = columnEdges(several, cuts);
    const auto keeps = [&](const std::vector<Chunk> &chunks) {
        if (chunks.size() < 2 || isProse(chunks, block.x0, block.x1 - block.x0))
            return false;
        const std::vector<ColumnText> parts = inColumns(text, chunks, cuts, edges, size, settings);
        const auto within = std::count_if(parts.begin(), parts.end(), [](const ColumnText &p) { return p.first == p.last; });
        return parts.size() >= 2 && std::size_t(within) * 2 > parts.size();
    };
    const auto first = std::lower_bound(rows.begin(), rows.end(), block.rows.front().baseline - 0.1, [](const TextRow &r, double y) { return r.baseline < y; });
    for (auto row = first; row != rows.begin();) {
        --row;
        if (row->baseline < top || block.rows.front().baseline - row->baseline > most)
            break;
        TextRow part = rowWithin(text, *row, block.x0, block.x1);
        std::vector<Chunk> chunks = columnChunks(text, part, settings);
        if (!keeps(chunks))
            break;
        block.rows.insert(block.rows.begin(), std::move(part));
        block.chunks.insert(block.chunks.begin(), std::move(chunks));
    }
    // The second line of a cell right of the first column, under text of that column.
    const auto wraps = [&](const TextRow &row, const std::vector<Chunk> &chunks) {
        if (chunks.size() != 1 || row.baseline - block.rows.back().baseline > 1.35 * row.size)
            return false;
        const std::vector<ColumnText> part = inColumns(text, chunks, cuts, edges, size, settings), above = inColumns(text, block.chunks.back(), cuts, edges, size, settings);
        return part.size() == 1 && part[0].first == part[0].last && part[0].first > 0
            && std::any_of(above.begin(), above.end(), [&](const ColumnText &p) { return p.first == part[0].first && std::abs(p.x0 - part[0].x0) < 0.3 * size; });
    };
    auto row = std::upper_bound(rows.begin(), rows.end(), block.rows.back().baseline + 0.1, [](double y, const TextRow &r) { return y < r.baseline; });
    for (; row != rows.end() && row->baseline < bottom && row->baseline - block.rows.back().baseline < most; ++row) {
        TextRow part = rowWithin(text, *row, block.x0, block.x1);
        std::vector<Chunk> chunks = columnChunks(text, part, settings);
        if (!keeps(chunks) && !wraps(*row, chunks))
            break;
        block.rows.push_back(std::move(part));
        block.chunks.push_back(std::move(chunks));
    }
}

bool isCaption(const QString &text)
{
    static const QRegularExpression numbered(QStringLiteral("^(table|figure|chart|graph|exhibit|box|map)\\s+[A-Z]{0,2}\\.?\\d"), QRegularExpression::CaseInsensitiveOption);
    return numbered.match(text).hasMatch();
}

/// A heading between two parts of the page: larger than what stands above it, or bold with more white above than below.
bool standsApart(const TableText &text, const std::vector<TextRow> &rows, std::size_t i)
{
    if (i == 0 || i + 1 >= rows.size())
        return false;
    if (rows[i].size > 1.12 * rows[i - 1].size)
        return true;
    const bool bold = std::all_of(rows[i].pieces.begin(), rows[i].pieces.end(), [&](int p) { return text.pieces[std::size_t(p)].bold; });
    return bold && rows[i].baseline - rows[i - 1].baseline > 1.35 * (rows[i + 1].baseline - rows[i].baseline);
}

void takeRules(RowBlock &block, const std::vector<RuleLine> &rules, double size)
{
    if (block.rows.empty())
        return;
    const double top = block.rows.front().box.y0 - 1.2 * size, bottom = block.rows.back().box.y1 + 1.2 * size;
    for (const RuleLine &rule : rules)
        if (rule.y > top && rule.y < bottom && rule.from < block.x1 && rule.to > block.x0)
            block.rules.push_back(rule);
}

} // namespace

TextRow rowWithin(const TableText &text, const TextRow &row, double x0, double x1)
{
    if (row.box.x0 >= x0 && row.box.x1 <= x1)
        return row;
    TextRow part{{}, row.baseline, row.size, {}};
    for (const int p : row.pieces) {
        const Rect &box = text.pieces[std::size_t(p)].box;
        if (box.centreX() > x0 && box.centreX() < x1) {
            part.pieces.push_back(p);
            part.box = part.box.united(box);
        }
    }
    return part;
}

std::vector<RuleLine> ruleLines(const TableText &text, const std::vector<Edge> &horizontal, const std::vector<TextRow> &rows, const TableSettings &settings)
{
    Q_UNUSED(settings)
    std::vector<RuleLine> lines;
    for (const Edge &e : horizontal) {
        RuleLine *same = nullptr;
        for (std::size_t k = lines.size(); k-- > 0 && e.at - lines[k].y < 0.05 * text.size;)
            if (e.from - lines[k].to < 2.5 * text.size && e.from >= lines[k].to)
                same = &lines[k];
        if (same == nullptr) {
            lines.push_back({e.at, e.from, e.to, {e}});
            continue;
        }
        same->to = e.to;
        same->parts.push_back(e);
    }
    std::erase_if(lines, [&](const RuleLine &line) { return line.to - line.from < 1.2 * text.size || isUnderline(line, rows, text); });
    return lines;
}

namespace {

/// Whether more than half of a row's words hold figures.
bool isMostlyFigures(const TableText &text, const TextRow &row)
{
    const auto figures = std::count_if(row.pieces.begin(), row.pieces.end(), [&](int p) {
        return hasDigit(text, text.pieces[std::size_t(p)]);
    });
    return std::size_t(figures) * 2 > row.pieces.size();
}

} // namespace

std::vector<Chunk> columnChunks(const TableText &text, const TextRow &row, const TableSettings &settings)
{
    const double size = std::max(4.0, row.size);
    std::vector<double> gaps;
    int wide = 0;
    for (std::size_t i = 1; i < row.pieces.size(); ++i) {
        const double gap = (text.pieces[std::size_t(row.pieces[i])].box.x0 - text.pieces[std::size_t(row.pieces[i - 1])].box.x1) / size;
        gaps.push_back(gap);
        wide += gap > settings.wideGap ? 1 : 0;
    }
    if (wide == 0)
        return chunksOf(text, row, 1e9);
    // A stretched line: many gaps, all much alike and none really wide. Figures in narrow columns look the same.
    if (gaps.size() >= 4 && !isMostlyFigures(text, row)) {
        std::sort(gaps.begin(), gaps.end());
        if (gaps.back() < 1.8 && gaps.back() < 2.0 * gaps[gaps.size() / 4])
            return chunksOf(text, row, 1e9);
    }
    return chunksOf(text, row, settings.wideGap * size);
}

std::vector<RowBlock> blocksBetweenRules(const TableText &text, const std::vector<TextRow> &rows, const std::vector<RuleLine> &rules, const TableSettings &settings)
{
    const double size = text.size;
    std::vector<char> used(rules.size(), 0);
    std::vector<RowBlock> blocks;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (used[i] || rules[i].to - rules[i].from < 8 * size)
            continue;
        used[i] = 1;
        std::vector<std::size_t> group{i};
        RowBlock block;
        block.x0 = rules[i].from - size;
        block.x1 = rules[i].to + size;
        for (std::size_t k = i + 1; k < rules.size(); ++k) {
            if (used[k] || std::abs(rules[k].from - rules[i].from) > 1.5 * size || std::abs(rules[k].to - rules[i].to) > 1.5 * size)
                continue;
            const double y0 = rules[group.back()].y, y1 = rules[k].y;
            Zone zone = zoneOf(text, rows, y0, y1, block.x0, block.x1, settings);
            if (!mayBelong(zone, rules[i].from, rules[i].to - rules[i].from, y1 - y0, size)) {
                // one cell filled, and then the table goes on
                const auto next = std::find_if(rules.begin() + long(k) + 1, rules.end(),
                                               [&](const RuleLine &rule) { return std::abs(rule.from - rules[i].from) < 1.5 * size && std::abs(rule.to - rules[i].to) < 1.5 * size; });
                if (next == rules.end() || !isLoneCell(zone, block, rules[i].to - rules[i].from, size))
                    break;
                const Zone after = zoneOf(text, rows, y1, next->y, block.x0, block.x1, settings);
                const bool several = std::any_of(after.chunks.begin(), after.chunks.end(), [](const auto &chunks) { return chunks.size() > 1; });
                if (!several || !mayBelong(after, rules[i].from, rules[i].to - rules[i].from, next->y - y1, size))
                    break;
            }
            // a heading in larger type or a caption stands between two tables
            const bool headed = std::any_of(zone.rows.begin(), zone.rows.end(), [&](const TextRow &row) {
                return !block.rows.empty() && zone.chunks[std::size_t(&row - zone.rows.data())].size() == 1
                    && (row.size > 1.12 * block.rows.back().size || isCaption(textOf(text, row, settings)));
            });
            if (headed)
                break;
            used[k] = 1;
            group.push_back(k);
            block.rows.insert(block.rows.end(), zone.rows.begin(), zone.rows.end());
            block.chunks.insert(block.chunks.end(), zone.chunks.begin(), zone.chunks.end());
        }
        const auto several = std::count_if(block.chunks.begin(), block.chunks.end(), [](const auto &c) { return c.size() > 1; });
        if (group.size() < 2 || block.rows.size() < 2 || several < 2) {
            for (const std::size_t k : group)
                used[k] = k == i;
            continue;
        }
        // A last rule under the heading, stripes that begin below it: rows beyond the rules belong too, as far as they keep to the columns.
        const double top = i > 0 ? rules[i - 1].y : -1e9, bottom = group.back() + 1 < rules.size() ? rules[group.back() + 1].y : 1e9;
        growBlock(text, block, rows, top, bottom, settings);
        block.betweenRules = true;
        for (const RuleLine &rule : rules)
            if (rule.y >= rules[i].y - 0.1 && rule.y <= std::max(rules[group.back()].y, block.rows.back().box.y1) + 0.1 && rule.from >= block.x0 && rule.to <= block.x1)
                block.rules.push_back(rule);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

std::vector<RowBlock> blocksOfGaps(const TableText &text, const std::vector<TextRow> &rows, const std::vector<RuleLine> &rules, double left, double textWidth,
                                const TableSettings &settings)
{
    std::vector<std::vector<Chunk>> chunks;
    chunks.reserve(rows.size());
    for (const TextRow &row : rows)
        chunks.push_back(columnChunks(text, row, settings));
    const auto isOne = [&](std::size_t i) { return chunks[i].size() > 1 && !isProse(chunks[i], left, textWidth); };
    const auto near = [&](std::size_t i) { return rows[i].baseline - rows[i - 1].baseline < settings.blockGap * text.size; };
    std::vector<RowBlock> blocks;
    std::size_t start = 0; // first row that no block has
    for (std::size_t i = 0; i < rows.size();) {
        if (!isOne(i)) {
            ++i;
            continue;
        }
        std::size_t end = i + 1, last = i;
        for (; end < rows.size() && near(end) && end - last <= 3; ++end) {
            if (isOne(end))
                last = end;
            else if (isProse(chunks[end], left, textWidth) || isCaption(textOf(text, rows[end], settings)) || standsApart(text, rows, end))
                break;
        }
        // Wrapped lines of the last row.
        while (last + 1 < end && rows[last + 1].baseline - rows[last].baseline < 1.35 * rows[last].size && chunks[last + 1].size() == 1)
            ++last;
        // A heading over several columns stands alone above, right of the first column.
        std::size_t first = i;
        while (first > start && i - first < 2 && chunks[first - 1].size() == 1 && chunks[first - 1].front().pieces.size() < 8
               && chunks[first - 1].front().x0 > chunks[i].front().x1 + text.size && rows[first].baseline - rows[first - 1].baseline < 1.7 * text.size)
            --first;
        RowBlock block;
        block.x0 = 1e9;
        block.x1 = -1e9;
        for (std::size_t k = first; k <= last; ++k) {
            block.x0 = std::min(block.x0, rows[k].box.x0);
            block.x1 = std::max(block.x1, rows[k].box.x1);
            block.rows.push_back(rows[k]);
            block.chunks.push_back(chunks[k]);
        }
        takeRules(block, rules, text.size);
        if (block.rows.size() > 1)
            blocks.push_back(std::move(block));
        i = start = last + 1;
    }
    return blocks;
}

} // namespace scrutiny::reading
