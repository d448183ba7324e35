// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table_rows.h"

#include "domain/json_fields.h"
#include "domain/table_types.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace scrutiny {
namespace {

QString nameOf(ColumnType type)
{
    switch (type) {
    case ColumnType::WholeNumber: return QStringLiteral("whole number");
    case ColumnType::Decimal: return QStringLiteral("decimal");
    case ColumnType::Money: return QStringLiteral("money");
    case ColumnType::Percentage: return QStringLiteral("percentage");
    case ColumnType::Date: return QStringLiteral("date");
    case ColumnType::YesNo: return QStringLiteral("yes or no");
    case ColumnType::Category: return QStringLiteral("category");
    case ColumnType::Text: break;
    }
    return QStringLiteral("text");
}

QJsonObject originOf(const TableOrigin &o)
{
    return {{"council", json::orNull(o.council)}, {"committee", json::orNull(o.committee)}, {"meeting", json::date(o.meeting)}, {"item", json::orNull(o.item)},
            {"paper", json::orNull(o.paperFile)}, {"paper_sha256", json::orNull(o.paperSha256)}, {"pages", json::orNull(o.pages)}};
}

QJsonObject cellOf(const TableCell &cell, const PlacedCell &place, bool heading)
{
    QJsonObject out{{"col", place.col}, {"row_span", place.rowSpan}, {"col_span", place.colSpan}, {"text", cell.text}, {"source", json::source(cell.source)}};
    if (heading)
        return out;
    const CellValue value = cellValue(cell.text);
    out.insert(QStringLiteral("type"), nameOf(value.type));
    out.insert(QStringLiteral("value"), value.number && std::isfinite(*value.number) ? QJsonValue(*value.number) : json::date(value.date));
    if (value.lessThan)
        out.insert(QStringLiteral("less_than"), true);
    if (!value.mark.isEmpty())
        out.insert(QStringLiteral("mark"), value.mark);
    return out;
}

QJsonArray rowsOf(const ReportTable &table, const ExportRows &exported)
{
    QJsonArray rows;
    auto cell = exported.cells.begin();
    for (int row = 0; row < int(exported.rows.size()); ++row) {
        QJsonArray cells;
        for (; cell != exported.cells.end() && cell->row == row; ++cell)
            cells.append(cellOf(table.cells[size_t(cell->cell)], *cell, row < exported.headings));
        rows.append(QJsonObject{{"row", exported.rows[size_t(row)]}, {"heading", row < exported.headings}, {"cells", cells}});
    }
    return rows;
}

QJsonArray columnsOf(const ReportTable &table)
{
    const std::vector<ColumnType> types = exportedTypes(table);
    const std::vector<QString> headings = exportedHeadings(table);
    QJsonArray columns;
    for (size_t col = 0; col < headings.size(); ++col)
        columns.append(QJsonObject{{"heading", json::orNull(headings[col])}, {"type", nameOf(types[col])}});
    return columns;
}

QJsonArray seamsOf(const ReportTable &table)
{
    QJsonArray seams;
    for (const TableSeam &seam : table.seams)
        seams.append(QJsonObject{{"row", seam.row}, {"page", json::positive(seam.page)}, {"row_cut", seam.rowCut}});
    return seams;
}

} // namespace

QByteArray tableAsJson(const TableRecord &table, const TableOrigin &origin, const RowOrder &rows)
{
    const ReportTable &grid = table.grid;
    const ExportRows exported = exportRows(grid, rows);
    const QJsonObject out{{"format", QStringLiteral("scrutiny-desk-table/1")}, {"title", origin.title}, {"caption", json::orNull(grid.caption)},
                          {"origin", originOf(origin)}, {"row_count", grid.rows}, {"col_count", grid.cols}, {"header_rows", grid.headerRows},
                          {"columns", columnsOf(grid)}, {"rows", rowsOf(grid, exported)}, {"seams", seamsOf(grid)},
                          {"footnotes", json::list(grid.footnotes)}, {"doubts", json::list(grid.doubts)}, {"confidence", grid.confidence}};
    return QJsonDocument(out).toJson();
}

} // namespace scrutiny
