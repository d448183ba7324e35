// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/subject_search.h"

#include "store/connection.h"
#include "store/failures.h"
#include "store/search_hits.h"
#include "store/search_words.h"

#include <algorithm>
#include <unordered_map>

namespace scrutiny {

namespace {

constexpr int countedUpTo = 20'000;
constexpr int newestDocuments = 1500; ///< a term; those added last
constexpr int newestPages = 600;

// Quoted when it is more than a word; the space behind it says that the word is finished.
QString expressionOf(const QString &term)
{
    QString plain = term.simplified();
    plain.remove(QLatin1Char('"'));
    return searchExpression(plain.contains(QLatin1Char(' ')) ? QLatin1Char('"') + plain + QLatin1Char('"') : plain + QLatin1Char(' '));
}

class Gathering
{
public:
    explicit Gathering(std::vector<SubjectHit> &hits) : m_hits(hits) {}

    void add(const RecordRef &record, quint32 bit, bool title)
    {
        const auto [at, isNew] = m_at.try_emplace(record.id * 64 + static_cast<int>(record.kind), m_hits.size());
        if (isNew)
            m_hits.push_back({record});
        SubjectHit &hit = m_hits[at->second];
        hit.anywhere |= bit;
        if (title)
            hit.inTitle |= bit;
    }

private:
    std::vector<SubjectHit> &m_hits;
    std::unordered_map<Id, std::size_t> m_at;
};

void addDocuments(Connection &c, Gathering &gathering, const QString &match, quint32 bit, bool title)
{
    Rows r = c.rows("SELECT rowid FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC LIMIT ?2", match, newestDocuments);
    while (r.next()) {
        const Id document = r.id();
        gathering.add({static_cast<RecordKind>(document & 63), document >> 6}, bit, title);
    }
}

void addPages(Connection &c, Gathering &gathering, const QString &match, quint32 bit)
{
    Rows r = c.rows("SELECT rowid FROM search_page WHERE search_page MATCH ?1 ORDER BY rowid DESC LIMIT ?2", match, newestPages);
    while (r.next())
        gathering.add({RecordKind::Page, r.id()}, bit, false);
}

} // namespace

Result<SubjectFound> findSubject(const Reader &reader, const QStringList &terms)
{
    return guarded("finding a subject", [&] {
        Connection &c = reader.connection();
        const ReadScope scope(c);
        SubjectFound found;
        Gathering gathering(found.hits);
        found.pages = int(c.value("SELECT max(id) FROM page"));
        for (int at = 0; at < std::min(int(terms.size()), mostTerms); ++at) {
            const QString match = expressionOf(terms[at]);
            found.holders.push_back(0);
            if (match.isEmpty())
                continue;
            const quint32 bit = 1u << at;
            found.holders.back() = int(c.value("SELECT count(*) FROM (SELECT rowid FROM search_page WHERE search_page MATCH ?1 LIMIT ?2)", match, countedUpTo));
            addDocuments(c, gathering, QStringLiteral("{title} : (%1)").arg(match), bit, true);
            if (found.holders.back() * 8 > std::max(found.pages, 400))
                continue;
            addDocuments(c, gathering, match, bit, false);
            addPages(c, gathering, match, bit);
        }
        return found;
    });
}

Result<SearchHit> describeRecord(const Reader &reader, const RecordRef &record)
{
    return guarded("describing a record", [&] { return describedHit(reader.connection(), record); });
}

Id itemOnPage(const Reader &reader, Id paperId, int page)
{
    return foundOrNone("finding the item of a page", [&] {
        return reader.connection().value("SELECT item_id FROM item_paper WHERE paper_id = ? AND ? BETWEEN file_page_from AND file_page_to "
                                         "ORDER BY file_page_from DESC LIMIT 1", paperId, page);
    });
}

QString pageSnippet(const Reader &reader, Id pageId, const QStringList &terms)
{
    QStringList any;
    for (const QString &term : terms)
        if (const QString match = expressionOf(term); !match.isEmpty())
            any += match;
    return foundOrNone("reading around words", [&] {
        Rows r = reader.connection().rows("SELECT snippet(search_page, 0, '', '', '…', 20) FROM search_page WHERE search_page MATCH ?1 AND +rowid = ?2 LIMIT 1",
                                          any.join(QStringLiteral(" OR ")), pageId);
        return r.next() ? r.text().simplified() : QString();
    });
}

} // namespace scrutiny
