// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/export_table_cells.h"
#include "desk/export_table_rows.h"

namespace scrutiny {

/// A sheet's measures: widths of columns in characters; heights of rows in lines, 0 for the usual one.
struct SheetLayout
{
    std::vector<int> widths;
    std::vector<int> lines;
};

/// Columns as wide as what they say, up to where text is wrapped; rows as high as their wrapped and merged cells need: not every spreadsheet
/// sees to that when it opens a file, and none sees to merged cells.
SheetLayout layoutOf(const ReportTable &table, const ExportRows &exported);

/// How many lines a text needs between words.
int linesIn(const QString &text, int width);

} // namespace scrutiny
