// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table.h"

namespace scrutiny {

/// Telling whether two tables of different papers are the same table at another time.

/// What a table is known by: caption, heading and row labels, each folded, without years, quarters, months and dates.
struct TableLabels
{
    QString caption;
    QStringList headings; ///< one a column: the heading rows from above to below
    QStringList rows;     ///< the label of each row below the heading
};
TableLabels labelsOf(const ReportTable &table);

/// How alike two tables are, 0 to 1 each; a part that neither has does not count.
struct TableLikeness
{
    double caption = 0, headings = 0, rows = 0;
    double score = 0;     ///< the three together
};
TableLikeness likenessOf(const TableLabels &a, const TableLabels &b);
/// A pair is proposed from this score on.
inline constexpr double alikeEnough = 0.6;

/// `Starts by quarter, Quarter 2 2026/27` -> `Starts by quarter`: without the words that name a time.
QString withoutPeriod(const QString &text);
/// The words of `text` that name a time: `Quarter 2 2026/27`, `July to September 2026`, `2025/26`, `12 November 2026`; empty when there are none.
QString periodIn(const QString &text);
/// Which column holds the labels of the rows, and which one a reference before it (`CS07`), -1: none. Told by types and by what is different in each row.
struct LabelColumns
{
    int label = 0;
    int reference = -1;
};
LabelColumns labelColumnsOf(const ReportTable &table);
/// The label of a row (`CS07 Young people whose activity is not known`); an empty label cell takes the merged or last one above it, and rows with the
/// same label get their number.
QStringList rowLabels(const ReportTable &table);
/// The heading of a column: its heading cells from above to below, each once (`Result – This quarter`).
QString columnHeading(const ReportTable &table, int col);

} // namespace scrutiny
