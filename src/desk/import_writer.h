// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/import_apply.h"

#include <QHash>
#include <QSet>

namespace scrutiny {

/// Writes a plan inside one unit of work. A helper of applyImport; one use an object.
class ImportWriter
{
public:
    ImportWriter(Transaction &tx, const ImportPlan &plan, qint64 fileBytes);
    /// Everything, in an order in which links can be made. Counts and ids are in outcome() afterwards.
    void write();
    const ImportOutcome &outcome() const { return m_outcome; }

private:
    // import_writer_meeting.cpp
    void writeCommittee();
    void writeMeeting();
    void writePaper();
    void writeMembers();
    void writeItems();
    void moveItem(Id id, int position);
    void writeMinutes(const ImportEntry &entry);
    void writeMinutesLists(const ImportEntry &entry, Id minutesId);
    void confirmEarlierMinutes(const MinutesFacts &minutes);
    // import_writer_records.cpp
    void writeAction(const ImportEntry &entry);
    void writeReport(const ImportEntry &entry);
    void writeRecommendation(const ImportEntry &entry);
    void writeTopic(const ImportEntry &entry);
    void dropMissingTopics();
    void writeQuestion(const ImportEntry &entry);
    void writeTable(const ImportEntry &entry);
    void writeMinuteActions();
    void writeDoubts();

    /// What follows from any record written: its places, a person's corrections, its doubts.
    void finish(const ImportEntry &entry, const RecordRef &record);
    /// Gives a known record what the paper says now, field by field; edited fields keep the person's words.
    void updateKnown(const ImportEntry &entry);
    Id itemIdOf(const QString &number) const;
    Id meetingOn(const QDate &date, MeetingStatus status);

    Transaction &m_tx;
    const ImportPlan &m_plan;
    const Reading &m_reading;
    qint64 m_fileBytes;
    Id m_committee = 0, m_meeting = 0, m_paper = 0;
    QHash<QString, Id> m_items;        ///< folded item number to its id
    QHash<int, Id> m_actions;          ///< index in the reading's log to the stored action
    QHash<int, Id> m_minutes;          ///< index in the reading's minutes to the stored minutes
    QSet<int> m_minutesKnown;          ///< indices of minutes whose lists are in the store already
    std::vector<std::pair<const ImportEntry *, RecordRef>> m_written;
    ImportOutcome m_outcome;
};

} // namespace scrutiny
