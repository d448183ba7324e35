// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/table_aligned.h"
#include "reading/table_ruled.h"

#include <algorithm>
#include <cmath>

namespace scrutiny::reading {

namespace {

/// What distances of lines say of a table's rows.
struct Gaps
{
    bool tell = false;     ///< lines within a row stand nearer than rows do
    double between = 0;    ///< distances from here on part rows, when they tell
};

bool figuresUnderFigures(const ColumnLine &above, const ColumnLine &below, int cols)
{
    for (int c = 1; c < cols; ++c)
        if (above.figureAt(c) && below.figureAt(c))
            return true;
    return false;
}

Gaps gapsOf(const ColumnBlock &columns)
{
    std::vector<double> distances;
    for (std::size_t i = std::size_t(columns.headingLines) + 1; i < columns.lines.size(); ++i)
        if (!columns.lines[i].ruleAbove && columns.lines[i].baseline - columns.lines[i - 1].baseline > 0.85 * columns.lines[i].size)
            distances.push_back((columns.lines[i].baseline - columns.lines[i - 1].baseline) / columns.lines[i].size);
    if (distances.size() < 3)
        return {};
    std::sort(distances.begin(), distances.end());
    // The widest step between neighbouring distances parts the two kinds.
    double step = 0, between = 0;
    for (std::size_t i = 1; i < distances.size(); ++i) {
        const double ratio = distances[i] / distances[i - 1];
        if (ratio > step && distances[i - 1] < 1.5) {
            step = ratio;
            between = (distances[i] + distances[i - 1]) / 2;
        }
    }
    if (step < 1.15)
        return {};
    // Near lines with figures under figures are rows of their own: the wider white only groups them.
    int near = 0, rows = 0;
    for (std::size_t i = std::size_t(columns.headingLines) + 1; i < columns.lines.size(); ++i) {
        const ColumnLine &line = columns.lines[i];
        if (line.ruleAbove || (line.baseline - columns.lines[i - 1].baseline) / line.size > between)
            continue;
        ++near;
        rows += figuresUnderFigures(columns.lines[i - 1], line, columns.cols()) ? 1 : 0;
    }
    return {near > 0 && rows * 4 <= near, between};
}

/// The width that the lines of a column fill: the longest of them.
std::vector<double> widthsOf(const ColumnBlock &columns)
{
    std::vector<double> widths(std::size_t(columns.cols()), 0.0);
    for (const ColumnLine &line : columns.lines)
        for (const ColumnText &part : line.parts)
            if (part.first == part.last)
                widths[std::size_t(part.first)] = std::max(widths[std::size_t(part.first)], part.x1 - part.x0);
    for (int c = 0; c < columns.cols(); ++c)
        widths[std::size_t(c)] = std::max(widths[std::size_t(c)], 0.6 * (columns.borders[std::size_t(c + 1)] - columns.borders[std::size_t(c)]));
    return widths;
}

bool isInCapitals(const QString &text)
{
    const auto letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return letters > 2 && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
}

/// Whether the text of `below` in a column goes on from `above`'s: it begins small, or its first word had no room above.
bool wraps(const TableText &text, const ColumnLine &above, const ColumnLine &below, int col, double width)
{
    const ColumnText *a = above.partAt(col), *b = below.partAt(col);
    if (a == nullptr || b == nullptr)
        return false;
    const QString &said = below.texts[std::size_t(b - below.parts.data())];
    if (isFigure(said))
        return false;
    // A heading in another type than the text below it.
    const pdf::Word &last = text.page->words[std::size_t(text.pieces[std::size_t(a->pieces.back())].word)];
    const pdf::Word &next = text.page->words[std::size_t(text.pieces[std::size_t(b->pieces.front())].word)];
    if (last.font != next.font && (above.texts[std::size_t(a - above.parts.data())].endsWith(u':') || next.text.front().isUpper()))
        return false;
    // A line in capitals heads the rows below it.
    if (isInCapitals(said) && !isInCapitals(above.texts[std::size_t(a - above.parts.data())]))
        return false;
    if (!said.isEmpty() && (said.front().isLower() || said.front() == u'('))
        return true;
    return !wouldHaveFitted(text, a->pieces, b->pieces, width + 0.7 * above.size);
}

bool onlyFirst(const ColumnLine &line)
{
    return line.parts.size() == 1 && line.parts.front().first == 0 && line.parts.front().last == 0;
}

} // namespace

std::vector<std::pair<int, int>> bodyRows(const TableText &text, const ColumnBlock &columns, const TableSettings &settings)
{
    Q_UNUSED(settings)
    const auto &lines = columns.lines;
    const int cols = columns.cols(), n = int(lines.size()), first = columns.headingLines;
    const Gaps gaps = gapsOf(columns);
    const std::vector<double> widths = widthsOf(columns);
    int rules = 0, conflicts = 0;
    for (int i = first + 1; i < n; ++i) {
        rules += lines[std::size_t(i)].ruleAbove ? 1 : 0;
        conflicts += !lines[std::size_t(i)].ruleAbove && figuresUnderFigures(lines[std::size_t(i - 1)], lines[std::size_t(i)], cols) ? 1 : 0;
    }
    const bool rulesPartRows = rules >= 2 && conflicts * 4 <= rules;
    // Cells set at the bottom: the first line of the body has neither label nor figures, the last has.
    const auto bare = [&](int i) { return lines[std::size_t(i)].partAt(0) == nullptr && !lines[std::size_t(i)].figures; };
    const bool atBottom = first + 1 < n && bare(first) && !bare(n - 1) && !rulesPartRows;
    std::vector<std::pair<int, int>> rows;
    std::vector<char> filled; ///< columns of the current row that hold figures
    bool expectsRest = false; ///< the current row is a label whose figures stand on its next line
    for (int i = first; i < n; ++i) {
        const ColumnLine &line = lines[std::size_t(i)];
        bool starts = rows.empty() || line.ruleAbove;
        if (!starts) {
            const ColumnLine &above = lines[std::size_t(i - 1)];
            const double distance = (line.baseline - above.baseline) / std::max(line.size, above.size);
            bool conflict = false;
            for (int c = 1; c < cols; ++c)
                conflict = conflict || (filled[std::size_t(c)] && line.figureAt(c));
            const bool tight = distance < 1.5;
            if (distance < 0.8 && !conflict)
                starts = false;
            else if (conflict || (gaps.tell && distance > gaps.between) || distance > 2.2)
                starts = true;
            else if (rulesPartRows || (gaps.tell && !(onlyFirst(line) && line.bold)))
                starts = false;
            else if (atBottom)
                starts = !bare(i - 1);
            else if (expectsRest)
                starts = false;
            else if (onlyFirst(line)) {
                const bool back = tight && above.partAt(0) != nullptr && wraps(text, above, line, 0, widths[0]);
                const bool next = i + 1 < n && !lines[std::size_t(i + 1)].ruleAbove && lines[std::size_t(i + 1)].figures
                    && wraps(text, line, lines[std::size_t(i + 1)], 0, widths[0]);
                const QString &said = line.texts.front();
                const bool small = !said.isEmpty() && (said.front().isLower() || said.front() == u'(');
                starts = !back || (next && !small);
            } else if (line.partAt(0) == nullptr) {
                starts = !tight;
            } else {
                bool all = tight;
                for (const ColumnText &part : line.parts)
                    all = all && (part.first != part.last || wraps(text, above, line, part.first, widths[std::size_t(part.first)]));
                const bool lacksFigures = std::none_of(filled.begin(), filled.end(), [](char f) { return f != 0; });
                starts = !all && !(lacksFigures && line.figures && tight && wraps(text, above, line, 0, widths[0]));
            }
        }
        if (starts) {
            rows.push_back({i, i});
            filled.assign(std::size_t(cols), 0);
            expectsRest = false;
            if (onlyFirst(line) && i + 1 < n && !lines[std::size_t(i + 1)].ruleAbove && lines[std::size_t(i + 1)].figures) {
                const ColumnLine &below = lines[std::size_t(i + 1)];
                expectsRest = (below.baseline - line.baseline) / line.size < 1.5 && wraps(text, line, below, 0, widths[0]);
            }
        } else {
            rows.back().second = i;
            expectsRest = false;
        }
        for (int c = 1; c < cols; ++c)
            if (line.figureAt(c))
                filled[std::size_t(c)] = 1;
    }
    return rows;
}

} // namespace scrutiny::reading
