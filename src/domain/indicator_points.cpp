// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/indicator_points.h"

#include "base/dates.h"
#include "base/text.h"
#include "domain/table_compare.h"
#include "domain/table_figures.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace scrutiny {

namespace {

using Kind = ColumnRole::Kind;

RecordRef cellRef(const TableRecord &table, int row, int col)
{
    const TableCell *cell = table.grid.cellAt(row, col);
    const std::size_t index = cell ? std::size_t(cell - table.grid.cells.data()) : table.cellIds.size();
    return index < table.cellIds.size() ? RecordRef{RecordKind::TableCell, table.cellIds[index]} : RecordRef{};
}

/// `words` (`Quarter 2`, `Oct to Dec`) as the last one that began before `limit`.
std::optional<Period> lastBefore(const QString &words, const QDate &limit)
{
    for (int year = limit.year(); limit.isValid() && year > limit.year() - 3; --year) {
        const auto dated = periodWithin(words, QString::number(year));
        if (dated && dated->from.isValid() && dated->from < limit)
            return dated;
    }
    return std::nullopt;
}

/// Times without any year get their days from the meeting and from the order of their columns, which most tables print oldest first. Their words stay
/// the paper's own.
void dateByOrder(std::vector<std::optional<Period>> &periods, const QDate &meeting)
{
    std::vector<Period *> undated;
    int forwards = 0;
    for (auto &period : periods) {
        if (!period || period->from.isValid())
            continue;
        const auto before = undated.empty() ? std::nullopt : lastBefore(undated.back()->words, meeting), here = lastBefore(period->words, meeting);
        if (before && here)
            forwards += (here->from.month() - before->from.month() + 12) % 12 <= 6 ? 1 : -1;
        undated.push_back(&*period);
    }
    if (forwards >= 0)
        std::reverse(undated.begin(), undated.end()); // newest first
    QDate limit = meeting;
    for (Period *period : undated) {
        const auto dated = lastBefore(period->words, limit);
        if (!dated)
            continue;
        period->from = limit = dated->from;
        period->to = dated->to;
        period->quarter = 0;
    }
}

/// What the figures of a column are of, if the table says so.
std::optional<Period> periodOfColumn(const DatedTable &dated, const ColumnRole &role, bool captionTells)
{
    if (role.own)
        return role.own;
    const auto table = periodOfTable(dated.table.grid);
    if (!table)
        return std::nullopt;
    if (!role.relative)
        return captionTells ? table : std::nullopt;
    const auto months = monthsBack(role.heading, table->length);
    if (!months || !table->from.isValid())
        return std::nullopt;
    return *months == 0 ? *table : shifted(*table, -*months);
}

bool isAbout(const ColumnRole &role, const ColumnRole &figure)
{
    return role.about.isEmpty() || role.about == figure.about;
}

bool sameTime(const ColumnRole &role, const std::optional<Period> &period)
{
    return role.own && period && role.own->from.isValid() && role.own->from == period->from && role.own->to == period->to;
}

/// Whether a target or status without a time of its own is meant for this column: the newest one, or any within a year.
bool isMeantFor(const FigureColumns &figure, int col, bool target)
{
    const ColumnRole &role = figure.roles[std::size_t(col)];
    if (role.past || role.kind != Kind::Figure)
        return false;
    if (!role.own || (target && role.own->length != Period::Length::Year))
        return true;
    return std::none_of(figure.cols.begin(), figure.cols.end(), [&](int other) {
        const auto &own = figure.roles[std::size_t(other)].own;
        return own && (own->from.isValid() ? own->from > role.own->from : other > col);
    });
}

/// The column of targets (status) for a column of figures, or -1.
int besides(Kind kind, const FigureColumns &figure, int col, const std::optional<Period> &period)
{
    const ColumnRole &role = figure.roles[std::size_t(col)];
    int found = -1;
    for (std::size_t other = 0; other < figure.roles.size(); ++other) {
        const ColumnRole &candidate = figure.roles[other];
        if (candidate.kind != kind || candidate.past || !isAbout(candidate, role))
            continue;
        if (sameTime(candidate, period))
            return int(other);
        if (!candidate.own && found < 0 && isMeantFor(figure, col, kind == Kind::Target))
            found = int(other);
    }
    return found;
}

QString fallbackPeriod(const DatedTable &dated)
{
    if (dated.meeting.isValid())
        return shortDate(dated.meeting);
    const ReportTable &grid = dated.table.grid;
    return QCoreApplication::translate("Indicator", "page %1").arg(grid.pageFrom.isEmpty() ? QString::number(grid.pdfPageFrom) : grid.pageFrom);
}

DraftPoint draftOf(const DatedTable &dated, int row, int col, const FigureColumns &figure, const std::optional<Period> &period)
{
    const ReportTable &grid = dated.table.grid;
    const ColumnRole &role = figure.roles[std::size_t(col)];
    DraftPoint draft;
    draft.firstHand = !role.past;
    const bool dating = period && period->from.isValid();
    draft.order = dating ? period->to : dated.meeting;
    draft.key = dating ? period->from.toString(Qt::ISODate) + u'/' + period->to.toString(Qt::ISODate)
                       : QStringLiteral("%1 %2").arg(dated.table.id).arg(dated.meeting.toString(Qt::ISODate)) + (period ? period->words : QString()) + QString::number(col);
    IndicatorPoint &point = draft.point;
    point.tableId = dated.table.id;
    point.cell = cellRef(dated.table, row, col);
    point.meeting = dated.meeting;
    point.period = period ? shortPeriod(*period) : fallbackPeriod(dated);
    point.printed = normalised(grid.textAt(row, col));
    const CellValue value = leadingValue(point.printed);
    if (!value.lessThan) // a hidden figure has no place on a chart
        point.value = value.number;
    if (const int target = besides(Kind::Target, figure, col, period); target >= 0) {
        point.targetPrinted = normalised(grid.textAt(row, target));
        point.target = leadingValue(point.targetPrinted).number;
    }
    if (const int status = besides(Kind::Status, figure, col, period); status >= 0)
        point.rag = ragOf(grid.textAt(row, status));
    return draft;
}

bool saysTheSame(const IndicatorPoint &a, const IndicatorPoint &b)
{
    return differenceOf(a.printed, b.printed).kind == Difference::Kind::Same;
}

void keepTargets(const IndicatorPoint &from, IndicatorPoint &to)
{
    if (to.targetPrinted.isEmpty()) {
        to.target = from.target;
        to.targetPrinted = from.targetPrinted;
    }
    if (to.rag == Rag::None)
        to.rag = from.rag;
}

} // namespace

std::vector<DraftPoint> pointsOf(const DatedTable &dated, int row, const FigureColumns &figure)
{
    std::vector<int> cols;
    std::vector<std::optional<Period>> periods;
    for (const int col : figure.cols) {
        if (saysNothing(dated.table.grid.textAt(row, col)))
            continue;
        cols.push_back(col);
        periods.push_back(periodOfColumn(dated, figure.roles[std::size_t(col)], figure.captionTells));
    }
    dateByOrder(periods, dated.meeting);
    std::vector<DraftPoint> points;
    for (std::size_t i = 0; i < cols.size(); ++i) {
        DraftPoint draft = draftOf(dated, row, cols[i], figure, periods[i]);
        const bool again = std::any_of(points.begin(), points.end(), [&](const DraftPoint &other) { return other.key == draft.key; });
        if (!again) // one table, one figure for a time
            points.push_back(std::move(draft));
    }
    return points;
}

void takeIn(std::vector<DraftPoint> &points, std::vector<DraftPoint> later)
{
    for (DraftPoint &draft : later) {
        const auto same = std::find_if(points.begin(), points.end(), [&](const DraftPoint &other) { return other.key == draft.key; });
        if (same == points.end()) {
            points.push_back(std::move(draft));
            continue;
        }
        if (saysTheSame(same->point, draft.point)) {
            if (!draft.firstHand)
                continue; // where it was printed as this quarter's figure is its place
            draft.point.earlierPrinted = same->point.earlierPrinted;
        } else {
            draft.point.earlierPrinted = same->point.printed;
        }
        draft.point.period = same->point.period;
        draft.firstHand = draft.firstHand || same->firstHand;
        keepTargets(same->point, draft.point);
        *same = std::move(draft);
    }
}

std::vector<IndicatorPoint> inOrder(std::vector<DraftPoint> points)
{
    std::stable_sort(points.begin(), points.end(), [](const DraftPoint &a, const DraftPoint &b) { return a.order < b.order; });
    std::vector<IndicatorPoint> ordered;
    QSet<QString> names;
    for (DraftPoint &draft : points) {
        IndicatorPoint &point = draft.point;
        if (names.contains(point.period) && point.meeting.isValid())
            point.period += QStringLiteral(" (%1)").arg(shortDate(point.meeting));
        names.insert(point.period);
        ordered.push_back(std::move(point));
    }
    return ordered;
}

} // namespace scrutiny
