// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_hits.h"

#include "store/connection.h"

#include <unordered_map>

namespace scrutiny {

namespace {

// One query a kind: title, meeting's id, committee's id, and for a page its paper, position and label. Shown hits only, so one a hit.
std::string detailSql(RecordKind kind)
{
    static const std::string viaMinutes = " JOIN minutes n ON n.id = x.minutes_id JOIN meeting m ON m.id = n.meeting_id WHERE x.id = ?";
    // The meeting an action or update is read in: the newest whose papers mention it.
    static const std::string viaUpdates = "(SELECT p.meeting_id FROM action_update u JOIN paper p ON p.id = u.paper_id "
                                          "WHERE u.action_id = a.id ORDER BY u.date DESC, u.id DESC LIMIT 1)";
    switch (kind) {
    case RecordKind::Meeting:
        return "SELECT c.name, x.id, x.committee_id FROM meeting x JOIN committee c ON c.id = x.committee_id WHERE x.id = ?";
    case RecordKind::AgendaItem:
        return "SELECT trim(x.number || ' ' || x.title), m.id, m.committee_id FROM agenda_item x JOIN meeting m ON m.id = x.meeting_id WHERE x.id = ?";
    case RecordKind::MinuteItem:
        return "SELECT trim(x.number || ' ' || x.title), m.id, m.committee_id FROM minute_item x" + viaMinutes;
    case RecordKind::Resolution:
    case RecordKind::MinuteAction:
        return std::string("SELECT coalesce((SELECT trim(i.number || ' ' || i.title) FROM minute_item i WHERE i.minutes_id = x.minutes_id AND i.number = x.item "
                           "LIMIT 1), x.item), m.id, m.committee_id FROM ")
               + (kind == RecordKind::Resolution ? "resolution" : "minute_action") + " x" + viaMinutes;
    case RecordKind::Action:
        return "SELECT trim(a.number || ' ' || coalesce(nullif(a.item, ''), a.text)), " + viaUpdates + ", a.committee_id FROM action a WHERE a.id = ?";
    case RecordKind::ActionUpdate:
        return "SELECT trim(a.number || ' ' || coalesce(nullif(a.item, ''), a.text)), p.meeting_id, a.committee_id FROM action_update x "
               "JOIN action a ON a.id = x.action_id LEFT JOIN paper p ON p.id = x.paper_id WHERE x.id = ?";
    case RecordKind::Report:
        return "SELECT x.title, m.id, m.committee_id FROM report x LEFT JOIN meeting m ON m.id = x.meeting_id WHERE x.id = ?";
    case RecordKind::Recommendation:
        return "SELECT trim(x.number || ' ' || x.review), (SELECT p.meeting_id FROM recommendation_update u JOIN paper p ON p.id = u.paper_id "
               "WHERE u.recommendation_id = x.id ORDER BY u.date DESC, u.id DESC LIMIT 1), x.committee_id FROM recommendation x WHERE x.id = ?";
    case RecordKind::WorkProgramme:
        return "SELECT x.topic, p.meeting_id, x.committee_id FROM programme_topic x LEFT JOIN paper p ON p.id = x.paper_id WHERE x.id = ?";
    case RecordKind::Question:
        return "SELECT x.asker, m.id, m.committee_id FROM question x LEFT JOIN meeting m ON m.id = x.meeting_id WHERE x.id = ?";
    case RecordKind::Table:
        return "SELECT x.caption, m.id, m.committee_id FROM report_table x LEFT JOIN meeting m ON m.id = x.meeting_id WHERE x.id = ?";
    case RecordKind::TableCell:
        return "SELECT t.caption, m.id, m.committee_id FROM table_cell x JOIN report_table t ON t.id = x.table_id "
               "LEFT JOIN meeting m ON m.id = t.meeting_id WHERE x.id = ?";
    case RecordKind::Page:
        return "SELECT coalesce((SELECT trim(i.number || ' ' || i.title) FROM item_paper ip JOIN agenda_item i ON i.id = ip.item_id "
               "WHERE ip.paper_id = x.paper_id AND x.page BETWEEN ip.file_page_from AND ip.file_page_to ORDER BY ip.file_page_from DESC LIMIT 1), "
               "p.file_name), m.id, m.committee_id, x.paper_id, x.page, x.label FROM page x JOIN paper p ON p.id = x.paper_id "
               "LEFT JOIN meeting m ON m.id = p.meeting_id WHERE x.id = ?";
    default:
        return {};
    }
}

void findPlace(Connection &c, SearchHit &hit)
{
    Rows r = c.rows("SELECT s.paper_id, s.page, g.label FROM source_span s LEFT JOIN page g ON g.paper_id = s.paper_id AND g.page = s.page "
                    "WHERE s.owner_kind = ? AND s.owner_id = ? ORDER BY s.paper_id DESC, s.field, s.id LIMIT 1",
                    hit.record.kind, hit.record.id);
    if (!r.next())
        return;
    hit.paperId = r.id();
    hit.page = r.number();
    hit.pageLabel = r.text();
}

} // namespace

SearchHit describedHit(Connection &c, const RecordRef &record)
{
    SearchHit hit;
    hit.record = record;
    const std::string sql = detailSql(record.kind);
    if (sql.empty())
        return hit;
    {
        Rows r = c.rows(sql, record.id);
        if (!r.next())
            return hit;
        hit.title = r.text();
        hit.meetingId = r.id();
        hit.committeeId = r.id();
        if (record.kind == RecordKind::Page) {
            hit.paperId = r.id();
            hit.page = r.number();
            hit.pageLabel = r.text();
        }
    }
    Rows r = c.rows("SELECT c.name, (SELECT date FROM meeting WHERE id = ?) FROM committee c WHERE c.id = ?", hit.meetingId, hit.committeeId);
    if (r.next()) {
        hit.committee = r.text();
        hit.date = r.date();
    }
    if (!hit.paperId)
        findPlace(c, hit);
    return hit;
}

namespace {

struct TextIndex
{
    const char *table;
    int column; ///< of a document the body: the title stands above the snippet already
};

const TextIndex &indexOf(RecordKind kind)
{
    static const TextIndex pages{"search_page", 0}, cells{"search_cell", 0}, documents{"search_index", 1};
    return kind == RecordKind::Page ? pages : kind == RecordKind::TableCell ? cells : documents;
}

Id rowOf(const RecordRef &record)
{
    const bool own = record.kind == RecordKind::Page || record.kind == RecordKind::TableCell;
    return own ? record.id : record.id * 64 + static_cast<int>(record.kind);
}

// One pass over an index's matches for all of its hits: asking hit by hit would begin the search anew each time, which costs
// milliseconds for the beginning of a common word.
void addSnippetsFrom(Connection &c, const TextIndex &index, std::vector<SearchHit> &hits, const QString &match)
{
    std::unordered_map<Id, SearchHit *> byRow;
    QStringList rowList;
    for (SearchHit &hit : hits) {
        if (&indexOf(hit.record.kind) != &index)
            continue;
        byRow[rowOf(hit.record)] = &hit;
        rowList.append(QString::number(rowOf(hit.record)));
    }
    if (byRow.empty())
        return;
    const std::string table = index.table;
    Rows r = c.rows("SELECT rowid, snippet(" + table + ", " + std::to_string(index.column) + ", char(2), char(3), '…', 24) FROM " + table
                        + " WHERE " + table + " MATCH ?1 AND +rowid IN (SELECT value FROM json_each(?2)) LIMIT ?3",
                    match, QString(QLatin1Char('[') + rowList.join(QLatin1Char(',')) + QLatin1Char(']')), static_cast<Id>(byRow.size()));
    while (r.next()) {
        const auto hit = byRow.find(r.id());
        if (hit != byRow.end())
            hit->second->snippet = r.text().simplified();
    }
}

} // namespace

void addSnippets(Connection &c, std::vector<SearchHit> &hits, const QString &match)
{
    for (const RecordKind kind : {RecordKind::AgendaItem, RecordKind::Page, RecordKind::TableCell})
        addSnippetsFrom(c, indexOf(kind), hits, match);
}

} // namespace scrutiny
