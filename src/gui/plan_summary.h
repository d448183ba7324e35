// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/meeting_plan.h"
#include "gui/reading_room.h"

#include <QAbstractButton>
#include <QTimer>

class QVBoxLayout;

namespace scrutiny {

class EditionComparison;
class TextLabel;

/// A line of two texts, one at the left and a muted one at the right, that can be pressed.
class SummaryLine : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SummaryLine(QWidget *parent = nullptr);
    void say(const QString &words, const QString &aside);
    QString aside() const { return m_aside; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_aside;
};

/// The reading plan and what changed since the first issue, in a few lines below the running order. A line that is pressed goes there.
class PlanSummary : public QWidget
{
    Q_OBJECT
public:
    explicit PlanSummary(ReadingRoom &room, QWidget *parent = nullptr);

private:
    void fill();
    void fillChanges();
    void goToPlan();

    ReadingRoom &m_room;
    EditionComparison &m_comparison;
    PageLoads m_loads;
    QTimer m_later;
    TextLabel *m_planHeading;
    SummaryLine *m_read, *m_left, *m_evenings;
    TextLabel *m_changesHeading;
    std::vector<SummaryLine *> m_changes;
};

} // namespace scrutiny
