// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "store/reader.h"

namespace scrutiny {

/// What the store says of an item's subject from before its meeting. Only reads.

/// Kinds of entry, in the order in which equals stand. The numbers are not stored.
enum class HistoryKind { Item, Minutes, Action, Recommendation, Table, Programme, Question, Mention };

struct HistoryEntry
{
    HistoryKind kind = HistoryKind::Item;
    RecordRef record;
    QString line;               ///< what it is: `8 Library Self-Service Hours`, `Action 49: Ruth Calloway to arrange ...`
    QString detail;             ///< what was said or became of it; may be empty
    QDate date;                 ///< of the meeting that it belongs to; of an action the one that raised it
    Id meetingId = 0;           ///< 0: that meeting is not in the store
    QString committee;          ///< of another committee than the item's; else empty
    Id paperId = 0;             ///< where it stands; 0: nowhere
    Source source;              ///< without a rectangle: the page
    QString pageLabel;          ///< printed number of that page, may be empty
    double relevance = 0;       ///< about 0..1.5
    int page() const { return source.empty() ? 0 : source.front().page; }
};

/// An item's history, most relevant first. Of two that say the same of the subject the same committee's stands before another's, the newer before the older.
/// Minutes and actions of earlier meetings count even when the open pack is what prints them; what the pack itself says does not.
/// A standing item has only its own earlier papers, or nothing. Errors: NotFound (no such item), those of reading the store.
Result<std::vector<HistoryEntry>> itemHistory(const Reader &reader, Id itemId, int atMost = 40);

/// `Earlier item`, `Minutes`, ... for one entry, and as the name of all of them.
QString historyKindName(HistoryKind kind);
QString historyKindHeading(HistoryKind kind);

} // namespace scrutiny
