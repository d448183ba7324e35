// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "written_table.h"

#include "domain/period.h"
#include "domain/table_match.h"

using namespace scrutiny;

TEST_CASE("words that name a time are found as councils print them", "[tables][periods]")
{
    const std::pair<const char *, const char *> texts[] = {
        {"2025/26", "2025/26"},
        {"2024-25 (£)", "2024-25"},
        {"Reports 2026", "2026"},
        {"Quarter 2", "Quarter 2"},
        {"Starts by quarter, Quarter 2 2026/27", "Quarter 2 2026/27"},
        {"Q2", "Q2"},
        {"Qtr 2 actual", "Qtr 2"},
        {"Second quarter", "Second quarter"},
        {"Q3 25/26", "Q3 25/26"},
        {"Indicators: Quarter 2, July to September 2026", "Quarter 2, July to September 2026"},
        {"Apr–Jun", "Apr–Jun"},
        {"Oct to Dec", "Oct to Dec"},
        {"October 2023", "October 2023"},
        {"December", "December"},
        {"May", "May"},
        {"From January 2027", "January 2027"},
        {"1 Nov 2021 – 31 Oct 2022", "1 Nov 2021 – 31 Oct 2022"},
        {"Incidents, 13 April to 26 July 2026", "13 April to 26 July 2026"},
        {"Precept for 2024/25 (1 February 2024)", "2024/25 (1 February 2024"},
        {"As at 31/03/2026", "31/03/2026"},
        {"Half-year", "Half-year"},
        {"Autumn term 2025", "Autumn term 2025"},
        {"Visits, April to June", "April to June"},
    };
    for (const auto &[text, words] : texts) {
        INFO(text);
        CHECK(periodIn(QString::fromUtf8(text)) == QString::fromUtf8(words));
    }
}

TEST_CASE("what only looks like a time is none", "[tables][periods]")
{
    for (const char *text : {"This quarter", "Last quarter", "Same quarter last year", "Previous year", "Quarter 1 last year", "Cost may rise", "Cllr April Jones", "MAY BE LATE",
                             "5 to 10", "Per 1,000 adults", "16/17 year olds", "£2,026", "2,026", "Aged 19 to 21", "Children’s Act 2004", "Bus Services Act 2025", "Rise", "Summer reading",
                             "Local election march", "Table 4", "12", "20.26", ""}) {
        INFO(text);
        CHECK(periodIn(QString::fromUtf8(text)).isEmpty());
        CHECK(withoutPeriod(QString::fromUtf8(text)) == QString::fromUtf8(text));
    }
}

TEST_CASE("a text without its time keeps what it is about", "[tables][periods]")
{
    const std::pair<const char *, const char *> texts[] = {
        {"Starts by quarter, Quarter 2 2026/27", "Starts by quarter"},
        {"Indicators: Quarter 2, July to September 2026", "Indicators"},
        {"Table 1: Enrolments by programme, academic years 2024/25 and 2025/26", "Table 1: Enrolments by programme"},
        {"Table 4: Income and spending, 2025/26 financial year", "Table 4: Income and spending"},
        {"2025/26 (£)", "(£)"},
        {"From January 2026", ""},
        {"Reports 2026", "Reports"},
        {"On 2025", "On"},
        {"Action tracker – January 2024", "Action tracker"},
        {"Action Log 2024/25 – Growth Panel", "Action Log – Growth Panel"},
        {"Custody visiting scheme (30 November 2023)", "Custody visiting scheme"},
        {"Number as at 31 March 2026", "Number"},
        {"2026/27 – Quarter 1", ""},
        {"2024/25 – Enrolled", "Enrolled"},
    };
    for (const auto &[text, words] : texts) {
        INFO(text);
        CHECK(withoutPeriod(QString::fromUtf8(text)) == QString::fromUtf8(words));
    }
}

TEST_CASE("a period has its days, and the caption says what a heading leaves open", "[tables][periods]")
{
    const auto days = [](const char *text) {
        const auto period = periodOf(QString::fromUtf8(text));
        return period ? period->from.toString(Qt::ISODate) + u' ' + period->to.toString(Qt::ISODate) : QString();
    };
    CHECK(days("2025/26") == QStringLiteral("2025-04-01 2026-03-31"));
    CHECK(days("2024-2025") == QStringLiteral("2024-04-01 2025-03-31"));
    CHECK(days("2026") == QStringLiteral("2026-01-01 2026-12-31"));
    CHECK(days("Quarter 4 2025/26") == QStringLiteral("2026-01-01 2026-03-31"));
    CHECK(days("Quarter 2, July to September 2026") == QStringLiteral("2026-07-01 2026-09-30"));
    CHECK(days("2026/27 – Q2") == QStringLiteral("2026-07-01 2026-09-30"));
    CHECK(days("October to March 2026") == QStringLiteral("2025-10-01 2026-03-31"));
    CHECK(days("Oct 2025 – Mar 2026") == QStringLiteral("2025-10-01 2026-03-31"));
    CHECK(days("13 April to 26 July 2026") == QStringLiteral("2026-04-13 2026-07-26"));
    CHECK(days("Sept-25") == QStringLiteral("2025-09-01 2025-09-30"));
    CHECK(days("31 February 2026") == QStringLiteral(" "));

    CHECK(periodWithin(QStringLiteral("Quarter 2"), QStringLiteral("Hate incidents, 2026/27"))->from == QDate(2026, 7, 1));
    CHECK(periodWithin(QStringLiteral("Quarter 2"), QStringLiteral("Hate incidents, 2026/27"))->words == QStringLiteral("Quarter 2 2026/27"));
    CHECK(periodWithin(QStringLiteral("2025"), QStringLiteral("Visits, April to June"))->to == QDate(2025, 6, 30));
    CHECK(periodWithin(QStringLiteral("2025"), QStringLiteral("Visits, April to June 2026"))->to == QDate(2025, 12, 31));
    CHECK_FALSE(periodWithin(QStringLiteral("Quarter 2"), QStringLiteral("Starts in 2025/26 and 2026/27"))->from.isValid());

    CHECK(shortPeriod(*periodOf(QStringLiteral("Quarter 2, July to September 2026"))) == QStringLiteral("Quarter 2 2026"));
    CHECK(shortPeriod(*periodOf(QStringLiteral("Quarter 4, January to March 2027"))) == QStringLiteral("Quarter 4 2026/27"));
    CHECK(shortPeriod(*periodOf(QStringLiteral("Q2 2026/27"))) == QStringLiteral("Quarter 2 2026/27"));
    CHECK(shortPeriod(*periodOf(QStringLiteral("April to June 2026"))) == QStringLiteral("April to June 2026"));
}

TEST_CASE("the columns of labels are told by what they hold", "[tables][match]")
{
    const LabelColumns indicators = labelColumnsOf(firstQuarter());
    CHECK(indicators.reference == 0);
    CHECK(indicators.label == 1);

    const LabelColumns grants = labelColumnsOf(written("Ref | Ward | Group | Awarded (£)\nG01 | Brackholt | Lunch Club | 2,400\nG02 | Brackholt | Chess | 480\nG03 | Saltbeck | Depot Choir | 780"));
    CHECK(grants.reference == 0);
    CHECK(grants.label == 2);

    const LabelColumns programme = labelColumnsOf(written("Date | Topic | Lead\n20 June 2024 | Complaints | Howard Finch\n | Road deaths | Gwen Sadler\n28 November 2024 | Budget | Gwen Sadler"));
    CHECK(programme.reference == -1);
    CHECK(programme.label == 1);

    const LabelColumns months = labelColumnsOf(written("Month | Calls | Average wait\nOctober | 41,310 | 5m 40s\nNovember | 38,977 | 4m 52s\nDecember | 38,113 | 4m 05s"));
    CHECK(months.reference == -1);
    CHECK(months.label == 0);
    CHECK(labelColumnsOf(ReportTable{}).label == 0);
}

TEST_CASE("rows are called by their reference and label, each by another name", "[tables][match]")
{
    CHECK(rowLabels(firstQuarter()).value(1) == QStringLiteral("CS11 Visits to libraries"));
    const QStringList waits = rowLabels(written("Age | Wait | 2026/27 | <\n^ | ^ | Quarter 1 | Quarter 2\n5 to 10 | Up to four weeks | 14 | 17\n^ | Longer | 9 | 11\n11 to 15 | Up to four weeks | 20 | 22\n^ | Longer | 4 | 3", 2));
    CHECK(waits == QStringList{QStringLiteral("5 to 10 – Up to four weeks"), QStringLiteral("5 to 10 – Longer"), QStringLiteral("11 to 15 – Up to four weeks"), QStringLiteral("11 to 15 – Longer")});
    const QStringList same = rowLabels(written("Source | Amount\nFees | 10\nOther | 20\nOther | 30\n | 4"));
    CHECK(same == QStringList{QStringLiteral("Fees"), QStringLiteral("Other"), QStringLiteral("Other (2)"), QStringLiteral("Other (3)")});
    const QStringList total = rowLabels(written("Ref | Proposal | Cost\nB1 | Ramp | 10\nB2 | Boilers | 20\nB3 | Van | 5\nB4 | Lights | 6\nB5 | Doors | 7\nTotal |  | 48"));
    CHECK(total.value(5) == QStringLiteral("Total"));
}

TEST_CASE("a column's heading says each heading cell once", "[tables][match]")
{
    CHECK(columnHeading(firstQuarter(), 5) == QStringLiteral("Result – This quarter"));
    CHECK(columnHeading(firstQuarter(), 6) == QStringLiteral("Status"));
    CHECK(columnHeading(firstQuarter(), 99).isEmpty());
}

TEST_CASE("the same table in another pack is alike", "[tables][match]")
{
    const TableLikeness quarters = likenessOf(labelsOf(firstQuarter()), labelsOf(secondQuarter()));
    CHECK(quarters.caption == 1);
    CHECK(quarters.headings == 1);
    CHECK(quarters.rows > 0.75);
    CHECK(quarters.score > 0.85);

    const ReportTable log = written("No. | Date and item | Action | Update\n31 | 22/01/2026 – Work | Publish the report | Complete\n32 | 22/01/2026 – Work | Find what a bursary would cost | An answer is expected\n"
                                    "36 | 19/03/2026 – Leisure | Provide the plan for energy | A draft was returned\n", 1, "Actions stay on this log until they are complete.");
    const ReportTable nextLog = written("No. | Date and item | Action | Update\n32 | 22/01/2026 – Work | Find what a bursary would cost | No budget\n36 | 19/03/2026 – Leisure | Provide the plan for energy | It arrived\n"
                                        "45 | 10/09/2026 – Grants | Compare the fees | Under way\n46 | 10/09/2026 – Grants | Name a contact | Complete", 1, "Actions stay on this log until they are complete.");
    CHECK(likenessOf(labelsOf(log), labelsOf(nextLog)).score > 0.75);

    // A year later every row is another one.
    const ReportTable lastLog = written("No. | Date and item | Action | Update\n90 | 10/09/2027 – Parks | Count the benches | Under way\n91 | 10/09/2027 – Parks | Mend the gate | Under way", 1,
                                        "Actions stay on this log until they are complete.");
    CHECK(likenessOf(labelsOf(log), labelsOf(lastLog)).score >= alikeEnough);
}

TEST_CASE("tables that only share their form are not alike", "[tables][match]")
{
    const auto score = [](const ReportTable &a, const ReportTable &b) { return likenessOf(labelsOf(a), labelsOf(b)).score; };
    const ReportTable cover = written("Date | 10 September 2026\nTitle | Adult Learning\nAuthor | Graham Polwhele\nWards | All", 0, "Report to the Committee");
    const ReportTable otherCover = written("Date | 12 November 2026\nTitle | Open Doors\nAuthor | Piers Hallam\nWards | All", 0, "Report to the Committee");
    CHECK(score(cover, otherCover) < alikeEnough);

    const ReportTable box = written("Executive response | Progress at six months\nAccepted. | The page opened."), otherBox = written("Executive response | Progress at six months\nAccepted. | Not due.");
    CHECK(score(box, otherBox) < alikeEnough);

    const ReportTable visits = written("Ward | Learners | Per 1,000 adults\nBrackholt | 391 | 52\nOrrelby | 186 | 22\nSaltbeck | 417 | 61", 1, "Learners by ward, 2025/26");
    const ReportTable reports = written("Ward | Reports 2026 | Change | Repeat reports\nBrackholt | 96 | -7.7% | 21.9%\nOrrelby | 40 | 2% | 10%\nSaltbeck | 88 | 1% | 30%", 1, "Reports of noise by ward");
    CHECK(score(visits, reports) < alikeEnough);

    const ReportTable plan = written("Date | Topic | Purpose | Lead\n4 June | Buses | To hear | A. Reed\n5 July | Parks | To comment | B. Low", 1, "Work programme");
    const ReportTable otherPlan = written("Date | Topic | Purpose | Lead\n9 May | Dentists | To hear | C. Pye\n8 July | Hospitals | To comment | D. Roe", 1, "Health panel: what we shall do");
    CHECK(score(plan, otherPlan) < alikeEnough);
    CHECK(score(ReportTable{}, ReportTable{}) == 0);
}
