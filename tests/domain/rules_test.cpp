// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/action_rules.h"
#include "domain/clear_days.h"
#include "domain/running_order.h"

#include "support/catch.h"

using namespace scrutiny;

namespace {

std::vector<ActionUpdate> said(const QStringList &texts)
{
    std::vector<ActionUpdate> updates;
    for (const QString &text : texts)
        updates.push_back({0, 1, 0, QDate(2024, 1, 1), text, ActionStatus::Open});
    return updates;
}

AgendaItem item(const QTime &start, const QTime &end = {})
{
    AgendaItem result;
    result.time = start;
    result.endTime = end;
    return result;
}

} // namespace

TEST_CASE("a council year begins in May")
{
    CHECK(councilYear(QDate(2023, 11, 2)) == "2023/2024");
    CHECK(councilYear(QDate(2024, 4, 30)) == "2023/2024");
    CHECK(councilYear(QDate(2024, 5, 1)) == "2024/2025");
    CHECK(councilYear({}).isEmpty());
}

TEST_CASE("how long an action has been open")
{
    Action action;
    CHECK(daysOpen(action, QDate(2023, 11, 2)) == -1);
    action.raisedOn = QDate(2023, 9, 7);
    CHECK(daysOpen(action, QDate(2023, 11, 2)) == 56);
    CHECK(daysOpen(action, QDate(2023, 1, 1)) == 0);
    action.state = ActionState::Closed;
    action.closedOn = QDate(2023, 9, 17);
    CHECK(daysOpen(action, QDate(2024, 11, 2)) == 10);
}

TEST_CASE("a log proposes closing, only a meeting closes")
{
    CHECK(stateAfterLog(ActionState::Open, ActionStatus::Complete) == ActionState::ProposedClosed);
    CHECK(stateAfterLog(ActionState::ProposedClosed, ActionStatus::Open) == ActionState::Open);
    CHECK(stateAfterLog(ActionState::Closed, ActionStatus::Open) == ActionState::Closed);
    Action action;
    action.raisedOn = QDate(2023, 9, 7);
    CHECK_FALSE(mayClose(action, {}));
    CHECK_FALSE(mayClose(action, QDate(2023, 9, 6)));
    CHECK(mayClose(action, QDate(2023, 11, 2)));
}

TEST_CASE("updates that say the same again")
{
    using L = QStringList;
    CHECK(sameUpdatesRunning({}) == 0);
    CHECK(sameUpdatesRunning(said(L{QStringLiteral("In hand"), QStringLiteral("Sent")})) == 1);
    CHECK(sameUpdatesRunning(said(L{QStringLiteral("Sent"), QStringLiteral("In hand"), QStringLiteral("in  hand.")})) == 2);
    Action action;
    action.owner = QStringLiteral("A Ferris");
    action.number = QStringLiteral("3");
    action.raisedOn = QDate(2023, 9, 7);
    CHECK(looseEnds(action, said(L{QStringLiteral("In hand")})).isEmpty());
    CHECK(looseEnds(action, said(L{QStringLiteral("In hand"), QStringLiteral("In hand")})) == L{QStringLiteral("The same update twice running")});
    CHECK(looseEnds(action, said(L{QString(), QString()})) == L{QStringLiteral("No update twice running")});
    CHECK(looseEnds({}, {}).size() == 3);
    action.owner.clear();
    action.state = ActionState::Closed;
    CHECK(looseEnds(action, {}).isEmpty());
}

TEST_CASE("lengths of items come from the next printed start or the item's own end")
{
    const auto order = runningOrder({item(QTime(14, 0)), item(QTime(14, 5)), item({}), item(QTime(14, 10), QTime(14, 50)), item({}), item(QTime(15, 0))}, QTime(14, 0));
    REQUIRE(order.items.size() == 6);
    CHECK(order.items[0].minutes == 5);
    CHECK(order.items[1].minutes == 0);        // shares its five minutes with the item below, which prints no time
    CHECK_FALSE(order.items[2].start.isValid());
    CHECK(order.items[3].minutes == 40);
    CHECK(order.items[4].start == QTime(14, 50));
    CHECK_FALSE(order.items[4].printed);
    CHECK(order.endsAbout == QTime(15, 0));
    CHECK(order.itemsWithoutTime == 2);
}

TEST_CASE("times that run backwards are kept and doubted")
{
    const auto order = runningOrder({item(QTime(14, 0)), item(QTime(15, 0)), item(QTime(14, 30)), item(QTime(16, 0))}, QTime(14, 0));
    CHECK(order.items[1].minutes == 0);
    CHECK(order.items[1].doubt.isEmpty());
    CHECK_FALSE(order.items[2].doubt.isEmpty());
    CHECK(order.items[2].start == QTime(14, 30));
    CHECK_FALSE(runningOrder({item(QTime(9, 0))}, QTime(14, 0)).items[0].doubt.isEmpty());
}

TEST_CASE("an agenda without times says nothing of them")
{
    const auto order = runningOrder({item({}), item({})}, {});
    CHECK_FALSE(order.items[1].start.isValid());
    CHECK_FALSE(order.endsAbout.isValid());
    CHECK(runningOrder({item({}), item({})}, QTime(14, 0)).items[0].start == QTime(14, 0));
    CHECK(runningOrder({}, QTime(14, 0)).items.empty());
}

TEST_CASE("bank holidays of England and Wales")
{
    using Days = std::vector<QDate>;
    CHECK(bankHolidays(2023) == Days{{2023, 1, 2}, {2023, 4, 7}, {2023, 4, 10}, {2023, 5, 1}, {2023, 5, 8}, {2023, 5, 29}, {2023, 8, 28}, {2023, 12, 25}, {2023, 12, 26}});
    CHECK(bankHolidays(2022) == Days{{2022, 1, 3}, {2022, 4, 15}, {2022, 4, 18}, {2022, 5, 2}, {2022, 6, 2}, {2022, 6, 3}, {2022, 8, 29}, {2022, 9, 19}, {2022, 12, 26}, {2022, 12, 27}});
    CHECK(bankHolidays(2021) == Days{{2021, 1, 1}, {2021, 4, 2}, {2021, 4, 5}, {2021, 5, 3}, {2021, 5, 31}, {2021, 8, 30}, {2021, 12, 27}, {2021, 12, 28}});
    CHECK(bankHolidays(2020) == Days{{2020, 1, 1}, {2020, 4, 10}, {2020, 4, 13}, {2020, 5, 8}, {2020, 5, 25}, {2020, 8, 31}, {2020, 12, 25}, {2020, 12, 28}});
    CHECK(bankHolidays(2027).front() == QDate(2027, 1, 1));
    CHECK(bankHolidays(2027)[1] == QDate(2027, 3, 26));
}

TEST_CASE("clear days leave out both ends, weekends and bank holidays")
{
    CHECK(clearDays(QDate(2023, 10, 25), QDate(2023, 11, 2)) == 5); // Wednesday to Thursday week
    CHECK(clearDays(QDate(2023, 10, 26), QDate(2023, 11, 2)) == 4);
    CHECK(clearDays(QDate(2023, 11, 2), QDate(2023, 11, 2)) == 0);
    CHECK(clearDays(QDate(2023, 11, 3), QDate(2023, 11, 2)) == 0);
    CHECK(clearDays(QDate(1900, 1, 1), QDate(2023, 11, 2)) > 200);  // a slip of the keyboard ends all the same
    CHECK(clearDays({}, QDate(2023, 11, 2)) == 0);
    CHECK(publishBy(QDate(2023, 11, 2)) == QDate(2023, 10, 25));
    CHECK(publishBy(QDate(2024, 1, 4)) == QDate(2023, 12, 22));     // over Christmas and New Year
    CHECK(publishBy(QDate(2023, 11, 2), 3) == QDate(2023, 10, 27));
    for (QDate meeting(2023, 1, 2); meeting < QDate(2024, 1, 1); meeting = meeting.addDays(1)) {
        CHECK(clearDays(publishBy(meeting), meeting) == 5);
        CHECK(isWorkingDay(publishBy(meeting)));
    }
}

TEST_CASE("states are words, RAG is a letter and a word")
{
    CHECK(stateName(ActionState::ProposedClosed) == "Proposed closed");
    CHECK(ragName(Rag::None) == "Not assigned");
    CHECK(ragLetter(Rag::None).isEmpty());
    CHECK(ragLetter(Rag::Amber) == "A");
}
