// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "reading/tables_support.h"

using namespace scrutiny;
using namespace scrutiny::reading;
using namespace scrutiny::test;

namespace {

/// A text that ends at `right`.
Cell toRight(double right, const QString &text)
{
    return {right - double(text.size()) * 5.5, text};
}

} // namespace

TEST_CASE("a table with horizontal rules only", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paragraph(paper, 60, 2);
    for (const double y : {110.0, 128.0, 190.0})
        paper.ruling(72, y, 500, y);
    paper.row(122, {{72, "Ward"}, toRight(300, "Learners"), toRight(400, "Share"), toRight(500, "Before")}, bold);
    paper.row(142, {{72, "Brackholt"}, toRight(300, "391"), toRight(400, "52%"), toRight(500, "148")});
    paper.row(160, {{72, "Castle Hythe"}, toRight(300, "1,274"), toRight(400, "31%"), toRight(500, "92")});
    paper.row(178, {{72, "Orrelby"}, toRight(300, "86"), toRight(400, "<5%"), toRight(500, "66")});
    paragraph(paper, 230, 4);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].headerRows == 1);
    CHECK(rowOf(tables[0], 0) == list({"Ward", "Learners", "Share", "Before"}));
    CHECK(rowOf(tables[0], 2) == list({"Castle Hythe", "1,274", "31%", "92"}));
    CHECK(tables[0].rows == 4);
    CHECK(tables[0].confidence < 1);
    CHECK_FALSE(tables[0].doubts.isEmpty());
}

TEST_CASE("a table with no rules at all, beside paragraphs", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    double y = paragraph(paper, 60, 4) + 20;
    paper.row(y, {{72, "State"}, toRight(300, "2008"), toRight(400, "2009")}, bold);
    const QList<QStringList> rows{list({"Alabama", "745,668", "748,889"}), list({"Alaska", "130,662", "131,661"}), list({"District of Columbia", "68,681", "69,433"}),
                                  list({"Total", "945,011", "949,983"})};
    for (const QStringList &row : rows)
        paper.row(y += 14, {{72, row[0]}, toRight(300, row[1]), toRight(400, row[2])});
    paragraph(paper, y + 30, 5);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 5);
    CHECK(rowOf(tables[0], 3) == list({"District of Columbia", "68,681", "69,433"}));
}

TEST_CASE("a label on two lines is one cell, a heading of a group is a row", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(100, {{72, "Indicator"}, toRight(300, "2008"), toRight(400, "2009")}, bold);
    paper.line(72, 114, "All households", italic);
    paper.row(128, {{72, "Owner occupied"}, toRight(300, "68,796"), toRight(400, "72,238")});
    paper.line(72, 142, "Renter occupied homes and");
    paper.row(156, {{80, "rooms"}, toRight(300, "34,007"), toRight(400, "33,604")});
    paper.row(170, {{72, "Empty"}, toRight(300, "3,007"), toRight(400, "3,604")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 1) == list({"All households", "", ""}));
    CHECK(rowOf(tables[0], 2) == list({"Owner occupied", "68,796", "72,238"}));
    CHECK(rowOf(tables[0], 3) == list({"Renter occupied homes and rooms", "34,007", "33,604"}));
    CHECK(rowOf(tables[0], 4) == list({"Empty", "3,007", "3,604"}));
}

TEST_CASE("headings over several columns span them", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double y : {88.0, 124.0, 180.0})
        paper.ruling(72, y, 510, y);
    paper.row(102, {{262, "Public"}, {432, "Private"}}, bold);
    paper.row(118, {{72, "State"}, toRight(260, "2008"), toRight(330, "2009"), toRight(430, "2008"), toRight(500, "2009")}, bold);
    paper.row(140, {{72, "Alabama"}, toRight(260, "745"), toRight(330, "748"), toRight(430, "80"), toRight(500, "79")});
    paper.row(156, {{72, "Alaska"}, toRight(260, "130"), toRight(330, "131"), toRight(430, "5"), toRight(500, "6")});
    paper.row(172, {{72, "Arizona"}, toRight(260, "1,087"), toRight(330, "1,077"), toRight(430, "55"), toRight(500, "54")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    const ReportTable &table = tables[0];
    CHECK(table.headerRows == 2);
    REQUIRE(table.cellAt(0, 2) != nullptr);
    CHECK(table.cellAt(0, 2)->text == "Public");
    CHECK(table.cellAt(0, 2)->colSpan == 2);
    CHECK(table.cellAt(0, 4)->text == "Private");
    CHECK(rowOf(table, 1) == list({"State", "2008", "2009", "2008", "2009"}));
}

TEST_CASE("headings set close together are divided over their columns", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double y : {100.0, 120.0, 180.0})
        paper.ruling(72, y, 420, y);
    paper.row(114, {{72, "Area"}, toRight(260, "Pupils"), toRight(300, "Left"), toRight(396, "Miles to school")}, bold);
    paper.row(134, {{72, "Llanwen"}, toRight(260, "61"), toRight(300, "7"), toRight(396, "2")});
    paper.row(154, {{72, "Trefaen"}, toRight(260, "28"), toRight(300, "12"), toRight(396, "14")});
    paper.row(174, {{72, "Dyffryn"}, toRight(260, "40"), toRight(300, "29"), toRight(396, "21")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 0) == list({"Area", "Pupils", "Left", "Miles to school"}));
}

TEST_CASE("wrapped cells between rules stay whole in a table of text", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double y : {100.0, 120.0, 166.0, 200.0})
        paper.ruling(72, y, 500, y);
    paper.row(114, {{72, "Ref"}, {120, "Action"}, {330, "Lead"}, {430, "Status"}}, bold);
    paper.row(134, {{72, "A112"}, {120, "Publish the list of"}, {330, "J Wray"}, {430, "Complete"}});
    paper.line(120, 146, "practices that take");
    paper.line(120, 158, "new patients.");
    paper.row(180, {{72, "A113"}, {120, "Say how many have"}, {330, "Hugo"}, {430, "Overdue"}});
    paper.row(192, {{120, "had no check."}, {330, "Lindqvist"}});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 3);
    CHECK(rowOf(tables[0], 1) == list({"A112", "Publish the list of practices that take new patients.", "J Wray", "Complete"}));
    CHECK(rowOf(tables[0], 2) == list({"A113", "Say how many have had no check.", "Hugo Lindqvist", "Overdue"}));
}

TEST_CASE("leader dots are no text", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(100, {{72, "Commodity"}, toRight(360, "1990"), toRight(460, "1995")}, bold);
    for (int i = 0; i < 4; ++i)
        paper.row(116 + 14 * i, {{72, "Wheat"}, {110, "............................"}, toRight(360, "3,88" + QString::number(i)), toRight(460, "5,46" + QString::number(i))});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 2) == list({"Wheat", "3,881", "5,461"}));
}

TEST_CASE("figures in narrow columns are no stretched line", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    // Every gap is alike, as in a line set to both margins.
    paper.row(100, {{72, "Head"}, toRight(180, "2022/23"), toRight(229, "2023/24"), toRight(278, "2024/25"), toRight(327, "2025/26")}, bold);
    paper.row(116, {{72, "Council tax"}, toRight(180, "(61,200)"), toRight(229, "(63,900)"), toRight(278, "(66,100)"), toRight(327, "(68,800)")});
    paper.row(132, {{72, "Grants"}, toRight(180, "(9,100)"), toRight(229, "(7,700)"), toRight(278, "(5,200)"), toRight(327, "(5,200)")});
    paper.row(148, {{72, "Pay"}, toRight(180, "51,200"), toRight(229, "53,300"), toRight(278, "55,100"), toRight(327, "56,900")});
    paper.row(164, {{72, "Gap"}, toRight(180, "(18,100)"), toRight(229, "(18,300)"), toRight(278, "(16,200)"), toRight(327, "(17,100)")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 0) == list({"Head", "2022/23", "2023/24", "2024/25", "2025/26"}));
    CHECK(rowOf(tables[0], 4) == list({"Gap", "(18,100)", "(18,300)", "(16,200)", "(17,100)"}));
}

TEST_CASE("notes that begin where figures end are a column", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(100, {{72, "Head"}, toRight(260, "2024"), toRight(340, "2025"), {342, "Notes"}}, bold);
    paper.row(116, {{72, "Pay"}, toRight(260, "51,200"), toRight(340, "53,300"), {342, "As agreed in May"}});
    paper.row(132, {{72, "Contracts"}, toRight(260, "29,900"), toRight(340, "31,400")});
    paper.row(148, {{72, "Grants"}, toRight(260, "7,600"), toRight(340, "5,100"), {342, "One grant ends"}});
    paper.row(164, {{72, "Fees"}, toRight(260, "880"), toRight(340, "92")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 1) == list({"Pay", "51,200", "53,300", "As agreed in May"}));
    CHECK(rowOf(tables[0], 2) == list({"Contracts", "29,900", "31,400", ""}));
}

TEST_CASE("figures with a unit or a share after them stay in one column", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(100, {{72, "Team"}, {200, "Time taken"}, {330, "Homes let"}}, bold);
    paper.row(116, {{72, "North"}, {200, "12 days"}, {330, "18 (34%)"}});
    paper.row(132, {{72, "South"}, {200, "14 days"}, {330, "22 (41%)"}});
    paper.row(148, {{72, "East"}, {200, "31 days"}, {330, "10 (20%)"}});
    paper.row(164, {{72, "West"}, {200, "25 days"}, {330, "16 (30%)"}});
    paper.row(180, {{72, "Towns"}, {200, "19 days"}, {330, "11 (21%)"}});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 1) == list({"North", "12 days", "18 (34%)"}));
}

TEST_CASE("a chart's grid with the figures of its bars is no table", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.size = 8;
    paragraph(paper, 60, 2);
    for (int i = 0; i < 6; ++i) {
        paper.ruling(100, 120 + 24 * i, 400, 120 + 24 * i);
        paper.line(80, 123 + 24 * i, QString::number(100 - 20 * i));
    }
    const double heights[] = {40, 96, 61, 110, 75};
    for (int i = 0; i < 5; ++i) {
        const double x = 120 + 55 * i, top = 240 - heights[i], middle = 240 - 0.6 * heights[i];
        paper.content().bands.push_back({{x, middle, x + 20, 240}, 0x335577});
        paper.content().bands.push_back({{x, top, x + 20, middle}, 0x77aacc});
        paper.line(x + 6, (middle + 240) / 2, QString::number(int(heights[i] * 0.6)));
        paper.line(x + 6, (top + middle) / 2, QString::number(int(heights[i] * 0.4)));
        paper.line(x + 4, 252, QStringLiteral("Q%1").arg(i));
    }
    CHECK(tablesIn(paper).empty());
}

TEST_CASE("a chart's legend is no table, also with its shares", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    const QList<QStringList> rows{list({"Council tax", "46%"}), list({"Grants", "31%"}), list({"Fees", "15%"}), list({"Rents", "8%"})};
    for (int i = 0; i < 4; ++i)
        paper.row(100 + 16 * i, {{120, rows[i][0]}, toRight(260, rows[i][1])});
    CHECK(tablesIn(paper).size() == 1);
    for (int i = 0; i < 4; ++i)
        paper.content().bands.push_back({{106, 92.0 + 16 * i, 114, 100.0 + 16 * i}, std::uint32_t(0x334455 + i)});
    CHECK(tablesIn(paper).empty());
}

TEST_CASE("headings set to the left over figures set to the right go one to a column", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(100, {{72, "Measure"}, {215, "2021"}, {282, "2022"}, {349, "2023"}}, bold);
    paper.row(116, {toRight(205, "Visits to museums"), toRight(277, "41,200"), toRight(344, "63,880"), toRight(411, "70,015")});
    paper.row(132, {toRight(205, "Loans"), toRight(277, "9,115"), toRight(344, "10,004"), toRight(411, "14,371")});
    paper.row(148, {toRight(205, "Events held"), toRight(277, "88"), toRight(344, "140"), toRight(411, "131")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 0) == list({"Measure", "2021", "2022", "2023"}));
}

TEST_CASE("a bold line in one column below the heading's rule heads a group of rows", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.content().bands.push_back({{72, 118, 500, 134}, 0xeeeeee});
    for (const double y : {88.0, 106.0, 196.0})
        paper.ruling(72, y, 500, y);
    paper.row(101, {{72, "Service"}, toRight(300, "Full"), toRight(400, "Part"), toRight(500, "Agency")}, bold);
    paper.line(72, 130, "Central", bold);
    paper.row(146, {{72, "Policy"}, toRight(300, "12"), toRight(400, "3"), toRight(500, "0")});
    paper.row(162, {{72, "Elections"}, toRight(300, "4"), toRight(400, "1"), toRight(500, "22")});
    paper.row(178, {{72, "Law"}, toRight(300, "9"), toRight(400, "2"), toRight(500, "1")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].headerRows == 1);
    CHECK(rowOf(tables[0], 0) == list({"Service", "Full", "Part", "Agency"}));
    CHECK(rowOf(tables[0], 1) == list({"Central", "", "", ""}));
}

TEST_CASE("large figures with words below them are no table", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paragraph(paper, 60, 4);
    paper.ruling(72, 130, 500, 130);
    paper.size = 20;
    paper.row(152, {{90, "1,204"}, {240, "96%"}, {390, "2.1m"}}, bold);
    paper.size = 11;
    paper.row(168, {{84, "moorings let"}, {232, "paid on time"}, {384, "taken in dues"}});
    paper.row(190, {{100, "14"}, {250, "3"}, {400, "0"}});
    paper.row(204, {{90, "rescues"}, {240, "fines"}, {390, "losses"}});
    paper.ruling(72, 212, 500, 212);
    paragraph(paper, 240, 4);
    CHECK(tablesIn(paper).empty());
}

TEST_CASE("rules under headings over several columns do not bound a table within the table", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double y : {88.0, 140.0, 196.0})
        paper.ruling(72, y, 510, y);
    paper.ruling(210, 106, 510, 106);
    for (const double x : {210.0, 360.0})
        paper.ruling(x, 124, x + 150, 124);
    paper.row(102, {{72, "Group"}, {340, "Answered"}}, bold);
    paper.row(120, {{270, "Good"}, {420, "Poor"}}, bold);
    paper.row(136, {toRight(280, "2022"), toRight(355, "2024"), toRight(430, "2022"), toRight(505, "2024")}, bold);
    paper.row(156, {{72, "Men"}, toRight(280, "12%"), toRight(355, "15%"), toRight(430, "60%"), toRight(505, "58%")});
    paper.row(172, {{72, "Women"}, toRight(280, "14%"), toRight(355, "13%"), toRight(430, "63%"), toRight(505, "66%")});
    paper.row(188, {{72, "All"}, toRight(280, "13%"), toRight(355, "14%"), toRight(430, "61%"), toRight(505, "62%")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].cols == 5);
}

TEST_CASE("a caption between rules of one width ends a table", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double top : {100.0, 196.0}) {
        paper.line(72, top - 8, top < 150 ? "Table 1: Calls to A" : "Table 2: Calls to B", bold);
        for (const double y : {0.0, 18.0, 66.0})
            paper.ruling(72, top + y, 330, top + y);
        paper.row(top + 13, {{72, "Year"}, toRight(200, "North"), toRight(260, "South"), toRight(330, "All")}, bold);
        paper.row(top + 30, {{72, "2021"}, toRight(200, "31"), toRight(260, "52"), toRight(330, "83")});
        paper.row(top + 46, {{72, "2022"}, toRight(200, "40"), toRight(260, "27"), toRight(330, "67")});
        paper.row(top + 62, {{72, "2023"}, toRight(200, "19"), toRight(260, "66"), toRight(330, "85")});
    }
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].rows == 4);
    CHECK(tables[1].caption == "Table 2: Calls to B");
}

TEST_CASE("cells set in the middle between rules: a long line beside the row's label is no running text", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.size = 9;
    for (const double y : {80.0, 96.0, 138.0, 180.0, 196.0})
        paper.ruling(60, y, 520, y);
    paper.row(91, {{60, "No"}, {86, "Matter"}, {250, "Answer"}}, bold);
    const QStringList note{"The note went out in May; two of the members asked for more", "and have had it since. It will be put with the papers of the next", "meeting so that all may see it."};
    for (int r = 0; r < 2; ++r) {
        for (int i = 0; i < 3; ++i)
            paper.line(250, 107 + 42 * r + 12 * i, note[i]);
        paper.row(119 + 42 * r, {{60, QString::number(r + 1)}, {86, "The date was put off."}});
    }
    paper.row(191, {{60, "3"}, {86, "Lights on the quay."}, {250, "Done"}});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 4);
    CHECK(rowOf(tables[0], 2) == list({"2", "The date was put off.", "The note went out in May; two of the members asked for more and have had it since. It will be put with the papers of the next meeting so that all may see it."}));
}

TEST_CASE("a heading in the middle beside two heading lines is that of the row headings", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(100, {{240, "Posts"}, {380, "Costs"}}, bold);
    paper.line(72, 107, "Team", bold);
    paper.row(114, {toRight(240, "2023"), toRight(300, "2024"), toRight(380, "2023"), toRight(440, "2024")}, bold);
    paper.row(130, {{72, "Law"}, toRight(240, "12"), toRight(300, "11"), toRight(380, "610"), toRight(440, "598")});
    paper.row(146, {{72, "Votes"}, toRight(240, "4"), toRight(300, "6"), toRight(380, "150"), toRight(440, "231")});
    paper.row(162, {{72, "Post room"}, toRight(240, "3"), toRight(300, "2"), toRight(380, "66"), toRight(440, "45")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].headerRows == 2);
    CHECK(rowOf(tables[0], 0)[0] == "Team");
    REQUIRE(tables[0].cellAt(0, 2) != nullptr);
    CHECK(tables[0].cellAt(0, 2)->text == "Posts");
    CHECK(tables[0].cellAt(0, 2)->colSpan == 2);
}

TEST_CASE("headings on two lines over their own columns do not span", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double y : {88.0, 124.0, 180.0})
        paper.ruling(72, y, 480, y);
    // each centred over its column, the last on the lower line alone
    paper.row(102, {{191, "New"}, {256, "Closed"}, {320, "Longest"}}, bold);
    paper.row(116, {{72, "Case"}, {185, "cases"}, {259, "cases"}, {328, "days"}, {400, "Appeals"}}, bold);
    paper.row(138, {{72, "Noise"}, {191, "120"}, {264, "118"}, {333, "88"}, {417, "2"}});
    paper.row(154, {{72, "Smoke"}, {193, "33"}, {267, "35"}, {331, "140"}, {417, "0"}});
    paper.row(170, {{72, "Litter"}, {191, "801"}, {264, "790"}, {333, "31"}, {415, "11"}});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].headerRows == 1);
    CHECK(rowOf(tables[0], 0) == list({"Case", "New cases", "Closed cases", "Longest days", "Appeals"}));
}

TEST_CASE("row headings reach over rows that only the other columns' rules divide", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double y : {88.0, 106.0, 142.0, 178.0})
        paper.ruling(72, y, 500, y);
    for (const double y : {124.0, 160.0})
        paper.ruling(150, y, 500, y);
    paper.row(101, {{72, "Service"}, {150, "Standard"}, toRight(400, "2023"), toRight(500, "2024")}, bold);
    paper.row(119, {{72, "Waste"}, {150, "Bins emptied"}, toRight(400, "99%"), toRight(500, "98%")});
    paper.row(137, {{150, "Bulky goods"}, toRight(400, "88%"), toRight(500, "91%")});
    paper.row(155, {{72, "Streets"}, {150, "Lamps mended"}, toRight(400, "76%"), toRight(500, "80%")});
    paper.row(173, {{150, "Potholes"}, toRight(400, "91%"), toRight(500, "95%")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 5);
    REQUIRE(tables[0].cellAt(2, 0) != nullptr);
    CHECK(tables[0].cellAt(2, 0)->text == "Waste");
    CHECK(tables[0].cellAt(2, 0)->rowSpan == 2);
    CHECK(tables[0].cellAt(4, 0)->text == "Streets");
}

TEST_CASE("group headings in capitals are rows: under the heading and after a total", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(100, {toRight(300, "Plan"), toRight(400, "Actual")}, bold);
    paper.line(72, 114, "INCOME", bold);
    paper.row(128, {{72, "Fees"}, toRight(300, "4,200"), toRight(400, "4,410")});
    paper.row(142, {{72, "Rents"}, toRight(300, "18,800"), toRight(400, "17,950")});
    paper.row(156, {{72, "Total income"}, toRight(300, "23,000"), toRight(400, "22,360")}, bold);
    paper.line(72, 170, "EXPENDITURE", bold);
    paper.row(184, {{72, "Wages"}, toRight(300, "15,100"), toRight(400, "15,390")});
    paper.row(198, {{72, "Total spending"}, toRight(300, "15,100"), toRight(400, "15,390")}, bold);
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 0) == list({"", "Plan", "Actual"}));
    CHECK(rowOf(tables[0], 1) == list({"INCOME", "", ""}));
    CHECK(rowOf(tables[0], 4) == list({"Total income", "23,000", "22,360"}));
    CHECK(rowOf(tables[0], 5) == list({"EXPENDITURE", "", ""}));
}

TEST_CASE("upright lines between groups of columns only", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double y : {88.0, 124.0, 190.0})
        paper.ruling(72, y, 480, y);
    for (const double x : {150.0, 315.0})
        paper.ruling(x, 88, x, 190);
    paper.row(102, {{220, "2022"}, {386, "2023"}}, bold);
    paper.row(118, {{72, "District"}, toRight(200, "Low"), toRight(255, "Mid"), toRight(310, "High"), toRight(365, "Low"), toRight(420, "Mid"), toRight(475, "High")}, bold);
    const QStringList names{"Ayle", "Beck", "Corran", "Dunsop"};
    for (int r = 0; r < 4; ++r) {
        std::vector<Cell> cells{{72, names[r]}};
        for (int c = 0; c < 6; ++c)
            cells.push_back(toRight(200 + 55 * c, QString::number(100 + 37 * c + 11 * r)));
        paper.row(138 + 15 * r, cells);
    }
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 6);
    CHECK(tables[0].cols == 7);
    REQUIRE(tables[0].cellAt(0, 2) != nullptr);
    CHECK(tables[0].cellAt(0, 2)->text == "2022");
    CHECK(tables[0].cellAt(0, 2)->colSpan == 3);
    CHECK(rowOf(tables[0], 5) == list({"Dunsop", "133", "170", "207", "244", "281", "318"}));
}

TEST_CASE("telephone numbers and numbers of equations are no figures", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    SECTION("contacts side by side")
    {
        paragraph(paper, 60, 3);
        paper.row(130, {{72, "Jan Fell"}, {240, "Mo Garth"}, {400, "Sue Lowe"}}, bold);
        paper.row(144, {{72, "Clerk"}, {240, "Deputy"}, {400, "Finance"}});
        paper.row(158, {{72, "01999 555 010"}, {240, "01999 555 011"}, {400, "01999 555 012"}});
        CHECK(tablesIn(paper).empty());
    }
    SECTION("equations")
    {
        paragraph(paper, 60, 3);
        paper.row(130, {{100, "Need = 0.4 a + 0.6 b"}, {480, "(1)"}});
        paper.row(150, {{100, "Share = Need / Sum x 100"}, {480, "(2)"}});
        paper.row(170, {{100, "Grant = Share x 1,204"}, {480, "(3)"}});
        CHECK(tablesIn(paper).empty());
    }
}
