// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/words.h"

#include <QHash>

#include <cmath>

namespace scrutiny::pdf {

namespace {

// Fractions of the type size; those of pdftotext.
constexpr double breakGap = 0.1;       ///< a wider gap ends a word
constexpr double breakOverlap = 0.2;   ///< and so does a wider step back; kerning makes smaller ones
constexpr double repeatAlong = 0.1;    ///< the same characters this near along and across the line are drawn twice
constexpr double repeatAcross = 0.2;
constexpr double widestLetterGap = 0.4; ///< of letter-spaced words
constexpr double letterGapSpread = 1.3;
constexpr double baselineStep = 0.5;    ///< points
constexpr int mostLooks = 2000;         ///< words of one text that a word is compared with
constexpr double smallestType = 0.3;    ///< points; anything smaller is not meant to be read

bool isSpace(unsigned c)
{
    return c == 0x20 || (c >= 0x09 && c <= 0x0d) || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000;
}

bool isNothing(unsigned c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff || c > 0x10ffff
        || (c >= 0xd800 && c <= 0xdfff);
}

/// The letters of a printed ligature, or null.
const char *ligature(unsigned c)
{
    static constexpr const char *parts[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    return c >= 0xfb00 && c <= 0xfb06 ? parts[c - 0xfb00] : nullptr;
}

/// Word processors put bullets in as codes of their symbol fonts; no other font has a picture for these.
unsigned plainBullet(unsigned c)
{
    switch (c) {
    case 0xf0b7: return 0x2022; // •
    case 0xf0a7: return 0x25aa; // ▪
    case 0xf0d8: return 0x2023; // ‣
    default: return c;
    }
}

std::uint8_t quarterTurn(double dx, double dy)
{
    if (std::abs(dx) >= std::abs(dy))
        return dx >= 0 ? 0 : 2;
    return dy > 0 ? 1 : 3;
}

Rect glyphBox(const Glyph &g)
{
    // Up, for a reading direction (dx, dy) with y downwards, is (dy, -dx).
    const double ux = g.directionY * g.size, uy = -g.directionX * g.size;
    const double x1 = g.x + g.advanceX, y1 = g.y + g.advanceY;
    const auto [left, right] = std::minmax({g.x + ux * g.ascent, g.x + ux * g.descent, x1 + ux * g.ascent, x1 + ux * g.descent});
    const auto [top, bottom] = std::minmax({g.y + uy * g.ascent, g.y + uy * g.descent, y1 + uy * g.ascent, y1 + uy * g.descent});
    return {left, top, right, bottom};
}

} // namespace

void WordBuilder::add(const Glyph &glyph)
{
    if (glyph.text.empty() || !(glyph.size > smallestType))
        return;
    if (glyph.text.size() == 1 && isSpace(glyph.text[0])) {
        if (!words.empty())
            runs.back().spaced = true;
        finishWord();
        return;
    }
    if (glyph.text.size() == 1 && isNothing(glyph.text[0]))
        return;

    const double along = glyph.x * glyph.directionX + glyph.y * glyph.directionY;
    const double base = glyph.y * glyph.directionX - glyph.x * glyph.directionY;
    if (open && !continues(glyph, along, base))
        finishWord();
    if (repeated) {
        repeated = false;
        return;
    }
    if (!open) {
        if (full())
            return;
        Word word;
        word.size = glyph.size;
        word.font = glyph.font;
        word.turn = quarterTurn(glyph.directionX, glyph.directionY);
        word.slanted = std::min(std::abs(glyph.directionX), std::abs(glyph.directionY)) > 0.1;
        word.baseline = word.turn % 2 == 0 ? glyph.y : glyph.x;
        word.hidden = glyph.hidden;
        word.colour = glyph.colour;
        word.text.reserve(12);
        word.edges.reserve(13);
        words.push_back(std::move(word));
        runs.push_back({along, base, along, along, glyph.directionX, glyph.directionY, glyph.bold, false});
        open = true;
    }
    append(glyph, along);
}

bool WordBuilder::continues(const Glyph &glyph, double along, double base)
{
    const Run &run = runs.back();
    const Word &word = words.back();
    const double size = word.size;
    const bool sameLine = std::abs(base - run.base) <= baselineStep;
    const bool sameDirection = std::abs(glyph.directionX - run.dx) < 0.02 && std::abs(glyph.directionY - run.dy) < 0.02;
    if (!sameDirection)
        return false;
    if (std::abs(along - run.lastStart) < repeatAlong * size && std::abs(base - run.base) < repeatAcross * size
        && glyph.text.size() == 1 && !word.text.isEmpty() && glyph.text[0] == word.text.back().unicode() && run.along - run.lastStart > 2 * repeatAlong * size) {
        repeated = true;
        return true;
    }
    const double gap = along - run.along;
    return sameLine && gap >= -breakOverlap * size && gap <= breakGap * size && glyph.size == size && glyph.bold == run.bold
        && glyph.hidden == word.hidden;
}

void WordBuilder::append(const Glyph &glyph, double along)
{
    Word &word = words.back();
    Run &run = runs.back();
    double width = glyph.advanceX * glyph.directionX + glyph.advanceY * glyph.directionY;
    double start = along;
    if (width < 0) { // drawn against the reading direction
        start += width;
        width = -width;
    }
    const qsizetype before = word.text.size();
    for (const unsigned drawn : glyph.text) {
        const unsigned c = plainBullet(drawn);
        if (c < 0xfb00 || (c > 0xfb06 && c < 0x10000))
            word.text += QChar(static_cast<char16_t>(isNothing(c) ? 0x20 : c));
        else if (const char *letters = ligature(c))
            word.text += QLatin1String(letters);
        else if (!isNothing(c))
            word.text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    const qsizetype n = word.text.size() - before;
    if (n == 0)
        return;

    // Boundaries run in the reading direction: x for upright words, y for those turned.
    const double first = word.turn % 2 == 0 ? glyph.x : glyph.y;
    const double last = word.turn % 2 == 0 ? glyph.x + glyph.advanceX : glyph.y + glyph.advanceY;
    if (word.edges.empty())
        word.edges.push_back(static_cast<float>(first));
    for (qsizetype i = 1; i <= n; ++i)
        word.edges.push_back(static_cast<float>(first + (last - first) * static_cast<double>(i) / static_cast<double>(n)));
    const Rect box = glyphBox(glyph);
    word.box = before == 0 ? box
                                     : Rect{std::min(word.box.x0, box.x0), std::min(word.box.y0, box.y0), std::max(word.box.x1, box.x1),
                                            std::max(word.box.y1, box.y1)};
    run.lastStart = start;
    run.along = start + width;
}

void WordBuilder::finishWord()
{
    open = false;
    repeated = false;
}

namespace {

void join(Word &word, const Word &next)
{
    word.text += next.text;
    word.edges.insert(word.edges.end(), next.edges.begin() + 1, next.edges.end());
    word.box = word.box.united(next.box);
}

} // namespace

// `A G E N D A`: words of one letter at even gaps, without spaces drawn between them, are one word. pdftotext's rule.
void WordBuilder::joinLetterSpaced()
{
    const auto follows = [&](std::size_t i) {
        const double gap = runs[i].start - runs[i - 1].along;
        return words[i].text.size() == 1 && words[i - 1].text.size() == 1 && !runs[i - 1].spaced && words[i].turn == words[i - 1].turn
            && words[i].size == words[i - 1].size && std::abs(runs[i].base - runs[i - 1].base) <= baselineStep && gap > 0
            && gap < 2 * widestLetterGap * words[i].size && words[i].text[0].isLetter() == words[i - 1].text[0].isLetter();
    };
    std::size_t out = 0;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i + 1;
        double smallest = 1e9;
        for (; end < words.size() && follows(end); ++end)
            smallest = std::min(smallest, runs[end].start - runs[end - 1].along);
        if (end - i < 3) { // two letters apart say nothing: initials, list marks
            for (; i < end; ++i, ++out) {
                if (out != i) {
                    words[out] = std::move(words[i]);
                    runs[out] = runs[i];
                }
            }
            continue;
        }
        const double widest = std::min(letterGapSpread * smallest, widestLetterGap * words[i].size);
        bool joining = false;
        for (; i < end; ++i) {
            if (joining && runs[i].start - runs[out - 1].along < widest) {
                join(words[out - 1], words[i]);
                runs[out - 1].along = runs[i].along;
                runs[out - 1].spaced = runs[i].spaced;
                continue;
            }
            if (out != i) {
                words[out] = std::move(words[i]);
                runs[out] = runs[i];
            }
            ++out;
            joining = true;
        }
    }
    words.resize(out);
    runs.resize(out);
}

void WordBuilder::markSpaces()
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i].spaceAfter = runs[i].spaced;
        if (runs[i].spaced || i + 1 == words.size())
            continue;
        const double size = std::max(words[i].size, words[i + 1].size);
        const bool sameLine = words[i].turn == words[i + 1].turn && std::abs(runs[i].base - runs[i + 1].base) < 0.6 * size;
        words[i].spaceAfter = sameLine && runs[i + 1].start - runs[i].along > breakGap * size;
    }
}

void WordBuilder::dropRepeats(std::vector<std::size_t> &twice)
{
    // A table of chains: the kept words whose texts fall into one slot, the latest first.
    constexpr std::size_t none = ~std::size_t(0);
    std::size_t chains = 64;
    while (chains < 2 * words.size())
        chains *= 2;
    std::vector<std::size_t> latest(chains, none), before(words.size(), none);
    std::size_t out = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t slot = qHash(words[i].text) & (chains - 1);
        bool repeat = false;
        int looked = 0;
        for (std::size_t kept = latest[slot]; kept != none && !repeat && looked < mostLooks; kept = before[kept], ++looked) {
            const Word &word = words[kept];
            const Run &run = runs[kept];
            repeat = word.turn == words[i].turn && std::abs(run.start - runs[i].start) < repeatAlong * word.size
                && std::abs(run.base - runs[i].base) < repeatAcross * word.size && std::abs(word.size - words[i].size) < 0.05 * word.size
                && word.text == words[i].text;
            if (repeat) {
                words[kept].spaceAfter |= words[i].spaceAfter;
                words[kept].hidden &= words[i].hidden;
                if (std::abs(run.start - runs[i].start) + std::abs(run.base - runs[i].base) > 0.05)
                    twice.push_back(kept);
            }
        }
        if (repeat)
            continue;
        if (out != i) {
            words[out] = std::move(words[i]);
            runs[out] = runs[i];
        }
        before[out] = latest[slot];
        latest[slot] = out++;
    }
    words.resize(out);
    runs.resize(out);
}

std::vector<Word> WordBuilder::take(std::vector<std::size_t> &twice)
{
    finishWord();
    joinLetterSpaced();
    markSpaces();
    dropRepeats(twice);
    runs.clear();
    return std::move(words);
}

} // namespace scrutiny::pdf
