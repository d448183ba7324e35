// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/indicator_track.h"

#include "domain/table_compare.h"

#include <algorithm>

namespace scrutiny {

namespace {

int partnerOf(const std::vector<LinedUp> &lined, int at, bool forwards)
{
    const auto found = std::find_if(lined.begin(), lined.end(), [&](const LinedUp &pair) { return (forwards ? pair.earlier : pair.later) == at; });
    return found == lined.end() ? -1 : forwards ? found->later : found->earlier;
}

TableComparison between(const std::vector<DatedTable> &chain, std::size_t from, std::size_t to)
{
    const std::size_t earlier = std::min(from, to), later = std::max(from, to);
    return compareTables(chain[earlier].table.grid, chain[later].table.grid);
}

void walk(const std::vector<DatedTable> &chain, std::size_t at, bool forwards, IndicatorTrack &track)
{
    std::size_t rowFrom = at, colFrom = at;
    for (std::size_t next = forwards ? at + 1 : at - 1; next < chain.size(); next += forwards ? 1 : std::size_t(-1)) { // below 0 is beyond the end
        const TableComparison rows = between(chain, rowFrom, next);
        const TableComparison cols = rowFrom == colFrom ? rows : between(chain, colFrom, next);
        track.rows[next] = partnerOf(rows.rows, track.rows[rowFrom], forwards);
        track.cols[next] = partnerOf(cols.cols, track.cols[colFrom], forwards);
        rowFrom = track.rows[next] < 0 ? rowFrom : next;
        colFrom = track.cols[next] < 0 ? colFrom : next;
    }
}

} // namespace

IndicatorTrack trackOf(const std::vector<DatedTable> &chain, std::size_t at, int row, int col)
{
    IndicatorTrack track{std::vector<int>(chain.size(), -1), std::vector<int>(chain.size(), -1)};
    track.rows[at] = row;
    track.cols[at] = col;
    walk(chain, at, true, track);
    walk(chain, at, false, track);
    return track;
}

} // namespace scrutiny
