// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/tables.h"

#include "base/text.h"
#include "domain/table_types.h"
#include "reading/table_cut_row.h"
#include "reading/table_rest.h"
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
    /// Where the page's text begins: below what also stands at the head of the page before.
    double top(int page) const
    {
        double y = 0;
        for (const Line &line : lines[std::size_t(page - 1)].lines)
            if (line.box.y1 < 0.15 * content[std::size_t(page - 1)].height && isRepeated(line, lines[std::size_t(page - 2)]))
                y = std::max(y, line.baseline);
        return y;
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

/// Whether upright lines part the columns: the rest of such a table has its own.
bool hasUprightLines(const pdf::PageContent &page, const Rect &table)
{
    return std::any_of(page.rulings.begin(), page.rulings.end(), [&](const pdf::Ruling &r) {
        return !r.isHorizontal() && r.x0 > table.x0 + 2 && r.x0 < table.x1 - 2 && std::min(r.y1, table.y1) - std::max(r.y0, table.y0) > 4;
    });
}

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
    const Borders mine = bordersOn(table, above, turn);
    Borders its = bordersOn(next, below, turn);
    if (!isWhole(mine) || !isWhole(its))
        return false;
    // Without upright lines the last column ends with its longest text, which says nothing.
    if (turn == 0 && its.size() == mine.size() && its.size() > 3 && !hasUprightLines(above, here->rect) && !hasUprightLines(below, there->rect)
        && std::equal(mine.begin(), mine.end() - 1, its.begin(), [&](double a, double b) { return std::abs(a - b) < 1.2 * size; }))
        its.back() = mine.back();
    const double width = mine.back() - mine.front(), otherWidth = its.back() - its.front();
    if (std::abs(width - otherWidth) > 2 * size)
        return false;
    const double shift = mine.front() - its.front(); // margins may change sides
    const std::vector<int> toMine = matched(its, mine, shift, 1.2 * size);
    int skip = repeatedRows(table, next);
    // What is changed before it is sure that they are one, to be put back.
    struct Before { double confidence; QStringList doubts; std::optional<ReportTable> table, next; } before{table.confidence, table.doubts, {}, {}};
    if (toMine.empty() && (skip > 0 || next.headerRows == 0) && looselyAlike(mine, its, shift)) {
        // Columns told by alignment alone end where their texts do.
        table.confidence *= 0.9;
        table.doubts += tr("The columns on page %1 were matched by their order.").arg(page);
    } else if (toMine.empty()) {
        const std::vector<int> toIts = matched(mine, its, -shift, 1.2 * size);
        if (toIts.empty())
            return false;
        before.table = table;
        mapColumns(table, toIts);
    } else if (next.cols != table.cols) {
        before.next = next;
        mapColumns(next, toMine);
    }
    skip = repeatedRows(table, next);
    const bool cut = rowGoesOn(table, next, skip);
    if (skip == 0 && !cut && next.headerRows > 0 && table.headerRows > 0) { // a heading of its own: another table
        if (before.table)
            table = std::move(*before.table);
        if (before.next)
            next = std::move(*before.next);
        table.confidence = before.confidence;
        table.doubts = before.doubts;
        return false;
    }
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

/// Puts rows of `table` that stand above `first` on the same page before its own.
bool putAbove(ReportTable &first, ReportTable rest, const pdf::PageContent &page, double size)
{
    const Borders mine = bordersOn(first, page, 0), its = bordersOn(rest, page, 0);
    const Place *there = placeOn(first.source, page.page), *above = placeOn(rest.source, page.page);
    if (first.cols != rest.cols || !isWhole(mine) || there == nullptr || above == nullptr || there->rect.y0 - above->rect.y1 > 2.4 * size || !looselyAlike(mine, its, 0))
        return false;
    for (TableCell &cell : first.cells)
        cell.row += rest.rows;
    rest.cells.insert(rest.cells.end(), std::make_move_iterator(first.cells.begin()), std::make_move_iterator(first.cells.end()));
    first.cells = std::move(rest.cells);
    first.rows += rest.rows;
    first.headerRows = 0;
    addPlaces(first.source, rest.source);
    return true;
}

/// What a page begins with when the table above runs on there and too little stands there to be seen as a table.
bool joinRest(ReportTable &table, std::vector<ReportTable> &page, int number, const Pages &around)
{
    const pdf::PageContent &content = around.content[std::size_t(number - 1)], &above = around.content[std::size_t(number - 2)];
    const Place *here = placeOn(table.source, number - 1);
    if (table.pdfPageTo != number - 1 || here == nullptr || sidewaysTurn(content) != 0 || sidewaysTurn(above) != 0 || hasUprightLines(above, here->rect) || around.textBelow(number - 1, here->rect.y1))
        return false;
    const Place *first = page.empty() ? nullptr : placeOn(page.front().source, number);
    if (first != nullptr && !around.textAbove(number, first->rect.y0))
        return false;
    const Borders borders = bordersOn(table, above, 0);
    if (!isWhole(borders))
        return false;
    std::optional<ReportTable> rest = restAtTop(table, borders, content, around.lines[std::size_t(number - 1)], around.top(number), first != nullptr ? first->rect.y0 : 1e9);
    if (!rest)
        return false;
    const double size = std::max(6.0, around.lines[std::size_t(number - 1)].bodySize);
    if (first != nullptr && putAbove(page.front(), *rest, content, size))
        return false; // joined with the others
    return joinNext(table, *rest, around);
}

/// Whether the first row, taken for a heading, has figures that are no years.
bool beginsWithFigures(const ReportTable &table)
{
    return std::any_of(table.cells.begin(), table.cells.end(), [](const TableCell &cell) {
        return cell.row == 0 && cell.col > 0 && isFigure(cell.text) && cell.text.size() != 4 && cell.text.size() != 7;
    });
}

/// Joins a table without lines whose columns came out otherwise than on the page before (one may be empty there), read anew in that page's.
bool joinInColumns(ReportTable &table, const ReportTable &next, const Pages &around)
{
    const int number = next.pdfPageFrom;
    const Place *here = placeOn(table.source, number - 1), *there = placeOn(next.source, number);
    if (table.pdfPageTo != number - 1 || next.cols > table.cols || here == nullptr || there == nullptr || (next.headerRows > 0 && !beginsWithFigures(next)))
        return false;
    const pdf::PageContent &content = around.content[std::size_t(number - 1)], &above = around.content[std::size_t(number - 2)];
    if (sidewaysTurn(content) != 0 || sidewaysTurn(above) != 0 || hasUprightLines(above, here->rect) || hasUprightLines(content, there->rect))
        return false;
    const Borders borders = bordersOn(table, above, 0);
    if (!isWhole(borders))
        return false;
    std::optional<ReportTable> rest = restAtTop(table, borders, content, around.lines[std::size_t(number - 1)], around.top(number), there->rect.y1);
    return rest && rest->source.front().rect.y1 > there->rect.y1 - 2 && rest->rows >= next.rows && joinNext(table, *rest, around);
}

} // namespace

std::vector<ReportTable> joinedOverPages(std::vector<std::vector<ReportTable>> perPage, const std::vector<pdf::PageContent> &content,
                                         const std::vector<PageLines> &lines, const std::vector<int> &sectionStarts)
{
    const Pages around{content, lines};
    std::vector<ReportTable> tables;
    for (auto &page : perPage) {
        const int number = int(&page - perPage.data()) + 1;
        const bool goesOn = !tables.empty() && std::find(sectionStarts.begin(), sectionStarts.end(), number) == sectionStarts.end();
        bool first = !(goesOn && number <= int(content.size()) && joinRest(tables.back(), page, number, around));
        for (ReportTable &table : page) {
            const bool mayJoin = first && goesOn;
            first = false;
            if (!mayJoin || !(joinNext(tables.back(), table, around) || joinInColumns(tables.back(), table, around)))
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
