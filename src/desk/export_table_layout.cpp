// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table_layout.h"

#include "base/text.h"

#include <algorithm>
#include <numeric>

namespace scrutiny {
namespace {

constexpr int Narrowest = 8;
/// Longer texts are wrapped.
constexpr int Widest = 48;
/// A heading is wrapped between its words sooner than it widens a column of short entries.
constexpr int WidestHeading = 18;
/// A spreadsheet takes no row higher than 409 points, which are so many lines.
constexpr int MostLines = 27;

int longestOf(const QStringList &parts)
{
    int longest = 0;
    for (const QString &part : parts)
        longest = std::max(longest, int(part.size()));
    return longest;
}

int widthOf(const QString &text, bool heading)
{
    const int word = longestOf(text.simplified().split(u' '));
    const int line = longestOf(text.split(u'\n'));
    return std::min(heading ? std::max(word, std::min(line, WidestHeading)) : line, Widest) + 3;
}

int spread(const std::vector<int> &widths, const PlacedCell &cell)
{
    return std::accumulate(widths.begin() + cell.col, widths.begin() + cell.col + cell.colSpan, 0);
}

std::vector<int> widthsOf(const ReportTable &table, const ExportRows &exported)
{
    std::vector<int> widths(size_t(exported.cols), Narrowest);
    for (const PlacedCell &cell : exported.cells) {
        int &width = widths[size_t(cell.col)];
        if (cell.colSpan == 1)
            width = std::max(width, widthOf(table.cells[size_t(cell.cell)].text, cell.row < exported.headings));
    }
    // A merged heading over narrow columns takes what its longest word needs.
    for (const PlacedCell &cell : exported.cells) {
        const int lacks = longestOf(table.cells[size_t(cell.cell)].text.simplified().split(u' ')) + 3 - spread(widths, cell);
        for (int col = cell.col; cell.colSpan > 1 && lacks > 0 && col < cell.col + cell.colSpan; ++col)
            widths[size_t(col)] = std::min(Widest, widths[size_t(col)] + lacks / cell.colSpan + 1);
    }
    return widths;
}

} // namespace

int linesIn(const QString &text, int width)
{
    int lines = 0;
    for (const QString &line : text.split(u'\n')) {
        int used = 0;
        ++lines;
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts)) {
            const int length = int(word.size());
            if (used > 0 && used + 1 + length > width) {
                ++lines;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + length;
            lines += std::max(0, (used - 1) / std::max(1, width));
            used = used > width ? (used - 1) % width + 1 : used;
        }
    }
    return lines;
}

SheetLayout layoutOf(const ReportTable &table, const ExportRows &exported)
{
    SheetLayout layout{widthsOf(table, exported), std::vector<int>(exported.rows.size(), 1)};
    const auto needOf = [&](const PlacedCell &cell) {
        // Widths count figures: small letters are narrower, capitals wider.
        const QString &text = table.cells[size_t(cell.cell)].text;
        return linesIn(text, std::max(1, spread(layout.widths, cell) * (isCapitals(text) ? 8 : 11) / 10));
    };
    for (const PlacedCell &cell : exported.cells) {
        if (cell.rowSpan == 1)
            layout.lines[size_t(cell.row)] = std::max(layout.lines[size_t(cell.row)], needOf(cell));
    }
    for (const PlacedCell &cell : exported.cells) {
        if (cell.rowSpan == 1)
            continue;
        const auto first = layout.lines.begin() + cell.row, end = first + cell.rowSpan;
        *(end - 1) += std::max(0, needOf(cell) - std::accumulate(first, end, 0));
    }
    for (int &lines : layout.lines)
        lines = lines > 1 ? std::min(lines, MostLines) : 0;
    return layout;
}

} // namespace scrutiny
