// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/limits.h"

#include <cerrno>
#include <csignal>

#include <poll.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace scrutiny::papers {

namespace {

template<typename Resource> // an enumeration here, an int elsewhere
void limit(Resource resource, rlim_t value)
{
    rlimit now{};
    if (getrlimit(resource, &now) != 0)
        return;
    if (now.rlim_max != RLIM_INFINITY && value > now.rlim_max)
        value = now.rlim_max;
    const rlimit wanted{value, value};
    setrlimit(resource, &wanted);
}

} // namespace

void limitProcess(const Limits &limits)
{
    limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__ // the sanitizer reserves terabytes of addresses
    if (limits.memory > 0)
        limit(RLIMIT_AS, static_cast<rlim_t>(limits.memory));
#endif
    if (limits.cpuSeconds > 0)
        limit(RLIMIT_CPU, static_cast<rlim_t>(limits.cpuSeconds));
#ifdef __linux__
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
}

void dieWithParent(int parent)
{
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() != parent)
        _exit(3);
}

bool isAbandoned(int descriptor)
{
    pollfd watched{descriptor, 0, 0};
    return poll(&watched, 1, 0) > 0 && (watched.revents & (POLLERR | POLLNVAL)) != 0;
}

bool writeAll(int descriptor, const char *data, std::int64_t size)
{
    while (size > 0) {
        const ssize_t n = write(descriptor, data, static_cast<std::size_t>(size));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        data += n;
        size -= n;
    }
    return true;
}

} // namespace scrutiny::papers
