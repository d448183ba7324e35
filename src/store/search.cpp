// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"

#include "store/connection.h"
#include "store/failures.h"
#include "store/search_hits.h"
#include "store/search_words.h"

#include <algorithm>
#include <unordered_set>

namespace scrutiny {

namespace {

// Ranking every page that holds a common word costs a look-up a page (100 ms for 60,000 of them); finding the newest that hold it costs
// next to nothing. So only these many of each index are ranked against each other.
constexpr int candidates = 2000;

struct Candidate
{
    RecordRef record;
    double score = 0; ///< bm25: the smaller the better
    double rank = 0;
};

// ?1 expression, ?2 committee or 0, ?3 meeting or 0, ?4 JSON list of kinds, empty list: all.
const std::string scopeMeetings = "(SELECT id FROM meeting WHERE (?2 = 0 OR committee_id = ?2) AND (?3 = 0 OR id = ?3))";

// Every kind's way to a meeting or committee, as document ids. The action kinds and the work programme belong to a committee, and to the
// meetings whose papers mention them.
const std::string scopeDocuments =
    "SELECT id * 64 + 2 FROM meeting WHERE id IN " + scopeMeetings +
    " UNION ALL SELECT id * 64 + 3 FROM agenda_item WHERE meeting_id IN " + scopeMeetings +
    " UNION ALL SELECT i.id * 64 + 5 FROM minute_item i JOIN minutes n ON n.id = i.minutes_id WHERE n.meeting_id IN " + scopeMeetings +
    " UNION ALL SELECT i.id * 64 + 6 FROM resolution i JOIN minutes n ON n.id = i.minutes_id WHERE n.meeting_id IN " + scopeMeetings +
    " UNION ALL SELECT i.id * 64 + 7 FROM minute_action i JOIN minutes n ON n.id = i.minutes_id WHERE n.meeting_id IN " + scopeMeetings +
    " UNION ALL SELECT id * 64 + 8 FROM action WHERE committee_id = ?2 AND ?3 = 0"
    " UNION ALL SELECT u.action_id * 64 + 8 FROM action_update u JOIN paper p ON p.id = u.paper_id WHERE ?3 <> 0 AND p.meeting_id IN " + scopeMeetings +
    " UNION ALL SELECT u.id * 64 + 9 FROM action_update u JOIN paper p ON p.id = u.paper_id WHERE p.meeting_id IN " + scopeMeetings +
    " UNION ALL SELECT id * 64 + 10 FROM report WHERE meeting_id IN " + scopeMeetings +
    " UNION ALL SELECT id * 64 + 11 FROM recommendation WHERE committee_id = ?2 AND ?3 = 0"
    " UNION ALL SELECT u.recommendation_id * 64 + 11 FROM recommendation_update u JOIN paper p ON p.id = u.paper_id WHERE ?3 <> 0 AND p.meeting_id IN " + scopeMeetings +
    " UNION ALL SELECT t.id * 64 + 13 FROM programme_topic t LEFT JOIN paper p ON p.id = t.paper_id "
    "   WHERE (?3 = 0 AND t.committee_id = ?2) OR (?3 <> 0 AND p.meeting_id IN " + scopeMeetings + ")"
    " UNION ALL SELECT id * 64 + 14 FROM question WHERE meeting_id IN " + scopeMeetings +
    " UNION ALL SELECT id * 64 + 15 FROM report_table WHERE meeting_id IN " + scopeMeetings;

const std::string anyMeeting = "(?2 = 0 AND ?3 = 0)";

// The plus keeps SQLite from walking the scope and asking the index row by row.
const std::string findDocuments =
    "SELECT rowid, bm25(search_index, 10.0, 1.0) FROM search_index WHERE search_index MATCH ?1 "
    "AND (?4 = '[]' OR (rowid & 63) IN (SELECT value FROM json_each(?4))) "
    "AND (" + anyMeeting + " OR +rowid IN (" + scopeDocuments + ")) ORDER BY rowid DESC LIMIT " + std::to_string(candidates);

const std::string findPages =
    "SELECT rowid, bm25(search_page) FROM search_page WHERE search_page MATCH ?1 "
    "AND (" + anyMeeting + " OR +rowid IN (SELECT g.id FROM page g JOIN paper p ON p.id = g.paper_id WHERE p.meeting_id IN " + scopeMeetings + ")) "
    "ORDER BY rowid DESC LIMIT " + std::to_string(candidates);

const std::string findCells =
    "SELECT rowid, bm25(search_cell) FROM search_cell WHERE search_cell MATCH ?1 "
    "AND (" + anyMeeting + " OR (SELECT table_id FROM table_cell k WHERE k.id = search_cell.rowid) IN "
    "(SELECT id FROM report_table WHERE meeting_id IN " + scopeMeetings + ")) ORDER BY rowid DESC LIMIT " + std::to_string(candidates);

// Scores of different indexes cannot be compared, so each is measured against the best of its own: `floor` to `floor` + 1.
void rankFrom(std::vector<Candidate> &group, double floor)
{
    double best = 0;
    for (const Candidate &candidate : group)
        best = std::min(best, candidate.score);
    for (Candidate &candidate : group)
        candidate.rank = floor + (best < 0 ? 1 - candidate.score / best : 0);
}

std::vector<Candidate> documents(Connection &c, const QString &match, const SearchQuery &query, const QString &kinds)
{
    std::vector<Candidate> found;
    Rows r = c.rows(findDocuments, match, query.committeeId, query.meetingId, kinds);
    while (r.next()) {
        const Id document = r.id();
        found.push_back({{static_cast<RecordKind>(document & 63), document >> 6}, r.real()});
    }
    return found;
}

std::vector<Candidate> rowsOf(Connection &c, const std::string &sql, RecordKind kind, const QString &match, const SearchQuery &query)
{
    std::vector<Candidate> found;
    Rows r = c.rows(sql, match, query.committeeId, query.meetingId);
    while (r.next()) {
        const Id id = r.id();
        found.push_back({{kind, id}, r.real()});
    }
    return found;
}

QString inTitle(const QString &match)
{
    return QStringLiteral("{title} : (%1)").arg(match);
}

bool wanted(const SearchQuery &query, RecordKind kind)
{
    return query.kinds.empty() || std::find(query.kinds.begin(), query.kinds.end(), kind) != query.kinds.end();
}

QString kindList(const std::vector<RecordKind> &kinds)
{
    QStringList numbers;
    for (const RecordKind kind : kinds)
        numbers.append(QString::number(static_cast<int>(kind)));
    return QLatin1Char('[') + numbers.join(QLatin1Char(',')) + QLatin1Char(']');
}

// Titles, then mentions in records and on pages side by side, then cells.
std::vector<Candidate> ranked(Connection &c, const QString &match, const SearchQuery &query)
{
    const QString kinds = kindList(query.kinds);
    std::vector<Candidate> all = documents(c, inTitle(match), query, kinds);
    rankFrom(all, 0);
    std::unordered_set<Id> inTitles;
    for (const Candidate &title : all)
        inTitles.insert(title.record.id * 64 + static_cast<int>(title.record.kind));

    std::vector<Candidate> mentions = documents(c, match, query, kinds);
    std::erase_if(mentions, [&](const Candidate &m) { return inTitles.contains(m.record.id * 64 + static_cast<int>(m.record.kind)); });
    rankFrom(mentions, 2);
    all.insert(all.end(), mentions.begin(), mentions.end());
    if (wanted(query, RecordKind::Page)) {
        std::vector<Candidate> pages = rowsOf(c, findPages, RecordKind::Page, match, query);
        rankFrom(pages, 2);
        all.insert(all.end(), pages.begin(), pages.end());
    }
    if (wanted(query, RecordKind::TableCell)) {
        std::vector<Candidate> cells = rowsOf(c, findCells, RecordKind::TableCell, match, query);
        rankFrom(cells, 2.5);
        all.insert(all.end(), cells.begin(), cells.end());
    }
    return all;
}

// The first `count` in order; the newest first among equals.
void sortFirst(std::vector<Candidate> &all, std::size_t count)
{
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size()));
    std::partial_sort(all.begin(), middle, all.end(), [](const Candidate &a, const Candidate &b) {
        return a.rank != b.rank ? a.rank < b.rank : a.record.kind != b.record.kind ? a.record.kind < b.record.kind : a.record.id > b.record.id;
    });
}

// What is shown of the candidates from `from` to before `to`.
std::vector<SearchHit> shown(Connection &c, const std::vector<Candidate> &all, std::size_t from, std::size_t to, const QString &match)
{
    std::vector<SearchHit> hits;
    for (std::size_t at = from; at < std::min(to, all.size()); ++at) {
        hits.push_back(describedHit(c, all[at].record));
        hits.back().rank = all[at].rank;
    }
    addSnippets(c, hits, match);
    return hits;
}

} // namespace

Result<SearchResult> search(const Reader &reader, const SearchQuery &query)
{
    const QString match = searchExpression(query.words);
    if (match.isEmpty())
        return SearchResult{};
    return guarded("searching", [&] {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        std::vector<Candidate> all = ranked(c, match, query);
        const auto from = static_cast<std::size_t>(std::max(0, query.offset));
        const auto to = from + static_cast<std::size_t>(std::max(0, query.limit));
        sortFirst(all, to);
        SearchResult result;
        result.more = all.size() > to;
        result.hits = shown(c, all, from, to, match);
        return result;
    });
}

Result<std::vector<SearchHit>> quickFind(const Reader &reader, const QString &typed, int limit)
{
    const QString match = quickExpression(typed);
    if (match.isEmpty() || limit <= 0)
        return std::vector<SearchHit>{};
    return guarded("finding", [&] {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        SearchQuery query;
        query.kinds = {RecordKind::Meeting, RecordKind::AgendaItem, RecordKind::Action, RecordKind::Report, RecordKind::Recommendation,
                       RecordKind::WorkProgramme, RecordKind::Table};
        const QString kinds = kindList(query.kinds);
        std::vector<Candidate> all = documents(c, inTitle(match), query, kinds);
        rankFrom(all, 0);
        if (all.size() < static_cast<std::size_t>(limit)) {
            std::vector<Candidate> mentions = documents(c, match, query, kinds);
            std::erase_if(mentions, [&](const Candidate &m) {
                return std::any_of(all.begin(), all.end(), [&](const Candidate &t) { return t.record == m.record; });
            });
            rankFrom(mentions, 2);
            all.insert(all.end(), mentions.begin(), mentions.end());
        }
        const auto count = std::min(all.size(), static_cast<std::size_t>(limit));
        sortFirst(all, count);
        return shown(c, all, 0, count, match);
    });
}

} // namespace scrutiny
