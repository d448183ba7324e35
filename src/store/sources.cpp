// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sources.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

const std::string columns = "s.owner_kind, s.owner_id, s.field, s.paper_id, s.page, s.x0, s.y0, s.x1, s.y1";

RecordRef refFrom(Rows &r)
{
    return {static_cast<RecordKind>(r.number()), r.id()};
}

SourceSpan spanFrom(Rows &r)
{
    return {refFrom(r), r.text(), r.id(), {r.number(), {r.real(), r.real(), r.real(), r.real()}}};
}

} // namespace

Result<std::vector<SourceSpan>> listSources(const Reader &reader, const RecordRef &owner)
{
    return guarded("listing sources", [&] {
        std::vector<SourceSpan> result;
        Rows r = reader.connection().rows("SELECT " + columns + " FROM source_span s WHERE s.owner_kind = ? AND s.owner_id = ? "
                                          "ORDER BY s.field, s.paper_id DESC, s.id", owner.kind, owner.id);
        while (r.next())
            result.push_back(spanFrom(r));
        return result;
    });
}

Result<std::vector<SourceSpan>> placesOf(const Reader &reader, const RecordRef &owner, const QString &field)
{
    Result<std::vector<SourceSpan>> all = listSources(reader, owner);
    if (!all)
        return all;
    const auto newestOf = [&all](const QString &name) {
        std::vector<SourceSpan> result;
        for (const SourceSpan &span : *all) {
            if (span.field == name && (result.empty() || span.paperId == result.front().paperId))
                result.push_back(span);
        }
        return result;
    };
    std::vector<SourceSpan> own = newestOf(field);
    return own.empty() && !field.isEmpty() ? newestOf({}) : own;
}

Result<std::vector<SourceSpan>> listSourcesOnPage(const Reader &reader, Id paperId, int page)
{
    return guarded("listing sources of a page", [&] {
        std::vector<SourceSpan> result;
        Rows r = reader.connection().rows("SELECT " + columns + " FROM source_span s WHERE s.paper_id = ? AND s.page = ? ORDER BY s.id", paperId, page);
        while (r.next())
            result.push_back(spanFrom(r));
        return result;
    });
}

void setSource(Transaction &tx, const RecordRef &owner, const QString &field, Id paperId, const Source &source)
{
    tx.write([&](Connection &c) -> Id {
        c.run("DELETE FROM source_span WHERE owner_kind = ? AND owner_id = ? AND field = ? AND paper_id = ?", owner.kind, owner.id,
              field, paperId);
        for (const Place &place : source)
            c.insert("INSERT INTO source_span(owner_kind, owner_id, field, paper_id, page, x0, y0, x1, y1) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     owner.kind, owner.id, field, paperId, place.page, place.rect.x0, place.rect.y0, place.rect.x1, place.rect.y1);
        return 0;
    });
}

Result<std::vector<Doubt>> listDoubts(const Reader &reader, const DoubtFilter &filter)
{
    return guarded("listing doubts", [&] {
        std::vector<Doubt> result;
        Rows r = reader.connection().rows("SELECT d.id, d.paper_id, d.page, d.severity, d.text, d.about_kind, d.about_id, d.settled FROM doubt d "
                                          "JOIN paper p ON p.id = d.paper_id WHERE (?1 = 0 OR d.paper_id = ?1) AND (?2 = 0 OR p.meeting_id = ?2) "
                                          "AND (?3 OR d.settled = 0) AND (?4 = 0 OR (d.about_kind = ?4 AND d.about_id = ?5)) ORDER BY d.severity DESC, d.paper_id, d.page, d.id",
                                          filter.paperId, filter.meetingId, filter.settledToo, filter.about.kind, filter.about.id);
        while (r.next())
            result.push_back({r.id(), r.id(), r.number(), r.as(ReadingIssue::Severity::Problem), r.text(), refFrom(r), r.flag()});
        return result;
    });
}

Id addDoubt(Transaction &tx, const Doubt &doubt)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO doubt(paper_id, page, severity, text, about_kind, about_id, settled) VALUES(?, ?, ?, ?, ?, ?, ?)",
                        doubt.paperId, doubt.page, doubt.severity, doubt.text, doubt.about.kind, doubt.about.id, doubt.settled);
    });
}

void settleDoubt(Transaction &tx, Id id, bool settled)
{
    tx.write([&](Connection &c) { return c.run("UPDATE doubt SET settled = ? WHERE id = ?", settled, id); });
}

} // namespace scrutiny
