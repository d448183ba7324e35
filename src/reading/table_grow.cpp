// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_aligned.h"

#include <algorithm>

namespace scrutiny::reading {

ColumnLine lineInColumns(const TableText &text, const TextRow &row, const std::vector<double> &borders, const TableSettings &settings)
{
    ColumnLine line{row.box, row.baseline, row.size, false, false, {}, {}, false, false};
    const double slack = 0.3 * text.size;
    for (const Chunk &chunk : columnChunks(text, row, settings)) {
        const auto at = std::upper_bound(borders.begin(), borders.end(), (chunk.x0 + chunk.x1) / 2);
        if (at == borders.begin() || at == borders.end() || chunk.x0 < *(at - 1) - slack || chunk.x1 > *at + slack)
            return ColumnLine{row.box, row.baseline, row.size, false, false, {}, {}, false, false};
        const int col = int(at - borders.begin()) - 1;
        if (!line.parts.empty() && line.parts.back().last >= col)
            return ColumnLine{row.box, row.baseline, row.size, false, false, {}, {}, false, false};
        line.parts.push_back({col, col, chunk.x0, chunk.x1, chunk.pieces});
        line.texts.push_back(cellText(text, chunk.pieces, settings));
        line.figures = line.figures || (col > 0 && isFigure(line.texts.back()));
    }
    return line;
}

void addRowsBelow(const TableText &text, Draft &draft, const std::vector<double> &borders, const std::vector<TextRow> &below, const std::vector<RuleLine> &rules,
                  const TableSettings &settings)
{
    if (int(borders.size()) != draft.cols + 1 || draft.rows < 1)
        return;
    RowBlock block;
    ColumnBlock columns;
    columns.block = &block;
    columns.borders = borders;
    double last = draft.box.y1;
    const double rowHeight = draft.box.height() / draft.rows;
    for (const TextRow &row : below) {
        const double reach = columns.lines.empty() ? std::max(2.2 * text.size, 0.9 * rowHeight + 0.5 * text.size) : std::max(2.2 * text.size, 1.3 * rowHeight);
        if (row.baseline - last > reach)
            break;
        ColumnLine line = lineInColumns(text, row, borders, settings);
        const bool wrapped = !columns.lines.empty() && line.parts.size() == 1 && row.baseline - last < 1.35 * row.size;
        if (line.parts.size() < 2 && !wrapped)
            break;
        const double above = last, here = row.baseline - 0.3 * row.size;
        line.ruleAbove = std::any_of(rules.begin(), rules.end(), [&](const RuleLine &r) {
            return r.y > above - 0.1 && r.y < here && r.to - r.from > 0.75 * draft.box.width();
        });
        columns.lines.push_back(std::move(line));
        last = row.baseline;
    }
    // One row may be anything that happens to stand there; figures or several rows tell.
    const auto figures = std::count_if(columns.lines.begin(), columns.lines.end(), [](const ColumnLine &l) { return l.figures; });
    if (columns.lines.empty() || (figures == 0 && columns.lines.size() < 2 && draft.rows < 2))
        return;
    for (const auto &[from, to] : bodyRows(text, columns, settings))
        addRow(draft, columns, from, to);
    for (const DraftCell &cell : draft.cells)
        draft.box = draft.box.united(cell.box);
    sortCells(draft);
}

} // namespace scrutiny::reading
