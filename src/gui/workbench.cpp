// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workbench.h"

#include "base/log.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

Workbench::Workbench(std::unique_ptr<Store> store, QString who, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_who(std::move(who))
{
    m_listener = m_store->addListener([this](const Changes &changes) { emit changed(changes); });
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
    m_store->removeListener(m_listener);
}

void Workbench::poll()
{
    if (!m_applying)
        m_store->poll();
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
    readNext();
}

void Workbench::readNext()
{
    if (isBusy() || m_plan || m_queue.isEmpty())
        return;
    m_file = m_queue.takeFirst();
    m_reading = true;
    emit progress(tr("Reading %1").arg(QFileInfo(m_file).fileName()), 0, 0);
    m_reader.start(m_file);
}

void Workbench::stop()
{
    m_queue.clear();
    if (m_reading)
        m_reader.cancel();
    if (m_applying && m_stopApply)
        m_stopApply->store(true);
}

void Workbench::readingEnded()
{
    m_reading = false;
    emit progress({}, 0, 0);
    auto reading = m_reader.takeResult();
    if (!reading) {
        Error error = reading.error();
        const QString name = QFileInfo(m_file).fileName();
        if (!error.sentence.contains(name)) // of several files, which one
            error.sentence = tr("%1: %2").arg(name, error.sentence);
        sayError(error);
        readNext();
        return;
    }
    auto plan = planImport(reader(), m_file, std::move(*reading));
    if (!succeeded(plan)) {
        readNext();
        return;
    }
    if (plan->knownPaper) {
        emit said(tr("%1 is here already; nothing was changed.").arg(QFileInfo(m_file).fileName()));
        readNext();
        return;
    }
    m_plan = std::make_unique<ImportPlan>(std::move(*plan));
    --m_planPaperId;
    emit planReady();
}

void Workbench::acceptPlan()
{
    if (!m_plan || m_applying)
        return;
    m_applying = true;
    m_stopApply = std::make_shared<std::atomic_bool>(false);
    emit progress(tr("Storing %1").arg(m_plan->reading.fileName), 0, 0);
    // A store belongs to its thread: the worker opens the same file anew and this one notices what was written.
    m_apply.setFuture(QtConcurrent::run([file = m_store->file(), plan = *m_plan, who = m_who, stop = m_stopApply]() -> Result<ImportOutcome> {
        auto store = Store::open(file, {});
        if (!store)
            return tl::unexpected(store.error());
        return applyImport(**store, plan, who, [stop](double) { return !stop->load(); });
    }));
}

void Workbench::applied()
{
    m_applying = false;
    emit progress({}, 0, 0);
    const auto outcome = m_apply.result();
    if (!succeeded(outcome))
        return; // the plan stays: it can be accepted again
    m_lastImport = tr("Imported %1: %n new", nullptr, outcome->added).arg(m_plan->reading.fileName);
    if (outcome->changed)
        m_lastImport += tr(", %n brought up to date", nullptr, outcome->changed);
    if (outcome->disputed)
        m_lastImport += tr(", %n differ from what was typed", nullptr, outcome->disputed);
    m_plan.reset();
    if (!m_store->poll())
        emit changed(Changes{0, {}, {}, {}, {}, true});
    emit imported(*outcome);
    readNext();
}

void Workbench::dropPlan()
{
    if (!m_plan || m_applying)
        return;
    m_plan.reset();
    emit planGone();
    readNext();
}

} // namespace scrutiny
