// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edition_comparison.h"

#include <QtConcurrent>

#include <algorithm>
#include <chrono>

namespace scrutiny {

using namespace std::chrono_literals;

EditionComparison &EditionComparison::of(ReadingRoom &room)
{
    auto *own = room.findChild<EditionComparison *>(QString(), Qt::FindDirectChildrenOnly);
    return own ? *own : *new EditionComparison(room);
}

EditionComparison::EditionComparison(ReadingRoom &room)
    : QObject(&room)
    , m_room(room)
{
    // The pages that the reader looks at come first.
    m_soon.setSingleShot(true);
    m_soon.setInterval(700ms);
    connect(&m_soon, &QTimer::timeout, this, &EditionComparison::start);
    connect(&m_room, &ReadingRoom::opened, this, &EditionComparison::followRoom);
    connect(&m_reader, &PaperTextReader::progress, this, [this](int pages, int) {
        m_pagesRead = pages + (m_texts.empty() ? 0 : m_earlier.pages);
        emit progress();
    });
    connect(&m_reader, &PaperTextReader::done, this, &EditionComparison::textRead);
    connect(&m_reader, &PaperTextReader::failed, this, &EditionComparison::fail);
    connect(&m_comparing, &QFutureWatcher<std::shared_ptr<ComparedEditions>>::finished, this, &EditionComparison::compared);
    followRoom();
}

const ComparedEditions *EditionComparison::result() const
{
    const auto kept = m_kept.find({m_earlier.sha256, m_later.sha256});
    return m_state == State::Done && kept != m_kept.end() ? kept->second.get() : nullptr;
}

void EditionComparison::followRoom()
{
    const std::vector<Paper> editions = m_room.earlierEditions();
    const bool same = m_room.paper().sha256 == m_later.sha256 && std::any_of(editions.begin(), editions.end(), [this](const Paper &one) { return one.id == m_earlier.id; });
    if (same)
        return;
    m_later = m_room.paper();
    m_earlier = {};
    if (editions.empty()) {
        stop();
        setState(State::NoEarlier);
        return;
    }
    compareWith(editions.front().id);
}

void EditionComparison::compareWith(Id paperId)
{
    const std::vector<Paper> editions = m_room.earlierEditions();
    const auto found = std::find_if(editions.begin(), editions.end(), [&](const Paper &one) { return one.id == paperId; });
    if (found == editions.end())
        return;
    m_reader.cancel();
    m_earlier = *found;
    m_later = m_room.paper();
    m_pagesRead = 0;
    if (m_kept.contains({m_earlier.sha256, m_later.sha256})) {
        m_soon.stop();
        setState(State::Done);
        return;
    }
    setState(State::Waiting);
    m_soon.start();
}

void EditionComparison::start()
{
    m_soon.stop();
    if (!m_earlier.id || m_state == State::Reading || m_state == State::Comparing || m_state == State::Done)
        return;
    m_texts.clear();
    m_pagesRead = 0;
    m_trouble.clear();
    setState(State::Reading);
    readNext();
}

void EditionComparison::stop()
{
    m_soon.stop();
    m_reader.cancel();
    if (m_state == State::Waiting || m_state == State::Reading || m_state == State::Comparing)
        setState(State::Stopped); // a comparison that runs ends unheard: textRead and compared look at the state
}

void EditionComparison::readNext()
{
    const Paper &paper = m_texts.empty() ? m_earlier : m_later;
    auto frame = paperFrame(m_room.reader(), paper.id);
    if (!frame)
        return fail(frame.error());
    m_reader.read(std::move(*frame), m_room.bench().paperPath(paper.id));
}

void EditionComparison::textRead(const PaperText &text)
{
    const Paper &wanted = m_texts.empty() ? m_earlier : m_later;
    if (m_state != State::Reading || text.sha256 != wanted.sha256)
        return;
    m_texts.push_back(text);
    if (m_texts.size() < 2)
        return readNext();
    setState(State::Comparing);
    m_comparing.setFuture(QtConcurrent::run([earlier = m_earlier, later = m_later, texts = std::move(m_texts)] {
        auto both = std::make_shared<ComparedEditions>();
        both->earlier = earlier;
        both->later = later;
        both->earlierLabels = texts[0].labels;
        both->laterLabels = texts[1].labels;
        both->changes = compareEditions(texts[0], texts[1]);
        return both;
    }));
    m_texts.clear();
}

void EditionComparison::compared()
{
    const auto both = m_comparing.result();
    m_kept[{both->earlier.sha256, both->later.sha256}] = both;
    if (m_state == State::Comparing && both->earlier.id == m_earlier.id && both->later.id == m_later.id)
        setState(State::Done);
}

void EditionComparison::fail(const Error &error)
{
    if (m_state != State::Reading || error.kind == ErrorKind::Cancelled)
        return;
    m_trouble = error.sentence;
    setState(State::Failed);
}

void EditionComparison::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace scrutiny
