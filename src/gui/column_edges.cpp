// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/column_edges.h"

#include "desk/table_edits.h"
#include "store/tables.h"

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

/// Gaps nearer than this (points) are one.
constexpr double sameGap = 3;

struct Gap { double from = 0, to = 0; double middle() const { return (from + to) / 2; } };

/// Whether a word of the table stands, by its middle, between `left` and `right`.
bool isBetween(const PrintedWord &word, const Rect &table, double left, double right)
{
    return word.box.centreX() > left && word.box.centreX() < right && word.box.centreY() >= table.y0 && word.box.centreY() <= table.y1;
}

/// The words of a table's part in lines, and the gaps in each.
std::vector<Gap> gapsOfLines(const std::vector<PrintedWord> &words, const Rect &table, double left, double right)
{
    std::vector<const PrintedWord *> inside;
    for (const PrintedWord &word : words) {
        if (isBetween(word, table, left, right))
            inside.push_back(&word);
    }
    std::stable_sort(inside.begin(), inside.end(), [](const PrintedWord *a, const PrintedWord *b) { return a->box.y0 < b->box.y0; });
    std::vector<Gap> gaps;
    for (size_t from = 0; from < inside.size();) {
        size_t to = from + 1;
        while (to < inside.size() && inside[to]->box.y0 < (inside[from]->box.y0 + inside[from]->box.y1) / 2)
            ++to;
        std::vector<const PrintedWord *> line(inside.begin() + long(from), inside.begin() + long(to));
        std::sort(line.begin(), line.end(), [](const PrintedWord *a, const PrintedWord *b) { return a->box.x0 < b->box.x0; });
        for (size_t i = 1; i < line.size(); ++i)
            if (line[i]->box.x0 > line[i - 1]->box.x1)
                gaps.push_back({line[i - 1]->box.x1, line[i]->box.x0});
        from = to;
    }
    return gaps;
}

Rect tableOn(const ReportTable &table, int page)
{
    for (const Place &place : table.source)
        if (place.page == page && !place.rect.isEmpty())
            return place.rect;
    return {};
}

bool anyWordBetween(const std::vector<PrintedWord> &words, const Rect &table, double left, double right)
{
    return std::any_of(words.begin(), words.end(), [&](const PrintedWord &word) { return isBetween(word, table, left, right); });
}

/// The left and right end of columns `first` to `last` on a page.
std::pair<double, double> reachOf(const std::vector<double> &edges, const Rect &table, int first, int last)
{
    return {first > 0 && first <= int(edges.size()) ? edges[size_t(first - 1)] : table.x0, last < int(edges.size()) ? edges[size_t(last)] : table.x1};
}

} // namespace

std::vector<double> gapsBetweenWords(const std::vector<PrintedWord> &words, const Rect &table, double left, double right)
{
    std::vector<double> all;
    for (const Gap &gap : gapsOfLines(words, table, left, right))
        all.push_back(gap.middle());
    std::sort(all.begin(), all.end());
    std::vector<double> apart;
    for (const double x : all)
        if (apart.empty() || x - apart.back() > sameGap)
            apart.push_back(x);
    return apart;
}

std::optional<double> widestGap(const std::vector<PrintedWord> &words, const Rect &table, double left, double right)
{
    std::vector<Gap> covered;
    for (const PrintedWord &word : words) {
        if (isBetween(word, table, left, right))
            covered.push_back({word.box.x0, word.box.x1});
    }
    std::sort(covered.begin(), covered.end(), [](const Gap &a, const Gap &b) { return a.from < b.from; });
    const auto widest = [](const std::vector<Gap> &gaps) {
        return std::max_element(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.to - a.from < b.to - b.from; });
    };
    std::vector<Gap> white;
    double end = covered.empty() ? 0 : covered.front().to;
    for (const Gap &word : covered) {
        if (word.from > end)
            white.push_back({end, word.from});
        end = std::max(end, word.to);
    }
    if (!white.empty())
        return widest(white)->middle();
    const std::vector<Gap> lines = gapsOfLines(words, table, left, right);
    return lines.empty() ? std::nullopt : std::optional(widest(lines)->middle());
}

ColumnEdges::ColumnEdges(Workbench &bench, QObject *parent)
    : QObject(parent)
    , m_bench(bench)
    , m_words(bench)
{
}

void ColumnEdges::setTable(Id tableId)
{
    m_tableId = tableId;
    if (m_shown)
        refresh();
}

void ColumnEdges::show(bool on)
{
    m_shown = on;
    refresh();
}

std::optional<TableRecord> ColumnEdges::table()
{
    auto table = m_tableId ? loadTableWithPlaces(m_bench.reader(), m_tableId) : Result<TableRecord>(fail(ErrorKind::NotFound, {}));
    return table ? std::optional(std::move(*table)) : std::nullopt;
}

void ColumnEdges::refresh()
{
    PaperEdges shown;
    const auto now = m_shown ? table() : std::nullopt;
    if (now) {
        shown.paperId = now->paperId;
        shown.table = now->grid.source;
        for (const Place &place : now->grid.source) {
            const std::vector<double> edges = columnEdges(now->grid, place.page);
            for (size_t i = 0; i < edges.size(); ++i)
                shown.edges.push_back({int(i), place.page, edges[i], place.rect.y0, place.rect.y1});
        }
    }
    emit edgesChanged(shown);
}

int ColumnEdges::pageOf(const TableRecord &table, int row) const
{
    for (const TableCell &cell : table.grid.cells)
        if (cell.row <= row && row < cell.row + std::max(1, cell.rowSpan) && !cell.source.empty() && !tableOn(table.grid, cell.source.front().page).isEmpty())
            return cell.source.front().page;
    return table.grid.source.empty() ? table.grid.pdfPageFrom : table.grid.source.front().page;
}

void ColumnEdges::withWords(const TableRecord &table, const std::function<void(const PrintedWords &)> &done)
{
    int from = table.grid.pdfPageFrom, to = table.grid.pdfPageTo;
    for (const Place &place : table.grid.source) {
        from = std::min(from, place.page);
        to = std::max(to, place.page);
    }
    m_words.collect(table.paperId, from, to, done);
}

void ColumnEdges::move(int column, int page, double x)
{
    const auto now = table();
    if (!now)
        return;
    withWords(*now, [this, id = now->id, edge = ColumnEdge{column, page, x}](const PrintedWords &words) {
        if (!m_bench.succeeded(moveColumnEdge(m_bench.store(), id, edge, words, m_bench.who())))
            refresh(); // back to where it was
    });
}

void ColumnEdges::add(int page, double x)
{
    const auto now = table();
    if (!now)
        return;
    const std::vector<double> edges = columnEdges(now->grid, page);
    const int column = int(std::count_if(edges.begin(), edges.end(), [x](double edge) { return edge < x; }));
    withWords(*now, [this, id = now->id, edge = ColumnEdge{column, page, x}](const PrintedWords &words) {
        m_bench.succeeded(addColumnEdge(m_bench.store(), id, edge, words, m_bench.who()));
    });
}

void ColumnEdges::step(int column, int row, int by)
{
    const auto now = table();
    if (!now)
        return;
    if (column < 0 || column + 1 >= now->grid.cols) {
        emit said(tr("The last column has no edge to move. Choose the column before it."));
        return;
    }
    withWords(*now, [this, table = *now, column, page = pageOf(*now, row), by](const PrintedWords &words) {
        const std::vector<double> edges = columnEdges(table.grid, page);
        const Rect box = tableOn(table.grid, page);
        if (column >= int(edges.size()) || !words.contains(page)) {
            emit said(tr("Where this column ends cannot be told from the paper."));
            return;
        }
        const auto [left, right] = reachOf(edges, box, column, column + 1);
        const double edge = edges[size_t(column)];
        std::vector<double> gaps = gapsBetweenWords(words.at(page), box, left, right);
        // A step takes at least one word over to the other side.
        std::erase_if(gaps, [&](double x) { return (by > 0 ? x <= edge : x >= edge) || !anyWordBetween(words.at(page), box, std::min(edge, x), std::max(edge, x)); });
        if (gaps.empty()) {
            emit said(by > 0 ? tr("There is no word to the right that could change sides.") : tr("There is no word to the left that could change sides."));
            return;
        }
        m_bench.succeeded(moveColumnEdge(m_bench.store(), table.id, {column, page, by > 0 ? gaps.front() : gaps.back()}, words, m_bench.who()));
    });
}

void ColumnEdges::divide(int column, int row)
{
    const auto now = table();
    if (!now)
        return;
    withWords(*now, [this, table = *now, column, page = pageOf(*now, row)](const PrintedWords &words) {
        const Rect box = tableOn(table.grid, page);
        const auto [left, right] = reachOf(columnEdges(table.grid, page), box, column, column);
        const auto gap = words.contains(page) ? widestGap(words.at(page), box, left, right) : std::nullopt;
        if (!gap)
            emit said(tr("There is no gap between words in this column where it could be divided."));
        else
            m_bench.succeeded(addColumnEdge(m_bench.store(), table.id, {column, page, *gap}, words, m_bench.who()));
    });
}

void ColumnEdges::removeAfter(int column)
{
    m_bench.succeeded(removeColumnEdge(m_bench.store(), m_tableId, column, m_bench.who()));
}

} // namespace scrutiny
