// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_shares.h"

#include <cmath>

namespace scrutiny::table_checks {

namespace {

constexpr double Near = 10; // shares that do not add up still come near 100

/// The shares of one column between two totals or headings.
struct Part
{
    int col = 0;
    std::vector<int> rows;
    Adding sum;
    int total = -1;            ///< the row that says 100, or -1

    bool comesNear() const { return sum.possible() && sum.count() > 1 && std::abs(sum.nearest(100) - 100) <= Near; }
};

bool isHundred(const Figure &figure)
{
    return figure.kind == Figure::Kind::Number && std::abs(figure.low - 100) < 0.05;
}

/// The parts of a column, from above to below.
std::vector<Part> partsOf(const FigureTable &table, const std::vector<char> &isSum, int col)
{
    std::vector<Part> parts;
    Part part{col, {}, {}, -1};
    const auto close = [&] {
        if (part.rows.size() > 1)
            parts.push_back(part);
        part = {col, {}, {}, -1};
    };
    for (int r = table.firstRow; r < table.rows; ++r) {
        const TotalWord word = table.rowWords[std::size_t(r)];
        const bool hundred = isHundred(table.at(r, col));
        const bool total = isSum[std::size_t(r)] || word == TotalWord::Certain || (word == TotalWord::Likely && hundred);
        if (total && hundred)
            part.total = r;
        if (total || !table.hasFigures[std::size_t(r)]) {
            close();
        } else if (table.at(r, col).kind != Figure::Kind::Nothing && !table.aside[std::size_t(r)]) {
            part.rows.push_back(r);
            part.sum.add(table.at(r, col));
        }
    }
    close();
    return parts;
}

TableSum sumOf(const FigureTable &table, const Part &part)
{
    const Figure hundred{Figure::Kind::Number, 100, 100, 0, true};
    const Figure &total = part.total >= 0 ? table.at(part.total, part.col) : hundred;
    const FigureColumn &column = table.columns[std::size_t(part.col)];
    return {TableSum::Kind::Hundred, part.total >= 0 ? part.total : part.rows.back(), part.col, part.rows, 100, part.sum.nearest(100),
            part.sum.tolerance(total, column), part.sum.agrees(total, column)};
}

} // namespace

void addHundreds(const FigureTable &table, const std::vector<char> &isSum, std::vector<TableSum> &sums)
{
    std::vector<Part> open;    // parts without a total's cell
    for (int c = 1; c < table.cols; ++c) {
        if (!table.columns[std::size_t(c)].share || table.columns[std::size_t(c)].change)
            continue;
        for (const Part &part : partsOf(table, isSum, c)) {
            if (part.total >= 0 && part.comesNear())
                sums.push_back(sumOf(table, part));
            else if (part.total < 0 && part.comesNear() && part.rows.size() > 2)
                open.push_back(part);
        }
    }
    for (const Part &part : open) {
        const TableSum sum = sumOf(table, part);
        // Without a cell that says 100 others in the same rows must show that these are shares.
        int others = 0, agree = 0;
        for (const Part &other : open) {
            if (other.col == part.col || other.rows.front() != part.rows.front())
                continue;
            ++others;
            agree += sumOf(table, other).agrees ? 1 : 0;
        }
        if (sum.agrees || (agree >= 2 && agree * 4 >= others * 3))
            sums.push_back(sum);
    }
}

} // namespace scrutiny::table_checks
