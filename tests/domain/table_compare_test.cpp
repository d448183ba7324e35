// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "written_table.h"

#include "domain/table_compare.h"

#include <chrono>

using namespace scrutiny;

namespace {

using Kind = Difference::Kind;

Difference between(const char *earlier, const char *later)
{
    return differenceOf(QString::fromUtf8(earlier), QString::fromUtf8(later));
}

/// `earlier>later` a row or column, as in `0>0 1>- ->1`.
QString pairs(const std::vector<LinedUp> &lines)
{
    QStringList words;
    for (const LinedUp &line : lines)
        words << (line.earlier < 0 ? QStringLiteral("-") : QString::number(line.earlier)) + u'>' + (line.later < 0 ? QStringLiteral("-") : QString::number(line.later));
    return words.join(u' ');
}

} // namespace

TEST_CASE("a difference says what became of a figure", "[tables][compare]")
{
    struct Case
    {
        const char *earlier, *later;
        Kind kind;
        const char *words;
    };
    const Case cases[] = {
        {"918", "976", Kind::Rose, "+58 (6.3%)"},
        {"1,421", "918", Kind::Fell, "−503 (35.4%)"},
        {"10", "12", Kind::Rose, "+2 (20%)"},
        {"88.2%", "87.0%", Kind::Fell, "−1.2 points"},
        {"77.2% (437)", "76.0% (231)", Kind::Fell, "−1.2 points"},
        {"86%", "87%", Kind::Rose, "+1 point"},
        {"£2,400", "£3,600", Kind::Rose, "+£1,200"},
        {"£5.40", "£5.50", Kind::Rose, "+£0.10"},
        {"£1.3m", "£1.5m", Kind::Rose, "+£200,000"},
        {"0", "5", Kind::Rose, "+5"},
        {"-12,300", "-11,300", Kind::Rose, "+1,000"},
        {"0.1", "0.3", Kind::Rose, "+0.2 (200%)"},
        {"131,706*", "131,706", Kind::Same, ""},
        {"1,207", "1207", Kind::Same, ""},
        {"▲ 2.4%", "▼ 2.4%", Kind::Fell, "−4.8 points"},
        {"3 March 2026", "12/03/2026", Kind::Rose, "9 days later"},
        {"12/03/2026", "11/03/2026", Kind::Fell, "1 day earlier"},
        {"A", "Green", Kind::Changed, "Amber to Green"},
        {"G", "Green", Kind::Same, ""},
        {"<5", "4", Kind::Changed, ""},
        {"4", "<5", Kind::Changed, ""},
        {"<5", "<5", Kind::Same, ""},
        {"<5", "12", Kind::Rose, ""},
        {"12", "<5", Kind::Fell, ""},
        {"", "12", Kind::Came, ""},
        {"12", "n/a", Kind::Went, ""},
        {"–", "", Kind::Nothing, ""},
        {"12", "Not known", Kind::Changed, ""},
        {"87%", "87", Kind::Changed, ""},
        {"In progress.", "in progress", Kind::Same, ""},
        {"In progress", "Complete", Kind::Changed, ""},
        {"✓", "✗", Kind::Changed, ""},
    };
    for (const Case &one : cases) {
        INFO(one.earlier << " to " << one.later);
        const Difference difference = between(one.earlier, one.later);
        CHECK(difference.kind == one.kind);
        CHECK(difference.words == QString::fromUtf8(one.words));
    }
    CHECK(between("918", "976").by == 58);
    CHECK(between("0.1", "0.3").by == 0.2);
    CHECK_FALSE(between("<5", "4").by);
    CHECK_FALSE(between("<5", "12").by);
}

TEST_CASE("indicators of two quarters line up by their references and roles", "[tables][compare]")
{
    const TableComparison comparison = compareTables(firstQuarter(), secondQuarter());
    CHECK(pairs(comparison.rows) == QStringLiteral("2>2 3>3 4>4 5>- 6>5 ->6"));
    CHECK(pairs(comparison.cols) == QStringLiteral("2>2 3>3 4>4 5>5 6>6"));
    CHECK(comparison.rows[1].label == QStringLiteral("CS11 Visits to libraries"));
    CHECK(comparison.rows[3].label == QStringLiteral("CS24 Children who cannot swim 25 metres at age 11"));
    CHECK(comparison.cols[3].label == QStringLiteral("Result – This quarter"));
}

TEST_CASE("years that both tables print stand side by side; the oldest went, a new one came", "[tables][compare]")
{
    const ReportTable earlier = written(" | 2023/24 | 2024/25 | 2025/26\nReferred | 604 | 633 | 681\nHelped | 400 | 420 | 450");
    const ReportTable later = written(" | 2024-25 | 2025-26 | 2026-27\nReferred | 633 | 684 | 700\nHelped | 420 | 450 | 470");
    CHECK(pairs(compareTables(earlier, later).cols) == QStringLiteral("1>- 2>1 3>2 ->3"));
    const ReportTable apart = written(" | 2026/27 | 2027/28\nReferred | 700 | 720\nHelped | 470 | 480");
    CHECK(pairs(compareTables(written(" | 2024/25 | 2025/26\nReferred | 633 | 681\nHelped | 420 | 450"), apart).cols) == QStringLiteral("1>1 2>2"));
}

TEST_CASE("columns with another time, a new order or a new name find each other", "[tables][compare]")
{
    const ReportTable earlier = written("Centre | Visits Q1 2026/27 | Staff | Outturn (£)\nBaths | 10 | 4 | 200\nPool | 20 | 5 | 300");
    const ReportTable later = written("Centre | Staff | Visits Q2 2026/27 | Actual spending\nBaths | 4 | 12 | 210\nPool | 6 | 22 | 290");
    CHECK(pairs(compareTables(earlier, later).cols) == QStringLiteral("2>1 1>2 3>3"));
    // A figure that came is no other figure that went.
    const ReportTable more = written("Centre | Staff | Cost (£) | Members | Hours | Other\nBaths | 4 | 200 | 7 | 1 | 2\nPool | 5 | 300 | 8 | 2 | 3");
    CHECK(pairs(compareTables(written("Centre | Staff | Visits\nBaths | 4 | 10\nPool | 5 | 20"), more).cols) == QStringLiteral("1>1 2>- ->2 ->3 ->4 ->5"));
}

TEST_CASE("rows with the same label keep to their section and their order", "[tables][compare]")
{
    const ReportTable earlier = written("Line | Amount\nIncome | \nFees | 10\nOther | 20\nSpending | \nTutors | 30\nOther | 40");
    const ReportTable later = written("Line | Amount\nIncome | \nFees | 11\nSpending | \nTutors | 31\nOther | 41");
    CHECK(pairs(compareTables(earlier, later).rows) == QStringLiteral("1>1 2>2 3>- 4>3 5>4 6>5"));
}

TEST_CASE("a row reworded a little is the same row; one with another figure or place is not", "[tables][compare]")
{
    const ReportTable earlier = written("Indicator | Result\nAdults enrolled on a Council course | 10\nYoung people aged 16 whose activity is not known | 20\nReports of anti-social behaviour in Saltbeck | 30\nVisits to libraries | 40");
    const ReportTable later = written("Indicator | Result\nAdults enroled on Council courses | 11\nYoung people aged 17 whose activity is not known | 21\nReports of anti-social behaviour in Netherwade | 31\nVisits to libraries, in person | 41");
    CHECK(pairs(compareTables(earlier, later).rows) == QStringLiteral("1>1 2>- 3>- ->2 ->3 4>4"));
}

TEST_CASE("numbers that only count the rows do not hold rows together", "[tables][compare]")
{
    const ReportTable earlier = written("No. | Subject | Status\n1 | Calls to school leavers | Green\n2 | Apprenticeships in one place | Amber\n3 | Travel | Red");
    const ReportTable later = written("No. | Subject | Status\n1 | Apprenticeships in one place | Green\n2 | Travel bursaries and fares for trainees | Red\n3 | Volunteering | Green");
    CHECK(pairs(compareTables(earlier, later).rows) == QStringLiteral("1>- 2>1 3>- ->2 ->3"));
}

TEST_CASE("three thousand rows line up without a stall", "[tables][compare]")
{
    QByteArray earlier("Ref | Group | Paid\n"), later(earlier);
    for (int i = 0; i < 3000; ++i) {
        earlier += "G" + QByteArray::number(i) + " | Group of the street number " + QByteArray::number(i * 7) + " | " + QByteArray::number(i) + "\n";
        later += "H" + QByteArray::number(i) + " | Club " + QByteArray::number(i % 2 ? i * 7 : -i) + " of another kind | " + QByteArray::number(i + 1) + "\n";
    }
    ReportTable a, b;
    for (const auto &[text, table] : {std::pair{&earlier, &a}, {&later, &b}}) {
        table->headerRows = 1;
        table->cols = 3;
        for (const QByteArray &line : text->split('\n')) {
            const QList<QByteArray> cells = line.split('|');
            if (cells.size() != 3)
                continue;
            for (int col = 0; col < 3; ++col)
                table->cells.push_back({table->rows, col, 1, 1, QString::fromUtf8(cells[col].trimmed()), {}});
            ++table->rows;
        }
    }
    const auto begin = std::chrono::steady_clock::now();
    CHECK(compareTables(a, a).rows.size() == 3000);
    CHECK(compareTables(a, b).rows.size() == 6000);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5)); // a bound against squares of rows, not a measure
}

TEST_CASE("tables without rows or columns compare to nothing", "[tables][compare]")
{
    CHECK(compareTables({}, {}).rows.empty());
    CHECK(compareTables({}, firstQuarter()).rows.size() == 5);
}
