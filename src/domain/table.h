// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace scrutiny {

/// A cell of a table: its place in the grid (from 0), how many rows and columns it covers, its text and where it stands.
struct TableCell
{
    int row = 0;
    int col = 0;
    int rowSpan = 1;
    int colSpan = 1;
    QString text;
    Source source;
};

/// Where a table that runs over pages was joined, so that a person can undo it.
struct TableSeam
{
    int row = 0;             ///< the first row that stands on the later page
    int page = 0;            ///< that page, position in the file from 1
    bool rowCut = false;     ///< a row was cut by the page's end and made whole; `row` is then that row
    int headingRowsDropped = 0; ///< repeated heading rows left out on the later page
    std::vector<int> cutAt = {}; ///< of a cut row, one a column: how many characters of its cell stand before the page's end; -1: no cell begins there
};

/// What a column holds; the printed form always stays in the cells.
enum class ColumnType { Text, WholeNumber, Decimal, Money, Percentage, Date, YesNo, Category };

/// A table of a paper, made whole over its pages.
struct ReportTable
{
    QString item;            ///< number of the agenda item whose papers hold it, or empty
    QString caption;         ///< the caption or heading above it, or empty
    QString pageFrom;        ///< printed page numbers, empty when there are none
    QString pageTo;
    int pdfPageFrom = 0;     ///< positions in the file, from 1
    int pdfPageTo = 0;
    int headerRows = 1;
    int rows = 0;
    int cols = 0;
    std::vector<TableCell> cells;       ///< row by row; a covered grid place has no cell of its own
    std::vector<TableSeam> seams;
    std::vector<ColumnType> columnTypes; ///< one a column, or empty when not worked out
    QStringList footnotes;
    double confidence = 1.0; ///< 0 to 1
    QStringList doubts;      ///< what lowered the confidence, as sentences for the user
    Source source;

    /// The cell that covers a grid place, or null.
    const TableCell *cellAt(int row, int col) const;
    /// The cell's text, empty when there is none.
    QString textAt(int row, int col) const;
};

} // namespace scrutiny
