// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meeting_parts.h"

#include "base/dates.h"
#include "store/actions.h"
#include "store/papers.h"
#include "store/reports.h"
#include "store/tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MeetingCard", text);
}

/// So many tables are named on an item's card; the rest stand on the Tables tab.
constexpr size_t tablesNamed = 5;

class Lines
{
public:
    Lines(const Reader &reader, CardWords &card) : m_reader(reader), m_card(card) {}

    void add(const QString &label, const QString &text, const PlaceOnPaper &place)
    {
        if (!text.trimmed().isEmpty())
            m_card.lines.push_back({label, text, whereOnce(place), place});
    }
    void add(const QString &label, const QString &text, const RecordRef &record, const QString &field = {})
    {
        if (!text.trimmed().isEmpty())
            add(label, text, placeOf(m_reader, record, field));
    }
    /// The line that was added last opens a record.
    void opens(const RecordRef &record) { m_card.lines.back().opens = record; }

private:
    /// Where it stands, said once for lines that follow each other.
    QString whereOnce(const PlaceOnPaper &place)
    {
        const QString where = whereWords(m_reader, place);
        if (where == m_last)
            return {};
        m_last = where;
        return where;
    }

    const Reader &m_reader;
    CardWords &m_card;
    QString m_last;
};

void addReport(Lines &lines, const Report &report)
{
    const RecordRef ref{RecordKind::Report, report.id};
    lines.add(tr("Report"), report.title, ref, QStringLiteral("title"));
    lines.add(tr("Author"), report.author, ref, QStringLiteral("author"));
    lines.add(tr("Contact"), report.contact, ref, QStringLiteral("contact"));
    lines.add(tr("Cabinet member"), report.cabinetMember, ref, QStringLiteral("cabinetMember"));
    lines.add(tr("Wards"), report.wards, ref, QStringLiteral("wards"));
    lines.add(tr("Recommended"), report.recommendations, ref, QStringLiteral("recommendations"));
}

void addMinutes(Lines &lines, const MinutesRecord &minutes, const QString &number, bool byAgendaNumber)
{
    for (const MinuteItem &item : minutes.items) {
        if ((byAgendaNumber ? (item.agendaNumber.isEmpty() ? item.number : item.agendaNumber) : item.number) != number)
            continue;
        lines.add(tr("Minute"), byAgendaNumber ? item.title : item.text, {RecordKind::MinuteItem, item.id});
        for (const Resolution &one : minutes.resolutions)
            if (one.item == item.number)
                lines.add(tr("Resolved"), one.text, {RecordKind::Resolution, one.id});
        for (const MinuteAction &one : minutes.actions)
            if (one.item == item.number)
                lines.add(tr("Action"), one.owner.isEmpty() ? one.text : tr("%1: %2").arg(one.owner, one.text), {RecordKind::MinuteAction, one.id});
    }
}

CardWords itemCard(const Reader &reader, const MeetingView &view, const AgendaItem &item)
{
    CardWords card{QStringLiteral("%1 %2").arg(item.number, item.title).trimmed()};
    Lines lines(reader, card);
    const RecordRef ref{RecordKind::AgendaItem, item.id};
    lines.add(tr("Contributors"), item.contributors.join(QStringLiteral("; ")), ref, QStringLiteral("contributors"));
    lines.add(tr("Exempt"), item.exemptReason, ref, QStringLiteral("exemptReason"));
    lines.add(tr("Purpose"), item.text, ref, QStringLiteral("text"));
    if (const auto reports = listReportsOfItem(reader, item.id))
        for (const Report &report : *reports)
            addReport(lines, report);
    for (const ItemPaper &paper : item.papers)
        if (!paper.label.isEmpty())
            lines.add(tr("Paper"), paper.label, topOfPage(paper.paperId, paper.filePageFrom));
    if (const auto tables = listTables(reader, {0, item.id, 0})) {
        for (size_t i = 0; i < tables->size() && i < tablesNamed; ++i) {
            const TableRow &row = (*tables)[i];
            lines.add(tr("Tables"), row.caption.isEmpty() ? tr("%1 rows, %2 columns").arg(row.rows).arg(row.cols) : row.caption, {RecordKind::Table, row.id});
            lines.opens({RecordKind::Table, row.id});
        }
        if (tables->size() > tablesNamed) {
            lines.add(tr("Tables"), tr("and %1 more").arg(tables->size() - tablesNamed), PlaceOnPaper());
            lines.opens({RecordKind::AgendaItem, item.id});
        }
    }
    if (const auto questions = listQuestionsOfMeeting(reader, view.meeting.meeting.id))
        for (const Question &question : *questions)
            if (question.itemId == item.id)
                lines.add(tr("Questions"), question.asker.isEmpty() ? question.text : tr("%1: %2").arg(question.asker, question.text), {RecordKind::Question, question.id});
    if (const auto minutes = findMinutes(reader, view.meeting.meeting.id))
        if (const auto all = loadMinutes(reader, minutes->id))
            addMinutes(lines, *all, item.number, true);
    return card;
}

CardWords actionCard(const Reader &reader, Id id)
{
    CardWords card;
    const auto row = loadActionRow(reader, id);
    if (!row)
        return card;
    card.heading = row->action.number.isEmpty() ? row->action.text : tr("Action %1").arg(row->action.number);
    card.aside = row->action.councilYear;
    Lines lines(reader, card);
    const RecordRef ref{RecordKind::Action, id};
    lines.add(tr("Raised"), QStringLiteral("%1 %2").arg(row->action.raisedOn.isValid() ? shortDate(row->action.raisedOn) : row->action.raisedText, row->action.item), ref);
    lines.add(tr("Action"), row->action.text, ref, QStringLiteral("text"));
    lines.add(tr("Owner"), row->action.owner, ref, QStringLiteral("owner"));
    lines.add(tr("Due"), row->action.due, ref, QStringLiteral("due"));
    if (const auto updates = listActionUpdates(reader, id))
        for (const ActionUpdate &update : *updates)
            lines.add(update.date.isValid() ? shortDate(update.date) : tr("Update"), update.text, {RecordKind::ActionUpdate, update.id});
    return card;
}

/// The minutes that the meeting's papers print, and those of the meeting itself.
std::vector<Id> minutesShown(const Reader &reader, Id meetingId)
{
    std::vector<Id> ids;
    if (const auto papers = listPapers(reader, meetingId))
        for (const Paper &paper : *papers)
            if (const auto list = listMinutesInPaper(reader, paper.id))
                for (const Minutes &minutes : *list)
                    ids.push_back(minutes.id);
    if (const auto own = findMinutes(reader, meetingId))
        ids.push_back(own->id);
    return ids;
}

CardWords minuteCard(const Reader &reader, const MeetingView &view, Id id)
{
    CardWords card;
    for (const Id minutesId : minutesShown(reader, view.meeting.meeting.id)) {
        const auto all = loadMinutes(reader, minutesId);
        if (!all)
            continue;
        const auto it = std::find_if(all->items.begin(), all->items.end(), [&](const MinuteItem &item) { return item.id == id; });
        if (it == all->items.end())
            continue;
        card.heading = QStringLiteral("%1 %2").arg(it->number, it->title).trimmed();
        Lines lines(reader, card);
        addMinutes(lines, *all, it->number, false);
        return card;
    }
    return card;
}

} // namespace

CardWords meetingCard(const Reader &reader, const MeetingView &view, const RecordRef &chosen)
{
    if (chosen.kind == RecordKind::AgendaItem) {
        const auto it = std::find_if(view.items.begin(), view.items.end(), [&](const AgendaItem &item) { return item.id == chosen.id; });
        return it == view.items.end() ? CardWords() : itemCard(reader, view, *it);
    }
    if (chosen.kind == RecordKind::Action)
        return actionCard(reader, chosen.id);
    if (chosen.kind == RecordKind::MinuteItem)
        return minuteCard(reader, view, chosen.id);
    if (chosen.kind == RecordKind::Report) {
        CardWords card;
        if (const auto report = loadReport(reader, chosen.id)) {
            card.heading = report->title;
            Lines lines(reader, card);
            addReport(lines, *report);
        }
        return card;
    }
    return {};
}

} // namespace scrutiny
