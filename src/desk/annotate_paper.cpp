// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/annotate_paper.h"

#include "base/log.h"
#include "desk/papers_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace scrutiny {
namespace {

// Exit statuses of scrutiny-papers annotate (docs/messages.md).
constexpr int ExitWritten = 0;
constexpr int ExitNotReadable = 2;
constexpr int ExitLimit = 3;
constexpr int ExitNotWritten = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("AnnotatedCopy", text);
}

const QString context = QStringLiteral("annotated copy");

tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Cancelled, tr("The copy was stopped. Nothing was written."), context);
}

ErrorKind kindOf(const QString &sentence, int exitCode)
{
    const auto says = [&](const char *words) { return sentence.contains(QLatin1String(words), Qt::CaseInsensitive); };
    if (exitCode == ExitLimit)
        return ErrorKind::Limit;
    if (exitCode == ExitNotWritten)
        return says("disk is full") ? ErrorKind::DiskFull : ErrorKind::Io;
    if (says("password"))
        return ErrorKind::NeedsPassword;
    if (says("not a PDF"))
        return ErrorKind::NotAPdf;
    if (says("not there") || says("cannot be opened"))
        return ErrorKind::NotFound;
    return says("damaged") ? ErrorKind::Damaged : ErrorKind::Invalid;
}

/// The child's last line is its sentence for the user.
QString lastLine(const QByteArray &messages)
{
    return QString::fromUtf8(messages.trimmed().split('\n').last()).trimmed();
}

std::optional<PaperAnnotation::Kind> annotationKind(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Highlight:
    case MarkKind::Pin: return PaperAnnotation::Kind::Highlight;
    case MarkKind::Underline: return PaperAnnotation::Kind::Underline;
    case MarkKind::PageNote:
    case MarkKind::RecordNote: return PaperAnnotation::Kind::Note;
    case MarkKind::Bookmark: return PaperAnnotation::Kind::Bookmark;
    case MarkKind::Read:
    case MarkKind::ComeBack: return {};
    }
    return {};
}

QString textOf(const MarkLine &line)
{
    const QString note = line.mark.note.trimmed();
    switch (line.mark.kind) {
    case MarkKind::Bookmark: {
        const QString words = note.isEmpty() ? quotation(line.mark).trimmed() : note;
        return words.isEmpty() ? line.pages : words;
    }
    case MarkKind::RecordNote: return line.mark.anchor.recordName.isEmpty() ? note : tr("%1: %2").arg(line.mark.anchor.recordName, note);
    case MarkKind::Pin: {
        const QString question = line.question.isEmpty() ? QString() : tr("Pinned to: %1").arg(line.question);
        return question.isEmpty() || note.isEmpty() ? question + note : question + QStringLiteral("\n\n") + note;
    }
    default: return note;
    }
}

/// One annotation a page that the mark touches; a point needs only the first.
void addAnnotations(std::vector<PaperAnnotation> &out, const MarkLine &line, PaperAnnotation::Kind kind, const QString &author)
{
    const std::size_t before = out.size();
    const bool point = kind == PaperAnnotation::Kind::Note || kind == PaperAnnotation::Kind::Bookmark;
    for (const Place &place : line.places) {
        if (point && out.size() > before)
            break;
        if (out.size() == before || out.back().page != place.page)
            out.push_back({kind, place.page, {}, markColour(line.mark.colour).ink, textOf(line), author, line.mark.madeAt});
        out.back().boxes.push_back(place.rect);
    }
}

} // namespace

std::vector<PaperAnnotation> annotationsOf(const std::vector<MarkLine> &lines, const QString &paper, const QString &author)
{
    std::vector<PaperAnnotation> out;
    for (const MarkLine &line : lines) {
        const auto kind = annotationKind(line.mark.kind);
        if (kind && !line.mark.putAway && !line.isLost() && line.paper == paper)
            addAnnotations(out, line, *kind, author);
    }
    return out;
}

AnnotatedCopy::AnnotatedCopy(QObject *parent) : QObject(parent)
{
    connect(&m_child, &QProcess::finished, this, &AnnotatedCopy::childEnded);
    connect(&m_child, &QProcess::started, this, [this] {
        m_temporary = QFileInfo(m_out).absoluteDir().filePath(QStringLiteral(".scrutiny-%1.part").arg(m_child.processId()));
    });
    connect(&m_child, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            reportLater(fail(ErrorKind::ChildFailed, tr("The part of the program that reads papers is missing. Install Scrutiny Desk again."), context));
    });
}

AnnotatedCopy::~AnnotatedCopy()
{
    m_child.disconnect(this);
    if (m_child.state() == QProcess::NotRunning)
        return;
    m_child.kill();
    m_child.waitForFinished(1000);
    clearUp();
}

void AnnotatedCopy::start(const QString &in, const QString &out, const std::vector<PaperAnnotation> &annotations)
{
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    m_temporary.clear();
    m_out = QFileInfo(out).absoluteFilePath();
    const QFileInfo target(m_out);
    if (!QFileInfo(in).isFile())
        return reportLater(fail(ErrorKind::NotFound, tr("The paper's file is not there any more. Bring it in again."), context));
    if (target.isDir())
        return reportLater(fail(ErrorKind::Io, tr("%1 is a folder. Please name a file.").arg(target.fileName()), context));
    if (!target.absoluteDir().exists())
        return reportLater(fail(ErrorKind::Io, tr("%1 cannot be written: its folder is not there. Please choose another folder.").arg(target.fileName()), context));
    m_child.start(papersProgram(), {QStringLiteral("annotate"), QFileInfo(in).absoluteFilePath(), m_out});
    m_child.write(toJson(annotations));
    m_child.closeWriteChannel(); // once all is written
}

void AnnotatedCopy::cancel()
{
    if (!m_running || m_cancelled)
        return;
    m_cancelled = true;
    m_child.kill();
    if (m_child.state() == QProcess::NotRunning)
        reportLater(cancelled());
}

void AnnotatedCopy::childEnded(int exitCode, QProcess::ExitStatus status)
{
    const bool ended = status == QProcess::NormalExit;
    if (ended && exitCode == ExitWritten)
        return report({}); // also when it was stopped too late
    clearUp();
    if (m_cancelled)
        return report(cancelled());
    const QString sentence = lastLine(m_child.readAllStandardError().right(4096));
    if (ended && !sentence.isEmpty() && (exitCode == ExitNotReadable || exitCode == ExitLimit || exitCode == ExitNotWritten))
        return report(fail(kindOf(sentence, exitCode), sentence, context));
    report(fail(ErrorKind::ChildFailed, tr("Making the copy failed, and nothing of it was kept. Please try again."), context));
}

void AnnotatedCopy::clearUp()
{
    if (!m_temporary.isEmpty())
        QFile::remove(m_temporary);
}

void AnnotatedCopy::reportLater(const Result<void> &result)
{
    QMetaObject::invokeMethod(this, [this, result] { report(result); }, Qt::QueuedConnection);
}

void AnnotatedCopy::report(const Result<void> &result)
{
    if (!m_running)
        return;
    m_running = false;
    if (!result && result.error().kind != ErrorKind::Cancelled)
        logError(result.error());
    m_result = result;
    emit finished();
}

} // namespace scrutiny
