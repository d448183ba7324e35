// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and presses in a grid.
#include "gui/grid_view.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace scrutiny {

void GridView::tell(const QTableView *table)
{
    const int row = rowsOf(table)->tableRow(table->currentIndex().row());
    const Id id = m_sheet ? m_sheet->cellIdAt(row, table->currentIndex().column()) : 0;
    emit cellChosen(id ? RecordRef{RecordKind::TableCell, id} : RecordRef());
}

/// A press on the lowest heading of one column sorts by it.
void GridView::pressed(const QTableView *table, const QModelIndex &index)
{
    tell(table);
    const int row = rowsOf(table)->tableRow(index.row()), at = m_sheet ? m_sheet->cellOf(row, index.column()) : -1;
    const bool many = table->selectionModel()->selectedIndexes().size() > 1;
    if (table != m_head || at < 0 || many || QGuiApplication::keyboardModifiers() != Qt::NoModifier)
        return;
    const TableCell &cell = m_sheet->table.grid.cells[size_t(at)];
    if (cell.colSpan <= 1 && cell.row + std::max(1, cell.rowSpan) >= m_sheet->table.grid.headerRows)
        emit sortPressed(index.column());
}

void GridView::editChosen()
{
    QTableView *table = current();
    table->setFocus(Qt::OtherFocusReason);
    if (table->currentIndex().isValid() && table->editTriggers() != QAbstractItemView::NoEditTriggers)
        table->edit(table->currentIndex());
}

QPoint GridView::menuPoint() const
{
    const QTableView *table = current();
    const QRect cell = table->visualRect(table->currentIndex()), room = table->viewport()->rect();
    const QPoint mouse = table->viewport()->mapFromGlobal(QCursor::pos());
    const QPoint below(std::clamp(cell.left(), 0, room.width()), std::clamp(cell.bottom(), 0, room.height()));
    return table->viewport()->mapToGlobal(cell.contains(mouse) ? mouse : below);
}

/// The next place (+1) or the one before, row by row.
void GridView::step(QTableView *table, int by)
{
    const QModelIndex now = table->currentIndex();
    const int cols = table->model()->columnCount();
    if (!now.isValid() || cols == 0)
        return;
    const int place = now.row() * cols + now.column() + by;
    const QModelIndex next = place < 0 ? QModelIndex() : table->model()->index(place / cols, place % cols);
    if (next.isValid())
        table->setCurrentIndex(next);
    table->setFocus(Qt::OtherFocusReason);
}

/// Arrows cross from the heading to the body and back.
bool GridView::crossOver(QTableView *table, int key)
{
    const bool down = table == m_head && key == Qt::Key_Down && m_head->currentIndex().row() >= m_headRows->rowCount() - 1 && m_bodyRows->rowCount() > 0;
    const bool up = table == m_body && key == Qt::Key_Up && m_body->currentIndex().row() <= 0 && m_headRows->rowCount() > 0;
    if (!down && !up)
        return false;
    QTableView *to = down ? m_body : m_head;
    const int row = down ? 0 : m_headRows->rowCount() - 1, col = std::max(0, table->currentIndex().column());
    to->setFocus(Qt::OtherFocusReason);
    to->setCurrentIndex(to->model()->index(row, col));
    return true;
}

bool GridView::keyPressed(QTableView *table, int key, Qt::KeyboardModifiers modifiers)
{
    const bool plain = !(modifiers & ~Qt::KeypadModifier);
    if (key == Qt::Key_Menu || (key == Qt::Key_F10 && modifiers == Qt::ShiftModifier)) {
        emit menuWanted();
        return true;
    }
    if (!plain)
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: editChosen(); return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: emit emptyWanted(); return true;
    case Qt::Key_Space:
        if (table->currentIndex().isValid())
            tell(table);
        return true;
    default: return crossOver(table, key);
    }
}

bool GridView::eventFilter(QObject *watched, QEvent *event)
{
    auto *table = qobject_cast<QTableView *>(watched);
    if (table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) { // else it would begin to edit
            event->ignore();
            return true;
        }
        if (keyPressed(table, key->key(), key->modifiers()))
            return true;
    }
    if (table && event->type() == QEvent::FocusIn && chosen().row < 0 && table->model()->rowCount() > 0) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
            table->setCurrentIndex(table->model()->index(0, 0));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace scrutiny
