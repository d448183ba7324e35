// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/indicator.h"
#include "domain/table_compare.h"
#include "domain/table_match.h"
#include "store/reader.h"

namespace scrutiny {

/// A table over the meetings: which tables of other papers are the same one, and what they say together. Only reads.

/// A table of another paper that may be the same. The best one of each paper, most alike first.
struct TableProposal
{
    Id tableId = 0, paperId = 0;
    QDate meeting;
    QString caption;
    TableLikeness likeness;
};
/// Tables that nobody has judged yet and that are like this one or like those that are the same as it.
Result<std::vector<TableProposal>> proposalsFor(const Reader &reader, Id tableId);

/// The table and those that people said to be the same, with their cells, oldest first.
Result<std::vector<DatedTable>> chainOf(const Reader &reader, Id tableId);

/// What a followed figure says over the meetings. NotFound: its cell has gone.
Result<Indicator> indicatorOf(const Reader &reader, const FollowedFigure &figure);
/// The same for a cell that nobody follows yet.
Result<Indicator> indicatorOf(const Reader &reader, Id tableId, int row, int col, bool wholeRow);

} // namespace scrutiny
