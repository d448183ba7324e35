// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/side_view.h"

#include "gui/side_delegate.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace scrutiny {

namespace {

/// Labels keep so much of the width at least, and take so much at most when they need less, in ems.
constexpr double leastLabel = 12.5, widestLabel = 26;
/// Widths are taken from so many rows.
constexpr int rowsMeasured = 300;

} // namespace

SideView::SideView(QWidget *parent)
    : QTableView(parent)
    , m_model(new SideBySideModel(this))
    , m_header(new SideHeader(this))
{
    setAccessibleName(tr("Tables side by side"));
    setHorizontalHeader(m_header);
    setModel(m_model);
    setItemDelegate(new SideDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    setMinimumHeight(theme().em(12));
    connect(&theme(), &Theme::changed, this, [this] {
        setMinimumHeight(theme().em(12));
        setGrid(m_model->grid(), m_model->shownRows().size() != m_model->grid().rows.size(), m_units.size() + 1 == size_t(m_model->columnCount()) ? Units::Columns : Units::Groups);
    });
}

void SideView::setGrid(SideBySide grid, bool onlyChanged, Units units)
{
    const RecordRef kept = currentFigure();
    m_model->setGrid(std::move(grid), onlyChanged);
    m_units.clear();
    m_natural.assign(size_t(m_model->columnCount()), 0);
    m_least = m_natural;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int &natural = m_natural[size_t(column)];
        int &least = m_least[size_t(column)];
        natural = m_header->naturalWidth(column);
        least = m_header->leastWidth(column);
        for (int row = 0; row < std::min(rowsMeasured, m_model->rowCount()); ++row) {
            natural = std::max(natural, SideDelegate::widthFor(m_model->index(row, column)));
            least = std::max(least, SideDelegate::leastFor(m_model->index(row, column)));
        }
        const bool sameUnit = column > 1 && units == Units::Groups && m_model->grid().columns[size_t(column) - 1].of == m_model->grid().columns[size_t(column) - 2].of;
        if (sameUnit)
            m_units.back().last = column;
        else if (column > 0)
            m_units.push_back({column, column});
    }
    m_first = std::clamp(m_first, 0, std::max(0, unitCount() - 1));
    layOut();
    if (kept.id)
        chooseFigure(kept);
}

int SideView::sum(const std::vector<int> &widths, const Unit &unit)
{
    return std::accumulate(widths.begin() + unit.first, widths.begin() + unit.last + 1, 0);
}

int SideView::unitOf(int column) const
{
    for (size_t i = 0; i < m_units.size(); ++i)
        if (column >= m_units[i].first && column <= m_units[i].last)
            return int(i);
    return -1;
}

/// As many units as fit beside the labels, from the first one on; one at least.
void SideView::layOut()
{
    if (m_units.empty())
        return;
    const int room = width() - verticalScrollBar()->sizeHint().width() - 2, label = std::min(m_natural[0], std::max(theme().em(leastLabel), room / 4));
    const bool allSqueezed = label + sum(m_least, {m_units.front().first, m_units.back().last}) <= room; // rather narrow columns than hidden ones
    const auto fits = [&](int first, int last) { return allSqueezed || label + sum(m_natural, {m_units[size_t(first)].first, m_units[size_t(last)].last}) <= room; };
    m_last = m_first;
    while (m_last + 1 < unitCount() && fits(m_first, m_last + 1))
        ++m_last;
    while (m_first > 0 && fits(m_first - 1, m_last)) // no empty room behind the last one
        --m_first;
    layOutColumns(room, label);
    layOutRows();
    m_header->updateGeometry();
    updateGeometries();
    emit windowMoved();
}

/// What is left goes to the labels and, in part, to the columns; a single unit that is too wide gives way down to what it can do with.
void SideView::layOutColumns(int room, int label)
{
    const Unit shown{m_units[size_t(m_first)].first, m_units[size_t(m_last)].last};
    const int count = shown.last - shown.first + 1, asked = sum(m_natural, shown), give = asked - sum(m_least, shown);
    const int tooWide = std::clamp(label + asked - room, 0, give), left = std::max(0, room - asked - m_natural[0]);
    const int each = std::min(left / count, theme().em(2));
    int used = 0;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const bool hidden = column < shown.first || column > shown.last;
        setColumnHidden(column, hidden);
        if (hidden)
            continue;
        const int natural = m_natural[size_t(column)], taken = give > 0 ? int(qint64(tooWide) * (natural - m_least[size_t(column)]) / give) : 0;
        setColumnWidth(column, natural - taken + each);
        used += natural - taken + each;
    }
    setColumnWidth(0, std::clamp(room - used, theme().em(4), std::max(m_natural[0] + theme().em(2), theme().em(widestLabel))));
}

void SideView::layOutRows()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        int height = 0;
        for (int column = 0; column < m_model->columnCount(); ++column)
            if (!isColumnHidden(column))
                height = std::max(height, SideDelegate::heightFor(m_model->index(row, column), columnWidth(column)));
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

void SideView::showFrom(int unit)
{
    m_first = std::clamp(unit, 0, std::max(0, unitCount() - 1));
    layOut();
}

void SideView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOut();
}

void SideView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex now = currentIndex();
    const int unit = now.isValid() ? unitOf(now.column()) : -1;
    if (event->key() == Qt::Key_Right && event->modifiers() == Qt::NoModifier && unit >= 0 && now.column() == m_units[size_t(m_last)].last && m_last + 1 < unitCount()) {
        const int next = m_last + 1;
        while (m_last < next && m_first < next)
            showFrom(m_first + 1);
        setCurrentIndex(m_model->index(now.row(), m_units[size_t(next)].first));
        return;
    }
    if (event->key() == Qt::Key_Left && event->modifiers() == Qt::NoModifier && unit >= 0 && now.column() == m_units[size_t(m_first)].first && m_first > 0) {
        const int next = m_first - 1;
        showFrom(next);
        setCurrentIndex(m_model->index(now.row(), m_units[size_t(next)].last));
        return;
    }
    QTableView::keyPressEvent(event);
}

/// A label stands for its row: the newest figure of it.
RecordRef SideView::figureAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.column() > 0)
        return index.data(RecordRole).value<RecordRef>();
    const SideRow &row = m_model->rowAt(index.row());
    for (size_t i = row.cells.size(); i-- > 0;)
        if (row.cells[i].cell.id)
            return row.cells[i].cell;
    return {};
}

void SideView::tell(const QModelIndex &index)
{
    const RecordRef figure = figureAt(index);
    if (figure.id)
        emit figureChosen(figure);
}

void SideView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    tell(current);
}

void SideView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && !currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
}

void SideView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    tell(currentIndex()); // also when it was chosen before: the paper may show something else by now
}

RecordRef SideView::currentFigure() const
{
    return figureAt(currentIndex());
}

bool SideView::chooseFigure(const RecordRef &figure)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        for (int column = 1; column < m_model->columnCount(); ++column) {
            if (m_model->index(row, column).data(RecordRole).value<RecordRef>() != figure)
                continue;
            if (isColumnHidden(column))
                showFrom(unitOf(column));
            setCurrentIndex(m_model->index(row, column));
            return true;
        }
    return false;
}

bool SideView::findNext(const QString &words, bool fromHere)
{
    const int columns = m_model->columnCount(), all = m_model->rowCount() * columns;
    const QString wanted = words.trimmed();
    if (wanted.isEmpty() || all == 0)
        return false;
    const QModelIndex now = currentIndex();
    const int start = now.isValid() ? now.row() * columns + now.column() + (fromHere ? 0 : 1) : 0;
    for (int i = 0; i < all; ++i) {
        const QModelIndex index = m_model->index((start + i) % all / columns, (start + i) % all % columns);
        if (!index.data().toString().contains(wanted, Qt::CaseInsensitive))
            continue;
        if (isColumnHidden(index.column()))
            showFrom(unitOf(index.column()));
        setCurrentIndex(index);
        scrollTo(index);
        return true;
    }
    return false;
}

} // namespace scrutiny
