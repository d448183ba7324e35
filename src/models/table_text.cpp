// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_grid.h"

#include <QStringList>

#include <algorithm>

namespace scrutiny {

namespace {

/// The text of each grid place of a range; merged cells say theirs once, at the first place inside the range.
std::vector<std::vector<QString>> textsOf(const ReportTable &table, const GridRange &range)
{
    const int rows = std::max(0, range.bottom - range.top + 1), cols = std::max(0, range.right - range.left + 1);
    std::vector<std::vector<QString>> texts(static_cast<size_t>(rows), std::vector<QString>(static_cast<size_t>(cols)));
    for (const TableCell &cell : table.cells) {
        const int row = std::max(cell.row, range.top), col = std::max(cell.col, range.left);
        const bool reaches = cell.row + std::max(1, cell.rowSpan) > range.top && cell.col + std::max(1, cell.colSpan) > range.left;
        if (reaches && row <= range.bottom && col <= range.right)
            texts[size_t(row - range.top)][size_t(col - range.left)] = cell.text;
    }
    return texts;
}

} // namespace

QString rangeAsText(const ReportTable &table, const GridRange &range)
{
    QStringList lines;
    for (const auto &row : textsOf(table, range)) {
        QStringList cells;
        for (const QString &text : row)
            cells += text.simplified();
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString rangeAsHtml(const ReportTable &table, const GridRange &range)
{
    std::vector<QString> rows(size_t(std::max(0, range.bottom - range.top + 1)));
    auto cells = table.cells;
    std::stable_sort(cells.begin(), cells.end(), [](const TableCell &a, const TableCell &b) { return a.row != b.row ? a.row < b.row : a.col < b.col; });
    for (const TableCell &cell : cells) {
        const int top = std::max(cell.row, range.top), left = std::max(cell.col, range.left);
        const int down = std::min(cell.row + std::max(1, cell.rowSpan), range.bottom + 1) - top;
        const int right = std::min(cell.col + std::max(1, cell.colSpan), range.right + 1) - left;
        if (down <= 0 || right <= 0)
            continue;
        const QString tag = cell.row < table.headerRows ? QStringLiteral("th") : QStringLiteral("td");
        QString text = cell.text.toHtmlEscaped();
        text.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        QString open = QStringLiteral("<") + tag;
        if (right > 1)
            open += QStringLiteral(" colspan=\"%1\"").arg(right);
        if (down > 1)
            open += QStringLiteral(" rowspan=\"%1\"").arg(down);
        rows[size_t(top - range.top)] += open + QLatin1Char('>') + text + QStringLiteral("</") + tag + QLatin1Char('>');
    }
    QString html = QStringLiteral("<table border=\"1\">");
    if (!table.caption.isEmpty())
        html += QStringLiteral("<caption>") + table.caption.toHtmlEscaped() + QStringLiteral("</caption>");
    for (const QString &row : rows)
        html += QStringLiteral("<tr>") + row + QStringLiteral("</tr>");
    return html + QStringLiteral("</table>");
}

} // namespace scrutiny
