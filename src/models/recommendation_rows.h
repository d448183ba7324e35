// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows_model.h"
#include "models/story_line.h"
#include "base/result.h"

namespace scrutiny {

class Reader;

/// What the filters of the list of recommendations ask of a row.
struct RecommendationTraits
{
    RecordRef record;   ///< None: a heading
    Id committeeId = 0;
    Rag rag = Rag::None;
    bool answered = false; ///< a response or a report of progress is known
};

/// Recommendations of all committees under a heading for each review.
struct RecommendationList
{
    std::vector<RowValues> rows;
    std::vector<RecommendationTraits> traits; ///< one a row, headings too
    int green = 0, amber = 0, red = 0, unassigned = 0, unanswered = 0;
    std::vector<Committee> committees;
};

std::vector<RowColumn> recommendationColumns();
Result<RecommendationList> recommendationList(const Reader &reader);

/// `G Green`, `A Amber`, `R Red`, `Not assigned`: how a status is shown and chosen.
QString ragWords(Rag rag);
Tone ragTone(Rag rag);
Rag ragOfWords(const QString &words);

struct RecommendationStory
{
    QString heading, aside, context;
    std::vector<StoryLine> lines; ///< what each paper said, oldest first
};
Result<RecommendationStory> recommendationStory(const Reader &reader, Id id);

} // namespace scrutiny
