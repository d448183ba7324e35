// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/export_table_rows.h"

namespace scrutiny {

/// A line of the source sheet. A heading line stands out; otherwise the first cell is a label.
struct SourceLine
{
    QStringList cells;
    bool heading = false;
};

/// What the source sheet says: where the table comes from, what its columns hold, which rows stand on which page, figures that do not
/// agree, what the reader was unsure of, and what was left out (`cut`, as sentences). Says nothing of the day on which it is written: the same table gives the same file.
std::vector<SourceLine> sourceLines(const TableRecord &table, const TableOrigin &origin, const ExportRows &exported, const QStringList &cut);

/// Numbers from 1, in order, as ranges: `2 to 31, 40`.
QString rowRanges(const std::vector<int> &rows);

} // namespace scrutiny
