// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/paper_builder.h"

#include "reading/recognisers.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using scrutiny::test::PaperBuilder;

namespace {

std::vector<WorkProgrammeEntry> read(const PaperBuilder &paper, bool withTables = true)
{
    const test::BuiltPaper built = paper.build(withTables);
    Issues issues;
    return readWorkProgramme(built.context(), built.section(SectionKind::WorkProgramme), issues);
}

} // namespace

TEST_CASE("an empty date means the date above")
{
    PaperBuilder paper;
    paper.size = 10;
    paper.page();
    paper.line(60, 60, "Work Programme 2024/25", test::bold);
    paper.row(95, {{62, "Date"}, {140, "Topic"}, {260, "Description & Purpose"}, {410, "Lead Officer"}, {490, "Contributors"}}, test::bold);
    paper.row(115, {{62, "15 June"}, {140, "Street trees"}, {260, "To hear who waters them."}, {410, "Ida Jack"}});
    paper.row(127, {{410, "Kit Lowe"}});
    paper.row(147, {{140, "Drains"}, {260, "To see what has changed."}, {410, "Aman Sekhon-"}, {490, "Cllr Diana"}});
    paper.row(159, {{410, "Gill"}, {490, "Blame"}});
    paper.row(179, {{62, "7 July"}, {140, "Fares"}, {260, "Review."}});
    paper.grid({58, 135, 255, 405, 485, 560}, {83, 103, 135, 167, 190});
    const auto entries = read(paper);
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].date == "15 June");
    CHECK(entries[0].leadOfficers == QStringList{"Ida Jack", "Kit Lowe"});
    CHECK(entries[1].date == "15 June");
    CHECK(entries[1].topic == "Drains");
    CHECK(entries[1].purpose == "To see what has changed.");
    CHECK(entries[1].leadOfficers == QStringList{"Aman Sekhon-Gill"});
    CHECK(entries[1].contributors == QStringList{"Cllr Diana Blame"});
    CHECK(entries[2].date == "7 July");
    CHECK_FALSE(entries[2].source.empty());
}

TEST_CASE("topics under the dates of meetings")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 70, "Health Panel – Work Programme 2023/24", test::bold);
    paper.line(72, 90, "14 February 2024", test::bold);
    paper.lines(92, 106, {"• Leaving hospital", "• Dental access"});
    paper.line(72, 136, "17 April 2024", test::bold);
    paper.lines(92, 152, {"• Maternity care"});
    paper.line(72, 170, "To be scheduled", test::bold);
    paper.lines(92, 186, {"• Air quality"});
    const auto entries = read(paper);
    REQUIRE(entries.size() == 4);
    CHECK(entries[0].topic == "Leaving hospital");
    CHECK(entries[1].date == "14 February 2024");
    CHECK(entries[2].date == "17 April 2024");
    CHECK(entries[3].date == "To be scheduled");
}

TEST_CASE("a table with dates and topics alone, a topic a line")
{
    PaperBuilder paper;
    paper.page();
    paper.row(95, {{76, "Date"}, {200, "Potential items"}}, test::bold);
    paper.row(115, {{76, "13 March 2025"}, {200, "Landlord licensing"}});
    paper.line(200, 129, "Work programme");
    paper.row(149, {{76, "12 June 2025"}, {200, "Empty homes"}});
    paper.grid({72, 195, 500}, {83, 103, 137, 160});
    const auto entries = read(paper);
    REQUIRE(entries.size() == 3);
    CHECK(entries[1].topic == "Work programme");
    CHECK(entries[1].date == "13 March 2025");
}

TEST_CASE("a column a month")
{
    PaperBuilder paper;
    paper.page();
    paper.row(95, {{76, "June"}, {220, "July"}, {360, "September"}}, test::bold);
    paper.row(115, {{76, "Canal Side"}, {220, "Bus lanes: hours"}, {360, "Tram: full case"}});
    paper.row(129, {{76, "District heating"}, {360, "Street trees"}});
    paper.grid({72, 215, 355, 500}, {83, 103, 140});
    const auto entries = read(paper);
    REQUIRE(entries.size() == 5);
    CHECK(entries[0].date == "June");
    CHECK(entries[1].topic == "District heating");
    CHECK(entries[4].date == "September");
}
