// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_edit.h"

#include "base/text.h"
#include "domain/table_pieces.h"
#include "domain/table_types.h"

namespace scrutiny {

using namespace table_edit;

namespace {

/// What the cells that begin in each of the first `rows` rows say, by column; empty ones left out.
std::vector<std::map<int, QString>> textsOfRows(const ReportTable &grid, int rows)
{
    std::vector<std::map<int, QString>> texts{std::size_t(std::max(rows, 0))};
    for (const TableCell &cell : grid.cells) {
        if (cell.row >= 0 && cell.row < rows && !folded(cell.text).isEmpty())
            texts[std::size_t(cell.row)][cell.col] = folded(cell.text);
    }
    return texts;
}

/// How many rows at the top of `below` repeat the heading of `above`.
int repeatedHeadingRows(const ReportTable &above, const ReportTable &below)
{
    const auto heading = textsOfRows(above, above.headerRows), top = textsOfRows(below, std::min(above.headerRows, below.rows));
    int same = 0;
    while (same < int(top.size()) && !top[std::size_t(same)].empty() && top[std::size_t(same)] == heading[std::size_t(same)])
        ++same;
    // A merged cell is dropped whole or not at all.
    for (bool cuts = true; cuts && same > 0;) {
        cuts = std::any_of(below.cells.begin(), below.cells.end(), [&](const TableCell &cell) { return cell.row < same && cell.row + cell.rowSpan > same; });
        same -= cuts ? 1 : 0;
    }
    return same;
}

/// Whether `below`, an empty cell at the top of the lower table, is the rest of a merged cell that a split has cut.
bool isRestOf(const TableCell &above, const TableCell &below)
{
    const bool merged = above.rowSpan > 1 || below.rowSpan > 1;
    return merged && below.text.isEmpty() && !above.text.isEmpty() && above.col == below.col && above.colSpan == below.colSpan;
}

/// What a person set in one of the tables stays; the rest is worked out anew.
std::vector<ColumnType> joinedTypes(const ReportTable &above, const ReportTable &below, const ReportTable &joined)
{
    std::vector<ColumnType> types = typesAfter(above, joined);
    const std::vector<ColumnType> lower = typesAfter(below, joined), told = columnTypes(joined);
    if (types.empty() || lower.empty())
        return types.empty() ? lower : types;
    for (std::size_t c = 0; c < types.size(); ++c) {
        if (types[c] == told[c])
            types[c] = lower[c];
    }
    return types;
}

} // namespace

Result<TableRecord> joinedTables(const TableRecord &above, const TableRecord &below)
{
    const ReportTable &upper = above.grid, &lower = below.grid;
    if (above.paperId != below.paperId)
        return refuse(tr("Tables of different papers cannot be joined."));
    if (above.id != 0 && above.id == below.id)
        return refuse(tr("A table cannot be joined with itself."));
    if (upper.cols != lower.cols)
        return refuse(tr("One table has %1 columns and the other %2. Only tables with the same number of columns can be joined.").arg(upper.cols).arg(lower.cols));
    if (lower.pdfPageFrom < upper.pdfPageFrom)
        return refuse(tr("The second table stands before the first one in the paper."));
    const int skip = repeatedHeadingRows(upper, lower);
    if (skip >= lower.rows)
        return refuse(tr("The second table has no rows below its heading."));

    TableRecord joined = above;
    ReportTable &grid = joined.grid;
    const int shift = upper.rows - skip;
    std::vector<Piece> pieces = piecesOf(above), moved;
    std::map<int, Piece *> last; // cells that reach the end of the upper table
    for (Piece &piece : pieces) {
        if (piece.rowEnd() == upper.rows)
            last[piece.cell.col] = &piece;
    }
    for (Piece &piece : piecesOf(below)) {
        if (piece.cell.row < skip)
            continue;
        const auto over = piece.cell.row == skip ? last.find(piece.cell.col) : last.end();
        if (over != last.end() && isRestOf(over->second->cell, piece.cell)) {
            over->second->cell.rowSpan += piece.cell.rowSpan;
            addPlaces(over->second->cell.source, piece.cell.source);
            continue;
        }
        piece.cell.row += shift;
        moved.push_back(std::move(piece));
    }
    std::move(moved.begin(), moved.end(), std::back_inserter(pieces));
    setPieces(joined, std::move(pieces));
    grid.rows = upper.rows + lower.rows - skip;
    grid.seams.push_back({upper.rows, lower.pdfPageFrom, false, skip, {}});
    for (TableSeam seam : lower.seams) {
        seam.row += shift;
        if (seam.row >= upper.rows)
            grid.seams.push_back(std::move(seam));
    }
    if (grid.caption.isEmpty())
        grid.caption = lower.caption;
    if (grid.item.isEmpty())
        grid.item = lower.item;
    if (lower.pdfPageTo >= grid.pdfPageTo) {
        grid.pdfPageTo = lower.pdfPageTo;
        grid.pageTo = lower.pageTo;
    }
    grid.footnotes += lower.footnotes;
    for (const QString &doubt : lower.doubts) {
        if (!grid.doubts.contains(doubt))
            grid.doubts += doubt;
    }
    grid.confidence = std::min(upper.confidence, lower.confidence);
    addPlaces(grid.source, lower.source);
    grid.columnTypes = joinedTypes(upper, lower, grid);
    joined.settled = above.settled && below.settled;
    return joined;
}

} // namespace scrutiny
