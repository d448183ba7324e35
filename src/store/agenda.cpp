// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/meetings.h"

#include "store/connection.h"
#include "store/failures.h"

#include <unordered_map>

namespace scrutiny {

namespace {

const std::string columns = "i.id, i.meeting_id, i.position, i.number, i.title, i.time, i.end_time, i.text, i.contributors, i.exempt, "
                            "i.exempt_reason, i.heading";

AgendaItem itemFrom(Rows &r)
{
    return {r.id(), r.id(), r.number(), r.text(), r.text(), r.time(), r.time(), r.text(), r.list(), r.flag(), r.text(), r.text(), {}};
}

using PapersOfItems = std::unordered_map<Id, std::vector<ItemPaper>>;

PapersOfItems papersBy(Rows rows)
{
    PapersOfItems result;
    while (rows.next()) {
        const Id item = rows.id();
        result[item].push_back({rows.id(), rows.text(), rows.text(), rows.text(), rows.number(), rows.number(), rows.text(), rows.text()});
    }
    return result;
}

const std::string paperSelect = "SELECT p.item_id, p.paper_id, p.label, p.page_from, p.page_to, p.file_page_from, p.file_page_to, p.item_number, p.item_title FROM item_paper p ";

PapersOfItems papersOfMeeting(Connection &c, Id meetingId)
{
    return papersBy(c.rows(paperSelect + "JOIN agenda_item i ON i.id = p.item_id WHERE i.meeting_id = ? ORDER BY p.item_id, p.position, p.id", meetingId));
}

void insertPaper(Connection &c, Id itemId, int position, const ItemPaper &paper)
{
    c.insert("INSERT INTO item_paper(item_id, position, paper_id, label, page_from, page_to, file_page_from, file_page_to, item_number, item_title) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             itemId, position, paper.paperId, paper.label, paper.pageFrom, paper.pageTo, paper.filePageFrom, paper.filePageTo, paper.itemNumber, paper.itemTitle);
}

void insertPapers(Connection &c, Id itemId, const std::vector<ItemPaper> &papers)
{
    int position = 0;
    for (const ItemPaper &paper : papers)
        insertPaper(c, itemId, position++, paper);
}

} // namespace

Result<std::vector<AgendaItem>> listAgendaItems(const Reader &reader, Id meetingId)
{
    return guarded("listing agenda items", [&] {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        PapersOfItems papers = papersOfMeeting(c, meetingId);
        std::vector<AgendaItem> result;
        Rows rows = c.rows("SELECT " + columns + " FROM agenda_item i WHERE i.meeting_id = ? ORDER BY i.position, i.id", meetingId);
        while (rows.next()) {
            result.push_back(itemFrom(rows));
            result.back().papers = std::move(papers[result.back().id]);
        }
        return result;
    });
}

Result<std::vector<AgendaRow>> listAgendaRows(const Reader &reader, Id meetingId)
{
    return guarded("listing agenda rows", [&] {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        PapersOfItems papers = papersOfMeeting(c, meetingId);
        std::vector<AgendaRow> result;
        Rows rows = c.rows("SELECT " + columns + ", "
                           "(SELECT count(*) FROM report_table t WHERE t.item_id = i.id), "
                           "(SELECT count(*) FROM report r WHERE r.item_id = i.id), "
                           "(SELECT count(*) FROM question q WHERE q.item_id = i.id), "
                           "(SELECT count(*) FROM minutes n JOIN minute_action a ON a.minutes_id = n.id "
                           " LEFT JOIN minute_item mi ON mi.minutes_id = n.id AND mi.number = a.item "
                           " WHERE n.meeting_id = i.meeting_id AND i.number <> '' "
                           " AND coalesce(nullif(mi.agenda_number, ''), a.item) = i.number) "
                           "FROM agenda_item i WHERE i.meeting_id = ? ORDER BY i.position, i.id",
                           meetingId);
        while (rows.next()) {
            AgendaRow row{itemFrom(rows), rows.number(), rows.number(), rows.number(), rows.number()};
            row.item.papers = std::move(papers[row.item.id]);
            result.push_back(std::move(row));
        }
        return result;
    });
}

Result<AgendaItem> loadAgendaItem(const Reader &reader, Id id)
{
    return guardedResult("loading an agenda item", [&]() -> Result<AgendaItem> {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        Rows rows = c.rows("SELECT " + columns + " FROM agenda_item i WHERE i.id = ?", id);
        if (!rows.next())
            return notThere("loading an agenda item");
        AgendaItem item = itemFrom(rows);
        item.papers = std::move(papersBy(c.rows(paperSelect + "WHERE p.item_id = ? ORDER BY p.position, p.id", id))[id]);
        return item;
    });
}

Id addAgendaItem(Transaction &tx, const AgendaItem &item)
{
    return tx.write([&](Connection &c) {
        const Id id = c.insert("INSERT INTO agenda_item(meeting_id, position, number, title, time, end_time, text, contributors, exempt, "
                               "exempt_reason, heading) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                               item.meetingId, item.position, item.number, item.title, item.time, item.endTime, item.text,
                               item.contributors, item.exempt, item.exemptReason, item.heading);
        insertPapers(c, id, item.papers);
        return id;
    });
}

void updateAgendaItem(Transaction &tx, const AgendaItem &item)
{
    tx.write([&](Connection &c) -> Id {
        c.run("UPDATE agenda_item SET meeting_id = ?, position = ?, number = ?, title = ?, time = ?, end_time = ?, text = ?, "
              "contributors = ?, exempt = ?, exempt_reason = ?, heading = ? WHERE id = ?",
              item.meetingId, item.position, item.number, item.title, item.time, item.endTime, item.text, item.contributors, item.exempt,
              item.exemptReason, item.heading, item.id);
        if (papersBy(c.rows(paperSelect + "WHERE p.item_id = ? ORDER BY p.position, p.id", item.id))[item.id] == item.papers)
            return item.id;
        c.run("DELETE FROM item_paper WHERE item_id = ?", item.id);
        insertPapers(c, item.id, item.papers);
        return item.id;
    });
}

void removeAgendaItem(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM agenda_item WHERE id = ?", id); });
}

void addItemPaper(Transaction &tx, Id itemId, const ItemPaper &paper)
{
    tx.write([&](Connection &c) -> Id {
        const Id position = c.value("SELECT coalesce(max(position) + 1, 0) FROM item_paper WHERE item_id = ?", itemId);
        insertPaper(c, itemId, static_cast<int>(position), paper);
        return itemId;
    });
}

} // namespace scrutiny
