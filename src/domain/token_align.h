// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/paper_text.h"

#include <vector>

namespace scrutiny {

/// Aligns a range of one sequence of tokens with a range of another: `map[i]` of every token i of `from` becomes its partner in `to`, in order, or stays
/// as it was. Runs of words that stand in both only once anchor the rest (as patience diff does); what lies between is aligned by the longest common
/// subsequence while it is small. Matches that stand alone among words that do not match are dropped: two texts share `the` and `of` by accident.
void alignTokens(const std::vector<int> &from, const WordRange &fromRange, const std::vector<int> &to, const WordRange &toRange, std::vector<int> &map);

} // namespace scrutiny
