// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/commands.h"
#include "store/store.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace scrutiny {

/// What the verbs share: options, output, progress.

void print(const QString &line);        ///< a line on standard output
void printTrouble(const QString &line); ///< a line on standard error
int exitStatusOf(const Error &error);

/// Parses a verb's arguments. --help and mistakes are answered here: then the verb ends with the status that is returned.
std::optional<int> parseCommand(QCommandLineParser &parser, const QString &description, const QStringList &arguments);

/// --store FILE, and the store it names (default: the user's own).
void addStoreOption(QCommandLineParser &parser);
Result<std::unique_ptr<Store>> openStore(const QCommandLineParser &parser, bool readOnly);

/// --notes FILE, and the reader's notes that it names (default: the user's own).
void addNotesOption(QCommandLineParser &parser);
Result<std::unique_ptr<Store>> openNotes(const QCommandLineParser &parser);

/// The name under which a user's changes stand in the history.
QString userName();

/// Progress of long work on a terminal: one line that is written over; silent when standard error is no terminal.
class TerminalProgress
{
public:
    explicit TerminalProgress(QString what);
    ~TerminalProgress();
    /// False when the user pressed Ctrl+C.
    bool step(int done, int all);

private:
    QString m_what;
    bool m_terminal = false;
    bool m_written = false;
};

/// The verbs. Each gets its arguments with the verb's own name first.
int importCommand(const QStringList &arguments);
int searchCommand(const QStringList &arguments);
int showCommand(const QStringList &arguments);
int exportCommand(const QStringList &arguments);
int checkCommand(const QStringList &arguments);
/// `export --marks FILE`: the reader's marks, all or of one meeting (0: all). OpenDocument and PDF need a QGuiApplication.
int exportMarksCommand(const QCommandLineParser &parser, const Reader &reader, Id meetingId);

} // namespace scrutiny
