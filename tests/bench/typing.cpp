// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "support/note_typist.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

namespace bench {
namespace {

using namespace scrutiny;

constexpr int Keys = 2000;

/// Milliseconds of each of so many characters typed into a note.
Result<std::vector<double>> typed(Store &notes, Id mark, int characters)
{
    std::vector<double> times;
    for (int key = 0; key < characters; ++key) {
        QElapsedTimer timer;
        timer.start();
        if (const auto done = typist::typeCharacter(notes, mark); !done)
            return tl::unexpected<Error>(done.error());
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

void tell(const QString &what, std::vector<double> times)
{
    const std::vector<double> last(times.end() - 200, times.end());
    std::sort(times.begin(), times.end());
    figure(what + QStringLiteral(", median"), median(times), QStringLiteral("ms"));
    figure(what + QStringLiteral(", 99 of 100 within"), times[times.size() * 99 / 100], QStringLiteral("ms"));
    figure(what + QStringLiteral(", median of the last 200"), median(last), QStringLiteral("ms"));
}

} // namespace

/// What a key costs while a note is written: it is on the disk before the next one. In fresh notes, in notes of many marks, in a long note. Nearly all of it is
/// waiting for the disk: with TMPDIR in memory the verb shows what the program itself does.
int typing(const QStringList &arguments)
{
    const int marks = arguments.isEmpty() ? 5000 : std::max(1, arguments.first().toInt());
    QTemporaryDir folder;
    int step = 0;
    auto opened = typist::openNotes(folder.filePath(QStringLiteral("bench.desknotes")), step);
    if (!opened)
        return trouble(opened.error().sentence);
    Store &notes = **opened;
    Id first = 0;
    const auto run = [&](const QString &what, Id mark) {
        const auto times = typed(notes, mark, Keys);
        if (times)
            tell(what, *times);
        return times ? 0 : trouble(times.error().sentence);
    };
    if (const auto made = typist::takeStep(notes, 0); !made)
        return trouble(made.error().sentence);
    if (const int failed = run(QStringLiteral("a key in fresh notes"), 1))
        return failed;
    const auto filled = notes.change(QStringLiteral("make marks"), QStringLiteral("Reader"), [&](Transaction &tx) -> Result<void> {
        for (int number = 1; number < marks; ++number)
            first = addMark(tx, typist::highlight(number));
        return {};
    });
    if (!filled)
        return trouble(filled.error().sentence);
    if (const int failed = run(QStringLiteral("a key in notes of %1 marks").arg(marks), first))
        return failed;
    const auto longNote = notes.change(QStringLiteral("paste"), QStringLiteral("Reader"), [&](Transaction &tx) -> Result<void> {
        Mark mark = loadMark(tx, first).value();
        while (mark.note.size() < 20000)
            mark.note += typist::characterAt(mark.note.size());
        updateMark(tx, mark);
        return {};
    });
    if (!longNote)
        return trouble(longNote.error().sentence);
    return run(QStringLiteral("a key in a note of 20,000 characters"), first);
}

} // namespace bench
