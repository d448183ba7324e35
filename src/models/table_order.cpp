// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_order.h"

#include "domain/table_types.h"

#include <QCollator>
#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <optional>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TableOrder", text);
}

QCollator wordOrder()
{
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedKingdom));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

/// What a row is sorted by. A lower place comes first whichever way the order runs.
struct SortKey
{
    int row = 0;
    int place = 0;              ///< 0: of the column's type, 1: says something else, 2: says nothing
    double value = 0;
    std::optional<QCollatorSortKey> words;
};

bool isFigure(ColumnType type)
{
    return type == ColumnType::WholeNumber || type == ColumnType::Decimal || type == ColumnType::Money || type == ColumnType::Percentage;
}

SortKey keyOf(const QString &printed, ColumnType type, const QCollator &collator)
{
    SortKey key;
    const QString text = printed.simplified();
    if (text.isEmpty()) {
        key.place = 2;
        return key;
    }
    if (isFigure(type) || type == ColumnType::Date) {
        const CellValue value = cellValue(text);
        if (isFigure(type) && value.number) {
            // `<5` is less than 5, by however little.
            key.value = value.lessThan ? *value.number - 1e-6 : *value.number;
            return key;
        }
        if (type == ColumnType::Date && value.date.isValid()) {
            key.value = double(value.date.toJulianDay());
            return key;
        }
        key.place = 1;
    }
    key.words = collator.sortKey(text);
    return key;
}

bool before(const SortKey &a, const SortKey &b, bool down)
{
    if (a.place != b.place)
        return a.place < b.place;
    if (a.words && b.words) {
        const int order = a.words->compare(*b.words);
        return down ? order > 0 : order < 0;
    }
    return down ? a.value > b.value : a.value < b.value;
}

bool passes(const TableSheet &sheet, int row, const ColumnFilter &filter)
{
    if (!filter.values.isEmpty())
        return filter.values.contains(sheet.textAt(row, filter.col).simplified());
    const QString words = filter.words.simplified();
    const auto holds = [&](int col) { return sheet.textAt(row, col).simplified().contains(words, Qt::CaseInsensitive); };
    if (filter.col >= 0)
        return holds(filter.col);
    for (int col = 0; col < sheet.table.grid.cols; ++col)
        if (holds(col))
            return true;
    return false;
}

} // namespace

const ColumnFilter *TableOrder::filterOf(int col) const
{
    const auto found = std::find_if(filters.begin(), filters.end(), [col](const ColumnFilter &filter) { return filter.col == col; });
    return found == filters.end() ? nullptr : &*found;
}

void TableOrder::setFilter(const ColumnFilter &filter)
{
    const auto found = std::find_if(filters.begin(), filters.end(), [&](const ColumnFilter &one) { return one.col == filter.col; });
    if (filter.isEmpty()) {
        if (found != filters.end())
            filters.erase(found);
    } else if (found != filters.end()) {
        *found = filter;
    } else {
        filters.push_back(filter);
    }
}

void TableOrder::pressSort(int col)
{
    if (sortCol != col) {
        sortCol = col;
        down = false;
    } else if (!down) {
        down = true;
    } else {
        sortCol = -1;
        down = false;
    }
}

std::vector<int> shownRows(const TableSheet &sheet, const TableOrder &order)
{
    const ReportTable &grid = sheet.table.grid;
    std::vector<int> rows;
    rows.reserve(size_t(grid.rows));
    for (int row = grid.headerRows; row < grid.rows; ++row)
        if (std::all_of(order.filters.begin(), order.filters.end(), [&](const ColumnFilter &filter) { return passes(sheet, row, filter); }))
            rows.push_back(row);
    if (order.sortCol < 0 || order.sortCol >= grid.cols)
        return rows;
    const auto end = std::stable_partition(rows.begin(), rows.end(), [&](int row) { return !sheet.totals.contains(row); });
    const QCollator collator = wordOrder();
    std::vector<SortKey> keys;
    for (auto it = rows.begin(); it != end; ++it) {
        keys.push_back(keyOf(sheet.textAt(*it, order.sortCol), sheet.types[size_t(order.sortCol)], collator));
        keys.back().row = *it;
    }
    std::stable_sort(keys.begin(), keys.end(), [&](const SortKey &a, const SortKey &b) { return before(a, b, order.down); });
    std::transform(keys.begin(), keys.end(), rows.begin(), [](const SortKey &key) { return key.row; });
    return rows;
}

std::vector<ColumnValue> columnValues(const TableSheet &sheet, int col)
{
    TableOrder byColumn;
    byColumn.sortCol = col;
    std::vector<ColumnValue> values;
    QHash<QString, size_t> seen;
    for (const int row : shownRows(sheet, byColumn)) {
        const QString text = sheet.textAt(row, col).simplified();
        if (const auto found = seen.constFind(text); found != seen.constEnd()) {
            ++values[*found].rows;
            continue;
        }
        seen.insert(text, values.size());
        values.push_back({text, 1});
    }
    return values;
}

QString columnName(const TableSheet &sheet, int col)
{
    const QString heading = sheet.headingOf(col);
    return heading.isEmpty() ? tr("Column %1").arg(col + 1) : heading;
}

QString filterWords(const TableSheet &sheet, const ColumnFilter &filter)
{
    if (filter.values.isEmpty())
        return filter.col < 0 ? tr("Rows with “%1”").arg(filter.words.simplified()) : tr("%1 holds “%2”").arg(columnName(sheet, filter.col), filter.words.simplified());
    QStringList said;
    for (const QString &value : filter.values)
        said += value.isEmpty() ? tr("nothing") : value;
    return tr("%1: %2").arg(columnName(sheet, filter.col), said.join(QStringLiteral(", ")));
}

} // namespace scrutiny
