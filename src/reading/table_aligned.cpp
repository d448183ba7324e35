// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_aligned.h"

#include "reading/table_drawings.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

/// Row headings that a rule of the other columns does not divide: the rows beside it are theirs (`Waste` beside two rows).
void mergeRowHeadings(Draft &draft, const ColumnBlock &columns, double size)
{
    const double first = columns.borders[1], width = columns.borders.back() - first;
    for (std::size_t i = 0; i < draft.cells.size(); ++i) {
        if (draft.cells[i].place.col != 0 || draft.cells[i].place.colSpan != 1 || draft.cells[i].pieces.empty() || draft.cells[i].place.row < draft.headerRows)
            continue;
        for (std::size_t k = i + 1; k < draft.cells.size(); ++k) {
            DraftCell &heading = draft.cells[i];
            const DraftCell &below = draft.cells[k];
            if (below.place.col != 0)
                continue;
            const double y0 = heading.box.y1 - 0.3 * size, y1 = below.box.y0 + 0.3 * size;
            const bool beside = below.place.colSpan == 1 && below.pieces.empty() && std::any_of(columns.block->rules.begin(), columns.block->rules.end(), [&](const RuleLine &r) {
                return r.y > y0 && r.y < y1 && r.from > columns.borders[0] + 0.6 * (first - columns.borders[0]) && r.to - std::max(r.from, first) > 0.75 * width;
            });
            if (!beside)
                break;
            heading.box = heading.box.united(below.box);
            heading.place.rowSpan += below.place.rowSpan;
            draft.cells.erase(draft.cells.begin() + long(k));
            --k;
        }
    }
}

/// How well the texts of a column share a left, right or middle line, 0 to 1, over all columns.
double alignment(const ColumnBlock &columns)
{
    double sum = 0;
    int counted = 0;
    for (int c = 0; c < columns.cols(); ++c) {
        std::vector<double> sides[3];
        double size = 10;
        for (std::size_t i = std::size_t(columns.headingLines); i < columns.lines.size(); ++i) {
            for (const ColumnText &part : columns.lines[i].parts) {
                if (part.first != c || part.last != c)
                    continue;
                sides[0].push_back(part.x0);
                sides[1].push_back(part.x1);
                sides[2].push_back((part.x0 + part.x1) / 2);
                size = columns.lines[i].size;
            }
        }
        if (sides[0].size() < 2)
            continue;
        double best = 0;
        for (auto &side : sides) {
            std::sort(side.begin(), side.end());
            std::size_t most = 0;
            for (std::size_t a = 0, b = 0; b < side.size(); ++b) {
                while (side[b] - side[a] > 0.35 * size)
                    ++a;
                most = std::max(most, b - a + 1);
            }
            best = std::max(best, double(most) / double(side.size()));
        }
        sum += best;
        ++counted;
    }
    return counted == 0 ? 0 : sum / counted;
}

struct Look
{
    int texts = 0, figures = 0;   ///< body cells right of the first column
    int all = 0, words = 0, longOnes = 0;
    int labels = 0, marks = 0, colons = 0;
    bool rising = true;           ///< the last column is whole numbers that never fall, as page numbers do
    int lastNumber = 0;
};

Look lookOf(const TableText &text, const Draft &draft, int headings)
{
    static const QRegularExpression mark(QStringLiteral("^(\\(?[\\divxlc]{1,4}[.)]?|\\(?[a-zA-Z][.)]|\\d+(\\.\\d+)+\\.?|[\\W_])$"));
    static const QRegularExpression clock(QStringLiteral("^\\d{1,2}[.:]\\d\\d\\s*([ap]\\.?m\\.?)?$|^\\d{1,2}\\s*[ap]\\.?m\\.?$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression telephone(QStringLiteral("^(\\+\\d\\d )?\\(?0[\\d() ]{8,}$"));
    Look look;
    for (const DraftCell &cell : draft.cells) {
        if (cell.place.row < headings || cell.pieces.empty())
            continue;
        const QString said = cellText(text, cell.pieces);
        ++look.all;
        const int words = int(said.count(u' ')) + 1;
        look.words += words;
        look.longOnes += words > 12 ? 1 : 0;
        if (cell.place.col > 0) {
            ++look.texts;
            look.figures += isFigure(said) && !clock.match(said).hasMatch() && !telephone.match(said).hasMatch() ? 1 : 0;
            if (cell.place.col == draft.cols - 1) {
                bool number = false;
                // `(3)` as well: the number of an equation
                const int value = (said.startsWith(u'(') && said.endsWith(u')') ? said.mid(1, said.size() - 2) : said).toInt(&number);
                look.rising = look.rising && number && value >= look.lastNumber;
                look.lastNumber = number ? value : look.lastNumber;
            }
            continue;
        }
        ++look.labels;
        look.marks += startsWithBullet(said) || mark.match(said).hasMatch() ? 1 : 0;
        look.colons += said.endsWith(u':') ? 1 : 0;
    }
    return look;
}

/// Large figures with a word or two below each, as on a poster.
bool showsFigures(const ColumnBlock &columns, double size)
{
    return std::any_of(columns.lines.begin(), columns.lines.end(), [size](const ColumnLine &line) {
        return line.size > 1.35 * size && std::all_of(line.texts.begin(), line.texts.end(), [](const QString &t) { return isFigure(t); });
    });
}

/// Evidence added up; a table from 3 on.
double evidence(const Look &look, const Draft &draft, const ColumnBlock &columns, const Surroundings &around, double size)
{
    const int body = draft.rows - draft.headerRows;
    const double figures = look.texts > 0 ? double(look.figures) / look.texts : 0;
    const double filled = double(look.all) / std::max(1, body * draft.cols);
    const bool ruled = columns.block->betweenRules;
    double sum = look.texts >= 3 ? 3 * figures : 1.5 * figures;
    sum += ruled ? 2 : 0;
    sum += draft.cols >= 3 ? 1 : 0;
    sum += draft.cols >= 4 ? 0.5 : 0;
    sum += body >= 3 ? 0.5 : -0.5;
    sum += body >= 5 ? 0.5 : 0;
    sum += draft.headerRows > 0 && columns.lines.front().bold ? 1 : 0;
    sum += around.tableCaption ? 1.5 : 0;
    sum -= around.figureCaption ? 2 : 0;
    if (around.drawn > 0.25)
        sum -= draft.headerRows > 0 && figures > 0.5 && !around.figureCaption ? 1 : 5;
    sum -= around.nearDrawing && body < 4 ? 3 : 0;
    sum -= draft.headerRows == 0 && figures < 0.3 ? 2 : 0;
    sum += 3 * (alignment(columns) - 0.75);
    sum -= filled < 0.5 ? 1.5 : 0;
    sum -= !ruled && look.words > 6 * look.all ? 2 : 0;
    sum -= draft.cols == 2 && figures < 0.5 && !ruled ? 2 : 0;
    sum -= (draft.cols == 2 || (figures < 0.5 && draft.headerRows == 0)) && look.labels > 0 && look.marks * 2 > look.labels && !ruled ? 3 : 0;
    sum -= draft.cols == 2 && look.rising && look.texts > 2 && !around.tableCaption && draft.headerRows == 0 ? 4 : 0;
    sum -= draft.cols == 2 && look.colons * 2 > look.labels ? 3 : 0;
    sum -= !ruled && draft.rows < 3 ? 2 : 0;
    sum -= showsFigures(columns, size) ? 4 : 0;
    return sum;
}

/// Whether a block is a chart's grid with the figures of its bars, or its legend.
bool isOfChart(const TableText &text, const ColumnBlock &columns, const Draft &draft)
{
    if (columns.block->rules.size() > 2 && barsAcrossRules(*text.page, draft.box, text.size))
        return true;
    if (columns.headingLines > 0 || columns.cols() > 3)
        return false;
    const auto swatches = std::count_if(columns.lines.begin(), columns.lines.end(), [&](const ColumnLine &line) {
        return !line.parts.empty() && hasSwatch(*text.page, line.parts.front().x0, line.baseline, line.size);
    });
    return swatches * 3 >= long(columns.lines.size()) * 2;
}

/// Leaves out lines at the ends that stand apart in a single column: the title above, the heading of the text below.
RowBlock trimmed(const TableText &text, const RowBlock &block, const TableSettings &settings)
{
    const auto columns = columnBlock(text, block, settings);
    if (!columns)
        return block;
    std::vector<double> distances;
    for (std::size_t i = 1; i < block.rows.size(); ++i)
        distances.push_back(block.rows[i].baseline - block.rows[i - 1].baseline);
    std::sort(distances.begin(), distances.end());
    const double usual = distances.empty() ? 0 : distances[distances.size() / 2];
    const auto &lines = columns->lines;
    std::size_t first = 0, last = lines.size();
    while (first + 2 < last && (lines[first].parts.empty() || (lines[first].parts.size() == 1 && lines[first].parts.front().first == 0)) && !lines[first + 1].ruleAbove)
        ++first;
    while (last > first + 2 && lines[last - 1].parts.size() < 2 && !lines[last - 1].ruleAbove
           && (lines[last - 1].baseline - lines[last - 2].baseline > 1.25 * usual || (lines[last - 1].bold && !lines[last - 2].bold)))
        --last;
    RowBlock out = block;
    out.rows.assign(block.rows.begin() + long(first), block.rows.begin() + long(last));
    out.chunks.assign(block.chunks.begin() + long(first), block.chunks.begin() + long(last));
    return out;
}

} // namespace

void addRow(Draft &draft, const ColumnBlock &columns, int first, int last)
{
    const int row = draft.rows++;
    double y0 = 1e9, y1 = -1e9;
    for (int i = first; i <= last; ++i) {
        y0 = std::min(y0, columns.lines[std::size_t(i)].box.y0);
        y1 = std::max(y1, columns.lines[std::size_t(i)].box.y1);
    }
    struct Spot { int last = 0; std::vector<int> pieces; bool used = false; };
    std::vector<Spot> places(std::size_t(columns.cols()));
    for (int i = first; i <= last; ++i) {
        for (const ColumnText &part : columns.lines[std::size_t(i)].parts) {
            Spot &spot = places[std::size_t(part.first)];
            spot.last = std::max({spot.last, part.last});
            spot.used = true;
            spot.pieces.insert(spot.pieces.end(), part.pieces.begin(), part.pieces.end());
        }
    }
    for (int c = 0; c < columns.cols();) {
        Spot &spot = places[std::size_t(c)];
        int end = c;
        if (spot.used)
            for (end = c; end < spot.last && !places[std::size_t(end + 1)].used;)
                ++end;
        draft.cells.push_back({{row, c, 1, end - c + 1}, {columns.borders[std::size_t(c)], y0, columns.borders[std::size_t(end + 1)], y1}, std::move(spot.pieces)});
        c = end + 1;
    }
}

std::optional<Draft> alignedTable(const TableText &text, const RowBlock &block, const Surroundings &around, const TableSettings &settings)
{
    const RowBlock kept = block.betweenRules ? block : trimmed(text, block, settings);
    auto found = columnBlock(text, kept, settings);
    if (!found)
        return std::nullopt;
    ColumnBlock &columns = *found;
    liftStub(columns);
    for (int i = 0; i + 1 < columns.headingLines; ++i)
        widenHeadings(columns, i, text.size);
    Draft draft;
    draft.by = block.betweenRules ? Draft::By::HorizontalRules : Draft::By::Alignment;
    draft.cols = columns.cols();
    for (const auto &[first, last] : headingRanges(columns))
        addRow(draft, columns, first, last);
    draft.headerRows = draft.rows;
    for (const auto &[first, last] : bodyRows(text, columns, settings))
        addRow(draft, columns, first, last);
    if (draft.headerRows > 1)
        mergeTallHeadings(draft, draft.headerRows);
    sortCells(draft);
    mergeRowHeadings(draft, columns, text.size);
    for (const DraftCell &cell : draft.cells)
        draft.box = draft.box.united(cell.box);
    if (draft.rows < 2)
        return std::nullopt;
    if (isOfChart(text, columns, draft))
        return std::nullopt;
    const double sum = evidence(lookOf(text, draft, draft.headerRows), draft, columns, around, text.size);
    if (sum < 3)
        return std::nullopt;
    draft.confidence = std::min(block.betweenRules ? 0.95 : 0.9, 0.55 + 0.08 * (sum - 3));
    return draft;
}

} // namespace scrutiny::reading
