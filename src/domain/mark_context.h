// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/marks.h"
#include "domain/token_places.h"

#include <functional>

namespace scrutiny {

/// A word beside a passage.
struct ContextWord
{
    int id = -1;          ///< -1: neither paper has it
    bool figure = false;
    bool sameRow = false; ///< on the passage's own row of a table
};

/// What stands around a passage: the nearest words first, on both sides, no further than its part of the paper.
struct Context
{
    std::vector<ContextWord> before, after;
    bool beforeEnds = false, afterEnds = false; ///< the part begins (ends) there
    bool isEmpty() const { return before.empty() && after.empty(); }
};

Context contextOf(const TokenPlaces &places, const WordRange &range, int most);
/// Of an anchor whose paper is gone. `numbers` of the other paper.
Context contextOf(const MarkAnchor &anchor, const WordNumbers &numbers);

/// How much of one context stands around the other passage.
struct Agreement
{
    double part = 0;              ///< 0..1, rare words and near ones counting more
    double weight = 0;            ///< what `part` was taken of
    bool before = false, after = false; ///< the words right beside it agree (or both are figures)
};

/// A word's weight by its number: rare ones tell more.
using WordWeight = std::function<double(int)>;

Agreement agreementOf(const Context &own, const Context &other, const WordWeight &weight);

} // namespace scrutiny
