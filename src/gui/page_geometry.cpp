// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/page_geometry.h"

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr double smallest = 0.1, largest = 8.0;

/// Room in the view for one page, margins aside.
QSizeF room(const PageArrangement &a)
{
    const int columns = a.twoPages ? 2 : 1;
    return {double(a.view.width() - (columns + 1) * a.gap) / columns, double(a.view.height() - 2 * a.gap)};
}

QSizeF turned(const PaperSheet &sheet, int quarters)
{
    return quarters % 2 ? QSizeF(sheet.height, sheet.width) : QSizeF(sheet.width, sheet.height);
}

double middleOf(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
    return values[values.size() / 2];
}

} // namespace

double PageGeometry::fittingScale(const PaperInfo &paper, const PageArrangement &arrangement)
{
    // Most pages decide, so that one landscape page does not make all others small.
    std::vector<double> widths, heights;
    for (const PaperSheet &sheet : paper.sheets) {
        const QSizeF size = turned(sheet, arrangement.quarters);
        widths.push_back(std::max(1.0, size.width()));
        heights.push_back(std::max(1.0, size.height()));
    }
    if (widths.empty())
        return 1;
    const QSizeF free = room(arrangement);
    double scale = free.width() / middleOf(std::move(widths));
    if (arrangement.fitPage)
        scale = std::min(scale, free.height() / middleOf(std::move(heights)));
    return std::clamp(scale, smallest, largest);
}

void PageGeometry::layOut(const PaperInfo &paper, const PageArrangement &arrangement)
{
    m_arrangement = arrangement;
    m_scales.assign(paper.sheets.size(), arrangement.scale);
    m_pages.assign(paper.sheets.size(), {});
    m_sizes.clear();
    m_rows.clear();
    const QSizeF free = room(arrangement);
    for (size_t i = 0; i < paper.sheets.size(); ++i) {
        m_sizes.emplace_back(paper.sheets[i].width, paper.sheets[i].height);
        const QSizeF size = turned(paper.sheets[i], arrangement.quarters);
        if (arrangement.fitWidth || arrangement.fitPage)
            m_scales[i] = std::min(m_scales[i], std::max(smallest, free.width() / size.width()));
        if (arrangement.fitPage)
            m_scales[i] = std::min(m_scales[i], std::max(smallest, free.height() / size.height()));
    }
    int widest = 0, y = arrangement.gap;
    for (int first = 1; first <= paper.pages();) {
        const auto [from, last] = rowOf(first);
        first = last + 1;
        if (arrangement.only && (arrangement.only < from || arrangement.only > last))
            continue;
        const QSize row = layOutRow(paper, from, last, y);
        widest = std::max(widest, row.width());
        m_rows.push_back({from, last, y, y + row.height()});
        y += row.height() + arrangement.gap;
    }
    const int width = std::max(arrangement.view.width(), widest + 2 * arrangement.gap);
    for (QRect &page : m_pages)
        if (!page.isEmpty())
            page.translate(width / 2, 0);
    m_size = QSize(width, paper.pages() ? y : 0);
    if (arrangement.fitPage && m_rows.size() == 1 && m_size.height() < arrangement.view.height()) { // alone it stands in the middle
        const int down = (arrangement.view.height() - m_size.height()) / 2;
        for (int page = m_rows[0].first; page <= m_rows[0].last; ++page)
            m_pages[size_t(page - 1)].translate(0, down);
        m_rows[0].top += down;
        m_rows[0].bottom += down;
    }
}

QSize PageGeometry::layOutRow(const PaperInfo &paper, int first, int last, int y)
{
    std::vector<QSize> sizes;
    int height = 0;
    for (int page = first; page <= last; ++page) {
        const QSizeF size = turned(paper.sheet(page), quarters()) * scale(page);
        sizes.emplace_back(std::max(1, int(std::lround(size.width()))), std::max(1, int(std::lround(size.height()))));
        height = std::max(height, sizes.back().height());
    }
    // Places are from the document's middle line for now: two pages meet there, one page stands across it.
    if (!m_arrangement.twoPages) {
        m_pages[size_t(first - 1)] = QRect(QPoint(-sizes[0].width() / 2, y), sizes[0]);
        return {sizes[0].width(), height};
    }
    const int half = m_arrangement.gap / 2;
    int widest = 0;
    for (int page = first; page <= last; ++page) {
        const QSize size = sizes[size_t(page - first)];
        const bool right = page % 2 == 1; // page 1 stands at the right, then 2 and 3, 4 and 5
        m_pages[size_t(page - 1)] = QRect(QPoint(right ? half : -half - size.width(), y + (height - size.height()) / 2), size);
        widest = std::max(widest, size.width());
    }
    return {2 * (widest + half), height};
}

std::pair<int, int> PageGeometry::rowOf(int page) const
{
    if (!m_arrangement.twoPages || page <= 1)
        return {page, page};
    const int first = page - page % 2;
    return {first, std::min(first + 1, pages())};
}

QRect PageGeometry::pageRect(int page) const
{
    return page >= 1 && page <= pages() ? m_pages[size_t(page - 1)] : QRect();
}

QPointF PageGeometry::toDocument(int page, const QPointF &point) const
{
    const QRect on = pageRect(page);
    const QSizeF size = page >= 1 && page <= pages() ? m_sizes[size_t(page - 1)] : QSizeF();
    QPointF turned = point;
    switch (quarters()) {
    case 1: turned = {size.height() - point.y(), point.x()}; break;
    case 2: turned = {size.width() - point.x(), size.height() - point.y()}; break;
    case 3: turned = {point.y(), size.width() - point.x()}; break;
    default: break;
    }
    return QPointF(on.topLeft()) + turned * scale(page);
}

QRectF PageGeometry::toDocument(int page, const Rect &rect) const
{
    return QRectF(toDocument(page, QPointF(rect.x0, rect.y0)), toDocument(page, QPointF(rect.x1, rect.y1))).normalized();
}

QPointF PageGeometry::toPage(int page, const QPointF &document) const
{
    const QPointF on = (document - pageRect(page).topLeft()) / scale(page);
    const QSizeF size = page >= 1 && page <= pages() ? m_sizes[size_t(page - 1)] : QSizeF();
    switch (quarters()) {
    case 1: return {on.y(), size.height() - on.x()};
    case 2: return {size.width() - on.x(), size.height() - on.y()};
    case 3: return {size.width() - on.y(), on.x()};
    default: return on;
    }
}

const PageGeometry::Row *PageGeometry::rowAt(int y) const
{
    if (m_rows.empty())
        return nullptr;
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), y, [](int at, const Row &row) { return at < row.top; });
    return after == m_rows.begin() ? &m_rows.front() : &*(after - 1);
}

int PageGeometry::pageAt(int y) const
{
    const Row *row = rowAt(y);
    return row ? row->first : 0;
}

int PageGeometry::pageAt(const QPoint &point) const
{
    const Row *row = rowAt(point.y());
    if (!row)
        return 0;
    return row->last > row->first && point.x() >= pageRect(row->last).left() - m_arrangement.gap / 2 ? row->last : row->first;
}

std::pair<int, int> PageGeometry::pagesIn(const QRect &document) const
{
    const auto from = std::lower_bound(m_rows.begin(), m_rows.end(), document.top(), [](const Row &row, int y) { return row.bottom < y; });
    auto to = from;
    while (to != m_rows.end() && to->top <= document.bottom())
        ++to;
    return from == to ? std::pair(0, -1) : std::pair(from->first, (to - 1)->last);
}

} // namespace scrutiny
