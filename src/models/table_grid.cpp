// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_grid.h"

#include "store/sources.h"
#include "store/tables.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSize>

#include <algorithm>

namespace scrutiny {

namespace {

/// A column is one of numbers when so much of what it says are numbers.
constexpr double numbersShare = 0.6;

QString tr(const char *text)
{
    return QCoreApplication::translate("TableGrid", text);
}

bool looksNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^[\\s(<>~≈±+−–-]*[£€$]?\\s?\\d[\\d,. ]*\\s?(%|m|k|bn)?\\)?[*†‡]*$"));
    return number.match(text).hasMatch();
}

std::vector<bool> numberColumns(const ReportTable &table)
{
    std::vector<bool> numbers(size_t(table.cols), false);
    if (table.columnTypes.size() == size_t(table.cols)) {
        for (size_t col = 0; col < numbers.size(); ++col) {
            const ColumnType type = table.columnTypes[col];
            numbers[col] = type == ColumnType::WholeNumber || type == ColumnType::Decimal || type == ColumnType::Money || type == ColumnType::Percentage;
        }
        return numbers;
    }
    std::vector<int> said(size_t(table.cols), 0), counted(size_t(table.cols), 0);
    for (const TableCell &cell : table.cells)
        if (cell.row >= table.headerRows && cell.colSpan == 1 && cell.col >= 0 && cell.col < table.cols && !cell.text.trimmed().isEmpty()) {
            ++said[size_t(cell.col)];
            counted[size_t(cell.col)] += looksNumber(cell.text.trimmed()) ? 1 : 0;
        }
    for (size_t col = 0; col < numbers.size(); ++col)
        numbers[col] = said[col] > 0 && counted[col] >= numbersShare * said[col];
    return numbers;
}

QString seamWords(const TableSeam &seam)
{
    if (seam.rowCut)
        return tr("This row runs over the end of the page before sheet %1 and was joined").arg(seam.page);
    return tr("Sheet %1 starts here; the table runs over the page's end and was joined").arg(seam.page);
}

} // namespace

int TableSheet::cellOf(int row, int col) const
{
    const ReportTable &grid = table.grid;
    if (row < 0 || col < 0 || row >= grid.rows || col >= grid.cols)
        return -1;
    return at[size_t(row) * size_t(grid.cols) + size_t(col)];
}

std::shared_ptr<const TableSheet> tableSheet(TableRecord table, std::map<int, QString> doubts)
{
    auto sheet = std::make_shared<TableSheet>();
    ReportTable &grid = table.grid;
    grid.headerRows = std::clamp(grid.headerRows, 0, grid.rows);
    sheet->at.assign(size_t(grid.rows) * size_t(grid.cols), -1);
    for (size_t i = 0; i < grid.cells.size(); ++i) {
        const TableCell &cell = grid.cells[i];
        for (int row = std::max(0, cell.row); row < std::min(grid.rows, cell.row + std::max(1, cell.rowSpan)); ++row)
            for (int col = std::max(0, cell.col); col < std::min(grid.cols, cell.col + std::max(1, cell.colSpan)); ++col)
                sheet->at[size_t(row) * size_t(grid.cols) + size_t(col)] = int(i);
    }
    for (const TableSeam &seam : grid.seams)
        sheet->seams[seam.row] = seamWords(seam);
    sheet->numbers = numberColumns(grid);
    sheet->doubts = std::move(doubts);
    sheet->table = std::move(table);
    return sheet;
}

Result<std::shared_ptr<const TableSheet>> tableSheet(const Reader &reader, Id tableId)
{
    auto table = loadTable(reader, tableId);
    if (!table)
        return tl::unexpected(table.error());
    std::map<int, QString> doubts;
    if (const auto all = listDoubts(reader, {table->paperId, 0, false}))
        for (const Doubt &doubt : *all) {
            if (doubt.about.kind != RecordKind::TableCell)
                continue;
            const auto cell = std::find(table->cellIds.begin(), table->cellIds.end(), doubt.about.id);
            if (cell != table->cellIds.end())
                doubts[int(cell - table->cellIds.begin())] = doubt.text;
        }
    return tableSheet(std::move(*table), std::move(doubts));
}

TableGrid::TableGrid(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TableGrid::setSheet(std::shared_ptr<const TableSheet> sheet, int from, int to)
{
    beginResetModel();
    m_sheet = std::move(sheet);
    m_from = from;
    m_to = to;
    endResetModel();
}

int TableGrid::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_sheet ? 0 : std::max(0, m_to - m_from);
}

int TableGrid::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_sheet ? 0 : m_sheet->table.grid.cols;
}

QVariant TableGrid::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = m_from + index.row();
    if (role == SeamRole || role == Qt::ToolTipRole) {
        const auto seam = m_sheet->seams.find(row);
        if (seam != m_sheet->seams.end())
            return seam->second;
        if (role == SeamRole)
            return QString();
    }
    return cellData(m_sheet->cellOf(row, index.column()), index, role);
}

QVariant TableGrid::cellData(int at, const QModelIndex &index, int role) const
{
    const TableRecord &table = m_sheet->table;
    const int row = m_from + index.row();
    if (role == HeadRole)
        return row < table.grid.headerRows;
    if (role == FormRole)
        return int(m_sheet->numbers[size_t(index.column())] ? CellForm::Number : CellForm::Text);
    if (role == Qt::TextAlignmentRole)
        return QVariant((m_sheet->numbers[size_t(index.column())] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    if (at < 0)
        return role == SpanRole ? QVariant(QSize(1, 1)) : QVariant();
    const TableCell &cell = table.grid.cells[size_t(at)];
    const int top = std::max(cell.row, m_from);
    switch (role) {
    case Qt::DisplayRole: return top == row && cell.col == index.column() ? cell.text : QString();
    case Qt::EditRole: return cell.text;
    case Qt::AccessibleTextRole: {
        const QString head = row >= table.grid.headerRows && table.grid.headerRows > 0 ? table.grid.textAt(table.grid.headerRows - 1, index.column()) : QString();
        return head.isEmpty() ? cell.text : tr("%1: %2").arg(head, cell.text);
    }
    case SpanRole: {
        const bool first = top == row && cell.col == index.column();
        const int down = std::min(cell.row + std::max(1, cell.rowSpan), m_to) - top, right = std::min(std::max(1, cell.colSpan), table.grid.cols - cell.col);
        return first ? QSize(right, down) : QSize(1, 1);
    }
    case DoubtRole:
    case Qt::ToolTipRole: {
        const auto doubt = m_sheet->doubts.find(at);
        return doubt == m_sheet->doubts.end() ? QVariant() : QVariant(doubt->second);
    }
    case RecordRole: return QVariant::fromValue(size_t(at) < table.cellIds.size() ? RecordRef{RecordKind::TableCell, table.cellIds[size_t(at)]} : RecordRef());
    default: return {};
    }
}

GridRange wholeTable(const ReportTable &table)
{
    return {0, 0, table.rows - 1, table.cols - 1};
}

} // namespace scrutiny
