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

TEST_CASE("a sign of money that stands apart belongs to its figure", "[tables]")
{
    PaperBuilder paper;
    paper.page();
    paper.row(100, {toRight(330, "2010"), toRight(430, "2009")}, bold);
    paper.row(116, {{72, "Cash at bank"}, {278, "£"}, toRight(330, "1,204"), {378, "£"}, toRight(430, "998")});
    paper.row(130, {{72, "Debtors"}, toRight(330, "88"), toRight(430, "1,310")});
    paper.row(144, {{72, "Stock"}, toRight(330, "402"), toRight(430, "377")});
    paper.row(158, {{72, "Total"}, {278, "£"}, toRight(330, "1,694"), {378, "£"}, toRight(430, "2,685")});
    const auto tables = tablesIn(paper);
    REQUIRE(tables.size() == 1);
    CHECK(rowOf(tables[0], 1) == list({"Cash at bank", "£ 1,204", "£ 998"}));
    CHECK(rowOf(tables[0], 2) == list({"Debtors", "88", "1,310"}));
}
