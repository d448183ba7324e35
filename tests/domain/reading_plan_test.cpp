// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading_plan.h"

#include "support/catch.h"

#include <algorithm>
#include <cmath>

using namespace scrutiny;

namespace {

PlanItem itemOf(Id id, int pages, int words = 220)
{
    PlanItem item;
    item.id = id;
    for (int page = 1; page <= pages; ++page)
        item.pages.push_back({1, int(id) * 100 + page, {words}, 0, false});
    return item;
}

std::vector<QDate> days(int count)
{
    std::vector<QDate> dates;
    for (int day = 0; day < count; ++day)
        dates.push_back(QDate(2027, 1, 18).addDays(day));
    return dates;
}

} // namespace

TEST_CASE("A page of figures, and one without text, are looked at; figures are not words")
{
    CHECK(pageLoadOf(QStringLiteral("The committee noted 12 visits in July and asked for more.")).words == 10);
    CHECK(pageLoadOf(QStringLiteral("Ward 12 14 15.2 £18 19% 20 Saltbeck 11 9 8 7 6")).words == 0);
    CHECK(pageLoadOf(QString()).words == 0);
}

TEST_CASE("A pace is learnt from use, and odd pages do not move it")
{
    const ReadingPace usual = paceOf({});
    CHECK(usual.wordsPerMinute == 220);
    CHECK(usual.secondsToLook == 25);
    CHECK(usual.pages == 0);

    std::vector<PageSample> slow(60, PageSample{180, 330}); // 110 words a minute
    const ReadingPace learnt = paceOf(slow);
    CHECK(learnt.wordsPerMinute < 130);
    CHECK(learnt.pages == 60);

    std::vector<PageSample> odd = slow;
    odd.push_back({2, 400});     // leafed through
    odd.push_back({4000, 300});  // left open over dinner
    odd.push_back({6, 900});     // skimmed: one page does not make a fast reader
    CHECK(std::abs(paceOf(odd).wordsPerMinute - learnt.wordsPerMinute) < 2);

    CHECK(paceOf({{180, 330}}).wordsPerMinute > 200); // one page says little
    CHECK(paceOf(std::vector<PageSample>(40, {60, 0})).secondsToLook > 45);
}

TEST_CASE("What is read and what is left")
{
    ReadingPace pace;
    PlanItem item = itemOf(1, 4);
    item.pages[0].seconds = 40; // of a minute
    item.pages[1].seconds = 4;  // leafed through
    ReadingPlan plan = makePlan({item}, pace, {});
    CHECK(plan.read == 1);
    CHECK(plan.pages == 4);
    CHECK(std::abs(plan.left - 180) < 0.5);
    CHECK(plan.rows[0].state == PlanState::Begun);

    item.markedRead = true;
    plan = makePlan({item}, pace, {});
    CHECK(plan.left == 0);
    CHECK(plan.rows[0].state == PlanState::Read);

    item.changedSinceRead = true;
    CHECK(makePlan({item}, pace, {}).rows[0].state == PlanState::Changed);
    CHECK(makePlan({item}, pace, {}).read == 0);
    CHECK(makePlan({PlanItem{}}, pace, days(2)).rows[0].state == PlanState::Nothing);
}

TEST_CASE("Evenings are as even as whole items allow, in the agenda's order")
{
    const ReadingPlan plan = makePlan({itemOf(1, 10), itemOf(2, 8), itemOf(3, 2), itemOf(4, 9)}, {}, days(3));
    REQUIRE(plan.evenings.size() == 3);
    CHECK(plan.rows[0].evenings == std::vector<int>{0});
    CHECK(plan.rows[1].evenings == std::vector<int>{1});
    CHECK(plan.rows[2].evenings == std::vector<int>{1});
    CHECK(plan.rows[3].evenings == std::vector<int>{2});
    CHECK(std::abs(plan.anEvening - 29 * 60 / 3.0) < 0.5);
    for (const PlanEvening &evening : plan.evenings)
        CHECK(std::all_of(evening.parts.begin(), evening.parts.end(), [](const EveningPart &part) { return part.whole; }));
}

TEST_CASE("An item longer than an evening is divided, and no page is forgotten or planned twice")
{
    const std::vector<PlanItem> items{itemOf(1, 3), itemOf(2, 60), itemOf(3, 4)};
    const ReadingPlan plan = makePlan(items, {}, days(4));
    CHECK(plan.rows[1].evenings.size() >= 3);
    int pages = 0;
    int last = 0;
    double longest = 0, all = 0;
    for (const PlanEvening &evening : plan.evenings) {
        longest = std::max(longest, evening.seconds);
        all += evening.seconds;
        for (const EveningPart &part : evening.parts) {
            CHECK(part.pageFrom > last);
            last = part.pageTo;
            pages += part.pageTo - part.pageFrom + 1;
            CHECK(part.whole == (part.id != 2));
        }
    }
    CHECK(pages == 67);
    CHECK(std::abs(all - plan.left) < 0.5);
    CHECK(longest < plan.anEvening * 1.4);
}

TEST_CASE("The evenings until a meeting, and lengths of time in words")
{
    CHECK(eveningsUntil({2027, 1, 18}, {2027, 1, 21}) == days(3));
    CHECK(eveningsUntil({2027, 1, 21}, {2027, 1, 21}).empty());
    CHECK(eveningsUntil({2026, 1, 1}, {2027, 1, 21}).size() == 14);
    CHECK(makePlan({itemOf(1, 3)}, {}, {}).evenings.empty());
    CHECK(durationWords(3900) == QLatin1String("1 h 05"));
    CHECK(durationWords(1500) == QLatin1String("25 min"));
    CHECK(durationWords(20) == QLatin1String("under 1 min"));
    CHECK(durationWords(0).isEmpty());
}
