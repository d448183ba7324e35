// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_aligned.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

bool isYear(const QString &text)
{
    int digits = 0;
    for (const QChar c : text) {
        if (c.isLetter() || c == u'.' || c == u',' || c == u'%')
            return false;
        digits += c.isDigit() ? 1 : 0;
    }
    if (digits != 4 && digits != 8 && digits != 6)
        return false;
    const int at = int(std::find_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) - text.begin());
    return text.mid(at, 2) == u"19" || text.mid(at, 2) == u"20";
}

/// Rows whose chunks tell where columns are: those with figures when there are enough of them.
std::vector<std::vector<Chunk>> votingRows(const TableText &text, const RowBlock &block, const TableSettings &settings)
{
    std::vector<std::vector<Chunk>> several, figures;
    for (const auto &chunks : block.chunks) {
        if (chunks.size() < 2)
            continue;
        several.push_back(chunks);
        const bool figure = std::any_of(chunks.begin() + 1, chunks.end(), [&](const Chunk &c) {
            const QString said = textOf(text, c, settings);
            return isFigure(said) && !isYear(said);
        });
        if (figure)
            figures.push_back(chunks);
    }
    return figures.size() >= 2 && figures.size() * 5 >= several.size() * 2 ? figures : several;
}

/// Signs of money that stand in a column of their own belong to the figures on their right.
void dropSignColumns(const TableText &text, const std::vector<std::vector<Chunk>> &rows, std::vector<double> &cuts)
{
    for (std::size_t c = 1; c < cuts.size();) {
        int signs = 0, others = 0;
        for (const auto &row : rows) {
            for (const Chunk &chunk : row) {
                if (chunk.x0 < cuts[c - 1] || chunk.x1 > cuts[c])
                    continue;
                const QString said = textOf(text, chunk);
                ++(said == u"£" || said == u"€" || said == u"$" ? signs : others);
            }
        }
        if (signs > 0 && others == 0)
            cuts.erase(cuts.begin() + long(c));
        else
            ++c;
    }
}

bool overAllColumns(const RuleLine &rule, const ColumnBlock &columns)
{
    const double width = columns.borders.back() - columns.borders.front();
    double drawn = 0;
    for (const Edge &part : rule.parts)
        drawn += std::max(0.0, std::min(part.to, columns.borders.back()) - std::max(part.from, columns.borders.front()));
    // A rule that leaves the first column out stands under headings over several columns.
    const double first = columns.borders[1] - columns.borders[0];
    return drawn > 0.75 * width && rule.from < columns.borders[0] + 0.6 * first;
}

/// Headings set to another side than the texts below stand in the white beside their columns: as many texts as there are columns, each
/// between its neighbours' texts, go one to a column. Empty when they do not.
std::vector<ColumnText> oneEach(const std::vector<Chunk> &chunks, const std::vector<ColumnEdges> &edges, double slack)
{
    std::vector<ColumnText> parts;
    if (chunks.size() != edges.size())
        return parts;
    for (std::size_t c = 0; c < chunks.size(); ++c) {
        if ((c > 0 && chunks[c].x0 < edges[c - 1].right - slack) || (c + 1 < chunks.size() && chunks[c].x1 > edges[c + 1].left + slack))
            return {};
        parts.push_back({int(c), int(c), chunks[c].x0, chunks[c].x1, chunks[c].pieces});
    }
    return parts;
}

/// Heading lines at the top: above the first rule across, or above the first figures, or all bold.
int headingLinesOf(const ColumnBlock &columns)
{
    const auto &lines = columns.lines;
    const int n = int(lines.size());
    int firstFigures = n, firstRule = n, bold = 0;
    for (int i = n - 1; i >= 0; --i) {
        if (lines[std::size_t(i)].figures)
            firstFigures = i;
        if (i > 0 && lines[std::size_t(i)].ruleAbove)
            firstRule = i;
    }
    while (bold < n && lines[std::size_t(bold)].bold)
        ++bold;
    const auto figured = std::count_if(lines.begin(), lines.end(), [](const ColumnLine &l) { return l.figures; });
    const auto yearsOnly = std::count_if(lines.begin(), lines.end(), [](const ColumnLine &l) { return l.years && !l.figures; });
    const auto rules = std::count_if(lines.begin(), lines.end(), [](const ColumnLine &l) { return l.ruleAbove; });
    const auto boldLines = std::count_if(lines.begin(), lines.end(), [](const ColumnLine &l) { return l.bold; });
    // Two rules and more above the first figures: all that stands above the last of them, when it stands in columns.
    if (figured * 2 >= n && firstFigures > 0 && firstFigures <= 6 && firstRule < firstFigures && lines[std::size_t(firstFigures)].ruleAbove
        && std::all_of(lines.begin() + firstRule, lines.begin() + firstFigures, [](const ColumnLine &l) { return l.parts.size() > 1; }))
        return firstFigures;
    if (bold > 0 && bold <= 6 && bold < n && boldLines * 2 <= n && bold <= firstFigures + 1) {
        if (firstRule > 6 || firstRule > firstFigures || firstRule >= n) {
            // A last heading line in plain type (`(in millions)`, dates).
            int heading = bold;
            while (figured * 2 >= n && heading < firstFigures && heading < 7 && lines[std::size_t(heading)].parts.size() > 1)
                ++heading;
            return heading;
        }
        // Bold lines below the rule are headings too when a second rule ends them; else they head a group of rows.
        int secondRule = firstRule + 1;
        while (secondRule < n && !lines[std::size_t(secondRule)].ruleAbove)
            ++secondRule;
        const bool inColumns = std::all_of(lines.begin() + firstRule, lines.begin() + secondRule, [](const ColumnLine &l) { return l.parts.size() > 1; });
        return secondRule <= bold && secondRule < n && inColumns ? secondRule : firstRule;
    }
    if (firstRule <= 6 && firstRule < n && firstRule <= firstFigures && (figured > 0 || yearsOnly > 0 || rules <= 2))
        return firstRule;
    if (figured * 2 >= n && firstFigures <= 7)
        return firstFigures;
    return 0;
}

} // namespace

const ColumnText *ColumnLine::partAt(int col) const
{
    for (const ColumnText &part : parts)
        if (part.first <= col && col <= part.last)
            return &part;
    return nullptr;
}

bool ColumnLine::figureAt(int col) const
{
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].first <= col && col <= parts[i].last)
            return isFigure(texts[i]);
    return false;
}

std::optional<ColumnBlock> columnBlock(const TableText &text, const RowBlock &block, const TableSettings &settings)
{
    std::vector<std::vector<Chunk>> voting = votingRows(text, block, settings), chunks = block.chunks;
    const std::vector<double> close = closeCuts(text, voting, text.size);
    if (!close.empty())
        for (auto *rows : {&voting, &chunks})
            for (auto &row : *rows)
                row = dividedAt(text, row, close);
    std::vector<double> cuts = columnCuts(voting, text.size, settings);
    for (const double x : close)
        if (std::none_of(cuts.begin(), cuts.end(), [&](double cut) { return std::abs(cut - x) < 0.3 * text.size; }))
            cuts.insert(std::upper_bound(cuts.begin(), cuts.end(), x), x);
    dropSignColumns(text, voting, cuts);
    if (cuts.empty() || cuts.size() > 60)
        return std::nullopt;
    const std::vector<ColumnEdges> edges = columnEdges(voting, cuts);
    ColumnBlock columns;
    columns.block = &block;
    double x0 = 1e9, x1 = -1e9;
    for (const TextRow &row : block.rows) {
        x0 = std::min(x0, row.box.x0);
        x1 = std::max(x1, row.box.x1);
    }
    columns.borders.push_back(std::min(x0, cuts.front() - 1));
    columns.borders.insert(columns.borders.end(), cuts.begin(), cuts.end());
    columns.borders.push_back(std::max(x1, cuts.back() + 1));
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        const TextRow &row = block.rows[i];
        ColumnLine line{row.box, row.baseline, row.size, false, false, inColumns(text, chunks[i], cuts, edges, text.size, settings), {}, false, false};
        if (line.parts.size() < edges.size())
            if (std::vector<ColumnText> parts = oneEach(chunks[i], edges, 0.3 * text.size); !parts.empty())
                line.parts = std::move(parts);
        std::size_t boldOnes = 0;
        for (const int p : row.pieces)
            boldOnes += text.pieces[std::size_t(p)].bold ? 1 : 0;
        line.bold = boldOnes * 10 >= row.pieces.size() * 9;
        for (const ColumnText &part : line.parts) {
            line.texts.push_back(cellText(text, part.pieces, settings));
            if (part.first == 0)
                continue;
            if (isYear(line.texts.back()))
                line.years = true;
            else if (isFigure(line.texts.back()))
                line.figures = true;
        }
        // `(%)`, `(000)` under the headings: what is counted, no figures.
        const bool units = line.partAt(0) == nullptr && std::all_of(line.texts.begin(), line.texts.end(), [](const QString &t) { return t.startsWith(u'(') && t.endsWith(u')'); });
        line.figures = line.figures && !(units && i < 6);
        const double above = i == 0 ? -1e9 : block.rows[i - 1].baseline - 0.3 * block.rows[i - 1].size, here = row.baseline - 0.3 * row.size;
        line.ruleAbove = std::any_of(block.rules.begin(), block.rules.end(), [&](const RuleLine &r) { return r.y > above && r.y < here && overAllColumns(r, columns); });
        columns.lines.push_back(std::move(line));
    }
    columns.headingLines = headingLinesOf(columns);
    // A line in the first column alone, with no rule below it, heads a group of rows.
    const auto headsGroup = [&](int i) { return columns.lines[std::size_t(i)].parts.size() == 1 && columns.lines[std::size_t(i)].parts.front().last == 0; };
    while (columns.headingLines > 1 && columns.headingLines < int(columns.lines.size()) && headsGroup(columns.headingLines - 1)
           && !columns.lines[std::size_t(columns.headingLines)].ruleAbove)
        --columns.headingLines;
    return columns;
}

} // namespace scrutiny::reading
