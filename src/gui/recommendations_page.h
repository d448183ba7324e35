// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/records_page.h"
#include "models/recommendation_rows.h"

namespace scrutiny {

class AskMeeting;
class ChoiceChip;
class RecordCard;

/// Recommendations of all committees by review: who leads, what was answered, and the RAG status that the committee assigns.
class RecommendationsPage : public RecordsPage
{
    Q_OBJECT
public:
    explicit RecommendationsPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    QString statusLine() const override;

    RecordCard *card() const { return m_card; }
    AskMeeting *askMeeting() const { return m_ask; }

protected:
    void dropFilters() override;
    void fillBelow() override;

private:
    void makeChips();
    void fillChips();
    void refilter();
    bool passes(const RecommendationTraits &traits) const;
    void edit(const RecordRef &record, const QString &key, const QString &text);
    void askRag(Id id, Rag rag);

    RecommendationList m_recommendations;
    Chip *m_green, *m_amber, *m_red, *m_unassigned, *m_unanswered;
    ChoiceChip *m_committee;
    AskMeeting *m_ask;
    RecordCard *m_card;
    Id m_asked = 0;      ///< the recommendation that is to get m_rag
    Rag m_rag = Rag::None;
};

} // namespace scrutiny
