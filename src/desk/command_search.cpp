// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/dates.h"
#include "desk/command_line.h"
#include "store/search.h"

#include <QCoreApplication>

#include <unistd.h>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

QString hitLine(const SearchHit &hit)
{
    QStringList where{kindName(hit.record.kind)};
    if (!hit.committee.isEmpty())
        where << hit.committee;
    if (hit.date.isValid())
        where << shortDate(hit.date);
    if (!hit.pageLabel.isEmpty())
        where << tr("page %1").arg(hit.pageLabel);
    else if (hit.page > 0)
        where << tr("sheet %1").arg(hit.page);
    return hit.title + QStringLiteral("  (") + where.join(QStringLiteral(", ")) + u')';
}

/// The found words in bold on a terminal, between asterisks elsewhere.
QString marked(QString snippet)
{
    const bool terminal = isatty(STDOUT_FILENO) == 1;
    snippet.replace(snippetStart, terminal ? QStringLiteral("\x1b[1m") : QStringLiteral("*"));
    return snippet.replace(snippetEnd, terminal ? QStringLiteral("\x1b[0m") : QStringLiteral("*"));
}

} // namespace

int searchCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOption(parser);
    parser.addOption({QStringLiteral("limit"), tr("How many to print at the most (20)."), tr("N"), QStringLiteral("20")});
    parser.addPositionalArgument(QStringLiteral("WORDS"), tr("All must occur; \"words in quotes\" must stand together."), tr("WORDS..."));
    if (const auto end = parseCommand(parser, tr("Finds words in pages, items, minutes, actions, recommendations and tables. Titles come first."), arguments))
        return *end;
    SearchQuery query;
    query.words = parser.positionalArguments().join(u' ');
    query.limit = parser.value(QStringLiteral("limit")).toInt();
    if (query.words.trimmed().isEmpty() || query.limit < 1) {
        printTrouble(tr("Say what to look for: scrutiny-desk search WORDS"));
        return ExitUsage;
    }
    const auto store = openStore(parser, true);
    if (!store) {
        printTrouble(store.error().sentence);
        return ExitStore;
    }
    const auto found = search((*store)->reader(), query);
    if (!found) {
        printTrouble(found.error().sentence);
        return ExitStore;
    }
    for (const SearchHit &hit : found->hits) {
        print(hitLine(hit));
        if (!hit.snippet.isEmpty())
            print(QStringLiteral("    ") + marked(hit.snippet));
    }
    if (found->hits.empty())
        printTrouble(tr("Nothing found for: %1").arg(query.words));
    else if (found->more)
        printTrouble(tr("There is more: add --limit or another word."));
    return found->hits.empty() ? ExitNothingFound : ExitDone;
}

} // namespace scrutiny
