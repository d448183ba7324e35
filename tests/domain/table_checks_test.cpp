// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/table_checks.h"
#include "table_of.h"

using namespace scrutiny;

namespace {

/// `row,col sentence` of the remarks of one kind.
QStringList told(const ReportTable &table, CellRemark::Kind kind)
{
    QStringList out;
    for (const CellRemark &remark : remarksOn(table)) {
        if (remark.kind == kind)
            out += QStringLiteral("%1,%2 %3").arg(remark.row).arg(remark.col).arg(remark.sentence);
    }
    return out;
}

/// Two columns, the second with these texts.
ReportTable columnOf(const QStringList &texts)
{
    std::vector<QStringList> rows{{"Name", "Value"}};
    for (const QString &text : texts)
        rows.push_back({QStringLiteral("row %1").arg(rows.size()), text});
    return tableOf(rows);
}

ReportTable inspections(const std::vector<std::pair<QString, QString>> &dates)
{
    std::vector<QStringList> rows{{"School", "Inspected", "Reported"}};
    for (const auto &[inspected, reported] : dates)
        rows.push_back({QStringLiteral("School %1").arg(rows.size()), inspected, reported});
    return tableOf(rows);
}

} // namespace

TEST_CASE("a date that is none is asked about among dates", "[tables]")
{
    const ReportTable table = columnOf({"13/09/2022", "14/09/2022", "00/00/0000", "21/09/2022", "31 June 2023", "27/09/2022", "28/09/2022", "5/10/2022", "6/10/2022", "7/10/2022"});
    CHECK(told(table, CellRemark::Kind::NotOfType)
          == QStringList{"3,1 This column holds dates, but “00/00/0000” is none.", "5,1 This column holds dates, but “31 June 2023” is none."});
}

TEST_CASE("what people write where there is no date is not asked about", "[tables]")
{
    for (const QString &text : QStringList{"To be arranged", "Autumn 2026", "March 2026", "1 and 15 December 2026", "n/a", "", "TBC", "Ongoing", "2025/26 meeting 1"}) {
        INFO(text.toStdString());
        CHECK(remarksOn(columnOf({"13/09/2022", "14/09/2022", "21/09/2022", "27/09/2022", "28/09/2022", text})).empty());
    }
}

TEST_CASE("a word among figures is asked about once, but not what is written on purpose", "[tables]")
{
    CHECK(told(columnOf({"12", "15", "1O4", "31", "8", "9", "11"}), CellRemark::Kind::NotOfType) == QStringList{"3,1 This column holds figures, but the cell says “1O4”."});
    CHECK(told(columnOf({"12%", "15%", "Amber", "31%", "8%", "9%", "11%"}), CellRemark::Kind::NotOfType) == QStringList{"3,1 This column holds figures, but the cell says “Amber”."});
    for (const QString &text : QStringList{"n.a.", "nil", "..", "x", "[c]", "Not due", "No data", "See note 2", "suppressed", "10 to 12", "6h 12m", "64 awards", "<5"}) {
        INFO(text.toStdString());
        CHECK(remarksOn(columnOf({"12", "15", text, "31", "8", "9", "11"})).empty());
    }
    // said twice: meant
    CHECK(remarksOn(columnOf({"12", "15", "Shut for works", "31", "Shut for works", "9", "11", "4", "5", "16"})).empty());
    // a heading between the rows
    CHECK(remarksOn(columnOf({"12", "15", "31", "8", "9", "11", "Visits"})).size() == 1);
    const ReportTable sections = tableOf({{"No", "Step"}, {"1", "a"}, {"1.1", "b"}, {"1.2", "c"}, {"Training", ""}, {"2", "d"}, {"2.1", "e"}, {"2.2", "f"}});
    CHECK(remarksOn(sections).empty());
    const ReportTable again = tableOf({{"", "Girls", "Boys"}, {"a", "1", "11"}, {"b", "2", "12"}, {"c", "3", "13"}, {"England", "Girls (all)", "Boys (all)"}, {"d", "4", "14"}, {"e", "5", "15"}});
    CHECK(remarksOn(again).empty());
    // too few cells to know what the column holds
    CHECK(remarksOn(columnOf({"12", "15", "Amber", "8", "9"})).empty());
}

TEST_CASE("a word among yes and no is asked about", "[tables]")
{
    CHECK(told(columnOf({"Yes", "No", "Yes", "Maybe", "No", "Yes", "No"}), CellRemark::Kind::NotOfType)
          == QStringList{"4,1 This column holds yes or no, but the cell says “Maybe”."});
}

TEST_CASE("a row that was made whole is asked about at the first cell that stands on both pages", "[tables]")
{
    ReportTable table = tableOf({{"No", "Action", "Update"}, {"1", "Write to schools", "Done in May"}, {"2", "List the halls", "Not yet"}});
    table.seams = {{2, 7, true, 0, {1, 14, 3}}};
    CHECK(told(table, CellRemark::Kind::MadeWhole) == QStringList{"2,2 The row runs on to page 7 of the file and was made whole. Check that its parts belong together."});
    table.seams[0].cutAt.clear();
    table.cells[7].source = {{6, {0, 0, 9, 9}}, {7, {0, 0, 9, 9}}};
    CHECK(told(table, CellRemark::Kind::MadeWhole).first().startsWith("2,1 "));
    table.seams[0].rowCut = false;
    CHECK(remarksOn(table).empty());
}

TEST_CASE("a report before its inspection is asked about", "[tables]")
{
    auto dates = std::vector<std::pair<QString, QString>>{{"10/05/2023", "26/06/2023"}, {"13/05/2023", "12/05/2023"}, {"04/05/2023", "03/07/2023"},
                                                                    {"23/05/2023", "11/07/2023"}, {"06/06/2023", "19/07/2023"}, {"19/04/2023", "11/07/2023"}};
    CHECK(told(inspections(dates), CellRemark::Kind::DateOrder) == QStringList{"2,2 12/05/2023 is before 13/05/2023 (Inspected); in nearly all other rows it is after."});
    // dates that go either way
    dates[2].second = "03/04/2023";
    CHECK(remarksOn(inspections(dates)).empty());
    // too few rows
    CHECK(remarksOn(inspections({{"10/05/2023", "26/06/2023"}, {"13/05/2023", "12/05/2023"}, {"04/05/2023", "03/07/2023"}, {"23/05/2023", "11/07/2023"}, {"06/06/2023", ""}})).empty());
}

TEST_CASE("remarks come row by row", "[tables]")
{
    ReportTable table = tableOf({{"Ward", "Now", "Then"}, {"a", "10", "1"}, {"b", "20", "2"}, {"Total", "31", "3"}, {"c", "5", "4"}, {"d", "6", "5"}, {"Total", "12", "9"}});
    table.seams = {{5, 2, true, 0, {}}};
    const auto remarks = remarksOn(table);
    REQUIRE(remarks.size() == 3);
    CHECK(remarks[0].row == 3);
    CHECK(remarks[1].row == 5);
    CHECK(remarks[2].row == 6);
}
