// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"

namespace scrutiny {

/// What is written into a workbook's cell.
struct XlsxCell
{
    enum class Kind { Empty, Text, Number };
    Kind kind = Kind::Empty;
    double number = 0;         ///< a date is its number of days in the workbook's calendar
    QString text;              ///< as printed; of a number too (it tells how wide it is)
    QString format;            ///< of a number: shows it as printed, with its sign, places, brackets and footnote mark: `"£"#,##0.00`, `0.0%`, `0"*"`
    bool operator==(const XlsxCell &) const = default;
};

/// How the figures of a column are written.
struct XlsxColumn
{
    ColumnType type = ColumnType::Text;
    bool figures = false;      ///< its cells may become numbers and stand to the right
};

/// One a column of the table.
std::vector<XlsxColumn> xlsxColumns(const ReportTable &table);

/// A cell of the body. Only what the number's format shows again as printed becomes a number; all else stays the printed text: `<5`, `76.0% (231)`,
/// `n/a`, `00/00/0000`, `0123`, long rows of digits, `45p`, and everything in columns of words.
XlsxCell xlsxCell(const QString &printed, const XlsxColumn &column);

/// `text` as a workbook's cell can hold it: characters that XML has not are left out, line ends are LF, and what is longer than 32,767 is
/// cut with an ellipsis (then `cut` becomes true).
QString xlsxText(const QString &text, bool *cut = nullptr);

/// A name that a sheet may have: 31 characters without []:*?/\, not that of the other sheet.
QString xlsxSheetName(const QString &title);
/// `A`, `Z`, `AA` for columns from 0.
QString xlsxColumnName(int column);

} // namespace scrutiny
