// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <vector>

namespace scrutiny {

/// What there is to read before a meeting, how long it takes one reader, and on which evening. Pure: what was read comes from the store and the notes.

/// What a page asks of a reader. A page of figures, or a picture, has no words to read: it is looked at.
struct PageLoad
{
    int words = 0;               ///< to be read; 0: to be looked at
    bool operator==(const PageLoad &) const = default;
};
/// From a page's text: figures are not words, and a page that is mostly figures (or empty, a scan) has none.
PageLoad pageLoadOf(const QString &text);

/// One page as it was read: seconds in all, and the words of its PageLoad.
struct PageSample
{
    double seconds = 0;
    int words = 0;
};

/// How fast somebody reads.
struct ReadingPace
{
    double wordsPerMinute = 220;
    double secondsToLook = 25;   ///< at a page without words
    int pages = 0;               ///< that it was learnt from
    double secondsFor(const PageLoad &page) const;
};
/// The median over pages that were in front for 5 to 300 seconds: shorter ones were leafed through, longer ones left open. Few pages say little, so the
/// usual pace (220 words a minute, 25 seconds a table) counts as if ten pages had been read at it, and a single odd page moves nothing.
ReadingPace paceOf(const std::vector<PageSample> &samples);

/// A page of an item, and whether the reader has seen it.
struct PlanPageState
{
    Id paperId = 0;
    int page = 0;                ///< position in the file
    PageLoad load;
    double seconds = 0;          ///< that it was in front so far
    bool isNew = false;          ///< came with a later paper, or changed, since the reader was last there
};

/// An item of the plan; id 0: the pages of no item (agenda, front sheet).
struct PlanItem
{
    Id id = 0;
    QString number, title;
    bool exempt = false;
    QString exemptReason;
    std::vector<PlanPageState> pages;
    bool markedRead = false;
    bool comeBack = false;
    bool changedSinceRead = false; ///< marked read in an earlier edition, and its papers differ now
};

enum class PlanState { Nothing, Unread, Begun, Read, ComeBack, Changed };
QString planStateName(PlanState state);

struct PlanRow
{
    Id id = 0;
    int pages = 0, words = 0, read = 0, fresh = 0; ///< fresh: new since the reader was last there
    double seconds = 0;          ///< for all of it
    double left = 0;             ///< for what is not read
    PlanState state = PlanState::Nothing;
    std::vector<int> evenings;   ///< indices of ReadingPlan::evenings on which it comes
};

/// A part of an item on one evening: the whole of it, or so many of its pages.
struct EveningPart
{
    Id id = 0;
    Id paperId = 0;
    int pageFrom = 0, pageTo = 0;
    bool whole = true;           ///< all that is left of the item
    double seconds = 0;
    bool operator==(const EveningPart &) const = default;
};

struct PlanEvening
{
    QDate date;
    std::vector<EveningPart> parts;
    double seconds = 0;
};

struct ReadingPlan
{
    std::vector<PlanRow> rows;   ///< one an item, same order
    std::vector<PlanEvening> evenings;
    int pages = 0, read = 0;
    double left = 0;             ///< seconds
    double anEvening = 0;        ///< seconds, `left` shared out
};

/// A page is read when its item is marked read, or when it was in front for a third of the time that it takes (three seconds at least). An item to come back
/// to is read again as a whole.
bool isRead(const PlanPageState &page, const PlanItem &item, const ReadingPace &pace);

/// Items keep their order; evenings are as even as that allows; an item longer than an evening is divided.
ReadingPlan makePlan(const std::vector<PlanItem> &items, const ReadingPace &pace, const std::vector<QDate> &evenings);

/// The evenings that there are: today up to the day before the meeting, the last fourteen of them at most. Empty when the meeting is over or today.
std::vector<QDate> eveningsUntil(const QDate &today, const QDate &meeting);

/// `25 min`, `1 h 05`; `under 1 min`. Nothing for 0.
QString durationWords(double seconds);

} // namespace scrutiny
