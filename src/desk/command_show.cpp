// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dates.h"
#include "base/text.h"
#include "desk/command_line.h"
#include "desk/find_meeting.h"
#include "desk/meeting_text.h"
#include "store/tables.h"

#include <QCoreApplication>

namespace scrutiny {
namespace {

constexpr int TitleLength = 80;

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

/// The tables of a meeting (0: all) with the numbers by which `export --table` knows them.
int showTables(const Reader &reader, Id meetingId)
{
    TableFilter filter;
    filter.meetingId = meetingId;
    const auto tables = listTables(reader, filter);
    if (!tables) {
        printTrouble(tables.error().sentence);
        return ExitStore;
    }
    if (tables->empty()) {
        printTrouble(tr("There are no tables."));
        return ExitNothingFound;
    }
    QString before;
    for (const TableRow &table : *tables) {
        const QString meeting = QStringLiteral("%1, %2").arg(shortDate(table.meetingDate), table.committee);
        if (meeting != before)
            print(meeting);
        before = meeting;
        const QString pages = table.pageFrom.isEmpty() ? tr("sheet %1").arg(table.filePageFrom) : tr("p. %1").arg(table.pageFrom);
        const QString size = tr("%1 × %2").arg(table.rows).arg(table.cols);
        print(QStringLiteral("  %1  %2 %3 %4  %5").arg(table.id, 5).arg(tr("item %1").arg(table.itemNumber), -9).arg(pages, -9).arg(size, 9).arg(table.caption.isEmpty() ? tr("(no caption)") : shortened(table.caption, TitleLength)));
    }
    return ExitDone;
}

} // namespace

int showCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOption({QStringLiteral("tables"), tr("List its tables with their numbers (of all meetings when none is named).")});
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
    const bool tables = parser.isSet(QStringLiteral("tables"));
    if (tables && words.isEmpty())
        return showTables(reader, 0);
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
    if (tables)
        return showTables(reader, meant->front().meeting.id);
    const auto text = meetingText(reader, meant->front(), today);
    if (!text) {
        printTrouble(text.error().sentence);
        return ExitStore;
    }
    print(text->trimmed());
    return ExitDone;
}

} // namespace scrutiny
