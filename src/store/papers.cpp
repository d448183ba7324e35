// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/papers.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

const std::string columns = "p.id, p.sha256, p.file_name, p.pages, p.bytes, p.meeting_id, p.role, p.added_at";

Paper paperFrom(Rows &r)
{
    return {r.id(), r.text(), r.text(), r.number(), r.id(), r.id(), r.as(PaperRole::Other), r.moment()};
}

} // namespace

Result<std::vector<Paper>> listPapers(const Reader &reader, Id meetingId)
{
    return guarded("listing papers", [&] {
        std::vector<Paper> result;
        Rows r = reader.connection().rows("SELECT " + columns + " FROM paper p WHERE ?1 = 0 OR p.meeting_id = ?1 ORDER BY p.added_at DESC, p.id DESC", meetingId);
        while (r.next())
            result.push_back(paperFrom(r));
        return result;
    });
}

Result<Paper> loadPaper(const Reader &reader, Id id)
{
    return guardedResult("loading a paper", [&]() -> Result<Paper> {
        Rows r = reader.connection().rows("SELECT " + columns + " FROM paper p WHERE p.id = ?", id);
        if (!r.next())
            return notThere("loading a paper");
        return paperFrom(r);
    });
}

std::optional<Paper> findPaper(const Reader &reader, const QString &sha256)
{
    return foundOrNone("finding a paper", [&]() -> std::optional<Paper> {
        Rows r = reader.connection().rows("SELECT " + columns + " FROM paper p WHERE p.sha256 = ?", sha256);
        return r.next() ? std::optional(paperFrom(r)) : std::nullopt;
    });
}

Result<std::vector<PageRecord>> listPages(const Reader &reader, Id paperId, bool withText)
{
    return guarded("listing pages", [&] {
        std::vector<PageRecord> result;
        Rows r = reader.connection().rows("SELECT id, paper_id, page, label, report_label, width, height, kind, CASE WHEN ?2 THEN text ELSE '' END "
                                          "FROM page WHERE paper_id = ?1 ORDER BY page", paperId, withText);
        while (r.next())
            result.push_back({r.id(), r.id(), r.number(), r.text(), r.text(), r.real(), r.real(), r.as(PageFacts::Kind::Blank), r.text()});
        return result;
    });
}

int pageOfLabel(const Reader &reader, Id paperId, const QString &label)
{
    return foundOrNone("finding a page", [&] {
        return static_cast<int>(reader.connection().value("SELECT page FROM page WHERE paper_id = ?1 AND label = ?2 COLLATE NOCASE AND ?2 <> '' "
                                                          "ORDER BY page LIMIT 1", paperId, label.trimmed()));
    });
}

Id addPaper(Transaction &tx, const Paper &paper)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO paper(sha256, file_name, pages, bytes, meeting_id, role, added_at) VALUES(?, ?, ?, ?, ?, ?, ?)", paper.sha256,
                        paper.fileName, paper.pages, paper.bytes, Link{paper.meetingId}, paper.role, paper.addedAt.isValid() ? paper.addedAt : tx.now());
    });
}

void updatePaper(Transaction &tx, const Paper &paper)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE paper SET file_name = ?, pages = ?, bytes = ?, meeting_id = ?, role = ? WHERE id = ?", paper.fileName, paper.pages,
                     paper.bytes, Link{paper.meetingId}, paper.role, paper.id);
    });
}

void removePaper(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM paper WHERE id = ?", id); });
}

Id addPage(Transaction &tx, const PageRecord &page)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO page(paper_id, page, label, report_label, width, height, kind, text) VALUES(?, ?, ?, ?, ?, ?, ?, ?)", page.paperId,
                        page.page, page.label, page.reportLabel, page.width, page.height, page.kind, page.text);
    });
}

} // namespace scrutiny
