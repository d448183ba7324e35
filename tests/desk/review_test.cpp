// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"

#include "desk/waiting_imports.h"

#include <QFile>

using namespace desk_test;
using What = ReviewDecision::What;

namespace {

Review review(Desk &desk)
{
    return {desk.plan(novemberPack(), "november"), 0.4, {}, {}};
}

int entryOf(const Review &review, const QString &number)
{
    for (std::size_t i = 0; i < review.plan.entries.size(); ++i) {
        if (review.plan.entries[i].kind == RecordKind::Action && review.plan.entries[i].value("number") == number)
            return int(i);
    }
    return -1;
}

} // namespace

TEST_CASE("Decisions are taken back in turn until the plan stands as it was read")
{
    Desk desk;
    Review r = review(desk);
    const int twelve = entryOf(r, "12"), thirteen = entryOf(r, "13");
    CHECK(decide(r, {What::Settle, twelve}));
    CHECK_FALSE(decide(r, {What::Settle, twelve}));
    CHECK(decide(r, {What::Correct, thirteen, "owner", "Ann Lee"}));
    CHECK(decide(r, {What::Split, thirteen, {}, {}, 10}));
    CHECK(decide(r, {What::LeaveOut, thirteen + 1}));
    CHECK_FALSE(decide(r, {What::LeaveOut, 9999}));
    CHECK(r.plan.reading.actionLog.size() == 3);
    while (takeBack(r)) {
    }
    CHECK(r.plan.reading.actionLog.size() == 2);
    CHECK(r.plan.toCheck() == 2);
    CHECK(r.plan.entries[std::size_t(thirteen)].corrections.isEmpty());
    CHECK(r.plan.entries[std::size_t(thirteen)].value("text") == "Numbers of schools with a careers lead");
    while (doAgain(r)) {
    }
    CHECK(r.steps.size() == 4);
    CHECK(r.plan.entries[std::size_t(thirteen) + 1].leftOut);
    REQUIRE(takeBack(r));
    REQUIRE(decide(r, {What::LeaveOut, thirteen}));
    CHECK(r.undone.empty());
}

TEST_CASE("A correction back to the paper's own words is none")
{
    Desk desk;
    Review r = review(desk);
    const int twelve = entryOf(r, "12");
    const QString printed = r.plan.entries[std::size_t(twelve)].value("item");
    CHECK(decide(r, {What::Correct, twelve, "item", "Fares"}));
    CHECK(decide(r, {What::Correct, twelve, "item", printed}));
    CHECK(r.plan.entries[std::size_t(twelve)].corrections.isEmpty());
}

TEST_CASE("An import that waits comes back with its decisions, set against the store as it is then")
{
    Desk desk;
    Review r = review(desk);
    const int thirteen = entryOf(r, "13");
    REQUIRE(decide(r, {What::Split, thirteen, {}, {}, 10}));
    REQUIRE(decide(r, {What::Correct, thirteen + 1, "number", "13a"}));
    const auto file = keepWaiting(desk.store(), waitingImport(r));
    REQUIRE(file);
    CHECK(waitingFiles(desk.store()) == QStringList{*file});
    CHECK(waitingDecisions(desk.store(), r.plan.reading.sha256).size() == 2);
    desk.import(januaryPack(), "january");
    const auto waiting = loadWaiting(*file);
    REQUIRE(waiting);
    const auto again = takeUp(desk.reader(), *waiting);
    REQUIRE(again);
    CHECK(again->seconds == 0.4);
    CHECK(again->plan.entries.size() == r.plan.entries.size());
    CHECK(again->plan.entries[std::size_t(thirteen) + 1].value("number") == "13a");
    CHECK(again->plan.committeeId != 0);
    dropWaiting(desk.store(), r.plan.reading.sha256);
    CHECK(waitingFiles(desk.store()).isEmpty());
}

TEST_CASE("What waits and is no import any more is refused, and a hash is never a path")
{
    Desk desk;
    Review r = review(desk);
    r.plan.reading.sha256 = "../../outside";
    const auto file = keepWaiting(desk.store(), waitingImport(r));
    REQUIRE(file);
    CHECK_FALSE(file->contains("outside"));
    QFile damaged(*file);
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"format\": \"scrutiny-waiting/1\", \"decisions\": [{\"what\": 7}], \"reading\": []}");
    damaged.close();
    const auto waiting = loadWaiting(*file);
    REQUIRE_FALSE(waiting);
    CHECK(waiting.error().kind == ErrorKind::Invalid);
}
