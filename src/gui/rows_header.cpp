// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rows_header.h"

#include "gui/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace scrutiny {

namespace {

int padX() { return theme().em(0.6); }
int padY() { return theme().em(0.4); }

} // namespace

RowsHeader::RowsHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setMinimumSectionSize(1);
    setHighlightSections(false);
}

QString RowsHeader::words(int section) const
{
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    if (!isSortIndicatorShown() || sortIndicatorSection() != section)
        return text;
    const QChar arrow = sortIndicatorOrder() == Qt::AscendingOrder ? QChar(0x25B4) : QChar(0x25BE);
    return text.isEmpty() ? QString(arrow) : text + QChar::Nbsp + arrow;
}

int RowsHeader::naturalWidth(int section) const
{
    const QString text = words(section);
    return text.isEmpty() ? 0 : QFontMetrics(theme().font(Type::Small)).horizontalAdvance(text) + 2 * padX() + 2;
}

int RowsHeader::heightNeeded(int section) const
{
    const int width = std::max(1, sectionSize(section) - 2 * padX());
    return QFontMetrics(theme().font(Type::Small)).boundingRect(0, 0, width, 10000, Qt::TextWordWrap, words(section)).height() + 2 * padY() + 1;
}

void RowsHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, theme().colours().page);
    painter->setPen(theme().colours().hairline);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == section;
    painter->setPen(sorts ? theme().colours().text : theme().colours().muted);
    painter->setFont(theme().font(Type::Small));
    const auto aligned = Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    painter->drawText(rect.adjusted(padX(), padY(), -padX(), -padY()), int(aligned) | Qt::AlignBottom | Qt::TextWordWrap, words(section));
    painter->restore();
}

} // namespace scrutiny
