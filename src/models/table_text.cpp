// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_text.h"

#include <algorithm>
#include <numeric>

namespace scrutiny {

namespace {

/// The cell that begins at a place of a part (-1: none, or it began further up or left), and how many rows and columns of the part it covers.
struct Begun
{
    int cell = -1, down = 1, across = 1;
};

Begun begunAt(const TableSheet &sheet, const GridPart &part, size_t at, int col)
{
    const int row = part.rows[at], index = sheet.cellOf(row, col);
    if (index < 0)
        return {};
    const TableCell &cell = sheet.table.grid.cells[size_t(index)];
    if (col != std::max(cell.col, part.left))
        return {};
    Begun begun{index, 1, std::min(cell.col + std::max(1, cell.colSpan), part.right + 1) - col};
    if (!part.merged && row >= sheet.table.grid.headerRows)
        return begun;
    const auto joins = [&](size_t above) { return part.rows[above] + 1 == part.rows[above + 1] && sheet.cellOf(part.rows[above], col) == sheet.cellOf(part.rows[above + 1], col); };
    if (at > 0 && joins(at - 1))
        return {};
    while (at + size_t(begun.down) < part.rows.size() && joins(at + size_t(begun.down) - 1))
        ++begun.down;
    return begun;
}

} // namespace

GridPart wholeTable(const TableSheet &sheet)
{
    GridPart part{std::vector<int>(size_t(sheet.table.grid.rows)), 0, sheet.table.grid.cols - 1};
    std::iota(part.rows.begin(), part.rows.end(), 0);
    return part;
}

QString partAsText(const TableSheet &sheet, const GridPart &part)
{
    QStringList lines;
    for (size_t at = 0; at < part.rows.size(); ++at) {
        QStringList cells;
        for (int col = part.left; col <= part.right; ++col) {
            const Begun begun = begunAt(sheet, part, at, col);
            cells += begun.cell < 0 ? QString() : sheet.table.grid.cells[size_t(begun.cell)].text.simplified();
        }
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QString partAsHtml(const TableSheet &sheet, const GridPart &part)
{
    QString html = QStringLiteral("<table border=\"1\">");
    if (!sheet.table.grid.caption.isEmpty())
        html += QStringLiteral("<caption>") + sheet.table.grid.caption.toHtmlEscaped() + QStringLiteral("</caption>");
    for (size_t at = 0; at < part.rows.size(); ++at) {
        const QString tag = part.rows[at] < sheet.table.grid.headerRows ? QStringLiteral("th") : QStringLiteral("td");
        html += QStringLiteral("<tr>");
        for (int col = part.left; col <= part.right; ++col) {
            const Begun begun = begunAt(sheet, part, at, col);
            if (begun.cell < 0 && sheet.cellOf(part.rows[at], col) >= 0)
                continue; // covered by a cell that began before
            QString text = begun.cell < 0 ? QString() : sheet.table.grid.cells[size_t(begun.cell)].text.toHtmlEscaped();
            text.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
            html += QLatin1Char('<') + tag;
            if (begun.across > 1)
                html += QStringLiteral(" colspan=\"%1\"").arg(begun.across);
            if (begun.down > 1)
                html += QStringLiteral(" rowspan=\"%1\"").arg(begun.down);
            html += sheet.numbers[size_t(col)] && tag == QStringLiteral("td") ? QStringLiteral(" align=\"right\">") : QStringLiteral(">");
            html += text + QStringLiteral("</") + tag + QLatin1Char('>');
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

std::vector<QStringList> cellsOfText(const QString &text)
{
    std::vector<QStringList> rows(1);
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != QLatin1Char('"'))
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"'))
                cell += text[++i];
            else
                quoted = false;
        } else if (c == QLatin1Char('"') && cell.isEmpty()) {
            quoted = true;
        } else if (c == QLatin1Char('\t')) {
            rows.back() += cell;
            cell.clear();
        } else if (c == QLatin1Char('\n')) {
            rows.back() += cell;
            cell.clear();
            rows.emplace_back();
        } else if (c != QLatin1Char('\r')) {
            cell += c;
        }
    }
    rows.back() += cell;
    if (rows.size() > 1 && rows.back() == QStringList{QString()}) // the last line's end
        rows.pop_back();
    return rows;
}

} // namespace scrutiny
