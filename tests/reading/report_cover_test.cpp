// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/paper_builder.h"

#include "reading/recognisers.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using scrutiny::test::PaperBuilder;

namespace {

std::vector<ReportFacts> read(const PaperBuilder &paper, bool withTables = true)
{
    const test::BuiltPaper built = paper.build(withTables);
    Issues issues;
    Section section = built.section(SectionKind::Report);
    section.item = "5";
    return readReportCover(built.context(), section, issues);
}

} // namespace

TEST_CASE("a cover in a grid, the list of recommendations beside its label")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 70, "Report to the Place Committee", test::bold);
    paper.row(100, {{76, "Date:"}, {200, "2 November 2023"}});
    paper.row(120, {{76, "Title:"}, {200, "Street trees and who waters them when"}});
    paper.line(200, 134, "it is dry");
    paper.row(154, {{76, "Author and/or contact officer:"}, {250, "Ida Jack, Head of Parks"}});
    paper.row(174, {{76, "Ward(s) affected:"}, {200, "All"}});
    paper.row(194, {{76, "Recommendations:"}, {200, "1. That the report be noted."}});
    paper.line(200, 208, "2. That the contract be let again.");
    paper.row(228, {{76, "Reason for decision:"}, {200, "It ends in May."}});
    paper.line(72, 270, "1. Background", test::bold);
    paper.line(72, 290, "1.1 Trees need water.");
    const auto reports = read(paper);
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].item == "5");
    CHECK(reports[0].date == QDate(2023, 11, 2));
    CHECK(reports[0].title == "Street trees and who waters them when it is dry");
    CHECK(reports[0].author == "Ida Jack, Head of Parks");
    CHECK(reports[0].wards == "All");
    CHECK(reports[0].recommendations == "1. That the report be noted. 2. That the contract be let again.");
    CHECK_FALSE(reports[0].titleSource.empty());
}

TEST_CASE("labelled lines far apart, the title over three lines")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 70, "Elmstead County Council", test::bold);
    paper.lines(72, 100, {"Title: Review of the Rivers and", "Weirs Inquiry after six", "months"}, test::bold);
    paper.line(72, 160, "Committee date: 5th September 2023", test::bold);
    paper.line(72, 185, "Author: Ida Jack", test::bold);
    paper.line(72, 210, "Cabinet Member(s): Cllr. Warren White and Cllr. Mike", test::bold);
    paper.line(72, 235, "Appleton", test::bold);
    paper.line(72, 260, "Purpose of Agenda Item", test::bold);
    paper.line(72, 276, "This report tells the Committee how far things have come.");
    paper.line(72, 300, "The Committee is asked to:");
    paper.lines(72, 316, {"1. Say how far it thinks they have come.", "2. Ask for another report."});
    paper.line(72, 360, "Background", test::bold);
    const auto reports = read(paper);
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].title == "Review of the Rivers and Weirs Inquiry after six months");
    CHECK(reports[0].date == QDate(2023, 9, 5));
    CHECK(reports[0].author == "Ida Jack");
    CHECK(reports[0].cabinetMember == "Cllr. Warren White and Cllr. Mike Appleton");
    CHECK(reports[0].recommendations.contains("2. Ask for another report."));
    CHECK_FALSE(reports[0].recommendations.contains("Background"));
}

TEST_CASE("a cover without labels for title and date")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 70, "Marches Fire Authority");
    paper.line(72, 84, "Performance Committee, 22 September 2023");
    paper.centred(110, "Why engines were late", test::bold);
    paper.centred(126, "Report of the Chief Fire Officer");
    paper.line(72, 150, "For further information about this report please contact N Harrow, 01997 330 112.");
    paper.line(72, 170, "Recommended: that the report be noted.");
    paper.line(72, 190, "1. There are seventeen stations, and eleven of them could send a crew at noon.");
    const auto reports = read(paper);
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].title == "Why engines were late");
    CHECK(reports[0].date == QDate(2023, 9, 22));
    CHECK(reports[0].author == "Chief Fire Officer");
    CHECK(reports[0].contact == "N Harrow, 01997 330 112");
    CHECK(reports[0].recommendations == "that the report be noted.");
}

TEST_CASE("two reports in one item, and pages that are no cover")
{
    PaperBuilder paper;
    for (const QString &title : QStringList{"Bus lanes", "Ferries"}) {
        paper.page();
        paper.line(72, 80, "Subject: " + title);
        paper.line(72, 100, "Date: 8 July 2024");
        paper.line(72, 120, "Report author: Ida Jack");
        paper.line(72, 160, "2. Recommendations", test::bold);
        paper.line(72, 180, "2.1 That the report on " + title.toLower() + " be noted.");
        paper.line(72, 210, "3. Background", test::bold);
        paper.page();
        paper.lines(72, 80, {"The date was fixed: nobody came. From: here on the text goes on without a cover.", "Contact was lost."});
    }
    const auto reports = read(paper);
    REQUIRE(reports.size() == 2);
    CHECK(reports[0].title == "Bus lanes");
    CHECK(reports[0].recommendations == "That the report on bus lanes be noted.");
    CHECK(reports[1].title == "Ferries");
    CHECK(reports[1].date == QDate(2024, 7, 8));
}

TEST_CASE("the heading of a table with words of covers in it is no cover")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 80, "Subject: Premises");
    paper.line(72, 100, "Date: 8 July 2024");
    paper.line(72, 120, "Report author: Ida Jack");
    paper.page();
    const QStringList heads{"Ref", "Ward", "Kind", "Visit", "Report", "Before", "After"}, cells{"P1", "Eastfold", "Hall", "4 May 2024", "9 May 2024", "B", "A"};
    for (int col = 0; col < int(heads.size()); ++col) {
        paper.line(72 + 66 * col, 80, heads[col], test::bold);
        paper.line(72 + 66 * col, 96, cells[col]);
    }
    const auto reports = read(paper);
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].title == "Premises");
}
