// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/meeting_plan.h"
#include "gui/reading_room.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace scrutiny {

/// Notes in the reader's own file how long each page was in front: while the room is shown, its window active and somebody there (a key, the mouse or the
/// wheel within the last 90 seconds). Written when the page is left and every 15 seconds, never more often. Nothing leaves the notes file.
class ReadingClock : public QObject
{
    Q_OBJECT
public:
    /// The room's own; made when it is first asked for.
    static ReadingClock &of(ReadingRoom &room);
    ~ReadingClock() override;

    /// For tests: the moment in milliseconds, and whether the paper is in front.
    void setClock(std::function<qint64()> milliseconds, std::function<bool()> inFront);
    /// Looks how much time went by; the timer calls it each second.
    void tick();
    /// Writes what was gathered of the page.
    void settle();

signals:
    /// Seconds of a page were written.
    void noted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit ReadingClock(ReadingRoom &room);
    void turn();
    bool inFront() const;
    ReadingRoom &m_room;
    Workbench &m_bench;           ///< outlives the room, also while the room goes
    PageLoads m_loads;
    QTimer m_timer;
    std::function<qint64()> m_now;
    std::function<bool()> m_inFront;
    Paper m_paper;                ///< the page that is being looked at
    int m_page = 0;
    qint64 m_last = 0;            ///< the latest look
    qint64 m_input = 0;           ///< the latest sign of the reader
    qint64 m_written = 0;
    double m_seconds = 0;         ///< of the page, not written yet
};

} // namespace scrutiny
