// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/paper_reader.h"

#include "base/log.h"
#include "desk/papers_program.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace scrutiny {
namespace {

// Exit statuses of scrutiny-papers (docs/reading.md).
constexpr int ExitRead = 0;
constexpr int ExitNotReadable = 2;
constexpr int ExitLimit = 3;

constexpr qsizetype MostMessageBytes = 16 * 1024;
constexpr int PollMilliseconds = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("PaperReader", text);
}

tl::unexpected<Error> notFound()
{
    return fail(ErrorKind::NotFound, tr("The file is not there any more. Choose it again."), QStringLiteral("read: no such file"));
}

tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, tr("The import was stopped. Nothing was kept of it."), QStringLiteral("read: cancelled"));
}

tl::unexpected<Error> noProgram()
{
    return fail(ErrorKind::ChildFailed, tr("The part of the program that reads papers is missing. Install Scrutiny Desk again."),
                QStringLiteral("read: scrutiny-papers not found"));
}

QStringList arguments(const QString &file)
{
    return {QStringLiteral("read"), QFileInfo(file).absoluteFilePath(), QStringLiteral("--progress")};
}

/// Takes whole lines off `pending`, tells `progress` of the newest `progress DONE ALL`, and keeps the others as messages.
template<typename F>
void takeLines(QByteArray &pending, QByteArray &messages, F progress)
{
    int done = -1, all = 0;
    for (qsizetype end = pending.indexOf('\n'); end >= 0; end = pending.indexOf('\n')) {
        const QByteArray line = pending.left(end).trimmed();
        pending.remove(0, end + 1);
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3 && words[0] == "progress") {
            done = words[1].toInt();
            all = words[2].toInt();
        } else if (!line.isEmpty() && messages.size() + line.size() < MostMessageBytes) {
            messages += line + '\n';
        }
    }
    if (done >= 0)
        progress(done, all);
}

/// The child's own sentence for the user: the last line that it wrote.
QString lastLine(const QByteArray &messages)
{
    const QList<QByteArray> lines = messages.trimmed().split('\n');
    return QString::fromUtf8(lines.last()).trimmed();
}

ErrorKind kindOf(const QString &sentence, int exitCode)
{
    if (exitCode == ExitLimit)
        return ErrorKind::Limit;
    if (sentence.contains(QLatin1String("password"), Qt::CaseInsensitive))
        return ErrorKind::NeedsPassword;
    if (sentence.contains(QLatin1String("not a PDF"), Qt::CaseInsensitive) || sentence.contains(QLatin1String("empty"), Qt::CaseInsensitive))
        return ErrorKind::NotAPdf;
    return ErrorKind::Damaged;
}

/// What the ended child has to say.
Result<Reading> outcome(QProcess::ExitStatus status, int exitCode, const QByteArray &json, const QByteArray &messages)
{
    if (status == QProcess::NormalExit && exitCode == ExitRead)
        return readingFromJson(json);
    const QString sentence = lastLine(messages);
    const QString context = QStringLiteral("read: exit status %1").arg(exitCode);
    if (status == QProcess::NormalExit && (exitCode == ExitNotReadable || exitCode == ExitLimit) && !sentence.isEmpty())
        return fail(kindOf(sentence, exitCode), sentence, context);
    return fail(ErrorKind::ChildFailed,
                tr("Reading this paper failed, and nothing of it was kept. Try it again; if it fails again, ask for the paper in another form."), context);
}

} // namespace

PaperReader::PaperReader(QObject *parent) : QObject(parent)
{
    connect(&m_child, &QProcess::readyReadStandardError, this, &PaperReader::takeProgress);
    connect(&m_child, &QProcess::finished, this, &PaperReader::childEnded);
    connect(&m_child, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            report(noProgram());
    });
    connect(&m_parsing, &QFutureWatcher<Result<Reading>>::finished, this, [this] { report(m_parsing.result()); });
}

PaperReader::~PaperReader()
{
    m_child.disconnect(this);
    m_child.kill();
    m_child.waitForFinished(1000);
    m_parsing.disconnect(this);
    m_parsing.waitForFinished();
}

void PaperReader::start(const QString &file)
{
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    m_pending.clear();
    m_messages.clear();
    const QString program = papersProgram();
    // Answers always come after start() has returned.
    if (!QFileInfo(file).isFile())
        return QMetaObject::invokeMethod(this, [this] { report(notFound()); }, Qt::QueuedConnection), void();
    if (program.isEmpty())
        return QMetaObject::invokeMethod(this, [this] { report(noProgram()); }, Qt::QueuedConnection), void();
    m_child.start(program, arguments(file), QIODevice::ReadOnly);
}

void PaperReader::cancel()
{
    if (!m_running || m_cancelled)
        return;
    m_cancelled = true;
    m_child.kill();
    if (m_child.state() == QProcess::NotRunning && !m_parsing.isRunning())
        QMetaObject::invokeMethod(this, [this] { report(cancelled()); }, Qt::QueuedConnection);
}

void PaperReader::takeProgress()
{
    m_pending += m_child.readAllStandardError();
    takeLines(m_pending, m_messages, [this](int done, int all) { emit progress(done, all); });
}

void PaperReader::childEnded(int exitCode, QProcess::ExitStatus status)
{
    takeProgress();
    takeLines(m_pending += '\n', m_messages, [](int, int) {});
    if (m_cancelled)
        return report(cancelled());
    // A pack of hundreds of pages is megabytes of JSON: parsed beside the window's thread.
    m_parsing.setFuture(QtConcurrent::run([status, exitCode, json = m_child.readAllStandardOutput(), messages = m_messages] {
        return outcome(status, exitCode, json, messages);
    }));
}

void PaperReader::report(Result<Reading> reading)
{
    if (!m_running)
        return;
    m_running = false;
    m_result = m_cancelled ? Result<Reading>(cancelled()) : std::move(reading);
    if (!m_result && m_result.error().kind != ErrorKind::Cancelled)
        logError(m_result.error());
    emit finished();
}

Result<Reading> readPaperFile(const QString &file, const std::function<bool(int, int)> &progress)
{
    if (!QFileInfo(file).isFile())
        return notFound();
    const QString program = papersProgram();
    if (program.isEmpty())
        return noProgram();
    QProcess child;
    child.start(program, arguments(file), QIODevice::ReadOnly);
    if (!child.waitForStarted())
        return noProgram();
    QByteArray pending, messages;
    bool stop = false;
    while (child.state() != QProcess::NotRunning && !stop) {
        child.waitForFinished(PollMilliseconds);
        pending += child.readAllStandardError();
        takeLines(pending, messages, [&](int done, int all) { stop = progress && !progress(done, all); });
    }
    if (stop) {
        child.kill();
        child.waitForFinished();
        return cancelled();
    }
    takeLines(pending += '\n', messages, [](int, int) {});
    return outcome(child.exitStatus(), child.exitCode(), child.readAllStandardOutput(), messages);
}

} // namespace scrutiny
