// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/command_line.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace scrutiny {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int)
{
    interrupted = 1;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

struct Verb
{
    const char *name;
    const char *summary;
    int (*run)(const QStringList &);
};

constexpr Verb Verbs[] = {
    {"import", QT_TRANSLATE_NOOP("Commands", "bring papers into the store"), importCommand},
    {"search", QT_TRANSLATE_NOOP("Commands", "find words in everything that is stored"), searchCommand},
    {"show", QT_TRANSLATE_NOOP("Commands", "print a meeting, or list its tables"), showCommand},
    {"export", QT_TRANSLATE_NOOP("Commands", "write records as JSON, tables as workbooks, CSV or JSON"), exportCommand},
    {"check", QT_TRANSLATE_NOOP("Commands", "look whether the store and its papers are whole"), checkCommand},
};

void write(std::FILE *to, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), to);
    std::fflush(to);
}

} // namespace

void print(const QString &line)
{
    write(stdout, line + u'\n');
}

void printTrouble(const QString &line)
{
    write(stderr, line + u'\n');
}

int exitStatusOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotAPdf:
    case ErrorKind::NeedsPassword:
    case ErrorKind::Limit:
    case ErrorKind::ChildFailed: return ExitPaper;
    case ErrorKind::Cancelled: return ExitStopped;
    default: return ExitStore;
    }
}

std::optional<int> parseCommand(QCommandLineParser &parser, const QString &description, const QStringList &arguments)
{
    parser.setApplicationDescription(description + QStringLiteral("\n\n")
                                     + tr("Exit status: 0 done, 1 nothing found, 2 wrong arguments, 3 a paper could not be read, "
                                          "4 the store could not be used, 5 faults found by check, 130 stopped."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, tr("Print this help."));
    parser.addOption(help);
    // The parser takes the program's name from the first argument: the verb belongs to it.
    if (!parser.parse(arguments)) {
        printTrouble(parser.errorText());
        return ExitUsage;
    }
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        text.replace(QStringLiteral("scrutiny-desk [options]"), QStringLiteral("scrutiny-desk %1 [options]").arg(arguments.first()));
        write(stdout, text);
        return ExitDone;
    }
    return std::nullopt;
}

void addStoreOption(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("store"), tr("The store to use instead of your own (%1).").arg(defaultStoreFile()), tr("FILE")});
}

Result<std::unique_ptr<Store>> openStore(const QCommandLineParser &parser, bool readOnly)
{
    const QString named = parser.value(QStringLiteral("store"));
    const QString file = named.isEmpty() ? defaultStoreFile() : QFileInfo(named).absoluteFilePath();
    StoreOptions options;
    options.readOnly = readOnly;
    options.create = !readOnly;
    auto store = Store::open(file, options);
    if (store && !readOnly && !(*store)->notice().isEmpty())
        printTrouble((*store)->notice());
    return store;
}

void addNotesOption(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("notes"), tr("The notes file to use instead of your own (%1).").arg(defaultNotesFile()), tr("FILE")});
}

Result<std::unique_ptr<Store>> openNotes(const QCommandLineParser &parser)
{
    const QString named = parser.value(QStringLiteral("notes"));
    StoreOptions options;
    options.content = StoreContent::Notes;
    return Store::open(named.isEmpty() ? defaultNotesFile() : QFileInfo(named).absoluteFilePath(), options);
}

QString userName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? tr("me") : name;
}

TerminalProgress::TerminalProgress(QString what) : m_what(std::move(what)), m_terminal(isatty(STDERR_FILENO) == 1)
{
    interrupted = 0;
    std::signal(SIGINT, interrupt);
}

TerminalProgress::~TerminalProgress()
{
    std::signal(SIGINT, SIG_DFL);
    if (m_written)
        write(stderr, QStringLiteral("\r\x1b[K"));
}

bool TerminalProgress::step(int done, int all)
{
    if (m_terminal && all > 0) {
        write(stderr, QStringLiteral("\r\x1b[K") + tr("%1: %2 of %3").arg(m_what).arg(done).arg(all));
        m_written = true;
    }
    return !interrupted;
}

bool isCommand(const QString &argument)
{
    for (const Verb &verb : Verbs) {
        if (argument == QLatin1String(verb.name))
            return true;
    }
    return false;
}

int runCommand(const QStringList &arguments)
{
    for (const Verb &verb : Verbs) {
        if (!arguments.isEmpty() && arguments.first() == QLatin1String(verb.name))
            return verb.run(arguments);
    }
    print(tr("Usage: scrutiny-desk [VERB] [options]. Without a verb the window opens."));
    for (const Verb &verb : Verbs)
        print(QStringLiteral("  %1 %2").arg(QLatin1String(verb.name), -8).arg(tr(verb.summary)));
    return arguments.isEmpty() ? ExitDone : ExitUsage;
}

} // namespace scrutiny
