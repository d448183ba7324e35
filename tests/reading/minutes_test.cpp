// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/paper_builder.h"

#include "reading/recognisers.h"

#include <array>

using namespace scrutiny;
using namespace scrutiny::reading;
using scrutiny::test::PaperBuilder;

namespace {

QStringList names(const std::vector<Person> &people)
{
    QStringList all;
    for (const Person &person : people)
        all << person.name;
    return all;
}

QStringList numbers(const MinutesFacts &minutes)
{
    QStringList all;
    for (const MinuteItemFacts &item : minutes.items)
        all << item.number;
    return all;
}

std::vector<MinutesFacts> read(const PaperBuilder &paper, Issues *issues = nullptr)
{
    const test::BuiltPaper built = paper.build();
    Issues own;
    return readMinutes(built.context(), built.section(SectionKind::Minutes), issues ? *issues : own);
}

} // namespace

TEST_CASE("minutes in running text with bold headings")
{
    PaperBuilder paper;
    paper.page();
    double y = paper.lines(72, 80, {"MINUTES OF THE MEETING OF THE PLACE SCRUTINY COMMITTEE HELD ON", "MONDAY 4 MARCH 2024 IN THE GUILDHALL, ELMSTEAD, COMMENCING AT 6.32 PM",
                                    "AND CONCLUDING AT TIME NOT SPECIFIED"});
    paper.line(72, y + 10, "MEMBERS PRESENT", test::bold);
    y = paper.lines(72, y + 26, {"A Larch (Chairman), B Rowan OBE, Dr C Alder, D Hazel and Mrs E", "Holly"});
    paper.line(72, y + 10, "OTHERS IN ATTENDANCE", test::bold);
    y = paper.lines(72, y + 26, {"F Maple (Head of Parks and Streets) and G Willow"});
    paper.row(y + 20, {{72, "1"}, {100, "APOLOGIES FOR ABSENCE"}}, test::bold);
    y = paper.lines(72, y + 36, {"Apologies were received from Cllrs H Beech, Mrs. J Elm and from Mr K Oak."});
    paper.row(y + 20, {{72, "2"}, {100, "DECLARATIONS OF INTEREST"}}, test::bold);
    y = paper.lines(72, y + 36, {"Cllrs Rowan and Hazel declared an interest as governors. Dr Alder is a member of the trust."});
    paper.row(y + 20, {{72, "3"}, {100, "STREET TREES"}}, test::bold);
    y = paper.lines(72, y + 36, {"2024 was a dry year, and the contractor had watered each young tree twice as often as was", "usual. It was resolved that the report be noted."});
    y = paper.lines(72, y + 6, {"Members wished to know what this had cost.", "ACTION: F Maple"});
    y = paper.lines(72, y + 6, {"RESOLVED:", "(a) that the costs be published; and", "(b) that the contract be looked at again."});
    const auto minutes = read(paper);

    REQUIRE(minutes.size() == 1);
    const MinutesFacts &facts = minutes.front();
    CHECK(facts.date == QDate(2024, 3, 4));
    CHECK(facts.start == QTime(18, 32));
    CHECK_FALSE(facts.end.isValid());
    CHECK(facts.committee == "PLACE SCRUTINY COMMITTEE");
    CHECK(names(facts.present) == QStringList{"A Larch", "B Rowan OBE", "Dr C Alder", "D Hazel", "Mrs E Holly"});
    CHECK(facts.present.front().role == "Chairman");
    CHECK(names(facts.inAttendance) == QStringList{"F Maple", "G Willow"});
    CHECK(facts.inAttendance.front().role == "Head of Parks and Streets");
    CHECK(names(facts.apologies) == QStringList{"H Beech", "Mrs. J Elm", "Mr K Oak"});
    CHECK(numbers(facts) == QStringList{"1", "2", "3"});
    CHECK(facts.items.back().title == "STREET TREES");
    REQUIRE(facts.declarations.size() == 3);
    CHECK(facts.declarations[0].member == "Rowan");
    CHECK(facts.declarations[2].member == "Dr Alder");
    REQUIRE(facts.resolutions.size() == 2);
    CHECK(facts.resolutions[0].text == "It was resolved that the report be noted.");
    CHECK(facts.resolutions[1].text.contains("(b) that the contract be looked at again."));
    REQUIRE(facts.actions.size() == 1);
    CHECK(facts.actions.front().owner == "F Maple");
    CHECK(facts.actions.front().item == "3");
    CHECK(facts.actions.front().text == "Members wished to know what this had cost.");
    CHECK_FALSE(facts.actions.front().source.empty());
}

TEST_CASE("minutes numbered through the year, with the agenda's number below and labels at the left")
{
    PaperBuilder paper;
    paper.page();
    paper.centred(70, "Minutes of the Housing Panel", test::bold);
    paper.centred(86, "Held at the Town Hall on 3 June 2024 from 6.30 to 8.15pm");
    paper.row(120, {{72, "Councillors:"}, {180, "Ann Bell (Chair)"}, {380, "Carl Dodd"}});
    paper.row(134, {{180, "Eve Fox"}, {380, "Guy Hill"}});
    paper.row(154, {{72, "Also in attendance:"}, {180, "Ida Jack – Director of Homes"}});
    paper.row(168, {{180, "Kit Lowe – Clerk"}});
    paper.row(188, {{72, "Apologies:"}, {180, "Councillors Mia North and Oz Park"}});
    paper.row(220, {{72, "41."}, {110, "Welcome"}}, test::bold);
    paper.line(110, 236, "(Item 1)");
    paper.line(110, 252, "The Chair welcomed everybody.");
    paper.row(280, {{72, "42."}, {110, "Repairs: how long tenants wait for a plumber and what it costs them"}}, test::bold);
    paper.line(110, 294, "in winter", test::bold);
    paper.line(110, 310, "(Item 2)");
    paper.lines(110, 326, {"The Director said that 1. was not a number of an item. Tenants wait nine days.", "Action: Ida Jack / Kit Lowe to write to tenants who have waited for more than", "a month.",
                           "Resolved – That the wait be measured."});
    paper.row(400, {{72, "43."}, {110, "Date of next meeting"}}, test::bold);
    paper.line(110, 416, "(Item 3)");
    paper.line(110, 432, "2 July 2024.");
    const auto minutes = read(paper);

    REQUIRE(minutes.size() == 1);
    const MinutesFacts &facts = minutes.front();
    CHECK(facts.date == QDate(2024, 6, 3));
    CHECK(facts.start == QTime(18, 30));
    CHECK(facts.end == QTime(20, 15));
    CHECK(names(facts.present) == QStringList{"Ann Bell", "Eve Fox", "Carl Dodd", "Guy Hill"});
    CHECK(names(facts.inAttendance) == QStringList{"Ida Jack", "Kit Lowe"});
    CHECK(facts.inAttendance.front().role == "Director of Homes");
    CHECK(names(facts.apologies) == QStringList{"Mia North", "Oz Park"});
    CHECK(numbers(facts) == QStringList{"41", "42", "43"});
    CHECK(facts.items[1].agendaNumber == "2");
    CHECK(facts.items[1].title == "Repairs: how long tenants wait for a plumber and what it costs them in winter");
    REQUIRE(facts.actions.size() == 1);
    CHECK(facts.actions.front().owner == "Ida Jack / Kit Lowe");
    CHECK(facts.actions.front().text.endsWith("more than a month."));
    REQUIRE(facts.resolutions.size() == 1);
    CHECK(facts.resolutions.front().item == "42");
}

TEST_CASE("minutes in a table with a column of owners, numbers with a prefix")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 70, "Minutes of the Audit Board", test::bold);
    paper.line(72, 86, "Tuesday 9 April 2024, 14:00 to 15:45");
    paper.line(72, 110, "Present", test::bold);
    paper.row(124, {{72, "Councillor Ann Bell"}, {300, "Elmstead District Council"}});
    paper.row(138, {{72, "Councillor Carl Dodd"}, {300, "Market Ham Town Council"}});
    paper.row(170, {{72, "Item"}, {200, "Discussion"}, {480, "Action"}}, test::bold);
    paper.row(190, {{72, "AB/24/7"}, {130, "Minutes"}, {470, "Ida Jack"}}, test::bold);
    paper.line(130, 204, "The minutes were agreed, and the list would be sent out.");
    paper.row(230, {{72, "AB/24/8"}, {130, "Risks"}}, test::bold);
    paper.row(244, {{130, "The register was short of two risks. They would"}, {470, "Kit Lowe /"}});
    paper.row(258, {{130, "be added."}, {470, "Ida Jack"}});
    paper.row(284, {{72, "AB/24/9"}, {130, "Any other business"}}, test::bold);
    paper.line(130, 298, "None. The meeting closed at 3.45 pm.");
    const auto minutes = read(paper);

    REQUIRE(minutes.size() == 1);
    const MinutesFacts &facts = minutes.front();
    CHECK(names(facts.present) == QStringList{"Councillor Ann Bell", "Councillor Carl Dodd"});
    CHECK(facts.present.front().role == "Elmstead District Council");
    CHECK(numbers(facts) == QStringList{"AB/24/7", "AB/24/8", "AB/24/9"});
    CHECK(facts.items.front().title == "Minutes");
    REQUIRE(facts.actions.size() == 2);
    CHECK(facts.actions[0].owner == "Ida Jack");
    CHECK(facts.actions[1].owner == "Kit Lowe / Ida Jack");
    CHECK(facts.actions[1].text == "The register was short of two risks. They would be added.");
    CHECK(facts.end == QTime(15, 45));
}

TEST_CASE("minutes without numbers, two lists of people side by side")
{
    PaperBuilder paper;
    paper.page();
    paper.centred(70, "Rivers Forum", test::bold);
    paper.centred(86, "14 May 2024, 14:00-17:00");
    paper.row(120, {{72, "Attendees"}, {330, "Apologies"}}, test::bold);
    paper.row(134, {{72, "Hannah Sadler (Chair) (HS)"}, {330, "Rob Tanner (RT)"}});
    paper.row(148, {{72, "Bea Brook (BB)"}, {330, "Jo Tyne (JT)"}});
    paper.line(72, 170, "Officials", test::bold);
    paper.line(72, 184, "Sue Avon (Rivers Office) (SA)");
    paper.line(72, 220, "Welcome and updates", test::bold);
    paper.lines(72, 240, {"The Chair thanked members for their papers.", "Action: BB to send round the map of weirs."});
    paper.line(72, 290, "Otters", test::bold);
    paper.lines(72, 310, {"Otters had been seen at four places, and at one of them by day."});
    paper.line(72, 350, "Any other business", test::bold);
    paper.line(72, 370, "There was none.");
    const auto minutes = read(paper);

    REQUIRE(minutes.size() == 1);
    const MinutesFacts &facts = minutes.front();
    CHECK(names(facts.present) == QStringList{"Hannah Sadler", "Bea Brook"});
    CHECK(facts.present.front().role == "Chair");
    CHECK(names(facts.apologies) == QStringList{"Rob Tanner", "Jo Tyne"});
    CHECK(names(facts.inAttendance) == QStringList{"Sue Avon"});
    REQUIRE(facts.items.size() == 3);
    CHECK(facts.items[1].title == "Otters");
    CHECK(facts.items[1].number.isEmpty());
    REQUIRE(facts.actions.size() == 1);
    CHECK(facts.actions.front().owner == "BB");
}

TEST_CASE("two sets of minutes in one paper")
{
    PaperBuilder paper;
    paper.page();
    const auto set = [&](double y, const QString &date, const QString &end) {
        paper.line(72, y, "Minutes of the meeting held on " + date + " at 7.00 pm", test::bold);
        paper.line(72, y + 20, "PRESENT: Councillors A Bell, C Dodd and E Fox");
        paper.line(72, y + 50, "1. Apologies", test::bold);
        paper.line(72, y + 66, "There were none.");
        paper.line(72, y + 90, "2. Fares", test::bold);
        paper.line(72, y + 106, "The report was noted. Fares would rise by a tenth. (Action: Ida Jack).");
        paper.line(72, y + 130, "3. Urgent business", test::bold);
        paper.line(72, y + 146, "None.");
        paper.line(72, y + 170, "The meeting ended at " + end);
    };
    set(80, "5 March 2024", "8.10 pm");
    set(400, "26 March 2024", "9.35 pm");
    const auto minutes = read(paper);

    REQUIRE(minutes.size() == 2);
    CHECK(minutes[0].date == QDate(2024, 3, 5));
    CHECK(minutes[0].end == QTime(20, 10));
    CHECK(minutes[1].date == QDate(2024, 3, 26));
    CHECK(minutes[1].end == QTime(21, 35));
    for (const MinutesFacts &facts : minutes) {
        CHECK(names(facts.present) == QStringList{"A Bell", "C Dodd", "E Fox"});
        CHECK(numbers(facts) == QStringList{"1", "2", "3"});
        REQUIRE(facts.actions.size() == 1);
        CHECK(facts.actions.front().owner == "Ida Jack");
        CHECK(facts.actions.front().text == "Fares would rise by a tenth.");
    }
}

TEST_CASE("titles that run into their text, people in lines with sentences")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 70, "Wednesday 10 July 2024", test::bold);
    paper.line(72, 94, "PRESENT:", test::bold);
    paper.lines(72, 110, {"Councillor Mrs Thorn, in the Chair.", "Councillor Hart, Vice Chair.", "Councillors Marsh, Nott and Dr Orr."});
    paper.line(72, 170, "Apologies for absence: Councillors Pell and Quick.");
    paper.line(72, 194, "The meeting started at 2.00 pm and finished at 4.12 pm.");
    double y = 230;
    for (const auto &[number, title, text] : std::vector<std::array<QString, 3>>{{"14.", "Apologies", "Received as above."}, {"15.", "Buses", "The operator had cut two routes."}, {"16.", "Parks", "Noted."}}) {
        const double x = paper.line(72, y, number + ' ' + title + ':', test::bold);
        paper.line(x + 4, y, text);
        y += 40;
    }
    const auto minutes = read(paper);

    REQUIRE(minutes.size() == 1);
    const MinutesFacts &facts = minutes.front();
    CHECK(names(facts.present) == QStringList{"Councillor Mrs Thorn", "Councillor Hart", "Marsh", "Nott", "Dr Orr"});
    CHECK(facts.start == QTime(14, 0));
    CHECK(facts.end == QTime(16, 12));
    CHECK(names(facts.apologies) == QStringList{"Pell", "Quick"});
    REQUIRE(facts.items.size() == 3);
    CHECK(facts.items[1].title == "Buses");
    CHECK(facts.items[1].text == "The operator had cut two routes.");
}

TEST_CASE("what is not said is not made up")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 70, "Minutes", test::bold);
    paper.lines(72, 100, {"A page about minutes that holds none."});
    Issues issues;
    const auto minutes = read(paper, &issues);
    CHECK(minutes.empty());

    PaperBuilder other;
    other.page();
    other.line(72, 70, "PRESENT: Councillors A Bell and C Dodd");
    other.line(72, 100, "1. Ducks", test::bold);
    other.line(72, 116, "The ducks were well.");
    other.line(72, 140, "2. Geese", test::bold);
    other.line(72, 156, "The geese were not. Action: the wildfowl to be counted by somebody before the spring.");
    issues.clear();
    const auto undated = read(other, &issues);
    REQUIRE(undated.size() == 1);
    CHECK_FALSE(undated.front().date.isValid());
    REQUIRE(undated.front().actions.size() == 1);
    CHECK(undated.front().actions.front().owner.isEmpty());
    CHECK(std::any_of(issues.begin(), issues.end(), [](const ReadingIssue &issue) { return issue.kind == "minutes"; }));
    CHECK(std::any_of(issues.begin(), issues.end(), [](const ReadingIssue &issue) { return issue.kind == "action"; }));
}
