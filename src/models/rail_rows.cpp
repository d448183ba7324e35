// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rail_rows.h"

#include "base/dates.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RailRows", text);
}

/// Days until the committee meets next; committees with no date ahead come after, latest meeting first.
qint64 waitOf(const std::vector<const MeetingRow *> &meetings, const QDate &today)
{
    constexpr qint64 past = 1'000'000;
    qint64 least = 3 * past;
    for (const MeetingRow *row : meetings) {
        if (!row->meeting.date.isValid())
            continue;
        const qint64 days = today.daysTo(row->meeting.date);
        least = std::min(least, days >= 0 ? days : past - days);
    }
    return least;
}

} // namespace

std::vector<RailRow> railRows(const std::vector<MeetingRow> &meetings, const QDate &today)
{
    std::map<Id, std::vector<const MeetingRow *>> byCommittee;
    for (const MeetingRow &row : meetings)
        byCommittee[row.meeting.committeeId].push_back(&row);
    std::vector<std::pair<qint64, Id>> order;
    for (auto &[id, list] : byCommittee) {
        std::stable_sort(list.begin(), list.end(), [](const MeetingRow *a, const MeetingRow *b) { return a->meeting.date > b->meeting.date; });
        order.emplace_back(waitOf(list, today), id);
    }
    std::sort(order.begin(), order.end());

    std::vector<RailRow> rows;
    for (const auto &[wait, id] : order) {
        const auto &list = byCommittee[id];
        const QString &name = list.front()->committee;
        rows.push_back({id, 0, name, {}, Tone::Muted, tr("Committee %1, %2 meetings").arg(name).arg(list.size())});
        for (const MeetingRow *row : list) {
            const Meeting &meeting = row->meeting;
            RailRow line{id, meeting.id, meeting.date.isValid() ? shortDate(meeting.date) : tr("No date yet"), {}, Tone::Muted, {}};
            if (row->doubts) {
                line.tail = tr("%1 to check").arg(row->doubts);
                line.tone = Tone::Look;
            } else if (meeting.status != MeetingStatus::Agenda || meeting.date >= today) {
                line.tail = meetingStatusName(meeting.status).toLower();
            }
            line.sentence = line.tail.isEmpty() ? tr("%1, meeting of %2").arg(name, longDate(meeting.date))
                                                : tr("%1, meeting of %2, %3").arg(name, longDate(meeting.date), line.tail);
            rows.push_back(line);
        }
    }
    return rows;
}

Id meetingToOpen(const std::vector<MeetingRow> &meetings, const QDate &today)
{
    const MeetingRow *next = nullptr, *latest = nullptr;
    for (const MeetingRow &row : meetings) {
        const QDate &date = row.meeting.date;
        if (date.isValid() && date >= today && (!next || date < next->meeting.date))
            next = &row;
        if (!latest || date > latest->meeting.date)
            latest = &row;
    }
    return next ? next->meeting.id : latest ? latest->meeting.id : 0;
}

} // namespace scrutiny
