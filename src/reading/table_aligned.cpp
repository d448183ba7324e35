// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_aligned.h"

#include "reading/table_drawings.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

/// How far a heading is from standing over the texts [from, to) of the line below, in points: over their middle, over the middle of
/// their columns when these are set to the right or to the left, or on their left or right edge. `right` is where the table ends.
double offBy(const ColumnText &heading, const std::vector<const ColumnText *> &under, std::size_t from, std::size_t to, double right)
{
    const double x0 = under[from]->x0, x1 = under[to - 1]->x1, centre = (heading.x0 + heading.x1) / 2;
    double off = std::abs(centre - (x0 + x1) / 2);
    // The first column's own left side is not known: as wide as the next.
    if (from > 0 || to - from > 1) {
        const double left = from > 0 ? under[from - 1]->x1 : 2 * under[0]->x1 - under[1]->x1;
        off = std::min(off, std::abs(centre - (left + x1) / 2));
    }
    off = std::min(off, std::abs(centre - (x0 + (to < under.size() ? under[to]->x0 : right)) / 2));
    return std::min({off, std::abs(heading.x0 - x0), std::abs(heading.x1 - x1)});
}

/// The texts of the line below shared out among the headings, in order and without gaps: where each heading's share ends. Empty when
/// no sharing fits with every heading at most `most` off. Shares of one size are likelier than others.
std::vector<std::size_t> sharedOut(const std::vector<const ColumnText *> &over, const std::vector<const ColumnText *> &under, double right, double size, double most)
{
    const std::size_t t = over.size(), n = under.size();
    if (t == 0 || n <= t || n > 40)
        return {};
    double evenly = n % t == 0 ? 0 : 1e9;
    for (std::size_t i = 0; i < t && evenly < 1e8; ++i) {
        const double off = offBy(*over[i], under, i * (n / t), (i + 1) * (n / t), right);
        evenly = off < most ? evenly + off : 1e9;
    }
    // best[i][k]: the least sum when the first i headings share the first k texts.
    std::vector<std::vector<double>> best(t + 1, std::vector<double>(n + 1, 1e9));
    std::vector<std::vector<std::size_t>> from(t + 1, std::vector<std::size_t>(n + 1, 0));
    best[0][0] = 0;
    for (std::size_t i = 1; i <= t; ++i)
        for (std::size_t k = i; k <= n; ++k)
            for (std::size_t b = i - 1; b < k; ++b) {
                const double off = offBy(*over[i - 1], under, b, k, right);
                if (off < most && best[i - 1][b] + off < best[i][k]) {
                    best[i][k] = best[i - 1][b] + off;
                    from[i][k] = b;
                }
            }
    if (best[t][n] > 1e8)
        return {};
    std::vector<std::size_t> ends(t);
    if (evenly <= best[t][n] + 0.15 * size * double(t)) {
        for (std::size_t i = 0; i < t; ++i)
            ends[i] = (i + 1) * (n / t);
        return ends;
    }
    for (std::size_t i = t, k = n; i > 0; k = from[i][k], --i)
        ends[i - 1] = k;
    return ends;
}

/// The columns that a heading stands over: those of a short rule right below it, or those that it is centred over.
void widenHeadings(ColumnBlock &columns, int index, double size)
{
    ColumnLine &line = columns.lines[std::size_t(index)];
    const ColumnLine &below = columns.lines[std::size_t(index + 1)];
    const auto middleOf = [&](int c) { return (columns.borders[std::size_t(c)] + columns.borders[std::size_t(c + 1)]) / 2; };
    for (const RuleLine &rule : columns.block->rules) {
        if (rule.y < line.baseline - 0.3 * line.size || rule.y > line.baseline + 1.3 * line.size || rule.from < columns.borders[0] + 0.3 * (columns.borders[1] - columns.borders[0]))
            continue;
        for (const Edge &edge : rule.parts) {
            const auto over = std::count_if(line.parts.begin(), line.parts.end(), [&](const ColumnText &p) { return (p.x0 + p.x1) / 2 > edge.from && (p.x0 + p.x1) / 2 < edge.to; });
            if (over != 1)
                continue; // one rule below several headings tells of none
            for (ColumnText &part : line.parts) {
                const double centre = (part.x0 + part.x1) / 2;
                if (centre < edge.from || centre > edge.to)
                    continue;
                while (part.first > 0 && middleOf(part.first - 1) > edge.from && line.partAt(part.first - 1) == nullptr)
                    --part.first;
                while (part.last + 1 < columns.cols() && middleOf(part.last + 1) < edge.to && line.partAt(part.last + 1) == nullptr)
                    ++part.last;
            }
        }
    }
    // Fewer headings than the line below has: each stands over the middle of its columns, or on their left or right edge.
    if (below.parts.size() <= line.parts.size())
        return;
    // Nothing to be told: each covers several columns already, or each stands right over its own text below and goes on there.
    const auto covers = std::count_if(line.parts.begin(), line.parts.end(), [](const ColumnText &p) { return p.first != p.last; });
    const auto goesOn = std::count_if(line.parts.begin(), line.parts.end(), [&](const ColumnText &p) {
        const ColumnText *under = below.partAt(p.first);
        return under != nullptr && under->first == p.first && under->last == p.last && (std::abs(p.x0 + p.x1 - under->x0 - under->x1) < 0.3 * size || std::abs(p.x0 - under->x0) < 0.15 * size || std::abs(p.x1 - under->x1) < 0.15 * size);
    });
    if (covers == long(line.parts.size()))
        return;
    std::vector<const ColumnText *> under, over;
    const bool stub = line.partAt(0) != nullptr;
    for (const ColumnText &part : line.parts)
        if (part.first > 0 || below.partAt(0) != nullptr)
            over.push_back(&part);
    for (const ColumnText &part : below.parts)
        if (part.first > 0 || stub)
            under.push_back(&part);
    double right = columns.borders.back();
    for (const RuleLine &rule : columns.block->rules)
        right = std::max(right, rule.to);
    const std::vector<std::size_t> ends = sharedOut(over, under, right, size, goesOn == long(line.parts.size()) ? 0.35 * size : 1.6 * size);
    for (std::size_t i = 0, from = 0; i < ends.size(); from = ends[i++]) {
        ColumnText &part = line.parts[std::size_t(over[i] - line.parts.data())];
        part.first = under[from]->first;
        part.last = under[ends[i] - 1]->last;
    }
}

/// The heading over the row headings, set in the middle of two heading lines' height, joined to the upper of them.
void liftStub(ColumnBlock &columns)
{
    auto &lines = columns.lines;
    for (int i = 1; i + 1 < columns.headingLines; ++i) {
        ColumnLine &above = lines[std::size_t(i - 1)], &stub = lines[std::size_t(i)], &below = lines[std::size_t(i + 1)];
        const bool alone = stub.parts.size() == 1 && stub.parts.front().last == 0 && above.partAt(0) == nullptr && below.partAt(0) == nullptr;
        if (!alone || stub.baseline - above.baseline > 0.95 * stub.size || below.baseline - stub.baseline > 0.95 * stub.size)
            continue;
        above.parts.insert(above.parts.begin(), stub.parts.front());
        above.texts.insert(above.texts.begin(), stub.texts.front());
        below.ruleAbove = below.ruleAbove || stub.ruleAbove;
        lines.erase(lines.begin() + i);
        --columns.headingLines;
    }
}

/// Heading lines as rows: a line with headings over several columns ends one.
std::vector<std::pair<int, int>> headingRanges(const ColumnBlock &columns)
{
    std::vector<std::pair<int, int>> rows;
    bool ends = true;
    for (int i = 0; i < columns.headingLines; ++i) {
        const ColumnLine &line = columns.lines[std::size_t(i)];
        if (ends || line.ruleAbove)
            rows.push_back({i, i});
        rows.back().second = i;
        const bool spans = std::any_of(line.parts.begin(), line.parts.end(), [](const ColumnText &p) { return p.first != p.last; });
        ends = false;
        if (spans && i + 1 < columns.headingLines) {
            // A wrapped heading over the same columns goes on.
            const ColumnLine &below = columns.lines[std::size_t(i + 1)];
            const bool same = std::any_of(below.parts.begin(), below.parts.end(), [&](const ColumnText &p) {
                return p.first != p.last && std::any_of(line.parts.begin(), line.parts.end(), [&](const ColumnText &q) { return q.first == p.first && q.last == p.last; });
            });
            ends = !same;
        }
    }
    return rows;
}

/// A heading over a column that no wider heading covers, with text in both heading rows, is one cell.
void mergeTallHeadings(Draft &draft, int headings)
{
    for (int r = 0; r + 1 < headings; ++r) {
        const std::vector<int> at = placesOf(draft);
        for (int c = 0; c < draft.cols; ++c) {
            const int a = at[std::size_t(r * draft.cols + c)], b = at[std::size_t((r + 1) * draft.cols + c)];
            if (a < 0 || b < 0 || a == b)
                continue;
            DraftCell &upper = draft.cells[std::size_t(a)], &lower = draft.cells[std::size_t(b)];
            if (upper.place.colSpan != 1 || lower.place.colSpan != 1 || upper.pieces.empty() || lower.pieces.empty())
                continue;
            upper.pieces.insert(upper.pieces.end(), lower.pieces.begin(), lower.pieces.end());
            upper.place.rowSpan += lower.place.rowSpan;
            upper.box = upper.box.united(lower.box);
            lower.place.colSpan = 0;
        }
    }
    std::erase_if(draft.cells, [](const DraftCell &c) { return c.place.colSpan == 0; });
}

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
