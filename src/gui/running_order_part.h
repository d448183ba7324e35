// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_room.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace scrutiny {

class PlanSummary;
class RowsModel;
class RowsView;

/// The left of the reading room: the way back to the meeting, then its items with their pages and what is read, the pages as small pictures, or the
/// file's own bookmarks; below them the reading plan in a few lines. Which paper of the meeting is read is chosen here, too.
class RunningOrderPart : public QWidget
{
    Q_OBJECT
public:
    explicit RunningOrderPart(ReadingRoom &room, QWidget *parent = nullptr);
    RowsView *list() const { return m_list; }
    /// The pages as small pictures, on a tab of their own.
    void addPages(QWidget *pages);
    /// What F6 gives the focus to.
    QWidget *mainWidget() const;
    QTabBar *tabs() const { return m_tabs; }

private:
    void fill();
    void fillPapers();
    void choose(const RecordRef &record);

    ReadingRoom &m_room;
    QToolButton *m_back;
    QToolButton *m_paper;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    RowsModel *m_rows;
    RowsView *m_list;
    PlanSummary *m_plan;
    bool m_following = false;
};

} // namespace scrutiny
