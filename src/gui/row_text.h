// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace scrutiny {

/// Height of `text` wrapped at words (or anywhere, when a word is too long) in `width` pixels; with a painter it is drawn, too. What stands
/// between U+0002 and U+0003 (words that were searched for) is drawn bold, in the text's colour.
int wrappedText(const QString &text, const QFont &font, int width, QPainter *painter = nullptr, const QPoint &at = {});

/// Width of a line whose digits all take the widest digit's room, so that columns of numbers stand in line in any font.
int tabularWidth(const QString &text, const QFont &font);
void drawTabular(QPainter &painter, const QRect &rect, bool right, const QString &text, const QFont &font);

} // namespace scrutiny
