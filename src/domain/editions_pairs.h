// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/paper_tokens.h"

namespace scrutiny {

/// A part of an edition that is compared as one: an item's papers (or one of them, `Appendix 1`), or the pages between that belong to no item.
struct EditionPart
{
    QString number, title, label; ///< empty: pages of no item
    int pageFrom = 0, pageTo = 0;
    WordRange tokens;
};

/// The parts of an edition in file order; together they hold every token.
std::vector<EditionPart> partsOf(const PaperText &text, const PaperTokens &tokens);

/// Which part of the later edition each part of the earlier one became, -1: none. By title first, then by words; numbers only break ties.
std::vector<int> pairParts(const std::vector<EditionPart> &earlier, const PaperTokens &earlierTokens, const std::vector<EditionPart> &later, const PaperTokens &laterTokens);

} // namespace scrutiny
