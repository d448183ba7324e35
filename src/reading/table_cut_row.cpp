// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_cut_row.h"

#include "base/text.h"
#include "reading/table_text.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

bool endsSentence(const QString &text)
{
    return text.isEmpty() || QStringLiteral(".!?:;").contains(text.back());
}

/// Whether `second` reads on from `first`, which the page's end cut: 1 yes, -1 no, 0 it may.
int readsOn(const QString &first, const QString &second)
{
    if (second.isEmpty())
        return 0;
    if (first.isEmpty())
        return -1;
    const QChar c = second.front();
    if (c.isLower() || c == u',' || c == u')')
        return 1;
    if (c.isUpper() || c.isDigit())
        return endsSentence(first) ? 0 : (c.isDigit() ? 0 : 1);
    return 0;
}

bool isLabelled(const ReportTable &table, int row, int label)
{
    return !table.textAt(row, label).isEmpty();
}

/// The column that names the rows: the first in which the last row has a cell of its own (a merged cell names several).
int labelColumn(const ReportTable &table)
{
    const int last = table.rows - 1;
    for (int c = 0; c < table.cols; ++c) {
        const TableCell *cell = table.cellAt(last, c);
        if (cell != nullptr && cell->row == last && cell->col == c)
            return c;
    }
    return 0;
}

/// How many characters two texts begin with alike.
int commonStart(const QString &a, const QString &b)
{
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    Q_UNUSED(other)
    return int(end - a.begin());
}

} // namespace

bool rowGoesOn(const ReportTable &table, const ReportTable &next, int skip)
{
    const int last = table.rows - 1, first = skip, label = labelColumn(table);
    if (last < std::max(1, table.headerRows))
        return false;
    int labelled = 0, full = 0;
    for (int r = std::max(1, table.headerRows); r <= last; ++r, ++full)
        labelled += isLabelled(table, r, label) ? 1 : 0;
    // Tables whose first column often stays empty (`date as above`) have rows that begin without it.
    const bool usuallyLabelled = full > 0 && labelled * 10 >= full * 9;
    const bool labelGone = usuallyLabelled && isLabelled(table, last, label) && !isLabelled(next, first, label);
    // A cell that had no room at all: empty here, though hardly ever in the rows above.
    const auto usuallyFilled = [&](int col) {
        int filled = 0;
        for (int r = std::max(1, table.headerRows); r < last; ++r)
            filled += isLabelled(table, r, col) ? 1 : 0;
        return full > 3 && filled * 10 >= (full - 1) * 9;
    };
    int yes = 0, no = 0, small = 0, texts = 0, moved = 0, lacking = 0;
    for (int c = 0; c < table.cols; ++c) {
        const TableCell *below = next.cellAt(first, c);
        if (below == nullptr || below->col != c || below->row != first || below->text.isEmpty())
            continue;
        ++texts;
        const QString above = table.textAt(last, c);
        const int sign = readsOn(above, below->text);
        yes += sign > 0 ? 1 : 0;
        small += below->text.front().isLower() && !endsSentence(above) ? 1 : 0;
        no += sign < 0 ? 1 : 0;
        // The whole of a cell may stand on the next page when its first lines had no room.
        moved += above.isEmpty() && labelGone ? 1 : 0;
        lacking += above.isEmpty() && labelGone && usuallyFilled(c) ? 1 : 0;
        if (isFigure(above) && isFigure(below->text))
            return false;
    }
    if (texts > 0 && lacking == texts)
        return true;
    if (texts == 0 || no > moved || (moved > 0 && yes == 0))
        return false;
    // Small letters after an open sentence tell by themselves.
    if (yes == texts && small * 2 >= texts)
        return true;
    // A row of its own begins with a text in the first column, wherever rows of this table do.
    if (isLabelled(next, first, label))
        return false;
    if (!usuallyLabelled)
        return yes > 0 && yes == texts && texts * 2 <= table.cols;
    return yes > 0 || texts < table.cols - 1;
}

std::vector<int> healRow(ReportTable &table, const ReportTable &next, int skip)
{
    const int last = table.rows - 1;
    std::vector<int> cutAt(std::size_t(table.cols), -1);
    for (TableCell &cell : table.cells) {
        if (cell.row > last || cell.row + cell.rowSpan - 1 < last)
            continue;
        QString whole = cell.text;
        int more = 0;
        for (const TableCell &rest : next.cells) {
            if (rest.row != skip || rest.col < cell.col || rest.col >= cell.col + cell.colSpan)
                continue;
            if (!rest.text.isEmpty()) {
                const bool bullet = !rest.text.front().isLetterOrNumber() && !whole.isEmpty() && rest.text.size() > 1 && rest.text[1].isSpace();
                whole = bullet ? whole + u'\n' + rest.text : joinedLines(whole, rest.text);
            }
            addPlaces(cell.source, rest.source);
            more = std::max(more, rest.rowSpan - 1);
        }
        cell.rowSpan += more;
        cutAt[std::size_t(cell.col)] = commonStart(cell.text, whole); // a hyphen at the end may have gone
        cell.text = whole;
    }
    return cutAt;
}

void mergeOverEnd(ReportTable &table, ReportTable &next, int skip)
{
    for (TableCell &cell : table.cells) {
        if (cell.row + cell.rowSpan != table.rows || cell.text.isEmpty() || cell.row < table.headerRows)
            continue;
        const auto below = std::find_if(next.cells.begin(), next.cells.end(), [&](const TableCell &c) { return c.row == skip && c.col == cell.col; });
        if (below == next.cells.end() || below->colSpan != cell.colSpan || !below->text.isEmpty() || (below->rowSpan < 2 && cell.rowSpan < 2))
            continue;
        cell.rowSpan += below->rowSpan;
        addPlaces(cell.source, below->source);
        next.cells.erase(below);
    }
}

} // namespace scrutiny::reading
