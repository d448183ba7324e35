// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace scrutiny {

/// What the program does without a window: import, search, show, export, check. Each verb is in the file of its name.

/// Exit statuses of every verb; also printed by --help and in docs/commands.md.
enum ExitStatus {
    ExitDone = 0,
    ExitNothingFound = 1,  ///< search or show: there is no such thing
    ExitUsage = 2,
    ExitPaper = 3,         ///< a paper could not be read
    ExitStore = 4,         ///< the store could not be opened, read or written
    ExitFaults = 5,        ///< check: something is not whole
    ExitStopped = 130,     ///< stopped by the user; nothing was left behind
};

/// Whether a program argument is a verb of ours (anything else means the window).
bool isCommand(const QString &argument);

/// Runs `arguments[0]` (the verb) with the rest. Needs a QCoreApplication. Output on standard output, sentences about trouble and progress on
/// standard error.
int runCommand(const QStringList &arguments);

} // namespace scrutiny
