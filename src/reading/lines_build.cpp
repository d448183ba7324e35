// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/lines_build.h"

#include "reading/settings.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

using pdf::PageContent;
using pdf::Word;

/// Drops words that are printed over themselves (a way to make bold).
void dropDoubles(const PageContent &page, std::vector<int> &words, std::vector<int> &doubled)
{
    std::vector<int> kept;
    kept.reserve(words.size());
    for (const int i : words) {
        const Word &word = page.words[std::size_t(i)];
        bool twice = false;
        for (std::size_t k = kept.size(); k-- > 0 && k + 4 > kept.size();) {
            const Word &other = page.words[std::size_t(kept[k])];
            if (std::abs(other.box.x0 - word.box.x0) < settings.sameWord * word.size && other.text == word.text) {
                doubled.push_back(kept[k]);
                twice = true;
                break;
            }
        }
        if (!twice)
            kept.push_back(i);
    }
    words = std::move(kept);
}

bool wallBetween(const std::vector<pdf::Ruling> &walls, double from, double to, double y0, double y1)
{
    for (auto wall = std::lower_bound(walls.begin(), walls.end(), from, [](const pdf::Ruling &r, double x) { return r.x0 < x; });
         wall != walls.end() && wall->x0 <= to; ++wall)
        if (wall->y0 < y1 && wall->y1 > y0)
            return true;
    return false;
}

/// Whether the words from `first` are letters set apart (`A G E N D A`); `last` becomes the last of them.
bool spacedOut(const PageContent &page, const std::vector<int> &words, std::size_t first, std::size_t &last)
{
    last = first;
    double tightest = 1e9;
    for (std::size_t k = first; k < words.size(); ++k) {
        const Word &word = page.words[std::size_t(words[k])];
        if (word.text.size() != 1 || !word.text.at(0).isLetter())
            break;
        if (k > first) {
            const double gap = word.box.x0 - page.words[std::size_t(words[k - 1])].box.x1;
            tightest = std::min(tightest, gap);
            if (gap > 2.5 * settings.letterSpacing * word.size)
                break;
        }
        last = k;
    }
    return last - first >= 3 && tightest < settings.letterSpacing * page.words[std::size_t(words[first])].size;
}

struct Gap
{
    double width = 0;
    bool cut = false;
    bool joined = false; ///< no space: one word that was split
};

/// What lies between each word and the one before it.
std::vector<Gap> gapsOf(const PageContent &page, const std::vector<int> &words, const std::vector<pdf::Ruling> &walls)
{
    std::vector<Gap> gaps(words.size());
    std::vector<double> narrow;
    for (std::size_t k = 1; k < words.size(); ++k) {
        const Word &a = page.words[std::size_t(words[k - 1])];
        const Word &b = page.words[std::size_t(words[k])];
        Gap &gap = gaps[k];
        gap.width = b.box.x0 - a.box.x1;
        const double size = std::max(a.size, b.size);
        // a large initial before small capitals, set apart like all letters of its line
        const bool initial = a.text.size() == 1 && a.text.at(0).isUpper() && b.text.at(0).isLower() && std::abs(a.size - b.size) > 0.08 * size && gap.width < settings.initialGap * size;
        if ((gap.width < settings.noSpace * size || initial) && !a.spaceAfter)
            gap.joined = true;
        else if (gap.width < settings.alwaysWideGap * size)
            narrow.push_back(gap.width / size);
    }
    double usualGap = 0.3;
    if (narrow.size() >= 4) {
        // a low one: in a stretched line all gaps are wide, in a row of cells only some
        const auto low = narrow.begin() + std::ptrdiff_t(narrow.size() / 4);
        std::nth_element(narrow.begin(), low, narrow.end());
        usualGap = *low;
    }
    const double wide = std::max(settings.wideGap, settings.stretched * usualGap);
    for (std::size_t k = 1; k < words.size(); ++k) {
        const Word &a = page.words[std::size_t(words[k - 1])];
        const Word &b = page.words[std::size_t(words[k])];
        Gap &gap = gaps[k];
        const double size = std::max(a.size, b.size);
        gap.cut = gap.width >= settings.alwaysWideGap * size || gap.width >= wide * size
            || (gap.width > -0.5 * size && wallBetween(walls, a.box.x1 - 0.5, b.box.x0 + 0.5, std::min(a.box.y0, b.box.y0), std::max(a.box.y1, b.box.y1)));
        if (gap.cut)
            gap.joined = false;
    }
    for (std::size_t first = 0; first + 3 < words.size(); ++first) {
        std::size_t last = first;
        if (!spacedOut(page, words, first, last))
            continue;
        double tightest = 1e9;
        for (std::size_t k = first + 1; k <= last; ++k)
            tightest = std::min(tightest, gaps[k].width);
        for (std::size_t k = first + 1; k <= last; ++k) {
            gaps[k].joined = gaps[k].width < 1.8 * tightest + 0.1 * page.words[std::size_t(words[k])].size;
            gaps[k].cut = false;
        }
        first = last;
    }
    return gaps;
}

bool isBold(const PageContent &page, const Word &word)
{
    return word.font < page.fonts.size() && page.fonts[word.font].bold;
}

bool isItalic(const PageContent &page, const Word &word)
{
    return word.font < page.fonts.size() && page.fonts[word.font].italic;
}

void finish(const PageContent &page, Line &line, const std::vector<int> &doubled)
{
    int characters = 0;
    int boldOnes = 0;
    int italicOnes = 0;
    std::vector<std::pair<double, int>> sizes;
    for (Segment &segment : line.segments) {
        int all = 0;
        int bold = 0;
        for (const int i : segment.words) {
            const Word &word = page.words[std::size_t(i)];
            const int count = int(word.text.size());
            all += count;
            if (isBold(page, word) || std::find(doubled.begin(), doubled.end(), i) != doubled.end())
                bold += count;
            if (isItalic(page, word))
                italicOnes += count;
            const auto known = std::find_if(sizes.begin(), sizes.end(), [&](const auto &s) { return std::abs(s.first - word.size) < 0.1; });
            if (known == sizes.end())
                sizes.emplace_back(word.size, count);
            else
                known->second += count;
        }
        segment.bold = bold * 2 > all;
        boldOnes += bold;
        characters += all;
        line.box = line.box.united(segment.box);
        if (!line.text.isEmpty())
            line.text += QLatin1Char(' ');
        line.text += segment.text;
    }
    line.bold = boldOnes * 2 > characters;
    line.italic = italicOnes * 2 > characters;
    int most = 0;
    for (const auto &[size, count] : sizes) {
        if (count > most) {
            most = count;
            line.size = size;
        }
    }
}

} // namespace

std::vector<pdf::Ruling> wallsOf(const PageContent &page)
{
    std::vector<pdf::Ruling> walls;
    for (const pdf::Ruling &ruling : page.rulings)
        if (!ruling.isHorizontal() && ruling.y1 - ruling.y0 > 5)
            walls.push_back(ruling);
    std::sort(walls.begin(), walls.end(), [](const pdf::Ruling &a, const pdf::Ruling &b) { return a.x0 < b.x0; });
    return walls;
}

Line lineOf(const PageContent &page, std::vector<int> words, double baseline, const std::vector<pdf::Ruling> &walls)
{
    std::stable_sort(words.begin(), words.end(), [&](int a, int b) { return page.words[std::size_t(a)].box.x0 < page.words[std::size_t(b)].box.x0; });
    std::vector<int> doubled;
    dropDoubles(page, words, doubled);
    const std::vector<Gap> gaps = gapsOf(page, words, walls);
    Line line;
    line.page = page.page;
    line.baseline = baseline;
    for (std::size_t k = 0; k < words.size(); ++k) {
        const Word &word = page.words[std::size_t(words[k])];
        if (k == 0 || gaps[k].cut)
            line.segments.emplace_back();
        else if (!gaps[k].joined)
            line.segments.back().text += QLatin1Char(' ');
        Segment &segment = line.segments.back();
        segment.text += word.text;
        segment.box = segment.box.united(word.box);
        segment.words.push_back(words[k]);
    }
    finish(page, line, doubled);
    return line;
}

Line lineOfSegments(const PageContent &page, const Line &from, std::vector<Segment> segments)
{
    Line line;
    line.page = from.page;
    line.baseline = from.baseline;
    line.segments = std::move(segments);
    finish(page, line, {});
    return line;
}

} // namespace scrutiny::reading
