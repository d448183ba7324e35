// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/grid_view.h"

#include "gui/grid_delegate.h"
#include "gui/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <numeric>

namespace scrutiny {

namespace {

/// Widths are taken from so many rows; a wider word further down wraps anywhere.
constexpr int rowsMeasured = 400;
/// A column of text asks for this at most before it wraps, and never gets less than the second, in ems.
constexpr double widestText = 22, widestWord = 14;

} // namespace

GridView::GridView(QWidget *parent)
    : QWidget(parent)
    , m_headRows(new TableGrid(this))
    , m_bodyRows(new TableGrid(this))
    , m_head(makeTable(m_headRows, tr("Heading of the table")))
    , m_body(makeTable(m_bodyRows, tr("Table")))
    , m_column(new QVBoxLayout(this))
    , m_corner(new QWidget)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_head, 1);
    top->addWidget(m_corner);
    m_corner->setFixedWidth(0);
    m_column->addLayout(top);
    m_column->addWidget(m_body, 1);
    m_body->setMinimumHeight(theme().em(12));
    m_head->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_head->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_body->horizontalScrollBar(), &QScrollBar::valueChanged, m_head->horizontalScrollBar(), &QScrollBar::setValue);
    connect(m_head->horizontalScrollBar(), &QScrollBar::valueChanged, m_body->horizontalScrollBar(), &QScrollBar::setValue);
    QScrollBar *bar = m_body->verticalScrollBar(); // heading and body are as wide, or they would scroll apart
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int most) { m_corner->setFixedWidth(most > 0 ? bar->sizeHint().width() : 0); });
    connect(&theme(), &Theme::changed, this, [this] {
        m_body->setMinimumHeight(theme().em(12));
        m_laidOut = 0;
        layOut();
    });
}

QTableView *GridView::makeTable(TableGrid *model, const QString &name)
{
    auto *table = new QTableView;
    table->setModel(model);
    table->setItemDelegate(new GridDelegate(table));
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(1);
    table->horizontalHeader()->setMinimumSectionSize(1);
    table->installEventFilter(this);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, table](const QModelIndex &current) {
        if (!current.isValid())
            return;
        QTableView *other = table == m_head ? m_body : m_head;
        other->clearSelection();
        tell(table);
    });
    connect(table, &QTableView::clicked, this, [this, table] { tell(table); });
    return table;
}

void GridView::tell(const QTableView *table)
{
    const auto *model = static_cast<const TableGrid *>(table->model());
    const int at = m_sheet ? m_sheet->cellOf(model->firstRow() + table->currentIndex().row(), table->currentIndex().column()) : -1;
    if (at >= 0 && size_t(at) < m_sheet->table.cellIds.size())
        emit cellChosen({RecordKind::TableCell, m_sheet->table.cellIds[size_t(at)]});
}

void GridView::setSheet(std::shared_ptr<const TableSheet> sheet)
{
    m_sheet = std::move(sheet);
    const ReportTable &grid = m_sheet->table.grid;
    m_head->clearSpans();
    m_body->clearSpans();
    m_headRows->setSheet(m_sheet, 0, grid.headerRows);
    m_bodyRows->setSheet(m_sheet, grid.headerRows, grid.rows);
    m_head->setVisible(grid.headerRows > 0);
    for (const TableCell &cell : grid.cells)
        for (auto [table, model] : {std::pair(m_head, m_headRows), std::pair(m_body, m_bodyRows)}) {
            const QModelIndex index = model->index(std::max(cell.row, model->firstRow()) - model->firstRow(), cell.col);
            const QSize span = index.data(SpanRole).toSize();
            if (index.isValid() && m_sheet->cellOf(model->firstRow() + index.row(), index.column()) >= 0 && (span.width() > 1 || span.height() > 1))
                table->setSpan(index.row(), index.column(), span.height(), span.width());
        }
    m_laidOut = 0;
    layOut();
}

std::vector<int> GridView::columnWidths(int room) const
{
    const ReportTable &grid = m_sheet->table.grid;
    std::vector<int> least(size_t(grid.cols), theme().em(2)), most = least;
    for (const TableCell &cell : grid.cells) {
        if (cell.row >= rowsMeasured || cell.colSpan > 1 || cell.col < 0 || cell.col >= grid.cols)
            continue;
        const bool head = cell.row < grid.headerRows, number = !head && m_sheet->numbers[size_t(cell.col)] && cell.text.size() < 20;
        int &low = least[size_t(cell.col)], &high = most[size_t(cell.col)];
        low = std::max(low, std::min(theme().em(widestWord), GridDelegate::widthFor(cell.text, head, number, true)));
        high = std::max({high, low, std::min(theme().em(widestText), GridDelegate::widthFor(cell.text, head, number, false))});
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
    const int from = model->firstRow(), count = model->rowCount();
    std::vector<int> heights(size_t(count), GridDelegate::heightFor({}, head, 0));
    const auto neededBy = [&](const TableCell &cell) {
        int width = 0;
        for (int col = cell.col; col < std::min(grid.cols, cell.col + std::max(1, cell.colSpan)); ++col)
            width += widths[size_t(col)];
        return GridDelegate::heightFor(cell.text, head, width);
    };
    std::vector<const TableCell *> tall;
    for (const TableCell &cell : grid.cells) {
        const int row = std::max(cell.row, from) - from;
        if (row >= count || cell.row + std::max(1, cell.rowSpan) <= from || cell.col < 0 || cell.col >= grid.cols)
            continue;
        if (cell.rowSpan > 1)
            tall.push_back(&cell);
        else
            heights[size_t(row)] = std::max(heights[size_t(row)], neededBy(cell));
    }
    for (const TableCell *cell : tall) { // the last of its rows grows when they are too low together
        const int first = std::max(cell->row, from) - from, last = std::min(cell->row + cell->rowSpan - from, count) - 1;
        const int have = std::accumulate(heights.begin() + first, heights.begin() + last + 1, 0);
        heights[size_t(last)] += std::max(0, neededBy(*cell) - have);
    }
    for (int row = 0; row < count; ++row)
        if (table->rowHeight(row) != heights[size_t(row)])
            table->setRowHeight(row, heights[size_t(row)]);
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
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

bool GridView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool down = watched == m_head && key->key() == Qt::Key_Down && m_head->currentIndex().row() >= m_headRows->rowCount() - 1;
        const bool up = watched == m_body && key->key() == Qt::Key_Up && m_body->currentIndex().row() == 0 && m_headRows->rowCount() > 0;
        if (down || up) { // arrows cross from the heading to the body and back
            QTableView *to = down ? m_body : m_head;
            const int row = down ? 0 : m_headRows->rowCount() - 1, col = std::max(0, (down ? m_head : m_body)->currentIndex().column());
            to->setFocus(Qt::OtherFocusReason);
            to->setCurrentIndex(to->model()->index(row, col));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GridView::choose(int row, int col)
{
    const bool head = row < m_bodyRows->firstRow();
    QTableView *table = head ? m_head : m_body;
    const QModelIndex index = table->model()->index(head ? row : row - m_bodyRows->firstRow(), col);
    table->setCurrentIndex(index);
    table->scrollTo(index);
}

RecordRef GridView::currentCell() const
{
    for (const QTableView *table : {m_body, m_head})
        if (table->selectionModel()->hasSelection())
            return table->currentIndex().data(RecordRole).value<RecordRef>();
    return {};
}

bool GridView::chooseCell(const RecordRef &cell)
{
    if (!m_sheet || cell.kind != RecordKind::TableCell)
        return false;
    const auto &ids = m_sheet->table.cellIds;
    const auto it = std::find(ids.begin(), ids.end(), cell.id);
    if (it == ids.end())
        return false;
    const TableCell &found = m_sheet->table.grid.cells[size_t(it - ids.begin())];
    choose(found.row, found.col);
    return true;
}

GridRange GridView::selection() const
{
    for (const auto &[table, model] : {std::pair(m_body, m_bodyRows), std::pair(m_head, m_headRows)}) {
        const QItemSelection selected = table->selectionModel()->selection();
        GridRange range{INT_MAX, INT_MAX, -1, -1};
        for (const QItemSelectionRange &part : selected) {
            range.top = std::min(range.top, part.top() + model->firstRow());
            range.left = std::min(range.left, part.left());
            range.bottom = std::max(range.bottom, part.bottom() + model->firstRow());
            range.right = std::max(range.right, part.right());
        }
        if (range.bottom > range.top || range.right > range.left)
            return range;
    }
    return m_sheet ? wholeTable(m_sheet->table.grid) : GridRange();
}

bool GridView::findNext(const QString &words, bool fromHere)
{
    if (!m_sheet || words.trimmed().isEmpty())
        return false;
    const auto &cells = m_sheet->table.grid.cells;
    const RecordRef now = currentCell();
    const auto &ids = m_sheet->table.cellIds;
    const auto it = std::find(ids.begin(), ids.end(), now.id);
    const size_t start = now.id && it != ids.end() ? size_t(it - ids.begin()) + (fromHere ? 0 : 1) : 0;
    for (size_t i = 0; i < cells.size(); ++i) {
        const TableCell &cell = cells[(start + i) % cells.size()];
        if (!cell.text.contains(words.trimmed(), Qt::CaseInsensitive))
            continue;
        choose(cell.row, cell.col);
        return true;
    }
    return false;
}

} // namespace scrutiny
