// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/running_order.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

int minutesBetween(const QTime &from, const QTime &to)
{
    return from.secsTo(to) / 60;
}

// The next printed start after item `at`, at or after `from`; invalid when there is none.
QTime nextStart(const std::vector<AgendaItem> &items, std::size_t at, const QTime &from)
{
    for (std::size_t next = at + 1; next < items.size(); ++next) {
        if (items[next].time.isValid())
            return items[next].time >= from ? items[next].time : QTime();
    }
    return {};
}

} // namespace

RunningOrder runningOrder(const std::vector<AgendaItem> &items, const QTime &meetingStart)
{
    RunningOrder order;
    QTime latest;      // the latest printed start so far
    QTime carried = meetingStart; // where the next item starts when it prints no time of its own; invalid: unknown
    for (std::size_t at = 0; at < items.size(); ++at) {
        const AgendaItem &item = items[at];
        RunningTime time;
        time.printed = item.time.isValid();
        time.start = time.printed ? item.time : carried;
        if (!time.printed)
            ++order.itemsWithoutTime;
        if (time.printed && latest.isValid() && item.time < latest)
            time.doubt = QCoreApplication::translate("scrutiny::rules", "Starts before the item above it");
        if (time.printed && at == 0 && meetingStart.isValid() && item.time < meetingStart)
            time.doubt = QCoreApplication::translate("scrutiny::rules", "Starts before the meeting");
        if (time.start.isValid()) {
            const bool ownEnd = item.endTime.isValid() && item.endTime >= time.start;
            // An item shares its time with those below it that print none: only the last of them could have the length.
            const bool shares = at + 1 < items.size() && !items[at + 1].time.isValid();
            const QTime end = ownEnd ? item.endTime : shares ? QTime() : nextStart(items, at, time.start);
            time.minutes = end.isValid() && (time.printed || ownEnd) ? minutesBetween(time.start, end) : 0;
            carried = end;
            if (ownEnd && (!order.endsAbout.isValid() || item.endTime > order.endsAbout))
                order.endsAbout = item.endTime;
            if (time.printed && (!order.endsAbout.isValid() || time.start > order.endsAbout))
                order.endsAbout = time.start;
        } else {
            carried = {};
        }
        if (time.printed && (!latest.isValid() || item.time > latest))
            latest = item.time;
        order.items.push_back(time);
    }
    return order;
}

} // namespace scrutiny
