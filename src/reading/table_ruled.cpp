// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_ruled.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace scrutiny::reading {

namespace {

/// The index of the step of `borders` that holds `v`, or -1.
int stepOf(const std::vector<double> &borders, double v)
{
    if (v < borders.front() || v > borders.back())
        return -1;
    const auto at = std::upper_bound(borders.begin(), borders.end(), v);
    return std::min(int(borders.size()) - 2, int(at - borders.begin()) - 1);
}

/// One row of text across the cells of a band of rows.
struct BandRow
{
    double y0 = 0, y1 = 0;
    std::map<std::size_t, std::vector<int>> byCell; ///< cell index -> pieces
};

/// The rows of text across cells that share their top and bottom.
std::vector<BandRow> bandRows(const TableText &text, const Draft &draft, const std::vector<std::size_t> &cells)
{
    std::map<int, std::size_t> owner;
    std::vector<int> all;
    for (const std::size_t i : cells) {
        for (const int p : draft.cells[i].pieces) {
            owner[p] = i;
            all.push_back(p);
        }
    }
    std::vector<BandRow> rows;
    for (const TextRow &row : rowsOf(text, std::move(all))) {
        BandRow band{row.box.y0, row.box.y1, {}};
        for (const int p : row.pieces)
            band.byCell[owner[p]].push_back(p);
        rows.push_back(std::move(band));
    }
    return rows;
}

QString lineText(const TableText &text, const std::vector<int> &pieces)
{
    TextRow row;
    row.pieces = pieces;
    return textOf(text, row);
}

struct Steps
{
    int entries = 0;  ///< a new line though there was room for its first word, or figures under figures
    int wraps = 0;    ///< a new line for want of room
    int figures = 0;  ///< figures under figures
};

Steps stepsOf(const TableText &text, const Draft &draft, const std::vector<BandRow> &rows, const std::vector<std::size_t> &cells, const TableSettings &settings)
{
    Steps steps;
    for (const std::size_t cell : cells) {
        const std::vector<int> *before = nullptr;
        for (const BandRow &row : rows) {
            const auto at = row.byCell.find(cell);
            if (at == row.byCell.end())
                continue;
            if (before != nullptr) {
                const bool figures = isFigure(lineText(text, *before)) && isFigure(lineText(text, at->second));
                const bool entry = figures || wouldHaveFitted(text, *before, at->second, draft.cells[cell].box.width(), settings);
                ++(entry ? steps.entries : steps.wraps);
                steps.figures += figures ? 1 : 0;
            }
            before = &at->second;
        }
    }
    return steps;
}

/// Whether the rows of text of a band are rows of a table rather than wrapped lines.
bool areRows(const TableText &text, const Draft &draft, const std::vector<BandRow> &rows, const std::vector<std::size_t> &cells, const TableSettings &settings)
{
    if (rows.size() < 2)
        return false;
    std::map<std::size_t, int> lines;
    std::size_t shared = 0;
    for (const BandRow &row : rows) {
        shared += row.byCell.size() > 1 ? 1 : 0;
        for (const auto &[cell, pieces] : row.byCell)
            ++lines[cell];
    }
    const auto several = std::count_if(lines.begin(), lines.end(), [](const auto &l) { return l.second > 1; });
    if (several < 2 || double(shared) < 0.7 * double(rows.size()))
        return false;
    const Steps steps = stepsOf(text, draft, rows, cells, settings);
    if (steps.entries + steps.wraps == 0)
        return false;
    // Texts alone must stand side by side all the way; headings of two or three lines do that by chance.
    if (steps.figures == 0 && (rows.size() < 4 || double(shared) < 0.9 * double(rows.size())))
        return false;
    return double(steps.wraps) <= 0.2 * double(steps.entries + steps.wraps);
}

/// Text set sideways in cells that hold no other: headings of narrow columns. One such text alone is a stamp or a page's edge.
void addSideways(const TableText &text, const Grid &grid, const std::vector<int> &at, Draft &draft)
{
    std::map<int, std::vector<const pdf::Word *>> byCell;
    for (const pdf::Word &word : text.page->words) {
        if (word.turn != 1 && word.turn != 3)
            continue;
        const int col = stepOf(grid.xs, word.box.centreX()), row = stepOf(grid.ys, word.box.centreY());
        if (row >= 0 && col >= 0)
            byCell[at[std::size_t(row * draft.cols + col)]].push_back(&word);
    }
    if (byCell.size() < 2)
        return;
    for (auto &[cell, words] : byCell) {
        std::sort(words.begin(), words.end(), [](const pdf::Word *a, const pdf::Word *b) {
            const bool up = a->turn == 3;
            if (std::abs(a->baseline - b->baseline) > 0.5 * a->size)
                return up ? a->baseline < b->baseline : a->baseline > b->baseline;
            return up ? a->box.y1 > b->box.y1 : a->box.y0 < b->box.y0;
        });
        QStringList said;
        for (const pdf::Word *word : words)
            said += word->text;
        draft.cells[std::size_t(cell)].turned = said.join(u' ');
    }
}

} // namespace

bool wouldHaveFitted(const TableText &text, const std::vector<int> &line, const std::vector<int> &next, double width, const TableSettings &settings)
{
    if (line.empty() || next.empty())
        return true;
    const Rect box = boxOf(text, line);
    const Piece &first = text.pieces[std::size_t(next.front())];
    const double space = settings.space * 1.5 * first.size, padding = 0.5 * first.size;
    return box.width() + space + first.box.width() + padding < width;
}

namespace {

/// In rows that were divided, a label that goes on in a small letter below (`Broken bone or` / `fracture`) is one cell over both rows.
void mergeWrappedLabels(const TableText &text, Draft &draft)
{
    for (std::size_t i = 0; i < draft.cells.size(); ++i) {
        DraftCell &label = draft.cells[i];
        if (label.place.col != 0 || label.place.colSpan != 1 || label.pieces.empty() || isFigure(lineText(text, label.pieces)))
            continue;
        for (std::size_t k = i + 1; k < draft.cells.size(); ++k) {
            DraftCell &below = draft.cells[k];
            if (below.place.col != 0 || below.place.row != label.place.row + label.place.rowSpan)
                continue;
            const bool goesOn = below.place.colSpan == 1 && !below.pieces.empty() && lineText(text, below.pieces).front().isLower();
            if (!goesOn)
                break;
            label.pieces.insert(label.pieces.end(), below.pieces.begin(), below.pieces.end());
            label.place.rowSpan += below.place.rowSpan;
            label.box = label.box.united(below.box);
            draft.cells.erase(draft.cells.begin() + long(k));
            --k;
        }
    }
}

} // namespace

void divideTallRows(const TableText &text, Draft &draft, const TableSettings &settings)
{
    // Cells that share top and bottom, by first row and span.
    std::map<std::pair<int, int>, std::vector<std::size_t>> bands;
    for (std::size_t i = 0; i < draft.cells.size(); ++i)
        if (!draft.cells[i].pieces.empty())
            bands[{draft.cells[i].place.row, draft.cells[i].place.rowSpan}].push_back(i);
    struct Cut { int row; std::vector<double> ys; std::vector<BandRow> rows; };
    std::map<int, Cut> cuts; // by row
    for (const auto &[place, cells] : bands) {
        if (cells.size() < 2 || place.second != 1)
            continue;
        std::size_t most = 0;
        for (const std::size_t i : cells)
            most = std::max(most, draft.cells[i].pieces.size());
        if (most < 2)
            continue;
        std::vector<BandRow> rows = bandRows(text, draft, cells);
        if (!areRows(text, draft, rows, cells, settings))
            continue;
        Cut cut{place.first, {}, {}};
        for (BandRow &row : rows) {
            // A row with one text that only goes on from above is that row's second line.
            if (!cut.rows.empty() && row.byCell.size() == 1) {
                const auto &[cell, pieces] = *row.byCell.begin();
                const auto above = cut.rows.back().byCell.find(cell);
                if (above != cut.rows.back().byCell.end() && !wouldHaveFitted(text, above->second, pieces, draft.cells[cell].box.width(), settings)) {
                    above->second.insert(above->second.end(), pieces.begin(), pieces.end());
                    cut.rows.back().y1 = row.y1;
                    continue;
                }
            }
            cut.rows.push_back(std::move(row));
        }
        if (cut.rows.size() > 1)
            cuts[place.first] = std::move(cut);
    }
    if (cuts.empty())
        return;
    std::vector<int> to(std::size_t(draft.rows) + 1, 0);
    for (int r = 0, n = 0; r <= draft.rows; ++r) {
        to[std::size_t(r)] = n;
        const auto cut = cuts.find(r);
        n += cut == cuts.end() ? 1 : int(cut->second.rows.size());
    }
    std::vector<DraftCell> cells;
    for (std::size_t i = 0; i < draft.cells.size(); ++i) {
        DraftCell &cell = draft.cells[i];
        const auto cut = cuts.find(cell.place.row);
        const int first = to[std::size_t(cell.place.row)], last = to[std::size_t(cell.place.row + cell.place.rowSpan)];
        if (cell.place.rowSpan > 1 || cut == cuts.end()) {
            cell.place.row = first;
            cell.place.rowSpan = last - first;
            cells.push_back(std::move(cell));
            continue;
        }
        for (int k = 0; k < last - first; ++k) {
            const BandRow &row = cut->second.rows[std::size_t(k)];
            DraftCell part{{first + k, cell.place.col, 1, cell.place.colSpan}, {cell.box.x0, row.y0, cell.box.x1, row.y1}, {}};
            if (const auto own = row.byCell.find(i); own != row.byCell.end())
                part.pieces = own->second;
            cells.push_back(std::move(part));
        }
    }
    draft.cells = std::move(cells);
    draft.rows = to.back();
    sortCells(draft);
    mergeWrappedLabels(text, draft);
}

std::optional<Draft> ruledTable(const TableText &text, const Grid &grid, std::vector<char> &taken, const TableSettings &settings)
{
    if (grid.cols() < 2 || grid.cells.size() < 2)
        return std::nullopt;
    Draft draft;
    draft.rows = grid.rows();
    draft.cols = grid.cols();
    draft.box = grid.box();
    for (const GridCell &cell : grid.cells)
        draft.cells.push_back({cell, grid.boxOf(cell), {}});
    const std::vector<int> at = placesOf(draft);
    std::vector<int> inside;
    for (std::size_t i = 0; i < text.pieces.size(); ++i) {
        const Piece &piece = text.pieces[i];
        if (taken[i])
            continue;
        // The middle of the letters, not of the box: boxes reach into the row below.
        const int col = stepOf(grid.xs, piece.box.centreX()), row = stepOf(grid.ys, piece.baseline - 0.3 * piece.size);
        if (row < 0 || col < 0)
            continue;
        draft.cells[std::size_t(at[std::size_t(row * draft.cols + col)])].pieces.push_back(int(i));
        inside.push_back(int(i));
    }
    addSideways(text, grid, at, draft);
    const auto filled = std::count_if(draft.cells.begin(), draft.cells.end(), [](const DraftCell &c) { return !c.pieces.empty() || !c.turned.isEmpty(); });
    if (filled < 2 || double(filled) < settings.gridFilled * double(draft.cells.size()))
        return std::nullopt;
    const std::size_t cellsDrawn = draft.cells.size();
    divideMergedRows(text, grid, draft, settings);
    divideWideColumns(text, draft, settings);
    divideTallRows(text, draft, settings);
    draft.divided = draft.cells.size() != cellsDrawn;
    draft.wordsCut = std::any_of(inside.begin(), inside.end(), [&](int i) { return text.pieces[std::size_t(i)].from > 0; });
    dropEmpty(draft, 1.2 * text.size, 1.2 * text.size);
    // A single row may be a table's heading at the foot of a page, or its last row at the head of the next.
    if (draft.cols < 2 || (draft.rows > 1 && filled < 3))
        return std::nullopt;
    for (const int i : inside)
        taken[std::size_t(i)] = 1;
    return draft;
}

} // namespace scrutiny::reading
