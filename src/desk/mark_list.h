// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/marks.h"
#include "store/reader.h"

namespace scrutiny {

/// A mark with what people need to know beside what is stored: where it stands now, and what that page is called.
struct MarkLine
{
    Mark mark;
    QString paper;          ///< SHA-256 of the paper that `places` are on; of a lost mark: the paper that it has no place in
    Id paperId = 0;         ///< that paper in the store; 0: it is not there
    QString paperName;      ///< its file's name, or empty
    Id meetingId = 0;       ///< in the store, or 0
    Source places;          ///< empty: lost
    int page = 0;           ///< where it stands now; 0: lost
    QString pages;          ///< `p. 47 · sheet 49 · report 3`; of a lost mark: where it stood
    PlaceState state = PlaceState::Exact;
    QString wordsNow;       ///< the words there now when they are not quite those that were marked
    QString why;            ///< what was found or not, for a mark that is not where it was made
    QString item;           ///< `7 Adult Learning`: of the page where it stands, or as it was; may be empty
    int itemPosition = -1;  ///< the item's on the agenda
    QString question;       ///< what it is pinned to, or empty

    bool isLost() const { return state == PlaceState::Lost; }
};

struct MarkScope
{
    QString committee = {};  ///< with meetingDate: one meeting; empty: all
    QDate meetingDate = {};
    QString paper = {};      ///< SHA-256 of the paper whose places count; a mark that has none there, or every mark when it is empty: the newest paper
    bool putAwayToo = false;
};

/// The marks of a reader's notes set against the store: by meeting (newest first), then by paper, page and height; lost ones where they stood.
Result<std::vector<MarkLine>> markLines(const Reader &notes, const Reader &store, const MarkScope &scope = {});

/// What is quoted of a mark: its words, or the name of its record; empty for a bookmark and the like that stand by no words.
QString quotation(const Mark &mark);
/// `Highlight, yellow`; `Bookmark`.
QString markKindAndColour(const Mark &mark);

} // namespace scrutiny
