// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/worker.h"

#include "papers/limits.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace scrutiny::papers {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t mostOutput = 1'000'000'000;

struct Worker
{
    pid_t id = -1;
    int output = -1; ///< what it makes
    int notes = -1;  ///< progress and the last sentence
};

Worker startWorker(const std::function<int()> &work, const WorkerRules &rules)
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
    limitProcess({.cpuSeconds = 2 * rules.timeoutSeconds + 5});
    _exit(work()); // without taking apart what the system frees faster
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
void takeNotes(std::string &notes, WorkerOutcome &outcome, bool tellProgress)
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
        if (line.starts_with("error ")) {
            outcome.errorWord = line.substr(6, line.size() - 7);
            continue;
        }
        outcome.outOfMemory |= line.find("Out of memory") != std::string::npos || line.find("bad_alloc") != std::string::npos;
        outcome.sentence = line;
    }
    if (notes.size() > 10'000)
        notes.clear();
}

/// Follows the worker until it has nothing more to say, or kills it.
WorkerOutcome follow(const Worker &worker, const WorkerRules &rules)
{
    WorkerOutcome outcome;
    std::string notes;
    const auto end = Clock::now() + std::chrono::seconds(rules.timeoutSeconds);
    auto lastSign = Clock::now();
    bool outputOpen = true, notesOpen = true;
    while (outputOpen || notesOpen) {
        const auto until = std::min(end, lastSign + std::chrono::seconds(rules.stallSeconds));
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0 || outcome.output.size() > mostOutput) {
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
            outputOpen = takeMore(worker.output, outcome.output);
            lastSign = Clock::now();
        }
        if (watched[1].revents) {
            notesOpen = takeMore(worker.notes, notes);
            takeNotes(notes, outcome, rules.tellProgress);
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

} // namespace

WorkerOutcome runInWorker(const std::function<int()> &work, const WorkerRules &rules)
{
    std::signal(SIGPIPE, SIG_IGN);
    const Worker worker = startWorker(work, rules);
    if (worker.id < 0)
        return {};
    WorkerOutcome outcome = follow(worker, rules);
    const int status = waitFor(worker.id);
    outcome.started = true;
    if (WIFEXITED(status))
        outcome.exitStatus = WEXITSTATUS(status);
    outcome.tookTooLong |= WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
    // A kill that was not ours is the system's, for want of memory.
    outcome.outOfMemory |= !outcome.tookTooLong && !outcome.nobodyListens && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    close(worker.output);
    close(worker.notes);
    return outcome;
}

int refuse(int status, const std::string &sentence)
{
    std::string line = sentence;
    if (line.empty() || line.back() != '\n')
        line += '\n';
    writeAll(STDERR_FILENO, line.data(), static_cast<std::int64_t>(line.size()));
    return status;
}

} // namespace scrutiny::papers
