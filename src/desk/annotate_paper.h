// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/mark_list.h"
#include "domain/paper_annotations.h"

#include <QObject>
#include <QProcess>

namespace scrutiny {

/// The marks that stand on a paper (SHA-256) as annotations of its file, each page apart: highlights, underlines, notes, bookmarks, and passages that
/// are pinned to a question. Marks that were put away or lost their place are left out, and so is what says only how far the reader has got.
std::vector<PaperAnnotation> annotationsOf(const std::vector<MarkLine> &lines, const QString &paper, const QString &author);

/// Writes a copy of a paper with annotations through the child program, without blocking. One copy at a time; cancelling or destroying it kills
/// the child, and nothing is left of the copy. `finished` comes exactly once a start, after it has returned; result() then says how it went.
/// Errors: NotFound, NotAPdf, Damaged, NeedsPassword, Invalid, Limit, DiskFull, Io, ChildFailed, Cancelled.
class AnnotatedCopy : public QObject
{
    Q_OBJECT
public:
    explicit AnnotatedCopy(QObject *parent = nullptr);
    ~AnnotatedCopy() override;

    void start(const QString &in, const QString &out, const std::vector<PaperAnnotation> &annotations);
    void cancel();
    bool isRunning() const { return m_running; }
    const Result<void> &result() const { return m_result; }

signals:
    void finished();

private:
    void childEnded(int exitCode, QProcess::ExitStatus status);
    void report(const Result<void> &result);
    void reportLater(const Result<void> &result);
    void clearUp();

    QProcess m_child;
    QString m_temporary; ///< what the child writes to before it is whole
    QString m_out;
    Result<void> m_result;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace scrutiny
