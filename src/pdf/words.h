// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/page_content.h"

#include <cstddef>
#include <span>
#include <vector>

namespace scrutiny::pdf {

/// One character code as it is drawn, in page space (points, y downwards).
struct Glyph
{
    double x = 0, y = 0;            ///< where it begins, on the baseline
    double advanceX = 0, advanceY = 0; ///< its own width, without character and word spacing
    double directionX = 1, directionY = 0; ///< unit vector of the reading direction
    double ascent = 0.9, descent = -0.25;  ///< fractions of the type size, up is positive
    double size = 0;                ///< type size in points
    std::uint16_t font = 0;
    bool bold = false;
    bool hidden = false;
    std::uint32_t colour = 0;
    std::span<const unsigned> text; ///< what it stands for: one code point, several for a ligature
};

/// Puts glyphs together to words, in the order of drawing. The breaks are those that pdftotext makes: at white space, at a gap
/// or overlap of a tenth of the type size, at another baseline or size; and where bold begins or ends.
class WordBuilder
{
public:
    explicit WordBuilder(std::size_t most) : limit(most) { }
    void add(const Glyph &glyph);
    void breakWord() { finishWord(); }
    bool full() const { return words.size() >= limit; }

    /// The words, once what was drawn twice (imitated bold, shadows) is removed and letter-spaced words are joined.
    /// `twice` gets the indexes of words that were drawn twice a little apart.
    std::vector<Word> take(std::vector<std::size_t> &twice);

private:
    struct Run
    {
        double along = 0;  ///< where the last character ends, in reading direction
        double base = 0;   ///< distance of the baseline across the reading direction
        double start = 0;  ///< where the first character begins
        double lastStart = 0;
        double dx = 1, dy = 0;
        bool bold = false;
        bool spaced = false; ///< a space was drawn behind it
    };
    bool continues(const Glyph &glyph, double along, double base);
    void append(const Glyph &glyph, double along);
    void finishWord();
    void joinLetterSpaced();
    void markSpaces();
    void dropRepeats(std::vector<std::size_t> &twice);

    std::size_t limit;
    std::vector<Word> words;
    std::vector<Run> runs; ///< beside `words`
    bool open = false;     ///< the last word may still grow
    bool repeated = false; ///< the last glyph was drawn over the one before it
};

} // namespace scrutiny::pdf
