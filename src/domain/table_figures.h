// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"
#include "domain/table_types.h"

namespace scrutiny {

/// Cells that say nothing: empty, dashes, `n/a`.
bool saysNothing(const QString &text);

/// The first figure of a cell that prints another behind it in brackets (`77.2% (437)`); a triangle or arrow that points down makes it negative.
CellValue leadingValue(const QString &text);

/// Green, Amber or Red from a status cell's letter or word; None when it says anything else.
Rag ragOf(const QString &text);

/// Whether most cells below the headings that say anything are figures.
bool isFigureColumn(const ReportTable &table, int col);

/// The texts of the grid, covered places too, for tables that are read more than once. One list a row.
std::vector<QStringList> gridTexts(const ReportTable &table);

} // namespace scrutiny
