// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reading_clock.h"

#include "gui/paper_pane.h"
#include "store/reading_log.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEvent>

#include <algorithm>
#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

namespace {

constexpr qint64 awayAfter = 90'000;   // milliseconds without a sign of the reader
constexpr qint64 writeEvery = 15'000;
constexpr qint64 longestLook = 3'000;  // between two looks: more than that the machine slept

qint64 milliseconds()
{
    static QElapsedTimer since = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return since.elapsed() + awayAfter; // 0 is "never"
}

bool isSign(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletMove:
        return true;
    default:
        return false;
    }
}

} // namespace

ReadingClock &ReadingClock::of(ReadingRoom &room)
{
    auto *own = room.findChild<ReadingClock *>(QString(), Qt::FindDirectChildrenOnly);
    return own ? *own : *new ReadingClock(room);
}

ReadingClock::ReadingClock(ReadingRoom &room)
    : QObject(&room)
    , m_room(room)
    , m_bench(room.bench())
    , m_now(milliseconds)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &ReadingClock::tick);
    connect(&room, &ReadingRoom::moved, this, &ReadingClock::turn);
    connect(&room, &ReadingRoom::opened, this, &ReadingClock::turn);
    qApp->installEventFilter(this);
    m_last = m_input = m_written = m_now();
}

ReadingClock::~ReadingClock()
{
    settle();
}

void ReadingClock::setClock(std::function<qint64()> now, std::function<bool()> inFront)
{
    m_now = std::move(now);
    m_inFront = std::move(inFront);
    m_last = m_input = m_written = m_now();
}

bool ReadingClock::inFront() const
{
    if (m_inFront)
        return m_inFront();
    const PaperPane *pane = m_room.pane();
    return pane && pane->isVisible() && pane->window()->isActiveWindow();
}

void ReadingClock::turn()
{
    if (m_room.page() == m_page && m_room.paper().id == m_paper.id)
        return;
    tick();
    settle();
    m_paper = m_room.paper();
    m_page = m_room.page();
    // The page came up because somebody did something.
    m_input = m_last = m_now();
    if (m_page > 0 && !m_timer.isActive())
        m_timer.start();
}

void ReadingClock::tick()
{
    const qint64 now = m_now();
    const qint64 went = std::clamp<qint64>(now - m_last, 0, longestLook);
    m_last = now;
    if (m_page < 1 || !inFront() || now - m_input > awayAfter) {
        settle();
        m_timer.stop(); // the next sign of the reader starts it again
        return;
    }
    m_seconds += double(went) / 1000;
    if (now - m_written >= writeEvery)
        settle();
}

void ReadingClock::settle()
{
    m_written = m_now();
    if (m_seconds <= 0 || m_page < 1 || m_paper.sha256.isEmpty())
        return;
    const PageLoads::Pages &pages = m_loads.of(m_bench.reader(), m_paper);
    const int words = m_page <= pages.count() ? pages.loads[size_t(m_page - 1)].words : 0;
    const auto written = addPageReading(m_bench.notes().reader(), m_paper.sha256, m_page, m_seconds, words, QDateTime::currentDateTimeUtc());
    m_seconds = 0;
    if (written) // a failure is logged by the store; a plan that is a little off is nothing to bother a reader with
        emit noted();
}

bool ReadingClock::eventFilter(QObject *watched, QEvent *event)
{
    if (isSign(event->type())) {
        m_input = m_now();
        if (!m_timer.isActive() && m_page > 0) {
            m_last = m_input;
            m_timer.start();
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace scrutiny
