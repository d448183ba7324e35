// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/grid_view.h"
#include "gui/page.h"
#include "gui/workbench.h"
#include "store/tables.h"

class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace scrutiny {

class CellLine;
class ColumnEdges;
class EmptyState;
class FilterBar;
class OverTimeCard;

/// One table as a grid beside its page (Address::id; `chosen` is a cell): look, sort, filter, find, check, correct, copy and export.
/// Its commands (table_commands.h) are in the window's Table menu, and about the chosen cell in a menu of the grid.
class TablePage : public Page
{
    Q_OBJECT
public:
    explicit TablePage(Workbench &bench, QWidget *parent = nullptr);

    void open(const Address &address) override;
    Address address() const override;
    QWidget *mainWidget() const override { return m_sheet ? m_grid->currentWidget() : nullptr; }
    bool find() override;
    bool copy() override;
    bool runCommand(const QString &command) override;
    bool chooseAt(Id paperId, int page, const QPointF &point) override;
    void moveEdge(int column, int page, double x) override;
    void addEdge(int page, double x) override;
    QString statusLine() const override;

    GridView *grid() const { return m_grid; }
    QLineEdit *gridFind() const { return m_gridFind; }
    FilterBar *filterBar() const { return m_filterBar; }
    CellLine *cellLine() const { return m_line; }
    /// Whether a command can be done with what is chosen.
    bool can(const QString &command) const;
    /// The menu about the chosen cell, its column and row, and the table; the caller deletes it.
    QMenu *makeMenu();
    /// Writes what is shown: CSV, a workbook or JSON by the file's ending.
    void exportTo(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOutParts(); // table_page.cpp
    void connectParts();
    void makeChips();
    void showTable(bool there);
    void showTexts();
    void showOrder(); // table_page_order.cpp
    void setOrder(const TableOrder &order);
    void cellChosen();
    void tellCell();
    void sortBy(int col);
    void turnOrder();
    void openFilter(int col);
    void onlyTheSame();
    void nextSeam();
    void lightCell(const RecordRef &cell);
    // table_page_check.cpp
    void fillChecks();
    void stepCheck(int by);
    void confirmChosen(bool right);
    void confirmAll();
    // table_page_edit.cpp
    void retype(int row, int col, const QString &text);
    void emptyChosen();
    void paste();
    void backToPrinted();
    bool store(const Result<Changes> &done, const QString &sentence = {});
    // table_page_shape.cpp
    void endHeadings(int rows);
    int headingsTo() const;
    int seamAt(int row) const;
    void split(int row, bool seam);
    void join();
    void restore();
    void setType(int col, ColumnType type);
    void showColumnEdges(bool on);
    // table_page_menu.cpp
    void addTypes(QMenu *menu);
    void popUp(const QPoint &at);
    // table_page_export.cpp
    void popUpExport();
    void chooseFile(const QString &ending);

    Workbench &m_bench;
    Id m_tableId = 0;
    Id m_lower = 0;             ///< what was cut off this table last
    bool m_reshaped = false;    ///< its shape is not the paper's
    bool m_joins = false;       ///< a table follows in the paper
    std::shared_ptr<const TableSheet> m_sheet;
    std::optional<TableRecord> m_places; ///< with sources, read when a click on the paper needs them
    ColumnEdges *m_edges;
    QPushButton *m_change, *m_export;
    QStackedWidget *m_stack;
    QWidget *m_sheetPart;
    EmptyState *m_gone;
    QLineEdit *m_gridFind;
    FilterBar *m_filterBar;
    GridView *m_grid;
    EmptyState *m_none;
    CellLine *m_line;
    TextLabel *m_notes;
    OverTimeCard *m_overTime;
    Chip *m_sorted = nullptr;
    std::vector<Chip *> m_filters;
    Chip *m_check = nullptr, *m_all = nullptr, *m_settled = nullptr, *m_seams = nullptr, *m_corrected = nullptr, *m_lowerPart = nullptr;
};

} // namespace scrutiny
