// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dates.h"
#include "desk/command_line.h"
#include "desk/import_apply.h"
#include "desk/paper_reader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

/// `9 agenda items, 16 actions, 3 tables`.
QString counted(const ImportPlan &plan)
{
    constexpr RecordKind kinds[] = {RecordKind::AgendaItem, RecordKind::Minutes,        RecordKind::Action,   RecordKind::Report,
                                    RecordKind::Recommendation, RecordKind::WorkProgramme, RecordKind::Question, RecordKind::Table};
    QStringList parts;
    for (const RecordKind kind : kinds) {
        const auto n = std::count_if(plan.entries.begin(), plan.entries.end(), [kind](const ImportEntry &e) { return e.kind == kind && !e.leftOut; });
        if (n > 0)
            parts << QStringLiteral("%1 %2").arg(kindHeading(kind).toLower()).arg(n);
    }
    return parts.isEmpty() ? tr("pages only") : parts.join(QStringLiteral(", "));
}

Result<void> importFile(Store &store, const QString &file)
{
    TerminalProgress progress(QFileInfo(file).fileName());
    auto reading = readPaperFile(file, [&progress](int done, int all) { return progress.step(done, all); });
    if (!reading)
        return tl::unexpected<Error>(reading.error());
    const auto plan = planImport(store.reader(), file, std::move(*reading));
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    const auto outcome = applyImport(store, *plan, userName(), [&progress](double) { return progress.step(0, 0); });
    if (!outcome)
        return tl::unexpected<Error>(outcome.error());
    const QString name = plan->reading.fileName;
    if (plan->knownPaper) {
        print(tr("%1: already in the store, nothing changed.").arg(name));
        return {};
    }
    const QString of = plan->hasMeeting ? QStringLiteral("%1, %2: ").arg(plan->committee, longDate(plan->meetingDate)) : QString();
    print(tr("%1: %2%3; %4 new, %5 updated, %6 to check.").arg(name, of, counted(*plan)).arg(outcome->added).arg(outcome->changed).arg(plan->toCheck()));
    for (const QString &sentence : plan->doubts)
        print(QStringLiteral("  ") + sentence);
    if (outcome->disputed > 0)
        print(tr("%1: %2 values that you had edited differ from this paper; yours were kept.").arg(name).arg(outcome->disputed));
    return {};
}

} // namespace

int importCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("A paper (PDF): an agenda pack, minutes, a report, a supplement."), tr("FILE..."));
    if (const auto end = parseCommand(parser, tr("Brings papers into the store. A paper that is there already changes nothing; a later pack's action "
                                                 "log updates the actions that are known. What is doubtful is kept and marked."), arguments))
        return *end;
    if (parser.positionalArguments().isEmpty()) {
        printTrouble(tr("Name at least one paper: scrutiny-desk import FILE..."));
        return ExitUsage;
    }
    auto store = openStore(parser, false);
    if (!store) {
        printTrouble(store.error().sentence);
        return ExitStore;
    }
    int status = ExitDone;
    for (const QString &file : parser.positionalArguments()) {
        const auto imported = importFile(**store, file);
        if (imported)
            continue;
        printTrouble(QFileInfo(file).fileName() + QStringLiteral(": ") + imported.error().sentence);
        const bool ofPaper = imported.error().kind == ErrorKind::NotFound || imported.error().kind == ErrorKind::Damaged;
        status = ofPaper ? int(ExitPaper) : exitStatusOf(imported.error());
        if (status == ExitStopped)
            break;
    }
    return status;
}

} // namespace scrutiny
