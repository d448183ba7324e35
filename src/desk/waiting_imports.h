// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/review.h"
#include "store/store.h"

namespace scrutiny {

/// Imports that somebody left for later, one file each in the folder `NAME.waiting` beside the store, so that they outlive the program. They are no
/// part of the store: nothing of them is stored until they are accepted.

/// Keeps an import; one of the same paper is replaced. Gives the file that it is kept in. Errors: DiskFull, Io.
Result<QString> keepWaiting(const Store &store, const WaitingImport &waiting);
/// The files that wait, oldest first, without the one of the paper with this SHA-256.
QStringList waitingFiles(const Store &store, const QString &exceptSha256 = {});
/// Reads one. The text is untrusted. Errors: NotFound, Invalid.
Result<WaitingImport> loadWaiting(const QString &waitingFile);
/// What was decided on the paper with this SHA-256, if it waits.
std::vector<ReviewDecision> waitingDecisions(const Store &store, const QString &sha256);
/// Forgets the import of the paper with this SHA-256, if it waits.
void dropWaiting(const Store &store, const QString &sha256);

} // namespace scrutiny
