// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/import_apply.h"
#include "desk/import_plan.h"
#include "desk/paper_reader.h"
#include "desk/review.h"
#include "gui/page_source.h"
#include "models/paper_info.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>

namespace scrutiny {

/// What the window works on: the open store, undo, and the papers on their way in. Holds no widget. Pages read through reader(), change
/// through desk's functions with store() and who(), and hear `changed` after every change, whoever made it.
class Workbench : public QObject
{
    Q_OBJECT
public:
    /// `notes`: the reader's own notes file; null: one beside the store is opened when it is first needed.
    Workbench(std::unique_ptr<Store> store, QString who, std::unique_ptr<Store> notes = nullptr, QObject *parent = nullptr);
    ~Workbench() override;

    Store &store() { return *m_store; }
    /// The reader's own notes: marks, questions, what was read. Apart from the store, with an undo of their own.
    Store &notes() { return *m_notes; }
    /// One unit of work on the notes; says what went wrong. `notesChanged` follows.
    Result<Changes> changeNotes(const QString &name, const std::function<Result<void>(Transaction &)> &work, const Merge &merge = {});
    void undoNotes();
    void redoNotes();
    const Reader &reader() const { return m_store->reader(); }
    const QString &who() const { return m_who; }
    QDate today() const { return m_today.isValid() ? m_today : QDate::currentDate(); }
    /// For tests and pictures.
    void setToday(const QDate &today) { m_today = today; }

    /// Where pictures and words of pages come from; the window sets it. Null: there are none.
    PageSource *pageSource() const { return m_pages; }
    void setPageSource(PageSource *pages) { m_pages = pages; }

    /// What is known of a paper's pages: of a stored one, or of the one under review. No sheets: it is not there.
    PaperInfo paperInfoOf(Id paperId) const;
    /// The full path of a paper's file (it may be missing).
    QString paperPath(Id paperId) const;

    void undo();
    void redo();
    /// Says an error's sentence in the status line and puts its context in the log; nothing for a success.
    template<typename T>
    bool succeeded(const Result<T> &result)
    {
        if (!result)
            sayError(result.error());
        return bool(result);
    }
    void sayError(const Error &error);

    /// Brings papers in, one after the other: read by the child program, then planned, then reviewed.
    void import(const QStringList &files);
    /// Stops what is being read or written; nothing of it stays. `stopped` tells those who work for themselves.
    void stop();
    bool isBusy() const { return m_reading || m_applying; }
    bool isApplying() const { return m_applying; }
    int filesWaiting() const { return int(m_queue.size()); }
    /// The file that is being read, without its folder; empty: none.
    QString readingFile() const;
    /// Why the latest file could not be brought in, until another one is tried; may be empty.
    QString importTrouble() const { return m_trouble; }

    /// The import under review, or null, and its plan.
    const Review *review() const { return m_review.get(); }
    const ImportPlan *plan() const { return m_review ? &m_review->plan : nullptr; }
    /// Stands for the plan's paper in PlaceOnPaper while it is not stored: below 0, another one each time.
    Id planPaperId() const { return m_planPaperId; }
    /// Takes a decision on the plan, or takes one back or does it again; `reviewChanged` follows. False: nothing was changed.
    bool decidePlan(const ReviewDecision &decision);
    bool takeBackDecision();
    bool doDecisionAgain();
    /// Stores the plan in one unit of work, in the background; `imported` or `troubled` follows.
    void acceptPlan();
    /// Puts the plan away for later, also over the program's end; nothing was stored.
    void leavePlan();
    /// Forgets the plan: nothing was stored.
    void dropPlan();
    /// Imports to review: the one at hand and those left for later.
    int toReview() const;
    /// Makes the import that was left first the one at hand, when there is none; `planReady` is not told. False: none waits.
    bool takeUpWaiting();
    /// What was imported last, for the status line; may be empty.
    QString lastImport() const { return m_lastImport; }

signals:
    void changed(const scrutiny::Changes &changes);
    void notesChanged(const scrutiny::Changes &changes);
    void said(const QString &sentence);
    /// Something went wrong; the sentence says what to do.
    void troubled(const QString &sentence);
    /// What goes on, for the status line: `Reading pack.pdf: page 12 of 250`; `all` 0: no end in sight. Empty text: nothing any more.
    void progress(const QString &what, int done, int all);
    void stopped();
    void readingStarted();
    void planReady();
    void planGone();
    void reviewChanged();
    void imported(const scrutiny::ImportOutcome &outcome);

private:
    void readNext();
    void readingEnded();
    void applied();
    void poll();
    void recordsChanged(const Changes &changes);
    void setTrouble(const Error &error);
    QStringList waiting() const;
    bool keepForLater();

    std::unique_ptr<Store> m_store;
    std::unique_ptr<Store> m_notes;
    QString m_who;
    QDate m_today;
    QPointer<PageSource> m_pages;
    int m_listener = 0;
    QTimer m_poll;
    PaperReader m_reader;
    QStringList m_queue;
    QString m_file;
    QString m_trouble;
    QElapsedTimer m_readingFor;
    bool m_reading = false;
    bool m_applying = false;
    std::shared_ptr<std::atomic_bool> m_stopApply;
    QFutureWatcher<Result<ImportOutcome>> m_apply;
    std::unique_ptr<Review> m_review;
    Id m_planPaperId = 0;
    QString m_lastImport;
};

} // namespace scrutiny
