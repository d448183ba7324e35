// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_edit.h"

#include "domain/table_pieces.h"
#include "domain/table_types.h"

#include <QCoreApplication>

#include <iterator>

namespace scrutiny {
namespace table_edit {

std::vector<Piece> piecesOf(const TableRecord &table)
{
    std::vector<Piece> pieces;
    pieces.reserve(table.grid.cells.size());
    for (std::size_t i = 0; i < table.grid.cells.size(); ++i)
        pieces.push_back({table.grid.cells[i], i < table.cellIds.size() ? table.cellIds[i] : 0});
    return pieces;
}

void setPieces(TableRecord &table, std::vector<Piece> pieces)
{
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece &a, const Piece &b) { return std::pair(a.cell.row, a.cell.col) < std::pair(b.cell.row, b.cell.col); });
    table.grid.cells.clear();
    table.cellIds.clear();
    for (Piece &piece : pieces) {
        table.grid.cells.push_back(std::move(piece.cell));
        table.cellIds.push_back(piece.id);
    }
}

std::vector<Group> groupsAt(std::vector<Piece> &pieces, int column)
{
    std::vector<Piece *> beside;
    for (Piece &piece : pieces) {
        if (piece.colEnd() == column + 1 || piece.cell.col == column + 1)
            beside.push_back(&piece);
    }
    std::stable_sort(beside.begin(), beside.end(), [](const Piece *a, const Piece *b) { return a->cell.row < b->cell.row; });
    std::vector<Group> groups;
    int end = -1;
    for (Piece *piece : beside) {
        if (piece->cell.row >= end)
            groups.emplace_back();
        (piece->colEnd() == column + 1 ? groups.back().left : groups.back().right).push_back(piece);
        end = std::max(end, piece->rowEnd());
    }
    return groups;
}

Source sourceBefore(const Source &source, int page)
{
    Source out;
    std::copy_if(source.begin(), source.end(), std::back_inserter(out), [&](const Place &place) { return place.page < page; });
    return out;
}

Source sourceFrom(const Source &source, int page)
{
    Source out;
    std::copy_if(source.begin(), source.end(), std::back_inserter(out), [&](const Place &place) { return place.page >= page; });
    return out;
}

std::vector<ColumnType> typesAfter(const ReportTable &before, const ReportTable &after)
{
    if (before.columnTypes.size() != std::size_t(before.cols) || before.cols != after.cols)
        return {};
    const std::vector<ColumnType> told = columnTypes(before), tells = columnTypes(after);
    std::vector<ColumnType> types = before.columnTypes;
    for (std::size_t c = 0; c < types.size(); ++c) {
        if (types[c] == told[c])
            types[c] = tells[c];
    }
    return types;
}

void retype(ReportTable &grid, int first, int last)
{
    if (grid.columnTypes.size() != std::size_t(grid.cols)) {
        grid.columnTypes.clear();
        return;
    }
    const std::vector<ColumnType> told = columnTypes(grid);
    for (int c = first; c <= last; ++c)
        grid.columnTypes[std::size_t(c)] = told[std::size_t(c)];
}

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(ErrorKind::Invalid, sentence, QStringLiteral("table edit"));
}

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::table_edit", text);
}

} // namespace table_edit

using namespace table_edit;

Result<TableRecord> withHeadingRows(TableRecord table, int rows)
{
    if (rows < 0 || rows >= table.grid.rows)
        return refuse(tr("At least one row must stay below the heading."));
    const ReportTable before = table.grid;
    table.grid.headerRows = rows;
    table.grid.columnTypes = typesAfter(before, table.grid);
    return table;
}

} // namespace scrutiny
