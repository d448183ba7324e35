// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "made_up.h"

#include "store/meetings.h"
#include "store/store.h"

#include <QTemporaryDir>

namespace bench {

/// From starting the program to its first paint, on a store of 200 meetings.
int window(const QStringList &)
{
    using namespace scrutiny;
    constexpr int Meetings = 200, Items = 12, Runs = 7;
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("bench.desk"));
    {
        auto store = Store::open(file);
        if (!store)
            return trouble(store.error().sentence);
        Words words(11);
        const auto filled = (*store)->change(QStringLiteral("made-up meetings"), QStringLiteral("bench"), [&](Transaction &tx) -> Result<void> {
            for (int m = 0; m < Meetings; ++m) {
                const QString name = QStringLiteral("Committee %1").arg(m % 8);
                const auto known = findCommittee(tx, {}, name);
                Meeting meeting;
                meeting.committeeId = known ? known->id : addCommittee(tx, {0, {}, name});
                meeting.date = QDate(2020, 1, 6).addDays(m * 11);
                meeting.time = QTime(14, 0);
                meeting.status = MeetingStatus::Agenda;
                const Id id = addMeeting(tx, meeting);
                for (int i = 0; i < Items; ++i) {
                    AgendaItem item;
                    item.meetingId = id;
                    item.position = i;
                    item.number = QString::number(i + 1);
                    item.title = words.text(5).trimmed();
                    addAgendaItem(tx, item);
                }
            }
            if (tx.failed())
                return tl::unexpected<Error>(*tx.error());
            return {};
        });
        if (!filled)
            return trouble(filled.error().sentence);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::vector<double> seconds;
    for (int i = -1; i < Runs; ++i) {
        const Run one = run(besides(QStringLiteral("scrutiny-desk")), {QStringLiteral("--store"), file, QStringLiteral("--until-painted")});
        if (one.status != 0)
            return trouble(QStringLiteral("scrutiny-desk ended with status %1").arg(one.status));
        if (i >= 0)
            seconds.push_back(one.seconds);
    }
    figure(QStringLiteral("window, start to first paint"), median(seconds) * 1000, QStringLiteral("ms"));
    return 0;
}

} // namespace bench
