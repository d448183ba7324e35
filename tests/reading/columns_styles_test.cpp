// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/item_pages.h"
#include "reading/paper_builder.h"
#include "reading/recognisers.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using namespace scrutiny::test;

/// Facts side by side or one below the other, where other councils put a label and its value on one line.

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

QStringList names(const std::vector<Person> &people)
{
    QStringList all;
    for (const Person &person : people)
        all.append(person.name);
    return all;
}

void items(PaperBuilder &paper, double y)
{
    paper.line(72, y, "AGENDA", bold);
    paper.row(y + 30, {{72, "1"}, {110, "Apologies for absence"}});
    paper.row(y + 50, {{72, "2"}, {110, "Minutes"}});
    paper.row(y + 70, {{72, "3"}, {110, "Moorings"}});
}

} // namespace

TEST_CASE("time, date and place side by side without labels", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Panel", bold);
    paper.row(90, {{72, "7.00 pm"}, {180, "Tuesday"}, {340, "Pilot Room, Town Hall,"}}, bold);
    paper.row(104, {{180, "4 June 2024"}, {340, "Quay Street, Ottermouth"}}, bold);
    items(paper, 300);
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(sheet.meeting->date == QDate(2024, 6, 4));
    CHECK(sheet.meeting->time == QTime(19, 0));
    CHECK(sheet.meeting->venue == "Pilot Room, Town Hall, Quay Street, Ottermouth");
}

TEST_CASE("labels in two languages above their values", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Committee", bold);
    paper.line(72, 90, "Dyddiad ac Amser / Date and Time");
    paper.line(72, 104, "10.00 AM, DYDD IAU / THURSDAY, 6 MEHEFIN / JUNE 2024", bold);
    paper.line(72, 124, "Lleoliad / Location");
    paper.line(72, 138, "Pilot Room, Quay Street, Ottermouth", bold);
    items(paper, 300);
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(sheet.meeting->date == QDate(2024, 6, 6));
    CHECK(sheet.meeting->time == QTime(10, 0));
    CHECK(sheet.meeting->venue == "Pilot Room, Quay Street, Ottermouth");
}

TEST_CASE("members in columns under their groups, with how many they are", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Panel", bold);
    paper.line(72, 80, "Tuesday 4 June 2024, 2.00pm", bold);
    paper.line(72, 110, "COUNCILLORS:", bold);
    paper.row(130, {{72, "Tide Group"}, {240, "Residents"}, {400, "Shore Alliance"}}, bold);
    paper.row(144, {{72, "(2)"}, {240, "(1)"}, {400, "(1)"}}, bold);
    paper.row(160, {{72, "Sarah Larch (Chair)"}, {240, "Colin Alder"}, {400, "Dora Hazel"}});
    paper.line(72, 174, "Basil Rowan");
    items(paper, 300);
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(names(sheet.meeting->members) == QStringList{"Sarah Larch", "Colin Alder", "Dora Hazel", "Basil Rowan"});
}

TEST_CASE("members of the committee as those whom the letter is to", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Panel", bold);
    paper.line(72, 80, "Tuesday 4 June 2024, 2.00pm", bold);
    paper.line(72, 110, "To: Members of the Harbour Scrutiny Panel");
    paper.row(130, {{72, "Mrs S Larch (Chair)"}, {300, "Mr C Alder"}});
    paper.row(144, {{72, "Mr B Rowan"}, {300, "Dr D Hazel"}});
    items(paper, 300);
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(names(sheet.meeting->members) == QStringList{"Mrs S Larch", "Mr C Alder", "Mr B Rowan", "Dr D Hazel"});
}

TEST_CASE("a head of the agenda's columns in two lines", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Panel", bold);
    paper.line(72, 80, "Tuesday 4 June 2024, 2.00pm", bold);
    paper.line(72, 120, "AGENDA", bold);
    paper.row(140, {{72, "No."}, {110, "Item"}, {300, "Lead"}, {430, "Indicative"}, {510, "Page"}}, bold);
    paper.line(430, 153, "time", bold);
    paper.row(175, {{72, "1"}, {110, "Apologies for absence"}, {300, "Ann Alder, Clerk"}, {430, "2.00"}});
    paper.row(195, {{72, "2"}, {110, "Minutes"}, {300, "Ann Alder, Clerk"}, {430, "2.05"}, {510, "3"}});
    paper.row(215, {{72, "3"}, {110, "Moorings"}, {300, "Ben Hazel, Surveyor"}, {430, "2.10"}, {510, "4"}});
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.items.size() == 3);
    CHECK(sheet.items[2].title == "Moorings");
    CHECK(sheet.items[2].contributors == QStringList{"Ben Hazel, Surveyor"});
    CHECK(sheet.items[2].time == QTime(14, 10));
}

TEST_CASE("the day of the meeting below the heading of minutes is no item, those who were also present attended", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "MINUTES OF A MEETING OF THE HARBOUR SCRUTINY PANEL", bold);
    paper.line(72, 74, "Pilot Room, Town Hall", bold);
    paper.line(72, 88, "7 November 2023 (7.00 - 8.50 pm)", bold);
    paper.line(72, 110, "Present:", bold);
    paper.row(126, {{72, "Councillor Sarah Larch (Chair)"}, {300, "Councillor Basil Rowan"}});
    paper.line(72, 150, "Ann Alder, Clerk to the Panel, and Ben Hazel, of Healthwatch, were also present.");
    double y = 160;
    for (const QString &title : QStringList{"O&SC 9/23 MINUTES", "O&SC 10/23 MOORINGS", "O&SC 11/23 SLIPWAYS"}) {
        paper.line(72, y + 20, title, bold);
        y = paper.lines(72, y + 36, {"Nothing was said that need be written down here."});
    }
    const MinutesFacts facts = minutes(paper);

    CHECK(facts.date == QDate(2023, 11, 7));
    CHECK(facts.start == QTime(19, 0));
    CHECK(facts.end == QTime(20, 50));
    CHECK(names(facts.present) == QStringList{"Councillor Sarah Larch", "Councillor Basil Rowan"});
    CHECK(names(facts.inAttendance) == QStringList{"Ann Alder", "Ben Hazel"});
    REQUIRE(facts.items.size() == 3);
    CHECK(facts.items[1].number == "O&SC 10/23");
}

TEST_CASE("items with references, bold titles that run into their text", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Panel", bold);
    paper.line(72, 80, "Tuesday 4 June 2024, 2.00pm", bold);
    paper.line(72, 120, "AGENDA", bold);
    const QStringList titles = {"Apologies", "Minutes", "Moorings"};
    const QStringList texts = {"– to note who cannot come.", "– to sign those of May.", "– to hear of the new fees."};
    for (int i = 0; i < 3; ++i) {
        const double y = 150 + 20 * i;
        paper.line(72, y, QStringLiteral("HS24/%1").arg(31 + i));
        const double x = paper.line(140, y, titles[i], bold);
        paper.line(x + 4, y, texts[i]);
    }
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.items.size() == 3);
    CHECK(sheet.items[1].number == "HS24/32");
    CHECK(sheet.items[1].title == "Minutes");
    CHECK(sheet.items[2].text == "to hear of the new fees.");
}

TEST_CASE("a column of how long items take, a range of pages that breaks after its dash", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Panel", bold);
    paper.line(72, 80, "Tuesday 4 June 2024, 2.00pm", bold);
    paper.line(72, 120, "AGENDA", bold);
    paper.row(150, {{72, "1"}, {110, "Apologies for absence and all the declarations that"}, {500, "5 mins"}});
    paper.line(110, 164, "members make");
    paper.row(184, {{72, "2"}, {110, "Minutes of the meeting held on 7 May 2024"}, {440, "3"}, {500, "5 mins"}});
    paper.row(204, {{72, "3"}, {110, "Moorings: what boats of every length have to pay for"}, {440, "4 -"}, {500, "30 mins"}});
    paper.row(218, {{110, "a night in harbour"}, {440, "7"}});
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.items.size() == 3);
    CHECK(sheet.items[0].title == "Apologies for absence and all the declarations that members make");
    CHECK(sheet.items[2].title == "Moorings: what boats of every length have to pay for a night in harbour");
    CHECK(sheet.items[2].pageFrom == "4");
    CHECK(sheet.items[2].pageTo == "7");
}

TEST_CASE("members in a table that no label announces, roles in its second column", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Panel", bold);
    paper.line(72, 80, "Tuesday 4 June 2024, 2.00pm", bold);
    items(paper, 110);
    paper.page();
    paper.row(80, {{72, "Name"}, {260, "Representing"}, {420, "Party"}}, bold);
    paper.row(96, {{72, "Cllr Sarah Larch"}, {260, "Chair"}, {420, "Tide"}});
    paper.row(112, {{72, "Cllr Basil Rowan"}, {260, "Ottermouth Borough"}, {420, "Shore"}});
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(names(sheet.meeting->members) == QStringList{"Cllr Sarah Larch", "Cllr Basil Rowan"});
    CHECK(sheet.meeting->members.front().role == "Chair");
}

TEST_CASE("members as their groups in bold, columns that nearly touch, officers of an office", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    double y = paper.lines(72, 80, {"Minutes of the meeting held on Tuesday 5 March 2024"}, bold);
    paper.line(72, y + 10, "Present:", bold);
    paper.line(72, y + 26, "Tide Group", bold);
    paper.line(240, y + 26, "Sarah Larch and Basil Rowan");
    paper.line(72, y + 40, "Residents", bold);
    paper.line(240, y + 40, "Colin Alder (Vice-Chair) and Dora Hazel");
    paper.line(72, y + 60, "Officers supporting the Panel: Dilys Farthing (Head of Harbours)");
    paper.line(72, y + 80, "In attendance via Teams: Emrys Gale (Harbour Master)");
    y += 90;
    for (const QString &title : QStringList{"1. Apologies", "2. Moorings", "3. Slipways"}) {
        paper.line(72, y + 20, title, bold);
        y = paper.lines(72, y + 36, {"Nothing was said that need be written down here."});
    }
    const MinutesFacts facts = minutes(paper);

    CHECK(names(facts.present) == QStringList{"Sarah Larch", "Basil Rowan", "Colin Alder", "Dora Hazel"});
    CHECK(names(facts.inAttendance) == QStringList{"Dilys Farthing", "Emrys Gale"});
}

TEST_CASE("a sentence about the law names no council, a heading about the committee no member", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Panel", bold);
    paper.line(72, 80, "Tuesday 4 June 2024, 2.00pm", bold);
    paper.line(72, 110, "The law allows the Council to meet some matters in private.");
    items(paper, 140);
    paper.page();
    paper.line(72, 60, "Committee Members", bold);
    paper.line(72, 80, "Cllr Sarah Larch (Convener), Cllr Basil Rowan and Cllr Dora Hazel");
    paper.line(72, 100, "Information about the Moorings, Tides and Slipways Committee", bold);
    paper.line(72, 120, "It has three members.");
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(sheet.meeting->council.isEmpty());
    CHECK(names(sheet.meeting->members) == QStringList{"Cllr Sarah Larch", "Cllr Basil Rowan", "Cllr Dora Hazel"});
}

TEST_CASE("a post broken inside its bracket with another person behind", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    double y = paper.lines(72, 80, {"Minutes of the meeting held on Tuesday 5 March 2024"}, bold);
    paper.line(72, y + 10, "Present: Sarah Larch and Basil Rowan");
    y = paper.lines(72, y + 30, {"In attendance: Dilys Farthing (Chief", "Executive), Emrys Gale (Harbour Master)."});
    for (const QString &title : QStringList{"1. Apologies", "2. Moorings", "3. Slipways"}) {
        paper.line(72, y + 20, title, bold);
        y = paper.lines(72, y + 36, {"Nothing was said that need be written down here."});
    }

    CHECK(names(minutes(paper).inAttendance) == QStringList{"Dilys Farthing", "Emrys Gale"});
}

TEST_CASE("a report's labels in bold above their values, a title in large type below its labels", "[columns]")
{
    PaperBuilder above;
    above.page();
    above.line(72, 60, "Report title", bold);
    above.line(72, 74, "Moorings: what they cost");
    above.line(72, 100, "Report author", bold);
    above.line(72, 114, "Dilys Farthing, Head of Harbours, 01234 555 019");
    above.lines(72, 150, {"Boats pay for each night that they lie in the harbour, and more in July.", "The fees were last changed in 2019."});
    const BuiltPaper built = above.build();
    Issues issues;
    const std::vector<ReportFacts> reports = readReportCover(built.context(), built.section(SectionKind::Report), issues);

    REQUIRE(reports.size() == 1);
    CHECK(reports.front().title == "Moorings: what they cost");
    CHECK(reports.front().author == "Dilys Farthing, Head of Harbours");
}

TEST_CASE("a sentence marked as an action in brackets, posts that go on behind and", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    double y = paper.lines(72, 80, {"Minutes of the meeting held on Tuesday 5 March 2024"}, bold);
    paper.line(72, y + 10, "Present: Sarah Larch and Basil Rowan");
    y = paper.lines(72, y + 30, {"Present for item 2: Dilys Farthing (Head of Harbours) and", "Emrys Gale (Harbour Master)."});
    for (const QString &title : QStringList{"1. Apologies", "2. Moorings", "3. Slipways"}) {
        paper.line(72, y + 20, title, bold);
        QString text = "Nothing was said that need be written down here.";
        if (title.startsWith('2'))
            text = "The fees were talked over. It was agreed that a table would be sent. (ACTION)";
        y = paper.lines(72, y + 36, {text});
    }
    const MinutesFacts facts = minutes(paper);

    CHECK(names(facts.inAttendance) == QStringList{"Dilys Farthing", "Emrys Gale"});
    REQUIRE(facts.actions.size() == 1);
    CHECK(facts.actions.front().item == "2");
    CHECK(facts.actions.front().owner.isEmpty());
    CHECK(facts.actions.front().text == "It was agreed that a table would be sent.");
}

TEST_CASE("a letter to all members that names them", "[columns]")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 60, "Harbour Scrutiny Panel", bold);
    paper.line(72, 80, "Tuesday 4 June 2024, 2.00pm", bold);
    paper.lines(72, 110, {"To all Members of the Harbour Scrutiny Panel: Councillors S Larch (Chair), B Rowan,", "Ms C Alder and D Hazel"});
    items(paper, 200);
    const FrontSheet sheet = front(paper);

    REQUIRE(sheet.meeting);
    CHECK(names(sheet.meeting->members) == QStringList{"S Larch", "B Rowan", "Ms C Alder", "D Hazel"});
}
