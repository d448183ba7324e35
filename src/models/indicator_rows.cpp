// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/indicator_rows.h"

#include "base/dates.h"
#include "desk/table_history.h"
#include "models/meeting_view.h"
#include "models/recommendation_rows.h"
#include "store/table_pairs.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("IndicatorRows", text);
}

QString periodOf(const IndicatorPoint &point)
{
    return point.period.isEmpty() && point.meeting.isValid() ? shortDate(point.meeting) : point.period;
}

/// The newest point that says anything.
const IndicatorPoint *latest(const Indicator &indicator)
{
    if (indicator.lines.empty())
        return nullptr;
    const auto &points = indicator.lines.front().points;
    for (size_t i = points.size(); i-- > 0;)
        if (!points[i].printed.trimmed().isEmpty())
            return &points[i];
    return nullptr;
}

RowValues rowOf(const Reader &reader, const FollowedIndicator &one)
{
    const IndicatorPoint *newest = latest(one.indicator);
    RowValues row{{RecordKind::Indicator, one.figure.id}, newest ? placeOf(reader, newest->cell) : PlaceOnPaper(), {}};
    RowCell name{one.figure.name};
    name.edit = one.figure.name;
    if (one.indicator.lines.empty())
        name.doubt = tr("Its figure is no longer in the table that it was followed in.");
    else if (one.figure.wholeRow)
        name.second = one.indicator.lines.size() == 1 ? tr("whole row") : tr("whole row, %1 figures").arg(one.indicator.lines.size());
    const bool several = one.indicator.lines.size() > 1;
    RowCell value{newest ? newest->printed.simplified() : QString(), newest ? several ? tr("%1, %2").arg(one.indicator.lines.front().name, periodOf(*newest)) : periodOf(*newest) : QString()};
    const Rag rag = newest ? newest->rag : Rag::None;
    const RowCell status = rag == Rag::None ? RowCell() : RowCell{ragWords(rag), {}, ragTone(rag)};
    const QString confirm = one.toConfirm == 0 ? QString() : one.toConfirm == 1 ? tr("1 paper to confirm") : tr("%1 papers to confirm").arg(one.toConfirm);
    row.cells = {name, value, {latestChange(one.indicator)}, status, {QString::number(one.papers)}, {confirm, {}, Tone::Look}};
    return row;
}

} // namespace

QString latestChange(const Indicator &indicator)
{
    const IndicatorPoint *newest = latest(indicator);
    if (!newest)
        return {};
    const auto &points = indicator.lines.front().points;
    for (size_t i = size_t(newest - points.data()); i-- > 0;) {
        if (points[i].printed.trimmed().isEmpty())
            continue;
        const Difference difference = differenceOf(points[i].printed, newest->printed);
        const QString words = difference.kind == Difference::Kind::Same ? tr("the same") : difference.words.isEmpty() ? tr("was %1").arg(points[i].printed.simplified()) : difference.words;
        return tr("%1 since %2").arg(words, periodOf(points[i]));
    }
    return tr("no earlier value");
}

std::vector<RowColumn> indicatorColumns()
{
    return {{QStringLiteral("name"), tr("Figure"), CellForm::Text, 6, true, 0, true},
            {QStringLiteral("value"), tr("Latest"), CellForm::Text, 3, false, 4},
            {QStringLiteral("change"), tr("Change"), CellForm::Text, 4, false, 3},
            {QStringLiteral("rag"), tr("Status"), CellForm::State, 0, false, 2},
            {QStringLiteral("papers"), tr("Papers"), CellForm::Number, 0, false, 5},
            {QStringLiteral("confirm"), tr("To confirm"), CellForm::State, 0, false, 1}};
}

Result<IndicatorList> indicatorList(const Reader &reader)
{
    const auto figures = listFollowedFigures(reader);
    if (!figures)
        return tl::unexpected<Error>(figures.error());
    IndicatorList list;
    std::map<Id, int> waiting; // figures of one table ask once
    for (const FollowedFigure &figure : *figures) {
        FollowedIndicator one;
        one.figure = figure;
        one.tableId = figure.tableId;
        auto indicator = indicatorOf(reader, figure);
        if (!indicator && indicator.error().kind != ErrorKind::NotFound)
            return tl::unexpected<Error>(indicator.error());
        if (indicator) {
            std::set<Id> tables;
            for (const IndicatorLine &line : indicator->lines)
                for (const IndicatorPoint &point : line.points)
                    tables.insert(point.tableId);
            one.papers = int(tables.size());
            if (const IndicatorPoint *newest = latest(*indicator)) {
                one.tableId = newest->tableId;
                one.cell = newest->cell;
            }
            if (!waiting.contains(one.tableId)) {
                const auto proposals = proposalsFor(reader, one.tableId);
                waiting[one.tableId] = proposals ? int(proposals->size()) : 0;
            }
            one.toConfirm = waiting[one.tableId];
            one.indicator = std::move(*indicator);
        }
        list.toConfirm += one.toConfirm > 0;
        list.rows.push_back(rowOf(reader, one));
        list.figures.push_back(std::move(one));
    }
    return list;
}

} // namespace scrutiny
