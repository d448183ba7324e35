// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/mark_list.h"
#include "models/rows_model.h"

namespace scrutiny {

/// All marks of a reader under a heading for each meeting, newest first; lost places lead their meeting.
struct MarkRowList
{
    std::vector<RowValues> rows;
    QStringList meetings;      ///< for a filter, newest first
    QStringList colours;       ///< names of those in use
    QStringList kinds;
    int marks = 0, lost = 0;
};

std::vector<RowColumn> markColumns();
MarkRowList markRows(const std::vector<MarkLine> &lines);

/// `Harbour and Coast Scrutiny Committee · 15 Oct 2026`.
QString markMeetingName(const MarkLine &line);
/// The name of its colour (`Yellow`), or empty.
QString markColourName(const Mark &mark);
/// Where it stands on the paper that it stands on now; paperId 0: nowhere, or the paper is not in the store.
PlaceOnPaper placeOfMark(const MarkLine &line);
/// The mark as a sentence, for a screen reader and for what the pointer rests on.
QString markSentence(const MarkLine &line);
/// `“quoted words” (p. 47 · sheet 49 · report 3, item 7)`.
QString quotedWithReference(const QString &words, const QString &pages, const QString &itemNumber);

} // namespace scrutiny
