// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/tables.h"

#include "base/text.h"
#include "domain/table_types.h"
#include "reading/table_settings.h"
#include "reading/table_text.h"
#include "reading/table_turn.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace scrutiny::reading {

namespace {

/// Where a table's columns stand on one of its pages: one border more than columns.
using Borders = std::vector<double>;

QString tr(const char *text)
{
    return QCoreApplication::translate("reading", text);
}

const Place *placeOn(const Source &source, int page)
{
    for (const Place &place : source)
        if (place.page == page)
            return &place;
    return nullptr;
}

/// `page` is the content of the page with that number, for pages that read sideways.
Borders bordersOn(const ReportTable &table, const pdf::PageContent &page, int turn)
{
    Borders borders(std::size_t(table.cols) + 1, NAN);
    for (const TableCell &cell : table.cells) {
        const Place *place = placeOn(cell.source, page.page);
        if (place == nullptr)
            continue;
        const Rect rect = turnedRect(place->rect, page, turn);
        double &left = borders[std::size_t(cell.col)], &right = borders[std::size_t(cell.col + cell.colSpan)];
        if (std::isnan(left))
            left = rect.x0;
        if (std::isnan(right))
            right = rect.x1;
    }
    return borders;
}

bool isWhole(const Borders &borders)
{
    return std::none_of(borders.begin(), borders.end(), [](double x) { return std::isnan(x); });
}

/// For each border of `few`, the index of the border of `many` that it stands on; empty when one stands on none.
std::vector<int> matched(const Borders &few, const Borders &many, double shift, double tolerance)
{
    std::vector<int> to;
    for (const double x : few) {
        int best = -1;
        for (std::size_t k = 0; k < many.size(); ++k)
            if (std::abs(many[k] - x - shift) < tolerance && (best < 0 || std::abs(many[k] - x - shift) < std::abs(many[std::size_t(best)] - x - shift)))
                best = int(k);
        if (best < 0 || (!to.empty() && best <= to.back()))
            return {};
        to.push_back(best);
    }
    return !to.empty() && to.front() == 0 && to.back() == int(many.size()) - 1 ? to : std::vector<int>{};
}

/// The same number of columns, each over the other for the most part.
bool looselyAlike(const Borders &a, const Borders &b, double shift)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 1; i + 1 < a.size(); ++i) {
        const double narrower = std::min({a[i] - a[i - 1], a[i + 1] - a[i], b[i] - b[i - 1], b[i + 1] - b[i]});
        if (std::abs(a[i] - b[i] - shift) > 0.5 * narrower)
            return false;
    }
    return true;
}

void mapColumns(ReportTable &table, const std::vector<int> &to)
{
    for (TableCell &cell : table.cells) {
        const int left = to[std::size_t(cell.col)], right = to[std::size_t(cell.col + cell.colSpan)];
        cell.col = left;
        cell.colSpan = right - left;
    }
    table.cols = to.back();
}

/// The texts of a row by column, compared forms.
QStringList foldedRow(const ReportTable &table, int row)
{
    QStringList out;
    for (int c = 0; c < table.cols; ++c) {
        const TableCell *cell = table.cellAt(row, c);
        out += cell != nullptr && cell->row == row && cell->col == c ? folded(cell->text) : QString();
    }
    return out;
}

/// Whether two rows are the same heading; one cell of three may have lost its end on one of the pages.
bool sameHeading(const QStringList &a, const QStringList &b)
{
    int cut = 0, filled = 0;
    for (int c = 0; c < int(a.size()) && a.size() == b.size(); ++c) {
        filled += !a[c].isEmpty();
        if (a[c] == b[c])
            continue;
        if (a[c].size() < 5 || b[c].size() < 5 || !(a[c].startsWith(b[c]) || b[c].startsWith(a[c])))
            return false;
        ++cut;
    }
    return a.size() == b.size() && cut * 3 <= filled;
}

/// How many rows at the top of `next` repeat the top of `table`.
int repeatedRows(const ReportTable &table, const ReportTable &next)
{
    if (next.rows < 2)
        return 0;
    const int most = std::min({std::max(table.headerRows, 1), next.rows - 1, table.rows});
    int same = 0;
    while (same < most && sameHeading(foldedRow(table, same), foldedRow(next, same)))
        ++same;
    // What the later page repeats whole is the heading: a first row of mostly words was taken for a part of it.
    if (same > 0 && same < table.headerRows && same == next.headerRows && foldedRow(table, 0).count(QString()) + 1 < table.cols)
        return same;
    // Some but not all of the heading again: only when it is all of it that the first page has.
    if (same < table.headerRows || (same > 0 && foldedRow(table, 0).join(QString()).isEmpty()))
        return 0;
    return same;
}

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

/// Whether the first row of `next` (below `skip` repeated heading rows) is the rest of the last row of `table`.
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
    int yes = 0, no = 0, small = 0, texts = 0, moved = 0;
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
        if (isFigure(above) && isFigure(below->text))
            return false;
    }
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

/// How many characters two texts begin with alike.
int commonStart(const QString &a, const QString &b)
{
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    Q_UNUSED(other)
    return int(end - a.begin());
}

/// Joins the rest of a cut row onto the row's cells. Gives for each column how many characters of its cell stood there before.
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

/// A merged cell that reaches over the page's end has no text on the later page: it is one with the cell above.
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

/// Letters of a line, for telling a running head from text: printed numbers change from page to page.
QString withoutFigures(const QString &text)
{
    QString out = folded(text);
    out.removeIf([](QChar c) { return c.isDigit(); });
    return out;
}

/// Whether a line at a page's edge also stands on the page beside it: furniture that no one has taken off.
bool isRepeated(const Line &line, const PageLines &beside)
{
    return std::any_of(beside.lines.begin(), beside.lines.end(), [&](const Line &l) {
        return std::abs(l.baseline - line.baseline) < 0.6 * line.size && withoutFigures(l.text) == withoutFigures(line.text);
    });
}

struct Pages
{
    const std::vector<pdf::PageContent> &content;
    const std::vector<PageLines> &lines;

    bool isText(const Line &line, int page, int beside) const
    {
        const double height = content[std::size_t(page - 1)].height;
        if (line.text.isEmpty() || ((line.box.y0 > 0.93 * height || line.box.y1 < 0.07 * height) && line.text.size() < 40))
            return false;
        return !((line.box.y0 > 0.85 * height || line.box.y1 < 0.15 * height) && isRepeated(line, lines[std::size_t(beside - 1)]));
    }
    bool textBelow(int page, double y) const
    {
        const auto &all = lines[std::size_t(page - 1)].lines;
        return std::any_of(all.begin(), all.end(), [&](const Line &l) { return l.baseline > y + 1 && isText(l, page, page + 1); });
    }
    bool textAbove(int page, double y) const
    {
        const auto &all = lines[std::size_t(page - 1)].lines;
        return std::any_of(all.begin(), all.end(), [&](const Line &l) {
            return l.baseline < y && isText(l, page, page - 1) && !l.text.contains(QLatin1String("continued"), Qt::CaseInsensitive);
        });
    }
};

/// Puts `next` at the end of `table` when it is its continuation on the next page.
bool joinNext(ReportTable &table, ReportTable &next, const Pages &around)
{
    const int page = next.pdfPageFrom;
    const Place *here = placeOn(table.source, page - 1);
    const Place *there = placeOn(next.source, page);
    if (table.pdfPageTo != page - 1 || here == nullptr || there == nullptr)
        return false;
    const pdf::PageContent &above = around.content[std::size_t(page - 2)], &below = around.content[std::size_t(page - 1)];
    const int turn = sidewaysTurn(below);
    if (turn != sidewaysTurn(above))
        return false;
    if (turn == 0 && (around.textBelow(page - 1, here->rect.y1) || around.textAbove(page, there->rect.y0)))
        return false;
    const double size = std::max(6.0, around.lines[std::size_t(page - 1)].bodySize);
    const Borders mine = bordersOn(table, above, turn), its = bordersOn(next, below, turn);
    if (!isWhole(mine) || !isWhole(its))
        return false;
    const double width = mine.back() - mine.front(), otherWidth = its.back() - its.front();
    if (std::abs(width - otherWidth) > 2 * size)
        return false;
    const double shift = mine.front() - its.front(); // margins may change sides
    const std::vector<int> toMine = matched(its, mine, shift, 1.2 * size);
    int skip = repeatedRows(table, next);
    if (toMine.empty() && (skip > 0 || next.headerRows == 0) && looselyAlike(mine, its, shift)) {
        // Columns told by alignment alone end where their texts do.
        table.confidence *= 0.9;
        table.doubts += tr("The columns on page %1 were matched by their order.").arg(page);
    } else if (toMine.empty()) {
        const std::vector<int> toIts = matched(mine, its, -shift, 1.2 * size);
        if (toIts.empty())
            return false;
        mapColumns(table, toIts);
    } else {
        mapColumns(next, toMine);
    }
    skip = repeatedRows(table, next);
    const bool cut = rowGoesOn(table, next, skip);
    if (skip == 0 && !cut && next.headerRows > 0 && table.headerRows > 0)
        return false; // a heading of its own: another table
    if (skip > 0)
        table.headerRows = std::min(table.headerRows, skip);
    TableSeam seam{cut ? table.rows - 1 : table.rows, page, cut, skip};
    if (cut) {
        seam.cutAt = healRow(table, next, skip);
        table.confidence *= 0.97;
        table.doubts += tr("A row that the end of page %1 cuts was made whole.").arg(page - 1);
    } else {
        mergeOverEnd(table, next, skip);
    }
    const int from = skip + (cut ? 1 : 0), at = table.rows;
    for (TableCell &cell : next.cells) {
        if (cell.row < from)
            continue;
        cell.row += at - from;
        table.cells.push_back(std::move(cell));
    }
    table.rows += next.rows - from;
    table.seams.push_back(std::move(seam));
    table.pdfPageTo = next.pdfPageTo;
    table.footnotes += next.footnotes;
    table.confidence = std::min(table.confidence, next.confidence);
    for (const QString &doubt : next.doubts)
        if (doubt != tr("No heading row was found.") && !table.doubts.contains(doubt))
            table.doubts += doubt;
    addPlaces(table.source, next.source);
    return true;
}

} // namespace

std::vector<ReportTable> joinedOverPages(std::vector<std::vector<ReportTable>> perPage, const std::vector<pdf::PageContent> &content,
                                         const std::vector<PageLines> &lines, const std::vector<int> &sectionStarts)
{
    const Pages around{content, lines};
    std::vector<ReportTable> tables;
    for (auto &page : perPage) {
        bool first = true;
        for (ReportTable &table : page) {
            const bool mayJoin = first && !tables.empty()
                && std::find(sectionStarts.begin(), sectionStarts.end(), table.pdfPageFrom) == sectionStarts.end();
            first = false;
            if (!mayJoin || !joinNext(tables.back(), table, around))
                tables.push_back(std::move(table));
        }
    }
    // A single row that nothing was joined to is a box.
    std::erase_if(tables, [](const ReportTable &t) { return t.rows < 2; });
    for (ReportTable &table : tables)
        table.columnTypes = columnTypes(table);
    return tables;
}

} // namespace scrutiny::reading
