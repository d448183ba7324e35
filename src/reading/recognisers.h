// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/context.h"

namespace scrutiny::reading {

/// One recogniser a kind of record: pure functions from a section's lines and tables to facts. Each is in the file of its name.
/// What one is unsure of it adds to `issues`.
using Issues = std::vector<ReadingIssue>;

struct FrontSheet
{
    std::optional<MeetingFacts> meeting;
    std::vector<AgendaItemFacts> items;
    int lastPage = 0;      ///< the last page that belongs to the front sheet
};

FrontSheet readFrontSheet(const Context &context, Issues &issues);                                          // front_sheet.cpp
std::vector<Section> findSections(const Context &context, const FrontSheet &front, Issues &issues);         // sections.cpp
std::vector<MinutesFacts> readMinutes(const Context &context, const Section &section, Issues &issues);      // minutes.cpp
std::vector<ActionLogRow> readActionLog(const Context &context, const Section &section, Issues &issues);    // action_log.cpp
std::vector<ReportFacts> readReportCover(const Context &context, const Section &section, Issues &issues);   // report_cover.cpp
std::vector<RecommendationFacts> readRecommendations(const Context &context, const Section &section, Issues &issues); // recommendations.cpp
std::vector<WorkProgrammeEntry> readWorkProgramme(const Context &context, const Section &section, Issues &issues);    // work_programme.cpp
std::vector<QuestionFacts> readQuestions(const Context &context, const Section &section, Issues &issues);   // questions.cpp

} // namespace scrutiny::reading
