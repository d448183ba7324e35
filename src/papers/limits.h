// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace scrutiny::papers {

/// What a process that touches PDF files may use. 0: not limited.
struct Limits
{
    std::int64_t memory = 2'000'000'000; ///< bytes of address space
    int cpuSeconds = 0;
};

/// Limits this process for good: memory, processor time, no core files, no new privileges. Without effect where the system knows no such limits.
void limitProcess(const Limits &limits);

/// Makes the system kill this process when the one that started it dies. `parent` is that process's id as the starter knew it before:
/// when it is gone already, the process ends at once.
void dieWithParent(int parent);

/// True when nobody reads what is written to `descriptor` any more.
bool isAbandoned(int descriptor);

/// Writes everything; false when the reader is gone or the disk is full.
bool writeAll(int descriptor, const char *data, std::int64_t size);

} // namespace scrutiny::papers
