// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/support.h"

#include "gui/reading_room.h"
#include "gui/workbench.h"
#include "store/meetings.h"
#include "store/papers.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace scrutiny::test {

/// A workbench on sample packs (`2026-11-12-communities-and-skills`, `again/...`), brought in by the program itself, and a reading room on it without a window.
class SampleRoom
{
public:
    explicit SampleRoom(const QStringList &packs)
    {
        const QString file = m_folder.filePath(QStringLiteral("Samples.desk"));
        for (const QString &pack : packs) { // one after the other: the order makes the editions
            QProcess desk;
            desk.start(QStringLiteral(SCRUTINY_BIN_DIR "/scrutiny-desk"),
                       {QStringLiteral("import"), QStringLiteral("--store"), file, QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs/") + pack + QStringLiteral(".pdf")});
            REQUIRE(desk.waitForFinished(120'000));
            REQUIRE(desk.exitCode() == 0);
        }
        auto store = Store::open(file);
        REQUIRE(store);
        bench = std::make_unique<Workbench>(std::move(*store), QStringLiteral("A. Member"));
        bench->setToday({2027, 1, 18});
        room = std::make_unique<ReadingRoom>(*bench);
    }

    Id meetingOn(const QDate &date)
    {
        const auto meetings = listMeetings(bench->reader());
        REQUIRE(meetings);
        for (const MeetingRow &row : *meetings)
            if (row.meeting.date == date)
                return row.meeting.id;
        FAIL("no meeting on " << date.toString().toStdString());
        return 0;
    }
    AgendaItem item(const QString &titleStart)
    {
        for (const AgendaItem &one : room->items())
            if (one.title.startsWith(titleStart))
                return one;
        FAIL("no item " << titleStart.toStdString());
        return {};
    }
    /// Turns to an item's first page.
    void goTo(const QString &titleStart) { room->setPage(room->firstPageOf(item(titleStart))); }

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<Workbench> bench;
    std::unique_ptr<ReadingRoom> room;
};

} // namespace scrutiny::test
