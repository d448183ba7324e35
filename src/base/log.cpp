// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QDir>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace scrutiny {
namespace {

/// None until a program starts its log: libraries and tests stay silent.
std::shared_ptr<spdlog::logger> theLog;

constexpr std::size_t LogBytes = 1024 * 1024;
constexpr std::size_t LogFiles = 3;

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound: return QStringLiteral("not-found");
    case ErrorKind::NotAPdf: return QStringLiteral("not-a-pdf");
    case ErrorKind::Damaged: return QStringLiteral("damaged");
    case ErrorKind::NeedsPassword: return QStringLiteral("needs-password");
    case ErrorKind::Limit: return QStringLiteral("limit");
    case ErrorKind::Busy: return QStringLiteral("busy");
    case ErrorKind::Newer: return QStringLiteral("newer");
    case ErrorKind::DiskFull: return QStringLiteral("disk-full");
    case ErrorKind::Io: return QStringLiteral("io");
    case ErrorKind::ChildFailed: return QStringLiteral("child-failed");
    case ErrorKind::Conflict: return QStringLiteral("conflict");
    case ErrorKind::Invalid: return QStringLiteral("invalid");
    case ErrorKind::Cancelled: return QStringLiteral("cancelled");
    }
    return QStringLiteral("unknown");
}

} // namespace

void startLog(const QString &program, const QString &folder)
{
    std::shared_ptr<spdlog::logger> logger;
    try {
        if (folder.isEmpty() || !QDir().mkpath(folder)) {
            logger = std::make_shared<spdlog::logger>(program.toStdString(), std::make_shared<spdlog::sinks::stderr_sink_mt>());
            logger->set_level(spdlog::level::warn);
        } else {
            const QString path = QDir(folder).filePath(program + QStringLiteral(".log"));
            logger = std::make_shared<spdlog::logger>(
                program.toStdString(), std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(), LogBytes, LogFiles));
            logger->flush_on(spdlog::level::info);
        }
    } catch (const spdlog::spdlog_ex &) {
        return; // a program without a log still works: a full disk must not stop it
    }
    theLog = std::move(logger);
}

void logInfo(const QString &line)
{
    if (theLog)
        theLog->info("{}", line.toStdString());
}

void logWarning(const QString &line)
{
    if (theLog)
        theLog->warn("{}", line.toStdString());
}

void logError(const Error &error)
{
    if (theLog)
        theLog->error("{} {}", kindName(error.kind).toStdString(), error.context.toStdString());
}

} // namespace scrutiny
