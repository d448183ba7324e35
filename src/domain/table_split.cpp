// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_edit.h"

#include "domain/table_pieces.h"

#include <optional>

namespace scrutiny {

using namespace table_edit;

namespace {

/// Where the cut runs.
struct Cut
{
    int row = 0;               ///< the first row of the lower half
    int page = 0;              ///< the page on which the lower half begins
    const TableSeam *seam = nullptr; ///< the seam that is undone, or null
    bool throughRow = false;   ///< the row is taken apart: its first part stays above
    Rect above, below;         ///< where the rows above and below the cut stand on that page
};

const TableSeam *seamAt(const ReportTable &grid, int row)
{
    const TableSeam *first = nullptr;
    for (const TableSeam &seam : grid.seams) {
        if (seam.row == row && (first == nullptr || seam.page < first->page))
            first = &seam;
    }
    return first;
}

/// The page on which a row begins, by its cells or else by the seams above it.
int pageOfRow(const ReportTable &grid, int row)
{
    int first = 0;
    for (const TableCell &cell : grid.cells) {
        if (cell.row == row && !cell.source.empty() && (first == 0 || cell.source.front().page < first))
            first = cell.source.front().page;
    }
    if (first > 0)
        return first;
    int page = grid.pdfPageFrom;
    for (const TableSeam &seam : grid.seams) {
        if (seam.row < row || (seam.row == row && !seam.rowCut))
            page = std::max(page, seam.page);
    }
    return page;
}

int lastPageOf(const ReportTable &grid)
{
    int last = 0;
    for (const TableCell &cell : grid.cells)
        for (const Place &place : cell.source)
            last = std::max(last, place.page);
    return last > 0 ? last : pageOfRow(grid, grid.rows);
}

/// The printed number of a page of the table, as far as those of its ends tell.
QString labelOf(const ReportTable &grid, int page)
{
    if (page == grid.pdfPageFrom)
        return grid.pageFrom;
    if (page == grid.pdfPageTo)
        return grid.pageTo;
    bool fromIsNumber = false, toIsNumber = false;
    const int from = grid.pageFrom.toInt(&fromIsNumber), to = grid.pageTo.toInt(&toIsNumber);
    const bool countsOn = fromIsNumber && toIsNumber && to - from == grid.pdfPageTo - grid.pdfPageFrom;
    return countsOn ? QString::number(from + page - grid.pdfPageFrom) : QString();
}

/// `rect` without what lies beyond the cut; the rows of a page that reads sideways follow each other from left to right or back.
Rect clipped(Rect rect, const Rect &own, const Rect &other)
{
    constexpr double Slack = 2; // points by which rows may overlap
    if (own.isEmpty() || other.isEmpty())
        return rect;
    if (own.y1 <= other.y0 + Slack)
        rect.y1 = std::min(rect.y1, other.y0);
    else if (own.y0 >= other.y1 - Slack)
        rect.y0 = std::max(rect.y0, own.y0);
    else if (own.x1 <= other.x0 + Slack)
        rect.x1 = std::min(rect.x1, other.x0);
    else if (own.x0 >= other.x1 - Slack)
        rect.x0 = std::max(rect.x0, own.x0);
    return rect;
}

/// A source in its part above and its part below the cut.
std::pair<Source, Source> sourceParts(const Source &source, const Cut &cut)
{
    std::pair<Source, Source> parts{sourceBefore(source, cut.page), sourceFrom(source, cut.page)};
    if (cut.above.isEmpty())
        return parts;
    for (Place &place : parts.second) {
        if (place.page != cut.page)
            continue;
        addPlace(parts.first, place.page, clipped(place.rect, cut.above, cut.below));
        place.rect = clipped(place.rect, cut.below, cut.above);
    }
    std::erase_if(parts.second, [](const Place &place) { return place.rect.isEmpty(); });
    return parts;
}

/// How many characters of the cell stand before the page's end; nothing when nobody knows.
std::optional<int> printedBefore(const TableCell &cell, const TableSeam &seam)
{
    const bool told = std::size_t(cell.col) < seam.cutAt.size() && seam.cutAt[std::size_t(cell.col)] >= 0;
    if (told)
        return std::min(seam.cutAt[std::size_t(cell.col)], int(cell.text.size()));
    // Without that, a cell that stands on the later page alone goes there whole.
    const bool onlyLater = !cell.source.empty() && sourceBefore(cell.source, seam.page).empty();
    return onlyLater ? std::optional(0) : std::nullopt;
}

bool covers(const TableCell &cell, int row)
{
    return cell.row <= row && row < cell.row + cell.rowSpan;
}

/// Where to cut for a split above `row`.
Cut cutAbove(const ReportTable &grid, int row)
{
    Cut cut{row, 0, seamAt(grid, row), false, {}, {}};
    if (cut.seam != nullptr && cut.seam->rowCut) {
        bool before = false, after = false;
        for (const TableCell &cell : grid.cells) {
            if (!covers(cell, row))
                continue;
            const int at = printedBefore(cell, *cut.seam).value_or(int(cell.text.size()));
            before = before || (cell.row == row && !cell.text.left(at).trimmed().isEmpty());
            after = after || !cell.text.mid(at).trimmed().isEmpty();
        }
        cut.throughRow = before && after;
        if (!after)
            ++cut.row; // nothing is known to stand below: the row stays whole above
    }
    cut.page = cut.seam != nullptr && cut.row == row ? cut.seam->page : pageOfRow(grid, cut.row);
    if (cut.throughRow)
        return cut;
    for (const TableCell &cell : grid.cells) {
        if (cell.row < cut.row && cell.row + cell.rowSpan > cut.row)
            continue;
        for (const Place &place : cell.source) {
            if (place.page == cut.page)
                (cell.row < cut.row ? cut.above : cut.below) = (cell.row < cut.row ? cut.above : cut.below).united(place.rect);
        }
    }
    return cut;
}

/// A cell beside the cut in its two parts.
struct Parts
{
    Piece above, below;
    int taken = 0;             ///< how many characters of the text the lower part lacks at its beginning
};

Parts takenApart(const Piece &whole, const Cut &cut)
{
    const int size = int(whole.cell.text.size());
    Parts parts{whole, whole, size};
    parts.above.cell.rowSpan = cut.row + (cut.throughRow ? 1 : 0) - whole.cell.row;
    parts.below.cell.row = cut.row;
    parts.below.cell.rowSpan = whole.rowEnd() - cut.row;
    parts.below.cell.text.clear();
    parts.below.cell.source.clear();
    parts.below.id = 0;
    std::optional<int> at;
    if (cut.throughRow)
        at = printedBefore(whole.cell, *cut.seam);
    if (cut.throughRow && !at)
        return parts; // the text stays whole above, and so do its places
    std::tie(parts.above.cell.source, parts.below.cell.source) = sourceParts(whole.cell.source, cut);
    if (!at)
        at = parts.above.cell.source.empty() && !parts.below.cell.source.empty() ? 0 : size;
    parts.above.cell.text = whole.cell.text.left(*at).trimmed();
    parts.below.cell.text = whole.cell.text.mid(*at).trimmed();
    parts.taken = size - int(parts.below.cell.text.size());
    if (parts.above.cell.text.isEmpty() && !parts.below.cell.text.isEmpty())
        std::swap(parts.above.id, parts.below.id); // the id goes with the text
    return parts;
}

} // namespace

Result<TableHalves> splitTable(const TableRecord &table, int row)
{
    const ReportTable &grid = table.grid;
    if (row < 0 || row >= grid.rows)
        return refuse(tr("The table has no such row."));
    const Cut cut = cutAbove(grid, row);
    const int shift = grid.headerRows - cut.row;
    if (cut.row >= grid.rows)
        return refuse(tr("Nobody knows which words of this row stand after the end of the page."));
    if (cut.row < grid.headerRows + (cut.throughRow ? 0 : 1))
        return refuse(tr("At least one row must stay between the heading and the cut."));

    TableHalves halves{table, table};
    std::vector<Piece> above, below;
    std::vector<int> taken(std::size_t(std::max(grid.cols, 0)), 0);
    for (const Piece &piece : piecesOf(table)) {
        if (piece.cell.row < grid.headerRows) {
            Piece heading = piece;
            heading.id = 0;
            heading.cell.rowSpan = std::min(heading.rowEnd(), grid.headerRows) - heading.cell.row;
            below.push_back(std::move(heading));
        }
        const bool apart = piece.cell.row < cut.row ? piece.rowEnd() > cut.row : cut.throughRow && piece.cell.row == cut.row;
        Parts parts{piece, piece, 0};
        if (apart) {
            parts = takenApart(piece, cut);
            if (std::size_t(piece.cell.col) < taken.size())
                taken[std::size_t(piece.cell.col)] = parts.taken;
        }
        if (apart || piece.cell.row < cut.row)
            above.push_back(std::move(parts.above));
        if (apart || piece.cell.row >= cut.row) {
            parts.below.cell.row += shift;
            below.push_back(std::move(parts.below));
        }
    }
    ReportTable &upper = halves.above.grid, &lower = halves.below.grid;
    upper.rows = cut.row + (cut.throughRow ? 1 : 0);
    lower.rows = grid.rows + shift;
    setPieces(halves.above, std::move(above));
    setPieces(halves.below, std::move(below));
    halves.below.id = 0;

    upper.seams.clear();
    lower.seams.clear();
    for (const TableSeam &seam : grid.seams) {
        if (&seam == cut.seam)
            continue;
        if (seam.row < cut.row) {
            upper.seams.push_back(seam);
            continue;
        }
        TableSeam moved = seam;
        moved.row += shift;
        for (std::size_t c = 0; seam.row == cut.row && c < moved.cutAt.size() && c < taken.size(); ++c)
            moved.cutAt[c] = moved.cutAt[c] < 0 ? -1 : std::max(0, moved.cutAt[c] - taken[c]);
        lower.seams.push_back(std::move(moved));
    }
    std::tie(upper.source, lower.source) = sourceParts(grid.source, cut);
    upper.pdfPageTo = std::max(lastPageOf(upper), grid.pdfPageFrom);
    upper.pageTo = labelOf(grid, upper.pdfPageTo);
    lower.pdfPageFrom = cut.page;
    lower.pageFrom = labelOf(grid, cut.page);
    upper.footnotes.clear();
    upper.columnTypes = typesAfter(grid, upper);
    lower.columnTypes = typesAfter(grid, lower);
    return halves;
}

} // namespace scrutiny
