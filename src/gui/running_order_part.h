// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_room.h"

#include <QWidget>

namespace scrutiny {

class PlanSummary;
class RowsModel;
class RowsView;
class TextLabel;

/// The left of the reading room: the meeting's items with their pages and what is read, then the reading plan in three lines, then the earlier editions.
class RunningOrderPart : public QWidget
{
    Q_OBJECT
public:
    explicit RunningOrderPart(ReadingRoom &room, QWidget *parent = nullptr);
    RowsView *list() const { return m_list; }

private:
    void fill();
    void choose(const RecordRef &record);

    ReadingRoom &m_room;
    TextLabel *m_meeting;
    RowsModel *m_rows;
    RowsView *m_list;
    PlanSummary *m_plan;
    bool m_following = false;
};

} // namespace scrutiny
