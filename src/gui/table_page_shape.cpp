// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a table: heading rows, cutting and joining, edges and types of columns.
#include "gui/table_page.h"

#include "desk/table_edits.h"
#include "gui/column_edges.h"

#include <algorithm>

namespace scrutiny {

/// How many rows are headings when they end with the chosen one.
int TablePage::headingsTo() const
{
    const GridPlace place = m_grid->chosen();
    const int at = m_sheet ? m_sheet->cellOf(place.row, place.col) : -1;
    if (at < 0)
        return place.row + 1;
    const TableCell &cell = m_sheet->table.grid.cells[size_t(at)];
    return std::min(m_sheet->table.grid.rows, cell.row + std::max(1, cell.rowSpan));
}

int TablePage::seamAt(int row) const
{
    return m_sheet && m_sheet->seams.contains(row) ? row : -1;
}

void TablePage::endHeadings(int rows)
{
    if (m_sheet)
        store(setHeadingRows(m_bench.store(), m_tableId, rows, m_bench.who()), rows == 0 ? tr("No row is a heading now") : rows == 1 ? tr("The first row is the heading now") : tr("The first %1 rows are headings now").arg(rows));
}

/// The upper table stays where it is; the way to the lower one is a chip.
void TablePage::split(int row, bool seam)
{
    Id lower = 0;
    const auto done = splitTableAt(m_bench.store(), m_tableId, row, m_bench.who(), &lower);
    if (!m_bench.succeeded(done))
        return;
    m_lower = lower;
    if (m_sheet)
        showTexts();
    emit said(seam ? tr("The seam is undone: what stood below it is a table of its own") : tr("The table is cut in two: what stood below is a table of its own"));
}

void TablePage::join()
{
    store(joinWithNextTable(m_bench.store(), m_tableId, m_bench.who()), tr("The next table of the paper is joined to this one"));
}

void TablePage::restore()
{
    store(restorePrintedTable(m_bench.store(), m_tableId, m_bench.who()), tr("The table is as its paper prints it"));
}

void TablePage::setType(int col, ColumnType type)
{
    if (m_sheet)
        store(setColumnType(m_bench.store(), m_tableId, col, type, m_bench.who()), tr("“%1” holds: %2").arg(columnName(*m_sheet, col), columnTypeName(type)));
}

void TablePage::showColumnEdges(bool on)
{
    m_edges->show(on);
    if (on)
        emit said(tr("Drag an edge on the paper; a double click inside the table makes a new one. Keys: Alt+Shift+Left and Right move the chosen column's right edge."));
}

void TablePage::moveEdge(int column, int page, double x)
{
    m_edges->move(column, page, x);
}

void TablePage::addEdge(int page, double x)
{
    m_edges->add(page, x);
}

} // namespace scrutiny
