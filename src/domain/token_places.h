// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/paper_tokens.h"

namespace scrutiny {

/// A paper's tokens with where each of them stands: its printed line, the cell of that line, the part of the paper.
struct TokenPlaces
{
    TokenPlaces(const PaperText &text, WordNumbers &numbers);

    const PaperText *text = nullptr;
    PaperTokens tokens;
    std::vector<int> line;                   ///< by token
    std::vector<int> cell;                   ///< by token: which cell of its line, from 0
    std::vector<bool> figure;                ///< by token: it has a digit
    std::vector<WordRange> tokensOfLine;
    std::vector<int> cellsOfLine;            ///< 1: running text
    std::vector<bool> rowOfTable;            ///< by line: several cells behind a name in letters
    std::vector<WordRange> partOfToken;      ///< by token: the tokens of the section (or the pages between sections) that it is in
    std::vector<std::vector<int>> positions; ///< by a word's number

    int count() const { return tokens.count(); }
    int id(int token) const { return tokens.ids[size_t(token)]; }
    int pageOf(int token) const;
    bool inTable(int token) const { return rowOfTable[size_t(line[size_t(token)])]; }
    /// Where a run of words stands, every place of it.
    std::vector<int> occurrences(const std::vector<int> &ids) const;
    int frequency(int id) const { return id >= 0 && size_t(id) < positions.size() ? int(positions[size_t(id)].size()) : 0; }
};

} // namespace scrutiny
