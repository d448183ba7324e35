// SPDX-License-Identifier: GPL-3.0-or-later
// Wheel, pinch and keys on the paper.
#include "gui/paper_view.h"

#include <QGestureEvent>
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
        m_fitWidth = false;
        scaleTo(m_geometry.scale() * std::pow(1.0015, turned), event->position().toPoint());
        event->accept();
        return;
    }
    const QScrollBar *bar = verticalScrollBar();
    if (m_pageByPage && turned && ((turned < 0 && bar->value() == bar->maximum()) || (turned > 0 && bar->value() == 0))) {
        goToPage(m_current + (turned < 0 ? 1 : -1));
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
            m_fitWidth = false;
            scaleTo(m_geometry.scale() * (1 + gesture->value()), gesture->position().toPoint());
            return true;
        }
    }
    if (event->type() == QEvent::Gesture) {
        auto *gestures = static_cast<QGestureEvent *>(event);
        if (auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture))) {
            if (pinch->state() == Qt::GestureStarted)
                m_pinchStart = m_geometry.scale();
            m_fitWidth = false;
            scaleTo(m_pinchStart * pinch->totalScaleFactor(), viewport()->mapFromGlobal(pinch->hotSpot().toPoint()));
            return true;
        }
    }
    if (event->type() == QEvent::Show)
        wantPages();
    return QAbstractScrollArea::viewportEvent(event);
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int leap = viewport()->height() - 2 * gap();
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        if (m_pageByPage && bar->value() == bar->maximum())
            goToPage(m_current + 1);
        else
            bar->setValue(bar->value() + leap);
        return;
    case Qt::Key_PageUp:
        if (m_pageByPage && bar->value() == 0)
            goToPage(m_current - 1);
        else
            bar->setValue(bar->value() - leap);
        return;
    case Qt::Key_Right: goToPage(m_current + 1); return;
    case Qt::Key_Left: goToPage(m_current - 1); return;
    case Qt::Key_Down:
        if (control)
            break;
        bar->setValue(bar->value() + bar->singleStep());
        return;
    case Qt::Key_Up:
        if (control)
            break;
        bar->setValue(bar->value() - bar->singleStep());
        return;
    case Qt::Key_Home: goToPage(1); return;
    case Qt::Key_End: goToPage(m_paper.pages()); return;
    case Qt::Key_Escape:
        if (m_edge >= 0) { // it stays where it was
            m_edge = -1;
            viewport()->update();
            return;
        }
        if (m_selectFrom < 0)
            break;
        m_selectFrom = m_selectTo = -1;
        viewport()->update();
        return;
    default: break;
    }
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    event->ignore();
}

} // namespace scrutiny
