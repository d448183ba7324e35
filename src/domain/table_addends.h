// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"

#include <vector>

/// A table's cells as figures that can be added, for the checks (table_sums.cpp, table_shares.cpp, table_checks.cpp) alone.
namespace scrutiny::table_checks {

struct Figure
{
    enum class Kind {
        Nothing, ///< empty, a dash, `n/a`: counts as 0
        Number,
        Words,
    };
    Kind kind = Kind::Nothing;
    double low = 0, high = 0;  ///< apart only for `<5`
    double half = 0;           ///< half a unit of its last printed figure when it is rounded
    bool share = false;        ///< printed with a per cent sign
};

struct FigureColumn
{
    bool adds = false;         ///< counts or amounts, which may be added
    bool change = false;       ///< a difference between columns: never added across
    bool share = false;        ///< percentages
    bool thousands = false;    ///< in thousands or millions: whole figures are rounded too
};

/// What the label of a row or the heading of a column says of totals.
enum class TotalWord { None, Likely, Certain };

struct FigureTable
{
    int rows = 0, cols = 0, firstRow = 0; ///< firstRow: the first one below the heading
    std::vector<Figure> figures;          ///< row by row
    std::vector<FigureColumn> columns;
    std::vector<TotalWord> rowWords, columnWords;
    std::vector<char> hasFigures;         ///< a row without any is a heading between rows
    std::vector<char> aside;              ///< averages, targets, `of which`: rows that no total holds

    const Figure &at(int row, int col) const { return figures[std::size_t(row) * std::size_t(cols) + std::size_t(col)]; }
};

/// Empty when the table is too large or has no figures to add.
FigureTable figuresOf(const ReportTable &table);

/// Types of the table's columns: its own, or worked out when it has none.
std::vector<ColumnType> typesOf(const ReportTable &table);

/// The words of a column's heading cells, one after the other.
QString headingOf(const ReportTable &table, int col);

/// Figures added up.
class Adding
{
public:
    void add(const Figure &figure);
    int count() const { return m_count; }     ///< figures among them
    bool possible() const { return !m_words; }
    double low() const { return m_low; }
    double high() const { return m_high; }
    double largest() const { return m_largest; } ///< the largest figure, or infinity when there are negative ones
    /// How far rounding may take the sum from `total`.
    double tolerance(const Figure &total, const FigureColumn &column) const;
    /// The possible sum nearest to `total`.
    double nearest(double total) const;
    bool agrees(const Figure &total, const FigureColumn &column) const;

private:
    double m_low = 0, m_high = 0, m_half = 0, m_largest = 0;
    int m_count = 0;
    bool m_words = false;
};

} // namespace scrutiny::table_checks
