// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace scrutiny {

/// Draws the cells of a grid: wrapped text, numbers to the right, headings small and strong with an arrow when they sort, seams; a cell to check is amber
/// with a mark in its right corner, a retyped one has a mark in its left corner. Edits a cell in place: Enter takes, Shift+Enter makes a line, Esc leaves.
class GridDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

signals:
    /// Tab (+1) or Shift+Tab (-1) took the text: go on to the next cell.
    void goOn(int by);

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;
};

/// What a heading says, with its arrow when its column is sorted.
QString headingWithArrow(const QString &text, int sorted);

} // namespace scrutiny
