// SPDX-License-Identifier: GPL-3.0-or-later
// Wheel, pinch and keys on the paper.
#include "gui/paper_view.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace scrutiny {

void PaperView::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier) {
        scaleTo(m_geometry.scale() * std::pow(1.0015, turned), event->position().toPoint());
        event->accept();
        return;
    }
    const QScrollBar *bar = verticalScrollBar();
    if (m_pageByPage && turned && ((turned < 0 && bar->value() == bar->maximum()) || (turned > 0 && bar->value() == 0))) {
        turnPage(turned < 0 ? 1 : -1);
        if (turned > 0) // back: to that page's end, where reading on upwards goes on
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool PaperView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            scaleTo(m_geometry.scale() * (1 + gesture->value()), gesture->position().toPoint());
            return true;
        }
    }
    if (event->type() == QEvent::Gesture) {
        auto *gestures = static_cast<QGestureEvent *>(event);
        if (auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture))) {
            if (pinch->state() == Qt::GestureStarted)
                m_pinchStart = m_geometry.scale();
            scaleTo(m_pinchStart * pinch->totalScaleFactor(), viewport()->mapFromGlobal(pinch->hotSpot().toPoint()));
            return true;
        }
    }
    if (event->type() == QEvent::Show)
        wantPages();
    if (event->type() == QEvent::ToolTip)
        return showTip(static_cast<QHelpEvent *>(event));
    return QAbstractScrollArea::viewportEvent(event);
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (moveCaret(event))
        return;
    QScrollBar *bar = verticalScrollBar();
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int leap = viewport()->height() - 2 * gap();
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        if (event->modifiers() & Qt::ShiftModifier && event->key() == Qt::Key_Space)
            bar->setValue(bar->value() - leap);
        else if (m_pageByPage && bar->value() == bar->maximum())
            turnPage(1);
        else
            bar->setValue(bar->value() + leap);
        return;
    case Qt::Key_PageUp:
        if (m_pageByPage && bar->value() == 0)
            turnPage(-1);
        else
            bar->setValue(bar->value() - leap);
        return;
    case Qt::Key_Right:
    case Qt::Key_Left:
        if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier))
            break;
        turnPage(event->key() == Qt::Key_Right ? 1 : -1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (control)
            break;
        bar->setValue(bar->value() + (event->key() == Qt::Key_Down ? 1 : -1) * bar->singleStep());
        return;
    case Qt::Key_Home: goToPage(1); return;
    case Qt::Key_End: goToPage(m_paper.pages()); return;
    case Qt::Key_F7:
        if (m_paper.pages() == 0)
            break;
        setCaretOn(!m_caretOn);
        return;
    case Qt::Key_A:
        if (!control)
            break;
        if (const PageText *text = m_details.text(m_current); text && text->count()) { // the page's words: nobody copies 400 pages
            select({m_current, 0}, {m_current, text->count() - 1});
            announce(tr("The page’s words are chosen."));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const auto all = links(m_link.page);
        if (m_link.page == 0 || m_link.index >= int(all.size()))
            break;
        followLink(all[size_t(m_link.index)]);
        return;
    }
    case Qt::Key_Escape:
        if (giveUp())
            return;
        break;
    default: break;
    }
    event->ignore();
}

/// What Escape takes back, one thing a press; false: nothing, so that the key may leave full screen.
bool PaperView::giveUp()
{
    if (m_edge >= 0) { // it stays where it was
        m_edge = -1;
        viewport()->update();
        return true;
    }
    if (!m_anchorFirst.isNull() || m_pending) {
        m_autoScroll.stop();
        m_pressing = false;
        clearSelection();
        return true;
    }
    if (m_link.page) {
        updatePage(m_link.page);
        m_link = {};
        return true;
    }
    if (m_caretOn) {
        setCaretOn(false);
        return true;
    }
    return false;
}

} // namespace scrutiny
