// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/lines_build.h"
#include "reading/settings.h"

namespace scrutiny::reading {

namespace {

using pdf::PageContent;

/// The white strip between two columns of running text, or an empty one.
struct Gutter
{
    double x0 = 0, x1 = 0;
    double middle() const { return (x0 + x1) / 2; }
};

/// The strip that most cut lines leave white: tried at the middles of their gaps.
Gutter gutterOf(const PageContent &page, const std::vector<Line> &lines)
{
    const double from = settings.gutterFrom * page.width;
    const double to = settings.gutterTo * page.width;
    std::vector<Gutter> gaps;
    for (const Line &line : lines)
        for (std::size_t s = 1; s < line.segments.size(); ++s) {
            const Gutter gap{line.segments[s - 1].box.x1, line.segments[s].box.x0};
            if (gap.x1 > from && gap.x0 < to)
                gaps.push_back(gap);
        }
    // lines of one column beside white count as well, so few cut lines are enough
    if (int(gaps.size()) < settings.columnLines / 2)
        return {};
    Gutter best;
    std::size_t most = 0;
    const std::size_t step = std::max<std::size_t>(1, gaps.size() / 12);
    for (std::size_t i = 0; i < gaps.size(); i += step) {
        const double x = gaps[i].x1 - 1;
        if (x < from || x > to)
            continue;
        Gutter strip = gaps[i];
        std::size_t count = 0;
        for (const Gutter &gap : gaps) {
            if (gap.x0 > x || gap.x1 < x)
                continue;
            ++count;
            strip.x0 = std::max(strip.x0, gap.x0);
            strip.x1 = std::min(strip.x1, gap.x1);
        }
        if (count > most) {
            most = count;
            best = strip;
        }
    }
    return most * 2 >= gaps.size() ? best : Gutter{};
}

bool runsAcross(const Line &line, double x)
{
    for (const Segment &segment : line.segments)
        if (segment.box.x0 < x - 1 && segment.box.x1 > x + 1)
            return true;
    return false;
}

/// Columns of text are filled from edge to edge; columns of a table or a list of names are not.
bool isText(const PageContent &page, const std::vector<Line> &lines, double x)
{
    std::vector<double> widths[2];
    double edges[2][2] = {{1e9, 0}, {1e9, 0}};
    int pieces[2] = {0, 0};
    for (const Line &line : lines) {
        if (runsAcross(line, x))
            continue;
        double sides[2][2] = {{1e9, 0}, {1e9, 0}};
        for (const Segment &segment : line.segments) {
            const int side = segment.box.centreX() > x;
            sides[side][0] = std::min(sides[side][0], segment.box.x0);
            sides[side][1] = std::max(sides[side][1], segment.box.x1);
            ++pieces[side];
        }
        for (const int side : {0, 1}) {
            if (sides[side][1] <= sides[side][0])
                continue;
            widths[side].push_back(sides[side][1] - sides[side][0]);
            edges[side][0] = std::min(edges[side][0], sides[side][0]);
            edges[side][1] = std::max(edges[side][1], sides[side][1]);
        }
    }
    for (const int side : {0, 1}) {
        std::vector<double> &all = widths[side];
        if (int(all.size()) < settings.columnLines || pieces[side] > int(all.size()) * 3 / 2)
            return false;
        const double width = edges[side][1] - edges[side][0];
        if (width < settings.columnWidth * page.width)
            return false;
        const auto full = std::count_if(all.begin(), all.end(), [&](double w) { return w > settings.columnFilled * width; });
        if (full * 5 < std::ptrdiff_t(all.size()) * 3)
            return false;
    }
    return true;
}

bool ruled(const PageContent &page, const std::vector<Line> &lines, double x)
{
    int across = 0;
    for (const pdf::Ruling &ruling : page.rulings) {
        if (!ruling.isHorizontal() && ruling.y1 - ruling.y0 > 30 && std::abs(ruling.x0 - x) < 0.1 * page.width)
            return true;
        if (ruling.isHorizontal() && ruling.x0 < x - 20 && ruling.x1 > x + 20 && ruling.y0 > lines.front().box.y0 && ruling.y0 < lines.back().box.y1)
            ++across;
    }
    return across >= 3;
}

} // namespace

void orderColumns(const PageContent &page, std::vector<Line> &lines)
{
    if (int(lines.size()) < settings.columnLines)
        return;
    const Gutter gutter = gutterOf(page, lines);
    if (gutter.x1 <= gutter.x0 || gutter.x1 - gutter.x0 > settings.gutterWidth * page.width)
        return;
    const double x = gutter.middle();
    if (!isText(page, lines, x) || ruled(page, lines, x))
        return;
    std::vector<Line> ordered;
    std::vector<Line> right;
    ordered.reserve(lines.size() * 2);
    const auto flush = [&]() {
        std::move(right.begin(), right.end(), std::back_inserter(ordered));
        right.clear();
    };
    for (Line &line : lines) {
        if (runsAcross(line, x)) {
            flush();
            ordered.push_back(std::move(line));
            continue;
        }
        std::vector<Segment> sides[2];
        for (Segment &segment : line.segments)
            sides[segment.box.centreX() > x].push_back(std::move(segment));
        if (!sides[0].empty())
            ordered.push_back(lineOfSegments(page, line, std::move(sides[0])));
        if (!sides[1].empty())
            right.push_back(lineOfSegments(page, line, std::move(sides[1])));
    }
    flush();
    lines = std::move(ordered);
}

} // namespace scrutiny::reading
