// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/history_subject.h"
#include "desk/item_history.h"
#include "store/minutes.h"

#include <map>
#include <optional>
#include <set>

namespace scrutiny {

/// Gathers an item's history: hits of its subject become entries, and what hangs on them comes along (the minutes of an earlier item, the actions raised
/// there, its tables). An entry that is found twice keeps the better relevance.
class HistoryFinder
{
public:
    HistoryFinder(const Reader &reader, const AgendaItem &item, const Meeting &meeting);

    void findBySubject(const HistorySubject &subject);
    /// Of a standing item: the same item at earlier meetings of the committee, with its papers.
    void findSameItem();
    std::vector<HistoryEntry> take(int atMost);

private:
    void look(const HistorySubject &subject, const SubjectHit &hit);
    void lookAtPage(const HistorySubject &subject, const SubjectHit &hit, double share);
    void addItem(const HistorySubject &subject, Id itemId, double share);
    void addMinute(const HistorySubject &subject, const MinutesRecord &minutes, const QString &number, double share);
    void addAction(const HistorySubject &subject, Id actionId, double share);
    void addRecommendation(const HistorySubject &subject, Id id, double share);
    void addTopic(const SearchHit &described, double share);
    void addTable(Id tableId, Id meetingId, double share);
    void addQuestion(const SearchHit &described, double share);
    void addOwnTables(const HistorySubject &subject);
    void addTablesOf(const HistorySubject &subject, Id itemId, double share);
    void minutesOfItem(const HistorySubject &subject, const AgendaItem &item, double share);

    bool isEarlier(const Meeting &meeting) const;
    const Meeting *meetingOf(Id id);
    const std::optional<MinutesRecord> &minutesOf(Id meetingId);
    HistoryEntry entryOf(HistoryKind kind, const RecordRef &record, const Meeting &meeting) const;
    /// The newest place of a record on a paper of before; else on the open meeting's.
    void place(HistoryEntry &entry);
    QString labelOf(Id paperId, int page);
    void add(HistoryEntry entry);

    const Reader &m_reader;
    AgendaItem m_item;
    Meeting m_meeting;
    std::set<Id> m_ownPapers;
    std::map<Id, Meeting> m_meetings;
    std::map<Id, std::optional<MinutesRecord>> m_minutes;
    std::map<RecordRef, HistoryEntry> m_entries;
    std::set<Id> m_itemsDone;
    std::map<Id, QString> m_committees;
    std::map<Id, std::map<int, QString>> m_labels; ///< printed page numbers by paper
};

} // namespace scrutiny
