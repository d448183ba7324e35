// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/editions_pairs.h"

#include "base/text.h"

#include <algorithm>
#include <unordered_map>

namespace scrutiny {

namespace {

constexpr double sameWords = 0.5; ///< parts with other titles are the same when they share this part of their words

WordRange tokensOfPages(const PaperText &text, const PaperTokens &tokens, int from, int to)
{
    return tokensIn(tokens, {wordsOfPage(text, from).first, wordsOfPage(text, to).last});
}

/// The share of the smaller part's words that the other has, too.
double overlap(const EditionPart &a, const PaperTokens &aTokens, const EditionPart &b, const PaperTokens &bTokens)
{
    if (a.tokens.isEmpty() || b.tokens.isEmpty())
        return 0;
    std::unordered_map<int, int> counts;
    for (int i = a.tokens.first; i < a.tokens.last; ++i)
        ++counts[aTokens.ids[size_t(i)]];
    int both = 0;
    for (int i = b.tokens.first; i < b.tokens.last; ++i)
        if (const auto it = counts.find(bTokens.ids[size_t(i)]); it != counts.end() && it->second > 0) {
            --it->second;
            ++both;
        }
    return double(both) / std::max(a.tokens.count(), b.tokens.count());
}

double likeness(const EditionPart &a, const PaperTokens &aTokens, const EditionPart &b, const PaperTokens &bTokens)
{
    const bool sameTitle = folded(a.title) == folded(b.title) && folded(a.label) == folded(b.label);
    const double words = overlap(a, aTokens, b, bTokens);
    if (a.title.isEmpty() != b.title.isEmpty())
        return words > 0.8 ? words - 0.5 : 0;
    if (!sameTitle && words < sameWords)
        return 0;
    return words + (sameTitle ? (a.title.isEmpty() ? 0.2 : 2) : 0) + (a.number == b.number ? 0.1 : 0);
}

} // namespace

std::vector<EditionPart> partsOf(const PaperText &text, const PaperTokens &tokens)
{
    std::vector<EditionPart> parts;
    const int last = std::max(text.pages, text.words.empty() ? 0 : text.words.back().page);
    const auto between = [&](int from, int to) {
        if (from <= to)
            parts.push_back({{}, {}, {}, from, to, tokensOfPages(text, tokens, from, to)});
    };
    int next = 1;
    for (const PaperSection &section : text.sections) {
        if (section.pageFrom < next)
            continue;
        between(next, section.pageFrom - 1);
        parts.push_back({section.number, section.title, section.label, section.pageFrom, section.pageTo, tokensOfPages(text, tokens, section.pageFrom, section.pageTo)});
        next = section.pageTo + 1;
    }
    between(next, last);
    return parts;
}

std::vector<int> pairParts(const std::vector<EditionPart> &earlier, const PaperTokens &earlierTokens, const std::vector<EditionPart> &later, const PaperTokens &laterTokens)
{
    struct Candidate { double score; int a, b; };
    std::vector<Candidate> candidates;
    for (size_t a = 0; a < earlier.size(); ++a)
        for (size_t b = 0; b < later.size(); ++b)
            if (const double score = likeness(earlier[a], earlierTokens, later[b], laterTokens); score > 0.15)
                candidates.push_back({score, int(a), int(b)});
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &x, const Candidate &y) { return x.score > y.score; });
    std::vector<int> partner(earlier.size(), -1);
    std::vector<bool> taken(later.size());
    for (const Candidate &one : candidates) {
        if (partner[size_t(one.a)] >= 0 || taken[size_t(one.b)])
            continue;
        partner[size_t(one.a)] = one.b;
        taken[size_t(one.b)] = true;
    }
    return partner;
}

} // namespace scrutiny
