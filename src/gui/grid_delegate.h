// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace scrutiny {

/// Draws the cells of a grid: wrapped text, numbers to the right, headings small and strong, doubt in amber, seams.
class GridDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Width of the longest word (`least`) or of the whole text on one line, with the cell's margins.
    static int widthFor(const QString &text, bool head, bool number, bool least);
    /// Height that a text needs in `width`, with the cell's margins.
    static int heightFor(const QString &text, bool head, int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace scrutiny
