// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QAbstractButton>

class QPainter;

namespace scrutiny {

/// A state as words in a pill: `52 pages`, `3 to check`. One that can be pressed filters or opens something; the others only say.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    enum Kind { Says, Filters, Opens };
    explicit Chip(const QString &text, Tone tone = Tone::Plain, Kind kind = Says, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Other words, for an eye and for a screen reader; hidden when there is nothing to say.
    void say(const QString &words, bool shown = true);
    Tone tone() const { return m_tone; }
    Kind kind() const { return m_kind; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    Kind m_kind;
};

/// Draws a pill with its words at the left of `rect`, top at the first line of body text. Rows of lists use it too.
void drawPill(QPainter &painter, const QRect &rect, const QString &text, Tone tone, bool strong);
/// The size of such a pill.
QSize pillSize(const QString &text, bool strong);

} // namespace scrutiny
