// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_edit.h"

#include "domain/table_pieces.h"
#include "domain/table_places.h"
#include "domain/table_types.h"

#include <iterator>

namespace scrutiny {

using namespace table_edit;

namespace {

/// The cell of `side` in whose height the word stands, or the nearest one.
Piece *cellBeside(const std::vector<Piece *> &side, const PlacedWord &word)
{
    Piece *nearest = nullptr;
    double least = Nowhere;
    for (Piece *piece : side) {
        const Place *place = placeOn(piece->cell.source, word.page);
        const double y = word.word->box.centreY();
        const double away = place == nullptr ? 1e6 : std::max({place->rect.y0 - y, y - place->rect.y1, 0.0});
        if (away < least) {
            least = away;
            nearest = piece;
        }
    }
    return nearest;
}

/// Takes what lies beyond the edge off a cell that keeps its words.
void keepOnSide(Source &source, const std::map<int, double> &edge, bool left)
{
    for (Place &place : source) {
        const auto x = edge.find(place.page);
        if (x == edge.end())
            continue;
        if (left)
            place.rect.x1 = std::min(place.rect.x1, x->second);
        else
            place.rect.x0 = std::max(place.rect.x0, x->second);
    }
    std::erase_if(source, [](const Place &place) { return place.rect.isEmpty(); });
}

/// Gives the words of a group to the cells on their side of the edge. `seams`: how a cut row's text divides is counted again.
void dealWords(const Group &group, const std::map<int, double> &edge, const PrintedWords &words, std::vector<TableSeam> &seams)
{
    std::map<Piece *, std::vector<PlacedWord>> had, has;
    for (const auto *side : {&group.left, &group.right}) {
        for (Piece *piece : *side) {
            had[piece] = wordsIn(piece->cell.source, words);
            has[piece];
        }
    }
    std::vector<PlacedWord> all;
    for (const auto &[piece, its] : had)
        all.insert(all.end(), its.begin(), its.end());
    std::sort(all.begin(), all.end()); // a page's words stand one after the other in memory: reading order
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (const PlacedWord &word : all) {
        const auto x = edge.find(word.page);
        const bool toLeft = x == edge.end() || word.word->box.centreX() < x->second;
        if (Piece *piece = cellBeside(toLeft ? group.left : group.right, word))
            has[piece].push_back(word);
    }
    for (auto &[piece, its] : has) {
        TableCell &cell = piece->cell;
        const bool left = std::find(group.left.begin(), group.left.end(), piece) != group.left.end();
        if (its == had[piece]) {
            keepOnSide(cell.source, edge, left);
            continue; // whatever its text went through on the way here stays
        }
        cell.text = textOf(its);
        if (its.empty())
            keepOnSide(cell.source, edge, left);
        else
            cell.source = sourceOf(its);
        for (TableSeam &seam : seams) {
            if (!seam.rowCut || seam.row < cell.row || seam.row >= piece->rowEnd() || std::size_t(cell.col) >= seam.cutAt.size())
                continue;
            std::vector<PlacedWord> before = its;
            std::erase_if(before, [&](const PlacedWord &word) { return word.page >= seam.page; });
            seam.cutAt[std::size_t(cell.col)] = int(textOf(before).size());
        }
    }
}

bool isKept(const Group &group, const std::set<Id> &kept)
{
    const auto keeps = [&](const Piece *piece) { return piece->id != 0 && kept.contains(piece->id); };
    return std::any_of(group.left.begin(), group.left.end(), keeps) || std::any_of(group.right.begin(), group.right.end(), keeps);
}

/// Why an edge cannot stand where it should; empty when it can. `first` and `last`: the columns between whose outer sides it must stay.
QString objection(const ReportTable &grid, const ColumnEdge &edge, int first, int last, const PrintedWords &words)
{
    const std::map<int, double> pages = edgeOnPages(grid, edge);
    if (pages.empty())
        return tr("The table does not stand on page %1 of the file.").arg(edge.page);
    for (const auto &[page, x] : pages) {
        if (!words.contains(page))
            return tr("The words of page %1 of the file cannot be read.").arg(page);
    }
    const Extent extent = extentOf(grid, edge.page, first, last);
    if (!(edge.x > extent.left && edge.x < extent.right))
        return tr("The edge must stay between the columns beside it.");
    if (grid.cols > 1 && columnEdges(grid, edge.page).empty())
        return tr("The columns of this page do not stand side by side, so their edges cannot be moved.");
    return {};
}

constexpr Id NewPlace = -1; // of a cell that fillPlaces has made

/// Empty cells where none covers a place beside the edge, so that words can go there.
void fillPlaces(std::vector<Piece> &pieces, const ReportTable &grid, int column)
{
    std::set<std::pair<int, int>> covered;
    for (const Piece &piece : pieces) {
        for (int col = std::max(piece.cell.col, column); col < piece.colEnd() && col <= column + 1; ++col) {
            for (int row = piece.cell.row; row < piece.rowEnd() && row < grid.rows; ++row)
                covered.emplace(row, col);
        }
    }
    for (int row = 0; row < grid.rows; ++row) {
        for (const int col : {column, column + 1}) {
            if (!covered.contains({row, col}))
                pieces.push_back({{row, col, 1, 1, {}, {}}, NewPlace});
        }
    }
}

} // namespace

Result<TableRecord> withEdgeMoved(TableRecord table, const ColumnEdge &edge, const PrintedWords &words, const std::set<Id> &kept)
{
    ReportTable &grid = table.grid;
    if (edge.column < 0 || edge.column + 1 >= grid.cols)
        return refuse(tr("The table has no such edge between columns."));
    if (const QString why = objection(grid, edge, edge.column, edge.column + 1, words); !why.isEmpty())
        return refuse(why);
    const std::map<int, double> onPages = edgeOnPages(grid, edge);
    std::vector<Piece> pieces = piecesOf(table);
    fillPlaces(pieces, grid, edge.column);
    for (const Group &group : groupsAt(pieces, edge.column)) {
        if (!isKept(group, kept))
            dealWords(group, onPages, words, grid.seams);
    }
    std::erase_if(pieces, [](const Piece &piece) { return piece.id == NewPlace && piece.cell.text.isEmpty(); });
    for (Piece &piece : pieces)
        piece.id = piece.id == NewPlace ? 0 : piece.id;
    setPieces(table, std::move(pieces));
    retype(grid, edge.column, edge.column + 1);
    return table;
}

Result<TableRecord> withEdgeAdded(TableRecord table, const ColumnEdge &edge, const PrintedWords &words, const std::set<Id> &kept)
{
    constexpr int MostColumns = 1'000;
    ReportTable &grid = table.grid;
    if (edge.column < 0 || edge.column >= grid.cols)
        return refuse(tr("The table has no such column."));
    if (grid.cols >= MostColumns)
        return refuse(tr("The table has too many columns already."));
    if (const QString why = objection(grid, edge, edge.column, edge.column, words); !why.isEmpty())
        return refuse(why);
    const std::map<int, double> onPages = edgeOnPages(grid, edge);
    std::vector<Piece> pieces, right;
    for (Piece piece : piecesOf(table)) {
        if (piece.cell.col > edge.column) {
            ++piece.cell.col;
        } else if (piece.colEnd() > edge.column && piece.cell.colSpan > 1) {
            ++piece.cell.colSpan; // a merged cell spans the new edge too
        } else if (piece.cell.col == edge.column) {
            // The right part begins as a copy; the words on the left side are taken from it, those on the right side from the left part.
            Piece part{piece.cell, 0};
            ++part.cell.col;
            if (kept.contains(piece.id) || wordsIn(piece.cell.source, words).empty())
                part.cell.text.clear();
            if (kept.contains(piece.id))
                part.cell.source.clear();
            right.push_back(std::move(part));
        }
        pieces.push_back(std::move(piece));
    }
    pieces.insert(pieces.end(), right.begin(), right.end());
    for (TableSeam &seam : grid.seams) {
        if (std::size_t(edge.column) < seam.cutAt.size())
            seam.cutAt.insert(seam.cutAt.begin() + edge.column, seam.cutAt[std::size_t(edge.column)]);
    }
    ++grid.cols;
    for (const Group &group : groupsAt(pieces, edge.column)) {
        if (isKept(group, kept))
            continue;
        dealWords(group, onPages, words, grid.seams);
        for (std::size_t i = 0; i < group.left.size() && i < group.right.size(); ++i) {
            if (group.left[i]->cell.text.isEmpty() && !group.right[i]->cell.text.isEmpty())
                std::swap(group.left[i]->id, group.right[i]->id); // the id goes with the text
        }
    }
    setPieces(table, std::move(pieces));
    if (grid.columnTypes.size() + 1 == std::size_t(grid.cols))
        grid.columnTypes.insert(grid.columnTypes.begin() + edge.column, ColumnType::Text);
    retype(grid, edge.column, edge.column + 1);
    return table;
}

} // namespace scrutiny
