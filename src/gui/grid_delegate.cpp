// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/grid_delegate.h"

#include "gui/row_text.h"
#include "gui/theme.h"
#include "models/table_grid.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace scrutiny {

namespace {

int padX() { return theme().em(0.5); }
int padY() { return theme().em(0.35); }

QFont fontOf(bool head)
{
    QFont font = theme().font(head ? Type::Small : Type::Body);
    if (head)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

int GridDelegate::widthFor(const QString &text, bool head, bool number, bool least)
{
    if (number)
        return tabularWidth(text, fontOf(head)) + 2 * padX() + 1;
    const QFontMetrics metrics(fontOf(head));
    int width = 0;
    if (!least) {
        for (const QString &line : text.split(QLatin1Char('\n')))
            width = std::max(width, metrics.horizontalAdvance(line));
    } else {
        for (const QString &word : text.simplified().split(QLatin1Char(' ')))
            width = std::max(width, metrics.horizontalAdvance(word));
    }
    return width + 2 * padX() + 2;
}

int GridDelegate::heightFor(const QString &text, bool head, int width)
{
    const QFont font = fontOf(head);
    const QFontMetrics metrics(font);
    const int inner = width - 2 * padX();
    const bool oneLine = !text.contains(QLatin1Char('\n')) && metrics.horizontalAdvance(text) < inner;
    const int height = oneLine || text.isEmpty() ? metrics.height() : wrappedText(text, font, inner);
    return height + 2 * padY() + 1;
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ThemeColours &c = theme().colours();
    const bool head = index.data(HeadRole).toBool(), chosen = option.state & QStyle::State_Selected;
    const bool doubt = !index.data(DoubtRole).toString().isEmpty();
    painter->fillRect(option.rect, chosen ? c.selection : doubt ? c.lookFill : head ? c.rail : c.page);
    painter->setPen(c.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (!head && !index.data(SeamRole).toString().isEmpty()) {
        painter->setPen(QPen(c.accent, 2, Qt::DashLine));
        painter->drawLine(option.rect.topLeft() + QPoint(0, 1), option.rect.topRight() + QPoint(0, 1));
    }
    const QRect inner = option.rect.adjusted(padX(), padY(), -padX(), 0);
    const QString text = index.data().toString();
    painter->setClipRect(option.rect);
    painter->setPen(doubt && !chosen ? c.lookText : head ? c.muted : c.text);
    const bool number = CellForm(index.data(FormRole).toInt()) == CellForm::Number;
    const bool headOfNumbers = head && CellForm(index.data(FormRole).toInt()) == CellForm::Number;
    if (headOfNumbers) {
        painter->setFont(fontOf(true));
        painter->drawText(inner, int(Qt::AlignRight) | Qt::AlignTop | Qt::TextWordWrap, text);
    } else if (number && tabularWidth(text, fontOf(head)) <= inner.width())
        drawTabular(*painter, inner, true, text, fontOf(head));
    else
        wrappedText(text, fontOf(head), inner.width(), painter, inner.topLeft());
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex() == index && view->hasFocus()) {
        painter->setPen(QPen(c.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace scrutiny
