// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reflow_bar.h"

#include <QEvent>

#include <algorithm>

namespace scrutiny {

ReflowBar::ReflowBar(QWidget *first, QWidget *second, QWidget *parent)
    : QWidget(parent)
    , m_first(first)
    , m_second(second)
{
    first->setParent(this);
    second->setParent(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

bool ReflowBar::fits(int width) const
{
    return m_first->minimumSizeHint().width() + m_second->minimumSizeHint().width() <= width;
}

int ReflowBar::heightForWidth(int width) const
{
    const int a = m_first->sizeHint().height(), b = m_second->sizeHint().height();
    return fits(width) ? std::max(a, b) : a + b;
}

QSize ReflowBar::sizeHint() const
{
    return {m_first->sizeHint().width() + m_second->sizeHint().width(), heightForWidth(width())};
}

QSize ReflowBar::minimumSizeHint() const
{
    return {std::max(m_first->minimumSizeHint().width(), m_second->minimumSizeHint().width()), heightForWidth(width())};
}

void ReflowBar::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool ReflowBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void ReflowBar::arrange()
{
    const int right = m_second->sizeHint().width();
    if (fits(width())) {
        m_first->setGeometry(0, 0, width() - right, height());
        m_second->setGeometry(width() - right, 0, right, height());
        return;
    }
    const int top = m_first->sizeHint().height();
    m_first->setGeometry(0, 0, width(), top);
    m_second->setGeometry(0, top, std::min(right, width()), height() - top);
}

} // namespace scrutiny
