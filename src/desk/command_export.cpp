// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/command_line.h"
#include "desk/export_json.h"
#include "desk/find_meeting.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

/// The file is there whole or not at all.
bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

int exportCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOption({QStringLiteral("json"), tr("As JSON (the only form so far).")});
    parser.addOption({{QStringLiteral("o"), QStringLiteral("output")}, tr("Write to FILE instead of standard output."), tr("FILE")});
    parser.addPositionalArgument(QStringLiteral("MEETING"), tr("One meeting only: a date, words of the committee's name, or both."), tr("[MEETING]"));
    if (const auto end = parseCommand(parser, tr("Writes what the store holds as JSON, each record with its places on paper."), arguments))
        return *end;
    const auto store = openStore(parser, true);
    if (!store) {
        printTrouble(store.error().sentence);
        return ExitStore;
    }
    const Reader &reader = (*store)->reader();
    Id meetingId = 0;
    if (!parser.positionalArguments().isEmpty()) {
        const QString words = parser.positionalArguments().join(u' ');
        const auto meant = meetingsMeant(reader, words, QDate::currentDate());
        if (!meant || meant->size() != 1) {
            printTrouble(!meant ? meant.error().sentence : meant->empty() ? tr("No meeting is called: %1").arg(words) : tr("Several meetings fit: %1. Add the date.").arg(words));
            return !meant ? int(ExitStore) : int(ExitNothingFound);
        }
        meetingId = meant->front().meeting.id;
    }
    const auto exported = exportJson(reader, meetingId);
    if (!exported) {
        printTrouble(exported.error().sentence);
        return ExitStore;
    }
    const QByteArray bytes = QJsonDocument(*exported).toJson();
    const QString output = parser.value(QStringLiteral("output"));
    if (output.isEmpty()) {
        print(QString::fromUtf8(bytes).trimmed());
        return ExitDone;
    }
    if (!writeFile(output, bytes)) {
        printTrouble(tr("Could not write %1. Is there room, and may you write there?").arg(output));
        return ExitStore;
    }
    return ExitDone;
}

} // namespace scrutiny
