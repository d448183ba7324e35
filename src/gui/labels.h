// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QLabel>

namespace scrutiny {

/// Text in one of the four sizes of type and a tone, following the theme. Wraps unless told not to; what it says is its accessible name.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(const QString &text = {}, Type type = Type::Body, Tone tone = Tone::Plain, QWidget *parent = nullptr);
    void setTone(Tone tone);

private:
    void follow();
    Type m_type;
    Tone m_tone;
};

/// One line that ends in an ellipsis when there is no room; the whole text is its tool tip and accessible name.
class ElidedLabel : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, Type type = Type::Body, Tone tone = Tone::Plain, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    QString m_text;
    Type m_type;
    Tone m_tone;
};

} // namespace scrutiny
