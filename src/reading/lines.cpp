// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/lines.h"

#include "reading/lines_build.h"
#include "reading/settings.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

using pdf::PageContent;
using pdf::Word;

/// The upright words that a person sees. Invisible text counts when it is all there is under a picture (a scan with its text recognised).
std::vector<int> readableWords(const PageContent &page)
{
    int seen = 0;
    int hidden = 0;
    for (const Word &word : page.words)
        if (word.turn == 0)
            ++(word.hidden ? hidden : seen);
    const bool takeHidden = hidden > seen;
    std::vector<int> taken;
    taken.reserve(page.words.size());
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        const Word &word = page.words[i];
        if (word.turn != 0 || word.text.isEmpty() || word.size <= 0.5 || (word.hidden && !takeHidden))
            continue;
        if (!std::isfinite(word.baseline) || word.box.x1 < 0 || word.box.x0 > page.width || word.box.y1 < 0 || word.box.y0 > page.height)
            continue;
        taken.push_back(int(i));
    }
    return taken;
}

/// Words of one baseline, not yet in order across.
struct Row
{
    std::vector<int> words;
    double baseline = 0;
    double size = 0;
};

std::vector<Row> rowsByBaseline(const PageContent &page, std::vector<int> taken)
{
    std::stable_sort(taken.begin(), taken.end(), [&](int a, int b) { return page.words[std::size_t(a)].baseline < page.words[std::size_t(b)].baseline; });
    std::vector<Row> rows;
    for (const int i : taken) {
        const Word &word = page.words[std::size_t(i)];
        if (rows.empty() || word.baseline - rows.back().baseline > settings.sameBaseline * std::min(std::max(rows.back().size, 4.0), word.size * 1.5)) {
            rows.push_back({{i}, word.baseline, word.size});
            continue;
        }
        rows.back().words.push_back(i);
        if (word.size > rows.back().size) {
            rows.back().size = word.size;
            rows.back().baseline = word.baseline;
        }
    }
    return rows;
}

/// Whether `small` stands beside a word of `row` like a raised `th` or a footnote's number.
bool standsBeside(const PageContent &page, const Word &small, const Row &row)
{
    for (const int i : row.words) {
        const Word &word = page.words[std::size_t(i)];
        if (small.size > settings.scriptSize * word.size)
            continue;
        const double rise = word.baseline - small.baseline;
        if (rise > settings.scriptRise * word.size || rise < -0.4 * word.size)
            continue;
        const double after = small.box.x0 - word.box.x1;
        const double before = word.box.x0 - small.box.x1;
        const double gap = std::max(after, before);
        if (gap > -0.35 * small.size && gap < settings.scriptGap * word.size)
            return true;
    }
    return false;
}

/// Puts raised and lowered small words on the line that they belong to.
void takeScriptsIn(const PageContent &page, std::vector<Row> &rows)
{
    for (std::size_t r = 0; r < rows.size(); ++r) {
        Row &row = rows[r];
        for (const std::size_t other : {r + 1, r - 1}) {
            if (other >= rows.size() || row.words.empty())
                continue;
            Row &line = rows[other];
            if (line.size <= row.size / settings.scriptSize || std::abs(line.baseline - row.baseline) > settings.scriptRise * line.size)
                continue;
            std::vector<int> left;
            for (const int i : row.words) {
                if (standsBeside(page, page.words[std::size_t(i)], line))
                    line.words.push_back(i);
                else
                    left.push_back(i);
            }
            row.words = std::move(left);
        }
    }
    std::erase_if(rows, [](const Row &row) { return row.words.empty(); });
}

double usual(std::vector<double> values, double otherwise)
{
    if (values.empty())
        return otherwise;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void measure(const PageContent &content, PageLines &page)
{
    std::map<int, int> sizes; // half points -> characters
    for (const Line &line : page.lines)
        sizes[int(std::lround(line.size * 2))] += int(line.text.size());
    int most = 0;
    for (const auto &[size, characters] : sizes) {
        if (characters <= most)
            continue;
        most = characters;
        page.bodySize = size / 2.0;
    }
    std::vector<double> distances;
    std::vector<double> lefts;
    std::vector<double> rights;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        const Line &line = page.lines[i];
        lefts.push_back(line.box.x0);
        rights.push_back(line.box.x1);
        if (i == 0)
            continue;
        const double distance = line.baseline - page.lines[i - 1].baseline;
        if (distance > 0.8 * page.bodySize && distance < 2.2 * page.bodySize)
            distances.push_back(distance);
    }
    page.leading = usual(std::move(distances), 1.2 * page.bodySize);
    if (lefts.empty()) {
        page.rightMargin = content.width;
        return;
    }
    std::sort(lefts.begin(), lefts.end());
    std::sort(rights.begin(), rights.end());
    page.leftMargin = lefts[lefts.size() / 20];
    page.rightMargin = rights[rights.size() - 1 - rights.size() / 20];
}

} // namespace

PageLines linesOf(const PageContent &page)
{
    PageLines out;
    out.page = page.page;
    std::vector<Row> rows = rowsByBaseline(page, readableWords(page));
    takeScriptsIn(page, rows);
    const std::vector<pdf::Ruling> walls = wallsOf(page);
    out.lines.reserve(rows.size());
    for (Row &row : rows) {
        Line line = lineOf(page, std::move(row.words), row.baseline, walls);
        if (!line.segments.empty())
            out.lines.push_back(std::move(line));
    }
    orderColumns(page, out.lines);
    measure(page, out);
    return out;
}

} // namespace scrutiny::reading
