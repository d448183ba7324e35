// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mark_anchor.h"

#include "domain/paper_tokens.h"

#include <algorithm>

namespace scrutiny {

namespace {

constexpr int besidePoint = 8; ///< words that a page note is known by

/// The page's part of an anchor.
MarkAnchor onPage(const PaperText &text, int page)
{
    MarkAnchor anchor;
    anchor.paper = text.sha256;
    anchor.page = page;
    if (page >= 1 && size_t(page) <= text.labels.size())
        anchor.pageLabel = text.labels[size_t(page - 1)];
    if (const PaperSection *section = sectionOf(text, page)) {
        anchor.itemNumber = section->number;
        anchor.itemTitle = section->title;
        anchor.section = section->label;
    }
    return anchor;
}

/// Up to `most` words from `from` on, in steps of `by`, furniture passed over, as a text in reading order.
QString wordsFrom(const PaperText &text, const std::vector<bool> &furniture, int from, int by, int most)
{
    QStringList words;
    for (int i = from; i >= 0 && i < int(text.words.size()) && words.size() < most; i += by)
        if (!furniture[size_t(i)])
            words += text.words[size_t(i)].text;
    if (by < 0)
        std::reverse(words.begin(), words.end());
    return words.join(u' ');
}

/// A quote without the furniture that stands among its words.
QString ownWords(const PaperText &text, const std::vector<bool> &furniture, const WordRange &range)
{
    PaperText own;
    const bool all = std::all_of(furniture.begin() + range.first, furniture.begin() + range.last, [](bool one) { return one; });
    for (int i = range.first; i < range.last; ++i)
        if (all || !furniture[size_t(i)])
            own.words.push_back(text.words[size_t(i)]);
    return textOf(own, {0, int(own.words.size())});
}

bool isDivided(const PaperWord &word)
{
    return word.lineEnd && word.text.size() > 1 && (word.text.back() == u'-' || word.text.back() == QChar(0x00ad) || word.text.back() == QChar(0x2010)) && word.text[word.text.size() - 2].isLetterOrNumber();
}

/// A word that is divided at a line's end is marked whole: half of it is not to be found where the lines break elsewhere.
WordRange wholeWords(const PaperText &text, const std::vector<bool> &furniture, WordRange range)
{
    const int count = int(text.words.size());
    int before = range.first - 1, after = range.last;
    while (before >= 0 && furniture[size_t(before)])
        --before;
    while (after < count && furniture[size_t(after)])
        ++after;
    if (before >= 0 && isDivided(text.words[size_t(before)]))
        range.first = before;
    if (after < count && isDivided(text.words[size_t(range.last - 1)]))
        range.last = after + 1;
    return range;
}

MarkAnchor quoted(const PaperText &text, const WordRange &chosen)
{
    const std::vector<bool> furniture = furnitureOf(text);
    const WordRange range = wholeWords(text, furniture, chosen);
    MarkAnchor anchor = onPage(text, text.words[size_t(range.first)].page);
    anchor.places = linesOf(text, range);
    anchor.quote = ownWords(text, furniture, range);
    anchor.before = wordsFrom(text, furniture, range.first - 1, -1, anchorContext);
    anchor.after = wordsFrom(text, furniture, range.last, 1, anchorContext);
    return anchor;
}

} // namespace

MarkAnchor anchorOf(const PaperText &text, const WordRange &range)
{
    const WordRange inside{std::max(0, range.first), std::min(range.last, int(text.words.size()))};
    return inside.isEmpty() ? MarkAnchor{} : quoted(text, inside);
}

MarkAnchor anchorOfPoint(const PaperText &text, int page, double x, double y)
{
    MarkAnchor anchor = onPage(text, page);
    const WordRange words = wordsOfPage(text, page);
    const std::vector<bool> furniture = furnitureOf(text);
    int nearest = -1;
    double least = 1e12;
    for (int i = words.first; i < words.last; ++i) {
        if (furniture[size_t(i)])
            continue;
        const Rect &box = text.words[size_t(i)].box;
        const double dx = std::max({box.x0 - x, 0.0, x - box.x1}), dy = std::max({box.y0 - y, 0.0, y - box.y1});
        const double distance = dx + 4 * dy; // the line at that height is what the note is about
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    if (nearest >= 0) {
        // The words of that line around the point, never more than its end.
        int first = nearest, last = nearest + 1;
        while (first > words.first && !text.words[size_t(first - 1)].lineEnd && nearest - first < besidePoint / 2)
            --first;
        while (last < words.last && !text.words[size_t(last - 1)].lineEnd && last - first < besidePoint)
            ++last;
        anchor = quoted(text, {first, last});
    }
    anchor.places = {{page, {x - 1, y - 1, x + 1, y + 1}}};
    return anchor;
}

MarkAnchor anchorOfPage(const PaperText &text, int page)
{
    MarkAnchor anchor = onPage(text, page);
    const WordRange words = wordsOfPage(text, page);
    const std::vector<bool> furniture = furnitureOf(text);
    int first = words.first;
    while (first < words.last && furniture[size_t(first)])
        ++first;
    if (first < words.last) {
        int last = first + 1, own = 1;
        for (; last < words.last && own < anchorContext; ++last)
            own += !furniture[size_t(last)];
        anchor = quoted(text, {first, last});
    }
    anchor.places = {{page, {}}};
    return anchor;
}

MarkAnchor anchorOfSection(const PaperText &text, const PaperSection &section)
{
    MarkAnchor anchor = onPage(text, section.pageFrom);
    anchor.itemNumber = section.number;
    anchor.itemTitle = section.title;
    anchor.section = section.label;
    anchor.places = {{section.pageFrom, {}}};
    return anchor;
}

} // namespace scrutiny
