// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/side_by_side.h"

#include "base/dates.h"
#include "domain/table_match.h"
#include "domain/table_types.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

/// A column is one of figures when so many of the cells that say anything are.
constexpr double numbersShare = 0.6;

QString tr(const char *text)
{
    return QCoreApplication::translate("SideBySide", text);
}

SideCell cellOf(const TableRecord &table, int row, int col)
{
    const TableCell *cell = row < 0 || col < 0 ? nullptr : table.grid.cellAt(row, col);
    if (!cell)
        return {};
    const size_t at = size_t(cell - table.grid.cells.data());
    return {cell->text, at < table.cellIds.size() ? RecordRef{RecordKind::TableCell, table.cellIds[at]} : RecordRef(), {}};
}

QString groupName(const ReportTable &table, int col)
{
    const QString heading = columnHeading(table, col);
    return heading.isEmpty() ? tr("Column %1").arg(col + 1) : heading;
}

QString headingOf(const DatedTable &table)
{
    return table.meeting.isValid() ? shortDate(table.meeting) : tr("no date");
}

/// The heading over a pair of columns; both when they say different things (`Q1 2026/27, then Q2 2026/27`).
QString groupName(const DatedTable &earlier, const DatedTable &later, const LinedUp &col)
{
    if (col.later < 0)
        return tr("%1 (only %2)").arg(groupName(earlier.table.grid, col.earlier), headingOf(earlier));
    const QString name = groupName(later.table.grid, col.later);
    if (col.earlier < 0)
        return tr("%1 (only %2)").arg(name, headingOf(later));
    const QString before = groupName(earlier.table.grid, col.earlier);
    return before == name ? name : tr("%1, then %2").arg(before, name);
}

/// Figures and dates stand to the right, also of several kinds in one column (indicators); words to the left.
bool isNumber(const ReportTable &table, int col)
{
    int said = 0, figures = 0;
    for (const TableCell &cell : table.cells)
        if (cell.col == col && cell.row >= table.headerRows && !cell.text.trimmed().isEmpty()) {
            const CellValue value = cellValue(cell.text);
            ++said;
            figures += value.number || value.date.isValid();
        }
    return figures > 0 && figures >= numbersShare * said;
}

SideCell differenceCell(const SideCell &earlier, const SideCell &later)
{
    const Difference difference = differenceOf(earlier.text, later.text);
    SideCell cell{difference.words, later.cell.id ? later.cell : earlier.cell, difference.kind};
    switch (difference.kind) {
    case Difference::Kind::Came: cell.text = tr("came"); break;
    case Difference::Kind::Went: cell.text = tr("went"); break;
    case Difference::Kind::Same: cell.text = tr("the same"); break;
    case Difference::Kind::Rose: cell.text = cell.text.isEmpty() ? tr("rose") : cell.text; break;
    case Difference::Kind::Fell: cell.text = cell.text.isEmpty() ? tr("fell") : cell.text; break;
    case Difference::Kind::Changed: cell.text = cell.text.isEmpty() ? tr("changed") : cell.text; break;
    case Difference::Kind::Nothing: break;
    }
    return cell;
}

bool differs(Difference::Kind kind)
{
    return kind != Difference::Kind::Same && kind != Difference::Kind::Nothing;
}

/// `Youth hub: changed. Starts 87, then 91, +4. Leavers 3, then 3, the same.`
QString sentenceOf(const SideBySide &grid, const SideRow &row)
{
    QString words = tr("%1: %2.").arg(row.label, stateWords(row.state));
    QString group;
    QStringList parts;
    const auto close = [&] {
        if (!parts.isEmpty())
            words += QLatin1Char(' ') + (group.isEmpty() ? QString() : group + QStringLiteral(": ")) + parts.join(QStringLiteral(", ")) + QLatin1Char('.');
        parts.clear();
    };
    for (size_t i = 0; i < row.cells.size(); ++i) {
        if (grid.columns[i].group != group) {
            close();
            group = grid.columns[i].group;
        }
        const QString text = row.cells[i].text.simplified();
        if (grid.columns[i].difference)
            parts += text.isEmpty() ? QStringList() : QStringList(text);
        else
            parts += tr("%1 %2").arg(grid.columns[i].heading, text.isEmpty() ? tr("nothing") : text);
    }
    close();
    return words;
}

void finish(SideBySide &grid)
{
    for (SideRow &row : grid.rows) {
        grid.changed += row.state == SideRow::State::Changed;
        grid.came += row.state == SideRow::State::Came;
        grid.went += row.state == SideRow::State::Went;
        row.sentence = sentenceOf(grid, row);
    }
}

QString labelHeading(const ReportTable &table)
{
    const QString heading = columnHeading(table, labelColumnsOf(table).label);
    return heading.isEmpty() ? tr("Row") : heading;
}

} // namespace

QString stateWords(SideRow::State state)
{
    switch (state) {
    case SideRow::State::Changed: return tr("changed");
    case SideRow::State::Came: return tr("came");
    case SideRow::State::Went: return tr("went");
    case SideRow::State::Same: break;
    }
    return tr("the same");
}

SideBySide twoPapers(const DatedTable &earlier, const DatedTable &later)
{
    const TableComparison lined = compareTables(earlier.table.grid, later.table.grid);
    SideBySide grid;
    grid.labels = labelHeading(later.table.grid);
    for (size_t i = 0; i < lined.cols.size(); ++i) {
        const QString name = groupName(earlier, later, lined.cols[i]);
        const bool number = lined.cols[i].later >= 0 ? isNumber(later.table.grid, lined.cols[i].later) : isNumber(earlier.table.grid, lined.cols[i].earlier);
        grid.groups += name;
        for (const QString &heading : {headingOf(earlier), headingOf(later)})
            grid.columns.push_back({int(i), name, heading, number, false});
        grid.columns.push_back({int(i), name, tr("Difference"), number, true});
    }
    for (const LinedUp &from : lined.rows) {
        SideRow row{from.label, SideRow::State::Same, {}, {}};
        bool changed = false;
        for (const LinedUp &col : lined.cols) {
            const SideCell before = cellOf(earlier.table, from.earlier, col.earlier), after = cellOf(later.table, from.later, col.later);
            row.cells.insert(row.cells.end(), {before, after, differenceCell(before, after)});
            changed = changed || (col.earlier >= 0 && col.later >= 0 && differs(row.cells.back().kind)); // a column of one paper alone changes no row
        }
        row.state = from.earlier < 0 ? SideRow::State::Came : from.later < 0 ? SideRow::State::Went : changed ? SideRow::State::Changed : SideRow::State::Same;
        grid.rows.push_back(std::move(row));
    }
    finish(grid);
    return grid;
}

int mostChanged(const SideBySide &grid)
{
    std::vector<int> changed(size_t(std::max<qsizetype>(1, grid.groups.size())), 0);
    for (size_t i = 0; i < grid.columns.size(); ++i) {
        const SideColumn &column = grid.columns[i];
        if (!column.difference || column.of < 0 || size_t(column.of) >= changed.size())
            continue;
        for (const SideRow &row : grid.rows)
            changed[size_t(column.of)] += row.cells[i].kind == Difference::Kind::Rose || row.cells[i].kind == Difference::Kind::Fell;
    }
    // Of columns that changed as much, the last is the newest figure.
    return int(changed.rend() - std::max_element(changed.rbegin(), changed.rend())) - 1;
}

SideBySide allPapers(const std::vector<DatedTable> &chain, int column)
{
    SideBySide grid;
    if (chain.empty())
        return grid;
    const DatedTable &newest = chain.back();
    grid.labels = labelHeading(newest.table.grid);
    std::vector<TableComparison> lined;
    for (const DatedTable &one : chain)
        lined.push_back(compareTables(one.table.grid, newest.table.grid));
    std::vector<int> columns; // of the newest table
    for (const LinedUp &col : lined.back().cols)
        if (col.later >= 0) {
            columns.push_back(col.later);
            grid.groups += groupName(newest.table.grid, col.later);
        }
    if (columns.empty())
        return grid;
    const int of = std::clamp(column, 0, int(columns.size()) - 1);
    const int chosen = columns[size_t(of)];
    const QString group = grid.groups[of];
    const bool number = isNumber(newest.table.grid, chosen);
    const size_t papers = chain.size();
    std::map<QString, size_t> byLabel;
    std::map<int, size_t> byRow; // the newest table's rows
    for (const LinedUp &row : lined.back().rows) {
        byRow[row.later] = grid.rows.size();
        byLabel[row.label] = grid.rows.size();
        grid.rows.push_back({row.label, {}, std::vector<SideCell>(papers + 1), {}});
    }
    std::vector<std::pair<size_t, size_t>> known(grid.rows.size(), {papers, 0}); // the first and last paper that has the row
    for (size_t i = 0; i < papers; ++i) {
        grid.columns.push_back({of, group, headingOf(chain[i]), number, false});
        const auto col = std::find_if(lined[i].cols.begin(), lined[i].cols.end(), [&](const LinedUp &c) { return c.later == chosen; });
        for (const LinedUp &row : lined[i].rows) {
            if (row.earlier < 0)
                continue;
            size_t at = 0;
            if (row.later >= 0 && byRow.contains(row.later)) {
                at = byRow[row.later];
            } else {
                const auto found = byLabel.try_emplace(row.label, grid.rows.size());
                if (found.second) {
                    grid.rows.push_back({row.label, {}, std::vector<SideCell>(papers + 1), {}});
                    known.push_back({papers, 0});
                }
                at = found.first->second;
            }
            known[at] = {std::min(known[at].first, i), std::max(known[at].second, i)};
            if (col != lined[i].cols.end())
                grid.rows[at].cells[i] = cellOf(chain[i].table, row.earlier, col->earlier);
        }
    }
    grid.columns.push_back({of, group, tr("First to last"), number, true});
    for (size_t i = 0; i < grid.rows.size(); ++i) {
        SideRow &row = grid.rows[i];
        const auto says = [](const SideCell &cell) { return !cell.text.trimmed().isEmpty(); };
        const auto end = row.cells.begin() + std::ptrdiff_t(papers);
        const auto first = std::find_if(row.cells.begin(), end, says);
        const auto last = std::find_if(std::make_reverse_iterator(end), row.cells.rend(), says);
        if (first != end && &*first != &*last)
            row.cells[papers] = differenceCell(*first, *last);
        bool changed = false;
        for (size_t paper = 1; paper < papers; ++paper)
            changed = changed || differs(differenceOf(row.cells[paper - 1].text, row.cells[paper].text).kind);
        row.state = known[i].second + 1 < papers ? SideRow::State::Went
                  : known[i].first > 0           ? SideRow::State::Came
                  : changed                      ? SideRow::State::Changed
                                                 : SideRow::State::Same;
    }
    finish(grid);
    return grid;
}

ReportTable asTable(const SideBySide &grid, const std::vector<int> &rows)
{
    ReportTable table;
    table.headerRows = 2;
    table.rows = int(rows.size()) + 2;
    table.cols = int(grid.columns.size()) + 2;
    table.cells.push_back({0, 0, 2, 1, grid.labels, {}});
    table.cells.push_back({0, 1, 2, 1, tr("What became of it"), {}});
    for (int col = 0; col < int(grid.columns.size());) {
        int end = col;
        while (end < int(grid.columns.size()) && grid.columns[size_t(end)].of == grid.columns[size_t(col)].of)
            ++end;
        table.cells.push_back({0, col + 2, 1, end - col, grid.columns[size_t(col)].group, {}});
        col = end;
    }
    for (size_t col = 0; col < grid.columns.size(); ++col)
        table.cells.push_back({1, int(col) + 2, 1, 1, grid.columns[col].heading, {}});
    for (size_t i = 0; i < rows.size(); ++i) {
        const SideRow &row = grid.rows[size_t(rows[i])];
        table.cells.push_back({int(i) + 2, 0, 1, 1, row.label, {}});
        table.cells.push_back({int(i) + 2, 1, 1, 1, stateWords(row.state), {}});
        for (size_t col = 0; col < row.cells.size(); ++col)
            table.cells.push_back({int(i) + 2, int(col) + 2, 1, 1, row.cells[col].text, {}});
    }
    return table;
}

} // namespace scrutiny
