// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/limits.h"
#include "papers/read_verb.h"

#include <QFile>

#include <chrono>
#include <cstdio>
#include <new>

#include <unistd.h>

namespace scrutiny::papers {

namespace {

Result<QByteArray> read(const ReadArguments &arguments)
{
    using Clock = std::chrono::steady_clock;
    auto last = Clock::time_point{};
    reading::Options options;
    options.stage = arguments.stage;
    options.maxPages = arguments.maxPages;
    options.progress = [&](int done, int all) {
        const auto now = Clock::now();
        if (done < all && now - last < std::chrono::milliseconds(40))
            return true;
        last = now;
        char line[64];
        const int n = std::snprintf(line, sizeof line, "progress %d %d\n", done, all);
        return writeAll(STDERR_FILENO, line, n);
    };
    const QString path = QFile::decodeName(arguments.file.c_str());
    if (arguments.stage != reading::Stage::Records)
        return reading::readStage(path, options);
    return reading::readPaper(path, options).map([](const Reading &reading) { return toJson(reading); });
}

int failed(int status, const QByteArray &sentence)
{
    const QByteArray line = sentence.simplified() + '\n';
    writeAll(STDERR_FILENO, line.constData(), line.size());
    return status;
}

} // namespace

int readHere(const ReadArguments &arguments)
{
    try {
        const Result<QByteArray> json = read(arguments);
        if (!json) {
            const bool limit = json.error().kind == ErrorKind::Limit || json.error().kind == ErrorKind::Cancelled;
            return failed(limit ? exitLimit : exitUnreadable, json.error().sentence.toUtf8());
        }
        return writeAll(STDOUT_FILENO, json->constData(), json->size()) ? exitRead : exitLimit;
    } catch (const std::bad_alloc &) {
        return failed(exitLimit, "Out of memory");
    } catch (const std::exception &) {
        return failed(exitUnreadable, "The file is damaged and cannot be read. Fetch it again from where it was published.");
    }
}

} // namespace scrutiny::papers
