// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messages.h"
#include "domain/source.h"

#include <QString>

#include <vector>

namespace scrutiny {

/// A word of a paper with the page that it stands on (position in the file, from 1) and its box in points.
struct PaperWord
{
    QString text;
    int page = 0;
    Rect box;
    bool spaceAfter = false;
    bool lineEnd = false;
};

/// The pages of an item's papers within a paper (positions in the file). The pages of no item (front sheet) have no section.
struct PaperSection
{
    QString number;        ///< the item's, as printed
    QString title;         ///< the item's
    QString label;         ///< `Appendix 1`, or empty
    int pageFrom = 0, pageTo = 0;
    bool operator==(const PaperSection &) const = default;
};

/// The words of a paper, or of some of its pages, in reading order, page after page: what marks are anchored in and two editions are compared by.
struct PaperText
{
    QString sha256;
    int pages = 0;                      ///< of the whole paper
    std::vector<PaperWord> words;       ///< sorted by page
    std::vector<PaperSection> sections; ///< by page; sections do not overlap
    std::vector<QString> labels;        ///< printed page numbers, labels[0] of sheet 1; may be shorter than pages

    bool isEmpty() const { return words.empty(); }
};

/// Adds a page's words at its place.
void addPage(PaperText &text, int page, const std::vector<messages::PageWord> &words);

/// Indices of a page's words: [first, last).
struct WordRange
{
    int first = 0, last = 0;
    int count() const { return last - first; }
    bool isEmpty() const { return last <= first; }
    bool operator==(const WordRange &) const = default;
};
WordRange wordsOfPage(const PaperText &text, int page);
/// The words whose middle lies in one of the places.
WordRange wordsAt(const PaperText &text, const Source &places);
/// The section of a page, or null.
const PaperSection *sectionOf(const PaperText &text, int page);
/// The words of a range as a text: spaces where the paper has them, one at a line's end, a word that was divided at a line's end made whole.
QString textOf(const PaperText &text, const WordRange &range);
/// Where a range stands: one box a line and page, as a person would draw a marker over it.
Source linesOf(const PaperText &text, const WordRange &range);

/// A word as it is compared: capitals, accents, kinds of dash and quotation mark, and signs around it do not matter. A word of signs only is empty.
QString comparable(const QString &word);

} // namespace scrutiny
