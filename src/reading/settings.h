// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace scrutiny::reading {

/// Every threshold of the lines, furniture and sections stages. Lengths are fractions of the type size unless said otherwise.
struct Settings
{
    // lines
    double sameBaseline = 0.22;     ///< words whose baselines differ by less stand on one line
    double scriptRise = 0.75;       ///< a raised or lowered small word belongs to a line no further away than this
    double scriptSize = 0.82;       ///< ... and is at most this large beside its neighbour
    double scriptGap = 0.5;         ///< ... and stands no further than this beside a word of it
    double noSpace = 0.12;          ///< words closer than this are one word that kerning has split
    double initialGap = 0.3;        ///< a large initial belongs to the small capitals behind it within this
    double wideGap = 0.95;          ///< a gap this wide cuts a line into segments, unless the whole line is stretched
    double alwaysWideGap = 2.0;     ///< a gap this wide always does
    double stretched = 1.8;         ///< a gap cuts a stretched line when it is this many times the line's usual gap
    double sameWord = 0.3;          ///< the same word printed again this close is one word made bold
    double letterSpacing = 1.3;     ///< single letters no further apart than this may be a spaced-out heading
    // two columns of text (fractions of the page's width where lengths)
    double gutterFrom = 0.35, gutterTo = 0.65;
    double gutterWidth = 0.1;       ///< it is no wider than this
    double columnWidth = 0.25;      ///< and each column is at least this wide
    double columnFilled = 0.6;      ///< most lines of a column of running text are this full
    int columnLines = 8;            ///< each column has at least so many lines
    // furniture (fractions of the page's height)
    double headZone = 0.12, footZone = 0.12;
    int edgeLines = 4;              ///< so many lines of head and foot are looked at
    double headSize = 1.15;         ///< a running head is no larger than this times the text
    double repeatShare = 0.5;       ///< a running head stands on this share of the pages of its run
};

inline constexpr Settings settings{};

} // namespace scrutiny::reading
