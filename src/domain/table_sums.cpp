// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_checks.h"

#include "domain/table_addends.h"
#include "domain/table_shares.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace scrutiny {

using namespace table_checks;

namespace {

/// One way of adding: the rows that a total may sum, and what they come to in each column.
struct Way
{
    std::vector<int> rows;
    std::vector<Adding> columns;

    explicit Way(int cols) : columns(std::size_t(cols)) {}
    void add(const FigureTable &table, int row)
    {
        rows.push_back(row);
        for (int c = 0; c < table.cols; ++c)
            columns[std::size_t(c)].add(table.at(row, c));
    }
    void clear()
    {
        rows.clear();
        columns.assign(columns.size(), {});
    }
};

/// How far a row (or column) agrees with one way of adding.
struct Verdict
{
    int agree = 0, disagree = 0;
    double evidence = 0;       ///< digits of the figures that agree: a few small ones may agree by chance

    void count(bool agrees, double printed)
    {
        agrees ? ++agree : ++disagree;
        evidence += agrees ? std::log10(1 + std::abs(printed)) : 0;
    }
};

bool mayBeAdded(const FigureTable &table, const Way &way, int row, int col)
{
    const Figure &total = table.at(row, col);
    const Adding &sum = way.columns[std::size_t(col)];
    return table.columns[std::size_t(col)].adds && total.kind == Figure::Kind::Number && !total.share && sum.possible() && sum.count() > 1;
}

/// Whether a figure that does not agree may be meant as the sum all the same: a few per cent away, or a slip of the pen (figures changed over, one left
/// out). An average, which is less than the largest figure, is not.
bool isMeantAsSum(double printed, const Adding &sum)
{
    const double counted = sum.nearest(printed);
    QString one = QString::number(std::llround(std::abs(printed))), other = QString::number(std::llround(std::abs(counted)));
    if (one.size() > 2 && std::abs(one.size() - other.size()) == 1 && (other.startsWith(one) || one.startsWith(other)))
        return true;
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    if (one.size() > 2 && one == other)
        return true;
    return std::abs(printed - counted) <= 0.5 * std::abs(counted) && (printed > sum.largest() || std::isinf(sum.largest()));
}

/// `word`: a row that is called a total may have averages among its figures.
Verdict verdictOf(const FigureTable &table, const Way &way, int row, TotalWord word)
{
    Verdict verdict;
    for (int c = 0; c < table.cols; ++c) {
        if (!mayBeAdded(table, way, row, c))
            continue;
        const Figure &total = table.at(row, c);
        const bool agrees = way.columns[std::size_t(c)].agrees(total, table.columns[std::size_t(c)]);
        const bool counts = !table.columns[std::size_t(c)].change && (word == TotalWord::None || isMeantAsSum(total.high, way.columns[std::size_t(c)]));
        if (agrees || counts)
            verdict.count(agrees, total.high);
    }
    return verdict;
}

/// Whether a total is told: by its words when half of its figures agree, else by nearly all of several figures.
bool isTotal(TotalWord word, const Verdict &verdict)
{
    if (word == TotalWord::Certain)
        return verdict.agree > 0 && verdict.agree >= verdict.disagree && verdict.evidence > 0;
    if (word == TotalWord::Likely)
        return verdict.agree > 0 && verdict.agree >= verdict.disagree && verdict.evidence >= 1;
    return verdict.agree >= 2 && verdict.agree >= 3 * verdict.disagree && verdict.evidence >= 4.5;
}

TableSum sumAt(const FigureTable &table, const Way &way, int row, int col)
{
    const Figure &total = table.at(row, col);
    const Adding &adding = way.columns[std::size_t(col)];
    const FigureColumn &column = table.columns[std::size_t(col)];
    return {TableSum::Kind::ColumnTotal, row, col, way.rows, total.high, adding.nearest(total.high), adding.tolerance(total, column), adding.agrees(total, column)};
}

void addSums(const FigureTable &table, const Way &way, int row, std::vector<TableSum> &sums)
{
    for (int c = 0; c < table.cols; ++c) {
        if (!mayBeAdded(table, way, row, c))
            continue;
        TableSum sum = sumAt(table, way, row, c);
        if (sum.agrees || (!table.columns[std::size_t(c)].change && isMeantAsSum(sum.printed, way.columns[std::size_t(c)])))
            sums.push_back(std::move(sum));
    }
}

/// A row that is called a total and has one figure only: nothing beside it can tell how it was added, so the nearest way is taken.
void addLoneSum(const FigureTable &table, const std::vector<const Way *> &ways, int row, std::vector<TableSum> &sums)
{
    constexpr double MostAway = 0.15;
    int figures = 0, col = -1;
    for (int c = 0; c < table.cols; ++c) {
        const FigureColumn &column = table.columns[std::size_t(c)];
        if (!column.adds || column.change || table.at(row, c).kind != Figure::Kind::Number)
            continue;
        ++figures;
        col = c;
    }
    if (figures != 1)
        return;
    const Way *best = nullptr;
    for (const Way *way : ways) {
        if (!mayBeAdded(table, *way, row, col))
            continue;
        const double printed = table.at(row, col).high;
        const auto away = [&](const Way *w) { return std::abs(printed - w->columns[std::size_t(col)].nearest(printed)); };
        if (best == nullptr || away(way) < away(best))
            best = way;
    }
    if (best == nullptr)
        return;
    const TableSum sum = sumAt(table, *best, row, col);
    const bool isNear = std::abs(sum.printed - sum.counted) <= MostAway * std::abs(sum.counted);
    if (sum.agrees || (isNear && isMeantAsSum(sum.printed, best->columns[std::size_t(col)])))
        sums.push_back(sum);
}

/// The rows below the first of a part, as far as that part goes.
Way waysBelow(const FigureTable &table, int row)
{
    Way way(table.cols);
    for (int r = row + 1; r < table.rows && table.hasFigures[std::size_t(r)]; ++r) {
        if (table.rowWords[std::size_t(r)] == TotalWord::Certain)
            break;
        if (!table.aside[std::size_t(r)])
            way.add(table, r);
    }
    return way;
}

/// Rows that sum the rows above them (or, first in their part, below them). Marks them in `isSum`.
void addColumnTotals(const FigureTable &table, std::vector<TableSum> &sums, std::vector<char> &isSum)
{
    // Rows since the last total or heading between rows; all rows that are no totals; totals since the last one of totals.
    Way part(table.cols), all(table.cols), totals(table.cols);
    bool first = true;
    for (int r = table.firstRow; r < table.rows; ++r) {
        if (!table.hasFigures[std::size_t(r)]) {
            part.clear();
            first = true;
            continue;
        }
        const bool beginsPart = std::exchange(first, false);
        if (table.aside[std::size_t(r)])
            continue;
        const TotalWord word = table.rowWords[std::size_t(r)];
        if (beginsPart) {
            const Way below = waysBelow(table, r);
            const Verdict verdict = verdictOf(table, below, r, word);
            if (below.rows.size() >= 2 && isTotal(word, verdict) && verdict.agree > verdict.disagree) {
                addSums(table, below, r, sums);
                isSum[std::size_t(r)] = 1;
                continue;
            }
        }
        Way mixed = totals;    // totals, and rows below the last of them
        for (const int row : totals.rows.empty() ? std::vector<int>() : part.rows)
            mixed.add(table, row);
        const std::vector<const Way *> ways{&part, &all, &totals, &mixed};
        const Way *best = nullptr;
        Verdict most;
        for (const Way *way : ways) {
            if (way->rows.size() < 2)
                continue;
            const Verdict verdict = verdictOf(table, *way, r, word);
            if (isTotal(word, verdict) && verdict.agree > most.agree) {
                best = way;
                most = verdict;
            }
        }
        if (best != nullptr)
            addSums(table, *best, r, sums);
        else if (word == TotalWord::Certain)
            addLoneSum(table, ways, r, sums);
        if (best == nullptr && word != TotalWord::Certain) {
            part.add(table, r);
            all.add(table, r);
            continue;
        }
        isSum[std::size_t(r)] = 1;
        part.clear();
        if (best == &totals || best == &mixed || (best == &all && !totals.rows.empty())) {
            all.clear();
            totals.clear();
        }
        totals.add(table, r);
    }
}

/// A column is a total when its rows agree with hardly an exception: among rows of different kinds some are counted at a day and do not add up over time.
bool isTotalColumn(TotalWord word, const Verdict &verdict)
{
    if (word == TotalWord::Certain)
        return verdict.agree >= 2 && verdict.agree >= 2 * verdict.disagree && verdict.evidence >= 2;
    return verdict.agree >= 3 && verdict.agree >= 3 * verdict.disagree && verdict.evidence >= (word == TotalWord::Likely ? 3 : 4.5);
}

/// Columns that sum columns beside them.
void addRowTotals(const FigureTable &table, std::vector<TableSum> &sums)
{
    constexpr std::size_t MostColumns = 60;
    constexpr int Hopeless = 12; // rows that disagree before a way of adding is given up
    std::vector<int> added;    // columns that may be added across
    for (int c = 0; c < table.cols; ++c) {
        if (table.columns[std::size_t(c)].adds && !table.columns[std::size_t(c)].change)
            added.push_back(c);
    }
    if (added.size() < 3 || added.size() > MostColumns)
        return;
    const auto addingOf = [&](int row, const std::vector<int> &columns) {
        Adding sum;
        for (const int c : columns)
            sum.add(table.at(row, c));
        return sum;
    };
    const auto mayAdd = [&](int row, int col, const Adding &sum) {
        const Figure &total = table.at(row, col);
        return total.kind == Figure::Kind::Number && !total.share && !table.aside[std::size_t(row)] && sum.possible() && sum.count() > 1;
    };
    std::vector<int> totals;
    for (std::size_t i = 0; i < added.size(); ++i) {
        const int col = added[i];
        std::vector<std::vector<int>> ways;
        for (std::size_t from = 0; from + 2 <= i; ++from)
            ways.emplace_back(added.begin() + std::ptrdiff_t(from), added.begin() + std::ptrdiff_t(i));
        for (std::size_t end = added.size(); end >= i + 3; --end)
            ways.emplace_back(added.begin() + std::ptrdiff_t(i) + 1, added.begin() + std::ptrdiff_t(end));
        if (totals.size() > 1)
            ways.push_back(totals);
        const std::vector<int> *best = nullptr;
        Verdict most;
        for (const std::vector<int> &way : ways) { // wider ones first
            Verdict verdict;
            for (int r = table.firstRow; r < table.rows && verdict.disagree <= Hopeless + verdict.agree; ++r) {
                const Adding sum = addingOf(r, way);
                if (mayAdd(r, col, sum))
                    verdict.count(sum.agrees(table.at(r, col), table.columns[std::size_t(col)]), table.at(r, col).high);
            }
            if (isTotalColumn(table.columnWords[std::size_t(col)], verdict) && verdict.agree > most.agree) {
                best = &way;
                most = verdict;
            }
        }
        if (best == nullptr)
            continue;
        totals.push_back(col);
        for (int r = table.firstRow; r < table.rows; ++r) {
            const Adding sum = addingOf(r, *best);
            if (!mayAdd(r, col, sum))
                continue;
            const Figure &total = table.at(r, col);
            const FigureColumn &column = table.columns[std::size_t(col)];
            if (sum.agrees(total, column) || isMeantAsSum(total.high, sum))
                sums.push_back({TableSum::Kind::RowTotal, r, col, *best, total.high, sum.nearest(total.high), sum.tolerance(total, column), sum.agrees(total, column)});
        }
    }
}

} // namespace

std::vector<TableSum> sumsOf(const ReportTable &table)
{
    const FigureTable figures = figuresOf(table);
    std::vector<TableSum> sums;
    if (figures.rows == 0)
        return sums;
    std::vector<char> isSum(std::size_t(figures.rows), 0);
    addColumnTotals(figures, sums, isSum);
    addRowTotals(figures, sums);
    addHundreds(figures, isSum, sums);
    std::stable_sort(sums.begin(), sums.end(), [](const TableSum &a, const TableSum &b) { return std::pair(a.row, a.col) < std::pair(b.row, b.col); });
    return sums;
}

} // namespace scrutiny
