// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/export_table_cells.h"
#include "desk/export_table_rows.h"

namespace scrutiny {

/// A sheet's measures: widths of columns in characters; heights of rows in lines, 0 where the spreadsheet finds it by itself.
struct SheetLayout
{
    std::vector<int> widths;
    std::vector<int> lines;
};

/// Columns as wide as what they say, up to where text is wrapped; rows are given a height only where merged cells need it: spreadsheets do
/// not see to those.
SheetLayout layoutOf(const ReportTable &table, const ExportRows &exported);

/// How many lines a text needs between words.
int linesIn(const QString &text, int width);

} // namespace scrutiny
