// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/records_page.h"
#include "models/action_rows.h"

class QToolButton;

namespace scrutiny {

class AskMeeting;
class ChoiceChip;
class LooseEndCard;
class NewAction;
class RecordCard;

/// Actions of all committees: what is open, for how long and whose; each with what the papers said of it; and the loose ends of the minutes.
class ActionsPage : public RecordsPage
{
    Q_OBJECT
public:
    explicit ActionsPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    QString statusLine() const override;

    RecordCard *card() const { return m_card; }
    AskMeeting *askMeeting() const { return m_ask; }
    NewAction *newAction() const { return m_new; }

protected:
    void dropFilters() override;
    void fillBelow() override;

private:
    void makeChips();
    void fillChips();
    void refilter();
    bool passes(const ActionFacts &facts) const;
    const ActionFacts *factsOf(const RecordRef &record) const;
    void showRecord(const RecordRef &record);
    void edit(const RecordRef &record, const QString &key, const QString &text);
    void changeState(const RecordRef &record, const QString &words);
    void fillCard(const RecordRef &chosen);
    void fillLooseEnds(const RecordRef &chosen);

    ActionList m_actions;
    Chip *m_open, *m_proposed, *m_closed, *m_old, *m_loose;
    ChoiceChip *m_committee, *m_owner;
    QToolButton *m_fold;
    AskMeeting *m_ask;
    NewAction *m_new;
    RecordCard *m_card;
    QWidget *m_looseCards;
    Id m_asked = 0; ///< the action that is to be closed
};

} // namespace scrutiny
