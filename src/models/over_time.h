// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/table_history.h"

#include <set>

namespace scrutiny {

/// A figure that somebody follows and the cells that it has in the papers so far.
struct FollowedCells
{
    FollowedFigure figure;
    std::set<RecordRef> cells;
};

/// What a table is at other meetings, read once: choosing another cell of it reads nothing more.
struct TableOverTime
{
    std::vector<DatedTable> chain;       ///< oldest first, the table itself too
    std::size_t at = 0;                  ///< which of them it is
    std::vector<TableProposal> proposals;
    int alike = 0, rows = 0;             ///< of the first proposal: so many of its rows have the label of a row here
    std::vector<FollowedCells> followed; ///< figures of the chain

    /// What a cell's figure, or its row's, was over the meetings.
    Indicator indicator(int row, int col, bool wholeRow) const;
    /// The followed figure that says the same as `indicator`, or null.
    const FollowedFigure *followedAs(const Indicator &indicator, bool wholeRow) const;
    /// The cell at a place of the table, 0: none.
    Id cellAt(int row, int col) const;
    /// A figure stands there, neither a heading nor a label.
    bool isFigure(int row, int col) const;
    /// The table of another paper to compare with first: the one before, or of the oldest the one after. 0: there is none.
    Id compareWith() const;
};
Result<TableOverTime> tableOverTime(const Reader &reader, Id tableId);

/// `Is this the same table? “Starts by quarter” · 12 Nov 2026 · 26 of 27 rows alike`
QString proposalWords(const TableOverTime &table);
/// So many points that can be drawn: with a value, or suppressed below a bound.
int pointsOf(const Indicator &indicator);

} // namespace scrutiny
