// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/tables.h"

#include "reading/table_heading.h"
#include "reading/table_ruled.h"

#include <algorithm>

namespace scrutiny::reading {

namespace {

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
        TableCell out{cell.place.row, cell.place.col, cell.place.rowSpan, cell.place.colSpan, cellText(text, cell.pieces), {}};
        out.source = {{page, cell.box.isEmpty() ? boxOf(text, cell.pieces) : cell.box}};
        table.cells.push_back(std::move(out));
    }
    return table;
}

} // namespace

std::vector<ReportTable> tablesOf(const pdf::PageContent &page, const PageLines &lines)
{
    const TableSettings settings;
    if (lines.lines.empty())
        return {};
    const double size = lines.bodySize > 0 ? lines.bodySize : 10;
    const Edges edges = edgesOf(page, size, settings);
    const TableText text = tableText(page, lines, edges.vertical, settings);
    std::vector<char> taken(text.pieces.size(), 0);
    std::vector<Draft> drafts;
    for (const Grid &grid : gridsOf(edges, size, settings))
        if (auto draft = ruledTable(text, grid, taken, settings))
            drafts.push_back(std::move(*draft));
    std::sort(drafts.begin(), drafts.end(), [](const Draft &a, const Draft &b) { return a.box.y0 < b.box.y0; });
    std::vector<Rect> boxes;
    for (const Draft &draft : drafts)
        boxes.push_back(draft.box);
    std::vector<ReportTable> tables;
    for (Draft &draft : drafts) {
        draft.headerRows = headingRows(text, draft);
        ReportTable table = tableOf(text, draft);
        table.caption = captionAbove(lines, draft.box, boxes);
        table.footnotes = footnotesBelow(lines, draft.box, boxes);
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace scrutiny::reading
