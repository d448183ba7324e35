// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/item_pages.h"
#include "reading/paper_builder.h"
#include "reading/recognisers.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using namespace scrutiny::test;

/// Habits of single councils that the reader must not depend on: each case is one way of putting what others put otherwise.

namespace {

FrontSheet front(const PaperBuilder &paper)
{
    const BuiltPaper built = paper.build(false);
    Issues issues;
    FrontSheet sheet = readFrontSheet(built.context(), issues);
    placeItems(built.context(), sheet, issues);
    return sheet;
}

MinutesFacts minutes(const PaperBuilder &paper)
{
    const BuiltPaper built = paper.build();
    Issues issues;
    const std::vector<MinutesFacts> all = readMinutes(built.context(), built.section(SectionKind::Minutes), issues);
    return all.empty() ? MinutesFacts() : all.front();
}

QStringList titles(const FrontSheet &sheet)
{
    QStringList all;
    for (const AgendaItemFacts &item : sheet.items)
        all.append(item.number + " " + item.title);
    return all;
}

QStringList names(const std::vector<Person> &people)
{
    QStringList all;
    for (const Person &person : people)
        all.append(person.name);
    return all;
}

QStringList actions(const MinutesFacts &facts)
{
    QStringList all;
    for (const MinuteActionFacts &action : facts.actions)
        all.append(action.item + " " + action.owner);
    return all;
}

void heading(PaperBuilder &paper)
{
    paper.page();
    paper.line(72, 60, "Ottermouth Borough Council", bold);
    paper.line(72, 80, "Harbour Scrutiny Panel", bold);
    paper.line(72, 100, "Tuesday 4 June 2024, 2.00pm", bold);
    paper.line(72, 130, "AGENDA", bold);
}

} // namespace

TEST_CASE("numbers in brackets behind a column of times in two lines", "[house styles]")
{
    PaperBuilder paper;
    heading(paper);
    paper.row(160, {{72, "2.00pm –"}, {140, "(1)"}, {170, "Apologies for absence"}});
    paper.line(72, 174, "2.05pm");
    paper.row(200, {{72, "2.05pm –"}, {140, "(2)"}, {170, "Declarations of interest"}});
    paper.line(72, 214, "2.10pm");
    paper.row(240, {{72, "2.10pm"}, {140, "(3)"}, {170, "Dredging of the inner basin"}});
    paper.line(72, 254, "to 2.40pm");
    paper.row(280, {{72, "2.40pm"}, {140, "(4)"}, {170, "Work programme"}});
    const FrontSheet sheet = front(paper);

    CHECK(titles(sheet) == QStringList{"1 Apologies for absence", "2 Declarations of interest", "3 Dredging of the inner basin", "4 Work programme"});
    REQUIRE(sheet.items.size() == 4);
    CHECK(sheet.items[0].time == QTime(14, 0));
    CHECK(sheet.items[0].endTime == QTime(14, 5));
    CHECK(sheet.items[2].time == QTime(14, 10));
    CHECK(sheet.items[2].endTime == QTime(14, 40));
}

TEST_CASE("items named Item 1., with what is below them at the left margin", "[house styles]")
{
    PaperBuilder paper;
    heading(paper);
    double y = 160;
    int number = 0;
    for (const QString &title : QStringList{"APOLOGIES FOR ABSENCE", "MINUTES", "THE FISH QUAY", "DATE OF NEXT MEETING"}) {
        paper.row(y, {{72, QStringLiteral("Item %1.").arg(++number)}, {125, title}}, bold);
        y = paper.lines(72, y + 16, {"For the Panel to consider what is set out in the papers."});
        if (number == 3) {
            paper.line(72, y, "Witnesses", bold);
            y = paper.lines(72, y + 14, {"Dilys Farthing, Harbour Master", "Edwin Cole, Head of Property"});
        }
        y += 14;
    }
    const FrontSheet sheet = front(paper);

    CHECK(titles(sheet) == QStringList{"1 APOLOGIES FOR ABSENCE", "2 MINUTES", "3 THE FISH QUAY", "4 DATE OF NEXT MEETING"});
    REQUIRE(sheet.items.size() == 4);
    CHECK(sheet.items[2].contributors == QStringList{"Dilys Farthing, Harbour Master", "Edwin Cole, Head of Property"});
}

TEST_CASE("numbers such as 1 (a), pages as p5, notes in place of pages and people as bullets", "[house styles]")
{
    PaperBuilder paper;
    heading(paper);
    paper.row(160, {{72, "1 (a)"}, {120, "Apologies"}});
    paper.row(184, {{72, "1 (b)"}, {120, "Declarations of interest"}});
    paper.row(208, {{72, "2"}, {120, "Minutes"}, {480, "p5"}});
    paper.row(232, {{72, "3 (a)"}, {120, "Moorings"}, {480, "To follow"}});
    paper.lines(120, 246, {"• Dilys Farthing, Harbour Master", "• Edwin Cole, Head of Property"});
    paper.row(288, {{72, "3 (b)"}, {120, "Slipways"}, {480, "Verbal report"}});
    const FrontSheet sheet = front(paper);

    CHECK(titles(sheet) == QStringList{"1 (a) Apologies", "1 (b) Declarations of interest", "2 Minutes", "3 (a) Moorings", "3 (b) Slipways"});
    REQUIRE(sheet.items.size() == 5);
    CHECK(sheet.items[2].pageFrom == "5");
    CHECK(sheet.items[3].pageFrom.isEmpty());
    CHECK(sheet.items[3].contributors == QStringList{"Dilys Farthing, Harbour Master", "Edwin Cole, Head of Property"});
}

TEST_CASE("a summons that invites to a meeting says committee, time and place", "[house styles]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Ottermouth Borough Council", bold);
    paper.lines(72, 90, {"You are invited to attend a meeting of the Harbour Scrutiny Panel on Tuesday 4 June", "2024 at 2.00pm in the Customs House, Fish Quay, Ottermouth."});
    paper.line(72, 130, "AGENDA", bold);
    paper.row(160, {{72, "1."}, {110, "Apologies for absence"}});
    paper.row(180, {{72, "2."}, {110, "Minutes"}});
    paper.row(200, {{72, "3."}, {110, "Moorings"}});
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(sheet.meeting->committee == "Harbour Scrutiny Panel");
    CHECK(sheet.meeting->date == QDate(2024, 6, 4));
    CHECK(sheet.meeting->time == QTime(14, 0));
    CHECK(sheet.meeting->venue == "Customs House, Fish Quay, Ottermouth");
}

TEST_CASE("marginal numbers with initials, owners with a date", "[house styles]")
{
    PaperBuilder paper;
    paper.page();
    double y = paper.lines(72, 80, {"Notes of the meeting held on Tuesday 5 March 2024"}, bold);
    y = paper.lines(72, y + 8, {"Present: Councillor A Larch (Chair); Councillors B Rowan, C Alder and D Hazel"});
    int number = 31;
    for (const QString &title : QStringList{"Apologies", "The dredger", "Date of next meeting"}) {
        paper.row(y + 20, {{72, QStringLiteral("HSP.%1").arg(number++)}, {140, title}}, bold);
        y = paper.lines(140, y + 36, {"Members asked for the costs of the last three years."});
        if (number == 33)
            y = paper.lines(140, y + 4, {"ACTION: Head of Harbours by 3 June"}, bold);
    }
    const MinutesFacts facts = minutes(paper);

    CHECK(names(facts.present) == QStringList{"Councillor A Larch", "B Rowan", "C Alder", "D Hazel"});
    REQUIRE(facts.items.size() == 3);
    CHECK(facts.items[1].number == "HSP.32");
    CHECK(actions(facts) == QStringList{"HSP.32 Head of Harbours"});
}

TEST_CASE("people one a line with posts that look like names", "[house styles]")
{
    PaperBuilder paper;
    paper.page();
    double y = paper.lines(72, 80, {"Minutes of the meeting held on Tuesday 5 March 2024"}, bold);
    paper.line(72, y + 8, "Present:", bold);
    y = paper.lines(72, y + 22, {"Mr A Larch", "Mrs B Rowan"});
    paper.line(72, y + 8, "Also in attendance:", bold);
    y = paper.lines(72, y + 22, {"Mr C Alder, Cabinet Member for Harbours", "Ms D Hazel, Service Director, Children's Social Care", "Mrs E Holly, Admissions Manager"});
    for (const QString &title : QStringList{"1. Apologies", "2. Moorings", "3. Slipways"}) {
        paper.line(72, y + 20, title, bold);
        y = paper.lines(72, y + 36, {"Nothing was said that need be written down here."});
    }

    CHECK(names(minutes(paper).inAttendance) == QStringList{"Mr C Alder", "Ms D Hazel", "Mrs E Holly"});
}

TEST_CASE("a table at the end of the minutes sums up the actions", "[house styles]")
{
    PaperBuilder paper;
    paper.page();
    double y = paper.lines(72, 80, {"Minutes of the meeting held on Tuesday 5 March 2024", "Present: A Larch, B Rowan and C Alder"}, bold);
    for (const QString &title : QStringList{"18/24 Apologies", "19/24 Moorings", "20/24 Slipways"}) {
        paper.line(72, y + 20, title, bold);
        y = paper.lines(72, y + 36, {"Nothing was said that need be written down here."});
    }
    paper.line(72, y + 20, "Actions arising", bold);
    y += 40;
    paper.grid({72, 140, 360, 470, 540}, {y - 12, y + 8, y + 28, y + 48});
    paper.row(y, {{76, "Minute"}, {144, "What is to be done"}, {364, "Who"}, {474, "When"}});
    paper.row(y + 20, {{76, "19/24"}, {144, "Send the map of moorings"}, {364, "Harbour Master"}, {474, "1 April"}});
    paper.row(y + 40, {{76, "20/24"}, {144, "Ask the sailing club"}, {364, "B Rowan"}, {474, "14 April"}});
    const MinutesFacts facts = minutes(paper);

    CHECK(facts.items.size() == 3);
    CHECK(actions(facts) == QStringList{"19/24 Harbour Master", "20/24 B Rowan"});

    const BuiltPaper built = paper.build();
    Issues issues;
    const FrontSheet none = readFrontSheet(built.context(), issues);
    for (const Section &section : findSections(built.context(), none, issues))
        CHECK(section.kind == SectionKind::Minutes);
}

TEST_CASE("a paper's head without labels: title, reporter, date and a heading Recommendations", "[house styles]")
{
    PaperBuilder paper;
    paper.page();
    paper.centred(80, "Harbour Scrutiny Panel – 4 June 2024", bold);
    paper.centred(100, "Replacement of the pilot boat", bold);
    paper.centred(120, "Report by the Head of Harbours");
    paper.line(72, 150, "1. Purpose", bold);
    paper.line(72, 166, "1.1 To inform the Panel and to invite its views.");
    paper.line(72, 190, "2. Recommendations", bold);
    paper.line(72, 206, "That the Panel note the delay.");
    paper.line(72, 230, "3. Background", bold);
    paper.lines(72, 246, {"3.1 The boat is thirty years old and its engine older."});
    const BuiltPaper built = paper.build();
    Issues issues;
    const auto reports = readReportCover(built.context(), built.section(SectionKind::Report), issues);

    REQUIRE(reports.size() == 1);
    CHECK(reports.front().title == "Replacement of the pilot boat");
    CHECK(reports.front().author == "Head of Harbours");
    CHECK(reports.front().date == QDate(2024, 6, 4));
    CHECK(reports.front().recommendations == "That the Panel note the delay.");
}

TEST_CASE("labels in two languages, broken over two lines", "[house styles]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(80, {{72, "Teitl / Title"}, {240, "Moorings in the outer basin"}});
    paper.row(94, {{72, "Awdur / Author"}, {240, "Dilys Farthing, Harbour Master"}});
    paper.row(108, {{72, "Aelod Cabinet / Cabinet"}, {240, "Councillor Edwin Cole"}});
    paper.line(72, 122, "Member");
    paper.row(136, {{72, "Argymhelliad /"}, {240, "That members comment on the draft plan before it"}});
    paper.row(150, {{72, "Recommendation"}, {240, "goes to Cabinet."}});
    const BuiltPaper built = paper.build(false);
    Issues issues;
    const auto reports = readReportCover(built.context(), built.section(SectionKind::Report), issues);

    REQUIRE(reports.size() == 1);
    CHECK(reports.front().title == "Moorings in the outer basin");
    CHECK(reports.front().author == "Dilys Farthing, Harbour Master");
    CHECK(reports.front().cabinetMember == "Councillor Edwin Cole");
    CHECK(reports.front().recommendations == "That members comment on the draft plan before it goes to Cabinet.");
}

TEST_CASE("an agenda that prints the first page of each paper only", "[house styles]")
{
    PaperBuilder paper;
    heading(paper);
    paper.row(160, {{72, "1"}, {110, "Apologies for absence"}});
    paper.row(180, {{72, "2"}, {110, "Minutes"}, {500, "2"}});
    paper.row(200, {{72, "3"}, {110, "Moorings"}, {500, "4"}});
    paper.row(220, {{72, "4"}, {110, "Slipways"}, {500, "5"}});
    for (int page = 2; page <= 6; ++page) {
        paper.page();
        paper.lines(72, 100, {"Some text of the paper that goes on", "for a line or two."});
        paper.line(290, 815, QString::number(page));
    }
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.items.size() == 4);
    CHECK(sheet.items[1].pageFrom == "2");
    CHECK(sheet.items[1].pageTo == "3");
    CHECK(sheet.items[2].pageTo == "4");
    CHECK(sheet.items[2].pdfPageTo == 4);
}

TEST_CASE("members beside substitutes, a role that a narrow column broke", "[house styles]")
{
    PaperBuilder paper;
    heading(paper);
    paper.row(160, {{72, "1"}, {110, "Apologies for absence"}});
    paper.row(180, {{72, "2"}, {110, "Minutes"}});
    paper.row(200, {{72, "3"}, {110, "Moorings"}});
    paper.row(260, {{72, "Members"}, {300, "Substitutes"}}, bold);
    paper.row(276, {{72, "Cllr S Larch (Vice-"}, {300, "Cllr C Alder"}});
    paper.line(72, 290, "Chairman)");
    paper.row(304, {{72, "Cllr B Rowan"}, {300, "Cllr D Hazel"}});
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(names(sheet.meeting->members) == QStringList{"Cllr S Larch", "Cllr B Rowan"});
    CHECK(sheet.meeting->members.front().role == "Vice-Chairman");
}

TEST_CASE("one list of all who came, initials that are no plural", "[house styles]")
{
    PaperBuilder paper;
    paper.page();
    double y = paper.lines(72, 80, {"Minutes of the meeting held on Tuesday 5 March 2024"}, bold);
    paper.row(y + 8, {{72, "Attendance"}, {300, "Role"}}, bold);
    paper.row(y + 24, {{72, "Councillor S Larch"}, {300, "Chair"}});
    paper.row(y + 38, {{72, "Councillor B Rowan"}, {300, "Member"}});
    paper.row(y + 52, {{72, "Dilys Farthing"}, {300, "Head of Harbours"}});
    y += 70;
    for (const QString &title : QStringList{"1. Apologies", "2. Moorings", "3. Slipways"}) {
        paper.line(72, y + 20, title, bold);
        y = paper.lines(72, y + 36, {"Nothing was said that need be written down here."});
    }
    const MinutesFacts facts = minutes(paper);

    CHECK(facts.present.front().role == "Chair");
    CHECK(names(facts.present) == QStringList{"Councillor S Larch", "Councillor B Rowan"});
    CHECK(names(facts.inAttendance) == QStringList{"Dilys Farthing"});
}

TEST_CASE("a table ruled by lines across goes on below a row with one cell filled, and ends at a larger heading", "[house styles]")
{
    PaperBuilder paper;
    paper.page();
    double y = 100;
    const auto rule = [&]() { paper.ruling(72, y - 10, 520, y - 10); };
    const auto row = [&](const std::vector<Cell> &cells) {
        rule();
        paper.row(y, cells, y < 101 ? bold : plain);
        y += 16;
    };
    row({{76, "Date"}, {180, "Topic"}, {330, "Purpose"}, {450, "Lead"}});
    row({{76, "4 June"}, {180, "Dredging"}, {330, "To hear of the costs"}, {450, "D Farthing"}});
    row({{330, "and of the time"}});
    row({{180, "Moorings"}, {330, "To see the new map"}, {450, "E Cole"}});
    row({{76, "6 August"}, {180, "Slipways"}, {330, "To hear of repairs"}, {450, "E Cole"}});
    rule();
    const BuiltPaper built = paper.build();

    REQUIRE(built.tables->size() == 1);
    CHECK(built.tables->front().rows == 5);
    CHECK(built.tables->front().textAt(2, 2) == "and of the time");
}

TEST_CASE("the heading printed again says how many rows it has", "[house styles]")
{
    PaperBuilder paper;
    for (int page = 0; page < 2; ++page) {
        paper.page();
        const double top = page == 0 ? 660 : 60;
        paper.grid({72, 220, 340, 460}, {top, top + 20, top + 40, top + 60});
        paper.row(top + 14, {{76, "School"}, {224, "Outcome"}, {344, "Change"}}, bold);
        paper.row(top + 34, {{76, page == 0 ? "Alder Lane" : "Rowan Hill"}, {224, "Academised"}});
        paper.row(top + 54, {{76, page == 0 ? "Beech Road" : "Willow End"}, {224, "Good"}, {344, "= Equal"}});
    }
    const BuiltPaper built = paper.build();

    REQUIRE(built.tables->size() == 1);
    CHECK(built.tables->front().rows == 5);
    CHECK(built.tables->front().headerRows == 1);
}

TEST_CASE("times as 1000 in a column of times, a venue that a ruling ends", "[house styles]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Ottermouth Borough Council", bold);
    paper.line(72, 76, "Harbour Scrutiny Panel", bold);
    paper.grid({72, 170, 520}, {90, 106, 122, 152});
    paper.row(101, {{76, "Date"}, {174, "Tuesday 4 June 2024"}});
    paper.row(117, {{76, "Venue"}, {174, "Customs House, Fish Quay"}});
    paper.line(174, 133, "Councillors Larch (Chair), Rowan,");
    paper.line(76, 140, "Members");
    paper.line(174, 147, "Alder and Hazel");
    paper.grid({72, 100, 340, 430, 520}, {180, 200, 220, 240, 260});
    paper.row(194, {{76, "No."}, {104, "Business"}, {344, "Time"}, {434, "Page"}}, bold);
    paper.row(214, {{76, "1"}, {104, "Apologies for absence"}, {344, "1000"}});
    paper.row(234, {{76, "2"}, {104, "Minutes"}, {344, "1005"}});
    paper.row(254, {{76, "3"}, {104, "Moorings"}, {344, "1030"}});
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(sheet.meeting->venue == "Customs House, Fish Quay");
    CHECK(names(sheet.meeting->members) == QStringList{"Larch", "Rowan", "Alder", "Hazel"});
    REQUIRE(sheet.items.size() == 3);
    CHECK(sheet.items[0].time == QTime(10, 0));
    CHECK(sheet.items[2].time == QTime(10, 30));
    CHECK(sheet.items[2].pageFrom.isEmpty());
}

TEST_CASE("a list of people in one text that breaks within a name", "[house styles]")
{
    PaperBuilder paper;
    heading(paper);
    paper.row(160, {{72, "1."}, {110, "Apologies for absence"}}, bold);
    paper.row(180, {{72, "2."}, {110, "Moorings"}}, bold);
    paper.lines(110, 194, {"Invited: Ms Dilys Farthing, Harbour Master; Mrs Edwina", "Rhys Cole, Head of Property"});
    paper.row(230, {{72, "3."}, {110, "Slipways"}}, bold);
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.items.size() == 3);
    CHECK(sheet.items[1].contributors == QStringList{"Ms Dilys Farthing, Harbour Master", "Mrs Edwina Rhys Cole, Head of Property"});
}

TEST_CASE("a title so long that its pages stand close behind it", "[house styles]")
{
    PaperBuilder paper;
    heading(paper);
    paper.row(160, {{72, "1."}, {110, "Apologies for absence"}});
    paper.row(180, {{72, "2."}, {110, "Minutes"}, {500, "3 - 4"}});
    paper.row(200, {{72, "3."}, {110, "Slipways"}, {500, "5 - 6"}});
    paper.row(220, {{72, "4."}, {110, "The moorings in the outer basin and who has asked for another one there 7 - 9"}});
    const double end = paper.content().words.back().box.x1;
    for (pdf::Word &word : paper.content().words)
        if (word.box.x0 >= 499 && word.baseline < 210) {
            const double shift = end - 500 - 22 - 5.5;
            word.box.x0 += shift;
            word.box.x1 += shift;
            for (float &edge : word.edges)
                edge += float(shift);
        }
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.items.size() == 4);
    CHECK(sheet.items[3].title == "The moorings in the outer basin and who has asked for another one there");
    CHECK(sheet.items[3].pageFrom == "7");
    CHECK(sheet.items[3].pageTo == "9");
}
