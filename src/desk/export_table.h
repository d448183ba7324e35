// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/records.h"

#include <map>

namespace scrutiny {

class Reader;

/// Where an exported table comes from, in words, for the source sheet and the JSON.
struct TableOrigin
{
    QString title;             ///< the caption, or what the desk calls the table
    QString council, committee;
    QDate meeting;
    QString item;              ///< `7 Adult Learning`
    QString paperFile;         ///< name of the paper
    QString pages;             ///< `printed pages 22 to 24 (sheets 23 to 25)`
    QString paperSha256 = {};
    std::map<int, QString> labels = {}; ///< the printed number of each sheet of the paper that has one
};

/// Of a stored table. Errors: NotFound, or the store's.
Result<TableOrigin> originOf(const Reader &reader, const TableRecord &table);

/// Which rows to export, in this order (rows of the table from 0, headings too); empty: all. A merged cell whose rows stay together stays merged; one
/// that the order cuts is written in every row of its own.
using RowOrder = std::vector<int>;

/// CSV (RFC 4180, CRLF, UTF-8 with its mark): a text that a spreadsheet would take for a formula is led by an apostrophe.
QByteArray tableAsCsv(const ReportTable &table, const RowOrder &rows = {});
/// The table's own JSON ("scrutiny-desk-table/1", docs/commands.md): origin, headings, columns with types, rows with printed text, value, and place
/// on the page (of a table that was loaded with its places).
QByteArray tableAsJson(const TableRecord &table, const TableOrigin &origin, const RowOrder &rows = {});
/// Writes a workbook: cells by their types (numbers, money, percentages and dates as such, the printed form where a value would lose something: `<5`,
/// `76.0% (231)`), merged cells, heading rows frozen and set off, column widths by content; a second sheet says where it comes from, page by page.
/// The same table gives the same bytes. Errors: Io, DiskFull; the file that was there before stays whole.
Result<void> writeTableAsXlsx(const QString &file, const TableRecord &table, const TableOrigin &origin, const RowOrder &rows = {});

/// Writes a file whole or not at all: what was there before stays until everything is on the disk. Errors: Io, DiskFull.
Result<void> writeExport(const QString &file, const QByteArray &bytes);

} // namespace scrutiny
