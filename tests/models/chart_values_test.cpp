// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "models/chart_values.h"

using namespace scrutiny;

namespace {

IndicatorPoint point(Id cell, const QString &period, const QString &printed, std::optional<double> value)
{
    IndicatorPoint made;
    made.cell = {RecordKind::TableCell, cell};
    made.period = period;
    made.printed = printed;
    made.value = value;
    return made;
}

ChartValues valuesOf(const std::vector<double> &numbers, const QString &unit = {})
{
    Indicator indicator{QStringLiteral("Starts"), unit, {{QStringLiteral("Starts"), ColumnType::Decimal, {}}}};
    for (size_t i = 0; i < numbers.size(); ++i)
        indicator.lines[0].points.push_back(point(Id(i + 1), QStringLiteral("Q%1").arg(i + 1), QString::number(numbers[i]), numbers[i]));
    return chartValues(indicator);
}

} // namespace

TEST_CASE("An axis has round steps around its values and says the unit where it is short")
{
    CHECK(axisTicks(valuesOf({4054, 5788, 5890, 6450}), true).words == QStringList({"0", "2,000", "4,000", "6,000", "8,000"}));
    CHECK(axisTicks(valuesOf({5788, 5890, 6450}), false).low > 5000); // far from zero: the differences can be seen
    CHECK(axisTicks(valuesOf({3, 40, 97}, "%"), false).words == QStringList({"0%", "25%", "50%", "75%", "100%"}));
    CHECK(axisTicks(valuesOf({434964.18, 1250000}, QStringLiteral("£")), true).words == QStringList({"£0.0m", "£0.5m", "£1.0m", "£1.5m"}));
    CHECK(axisTicks(valuesOf({-12, 30}), false).words.front() == QStringLiteral("−20"));
    CHECK(axisTicks(valuesOf({0, 1, 2}), true).words == QStringList({"0", "1", "2"})); // no half starts
    CHECK(axisTicks(valuesOf({7}), false).low == 0);
    CHECK(axisTicks(valuesOf({}), true).high > 0);
    CHECK(axisTicks(valuesOf({0, 0}), true).high > 0);
}

TEST_CASE("Every value and target stands inside the axis")
{
    for (const std::vector<double> &numbers : {std::vector<double>{0.1, 0.25}, {99.4, 99.9, 100}, {1e7, 3}, {-5, -3}, {1204, 1150, 980}})
        for (const bool zero : {false, true}) {
            const AxisTicks ticks = axisTicks(valuesOf(numbers), zero);
            CHECK(ticks.words.size() >= 2);
            CHECK(ticks.words.size() <= 9);
            for (const double number : numbers) {
                CHECK(number >= ticks.low - 1e-9);
                CHECK(number <= ticks.high + 1e-9);
            }
        }
    ChartValues values = valuesOf({10, 12});
    values.lines[0].points[0].target = 50;
    CHECK(axisTicks(values, false).high >= 50);
}

TEST_CASE("Lines with other periods stand on one axis in the order of time; another unit is not drawn, and said")
{
    Indicator indicator{QStringLiteral("Ward"), {}, {}};
    indicator.lines.push_back({QStringLiteral("Starts"), ColumnType::WholeNumber, {point(1, "Q1", "87", 87), point(3, "Q3", "91", 91)}});
    indicator.lines.push_back({QStringLiteral("Leavers"), ColumnType::Decimal, {point(11, "Q1", "3", 3), point(12, "Q2", "<5", {}), point(13, "Q3", "4", 4)}});
    indicator.lines.push_back({QStringLiteral("Share"), ColumnType::Percentage, {point(21, "Q1", "12%", 12)}});
    const ChartValues values = chartValues(indicator);
    CHECK(values.periods == QStringList({"Q1", "Q2", "Q3"}));
    CHECK(values.lines[0].points[1].period == 2);
    CHECK(values.lines[1].points[1].lessThan);
    CHECK(values.lines[1].points[1].value == 5.0);
    CHECK(values.drawnLines() == 2);
    CHECK(values.left.contains(QStringLiteral("Share")));
    CHECK(values.description.contains(QStringLiteral("Leavers, Q2: <5.")));
    CHECK(values.description.contains(QStringLiteral("Share, Q1: 12%.")));
    CHECK(valueRows(values).size() == 6);
}

TEST_CASE("The sentence of a point says target, status, what an earlier paper said and which paper it is from")
{
    Indicator indicator{QStringLiteral("Visits"), {}, {{QStringLiteral("Visits"), ColumnType::WholeNumber, {point(1, "Quarter 2 2026/27", "1,150*", 1150)}}}};
    IndicatorPoint &one = indicator.lines[0].points[0];
    one.meeting = QDate(2027, 1, 14);
    one.target = 1200;
    one.targetPrinted = QStringLiteral("1,200");
    one.rag = Rag::Amber;
    one.earlierPrinted = QStringLiteral("1,148");
    const ChartValues values = chartValues(indicator);
    CHECK(values.lines[0].points[0].sentence == QStringLiteral("Quarter 2 2026/27: 1,150*, target 1,200, Amber, an earlier paper said 1,148, paper of 14 Jan 2027"));
    CHECK(valuesAsText(values) == QStringLiteral("Period\tFigure\tAs printed\tTarget\tStatus\nQuarter 2 2026/27\tVisits\t1,150*\t1,200\tA Amber"));
}
