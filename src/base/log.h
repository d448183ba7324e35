// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace scrutiny {

/// Starts the program's log: a rotating file in `folder` (empty: standard error only, warnings and worse). Without it nothing is logged.
/// Log lines are for support and carry no personal data: kinds, counts, ids, hashes, never names or texts.
void startLog(const QString &program, const QString &folder = {});

void logInfo(const QString &line);
void logWarning(const QString &line);

/// One line for an error that was shown to a user: its kind and context.
void logError(const Error &error);

} // namespace scrutiny
