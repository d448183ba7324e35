// SPDX-License-Identifier: GPL-3.0-or-later
// Finding words in the whole paper.
#include "gui/paper_view.h"

#include <algorithm>

namespace scrutiny {

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
        if (!m_details.text(page)) {
            m_details.needText(page);
            return;
        }
        const bool first = m_hits.empty();
        const int shownPage = m_hit >= 0 ? m_hits[size_t(m_hit)].page : 0;
        for (auto &boxes : m_details.text(page)->find(m_wanted))
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
    if (m_geometry.pageRect(hit.page).isEmpty())
        goToPage(hit.page);
    if (!hit.boxes.empty())
        bringIn({hit.page, hit.boxes.front()});
    viewport()->update();
}

} // namespace scrutiny
