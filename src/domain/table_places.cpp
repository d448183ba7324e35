// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/table_places.h"

#include "base/text.h"

#include <algorithm>
#include <optional>

namespace scrutiny {
namespace table_edit {

namespace {

bool sameLine(const PlacedWord &a, const PlacedWord &b)
{
    const Rect &one = a.word->box, &other = b.word->box;
    return a.page == b.page && one.overlapY(other) > 0.4 * std::min(one.height(), other.height());
}

bool startsWithBullet(const QString &line)
{
    static const QString marks = QStringLiteral("•▪●○◦‣■□➢✓✔");
    const bool dash = line.startsWith(u'-') || line.startsWith(QChar(0x2013));
    return !line.isEmpty() && (marks.contains(line.front()) || (dash && line.size() > 2 && line[1] == u' ' && line[2].isLetter()));
}

/// The place between two columns that the fewest cells reach over, in the middle of the widest such stretch; nothing when most do (the
/// columns do not stand beside each other, as on a page that reads sideways). `ends`: right sides of the left column, `begins`: left sides of the right one.
std::optional<double> between(std::vector<double> ends, std::vector<double> begins)
{
    if (ends.empty() || begins.empty())
        return std::nullopt;
    std::sort(ends.begin(), ends.end());
    std::sort(begins.begin(), begins.end());
    std::vector<double> all = ends;
    all.insert(all.end(), begins.begin(), begins.end());
    std::sort(all.begin(), all.end());
    std::size_t fewest = all.size();
    double best = 0, widest = -1;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const double x = (all[i] + all[i + 1]) / 2, width = all[i + 1] - all[i];
        const std::size_t over = std::size_t(ends.end() - std::upper_bound(ends.begin(), ends.end(), x))
            + std::size_t(std::lower_bound(begins.begin(), begins.end(), x) - begins.begin());
        if (over < fewest || (over == fewest && width > widest)) {
            fewest = over;
            widest = width;
            best = x;
        }
    }
    return fewest * 2 < all.size() ? std::optional(best) : std::nullopt;
}

} // namespace

const Place *placeOn(const Source &source, int page)
{
    const auto found = std::find_if(source.begin(), source.end(), [&](const Place &place) { return place.page == page; });
    return found != source.end() ? &*found : nullptr;
}

Extent extentOf(const ReportTable &grid, int page, int firstCol, int lastCol)
{
    Extent extent;
    for (const TableCell &cell : grid.cells) {
        const Place *place = cell.col >= firstCol && cell.col + cell.colSpan - 1 <= lastCol ? placeOn(cell.source, page) : nullptr;
        if (place == nullptr)
            continue;
        extent.left = std::min(extent.left, place->rect.x0);
        extent.right = std::max(extent.right, place->rect.x1);
    }
    return extent;
}

std::map<int, double> edgeOnPages(const ReportTable &grid, const ColumnEdge &edge)
{
    std::map<int, double> left;
    for (const TableCell &cell : grid.cells) {
        for (const Place &place : cell.source) {
            const auto [at, isNew] = left.try_emplace(place.page, place.rect.x0);
            at->second = std::min(at->second, place.rect.x0);
        }
    }
    const auto own = left.find(edge.page);
    if (own == left.end())
        return {};
    const double offset = edge.x - own->second;
    for (auto &[page, x] : left)
        x += offset;
    return left;
}

QString textOf(const std::vector<PlacedWord> &words)
{
    QString text;
    for (std::size_t i = 0; i < words.size();) {
        QString line = words[i].word->text;
        std::size_t k = i + 1;
        for (; k < words.size() && sameLine(words[k - 1], words[k]); ++k)
            line += (words[k - 1].word->spaceAfter ? QStringLiteral(" ") : QString()) + words[k].word->text;
        line = normalised(line);
        if (!text.isEmpty() && startsWithBullet(line))
            text += u'\n' + line;
        else
            text = joinedLines(text, line);
        i = k;
    }
    return text;
}

Source sourceOf(const std::vector<PlacedWord> &words)
{
    Source source;
    for (const PlacedWord &placed : words)
        addPlace(source, placed.page, placed.word->box);
    return source;
}

std::vector<PlacedWord> wordsIn(const Source &source, const PrintedWords &words)
{
    std::vector<PlacedWord> out;
    for (const Place &place : source) {
        const auto page = words.find(place.page);
        if (page == words.end())
            continue;
        for (const PrintedWord &word : page->second) {
            if (place.rect.grown(0.5).contains(word.box.centreX(), word.box.centreY()))
                out.push_back({place.page, &word});
        }
    }
    return out;
}

} // namespace table_edit

using namespace table_edit;

std::vector<double> columnEdges(const ReportTable &table, int page)
{
    const std::size_t cols = std::size_t(std::max(table.cols, 0));
    std::vector<std::vector<double>> ends(cols), begins(cols); // right and left sides of the cells of each column
    for (const TableCell &cell : table.cells) {
        const Place *place = placeOn(cell.source, page);
        if (place == nullptr || cell.col < 0 || cell.colSpan < 1 || std::size_t(cell.col) + std::size_t(cell.colSpan) > cols)
            continue;
        begins[std::size_t(cell.col)].push_back(place->rect.x0);
        ends[std::size_t(cell.col + cell.colSpan) - 1].push_back(place->rect.x1);
    }
    std::vector<double> edges;
    for (std::size_t c = 0; c + 1 < cols; ++c) {
        std::size_t left = c, right = c + 1; // a column without cells on this page takes its neighbour's side
        while (left > 0 && ends[left].empty())
            --left;
        while (right + 1 < cols && begins[right].empty())
            ++right;
        const std::optional<double> edge = between(ends[left], begins[right]);
        if (!edge)
            return {};
        edges.push_back(edges.empty() ? *edge : std::max(*edge, edges.back()));
    }
    return edges;
}

} // namespace scrutiny
