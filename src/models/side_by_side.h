// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/indicator.h"
#include "domain/table_compare.h"

#include <vector>

namespace scrutiny {

/// Tables of one chain lined up, as a grid shows them: pure values.

struct SideCell
{
    QString text;
    RecordRef cell;                ///< the figure whose place can be shown, or None
    Difference::Kind kind = Difference::Kind::Nothing; ///< of a difference: what became of the value
};

struct SideColumn
{
    int of = 0;                    ///< which column of the papers' table it belongs to, an index into `groups`; those of one stand together
    QString group;                 ///< what that column is called
    QString heading;               ///< `12 Nov 2026`, `Difference`
    bool number = false;
    bool difference = false;
};

struct SideRow
{
    enum class State { Same, Changed, Came, Went };
    QString label;
    State state = State::Same;
    std::vector<SideCell> cells;   ///< one a column
    QString sentence;              ///< the row read aloud
};

struct SideBySide
{
    QString labels;                ///< heading of the labels
    std::vector<SideColumn> columns;
    std::vector<SideRow> rows;
    int changed = 0, came = 0, went = 0;
    QStringList groups;            ///< the columns of the papers' table, in order
};

/// `came`, `went`, `changed`, `the same`: a row's or value's fate in a word.
QString stateWords(SideRow::State state);

/// Two papers: each column of the table as earlier, later and difference.
SideBySide twoPapers(const DatedTable &earlier, const DatedTable &later);
/// The column with most figures that rose or fell, an index into `groups`: what to show first when there is no room for all.
int mostChanged(const SideBySide &grid);
/// All papers of a chain (oldest first): one column of figures, a column a paper, and what became of it from the first to the last. The rows are the
/// newest paper's, then those that it no longer has. `column` is an index into `groups`.
SideBySide allPapers(const std::vector<DatedTable> &chain, int column);

/// The grid as a table, for copying: labels first, headings in two rows when there are groups.
ReportTable asTable(const SideBySide &grid, const std::vector<int> &rows);

} // namespace scrutiny
