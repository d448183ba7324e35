// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/minutes.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

const std::string columns = "n.id, n.meeting_id, n.paper_id, n.date, n.start, n.end, n.venue, n.status";

Minutes minutesFrom(Rows &r)
{
    return {r.id(), r.id(), r.id(), r.date(), r.time(), r.time(), r.text(), r.as(MinutesStatus::Confirmed)};
}

const std::string actionColumns = "a.id, a.minutes_id, a.position, a.item, a.owner, a.text, a.action_id, a.set_aside";

MinuteAction minuteActionFrom(Rows &r)
{
    return {r.id(), r.id(), r.number(), r.text(), r.text(), r.text(), r.id(), r.flag()};
}

} // namespace

Result<MinutesRecord> loadMinutes(const Reader &reader, Id id)
{
    return guardedResult("loading minutes", [&]() -> Result<MinutesRecord> {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        MinutesRecord record;
        {
            Rows r = c.rows("SELECT " + columns + " FROM minutes n WHERE n.id = ?", id);
            if (!r.next())
                return notThere("loading minutes");
            record.minutes = minutesFrom(r);
        }
        Rows attendance = c.rows("SELECT id, minutes_id, attendance_group, position, name, role FROM attendance WHERE minutes_id = ? "
                                 "ORDER BY attendance_group, position, id", id);
        while (attendance.next())
            record.attendance.push_back({attendance.id(), attendance.id(), attendance.as(AttendanceGroup::Apologies), attendance.number(),
                                         attendance.text(), attendance.text()});
        Rows declarations = c.rows("SELECT id, minutes_id, position, member, text FROM declaration WHERE minutes_id = ? ORDER BY position, id", id);
        while (declarations.next())
            record.declarations.push_back({declarations.id(), declarations.id(), declarations.number(), declarations.text(), declarations.text()});
        Rows items = c.rows("SELECT id, minutes_id, position, number, title, agenda_number, text FROM minute_item WHERE minutes_id = ? "
                            "ORDER BY position, id", id);
        while (items.next())
            record.items.push_back({items.id(), items.id(), items.number(), items.text(), items.text(), items.text(), items.text()});
        Rows resolutions = c.rows("SELECT id, minutes_id, position, item, text FROM resolution WHERE minutes_id = ? ORDER BY position, id", id);
        while (resolutions.next())
            record.resolutions.push_back({resolutions.id(), resolutions.id(), resolutions.number(), resolutions.text(), resolutions.text()});
        Rows actions = c.rows("SELECT " + actionColumns + " FROM minute_action a WHERE a.minutes_id = ? ORDER BY a.position, a.id", id);
        while (actions.next())
            record.actions.push_back(minuteActionFrom(actions));
        return record;
    });
}

std::optional<Minutes> findMinutes(const Reader &reader, Id meetingId)
{
    return foundOrNone("finding minutes", [&]() -> std::optional<Minutes> {
        Rows r = reader.connection().rows("SELECT " + columns + " FROM minutes n WHERE n.meeting_id = ? ORDER BY n.id DESC LIMIT 1", meetingId);
        return r.next() ? std::optional(minutesFrom(r)) : std::nullopt;
    });
}

Result<std::vector<Minutes>> listMinutesInPaper(const Reader &reader, Id paperId)
{
    return guarded("listing minutes", [&] {
        std::vector<Minutes> result;
        Rows r = reader.connection().rows("SELECT " + columns + " FROM minutes n WHERE n.paper_id = ? ORDER BY n.date, n.id", paperId);
        while (r.next())
            result.push_back(minutesFrom(r));
        return result;
    });
}

Result<std::vector<LooseEnd>> listLooseEnds(const Reader &reader, Id committeeId)
{
    return guarded("listing loose ends", [&] {
        std::vector<LooseEnd> result;
        Rows r = reader.connection().rows("SELECT " + actionColumns + ", n.meeting_id, c.id, c.name, coalesce(n.date, m.date), "
                                          "(SELECT title FROM minute_item i WHERE i.minutes_id = n.id AND i.number = a.item LIMIT 1) "
                                          "FROM minute_action a JOIN minutes n ON n.id = a.minutes_id JOIN meeting m ON m.id = n.meeting_id "
                                          "JOIN committee c ON c.id = m.committee_id "
                                          "WHERE a.action_id IS NULL AND a.set_aside = 0 AND (?1 = 0 OR c.id = ?1) "
                                          "ORDER BY coalesce(n.date, m.date) DESC, a.position, a.id", committeeId);
        while (r.next())
            result.push_back({minuteActionFrom(r), r.id(), r.id(), r.text(), r.date(), r.text()});
        return result;
    });
}

Id addMinutes(Transaction &tx, const Minutes &minutes)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO minutes(meeting_id, paper_id, date, start, end, venue, status) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        minutes.meetingId, Link{minutes.paperId}, minutes.date, minutes.start, minutes.end, minutes.venue, minutes.status);
    });
}

void updateMinutes(Transaction &tx, const Minutes &minutes)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE minutes SET meeting_id = ?, paper_id = ?, date = ?, start = ?, end = ?, venue = ?, status = ? WHERE id = ?",
                     minutes.meetingId, Link{minutes.paperId}, minutes.date, minutes.start, minutes.end, minutes.venue, minutes.status, minutes.id);
    });
}

void removeMinutes(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM minutes WHERE id = ?", id); });
}

Id addAttendance(Transaction &tx, const Attendance &attendance)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO attendance(minutes_id, attendance_group, position, name, role) VALUES(?, ?, ?, ?, ?)", attendance.minutesId,
                        attendance.group, attendance.position, attendance.name, attendance.role);
    });
}

Id addDeclaration(Transaction &tx, const Declaration &declaration)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO declaration(minutes_id, position, member, text) VALUES(?, ?, ?, ?)", declaration.minutesId,
                        declaration.position, declaration.member, declaration.text);
    });
}

Id addMinuteItem(Transaction &tx, const MinuteItem &item)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO minute_item(minutes_id, position, number, title, agenda_number, text) VALUES(?, ?, ?, ?, ?, ?)",
                        item.minutesId, item.position, item.number, item.title, item.agendaNumber, item.text);
    });
}

Id addResolution(Transaction &tx, const Resolution &resolution)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO resolution(minutes_id, position, item, text) VALUES(?, ?, ?, ?)", resolution.minutesId,
                        resolution.position, resolution.item, resolution.text);
    });
}

Id addMinuteAction(Transaction &tx, const MinuteAction &action)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO minute_action(minutes_id, position, item, owner, text, action_id, set_aside) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        action.minutesId, action.position, action.item, action.owner, action.text, Link{action.actionId}, action.setAside);
    });
}

void linkMinuteAction(Transaction &tx, Id minuteActionId, Id actionId)
{
    tx.write([&](Connection &c) { return c.run("UPDATE minute_action SET action_id = ? WHERE id = ?", Link{actionId}, minuteActionId); });
}

void setMinuteActionAside(Transaction &tx, Id minuteActionId, bool aside)
{
    tx.write([&](Connection &c) { return c.run("UPDATE minute_action SET set_aside = ? WHERE id = ?", aside, minuteActionId); });
}

} // namespace scrutiny
