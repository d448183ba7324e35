// SPDX-License-Identifier: GPL-3.0-or-later
// A table looked at in another order, or in part; and the way from the paper to its cells.
#include "gui/table_page.h"

#include "gui/empty_state.h"
#include "gui/filter_bar.h"

#include <QTableView>

#include <algorithm>

namespace scrutiny {

namespace {

/// A filter's chip says no more than this; the whole is its tool tip.
constexpr int longestChip = 60;
/// A click this far (points) beside a cell's words still means the cell.
constexpr double nearEnough = 40;

double distance(const Rect &rect, const QPointF &point)
{
    const double x = std::max({rect.x0 - point.x(), 0.0, point.x() - rect.x1}), y = std::max({rect.y0 - point.y(), 0.0, point.y() - rect.y1});
    return x + 3 * y; // rows are nearer to each other than columns
}

} // namespace

void TablePage::setOrder(const TableOrder &order)
{
    if (!m_sheet)
        return;
    m_grid->setOrder(order);
    showOrder();
    showTexts();
    emit statusChanged();
}

void TablePage::showOrder()
{
    const TableOrder &order = m_grid->order();
    const bool sorted = order.sortCol >= 0 && order.sortCol < m_sheet->table.grid.cols;
    const auto chipWords = [](const QString &words) { return (words.size() > longestChip ? words.left(longestChip - 1) + QChar(0x2026) : words) + QStringLiteral("  ×"); };
    const QString name = sorted ? columnName(*m_sheet, order.sortCol) : QString();
    m_sorted->say(chipWords(tr("Sorted by %1 %2").arg(name, order.down ? QStringLiteral("▾") : QStringLiteral("▴"))), sorted);
    m_sorted->setAccessibleName(order.down ? tr("Sorted by %1 from high to low; press to see the rows as printed").arg(name) : tr("Sorted by %1 from low to high; press to see the rows as printed").arg(name));
    for (size_t i = 0; i < m_filters.size(); ++i) {
        const bool there = i < order.filters.size();
        const QString words = there ? filterWords(*m_sheet, order.filters[i]) : QString();
        m_filters[i]->say(chipWords(words), there);
        m_filters[i]->setAccessibleName(tr("%1; press to take this filter off").arg(words));
        m_filters[i]->setToolTip(tr("%1\nPress to take this filter off").arg(words));
    }
    const bool none = m_grid->shownRows() == 0 && !order.filters.empty();
    m_grid->setVisible(!none);
    m_none->setVisible(none);
}

/// Up, down, and as printed again, as a press on the heading does.
void TablePage::sortBy(int col)
{
    if (col < 0) {
        emit said(tr("Choose a cell first: its column is sorted by."));
        return;
    }
    TableOrder order = m_grid->order();
    order.pressSort(col);
    setOrder(order);
}

void TablePage::turnOrder()
{
    TableOrder order = m_grid->order();
    if (order.sortCol < 0)
        return;
    order.down = !order.down;
    setOrder(order);
}

void TablePage::openFilter(int col)
{
    if (!m_sheet || col < 0)
        return;
    const ColumnFilter *now = m_grid->order().filterOf(col);
    if (!now && m_grid->order().filters.size() >= m_filters.size()) {
        emit said(tr("No more filters at once. Take one off first."));
        return;
    }
    m_filterBar->openFor(*m_sheet, col, now ? *now : ColumnFilter{col});
}

void TablePage::onlyTheSame()
{
    const GridPlace place = m_grid->chosen();
    if (!m_sheet || place.row < m_sheet->table.grid.headerRows)
        return;
    TableOrder order = m_grid->order();
    if (!order.filterOf(place.col) && order.filters.size() >= m_filters.size()) {
        emit said(tr("No more filters at once. Take one off first."));
        return;
    }
    m_filterBar->hide();
    order.setFilter({place.col, {m_sheet->textAt(place.row, place.col).simplified()}, {}});
    setOrder(order);
}

void TablePage::nextSeam()
{
    if (!m_sheet || m_sheet->seams.empty())
        return;
    if (!m_grid->order().isNatural())
        setOrder({}); // seams are where the paper has them
    const GridPlace now = m_grid->chosen();
    auto next = m_sheet->seams.upper_bound(now.row);
    if (next == m_sheet->seams.end())
        next = m_sheet->seams.begin();
    m_grid->choose(next->first, std::max(0, now.col));
    m_grid->current()->setFocus(Qt::OtherFocusReason);
    emit said(next->second);
}

/// The cell whose words stand at the point, or nearest to it inside the table.
bool TablePage::chooseAt(Id paperId, int page, const QPointF &point)
{
    if (!m_sheet || paperId != m_sheet->table.paperId)
        return false;
    if (!m_places) {
        auto table = loadTableWithPlaces(m_bench.reader(), m_tableId);
        if (!m_bench.succeeded(table))
            return false;
        m_places = std::move(*table);
    }
    const TableCell *best = nullptr;
    double nearest = nearEnough;
    for (const TableCell &cell : m_places->grid.cells)
        for (const Place &place : cell.source)
            if (place.page == page && distance(place.rect, point) < nearest) {
                nearest = distance(place.rect, point);
                best = &cell;
            }
    if (!best)
        return false;
    if (!m_grid->choose(best->row, best->col)) {
        emit said(tr("The filters hide this cell’s row."));
        return true;
    }
    return true;
}

} // namespace scrutiny
