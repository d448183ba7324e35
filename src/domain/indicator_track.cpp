// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/indicator_track.h"

#include "domain/table_compare.h"

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

int partnerOf(const std::vector<LinedUp> &lined, int at, bool forwards)
{
    const auto found = std::find_if(lined.begin(), lined.end(), [&](const LinedUp &pair) { return (forwards ? pair.earlier : pair.later) == at; });
    return found == lined.end() ? -1 : forwards ? found->later : found->earlier;
}

/// Comparisons of two tables of the chain, each made once.
class Comparisons
{
public:
    explicit Comparisons(const std::vector<DatedTable> &chain) : m_chain(chain) {}

    const TableComparison &between(std::size_t one, std::size_t other)
    {
        const auto pair = std::minmax(one, other);
        const auto found = m_made.find(pair);
        return found != m_made.end() ? found->second : m_made.emplace(pair, compareTables(m_chain[pair.first].table.grid, m_chain[pair.second].table.grid)).first->second;
    }

private:
    const std::vector<DatedTable> &m_chain;
    std::map<std::pair<std::size_t, std::size_t>, TableComparison> m_made;
};

/// `track` from `at` to one end of the chain; `lines` says what is followed: rows or columns.
void walk(Comparisons &comparisons, std::size_t at, bool forwards, std::vector<LinedUp> TableComparison::*lines, std::vector<int> &track)
{
    std::size_t from = at;
    for (std::size_t next = forwards ? at + 1 : at - 1; next < track.size(); next += forwards ? 1 : std::size_t(-1)) { // below 0 is beyond the end
        track[next] = partnerOf(comparisons.between(from, next).*lines, track[from], forwards);
        from = track[next] < 0 ? from : next;
    }
}

} // namespace

IndicatorTrack trackOf(const std::vector<DatedTable> &chain, std::size_t at, int row, const std::vector<int> &cols)
{
    Comparisons comparisons(chain);
    const auto follow = [&](int place, std::vector<LinedUp> TableComparison::*lines) {
        std::vector<int> track(chain.size(), -1);
        track[at] = place;
        walk(comparisons, at, true, lines, track);
        walk(comparisons, at, false, lines, track);
        return track;
    };
    IndicatorTrack track{follow(row, &TableComparison::rows), {}};
    for (const int col : cols)
        track.cols.push_back(follow(col, &TableComparison::cols));
    return track;
}

} // namespace scrutiny
