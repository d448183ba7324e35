// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mark_finder.h"
#include "domain/token_align.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace scrutiny {

namespace {

constexpr size_t mostOccurrences = 1500; ///< of one quote that are weighed
constexpr int mostLike = 10;             ///< windows with like words that are weighed
constexpr int seedFrequency = 60;        ///< words that are rarer lead to windows
constexpr int seedDrift = 8;             ///< words put in or taken out between two seeds of a window
constexpr int mostGap = 40;              ///< words between two that came along, for what changed between them

struct Cluster { int first = 0, last = 0; double weight = 0; };

} // namespace

double MarkFinder::weightOf(int id) const
{
    const double all = 1.0 + m_to.count() + (m_from ? m_from->count() : 0);
    const double frequency = 1.0 + m_to.frequency(id) + (m_from ? m_from->frequency(id) : 0);
    return std::max(0.1, std::log(all / frequency) / std::log(all));
}

double MarkFinder::weightOf(const std::vector<int> &ids) const
{
    double weight = 0;
    for (const int id : ids)
        weight += id < 0 ? 1.0 : weightOf(id);
    return weight;
}

/// Where the marked words went by the comparison: the closest crowd of them, and up to what their lost neighbours left.
std::optional<MarkFinder::Candidate> MarkFinder::alignedCandidate(const Words &words) const
{
    const int count = words.own.count();
    std::vector<std::pair<int, int>> came; // of the sequence, of the later edition
    for (int i = words.own.first; i < words.own.last; ++i)
        if (const int to = words.partner(i); to >= 0)
            came.push_back({i, to});
    if (came.empty())
        return {};
    const int reach = count < 6 ? 2 : 30;
    // A passage of which a part went elsewhere: the heaviest part that is still in order.
    Cluster best, now;
    double all = 0;
    for (int i = words.own.first; i < words.own.last; ++i)
        all += (*words.ids)[size_t(i)] < 0 ? 1.0 : weightOf((*words.ids)[size_t(i)]);
    for (size_t k = 0; k < came.size(); ++k) {
        const int skippedTo = k ? came[k].second - came[k - 1].second - 1 : 0;
        if (k == 0 || skippedTo < 0 || skippedTo > (came[k].first - came[k - 1].first - 1) + reach)
            now = {int(k), int(k), 0};
        now.last = int(k) + 1;
        now.weight += weightOf((*words.ids)[size_t(came[k].first)]);
        if (now.weight > best.weight)
            best = now;
    }
    Candidate found;
    found.aligned = true;
    found.kept = best.weight / all;
    const auto &first = came[size_t(best.first)], &last = came[size_t(best.last - 1)];
    found.range = {first.second, last.second + 1};
    found.exact = best.last - best.first == count && found.range.count() == count;
    // Words lost at an end: as far as the words beside them.
    if (first.first > words.own.first) {
        const int lostThere = first.first - words.own.first;
        const int left = words.own.first > 0 ? words.partner(words.own.first - 1) : -1;
        if (left >= 0 && left < found.range.first && found.range.first - left - 1 <= lostThere + 2)
            found.range.first = left + 1;
    }
    if (last.first + 1 < words.own.last) {
        const int lostThere = words.own.last - last.first - 1;
        const int right = words.own.last < int(words.ids->size()) ? words.partner(words.own.last) : -1;
        if (right >= found.range.last && right - found.range.last <= lostThere + 2)
            found.range.last = right;
    }
    if (!found.exact)
        leaveOut(words, found);
    return found;
}

/// What was put in among the words, a paragraph or rows of a table, is not marked.
void MarkFinder::leaveOut(const Words &words, Candidate &found) const
{
    std::vector<int> came(size_t(found.range.count()), -1);
    for (int i = words.own.first; i < words.own.last; ++i)
        if (const int to = words.partner(i) - found.range.first; to >= 0 && to < found.range.count())
            came[size_t(to)] = i;
    std::vector<bool> marked(came.size(), true);
    int before = words.own.first - 1;
    for (size_t at = 0; at < came.size();) {
        if (came[at] >= 0) {
            before = came[at++];
            continue;
        }
        size_t end = at;
        while (end < came.size() && came[end] < 0)
            ++end;
        const int after = end < came.size() ? came[end] : words.own.last;
        if (int(end - at) > after - before - 1 + 3) {
            std::fill(marked.begin() + qsizetype(at), marked.begin() + qsizetype(end), false);
            // A word alone at the beginning of what was put in is its paragraph's number.
            const int alone = found.range.first + int(at) - 1;
            if (at > 0 && alone > 0 && m_to.line[size_t(alone)] != m_to.line[size_t(alone - 1)])
                marked[at - 1] = false;
        }
        at = end;
    }
    if (std::find(marked.begin(), marked.end(), false) != marked.end() && std::find(marked.begin(), marked.end(), true) != marked.end())
        found.marked = std::move(marked);
}

/// None of the marked words came along: what stands in their place between words that did.
std::optional<MarkFinder::Candidate> MarkFinder::inTheGap(const Words &words) const
{
    WordRange gap = words.own;
    const int count = int(words.ids->size());
    while (gap.first > 0 && gap.count() <= mostGap && words.partner(gap.first - 1) < 0)
        --gap.first;
    while (gap.last < count && gap.count() <= mostGap && words.partner(gap.last) < 0)
        ++gap.last;
    if (gap.first == 0 || gap.last >= count || gap.count() > mostGap)
        return {};
    const WordRange there{words.partner(gap.first - 1) + 1, words.partner(gap.last)};
    if (there.isEmpty())
        return {};
    Candidate found;
    found.aligned = true;
    if (there.count() == gap.count()) {
        found.range = {there.first + words.own.first - gap.first, there.first + words.own.last - gap.first};
        // Word for word: only figures may stand beside it that changed, too.
        for (int k = 0; k < gap.count(); ++k) {
            const int own = gap.first + k;
            if (own >= words.own.first && own < words.own.last)
                continue;
            const bool was = m_from && words.ids == &m_from->tokens.ids ? m_from->figure[size_t(own)] : false;
            if (!was || !m_to.figure[size_t(there.first + k)])
                return {};
        }
        return found;
    }
    if (gap != words.own || there.count() > words.own.count() + 3)
        return {};
    found.range = there;
    return found;
}

std::vector<MarkFinder::Candidate> MarkFinder::exactCandidates(const std::vector<int> &quote) const
{
    std::vector<Candidate> candidates;
    for (const int at : m_to.occurrences(quote)) {
        Candidate one;
        one.range = {at, at + int(quote.size())};
        one.kept = 1;
        one.exact = true;
        candidates.push_back(one);
        if (candidates.size() >= mostOccurrences)
            break;
    }
    return candidates;
}

/// Windows of the later edition that share rare words, in about the same order, with an anchor's words.
std::vector<MarkFinder::Candidate> MarkFinder::likeCandidates(const MarkAnchor &anchor, const std::vector<int> &quote) const
{
    std::vector<int> pattern = idsOf(anchor.before);
    const int first = int(pattern.size());
    pattern.insert(pattern.end(), quote.begin(), quote.end());
    const std::vector<int> after = idsOf(anchor.after);
    pattern.insert(pattern.end(), after.begin(), after.end());
    std::map<int, double> votes; // by where the pattern would begin
    for (size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i] >= 0 && m_to.frequency(pattern[i]) <= seedFrequency && m_to.frequency(pattern[i]) > 0)
            for (const int at : m_to.positions[size_t(pattern[i])])
                votes[at - int(i)] += weightOf(pattern[i]);
    std::vector<std::pair<double, int>> windows;
    for (auto it = votes.begin(); it != votes.end();) {
        const int from = it->first;
        double weight = 0;
        for (; it != votes.end() && it->first - from <= seedDrift; ++it)
            weight += it->second;
        windows.push_back({weight, from});
    }
    std::sort(windows.begin(), windows.end(), [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    if (windows.size() > mostLike)
        windows.resize(mostLike);
    std::vector<Candidate> candidates;
    for (const auto &[weight, start] : windows) {
        std::vector<int> map(pattern.size(), -1);
        const WordRange region{std::max(0, start - 2 * seedDrift), std::min(m_to.count(), start + int(pattern.size()) + 3 * seedDrift)};
        if (region.isEmpty())
            continue;
        alignTokens(pattern, {0, int(pattern.size())}, m_to.tokens.ids, region, map);
        Words words{&pattern, {first, first + int(quote.size())}, {}, [&map](int i) { return i >= 0 && size_t(i) < map.size() ? map[size_t(i)] : -1; }};
        auto found = alignedCandidate(words);
        if (!found)
            found = inTheGap(words);
        if (!found)
            continue;
        found->aligned = false;
        const bool known = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &one) { return one.range == found->range; });
        if (!known)
            candidates.push_back(*found);
    }
    return candidates;
}

void MarkFinder::weigh(Candidate &candidate, double quoteWeight, const Context &context, int most) const
{
    candidate.around = agreementOf(context, contextOf(m_to, candidate.range, most + 12), [this](int id) { return weightOf(id); });
    const double all = quoteWeight + candidate.around.weight;
    candidate.total = all > 0 ? (quoteWeight * candidate.kept + candidate.around.weight * candidate.around.part) / all : 0;
}

int MarkFinder::leading(std::vector<Candidate> &candidates, double quoteWeight, const std::function<Context(int)> &contextUpTo, int near, int far, double lead) const
{
    for (const int most : {near, far}) {
        const Context context = contextUpTo(most);
        int best = -1, next = -1;
        const auto rank = [](const Candidate &one) { return one.total + (one.aligned ? 0.03 : 0.0); };
        for (Candidate &one : candidates)
            weigh(one, quoteWeight, context, most);
        for (int i = 0; i < int(candidates.size()); ++i)
            if (best < 0 || rank(candidates[size_t(i)]) > rank(candidates[size_t(best)]))
                best = i;
        if (best < 0)
            return -1;
        const WordRange &range = candidates[size_t(best)].range;
        for (int i = 0; i < int(candidates.size()); ++i) {
            const WordRange &other = candidates[size_t(i)].range;
            if ((other.first >= range.last || other.last <= range.first) && (next < 0 || candidates[size_t(i)].total > candidates[size_t(next)].total))
                next = i;
        }
        if (next < 0 || candidates[size_t(best)].total - candidates[size_t(next)].total >= lead)
            return best;
    }
    return -1;
}

} // namespace scrutiny
