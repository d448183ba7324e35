// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/token_align.h"

#include <QHash>

#include <algorithm>
#include <cstdint>

namespace scrutiny {

namespace {

constexpr int runLengths[] = {6, 4, 3, 2, 1};      ///< tokens of a run that anchors, longest first
constexpr std::int64_t mostCells = 2'000'000;      ///< of a table of common subsequences; beyond, what lies between anchors stays unmatched
constexpr int alone = 3;                           ///< a shorter run of matches needs neighbours that match

class Aligner
{
public:
    Aligner(const std::vector<int> &from, const std::vector<int> &to, std::vector<int> &map) : m_from(from), m_to(to), m_map(map) {}

    void align(WordRange a, WordRange b, size_t step)
    {
        while (!a.isEmpty() && !b.isEmpty() && m_from[size_t(a.first)] == m_to[size_t(b.first)])
            m_map[size_t(a.first++)] = b.first++;
        while (!a.isEmpty() && !b.isEmpty() && m_from[size_t(a.last - 1)] == m_to[size_t(b.last - 1)])
            m_map[size_t(--a.last)] = --b.last;
        if (a.isEmpty() || b.isEmpty())
            return;
        for (; step < std::size(runLengths); ++step) {
            const auto anchors = anchorsIn(a, b, runLengths[step]);
            if (anchors.empty())
                continue;
            WordRange left = a, right = b;
            for (const auto &[i, j] : anchors) {
                if (i < left.first || j < right.first)
                    continue; // covered by the run before it
                align({left.first, i}, {right.first, j}, step + 1);
                int n = 0;
                while (i + n < a.last && j + n < b.last && m_from[size_t(i + n)] == m_to[size_t(j + n)]) {
                    m_map[size_t(i + n)] = j + n;
                    ++n;
                }
                left.first = i + n;
                right.first = j + n;
            }
            align(left, right, step);
            return;
        }
        if (std::int64_t(a.count()) * b.count() <= mostCells)
            commonSubsequence(a, b);
    }

private:
    /// Runs of `length` tokens that stand once in each range, in an order that both have.
    std::vector<std::pair<int, int>> anchorsIn(const WordRange &a, const WordRange &b, int length) const
    {
        struct Once { int a = -1, b = -1; bool more = false; };
        QHash<quint64, Once> runs;
        const auto keyOf = [length](const std::vector<int> &tokens, int at) {
            quint64 key = 1469598103934665603ULL;
            for (int i = 0; i < length; ++i)
                key = (key ^ quint64(tokens[size_t(at + i)] + 1)) * 1099511628211ULL;
            return key;
        };
        for (int i = a.first; i + length <= a.last; ++i) {
            Once &run = runs[keyOf(m_from, i)];
            run.more = run.more || run.a >= 0;
            run.a = i;
        }
        for (int j = b.first; j + length <= b.last; ++j) {
            const auto run = runs.find(keyOf(m_to, j));
            if (run == runs.end())
                continue;
            run->more = run->more || run->b >= 0;
            run->b = j;
        }
        std::vector<std::pair<int, int>> pairs;
        for (const Once &run : runs)
            if (!run.more && run.a >= 0 && run.b >= 0 && std::equal(m_from.begin() + run.a, m_from.begin() + run.a + length, m_to.begin() + run.b))
                pairs.push_back({run.a, run.b});
        std::sort(pairs.begin(), pairs.end());
        return increasing(pairs);
    }

    /// The longest part of the pairs whose second numbers rise, too.
    static std::vector<std::pair<int, int>> increasing(const std::vector<std::pair<int, int>> &pairs)
    {
        std::vector<int> tails, before(pairs.size(), -1);
        for (size_t k = 0; k < pairs.size(); ++k) {
            const auto at = std::lower_bound(tails.begin(), tails.end(), pairs[k].second, [&](int tail, int value) { return pairs[size_t(tail)].second < value; });
            if (at != tails.begin())
                before[k] = *(at - 1);
            if (at == tails.end())
                tails.push_back(int(k));
            else
                *at = int(k);
        }
        std::vector<std::pair<int, int>> chain;
        for (int k = tails.empty() ? -1 : tails.back(); k >= 0; k = before[size_t(k)])
            chain.push_back(pairs[size_t(k)]);
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    void commonSubsequence(const WordRange &a, const WordRange &b)
    {
        const size_t width = size_t(b.count()) + 1;
        std::vector<std::uint16_t> length(size_t(a.count() + 1) * width, 0);
        for (int i = a.count() - 1; i >= 0; --i)
            for (int j = b.count() - 1; j >= 0; --j) {
                const size_t at = size_t(i) * width + size_t(j);
                length[at] = m_from[size_t(a.first + i)] == m_to[size_t(b.first + j)] ? std::uint16_t(length[at + width + 1] + 1) : std::max(length[at + width], length[at + 1]);
            }
        for (int i = 0, j = 0; i < a.count() && j < b.count();) {
            const size_t at = size_t(i) * width + size_t(j);
            if (m_from[size_t(a.first + i)] == m_to[size_t(b.first + j)])
                m_map[size_t(a.first + i++)] = b.first + j++;
            else
                length[at + width] >= length[at + 1] ? ++i : ++j;
        }
    }

    const std::vector<int> &m_from;
    const std::vector<int> &m_to;
    std::vector<int> &m_map;
};

/// Takes out short runs of matches with nothing that matches next to them.
void dropLonely(std::vector<int> &map, const WordRange &range)
{
    struct Run { int first, last; };
    std::vector<Run> runs;
    for (int i = range.first; i < range.last; ++i) {
        if (map[size_t(i)] < 0)
            continue;
        if (!runs.empty() && runs.back().last == i && map[size_t(i - 1)] + 1 == map[size_t(i)])
            ++runs.back().last;
        else
            runs.push_back({i, i + 1});
    }
    std::vector<Run> lonely;
    for (size_t k = 0; k < runs.size(); ++k) {
        const int length = runs[k].last - runs[k].first;
        if (length >= alone)
            continue;
        const auto distance = [&](const Run &left, const Run &right) {
            return std::max(right.first - left.last, map[size_t(right.first)] - map[size_t(left.last - 1)] - 1);
        };
        const auto reach = [&](int gap, const Run &other) { return gap <= 2 * length + 2 && gap <= other.last - other.first + 2; };
        const bool left = k > 0 && reach(distance(runs[k - 1], runs[k]), runs[k - 1]);
        const bool right = k + 1 < runs.size() && reach(distance(runs[k], runs[k + 1]), runs[k + 1]);
        if (!left && !right)
            lonely.push_back(runs[k]);
    }
    for (const Run &run : lonely)
        for (int i = run.first; i < run.last; ++i)
            map[size_t(i)] = -1;
}

} // namespace

void alignTokens(const std::vector<int> &from, const WordRange &fromRange, const std::vector<int> &to, const WordRange &toRange, std::vector<int> &map)
{
    Aligner(from, to, map).align(fromRange, toRange, 0);
    dropLonely(map, fromRange);
}

} // namespace scrutiny
