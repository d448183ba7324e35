// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/token_places.h"

#include <algorithm>

namespace scrutiny {

namespace {

constexpr double cellGap = 0.9; ///< of a word's height: a wider gap on a line divides cells
constexpr int shortCell = 6;    ///< words of a cell of a table with two columns

bool hasDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// Two letters in a row: a name, no number of a paragraph or sign of a list.
bool hasName(const PaperText &text, const WordRange &words)
{
    for (int i = words.first; i < words.last; ++i) {
        const QString &word = text.words[size_t(i)].text;
        for (qsizetype k = 0; k + 1 < word.size(); ++k)
            if (word[k].isLetter() && word[k + 1].isLetter())
                return true;
    }
    return false;
}

} // namespace

TokenPlaces::TokenPlaces(const PaperText &paper, WordNumbers &numbers)
    : text(&paper)
    , tokens(tokensOf(paper, numbers))
{
    const size_t all = tokens.ids.size();
    line.resize(all);
    cell.resize(all);
    figure.resize(all);
    partOfToken.resize(all);
    // Lines and their cells.
    for (size_t word = 0; word < paper.words.size();) {
        const int number = int(tokensOfLine.size());
        WordRange inLine{-1, -1}, firstCell{int(word), int(word)};
        int cells = 1, longest = 0, inCell = 0;
        for (bool more = true; more && word < paper.words.size(); ++word) {
            const PaperWord &here = paper.words[word];
            if (const int token = tokens.tokenOfWord[word]; token >= 0 && tokens.firstWord[size_t(token)] == int(word)) {
                inLine.first = inLine.first < 0 ? token : inLine.first;
                inLine.last = token + 1;
                line[size_t(token)] = number;
                cell[size_t(token)] = cells - 1;
                figure[size_t(token)] = hasDigit(here.text);
                longest = std::max(longest, ++inCell);
            }
            if (cells == 1)
                firstCell.last = int(word) + 1;
            more = !here.lineEnd && word + 1 < paper.words.size() && paper.words[word + 1].page == here.page;
            if (more && paper.words[word + 1].box.x0 - here.box.x1 > cellGap * here.box.height()) {
                ++cells;
                inCell = 0;
            }
        }
        tokensOfLine.push_back(inLine.first < 0 ? WordRange{} : inLine);
        cellsOfLine.push_back(cells);
        rowOfTable.push_back((cells > 2 || (cells == 2 && longest <= shortCell)) && hasName(paper, firstCell));
    }
    // Parts.
    const auto fill = [&](const WordRange &range) {
        for (int i = range.first; i < range.last; ++i)
            partOfToken[size_t(i)] = range;
    };
    int next = 0;
    for (const PaperSection &section : paper.sections) {
        const WordRange words{wordsOfPage(paper, section.pageFrom).first, wordsOfPage(paper, section.pageTo).last};
        const WordRange own = tokensIn(tokens, words);
        if (own.isEmpty() || own.first < next)
            continue;
        fill({next, own.first});
        fill(own);
        next = own.last;
    }
    fill({next, tokens.count()});
    positions.resize(size_t(numbers.size()));
    for (size_t i = 0; i < all; ++i)
        positions[size_t(tokens.ids[i])].push_back(int(i));
}

int TokenPlaces::pageOf(int token) const
{
    return text->words[size_t(tokens.firstWord[size_t(token)])].page;
}

std::vector<int> TokenPlaces::occurrences(const std::vector<int> &ids) const
{
    std::vector<int> at;
    if (ids.empty())
        return at;
    const auto rarest = std::min_element(ids.begin(), ids.end(), [this](int a, int b) { return frequency(a) < frequency(b); });
    if (frequency(*rarest) == 0)
        return at;
    const int offset = int(rarest - ids.begin());
    for (const int position : positions[size_t(*rarest)]) {
        const int first = position - offset;
        if (first >= 0 && first + int(ids.size()) <= count() && std::equal(ids.begin(), ids.end(), tokens.ids.begin() + first))
            at.push_back(first);
    }
    return at;
}

} // namespace scrutiny
