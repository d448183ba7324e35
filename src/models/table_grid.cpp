// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_grid.h"

#include <QSize>

#include <algorithm>
#include <numeric>

namespace scrutiny {

TableGrid::TableGrid(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TableGrid::setSheet(std::shared_ptr<const TableSheet> sheet, int from, int to)
{
    std::vector<int> rows(size_t(std::max(0, to - from)));
    std::iota(rows.begin(), rows.end(), from);
    setRows(std::move(sheet), std::move(rows));
}

void TableGrid::setRows(std::shared_ptr<const TableSheet> sheet, std::vector<int> rows)
{
    beginResetModel();
    m_sheet = std::move(sheet);
    m_rows = std::move(rows);
    m_asPrinted = std::adjacent_find(m_rows.begin(), m_rows.end(), [](int a, int b) { return b != a + 1; }) == m_rows.end();
    m_shown.assign(size_t(m_sheet->table.grid.rows), -1);
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_shown[size_t(m_rows[i])] = int(i);
    m_added.clear();
    endResetModel();
}

int TableGrid::shownRow(int tableRow) const
{
    return tableRow >= 0 && tableRow < int(m_shown.size()) ? m_shown[size_t(tableRow)] : -1;
}

void TableGrid::setSorted(int col, bool down)
{
    m_sortCol = col;
    m_down = down;
    if (!m_rows.empty() && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {SortedRole, Qt::AccessibleTextRole});
}

void TableGrid::setAdded(std::set<std::pair<int, int>> added)
{
    if (added == m_added)
        return;
    m_added = std::move(added);
    if (!m_rows.empty() && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {AddedRole});
}

int TableGrid::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_sheet ? 0 : int(m_rows.size());
}

int TableGrid::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_sheet ? 0 : m_sheet->table.grid.cols;
}

Qt::ItemFlags TableGrid::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return index.isValid() && m_editable ? plain | Qt::ItemIsEditable : plain;
}

bool TableGrid::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !m_editable || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const int row = tableRow(index.row());
    if (value.toString() != m_sheet->textAt(row, index.column()))
        emit edited(row, index.column(), value.toString());
    return true;
}

QVariant TableGrid::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = tableRow(index.row()), col = index.column();
    const bool number = m_sheet->numbers[size_t(col)];
    switch (role) {
    case Qt::DisplayRole: return shownText(index);
    case Qt::EditRole: return m_sheet->textAt(row, col);
    case Qt::AccessibleTextRole: return spoken(index);
    case Qt::ToolTipRole: return tip(index);
    case Qt::TextAlignmentRole: return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    case FormRole: return int(number ? CellForm::Number : CellForm::Text);
    case HeadRole: return row < m_sheet->table.grid.headerRows;
    case SpanRole: return span(index);
    case SeamRole: {
        const auto seam = m_sheet->seams.find(row);
        return m_asPrinted && seam != m_sheet->seams.end() ? seam->second : QString();
    }
    case DoubtRole: return m_sheet->openWords(m_sheet->cellOf(row, col));
    case PrintedRole: return printedWords(m_sheet->cellOf(row, col));
    case SortedRole: return sortedAt(index);
    case AddedRole: return m_added.contains({row, col});
    case RecordRole: {
        const Id id = m_sheet->cellIdAt(row, col);
        return QVariant::fromValue(id ? RecordRef{RecordKind::TableCell, id} : RecordRef());
    }
    default: return {};
    }
}

QString TableGrid::shownText(const QModelIndex &index) const
{
    const int row = tableRow(index.row()), at = m_sheet->cellOf(row, index.column());
    if (at < 0)
        return {};
    const TableCell &cell = m_sheet->table.grid.cells[size_t(at)];
    if (std::max(0, cell.col) != index.column())
        return {};
    return !m_asPrinted || row == std::max(cell.row, m_rows.front()) ? cell.text : QString();
}

QSize TableGrid::span(const QModelIndex &index) const
{
    const int row = tableRow(index.row()), at = m_sheet->cellOf(row, index.column());
    if (at < 0)
        return {1, 1};
    const TableCell &cell = m_sheet->table.grid.cells[size_t(at)];
    if (cell.col != index.column())
        return {1, 1};
    const int right = std::min(std::max(1, cell.colSpan), m_sheet->table.grid.cols - cell.col);
    if (!m_asPrinted)
        return {right, 1};
    const int top = std::max(cell.row, m_rows.front());
    return row == top ? QSize(right, std::min(cell.row + std::max(1, cell.rowSpan), m_rows.back() + 1) - top) : QSize(1, 1);
}

int TableGrid::sortedAt(const QModelIndex &index) const
{
    const int row = tableRow(index.row()), head = m_sheet->table.grid.headerRows;
    if (m_sortCol < 0 || index.column() != m_sortCol || row >= head)
        return 0;
    const bool lowest = m_sheet->cellOf(row, m_sortCol) == m_sheet->cellOf(head - 1, m_sortCol);
    return lowest ? (m_down ? -1 : 1) : 0;
}

QString TableGrid::printedWords(int cell) const
{
    const auto printed = m_sheet->printed.find(cell);
    if (printed == m_sheet->printed.end())
        return {};
    return printed->second.isEmpty() ? tr("The paper says nothing here") : tr("The paper says “%1”").arg(printed->second);
}

/// A whole sentence for a screen reader: the column, what the cell says, and all that its look tells.
QString TableGrid::spoken(const QModelIndex &index) const
{
    const int row = tableRow(index.row()), at = m_sheet->cellOf(row, index.column());
    const bool head = row < m_sheet->table.grid.headerRows;
    const QString text = at < 0 ? QString() : m_sheet->table.grid.cells[size_t(at)].text;
    const QString heading = head ? QString() : m_sheet->headingOf(index.column());
    QStringList parts{heading.isEmpty() ? text : tr("%1: %2").arg(heading, text.isEmpty() ? tr("empty") : text)};
    if (const int sorted = sortedAt(index))
        parts += sorted > 0 ? tr("sorted from low to high") : tr("sorted from high to low");
    if (const QString words = m_sheet->openWords(at); !words.isEmpty())
        parts += tr("to check: %1").arg(words);
    if (const QString words = printedWords(at); !words.isEmpty())
        parts += words;
    if (const QString seam = index.data(SeamRole).toString(); !seam.isEmpty() && index.column() == 0)
        parts += seam;
    return parts.join(QStringLiteral("; "));
}

QString TableGrid::tip(const QModelIndex &index) const
{
    const int at = m_sheet->cellOf(tableRow(index.row()), index.column());
    QStringList lines{m_sheet->openWords(at), printedWords(at), index.data(SeamRole).toString()};
    const int head = m_sheet->table.grid.headerRows, row = tableRow(index.row());
    if (row < head && m_sheet->cellOf(row, index.column()) == m_sheet->cellOf(head - 1, index.column()))
        lines += tr("Press to sort by this column");
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace scrutiny
