// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/enquiry_rules.h"

#include "support/catch.h"

#include <algorithm>

using namespace scrutiny;
using Kind = EnquiryDoubt::Kind;

namespace {

AgendaItem item(const QString &number, const QString &title, const QTime &time, bool papers)
{
    AgendaItem one;
    one.number = number;
    one.title = title;
    one.time = time;
    if (papers)
        one.papers.push_back({1, {}, {}, {}, 5, 9});
    return one;
}

Enquiry question(Id id, const AgendaItem &item, const QString &text, const QString &asker = QStringLiteral("Cllr Ida Wren"), const QString &toWhom = QStringLiteral("Joss Trewin"))
{
    Enquiry one;
    one.id = id;
    one.itemNumber = item.number;
    one.itemTitle = item.title;
    one.question = text;
    one.asker = asker;
    one.toWhom = toWhom;
    return one;
}

Mark pin(Id id, int page, const Rect &rect, const QString &paper = QStringLiteral("a"))
{
    Mark mark;
    mark.id = id;
    mark.kind = MarkKind::Pin;
    mark.anchor.paper = paper;
    mark.anchor.places = {{page, rect}};
    return mark;
}

struct Round : EnquiryRound
{
    Round()
    {
        items = {item("1", "Apologies", {14, 0}, false), item("7", "Harbour dredging programme", {14, 5}, true), item("8", "Ferry fares", {14, 35}, true)};
        order = runningOrder(items, {14, 0});
    }
    std::vector<EnquiryDoubt> of(Kind kind) const
    {
        std::vector<EnquiryDoubt> found;
        for (const EnquiryDoubt &doubt : enquiryDoubts(*this))
            if (doubt.kind == kind)
                found.push_back(doubt);
        return found;
    }
};

} // namespace

TEST_CASE("Enquiries: an item with papers and no question is a gap, one without papers is none")
{
    Round round;
    round.enquiries = {question(1, round.items[1], "What did the winter cost?")};
    const auto gaps = round.of(Kind::ItemWithoutQuestion);
    REQUIRE(gaps.size() == 1);
    CHECK(gaps.front().item == 2);
    CHECK(gaps.front().words.contains("item 8"));
}

TEST_CASE("Enquiries: who asks and whom it is put to are gaps of a question until they are named")
{
    Round round;
    round.enquiries = {question(1, round.items[1], "What did the winter cost?", {}, "  "), question(2, round.items[2], "Who sets the fares?")};
    REQUIRE(round.of(Kind::NoAsker).size() == 1);
    CHECK(round.of(Kind::NoAsker).front().enquiry == 1);
    REQUIRE(round.of(Kind::NoAddressee).size() == 1);
    CHECK(round.of(Kind::NoAddressee).front().enquiry == 1);
}

TEST_CASE("Enquiries: an item's questions may take the time that it has and not a minute more")
{
    Round round;
    round.enquiries = {question(1, round.items[1], "What did the winter cost?"), question(2, round.items[1], "Which berths silted up first?")};
    round.enquiries[0].minutes = 20;
    round.enquiries[1].minutes = 10;
    CHECK(round.of(Kind::OverItsTime).empty());
    round.enquiries[1].minutes = 11;
    REQUIRE(round.of(Kind::OverItsTime).size() == 1);
    CHECK(round.of(Kind::OverItsTime).front().words.contains("31 minutes"));
    CHECK(round.of(Kind::OverItsTime).front().words.contains("30 minutes"));
    // an item whose length nobody knows is not over its time
    round.enquiries[1].minutes = 0;
    round.enquiries.push_back(question(3, round.items[2], "Who sets the fares?"));
    round.enquiries.back().minutes = 500;
    CHECK(round.of(Kind::OverItsTime).empty());
}

TEST_CASE("Enquiries: a member without a question is a gap, however the asker's name is written")
{
    Round round;
    const auto member = [](const QString &name) {
        Member one;
        one.name = name;
        return one;
    };
    round.members = {member("I Wren"), member("Dr W Oakes"), member("Ada Oakes")};
    CHECK(round.of(Kind::MemberWithoutQuestion).empty()); // nobody has begun
    round.enquiries = {question(1, round.items[1], "What did the winter cost?", "Cllr Ida Wren"), question(2, round.items[1], "Which berths silted up?", "Cllr W Oakes")};
    const auto gaps = round.of(Kind::MemberWithoutQuestion);
    REQUIRE(gaps.size() == 1);
    CHECK(gaps.front().member == "Ada Oakes");
}

TEST_CASE("Enquiries: the same question in other words is a double and is said on the later one")
{
    const QString subject = QStringLiteral("Schools Ofsted Inspection Outcomes");
    const std::pair<QString, QString> same[] = {
        {"Why did 9 maintained schools decline, and no academies?", "What is the reason that nine maintained schools declined?"},
        {"How many children wait more than 20 weeks for a plan?", "How many of the children have waited more than 20 weeks for their plan?"},
        {"When will the members see the response to the consultation?", "By what date, when, will members see the consultation response?"},
        {"What is being done about the backlog of annual reviews?", "What has been done to reduce the backlog in annual reviews?"},
        {"Which berths silted up first after the February storms?", "Which berths silted up after the storms in February?"},
        {"Will the ferry keep its winter timetable next year?", "Is the ferry going to keep the winter timetable next year?"},
        {"Can the Cabinet Member explain why the underspend was not moved to transport?", "Why was the underspend not moved to transport?"},
    };
    for (const auto &[a, b] : same) {
        INFO(a.toStdString() << " / " << b.toStdString());
        CHECK(asksNearlyTheSame(a, b, subject));
        CHECK(asksNearlyTheSame(b, a, subject));
    }
    Round round;
    round.enquiries = {question(4, round.items[1], same[4].first), question(5, round.items[2], "Who sets the fares?"), question(6, round.items[2], same[4].second)};
    const auto doubles = round.of(Kind::AskedTwice);
    REQUIRE(doubles.size() == 1);
    CHECK(doubles.front().enquiry == 6);
    CHECK(doubles.front().other == 4);
    CHECK(doubles.front().words.contains("question 1 of item 7"));
}

TEST_CASE("Enquiries: different questions of one subject are no doubles")
{
    const QString subject = QStringLiteral("Schools Ofsted Inspection Outcomes");
    const QStringList different = {
        "Why did 9 maintained schools decline, and no academies?",
        "How many maintained schools declined last year?",
        "Which maintained schools declined, and who supports them?",
        "When will the maintained schools that declined be inspected again?",
        "Why did so many academies improve?",
        "What support do schools get after an inspection?",
        "What does an inspection cost a school?",
        "What does the council do before an inspection of a school?",
        "How many schools have not been inspected since 2017?",
        "How many schools have not been inspected since 2019?",
        "What is the plan for schools that require improvement?",
        "Who leads the school improvement team?",
        "Why was the Ofsted report on Marsh School published late?",
        "How are governors told of the outcomes?",
        "How are parents told of the outcomes?",
        "What is the attendance in primary schools?",
        "What is the attendance in secondary schools?",
        "What share of maintained schools is good or better after the autumn inspections?",
        "What share of maintained schools is good or better after the summer inspections?",
    };
    for (qsizetype i = 0; i < different.size(); ++i)
        for (qsizetype j = i + 1; j < different.size(); ++j) {
            INFO(different[i].toStdString() << " / " << different[j].toStdString());
            CHECK_FALSE(asksNearlyTheSame(different[i], different[j], subject));
        }
    const QString dredging = QStringLiteral("Harbour dredging programme");
    const QStringList others = {"What did the harbour dredging programme cost in its first winter?", "What will the harbour dredging programme cost in its second winter?",
                                "Why did the harbour dredging programme start late?", "Will the harbour dredging programme be finished by June?",
                                "Will the harbour dredging programme disturb the seals?", "How much spoil did the harbour dredging programme move?", "", "Why?", "Harbour dredging programme?"};
    for (qsizetype i = 0; i < others.size(); ++i)
        for (qsizetype j = i + 1; j < others.size(); ++j) {
            INFO(others[i].toStdString() << " / " << others[j].toStdString());
            CHECK_FALSE(asksNearlyTheSame(others[i], others[j], dredging));
        }
}

TEST_CASE("Enquiries: two questions pinned to one passage are a double; a neighbouring line and another paper are not")
{
    Round round;
    round.pins = {pin(1, 6, {70, 100, 300, 112}), pin(2, 6, {80, 101, 200, 111}), pin(3, 6, {70, 113, 300, 125}), pin(4, 6, {70, 100, 300, 112}, "b"), pin(5, 7, {70, 100, 300, 112})};
    round.enquiries = {question(1, round.items[1], "What did the winter cost?"), question(2, round.items[1], "Who signed the contract for it?")};
    round.enquiries[0].pins = {1};
    for (const Id elsewhere : {3, 4, 5}) {
        round.enquiries[1].pins = {elsewhere};
        CHECK(round.of(Kind::SamePassage).empty());
    }
    for (const Id same : {1, 2}) {
        round.enquiries[1].pins = {3, same};
        const auto doubles = round.of(Kind::SamePassage);
        REQUIRE(doubles.size() == 1);
        CHECK(doubles.front().enquiry == 2);
        CHECK(doubles.front().words.contains("question 1"));
    }
}

TEST_CASE("Enquiries: a question follows its item when the agenda is numbered anew, and goes to no other one")
{
    Round round;
    Enquiry one = question(1, round.items[1], "What did the winter cost?");
    round.items[1].number = "9";
    round.items[2].number = "7"; // the ferry took the dredging's number
    CHECK(itemOf(one, round.items) == 1);
    round.items.erase(round.items.begin() + 1);
    CHECK(itemOf(one, round.items) == -1);
    round.enquiries = {one};
    CHECK(round.of(Kind::ItemWithoutQuestion).size() == 1); // the ferry's
    CHECK(round.of(Kind::ItemGone).size() == 1);
    CHECK(numbersWithinItems(round) == std::vector<int>{1});
    one.itemNumber = "7";
    one.itemTitle = "Ferry fares from April";
    CHECK(itemOf(one, round.items) == 1); // a longer title of the same number
}
