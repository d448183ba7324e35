// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

struct TopicRow
{
    ProgrammeTopic topic;
    QString committee;
};

/// By committee, then by date, undated last, then in printed order. `committeeId` 0: all. Dropped topics only when asked for.
Result<std::vector<TopicRow>> listWorkProgramme(const Reader &reader, Id committeeId = 0, bool withDropped = false);
Result<std::vector<ProgrammeTopic>> listTopicsInPaper(const Reader &reader, Id paperId); ///< last printed by that paper, in printed order
Id addTopic(Transaction &tx, const ProgrammeTopic &topic);
void updateTopic(Transaction &tx, const ProgrammeTopic &topic);
void removeTopic(Transaction &tx, Id id);

} // namespace scrutiny
