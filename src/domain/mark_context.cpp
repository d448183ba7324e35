// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mark_context.h"

#include <algorithm>

namespace scrutiny {

namespace {

constexpr int furtherOff = 12;    ///< words put in between that a context is followed over
constexpr double rowWeight = 3;   ///< what stands in the same row says which row it is
constexpr double otherFigure = 0.4; ///< of a figure's weight when another figure stands in its place

double nearness(size_t n)
{
    return 1.0 / (1.0 + double(n) / 8.0);
}

struct Side { double came = 0, all = 0; };

/// The heaviest common subsequence of two sides, nearest words first.
Side sideOf(const std::vector<ContextWord> &own, const std::vector<ContextWord> &other, const WordWeight &weight)
{
    Side side;
    const size_t width = std::min(other.size(), own.size() + furtherOff);
    std::vector<double> row(width + 1, 0), last(width + 1, 0);
    for (size_t i = 0; i < own.size(); ++i) {
        const ContextWord &word = own[i];
        const double full = (word.id < 0 ? 1.0 : weight(word.id)) * nearness(i) * (word.sameRow ? rowWeight : 1);
        side.all += full;
        row[0] = 0;
        for (size_t j = 0; j < width; ++j) {
            double here = 0;
            if (!word.sameRow || other[j].sameRow) {
                if (word.id >= 0 && word.id == other[j].id)
                    here = full;
                else if (word.figure && other[j].figure)
                    here = full * otherFigure;
            }
            row[j + 1] = std::max({row[j], last[j + 1], last[j] + here});
        }
        std::swap(row, last);
    }
    side.came = last[width];
    return side;
}

bool besideAgrees(const std::vector<ContextWord> &own, bool ownEnds, const std::vector<ContextWord> &other, bool otherEnds)
{
    if (own.empty() || other.empty())
        return own.empty() && other.empty() && ownEnds && otherEnds;
    return (own[0].id >= 0 && own[0].id == other[0].id) || (own[0].figure && other[0].figure);
}

} // namespace

Context contextOf(const TokenPlaces &places, const WordRange &range, int most)
{
    Context context;
    if (range.isEmpty())
        return context;
    const WordRange &part = places.partOfToken[size_t(range.first)];
    const auto wordOf = [&](int token, int besideToken) {
        const bool sameRow = places.inTable(besideToken) && places.line[size_t(token)] == places.line[size_t(besideToken)];
        return ContextWord{places.id(token), places.figure[size_t(token)], sameRow};
    };
    for (int i = range.first - 1; i >= part.first && range.first - i <= most; --i)
        context.before.push_back(wordOf(i, range.first));
    for (int i = range.last; i < std::max(part.last, range.last) && i < places.count() && i - range.last < most; ++i)
        context.after.push_back(wordOf(i, range.last - 1));
    context.beforeEnds = range.first - part.first < most;
    context.afterEnds = part.last - range.last < most;
    return context;
}

Context contextOf(const MarkAnchor &anchor, const WordNumbers &numbers)
{
    const auto wordsOf = [&](const QString &text) {
        std::vector<ContextWord> words;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
            if (const QString plain = comparable(word); !plain.isEmpty())
                words.push_back({numbers.value(plain, -1), std::any_of(plain.begin(), plain.end(), [](QChar c) { return c.isDigit(); }), false});
        return words;
    };
    Context context{wordsOf(anchor.before), wordsOf(anchor.after), false, false};
    std::reverse(context.before.begin(), context.before.end());
    context.beforeEnds = context.before.empty();
    context.afterEnds = context.after.empty();
    return context;
}

Agreement agreementOf(const Context &own, const Context &other, const WordWeight &weight)
{
    const Side before = sideOf(own.before, other.before, weight), after = sideOf(own.after, other.after, weight);
    Agreement agreement;
    agreement.weight = before.all + after.all;
    agreement.part = agreement.weight > 0 ? (before.came + after.came) / agreement.weight : 0;
    agreement.before = besideAgrees(own.before, own.beforeEnds, other.before, other.beforeEnds);
    agreement.after = besideAgrees(own.after, own.afterEnds, other.after, other.afterEnds);
    return agreement;
}

} // namespace scrutiny
