// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/tables.h"

#include "reading/table_aligned.h"
#include "reading/table_drawings.h"
#include "reading/table_heading.h"
#include "reading/table_ruled.h"
#include "reading/table_turn.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace scrutiny::reading {

namespace {

bool isFigureCaption(const QString &caption)
{
    static const QRegularExpression figure(QStringLiteral("^(figure|fig\\.?|chart|graph|map|diagram)\\s*\\S{0,6}\\d"), QRegularExpression::CaseInsensitiveOption);
    return figure.match(caption).hasMatch();
}

bool isNumberedCaption(const QString &caption)
{
    static const QRegularExpression table(QStringLiteral("^(table|exhibit)\\s*\\S{0,6}\\d"), QRegularExpression::CaseInsensitiveOption);
    return table.match(caption).hasMatch();
}

bool hasGaps(const PageLines &lines)
{
    return std::count_if(lines.lines.begin(), lines.lines.end(), [](const Line &l) { return l.segments.size() > 1; }) > 1;
}

std::vector<TextRow> freeRows(const TableText &text, const std::vector<char> &taken)
{
    std::vector<int> pieces;
    for (std::size_t i = 0; i < taken.size(); ++i)
        if (!taken[i])
            pieces.push_back(int(i));
    return rowsOf(text, std::move(pieces));
}

/// Takes the pieces of a draft's cells.
void take(const Draft &draft, std::vector<char> &taken)
{
    for (const DraftCell &cell : draft.cells)
        for (const int p : cell.pieces)
            taken[std::size_t(p)] = 1;
}

Rect boxOf(const RowBlock &block)
{
    Rect box;
    for (const TextRow &row : block.rows)
        box = box.united(row.box);
    return box;
}

/// Whether another block's table has this block's text: rules under headings over several columns bound a part of a table.
bool isMostlyTaken(const RowBlock &block, const std::vector<char> &taken)
{
    std::size_t all = 0, gone = 0;
    for (const TextRow &row : block.rows) {
        all += row.pieces.size();
        gone += std::size_t(std::count_if(row.pieces.begin(), row.pieces.end(), [&](int p) { return taken[std::size_t(p)] != 0; }));
    }
    return gone * 3 > all;
}

/// Drawings with the strip around them where a chart has its scale and legend.
std::vector<Rect> withMargins(std::vector<Rect> drawings, double size)
{
    for (Rect &area : drawings)
        area = area.grown(4 * size);
    return drawings;
}

std::vector<double> bordersOf(const Draft &draft)
{
    std::vector<double> borders(std::size_t(draft.cols) + 1, draft.box.x1);
    for (const DraftCell &cell : draft.cells) {
        borders[std::size_t(cell.place.col)] = cell.box.x0;
        borders[std::size_t(cell.place.col + cell.place.colSpan)] = cell.box.x1;
    }
    return std::is_sorted(borders.begin(), borders.end()) ? borders : std::vector<double>{};
}

/// Ruled tables of which only the heading, or every other row, has a border or shade: the free rows below belong to them.
void growRuled(const TableText &text, const std::vector<RuleLine> &rules, std::vector<char> &taken, std::vector<Draft> &drafts, const TableSettings &settings)
{
    const std::vector<TextRow> rows = freeRows(text, taken);
    for (Draft &draft : drafts) {
        double end = 1e9;
        for (const Draft &other : drafts)
            if (other.box.y0 > draft.box.y1 - 1 && other.box.overlapX(draft.box) > 0)
                end = std::min(end, other.box.y0);
        std::vector<TextRow> below;
        auto row = std::lower_bound(rows.begin(), rows.end(), draft.box.y1, [](const TextRow &r, double y) { return r.baseline < y; });
        for (; row != rows.end() && row->baseline < end && below.size() < 200; ++row) {
            TextRow part = rowWithin(text, *row, draft.box.x0 - 0.3 * text.size, draft.box.x1 + 0.3 * text.size);
            if (!part.pieces.empty())
                below.push_back(std::move(part));
        }
        addRowsBelow(text, draft, bordersOf(draft), below, rules, settings);
        take(draft, taken);
    }
}

/// Whether rows in columns go on below a ruled grid of a row or two that has not taken them: its lines are those of a heading only.
bool isHeadingOnly(const TableText &text, const Draft &draft, const std::vector<TextRow> &rows, const TableSettings &settings)
{
    if (draft.rows > 2)
        return false;
    auto row = std::lower_bound(rows.begin(), rows.end(), draft.box.y1, [](const TextRow &r, double y) { return r.baseline < y; });
    int several = 0;
    double last = draft.box.y1;
    for (; row != rows.end() && row->baseline - last < 2.4 * text.size; ++row) {
        const TextRow part = rowWithin(text, *row, draft.box.x0 - text.size, draft.box.x1 + text.size);
        if (columnChunks(text, part, settings).size() < 2)
            break;
        ++several;
        last = row->baseline;
    }
    return several > 1;
}

/// Tables without vertical rulings among the text that ruled ones have left.
void addAligned(const TableText &text, const PageLines &lines, const Edges &edges, const std::vector<Rect> &drawings, std::vector<char> &taken, std::vector<Draft> &drafts, const TableSettings &settings)
{
    const std::vector<Rect> margins = withMargins(drawings, text.size);
    std::vector<TextRow> rows = freeRows(text, taken);
    const auto freeRules = [&] {
        std::vector<Edge> horizontal;
        for (const Edge &e : edges.horizontal)
            if (std::none_of(drafts.begin(), drafts.end(), [&](const Draft &d) { return d.box.grown(0.5 * text.size).contains((e.from + e.to) / 2, e.at); }))
                horizontal.push_back(e);
        return ruleLines(text, horizontal, rows, settings);
    };
    std::vector<RuleLine> rules = freeRules();
    if (!drafts.empty()) {
        growRuled(text, rules, taken, drafts, settings);
        rows = freeRows(text, taken);
        const auto kept = std::stable_partition(drafts.begin(), drafts.end(), [&](const Draft &d) { return !isHeadingOnly(text, d, rows, settings); });
        for (auto draft = kept; draft != drafts.end(); ++draft)
            for (const DraftCell &cell : draft->cells)
                for (const int p : cell.pieces)
                    taken[std::size_t(p)] = 0;
        if (kept != drafts.end()) {
            drafts.erase(kept, drafts.end());
            rows = freeRows(text, taken);
        }
        rules = freeRules();
    }
    const auto tryBlocks = [&](const std::vector<RowBlock> &blocks) {
        bool any = false;
        for (const RowBlock &block : blocks) {
            if (isMostlyTaken(block, taken))
                continue;
            const QString caption = captionAbove(lines, boxOf(block), {});
            const Surroundings around{isNumberedCaption(caption), isFigureCaption(caption), drawnShare(drawings, boxOf(block)),
                                      drawnShare(margins, boxOf(block)) > 0.6};
            if (auto draft = alignedTable(text, block, around, settings)) {
                take(*draft, taken);
                drafts.push_back(std::move(*draft));
                any = true;
            }
        }
        return any;
    };
    if (tryBlocks(blocksBetweenRules(text, rows, rules, settings)))
        rows = freeRows(text, taken);
    for (const std::vector<TextRow> &part : textColumns(text, rows, settings)) {
        Rect reach;
        for (const TextRow &row : part)
            reach = reach.united(row.box);
        tryBlocks(blocksOfGaps(text, part, rules, reach.x0, reach.width(), settings));
    }
}

/// A grid whose few lines leave rows and columns to be told by the text (lines between groups of columns only) is read as a table without
/// upright lines when that finds as much.
void readByText(const TableText &text, const Grid &grid, const Edges &edges, Draft &draft, const TableSettings &settings)
{
    if (grid.rows() > 4 || draft.cols <= grid.cols())
        return;
    std::vector<int> pieces;
    for (const DraftCell &cell : draft.cells)
        pieces.insert(pieces.end(), cell.pieces.begin(), cell.pieces.end());
    RowBlock block;
    block.x0 = draft.box.x0;
    block.x1 = draft.box.x1;
    block.betweenRules = true;
    block.rows = rowsOf(text, std::move(pieces));
    for (const TextRow &row : block.rows)
        block.chunks.push_back(columnChunks(text, row, settings));
    for (const RuleLine &rule : ruleLines(text, edges.horizontal, block.rows, settings))
        if (draft.box.grown(1).contains((rule.from + rule.to) / 2, rule.y))
            block.rules.push_back(rule);
    auto other = alignedTable(text, block, {}, settings);
    if (other && other->cols >= draft.cols && other->rows >= draft.rows)
        draft = std::move(*other);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("reading", text);
}

/// What a reader of the table should know of how sure it is.
void addDoubts(Draft &draft, bool figureCaption)
{
    if (draft.by == Draft::By::HorizontalRules)
        draft.doubt(1, tr("The table has no upright lines: its columns were told by how the text stands."));
    if (draft.by == Draft::By::Alignment)
        draft.doubt(1, tr("The table has no lines: its rows and columns were told by how the text stands."));
    if (draft.divided)
        draft.doubt(0.9, tr("Some rows or columns have no line between them and were told by how the text stands."));
    if (draft.wordsCut)
        draft.doubt(0.95, tr("Some text runs over a line of the table and was divided there."));
    if (draft.headerRows == 0)
        draft.doubt(0.95, tr("No heading row was found."));
    if (figureCaption)
        draft.doubt(0.8, tr("The caption calls it a figure: it may be a chart."));
}

/// A draft as the table that the reading tells of.
ReportTable tableOf(const TableText &text, const Draft &draft)
{
    ReportTable table;
    const int page = text.page->page;
    table.pdfPageFrom = table.pdfPageTo = page;
    table.rows = draft.rows;
    table.cols = draft.cols;
    table.headerRows = draft.headerRows;
    table.confidence = draft.confidence;
    table.doubts = draft.doubts;
    table.source = {{page, draft.box}};
    table.cells.reserve(draft.cells.size());
    for (const DraftCell &cell : draft.cells) {
        TableCell out{cell.place.row, cell.place.col, cell.place.rowSpan, cell.place.colSpan, cell.pieces.empty() ? cell.turned : cellText(text, cell.pieces), {}};
        out.source = {{page, cell.box.isEmpty() ? boxOf(text, cell.pieces) : cell.box}};
        table.cells.push_back(std::move(out));
    }
    return table;
}

} // namespace

std::vector<ReportTable> tablesOf(const pdf::PageContent &page, const PageLines &lines)
{
    const TableSettings settings;
    if (const int turn = sidewaysTurn(page); turn != 0) {
        const pdf::PageContent upright = turnedPage(page, turn);
        std::vector<ReportTable> tables = tablesOf(upright, linesOf(upright));
        for (ReportTable &table : tables)
            turnBack(table, page, turn);
        return tables;
    }
    if (lines.lines.empty())
        return {};
    const double size = lines.bodySize > 0 ? lines.bodySize : 10;
    const Edges edges = edgesOf(page, size, settings);
    const TableText text = tableText(page, lines, edges.vertical, settings);
    std::vector<char> taken(text.pieces.size(), 0);
    std::vector<Draft> drafts;
    const std::vector<Rect> drawings = drawingAreas(page, size);
    for (const Grid &grid : gridsOf(edges, size, settings))
        if (drawnShare(drawings, grid.box()) < 0.4)
            if (auto draft = ruledTable(text, grid, taken, settings)) {
                readByText(text, grid, edges, *draft, settings);
                drafts.push_back(std::move(*draft));
            }
    if (hasGaps(lines))
        addAligned(text, lines, edges, drawings, taken, drafts, settings);
    std::sort(drafts.begin(), drafts.end(), [](const Draft &a, const Draft &b) { return a.box.y0 < b.box.y0; });
    std::vector<Rect> boxes;
    for (const Draft &draft : drafts)
        boxes.push_back(draft.box);
    std::vector<ReportTable> tables;
    for (Draft &draft : drafts) {
        if (draft.by == Draft::By::Rulings)
            draft.headerRows = headingRows(text, draft);
        QString caption = captionAbove(lines, draft.box, boxes);
        const QString below = captionBelow(lines, draft.box, boxes);
        if (!below.isEmpty() && !isNumberedCaption(caption))
            caption = below;
        addDoubts(draft, isFigureCaption(caption));
        ReportTable table = tableOf(text, draft);
        table.caption = caption;
        table.footnotes = footnotesBelow(lines, draft.box, boxes);
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace scrutiny::reading
