// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table_types.h"

#include <QStringList>

/// A table written by hand: a line a row, ` | ` between cells, `<` for a place that the cell on its left covers, `^` for one that the cell above covers.
inline scrutiny::ReportTable written(const char *text, int headerRows = 1, const char *caption = "")
{
    using namespace scrutiny;
    ReportTable table;
    table.caption = QString::fromUtf8(caption);
    table.headerRows = headerRows;
    const QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    table.rows = int(lines.size());
    for (int row = 0; row < table.rows; ++row) {
        const QStringList cells = lines[row].split(u'|');
        table.cols = std::max(table.cols, int(cells.size()));
        for (int col = 0; col < cells.size(); ++col) {
            const QString cell = cells[col].trimmed();
            const auto covers = [&](int r, int c) {
                for (TableCell &other : table.cells)
                    if (r >= other.row && r < other.row + other.rowSpan && c >= other.col && c < other.col + other.colSpan)
                        return &other;
                return static_cast<TableCell *>(nullptr);
            };
            if (cell == u"<") {
                if (TableCell *left = covers(row, col - 1); left && !covers(row, col))
                    left->colSpan = col + 1 - left->col;
            } else if (cell == u"^") {
                if (TableCell *above = covers(row - 1, col); above && !covers(row, col))
                    above->rowSpan = row + 1 - above->row;
            } else {
                table.cells.push_back({row, col, 1, 1, cell, {}});
            }
        }
    }
    table.columnTypes = columnTypes(table);
    return table;
}

/// The committee's indicators in two quarters: one row gone, one new.
inline scrutiny::ReportTable firstQuarter()
{
    return written("Ref | Indicator | Target | Result | < | < | Status\n"
                   "^ | ^ | ^ | Same quarter last year | Last quarter | This quarter | ^\n"
                   "CS06 | Young people not in education or training | 2.8% | 3.1% (141) | 2.9% (133) | 2.7% (124) | G\n"
                   "CS11 | Visits to libraries | 95,000 | 94,051 | 90,417 | 98,848 | G\n"
                   "CS22 | Visits to leisure centres | 140,000 | 143,902 | 128,455 | 131,706* | A\n"
                   "CS24 | Children who cannot swim 25 metres at age 11 | 24% |  | 26% | 25% | A\n"
                   "CS26 | Complaints answered in time | 85% | 82% (71) | 86% (64) | 87% (68) | G\n",
                   2, "Indicators: Quarter 1, April to June 2026");
}

inline scrutiny::ReportTable secondQuarter()
{
    return written("Ref | Indicator | Target | Result | < | < | Status\n"
                   "^ | ^ | ^ | Same quarter last year | Last quarter | This quarter | ^\n"
                   "CS06 | Young people not in education or training | 2.9% | 3.6% (164) | 2.7% (124) | 3.0% (137) | A\n"
                   "CS11 | Visits to libraries | 102,000 | 101,262 | 98,848 | 107,930 | G\n"
                   "CS22 | Visits to leisure centres | 149,000 | 151,618 | 131,760 | 149,083 | G\n"
                   "CS26 | Complaints answered in time | 85% | 84% (77) | 87% (68) | 83% (81) | A\n"
                   "CS27 | Hours that community buildings are in use | 1,900 |  |  | 1,874 | A\n",
                   2, "Indicators: Quarter 2, July to September 2026");
}
