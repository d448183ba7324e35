// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/worker.h"
#include "reading/pipeline.h"

#include <string>

namespace scrutiny::papers {

struct ReadArguments
{
    std::string file;             ///< as given, in the system's encoding
    reading::Stage stage = reading::Stage::Records;
    bool progress = false;
    int timeoutSeconds = 120;     ///< of wall time for the whole file
    int stallSeconds = 8;         ///< without a page done
    int maxPages = 3000;
};

/// Reads a file in a child of its own and prints the result whole to standard output. Whatever the file does to the child,
/// this returns one of the exit statuses of worker.h, and says on standard error in one line why nothing was printed.
int runRead(const ReadArguments &arguments);

/// What the child does: the reading to standard output, `progress DONE ALL` and a last sentence to standard error.
int readHere(const ReadArguments &arguments);

} // namespace scrutiny::papers
