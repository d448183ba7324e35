// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/page_content.h"

#include <QString>

#include <vector>

namespace scrutiny::reading {

/// A run of words on a line without a wide gap: what stands in one column.
struct Segment
{
    QString text;
    Rect box;
    bool bold = false;
    std::vector<int> words; ///< indices into PageContent::words, left to right
};

/// A printed line: words on one baseline, left to right, cut into segments at wide gaps and at vertical rulings.
struct Line
{
    int page = 0;
    Rect box;
    double baseline = 0;
    double size = 0;      ///< the prevailing type size in points
    bool bold = false;    ///< most of it is bold
    bool italic = false;
    QString text;         ///< the segments joined by single spaces
    std::vector<Segment> segments;
};

/// The upright lines of a page from top to bottom (for two-column text: column by column), furniture already taken off.
struct PageLines
{
    int page = 0;
    double bodySize = 0;  ///< the type size most characters have
    double leading = 0;   ///< the usual distance of baselines
    double leftMargin = 0, rightMargin = 0; ///< x of the text's edges
    std::vector<Line> lines;
};

/// Groups the words of a page into lines. Turned words are left out (stamps on landscape pages are furniture's matter).
PageLines linesOf(const pdf::PageContent &page);

} // namespace scrutiny::reading
