// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table_rows.h"

#include "base/text.h"
#include "domain/table_types.h"

#include <algorithm>

namespace scrutiny {
namespace {

/// Which places of the exported rows are taken.
class Places
{
public:
    Places(int rows, int cols) : m_rows(rows), m_cols(cols), m_taken(size_t(rows) * size_t(cols), false) {}

    /// Takes what is free of a cell's places: all, or its first alone, or none (false).
    bool take(PlacedCell &cell)
    {
        cell.rowSpan = std::clamp(cell.rowSpan, 1, m_rows - cell.row);
        cell.colSpan = std::clamp(cell.colSpan, 1, m_cols - cell.col);
        if (!isFree(cell))
            cell.rowSpan = cell.colSpan = 1;
        if (!isFree(cell))
            return false;
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row)
            for (int col = cell.col; col < cell.col + cell.colSpan; ++col)
                m_taken[at(row, col)] = true;
        return true;
    }

private:
    size_t at(int row, int col) const { return size_t(row) * size_t(m_cols) + size_t(col); }
    bool isFree(const PlacedCell &cell) const
    {
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row)
            for (int col = cell.col; col < cell.col + cell.colSpan; ++col)
                if (m_taken[at(row, col)])
                    return false;
        return true;
    }
    int m_rows, m_cols;
    std::vector<bool> m_taken;
};

/// Whether the rows `from` to `to` (not included) stand together in the export, once and in their order; `at` is where each row went.
bool together(const std::vector<std::vector<int>> &at, int from, int to)
{
    for (int row = from; row < to; ++row) {
        if (at[size_t(row)].size() != 1 || at[size_t(row)].front() != at[size_t(from)].front() + row - from)
            return false;
    }
    return true;
}

} // namespace

ExportRows exportRows(const ReportTable &table, const RowOrder &order)
{
    const int rows = std::max(0, table.rows);
    ExportRows out;
    out.cols = std::max(0, table.cols);
    if (order.empty()) {
        for (int row = 0; row < rows; ++row)
            out.rows.push_back(row);
    }
    std::copy_if(order.begin(), order.end(), std::back_inserter(out.rows), [rows](int row) { return row >= 0 && row < rows; });
    while (size_t(out.headings) < out.rows.size() && out.rows[size_t(out.headings)] < table.headerRows)
        ++out.headings;

    std::vector<std::vector<int>> at(static_cast<size_t>(rows));
    for (size_t i = 0; i < out.rows.size(); ++i)
        at[size_t(out.rows[i])].push_back(int(i));
    for (size_t i = 0; i < table.cells.size(); ++i) {
        const TableCell &cell = table.cells[i];
        if (cell.row < 0 || cell.col < 0 || cell.row >= rows || cell.col >= out.cols)
            continue;
        const int to = cell.row + std::clamp(cell.rowSpan, 1, rows - cell.row);
        if (together(at, cell.row, to)) {
            out.cells.push_back({int(i), at[size_t(cell.row)].front(), cell.col, to - cell.row, cell.colSpan});
            continue;
        }
        for (int row = cell.row; row < to; ++row)
            for (const int place : at[size_t(row)])
                out.cells.push_back({int(i), place, cell.col, 1, cell.colSpan});
    }
    std::stable_sort(out.cells.begin(), out.cells.end(), [](const PlacedCell &a, const PlacedCell &b) { return a.row != b.row ? a.row < b.row : a.col < b.col; });
    Places places(int(out.rows.size()), out.cols);
    std::erase_if(out.cells, [&](PlacedCell &cell) { return !places.take(cell); });
    return out;
}

std::vector<std::vector<QString>> exportedTexts(const ReportTable &table, const RowOrder &order)
{
    const ExportRows rows = exportRows(table, order);
    std::vector<std::vector<QString>> texts(rows.rows.size(), std::vector<QString>(static_cast<size_t>(rows.cols)));
    for (const PlacedCell &cell : rows.cells)
        texts[size_t(cell.row)][size_t(cell.col)] = table.cells[size_t(cell.cell)].text;
    return texts;
}

std::vector<ColumnType> exportedTypes(const ReportTable &table)
{
    return table.columnTypes.size() == size_t(std::max(0, table.cols)) ? table.columnTypes : columnTypes(table);
}

std::vector<QString> exportedHeadings(const ReportTable &table)
{
    std::vector<QStringList> parts(size_t(std::max(0, table.cols)));
    for (const TableCell &cell : table.cells) {
        if (cell.row < 0 || cell.row >= table.headerRows || cell.col < 0 || cell.col >= table.cols || cell.text.isEmpty())
            continue;
        const int to = cell.col + std::clamp(cell.colSpan, 1, table.cols - cell.col);
        for (int col = cell.col; col < to; ++col)
            parts[size_t(col)] += normalised(cell.text);
    }
    std::vector<QString> headings;
    for (const QStringList &of : parts)
        headings.push_back(of.join(QStringLiteral(" / ")));
    return headings;
}

} // namespace scrutiny
