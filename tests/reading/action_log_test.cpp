// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/paper_builder.h"

#include "reading/action_log_cells.h"
#include "reading/recognisers.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using scrutiny::test::PaperBuilder;

namespace {

std::vector<ActionLogRow> read(const PaperBuilder &paper, Issues *issues = nullptr, bool withTables = true)
{
    const test::BuiltPaper built = paper.build(withTables);
    Issues own;
    return readActionLog(built.context(), built.section(SectionKind::ActionLog), issues ? *issues : own);
}

/// Four columns: a number without a heading, date and item in one, action, update.
PaperBuilder fourColumns()
{
    PaperBuilder paper;
    paper.size = 10;
    paper.page();
    paper.line(60, 70, "Place Committee – Actions Council Year 2024/2025", test::bold);
    paper.row(95, {{95, "Date/Committee Item"}, {215, "Action"}, {390, "Update"}}, test::bold);
    paper.row(115, {{62, "7"}, {95, "23-3-24 – Street"}, {215, "SJ/GD to provide a list of"}, {390, "Complete Sent out in April"}});
    paper.row(127, {{95, "Trees"}, {215, "trees by ward"}});
    paper.row(147, {{62, "8"}, {95, "15-6-24 Drains"}, {215, "What gullies cost each year"}, {390, "To be completed in May"}});
    paper.row(159, {{215, "(RN to circulate)"}});
    paper.row(179, {{62, "9"}, {95, "00/00/0000 Fares"}, {215, "Officers to count the buses."}, {390, "In progress."}});
    paper.grid({58, 90, 210, 385, 540}, {83, 103, 135, 167, 190});
    return paper;
}

void checkFourColumns(const std::vector<ActionLogRow> &rows)
{
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].number == "7");
    CHECK(rows[0].date == QDate(2024, 3, 23));
    CHECK(rows[0].item == "Street Trees");
    CHECK(rows[0].action == "SJ/GD to provide a list of trees by ward");
    CHECK(rows[0].update == "Complete Sent out in April");
    CHECK(rows[0].status == ActionStatus::Complete);
    CHECK(rows[0].owner == "SJ/GD");
    CHECK(rows[1].item == "Drains");
    CHECK(rows[1].status == ActionStatus::Open);
    CHECK(rows[1].owner == "RN");
    CHECK_FALSE(rows[2].date.isValid());
    CHECK(rows[2].dateText == "00/00/0000");
    CHECK_FALSE(rows[2].source.empty());
}

} // namespace

TEST_CASE("a log of four columns whose dates share a cell with the item")
{
    Issues issues;
    checkFourColumns(read(fourColumns(), &issues));
    CHECK(std::any_of(issues.begin(), issues.end(), [](const ReadingIssue &issue) { return issue.number == "9" && issue.page == 1; }));
}

TEST_CASE("the same log when no table was found")
{
    checkFourColumns(read(fourColumns(), nullptr, false));
}

TEST_CASE("a log with deadlines and no numbers")
{
    PaperBuilder paper;
    paper.size = 10;
    paper.page();
    paper.row(95, {{62, "Meeting"}, {150, "Action"}, {350, "Deadline"}, {430, "Progress"}}, test::bold);
    paper.row(115, {{62, "18 July 2023"}, {150, "Mr Selwyn to count the drains."}, {350, "March 2024"}, {430, "Awaiting figures."}});
    paper.row(135, {{62, "12 September"}, {150, "Visit to the depot."}, {350, "May 2024"}, {430, "Done."}});
    paper.row(147, {{62, "2023"}});
    paper.grid({58, 145, 345, 425, 540}, {83, 103, 123, 155});
    const auto rows = read(paper);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].due == "March 2024");
    CHECK(rows[0].owner == "Mr Selwyn");
    CHECK(rows[0].status == ActionStatus::Open);
    CHECK(rows[1].date == QDate(2023, 9, 12));
    CHECK(rows[1].number.isEmpty());
    CHECK(rows[1].status == ActionStatus::Complete);
}

TEST_CASE("actions and statuses under a heading for each subject")
{
    PaperBuilder paper;
    paper.page();
    paper.line(72, 80, "Rivers Forum Action Log – 14 May 2024", test::bold);
    paper.line(72, 110, "Secretariat", test::bold);
    paper.row(126, {{72, "Circulate the minutes"}, {430, "New"}});
    paper.line(72, 156, "Weirs – Lead HS/BB", test::bold);
    paper.row(172, {{72, "Ask the owners of the three weirs at Copley for a"}, {430, "Carried"}});
    paper.row(186, {{72, "plan of each"}, {430, "forward"}});
    paper.row(202, {{72, "Put the map on the website"}, {430, "Completed"}});
    const auto rows = read(paper);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].item == "Secretariat");
    CHECK(rows[1].action == "Ask the owners of the three weirs at Copley for a plan of each");
    CHECK(rows[1].update == "Carried forward");
    CHECK(rows[1].item == "Weirs");
    CHECK(rows[1].owner == "HS/BB");
    CHECK(rows[2].status == ActionStatus::Complete);
}

TEST_CASE("what counts as complete")
{
    const Vocabulary &words = Vocabulary::builtIn();
    for (const QString &text : QStringList{"Complete", "Completed – see minute 4", "Closed.", "Done – 214 of 3,902", "Discharged", "This action has been completed.", "Sent in May. Complete.", "Action closed"})
        CHECK(saysComplete(words, text));
    for (const QString &text : QStringList{"To be completed by May", "Not complete", "Incomplete", "In progress", "Complete by the end of June", "Partially complete", "Completion is expected in May",
                               "The survey, when it is completed, will be sent", "", "Open", "A meeting is being arranged"})
        CHECK_FALSE(saysComplete(words, text));
}

TEST_CASE("a number that stands twice is doubtful")
{
    PaperBuilder paper;
    paper.size = 10;
    paper.page();
    paper.row(95, {{62, "No"}, {110, "Item"}, {200, "Action"}, {400, "Status"}}, test::bold);
    paper.row(115, {{62, "4"}, {110, "Fares"}, {200, "Count the buses."}, {400, "Open"}});
    paper.row(135, {{62, "4"}, {110, "Parks"}, {200, "Count the ducks."}, {400, "Closed"}});
    paper.grid({58, 105, 195, 395, 540}, {83, 103, 123, 143});
    Issues issues;
    const auto rows = read(paper, &issues);
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].status == ActionStatus::Complete);
    REQUIRE(issues.size() == 1);
    CHECK(issues.front().severity == ReadingIssue::Severity::Doubt);
    CHECK(issues.front().number == "4");
}
