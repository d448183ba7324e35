// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

/// An action as the list across meetings shows it.
struct ActionRow
{
    Action action;
    QString committee;
    Id meetingId = 0;              ///< the meeting that raised it when it is here, else the newest whose log mentions it, else 0
    int updates = 0;
    ActionUpdate latest;           ///< id 0: none
    int sameRunning = 0;           ///< latest updates that say the same, running (see sameUpdatesRunning)
    int doubts = 0;
};

struct ActionFilter
{
    Id committeeId = 0;            ///< 0: all
    Id mentionedInMeeting = 0;     ///< only those that a paper of this meeting mentions
    std::optional<ActionState> state = {};
    QString councilYear = {};      ///< empty: all
};

/// Newest council year first, then by number as people count (2 before 10), without more queries a row.
Result<std::vector<ActionRow>> listActions(const Reader &reader, const ActionFilter &filter = {});
Result<ActionRow> loadActionRow(const Reader &reader, Id id);
Result<Action> loadAction(const Reader &reader, Id id);
/// Oldest first.
Result<std::vector<ActionUpdate>> listActionUpdates(const Reader &reader, Id actionId);
/// What a log's row speaks of: the same committee and number, in that council year (empty: the newest that has the number).
std::optional<Action> findAction(const Reader &reader, Id committeeId, const QString &councilYear, const QString &number);

Id addAction(Transaction &tx, const Action &action);
void updateAction(Transaction &tx, const Action &action);
void removeAction(Transaction &tx, Id id);
/// Adds the update, or rewrites the one that the same paper gave.
Id putActionUpdate(Transaction &tx, const ActionUpdate &update);

} // namespace scrutiny
