// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recommendations.h"

#include "base/text.h"
#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

const std::string columns = "r.id, r.committee_id, r.review, r.number, r.text, r.lead_member, r.lead_officer, r.action_by, r.response, "
                            "r.progress, r.rag, r.rag_by, r.rag_on";

Recommendation recommendationFrom(Rows &r)
{
    return {r.id(), r.id(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(),
            r.as(Rag::Red), r.text(), r.date()};
}

Result<std::vector<RecommendationRow>> rowsBy(const Reader &reader, const std::string &condition, Id id)
{
    return guarded("listing recommendations", [&] {
        std::vector<RecommendationRow> result;
        Rows r = reader.connection().rows("SELECT " + columns + ", c.name, count(u.id), max(u.date) FROM recommendation r "
                                          "JOIN committee c ON c.id = r.committee_id "
                                          "LEFT JOIN recommendation_update u ON u.recommendation_id = r.id WHERE " + condition
                                          + " GROUP BY r.id ORDER BY c.name COLLATE NOCASE, c.id, r.review COLLATE NOCASE, "
                                          "CAST(r.number AS INTEGER), r.number, r.id", id);
        while (r.next())
            result.push_back({recommendationFrom(r), r.text(), r.number(), r.date()});
        return result;
    });
}

} // namespace

Result<std::vector<RecommendationRow>> listRecommendations(const Reader &reader, Id committeeId)
{
    return rowsBy(reader, "?1 = 0 OR r.committee_id = ?1", committeeId);
}

Result<std::vector<RecommendationRow>> listRecommendationsOfMeeting(const Reader &reader, Id meetingId)
{
    return rowsBy(reader, "r.id IN (SELECT v.recommendation_id FROM recommendation_update v JOIN paper p ON p.id = v.paper_id WHERE p.meeting_id = ?)",
                  meetingId);
}

Result<Recommendation> loadRecommendation(const Reader &reader, Id id)
{
    return guardedResult("loading a recommendation", [&]() -> Result<Recommendation> {
        Rows r = reader.connection().rows("SELECT " + columns + " FROM recommendation r WHERE r.id = ?", id);
        if (!r.next())
            return notThere("loading a recommendation");
        return recommendationFrom(r);
    });
}

Result<std::vector<RecommendationUpdate>> listRecommendationUpdates(const Reader &reader, Id recommendationId)
{
    return guarded("listing updates", [&] {
        std::vector<RecommendationUpdate> result;
        Rows r = reader.connection().rows("SELECT id, recommendation_id, paper_id, date, action_by, response, progress, rag "
                                          "FROM recommendation_update WHERE recommendation_id = ? ORDER BY date, id", recommendationId);
        while (r.next())
            result.push_back({r.id(), r.id(), r.id(), r.date(), r.text(), r.text(), r.text(), r.as(Rag::Red)});
        return result;
    });
}

std::optional<Recommendation> findRecommendation(const Reader &reader, Id committeeId, const QString &review, const QString &number)
{
    return foundOrNone("finding a recommendation", [&]() -> std::optional<Recommendation> {
        Rows r = reader.connection().rows("SELECT " + columns + " FROM recommendation r WHERE r.committee_id = ? ORDER BY r.id DESC", committeeId);
        while (r.next()) {
            Recommendation known = recommendationFrom(r);
            if (folded(known.review) == folded(review) && folded(known.number) == folded(number))
                return known;
        }
        return std::nullopt;
    });
}

Id addRecommendation(Transaction &tx, const Recommendation &item)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO recommendation(committee_id, review, number, text, lead_member, lead_officer, action_by, response, "
                        "progress, rag, rag_by, rag_on) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        item.committeeId, item.review, item.number, item.text, item.leadMember, item.leadOfficer, item.actionBy,
                        item.response, item.progress, item.rag, item.ragBy, item.ragOn);
    });
}

void updateRecommendation(Transaction &tx, const Recommendation &item)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE recommendation SET committee_id = ?, review = ?, number = ?, text = ?, lead_member = ?, lead_officer = ?, "
                     "action_by = ?, response = ?, progress = ?, rag = ?, rag_by = ?, rag_on = ? WHERE id = ?",
                     item.committeeId, item.review, item.number, item.text, item.leadMember, item.leadOfficer, item.actionBy,
                     item.response, item.progress, item.rag, item.ragBy, item.ragOn, item.id);
    });
}

void removeRecommendation(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM recommendation WHERE id = ?", id); });
}

Id putRecommendationUpdate(Transaction &tx, const RecommendationUpdate &update)
{
    return tx.write([&](Connection &c) -> Id {
        const Id known = update.paperId ? c.value("SELECT id FROM recommendation_update WHERE recommendation_id = ? AND paper_id = ?",
                                                  update.recommendationId, update.paperId)
                                        : update.id;
        if (!known)
            return c.insert("INSERT INTO recommendation_update(recommendation_id, paper_id, date, action_by, response, progress, rag) "
                            "VALUES(?, ?, ?, ?, ?, ?, ?)",
                            update.recommendationId, Link{update.paperId}, update.date, update.actionBy, update.response, update.progress, update.rag);
        c.run("UPDATE recommendation_update SET date = ?, action_by = ?, response = ?, progress = ?, rag = ? WHERE id = ?", update.date,
              update.actionBy, update.response, update.progress, update.rag, known);
        return known;
    });
}

void assignRag(Transaction &tx, Id recommendationId, Rag rag, const QDate &on)
{
    tx.write([&](Connection &c) {
        const bool taken = rag == Rag::None;
        return c.run("UPDATE recommendation SET rag = ?, rag_by = ?, rag_on = ? WHERE id = ?", rag, taken ? QString() : tx.who(),
                     taken ? QDate() : on, recommendationId);
    });
}

} // namespace scrutiny
