// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meeting_view.h"

#include "store/papers.h"
#include "store/sources.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

PlaceOnPaper placeOf(const Reader &reader, const RecordRef &record, const QString &field)
{
    const auto spans = placesOf(reader, record, field);
    PlaceOnPaper place;
    if (!spans)
        return place;
    for (const SourceSpan &span : *spans) {
        if (place.paperId && span.paperId != place.paperId)
            continue;
        place.paperId = span.paperId;
        place.source.push_back(span.place);
    }
    return place;
}

QString whereWords(const Reader &reader, const PlaceOnPaper &place)
{
    if (!place.paperId || place.source.empty())
        return {};
    const int page = place.source.front().page;
    if (const auto pages = listPages(reader, place.paperId)) {
        const auto it = std::find_if(pages->begin(), pages->end(), [&](const PageRecord &p) { return p.page == page; });
        if (it != pages->end() && !it->label.isEmpty())
            return QCoreApplication::translate("Places", "p. %1").arg(it->label);
    }
    return QCoreApplication::translate("Places", "sheet %1").arg(page);
}

} // namespace scrutiny
