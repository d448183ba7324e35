// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace scrutiny::papers {

inline constexpr int exitRead = 0;      ///< done, with or without issues
inline constexpr int exitUnreadable = 2;
inline constexpr int exitLimit = 3;     ///< time, memory, pages; or stopped

struct WorkerRules
{
    int timeoutSeconds = 120; ///< of wall time
    int stallSeconds = 8;     ///< without a sign of life
    bool tellProgress = false; ///< pass `progress DONE ALL` lines on to standard error
};

/// What came of a worker, as far as the one that started it saw it.
struct WorkerOutcome
{
    bool started = false;
    std::string output;      ///< what it wrote to standard output
    std::string sentence;    ///< its last line on standard error that was none of the others
    std::string errorWord;   ///< of its `error WORD` line, or empty
    int exitStatus = -1;     ///< -1: it did not end by itself
    bool outOfMemory = false;
    bool tookTooLong = false;
    bool nobodyListens = false; ///< standard output of this process is closed
};

/// Does `work` in a process of its own under limits (limitProcess), with an empty standard input, and follows it to its end. Whatever a
/// file does to that process, this one goes on. `work` returns the exit status. To be called while the process has one thread.
WorkerOutcome runInWorker(const std::function<int()> &work, const WorkerRules &rules);

/// Writes a line to standard error; returns `status`.
int refuse(int status, const std::string &sentence);

} // namespace scrutiny::papers
