// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/annotate_verb.h"

#include "papers/limits.h"
#include "papers/read_verb.h"
#include "papers/worker.h"
#include "pdf/annotate.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace scrutiny::papers {

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char *damagedText = "The paper's file is damaged and cannot be copied. Fetch it again from where it was published.";
constexpr const char *limitText = "Copying the paper took too long or too much memory and was stopped. Split it into parts.";

int statusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Limit: return exitLimit;
    case ErrorKind::DiskFull:
    case ErrorKind::Io: return exitNotWritten;
    default: return exitUnreadable;
    }
}

/// Standard input to its end; at most one byte more than is allowed.
QByteArray readInput()
{
    QByteArray all;
    std::array<char, 65536> some;
    while (all.size() <= mostAnnotationBytes) {
        const ssize_t n = read(STDIN_FILENO, some.data(), some.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        all.append(some.data(), n);
    }
    return all;
}

bool isSameFile(const std::string &a, const std::string &b)
{
    struct stat first{}, second{};
    return stat(a.c_str(), &first) == 0 && stat(b.c_str(), &second) == 0 && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/// Beside the copy, so that renaming is one step. Whoever starts this program knows the name, to clear up after having killed it.
std::string temporaryName(const std::string &copy)
{
    const std::size_t slash = copy.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string() : copy.substr(0, slash + 1);
    return folder + ".scrutiny-" + std::to_string(getpid()) + ".part";
}

/// What the child does: everything that touches the PDF. Its sentence goes to `notes`.
int copyHere(const AnnotateArguments &arguments, const QByteArray &json, int out, int notes)
{
    const auto annotations = annotationsFromJson(json);
    const Result<void> done = annotations ? pdf::writeAnnotatedCopy(QFile::decodeName(arguments.file.c_str()), out, *annotations) : tl::unexpected(annotations.error());
    if (done)
        return exitRead;
    const QByteArray sentence = done.error().sentence.toUtf8();
    writeAll(notes, sentence.constData(), sentence.size());
    return statusOf(done.error().kind);
}

/// Waits for the child's end, or kills it; its sentence is what it wrote.
int follow(pid_t child, int notes, std::string &sentence, int timeoutSeconds)
{
    const auto end = Clock::now() + std::chrono::seconds(timeoutSeconds);
    std::array<char, 4096> some;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
        if (left <= 0) {
            kill(child, SIGKILL);
            break;
        }
        pollfd watched{notes, POLLIN, 0};
        if (poll(&watched, 1, static_cast<int>(left)) <= 0)
            continue;
        const ssize_t n = read(notes, some.data(), some.size());
        if (n > 0)
            sentence.append(some.data(), static_cast<std::size_t>(n));
        else if (n == 0 || errno != EINTR)
            break;
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

/// The copying in a child of its own: a file that makes the library crash or loop leaves nothing behind. An exit status, and the sentence.
int copyInChild(const AnnotateArguments &arguments, const QByteArray &json, int out, std::string &sentence)
{
    int notes[2];
    if (pipe(notes) != 0) {
        sentence = limitText;
        return exitLimit;
    }
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0) {
        dieWithParent(parent);
        close(notes[0]);
        limitProcess({.cpuSeconds = arguments.timeoutSeconds + 5});
        _exit(copyHere(arguments, json, out, notes[1]));
    }
    close(notes[1]);
    const int status = child < 0 ? SIGKILL : follow(child, notes[0], sentence, arguments.timeoutSeconds);
    close(notes[0]);
    if (WIFEXITED(status) && (WEXITSTATUS(status) == exitRead || !sentence.empty()))
        return WEXITSTATUS(status);
    const bool limited = WIFSIGNALED(status) && (WTERMSIG(status) == SIGKILL || WTERMSIG(status) == SIGXCPU);
    sentence = limited ? limitText : damagedText;
    return limited ? exitLimit : exitUnreadable;
}

int openTemporary(const std::string &name)
{
    unlink(name.c_str()); // of an earlier process with the same number
    return open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
}

} // namespace

int runAnnotate(const AnnotateArguments &arguments)
{
    std::signal(SIGPIPE, SIG_IGN);
    if (isSameFile(arguments.file, arguments.copy))
        return refuse(exitUnreadable, "The copy cannot take the place of the paper itself. Choose another name.");
    const QByteArray json = readInput();
    const std::string temporary = temporaryName(arguments.copy);
    const int out = openTemporary(temporary);
    if (out < 0)
        return refuse(exitNotWritten, errno == ENOSPC || errno == EDQUOT ? "The disk is full, so the copy was not written. Make room on it, or choose another folder."
                                                                         : "The copy cannot be written in that folder. Choose another folder.");
    std::string sentence;
    int status = copyInChild(arguments, json, out, sentence);
    if (close(out) != 0 && status == exitRead) {
        status = exitNotWritten;
        sentence = "The copy could not be written. Choose another folder.";
    }
    if (status == exitRead && rename(temporary.c_str(), arguments.copy.c_str()) != 0) {
        status = exitNotWritten;
        sentence = "The copy could not be given its name. Choose another name or folder.";
    }
    if (status == exitRead)
        return exitRead;
    unlink(temporary.c_str());
    return refuse(status, sentence);
}

} // namespace scrutiny::papers
