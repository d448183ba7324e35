// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace scrutiny {

/// Draws a cell of lined-up tables: labels with what became of their row in a pill, figures to the right, differences that count bold.
class SideDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The width that a cell asks for (up to a limit, then it wraps), the least that it can do with, and the height that it needs in a width.
    static int widthFor(const QModelIndex &index);
    static int leastFor(const QModelIndex &index);
    static int heightFor(const QModelIndex &index, int width);
};

/// Headings in two lines: the papers' column over its columns, then each one's own.
class SideHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit SideHeader(QWidget *parent = nullptr);
    int naturalWidth(int section) const;
    int leastWidth(int section) const;
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    /// From the left edge of the first shown section of the same group to the right edge of the last.
    QRect groupRect(int section, const QRect &rect) const;
    int groupHeight() const;
    int headingHeight() const;
};

} // namespace scrutiny
