// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_grid.h"
#include "models/table_order.h"
#include "models/table_text.h"

#include <QWidget>

class QTableView;
class QVBoxLayout;

namespace scrutiny {

/// A place of a table, from 0; row -1: none.
struct GridPlace
{
    int row = -1, col = -1;
    bool operator==(const GridPlace &) const = default;
};

/// A table of a paper as a grid: its heading rows stay at the top while the body scrolls, merged cells are merged, text wraps, numbers stand to the
/// right, a seam between two pages is a dashed line with its words as a tool tip. It can be sorted and filtered (nothing of that is stored), and
/// its cells be edited in place; what is typed is told and changes nothing here.
class GridView : public QWidget
{
    Q_OBJECT
public:
    explicit GridView(QWidget *parent = nullptr);

    /// Shows a table; the order stays, and so do the scrolled place and the chosen cell when `sameTable`.
    void setSheet(std::shared_ptr<const TableSheet> sheet, bool sameTable = false);
    const std::shared_ptr<const TableSheet> &sheet() const { return m_sheet; }
    void setEditable(bool editable);
    void setOrder(const TableOrder &order);
    const TableOrder &order() const { return m_order; }

    /// Chooses the cell that covers a place of the table. False: no row that is shown has it.
    bool choose(int row, int col);
    bool chooseCell(const RecordRef &cell);
    GridPlace chosen() const;
    RecordRef currentCell() const;
    /// Lights the cells that a total adds; empty: none.
    void lightAdded(const std::set<std::pair<int, int>> &places);
    /// What is selected, as it is shown: the rectangle around it; the whole table when nothing or a single cell is.
    GridPart selection() const;
    /// The same, but a single cell is a single cell.
    GridPart chosenCells() const;
    /// All rows that are shown, headings first.
    GridPart shownPart() const;
    /// Chooses the next cell (after the chosen one, round and round, in the order shown) that holds `words`. False: there is none.
    bool findNext(const QString &words, bool fromHere);
    /// Edits the chosen cell in place.
    void editChosen();
    /// Where a menu about the chosen cell comes up, on the screen.
    QPoint menuPoint() const;
    /// The table with the chosen cell: the heading's or the body's.
    QTableView *current() const;
    QWidget *currentWidget() const;
    /// Rows below the headings that are shown.
    int shownRows() const { return m_bodyRows->rowCount(); }

    QTableView *head() const { return m_head; }
    QTableView *body() const { return m_body; }

signals:
    /// Another cell is chosen (or the same again); no id: the place has no cell.
    void cellChosen(const scrutiny::RecordRef &cell);
    void edited(int row, int col, const QString &text);
    /// Delete was pressed on what is chosen.
    void emptyWanted();
    /// A heading was pressed.
    void sortPressed(int col);
    void menuWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *makeTable(TableGrid *model, const QString &name);
    void followEditor(QTableView *table);
    void fill();
    void setSpans(QTableView *table, const TableGrid *model);
    void layOut(); // grid_layout.cpp
    std::vector<int> columnWidths(int room) const;
    void layOutRows(QTableView *table, const TableGrid *model, const std::vector<int> &widths);
    bool keyPressed(QTableView *table, int key, Qt::KeyboardModifiers modifiers); // grid_keys.cpp
    bool crossOver(QTableView *table, int key);
    void step(QTableView *table, int by);
    void pressed(const QTableView *table, const QModelIndex &index);
    void tell(const QTableView *table);
    TableGrid *rowsOf(const QTableView *table) const { return table == m_head ? m_headRows : m_bodyRows; }

    std::shared_ptr<const TableSheet> m_sheet;
    TableOrder m_order;
    TableGrid *m_headRows, *m_bodyRows;
    QTableView *m_head, *m_body;
    QVBoxLayout *m_column;
    QWidget *m_corner; ///< above the body's scroll bar
    int m_laidOut = 0; ///< the width that the grid was laid out for
};

} // namespace scrutiny
