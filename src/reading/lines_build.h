// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/lines.h"

namespace scrutiny::reading {

/// The vertical rulings of a page, left to right.
std::vector<pdf::Ruling> wallsOf(const pdf::PageContent &page);

/// A line from the indices of the words on it: put in order across, words printed twice dropped, cut into segments at wide gaps and at `walls`.
Line lineOf(const pdf::PageContent &page, std::vector<int> words, double baseline, const std::vector<pdf::Ruling> &walls);

/// A line with nothing but these segments: text, box, size and face worked out anew.
Line lineOfSegments(const pdf::PageContent &page, const Line &from, std::vector<Segment> segments);

/// Puts the lines of text in two columns into reading order (the left column first, between lines that run across).
void orderColumns(const pdf::PageContent &page, std::vector<Line> &lines);

} // namespace scrutiny::reading
