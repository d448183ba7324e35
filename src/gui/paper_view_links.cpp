// SPDX-License-Identifier: GPL-3.0-or-later
// Links of the file: followed with the mouse, or with Tab and Enter.
#include "gui/paper_view.h"

#include <QScrollBar>

#include <algorithm>

namespace scrutiny {

std::vector<messages::PageLink> PaperView::links(int page) const
{
    const auto known = m_details.links(page);
    return known ? *known : std::vector<messages::PageLink>();
}

std::optional<messages::PageLink> PaperView::linkAt(const QPoint &viewPoint) const
{
    const int page = pageUnder(viewPoint);
    const QPointF at = pointUnder(page, viewPoint);
    for (const messages::PageLink &link : links(page))
        if (link.box.contains(at.x(), at.y()))
            return link;
    return std::nullopt;
}

void PaperView::followLink(const messages::PageLink &link)
{
    if (link.page < 1) {
        if (!link.address.isEmpty())
            emit addressClicked(link.address);
        return;
    }
    if (link.page > m_paper.pages())
        return;
    const int from = m_current;
    goToPage(link.page);
    if (link.y > 0 && m_look.quarters == 0) {
        m_going = true;
        verticalScrollBar()->setValue(int(m_geometry.toDocument(link.page, QPointF(0, link.y)).y()) - gap());
        m_going = false;
    } else if (link.y > 0) {
        ensureVisible(m_geometry.toDocument(link.page, Rect{0, link.y, m_paper.sheet(link.page).width, link.y + 20}));
    }
    emit jumped(from, link.page);
}

std::vector<PaperView::LinkAt> PaperView::linksInView() const
{
    std::vector<LinkAt> out;
    const auto [first, last] = pagesInView();
    for (int page = first; page > 0 && page <= last; ++page) {
        const auto known = links(page);
        for (size_t i = 0; i < known.size(); ++i)
            if (viewRect(page, known[i].box).intersects(viewport()->rect()))
                out.push_back({page, int(i)});
    }
    return out;
}

bool PaperView::focusNextPrevChild(bool next)
{
    const std::vector<LinkAt> all = linksInView();
    const auto at = std::find_if(all.begin(), all.end(), [&](const LinkAt &link) { return link.page == m_link.page && link.index == m_link.index; });
    const LinkAt before = m_link;
    m_link = {};
    if (!all.empty()) {
        if (at == all.end())
            m_link = next ? all.front() : all.back();
        else if (next && at + 1 != all.end())
            m_link = *(at + 1);
        else if (!next && at != all.begin())
            m_link = *(at - 1);
    }
    updatePage(before.page);
    if (m_link.page == 0)
        return QAbstractScrollArea::focusNextPrevChild(next);
    updatePage(m_link.page);
    const messages::PageLink link = links(m_link.page)[size_t(m_link.index)];
    QString words;
    if (const PageText *text = m_details.text(m_link.page))
        for (const messages::PageWord &word : text->words())
            if (link.box.contains(word.box.centreX(), word.box.centreY()))
                words += word.text + QLatin1Char(' ');
    announce(tr("Link: %1").arg(words.isEmpty() ? (link.page ? pageNumbers(m_paper, link.page) : link.address) : words.trimmed()));
    return true;
}

} // namespace scrutiny
