// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_grid.h"

#include <QWidget>

class QTableView;
class QVBoxLayout;

namespace scrutiny {

/// A table of a paper as a grid, read only: its heading rows stay at the top while the body scrolls, merged cells are merged, text wraps,
/// numbers stand to the right, a seam between two pages is a thin line with its words as a tool tip.
class GridView : public QWidget
{
    Q_OBJECT
public:
    explicit GridView(QWidget *parent = nullptr);

    void setSheet(std::shared_ptr<const TableSheet> sheet);
    /// Chooses the cell that covers a place of the table (row and column from 0).
    void choose(int row, int col);
    RecordRef currentCell() const;
    bool chooseCell(const RecordRef &cell);
    /// What is selected: the rectangle around it; the whole table when nothing or a single cell is.
    GridRange selection() const;
    /// Chooses the next cell (after the chosen one, round and round) that holds `words`. False: there is none.
    bool findNext(const QString &words, bool fromHere);

    QTableView *head() const { return m_head; }
    QTableView *body() const { return m_body; }

signals:
    void cellChosen(const scrutiny::RecordRef &cell);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *makeTable(TableGrid *model, const QString &name);
    void layOut();
    std::vector<int> columnWidths(int room) const;
    void layOutRows(QTableView *table, const TableGrid *model, const std::vector<int> &widths);
    void tell(const QTableView *table);

    std::shared_ptr<const TableSheet> m_sheet;
    TableGrid *m_headRows, *m_bodyRows;
    QTableView *m_head, *m_body;
    QVBoxLayout *m_column;
    QWidget *m_corner; ///< above the body's scroll bar
    int m_laidOut = 0; ///< the width that the grid was laid out for
};

} // namespace scrutiny
