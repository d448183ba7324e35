// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"
#include "domain/records.h"

#include <vector>

namespace scrutiny {

/// Words as a person types them: all must occur, the last one may be unfinished; "quoted words" must stand together; capitals and
/// accents do not matter. Nothing in the text is an operator.
struct SearchQuery
{
    QString words;
    std::vector<RecordKind> kinds; ///< empty: all
    Id committeeId = 0;            ///< 0: all
    Id meetingId = 0;              ///< 0: all
    int limit = 50;
    int offset = 0;
};

struct SearchHit
{
    RecordRef record;              ///< a page, item, minute, resolution, action, report, recommendation, topic, question, table or cell
    QString title;                 ///< `17 Agency social worker rates`; a page's is its item's title, else the paper's name
    QString snippet;               ///< plain text around the words; the words stand between snippetStart and snippetEnd
    QString committee;
    QDate date;                    ///< of its meeting
    Id committeeId = 0, meetingId = 0;
    Id paperId = 0;
    int page = 0;                  ///< position in the file, 0: not known
    QString pageLabel;
    double rank = 0;               ///< smaller is better
};

inline constexpr QChar snippetStart{0x02};
inline constexpr QChar snippetEnd{0x03};

struct SearchResult
{
    std::vector<SearchHit> hits;   ///< titles first, then passing mentions; of very many the newest 2,000 are ranked (docs/store.md)
    bool more = false;             ///< there is more beyond the limit
};

Result<SearchResult> search(const Reader &reader, const SearchQuery &query);

/// For the quick switcher: titles of items and meetings, actions by number or text, best first.
Result<std::vector<SearchHit>> quickFind(const Reader &reader, const QString &typed, int limit = 12);

} // namespace scrutiny
