// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/grid_delegate.h"

#include "gui/grid_measure.h"
#include "gui/row_text.h"
#include "gui/theme.h"
#include "models/table_grid.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace scrutiny {

namespace {

/// A corner turned down: at the right somebody should look, at the left somebody retyped the cell.
void drawCorner(QPainter &painter, const QRect &rect, bool right, const QColor &colour)
{
    const int size = theme().em(0.55);
    const QPoint corner = right ? rect.topRight() : rect.topLeft();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygon({corner, corner + QPoint(right ? -size : size, 0), corner + QPoint(0, size)}));
    painter.restore();
}

void drawText(QPainter &painter, const QRect &inner, const QModelIndex &index, bool head)
{
    const bool number = CellForm(index.data(FormRole).toInt()) == CellForm::Number;
    const QFont font = GridMeasure::fontOf(head);
    const QString text = head ? headingWithArrow(index.data().toString(), index.data(SortedRole).toInt()) : index.data().toString();
    if (head && number) {
        painter.setFont(font);
        painter.drawText(inner, int(Qt::AlignRight) | Qt::AlignTop | Qt::TextWordWrap, text);
    } else if (number && !text.contains(QLatin1Char('\n')) && tabularWidth(text, font) <= inner.width()) {
        drawTabular(painter, inner, true, text, font);
    } else {
        wrappedText(text, font, inner.width(), &painter, inner.topLeft());
    }
}

} // namespace

QString headingWithArrow(const QString &text, int sorted)
{
    if (!sorted)
        return text;
    const QChar arrow(sorted > 0 ? 0x25B4 : 0x25BE);
    return text.isEmpty() ? QString(arrow) : text + QChar::Nbsp + arrow;
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ThemeColours &c = theme().colours();
    const bool head = index.data(HeadRole).toBool(), chosen = option.state & QStyle::State_Selected;
    const bool doubt = !index.data(DoubtRole).toString().isEmpty(), added = index.data(AddedRole).toBool();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, chosen ? c.selection : doubt ? c.lookFill : added ? c.goodFill : head ? c.rail : c.page);
    painter->setPen(c.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    if (!head && !index.data(SeamRole).toString().isEmpty()) {
        painter->setPen(QPen(c.accent, 2, Qt::DashLine));
        painter->drawLine(option.rect.topLeft() + QPoint(0, 1), option.rect.topRight() + QPoint(0, 1));
    }
    painter->setPen(doubt && !chosen ? c.lookText : added && !chosen ? c.goodText : head && !index.data(SortedRole).toInt() ? c.muted : c.text);
    drawText(*painter, option.rect.adjusted(GridMeasure::padX(), GridMeasure::padY(), -GridMeasure::padX(), 0), index, head);
    if (doubt)
        drawCorner(*painter, option.rect, true, c.lookBorder);
    if (!index.data(PrintedRole).toString().isEmpty())
        drawCorner(*painter, option.rect, false, c.accent);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->currentIndex() == index && view->hasFocus()) {
        painter->setPen(QPen(c.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QWidget *GridDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QPlainTextEdit(parent);
    const QString heading = static_cast<const TableGrid *>(index.model())->sheet()->headingOf(index.column());
    editor->setAccessibleName(heading.isEmpty() ? tr("Text of the cell") : tr("Text of the cell under %1").arg(heading));
    editor->setTabChangesFocus(true);
    editor->setFont(theme().font(Type::Body));
    editor->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    return editor;
}

void GridDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QPlainTextEdit *>(editor);
    edit->setPlainText(index.data(Qt::EditRole).toString());
    edit->selectAll();
}

void GridDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QPlainTextEdit *>(editor)->toPlainText().trimmed(), Qt::EditRole);
}

/// At least the cell, with room for a line of some words, and never beyond the grid's edge.
void GridDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QRect room = editor->parentWidget()->rect();
    QRect rect = option.rect;
    rect.setSize(rect.size().expandedTo({theme().em(11), theme().em(3)}).boundedTo(room.size()));
    rect.moveRight(std::min(rect.right(), room.right()));
    rect.moveBottom(std::min(rect.bottom(), room.bottom()));
    rect.moveTopLeft({std::max(0, rect.left()), std::max(0, rect.top())});
    editor->setGeometry(rect);
}

bool GridDelegate::eventFilter(QObject *editor, QEvent *event)
{
    auto *edit = qobject_cast<QPlainTextEdit *>(editor);
    if (!edit || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(editor, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
    if (enter && key->modifiers() & Qt::ShiftModifier)
        return false;
    if (!enter && !tab)
        return QStyledItemDelegate::eventFilter(editor, event);
    emit commitData(edit);
    emit closeEditor(edit);
    if (tab)
        emit goOn(key->key() == Qt::Key_Tab ? 1 : -1);
    return true;
}

} // namespace scrutiny
