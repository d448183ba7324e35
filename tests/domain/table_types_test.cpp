// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/table_types.h"
#include "table_of.h"

using namespace scrutiny;

TEST_CASE("a cell's text is read as a value", "[tables]")
{
    CHECK(cellValue(QStringLiteral("1,207")).type == ColumnType::WholeNumber);
    CHECK(cellValue(QStringLiteral("1,207")).number == 1207);
    CHECK(cellValue(QStringLiteral("79 935")).number == 79935);
    CHECK(cellValue(QStringLiteral("1112*")).number == 1112);
    CHECK(cellValue(QStringLiteral("1112*")).mark == QStringLiteral("*"));
    CHECK(cellValue(QStringLiteral("£434,964.18")).type == ColumnType::Money);
    CHECK(cellValue(QStringLiteral("£434,964.18")).number == 434964.18);
    CHECK(cellValue(QStringLiteral("(£1,200)")).number == -1200);
    CHECK(cellValue(QStringLiteral("-3.5")).number == -3.5);
    CHECK(cellValue(QStringLiteral("£1.3m")).number == 1300000);
    CHECK(cellValue(QStringLiteral("22%")).type == ColumnType::Percentage);
    CHECK(cellValue(QStringLiteral("(3%)")).number == 3);
    CHECK(cellValue(QStringLiteral("<5")).lessThan);
    CHECK(cellValue(QStringLiteral("<5")).type == ColumnType::WholeNumber);
    CHECK(cellValue(QStringLiteral("13/09/2022")).date == QDate(2022, 9, 13));
    CHECK(cellValue(QStringLiteral("Y")).type == ColumnType::YesNo);
    CHECK(cellValue(QStringLiteral("76.0% (231)")).type == ColumnType::Percentage);
    CHECK(cellValue(QStringLiteral("76.0% (231)")).number == 76);
    CHECK(cellValue(QStringLiteral("70.4% (1,201)*")).mark == QStringLiteral("*"));
    CHECK(cellValue(QStringLiteral("March 2024")).type == ColumnType::Date);
    CHECK_FALSE(cellValue(QStringLiteral("March 2024")).date.isValid()); // no day is made up
}

TEST_CASE("an arrow that points down makes a figure negative where no sign is printed", "[tables]")
{
    CHECK(cellValue(QStringLiteral("▼ 5.0%")).number == -5);
    CHECK(cellValue(QStringLiteral("▲ 2.4%")).number == 2.4);
    CHECK(cellValue(QStringLiteral("5.0% ▼")).number == -5);
    CHECK(cellValue(QStringLiteral("▼ -5.0%")).number == -5);
    CHECK(cellValue(QStringLiteral("↓ 12")).number == -12);
    CHECK(cellValue(QStringLiteral("▼ 34.8%")).type == ColumnType::Percentage);
}

TEST_CASE("what is no value stays text", "[tables]")
{
    for (const char *text : {"00/00/0000", "-", "n/a", "", "Section 5", "1 (3%)", "2 (monitoring visits) (6%)", "88% (14) (2)", "March", "32 March 2024", "31/02/2024", "2024/25", "▼", "6h 12m", "(3"}) {
        INFO(text);
        CHECK(cellValue(QString::fromUtf8(text)).type == ColumnType::Text);
        CHECK_FALSE(cellValue(QString::fromUtf8(text)).number);
    }
}

TEST_CASE("a column takes the type of most of its cells", "[tables]")
{
    const ReportTable table = tableOf({{"School", "Date", "Grade", "Pupils", "Share", "Spent", "Open"},
                                       {"Ash Hill", "13/09/2022", "Good", "1,207", "15%", "£1,200", "Y"},
                                       {"Elm Park", "00/00/0000", "Good", "83*", "n/a", "340", "N"},
                                       {"Oak Green", "01/02/2023", "Good", "<5", "3.5%", "-", "Y"},
                                       {"Beech", "7 March 2023", "Inadequate", "", "31%", "25", "Y"},
                                       {"Willow", "11/05/2023", "Inadequate", "12", "2%", "£1,565", "N"}});
    const std::vector<ColumnType> expected{ColumnType::Text, ColumnType::Date, ColumnType::Category, ColumnType::WholeNumber,
                                           ColumnType::Percentage, ColumnType::Money, ColumnType::YesNo};
    CHECK(columnTypes(table) == expected);
}

TEST_CASE("heading rows do not count for a column's type", "[tables]")
{
    ReportTable table = tableOf({{"", "2022"}, {"", "number"}, {"A", "4"}});
    table.headerRows = 2;
    CHECK(columnTypes(table) == std::vector<ColumnType>{ColumnType::Text, ColumnType::WholeNumber});
}

TEST_CASE("grades are a category even when there are few rows", "[tables]")
{
    const ReportTable table = tableOf({{"No", "RAG", "Status", "Name"}, {"1", "G", "Green", "Ash"}, {"2", "A", "Amber", "Birch"}, {"3", "G", "Green", "Cedar"}, {"4", "", "Not due", "Elm"}, {"5", "R", "Red", "Fir"}});
    CHECK(columnTypes(table) == std::vector<ColumnType>{ColumnType::WholeNumber, ColumnType::Category, ColumnType::Category, ColumnType::Text});
}

TEST_CASE("figures of several kinds in one column are no percentages", "[tables]")
{
    const ReportTable table = tableOf({{"Indicator", "This quarter", "Share"}, {"a", "88.2%", "88% (14)"}, {"b", "77.2% (437)", "90%"}, {"c", "39.1%", "12"}, {"d", "1,304", "7"}});
    CHECK(columnTypes(table)[1] == ColumnType::Text);
    CHECK(columnTypes(table)[2] == ColumnType::Text);
    const ReportTable shares = tableOf({{"", ""}, {"a", "88% (14)"}, {"b", "90% (2)"}, {"c", "12"}, {"d", "7%"}, {"e", "n/a"}});
    CHECK(columnTypes(shares)[1] == ColumnType::Percentage);
}
