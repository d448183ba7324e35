// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/marks.h"
#include "domain/reading_plan.h"
#include "store/store.h"

#include <QHash>
#include <QSet>

namespace scrutiny {

/// What stands on a stored paper's pages, as far as a plan asks: worked out once a paper.
class PageLoads
{
public:
    struct Pages
    {
        std::vector<PageLoad> loads;   ///< [0] is page 1
        std::vector<size_t> words;     ///< a number that two pages share when they have the same words, page number aside
        QHash<size_t, int> firstWith;  ///< the page with those words
        int count() const { return int(loads.size()); }
    };
    const Pages &of(const Reader &reader, const Paper &paper);

private:
    QHash<QString, Pages> m_pages; ///< by SHA-256
};

/// A meeting's plan before it is shared out: what there is to read and what was read of it.
struct MeetingReading
{
    Meeting meeting;
    Committee committee;
    Paper paper;                      ///< the newest pack
    std::vector<PlanItem> items;      ///< in agenda order; before them, with id 0, the pack's pages of no item
    ReadingPace pace;
    std::vector<QDate> possible;      ///< evenings until the meeting
    std::vector<QDate> evenings;      ///< those of them that the reader has
};

/// Reads store and notes. A page that an earlier edition has with the same words was read when it was read there. Errors: NotFound (no such meeting, or it
/// has no pack yet), those of reading.
Result<MeetingReading> meetingReading(const Reader &store, const Store &notes, Id meetingId, const QDate &today, PageLoads &loads);

/// Says which of the evenings the reader has not; kept in the notes file.
Result<void> keepEveningsOff(Store &notes, const Committee &committee, const Meeting &meeting, const QSet<QDate> &off);
QSet<QDate> eveningsOff(const Store &notes, const Committee &committee, const Meeting &meeting);

/// Sets or takes away an item's mark of this kind (Read, ComeBack), in the reader's own words for undo. The other of the two goes when one is set.
Result<Changes> markItem(Store &notes, const QString &who, const MeetingReading &reading, Id itemId, MarkKind kind, bool on);

} // namespace scrutiny
