// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support.h"

#include "gui/chart_look.h"
#include "gui/chart_picture.h"
#include "gui/chart_plan.h"
#include "gui/indicator_chart.h"
#include "gui/theme.h"

#include <QFile>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace scrutiny;

namespace {

IndicatorPoint point(Id cell, const QString &period, const QString &printed, std::optional<double> value, std::optional<double> target = {}, Rag rag = Rag::None)
{
    IndicatorPoint made;
    made.cell = {RecordKind::TableCell, cell};
    made.period = period;
    made.printed = printed;
    made.value = value;
    made.target = target;
    made.targetPrinted = target ? QString::number(*target) : QString();
    made.rag = rag;
    return made;
}

/// Five quarters with a gap, a suppressed figure and a status at each of the others.
Indicator visits()
{
    return {"CS11 Visits to libraries", {}, {{"Visits", ColumnType::WholeNumber, {point(1, "Q1 2025/26", "1,204", 1204, 1200, Rag::Green), point(2, "Q2 2025/26", "1,150*", 1150, 1200, Rag::Amber),
        point(3, "Q3 2025/26", "n/a", {}, 1200), point(4, "Q4 2025/26", "980", 980, 1200, Rag::Red), point(5, "Q1 2026/27", "1,310", 1310, 1250, Rag::Green)}}}};
}

Indicator wards()
{
    Indicator made{"Starts", {}, {}};
    for (int line = 0; line < 3; ++line) {
        made.lines.push_back({QStringLiteral("Ward %1").arg(line + 1), ColumnType::WholeNumber, {}});
        for (int i = 0; i < 6; ++i)
            made.lines.back().points.push_back(point(100 * (line + 1) + i, QStringLiteral("Q%1 2025").arg(i + 1), QString::number(80 + 3 * line + i * (line - 1)), 80 + 3 * line + i * (line - 1)));
    }
    made.lines[1].points[2] = point(202, "Q3 2025", "<5", {});
    return made;
}

Id cellOf(const IndicatorChart &chart)
{
    return chart.chosenCell().id;
}

} // namespace

TEST_CASE("Chart: every point of a line stands in the plan, a missing value is a gap")
{
    const ChartValues values = chartValues(visits());
    const ChartPlan plan = planChart(values, false, windowLook(), {640, 260});
    REQUIRE(plan.points.size() == 4);
    CHECK(plan.points[0].at.y() > plan.points[3].at.y()); // 1,204 stands lower than 1,310
    CHECK(plan.points[1].at.x() < plan.points[2].at.x() - plan.plot.width() / 5 * 1.9); // the gap keeps its room
    IndicatorChart chart;
    chart.resize(640, 260);
    chart.show();
    chart.setValues(values, false);
    int pieces = 0, targets = 0;
    for (const QAbstractSeries *series : chart.chart()->series()) {
        const auto *line = qobject_cast<const QLineSeries *>(series);
        REQUIRE(line);
        (line->pen().color() == windowLook().line(0) ? pieces : targets) += 1;
    }
    CHECK(pieces == 2);
    CHECK(targets == 2);
}

TEST_CASE("Chart: printed values stand at the points and never over each other")
{
    for (const bool bars : {false, true})
        for (const int width : {320, 640, 1100})
            for (const Indicator &indicator : {visits(), wards()}) {
                const ChartPlan plan = planChart(chartValues(indicator), bars, windowLook(), QSizeF(width, 260));
                for (size_t i = 0; i < plan.labels.size(); ++i) {
                    CHECK(plan.labels[i].rect.left() >= 0);
                    CHECK(plan.labels[i].rect.right() <= width);
                    for (size_t j = 0; j < i; ++j)
                        CHECK_FALSE(plan.labels[i].rect.intersects(plan.labels[j].rect));
                }
                for (size_t i = 1; i < plan.periodText.size(); ++i) // from the newest backwards
                    CHECK(plan.periodText[i].rect.right() <= plan.periodText[i - 1].rect.left() + 0.5);
            }
    const ChartPlan wide = planChart(chartValues(visits()), false, windowLook(), {900, 260});
    REQUIRE(wide.labels.size() == 4);
    QStringList said;
    for (const PlannedLabel &label : wide.labels)
        said += label.text + QLatin1Char(' ') + label.rag;
    said.sort();
    CHECK(said == QStringList({"1,150* A Amber", "1,204 G Green", "1,310 G Green", "980 R Red"}));
}

TEST_CASE("Chart: a target has its value, and says it again where it changes")
{
    const ChartPlan plan = planChart(chartValues(visits()), false, windowLook(), {900, 260});
    REQUIRE(plan.targets.size() == 2);
    REQUIRE(plan.targetText.size() == 2);
    CHECK(plan.targetText[0].text == QStringLiteral("Target 1200"));
    CHECK(plan.targetText[1].text == QStringLiteral("Target 1250"));
}

TEST_CASE("Chart: lines differ in colour, dash and marker; their colours stand out on the page, light and dark")
{
    ChartLook light = pictureLook(), dark = pictureLook();
    dark.colours = darkColours();
    for (const ChartLook &look : {light, dark})
        for (int line = 0; line < lineColours(); ++line)
            CHECK(contrast(look.line(line), look.colours.page) >= 4.5);
    CHECK(linePen(light, 0).dashPattern() != linePen(light, 1).dashPattern());
    CHECK(markerShape(0, {0, 0}, 4) != markerShape(1, {0, 0}, 4));
}

TEST_CASE("Chart: a suppressed figure is hollow, stands at its bound and breaks its line")
{
    const ChartValues values = chartValues(wards());
    const ChartPlan plan = planChart(values, false, windowLook(), {640, 300});
    const auto hollow = std::find_if(plan.points.begin(), plan.points.end(), [](const PlannedPoint &p) { return p.hollow; });
    REQUIRE(hollow != plan.points.end());
    CHECK(values.lines[size_t(hollow->line)].points[size_t(hollow->point)].printed == QStringLiteral("<5"));
    CHECK(std::abs(hollow->at.y() - plan.y(5)) < 0.5);
}

TEST_CASE("Chart: the keyboard reaches every point, and each tells its figure's cell")
{
    IndicatorChart chart;
    chart.resize(640, 260);
    chart.show();
    chart.setValues(chartValues(wards()), false);
    QSignalSpy told(&chart, &IndicatorChart::pointChosen);
    chart.setFocus(Qt::TabFocusReason);
    QTest::qWait(1);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Up);
    QTest::keyClick(&chart, Qt::Key_Up);
    const Id line = cellOf(chart) / 100;
    CHECK(line == 1);
    QStringList cells;
    for (int i = 0; i < 6; ++i) {
        cells += QString::number(cellOf(chart));
        QTest::keyClick(&chart, Qt::Key_Right);
    }
    CHECK(cells.removeDuplicates() == 0);
    CHECK(cellOf(chart) == line * 100 + 5);
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Down);
    CHECK(cellOf(chart) == (line + 1) * 100 + 4);
    CHECK(told.count() > 6);
    CHECK(chart.chosenSentence().startsWith(QStringLiteral("Ward %1, Q5 2025: ").arg(line + 1)));
}

TEST_CASE("Chart: a click on a point or bar tells its cell; the values are its accessible description")
{
    for (const bool bars : {false, true}) {
        IndicatorChart chart;
        chart.resize(640, 300);
        chart.show();
        chart.setValues(chartValues(visits()), bars);
        const PlannedPoint &point = chart.plan().points[1];
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, (bars ? point.bar.center() : point.at).toPoint());
        CHECK(cellOf(chart) == 2);
        CHECK(chart.accessibleName() == QStringLiteral("Chart: CS11 Visits to libraries"));
        CHECK(chart.accessibleDescription().contains(QStringLiteral("Q4 2025/26: 980, target 1200, Red.")));
        CHECK(chart.accessibleDescription().contains(QStringLiteral("Q3 2025/26: n/a")));
    }
}

TEST_CASE("Chart: the picture is on white with its title and sources, also when the window is dark")
{
    theme().setChoice(ThemeChoice::Dark);
    const ChartPicture picture{chartValues(visits()), false, {"Skills Scrutiny Committee, 12 Nov 2026, p. 6"}};
    const QImage image = chartImage(picture);
    CHECK(image.pixelColor(2, 2) == QColor(Qt::white));
    CHECK(image.width() == 1920);
    const QString svg = QString::fromUtf8(chartSvg(picture));
    theme().setChoice(ThemeChoice::Light);
    CHECK(svg.contains(QStringLiteral(">CS11 Visits to libraries</text>")));
    CHECK(svg.contains(QStringLiteral("12 Nov 2026, p. 6</text>")));
    CHECK(svg.contains(QStringLiteral(">1,310</text>")));
    CHECK(svg.contains(QStringLiteral(">G Green</text>")));
    CHECK(svg.contains(lightColours().text.name()));
    CHECK_FALSE(svg.contains(darkColours().page.name()));

    QXmlStreamReader xml(chartSvg({chartValues(wards()), true, {"A & B"}})); // with `<5` in it
    while (!xml.atEnd())
        xml.readNext();
    CHECK(xml.errorString().toStdString() == "");

    const QTemporaryDir folder;
    REQUIRE(saveChart(picture, folder.filePath("chart.png")));
    REQUIRE(saveChart(picture, folder.filePath("chart.svg")));
    CHECK(QImage(folder.filePath("chart.png")).size() == image.size());
    CHECK_FALSE(saveChart(picture, folder.filePath("no/such/folder/chart.png")));
}
