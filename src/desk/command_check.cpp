// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/command_line.h"

#include <QCoreApplication>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

} // namespace

int checkCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    if (const auto end = parseCommand(parser, tr("Looks at every row, every link, the search index and every paper's SHA-256, and says what is not whole. "
                                                 "Changes nothing."), arguments))
        return *end;
    const auto store = openStore(parser, true);
    if (!store) {
        printTrouble(store.error().sentence);
        return ExitStore;
    }
    TerminalProgress progress(tr("Checking"));
    const auto report = (*store)->check([&progress](double part) { return progress.step(int(part * 100), 100); });
    if (!report) {
        printTrouble(report.error().sentence);
        return exitStatusOf(report.error());
    }
    for (const QString &fault : report->faults)
        print(fault);
    for (const QString &paper : report->missingPapers)
        print(tr("Paper missing or changed: %1").arg(paper));
    for (const QString &orphan : report->orphans)
        print(tr("Not used by any record, may be deleted: %1").arg(orphan));
    if (report->ok())
        print(tr("The store is whole. Papers: %1.").arg(report->papers));
    return report->ok() ? ExitDone : ExitFaults;
}

} // namespace scrutiny
