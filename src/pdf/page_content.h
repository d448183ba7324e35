// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geometry.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace scrutiny::pdf {

/// A page's content as one interpretation gave it. All lengths in points from the top left of the page as displayed
/// (crop box, /Rotate applied). Plain values: nothing here knows the PDF library.

struct Font
{
    QString name;             ///< without a subset prefix
    bool bold = false;
    bool italic = false;
    bool fixedWidth = false;
};

/// A run of characters without a space, as the file holds it.
struct Word
{
    QString text;
    Rect box;
    double baseline = 0;      ///< y of the baseline (x for words turned a quarter)
    double size = 0;          ///< type size in points
    std::uint16_t font = 0;   ///< index into PageContent::fonts
    std::uint8_t turn = 0;    ///< quarter turns clockwise of the reading direction: 0 upright, 1 reads downwards, 2 upside down, 3 reads upwards
    bool spaceAfter = false;  ///< a space follows on the same line
    bool underlined = false;
    bool hidden = false;      ///< invisible text (render mode 3, as under OCRed scans)
    bool slanted = false;     ///< not along an axis (a stamp across the page, a slanted heading); `turn` is the nearest
    std::uint32_t colour = 0; ///< 0xRRGGBB
    std::vector<float> edges; ///< one more than characters: x (y when turned) of the boundaries between them, so that a word can be cut at a ruling
};

/// A straight line that is drawn: a stroke along an axis, or a filled rectangle thin enough to be a line.
struct Ruling
{
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0; ///< x0 <= x1, y0 <= y1; one pair equal
    double thickness = 0;
    std::uint32_t colour = 0;
    bool isHorizontal() const { return y0 == y1; }
};

/// A filled rectangle that is too thick for a line: a shaded row, a box behind a heading.
struct Band
{
    Rect box;
    std::uint32_t colour = 0; ///< 0xRRGGBB; white fills are kept too, in drawing order
};

struct Image
{
    Rect box;
    bool isMask = false;
};

struct Link
{
    Rect box;
    int toPage = 0;           ///< position in the file from 1, or 0
    double toY = 0;           ///< points from the top of that page as displayed
    QString uri;              ///< untrusted
};

struct PageContent
{
    int page = 0;             ///< position in the file, from 1
    double width = 0, height = 0;
    int turn = 0;             ///< the page's own /Rotate in quarter turns, already applied
    QString label;            ///< from /PageLabels, or empty
    std::vector<Font> fonts;
    std::vector<Word> words;  ///< in the order of drawing
    std::vector<Ruling> rulings;
    std::vector<Band> bands;
    std::vector<Image> images;
    std::vector<Link> links;
    std::vector<Rect> shapes; ///< areas of subpaths that are mostly curved or slanted, at most 4000: charts and drawings
    int curves = 0;           ///< curved or slanted path segments: charts and drawings have many
    bool incomplete = false;  ///< the page was given up (time limit or an error inside)
};

} // namespace scrutiny::pdf
