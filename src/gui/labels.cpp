// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/labels.h"

#include <QFontMetrics>
#include <QPainter>

namespace scrutiny {

TextLabel::TextLabel(const QString &text, Type type, Tone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_type(type)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText); // texts come from papers
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, &TextLabel::follow);
    follow();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    follow();
}

void TextLabel::follow()
{
    setFont(theme().font(m_type));
    QPalette p = palette();
    p.setColor(QPalette::WindowText, theme().textColour(m_tone));
    setPalette(p);
}

ElidedLabel::ElidedLabel(const QString &text, Type type, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_type(type)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, &ElidedLabel::follow);
    follow();
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::follow()
{
    setFont(theme().font(m_type));
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(theme().font(m_type));
    const QMargins around = contentsMargins();
    return {metrics.horizontalAdvance(m_text) + 2 + around.left() + around.right(), metrics.height() + around.top() + around.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(theme().font(m_type));
    return {0, metrics.height() + contentsMargins().top() + contentsMargins().bottom()}; // gives way to what must be read whole
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(theme().font(m_type));
    painter.setPen(theme().textColour(m_tone));
    const QRect inside = contentsRect();
    painter.drawText(inside, int(Qt::AlignVCenter) | Qt::TextSingleLine, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, inside.width()));
}

} // namespace scrutiny
