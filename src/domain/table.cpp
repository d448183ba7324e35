// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table.h"

namespace scrutiny {

const TableCell *ReportTable::cellAt(int row, int col) const
{
    for (const TableCell &cell : cells) {
        if (row >= cell.row && row < cell.row + cell.rowSpan && col >= cell.col && col < cell.col + cell.colSpan)
            return &cell;
    }
    return nullptr;
}

QString ReportTable::textAt(int row, int col) const
{
    const TableCell *cell = cellAt(row, col);
    return cell ? cell->text : QString();
}

} // namespace scrutiny
