// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan_rows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanRows", text);
}

Tone toneOf(PlanState state)
{
    switch (state) {
    case PlanState::Read: return Tone::Good;
    case PlanState::ComeBack:
    case PlanState::Changed: return Tone::Look;
    default: return Tone::Plain;
    }
}

QString eveningsOf(const ReadingPlan &plan, const PlanRow &row)
{
    QStringList names;
    for (const int at : row.evenings)
        names += eveningName(plan.evenings[size_t(at)].date);
    if (names.size() > 2)
        return tr("%1 to %2").arg(names.front(), names.back());
    return names.join(QStringLiteral(", "));
}

QString minutesWords(const PlanRow &row)
{
    if (row.left > 0)
        return durationWords(row.left);
    return row.pages ? tr("none left") : QString();
}

QString newWords(const PlanRow &row)
{
    return row.fresh ? tr("%1 new").arg(row.fresh) : QString();
}

PlaceOnPaper placeOf(const PlanItem &item)
{
    if (item.pages.empty())
        return {};
    return {item.pages.front().paperId, {{item.pages.front().page, {}}}};
}

} // namespace

std::vector<RowColumn> planColumns()
{
    return {{QStringLiteral("number"), {}, CellForm::Number},
            {QStringLiteral("title"), tr("Item"), CellForm::Text, 1, true},
            {QStringLiteral("pages"), tr("Pages"), CellForm::Number, 0, false, 1},
            {QStringLiteral("words"), tr("Words"), CellForm::Number, 0, false, 4},
            {QStringLiteral("new"), tr("New"), CellForm::Number, 0, false, 3},
            {QStringLiteral("left"), tr("Left"), CellForm::Number},
            {QStringLiteral("evening"), tr("Evening"), CellForm::Date, 0, false, 2},
            {QStringLiteral("state"), tr("State"), CellForm::State}};
}

std::vector<RowValues> planRows(const MeetingReading &reading, const ReadingPlan &plan)
{
    std::vector<RowValues> rows;
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    for (size_t at = 0; at < reading.items.size() && at < plan.rows.size(); ++at) {
        const PlanItem &item = reading.items[at];
        const PlanRow &row = plan.rows[at];
        // The pages of no item have no record of their own; the paper stands for them.
        RowValues values{item.id ? RecordRef{RecordKind::AgendaItem, item.id} : RecordRef{RecordKind::Paper, reading.paper.id}, placeOf(item), {}};
        const QString exempt = item.exempt ? (item.exemptReason.isEmpty() ? tr("Exempt: its papers are not public") : tr("Exempt: %1").arg(item.exemptReason)) : QString();
        const QString pages = row.pages == 0 ? QString() : row.read == 0 || row.read == row.pages ? QString::number(row.pages) : tr("%1 of %2").arg(row.pages - row.read).arg(row.pages);
        values.cells = {{item.number, {}, Tone::Muted},
                        {item.title, exempt},
                        {pages, {}, Tone::Plain, row.pages},
                        {row.words ? locale.toString(row.words) : QString(), {}, Tone::Muted, row.words},
                        {newWords(row), {}, Tone::Look, row.fresh},
                        {minutesWords(row), {}, row.left > 0 ? Tone::Plain : Tone::Muted, row.left},
                        {eveningsOf(plan, row), {}, Tone::Plain, row.evenings.empty() ? 99 : row.evenings.front()},
                        {planStateName(row.state), {}, toneOf(row.state), int(row.state)}};
        QStringList sentence{(item.number + QLatin1Char(' ') + item.title).trimmed(), exempt};
        if (row.pages)
            sentence << (row.pages == 1 ? tr("1 page") : tr("%1 pages").arg(row.pages)) << (row.read ? tr("%1 read").arg(row.read) : QString()) << newWords(row)
                     << (row.left > 0 ? tr("%1 left").arg(durationWords(row.left)) : QString()) << eveningsOf(plan, row) << planStateName(row.state);
        else
            sentence << tr("no papers");
        sentence.removeAll(QString());
        values.sentence = sentence.join(QStringLiteral(", ")) + QLatin1Char('.');
        rows.push_back(std::move(values));
    }
    return rows;
}

QString eveningName(const QDate &date)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, QStringLiteral("ddd d MMM"));
}

QString eveningWords(const MeetingReading &reading, const PlanEvening &evening)
{
    QStringList parts;
    for (const EveningPart &part : evening.parts) {
        const auto item = std::find_if(reading.items.begin(), reading.items.end(), [&](const PlanItem &one) { return one.id == part.id; });
        if (item == reading.items.end())
            continue;
        const QString name = item->number.isEmpty() ? item->title : tr("item %1").arg(item->number);
        parts += part.whole ? name : part.pageFrom == part.pageTo ? tr("%1 (sheet %2)").arg(name).arg(part.pageFrom) : tr("%1 (sheets %2 – %3)").arg(name).arg(part.pageFrom).arg(part.pageTo);
    }
    parts.removeDuplicates();
    return parts.isEmpty() ? tr("%1: nothing left").arg(eveningName(evening.date)) : tr("%1, %2: %3").arg(eveningName(evening.date), durationWords(evening.seconds), parts.join(QStringLiteral(", ")));
}

QString paceWords(const ReadingPace &pace)
{
    if (pace.pages == 0)
        return tr("At a usual pace of %1 words a minute, until yours is known").arg(std::lround(pace.wordsPerMinute));
    return pace.pages == 1 ? tr("At your pace: %1 words a minute, learnt from 1 page").arg(std::lround(pace.wordsPerMinute))
                           : tr("At your pace: %1 words a minute, learnt from %2 pages").arg(std::lround(pace.wordsPerMinute)).arg(pace.pages);
}

} // namespace scrutiny
