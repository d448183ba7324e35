// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_sheet.h"

namespace scrutiny {

/// A part of a table as it is shown: rows in the order shown (from 0, headings too) and columns from `left` to `right`.
struct GridPart
{
    std::vector<int> rows;
    int left = 0, right = -1;
    bool merged = true;        ///< merged cells stand once; else (sorted or filtered) each row below the headings is written out
};
GridPart wholeTable(const TableSheet &sheet);

/// A part as text: cells between tabs, rows between line ends (tabs and line ends inside a cell become spaces). As HTML: a table with its heading
/// rows and merged cells.
QString partAsText(const TableSheet &sheet, const GridPart &part);
QString partAsHtml(const TableSheet &sheet, const GridPart &part);

/// Text from the clipboard as rows of cells: tabs between cells, line ends between rows; a cell in quotation marks may hold both.
std::vector<QStringList> cellsOfText(const QString &text);

} // namespace scrutiny
