// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/action_rows.h"

#include "base/dates.h"
#include "base/text.h"
#include "domain/action_rules.h"
#include "models/meeting_view.h"
#include "store/actions.h"
#include "store/meetings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace scrutiny {

namespace {

/// A card's heading says the start of the action; the whole stands below it.
constexpr int headingLength = 60;

QString tr(const char *text)
{
    return QCoreApplication::translate("ActionRows", text);
}

/// `R Nash / G Drawmer` are two; a post after a comma is left out.
QStringList ownersIn(const QString &owner)
{
    static const QRegularExpression between(QStringLiteral("\\s*[/;&\\n]\\s*|\\s+and\\s+"));
    QStringList names;
    for (const QString &part : owner.split(between, Qt::SkipEmptyParts))
        if (const QString name = part.section(QLatin1Char(','), 0, 0).trimmed(); !name.isEmpty())
            names += name;
    return names;
}

QString daysWords(int days)
{
    return days < 0 ? QString() : days == 1 ? tr("1 day") : tr("%1 days").arg(days);
}

RowCell raisedCell(const QDate &date, const QString &printed, const QString &item)
{
    RowCell cell{date.isValid() ? shortDate(date) : printed, item};
    cell.sort = date.isValid() ? date : QDate(1, 1, 1);
    cell.edit = item;
    return cell;
}

Tone stateTone(ActionState state, int days)
{
    if (state == ActionState::Open)
        return days > oldAfterDays ? Tone::Late : Tone::Look;
    return state == ActionState::ProposedClosed ? Tone::Good : Tone::Plain;
}

RowValues actionRow(const Reader &reader, const ActionRow &row, int days)
{
    const Action &action = row.action;
    RowValues values{{RecordKind::Action, action.id}, placeOf(reader, {RecordKind::Action, action.id}), {}};
    RowCell number{action.number};
    if (row.doubts)
        number.doubt = row.doubts == 1 ? tr("The reader was unsure of something in this row") : tr("The reader was unsure of %1 things in this row").arg(row.doubts);
    RowCell text{action.text, shortened(row.latest.text, 240)};
    text.edit = action.text;
    RowCell owner{action.owner, action.due.isEmpty() ? QString() : tr("due %1").arg(action.due)};
    owner.edit = action.owner;
    if (action.owner.isEmpty() && action.state == ActionState::Open)
        owner.doubt = tr("Nobody is named to do it");
    RowCell open{action.state == ActionState::Closed ? QString() : daysWords(days)};
    open.sort = days;
    RowCell state{stateName(action.state), {}, stateTone(action.state, days)};
    state.sort = int(action.state);
    state.choices = {stateName(ActionState::Open), stateName(ActionState::ProposedClosed), stateName(ActionState::Closed)};
    values.cells = {number, raisedCell(action.raisedOn, action.raisedText, action.item), text, owner, open, state};
    return values;
}

RowValues looseRow(const Reader &reader, const LooseEnd &end, int days)
{
    RowValues values{{RecordKind::MinuteAction, end.action.id}, placeOf(reader, {RecordKind::MinuteAction, end.action.id}), {}};
    RowCell open{daysWords(days)};
    open.sort = days;
    values.cells = {{}, raisedCell(end.date, {}, end.itemTitle), {end.action.text}, {end.action.owner}, open, {tr("Loose end"), {}, Tone::Look}};
    values.sentence = looseEndSentence(end);
    return values;
}

int rankOf(ActionState state)
{
    return state == ActionState::Closed ? 1 : 0;
}

/// The ACTION of the minutes that this action answers: its minute's number and its place.
StoryLine raisedLine(const Reader &reader, const Action &action, QString &minute)
{
    StoryLine line{action.raisedOn.isValid() ? shortDate(action.raisedOn) : action.raisedText, tr("Raised: %1").arg(action.text)};
    const auto meeting = findMeeting(reader, action.committeeId, action.raisedOn);
    const auto minutes = meeting ? findMinutes(reader, meeting->id) : std::nullopt;
    if (!minutes)
        return line;
    const auto all = loadMinutes(reader, minutes->id);
    if (!all)
        return line;
    for (const MinuteAction &one : all->actions) {
        if (one.actionId != action.id)
            continue;
        minute = one.item;
        line.text = tr("Raised: %1").arg(one.text);
        line.place = placeOf(reader, {RecordKind::MinuteAction, one.id});
        line.where = tr("minutes %1").arg(whereWords(reader, line.place));
    }
    return line;
}

} // namespace

std::vector<RowColumn> actionColumns()
{
    return {{QStringLiteral("number"), tr("No."), CellForm::Number},
            {QStringLiteral("item"), tr("Raised"), CellForm::Date, 4, false, 4, true},
            {QStringLiteral("text"), tr("Action and latest update"), CellForm::Text, 9, true, 0, true},
            {QStringLiteral("owner"), tr("Owner"), CellForm::Text, 4, false, 3, true},
            {QStringLiteral("days"), tr("Open for"), CellForm::Number, 0, false, 5},
            {QStringLiteral("state"), tr("State"), CellForm::State, 0, false, 1, true}};
}

Result<ActionList> actionList(const Reader &reader, const QDate &today)
{
    auto actions = listActions(reader);
    if (!actions)
        return tl::unexpected(actions.error());
    auto ends = listLooseEnds(reader);
    if (!ends)
        return tl::unexpected(ends.error());
    ActionList list;
    std::set<Id> committees;
    std::set<QDate> closings;
    std::set<QString> owners;
    // The store gives the newest year first, numbers upwards; people look at the newest number first and at closed ones last.
    std::stable_sort(actions->begin(), actions->end(), [](const ActionRow &a, const ActionRow &b) {
        const int ra = rankOf(a.action.state), rb = rankOf(b.action.state);
        return ra != rb ? ra < rb : a.action.councilYear > b.action.councilYear;
    });
    for (auto from = actions->begin(); from != actions->end();) {
        const auto to = std::find_if(from, actions->end(), [&](const ActionRow &row) {
            return rankOf(row.action.state) != rankOf(from->action.state) || row.action.councilYear != from->action.councilYear;
        });
        std::reverse(from, to);
        from = to;
    }
    for (const ActionRow &row : *actions) {
        const Action &action = row.action;
        const int days = daysOpen(action, today);
        list.rows.push_back(actionRow(reader, row, days));
        list.facts.push_back({{RecordKind::Action, action.id}, action.state, action.committeeId, ownersIn(action.owner), days, false});
        if (committees.insert(action.committeeId).second)
            list.committees.push_back({action.committeeId, {}, row.committee});
        if (action.state == ActionState::Closed) {
            ++list.closed;
            closings.insert(action.closedOn);
            continue;
        }
        ++(action.state == ActionState::Open ? list.open : list.proposed);
        list.old += days > oldAfterDays ? 1 : 0;
        owners.insert(list.facts.back().owners.begin(), list.facts.back().owners.end());
    }
    for (const LooseEnd &end : *ends) {
        const int days = end.date.isValid() ? int(end.date.daysTo(today)) : -1;
        list.rows.push_back(looseRow(reader, end, days));
        list.facts.push_back({{RecordKind::MinuteAction, end.action.id}, ActionState::Open, end.committeeId, ownersIn(end.action.owner), days, true});
        if (committees.insert(end.committeeId).second)
            list.committees.push_back({end.committeeId, {}, end.committee});
    }
    list.looseEnds = std::move(*ends);
    list.owners = QStringList(owners.begin(), owners.end());
    if (closings.size() == 1)
        list.closedAt = *closings.begin();
    return list;
}

Result<ActionStory> actionStory(const Reader &reader, Id actionId)
{
    const auto row = loadActionRow(reader, actionId);
    if (!row)
        return tl::unexpected(row.error());
    const auto updates = listActionUpdates(reader, actionId);
    if (!updates)
        return tl::unexpected(updates.error());
    const Action &action = row->action;
    ActionStory story;
    story.heading = QStringLiteral("%1 %2").arg(action.number, shortened(action.text, headingLength)).trimmed();
    story.aside = action.councilYear;
    QString minute;
    story.lines.push_back(raisedLine(reader, action, minute));
    QStringList context{action.item, action.raisedOn.isValid() ? QLocale(QLocale::English, QLocale::UnitedKingdom).toString(action.raisedOn, QStringLiteral("d MMMM yyyy")) : action.raisedText,
                        minute.isEmpty() ? QString() : tr("minute %1").arg(minute)};
    context.removeAll(QString());
    story.context = context.join(QStringLiteral(", "));
    int same = 0;
    for (size_t i = 0; i < updates->size(); ++i) {
        const ActionUpdate &update = (*updates)[i];
        same = i > 0 && folded(update.text) == folded((*updates)[i - 1].text) ? same + 1 : 1;
        StoryLine line{update.date.isValid() ? shortDate(update.date) : QString(), update.text};
        if (same > 1)
            line.text = update.text.isEmpty() ? tr("No update") : tr("No change: %1").arg(update.text);
        else if (update.text.isEmpty())
            line.text = tr("No update");
        line.place = placeOf(reader, {RecordKind::ActionUpdate, update.id});
        line.where = line.place.paperId ? tr("log %1").arg(whereWords(reader, line.place)) : tr("typed");
        if (same >= 2 && i + 1 == updates->size() && action.state == ActionState::Open)
            line.look = same == 2 ? tr("unchanged twice") : tr("unchanged %1 times").arg(same);
        story.lines.push_back(std::move(line));
    }
    if (action.closedOn.isValid())
        story.lines.push_back({shortDate(action.closedOn), tr("Closed: the meeting agreed")});
    return story;
}

QString looseEndSentence(const LooseEnd &end)
{
    const QString date = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(end.date, QStringLiteral("d MMMM yyyy"));
    const QString minute = end.action.item.isEmpty() ? tr("A minute of %1").arg(date) : tr("Minute %1 of %2").arg(end.action.item, date);
    return end.action.owner.isEmpty() ? tr("%1 records an ACTION, and no row of the log answers it.").arg(minute)
                                      : tr("%1 records ACTION: %2, and no row of the log answers it.").arg(minute, end.action.owner);
}

std::vector<QDate> meetingDates(const Reader &reader, Id committeeId, const QDate &from)
{
    std::vector<QDate> dates;
    if (const auto meetings = listMeetings(reader, committeeId))
        for (const MeetingRow &row : *meetings)
            if (row.meeting.date.isValid() && (!from.isValid() || row.meeting.date >= from))
                dates.push_back(row.meeting.date);
    std::sort(dates.begin(), dates.end(), std::greater<>());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    return dates;
}

} // namespace scrutiny
