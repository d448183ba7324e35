// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/reading.h"

#include <QFutureWatcher>
#include <QObject>
#include <QProcess>

#include <functional>

namespace scrutiny {

/// Reads one paper through the child program, without blocking. One reading at a time; cancelling or destroying it kills the child.
/// `finished` comes exactly once a start, after it has returned; result() then has the reading. Errors: NotFound, NotAPdf, Damaged, NeedsPassword, Limit, ChildFailed, Cancelled, Invalid.
class PaperReader : public QObject
{
    Q_OBJECT
public:
    explicit PaperReader(QObject *parent = nullptr);
    ~PaperReader() override;

    void start(const QString &file);
    void cancel();
    bool isRunning() const { return m_running; }
    /// The latest reading, moved out: to be taken once.
    Result<Reading> takeResult() { return std::move(m_result); }

signals:
    void progress(int donePages, int allPages);
    void finished();

private:
    void takeProgress();
    void childEnded(int exitCode, QProcess::ExitStatus status);
    void report(Result<Reading> reading);

    QProcess m_child;
    QFutureWatcher<Result<Reading>> m_parsing;
    QByteArray m_pending;  ///< a line of standard error that is not whole yet
    QByteArray m_messages; ///< what the child said on standard error, bar its progress
    Result<Reading> m_result;
    bool m_running = false;
    bool m_cancelled = false;
};

/// The same for a program without a window: waits. `progress(done, all)` returns false to cancel.
Result<Reading> readPaperFile(const QString &file, const std::function<bool(int, int)> &progress = {});

} // namespace scrutiny
