// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mark_places.h"

#include "base/text.h"
#include "domain/mark_finder.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace scrutiny {

namespace {

constexpr double leastOfPage = 0.3; ///< part of a page's words that must be there for its bookmark

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::MarkPlaces", text);
}

MarkPlace lost(const QString &why)
{
    MarkPlace place;
    place.state = PlaceState::Lost;
    place.why = why;
    return place;
}

bool isOfItem(const Mark &mark)
{
    return mark.kind == MarkKind::Read || mark.kind == MarkKind::ComeBack || (mark.kind == MarkKind::RecordNote && mark.anchor.quote.isEmpty());
}

MarkPlace atPage(PlaceState state, int page, const QString &words, const QString &why)
{
    MarkPlace place;
    place.state = state;
    place.places = {{page, {}}};
    place.words = words;
    place.why = why;
    return place;
}

/// What the comparison says of an item's papers; Lost without a reason when it says nothing.
MarkPlace itemByComparison(const MarkAnchor &anchor, const EditionChanges &changes)
{
    for (const ItemChange &item : changes.items) {
        if (item.oldPageFrom == 0 || anchor.page < item.oldPageFrom || anchor.page > item.oldPageTo)
            continue;
        switch (item.what) {
        case ItemChange::What::Withdrawn: return lost(tr("The item was withdrawn."));
        case ItemChange::What::Replaced: return atPage(PlaceState::Nearly, item.pageFrom, item.title, tr("Its paper was replaced by another one."));
        case ItemChange::What::Changed: return atPage(PlaceState::Nearly, item.pageFrom, item.title, tr("Its papers were changed."));
        case ItemChange::What::Same:
        case ItemChange::What::Added: return atPage(PlaceState::Exact, item.pageFrom, item.title, {});
        }
    }
    return lost({});
}

MarkPlace itemByTitle(const MarkAnchor &anchor, const PaperText &later)
{
    std::vector<const PaperSection *> found;
    for (const PaperSection &section : later.sections)
        if (!anchor.itemTitle.isEmpty() && folded(section.title) == folded(anchor.itemTitle) && folded(section.label) == folded(anchor.section))
            found.push_back(&section);
    if (found.empty())
        return lost(tr("The item is not in this edition."));
    if (found.size() > 1)
        std::erase_if(found, [&](const PaperSection *one) { return one->number != anchor.itemNumber; });
    if (found.size() != 1)
        return lost(tr("Several items have this title now."));
    return atPage(PlaceState::Exact, found.front()->pageFrom, found.front()->title, {});
}

/// The boxes of tokens of the later edition, a box a line; furniture among them (a page ended in the middle) is not marked.
Source boxesOf(const TokenPlaces &later, const WordRange &range, const std::vector<bool> &marked)
{
    Source boxes;
    int last = -2;
    const auto add = [&](int word) {
        const std::vector<PaperWord> &words = later.text->words;
        const PaperWord &here = words[size_t(word)];
        const bool goesOn = word == last + 1 && !words[size_t(last)].lineEnd && words[size_t(last)].page == here.page;
        if (goesOn)
            boxes.back().rect = boxes.back().rect.united(here.box);
        else
            boxes.push_back({here.page, here.box});
        last = word;
    };
    for (int i = range.first; i < range.last; ++i) {
        if (!marked.empty() && !marked[size_t(i - range.first)])
            continue;
        const int first = later.tokens.firstWord[size_t(i)], second = later.tokens.lastWord[size_t(i)];
        if (first - last == 2 && last >= 0 && later.text->words[size_t(last)].page == later.text->words[size_t(first)].page)
            add(last + 1); // a sign between two words
        add(first);
        if (second != first)
            add(second);
    }
    return boxes;
}

QString wordsOf(const TokenPlaces &later, const WordRange &range, const std::vector<bool> &marked)
{
    PaperText own;
    for (int i = range.first; i < range.last; ++i) {
        if (!marked.empty() && !marked[size_t(i - range.first)])
            continue;
        const int first = later.tokens.firstWord[size_t(i)], second = later.tokens.lastWord[size_t(i)];
        own.words.push_back(later.text->words[size_t(first)]);
        own.words.back().spaceAfter = true;
        if (second != first)
            own.words.push_back(later.text->words[size_t(second)]);
    }
    return textOf(own, {0, int(own.words.size())});
}

/// Marks that stand beside their words, not on them, keep their form.
Source shaped(const Mark &mark, const MarkFinder &finder, const MarkFinder::Found &found, const Source &boxes)
{
    const Place &first = boxes.front();
    if (mark.kind == MarkKind::Bookmark)
        return {{first.page, {}}};
    if (mark.kind != MarkKind::PageNote || mark.anchor.places.empty())
        return boxes;
    const Rect &was = mark.anchor.places.front().rect;
    double dx = 0, dy = first.rect.centreY() - was.centreY();
    if (finder.earlier() && !found.own.isEmpty()) {
        const Rect &beside = finder.earlier()->text->words[size_t(finder.earlier()->tokens.firstWord[size_t(found.own.first)])].box;
        const bool onTheWords = was.centreX() > beside.x0;
        dx = onTheWords ? first.rect.x0 - beside.x0 : 0; // a note in the margin stays there
        dy = first.rect.y0 - beside.y0;
    }
    return {{first.page, {was.x0 + dx, was.y0 + dy, was.x1 + dx, was.y1 + dy}}};
}

/// A bookmark goes where most of its page went.
MarkPlace pageOfBookmark(int page, const MarkFinder &finder)
{
    const TokenPlaces &from = *finder.earlier(), &to = finder.later();
    const WordRange own = tokensIn(from.tokens, wordsOfPage(*from.text, page));
    std::map<int, int> votes;
    int came = 0;
    for (int i = own.first; i < own.last; ++i)
        if (const int there = finder.partnerOf(i); there >= 0) {
            ++votes[to.pageOf(there)];
            ++came;
        }
    if (own.isEmpty() || came < leastOfPage * own.count())
        return lost(tr("Hardly anything of this page is in this edition."));
    const int best = std::max_element(votes.begin(), votes.end(), [](const auto &a, const auto &b) { return a.second < b.second; })->first;
    const bool whole = came == own.count() && votes.size() == 1;
    const WordRange words = tokensIn(to.tokens, wordsOfPage(*to.text, best));
    return atPage(whole ? PlaceState::Exact : PlaceState::Nearly, best, wordsOf(to, {words.first, std::min(words.last, words.first + anchorContext)}, {}),
                  whole ? QString() : tr("Most of the page stands here now."));
}

MarkPlace placeOf(const Mark &mark, const MarkFinder &finder, const EditionPair &pair)
{
    if (isOfItem(mark)) {
        MarkPlace place = pair.changes ? itemByComparison(mark.anchor, *pair.changes) : lost({});
        return place.state == PlaceState::Lost && place.why.isEmpty() ? itemByTitle(mark.anchor, *pair.later) : place;
    }
    if (mark.kind == MarkKind::Bookmark && finder.earlier()) {
        const QString gone = finder.whyPartIsGone(mark.anchor.page);
        return gone.isEmpty() ? pageOfBookmark(mark.anchor.page, finder) : lost(gone);
    }
    const MarkFinder::Found found = finder.find(mark.anchor);
    if (found.state == PlaceState::Lost)
        return lost(found.why);
    MarkPlace place;
    place.state = found.state;
    const Source boxes = boxesOf(finder.later(), found.range, found.marked);
    place.places = shaped(mark, finder, found, boxes);
    place.words = wordsOf(finder.later(), found.range, found.marked);
    place.why = found.why;
    return place;
}

} // namespace

std::vector<MarkPlace> placesOfMarks(const std::vector<Mark> &marks, const EditionPair &pair)
{
    std::vector<MarkPlace> places;
    const MarkFinder finder(pair);
    for (const Mark &mark : marks) {
        MarkPlace place = placeOf(mark, finder, pair);
        place.markId = mark.id;
        place.paper = pair.later->sha256;
        places.push_back(std::move(place));
    }
    return places;
}

MarkPlace placeMark(const Mark &mark, const EditionPair &pair)
{
    return placesOfMarks({mark}, pair).front();
}

bool standsFor(const EditionChanges &changes)
{
    const auto kept = std::count_if(changes.items.begin(), changes.items.end(), [](const ItemChange &item) { return !item.oldNumber.isEmpty() && item.what != ItemChange::What::Withdrawn; });
    const auto was = std::count_if(changes.items.begin(), changes.items.end(), [](const ItemChange &item) { return !item.oldNumber.isEmpty(); });
    return changes.alike >= 0.5 || (was > 1 && kept * 2 >= was && changes.alike >= 0.25);
}

} // namespace scrutiny
