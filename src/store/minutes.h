// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

/// Minutes with all that belongs to them, each list in printed order.
struct MinutesRecord
{
    Minutes minutes;
    std::vector<Attendance> attendance;
    std::vector<Declaration> declarations;
    std::vector<MinuteItem> items;
    std::vector<Resolution> resolutions;
    std::vector<MinuteAction> actions;
};

/// An ACTION of some minutes that no row of a log answers.
struct LooseEnd
{
    MinuteAction action;
    Id meetingId = 0;
    Id committeeId = 0;
    QString committee;
    QDate date;
    QString itemTitle;
};

Result<MinutesRecord> loadMinutes(const Reader &reader, Id id);
std::optional<Minutes> findMinutes(const Reader &reader, Id meetingId);   ///< the minutes of that meeting
Result<std::vector<Minutes>> listMinutesInPaper(const Reader &reader, Id paperId); ///< the minutes that a paper prints
/// `committeeId` 0: all.
Result<std::vector<LooseEnd>> listLooseEnds(const Reader &reader, Id committeeId = 0);

Id addMinutes(Transaction &tx, const Minutes &minutes);
void updateMinutes(Transaction &tx, const Minutes &minutes);
void removeMinutes(Transaction &tx, Id id);
Id addAttendance(Transaction &tx, const Attendance &attendance);
Id addDeclaration(Transaction &tx, const Declaration &declaration);
Id addMinuteItem(Transaction &tx, const MinuteItem &item);
Id addResolution(Transaction &tx, const Resolution &resolution);
Id addMinuteAction(Transaction &tx, const MinuteAction &action);
/// Ties an ACTION of the minutes to the row of the log that carries it (0: unties), or sets it aside.
void linkMinuteAction(Transaction &tx, Id minuteActionId, Id actionId);
void setMinuteActionAside(Transaction &tx, Id minuteActionId, bool aside);

} // namespace scrutiny
