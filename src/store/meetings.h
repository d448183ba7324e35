// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

/// Committees, meetings, agenda items. `load...`, `list...` and `find...` take Store::reader() or a Transaction; `add...` return the new record's id;
/// `update...` write the record with that id whole (importing uses them; a person's edits go through editField, store/edits.h);
/// `remove...` take everything below the record with it, sources and edits too.

struct CommitteeRow
{
    Committee committee;
    int meetings = 0;
    int openActions = 0;      ///< open or proposed closed
};

/// A meeting as lists show it.
struct MeetingRow
{
    Meeting meeting;
    QString committee;
    QString council;
    int items = 0;
    int pages = 0;            ///< of its papers
    int papers = 0;
    int actions = 0;          ///< mentioned by its papers' logs
    int openActions = 0;      ///< of those, not closed
    int tables = 0;
    int doubts = 0;           ///< of its papers, not settled
};

/// An item with what its row counts.
struct AgendaRow
{
    AgendaItem item;
    int tables = 0;
    int reports = 0;
    int questions = 0;
    int minuteActions = 0;    ///< ACTIONs in the minutes of this meeting under its number
};

std::optional<Committee> findCommittee(const Reader &reader, const QString &council, const QString &name); ///< letters and digits decide
Result<Committee> loadCommittee(const Reader &reader, Id id);
Result<std::vector<CommitteeRow>> listCommittees(const Reader &reader);
Id addCommittee(Transaction &tx, const Committee &committee);
void updateCommittee(Transaction &tx, const Committee &committee);

Result<Meeting> loadMeeting(const Reader &reader, Id id);
Result<MeetingRow> loadMeetingRow(const Reader &reader, Id id);
/// By committee name, then newest date first. `committeeId` 0: all.
Result<std::vector<MeetingRow>> listMeetings(const Reader &reader, Id committeeId = 0);
std::optional<Meeting> findMeeting(const Reader &reader, Id committeeId, const QDate &date);
Id addMeeting(Transaction &tx, const Meeting &meeting);
void updateMeeting(Transaction &tx, const Meeting &meeting);
void removeMeeting(Transaction &tx, Id id);

Result<std::vector<Member>> listMembers(const Reader &reader, Id meetingId);
Id addMember(Transaction &tx, const Member &member);
void removeMembers(Transaction &tx, Id meetingId);

/// In agenda order, with their papers.
Result<std::vector<AgendaItem>> listAgendaItems(const Reader &reader, Id meetingId);
Result<std::vector<AgendaRow>> listAgendaRows(const Reader &reader, Id meetingId);
Result<AgendaItem> loadAgendaItem(const Reader &reader, Id id);
Id addAgendaItem(Transaction &tx, const AgendaItem &item);
void updateAgendaItem(Transaction &tx, const AgendaItem &item);
void removeAgendaItem(Transaction &tx, Id id);
void addItemPaper(Transaction &tx, Id itemId, const ItemPaper &paper); ///< a supplement's paper, beside those it has

} // namespace scrutiny
