// SPDX-License-Identifier: GPL-3.0-or-later
// Which pictures of pages are asked for, and in which order.
#include "gui/paper_view.h"

#include <QPointer>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr qint64 largestPicture = 64LL * 1024 * 1024; ///< bytes; a page that is shown larger is blown up from that
constexpr double leastDots = 18, mostDots = 40;        ///< of previews, per inch
constexpr int previewsAhead = 10;

/// The view that was used last: it alone fills the previews of its whole paper, since the reading program has one paper open at a time.
QPointer<const PaperView> lastUsed;

} // namespace

PageCache::Key PaperView::keyOf(int page) const
{
    double dots = 72.0 * m_geometry.scale(page) * devicePixelRatioF();
    if (page >= 1 && page <= m_paper.pages()) {
        const PaperSheet &sheet = m_paper.sheet(page);
        const double inches = std::max(1.0, sheet.width * sheet.height / (72.0 * 72.0));
        dots = std::min(dots, std::sqrt(double(largestPicture) / 4 / inches));
    }
    return {m_paper.paperId, page, int(std::lround(1000 * dots)), m_look.number()};
}

bool PaperView::isDrawn(int page) const
{
    return m_cache.find(keyOf(page)) != nullptr;
}

bool PaperView::hasPicture(int page) const
{
    return isDrawn(page) || m_cache.findAny(m_paper.paperId, page, m_look);
}

void PaperView::choosePreviewSize()
{
    // As fine as lets the whole paper into the room that previews have.
    double inches = 0;
    for (const PaperSheet &sheet : m_paper.sheets)
        inches += std::clamp(sheet.width * sheet.height / (72.0 * 72.0), 1.0, 4000.0);
    if (m_paper.pages() == 0)
        return;
    const double room = 0.95 * double(PageCache::defaultPreviewBytes);
    const double dots = std::clamp(std::sqrt(room / (2 * inches)), leastDots, mostDots);
    m_cache.setPreviewDots(dots);
    const double each = 2 * dots * dots * inches / m_paper.pages();
    m_previewReach = each * m_paper.pages() <= room * 1.01 ? m_paper.pages() : std::max(previewsAhead, int(room / each / 2));
}

void PaperView::wantPreviews(std::vector<int> pages)
{
    m_previewsWanted = std::move(pages);
    wantPages();
}

void PaperView::wantPages()
{
    if (!m_paper.pages() || !isVisible()) {
        m_cache.wish({});
        return;
    }
    m_cache.setLook(m_look);
    std::vector<PageCache::Wish> wishes;
    const auto preview = [&](int page, bool urgent) {
        if (page >= 1 && page <= m_paper.pages() && !m_cache.hasPreview(m_paper.paperId, page))
            wishes.push_back({PageCache::previewKey(m_paper.paperId, page), urgent});
    };
    const auto sharp = [&](int page) {
        if (page >= 1 && page <= m_paper.pages())
            wishes.push_back({keyOf(page)});
    };
    auto [first, last] = pagesInView();
    if (first == 0)
        first = last = std::max(1, m_current);
    // What is in view without any picture, then what is looked at, what is seen, and the neighbours; ahead more than behind.
    for (int page = first; page <= last; ++page)
        if (!hasPicture(page))
            preview(page, true);
    const int ahead = m_direction > 0 ? last : first, behind = m_direction > 0 ? first : last, by = m_direction;
    for (int i = 1; m_fast && i <= 3 * previewsAhead; ++i) // pages pass so fast that previews count more than anything sharp
        preview(ahead + i * by, false);
    if (m_current >= first && m_current <= last)
        sharp(m_current);
    for (int page = first; page <= last; ++page)
        if (page != m_current)
            sharp(page);
    for (int i = 1; i <= 2; ++i)
        preview(ahead + i * by, false);
    const int row = m_twoPages ? 2 : 1;
    for (int i = 1; i <= 2 * row; ++i)
        sharp(ahead + i * by);
    for (int i = 1; i <= row && !m_fast; ++i)
        sharp(behind - i * by);
    for (const int page : m_previewsWanted)
        preview(page, false);
    for (int i = 1; i <= previewsAhead; ++i) {
        preview(ahead + i * by, false);
        preview(behind - i * by, false);
    }
    wantWhole(wishes);
    m_cache.wish(std::move(wishes));
    m_settle.start();
}

void PaperView::wantWhole(std::vector<PageCache::Wish> &wishes)
{
    if (!lastUsed || !lastUsed->isVisible() || hasFocus())
        lastUsed = this;
    if (lastUsed != this)
        return;
    for (int i = 1; i <= m_previewReach && (m_current - i >= 1 || m_current + i <= m_paper.pages()); ++i)
        for (const int page : {m_current + i, m_current - i})
            if (page >= 1 && page <= m_paper.pages() && !m_cache.hasPreview(m_paper.paperId, page))
                wishes.push_back({PageCache::previewKey(m_paper.paperId, page)});
}

} // namespace scrutiny
