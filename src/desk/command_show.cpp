// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dates.h"
#include "desk/command_line.h"
#include "desk/find_meeting.h"
#include "desk/meeting_text.h"

#include <QCoreApplication>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

} // namespace

int showCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addPositionalArgument(QStringLiteral("MEETING"), tr("A date, words of the committee's name, or both; nothing: the next meeting."), tr("[MEETING]"));
    if (const auto end = parseCommand(parser, tr("Prints a meeting: running order, minutes, actions, recommendations."), arguments))
        return *end;
    const auto store = openStore(parser, true);
    if (!store) {
        printTrouble(store.error().sentence);
        return ExitStore;
    }
    const Reader &reader = (*store)->reader();
    const QString words = parser.positionalArguments().join(u' ');
    const QDate today = QDate::currentDate();
    const auto meant = meetingsMeant(reader, words, today);
    if (!meant) {
        printTrouble(meant.error().sentence);
        return ExitStore;
    }
    if (meant->empty()) {
        printTrouble(words.isEmpty() ? tr("There is no meeting in the store yet.") : tr("No meeting is called: %1").arg(words));
        return ExitNothingFound;
    }
    if (meant->size() > 1) {
        print(tr("Several meetings fit; name one of them:"));
        for (const MeetingRow &row : *meant)
            print(QStringLiteral("  %1  %2").arg(shortDate(row.meeting.date), -12).arg(row.committee));
        return ExitDone;
    }
    const auto text = meetingText(reader, meant->front(), today);
    if (!text) {
        printTrouble(text.error().sentence);
        return ExitStore;
    }
    print(text->trimmed());
    return ExitDone;
}

} // namespace scrutiny
