// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace scrutiny::papers {

inline constexpr int exitNotWritten = 4; ///< the copy has no place: the disk is full, the folder not writable

struct AnnotateArguments
{
    std::string file, copy;       ///< as given, in the system's encoding
    int timeoutSeconds = 120;
};

/// Writes a copy of a PDF with the annotations that stand on standard input (docs/messages.md): whole, or not at all.
/// Returns an exit status (0 written, 2 not readable or wrong use, 3 a limit, 4 not written); standard error has one line saying why.
int runAnnotate(const AnnotateArguments &arguments);

} // namespace scrutiny::papers
