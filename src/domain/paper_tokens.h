// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/paper_text.h"

#include <QHash>

namespace scrutiny {

/// A paper's words as they are compared: as numbers of a shared vocabulary, words divided at a line's end made whole, signs and page furniture (stamps,
/// running heads, page numbers) left out.
struct PaperTokens
{
    std::vector<int> ids;         ///< in reading order
    std::vector<int> firstWord;   ///< of each token, index in PaperText::words
    std::vector<int> lastWord;    ///< the same, or the second part of a divided word
    std::vector<int> tokenOfWord; ///< for every word; -1: furniture or a sign
    int count() const { return int(ids.size()); }
};

/// Numbers words; two papers that are compared share one.
using WordNumbers = QHash<QString, int>;

PaperTokens tokensOf(const PaperText &text, WordNumbers &numbers);

/// For every word whether it is furniture: a line near the top or the foot of the page which other pages have, too, numbers aside, or a page number alone.
std::vector<bool> furnitureOf(const PaperText &text);

/// The tokens of a range of words, [first, last).
WordRange tokensIn(const PaperTokens &tokens, const WordRange &words);
/// The words of a range of tokens.
WordRange wordsIn(const PaperTokens &tokens, const WordRange &range);

} // namespace scrutiny
