// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the paper: finding them, choosing and copying them.
#include "gui/paper_view.h"

#include "gui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>

#include <algorithm>

namespace scrutiny {

void PaperView::needWords(int page)
{
    const bool asked = m_wordsRequest && page == m_wordsPage;
    const bool waits = std::find(m_wordsWanted.begin(), m_wordsWanted.end(), page) != m_wordsWanted.end();
    if (page > 0 && page <= m_paper.pages() && !m_texts.contains(page) && !asked && !waits)
        m_wordsWanted.insert(m_wordsWanted.begin(), page);
    if (m_wordsRequest || m_wordsWanted.empty())
        return;
    m_wordsPage = m_wordsWanted.front();
    m_wordsWanted.erase(m_wordsWanted.begin());
    m_wordsRequest = m_source->words(m_paper.paperId, m_wordsPage);
}

void PaperView::find(const QString &wanted)
{
    m_wanted = wanted.simplified();
    m_hits.clear();
    m_hit = -1;
    m_findPage = 0;
    viewport()->update();
    if (m_wanted.isEmpty() || m_paper.pages() == 0) {
        emit hitsChanged();
        return;
    }
    m_findPage = std::max(1, m_current);
    m_findLeft = m_paper.pages();
    findOn(m_findPage);
}

void PaperView::findOn(int page)
{
    while (m_findPage && page == m_findPage) {
        if (!m_texts.contains(page)) {
            needWords(page);
            return;
        }
        const bool first = m_hits.empty();
        const int shownPage = m_hit >= 0 ? m_hits[size_t(m_hit)].page : 0;
        for (auto &boxes : m_texts[page].find(m_wanted))
            m_hits.push_back({page, std::move(boxes)});
        std::stable_sort(m_hits.begin(), m_hits.end(), [](const Hit &a, const Hit &b) { return a.page < b.page; });
        if (page < shownPage) // hits before the current one moved it
            m_hit += int(std::count_if(m_hits.begin(), m_hits.end(), [&](const Hit &hit) { return hit.page == page; }));
        if (first && !m_hits.empty()) {
            m_hit = 0;
            showHit();
        }
        m_findPage = --m_findLeft > 0 ? m_findPage % m_paper.pages() + 1 : 0;
        page = m_findPage;
        viewport()->update();
        emit hitsChanged();
    }
}

void PaperView::goToHit(int page, int onPage)
{
    for (size_t i = 0; i < m_hits.size(); ++i) {
        if (m_hits[i].page != page || onPage-- > 0)
            continue;
        m_hit = int(i);
        showHit();
        emit hitsChanged();
        return;
    }
    goToPage(page);
}

void PaperView::nextHit(int by)
{
    if (m_hits.empty())
        return;
    const int count = int(m_hits.size());
    m_hit = ((m_hit + by) % count + count) % count;
    showHit();
    emit hitsChanged();
}

void PaperView::showHit()
{
    const Hit &hit = m_hits[size_t(m_hit)];
    if (m_pageByPage && hit.page != m_current)
        goToPage(hit.page);
    if (!hit.boxes.empty())
        ensureVisible(m_geometry.toDocument(hit.page, hit.boxes.front().grown(6)));
    viewport()->update();
}

int PaperView::pageUnder(const QPoint &viewPoint) const
{
    return m_pageByPage ? m_current : m_geometry.pageAt(viewPoint.y() + offset().y());
}

void PaperView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_paper.pages() == 0)
        return;
    m_pressed = event->position().toPoint();
    m_dragging = false;
    if (pressEdge(m_pressed))
        return;
    m_selectPage = pageUnder(m_pressed);
    m_selectFrom = m_selectTo = -1;
    needWords(m_selectPage);
    viewport()->update();
}

void PaperView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (dragEdge(at, event->buttons() & Qt::LeftButton))
        return;
    if (!(event->buttons() & Qt::LeftButton)) {
        const int page = pageUnder(at);
        const bool onWord = m_texts.contains(page) && m_texts[page].wordAt(m_geometry.toPage(page, at + offset()), false) >= 0;
        viewport()->setCursor(onWord ? Qt::IBeamCursor : Qt::ArrowCursor);
        return;
    }
    if (!m_dragging && (at - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    if (!m_texts.contains(m_selectPage))
        return;
    const PageText &text = m_texts[m_selectPage];
    m_selectFrom = text.wordAt(m_geometry.toPage(m_selectPage, m_pressed + offset()), true);
    m_selectTo = text.wordAt(m_geometry.toPage(m_selectPage, at + offset()), true);
    viewport()->update();
}

void PaperView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && dropEdge())
        return;
    if (event->button() == Qt::LeftButton && !m_dragging && m_selectPage > 0)
        emit clicked(m_selectPage, m_geometry.toPage(m_selectPage, event->position().toPoint() + offset()));
}

void PaperView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int page = pageUnder(event->position().toPoint());
    if (const QPointF at = m_geometry.toPage(page, event->position().toPoint() + offset()); m_edges.isInside(page, at)) {
        m_dragging = true; // the release that follows is no click
        emit edgeWanted(page, at.x());
        return;
    }
    if (!m_texts.contains(page))
        return;
    m_selectPage = page;
    m_selectFrom = m_selectTo = m_texts[page].wordAt(m_geometry.toPage(page, event->position().toPoint() + offset()), false);
    m_dragging = true; // the release that follows is no click
    viewport()->update();
}

PaperSelection PaperView::selection() const
{
    PaperSelection out;
    if (m_selectFrom < 0 || !m_texts.contains(m_selectPage))
        return out;
    const PageText &text = m_texts[m_selectPage];
    out.fromPage = out.toPage = m_selectPage;
    out.fromWord = std::min(m_selectFrom, m_selectTo);
    out.toWord = std::max(m_selectFrom, m_selectTo);
    out.text = text.between(out.fromWord, out.toWord);
    Rect line;
    for (int i = out.fromWord; i <= out.toWord; ++i) {
        const messages::PageWord &word = text.words()[size_t(i)];
        line = line.united(word.box);
        if (word.lineEnd || i == out.toWord) {
            out.places.push_back({m_selectPage, line});
            line = {};
        }
    }
    return out;
}

void PaperView::clearSelection()
{
    m_selectFrom = m_selectTo = -1;
    viewport()->update();
    emit selectionChanged();
}

PaperText PaperView::textAround(int fromPage, int toPage) const
{
    PaperText out;
    out.pages = m_paper.pages();
    for (int page = std::max(1, fromPage); page <= std::min(toPage, m_paper.pages()); ++page)
        for (const messages::PageWord &word : m_texts.value(page).words())
            out.words.push_back({word.text, page, word.box, word.spaceAfter, word.lineEnd});
    return out;
}

void PaperView::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

} // namespace scrutiny
