// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_blocks.h"
#include "reading/table_columns.h"
#include "reading/table_ruled.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

/// The chunks of a cell's rows of text.
std::vector<std::vector<Chunk>> chunkRows(const TableText &text, const DraftCell &cell, const TableSettings &settings)
{
    std::vector<std::vector<Chunk>> rows;
    for (const TextRow &row : rowsOf(text, cell.pieces))
        rows.push_back(columnChunks(text, row, settings));
    return rows;
}

/// A merged cell whose texts stand each within one column of the grid, several on a line.
bool isRowOfCells(const std::vector<std::vector<Chunk>> &rows, const std::vector<double> &borders, double slack)
{
    std::size_t most = 0;
    for (const auto &row : rows) {
        most = std::max(most, row.size());
        for (const Chunk &chunk : row)
            for (const double x : borders)
                if (chunk.x0 + slack < x && x < chunk.x1 - slack)
                    return false;
    }
    return most > 1;
}

/// Where a ruled column is several columns of text; empty when it is one. `several` gets the rows that show it.
std::vector<double> cutsWithin(const TableText &text, const Draft &draft, int col, std::vector<std::vector<Chunk>> &several, const TableSettings &settings)
{
    int cells = 0, rows = 0, figures = 0, texts = 0;
    for (const DraftCell &cell : draft.cells) {
        if (cell.place.col != col || cell.place.colSpan != 1 || cell.pieces.empty())
            continue;
        ++cells;
        bool wide = false;
        for (auto &row : chunkRows(text, cell, settings)) {
            if (row.size() < 2)
                continue;
            wide = true;
            for (std::size_t i = 1; i < row.size(); ++i) {
                ++texts;
                figures += isFigure(textOf(text, row[i], settings)) ? 1 : 0;
            }
            several.push_back(std::move(row));
        }
        rows += wide ? 1 : 0;
    }
    if (several.size() < 2 || rows < 2 || rows * 3 < cells * 2 || figures * 2 < texts)
        return {};
    return columnCuts(several, text.size, settings);
}

} // namespace

void divideMergedRows(const TableText &text, const Grid &grid, Draft &draft, const TableSettings &settings)
{
    std::vector<DraftCell> cells;
    for (DraftCell &cell : draft.cells) {
        const GridCell &p = cell.place;
        if (p.colSpan < 2 || cell.pieces.size() < 2) {
            cells.push_back(std::move(cell));
            continue;
        }
        const std::vector<double> borders(grid.xs.begin() + p.col + 1, grid.xs.begin() + p.col + p.colSpan);
        if (!isRowOfCells(chunkRows(text, cell, settings), borders, 0.2 * text.size)) {
            cells.push_back(std::move(cell));
            continue;
        }
        std::vector<DraftCell> parts;
        for (int c = p.col; c < p.col + p.colSpan; ++c) {
            const GridCell place{p.row, c, p.rowSpan, 1};
            parts.push_back({place, grid.boxOf(place), {}});
        }
        for (const int i : cell.pieces) {
            const double x = text.pieces[std::size_t(i)].box.centreX();
            parts[std::size_t(std::upper_bound(borders.begin(), borders.end(), x) - borders.begin())].pieces.push_back(i);
        }
        std::move(parts.begin(), parts.end(), std::back_inserter(cells));
    }
    draft.cells = std::move(cells);
    sortCells(draft);
}

void divideWideColumns(const TableText &text, Draft &draft, const TableSettings &settings)
{
    for (int col = 0; col < draft.cols; ++col) {
        std::vector<std::vector<Chunk>> several;
        const std::vector<double> cuts = cutsWithin(text, draft, col, several, settings);
        if (cuts.empty())
            continue;
        const std::vector<ColumnEdges> edges = columnEdges(several, cuts);
        const int more = int(cuts.size());
        std::vector<DraftCell> cells;
        for (DraftCell &cell : draft.cells) {
            GridCell &p = cell.place;
            if (p.col > col) {
                p.col += more;
            } else if (p.col + p.colSpan - 1 > col) {
                p.colSpan += more;
            } else if (p.col == col) {
                std::vector<DraftCell> parts;
                for (int k = 0; k <= more; ++k) {
                    Rect box = cell.box;
                    box.x0 = k > 0 ? cuts[std::size_t(k - 1)] : box.x0;
                    box.x1 = k < more ? cuts[std::size_t(k)] : box.x1;
                    parts.push_back({{p.row, col + k, p.rowSpan, 1}, box, {}});
                }
                for (const TextRow &row : rowsOf(text, cell.pieces))
                    for (const ColumnText &part : inColumns(text, columnChunks(text, row, settings), cuts, edges, text.size, settings))
                        for (const int i : part.pieces)
                            parts[std::size_t(part.first)].pieces.push_back(i);
                std::move(parts.begin(), parts.end(), std::back_inserter(cells));
                continue;
            }
            cells.push_back(std::move(cell));
        }
        draft.cells = std::move(cells);
        draft.cols += more;
        sortCells(draft);
        col += more;
    }
}

} // namespace scrutiny::reading
