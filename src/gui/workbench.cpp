// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workbench.h"

#include "base/log.h"
#include "desk/waiting_imports.h"
#include "store/meetings.h"
#include "store/papers.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

namespace {

/// Notes that nobody named: beside the store.
std::unique_ptr<Store> notesBeside(const Store &store)
{
    StoreOptions options;
    options.content = StoreContent::Notes;
    auto opened = Store::open(store.file() + QStringLiteral(".notes"), options);
    if (!opened) {
        logError(opened.error());
        qFatal("%s", qUtf8Printable(opened.error().sentence)); // going on without a place for notes would lose them; the program itself opens them first
    }
    return std::move(*opened);
}

} // namespace

Workbench::Workbench(std::unique_ptr<Store> store, QString who, std::unique_ptr<Store> notes, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_notes(notes ? std::move(notes) : notesBeside(*m_store))
    , m_who(std::move(who))
{
    m_notes->addListener([this](const Changes &changes) { emit notesChanged(changes); });
    m_listener = m_store->addListener([this](const Changes &changes) { recordsChanged(changes); });
    connect(&m_reader, &PaperReader::finished, this, &Workbench::readingEnded);
    connect(&m_reader, &PaperReader::progress, this, [this](int done, int all) {
        emit progress(tr("Reading %1: page %2 of %3").arg(QFileInfo(m_file).fileName()).arg(done).arg(all), done, all);
    });
    connect(&m_apply, &QFutureWatcherBase::finished, this, &Workbench::applied);
    connect(&m_poll, &QTimer::timeout, this, &Workbench::poll);
    m_poll.start(2s);
}

Workbench::~Workbench()
{
    if (m_stopApply)
        m_stopApply->store(true);
    m_apply.waitForFinished();
    if (m_applying && m_apply.result())
        dropWaiting(*m_store, m_review->plan.reading.sha256);
    else if (m_review)
        keepForLater();
    m_store->removeListener(m_listener);
}

void Workbench::poll()
{
    if (!m_applying)
        m_store->poll();
    m_notes->poll();
}

Result<Changes> Workbench::changeNotes(const QString &name, const std::function<Result<void>(Transaction &)> &work, const Merge &merge)
{
    auto done = m_notes->change(name, m_who, work, merge);
    succeeded(done);
    return done;
}

void Workbench::undoNotes()
{
    const auto name = m_notes->undoName();
    if (succeeded(m_notes->undo(m_who)))
        emit said(tr("Undone: %1").arg(name.value_or(QString())));
}

void Workbench::redoNotes()
{
    const auto name = m_notes->redoName();
    if (succeeded(m_notes->redo(m_who)))
        emit said(tr("Done again: %1").arg(name.value_or(QString())));
}

PaperInfo Workbench::paperInfoOf(Id paperId) const
{
    if (paperId < 0) // a paper under review
        return m_review && paperId == m_planPaperId ? paperInfo(paperId, m_review->plan.reading) : PaperInfo();
    const auto paper = loadPaper(reader(), paperId);
    const auto pages = listPages(reader(), paperId);
    if (!paper || !pages)
        return {};
    const auto items = paper->meetingId ? listAgendaItems(reader(), paper->meetingId) : Result<std::vector<AgendaItem>>();
    return paperInfo(*paper, *pages, items ? *items : std::vector<AgendaItem>());
}

QString Workbench::paperPath(Id paperId) const
{
    if (paperId < 0)
        return m_review ? m_review->plan.file : QString();
    const auto paper = loadPaper(reader(), paperId);
    return paper ? paperFile(*m_store, paper->sha256) : QString();
}

void Workbench::sayError(const Error &error)
{
    logError(error);
    if (error.kind != ErrorKind::Cancelled)
        emit troubled(error.sentence);
    else
        emit said(error.sentence);
}

void Workbench::undo()
{
    const auto name = m_store->undoName();
    if (succeeded(m_store->undo(m_who)))
        emit said(tr("Undone: %1").arg(name.value_or(QString())));
}

void Workbench::redo()
{
    const auto name = m_store->redoName();
    if (succeeded(m_store->redo(m_who)))
        emit said(tr("Done again: %1").arg(name.value_or(QString())));
}

void Workbench::import(const QStringList &files)
{
    if (m_store->isReadOnly()) {
        emit troubled(m_store->notice());
        return;
    }
    m_queue += files;
    if (m_review && m_review->plan.knownPaper && !m_queue.isEmpty())
        dropPlan(); // there is nothing to review in it; goes on with the new files
    else if (m_review)
        emit reviewChanged(); // it says how many wait
    readNext();
}

void Workbench::readNext()
{
    if (isBusy() || m_review || m_queue.isEmpty())
        return;
    m_file = m_queue.takeFirst();
    m_reading = true;
    m_trouble.clear();
    m_readingFor.start();
    emit readingStarted();
    emit progress(tr("Reading %1").arg(readingFile()), 0, 0);
    m_reader.start(m_file);
}

QString Workbench::readingFile() const
{
    return m_reading ? QFileInfo(m_file).fileName() : QString();
}

void Workbench::stop()
{
    m_queue.clear();
    if (m_reading)
        m_reader.cancel();
    if (m_applying && m_stopApply)
        m_stopApply->store(true);
    emit stopped();
}

void Workbench::setTrouble(const Error &error)
{
    const QString name = QFileInfo(m_file).fileName();
    m_trouble = error.sentence.contains(name) ? error.sentence : tr("%1: %2").arg(name, error.sentence); // of several files, which one
    sayError({error.kind, m_trouble, error.context});
}

void Workbench::readingEnded()
{
    const double seconds = double(m_readingFor.elapsed()) / 1000.0;
    m_reading = false;
    emit progress({}, 0, 0);
    auto reading = m_reader.takeResult();
    // A paper that was left for later comes back with what was decided on it.
    const auto decisions = reading ? waitingDecisions(*m_store, reading->sha256) : std::vector<ReviewDecision>();
    auto review = reading ? takeUp(this->reader(), {m_file, seconds, std::move(*reading), decisions}) : Result<Review>(tl::unexpected(reading.error()));
    if (!review) {
        setTrouble(review.error());
        emit reviewChanged();
        readNext();
        return;
    }
    // Among several files, one that is here already needs nobody's attention.
    if (review->plan.knownPaper) {
        emit said(tr("%1 is in the store already; nothing was changed.").arg(QFileInfo(m_file).fileName()));
        if (!m_queue.isEmpty()) {
            readNext();
            return;
        }
    }
    m_review = std::make_unique<Review>(std::move(*review));
    --m_planPaperId;
    emit planReady();
}

bool Workbench::decidePlan(const ReviewDecision &decision)
{
    if (!m_review || m_applying || !decide(*m_review, decision))
        return false;
    emit reviewChanged();
    return true;
}

bool Workbench::takeBackDecision()
{
    if (!m_review || m_applying || m_review->steps.empty())
        return false;
    const QString name = decisionName(m_review->plan, m_review->steps.back().decision);
    takeBack(*m_review);
    emit said(tr("Undone: %1").arg(name));
    emit reviewChanged();
    return true;
}

bool Workbench::doDecisionAgain()
{
    if (!m_review || m_applying || m_review->undone.empty() || !doAgain(*m_review))
        return false;
    emit said(tr("Done again: %1").arg(decisionName(m_review->plan, m_review->steps.back().decision)));
    emit reviewChanged();
    return true;
}

void Workbench::recordsChanged(const Changes &changes)
{
    // What the store says has changed: the plan is set against it anew, with every decision kept.
    if (m_review && !m_applying) {
        if (auto anew = takeUp(reader(), waitingImport(*m_review)); succeeded(anew)) {
            anew->undone = std::move(m_review->undone);
            *m_review = std::move(*anew);
            emit reviewChanged();
        }
    }
    emit changed(changes);
}

void Workbench::acceptPlan()
{
    if (!m_review || m_applying)
        return;
    m_applying = true;
    m_stopApply = std::make_shared<std::atomic_bool>(false);
    emit progress(tr("Storing %1").arg(m_review->plan.reading.fileName), 0, 0);
    // A store belongs to its thread: the worker opens the same file anew and this one notices what was written.
    m_apply.setFuture(QtConcurrent::run([file = m_store->file(), plan = m_review->plan, who = m_who, stop = m_stopApply]() -> Result<ImportOutcome> {
        auto store = Store::open(file, {});
        if (!store)
            return tl::unexpected(store.error());
        return applyImport(**store, plan, who, [stop](double) { return !stop->load(); });
    }));
}

void Workbench::applied()
{
    const auto outcome = m_apply.result();
    if (outcome) {
        const ImportPlan &plan = m_review->plan;
        m_lastImport = tr("Imported %1: %n new", nullptr, outcome->added).arg(plan.reading.fileName);
        if (outcome->changed)
            m_lastImport += tr(", %n brought up to date", nullptr, outcome->changed);
        if (outcome->disputed)
            m_lastImport += tr(", %n differ from what was typed", nullptr, outcome->disputed);
        dropWaiting(*m_store, plan.reading.sha256);
        m_review.reset();
    }
    m_applying = false;
    emit progress({}, 0, 0);
    if (!succeeded(outcome))
        return; // the plan stays: it can be accepted again
    if (!m_store->poll())
        emit changed(Changes{0, {}, {}, {}, {}, true});
    emit imported(*outcome);
    readNext();
}

bool Workbench::keepForLater()
{
    // A paper that is stored needs no second look.
    if (m_review->plan.knownPaper) {
        dropWaiting(*m_store, m_review->plan.reading.sha256);
        return true;
    }
    return succeeded(keepWaiting(*m_store, waitingImport(*m_review)));
}

QStringList Workbench::waiting() const
{
    return waitingFiles(*m_store, m_review ? m_review->plan.reading.sha256 : QString());
}

int Workbench::toReview() const
{
    return int(waiting().size()) + (m_review && !m_review->plan.knownPaper ? 1 : 0);
}

void Workbench::leavePlan()
{
    if (!m_review || m_applying || !keepForLater())
        return;
    m_review.reset();
    emit planGone();
    readNext();
}

void Workbench::dropPlan()
{
    if (!m_review || m_applying)
        return;
    dropWaiting(*m_store, m_review->plan.reading.sha256);
    m_review.reset();
    emit planGone();
    readNext();
}

bool Workbench::takeUpWaiting()
{
    if (m_review || m_reading)
        return m_review != nullptr;
    for (const QString &file : waiting()) {
        const auto waiting = loadWaiting(file);
        if (!succeeded(waiting)) {
            QFile::remove(file); // nothing can be made of it, now or later
            continue;
        }
        auto review = takeUp(reader(), *waiting);
        if (!succeeded(review))
            return false;
        m_review = std::make_unique<Review>(std::move(*review));
        --m_planPaperId;
        return true;
    }
    return false;
}

} // namespace scrutiny
