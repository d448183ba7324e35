// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn over the pages: marks, changes, and the flash that shows the eye a place.
#include "gui/paper_view.h"

#include "gui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

using Look = PaperOverlay::Look;
constexpr qint64 flashTime = 1100; ///< milliseconds
constexpr int pulses = 2;

/// The mark's colour as lines and signs have it: dark enough to be seen on the paper, whatever the ink of the highlight.
QColor strong(const QColor &colour, bool dark)
{
    const QColor base = colour.isValid() ? colour : QColor(0x6b, 0x6b, 0x6b);
    return QColor::fromHslF(std::max(0.0F, base.hslHueF()), std::min(0.85F, base.hslSaturationF()), dark ? 0.68F : 0.36F);
}

bool isSign(Look look)
{
    return look == Look::Note || look == Look::Bookmark;
}

} // namespace

void PaperView::setOverlays(std::vector<PaperOverlay> overlays)
{
    if (overlays == m_overlays)
        return;
    m_overlays = std::move(overlays);
    m_overlaysOf.clear();
    for (size_t i = 0; i < m_overlays.size(); ++i)
        for (size_t place = 0; place < m_overlays[i].places.size(); ++place)
            m_overlaysOf[m_overlays[i].places[place].page].push_back({i, place});
    viewport()->update();
    emit overlaysChanged();
}

QRectF PaperView::signRect(int page, const PaperOverlay &overlay, const Rect &rect) const
{
    const QRectF sheet(m_geometry.pageRect(page).translated(-offset()));
    const double size = std::clamp(14.0 * m_geometry.scale(page), double(theme().em(0.9)), double(theme().em(2)));
    if (overlay.look == Look::Bookmark)
        return {sheet.right() - 2.6 * size, sheet.top() - 0.2 * size, 0.9 * size, 2 * size};
    // A note's sheet stands in the margin at the height of its place, at the outer edge, so that no word is hidden.
    const QRectF place = viewRect(page, rect);
    const bool left = overlay.places.size() == 1 && place.width() < 4 && place.center().x() < sheet.center().x();
    const double x = left ? sheet.left() + 0.3 * size : sheet.right() - 1.3 * size;
    return {x, std::clamp(place.top() - 0.1 * size, sheet.top(), std::max(sheet.top(), sheet.bottom() - size)), size, size};
}

void PaperView::paintSign(QPainter &painter, int page, const PaperOverlay &overlay, const Rect &rect)
{
    const QRectF at = signRect(page, overlay, rect);
    const QColor line = strong(overlay.colour, false);
    painter.setPen(QPen(line.darker(115), 1.2));
    QPainterPath path;
    if (overlay.look == Look::Bookmark) {
        painter.setBrush(overlay.colour.isValid() ? strong(overlay.colour, false) : QColor(0xa8, 0x32, 0x32));
        path.moveTo(at.topLeft());
        path.lineTo(at.topRight());
        path.lineTo(at.bottomRight());
        path.lineTo(at.center().x(), at.bottom() - 0.25 * at.height());
        path.lineTo(at.bottomLeft());
        path.closeSubpath();
        painter.drawPath(path);
        return;
    }
    const double fold = 0.32 * at.width();
    painter.setBrush(overlay.colour.isValid() ? overlay.colour : QColor(0xff, 0xf3, 0xb0));
    path.moveTo(at.topLeft());
    path.lineTo(at.topRight());
    path.lineTo(at.right(), at.bottom() - fold);
    path.lineTo(at.right() - fold, at.bottom());
    path.lineTo(at.bottomLeft());
    path.closeSubpath();
    painter.drawPath(path);
    painter.setPen(QPen(QColor(0x30, 0x30, 0x30), std::max(1.0, at.width() / 14)));
    for (const double part : {0.28, 0.5, 0.72}) // its lines of writing
        painter.drawLine(QPointF(at.left() + 0.2 * at.width(), at.top() + part * at.height()),
                         QPointF(at.right() - (part > 0.6 ? 0.45 : 0.2) * at.width(), at.top() + part * at.height()));
}

void PaperView::paintOverlay(QPainter &painter, int page, const PaperOverlay &overlay, const Rect &rect)
{
    // Lines run along the words' foot, which is another side of the box when the page is turned.
    const auto across = [&](double y) { return QLineF(viewPoint(page, {rect.x0, y}), viewPoint(page, {rect.x1, y})); };
    const QColor line = strong(overlay.colour, m_look.dark);
    const double scale = m_geometry.scale(page);
    switch (overlay.look) {
    case Look::Highlight: paintPlace(painter, page, rect.grown(0.8), overlay.colour, {}, 0); return;
    case Look::Underline:
        painter.setPen(QPen(line, std::max(1.5, 1.4 * scale)));
        painter.drawLine(across(rect.y1 + 1));
        return;
    case Look::Pin: {
        paintPlace(painter, page, rect.grown(2), QColor(line.red(), line.green(), line.blue(), 22), line, std::max(1.5, 1.3 * scale));
        const QPointF head = viewPoint(page, {rect.x0 - 2, rect.y0 - 2});
        painter.setBrush(line);
        painter.setPen(QPen(paperColour(m_look), 1));
        painter.drawEllipse(head, std::max(3.5, 3 * scale), std::max(3.5, 3 * scale));
        return;
    }
    case Look::Added: {
        paintPlace(painter, page, rect.grown(0.8), overlay.colour, {}, 0);
        painter.setPen(QPen(line, std::max(1.5, 1.3 * scale), Qt::DotLine));
        painter.drawLine(across(rect.y1 + 1));
        painter.setPen(QPen(line, std::max(2.0, 2.2 * scale)));
        const double margin = std::max(6.0, m_paper.sheet(page).width * 0.045);
        painter.drawLine(viewPoint(page, {margin, rect.y0}), viewPoint(page, {margin, rect.y1}));
        return;
    }
    case Look::Removed:
        paintPlace(painter, page, rect.grown(0.8), overlay.colour, {}, 0);
        painter.setPen(QPen(line, std::max(2.0, 1.6 * scale)));
        painter.drawLine(across(rect.centreY()));
        return;
    case Look::Note:
    case Look::Bookmark: paintSign(painter, page, overlay, rect); return;
    }
}

void PaperView::paintMarks(QPainter &painter, int page)
{
    const auto found = m_overlaysOf.constFind(page);
    if (found == m_overlaysOf.constEnd())
        return;
    // Signs above what is laid over words; of a sign with several places only the first is drawn.
    for (const bool signs : {false, true})
        for (const auto &[which, place] : *found) {
            const PaperOverlay &overlay = m_overlays[which];
            if (isSign(overlay.look) == signs && (!signs || place == 0))
                paintOverlay(painter, page, overlay, overlay.places[place].rect);
        }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

const PaperOverlay *PaperView::overlayAt(int page, const QPointF &point) const
{
    const auto found = m_overlaysOf.constFind(page);
    if (found == m_overlaysOf.constEnd())
        return nullptr;
    const PaperOverlay *best = nullptr;
    const QPointF inView = viewPoint(page, point);
    for (const auto &[which, place] : *found) {
        const PaperOverlay &overlay = m_overlays[which];
        if (!overlay.id && overlay.words.isEmpty())
            continue;
        const Rect &rect = overlay.places[place].rect;
        const bool sign = isSign(overlay.look);
        const bool hit = sign ? place == 0 && signRect(page, overlay, rect).adjusted(-2, -2, 2, 2).contains(inView) : rect.grown(1.5).contains(point.x(), point.y());
        if (hit && (!best || sign || !isSign(best->look)))
            best = &overlay;
    }
    return best;
}

bool PaperView::showTip(QHelpEvent *event)
{
    QString tip;
    if (const auto link = linkAt(event->pos()))
        tip = link->page ? tr("Goes to %1").arg(pageNumbers(m_paper, link->page)) : link->address;
    const int page = pageUnder(event->pos());
    if (const PaperOverlay *overlay = overlayAt(page, pointUnder(page, event->pos())); overlay && !overlay->words.isEmpty())
        tip = overlay->words;
    if (tip.isEmpty())
        QToolTip::hideText();
    else // what is written there is the reader's or the file's: never taken for markup
        QToolTip::showText(event->globalPos(), QStringLiteral("<p>%1</p>").arg(tip.toHtmlEscaped()), viewport());
    return true;
}

void PaperView::flash(const Source &places)
{
    m_flash.clear();
    for (const Place &place : places)
        if (place.page >= 1 && place.page <= m_paper.pages())
            m_flash.push_back(place);
    if (m_flash.empty())
        return;
    const Place &first = m_flash.front();
    if (m_geometry.pageRect(first.page).isEmpty() || first.rect.isEmpty())
        goToPage(first.page);
    bringIn(first);
    m_flashed.start();
    m_flashTick.start();
    viewport()->update();
}

double PaperView::flashStrength() const
{
    if (m_flash.empty() || !m_flashTick.isActive())
        return 0;
    if (!style()->styleHint(QStyle::SH_Widget_Animate, nullptr, this))
        return 1; // steady while it lasts
    const double part = std::clamp(double(m_flashed.elapsed()) / flashTime, 0.0, 1.0);
    return 0.35 + 0.65 * std::pow(std::cos(M_PI * pulses * part), 2);
}

void PaperView::showFlash()
{
    if (m_flashed.elapsed() >= flashTime) {
        m_flashTick.stop();
        const Source was = std::exchange(m_flash, {});
        for (const Place &place : was)
            updatePage(place.page);
        return;
    }
    for (const Place &place : m_flash)
        updatePage(place.page);
}

} // namespace scrutiny
