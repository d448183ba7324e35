// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/mark_anchor.h"
#include "domain/mark_places.h"
#include "edition_pack.h"

#include <cstdlib>
#include <iostream>
#include <set>

using namespace scrutiny;
using namespace scrutiny::testing;

namespace {

struct Score
{
    int marks = 0, survive = 0, placed = 0, survivorsPlaced = 0, wrong = 0;
};

/// The words that stand in boxes, one by one.
std::vector<PackWord> wordsIn(const PrintedPack &pack, const Source &places)
{
    std::set<int> seen;
    std::vector<PackWord> words;
    for (const Place &place : places) {
        const WordRange range = wordsAt(pack.text, {place});
        for (int i = range.first; i < range.last; ++i)
            if (seen.insert(i).second && pack.wordOf[size_t(i)].id)
                words.push_back(pack.wordOf[size_t(i)]);
    }
    return words;
}

struct Truth
{
    std::vector<int> ids;   ///< of the marked words
    bool survives = false;  ///< every one of them stands in the later edition, one after the other
    bool anyLeft = false;   ///< one of them, or what was put in its place
};

Truth truthOf(const PrintedPack &earlier, const PrintedPack &later, const WordRange &range)
{
    Truth truth;
    for (int i = range.first; i < range.last; ++i)
        if (const int id = earlier.wordOf[size_t(i)].id; id && (truth.ids.empty() || truth.ids.back() != id))
            truth.ids.push_back(id);
    std::vector<PackWord> now;
    for (const PackWord &word : later.wordOf)
        if (word.id && (now.empty() || now.back().id != word.id))
            now.push_back(word);
    for (size_t i = 0; i < now.size(); ++i) {
        truth.anyLeft = truth.anyLeft || std::find(truth.ids.begin(), truth.ids.end(), now[i].origin()) != truth.ids.end();
        if (!truth.ids.empty() && now[i].id == truth.ids.front() && i + truth.ids.size() <= now.size())
            truth.survives = truth.survives || std::equal(truth.ids.begin(), truth.ids.end(), now.begin() + qsizetype(i), [](int id, const PackWord &word) { return word.id == id; });
    }
    return truth;
}

/// Whether the place holds the marked words or what was put in their place, and little else.
bool isRight(const Truth &truth, const PrintedPack &later, const MarkPlace &place)
{
    const std::vector<PackWord> there = wordsIn(later, place.places);
    int own = 0, same = 0;
    for (const PackWord &word : there) {
        own += std::find(truth.ids.begin(), truth.ids.end(), word.origin()) != truth.ids.end();
        same += std::find(truth.ids.begin(), truth.ids.end(), word.id) != truth.ids.end();
    }
    // A single word of a long passage may be an equal one of the passage beside it.
    if (place.state == PlaceState::Exact)
        return same > 0 && same * 10 >= int(there.size()) * 8;
    return own * 2 >= int(there.size()) && own > 0;
}

/// A range of words that a reader would mark: some words of a paragraph, a cell, a row, a passage over a page's end.
WordRange somewhere(PackWriter &writer, const PaperText &text)
{
    const int at = writer.below(int(text.words.size()) - 60);
    switch (writer.below(5)) {
    case 0: return {at, at + 1};
    case 1: return {at, at + 2 + writer.below(4)};
    case 2: return {at, at + 6 + writer.below(12)};
    case 3: return {at, at + 20 + writer.below(40)};
    default: { // a printed line
        int first = at, last = at + 1;
        while (first > 0 && !text.words[size_t(first - 1)].lineEnd)
            --first;
        while (last < int(text.words.size()) && !text.words[size_t(last - 1)].lineEnd)
            ++last;
        return {first, last};
    }
    }
}

void tell(const char *what, const PrintedPack &earlier, const WordRange &range, const Mark &mark, const MarkPlace &place)
{
    if (!std::getenv("TELL"))
        return;
    std::cout << "\n" << what << " " << int(place.state) << " p" << mark.anchor.page << " item " << mark.anchor.itemNumber.toStdString() << "\n  was: " << mark.anchor.before.toStdString() << " [[" << mark.anchor.quote.toStdString() << "]] "
              << mark.anchor.after.toStdString() << "\n  now: " << place.words.toStdString() << " (p" << (place.places.empty() ? 0 : place.places[0].page) << ") " << place.why.toStdString() << "\n";
    (void)earlier; (void)range;
}

Score republish(unsigned seed, const Republishing &how, bool withEarlier, int marks)
{
    PackWriter writer(seed);
    const Pack pack = writer.pack(8, 24), again = writer.again(pack, how);
    const PrintedPack earlier = printed(pack, 84, QStringLiteral("a")), later = printed(again, seed % 2 ? 84 : 79, QStringLiteral("b"));
    std::vector<Mark> all;
    std::vector<WordRange> ranges;
    while (int(all.size()) < marks) {
        const WordRange range = somewhere(writer, earlier.text);
        if (truthOf(earlier, later, range).ids.empty())
            continue;
        Mark mark;
        mark.id = Id(all.size() + 1);
        mark.anchor = anchorOf(earlier.text, range);
        all.push_back(mark);
        ranges.push_back(range);
    }
    const EditionChanges changes = compareEditions(earlier.text, later.text);
    const EditionPair pair{withEarlier ? &earlier.text : nullptr, &later.text, withEarlier ? &changes : nullptr};
    const std::vector<MarkPlace> places = placesOfMarks(all, pair);
    REQUIRE(places.size() == all.size());
    Score score;
    for (size_t i = 0; i < all.size(); ++i) {
        const Truth truth = truthOf(earlier, later, ranges[i]);
        const MarkPlace &place = places[i];
        ++score.marks;
        score.survive += truth.survives;
        if (place.state == PlaceState::Lost) {
            CHECK_FALSE(place.why.isEmpty());
            CHECK(place.places.empty());
            if (truth.survives)
                tell("LOST", earlier, ranges[i], all[i], place);
            continue;
        }
        ++score.placed;
        score.survivorsPlaced += truth.survives;
        if (!isRight(truth, later, place)) {
            ++score.wrong;
            tell("WRONG", earlier, ranges[i], all[i], place);
        }
    }
    return score;
}

Score republishOften(const Republishing &how, bool withEarlier, int packs)
{
    Score all;
    for (int seed = 1; seed <= packs; ++seed) {
        const Score one = republish(unsigned(seed), how, withEarlier, 250);
        all.marks += one.marks;
        all.survive += one.survive;
        all.placed += one.placed;
        all.survivorsPlaced += one.survivorsPlaced;
        all.wrong += one.wrong;
    }
    INFO(all.marks << " marks, " << all.survive << " survive, " << all.survivorsPlaced << " of them placed, " << all.placed << " placed, " << all.wrong << " wrong");
    if (std::getenv("TELL"))
        std::cout << all.marks << " marks, " << all.survive << " survive, " << all.survivorsPlaced << " of them placed, " << all.placed << " placed, " << all.wrong << " wrong\n";
    return all;
}

int packsToTry()
{
    return qEnvironmentVariableIsSet("PACKS") ? qEnvironmentVariableIntValue("PACKS") : 4;
}

} // namespace

TEST_CASE("marks of packs that were published again are in their right place or lost", "[marks]")
{
    const Score score = republishOften({}, true, packsToTry());
    CHECK(score.wrong == 0);
    CHECK(score.survivorsPlaced >= 0.96 * score.survive);
}

TEST_CASE("marks are never placed wrongly when the earlier paper is gone", "[marks]")
{
    const Score score = republishOften({}, false, packsToTry());
    CHECK(score.wrong == 0);
    CHECK(score.survivorsPlaced >= 0.9 * score.survive);
}
