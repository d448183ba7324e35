// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page.h"
#include "gui/workbench.h"
#include "models/meeting_view.h"

class QPushButton;
class QStackedWidget;

namespace scrutiny {

class Card;
class EmptyState;
class RowsView;

/// A meeting: place, date and clear days, running order, minutes, actions, papers and tables, and a card of whatever is chosen.
class MeetingPage : public Page
{
    Q_OBJECT
public:
    explicit MeetingPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    RowsView *mainList() const override { return m_list; }
    QString statusLine() const override;

    Id meetingId() const { return m_view.meeting.meeting.id; }
    Card *card() const { return m_card; }
    /// Shows a part by its key (`order`, `minutes`, `actions`, ...).
    void showPart(const QString &key);

private:
    void fillTabs(const QString &keep);
    void fillPart();
    void fillCard();
    void addOpening(const CardLine &line);
    void openTables(const RecordRef &record);
    void fillChips();
    void edit(const RecordRef &record, const QString &key, const QVariant &value);
    void settleChosen();
    const MeetingPart *part() const;

    Workbench &m_bench;
    MeetingView m_view;
    RowsModel *m_rows;
    RowsView *m_list;
    Card *m_card;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_read;
    QString m_key = QStringLiteral("order");
    bool m_filling = false;
};

} // namespace scrutiny
