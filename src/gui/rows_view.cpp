// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rows_view.h"

#include "gui/row_delegate.h"
#include "gui/rows_header.h"
#include "gui/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace scrutiny {

namespace {

/// Widths of columns are taken from so many rows at most; a wider one further down is elided by nothing: it wraps.
constexpr int rowsMeasured = 400;

} // namespace

RowsView::RowsView(const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_delegate(new RowDelegate(this))
    , m_header(new RowsHeader(this))
{
    setHorizontalHeader(m_header);
    setAccessibleName(accessibleName);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(true);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &RowsView::layOut);
    connect(&theme(), &Theme::changed, this, [this] { m_later.start(); });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (!(index.flags() & Qt::ItemIsEditable))
            emit opened(currentRecord());
    });
    connect(this, &QAbstractItemView::clicked, this, &RowsView::tellChosen);
}

void RowsView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QTableView::setModel(model);
    const auto later = [this] { m_later.start(); };
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_kept = currentRecord(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_kept.id)
            chooseRecord(m_kept);
        m_later.start();
    });
    connect(model, &QAbstractItemModel::dataChanged, this, later);
    connect(model, &QAbstractItemModel::layoutChanged, this, later);
    connect(model, &QAbstractItemModel::rowsInserted, this, later);
    connect(model, &QAbstractItemModel::rowsRemoved, this, later);
    auto *filter = qobject_cast<RowsFilter *>(model);
    setSortingEnabled(false);
    horizontalHeader()->setSectionsClickable(filter);
    horizontalHeader()->setSortIndicatorShown(false);
    if (filter)
        connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this, filter](int column) {
            // Up, down, then as the page gave them. The header flips its own indicator before it tells, so the filter is asked.
            if (filter->sortColumn() != column)
                sortBy(column, Qt::AscendingOrder);
            else if (filter->sortOrder() == Qt::AscendingOrder)
                sortBy(column, Qt::DescendingOrder);
            else
                sortBy(-1, Qt::AscendingOrder);
        });
    layOut();
}

void RowsView::sortBy(int column, Qt::SortOrder order)
{
    auto *filter = qobject_cast<RowsFilter *>(model());
    if (!filter)
        return;
    filter->sort(column, order);
    horizontalHeader()->setSortIndicatorShown(column >= 0);
    if (column >= 0)
        horizontalHeader()->setSortIndicator(column, order);
    m_later.start();
}

void RowsView::sortByNextColumn()
{
    auto *filter = qobject_cast<RowsFilter *>(model());
    if (!filter)
        return;
    int column = filter->sortColumn() + 1;
    while (column < filter->columnCount() && isColumnHidden(column))
        ++column;
    sortBy(column < filter->columnCount() ? column : -1, Qt::AscendingOrder);
}

void RowsView::turnOrder()
{
    auto *filter = qobject_cast<RowsFilter *>(model());
    if (filter && filter->sortColumn() >= 0)
        sortBy(filter->sortColumn(), filter->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
}

RowsModel *RowsView::rows() const
{
    if (auto *filter = qobject_cast<QAbstractProxyModel *>(model()))
        return qobject_cast<RowsModel *>(filter->sourceModel());
    return qobject_cast<RowsModel *>(model());
}

RecordRef RowsView::currentRecord() const
{
    return currentIndex().data(RecordRole).value<RecordRef>();
}

bool RowsView::chooseRecord(const RecordRef &record)
{
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        if (model()->index(row, 0).data(RecordRole).value<RecordRef>() != record)
            continue;
        if (currentIndex().row() != row || !selectionModel()->isRowSelected(row, {}))
            selectRow(row);
        scrollTo(currentIndex());
        return true;
    }
    return false;
}

void RowsView::step(int by)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int row = currentIndex().isValid() ? nextRow(currentIndex().row(), by) : nextRow(-1, 1);
    selectRow(row);
    scrollTo(model()->index(row, std::max(0, currentIndex().column())));
}

void RowsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid() && current.row() != previous.row())
        emit chosen(currentRecord());
    if (current.isValid())
        tellChosen();
}

void RowsView::tellChosen()
{
    const auto place = currentIndex().data(PlaceRole).value<PlaceOnPaper>();
    emit placeChosen(place);
}

void RowsView::layOut()
{
    if (m_layingOut || !model() || !rows())
        return;
    m_layingOut = true;
    layOutColumns();
    std::vector<int> shown;
    for (int column = 0; column < model()->columnCount(); ++column)
        if (!isColumnHidden(column))
            shown.push_back(column);
    layOutHeadings(shown);
    for (int row = 0; row < model()->rowCount(); ++row) {
        int height = 0;
        const QModelIndex first = model()->index(row, 0);
        if (first.data(HeadingRole).toBool()) {
            setRowHeight(row, m_delegate->heightFor(first, viewport()->width()));
            continue;
        }
        for (const int column : shown)
            height = std::max(height, m_delegate->heightFor(model()->index(row, column), columnWidth(column)));
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
    m_layingOut = false;
    updateGeometry();
    emit laidOut();
}

/// Headings stand over all columns that are shown.
void RowsView::layOutHeadings(const std::vector<int> &shown)
{
    if (m_spans)
        clearSpans();
    m_spans = false;
    for (int row = 0; row < model()->rowCount(); ++row)
        if (model()->index(row, 0).data(HeadingRole).toBool() && shown.size() > 1) {
            setSpan(row, shown.front(), 1, shown.back() - shown.front() + 1);
            m_spans = true;
        }
}

int RowsView::nextRow(int row, int by) const
{
    int next = row;
    for (int at = row + by; at >= 0 && at < model()->rowCount(); at += by) {
        next = at;
        if (!model()->index(at, 0).data(HeadingRole).toBool())
            return at;
    }
    return row >= 0 && row < model()->rowCount() ? row : std::clamp(next, 0, model()->rowCount() - 1);
}

void RowsView::layOutColumns()
{
    const auto &columns = rows()->columns();
    const int count = int(columns.size());
    std::vector<int> natural(size_t(count), 0), least(size_t(count), theme().em(3));
    const int measured = std::min(model()->rowCount(), rowsMeasured);
    int shares = 0;
    for (int column = 0; column < count; ++column) {
        const RowColumn &c = columns[size_t(column)];
        shares += c.share;
        natural[size_t(column)] = m_header->naturalWidth(column);
        if (c.room > 0)
            natural[size_t(column)] = std::max(natural[size_t(column)], theme().em(c.room));
        for (int row = 0; !c.strong && row < measured; ++row)
            if (!model()->index(row, column).data(HeadingRole).toBool()) {
                natural[size_t(column)] = std::max(natural[size_t(column)], m_delegate->naturalWidth(model()->index(row, column)));
                if (c.share > 0)
                    least[size_t(column)] = std::max(least[size_t(column)], m_delegate->leastWidth(model()->index(row, column)));
            }
    }
    // Fold columns away, highest `fold` first, until the text columns have room to be read.
    const int width = viewport()->width();
    std::vector<int> folded;
    const auto isFolded = [&](int column) { return std::find(folded.begin(), folded.end(), column) != folded.end(); };
    const auto textRoom = [&] {
        int room = width;
        for (int column = 0; column < count; ++column)
            if (columns[size_t(column)].share == 0 && !isFolded(column))
                room -= natural[size_t(column)];
        return room;
    };
    const auto textNeeded = [&] {
        int needed = 0;
        for (int column = 0; column < count; ++column)
            if (columns[size_t(column)].share > 0 && !isFolded(column))
                needed += columns[size_t(column)].strong ? theme().em(12) : least[size_t(column)];
        return needed;
    };
    while (textRoom() < textNeeded()) {
        int next = -1;
        for (int column = 0; column < count; ++column)
            if (columns[size_t(column)].fold > 0 && !isFolded(column) && (next < 0 || columns[size_t(column)].fold > columns[size_t(next)].fold))
                next = column;
        if (next < 0)
            break;
        folded.push_back(next);
        shares -= columns[size_t(next)].share;
    }
    std::sort(folded.begin(), folded.end());
    int room = std::max(textRoom(), theme().em(6));
    for (int column = 0; column < count; ++column) {
        const RowColumn &c = columns[size_t(column)];
        setColumnHidden(column, isFolded(column));
        if (isFolded(column))
            continue;
        if (c.share == 0) {
            setColumnWidth(column, natural[size_t(column)]);
            continue;
        }
        if (c.strong)
            continue;
        // No wider than it needs: what is left goes to the main column.
        const int part = std::max(std::min(shares > 0 ? room * c.share / shares : 0, natural[size_t(column)]), least[size_t(column)]);
        setColumnWidth(column, part);
        room -= part;
        shares -= c.share;
    }
    const auto main = std::find_if(columns.begin(), columns.end(), [](const RowColumn &c) { return c.strong && c.share > 0; });
    if (main != columns.end())
        setColumnWidth(int(main - columns.begin()), std::max(room, theme().em(6)));
    int headingHeight = 0;
    for (int column = 0; column < count; ++column)
        if (!isColumnHidden(column))
            headingHeight = std::max(headingHeight, m_header->heightNeeded(column));
    m_header->setFixedHeight(headingHeight);
    m_delegate->setFolded(std::move(folded));
}

int RowsView::contentsHeight() const
{
    return verticalHeader()->length() + (horizontalHeader()->isHidden() ? 0 : horizontalHeader()->height()) + 2 * frameWidth();
}

QSize RowsView::sizeHint() const
{
    return {theme().em(30), contentsHeight()};
}

QSize RowsView::minimumSizeHint() const
{
    return {theme().em(12), std::min(contentsHeight(), theme().em(13))};
}

void RowsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOut();
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid()) {
        emit opened(currentRecord());
        return;
    }
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        tellChosen();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowsView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!selectionModel()->hasSelection() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        selectRow(nextRow(-1, 1));
    viewport()->update();
}

void RowsView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace scrutiny
