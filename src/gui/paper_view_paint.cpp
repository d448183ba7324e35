// SPDX-License-Identifier: GPL-3.0-or-later
// Painting the pages and what lies over them.
#include "gui/paper_view.h"

#include "gui/theme.h"

#include <QPainter>
#include <QPaintEvent>

#include <algorithm>
#include <cmath>

namespace scrutiny {

void PaperView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme().colours().canvas);
    if (m_paper.pages() == 0)
        return;
    const QRect dirty = event->rect().translated(offset()).adjusted(-gap(), -gap(), gap(), gap()); // signs stand out over a page's edge
    const auto [first, last] = m_geometry.pagesIn(dirty);
    for (int page = first; page > 0 && page <= last; ++page)
        if (m_geometry.pageRect(page).adjusted(-gap(), 0, gap(), 0).intersects(dirty))
            paintPage(painter, page);
}

void PaperView::paintPicture(QPainter &painter, int page, const QRect &rect)
{
    const QColor quiet = m_look.dark ? darkColours().muted : lightColours().muted;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QImage *image = m_cache.find(keyOf(page));
    if (image) {
        // A picture of the right size is drawn pixel by pixel: scaled by one pixel, all its letters would blur.
        const double ratio = devicePixelRatioF();
        const QSizeF size = QSizeF(image->size()) / ratio;
        const bool exact = std::abs(size.width() - rect.width()) * ratio <= 2 && std::abs(size.height() - rect.height()) * ratio <= 2;
        painter.drawImage(exact ? QRectF(rect.topLeft(), size) : QRectF(rect), *image);
    } else if (const QString why = m_cache.failure(keyOf(page)); !why.isEmpty()) {
        painter.setPen(quiet);
        painter.setFont(theme().font(Type::Body));
        painter.drawText(rect.adjusted(gap(), gap(), -gap(), -gap()), int(Qt::AlignCenter) | Qt::TextWordWrap, why);
    } else if (const QImage *other = m_cache.findAny(m_paper.paperId, page, m_look)) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !m_fast);
        painter.drawImage(rect, *other);
    } else {
        painter.setPen(quiet);
        painter.setFont(theme().font(Type::Small));
        painter.drawText(rect.adjusted(0, 3 * gap(), 0, 0), int(Qt::AlignHCenter) | Qt::AlignTop, tr("Drawing %1").arg(pageNumbers(m_paper, page)));
    }
}

void PaperView::paintPlace(QPainter &painter, int page, const Rect &place, const QColor &fill, const QColor &line, double width)
{
    const QRectF on = viewRect(page, place);
    // Ink stays as black as it is, and on dark pages as light.
    painter.setCompositionMode(m_look.dark ? QPainter::CompositionMode_Screen : QPainter::CompositionMode_Multiply);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markColourOn(fill, m_look));
    painter.drawRoundedRect(on, 3, 3);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (width <= 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, width));
    painter.drawRoundedRect(on, 3, 3);
}

void PaperView::paintPage(QPainter &painter, int page)
{
    const ThemeColours &c = theme().colours();
    const QRect rect = m_geometry.pageRect(page).translated(-offset());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(c.border);
    painter.setBrush(paperColour(m_look));
    painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    paintPicture(painter, page, rect);

    painter.setRenderHint(QPainter::Antialiasing);
    paintMarks(painter, page);
    for (const Place &place : m_lit)
        if (place.page == page && !place.rect.isEmpty())
            paintPlace(painter, page, place.rect.grown(2.5), c.lit, c.litBorder, 1.5);
    for (size_t i = 0; i < m_hits.size(); ++i)
        if (m_hits[i].page == page)
            for (const Rect &box : m_hits[i].boxes)
                paintPlace(painter, page, box.grown(0.8), QColor(255, 224, 102), c.litBorder, int(i) == m_hit ? 2 : 0);
    for (const Place &place : m_chosen.places)
        if (place.page == page)
            paintPlace(painter, page, place.rect.grown(0.5), QColor(0xb5, 0xd9, 0xf5), {}, 0);
    if (const auto known = m_details.links(page); known && m_link.page == page && m_link.index < int(known->size()) && hasFocus())
        paintPlace(painter, page, (*known)[size_t(m_link.index)].box.grown(2), QColor(0, 0, 0, 0), m_look.dark ? darkColours().accent : lightColours().accent, 2.5);
    if (const double strength = flashStrength(); strength > 0)
        for (const Place &place : m_flash)
            if (place.page == page && !place.rect.isEmpty())
                paintPlace(painter, page, place.rect.grown(2.5 + 3 * strength), QColor(255, 210, 60, int(60 + 120 * strength)), c.litBorder, 1.5 + 2 * strength);
    paintCaret(painter, page);
    paintEdges(painter, page);
}

} // namespace scrutiny
