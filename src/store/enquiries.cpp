// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/enquiries.h"

#include "store/connection.h"
#include "store/failures.h"

#include <QCollator>

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

const std::string columns = "e.id, e.council, e.committee, e.meeting_date, e.item_number, e.item_title, e.position, e.question, e.why, e.asker, e.to_whom, e.minutes, e.answer, "
                            "e.answered_at, e.made_at, e.changed_at, e.put_away";

Enquiry enquiryFrom(Rows &r)
{
    Enquiry e;
    e.id = r.id();
    e.council = r.text();
    e.committee = r.text();
    e.meetingDate = r.date();
    e.itemNumber = r.text();
    e.itemTitle = r.text();
    e.position = r.number();
    e.question = r.text();
    e.why = r.text();
    e.asker = r.text();
    e.toWhom = r.text();
    e.minutes = r.number();
    e.answer = r.text();
    e.answeredAt = r.moment();
    e.madeAt = r.moment();
    e.changedAt = r.moment();
    e.putAway = r.flag();
    return e;
}

// Words typed for a question that undo has taken away must not seem to be kept.
int there(Transaction &tx, int changed)
{
    if (!changed)
        tx.fail(notThere("enquiry").value());
    return changed;
}

/// Pins are kept under their numbers, so that undo knows the rows again.
void writePins(Connection &c, Id enquiryId, const std::vector<Id> &pins)
{
    std::map<Id, Id> known; // mark to row
    {
        Rows r = c.rows("SELECT mark_id, id FROM enquiry_pin WHERE enquiry_id = ?", enquiryId);
        while (r.next()) {
            const Id mark = r.id();
            known[mark] = r.id();
        }
    }
    int position = 0;
    for (const Id mark : pins) {
        if (const auto row = known.find(mark); row != known.end()) {
            c.run("UPDATE enquiry_pin SET position = ? WHERE id = ?", position++, row->second);
            known.erase(row);
        } else {
            c.insert("INSERT INTO enquiry_pin(enquiry_id, mark_id, position) VALUES(?, ?, ?)", enquiryId, mark, position++);
        }
    }
    for (const auto &[mark, row] : known)
        c.run("DELETE FROM enquiry_pin WHERE id = ?", row);
}

void readPins(Connection &c, std::vector<Enquiry> &enquiries)
{
    for (Enquiry &one : enquiries) {
        Rows r = c.rows("SELECT mark_id FROM enquiry_pin WHERE enquiry_id = ? ORDER BY position, id", one.id);
        while (r.next())
            one.pins.push_back(r.id());
    }
}

} // namespace

Result<std::vector<Enquiry>> listEnquiries(const Reader &notes, const EnquiryFilter &filter)
{
    return guarded("listing enquiries", [&] {
        std::vector<Enquiry> all;
        {
            Rows r = notes.connection().rows("SELECT " + columns + " FROM enquiry e WHERE (?1 = '' OR e.committee = ?1) AND (?2 IS NULL OR e.meeting_date = ?2) AND (?3 OR NOT e.put_away) ORDER BY e.id",
                                             filter.committee, filter.meetingDate, filter.putAwayToo);
            while (r.next())
                all.push_back(enquiryFrom(r));
        }
        readPins(notes.connection(), all);
        QCollator numbers(QLocale(QLocale::English));
        numbers.setNumericMode(true);
        std::stable_sort(all.begin(), all.end(), [&](const Enquiry &a, const Enquiry &b) {
            if (a.meetingDate != b.meetingDate)
                return a.meetingDate > b.meetingDate;
            if (const int order = numbers.compare(a.itemNumber, b.itemNumber))
                return order < 0;
            return a.position < b.position;
        });
        return all;
    });
}

Result<Enquiry> loadEnquiry(const Reader &notes, Id id)
{
    return guardedResult("loading an enquiry", [&]() -> Result<Enquiry> {
        std::vector<Enquiry> one;
        {
            Rows r = notes.connection().rows("SELECT " + columns + " FROM enquiry e WHERE e.id = ?", id);
            if (!r.next())
                return notThere("enquiry");
            one.push_back(enquiryFrom(r));
        }
        readPins(notes.connection(), one);
        return one.front();
    });
}

Id addEnquiry(Transaction &tx, const Enquiry &e)
{
    return tx.write([&](Connection &c) {
        const Id id = c.insert("INSERT INTO enquiry(council, committee, meeting_date, item_number, item_title, position, question, why, asker, to_whom, minutes, answer, answered_at, "
                               "made_at, changed_at, put_away) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                               e.council, e.committee, e.meetingDate, e.itemNumber, e.itemTitle, e.position, e.question, e.why, e.asker, e.toWhom, e.minutes, e.answer, e.answeredAt,
                               tx.now(), tx.now(), e.putAway);
        writePins(c, id, e.pins);
        return id;
    });
}

void updateEnquiry(Transaction &tx, const Enquiry &e)
{
    tx.write([&](Connection &c) -> Id {
        // Written only when it differs: an index stands on it, and a key typed should write the fewest pages.
        c.run("UPDATE enquiry SET meeting_date = ?2 WHERE id = ?1 AND meeting_date IS NOT ?2", e.id, e.meetingDate);
        const int changed = c.run("UPDATE enquiry SET council = ?, committee = ?, item_number = ?, item_title = ?, position = ?, question = ?, why = ?, asker = ?, to_whom = ?, "
                                  "minutes = ?, answer = ?, answered_at = ?, changed_at = ?, put_away = ? WHERE id = ?",
                                  e.council, e.committee, e.itemNumber, e.itemTitle, e.position, e.question, e.why, e.asker, e.toWhom, e.minutes, e.answer, e.answeredAt,
                                  tx.now(), e.putAway, e.id);
        if (there(tx, changed))
            writePins(c, e.id, e.pins);
        return changed;
    });
}

void putAwayEnquiry(Transaction &tx, Id id, bool away)
{
    tx.write([&](Connection &c) -> Id { return there(tx, c.run("UPDATE enquiry SET put_away = ?, changed_at = ? WHERE id = ?", away, tx.now(), id)); });
}

} // namespace scrutiny
