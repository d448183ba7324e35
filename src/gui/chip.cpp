// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chip.h"

#include <QFontMetrics>
#include <QPainter>

namespace scrutiny {

namespace {

QFont pillFont(bool strong)
{
    QFont font = theme().font(Type::Small);
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QSize pillSize(const QString &text, bool strong)
{
    const QFontMetrics metrics(pillFont(strong));
    return {metrics.horizontalAdvance(text) + theme().em(1.1), metrics.height() + theme().em(0.28)};
}

void drawPill(QPainter &painter, const QRect &rect, const QString &text, Tone tone, bool strong)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool plain = tone == Tone::Plain || tone == Tone::Muted;
    painter.setPen(plain ? QPen(theme().colours().border, 1) : QPen(Qt::NoPen));
    painter.setBrush(theme().fillColour(tone));
    const QRectF pill = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(plain ? theme().colours().muted : theme().textColour(tone));
    painter.setFont(pillFont(strong));
    painter.drawText(rect, int(Qt::AlignCenter) | Qt::TextSingleLine, text);
    painter.restore();
}

Chip::Chip(const QString &text, Tone tone, Kind kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
    , m_kind(kind)
{
    setText(text);
    setCheckable(kind == Filters);
    setFocusPolicy(kind == Says ? Qt::NoFocus : Qt::StrongFocus);
    if (kind == Says)
        setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
    connect(&theme(), &Theme::changed, this, [this] { updateGeometry(); update(); });
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::say(const QString &words, bool shown)
{
    setText(words);
    setAccessibleName(words);
    setVisible(shown);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return pillSize(text(), true) + QSize(2, 2);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect pill = rect().adjusted(1, 1, -1, -1);
    const Tone shown = isChecked() && m_tone == Tone::Plain ? Tone::Good : m_tone;
    drawPill(painter, pill, text(), shown, isChecked());
    if (!hasFocus() && !(m_kind != Says && underMouse()))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? theme().colours().accent : theme().colours().muted, hasFocus() ? 2 : 1));
    const QRectF ring = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
}

} // namespace scrutiny
