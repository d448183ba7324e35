// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/actions.h"

#include "base/text.h"
#include "domain/action_rules.h"
#include "store/connection.h"
#include "store/failures.h"

#include <unordered_map>

namespace scrutiny {

namespace {

const std::string columns = "a.id, a.committee_id, a.council_year, a.number, a.raised_on, a.raised_text, a.item, a.text, a.owner, a.due, "
                            "a.state, a.evidence, a.closed_on";

Action actionFrom(Rows &r)
{
    return {r.id(), r.id(), r.text(), r.text(), r.date(), r.text(), r.text(), r.text(), r.text(), r.text(),
            r.as(ActionState::Closed), r.text(), r.date()};
}

const std::string updateColumns = "u.id, u.action_id, u.paper_id, u.date, u.text, u.status";

ActionUpdate updateFrom(Rows &r)
{
    return {r.id(), r.id(), r.id(), r.date(), r.text(), r.as(ActionStatus::Complete)};
}

// ?1 committee, ?2 meeting whose papers mention it, ?3 state or -1, ?4 council year, ?5 one action's id; 0 or empty: any.
const std::string filtered = "(?1 = 0 OR a.committee_id = ?1) AND (?3 < 0 OR a.state = ?3) AND (?4 = '' OR a.council_year = ?4) AND (?5 = 0 OR a.id = ?5) "
                             "AND (?2 = 0 OR a.id IN (SELECT u.action_id FROM action_update u JOIN paper p ON p.id = u.paper_id WHERE p.meeting_id = ?2)) ";

const std::string rowSelect =
    "SELECT " + columns + ", c.name, "
    "coalesce((SELECT m.id FROM meeting m WHERE m.committee_id = a.committee_id AND m.date = a.raised_on ORDER BY m.id LIMIT 1), "
    "  (SELECT p.meeting_id FROM action_update u JOIN paper p ON p.id = u.paper_id WHERE u.action_id = a.id ORDER BY u.date DESC, u.id DESC LIMIT 1)), "
    "(SELECT count(*) FROM doubt d WHERE d.about_kind = 8 AND d.about_id = a.id AND d.settled = 0) "
    "FROM action a JOIN committee c ON c.id = a.committee_id WHERE " + filtered;

std::vector<ActionRow> rowsFor(Connection &c, const ActionFilter &filter, Id onlyId)
{
    const ReadScope scope(c);
    const int state = filter.state ? static_cast<int>(*filter.state) : -1;
    std::vector<ActionRow> result;
    std::unordered_map<Id, std::vector<ActionUpdate>> updates;
    {
        Rows r = c.rows("SELECT " + updateColumns + " FROM action_update u JOIN action a ON a.id = u.action_id WHERE " + filtered
                            + "ORDER BY u.action_id, u.date, u.id",
                        filter.committeeId, filter.mentionedInMeeting, state, filter.councilYear, onlyId);
        while (r.next()) {
            ActionUpdate update = updateFrom(r);
            updates[update.actionId].push_back(std::move(update));
        }
    }
    Rows r = c.rows(rowSelect + "ORDER BY a.council_year DESC, c.name COLLATE NOCASE, c.id, CAST(a.number AS INTEGER), a.number, a.id",
                    filter.committeeId, filter.mentionedInMeeting, state, filter.councilYear, onlyId);
    while (r.next()) {
        ActionRow row;
        row.action = actionFrom(r);
        row.committee = r.text();
        row.meetingId = r.id();
        row.doubts = r.number();
        const std::vector<ActionUpdate> &said = updates[row.action.id];
        row.updates = static_cast<int>(said.size());
        if (!said.empty())
            row.latest = said.back();
        row.sameRunning = sameUpdatesRunning(said);
        result.push_back(std::move(row));
    }
    return result;
}

} // namespace

Result<std::vector<ActionRow>> listActions(const Reader &reader, const ActionFilter &filter)
{
    return guarded("listing actions", [&] { return rowsFor(reader.connection(), filter, 0); });
}

Result<ActionRow> loadActionRow(const Reader &reader, Id id)
{
    return guardedResult("loading an action's row", [&]() -> Result<ActionRow> {
        std::vector<ActionRow> rows = rowsFor(reader.connection(), {}, id);
        if (id <= 0 || rows.empty())
            return notThere("loading an action's row");
        return std::move(rows.front());
    });
}

Result<Action> loadAction(const Reader &reader, Id id)
{
    return guardedResult("loading an action", [&]() -> Result<Action> {
        Rows r = reader.connection().rows("SELECT " + columns + " FROM action a WHERE a.id = ?", id);
        if (!r.next())
            return notThere("loading an action");
        return actionFrom(r);
    });
}

Result<std::vector<ActionUpdate>> listActionUpdates(const Reader &reader, Id actionId)
{
    return guarded("listing updates", [&] {
        std::vector<ActionUpdate> result;
        Rows r = reader.connection().rows("SELECT " + updateColumns + " FROM action_update u WHERE u.action_id = ? ORDER BY u.date, u.id", actionId);
        while (r.next())
            result.push_back(updateFrom(r));
        return result;
    });
}

std::optional<Action> findAction(const Reader &reader, Id committeeId, const QString &councilYear, const QString &number)
{
    if (folded(number).isEmpty())
        return {};
    return foundOrNone("finding an action", [&]() -> std::optional<Action> {
        Rows r = reader.connection().rows("SELECT " + columns + " FROM action a WHERE a.committee_id = ?1 AND (?2 = '' OR a.council_year = ?2) "
                                          "AND a.number = ?3 COLLATE NOCASE ORDER BY a.council_year DESC, a.id DESC LIMIT 1",
                                          committeeId, councilYear, number);
        return r.next() ? std::optional(actionFrom(r)) : std::nullopt;
    });
}

Id addAction(Transaction &tx, const Action &action)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO action(committee_id, council_year, number, raised_on, raised_text, item, text, owner, due, state, "
                        "evidence, closed_on) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        action.committeeId, action.councilYear, action.number, action.raisedOn, action.raisedText, action.item, action.text,
                        action.owner, action.due, action.state, action.evidence, action.closedOn);
    });
}

void updateAction(Transaction &tx, const Action &action)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE action SET committee_id = ?, council_year = ?, number = ?, raised_on = ?, raised_text = ?, item = ?, text = ?, "
                     "owner = ?, due = ?, state = ?, evidence = ?, closed_on = ? WHERE id = ?",
                     action.committeeId, action.councilYear, action.number, action.raisedOn, action.raisedText, action.item, action.text,
                     action.owner, action.due, action.state, action.evidence, action.closedOn, action.id);
    });
}

void removeAction(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM action WHERE id = ?", id); });
}

Id putActionUpdate(Transaction &tx, const ActionUpdate &update)
{
    return tx.write([&](Connection &c) -> Id {
        const Id known = update.paperId ? c.value("SELECT id FROM action_update WHERE action_id = ? AND paper_id = ?", update.actionId, update.paperId)
                                        : update.id;
        if (!known)
            return c.insert("INSERT INTO action_update(action_id, paper_id, date, text, status) VALUES(?, ?, ?, ?, ?)", update.actionId,
                            Link{update.paperId}, update.date, update.text, update.status);
        c.run("UPDATE action_update SET date = ?, text = ?, status = ? WHERE id = ?", update.date, update.text, update.status, known);
        return known;
    });
}

} // namespace scrutiny
