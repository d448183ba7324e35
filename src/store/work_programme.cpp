// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/work_programme.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

const std::string columns = "t.id, t.committee_id, t.paper_id, t.position, t.date_text, t.date, t.topic, t.purpose, t.lead_officers, "
                            "t.contributors, t.dropped";

ProgrammeTopic topicFrom(Rows &r)
{
    return {r.id(), r.id(), r.id(), r.number(), r.text(), r.date(), r.text(), r.text(), r.list(), r.list(), r.flag()};
}

} // namespace

Result<std::vector<TopicRow>> listWorkProgramme(const Reader &reader, Id committeeId, bool withDropped)
{
    return guarded("listing the work programme", [&] {
        std::vector<TopicRow> result;
        Rows r = reader.connection().rows("SELECT " + columns + ", c.name FROM programme_topic t JOIN committee c ON c.id = t.committee_id "
                                          "WHERE (?1 = 0 OR t.committee_id = ?1) AND (?2 OR t.dropped = 0) "
                                          "ORDER BY c.name COLLATE NOCASE, c.id, t.date IS NULL, t.date, t.position, t.id", committeeId, withDropped);
        while (r.next())
            result.push_back({topicFrom(r), r.text()});
        return result;
    });
}

Result<std::vector<ProgrammeTopic>> listTopicsInPaper(const Reader &reader, Id paperId)
{
    return guarded("listing topics", [&] {
        std::vector<ProgrammeTopic> result;
        Rows r = reader.connection().rows("SELECT " + columns + " FROM programme_topic t WHERE t.paper_id = ? ORDER BY t.position, t.id", paperId);
        while (r.next())
            result.push_back(topicFrom(r));
        return result;
    });
}

Id addTopic(Transaction &tx, const ProgrammeTopic &topic)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO programme_topic(committee_id, paper_id, position, date_text, date, topic, purpose, lead_officers, "
                        "contributors, dropped) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        topic.committeeId, Link{topic.paperId}, topic.position, topic.dateText, topic.date, topic.topic, topic.purpose,
                        topic.leadOfficers, topic.contributors, topic.dropped);
    });
}

void updateTopic(Transaction &tx, const ProgrammeTopic &topic)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE programme_topic SET committee_id = ?, paper_id = ?, position = ?, date_text = ?, date = ?, topic = ?, purpose = ?, "
                     "lead_officers = ?, contributors = ?, dropped = ? WHERE id = ?",
                     topic.committeeId, Link{topic.paperId}, topic.position, topic.dateText, topic.date, topic.topic, topic.purpose,
                     topic.leadOfficers, topic.contributors, topic.dropped, topic.id);
    });
}

void removeTopic(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM programme_topic WHERE id = ?", id); });
}

} // namespace scrutiny
