// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

/// Report covers and printed questions.

Result<std::vector<Report>> listReportsOfMeeting(const Reader &reader, Id meetingId);
Result<std::vector<Report>> listReportsOfItem(const Reader &reader, Id itemId);
Result<std::vector<Report>> listReportsInPaper(const Reader &reader, Id paperId);
Result<Report> loadReport(const Reader &reader, Id id);
Id addReport(Transaction &tx, const Report &report);
void updateReport(Transaction &tx, const Report &report);
void removeReport(Transaction &tx, Id id);

Result<std::vector<Question>> listQuestionsOfMeeting(const Reader &reader, Id meetingId);
Result<std::vector<Question>> listQuestionsInPaper(const Reader &reader, Id paperId);
Id addQuestion(Transaction &tx, const Question &question);
void updateQuestion(Transaction &tx, const Question &question);
void removeQuestion(Transaction &tx, Id id);

} // namespace scrutiny
