// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "written_table.h"

#include "domain/indicator.h"

using namespace scrutiny;

namespace {

/// Tables of meetings, oldest first; table n has the cells n*1000 and on.
std::vector<DatedTable> chainOf(const std::vector<std::pair<QDate, ReportTable>> &tables)
{
    std::vector<DatedTable> chain;
    for (const auto &[meeting, grid] : tables) {
        DatedTable dated;
        dated.meeting = meeting;
        dated.table.id = Id(chain.size() + 1);
        dated.table.grid = grid;
        for (std::size_t i = 0; i < grid.cells.size(); ++i)
            dated.table.cellIds.push_back(dated.table.id * 1000 + Id(i));
        chain.push_back(dated);
    }
    return chain;
}

const QDate September(2026, 9, 10), November(2026, 11, 12), January(2027, 1, 14);

std::vector<DatedTable> quarters()
{
    return chainOf({{September, firstQuarter()}, {November, secondQuarter()}});
}

/// `period printed` of each point, and what was said before in brackets.
QString told(const IndicatorLine &line)
{
    QStringList words;
    for (const IndicatorPoint &point : line.points)
        words << point.period + u' ' + point.printed + (point.earlierPrinted.isEmpty() ? QString() : QStringLiteral(" (") + point.earlierPrinted + u')');
    return words.join(QStringLiteral("; "));
}

QString told(const Indicator &indicator)
{
    return indicator.lines.size() == 1 ? told(indicator.lines.front()) : QStringLiteral("%1 lines").arg(indicator.lines.size());
}

} // namespace

TEST_CASE("an indicator is followed over the quarters that two papers print", "[indicator]")
{
    const Indicator visits = indicatorOfCell(quarters(), 1, 3, 5);
    CHECK(visits.title == QStringLiteral("CS11 Visits to libraries"));
    CHECK(visits.unit.isEmpty());
    CHECK(told(visits) == QStringLiteral("Quarter 1 2025 94,051; Quarter 2 2025 101,262; Quarter 4 2025/26 90,417; Quarter 1 2026 98,848; Quarter 2 2026 107,930"));
    const std::vector<IndicatorPoint> &points = visits.lines.front().points;
    CHECK(visits.lines.front().name == visits.title);
    CHECK(visits.lines.front().type == ColumnType::WholeNumber);
    // This quarter's figure keeps the place where it was first printed, its target and its status; what was printed again has neither.
    CHECK(points[3].tableId == 1);
    CHECK(points[3].cell == RecordRef{RecordKind::TableCell, 1000 + 8 + 7 + 5});
    CHECK(points[3].meeting == September);
    CHECK(points[3].target == 95000.0);
    CHECK(points[3].rag == Rag::Green);
    CHECK(points[4].target == 102000.0);
    CHECK(points[4].targetPrinted == QStringLiteral("102,000"));
    CHECK(points[2].rag == Rag::None);
    CHECK_FALSE(points[0].target);
    // From the other paper and from the column beside it, it is the same line.
    CHECK(told(indicatorOfCell(quarters(), 0, 3, 5)) == told(visits));
    CHECK(told(indicatorOfCell(quarters(), 0, 3, 4)) == told(visits));
    CHECK(told(indicatorOfRow(quarters(), 0, 3)) == told(visits));
}

TEST_CASE("a revised figure says what it was", "[indicator]")
{
    const Indicator centres = indicatorOfRow(quarters(), 0, 4);
    CHECK(told(centres) == QStringLiteral("Quarter 1 2025 143,902; Quarter 2 2025 151,618; Quarter 4 2025/26 128,455; Quarter 1 2026 131,760 (131,706*); Quarter 2 2026 149,083"));
    const IndicatorPoint &revised = centres.lines.front().points[3];
    CHECK(revised.value == 131760.0);
    CHECK(revised.tableId == 2);
    CHECK(revised.target == 140000.0); // of the quarter, not of the paper that revised it
    CHECK(revised.rag == Rag::Amber);
}

TEST_CASE("percentages with the number behind them are figures", "[indicator]")
{
    const Indicator complaints = indicatorOfRow(quarters(), 0, 6);
    CHECK(complaints.unit == QStringLiteral("%"));
    CHECK(complaints.lines.front().type == ColumnType::Percentage);
    CHECK(complaints.lines.front().points.back().printed == QStringLiteral("83% (81)"));
    CHECK(complaints.lines.front().points.back().value == 83.0);
    CHECK(complaints.lines.front().points.back().rag == Rag::Amber);
}

TEST_CASE("a row that a paper leaves out is passed over", "[indicator]")
{
    ReportTable third = firstQuarter();
    third.caption = QStringLiteral("Indicators: Quarter 3, October to December 2026");
    const auto chain = chainOf({{September, firstQuarter()}, {November, secondQuarter()}, {January, third}});
    const Indicator swimming = indicatorOfCell(chain, 2, 5, 5); // CS24 is not in the second table
    CHECK(told(swimming) == QStringLiteral("Quarter 4 2025/26 26%; Quarter 1 2026 25%; Quarter 2 2026 26%; Quarter 3 2026 25%"));
}

TEST_CASE("columns that are times give a point each, over all papers", "[indicator]")
{
    const auto chain = chainOf({{September, written(" | 2023/24 | 2024/25 | 2025/26 | Change | Target 2025/26 | RAG\nReferred | 604 | 633 | 681 | 48 | 700 | A\nHelped | 400 | <5 | 450 | 3 | 400 | G")},
                                {November, written(" | 2024-25 | 2025-26 | 2026-27 | Change | Target 2026/27 | RAG\nReferred | 633 | 684 | 702 | 18 | 710 | G\nHelped | 420 | 450 | 470 | 20 | 500 | R")}});
    const Indicator referred = indicatorOfCell(chain, 0, 1, 2);
    CHECK(referred.title == QStringLiteral("Referred"));
    CHECK(told(referred) == QStringLiteral("2023/24 604; 2024/25 633; 2025/26 684 (681); 2026-27 702"));
    const auto &points = referred.lines.front().points;
    CHECK(points[1].tableId == 2);
    CHECK(points[2].target == 700.0);
    CHECK(points[3].target == 710.0);
    CHECK_FALSE(points[0].target);
    CHECK(points[3].rag == Rag::Green);
    CHECK(points[2].rag == Rag::Amber);
    CHECK(points[0].rag == Rag::None);
    CHECK(told(indicatorOfRow(chain, 1, 1)) == told(referred));
    CHECK_FALSE(indicatorOfRow(chain, 0, 2).lines.front().points[1].earlierPrinted.isEmpty()); // <5, then 420
    CHECK_FALSE(indicatorOfRow(chainOf({{September, chain[0].table.grid}}), 0, 2).lines.front().points[1].value);
}

TEST_CASE("a heading takes its year from the caption, a half-year is no quarter", "[indicator]")
{
    const auto chain = chainOf({{November, written("Centre | Quarter 1 | Quarter 2 | Half-year | On 2025\nBaths | 46,210 | 48,377 | 94,587 | ▲ 2.4%\nPool | 9,874 | 24,905 | 34,779 | ▼ 34.8%", 1, "Visits by centre, 2026/27")},
                                {January, written("Centre | Quarter 1 | Quarter 2 | Quarter 3\nBaths | 46,210 | 48,400 | 50,100\nPool | 9,874 | 24,905 | 30,000", 1, "Visits by centre, 2026/27")}});
    CHECK(told(indicatorOfCell(chain, 0, 1, 1)) == QStringLiteral("Quarter 1 2026/27 46,210; Quarter 2 2026/27 48,400 (48,377); Quarter 3 2026/27 50,100"));
    const Indicator row = indicatorOfRow(chain, 0, 1);
    REQUIRE(row.lines.size() == 2);
    CHECK(told(row.lines[1]) == QStringLiteral("Half-year 2026/27 94,587"));
    CHECK(row.lines[1].name == QStringLiteral("Baths"));
}

TEST_CASE("without a year anywhere the meeting tells the order, and no period is said twice", "[indicator]")
{
    const ReportTable one = written("Motive | Quarter 1 | Quarter 2\nRace | 27 | 29\nFaith | 6 | 8"), next = written("Motive | Quarter 1 | Quarter 2\nRace | 30 | 31\nFaith | 5 | 9");
    const auto chain = chainOf({{QDate(2025, 11, 6), one}, {November, next}});
    CHECK(told(indicatorOfCell(chain, 0, 1, 1)) == QStringLiteral("Quarter 1 27; Quarter 2 29; Quarter 1 (12 Nov 2026) 30; Quarter 2 (12 Nov 2026) 31"));
}

TEST_CASE("months without a year are in the order of their columns, whichever way they are printed", "[indicator]")
{
    const char *oldestFirst = "Calls | December | January | February\nWithin 15 minutes | 47% | 41% | 52%\nOver an hour | 15% | 20% | 11%";
    const char *newestFirst = "Calls | February | January | December\nWithin 15 minutes | 52% | 41% | 47%\nOver an hour | 11% | 20% | 15%";
    for (const QDate &meeting : {QDate(2024, 2, 20), QDate(2024, 3, 20), QDate(2024, 12, 20)}) {
        CHECK(told(indicatorOfCell(chainOf({{meeting, written(oldestFirst)}}), 0, 1, 1)) == QStringLiteral("December 47%; January 41%; February 52%"));
        CHECK(told(indicatorOfCell(chainOf({{meeting, written(newestFirst)}}), 0, 1, 1)) == QStringLiteral("December 47%; January 41%; February 52%"));
    }
}

TEST_CASE("a figure without a time of its own is the meeting's or the caption's", "[indicator]")
{
    const char *first = "Ward | Cost (£000) | Places\nSaltbeck | 120 | 40\nOrrelby | 80 | 22", *second = "Ward | Cost (£000) | Places\nSaltbeck | 135 | 44\nOrrelby | 70 | 20";
    const auto plain = chainOf({{September, written(first)}, {November, written(second)}});
    const Indicator cost = indicatorOfCell(plain, 0, 1, 1);
    CHECK(cost.title == QStringLiteral("Saltbeck – Cost (£000)"));
    CHECK(cost.unit == QStringLiteral("£000"));
    CHECK(told(cost) == QStringLiteral("10 Sep 2026 120; 12 Nov 2026 135"));

    const auto years = chainOf({{September, written(first, 1, "Places, 2024/25")}, {November, written(second, 1, "Places, 2025/26")}});
    CHECK(told(indicatorOfCell(years, 1, 1, 2)) == QStringLiteral("2024/25 40; 2025/26 44"));
    // The forecast of one year at two meetings: the meetings tell them apart.
    const auto sameYear = chainOf({{September, written(first, 1, "Places, 2025/26")}, {November, written(second, 1, "Places, 2025/26")}});
    CHECK(told(indicatorOfCell(sameYear, 1, 1, 2)) == QStringLiteral("10 Sep 2026 40; 12 Nov 2026 44"));

    const Indicator row = indicatorOfRow(plain, 0, 1);
    REQUIRE(row.lines.size() == 2);
    CHECK(row.lines[0].name == QStringLiteral("Cost (£000)"));
    CHECK(row.lines[1].name == QStringLiteral("Places"));
    CHECK(row.unit.isEmpty());
}

TEST_CASE("a quarter under a caption that names a whole year is not taken for the year", "[indicator]")
{
    const char *rows = "Indicator | Last quarter | This quarter\nStarts | 11 | 27\nEnds | 9 | 10";
    const auto chain = chainOf({{September, written(rows, 1, "Starts, 2026/27")}, {November, written(rows, 1, "Starts, 2026/27")}});
    CHECK(told(indicatorOfCell(chain, 0, 1, 2)) == QStringLiteral("10 Sep 2026 27; 12 Nov 2026 27"));
    CHECK(told(indicatorOfCell(chain, 0, 1, 1)) == QStringLiteral("10 Sep 2026 11; 12 Nov 2026 11"));
}

TEST_CASE("what is not there gives no points", "[indicator]")
{
    CHECK(indicatorOfCell({}, 0, 0, 0).lines.empty());
    CHECK(indicatorOfCell(quarters(), 2, 0, 0).lines.empty());
    CHECK(indicatorOfCell(quarters(), 0, 99, 5).lines.empty());
    CHECK(indicatorOfRow(quarters(), 0, -1).lines.empty());
    CHECK(indicatorOfCell(quarters(), 0, 0, 5).lines.empty()); // a heading is no figure
}
