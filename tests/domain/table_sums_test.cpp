// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/table_checks.h"
#include "table_of.h"

using namespace scrutiny;
using Kind = TableSum::Kind;

namespace {

/// The sum that was found for a cell, or null.
const TableSum *at(const std::vector<TableSum> &sums, Kind kind, int row, int col)
{
    for (const TableSum &sum : sums) {
        if (sum.kind == kind && sum.row == row && sum.col == col)
            return &sum;
    }
    return nullptr;
}

QStringList sentences(const ReportTable &table)
{
    QStringList out;
    for (const CellRemark &remark : remarksOn(table)) {
        if (remark.kind == CellRemark::Kind::Sum)
            out += remark.sentence;
    }
    return out;
}

} // namespace

TEST_CASE("a total row is added up again, and the figure that does not agree is told with both figures", "[tables]")
{
    const ReportTable table = tableOf({{"Ward", "Learners", "First-time", "Bursaries"},
                                       {"Ash", "1,391", "148", "97"},
                                       {"Birch", "274*", "92", "<5"},
                                       {"Cedar", "203", "", "18"},
                                       {"Total", "1,878", "240", "118"}});
    const auto sums = sumsOf(table);
    REQUIRE(at(sums, Kind::ColumnTotal, 4, 1));
    CHECK_FALSE(at(sums, Kind::ColumnTotal, 4, 1)->agrees);
    CHECK(at(sums, Kind::ColumnTotal, 4, 1)->counted == 1868);
    CHECK(at(sums, Kind::ColumnTotal, 4, 1)->added == std::vector<int>{1, 2, 3});
    REQUIRE(at(sums, Kind::ColumnTotal, 4, 2));
    CHECK(at(sums, Kind::ColumnTotal, 4, 2)->agrees); // an empty cell is 0
    REQUIRE(at(sums, Kind::ColumnTotal, 4, 3));
    CHECK(at(sums, Kind::ColumnTotal, 4, 3)->agrees); // `<5` is 0 to 4
    CHECK(sentences(table) == QStringList{"Printed 1,878; the rows above add up to 1,868."});
}

TEST_CASE("suppressed figures give a range", "[tables]")
{
    const ReportTable over = tableOf({{"", "Q1", "Q2"}, {"a", "10", "20"}, {"b", "<5", "30"}, {"All", "15", "50"}});
    CHECK(sentences(over) == QStringList{"Printed 15; the rows above add up to at most 14."});
    const ReportTable under = tableOf({{"", "Q1", "Q2"}, {"a", "20", "20"}, {"b", "<5", "30"}, {"All", "15", "50"}});
    CHECK(sentences(under).isEmpty()); // less than one of the rows: no sum at all
    const ReportTable less = tableOf({{"", "Q1", "Q2"}, {"a", "20", "20"}, {"b", "12", "30"}, {"c", "<5", ""}, {"All", "31", "50"}});
    CHECK(sentences(less) == QStringList{"Printed 31; the rows above add up to at least 32."});
}

TEST_CASE("subtotals and a grand total are each added in their own way", "[tables]")
{
    const ReportTable table = tableOf({{"", "2025", "2026"},
                                       {"North", "", ""},
                                       {"a", "100", "110"},
                                       {"b", "200", "210"},
                                       {"Sub-total", "300", "320"},
                                       {"South", "", ""},
                                       {"c", "50", "60"},
                                       {"d", "70", "80"},
                                       {"Subtotal", "120", "150"},
                                       {"Elsewhere", "5", "6"},
                                       {"Grand total", "425", "466"}});
    const auto sums = sumsOf(table);
    REQUIRE(at(sums, Kind::ColumnTotal, 4, 1));
    CHECK(at(sums, Kind::ColumnTotal, 4, 1)->added == std::vector<int>{2, 3});
    REQUIRE(at(sums, Kind::ColumnTotal, 8, 2));
    CHECK(at(sums, Kind::ColumnTotal, 8, 2)->counted == 140);
    REQUIRE(at(sums, Kind::ColumnTotal, 10, 1));
    CHECK(at(sums, Kind::ColumnTotal, 10, 1)->agrees);
    // 466 is 320 + 140 + 6: it agrees with the rows; only the subtotal is wrong.
    CHECK(sentences(table).first() == "Printed 150; the rows above add up to 140.");
    CHECK(sentences(table).size() <= 2);
}

TEST_CASE("a grand total that takes a wrong subtotal over is not asked about again", "[tables]")
{
    const ReportTable table = tableOf({{"", "Enquiries"}, {"a", "20"}, {"b", "31"}, {"Total one", "51"}, {"c", "32"}, {"d", "28"}, {"Total two", "59"}, {"Other", "40"}, {"Grand total", "150"}});
    CHECK(sentences(table) == QStringList{"Printed 59; the rows above add up to 60."});
}

TEST_CASE("a total is also told by its figures alone", "[tables]")
{
    const ReportTable table = tableOf({{"Branch", "2025", "2026", "Change"}, {"Ash", "14,206", "13,988", "-218"}, {"Birch", "11,874", "11,802", "-72"}, {"The borough", "26,080", "25,790", "-290"}});
    const auto sums = sumsOf(table);
    REQUIRE(at(sums, Kind::ColumnTotal, 3, 1));
    CHECK(at(sums, Kind::ColumnTotal, 3, 3)); // a column of differences is added downwards
    CHECK_FALSE(at(sums, Kind::RowTotal, 1, 3)); // never across
    ReportTable wrong = table;
    wrong.cells[15].text = "-291";
    CHECK(sentences(wrong).isEmpty());
}

TEST_CASE("a total may stand in the first row", "[tables]")
{
    const ReportTable table = tableOf({{"Area", "2025", "2026"}, {"All areas", "600", "700"}, {"Ash", "100", "150"}, {"Birch", "200", "250"}, {"Cedar", "300", "300"}});
    const auto sums = sumsOf(table);
    REQUIRE(at(sums, Kind::ColumnTotal, 1, 1));
    CHECK(at(sums, Kind::ColumnTotal, 1, 1)->added == std::vector<int>{2, 3, 4});
    ReportTable wrong = tableOf({{"Area", "2024", "2025", "2026"}, {"All areas", "300", "600", "710"}, {"Ash", "100", "100", "150"}, {"Birch", "50", "200", "250"}, {"Cedar", "150", "300", "300"}});
    CHECK(sentences(wrong) == QStringList{"Printed 710; the rows below add up to 700."});
}

TEST_CASE("a lone figure beside the word Total is checked when it is near the sum", "[tables]")
{
    CHECK(sentences(tableOf({{"Grant", "£"}, {"a", "1,200"}, {"b", "3,400"}, {"Total", "4,500"}})) == QStringList{"Printed 4,500; the rows above add up to 4,600."});
    CHECK(sentences(tableOf({{"Grant", "Paid"}, {"a", "£12.50"}, {"b", "£3.25"}, {"Total", "£15.70"}})) == QStringList{"Printed £15.70; the rows above add up to £15.75."});
    CHECK(sentences(tableOf({{"Grant", "£"}, {"a", "1,200"}, {"b", "3,400"}, {"Total", "9,999"}})).isEmpty()); // rows left out
    CHECK(sentences(tableOf({{"Grant", "£"}, {"a", "1,200"}, {"b", "3,400"}, {"All", "4,500"}})).isEmpty());   // not said plainly
}

TEST_CASE("what is no sum gives no alarm", "[tables]")
{
    // averages, rates, ranks, years and prices
    for (const QString &heading : QStringList{"Average", "Rate", "Per 1,000 residents", "In every hundred", "Rank", "Price", "Share (%)", "Year", "Waiting (weeks)"}) {
        INFO(heading.toStdString());
        const ReportTable table = tableOf({{"Ward", heading}, {"Ash", "52"}, {"Birch", "31"}, {"Total", "80"}});
        CHECK(sentences(table).isEmpty());
    }
    // a total row in which one figure is an average without saying so
    CHECK(sentences(tableOf({{"Kind", "Homes", "Reports", "Rent"}, {"a", "340", "183", "95"}, {"b", "2,890", "246", "112"}, {"All", "3,230", "429", "104"}})).isEmpty());
    // a row of averages
    CHECK(sentences(tableOf({{"Kind", "Homes", "Reports"}, {"a", "340", "183"}, {"b", "290", "246"}, {"Average", "315", "215"}})).isEmpty());
    // net is a difference
    CHECK(sentences(tableOf({{"", "Budget", "Actual"}, {"Spending", "500", "540"}, {"Income", "120", "130"}, {"Net", "380", "410"}})).isEmpty());
    // `of which` rows are not added twice
    CHECK(sentences(tableOf({{"", "2025", "2026"}, {"a", "100", "110"}, {"of which under 18", "40", "50"}, {"b", "60", "70"}, {"Total", "160", "180"}})).isEmpty());
    // figures of several kinds, the total says so itself
    CHECK(sentences(tableOf({{"Measure", "2025", "2026"}, {"Visits", "94,051", "98,848"}, {"Loans", "87,940", "88,614"}, {"Total staff", "41", "43"}})).isEmpty());
    // indicators over the quarters: the last is no sum for most rows
    CHECK(sentences(tableOf({{"", "Q1", "Q2", "Half-year"}, {"Visits", "100", "120", "220"}, {"Starts", "30", "40", "70"}, {"Waiting list", "97", "58", "58"}, {"Members", "400", "410", "410"}})).isEmpty());
    // text with figures is not read as figures
    CHECK(sentences(tableOf({{"", "Good"}, {"a", "22 (67%)"}, {"b", "8 (67%)"}, {"Total", "31 (67%)"}})).isEmpty());
}

TEST_CASE("averages among the figures of a total row do not keep it from being one", "[tables]")
{
    const ReportTable table = tableOf({{"Kind", "Homes", "Rent", "Rooms"}, {"a", "340", "95", "3"}, {"b", "2,890", "112", "5"}, {"Total", "3,230", "104", "4"}});
    CHECK(at(sumsOf(table), Kind::ColumnTotal, 3, 1));
    CHECK(sentences(table).isEmpty());
}

TEST_CASE("rounding explains what the printed decimals allow", "[tables]")
{
    const auto table = [](const QString &total) { return tableOf({{"Class", "Cost (£m)", "Staff"}, {"a", "1.4", "10"}, {"b", "2.4", "20"}, {"c", "3.4", "30"}, {"Total", total, "60"}}); };
    CHECK(sentences(table("7.4")).isEmpty());
    CHECK(sentences(table("7.5")) == QStringList{"Printed 7.5; the rows above add up to 7.2."});
    // whole numbers are exact, but amounts in thousands are rounded
    const auto amounts = [](const QString &heading, const QString &total) { return tableOf({{"Line", heading, "Staff"}, {"a", "1,846", "10"}, {"b", "912", "20"}, {"c", "734", "30"}, {"Total", total, "60"}}); };
    CHECK(sentences(amounts("Visits", "3,493")).size() == 1);
    CHECK(sentences(amounts("£000", "3,493")).isEmpty());
    CHECK(sentences(amounts("£000", "3,494")).size() == 1);
}

TEST_CASE("a column that sums columns beside it is added across", "[tables]")
{
    const ReportTable table = tableOf({{"Centre", "Quarter 1", "Quarter 2", "Total", "On 2025"},
                                       {"Baths", "46,210", "48,377", "94,587", "2.4%"},
                                       {"Pool", "9,874", "24,905", "34,797", "-34.8%"},
                                       {"Arena", "30,118", "29,772", "59,890", "-0.6%"}});
    const auto sums = sumsOf(table);
    REQUIRE(at(sums, Kind::RowTotal, 1, 3));
    CHECK(at(sums, Kind::RowTotal, 1, 3)->added == std::vector<int>{1, 2});
    CHECK(sentences(table) == QStringList{"Printed 34,797; the columns beside it add up to 34,779."});
    // the total may come first
    const ReportTable first = tableOf({{"Centre", "Spoken to", "Pleased", "Not pleased"}, {"a", "121", "110", "11"}, {"b", "74", "70", "<5"}, {"c", "82", "73", "9"}});
    REQUIRE(at(sumsOf(first), Kind::RowTotal, 2, 1));
    CHECK(at(sumsOf(first), Kind::RowTotal, 2, 1)->added == std::vector<int>{2, 3});
}

TEST_CASE("shares are added against 100 only when they are shares", "[tables]")
{
    const ReportTable table = tableOf({{"Answer", "People", "2025", "2026"}, {"a", "137", "22.4%", "19.8%"}, {"b", "96", "15.7%", "44.1%"}, {"c", "378", "61.8%", "36.1%"}, {"All", "611", "100%", "100%"}});
    const auto sums = sumsOf(table);
    REQUIRE(at(sums, Kind::Hundred, 4, 2));
    CHECK(at(sums, Kind::Hundred, 4, 2)->agrees); // 99.9
    ReportTable wrong = table;
    wrong.cells[6].text = "25.4%";
    CHECK(sentences(wrong) == QStringList{"Printed 100%; the shares above add up to 102.9%."});

    // without a cell that says 100: others beside it must show that these are shares
    const auto grades = [](const QString &last) {
        return tableOf({{"Grade", "Nursery", "Primary", "Secondary"}, {"Outstanding", "62%", "14%", "15%"}, {"Good", "35%", "76%", "66%"}, {"Requires improvement", "2%", "8%", "13%"}, {"Inadequate", "1%", "2%", last}});
    };
    CHECK(at(sumsOf(grades("5%")), Kind::Hundred, 4, 3)->agrees); // 99 by rounding
    CHECK(sentences(grades("5%")).isEmpty());
    CHECK(sentences(grades("1%")) == QStringList{"The shares down to this one add up to 95%, not to 100%."});

    // rates that happen to come near are left alone
    CHECK(sentences(tableOf({{"Ward", "Repeat"}, {"a", "35%"}, {"b", "42%"}, {"c", "19%"}})).isEmpty());
    CHECK(sumsOf(tableOf({{"Programme", "Rate"}, {"a", "86%"}, {"b", "83%"}, {"c", "70%"}, {"All", "80%"}})).empty());
}

TEST_CASE("years are no figures, and a dot may divide thousands", "[tables]")
{
    CHECK(sumsOf(tableOf({{"Scheme", "Begun", "Ends"}, {"a", "2019", "2021"}, {"b", "2020", "2024"}, {"Total", "2021", "2025"}})).empty());
    const ReportTable table = tableOf({{"Country", "Enquiries"}, {"a", "813"}, {"b", "160"}, {"c", "283"}, {"Total", "1.256"}});
    REQUIRE(at(sumsOf(table), Kind::ColumnTotal, 4, 1));
    CHECK(at(sumsOf(table), Kind::ColumnTotal, 4, 1)->agrees);
}

TEST_CASE("types that a person set decide which columns are added", "[tables]")
{
    ReportTable table = tableOf({{"", "Homes"}, {"a", "100"}, {"b", "200"}, {"Total", "310"}});
    CHECK(sentences(table).size() == 1);
    table.columnTypes[1] = ColumnType::Text;
    CHECK(sentences(table).isEmpty());
}

TEST_CASE("tables without figures, empty ones and broken ones have no sums", "[tables]")
{
    CHECK(sumsOf({}).empty());
    CHECK(remarksOn({}).empty());
    ReportTable table = tableOf({{"a", "b"}, {"Total", "1"}});
    table.headerRows = 9;
    CHECK(sumsOf(table).empty());
    table.headerRows = 0;
    table.cells[3].row = 400;
    table.cells[2].col = -1;
    CHECK(sumsOf(table).empty());
    CHECK(remarksOn(table).empty());
}
