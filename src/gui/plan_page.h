// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/meeting_plan.h"
#include "gui/page.h"
#include "gui/workbench.h"

#include <optional>

class QStackedWidget;

namespace scrutiny {

class EmptyState;
class FlowLayout;
class RowsModel;

/// The reading plan of a meeting: pages and minutes an item, what is new, what is left, and the evenings there are, which the reader can cross out.
class PlanPage : public Page
{
    Q_OBJECT
public:
    explicit PlanPage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    RowsView *mainList() const override { return m_list; }
    bool undo() override;
    bool redo() override;
    QString undoName() const override;
    bool runCommand(const QString &command) override;
    QString statusLine() const override;
    /// The chip of an evening, to take it or cross it out; null: it is none of the evenings until the meeting.
    Chip *evening(const QDate &date) const;
    const ReadingPlan &plan() const { return m_plan; }

private:
    QWidget *makeBelow();
    void fill();
    void fillHeader();
    void fillEvenings();
    void takeEvening(const QDate &date, bool taken);
    void read(const RecordRef &record);
    void mark(MarkKind kind);
    void showButtons();
    const PlanItem *chosen() const;

    Workbench &m_bench;
    PageLoads m_loads;
    Id m_meetingId = 0;
    std::optional<MeetingReading> m_reading;
    ReadingPlan m_plan;
    RowsModel *m_rows;
    RowsView *m_list;
    QWidget *m_eveningRow;
    FlowLayout *m_eveningFlow;
    TextLabel *m_eveningHeading, *m_eveningText, *m_pace;
    std::vector<std::pair<QDate, Chip *>> m_evenings;
    QPushButton *m_readButton, *m_markRead, *m_comeBack;
    QWidget *m_body;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
};

} // namespace scrutiny
