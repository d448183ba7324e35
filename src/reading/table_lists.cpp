// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_lists.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

QString numberOf(QString text)
{
    text = text.trimmed();
    while (!text.isEmpty() && (text.back() == u'.' || text.back() == u')'))
        text.chop(1);
    return text;
}

/// The first column counts the front sheet's items.
bool countsItems(const ReportTable &table, const FrontSheet &front)
{
    if (front.items.size() < 3 || table.pdfPageFrom > front.lastPage)
        return false;
    int labels = 0, items = 0;
    for (const TableCell &cell : table.cells) {
        if (cell.col > 1 || cell.text.isEmpty())
            continue;
        const QString number = numberOf(cell.text.section(u' ', 0, 0));
        if (number.isEmpty() || !number.front().isLetterOrNumber() || number.size() > 5)
            continue;
        ++labels;
        items += std::any_of(front.items.begin(), front.items.end(), [&](const AgendaItemFacts &item) { return item.number == number; }) ? 1 : 0;
    }
    return items >= 3 && items * 2 > labels;
}

bool hasAgendaHeading(const ReportTable &table, const FrontSheet &front, const Vocabulary &words)
{
    if (table.pdfPageFrom > std::max(front.lastPage, 1))
        return false;
    bool item = false, timeOrPage = false;
    for (const TableCell &cell : table.cells) {
        if (cell.row > 0)
            break;
        item = item || words.is(QStringLiteral("front.column.item"), cell.text);
        timeOrPage = timeOrPage || words.is(QStringLiteral("front.column.time"), cell.text) || words.is(QStringLiteral("front.column.page"), cell.text);
    }
    return item && timeOrPage;
}

/// Headings such as `Present` and `Apologies` over names. A table of figures about attendance has figures.
bool isAttendance(const ReportTable &table, const Vocabulary &words)
{
    if (std::any_of(table.columnTypes.begin(), table.columnTypes.end(), [](ColumnType t) {
            return t == ColumnType::WholeNumber || t == ColumnType::Decimal || t == ColumnType::Percentage || t == ColumnType::Money;
        }))
        return false;
    const auto headings = std::count_if(table.cells.begin(), table.cells.end(), [&](const TableCell &cell) {
        if (cell.row > 0 && cell.colSpan < table.cols && cell.col > 0)
            return false;
        const QString &text = cell.text;
        return words.is(QStringLiteral("minutes.present"), text) || words.is(QStringLiteral("minutes.attendance"), text) || words.is(QStringLiteral("minutes.apologies"), text);
    });
    return headings > 1 || (headings == 1 && table.cols <= 2);
}

/// A form to fill in, or a list to sign: below the heading only the first column has text.
bool isForm(const ReportTable &table)
{
    return table.cols > 1 && std::none_of(table.cells.begin(), table.cells.end(), [&](const TableCell &cell) {
        return cell.row >= table.headerRows && !cell.text.isEmpty() && (cell.col > 0 || cell.colSpan == table.cols);
    });
}

} // namespace

bool isListOrForm(const ReportTable &table, const FrontSheet &front, const Vocabulary &words)
{
    return countsItems(table, front) || hasAgendaHeading(table, front, words) || isAttendance(table, words) || isForm(table);
}

} // namespace scrutiny::reading
