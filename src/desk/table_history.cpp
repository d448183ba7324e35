// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/table_history.h"

#include "store/edits.h"
#include "store/meetings.h"
#include "store/table_pairs.h"
#include "store/tables.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>
#include <set>

namespace scrutiny {

namespace {

Error gone()
{
    return {ErrorKind::NotFound, QCoreApplication::translate("TableHistory", "The figure that was followed is no longer there."), QStringLiteral("followed figure: no cell")};
}

Result<QDate> meetingDateOf(const Reader &reader, Id meetingId)
{
    if (meetingId == 0)
        return QDate();
    const auto meeting = loadMeeting(reader, meetingId);
    if (!meeting)
        return tl::unexpected<Error>(meeting.error());
    return meeting->date;
}

/// The committee whose tables may be the same as this one, 0: every committee's.
Result<Id> committeeOf(const Reader &reader, Id meetingId)
{
    if (meetingId == 0)
        return Id(0);
    const auto meeting = loadMeeting(reader, meetingId);
    if (!meeting)
        return tl::unexpected<Error>(meeting.error());
    return meeting->committeeId;
}

/// The tables that the chain's tables were said not to be.
Result<std::set<Id>> refusedBy(const Reader &reader, const std::set<Id> &chain)
{
    const auto pairs = listTablePairs(reader);
    if (!pairs)
        return tl::unexpected<Error>(pairs.error());
    std::set<Id> refused;
    for (const TablePair &pair : *pairs) {
        if (pair.state != TablePair::State::NotTheSame)
            continue;
        if (chain.contains(pair.earlierId))
            refused.insert(pair.laterId);
        if (chain.contains(pair.laterId))
            refused.insert(pair.earlierId);
    }
    return refused;
}

/// Tells quickly which tables cannot be alike: of thousands nearly none shares its labels with a table.
class SharedLabels
{
public:
    explicit SharedLabels(const std::vector<const TableOutline *> &mine)
    {
        for (const TableOutline *one : mine) {
            m_headings.unite(QSet<QString>(one->labels.headings.begin(), one->labels.headings.end()));
            m_rows.unite(QSet<QString>(one->labels.rows.begin(), one->labels.rows.end()));
        }
    }
    /// Whatever their captions say, tables that share less of their headings and rows are never alike enough.
    bool mayBeAlike(const TableLabels &other) const
    {
        constexpr double least = 0.8;
        return shared(other.headings, m_headings) + shared(other.rows, m_rows) >= least;
    }

private:
    static double shared(const QStringList &labels, const QSet<QString> &known)
    {
        int said = 0, both = 0;
        for (const QString &label : labels) {
            said += !label.isEmpty();
            both += !label.isEmpty() && known.contains(label);
        }
        return said == 0 ? 0 : double(both) / said;
    }
    QSet<QString> m_headings, m_rows;
};

struct CellPlace
{
    std::size_t table = 0; ///< in the chain
    int row = 0, col = 0;
};

std::optional<CellPlace> placeIn(const std::vector<DatedTable> &chain, Id tableId, Id cellId)
{
    for (std::size_t at = 0; at < chain.size(); ++at) {
        const TableRecord &table = chain[at].table;
        const auto cell = std::find(table.cellIds.begin(), table.cellIds.end(), cellId);
        if (table.id != tableId || cell == table.cellIds.end())
            continue;
        const TableCell &found = table.grid.cells[std::size_t(cell - table.cellIds.begin())];
        return CellPlace{at, found.row, found.col};
    }
    return std::nullopt;
}

Indicator followed(const std::vector<DatedTable> &chain, std::size_t at, int row, int col, bool wholeRow)
{
    return wholeRow ? indicatorOfRow(chain, at, row) : indicatorOfCell(chain, at, row, col);
}

} // namespace

Result<std::vector<TableProposal>> proposalsFor(const Reader &reader, Id tableId)
{
    const auto chainIds = tableChain(reader, tableId);
    const auto table = loadTable(reader, tableId);
    if (!chainIds || !table)
        return tl::unexpected<Error>(table ? chainIds.error() : table.error());
    const auto committee = committeeOf(reader, table->meetingId);
    const auto outlines = committee ? listTableOutlines(reader, *committee) : Result<std::vector<TableOutline>>(tl::unexpected<Error>(committee.error()));
    if (!outlines)
        return tl::unexpected<Error>(outlines.error());
    const std::set<Id> chain(chainIds->begin(), chainIds->end());
    const auto refused = refusedBy(reader, chain);
    if (!refused)
        return tl::unexpected<Error>(refused.error());
    std::vector<const TableOutline *> mine;
    std::set<Id> papers; ///< a paper prints a table once: what stands in the chain's papers is another one
    for (const TableOutline &outline : *outlines) {
        if (!chain.contains(outline.tableId))
            continue;
        mine.push_back(&outline);
        papers.insert(outline.paperId);
    }
    const SharedLabels shared(mine);
    std::map<Id, TableProposal> bestOf; ///< by paper
    for (const TableOutline &other : *outlines) {
        if (papers.contains(other.paperId) || refused->contains(other.tableId) || !shared.mayBeAlike(other.labels))
            continue;
        for (const TableOutline *one : mine) {
            const TableLikeness likeness = likenessOf(one->labels, other.labels);
            TableProposal &best = bestOf[other.paperId];
            if (likeness.score >= alikeEnough && likeness.score > best.likeness.score)
                best = {other.tableId, other.paperId, other.meetingDate, {}, likeness};
        }
    }
    std::vector<TableProposal> proposals;
    for (auto &[paper, best] : bestOf) {
        if (best.tableId == 0)
            continue;
        const auto caption = fieldText(reader, {RecordKind::Table, best.tableId}, QStringLiteral("caption"));
        if (!caption)
            return tl::unexpected<Error>(caption.error());
        best.caption = *caption;
        proposals.push_back(std::move(best));
    }
    std::stable_sort(proposals.begin(), proposals.end(), [](const TableProposal &a, const TableProposal &b) { return a.likeness.score > b.likeness.score; });
    return proposals;
}

Result<std::vector<DatedTable>> chainOf(const Reader &reader, Id tableId)
{
    const auto ids = tableChain(reader, tableId);
    if (!ids)
        return tl::unexpected<Error>(ids.error());
    std::vector<DatedTable> chain;
    for (const Id id : *ids) {
        auto table = loadTable(reader, id);
        if (!table)
            return tl::unexpected<Error>(table.error());
        const auto date = meetingDateOf(reader, table->meetingId);
        if (!date)
            return tl::unexpected<Error>(date.error());
        chain.push_back({std::move(*table), *date});
    }
    return chain;
}

Result<Indicator> indicatorOf(const Reader &reader, const FollowedFigure &figure)
{
    const auto chain = chainOf(reader, figure.tableId);
    if (!chain)
        return tl::unexpected<Error>(chain.error());
    const auto place = placeIn(*chain, figure.tableId, figure.cellId);
    if (!place)
        return tl::unexpected<Error>(gone());
    return followed(*chain, place->table, place->row, place->col, figure.wholeRow);
}

Result<Indicator> indicatorOf(const Reader &reader, Id tableId, int row, int col, bool wholeRow)
{
    const auto chain = chainOf(reader, tableId);
    if (!chain)
        return tl::unexpected<Error>(chain.error());
    const auto at = std::find_if(chain->begin(), chain->end(), [&](const DatedTable &one) { return one.table.id == tableId; });
    if (at == chain->end() || at->table.grid.cellAt(row, col) == nullptr)
        return tl::unexpected<Error>(gone());
    return followed(*chain, std::size_t(at - chain->begin()), row, col, wholeRow);
}

} // namespace scrutiny
