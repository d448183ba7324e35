// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/search.h"

namespace scrutiny {

/// Looking for a subject: many words of which some may be missing, where search() wants them all. What a hit is worth is for the caller to say.

/// A record or a page that holds some of the terms; bit n stands for term n.
struct SubjectHit
{
    RecordRef record;
    quint32 inTitle = 0; ///< of a record
    quint32 anywhere = 0;
};

struct SubjectFound
{
    int pages = 0;             ///< in the store, about
    std::vector<int> holders;  ///< one a term: how many pages hold it (counted up to 20,000)
    std::vector<SubjectHit> hits;
};

inline constexpr int mostTerms = 24;

/// A term is a word (its plain plural or singular counts as well) or words that stand together. At most mostTerms are looked at. Of a word that more than an
/// eighth of the pages hold only titles are looked for: it tells little, and would bring in thousands of pages.
Result<SubjectFound> findSubject(const Reader &reader, const QStringList &terms);

/// A record as a hit: title, meeting, place; no snippet, no rank. A record that has gone has no title and no meeting.
Result<SearchHit> describeRecord(const Reader &reader, const RecordRef &record);

/// The agenda item whose papers stand on a page, 0: none.
Id itemOnPage(const Reader &reader, Id paperId, int page);
/// The page's own text around the first of the terms that it holds, on one line. Empty: none is there.
QString pageSnippet(const Reader &reader, Id pageId, const QStringList &terms);

} // namespace scrutiny
