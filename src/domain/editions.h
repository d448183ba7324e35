// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/paper_text.h"

namespace scrutiny {

/// What became of an item of the earlier edition, or that it is new.
struct ItemChange
{
    enum class What { Same, Changed, Replaced, Added, Withdrawn };
    What what = What::Same;
    bool moved = false;              ///< another number, or another place in the order
    QString number, title;           ///< now; of a withdrawn item: as they were
    QString oldNumber;               ///< empty: it is new
    int pageFrom = 0, pageTo = 0;    ///< now, 0: withdrawn
    int oldPageFrom = 0, oldPageTo = 0;
    int wordsAdded = 0, wordsRemoved = 0;
    int figures = 0;                 ///< figures changed in it
    bool operator==(const ItemChange &) const = default;
};

/// A page with words that the other edition has not. One entry a page of the newer edition; a page that went has page 0.
struct PageChange
{
    int page = 0, oldPage = 0;       ///< 0: none
    Source added;                    ///< on `page`
    Source removed;                  ///< on `oldPage`
    bool isNew = false;              ///< nothing on it stood in the earlier edition
    bool operator==(const PageChange &) const = default;
};

/// A number that stands in the place of another one.
struct FigureChange
{
    QString was, is;
    Place oldPlace, place;
    bool operator==(const FigureChange &) const = default;
};

/// Two editions of a pack set against each other: items paired (by title and words, not by number), then words aligned within each pair.
struct EditionChanges
{
    std::vector<ItemChange> items;   ///< in the newer edition's order; withdrawn ones where they stood
    std::vector<PageChange> pages;   ///< by page, pages that went among them where they stood
    std::vector<FigureChange> figures;
    std::vector<int> wordMap;        ///< for every word of the earlier edition: its index in the newer one, -1: it is not there, -2: furniture or a sign
    int pagesInserted = 0, pagesGone = 0;
    double alike = 0;                ///< part of the earlier edition's words that the newer one keeps, 0..1
    bool isEmpty() const;            ///< nothing differs
};

/// Compares two editions. Linear enough for packs of 600 pages (under a second). Repeated furniture (page numbers, running heads) is no change.
EditionChanges compareEditions(const PaperText &earlier, const PaperText &later);

} // namespace scrutiny
