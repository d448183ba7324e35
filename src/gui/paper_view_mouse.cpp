// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse on the paper: clicks, choosing text by dragging, links, edges.
#include "gui/paper_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace scrutiny {

int PaperView::pageUnder(const QPoint &viewPoint) const
{
    return m_geometry.pageAt(viewPoint + offset());
}

QPointF PaperView::pointUnder(int page, const QPoint &viewPoint) const
{
    return m_geometry.toPage(page, viewPoint + offset());
}

void PaperView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_paper.pages() == 0)
        return;
    m_pressed = m_mouse = event->position().toPoint();
    m_dragging = false;
    if (pressEdge(m_pressed))
        return;
    m_pressing = true;
    m_pressedPage = pageUnder(m_pressed);
    if (m_link.page) {
        updatePage(m_link.page);
        m_link = {};
    }
    m_details.needText(m_pressedPage);
    const bool third = m_doubleClicked.isValid() && m_doubleClicked.elapsed() < QApplication::doubleClickInterval();
    m_doubleClicked.invalidate();
    if (third || event->modifiers() & Qt::ShiftModifier) {
        m_dragging = true; // the release that follows is no click
        chooseAt(m_pressed, third ? Unit::Paragraph : m_unit, !third);
        return;
    }
    clearSelection();
}

void PaperView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position().toPoint();
    const bool pressed = event->buttons() & Qt::LeftButton;
    if (dragEdge(m_mouse, pressed))
        return;
    if (!pressed) {
        showCursorAt(m_mouse);
        return;
    }
    if (!m_pressing || (!m_dragging && (m_mouse - m_pressed).manhattanLength() < QApplication::startDragDistance()))
        return;
    if (!m_dragging) {
        m_dragging = true;
        chooseAt(m_pressed, Unit::Word, false);
    }
    chooseTo(m_mouse);
    if (viewport()->rect().adjusted(0, gap(), 0, -gap()).contains(m_mouse))
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start();
}

void PaperView::autoScroll()
{
    if (!m_pressing || !m_dragging) {
        m_autoScroll.stop();
        return;
    }
    const QRect calm = viewport()->rect().adjusted(0, gap(), 0, -gap());
    const int over = m_mouse.y() < calm.top() ? m_mouse.y() - calm.top() : std::max(0, m_mouse.y() - calm.bottom());
    const int aside = m_mouse.x() < 0 ? m_mouse.x() : std::max(0, m_mouse.x() - viewport()->width());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + std::clamp(over, -60, 60));
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + std::clamp(aside, -60, 60));
    chooseTo(m_mouse);
}

void PaperView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_autoScroll.stop();
    if (dropEdge())
        return;
    const bool click = m_pressing && !m_dragging;
    m_pressing = false;
    if (!click || m_pressedPage < 1)
        return;
    const QPoint at = event->position().toPoint();
    const QPointF point = pointUnder(m_pressedPage, at);
    if (m_caretOn)
        if (const PageText *text = m_details.text(m_pressedPage); text && text->count()) {
            m_caret = {m_pressedPage, text->wordAt(point, true)};
            viewport()->update();
        }
    if (const PaperOverlay *overlay = overlayAt(m_pressedPage, point); overlay && overlay->id)
        emit overlayClicked(overlay->id);
    else if (const auto link = linkAt(at))
        followLink(*link);
    else
        emit clicked(m_pressedPage, point);
}

void PaperView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_paper.pages() == 0)
        return;
    const QPoint at = event->position().toPoint();
    const int page = pageUnder(at);
    m_dragging = true; // the release that follows is no click
    if (const QPointF point = pointUnder(page, at); m_edges.isInside(page, point)) {
        emit edgeWanted(page, point.x());
        return;
    }
    m_pressing = true;
    m_pressed = m_mouse = at;
    m_pressedPage = page;
    m_doubleClicked.start();
    if (const PageText *text = m_details.text(page); text && text->wordAt(pointUnder(page, at), false) < 0)
        return;
    chooseAt(at, Unit::Word, false);
}

void PaperView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_paper.pages() == 0)
        return;
    QPoint at = viewport()->mapFromGlobal(event->globalPos());
    int page = pageUnder(at);
    if (event->reason() == QContextMenuEvent::Keyboard) { // at what is chosen, the caret, or the page that is read
        QRectF on = viewRect(m_current, {0, 0, 1, 1});
        page = m_current;
        if (!m_chosen.places.empty()) {
            page = m_chosen.places.back().page;
            on = viewRect(page, m_chosen.places.back().rect);
        } else if (const PageText *text = m_caretOn ? m_details.text(m_caret.page) : nullptr; text && m_caret.word < text->count()) {
            page = m_caret.page;
            on = viewRect(page, text->words()[size_t(m_caret.word)].box);
        }
        const QRect calm = viewport()->rect().adjusted(gap(), gap(), -gap(), -gap());
        at = {std::clamp(int(on.center().x()), calm.left(), std::max(calm.left(), calm.right())), std::clamp(int(on.bottom()), calm.top(), std::max(calm.top(), calm.bottom()))};
    }
    emit menuWanted(page, pointUnder(page, at), viewport()->mapToGlobal(at));
    event->accept();
}

void PaperView::showCursorAt(const QPoint &viewPoint)
{
    const int page = pageUnder(viewPoint);
    const QPointF at = pointUnder(page, viewPoint);
    const PaperOverlay *overlay = overlayAt(page, at);
    const PageText *text = m_details.text(page);
    if (linkAt(viewPoint) || (overlay && overlay->id))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->setCursor(text && text->wordAt(at, false) >= 0 ? Qt::IBeamCursor : Qt::ArrowCursor);
}

} // namespace scrutiny
