// SPDX-License-Identifier: GPL-3.0-or-later
// Packs with hundreds of marks are published again: every mark is in its right place or on the lost-place list.
#include "support/catch.h"

#include "store/marks.h"
#include "support/reissued_pack.h"

#include <algorithm>

using namespace scrutiny;

namespace {

const QString packs = QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs");
const QString january = QStringLiteral("marks-january.json");

reissued::Verdict verdictOf(const reissued::ReissuedPack &pack)
{
    const auto verdict = pack.judge();
    REQUIRE(verdict);
    UNSCOPED_INFO(verdict->remarks.join(u'\n').toStdString());
    return *verdict;
}

} // namespace

TEST_CASE("Marks of every sort find their places in a pack that was published again")
{
    reissued::ReissuedPack pack(packs, GENERATE(from_range(reissued::markFiles())));
    REQUIRE(pack.makeMarks());
    REQUIRE(pack.publishAgain());
    const reissued::Verdict verdict = verdictOf(pack);
    CHECK(verdict.marks >= 200);
    CHECK(verdict.missing == 0);
    CHECK(verdict.wrong == 0);
    CHECK(verdict.placed + verdict.lost == verdict.marks);
    CHECK(verdict.survivingPlaced >= 0.9 * verdict.surviving);
    CHECK(verdict.surviving >= 150);

    // A second look changes nothing.
    const auto places = listMarkPlaces(pack.notes().reader());
    CHECK(pack.placeAgain().value_or(-1) == 0);
    CHECK(listMarkPlaces(pack.notes().reader()).value() == places.value());
}

TEST_CASE("What the reader made, put away or put somewhere by hand is as it was when the pack is published again")
{
    reissued::ReissuedPack pack(packs, january);
    REQUIRE(pack.makeMarks());
    const Id away = pack.marks()[3], byHand = pack.marks()[5];
    REQUIRE(pack.notes().change("put away", "member", [&](Transaction &tx) -> Result<void> {
        putAwayMark(tx, away);
        return {};
    }));
    const auto before = listMarks(pack.notes().reader(), {{}, {}, {}, true});
    REQUIRE(before);
    REQUIRE(pack.publishAgain());
    const auto after = listMarks(pack.notes().reader(), {{}, {}, {}, true});
    REQUIRE(after);
    CHECK(*after == *before);
    CHECK(loadMark(pack.notes().reader(), away)->putAway);

    MarkPlace place;
    place.markId = byHand;
    place.paper = pack.laterSha256();
    place.state = PlaceState::ByHand;
    place.places = {{4, {100, 100, 200, 112}}};
    place.words = "where the reader wants it";
    REQUIRE(pack.notes().change("put in its place", "member", [&](Transaction &tx) -> Result<void> {
        place.id = putMarkPlace(tx, place);
        return {};
    }));
    // Even when everything is looked for afresh.
    REQUIRE(pack.placeAll());
    const auto places = listMarkPlaces(pack.notes().reader(), pack.laterSha256());
    REQUIRE(places);
    const auto is = [&](const MarkPlace &one) { return one.markId == byHand; };
    REQUIRE(std::count_if(places->begin(), places->end(), is) == 1);
    CHECK(std::find_if(places->begin(), places->end(), is)->state == PlaceState::ByHand);
    CHECK(std::find_if(places->begin(), places->end(), is)->places == place.places);
    CHECK(places->size() == before->size());

    // Undo takes back what was found, never a mark.
    while (!listMarkPlaces(pack.notes().reader(), pack.laterSha256())->empty())
        REQUIRE(pack.notes().undo("member"));
    CHECK(listMarks(pack.notes().reader(), {{}, {}, {}, true}).value() == before.value());
}

TEST_CASE("Without the earlier file marks are placed by their words alone, and none wrongly")
{
    reissued::ReissuedPack pack(packs, GENERATE(from_range(reissued::markFiles())));
    REQUIRE(pack.makeMarks());
    REQUIRE(pack.publishAgain(false));
    const reissued::Verdict verdict = verdictOf(pack);
    CHECK(verdict.missing == 0);
    CHECK(verdict.wrong == 0);
    CHECK(verdict.placed >= verdict.surviving / 2);
}

TEST_CASE("Marks of every sort find their places through an edition between")
{
    reissued::ReissuedPack pack(packs, january);
    REQUIRE(pack.makeMarks());
    REQUIRE(pack.publishBetween(QStringLiteral("again/2027-01-21-communities-and-skills.pdf")));
    REQUIRE(pack.publishAgain());
    const reissued::Verdict verdict = verdictOf(pack);
    CHECK(verdict.missing == 0);
    CHECK(verdict.wrong == 0);
    CHECK(verdict.survivingPlaced >= 0.9 * verdict.surviving);
}
