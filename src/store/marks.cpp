// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/marks.h"

#include "store/connection.h"
#include "store/failures.h"
#include "store/places_json.h"

#include <algorithm>

namespace scrutiny {

namespace {

const std::string columns = "m.id, m.kind, m.colour, m.note, m.paper, m.council, m.committee, m.meeting_date, m.item_number, m.item_title, m.section, m.page, "
                            "m.page_label, m.places, m.quote, m.before_words, m.after_words, m.record_kind, m.record_id, m.record_name, m.made_at, m.changed_at, m.put_away";

MarkKind kindFrom(int number)
{
    return number >= int(MarkKind::Highlight) && number <= int(MarkKind::Pin) ? MarkKind(number) : MarkKind::Highlight;
}

Mark markFrom(Rows &r)
{
    Mark mark;
    mark.id = r.id();
    mark.kind = kindFrom(r.number());
    mark.colour = r.text();
    mark.note = r.text();
    MarkAnchor &anchor = mark.anchor;
    anchor.paper = r.text();
    anchor.council = r.text();
    anchor.committee = r.text();
    anchor.meetingDate = r.date();
    anchor.itemNumber = r.text();
    anchor.itemTitle = r.text();
    anchor.section = r.text();
    anchor.page = r.number();
    anchor.pageLabel = r.text();
    anchor.places = placesFromJson(r.bytes());
    anchor.quote = r.text();
    anchor.before = r.text();
    anchor.after = r.text();
    anchor.record.kind = RecordKind(r.number());
    anchor.record.id = r.id();
    anchor.recordName = r.text();
    mark.madeAt = r.moment();
    mark.changedAt = r.moment();
    mark.putAway = r.flag();
    return mark;
}

double topOf(const Mark &mark)
{
    return mark.anchor.places.empty() ? 0 : mark.anchor.places.front().rect.y0;
}

// Words typed for a mark that undo has taken away must not seem to be kept.
int there(Transaction &tx, int changed)
{
    if (!changed)
        tx.fail(notThere("mark").value());
    return changed;
}

MarkPlace placeFrom(Rows &r)
{
    MarkPlace place;
    place.id = r.id();
    place.markId = r.id();
    place.paper = r.text();
    const int state = r.number();
    place.state = state >= int(PlaceState::Exact) && state <= int(PlaceState::Lost) ? PlaceState(state) : PlaceState::Lost;
    place.places = placesFromJson(r.bytes());
    place.words = r.text();
    place.why = r.text();
    return place;
}

} // namespace

Result<std::vector<Mark>> listMarks(const Reader &notes, const MarkFilter &filter)
{
    return guarded("listing marks", [&] {
        std::vector<Mark> marks;
        Rows r = notes.connection().rows("SELECT " + columns + " FROM mark m WHERE (?1 = '' OR m.paper = ?1 OR EXISTS(SELECT 1 FROM mark_place p WHERE p.mark_id = m.id AND p.paper = ?1)) "
                                         "AND (?2 = '' OR m.committee = ?2) AND (?3 IS NULL OR m.meeting_date = ?3) AND (?4 OR NOT m.put_away) "
                                         "ORDER BY m.meeting_date DESC, m.paper, m.page, m.id",
                                         filter.paper, filter.committee, filter.meetingDate, filter.putAwayToo);
        while (r.next())
            marks.push_back(markFrom(r));
        // Heights stand inside the places.
        for (auto from = marks.begin(); from != marks.end();) {
            const auto to = std::find_if(from, marks.end(), [&](const Mark &one) { return one.anchor.paper != from->anchor.paper || one.anchor.page != from->anchor.page; });
            std::stable_sort(from, to, [](const Mark &a, const Mark &b) { return topOf(a) < topOf(b); });
            from = to;
        }
        return marks;
    });
}

Result<Mark> loadMark(const Reader &notes, Id id)
{
    return guardedResult("loading a mark", [&]() -> Result<Mark> {
        Rows r = notes.connection().rows("SELECT " + columns + " FROM mark m WHERE m.id = ?", id);
        if (!r.next())
            return notThere("mark");
        return markFrom(r);
    });
}

Id addMark(Transaction &tx, const Mark &mark)
{
    const MarkAnchor &a = mark.anchor;
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO mark(kind, colour, note, paper, council, committee, meeting_date, item_number, item_title, section, page, page_label, places, quote, "
                        "before_words, after_words, record_kind, record_id, record_name, made_at, changed_at, put_away) "
                        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        mark.kind, mark.colour, mark.note, a.paper, a.council, a.committee, a.meetingDate, a.itemNumber, a.itemTitle, a.section, a.page, a.pageLabel,
                        placesToJson(a.places), a.quote, a.before, a.after, a.record.kind, a.record.id, a.recordName, tx.now(), tx.now(), mark.putAway);
    });
}

void updateMark(Transaction &tx, const Mark &mark)
{
    const MarkAnchor &a = mark.anchor;
    tx.write([&](Connection &c) -> Id {
        // What indices stand on is written only when it differs: a key typed in a note then writes the fewest pages.
        c.run("UPDATE mark SET paper = ?2, meeting_date = ?3 WHERE id = ?1 AND (paper <> ?2 OR meeting_date IS NOT ?3)", mark.id, a.paper, a.meetingDate);
        return there(tx, c.run("UPDATE mark SET kind = ?, colour = ?, note = ?, council = ?, committee = ?, item_number = ?, item_title = ?, section = ?, page = ?, "
                     "page_label = ?, places = ?, quote = ?, before_words = ?, after_words = ?, record_kind = ?, record_id = ?, record_name = ?, changed_at = ?, put_away = ? WHERE id = ?",
                     mark.kind, mark.colour, mark.note, a.council, a.committee, a.itemNumber, a.itemTitle, a.section, a.page, a.pageLabel,
                     placesToJson(a.places), a.quote, a.before, a.after, a.record.kind, a.record.id, a.recordName, tx.now(), mark.putAway, mark.id));
    });
}

void putAwayMark(Transaction &tx, Id id, bool away)
{
    tx.write([&](Connection &c) -> Id { return there(tx, c.run("UPDATE mark SET put_away = ?, changed_at = ? WHERE id = ?", away, tx.now(), id)); });
}

Result<std::vector<MarkPlace>> listMarkPlaces(const Reader &notes, const QString &paper)
{
    return guarded("listing places of marks", [&] {
        std::vector<MarkPlace> places;
        Rows r = notes.connection().rows("SELECT id, mark_id, paper, state, places, words, why FROM mark_place WHERE ?1 = '' OR paper = ?1 ORDER BY mark_id, id", paper);
        while (r.next())
            places.push_back(placeFrom(r));
        return places;
    });
}

Id putMarkPlace(Transaction &tx, const MarkPlace &place)
{
    return tx.write([&](Connection &c) {
        // Kept under its number, so that undo knows the row again.
        const Id known = c.value("SELECT id FROM mark_place WHERE mark_id = ? AND paper = ?", place.markId, place.paper);
        if (!known)
            return c.insert("INSERT INTO mark_place(mark_id, paper, state, places, words, why) VALUES(?, ?, ?, ?, ?, ?)", place.markId, place.paper, place.state,
                            placesToJson(place.places), place.words, place.why);
        c.run("UPDATE mark_place SET state = ?, places = ?, words = ?, why = ? WHERE id = ?", place.state, placesToJson(place.places), place.words, place.why, known);
        return known;
    });
}

Result<PagePicture> loadPagePicture(const Reader &notes, const QString &paper, int page)
{
    return guarded("loading a page's picture", [&] {
        PagePicture picture;
        Rows r = notes.connection().rows("SELECT dots, png FROM log_picture WHERE paper = ? AND page = ?", paper, page);
        if (r.next()) {
            picture.dots = r.real();
            picture.png = r.bytes();
        }
        return picture;
    });
}

Result<void> keepPagePicture(const Reader &notes, const QString &paper, int page, const PagePicture &picture)
{
    return guarded("keeping a page's picture", [&] {
        notes.connection().run("INSERT INTO log_picture(paper, page, dots, png) VALUES(?, ?, ?, ?) ON CONFLICT(paper, page) DO NOTHING", paper, page, picture.dots, picture.png);
    });
}

} // namespace scrutiny
