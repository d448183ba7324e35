// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/paper_text.h"
#include "domain/records.h"

#include <QColor>

namespace scrutiny {

/// Something drawn over a page that is not part of it.
struct PaperOverlay
{
    enum class Look {
        Highlight,  ///< ink stays black, the paper takes the colour
        Underline,
        Note,       ///< a small sheet at the first place's corner
        Bookmark,   ///< a ribbon at the page's upper right
        Pin,        ///< a frame
        Added,      ///< words that are new in this edition: a line in the margin and a dotted underline, as well as the colour
        Removed,    ///< words that went, on the old edition's page: struck through
    };
    Id id = 0;              ///< a mark's number; 0: cannot be clicked
    Look look = Look::Highlight;
    QColor colour;
    Source places;
    QString words;          ///< shown when the pointer rests on it, and said to a screen reader
    bool operator==(const PaperOverlay &) const = default;
};

/// Words chosen on a paper.
struct PaperSelection
{
    Source places;          ///< a box a line
    QString text;           ///< as it is copied: paragraphs on lines of their own, divided words made whole
    int fromPage = 0, toPage = 0;
    int fromWord = -1, toWord = -1; ///< index among the words of its page, both included
    bool isEmpty() const { return fromPage == 0; }
    bool operator==(const PaperSelection &) const = default;
};

} // namespace scrutiny
