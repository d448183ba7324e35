// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

/// Pairs of tables that people judged. A new judgement of two tables takes the place of the old one, whichever way round they are given.
Result<std::vector<TablePair>> listTablePairs(const Reader &reader, Id tableId = 0); ///< 0: all
void putTablePair(Transaction &tx, const TablePair &pair);
void removeTablePair(Transaction &tx, Id earlierId, Id laterId);
/// The tables that are the same as this one, over pairs of pairs, itself too; oldest meeting first.
Result<std::vector<Id>> tableChain(const Reader &reader, Id tableId);

/// Figures that somebody follows, by name.
Result<std::vector<FollowedFigure>> listFollowedFigures(const Reader &reader);
Id addFollowedFigure(Transaction &tx, const FollowedFigure &figure);
void updateFollowedFigure(Transaction &tx, const FollowedFigure &figure);
void removeFollowedFigure(Transaction &tx, Id id);

} // namespace scrutiny
