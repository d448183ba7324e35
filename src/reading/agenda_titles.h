// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/agenda_columns.h"

namespace scrutiny::reading {

/// An item's texts sorted into columns.
struct ItemTexts
{
    std::vector<ItemLine> main;    ///< the titles' column
    std::vector<std::size_t> mainLines; ///< the front sheet's line of each
    std::vector<ItemLine> lead;
    QStringList purpose;
    std::optional<TimeRange> time;
    Rect timeBox;
    Rect pagesBox;                 ///< of page numbers that stand in a column of their own
    std::optional<PageRange> pages;
    QString openPages;             ///< `(Pages 61 -` that goes on below
    Rect openBox;
    QString openTime;              ///< `2.00pm –` that goes on below
    Source source;
};

/// What all items of the agenda have in common.
struct AgendaStyle
{
    double right = 0;      ///< right edge of the titles' column
    double leadRight = 0;
    double pitch = 0;      ///< the usual distance of lines within an item
    bool bold = false;     ///< titles are bold and the texts below are not
    bool capitals = false;
    int ranges = 0;        ///< items whose page range stands in a column of its own
    double rangesLeft = 1e9; ///< where these begin
};

AgendaStyle styleOf(const std::vector<ItemTexts> &all);

/// How many of an item's lines are its title.
std::size_t titleLines(const Vocabulary &words, const std::vector<ItemLine> &main, const AgendaStyle &style, const AgendaLayout &layout);

/// The first of an item's lines, from `from` on, that is a heading between this item and the next; the number of lines when there is none.
std::size_t headingAt(const Context &context, const std::vector<ItemLine> &main, std::size_t from, const AgendaLayout &layout, const AgendaStyle &style);

/// Why an item is exempt, when its text says so of the item itself.
QString exemptReason(const Vocabulary &words, const AgendaItemFacts &item);

/// An item from its texts: the first `titleCount` lines are its title, those up to `end` what stands below.
AgendaItemFacts factsOf(const Context &context, const ItemStart &start, ItemTexts &texts, std::size_t titleCount, std::size_t end, const AgendaStyle &style);

} // namespace scrutiny::reading
