// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/side_delegate.h"

#include "gui/chip.h"
#include "gui/row_text.h"
#include "gui/theme.h"
#include "models/side_by_side_model.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace scrutiny {

namespace {

/// A cell asks for this at most, in ems; longer text wraps.
constexpr double widestCell = 9.5, widestLabel = 24;

int padX() { return theme().em(0.6); }
int padY() { return theme().em(0.36); }

QFont fontOf(const QModelIndex &index)
{
    return theme().font(index.data(StrongRole).toBool() ? Type::Strong : Type::Body);
}

int widestWord(const QString &text, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &word : text.simplified().split(QLatin1Char(' ')))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

/// Words over several lines are no figure: they start at the left.
bool isFigure(const QModelIndex &index, const QString &text)
{
    return CellForm(index.data(FormRole).toInt()) == CellForm::Number && text.size() < 20 && !text.contains(QLatin1Char('\n'));
}

} // namespace

int SideDelegate::widthFor(const QModelIndex &index)
{
    const QString text = index.data().toString();
    const bool label = index.column() == 0;
    int width = isFigure(index, text) ? tabularWidth(text, fontOf(index)) : 0;
    if (width == 0)
        for (const QString &line : text.split(QLatin1Char('\n')))
            width = std::max(width, QFontMetrics(fontOf(index)).horizontalAdvance(line));
    return std::min(width + 2 * padX() + 2, theme().em(label ? widestLabel : widestCell));
}

int SideDelegate::leastFor(const QModelIndex &index)
{
    const QString text = index.data().toString();
    const bool whole = isFigure(index, text) && !text.contains(QLatin1Char(' ')); // figures are never broken, `+58 (6.3%)` may be
    return whole ? widthFor(index) : std::min(widthFor(index), widestWord(text, QFontMetrics(fontOf(index))) + 2 * padX() + 2);
}

int SideDelegate::heightFor(const QModelIndex &index, int width)
{
    const QString text = index.data().toString();
    const QFontMetrics metrics(fontOf(index));
    const int inner = std::max(1, width - 2 * padX());
    int height = text.isEmpty() || (!text.contains(QLatin1Char('\n')) && metrics.horizontalAdvance(text) <= inner) ? metrics.height() : wrappedText(text, fontOf(index), inner);
    const QString state = index.data(StateRole).toString();
    if (!state.isEmpty())
        height += pillSize(state, true).height() + theme().em(0.15);
    return height + 2 * padY() + 1;
}

void SideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ThemeColours &c = theme().colours();
    const bool chosen = option.state & QStyle::State_Selected;
    const Tone tone = Tone(index.data(ToneRole).toInt());
    const QModelIndex label = index.siblingAtColumn(0);
    const QString fate = label.data(StateRole).toString();
    painter->fillRect(option.rect, chosen ? c.selection : c.page);
    painter->setPen(c.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QAbstractItemModel *model = index.model();
    const auto groupOf = [&](int column) { return model->headerData(column, Qt::Horizontal, GroupOfRole).toInt(); };
    if (index.column() > 0 && groupOf(index.column()) != groupOf(index.column() - 1))
        painter->drawLine(option.rect.topLeft(), option.rect.bottomLeft());
    const QRect inner = option.rect.adjusted(padX(), padY(), -padX(), 0);
    const QString text = index.data().toString();
    painter->setClipRect(option.rect);
    painter->setPen(index.column() > 0 && tone == Tone::Muted ? c.muted : c.text);
    const QFont font = fontOf(index);
    int below = inner.top();
    if (isFigure(index, text) && tabularWidth(text, font) <= inner.width())
        drawTabular(*painter, inner, true, text, font);
    else if (isFigure(index, text)) {
        painter->setFont(font);
        painter->drawText(inner, int(Qt::AlignRight) | Qt::AlignTop | Qt::TextWordWrap, text);
    } else
        below += wrappedText(text, font, inner.width(), painter, inner.topLeft());
    if (index.column() == 0 && !fate.isEmpty()) {
        QString words = fate;
        words[0] = words[0].toUpper();
        drawPill(*painter, QRect(QPoint(inner.left(), below + theme().em(0.15)), pillSize(words, true)), words, tone, true);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex() == index && view->hasFocus()) {
        painter->setPen(QPen(c.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

SideHeader::SideHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setMinimumSectionSize(1);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

int SideHeader::naturalWidth(int section) const
{
    return QFontMetrics(theme().font(Type::Small)).horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString()) + 2 * padX() + 2;
}

int SideHeader::leastWidth(int section) const
{
    return widestWord(model()->headerData(section, Qt::Horizontal).toString(), QFontMetrics(theme().font(Type::Small))) + 2 * padX() + 2;
}

int SideHeader::headingHeight() const
{
    const QFontMetrics metrics(theme().font(Type::Small));
    int height = metrics.height();
    for (int s = 0; s < count(); ++s)
        if (!isSectionHidden(s))
            height = std::max(height, metrics.boundingRect(0, 0, std::max(1, sectionSize(s) - 2 * padX()), 10000, Qt::TextWordWrap, model()->headerData(s, Qt::Horizontal).toString()).height());
    return height + 2 * padY();
}

QRect SideHeader::groupRect(int section, const QRect &rect) const
{
    const auto groupOf = [this](int s) { return model()->headerData(s, Qt::Horizontal, GroupOfRole).toInt(); };
    int left = 0, width = 0;
    for (int s = 1; s < count(); ++s) {
        if (groupOf(s) != groupOf(section) || isSectionHidden(s))
            continue;
        if (s < section)
            left += sectionSize(s);
        width += sectionSize(s);
    }
    return {rect.left() - left, rect.top(), width, groupHeight()};
}

int SideHeader::groupHeight() const
{
    QFont font = theme().font(Type::Small);
    font.setWeight(QFont::DemiBold);
    int height = 0, last = -2;
    for (int s = 1; s < count(); ++s) {
        const int of = model()->headerData(s, Qt::Horizontal, GroupOfRole).toInt();
        if (isSectionHidden(s) || of == last)
            continue;
        last = of;
        int width = 0;
        for (int t = s; t < count() && model()->headerData(t, Qt::Horizontal, GroupOfRole).toInt() == of; ++t)
            width += isSectionHidden(t) ? 0 : sectionSize(t);
        height = std::max(height, wrappedText(model()->headerData(s, Qt::Horizontal, GroupRole).toString(), font, std::max(1, width - 2 * padX())));
    }
    return height + padY();
}

QSize SideHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), groupHeight() + headingHeight()};
}

void SideHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    const ThemeColours &c = theme().colours();
    painter->setClipRect(rect);
    painter->fillRect(rect, c.rail);
    painter->setPen(c.hairline);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(c.muted);
    const QFont font = theme().font(Type::Small);
    if (section > 0) {
        const QRect group = groupRect(section, rect);
        if (group.left() == rect.left()) {
            painter->setPen(c.hairline);
            painter->drawLine(rect.topLeft(), rect.bottomLeft());
        }
        QFont strong = font;
        strong.setWeight(QFont::DemiBold);
        painter->setPen(c.text);
        wrappedText(model()->headerData(section, Qt::Horizontal, GroupRole).toString(), strong, std::max(1, group.width() - 2 * padX()), painter, group.topLeft() + QPoint(padX(), padY()));
        painter->setPen(c.muted);
    }
    painter->setFont(font);
    const bool figures = CellForm(model()->headerData(section, Qt::Horizontal, FormRole).toInt()) == CellForm::Number;
    painter->drawText(rect.adjusted(padX(), 0, -padX(), -padY()), int(figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom | Qt::TextWordWrap, model()->headerData(section, Qt::Horizontal).toString());
    painter->restore();
}

} // namespace scrutiny
