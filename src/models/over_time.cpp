// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/over_time.h"

#include "base/dates.h"
#include "models/table_rows.h"
#include "store/table_pairs.h"
#include "store/tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("OverTime", text);
}

std::set<RecordRef> cellsOf(const Indicator &indicator)
{
    std::set<RecordRef> cells;
    for (const IndicatorLine &line : indicator.lines)
        for (const IndicatorPoint &point : line.points)
            cells.insert(point.cell);
    return cells;
}

Result<void> countAlike(const Reader &reader, TableOverTime &table)
{
    if (table.proposals.empty())
        return {};
    const auto other = loadTable(reader, table.proposals.front().tableId);
    if (!other)
        return tl::unexpected<Error>(other.error());
    QStringList here = labelsOf(table.chain[table.at].table.grid).rows;
    const QStringList there = labelsOf(other->grid).rows;
    table.rows = int(there.size());
    for (const QString &label : there)
        table.alike += here.removeOne(label) ? 1 : 0;
    return {};
}

} // namespace

Indicator TableOverTime::indicator(int row, int col, bool wholeRow) const
{
    return wholeRow ? indicatorOfRow(chain, at, row) : indicatorOfCell(chain, at, row, col);
}

const FollowedFigure *TableOverTime::followedAs(const Indicator &indicator, bool wholeRow) const
{
    const std::set<RecordRef> cells = cellsOf(indicator);
    for (const FollowedCells &one : followed)
        if (one.figure.wholeRow == wholeRow && std::any_of(one.cells.begin(), one.cells.end(), [&](const RecordRef &cell) { return cells.contains(cell); }))
            return &one.figure;
    return nullptr;
}

Id TableOverTime::cellAt(int row, int col) const
{
    const TableRecord &table = chain[at].table;
    const TableCell *cell = table.grid.cellAt(row, col);
    const std::size_t index = cell ? std::size_t(cell - table.grid.cells.data()) : table.cellIds.size();
    return index < table.cellIds.size() ? table.cellIds[index] : 0;
}

bool TableOverTime::isFigure(int row, int col) const
{
    const ReportTable &grid = chain[at].table.grid;
    const LabelColumns labels = labelColumnsOf(grid);
    return row >= grid.headerRows && row < grid.rows && col >= 0 && col < grid.cols && col != labels.label && col != labels.reference;
}

Id TableOverTime::compareWith() const
{
    if (chain.size() < 2)
        return 0;
    return chain[at > 0 ? at - 1 : 1].table.id;
}

Result<TableOverTime> tableOverTime(const Reader &reader, Id tableId)
{
    auto chain = chainOf(reader, tableId);
    auto proposals = proposalsFor(reader, tableId);
    const auto figures = listFollowedFigures(reader);
    if (!chain)
        return tl::unexpected<Error>(chain.error());
    if (!proposals || !figures)
        return tl::unexpected<Error>(proposals ? figures.error() : proposals.error());
    TableOverTime table{std::move(*chain), 0, std::move(*proposals), 0, 0, {}};
    const auto at = [&](Id id) { return std::find_if(table.chain.begin(), table.chain.end(), [id](const DatedTable &one) { return one.table.id == id; }); };
    if (at(tableId) == table.chain.end())
        return fail(ErrorKind::NotFound, tr("This table is no longer there."), QStringLiteral("table over time"));
    table.at = std::size_t(at(tableId) - table.chain.begin());
    for (const FollowedFigure &figure : *figures) {
        if (at(figure.tableId) == table.chain.end())
            continue;
        if (const auto indicator = indicatorOf(reader, figure))
            table.followed.push_back({figure, cellsOf(*indicator)});
    }
    if (const auto counted = countAlike(reader, table); !counted)
        return tl::unexpected<Error>(counted.error());
    return table;
}

QString proposalWords(const TableOverTime &table)
{
    if (table.proposals.empty())
        return {};
    const TableProposal &first = table.proposals.front();
    QStringList parts{tr("Is this the same table? “%1”").arg(tableName(first.caption, {}))};
    if (first.meeting.isValid())
        parts += shortDate(first.meeting);
    if (table.rows > 0)
        parts += tr("%1 of %2 rows alike").arg(table.alike).arg(table.rows);
    return parts.join(QStringLiteral(" · "));
}

int pointsOf(const Indicator &indicator)
{
    int points = 0;
    for (const IndicatorLine &line : indicator.lines)
        for (const IndicatorPoint &point : line.points)
            points += point.value || cellValue(point.printed).lessThan ? 1 : 0;
    return points;
}

} // namespace scrutiny
