// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows_model.h"
#include "models/story_line.h"
#include "store/minutes.h"

#include <QDate>

namespace scrutiny {

/// What the filters of the list of actions ask of a row.
struct ActionFacts
{
    RecordRef record;          ///< an action, or an ACTION of some minutes that no log answers
    ActionState state = ActionState::Open;
    Id committeeId = 0;
    QStringList owners;        ///< each on its own
    int days = -1;             ///< open for, -1: not known
    bool loose = false;
};

/// Actions over all committees as their page lists them: what is open first, newest first; then loose ends of the minutes.
struct ActionList
{
    std::vector<RowValues> rows;
    std::vector<ActionFacts> facts; ///< one a row
    std::vector<LooseEnd> looseEnds;
    int open = 0, proposed = 0, closed = 0, old = 0; ///< old: open for more than oldAfterDays
    std::vector<Committee> committees;               ///< those that have any
    QStringList owners;                              ///< of actions not closed
    QDate closedAt;                                  ///< when all closed ones were closed by the same meeting
};

inline constexpr int oldAfterDays = 90;

std::vector<RowColumn> actionColumns();
Result<ActionList> actionList(const Reader &reader, const QDate &today);

/// An action's card: where it comes from and what each paper said of it.
struct ActionStory
{
    QString heading;  ///< `17 More information on standardisation …`
    QString aside;    ///< its council year
    QString context;  ///< `Services Update, 15 June 2023, minute 5`
    std::vector<StoryLine> lines;
};
Result<ActionStory> actionStory(const Reader &reader, Id actionId);

/// `Minute 5 of 7 September 2023 records ACTION: Richard Nash, and no row of the log answers it.`
QString looseEndSentence(const LooseEnd &end);

/// The dates of a committee's meetings, newest first; with `from` only those on or after it.
std::vector<QDate> meetingDates(const Reader &reader, Id committeeId, const QDate &from = {});

} // namespace scrutiny
