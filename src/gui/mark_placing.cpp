// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mark_placing.h"

#include "base/log.h"
#include "store/papers.h"

#include <QFile>
#include <QtConcurrent>

#include <algorithm>

namespace scrutiny {

MarkPlacing::MarkPlacing(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
{
    connect(&m_reader, &PaperTextReader::done, this, &MarkPlacing::textRead);
    connect(&m_reader, &PaperTextReader::failed, this, &MarkPlacing::trouble);
    connect(&m_reader, &PaperTextReader::progress, this, [this](int pages, int all) { emit m_bench.progress(tr("Finding the places of marks again"), pages, all); });
    connect(&m_compute, &QFutureWatcherBase::finished, this, &MarkPlacing::computed);
    connect(&m_bench, &Workbench::stopped, this, &MarkPlacing::stop);
}

MarkPlacing::~MarkPlacing()
{
    m_reader.cancel();
    m_compute.waitForFinished();
}

MarkPlacing &MarkPlacing::of(Workbench &bench)
{
    if (auto *there = bench.findChild<MarkPlacing *>(QString(), Qt::FindDirectChildrenOnly))
        return *there;
    auto *made = new MarkPlacing(bench, &bench);
    connect(&bench, &Workbench::imported, made, [made](const ImportOutcome &outcome) { made->placeFor(outcome.paperId); });
    return *made;
}

void MarkPlacing::placeFor(Id paperId)
{
    if (paperId <= 0 || paperId == m_paperId || std::find(m_queue.begin(), m_queue.end(), paperId) != m_queue.end())
        return;
    m_queue.push_back(paperId);
    next();
}

void MarkPlacing::next()
{
    while (!m_paperId && !m_queue.empty()) {
        const Id paperId = m_queue.front();
        m_queue.pop_front();
        if (!begin(paperId))
            emit placed(paperId, {});
    }
}

bool MarkPlacing::begin(Id paperId)
{
    if (m_bench.notes().isReadOnly())
        return false;
    auto marks = marksToPlace(m_bench.notes(), m_bench.reader(), paperId);
    const auto later = loadPaper(m_bench.reader(), paperId);
    if (!m_bench.succeeded(marks) || marks->empty() || !later)
        return false;
    if (std::all_of(marks->begin(), marks->end(), [&](const Mark &mark) { return m_tried.contains({paperId, mark.id}); }))
        return false;
    m_paperId = paperId;
    m_marks = std::move(*marks);
    m_texts.clear();
    m_toRead = {*later};
    for (const Mark &mark : m_marks) {
        const auto known = [&](const Paper &one) { return one.sha256 == mark.anchor.paper; };
        if (std::any_of(m_toRead.begin(), m_toRead.end(), known))
            continue;
        if (const auto earlier = findPaper(m_bench.reader(), mark.anchor.paper); earlier && QFile::exists(m_bench.paperPath(earlier->id)))
            m_toRead.push_back(*earlier);
    }
    readNext();
    return true;
}

void MarkPlacing::readNext()
{
    if (m_toRead.empty()) {
        compute();
        return;
    }
    const Paper paper = m_toRead.front();
    auto frame = paperFrame(m_bench.reader(), paper.id);
    if (!frame) {
        trouble(frame.error());
        return;
    }
    m_reader.read(std::move(*frame), m_bench.paperPath(paper.id));
}

void MarkPlacing::trouble(const Error &error)
{
    if (!m_paperId || m_toRead.empty())
        return;
    if (m_texts.empty()) { // without the new paper nothing can be placed
        m_bench.sayError(error);
        end({});
        return;
    }
    logError(error); // an earlier one: the marks' own words must do
    m_toRead.erase(m_toRead.begin());
    readNext();
}

void MarkPlacing::textRead(const PaperText &text)
{
    if (!m_paperId || m_toRead.empty())
        return;
    m_texts.push_back(text);
    m_toRead.erase(m_toRead.begin());
    readNext();
}

void MarkPlacing::compute()
{
    // A store belongs to its thread: the worker opens the notes anew, and this one notices what was written.
    m_compute.setFuture(QtConcurrent::run([file = m_bench.notes().file(), marks = m_marks, texts = m_texts, who = m_bench.who()]() -> Result<PlacingOutcome> {
        StoreOptions options;
        options.content = StoreContent::Notes;
        options.create = false;
        auto notes = Store::open(file, options);
        if (!notes)
            return tl::unexpected(notes.error());
        return placeMarks(**notes, marks, std::vector<PaperText>(texts.begin() + 1, texts.end()), texts.front(), who);
    }));
}

void MarkPlacing::computed()
{
    const auto outcome = m_compute.result();
    if (!m_bench.succeeded(outcome)) {
        end({});
        return;
    }
    for (const Mark &mark : m_marks)
        m_tried.insert({m_paperId, mark.id});
    m_bench.notes().poll();
    if (outcome->marks)
        emit m_bench.said(placingSentence(*outcome));
    end(*outcome);
}

void MarkPlacing::stop()
{
    m_queue.clear();
    if (!m_paperId || m_compute.isRunning()) // what is being written takes a moment only
        return;
    m_reader.cancel();
    end({});
}

void MarkPlacing::end(const PlacingOutcome &outcome)
{
    const Id paperId = std::exchange(m_paperId, 0);
    m_marks.clear();
    m_texts.clear();
    m_toRead.clear();
    emit m_bench.progress({}, 0, 0);
    emit placed(paperId, outcome);
    next();
}

QString placingSentence(const PlacingOutcome &outcome)
{
    const int found = outcome.exact + outcome.nearly;
    const QString again = found == 1 ? MarkPlacing::tr("1 mark found again") : MarkPlacing::tr("%1 marks found again").arg(found);
    if (!outcome.lost)
        return again;
    return outcome.lost == 1 ? MarkPlacing::tr("%1, 1 lost its place").arg(again) : MarkPlacing::tr("%1, %2 lost their places").arg(again).arg(outcome.lost);
}

} // namespace scrutiny
