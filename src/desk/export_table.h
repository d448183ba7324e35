// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/records.h"

namespace scrutiny {

/// Where an exported table comes from, in words, for the source sheet and the JSON.
struct TableOrigin
{
    QString title;             ///< the caption, or what the desk calls the table
    QString council, committee;
    QDate meeting;
    QString item;              ///< `7 Adult Learning`
    QString paperFile;         ///< name of the paper
    QString pages;             ///< `printed pages 22 to 24 (sheets 23 to 25)`
};

/// Which rows to export, in this order (rows of the table from 0, headings too); empty: all.
using RowOrder = std::vector<int>;

/// CSV (RFC 4180, CRLF, UTF-8 with its mark): a text that a spreadsheet would take for a formula is led by an apostrophe.
QByteArray tableAsCsv(const ReportTable &table, const RowOrder &rows = {});
/// The table's own JSON: origin, headings, columns with types, rows with printed text, value, and place on the page.
QByteArray tableAsJson(const TableRecord &table, const TableOrigin &origin, const RowOrder &rows = {});
/// Writes a workbook: cells by their types (numbers, money, percentages and dates as such, the printed form where a value would lose something: `<5`, `1112*`),
/// merged cells, heading rows frozen and set off, column widths by content; a second sheet says where it comes from, page by page.
/// Errors: Io, DiskFull.
Result<void> writeTableAsXlsx(const QString &file, const TableRecord &table, const TableOrigin &origin, const RowOrder &rows = {});

} // namespace scrutiny
