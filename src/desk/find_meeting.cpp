// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/find_meeting.h"

#include "base/dates.h"
#include "base/text.h"

#include <algorithm>

namespace scrutiny {

Result<std::vector<MeetingRow>> meetingsMeant(const Reader &reader, const QString &words, const QDate &today)
{
    auto all = listMeetings(reader);
    if (!all || all->empty())
        return all;
    std::stable_sort(all->begin(), all->end(), [](const MeetingRow &a, const MeetingRow &b) { return a.meeting.date > b.meeting.date; });
    if (words.trimmed().isEmpty()) {
        // Newest first: the last one that is still to come is the next.
        auto next = std::find_if(all->rbegin(), all->rend(), [&](const MeetingRow &row) { return row.meeting.date >= today; });
        return std::vector<MeetingRow>{next == all->rend() ? all->front() : *next};
    }
    QString rest = words;
    const auto date = findDate(words);
    if (date)
        rest.remove(date->at, date->length);
    const QStringList parts = rest.split(u' ', Qt::SkipEmptyParts);
    std::vector<MeetingRow> meant;
    for (const MeetingRow &row : *all) {
        if (date && row.meeting.date != date->date)
            continue;
        const QString name = folded(row.committee + row.council);
        if (std::all_of(parts.begin(), parts.end(), [&](const QString &part) { return name.contains(folded(part)); }))
            meant.push_back(row);
    }
    return meant;
}

} // namespace scrutiny
