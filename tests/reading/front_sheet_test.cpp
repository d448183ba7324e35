// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/item_pages.h"
#include "reading/paper_builder.h"
#include "reading/recognisers.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using namespace scrutiny::test;

namespace {

FrontSheet read(const PaperBuilder &paper)
{
    const BuiltPaper built = paper.build(false);
    Issues issues;
    FrontSheet front = readFrontSheet(built.context(), issues);
    placeItems(built.context(), front, issues);
    return front;
}

QStringList titles(const FrontSheet &front)
{
    QStringList all;
    for (const AgendaItemFacts &item : front.items)
        all.append(item.number + " " + item.title);
    return all;
}

QStringList names(const std::vector<Person> &people)
{
    QStringList all;
    for (const Person &person : people)
        all.append(person.role.isEmpty() ? person.name : person.name + "/" + person.role);
    return all;
}

void heading(PaperBuilder &paper)
{
    paper.page();
    paper.size = 16;
    paper.line(72, 60, "Sandholt Council", bold);
    paper.line(72, 82, "Place Scrutiny Committee", bold);
    paper.size = 11;
    paper.row(110, {{72, "Date:"}, {160, "Tuesday 5 September 2023"}});
    paper.row(124, {{72, "Time:"}, {160, "2.00 pm"}});
    paper.row(138, {{72, "Venue:"}, {160, "Room 4, Town Hall, Sandholt"}});
}

} // namespace

TEST_CASE("an agenda in three columns without rules", "[front sheet]")
{
    PaperBuilder paper;
    heading(paper);
    paper.row(180, {{72, "Agenda Item"}, {420, "Time"}, {500, "Page No"}}, bold);
    paper.row(210, {{72, "1"}, {110, "APOLOGIES FOR ABSENCE"}, {420, "14:00"}}, bold);
    paper.row(234, {{72, "2"}, {110, "MINUTES"}, {500, "5 - 16"}}, bold);
    paper.line(110, 248, "To agree the minutes of the last meeting.");
    paper.row(272, {{72, "3"}, {110, "THE BUS REVIEW: WHAT BECAME OF ITS"}, {420, "14:10"}, {500, "17"}}, bold);
    paper.line(110, 286, "RECOMMENDATIONS", bold);
    paper.line(110, 300, "To look at progress.");
    paper.line(110, 314, "Contributors:");
    paper.line(110, 328, "Ms Ada Thorn, Head of Transport and Public");
    paper.line(110, 342, "Realm");
    paper.line(110, 356, "Cllr B Okoro, Cabinet Member");
    paper.lines(72, 400, {"If you need help to come to the meeting, please write to us."});
    const FrontSheet front = read(paper);
    REQUIRE(front.meeting);
    CHECK(front.meeting->council == "Sandholt Council");
    CHECK(front.meeting->committee == "Place Scrutiny Committee");
    CHECK(front.meeting->date == QDate(2023, 9, 5));
    CHECK(front.meeting->time == QTime(14, 0));
    CHECK(front.meeting->venue == "Room 4, Town Hall, Sandholt");
    REQUIRE(titles(front) == QStringList{"1 APOLOGIES FOR ABSENCE", "2 MINUTES", "3 THE BUS REVIEW: WHAT BECAME OF ITS RECOMMENDATIONS"});
    CHECK(front.items[0].time == QTime(14, 0));
    CHECK(front.items[1].pageFrom == "5");
    CHECK(front.items[1].pageTo == "16");
    CHECK(front.items[2].pageTo == "17");
    CHECK(front.items[2].text == "To look at progress.");
    CHECK(front.items[2].contributors == QStringList{"Ms Ada Thorn, Head of Transport and Public Realm", "Cllr B Okoro, Cabinet Member"});
    CHECK_FALSE(front.items[2].source.empty());
}

TEST_CASE("pages behind wrapped titles or on lines of their own", "[front sheet]")
{
    PaperBuilder paper;
    heading(paper);
    paper.centred(180, "AGENDA", bold);
    paper.row(210, {{72, "1."}, {110, "Apologies"}}, bold);
    paper.row(234, {{72, "2."}, {110, "Waiting times at the recycling centre and what has been done about"}}, bold);
    paper.line(110, 248, "them since the spring (Pages 3 - 8)", bold);
    paper.line(110, 262, "To consider the report.");
    paper.row(286, {{72, "3."}, {110, "Work programme"}}, bold);
    paper.line(110, 300, "To note the programme for the year.");
    paper.line(110, 314, "(Pages 9 - 10)");
    paper.row(338, {{72, "4."}, {110, "Air quality (To Follow)"}}, bold);
    const FrontSheet front = read(paper);
    REQUIRE(titles(front) == QStringList{"1 Apologies", "2 Waiting times at the recycling centre and what has been done about them since the spring", "3 Work programme", "4 Air quality"});
    CHECK(front.items[1].pageFrom == "3");
    CHECK(front.items[2].pageFrom == "9");
    CHECK(front.items[2].pageTo == "10");
    CHECK(front.items[3].pageFrom.isEmpty());
}

TEST_CASE("numbers such as 5.2 and A1, brackets, and headings between items", "[front sheet]")
{
    PaperBuilder paper;
    heading(paper);
    paper.line(72, 170, "Agenda", bold);
    const bool letters = GENERATE(false, true);
    paper.row(190, {{72, letters ? QString("A1") : QString("1.1")}, {110, "Welcome and apologies"}});
    paper.row(210, {{72, letters ? QString("A2") : QString("1.2")}, {110, "Declarations of interest"}});
    paper.centred(235, "EXEMPT ITEMS", bold);
    paper.row(260, {{72, letters ? QString("B1") : QString("2.1")}, {110, "The lease of the old mill"}});
    const FrontSheet front = read(paper);
    REQUIRE(front.items.size() == 3);
    CHECK(front.items[1].title == "Declarations of interest");
    CHECK_FALSE(front.items[1].exempt);
    CHECK(front.items[2].number == (letters ? QString("B1") : QString("2.1")));
    CHECK(front.items[2].exempt);
    CHECK(front.items[2].heading == "EXEMPT ITEMS");
}

TEST_CASE("a ruled agenda whose numbers stand in the middle of their rows", "[front sheet]")
{
    PaperBuilder paper;
    heading(paper);
    paper.line(72, 170, "Agenda", bold);
    paper.grid({66, 105, 330, 450, 530}, {180, 200, 220, 262, 282});
    paper.row(194, {{70, "No"}, {200, "Item"}, {370, "Lead"}, {470, "Time"}}, bold);
    paper.row(214, {{70, "1"}, {110, "Apologies"}, {455, "14:00-14:05"}});
    paper.line(110, 234, "Empty shops in the high street and");
    paper.row(244, {{70, "2"}, {335, "Ada Thorn, Head of"}, {455, "14:05-14:40"}});
    paper.row(255, {{110, "what to do about them"}, {335, "Economy"}});
    paper.row(276, {{70, "3"}, {110, "Any other business"}, {335, "Chair"}});
    const FrontSheet front = read(paper);
    REQUIRE(titles(front) == QStringList{"1 Apologies", "2 Empty shops in the high street and what to do about them", "3 Any other business"});
    CHECK(front.items[1].contributors == QStringList{"Ada Thorn, Head of Economy"});
    CHECK(front.items[1].time == QTime(14, 5));
    CHECK(front.items[1].endTime == QTime(14, 40));
    CHECK(front.items[2].contributors == QStringList{"Chair"});
}

TEST_CASE("the meeting in a sentence", "[front sheet]")
{
    PaperBuilder paper;
    paper.page();
    paper.centred(60, "SANDHOLT BOROUGH COUNCIL", bold);
    paper.lines(72, 100, {"A meeting of the Place Scrutiny Committee will be held in the Long Room, Town",
                          "Hall, Sandholt on Tuesday, 5 September 2023 at 6.30 pm."});
    paper.centred(160, "AGENDA", bold);
    paper.row(190, {{72, "1"}, {110, "Apologies for absence"}});
    paper.row(210, {{72, "2"}, {110, "Minutes"}});
    const FrontSheet front = read(paper);
    REQUIRE(front.meeting);
    CHECK(front.meeting->committee == "Place Scrutiny Committee");
    CHECK(front.meeting->date == QDate(2023, 9, 5));
    CHECK(front.meeting->time == QTime(18, 30));
    CHECK(front.meeting->venue == "Long Room, Town Hall, Sandholt");
}

TEST_CASE("members in a paragraph, in columns, by role and co-opted apart", "[front sheet]")
{
    PaperBuilder paper;
    heading(paper);
    SECTION("paragraph")
    {
        paper.lines(72, 170, {"Membership: Councillors A Byrne (Chairman), Mrs C Dale, Dr E Frost OBE, J St John (Vice-", "Chairman) and K Lund"});
    }
    SECTION("columns")
    {
        paper.line(72, 170, "Members", bold);
        paper.row(184, {{72, "A Byrne (Chairman)"}, {300, "J St John (Vice-Chairman)"}});
        paper.row(198, {{72, "Mrs C Dale"}, {300, "K Lund"}});
        paper.line(72, 212, "Dr E Frost OBE");
    }
    SECTION("one a line with their wards")
    {
        paper.line(72, 170, "Members:", bold);
        paper.lines(72, 184, {"A Byrne (Chairman) - Mill Ward", "Mrs C Dale - Hill Ward", "Dr E Frost OBE - Bridge Ward", "J St John (Vice-Chairman) - Mill Ward", "K Lund - Hill Ward"});
    }
    paper.line(72, 270, "Co-opted members:", bold);
    paper.lines(72, 284, {"Mr D Ba, Church representative", "Ms P Oz, Parent governor"});
    paper.centred(330, "AGENDA", bold);
    paper.row(350, {{72, "1"}, {110, "Apologies for absence"}});
    paper.row(370, {{72, "2"}, {110, "Minutes"}});
    const FrontSheet front = read(paper);
    REQUIRE(front.meeting);
    QStringList members = names(front.meeting->members);
    members.sort();
    CHECK(members == QStringList{"A Byrne/Chairman", "Dr E Frost OBE", "J St John/Vice-Chairman", "K Lund", "Mrs C Dale"});
    CHECK(names(front.meeting->coOpted) == QStringList{"Mr D Ba/Church representative", "Ms P Oz/Parent governor"});
}

TEST_CASE("numbered reports, contents pages and minutes are no agendas", "[front sheet]")
{
    PaperBuilder paper;
    paper.page();
    SECTION("contents")
    {
        paper.line(72, 80, "Contents", bold);
        paper.row(110, {{72, "1"}, {110, "Foreword"}, {500, "3"}});
        paper.row(130, {{72, "2"}, {110, "What we did"}, {500, "5"}});
        paper.row(150, {{72, "3"}, {110, "Date of next review"}, {500, "9"}});
    }
    SECTION("report")
    {
        paper.line(72, 60, "Report to Cabinet", bold);
        paper.row(90, {{72, "Date:"}, {200, "Thursday 4 January 2024"}});
        paper.line(72, 130, "1. Introduction", bold);
        paper.line(72, 150, "Some text of the report.");
        paper.line(72, 180, "2. Background", bold);
    }
    SECTION("minutes")
    {
        paper.line(72, 60, "MINUTES OF THE PLACE COMMITTEE HELD ON 5 JULY 2023", bold);
        paper.line(72, 90, "Present: Councillors A Byrne, C Dale");
        paper.row(120, {{72, "1"}, {110, "APOLOGIES FOR ABSENCE"}});
        paper.row(140, {{72, "2"}, {110, "MINUTES"}});
    }
    const FrontSheet front = read(paper);
    CHECK_FALSE(front.meeting);
    CHECK(front.items.empty());
}

TEST_CASE("items find their papers by stamps, printed numbers or headings", "[front sheet]")
{
    PaperBuilder paper;
    heading(paper);
    const int way = GENERATE(0, 1, 2);
    INFO(way);
    paper.centred(180, "AGENDA", bold);
    paper.row(210, {{72, "1"}, {110, "Apologies"}});
    paper.row(230, {{72, "2"}, {110, "Minutes of the last meeting"}, {480, way == 1 ? QString("(Pages 1 - 2)") : QString("")}});
    paper.row(250, {{72, "3"}, {110, "Gully cleaning on rural roads"}, {480, way == 1 ? QString("(Pages 3 - 4)") : QString("")}});
    for (int n = 1; n <= 4; ++n) {
        paper.page();
        if (way == 0 && n % 2)
            paper.line(440, 40, QString("Agenda Item %1").arg(n / 2 + 2));
        if (way == 1)
            paper.centred(815, QString("Page %1").arg(n));
        if (n == 1)
            paper.lines(72, 120, {"Minutes of the meeting held on 5 July 2023", "Present: A Byrne"}, bold);
        else if (n == 3)
            paper.lines(72, 120, {"Rural roads: the cleaning of gullies", "Report of the Director"}, bold);
        paper.lines(72, 200, {"Some text that says nothing in particular", "about this."});
    }
    const FrontSheet front = read(paper);
    REQUIRE(front.items.size() == 3);
    CHECK(front.items[0].pdfPageFrom == 0);
    CHECK(front.items[1].pdfPageFrom == 2);
    CHECK(front.items[1].pdfPageTo == 3);
    CHECK(front.items[2].pdfPageFrom == 4);
    CHECK(front.items[2].pdfPageTo == 5);
}

TEST_CASE("a supplement's letter: the meeting's date is cut by the line's end, the letter's own stands above", "[front sheet]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Sandholt Council", bold);
    paper.line(72, 100, "Friday 1 September 2023");
    paper.line(72, 120, "To: all members of the Place Scrutiny Committee");
    paper.line(72, 140, "Dear Member");
    paper.line(72, 170, "Place Scrutiny Committee, Tuesday 5 September", bold);
    paper.line(72, 184, "2023: Supplement", bold);
    paper.lines(72, 210, {"One paper was marked to follow when the agenda went out. It is enclosed."});
    paper.row(240, {{72, "Item"}, {460, "Page"}}, bold);
    paper.row(258, {{72, "3"}, {110, "The Bus Review: What Became of It"}, {460, "35 - 36"}});
    paper.line(72, 300, "Yours faithfully");
    const FrontSheet front = read(paper);
    REQUIRE(front.meeting);
    CHECK(front.meeting->date == QDate(2023, 9, 5));
}
