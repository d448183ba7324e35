// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/enquiries.h"
#include "store/marks.h"
#include "store/store.h"

#include <QString>

#include <cstdio>

/// A reader at work in a notes file, step after step, the same every time: mostly a long note typed character by character as the window writes it, and now
/// and then every other kind of write. For tests that end the program, or cut the power, while notes are written.
namespace typist {

using namespace scrutiny;

/// What is typed: words without end.
inline QChar characterAt(qsizetype at)
{
    static const QString words = QStringLiteral("Why were the boilers of Quay House not replaced in 2025, as the plan of March says? – Ask for the survey’s cost. ");
    return words.at(at % words.size());
}

inline Mark highlight(int number)
{
    Mark mark;
    mark.colour = QStringLiteral("yellow");
    mark.anchor.paper = QStringLiteral("%1").arg(7, 64, 16, QLatin1Char('0'));
    mark.anchor.council = QStringLiteral("Marlbrook Council");
    mark.anchor.committee = QStringLiteral("Housing & Repairs Committee");
    mark.anchor.meetingDate = QDate(2026, 3, 5);
    mark.anchor.itemNumber = QStringLiteral("5");
    mark.anchor.itemTitle = QStringLiteral("Damp and mould in council homes");
    mark.anchor.page = 1 + number % 40;
    mark.anchor.places = {{mark.anchor.page, {72, 100 + number % 500 + 0.25, 300, 112 + number % 500 + 0.25}}};
    mark.anchor.quote = QStringLiteral("%1 homes had damp").arg(number);
    mark.anchor.before = QStringLiteral("The survey of last winter found that");
    mark.anchor.after = QStringLiteral("at the time of the visit");
    return mark;
}

/// One character more in a mark's note: read, change, write, as the window does at every key.
inline Result<Changes> typeCharacter(Store &notes, Id markId)
{
    Result<Mark> mark = loadMark(notes.reader(), markId);
    if (!mark)
        return tl::unexpected<Error>(mark.error());
    mark->note += characterAt(mark->note.size());
    return notes.change(QStringLiteral("write a note"), QStringLiteral("Reader"), [&](Transaction &tx) -> Result<void> {
        updateMark(tx, *mark);
        return {};
    }, {QStringLiteral("mark/%1/note").arg(markId)});
}

/// The step with that number (from 0): the first makes the mark whose note is typed, every tenth is something else than typing.
inline Result<Changes> takeStep(Store &notes, int number)
{
    const auto other = [&](const char *name, const std::function<Result<void>(Transaction &)> &work) {
        return notes.change(QString::fromLatin1(name), QStringLiteral("Reader"), work);
    };
    if (number == 0 || number % 50 == 9) {
        return other("make a mark", [&](Transaction &tx) -> Result<void> {
            addMark(tx, highlight(number));
            return {};
        });
    }
    if (number % 10 != 9)
        return typeCharacter(notes, 1);
    const Id last = 1 + (number + 41) / 50; // the mark that was made last
    switch (number % 50) {
    case 19:
        return other("find 1 mark again", [&](Transaction &tx) -> Result<void> {
            putMarkPlace(tx, {0, last, QStringLiteral("%1").arg(8, 64, 16, QLatin1Char('0')), PlaceState::Exact, {{2, {72, 90, 300, 102}}},
                              QStringLiteral("%1 homes had damp").arg(number), QStringLiteral("The same words, on page 2.")});
            return {};
        });
    case 29:
        return other("ask a question", [&](Transaction &tx) -> Result<void> {
            Enquiry enquiry;
            enquiry.committee = QStringLiteral("Housing & Repairs Committee");
            enquiry.itemNumber = QStringLiteral("5");
            enquiry.question = QStringLiteral("Who paid for step %1?").arg(number);
            enquiry.pins = {1, last};
            addEnquiry(tx, enquiry);
            return {};
        });
    case 39:
        return other("pin a question", [&](Transaction &tx) -> Result<void> {
            Result<Enquiry> enquiry = loadEnquiry(tx, last - 1);
            if (!enquiry)
                return tl::unexpected<Error>(enquiry.error());
            enquiry->pins = {last};
            enquiry->answer = QStringLiteral("The council did.");
            updateEnquiry(tx, *enquiry);
            return {};
        });
    default:
        return other("put a mark away", [&](Transaction &tx) -> Result<void> {
            putAwayMark(tx, last);
            return {};
        });
    }
}

/// Moments that depend on the step alone, three seconds from one to the next, so that typing is joined to steps of undo.
inline QDateTime momentOf(int step)
{
    return QDateTime(QDate(2026, 3, 1), QTime(19, 0), Qt::UTC).addSecs(3 * qint64(step));
}

/// Opens the notes with a clock that the steps turn.
inline Result<std::unique_ptr<Store>> openNotes(const QString &file, const int &step)
{
    StoreOptions options;
    options.content = StoreContent::Notes;
    options.clock = [&step] { return momentOf(step); };
    return Store::open(file, options);
}

/// Works from one step on without end and says `accepted N` on standard output after each that the notes took. Returns only when one failed.
inline void workAndReport(const QString &file, int from)
{
    int step = from;
    const auto notes = openNotes(file, step);
    if (!notes)
        return;
    for (; takeStep(**notes, step); ++step) {
        std::fprintf(stdout, "accepted %d\n", step);
        std::fflush(stdout); // one write to the pipe: from here on the reader was told
    }
}

/// The last step that a child said was accepted, -1: none. A line that was cut off does not count.
inline int lastAccepted(const QByteArray &output)
{
    const qsizetype end = output.lastIndexOf('\n');
    const qsizetype begin = end < 0 ? -1 : output.lastIndexOf("accepted ", end);
    return begin < 0 ? -1 : output.mid(begin + 9, end - begin - 9).trimmed().toInt();
}

} // namespace typist
