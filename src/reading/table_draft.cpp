// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_draft.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

/// New index of each old row (column), with dropped ones pointing to the next kept one; `kept` is how many remain.
std::vector<int> renumbered(const std::vector<char> &used, int &kept)
{
    std::vector<int> to(used.size() + 1, 0);
    kept = 0;
    for (std::size_t i = 0; i < used.size(); ++i) {
        to[i] = kept;
        kept += used[i] ? 1 : 0;
    }
    to[used.size()] = kept;
    return to;
}

} // namespace

void sortCells(Draft &draft)
{
    std::sort(draft.cells.begin(), draft.cells.end(), [](const DraftCell &a, const DraftCell &b) {
        return a.place.row != b.place.row ? a.place.row < b.place.row : a.place.col < b.place.col;
    });
}

std::vector<int> placesOf(const Draft &draft)
{
    std::vector<int> at(std::size_t(draft.rows * draft.cols), -1);
    for (std::size_t i = 0; i < draft.cells.size(); ++i) {
        const GridCell &p = draft.cells[i].place;
        for (int r = p.row; r < std::min(draft.rows, p.row + p.rowSpan); ++r)
            for (int c = p.col; c < std::min(draft.cols, p.col + p.colSpan); ++c)
                at[std::size_t(r * draft.cols + c)] = int(i);
    }
    return at;
}

void dropEmpty(Draft &draft, double width, double height)
{
    std::vector<char> rowUsed(std::size_t(draft.rows), 0), colUsed(std::size_t(draft.cols), 0);
    for (const DraftCell &cell : draft.cells) {
        // A merged cell keeps its first row (column) at least; the others live by cells that begin there.
        const bool rowWide = cell.place.rowSpan == 1 && cell.box.height() > height, colWide = cell.place.colSpan == 1 && cell.box.width() > width;
        if (!cell.pieces.empty() || !cell.turned.isEmpty() || rowWide)
            rowUsed[std::size_t(cell.place.row)] = 1;
        if (!cell.pieces.empty() || !cell.turned.isEmpty() || colWide)
            colUsed[std::size_t(cell.place.col)] = 1;
    }
    int rows = 0, cols = 0;
    const std::vector<int> row = renumbered(rowUsed, rows), col = renumbered(colUsed, cols);
    if (rows == draft.rows && cols == draft.cols)
        return;
    std::vector<DraftCell> kept;
    for (DraftCell &cell : draft.cells) {
        const GridCell &p = cell.place;
        const GridCell to{row[std::size_t(p.row)], col[std::size_t(p.col)],
                          row[std::size_t(p.row + p.rowSpan)] - row[std::size_t(p.row)], col[std::size_t(p.col + p.colSpan)] - col[std::size_t(p.col)]};
        if (to.rowSpan < 1 || to.colSpan < 1)
            continue;
        cell.place = to;
        kept.push_back(std::move(cell));
    }
    draft.cells = std::move(kept);
    draft.rows = rows;
    draft.cols = cols;
    sortCells(draft);
}

} // namespace scrutiny::reading
