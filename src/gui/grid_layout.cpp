// SPDX-License-Identifier: GPL-3.0-or-later
// Widths of a grid's columns and heights of its rows.
#include "gui/grid_view.h"

#include "gui/grid_delegate.h"
#include "gui/grid_measure.h"
#include "gui/theme.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace scrutiny {

namespace {

/// Widths are taken from so many rows; a wider word further down wraps anywhere.
constexpr int rowsMeasured = 400;
/// A column of text asks for this at most before it wraps, and never gets less than the second, in ems.
constexpr double widestText = 22, widestWord = 14;
/// Figures longer than this are words.
constexpr int longestFigure = 20;

} // namespace

std::vector<int> GridView::columnWidths(int room) const
{
    const ReportTable &grid = m_sheet->table.grid;
    const GridMeasure measure;
    const int mostWord = theme().em(widestWord), mostText = theme().em(widestText);
    std::vector<int> least(size_t(grid.cols), theme().em(2)), most = least;
    for (const TableCell &cell : grid.cells) {
        if (cell.row >= rowsMeasured || cell.colSpan > 1 || cell.col < 0 || cell.col >= grid.cols)
            continue;
        const bool head = cell.row < grid.headerRows, number = !head && m_sheet->numbers[size_t(cell.col)] && cell.text.size() < longestFigure;
        int &low = least[size_t(cell.col)], &high = most[size_t(cell.col)];
        low = std::max(low, std::min(mostWord, measure.widthFor(cell.text, head, !number)));
        high = std::max({high, low, std::min(mostText, measure.widthFor(cell.text, head, false))});
    }
    const int leastAll = std::accumulate(least.begin(), least.end(), 0), mostAll = std::accumulate(most.begin(), most.end(), 0);
    if (leastAll >= room)
        return least;
    std::vector<int> widths = mostAll > room ? least : most;
    int left = room - (mostAll > room ? leastAll : mostAll);
    for (size_t i = 0; i < widths.size(); ++i) { // what is left goes where text wraps most, or evenly
        const int share = mostAll > room ? int(qint64(room - leastAll) * (most[i] - least[i]) / std::max(1, mostAll - leastAll))
                                         : (room - mostAll) / int(widths.size());
        widths[i] += share;
        left -= share;
    }
    if (!widths.empty())
        widths.back() += left;
    return widths;
}

void GridView::layOutRows(QTableView *table, const TableGrid *model, const std::vector<int> &widths)
{
    const ReportTable &grid = m_sheet->table.grid;
    const bool head = model == m_headRows;
    const int count = model->rowCount();
    const GridMeasure measure;
    std::vector<int> heights(size_t(count), measure.heightFor({}, head, 0));
    const auto neededBy = [&](const TableCell &cell) {
        int width = 0;
        for (int col = cell.col; col < std::min(grid.cols, cell.col + std::max(1, cell.colSpan)); ++col)
            width += widths[size_t(col)];
        const bool sorted = head && m_order.sortCol == cell.col;
        return measure.heightFor(sorted ? headingWithArrow(cell.text, 1) : cell.text, head, width);
    };
    std::vector<const TableCell *> tall;
    for (const TableCell &cell : grid.cells) {
        if (cell.col < 0 || cell.col >= grid.cols)
            continue;
        if (cell.rowSpan > 1 && model->isAsPrinted()) {
            tall.push_back(&cell);
            continue;
        }
        int needed = 0;
        for (int row = std::max(0, cell.row); row < std::min(grid.rows, cell.row + std::max(1, cell.rowSpan)); ++row)
            if (const int shown = model->shownRow(row); shown >= 0) {
                needed = needed ? needed : neededBy(cell);
                heights[size_t(shown)] = std::max(heights[size_t(shown)], needed);
            }
    }
    for (const TableCell *cell : tall) { // the last of its rows grows when they are too low together
        int have = 0, last = -1;
        for (int row = std::max(0, cell->row); row < std::min(grid.rows, cell->row + cell->rowSpan); ++row)
            if (const int shown = model->shownRow(row); shown >= 0) {
                have += heights[size_t(shown)];
                last = shown;
            }
        if (last >= 0)
            heights[size_t(last)] += std::max(0, neededBy(*cell) - have);
    }
    for (int row = 0; row < count; ++row)
        table->verticalHeader()->resizeSection(row, heights[size_t(row)]);
}

void GridView::layOut()
{
    if (!m_sheet || width() == m_laidOut)
        return;
    m_laidOut = width();
    const int bar = m_body->verticalScrollBar()->sizeHint().width();
    const std::vector<int> widths = columnWidths(width() - bar - 2);
    for (QTableView *table : {m_head, m_body})
        for (size_t col = 0; col < widths.size(); ++col)
            table->setColumnWidth(int(col), widths[col]);
    layOutRows(m_head, m_headRows, widths);
    layOutRows(m_body, m_bodyRows, widths);
    // Very tall headings scroll by themselves.
    m_head->setFixedHeight(std::min(m_head->verticalHeader()->length(), std::max(theme().em(4), height() / 2)));
    m_head->doItemsLayout();
    m_body->doItemsLayout();
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
    // What tells of the chosen cell takes room from the grid: the cell stays in sight.
    if (m_body->currentIndex().isValid())
        m_body->scrollTo(m_body->currentIndex());
}

} // namespace scrutiny
