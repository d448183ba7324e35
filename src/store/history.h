// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"
#include "domain/records.h"

#include <QDateTime>

namespace scrutiny {

/// Who changed what and when. Nothing is ever taken out of the history.

struct HistoryEntry
{
    enum class State { Done, Undone, Dropped }; ///< Dropped: undone, then passed over by a later change
    Id id = 0;
    QString name;
    QString who;
    QDateTime at;              ///< UTC
    State state = State::Done;
    QString undoneBy;          ///< who took it back last, or empty
    QDateTime undoneAt;
    int records = 0;           ///< how many it touched
};

/// One field of one record before and after; a new record's `before` and a removed one's `after` are empty.
struct FieldChange
{
    HistoryEntry entry;
    enum class What { Added, Changed, Removed } what = What::Changed;
    QString field;             ///< empty for Added and Removed
    QString before, after;
};

/// Newest first.
Result<std::vector<HistoryEntry>> listHistory(const Reader &reader, int limit = 200, int offset = 0);
/// Everything that happened to a record, newest first.
Result<std::vector<FieldChange>> historyOf(const Reader &reader, const RecordRef &record);

} // namespace scrutiny
