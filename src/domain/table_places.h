// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table_edit.h"

#include <limits>

/// Where tables and words stand on their pages, for the corrections of columns (table_columns.cpp) alone.
namespace scrutiny::table_edit {

inline constexpr double Nowhere = std::numeric_limits<double>::infinity();

const Place *placeOn(const Source &source, int page);

/// From left to right: what the cells of some columns take up on a page; left of nothing when there are none.
struct Extent
{
    double left = Nowhere, right = -Nowhere;
};
Extent extentOf(const ReportTable &grid, int page, int firstCol, int lastCol);

/// Where the edge stands on each page of the table: as far from its left side as on the edge's own page. Empty: the table does not stand there.
std::map<int, double> edgeOnPages(const ReportTable &grid, const ColumnEdge &edge);

/// A word of a page and that page. They sort in reading order: a page's words stand one after the other in memory.
struct PlacedWord
{
    int page = 0;
    const PrintedWord *word = nullptr;
    auto operator<=>(const PlacedWord &) const = default;
};

/// The words whose middle lies in the source.
std::vector<PlacedWord> wordsIn(const Source &source, const PrintedWords &words);
/// Words in reading order as a cell's text: lines joined as running text, a new line before a bullet.
QString textOf(const std::vector<PlacedWord> &words);
/// Where they stand, a place a page.
Source sourceOf(const std::vector<PlacedWord> &words);

} // namespace scrutiny::table_edit
