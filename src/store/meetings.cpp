// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/meetings.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

const std::string columns = "m.id, m.committee_id, m.date, m.time, m.venue, m.status, m.published_on";

Meeting meetingFrom(Rows &r)
{
    return {r.id(), r.id(), r.date(), r.time(), r.text(), r.as(MeetingStatus::Confirmed), r.date()};
}

// Each count is a look-up in an index by meeting or paper; none reads a whole table.
const std::string actionsOf = "FROM paper p JOIN action_update u ON u.paper_id = p.id JOIN action a ON a.id = u.action_id WHERE p.meeting_id = m.id";
const std::string rowSelect =
    "SELECT " + columns + ", c.name, c.council, "
    "(SELECT count(*) FROM agenda_item i WHERE i.meeting_id = m.id), "
    "(SELECT sum(p.pages) FROM paper p WHERE p.meeting_id = m.id), "
    "(SELECT count(*) FROM paper p WHERE p.meeting_id = m.id), "
    "(SELECT count(DISTINCT a.id) " + actionsOf + "), "
    "(SELECT count(DISTINCT a.id) " + actionsOf + " AND a.state <> 2), "
    "(SELECT count(*) FROM report_table t WHERE t.meeting_id = m.id), "
    "(SELECT count(*) FROM paper p JOIN doubt d ON d.paper_id = p.id WHERE p.meeting_id = m.id AND d.settled = 0) "
    "FROM meeting m JOIN committee c ON c.id = m.committee_id ";

MeetingRow rowFrom(Rows &r)
{
    return {meetingFrom(r), r.text(), r.text(), r.number(), r.number(), r.number(), r.number(), r.number(), r.number(), r.number()};
}

} // namespace

Result<Meeting> loadMeeting(const Reader &reader, Id id)
{
    return guardedResult("loading a meeting", [&]() -> Result<Meeting> {
        Rows rows = reader.connection().rows("SELECT " + columns + " FROM meeting m WHERE m.id = ?", id);
        if (!rows.next())
            return notThere("loading a meeting");
        return meetingFrom(rows);
    });
}

Result<MeetingRow> loadMeetingRow(const Reader &reader, Id id)
{
    return guardedResult("loading a meeting's row", [&]() -> Result<MeetingRow> {
        Rows rows = reader.connection().rows(rowSelect + "WHERE m.id = ?", id);
        if (!rows.next())
            return notThere("loading a meeting's row");
        return rowFrom(rows);
    });
}

Result<std::vector<MeetingRow>> listMeetings(const Reader &reader, Id committeeId)
{
    return guarded("listing meetings", [&] {
        std::vector<MeetingRow> result;
        Rows rows = reader.connection().rows(rowSelect + "WHERE ?1 = 0 OR m.committee_id = ?1 "
                                             "ORDER BY c.name COLLATE NOCASE, c.id, m.date DESC, m.id DESC", committeeId);
        while (rows.next())
            result.push_back(rowFrom(rows));
        return result;
    });
}

std::optional<Meeting> findMeeting(const Reader &reader, Id committeeId, const QDate &date)
{
    return foundOrNone("finding a meeting", [&]() -> std::optional<Meeting> {
        Rows rows = reader.connection().rows("SELECT " + columns + " FROM meeting m WHERE m.committee_id = ? AND m.date = ? ORDER BY m.id LIMIT 1",
                                             committeeId, date);
        return rows.next() ? std::optional(meetingFrom(rows)) : std::nullopt;
    });
}

Id addMeeting(Transaction &tx, const Meeting &meeting)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO meeting(committee_id, date, time, venue, status, published_on) VALUES(?, ?, ?, ?, ?, ?)",
                        meeting.committeeId, meeting.date, meeting.time, meeting.venue, meeting.status, meeting.publishedOn);
    });
}

void updateMeeting(Transaction &tx, const Meeting &meeting)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE meeting SET committee_id = ?, date = ?, time = ?, venue = ?, status = ?, published_on = ? WHERE id = ?",
                     meeting.committeeId, meeting.date, meeting.time, meeting.venue, meeting.status, meeting.publishedOn, meeting.id);
    });
}

void removeMeeting(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM meeting WHERE id = ?", id); });
}

Result<std::vector<Member>> listMembers(const Reader &reader, Id meetingId)
{
    return guarded("listing members", [&] {
        std::vector<Member> result;
        Rows r = reader.connection().rows("SELECT id, meeting_id, position, name, role, co_opted FROM member WHERE meeting_id = ? "
                                          "ORDER BY co_opted, position, id", meetingId);
        while (r.next())
            result.push_back({r.id(), r.id(), r.number(), r.text(), r.text(), r.flag()});
        return result;
    });
}

Id addMember(Transaction &tx, const Member &member)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO member(meeting_id, position, name, role, co_opted) VALUES(?, ?, ?, ?, ?)", member.meetingId,
                        member.position, member.name, member.role, member.coOpted);
    });
}

void removeMembers(Transaction &tx, Id meetingId)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM member WHERE meeting_id = ?", meetingId); });
}

} // namespace scrutiny
