// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/furniture.h"

#include <optional>

namespace scrutiny::reading {

/// What a stamped page number says.
struct NumberText
{
    int number = 0;
    int of = 0;         ///< `120` of `61 of 120`, or 0
    bool wordy = false; ///< it says `Page` or `of`: surely a page number
};

/// `Page 61`, `- 61 -`, `61`, `61 of 120`, `61 | Page`, or a running foot that ends with `Page 61`; none for anything else.
std::optional<NumberText> numberText(const QString &text);

/// The number in `Agenda Item 5`, empty for anything else. `plainWord` becomes true for a mere `Item 5`.
QString itemStampText(const QString &text, bool &plainWord);

/// A number that may be a page's, and where it stands.
struct NumberPlace
{
    int page = 0;
    int line = -1;    ///< index into the page's lines, -1 for turned words
    int segment = -1; ///< -1: the whole line
    bool foot = false;
    bool tail = false; ///< only the end of a longer text
    NumberText says;
    int pack = 0;      ///< set by sequenceOf: 1 the pack's own number, 2 a report's
};

/// Tells the pack's own numbers (they run in step with the file's pages, to its end or nearly over all of it) from those of reports within it.
/// Returns printed number minus position of the pack's sequence, or none when the pack has none.
std::optional<int> sequenceOf(std::vector<NumberPlace> &numbers, int pages);

} // namespace scrutiny::reading
