// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meeting_parts.h"

#include "base/dates.h"
#include "base/text.h"
#include "desk/edits.h"
#include "domain/action_rules.h"
#include "store/actions.h"
#include "store/edits.h"
#include "store/papers.h"
#include "store/reports.h"
#include "store/sources.h"
#include "store/tables.h"
#include "store/work_programme.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MeetingParts", text);
}

QString counted(int n, const char *one, const char *many)
{
    return n == 1 ? tr(one) : tr(many).arg(n);
}

/// Which item's papers a place stands in: an index into the agenda, or -1.
int itemAt(const std::vector<AgendaRow> &agenda, const PlaceOnPaper &place)
{
    for (size_t i = 0; place.paperId && !place.source.empty() && i < agenda.size(); ++i)
        for (const ItemPaper &paper : agenda[i].item.papers)
            if (paper.paperId == place.paperId && place.source.front().page >= paper.filePageFrom && place.source.front().page <= paper.filePageTo)
                return int(i);
    return -1;
}

/// `2.05` after `2.00 pm`: am and pm are said when they change.
QString timeWords(const RunningTime &time, const QTime &before)
{
    const QString all = clockTime(time.start);
    if (!before.isValid() || (before.hour() < 12) != (time.start.hour() < 12))
        return all;
    return all.section(QLatin1Char(' '), 0, 0);
}

} // namespace

QString pageRange(const QString &from, const QString &to, int fileFrom, int fileTo)
{
    const QString a = from.isEmpty() && fileFrom ? QString::number(fileFrom) : from;
    const QString b = to.isEmpty() ? (from.isEmpty() && fileTo ? QString::number(fileTo) : a) : to;
    return a == b ? a : tr("%1 – %2").arg(a, b);
}

PlaceOnPaper topOfPage(Id paperId, int page)
{
    return page > 0 ? PlaceOnPaper{paperId, {{page, {}}}} : PlaceOnPaper{};
}

MeetingPart runningOrderPart(const Reader &reader, const std::vector<AgendaRow> &agenda, const RunningOrder &order, Id meetingId)
{
    MeetingPart part{QStringLiteral("order"), tr("Running order"), tr("Running order"), tr("No agenda yet"),
                     tr("The items of the agenda stand here once its pack is imported."), {}, {}};
    part.columns = {{QStringLiteral("number"), {}, CellForm::Number},
                    {QStringLiteral("title"), tr("Item"), CellForm::Text, 1, true, 0, true},
                    {QStringLiteral("starts"), tr("Starts"), CellForm::Number, 0, false, 2},
                    {QStringLiteral("duration"), {}, CellForm::Number, 0, false, 4},
                    {QStringLiteral("pages"), tr("Pages"), CellForm::Number, 0, false, 1},
                    {QStringLiteral("notes"), {}, CellForm::Text, 0, false, 3}};
    std::map<int, int> actions, topics;
    if (const auto rows = listActions(reader, {0, meetingId, {}, {}}))
        for (const ActionRow &row : *rows)
            ++actions[itemAt(agenda, placeOf(reader, {RecordKind::Action, row.action.id}))];
    if (const auto papers = listPapers(reader, meetingId))
        for (const Paper &paper : *papers)
            if (const auto programme = listTopicsInPaper(reader, paper.id))
                for (const ProgrammeTopic &topic : *programme)
                    ++topics[itemAt(agenda, placeOf(reader, {RecordKind::WorkProgramme, topic.id}))];
    QTime before;
    for (size_t i = 0; i < agenda.size(); ++i) {
        const AgendaItem &item = agenda[i].item;
        const RunningTime &time = order.items[i];
        RowValues row{{RecordKind::AgendaItem, item.id}, placeOf(reader, {RecordKind::AgendaItem, item.id}), {}, {}};
        const QString exempt = item.exempt ? tr("Exempt: %1").arg(item.exemptReason.isEmpty() ? tr("no reason printed") : shortened(item.exemptReason, 120)) : QString();
        row.cells.push_back({item.number});
        row.cells.push_back({item.title, exempt});
        RowCell starts{time.start.isValid() ? timeWords(time, before) : QString()};
        starts.doubt = time.doubt;
        row.cells.push_back(starts);
        row.cells.push_back({time.minutes > 0 ? tr("%1 min").arg(time.minutes) : QString(), {}, Tone::Muted});
        RowCell pages;
        if (!item.papers.empty()) {
            const ItemPaper &paper = item.papers.front();
            pages.text = pageRange(paper.pageFrom, paper.pageTo, paper.filePageFrom, paper.filePageTo);
            pages.place = topOfPage(paper.paperId, paper.filePageFrom);
        }
        row.cells.push_back(pages);
        QString note;
        if (const int n = actions[int(i)])
            note = counted(n, "1 action", "%1 actions");
        else if (const int t = topics[int(i)])
            note = counted(t, "1 topic", "%1 topics");
        else if (agenda[i].tables)
            note = counted(agenda[i].tables, "1 table", "%1 tables");
        else if (agenda[i].questions)
            note = counted(agenda[i].questions, "1 question", "%1 questions");
        row.cells.push_back({note, {}, Tone::Muted});
        if (time.start.isValid())
            before = time.start;
        part.rows.push_back(std::move(row));
    }
    return part;
}

MeetingPart minutesPart(const Reader &reader, const Minutes &minutes, int number)
{
    const QString day = minutes.date.isValid() ? QLocale(QLocale::English, QLocale::UnitedKingdom).toString(minutes.date, QStringLiteral("d MMMM")) : QString();
    MeetingPart part{number ? QStringLiteral("minutes%1").arg(number) : QStringLiteral("minutes"),
                     day.isEmpty() ? tr("Minutes") : tr("Minutes of %1").arg(day), tr("Minutes"), tr("No minutes"),
                     tr("What was said and decided stands here."), {}, {}};
    part.columns = {{QStringLiteral("number"), {}, CellForm::Number},
                    {QStringLiteral("title"), tr("Minute"), CellForm::Text, 1, true},
                    {QStringLiteral("decided"), {}, CellForm::Text, 0, false, 1}};
    const auto all = loadMinutes(reader, minutes.id);
    if (!all)
        return part;
    for (const auto group : {AttendanceGroup::Present, AttendanceGroup::CoOptedPresent, AttendanceGroup::InAttendance, AttendanceGroup::Apologies}) {
        QStringList names;
        RecordRef first;
        PlaceOnPaper everyone;
        for (const Attendance &one : all->attendance)
            if (one.group == group) {
                names += one.name;
                const PlaceOnPaper place = placeOf(reader, {RecordKind::Attendance, one.id});
                if (!first.id) {
                    first = {RecordKind::Attendance, one.id};
                    everyone.paperId = place.paperId;
                }
                if (place.paperId == everyone.paperId)
                    addPlaces(everyone.source, place.source);
            }
        if (!names.isEmpty())
            part.rows.push_back({first, everyone, {{}, {attendanceGroupName(group), names.join(QStringLiteral(", "))}, {QString::number(names.size()), {}, Tone::Muted}}, {}});
    }
    for (const MinuteItem &item : all->items) {
        const auto of = [&](const auto &list) { return int(std::count_if(list.begin(), list.end(), [&](const auto &one) { return one.item == item.number; })); };
        QStringList decided;
        if (const int n = of(all->resolutions))
            decided += counted(n, "1 resolution", "%1 resolutions");
        if (const int n = of(all->actions))
            decided += counted(n, "1 action", "%1 actions");
        part.rows.push_back({{RecordKind::MinuteItem, item.id}, placeOf(reader, {RecordKind::MinuteItem, item.id}),
                             {{item.number}, {item.title, shortened(item.text, 180)}, {decided.join(QStringLiteral(", ")), {}, Tone::Muted}}, {}});
    }
    return part;
}

MeetingPart actionsPart(const Reader &reader, Id meetingId, const QDate &on)
{
    MeetingPart part{QStringLiteral("actions"), tr("Actions"), tr("Actions that this meeting's papers mention"), tr("No actions"),
                     tr("Actions that the pack's log mentions stand here."), {}, {}};
    part.columns = {{QStringLiteral("number"), tr("No."), CellForm::Number},
                    {QStringLiteral("raised"), tr("Raised"), CellForm::Date, 0, false, 2},
                    {QStringLiteral("text"), tr("Action and latest update"), CellForm::Text, 3, true, 0},
                    {QStringLiteral("owner"), tr("Owner"), CellForm::Text, 1, false, 2, true},
                    {QStringLiteral("open"), tr("Open for"), CellForm::Number, 0, false, 3},
                    {QStringLiteral("state"), tr("State"), CellForm::State, 0, false, 1}};
    const auto rows = listActions(reader, {0, meetingId, {}, {}});
    if (!rows)
        return part;
    for (const ActionRow &row : *rows) {
        const Action &action = row.action;
        const int days = daysOpen(action, on);
        const Tone tone = action.state != ActionState::Open ? Tone::Good : days > 90 ? Tone::Late : Tone::Look;
        RowCell raised{action.raisedOn.isValid() ? shortDate(action.raisedOn) : action.raisedText, {}, Tone::Plain, action.raisedOn};
        RowCell open{days >= 0 && action.state != ActionState::Closed ? counted(days, "1 day", "%1 days") : QString(), {}, Tone::Plain, days};
        part.rows.push_back({{RecordKind::Action, action.id}, placeOf(reader, {RecordKind::Action, action.id}),
                             {{action.number}, raised, {action.text, shortened(row.latest.text, 240)}, {action.owner}, open, {stateName(action.state), {}, tone}}, {}});
    }
    part.name = part.rows.empty() ? tr("Actions") : tr("Actions %1").arg(part.rows.size());
    return part;
}

MeetingPart papersPart(const Reader &reader, const std::vector<Paper> &papers, const std::vector<AgendaItem> &items)
{
    MeetingPart part{QStringLiteral("papers"), tr("Papers"), tr("Papers of this meeting"), tr("No papers"),
                     tr("Reports, appendices and supplements stand here. Drop a PDF on the window to add one."), {}, {}};
    part.columns = {{QStringLiteral("item"), tr("Item"), CellForm::Number},
                    {QStringLiteral("title"), tr("Paper"), CellForm::Text, 2, true},
                    {QStringLiteral("author"), tr("Author"), CellForm::Text, 1, false, 1},
                    {QStringLiteral("pages"), tr("Pages"), CellForm::Number, 0, false, 0}};
    for (const AgendaItem &item : items) {
        const auto reports = listReportsOfItem(reader, item.id);
        if (reports && !reports->empty()) {
            for (const Report &report : *reports) {
                const PlaceOnPaper place = placeOf(reader, {RecordKind::Report, report.id});
                part.rows.push_back({{RecordKind::Report, report.id}, place, {{item.number}, {report.title.isEmpty() ? item.title : report.title}, {report.author}, {whereWords(reader, place)}}, {}});
            }
            continue;
        }
        for (const ItemPaper &paper : item.papers)
            part.rows.push_back({{RecordKind::AgendaItem, item.id}, topOfPage(paper.paperId, paper.filePageFrom),
                                 {{item.number}, {paper.label.isEmpty() ? item.title : paper.label}, {}, {pageRange(paper.pageFrom, paper.pageTo, paper.filePageFrom, paper.filePageTo)}}, {}});
    }
    for (const Paper &paper : papers)
        part.rows.push_back({{RecordKind::Paper, paper.id}, topOfPage(paper.id, 1), {{}, {paper.fileName, tr("The whole file, added %1").arg(shortDate(paper.addedAt.date()))}, {}, {counted(paper.pages, "1 page", "%1 pages")}}, {}});
    part.name = part.rows.empty() ? tr("Papers") : tr("Papers %1").arg(int(part.rows.size() - papers.size()));
    return part;
}

MeetingPart tablesPart(const Reader &reader, Id meetingId)
{
    MeetingPart part{QStringLiteral("tables"), tr("Tables"), tr("Tables in this meeting's papers"), tr("No tables"),
                     tr("Tables that stand in the papers are listed here."), {}, {}};
    part.columns = {{QStringLiteral("item"), tr("Item"), CellForm::Number},
                    {QStringLiteral("caption"), tr("Table"), CellForm::Text, 1, true},
                    {QStringLiteral("size"), tr("Rows × columns"), CellForm::Number, 0, false, 1},
                    {QStringLiteral("pages"), tr("Pages"), CellForm::Number, 0, false, 0}};
    const auto rows = listTables(reader, {meetingId, 0, 0});
    if (!rows)
        return part;
    for (const TableRow &row : *rows) {
        const QString pages = pageRange(row.pageFrom, row.pageTo, row.filePageFrom, row.filePageTo);
        RowCell caption{row.caption.isEmpty() ? tr("Table on page %1").arg(pages) : row.caption, row.itemTitle};
        if (row.doubts && !row.settled)
            caption.doubt = counted(row.doubts, "1 thing to check", "%1 things to check");
        part.rows.push_back({{RecordKind::Table, row.id}, placeOf(reader, {RecordKind::Table, row.id}),
                             {{row.itemNumber}, caption, {tr("%1 × %2").arg(row.rows).arg(row.cols)}, {pages}}, {}});
    }
    part.name = part.rows.empty() ? tr("Tables") : tr("Tables %1").arg(part.rows.size());
    return part;
}

MeetingPart checkPart(const Reader &reader, Id meetingId)
{
    MeetingPart part{QStringLiteral("check"), tr("To check"), tr("What the reader was unsure of"), tr("Nothing to check"), tr("Doubts of the reader stand here until somebody settles them."), {}, {}};
    part.columns = {{QStringLiteral("text"), tr("What was read, and why check it"), CellForm::Text, 1, true},
                    {QStringLiteral("page"), tr("Page"), CellForm::Number, 0, false, 0}};
    const auto doubts = listDoubts(reader, {0, meetingId, false});
    if (!doubts)
        return part;
    for (const Doubt &doubt : *doubts) {
        PlaceOnPaper place = doubt.about.id ? placeOf(reader, doubt.about) : PlaceOnPaper();
        if (!place.paperId)
            place = topOfPage(doubt.paperId, doubt.page);
        const Tone tone = doubt.severity == ReadingIssue::Severity::Problem ? Tone::Late : Tone::Look;
        QString about = doubt.about.id ? QStringLiteral("%1 %2").arg(kindName(doubt.about.kind), callName(reader, doubt.about)).trimmed() : tr("The whole paper");
        about[0] = about[0].toUpper();
        if (doubt.about.id && callName(reader, doubt.about).isEmpty()) // what has no number is told by its words
            if (const auto words = fieldText(reader, doubt.about, QStringLiteral("text")); words && !words->isEmpty())
                about = tr("%1: %2").arg(about, shortened(*words, 90));
        part.rows.push_back({{RecordKind::Doubt, doubt.id}, place, {{about, doubt.text, tone}, {whereWords(reader, place)}}, {}});
    }
    part.name = tr("To check %1").arg(part.rows.size());
    return part;
}

} // namespace scrutiny
