// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_blocks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace scrutiny::reading {

namespace {

/// Running text: at least five words with ordinary spaces that fill most of a column.
bool fills(const Chunk &chunk, double width)
{
    return chunk.pieces.size() >= 5 && chunk.x1 - chunk.x0 > 0.6 * width;
}

/// Where the right column of text begins: the place at which most lines of running text begin near the middle of the page; 0 when none.
double rightColumn(const TableText &text, const std::vector<TextRow> &rows, const TableSettings &settings)
{
    const double width = text.page->width;
    std::map<int, int> starts; // by two points
    for (const TextRow &row : rows)
        for (const Chunk &chunk : columnChunks(text, row, settings))
            if (chunk.x0 > 0.4 * width && chunk.x0 < 0.62 * width && fills(chunk, 0.36 * width))
                ++starts[int(std::lround(chunk.x0 / 2))];
    int most = 0;
    double at = 0;
    for (const auto &[place, count] : starts) {
        if (count <= most)
            continue;
        most = count;
        at = 2.0 * place;
    }
    return most >= 8 ? at : 0;
}

} // namespace

std::vector<std::vector<TextRow>> textColumns(const TableText &text, const std::vector<TextRow> &rows, const TableSettings &settings)
{
    const double right = rightColumn(text, rows, settings);
    if (right <= 0)
        return {rows};
    const double gutter = right - 0.5 * text.size, columnWidth = 0.36 * text.page->width;
    // Runs of rows that leave the gutter white and hold enough running text on one of its sides.
    const auto crosses = [&](const TextRow &row) {
        const Piece *before = nullptr;
        for (const int p : row.pieces) {
            const Piece &piece = text.pieces[std::size_t(p)];
            if (piece.box.x0 < gutter && piece.box.x1 > gutter)
                return true;
            if (before != nullptr && before->box.x1 <= gutter && piece.box.x0 >= gutter && piece.box.x0 - before->box.x1 < settings.river * text.size)
                return true;
            before = &piece;
        }
        return false;
    };
    std::vector<std::vector<TextRow>> out(3);
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        end = begin + 1;
        if (crosses(rows[begin])) {
            out[0].push_back(rows[begin]);
            continue;
        }
        while (end < rows.size() && !crosses(rows[end]))
            ++end;
        // From the first to the last line of running text; what is beyond may be a table as wide as the page.
        std::size_t prose = 0, first = end, last = begin;
        for (std::size_t i = begin; i < end; ++i) {
            const auto chunks = columnChunks(text, rows[i], settings);
            if (std::none_of(chunks.begin(), chunks.end(), [&](const Chunk &c) { return fills(c, columnWidth); }))
                continue;
            ++prose;
            first = std::min(first, i);
            last = i + 1;
        }
        const bool columns = last > first + 3 && prose * 2 >= last - first;
        for (std::size_t i = begin; i < end; ++i) {
            if (!columns || i < first || i >= last) {
                out[0].push_back(rows[i]);
                continue;
            }
            for (const int side : {1, 2}) {
                TextRow part = rowWithin(text, rows[i], side == 1 ? -1e9 : gutter, side == 1 ? gutter : 1e9);
                if (!part.pieces.empty())
                    out[std::size_t(side)].push_back(std::move(part));
            }
        }
    }
    return out;
}

} // namespace scrutiny::reading
