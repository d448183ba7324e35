// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_writer.h"

#include "base/text.h"
#include "desk/record_fields.h"
#include "store/edits.h"
#include "store/meetings.h"
#include "store/sources.h"

namespace scrutiny {

ImportWriter::ImportWriter(Transaction &tx, const ImportPlan &plan, qint64 fileBytes)
    : m_tx(tx), m_plan(plan), m_reading(plan.reading), m_fileBytes(fileBytes), m_committee(plan.committeeId)
{
}

void ImportWriter::write()
{
    writeCommittee();
    writePaper();
    writeMeeting();
    writeMembers();
    writeItems();
    for (const ImportEntry &entry : m_plan.entries) {
        if (m_tx.failed())
            return;
        if (entry.leftOut)
            continue;
        switch (entry.kind) {
        case RecordKind::Minutes: writeMinutes(entry); break;
        case RecordKind::Action: writeAction(entry); break;
        case RecordKind::Report: writeReport(entry); break;
        case RecordKind::Recommendation: writeRecommendation(entry); break;
        case RecordKind::WorkProgramme: writeTopic(entry); break;
        case RecordKind::Question: writeQuestion(entry); break;
        case RecordKind::Table: writeTable(entry); break;
        default: break; // meeting, members and items are written above; ACTIONs and doubts below, when what they point to is there
        }
    }
    dropMissingTopics();
    writeMinuteActions();
    writeDoubts();
    m_outcome.paperId = m_paper;
    m_outcome.meetingId = m_meeting;
}

void ImportWriter::finish(const ImportEntry &entry, const RecordRef &record)
{
    if (record.id == 0)
        return;
    setSource(m_tx, record, {}, m_paper, entry.source);
    for (const EntryField &field : entry.fields) {
        if (!field.source.empty())
            setSource(m_tx, record, field.name, m_paper, field.source);
    }
    const QStringList editable = editableFields(record.kind);
    for (auto it = entry.corrections.begin(); it != entry.corrections.end(); ++it) {
        if (editable.contains(it.key()))
            editField(m_tx, record, it.key(), it.value());
    }
    m_written.push_back({&entry, record});
    entry.state == EntryState::New ? ++m_outcome.added : m_outcome.changed += entry.state == EntryState::Changed;
}

void ImportWriter::updateKnown(const ImportEntry &entry)
{
    const QStringList editable = editableFields(entry.known.kind);
    for (const EntryField &field : entry.fields) {
        // Silence in a later paper takes nothing back.
        if (field.value.isEmpty() || !editable.contains(field.name) || folded(field.value) == folded(field.known))
            continue;
        importField(m_tx, entry.known, field.name, field.value, m_paper);
        m_outcome.disputed += field.edited;
    }
}

Id ImportWriter::itemIdOf(const QString &number) const
{
    return number.isEmpty() ? 0 : m_items.value(folded(number));
}

Id ImportWriter::meetingOn(const QDate &date, MeetingStatus status)
{
    if (m_committee == 0 || !date.isValid())
        return 0;
    if (const auto stored = findMeeting(m_tx, m_committee, date)) {
        if (stored->status < status) {
            Meeting raised = *stored;
            raised.status = status;
            updateMeeting(m_tx, raised);
        }
        return stored->id;
    }
    Meeting made;
    made.committeeId = m_committee;
    made.date = date;
    made.status = status;
    return addMeeting(m_tx, made);
}

} // namespace scrutiny
