// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/context.h"

namespace scrutiny::reading {

/// What the recognisers share: paragraphs, tables as grids with a role for each column, places.

Source sourceOf(const Line &line);
Source sourceOf(const std::vector<const Line *> &lines);
Source sourceOf(const Line &line, const Segment &segment);

/// Lines that were printed as one paragraph or one point of a list.
struct Paragraph
{
    QString mark;  ///< its bullet or number (`•`, `(a)`, `2.`), or empty
    QString text;  ///< without the mark
    std::vector<const Line *> lines;
    bool bold = false;
    double x0 = 0; ///< left edge of its first line
    Source source;
};

/// The length of the list mark that `text` begins with, the space behind it included, or 0.
int listMarkLength(const QString &text);

/// Whether the first word of `next` would have had room behind `line`. `rightEdge` is where the column ends.
bool hasRoom(const Line &line, const Line &next, double rightEdge);

/// Whether `line` ends a paragraph: there was room for more, and it ends a sentence or leaves much of the line free.
bool endsShort(const Line &line, const Line &next, double rightEdge);

/// Cuts lines into paragraphs by distance, list marks, weight and short last lines. `rightEdge` 0: the page's own right margin.
std::vector<Paragraph> paragraphsOf(const Context &context, const std::vector<const Line *> &lines, double rightEdge = 0);

/// The lines as running text.
QString runningText(const std::vector<const Line *> &lines);

/// A table's cells by place in the grid; a merged cell stands on every place that it covers.
class TableGrid
{
public:
    explicit TableGrid(const ReportTable &table);
    int rows() const { return rowCount; }
    int cols() const { return colCount; }
    const TableCell *at(int row, int col) const;
    /// The text of the cell on that place, empty when there is none.
    QString text(int row, int col) const;
    /// True when a cell begins on that place (and does not only reach over it).
    bool beginsAt(int row, int col) const;
    std::vector<QString> rowTexts(int row) const;
    Source rowSource(int row) const;
    /// How many places of a row hold text.
    int filled(int row) const;

private:
    int rowCount = 0, colCount = 0;
    std::vector<const TableCell *> places;
};

/// Which column of a table plays which role: name of a vocabulary list -> column.
using ColumnRoles = QHash<QString, int>;

/// Roles by the words of the headings. A column with a composite heading (`Date / item`) may play several.
ColumnRoles columnRoles(const Vocabulary &words, const std::vector<QString> &headings, const QStringList &roles);

/// Whether a row repeats the headings: at least two of its cells, and half of those that hold text, are nothing but a role's phrase.
bool repeatsHeadings(const Vocabulary &words, const std::vector<QString> &cells, const QStringList &roles);

/// The heading row of a table among its first rows, by which most roles are found; row -1 when fewer than `least` are.
struct TableHeading
{
    int row = -1;
    ColumnRoles roles;
};
TableHeading tableHeading(const Vocabulary &words, const TableGrid &grid, const QStringList &roles, int least = 2);

/// Tables for lines that hold one which the tables stage did not find: from each line that reads as a row of headings on, words by column.
std::vector<ReportTable> tablesFromLines(const Context &context, const std::vector<const Line *> &lines, const QStringList &roles);

} // namespace scrutiny::reading
