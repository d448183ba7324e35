// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/read_verb.h"

#include "papers/limits.h"

#include <unistd.h>

namespace scrutiny::papers {

namespace {

constexpr const char *damagedText = "The file is damaged and cannot be read. Fetch it again from where it was published.";
constexpr const char *memoryText = "Reading the file took more memory than is allowed. Split it into parts.";
constexpr const char *timeText = "Reading the file took too long and was stopped. Split it into parts, or print it to a new PDF.";

} // namespace

int runRead(const ReadArguments &arguments)
{
    const WorkerOutcome outcome = runInWorker([&] { return readHere(arguments); }, {arguments.timeoutSeconds, arguments.stallSeconds, arguments.progress});
    if (!outcome.started)
        return refuse(exitLimit, "The system is too busy to start reading. Try again in a moment.");
    if (outcome.nobodyListens)
        return exitLimit;
    if (outcome.tookTooLong)
        return refuse(exitLimit, timeText);
    if (outcome.outOfMemory)
        return refuse(exitLimit, memoryText);
    if (outcome.exitStatus == exitRead && !outcome.output.empty())
        return writeAll(STDOUT_FILENO, outcome.output.data(), static_cast<std::int64_t>(outcome.output.size())) ? exitRead : exitLimit;
    if ((outcome.exitStatus == exitUnreadable || outcome.exitStatus == exitLimit) && !outcome.sentence.empty())
        return refuse(outcome.exitStatus, outcome.sentence);
    return refuse(exitUnreadable, damagedText);
}

} // namespace scrutiny::papers
