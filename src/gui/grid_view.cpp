// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/grid_view.h"

#include "gui/grid_delegate.h"
#include "gui/theme.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace scrutiny {

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
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    table->installEventFilter(this);
    connect(table, &QWidget::customContextMenuRequested, this, &GridView::menuWanted);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, table](const QModelIndex &current) {
        if (!current.isValid())
            return;
        QTableView *other = table == m_head ? m_body : m_head;
        other->clearSelection();
        tell(table);
    });
    connect(table, &QTableView::clicked, this, [this, table](const QModelIndex &index) { pressed(table, index); });
    // An editor closes before anything changes: told from the event loop.
    connect(model, &TableGrid::edited, this, &GridView::edited, Qt::QueuedConnection);
    followEditor(table);
    return table;
}

void GridView::followEditor(QTableView *table)
{
    auto *delegate = new GridDelegate(table);
    table->setItemDelegate(delegate);
    connect(delegate, &GridDelegate::goOn, this, [this, table](int by) { step(table, by); });
}

void GridView::setEditable(bool editable)
{
    m_headRows->setEditable(editable);
    m_bodyRows->setEditable(editable);
    const auto triggers = editable ? QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed : QAbstractItemView::NoEditTriggers;
    m_head->setEditTriggers(triggers); // a press on a heading sorts
    m_body->setEditTriggers(editable ? triggers | QAbstractItemView::DoubleClicked : triggers);
}

void GridView::setSheet(std::shared_ptr<const TableSheet> sheet, bool sameTable)
{
    const GridPlace place = chosen();
    const int down = m_body->verticalScrollBar()->value(), across = m_body->horizontalScrollBar()->value();
    m_sheet = std::move(sheet);
    fill();
    if (!sameTable)
        return;
    m_body->verticalScrollBar()->setValue(down);
    m_body->horizontalScrollBar()->setValue(across);
    if (place.row >= 0) {
        const QSignalBlocker quiet(this); // it was chosen before
        choose(place.row, place.col);
    }
}

void GridView::setOrder(const TableOrder &order)
{
    const GridPlace place = chosen();
    m_order = order;
    if (!m_sheet)
        return;
    fill();
    if (place.row >= 0) {
        const QSignalBlocker quiet(this);
        choose(place.row, place.col);
    }
}

void GridView::fill()
{
    const ReportTable &grid = m_sheet->table.grid;
    m_head->clearSpans();
    m_body->clearSpans();
    m_headRows->setSheet(m_sheet, 0, grid.headerRows);
    m_headRows->setSorted(m_order.sortCol, m_order.down);
    if (m_order.isNatural())
        m_bodyRows->setSheet(m_sheet, grid.headerRows, grid.rows);
    else
        m_bodyRows->setRows(m_sheet, scrutiny::shownRows(*m_sheet, m_order));
    m_head->setVisible(grid.headerRows > 0);
    setSpans(m_head, m_headRows);
    setSpans(m_body, m_bodyRows);
    m_laidOut = 0;
    layOut();
}

void GridView::setSpans(QTableView *table, const TableGrid *model)
{
    for (const TableCell &cell : m_sheet->table.grid.cells) {
        if (cell.rowSpan <= 1 && cell.colSpan <= 1)
            continue;
        for (int row = cell.row; row < cell.row + std::max(1, cell.rowSpan) && row < m_sheet->table.grid.rows; ++row) {
            const QModelIndex index = model->index(model->shownRow(row), cell.col);
            const QSize span = index.isValid() ? index.data(SpanRole).toSize() : QSize(1, 1);
            if (span.width() > 1 || span.height() > 1)
                table->setSpan(index.row(), index.column(), span.height(), span.width());
        }
    }
}

bool GridView::choose(int row, int col)
{
    if (!m_sheet || row < 0 || col < 0 || row >= m_sheet->table.grid.rows || col >= m_sheet->table.grid.cols)
        return false;
    const int at = m_sheet->cellOf(row, col);
    int last = row; // of a merged cell any row that is shown will do
    if (at >= 0)
        last = std::min(m_sheet->table.grid.rows, m_sheet->table.grid.cells[size_t(at)].row + m_sheet->table.grid.cells[size_t(at)].rowSpan) - 1;
    const bool head = row < m_sheet->table.grid.headerRows;
    const TableGrid *model = head ? m_headRows : m_bodyRows;
    while (model->shownRow(row) < 0 && row < last)
        ++row;
    if (model->shownRow(row) < 0)
        return false;
    QTableView *table = head ? m_head : m_body;
    const QModelIndex index = model->index(model->shownRow(row), col);
    if (table->currentIndex() == index && table->selectionModel()->isSelected(index) && table->selectionModel()->selectedIndexes().size() == 1)
        tell(table);
    table->setCurrentIndex(index);
    table->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    table->scrollTo(index);
    return true;
}

bool GridView::chooseCell(const RecordRef &cell)
{
    if (!m_sheet || cell.kind != RecordKind::TableCell || !cell.id)
        return false;
    const auto &ids = m_sheet->table.cellIds;
    const auto it = std::find(ids.begin(), ids.end(), cell.id);
    if (it == ids.end())
        return false;
    const TableCell &found = m_sheet->table.grid.cells[size_t(it - ids.begin())];
    return choose(found.row, found.col);
}

QTableView *GridView::current() const
{
    return m_head->selectionModel()->hasSelection() && !m_body->selectionModel()->hasSelection() ? m_head : m_body;
}

QWidget *GridView::currentWidget() const
{
    return current();
}

GridPlace GridView::chosen() const
{
    const QTableView *table = current();
    const QModelIndex index = table->currentIndex();
    return index.isValid() && table->selectionModel()->hasSelection() ? GridPlace{rowsOf(table)->tableRow(index.row()), index.column()} : GridPlace();
}

RecordRef GridView::currentCell() const
{
    const GridPlace place = chosen();
    const Id id = m_sheet ? m_sheet->cellIdAt(place.row, place.col) : 0;
    return id ? RecordRef{RecordKind::TableCell, id} : RecordRef();
}

void GridView::lightAdded(const std::set<std::pair<int, int>> &places)
{
    m_bodyRows->setAdded(places);
}

GridPart GridView::chosenCells() const
{
    const QTableView *table = current();
    const TableGrid *model = rowsOf(table);
    int top = INT_MAX, bottom = -1;
    GridPart part{{}, INT_MAX, -1, model->isAsPrinted()};
    for (const QItemSelectionRange &range : table->selectionModel()->selection()) {
        top = std::min(top, range.top());
        bottom = std::max(bottom, range.bottom());
        part.left = std::min(part.left, range.left());
        part.right = std::max(part.right, range.right());
    }
    for (int row = top; row <= bottom; ++row)
        part.rows.push_back(model->tableRow(row));
    return part;
}

GridPart GridView::selection() const
{
    const GridPart part = chosenCells();
    return part.rows.size() > 1 || part.right > part.left || !m_sheet ? part : shownPart();
}

GridPart GridView::shownPart() const
{
    GridPart whole = wholeTable(*m_sheet);
    whole.rows.resize(size_t(m_sheet->table.grid.headerRows));
    whole.rows.insert(whole.rows.end(), m_bodyRows->rows().begin(), m_bodyRows->rows().end());
    whole.merged = m_bodyRows->isAsPrinted();
    return whole;
}

bool GridView::findNext(const QString &words, bool fromHere)
{
    if (!m_sheet || words.trimmed().isEmpty())
        return false;
    const int cols = m_sheet->table.grid.cols, heads = m_headRows->rowCount(), all = (heads + m_bodyRows->rowCount()) * cols;
    const auto rowAt = [&](int shown) { return shown < heads ? m_headRows->tableRow(shown) : m_bodyRows->tableRow(shown - heads); };
    const GridPlace now = chosen();
    int start = 0;
    if (now.row >= 0)
        start = (now.row < heads ? now.row : heads + m_bodyRows->shownRow(now.row)) * cols + now.col + (fromHere ? 0 : 1);
    for (int i = 0; i < all; ++i) {
        const int place = (start + i) % all, row = rowAt(place / cols), col = place % cols, at = m_sheet->cellOf(row, col);
        if (at < 0 || !m_sheet->table.grid.cells[size_t(at)].text.contains(words.trimmed(), Qt::CaseInsensitive))
            continue;
        const QAbstractItemModel *model = row < heads ? m_headRows : m_bodyRows;
        const int shown = row < heads ? place / cols : place / cols - heads;
        if (model->index(shown, col).data().toString().isEmpty())
            continue; // the merged cell's own place comes too
        choose(row, col);
        return true;
    }
    return false;
}

} // namespace scrutiny
