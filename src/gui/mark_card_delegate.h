// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace scrutiny {

struct MarkRow;

/// Draws marks as cards: page reference, the quotation with a bar in its colour and the colour's name, the note, the question. The note is edited in its
/// place; every keystroke is told at once, so there is nothing to save.
class MarkCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit MarkCardDelegate(QObject *parent = nullptr);

    /// Where the buttons of a lost or a put-away card stand, empty: it has none. Where the note stands or would.
    QRect buttonsRect(const QRect &item, const QModelIndex &index) const;
    QRect noteRect(const QRect &item, const QModelIndex &index) const;
    Id editing() const { return m_editing; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const override {} // it is written already
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;

signals:
    void noteTyped(scrutiny::Id markId, const QString &note) const;
    void editingChanged() const;

private:
    mutable Id m_editing = 0;
};

} // namespace scrutiny
