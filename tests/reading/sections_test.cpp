// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/headings.h"
#include "reading/paper_builder.h"
#include "reading/recognisers.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using namespace scrutiny::test;

namespace {

std::vector<Section> sections(const BuiltPaper &built)
{
    Issues issues;
    FrontSheet front = readFrontSheet(built.context(), issues);
    return findSections(built.context(), front, issues);
}

void text(PaperBuilder &paper, double y)
{
    paper.lines(72, y, {"Some text of the paper that goes on", "for a line or two."});
}

} // namespace

TEST_CASE("every page belongs to a section", "[sections]")
{
    PaperBuilder paper;
    paper.page();
    paper.lines(72, 80, {"Minutes of the meeting held on 5 July 2023", "Present: A Byrne and C Dale"}, bold);
    paper.page();
    text(paper, 80);
    paper.page();
    paper.line(72, 80, "Action log", bold);
    text(paper, 120);
    paper.page();
    paper.line(72, 80, "Work programme 2023/24", bold);
    text(paper, 120);
    const std::vector<Section> found = sections(paper.build());
    REQUIRE(found.size() == 3);
    CHECK(found[0].kind == SectionKind::Minutes);
    CHECK(found[0].lastPage == 2);
    CHECK(found[1].kind == SectionKind::ActionLog);
    CHECK(found[1].evidence == QStringList{"heading"});
    CHECK(found[2].kind == SectionKind::WorkProgramme);
    CHECK(found[2].lastPage == 4);
}

TEST_CASE("an item of minutes does not begin a paper", "[sections]")
{
    PaperBuilder paper;
    paper.page();
    paper.lines(72, 80, {"Minutes of the meeting held on 5 July 2023", "Present: A Byrne and C Dale"}, bold);
    paper.page();
    paper.line(72, 80, "8 WORK PROGRAMME 2023-2024", bold);
    text(paper, 100);
    const std::vector<Section> found = sections(paper.build());
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == SectionKind::Minutes);
}

TEST_CASE("minutes are told by a title that names them and by who came", "[sections]")
{
    PaperBuilder paper;
    paper.page();
    paper.centred(60, "Open Records Board Minutes", bold);
    paper.centred(80, "15 September 2023");
    paper.line(72, 110, "Present:");
    paper.lines(72, 130, {"A Byrne (Chair)", "C Dale"});
    const std::vector<Section> found = sections(paper.build());
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == SectionKind::Minutes);
}

TEST_CASE("a letter before late papers, and a scan, are told apart", "[sections]")
{
    PaperBuilder paper;
    paper.page();
    paper.lines(72, 80, {"Dear Member", "I enclose the report that was to follow."});
    paper.page();
    paper.line(440, 40, "Agenda Item 7");
    paper.image({0, 0, 595, 842});
    const std::vector<Section> found = sections(paper.build());
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == SectionKind::CoveringLetter);
    CHECK(found[1].kind == SectionKind::Scan);
    CHECK(found[1].item == "7");
}

TEST_CASE("heading rows say what a table is", "[sections]")
{
    const auto table = [](const QStringList &heads) {
        ReportTable out;
        out.rows = 3;
        out.cols = int(heads.size());
        for (int i = 0; i < out.cols; ++i)
            out.cells.push_back({0, i, 1, 1, heads[i], {}});
        return out;
    };
    const Vocabulary &words = Vocabulary::builtIn();
    CHECK(kindOfTable(words, table({"No", "Date and item", "Action", "Update"})) == SectionKind::ActionLog);
    CHECK(kindOfTable(words, table({"Date", "Topic", "Description & Purpose", "Lead Officer"})) == SectionKind::WorkProgramme);
    CHECK(kindOfTable(words, table({"Recommendation", "Response", "Progress", "RAG"})) == SectionKind::RecommendationMonitoring);
    CHECK_FALSE(kindOfTable(words, table({"School", "Date of inspection", "Date of report", "Grade"})));
    CHECK_FALSE(kindOfTable(words, table({"Year", "Visits", "Share"})));
}
