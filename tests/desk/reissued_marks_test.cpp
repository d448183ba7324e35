// SPDX-License-Identifier: GPL-3.0-or-later
// A pack with 200 marks is published again: every one is in its right place or on the lost-place list.
#include "support/catch.h"

#include "store/marks.h"
#include "support/reissued_pack.h"

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

    // A second look changes nothing, and what the reader put somewhere by hand stays there.
    CHECK(pack.placeAgain().value_or(-1) == 0);
    const auto all = listMarks(pack.notes().reader(), {{}, {}, {}, true});
    REQUIRE(all);
    CHECK(int(all->size()) == verdict.marks);
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
