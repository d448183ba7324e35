// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/page_text.h"
#include "gui/paper_overlay.h"

#include <functional>

namespace scrutiny {

/// A word of a paper.
struct WordAt
{
    int page = 0, word = -1;
    bool isNull() const { return page == 0 || word < 0; }
    auto operator<=>(const WordAt &) const = default;
};

/// The words of a page, null when they are not known.
using TextOfPage = std::function<const PageText *(int page)>;

/// What is chosen from one word to another, over the ends of pages: its boxes, and the text as it is copied. A word that was divided at a line's end is made
/// whole, a paragraph is one line of text, and what stands at the same place of the page next to it (page numbers, running titles) is left out between
/// pages. Pages whose words are not known yet are passed over.
PaperSelection chosenText(const WordAt &from, const WordAt &to, const TextOfPage &textOf);

/// Whether a line is a page's furniture: it stands first or last on the page, and the page before or after has the same words there, numbers apart.
bool isFurniture(const PageText &page, int line, const PageText *before, const PageText *after);

} // namespace scrutiny
