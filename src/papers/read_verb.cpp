// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/read_verb.h"

#include "papers/limits.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace scrutiny::papers {

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char *damagedText = "The file is damaged and cannot be read. Fetch it again from where it was published.";
constexpr const char *memoryText = "Reading the file took more memory than is allowed. Split it into parts.";
constexpr const char *timeText = "Reading the file took too long and was stopped. Split it into parts, or print it to a new PDF.";
constexpr std::size_t mostOutput = 1'000'000'000;

struct Worker
{
    pid_t id = -1;
    int output = -1; ///< the reading
    int notes = -1;  ///< progress and the last sentence
};

/// What came of the worker, as far as the parent saw it.
struct Outcome
{
    std::string json;
    std::string sentence;    ///< the last line that was not progress
    bool outOfMemory = false;
    bool tookTooLong = false;
    bool nobodyListens = false;
};

Worker startWorker(const ReadArguments &arguments)
{
    int output[2], notes[2];
    if (pipe(output) != 0)
        return {};
    if (pipe(notes) != 0) {
        close(output[0]);
        close(output[1]);
        return {};
    }
    const pid_t parent = getpid();
    const pid_t id = fork();
    if (id != 0) {
        close(output[1]);
        close(notes[1]);
        return {id, output[0], notes[0]};
    }

    dieWithParent(parent);
    std::signal(SIGPIPE, SIG_DFL);
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    dup2(output[1], STDOUT_FILENO);
    dup2(notes[1], STDERR_FILENO);
    for (const int used : {nothing, output[0], output[1], notes[0], notes[1]}) {
        if (used > STDERR_FILENO)
            close(used);
    }
    limitProcess({.cpuSeconds = 2 * arguments.timeoutSeconds + 5});
    _exit(readHere(arguments)); // without taking apart what the system frees faster
}

/// Takes what has come on `descriptor`; false at its end.
bool takeMore(int descriptor, std::string &to)
{
    std::array<char, 65536> some;
    const ssize_t n = read(descriptor, some.data(), some.size());
    if (n < 0)
        return errno == EINTR || errno == EAGAIN;
    to.append(some.data(), static_cast<std::size_t>(n));
    return n > 0;
}

/// Passes whole lines of progress on; keeps the last other line.
void takeNotes(std::string &notes, Outcome &outcome, bool tellProgress)
{
    std::size_t end = 0;
    while ((end = notes.find('\n')) != std::string::npos) {
        const std::string line = notes.substr(0, end + 1);
        notes.erase(0, end + 1);
        if (line.starts_with("progress ")) {
            if (tellProgress)
                writeAll(STDERR_FILENO, line.data(), static_cast<std::int64_t>(line.size()));
            continue;
        }
        if (line.size() == 1)
            continue;
        outcome.outOfMemory |= line.find("Out of memory") != std::string::npos || line.find("bad_alloc") != std::string::npos;
        outcome.sentence = line;
    }
    if (notes.size() > 10'000)
        notes.clear();
}

/// Follows the worker until it has nothing more to say, or kills it.
Outcome follow(const Worker &worker, const ReadArguments &arguments)
{
    Outcome outcome;
    std::string notes;
    const auto end = Clock::now() + std::chrono::seconds(arguments.timeoutSeconds);
    auto lastSign = Clock::now();
    bool outputOpen = true, notesOpen = true;
    while (outputOpen || notesOpen) {
        const auto until = std::min(end, lastSign + std::chrono::seconds(arguments.stallSeconds));
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0 || outcome.json.size() > mostOutput) {
            outcome.tookTooLong = true;
            break;
        }
        std::array<pollfd, 3> watched{{{outputOpen ? worker.output : -1, POLLIN, 0}, {notesOpen ? worker.notes : -1, POLLIN, 0}, {STDOUT_FILENO, 0, 0}}};
        if (poll(watched.data(), watched.size(), static_cast<int>(std::min<long long>(left, 1000)) + 1) < 0 && errno != EINTR)
            break;
        if (watched[2].revents & (POLLERR | POLLNVAL)) {
            outcome.nobodyListens = true;
            break;
        }
        if (watched[0].revents) {
            outputOpen = takeMore(worker.output, outcome.json);
            lastSign = Clock::now();
        }
        if (watched[1].revents) {
            notesOpen = takeMore(worker.notes, notes);
            takeNotes(notes, outcome, arguments.progress);
            lastSign = Clock::now();
        }
    }
    notes += '\n';
    takeNotes(notes, outcome, false);
    if (outputOpen || notesOpen)
        kill(worker.id, SIGKILL);
    return outcome;
}

int waitFor(pid_t id)
{
    // The pipes are closed: the worker is ending. One that does not is killed.
    const auto end = Clock::now() + std::chrono::seconds(2);
    int status = 0;
    for (;;) {
        const pid_t done = waitpid(id, &status, WNOHANG);
        if (done == id)
            return status;
        if (done < 0 && errno != EINTR)
            return 0x7f00;
        if (Clock::now() > end)
            kill(id, SIGKILL);
        poll(nullptr, 0, 1);
    }
}

int refuse(int status, const std::string &sentence)
{
    std::string line = sentence;
    if (line.empty() || line.back() != '\n')
        line += '\n';
    writeAll(STDERR_FILENO, line.data(), static_cast<std::int64_t>(line.size()));
    return status;
}

} // namespace

int runRead(const ReadArguments &arguments)
{
    std::signal(SIGPIPE, SIG_IGN);
    const Worker worker = startWorker(arguments);
    if (worker.id < 0)
        return refuse(exitLimit, "The system is too busy to start reading. Try again in a moment.");
    const Outcome outcome = follow(worker, arguments);
    const int status = waitFor(worker.id);
    if (outcome.nobodyListens)
        return exitLimit;
    if (outcome.tookTooLong || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
        return refuse(exitLimit, timeText);
    // A kill that was not ours is the system's, for want of memory.
    if (outcome.outOfMemory || (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL))
        return refuse(exitLimit, memoryText);
    if (WIFEXITED(status) && WEXITSTATUS(status) == exitRead && !outcome.json.empty())
        return writeAll(STDOUT_FILENO, outcome.json.data(), static_cast<std::int64_t>(outcome.json.size())) ? exitRead : exitLimit;
    if (WIFEXITED(status) && (WEXITSTATUS(status) == exitUnreadable || WEXITSTATUS(status) == exitLimit) && !outcome.sentence.empty())
        return refuse(WEXITSTATUS(status), outcome.sentence);
    return refuse(exitUnreadable, damagedText);
}

} // namespace scrutiny::papers
