// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_geometry.h"

#include <algorithm>
#include <cmath>

namespace scrutiny {

void PageGeometry::layOut(const PaperInfo &paper, double scale, int viewWidth, int gap, int only, bool shrinkWide)
{
    m_scale = scale;
    m_scales.assign(paper.sheets.size(), scale);
    for (int page = 1; shrinkWide && page <= paper.pages(); ++page)
        m_scales[size_t(page - 1)] = std::min(scale, std::max(0.1, (viewWidth - 2 * gap) / paper.sheet(page).width));
    m_pages.assign(paper.sheets.size(), {});
    int widest = 0;
    for (int page = 1; page <= paper.pages(); ++page)
        if (!only || page == only)
            widest = std::max(widest, int(std::lround(paper.sheet(page).width * m_scales[size_t(page - 1)])));
    const int width = std::max(viewWidth, widest + 2 * gap);
    int y = gap;
    for (int page = 1; page <= paper.pages(); ++page) {
        if (only && page != only)
            continue;
        const int w = std::max(1, int(std::lround(paper.sheet(page).width * m_scales[size_t(page - 1)])));
        const int h = std::max(1, int(std::lround(paper.sheet(page).height * m_scales[size_t(page - 1)])));
        m_pages[size_t(page - 1)] = QRect((width - w) / 2, y, w, h);
        y += h + gap;
    }
    m_size = QSize(width, paper.pages() ? y : 0);
}

QRect PageGeometry::pageRect(int page) const
{
    return page >= 1 && page <= pages() ? m_pages[size_t(page - 1)] : QRect();
}

QRectF PageGeometry::toDocument(int page, const Rect &rect) const
{
    const QRect on = pageRect(page);
    const double s = scale(page);
    return {on.x() + rect.x0 * s, on.y() + rect.y0 * s, rect.width() * s, rect.height() * s};
}

int PageGeometry::pageAt(int y) const
{
    int last = 0;
    for (int page = 1; page <= pages(); ++page) {
        if (m_pages[size_t(page - 1)].isEmpty())
            continue;
        if (last && m_pages[size_t(page - 1)].top() > y)
            break;
        last = page;
    }
    return last;
}

QPointF PageGeometry::toPage(int page, const QPointF &document) const
{
    return (document - pageRect(page).topLeft()) / scale(page);
}

double PageGeometry::fitWidth(const PaperInfo &paper, int width, int gap)
{
    // Most pages decide, so that one landscape page does not make all others small.
    std::vector<double> widths;
    for (const PaperSheet &sheet : paper.sheets)
        widths.push_back(sheet.width);
    if (widths.empty())
        return 1;
    std::nth_element(widths.begin(), widths.begin() + std::ptrdiff_t(widths.size() / 2), widths.end());
    return std::clamp((width - 2 * gap) / widths[widths.size() / 2], 0.1, 8.0);
}

} // namespace scrutiny
