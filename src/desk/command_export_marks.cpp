// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/command_line.h"
#include "desk/export_marks.h"
#include "store/meetings.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

} // namespace

int exportMarksCommand(const QCommandLineParser &parser, const Reader &reader, Id meetingId)
{
    const QString file = parser.value(QStringLiteral("marks"));
    const auto notes = openNotes(parser);
    if (!notes) {
        printTrouble(notes.error().sentence);
        return ExitStore;
    }
    MarkScope scope;
    if (meetingId) {
        const auto meeting = loadMeetingRow(reader, meetingId);
        if (!meeting) {
            printTrouble(meeting.error().sentence);
            return ExitStore;
        }
        scope.committee = meeting->committee;
        scope.meetingDate = meeting->meeting.date;
    }
    const auto lines = markLines((*notes)->reader(), reader, scope);
    if (!lines) {
        printTrouble(lines.error().sentence);
        return ExitStore;
    }
    if (lines->empty()) {
        printTrouble(tr("There are no marks."));
        return ExitNothingFound;
    }
    const auto written = writeMarks(file, printedMarks(*lines));
    if (!written) {
        printTrouble(written.error().sentence);
        return written.error().kind == ErrorKind::Invalid ? int(ExitUsage) : int(ExitStore);
    }
    print(file);
    return ExitDone;
}

} // namespace scrutiny
