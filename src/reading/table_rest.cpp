// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_rest.h"

#include "reading/table_aligned.h"

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

/// The columns of a table that hold figures for the most part.
std::vector<char> figureColumns(const ReportTable &table)
{
    std::vector<int> texts(std::size_t(table.cols), 0), figures(std::size_t(table.cols), 0);
    for (const TableCell &cell : table.cells) {
        if (cell.row < table.headerRows || cell.colSpan > 1 || cell.text.isEmpty())
            continue;
        ++texts[std::size_t(cell.col)];
        figures[std::size_t(cell.col)] += isFigure(cell.text) ? 1 : 0;
    }
    std::vector<char> is(std::size_t(table.cols), 0);
    for (std::size_t c = 1; c < is.size(); ++c)
        is[c] = texts[c] > 1 && figures[c] * 4 >= texts[c] * 3;
    return is;
}

bool isAcross(const RuleLine &rule, const std::vector<double> &borders, double size)
{
    return std::abs(rule.from - borders.front()) < 1.5 * size && rule.to > borders.back() - 1.5 * size;
}

/// Whether the texts speak for the table's columns: figures in its columns of figures and nowhere else.
bool keepsToFigures(const ColumnBlock &columns, const std::vector<char> &figures)
{
    int hits = 0;
    for (const ColumnLine &line : columns.lines) {
        for (std::size_t i = 0; i < line.parts.size(); ++i) {
            if (line.parts[i].first == 0)
                continue;
            if (isFigure(line.texts[i]) != bool(figures[std::size_t(line.parts[i].first)]))
                return false;
            hits += isFigure(line.texts[i]) ? 1 : 0;
        }
    }
    return hits > 0;
}

} // namespace

std::optional<ReportTable> restAtTop(const ReportTable &table, const std::vector<double> &borders, const pdf::PageContent &page, const PageLines &lines, double begin, double end)
{
    const TableSettings settings;
    if (lines.lines.empty() || int(borders.size()) != table.cols + 1)
        return std::nullopt;
    const double size = lines.bodySize > 0 ? lines.bodySize : 10;
    const Edges edges = edgesOf(page, size, settings);
    const TableText text = tableText(page, lines, edges.vertical, settings);
    std::vector<int> pieces;
    for (std::size_t i = 0; i < text.pieces.size(); ++i)
        if (text.pieces[i].baseline > begin && text.pieces[i].baseline < end)
            pieces.push_back(int(i));
    const std::vector<TextRow> rows = rowsOf(text, std::move(pieces));
    const std::vector<RuleLine> rules = ruleLines(text, edges.horizontal, rows, settings);
    RowBlock block;
    ColumnBlock columns;
    columns.block = &block;
    columns.borders = borders;
    std::vector<double> open = borders; // the last column may hold longer texts here
    open.back() = page.width;
    double last = 0;
    bool ruled = false;
    std::size_t kept = 0; // lines up to the last that stands in several columns, or on which a rule follows
    for (const TextRow &row : rows) {
        if (!columns.lines.empty() && row.baseline - last > 2.4 * size)
            break;
        ColumnLine line = lineInColumns(text, row, open, settings);
        if (line.parts.empty())
            break;
        const double above = last, here = row.baseline - 0.3 * row.size;
        line.ruleAbove = std::any_of(rules.begin(), rules.end(), [&](const RuleLine &r) { return r.y > above && r.y < here && isAcross(r, borders, size); });
        ruled = ruled || (line.ruleAbove && !columns.lines.empty());
        if (line.ruleAbove && !columns.lines.empty())
            kept = columns.lines.size();
        const bool wrapped = kept == columns.lines.size() && !columns.lines.empty() && row.baseline - last < 1.35 * row.size;
        columns.borders.back() = std::max(columns.borders.back(), line.box.x1);
        columns.lines.push_back(std::move(line));
        if (columns.lines.back().parts.size() > 1 || wrapped)
            kept = columns.lines.size();
        last = row.baseline;
    }
    const bool closed = std::any_of(rules.begin(), rules.end(), [&](const RuleLine &r) { return r.y > last && r.y < last + 1.5 * size && isAcross(r, borders, size); });
    ruled = ruled || closed;
    if (closed)
        kept = columns.lines.size();
    columns.lines.resize(kept);
    if (columns.lines.empty() || !(ruled || keepsToFigures(columns, figureColumns(table))))
        return std::nullopt;
    Draft draft;
    draft.cols = table.cols;
    for (const auto &[from, to] : bodyRows(text, columns, settings))
        addRow(draft, columns, from, to);
    for (const DraftCell &cell : draft.cells)
        draft.box = draft.box.united(cell.box);
    ReportTable rest;
    rest.pdfPageFrom = rest.pdfPageTo = page.page;
    rest.headerRows = 0;
    rest.rows = draft.rows;
    rest.cols = draft.cols;
    rest.confidence = table.confidence;
    rest.source = {{page.page, draft.box}};
    for (const DraftCell &cell : draft.cells)
        rest.cells.push_back({cell.place.row, cell.place.col, cell.place.rowSpan, cell.place.colSpan, cellText(text, cell.pieces), {{page.page, cell.box}}});
    return rest;
}

} // namespace scrutiny::reading
