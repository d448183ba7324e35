// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_edit.h"

#include "domain/table_pieces.h"

#include <iterator>
#include <limits>

namespace scrutiny {

using namespace table_edit;

namespace {

/// Where a cut row's text divides after two columns became one; -1: nobody knows.
int joinedCut(const std::vector<Piece> &pieces, const TableSeam &seam, int column)
{
    const int left = seam.cutAt[std::size_t(column)], right = seam.cutAt[std::size_t(column) + 1];
    if (left < 0 || right < 0)
        return std::max(left, right);
    int leftSize = 0, rightSize = 0;
    for (const Piece &piece : pieces) {
        if (seam.row < piece.cell.row || seam.row >= piece.rowEnd())
            continue;
        if (piece.colEnd() == column + 1)
            leftSize = int(piece.cell.text.size());
        if (piece.cell.col == column + 1)
            rightSize = int(piece.cell.text.size());
    }
    if (leftSize == 0)
        return right;
    if (rightSize == 0 || right == 0)
        return left;
    return left == leftSize ? leftSize + 1 + right : -1;
}

/// The cells of a group as cells of the one column: a new one wherever one of them begins.
std::vector<Piece> joinedCells(const Group &group)
{
    std::vector<const Piece *> all(group.left.begin(), group.left.end());
    all.insert(all.end(), group.right.begin(), group.right.end());
    std::set<int> starts;
    for (const Piece *piece : all)
        starts.insert(piece->cell.row);
    std::vector<Piece> joined;
    for (auto start = starts.begin(); start != starts.end(); ++start) {
        const int next = std::next(start) != starts.end() ? *std::next(start) : std::numeric_limits<int>::max();
        Piece one;
        int col = std::numeric_limits<int>::max(), colEnd = 0, rowEnd = 0;
        for (const Piece *piece : all) { // left ones come first
            if (piece->cell.row > *start || piece->rowEnd() <= *start)
                continue;
            const int back = std::find(group.right.begin(), group.right.end(), piece) != group.right.end() ? 1 : 0;
            col = std::min(col, piece->cell.col - back);
            colEnd = std::max(colEnd, piece->colEnd() - back);
            rowEnd = std::max(rowEnd, piece->rowEnd());
            if (piece->cell.row != *start)
                continue;
            if (one.id == 0 || one.cell.text.isEmpty())
                one.id = piece->id != 0 && (one.id == 0 || !piece->cell.text.isEmpty()) ? piece->id : one.id;
            one.cell.text = one.cell.text.isEmpty() || piece->cell.text.isEmpty() ? one.cell.text + piece->cell.text : one.cell.text + u' ' + piece->cell.text;
            addPlaces(one.cell.source, piece->cell.source);
        }
        one.cell.row = *start;
        one.cell.rowSpan = std::min(next, rowEnd) - *start;
        one.cell.col = col;
        one.cell.colSpan = colEnd - col;
        joined.push_back(std::move(one));
    }
    return joined;
}

} // namespace

Result<TableRecord> withEdgeRemoved(TableRecord table, int column)
{
    ReportTable &grid = table.grid;
    if (column < 0 || column + 1 >= grid.cols)
        return refuse(tr("The table has no such edge between columns."));
    std::vector<Piece> before = piecesOf(table), pieces;
    for (const Group &group : groupsAt(before, column)) {
        std::vector<Piece> joined = joinedCells(group);
        std::move(joined.begin(), joined.end(), std::back_inserter(pieces));
    }
    for (TableSeam &seam : grid.seams) {
        if (std::size_t(column) + 1 >= seam.cutAt.size())
            continue;
        seam.cutAt[std::size_t(column)] = joinedCut(before, seam, column);
        seam.cutAt.erase(seam.cutAt.begin() + column + 1);
    }
    for (const Piece &piece : before) {
        if (piece.colEnd() == column + 1 || piece.cell.col == column + 1)
            continue; // in a group
        pieces.push_back(piece);
        if (piece.cell.col > column)
            --pieces.back().cell.col;
        else if (piece.colEnd() > column + 1)
            --pieces.back().cell.colSpan;
    }
    setPieces(table, std::move(pieces));
    if (grid.columnTypes.size() == std::size_t(grid.cols))
        grid.columnTypes.erase(grid.columnTypes.begin() + column + 1);
    --grid.cols;
    retype(grid, column, column);
    return table;
}

} // namespace scrutiny
