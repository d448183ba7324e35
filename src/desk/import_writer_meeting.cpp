// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_writer.h"

#include "base/text.h"
#include "domain/minutes_rules.h"
#include "store/meetings.h"
#include "store/minutes.h"
#include "store/papers.h"
#include "store/sources.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ImportWriter", text);
}

QDate dateOf(const ImportEntry &entry, const char *field)
{
    return QDate::fromString(entry.value(QString::fromLatin1(field)), Qt::ISODate);
}

const ImportEntry *entryOf(const ImportPlan &plan, RecordKind kind, int index = 0)
{
    const auto it = std::find_if(plan.entries.begin(), plan.entries.end(), [&](const ImportEntry &e) { return e.kind == kind && e.index == index; });
    return it == plan.entries.end() ? nullptr : &*it;
}

/// A late paper names its meeting and a few items of an agenda that is here already.
bool isSupplement(const Reader &reader, const ImportPlan &plan)
{
    if (plan.meetingId == 0)
        return false;
    const auto agenda = listAgendaItems(reader, plan.meetingId);
    return agenda && plan.reading.agendaItems.size() * 2 < agenda->size();
}

PaperRole roleOf(const Reader &reader, const ImportPlan &plan)
{
    const Reading &r = plan.reading;
    if (r.meeting && !r.agendaItems.empty())
        return isSupplement(reader, plan) ? PaperRole::Supplement : PaperRole::Pack;
    if (!r.minutes.empty())
        return PaperRole::Minutes;
    if (plan.meetingId)
        return PaperRole::Supplement;
    return r.reports.empty() ? PaperRole::Other : PaperRole::Report;
}

} // namespace

void ImportWriter::writeCommittee()
{
    if (m_committee != 0)
        return;
    // Records that run across meetings hang on a committee; a paper that names none gets a place of its own, to be renamed.
    const bool needed = m_plan.hasMeeting || !m_reading.actionLog.empty() || !m_reading.recommendations.empty() || !m_reading.workProgramme.empty();
    if (!needed && m_plan.committee.isEmpty())
        return;
    const QString name = m_plan.committee.isEmpty() ? tr("Committee not named") : m_plan.committee;
    if (const auto stored = findCommittee(m_tx, m_plan.council, name))
        m_committee = stored->id;
    else
        m_committee = addCommittee(m_tx, {0, m_plan.council, name});
}

void ImportWriter::writePaper()
{
    Paper made;
    made.sha256 = m_reading.sha256;
    made.fileName = m_reading.fileName;
    made.pages = m_reading.pages;
    made.bytes = m_fileBytes;
    made.role = roleOf(m_tx, m_plan);
    made.addedAt = m_tx.now();
    m_paper = addPaper(m_tx, made);
    for (const PageFacts &page : m_reading.pageFacts)
        addPage(m_tx, {0, m_paper, page.page, page.label, page.reportLabel, page.width, page.height, page.kind, page.text});
}

void ImportWriter::writeMeeting()
{
    const ImportEntry *entry = entryOf(m_plan, RecordKind::Meeting);
    QDate date = m_plan.meetingDate;
    if (entry && dateOf(*entry, "date").isValid())
        date = dateOf(*entry, "date");
    if (!date.isValid() || m_committee == 0 || (entry && entry->leftOut))
        return;
    const bool minutesAlone = !m_reading.meeting && !m_reading.minutes.empty();
    const bool isNew = !findMeeting(m_tx, m_committee, date);
    m_meeting = meetingOn(date, minutesAlone ? MeetingStatus::Minuted : MeetingStatus::Agenda);
    if (auto kept = loadPaper(m_tx, m_paper)) {
        kept->meetingId = m_meeting;
        updatePaper(m_tx, *kept);
    }
    if (!entry || m_meeting == 0)
        return;
    if (isNew) {
        if (auto stored = loadMeeting(m_tx, m_meeting)) {
            stored->time = m_reading.meeting->time;
            stored->venue = m_reading.meeting->venue;
            updateMeeting(m_tx, *stored);
        }
    } else if (entry->known.id == m_meeting) {
        updateKnown(*entry);
    }
    finish(*entry, {RecordKind::Meeting, m_meeting});
}

void ImportWriter::writeMembers()
{
    if (m_meeting == 0 || !m_reading.meeting)
        return;
    const bool any = std::any_of(m_plan.entries.begin(), m_plan.entries.end(), [](const ImportEntry &e) { return e.kind == RecordKind::Member && !e.leftOut; });
    if (!any)
        return;
    removeMembers(m_tx, m_meeting); // the newest front sheet says who the members are
    int position = 0;
    for (const ImportEntry &entry : m_plan.entries) {
        if (entry.kind != RecordKind::Member || entry.leftOut)
            continue;
        const bool coOpted = entry.parent == 1;
        const auto &people = coOpted ? m_reading.meeting->coOpted : m_reading.meeting->members;
        const Person &p = people[std::size_t(entry.index)];
        finish(entry, {RecordKind::Member, addMember(m_tx, {0, m_meeting, position++, p.name, p.role, coOpted})});
    }
}

void ImportWriter::writeItems()
{
    if (m_meeting == 0)
        return;
    if (const auto stored = listAgendaItems(m_tx, m_meeting)) {
        for (const AgendaItem &item : *stored)
            m_items.insert(folded(item.number), item.id);
    }
    const bool newOrder = roleOf(m_tx, m_plan) == PaperRole::Pack; // a supplement names a few items only
    for (const ImportEntry &entry : m_plan.entries) {
        if (entry.kind != RecordKind::AgendaItem || entry.leftOut)
            continue;
        const AgendaItemFacts &facts = m_reading.agendaItems[std::size_t(entry.index)];
        const ItemPaper part{m_paper, {}, facts.pageFrom, facts.pageTo, facts.pdfPageFrom, facts.pdfPageTo, facts.number, facts.title};
        const bool hasPages = facts.pdfPageFrom > 0 || !facts.pageFrom.isEmpty();
        Id id = entry.known.id;
        if (id) {
            updateKnown(entry);
            m_items.insert(folded(facts.number), id);
            if (newOrder)
                moveItem(id, entry.index);
            if (hasPages)
                addItemPaper(m_tx, id, part);
        } else {
            AgendaItem item;
            item.meetingId = m_meeting;
            item.position = entry.index;
            item.number = facts.number;
            item.title = facts.title;
            item.time = facts.time;
            item.endTime = facts.endTime;
            item.text = facts.text;
            item.contributors = facts.contributors;
            item.exempt = facts.exempt;
            item.exemptReason = facts.exemptReason;
            item.heading = facts.heading;
            if (hasPages)
                item.papers = {part};
            id = addAgendaItem(m_tx, item);
            m_items.insert(folded(facts.number), id);
        }
        finish(entry, {RecordKind::AgendaItem, id});
    }
}

/// A pack published again may take items in another order.
void ImportWriter::moveItem(Id id, int position)
{
    auto item = loadAgendaItem(m_tx, id);
    if (!item || item->position == position)
        return;
    item->position = position;
    updateAgendaItem(m_tx, *item);
}

void ImportWriter::writeMinutes(const ImportEntry &entry)
{
    const MinutesFacts &facts = m_reading.minutes[std::size_t(entry.index)];
    if (entry.known.id) {
        updateKnown(entry);
        m_minutes.insert(entry.index, entry.known.id);
        m_minutesKnown.insert(entry.index);
        finish(entry, entry.known);
        return;
    }
    Minutes minutes;
    minutes.date = dateOf(entry, "date");
    minutes.meetingId = meetingOn(minutes.date, MeetingStatus::Minuted);
    minutes.paperId = m_paper;
    minutes.start = facts.start;
    minutes.end = facts.end;
    minutes.venue = facts.venue;
    const Id id = addMinutes(m_tx, minutes);
    m_minutes.insert(entry.index, id);
    finish(entry, {RecordKind::Minutes, id});
    writeMinutesLists(entry, id);
    confirmEarlierMinutes(facts);
}

void ImportWriter::writeMinutesLists(const ImportEntry &entry, Id minutesId)
{
    const MinutesFacts &facts = m_reading.minutes[std::size_t(entry.index)];
    const auto place = [this](RecordKind kind, Id id, const Source &source) { setSource(m_tx, {kind, id}, {}, m_paper, source); };
    const std::pair<AttendanceGroup, const std::vector<Person> *> groups[] = {{AttendanceGroup::Present, &facts.present},
                                                                             {AttendanceGroup::CoOptedPresent, &facts.coOptedPresent},
                                                                             {AttendanceGroup::InAttendance, &facts.inAttendance},
                                                                             {AttendanceGroup::Apologies, &facts.apologies}};
    for (const auto &[group, people] : groups) {
        int position = 0;
        for (const Person &p : *people)
            place(RecordKind::Attendance, addAttendance(m_tx, {0, minutesId, group, position++, p.name, p.role}), p.source);
    }
    int position = 0;
    for (const DeclarationFacts &d : facts.declarations)
        place(RecordKind::Declaration, addDeclaration(m_tx, {0, minutesId, position++, d.member, d.text}), d.source);
    position = 0;
    for (const MinuteItemFacts &i : facts.items)
        place(RecordKind::MinuteItem, addMinuteItem(m_tx, {0, minutesId, position++, i.number, i.title, i.agendaNumber, i.text}), i.source);
    position = 0;
    for (const ResolutionFacts &r : facts.resolutions)
        place(RecordKind::Resolution, addResolution(m_tx, {0, minutesId, position++, r.item, r.text}), r.source);
}

/// Minutes that agree the minutes before them as a record confirm those.
void ImportWriter::confirmEarlierMinutes(const MinutesFacts &minutes)
{
    const bool confirms = std::any_of(minutes.items.begin(), minutes.items.end(), [](const MinuteItemFacts &i) { return confirmsMinutes(i.title, i.text); });
    if (!confirms || !minutes.date.isValid())
        return;
    const auto all = listMeetings(m_tx, m_committee); // newest first
    if (!all)
        return;
    for (const MeetingRow &row : *all) {
        if (row.meeting.date >= minutes.date)
            continue;
        auto earlier = findMinutes(m_tx, row.meeting.id);
        if (!earlier)
            return;
        earlier->status = MinutesStatus::Confirmed;
        updateMinutes(m_tx, *earlier);
        Meeting confirmed = row.meeting;
        confirmed.status = MeetingStatus::Confirmed;
        updateMeeting(m_tx, confirmed);
        return;
    }
}

} // namespace scrutiny
