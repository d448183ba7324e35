// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"
#include "notes_reference.h"
#include "power_cut.h"

#include <algorithm>

using made_up::RecordedDisk;

namespace {

constexpr int cuts = 100;

/// A reader's evening: the notes are begun, written, closed, opened again and written on. Gives how many moments had passed when each step was accepted.
std::vector<std::size_t> evening(const RecordedDisk &disk, const QString &file)
{
    std::vector<std::size_t> acceptedAt;
    int step = 0;
    for (const int until : {120, 360}) {
        const auto notes = typist::openNotes(file, step);
        REQUIRE(notes);
        // As in a longer evening what was written is taken over into the file again and again.
        (*notes)->reader().connection().db().exec("PRAGMA wal_autocheckpoint = 150");
        for (; step < until; ++step) {
            REQUIRE(typist::takeStep(**notes, step));
            acceptedAt.push_back(disk.moments());
        }
    }
    return acceptedAt;
}

} // namespace

TEST_CASE("a power cut at any of a hundred moments loses at most the character being typed")
{
    const QTemporaryDir room;
    const RecordedDisk disk(room.path());
    const std::vector<std::size_t> acceptedAt = evening(disk, room.filePath(QStringLiteral("My notes.desknotes")));
    std::mt19937 dice(20260306);
    std::vector<std::size_t> moments;
    for (int cut = 0; cut < cuts; ++cut)
        moments.push_back(dice() % (disk.moments() + 1));
    std::sort(moments.begin(), moments.end());

    typist::Reference reference;
    for (std::size_t cut = 0; cut < moments.size(); ++cut) {
        const int accepted = int(std::upper_bound(acceptedAt.begin(), acceptedAt.end(), moments[cut]) - acceptedAt.begin());
        const auto rest = std::vector{RecordedDisk::Rest::None, RecordedDisk::Rest::All, RecordedDisk::Rest::Beginning, RecordedDisk::Rest::Some}[cut % 4];
        INFO("power gone after " << moments[cut] << " of " << disk.moments() << ", " << accepted << " steps accepted, rest " << int(rest));
        const QTemporaryDir after;
        const QString file = after.filePath(QStringLiteral("My notes.desknotes"));
        disk.leave(moments[cut], rest, dice, after.path());
        int step = accepted;
        {
            const auto notes = typist::openNotes(file, step);
            INFO((notes ? std::string() : notes.error().context.toStdString()));
            REQUIRE(notes);
            CHECK((*notes)->check()->ok());
            const QString found = made_up::dump(file);
            if (found != reference.after(accepted)) {
                REQUIRE(accepted < int(acceptedAt.size()));
                REQUIRE(found == reference.after(accepted + 1));
            }
        }
        if (accepted > 0)
            typist::checkUndo(file);
    }
}
