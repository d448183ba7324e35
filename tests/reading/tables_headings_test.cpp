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

TEST_CASE("what is counted, in brackets below the headings, is a part of them", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(100, {{72, "Region"}, toRight(260, "Growth"), toRight(340, "Output"), toRight(420, "Jobs")});
    paper.row(111, {toRight(260, "(%)"), toRight(340, "(£m)"), toRight(420, "(000)")});
    paper.ruling(72, 115, 420, 115);
    paper.row(128, {{72, "North"}, toRight(260, "1.2"), toRight(340, "14,204"), toRight(420, "410")});
    paper.row(142, {{72, "South"}, toRight(260, "2.4"), toRight(340, "31,880"), toRight(420, "988")});
    paper.row(156, {{72, "East"}, toRight(260, "-0.3"), toRight(340, "9,045"), toRight(420, "201")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].headerRows == 1);
    CHECK(rowOf(tables[0], 0) == list({"Region", "Growth (%)", "Output (£m)", "Jobs (000)"}));
}

TEST_CASE("a heading that goes on in small letters does not span", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double y : {88.0, 121.0, 170.0})
        paper.ruling(72, y, 480, y);
    paper.row(102, {toRight(480, "Funds (EUR")}, bold);
    paper.row(115, {{72, "Kind"}, {180, "Aim"}, {300, "Who"}, toRight(480, "million)")}, bold);
    paper.row(135, {{72, "Guarantee"}, {180, "To share risk"}, {300, "Banks"}, toRight(480, "506")});
    paper.row(149, {{72, "Growth"}, {180, "To lend more"}, {300, "Funds"}, toRight(480, "623")});
    paper.row(163, {{72, "Mentors"}, {180, "To learn"}, {300, "Firms"}, toRight(480, "14")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].headerRows == 1);
    CHECK(rowOf(tables[0], 0) == list({"Kind", "Aim", "Who", "Funds (EUR million)"}));
}

TEST_CASE("headings over texts that come again leave other columns alone", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    for (const double y : {88.0, 124.0, 186.0})
        paper.ruling(72, y, 520, y);
    paper.row(102, {{234, "2005"}, {370, "2010"}}, bold);
    paper.row(118, {{72, "State"}, toRight(230, "Men"), toRight(300, "Women"), toRight(366, "Men"), toRight(436, "Women"), {450, "Change (pp)"}}, bold);
    const QStringList names{"Austria", "Belgium", "Cyprus", "Denmark"};
    for (int r = 0; r < 4; ++r)
        paper.row(138 + 14 * r, {{72, names[r]}, toRight(230, "33.1"), toRight(300, "46.2"), toRight(366, "59.3"), toRight(436, "72.4"), toRight(520, "+0.3")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    const ReportTable &table = tables[0];
    CHECK(table.headerRows == 2);
    REQUIRE(table.cellAt(0, 2) != nullptr);
    CHECK(table.cellAt(0, 2)->text == "2005");
    CHECK(table.cellAt(0, 4)->text == "2010");
    CHECK(table.cellAt(0, 4)->colSpan == 2);
    CHECK(rowOf(table, 1) == list({"State", "Men", "Women", "Men", "Women", "Change (pp)"}));
}
