// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/row_text.h"

#include "gui/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

double digitWidth(const QFontMetricsF &metrics)
{
    double width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = std::max(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// Takes the marks out of `text` and gives the ranges that they enclosed.
QList<QTextLayout::FormatRange> takeMarks(QString &text)
{
    QList<QTextLayout::FormatRange> ranges;
    int at = int(text.indexOf(QChar(2)));
    while (at >= 0) {
        text.remove(at, 1);
        int end = int(text.indexOf(QChar(3), at));
        if (end >= 0)
            text.remove(end, 1);
        else
            end = int(text.size());
        QTextLayout::FormatRange range;
        range.start = at;
        range.length = end - at;
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(theme().colours().text);
        ranges += range;
        at = int(text.indexOf(QChar(2), end));
    }
    return ranges;
}

} // namespace

int wrappedText(const QString &text, const QFont &font, int width, QPainter *painter, const QPoint &at)
{
    if (text.isEmpty())
        return 0;
    QString shown = text;
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    const auto marks = shown.contains(QChar(2)) ? takeMarks(shown) : QList<QTextLayout::FormatRange>();
    QTextLayout layout(shown, font);
    layout.setFormats(marks);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return int(std::ceil(y));
}

int tabularWidth(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double digit = digitWidth(metrics);
    double width = 0;
    QString run;
    for (const QChar c : text) {
        if (!isDigit(c)) {
            run += c;
            continue;
        }
        width += metrics.horizontalAdvance(run) + digit;
        run.clear();
    }
    return int(std::ceil(width + metrics.horizontalAdvance(run)));
}

void drawTabular(QPainter &painter, const QRect &rect, bool right, const QString &text, const QFont &font)
{
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const double digit = digitWidth(metrics);
    double x = right ? rect.right() + 1 - tabularWidth(text, font) : rect.x();
    const double baseline = rect.y() + metrics.ascent();
    QString run;
    const auto flush = [&] {
        painter.drawText(QPointF(x, baseline), run);
        x += metrics.horizontalAdvance(run);
        run.clear();
    };
    for (const QChar c : text) {
        if (!isDigit(c)) {
            run += c;
            continue;
        }
        flush();
        painter.drawText(QPointF(x + (digit - metrics.horizontalAdvance(c)) / 2, baseline), QString(c));
        x += digit;
    }
    flush();
}

} // namespace scrutiny
