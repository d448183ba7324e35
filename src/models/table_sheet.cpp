// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_sheet.h"

#include "desk/table_edits.h"
#include "domain/table_types.h"
#include "store/cell_edits.h"
#include "store/sources.h"
#include "store/tables.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace scrutiny {

namespace {

/// A column is one of numbers when so much of what it says are numbers.
constexpr double numbersShare = 0.6;

QString tr(const char *text)
{
    return QCoreApplication::translate("TableGrid", text);
}

bool isNumeric(ColumnType type)
{
    return type == ColumnType::WholeNumber || type == ColumnType::Decimal || type == ColumnType::Money || type == ColumnType::Percentage;
}

std::vector<bool> numberColumns(const ReportTable &table, const std::vector<ColumnType> &types)
{
    std::vector<bool> numbers(size_t(table.cols), false);
    std::vector<int> said(numbers.size(), 0), counted(numbers.size(), 0);
    if (table.columnTypes.size() == numbers.size()) {
        std::transform(types.begin(), types.end(), numbers.begin(), isNumeric);
        return numbers;
    }
    for (const TableCell &cell : table.cells)
        if (cell.row >= table.headerRows && cell.colSpan == 1 && cell.col >= 0 && cell.col < table.cols && !cell.text.trimmed().isEmpty()) {
            ++said[size_t(cell.col)];
            counted[size_t(cell.col)] += cellValue(cell.text).number ? 1 : 0;
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

/// Rows that the figures or their words show to be totals.
std::set<int> totalRows(const ReportTable &table, const std::vector<TableSum> &sums)
{
    static const QRegularExpression total(QStringLiteral("^(grand |overall |sub-?)?totals?\\b"), QRegularExpression::CaseInsensitiveOption);
    std::set<int> rows;
    for (const TableSum &sum : sums)
        if (sum.kind == TableSum::Kind::ColumnTotal)
            rows.insert(sum.row);
    for (const TableCell &cell : table.cells)
        if (cell.col == 0 && cell.row >= table.headerRows && total.match(cell.text.trimmed()).hasMatch())
            rows.insert(cell.row);
    return rows;
}

/// What the reader doubted and what the figures say of a table's cells.
Result<std::map<int, std::vector<CellQuery>>> queriesOf(const Reader &reader, const TableRecord &table)
{
    QHash<Id, int> indexOf;
    for (size_t i = 0; i < table.cellIds.size(); ++i)
        indexOf.insert(table.cellIds[i], int(i));
    std::map<int, std::vector<CellQuery>> queries;
    const auto doubts = listDoubts(reader, {table.paperId, 0, true});
    if (!doubts)
        return tl::unexpected(doubts.error());
    for (const Doubt &doubt : *doubts)
        if (doubt.about.kind == RecordKind::TableCell && indexOf.contains(doubt.about.id))
            queries[indexOf.value(doubt.about.id)].push_back({doubt.text, {}, doubt.id, !doubt.settled && !table.settled});
    const auto remarks = remarksOfTable(reader, table);
    if (!remarks)
        return tl::unexpected(remarks.error());
    for (const OpenRemark &one : *remarks)
        if (indexOf.contains(one.cellId))
            queries[indexOf.value(one.cellId)].push_back({one.remark.sentence, one.remark, 0, !one.confirmed && !table.settled});
    return queries;
}

} // namespace

int TableSheet::cellOf(int row, int col) const
{
    const ReportTable &grid = table.grid;
    if (row < 0 || col < 0 || row >= grid.rows || col >= grid.cols)
        return -1;
    return at[size_t(row) * size_t(grid.cols) + size_t(col)];
}

QString TableSheet::textAt(int row, int col) const
{
    const int cell = cellOf(row, col);
    return cell < 0 ? QString() : table.grid.cells[size_t(cell)].text;
}

QString TableSheet::headingOf(int col) const
{
    for (int row = table.grid.headerRows - 1; row >= 0; --row)
        if (const QString text = textAt(row, col).simplified(); !text.isEmpty())
            return text;
    return {};
}

Id TableSheet::cellIdAt(int row, int col) const
{
    const int cell = cellOf(row, col);
    return cell >= 0 && size_t(cell) < table.cellIds.size() ? table.cellIds[size_t(cell)] : 0;
}

QString TableSheet::openWords(int cell) const
{
    QStringList words;
    if (const auto found = queries.find(cell); found != queries.end())
        for (const CellQuery &query : found->second)
            if (query.open && !words.contains(query.sentence))
                words += query.sentence;
    return words.join(QLatin1Char('\n'));
}

std::vector<int> TableSheet::toCheck() const
{
    std::vector<int> cells;
    for (const auto &[cell, all] : queries)
        if (std::any_of(all.begin(), all.end(), [](const CellQuery &query) { return query.open; }))
            cells.push_back(cell);
    std::sort(cells.begin(), cells.end(), [this](int a, int b) {
        const TableCell &one = table.grid.cells[size_t(a)], &other = table.grid.cells[size_t(b)];
        return std::pair(one.row, one.col) < std::pair(other.row, other.col);
    });
    return cells;
}

const TableSum *TableSheet::sumAt(int row, int col) const
{
    const auto found = std::find_if(sums.begin(), sums.end(), [&](const TableSum &sum) { return sum.row == row && sum.col == col; });
    return found == sums.end() ? nullptr : &*found;
}

std::shared_ptr<const TableSheet> tableSheet(TableRecord table, std::map<int, std::vector<CellQuery>> queries, std::map<int, QString> printed)
{
    auto sheet = std::make_shared<TableSheet>();
    ReportTable &grid = table.grid;
    grid.rows = std::max(0, grid.rows);
    grid.cols = std::max(0, grid.cols);
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
    sheet->types = grid.columnTypes.size() == size_t(grid.cols) ? grid.columnTypes : columnTypes(grid);
    sheet->types.resize(size_t(grid.cols), ColumnType::Text);
    sheet->numbers = numberColumns(grid, sheet->types);
    sheet->sums = sumsOf(grid);
    sheet->totals = totalRows(grid, sheet->sums);
    sheet->queries = std::move(queries);
    sheet->printed = std::move(printed);
    sheet->table = std::move(table);
    return sheet;
}

Result<std::shared_ptr<const TableSheet>> tableSheet(const Reader &reader, Id tableId)
{
    auto table = loadTable(reader, tableId);
    if (!table)
        return tl::unexpected(table.error());
    // The types are worked out once, not by each that looks at the figures.
    if (table->grid.columnTypes.size() != size_t(table->grid.cols))
        table->grid.columnTypes = columnTypes(table->grid);
    auto queries = queriesOf(reader, *table);
    if (!queries)
        return tl::unexpected(queries.error());
    const auto edits = listCellEdits(reader, tableId);
    if (!edits)
        return tl::unexpected(edits.error());
    QHash<Id, QString> originals;
    for (const FieldEdit &edit : *edits)
        if (edit.field == QStringLiteral("text"))
            originals.insert(edit.owner.id, edit.original);
    std::map<int, QString> printed;
    for (size_t i = 0; i < table->cellIds.size() && !originals.isEmpty(); ++i)
        if (const auto original = originals.constFind(table->cellIds[i]); original != originals.constEnd())
            printed[int(i)] = *original;
    return tableSheet(std::move(*table), std::move(*queries), std::move(printed));
}

QString columnTypeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Text: break;
    case ColumnType::WholeNumber: return tr("Whole numbers");
    case ColumnType::Decimal: return tr("Decimals");
    case ColumnType::Money: return tr("Money");
    case ColumnType::Percentage: return tr("Percentages");
    case ColumnType::Date: return tr("Dates");
    case ColumnType::YesNo: return tr("Yes or no");
    case ColumnType::Category: return tr("One of a few words");
    }
    return tr("Text");
}

} // namespace scrutiny
