// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QStyledItemDelegate>

#include <vector>

namespace scrutiny {

/// Draws rows of lists: wrapped text with a muted second line, digits of equal width, pills, a hairline below, the chosen row's
/// tint and a ring when the list has the focus. Cells of columns that were folded away are drawn in the main column's second line.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RowDelegate(QObject *parent = nullptr);

    void setFolded(std::vector<int> columns) { m_folded = std::move(columns); }
    const std::vector<int> &folded() const { return m_folded; }

    /// Width that a cell needs to stand on one line.
    int naturalWidth(const QModelIndex &index) const;
    /// Width below which words would break: the longest word (very long ones may), the whole of a number, a date or a state.
    int leastWidth(const QModelIndex &index) const;
    /// Height that a cell needs in `width`.
    int heightFor(const QModelIndex &index, int width) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    QString secondLine(const QModelIndex &index) const;
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void drawFocus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    std::vector<int> m_folded;
};

} // namespace scrutiny
