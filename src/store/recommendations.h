// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

struct RecommendationRow
{
    Recommendation recommendation;
    QString committee;
    int updates = 0;
    QDate lastSeen;                ///< date of the newest paper that prints it
};

/// By committee, review, then number as people count. `committeeId` 0: all.
Result<std::vector<RecommendationRow>> listRecommendations(const Reader &reader, Id committeeId = 0);
/// Those that a paper of this meeting prints.
Result<std::vector<RecommendationRow>> listRecommendationsOfMeeting(const Reader &reader, Id meetingId);
Result<Recommendation> loadRecommendation(const Reader &reader, Id id);
Result<std::vector<RecommendationUpdate>> listRecommendationUpdates(const Reader &reader, Id recommendationId); ///< oldest first
/// The same committee, review and number; letters and digits decide.
std::optional<Recommendation> findRecommendation(const Reader &reader, Id committeeId, const QString &review, const QString &number);

Id addRecommendation(Transaction &tx, const Recommendation &recommendation);
void updateRecommendation(Transaction &tx, const Recommendation &recommendation);
void removeRecommendation(Transaction &tx, Id id);
/// Adds the update, or rewrites the one that the same paper gave.
Id putRecommendationUpdate(Transaction &tx, const RecommendationUpdate &update);
/// The committee's status; `on` is the meeting that assigned it. Rag::None takes it back.
void assignRag(Transaction &tx, Id recommendationId, Rag rag, const QDate &on);

} // namespace scrutiny
