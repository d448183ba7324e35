// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table_source.h"

#include "base/dates.h"
#include "desk/export_table_cells.h"
#include "domain/table_checks.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

QString words(const XlsxColumn &column)
{
    switch (column.type) {
    case ColumnType::WholeNumber: return tr("whole numbers");
    case ColumnType::Decimal: return tr("numbers with decimal places");
    case ColumnType::Money: return tr("money");
    case ColumnType::Percentage: return tr("percentages");
    case ColumnType::Date: return tr("dates");
    case ColumnType::YesNo: return tr("yes or no");
    case ColumnType::Category: return tr("grades or categories");
    case ColumnType::Text: break;
    }
    return column.figures ? tr("figures of several kinds") : tr("text");
}

void say(std::vector<SourceLine> &lines, const QString &label, const QString &text)
{
    if (!text.isEmpty())
        lines.push_back({{label, text}});
}

/// The sheets of the paper that a row stands on: from its cells' places, or else from where the parts of the table were joined.
std::vector<std::set<int>> sheetsOfRows(const ReportTable &table)
{
    std::vector<std::set<int>> sheets(size_t(std::max(0, table.rows)));
    for (const TableCell &cell : table.cells)
        for (const Place &place : cell.source)
            if (cell.rowSpan == 1 && cell.row >= 0 && cell.row < table.rows && place.page > 0)
                sheets[size_t(cell.row)].insert(place.page);
    int sheet = table.pdfPageFrom;
    for (int row = 0; row < int(sheets.size()); ++row) {
        int before = 0;
        for (const TableSeam &seam : table.seams) {
            if (seam.row != row)
                continue;
            before = seam.rowCut ? sheet : 0;
            sheet = seam.page;
        }
        if (sheets[size_t(row)].empty() && sheet > 0)
            sheets[size_t(row)] = before > 0 ? std::set<int>{before, sheet} : std::set<int>{sheet};
        else if (!sheets[size_t(row)].empty())
            sheet = *sheets[size_t(row)].rbegin();
    }
    return sheets;
}

void sayPages(std::vector<SourceLine> &lines, const ReportTable &table, const TableOrigin &origin, const ExportRows &exported)
{
    const auto sheets = sheetsOfRows(table);
    std::map<int, std::vector<int>> rowsOn;
    for (size_t i = 0; i < exported.rows.size(); ++i)
        for (const int sheet : sheets[size_t(exported.rows[i])])
            rowsOn[sheet].push_back(int(i) + 1);
    if (rowsOn.empty())
        return;
    lines.push_back({{}});
    lines.push_back({{tr("Printed page"), tr("Sheet of the file"), tr("Rows of this workbook's table")}, true});
    for (const auto &[sheet, rows] : rowsOn) {
        const auto label = origin.labels.find(sheet);
        lines.push_back({{label == origin.labels.end() || label->second.isEmpty() ? tr("none") : label->second, QString::number(sheet), rowRanges(rows)}});
    }
    QStringList cut;
    for (const TableSeam &seam : table.seams) {
        const auto at = std::find(exported.rows.begin(), exported.rows.end(), seam.row);
        if (seam.rowCut && at != exported.rows.end())
            cut += QString::number(at - exported.rows.begin() + 1);
    }
    if (!cut.isEmpty())
        say(lines, tr("Made whole"), tr("The end of a page cuts these rows, and their parts were joined: %1").arg(cut.join(QStringLiteral(", "))));
}

/// Totals that do not add up and cells that do not say what their column says, by the workbook's own places.
void sayRemarks(std::vector<SourceLine> &lines, const ReportTable &table, const ExportRows &exported)
{
    bool first = true;
    for (const CellRemark &remark : remarksOn(table)) {
        const auto at = std::find(exported.rows.begin(), exported.rows.end(), remark.row);
        if (remark.kind == CellRemark::Kind::MadeWhole || at == exported.rows.end())
            continue;
        if (std::exchange(first, false)) {
            lines.push_back({{}});
            lines.push_back({{tr("Worth a look")}, true});
        }
        lines.push_back({{xlsxColumnName(remark.col) + QString::number(at - exported.rows.begin() + 1), remark.sentence}});
    }
}

} // namespace

QString rowRanges(const std::vector<int> &rows)
{
    QStringList ranges;
    for (size_t i = 0; i < rows.size();) {
        size_t end = i;
        while (end + 1 < rows.size() && rows[end + 1] == rows[end] + 1)
            ++end;
        ranges += end == i ? QString::number(rows[i]) : tr("%1 to %2").arg(rows[i]).arg(rows[end]);
        i = end + 1;
    }
    return ranges.join(QStringLiteral(", "));
}

std::vector<SourceLine> sourceLines(const TableRecord &table, const TableOrigin &origin, const ExportRows &exported, const QStringList &cut)
{
    const ReportTable &grid = table.grid;
    std::vector<SourceLine> lines{{{tr("Where this table comes from")}, true}};
    say(lines, tr("Table"), origin.title);
    say(lines, tr("Council"), origin.council);
    say(lines, tr("Committee"), origin.committee);
    say(lines, tr("Meeting"), origin.meeting.isValid() ? longDate(origin.meeting) : QString());
    say(lines, tr("Agenda item"), origin.item);
    say(lines, tr("Paper"), origin.paperFile);
    say(lines, tr("SHA-256 of the paper"), origin.paperSha256);
    say(lines, tr("Pages"), origin.pages);
    const bool whole = int(exported.rows.size()) == grid.rows && std::is_sorted(exported.rows.begin(), exported.rows.end());
    say(lines, tr("Rows"), whole ? tr("All %1 of the table").arg(grid.rows)
                                 : tr("%1 of the table's %2, as they were sorted or filtered").arg(exported.rows.size()).arg(grid.rows));
    say(lines, tr("Values"), tr("Figures and dates are numbers that show what the paper prints; what is not plainly one (such as <5 or n/a) is the printed text. "
                                "A footnote mark behind a figure belongs to how it is shown, not to its value."));
    for (const QString &note : cut)
        say(lines, tr("Left out"), note);

    lines.push_back({{}});
    lines.push_back({{tr("Column"), tr("Holds"), tr("Heading")}, true});
    const std::vector<XlsxColumn> columns = xlsxColumns(grid);
    const std::vector<QString> headings = exportedHeadings(grid);
    for (size_t col = 0; col < headings.size(); ++col)
        lines.push_back({{xlsxColumnName(int(col)), words(columns[col]), headings[col]}});
    sayPages(lines, grid, origin, exported);
    sayRemarks(lines, grid, exported);
    if (!grid.doubts.isEmpty()) {
        lines.push_back({{}});
        lines.push_back({{tr("What the reader was unsure of")}, true});
        for (const QString &doubt : grid.doubts)
            lines.push_back({{doubt}});
    }
    return lines;
}

} // namespace scrutiny
