// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/over_time_support.h"

#include "gui/chart_panel.h"
#include "gui/chart_plan.h"
#include "gui/choice_chip.h"
#include "gui/compare_page.h"
#include "gui/grid_view.h"
#include "gui/indicator_chart.h"
#include "gui/indicators_page.h"
#include "gui/over_time_card.h"
#include "gui/side_view.h"
#include "gui/table_page.h"
#include "store/table_pairs.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>

using namespace scrutiny;
using TableTime = test::OverTimeOnDesk<TablePage>;
using Compare = test::OverTimeOnDesk<ComparePage>;
using Followed = test::OverTimeOnDesk<IndicatorsPage>;

namespace {

QAbstractButton *buttonOf(QWidget *root, const QString &text)
{
    for (QAbstractButton *one : root->findChildren<QAbstractButton *>())
        if (one->text() == text && one->isVisible())
            return one;
    return nullptr;
}

void press(QWidget *root, const QString &text)
{
    QAbstractButton *button = buttonOf(root, text);
    INFO(text.toStdString());
    REQUIRE(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::qWait(1);
}

OverTimeCard *cardOf(TableTime &on)
{
    auto *card = on.page.findChild<OverTimeCard *>();
    REQUIRE(card);
    return card;
}

void openTable(TableTime &on, Id table)
{
    on.page.open({QStringLiteral("table"), table});
    QTest::qWait(1);
}

QModelIndex cellWith(SideView *grid, const QString &label, const QString &heading, const QString &group = QStringLiteral("Result"))
{
    for (int row = 0; row < grid->model()->rowCount(); ++row)
        for (int column = 1; column < grid->model()->columnCount(); ++column)
            if (grid->model()->index(row, 0).data().toString() == label && grid->model()->headerData(column, Qt::Horizontal).toString() == heading
                && grid->model()->headerData(column, Qt::Horizontal, GroupRole).toString() == group)
                return grid->model()->index(row, column);
    return {};
}

QStringList labelsIn(SideView *grid)
{
    QStringList labels;
    for (int row = 0; row < grid->model()->rowCount(); ++row)
        labels += grid->model()->index(row, 0).data().toString();
    return labels;
}

Id paperOf(const QSignalSpy &places)
{
    return places.isEmpty() ? 0 : places.last().at(0).value<PlaceOnPaper>().paperId;
}

QStringList printedIn(const IndicatorChart &chart)
{
    QStringList printed;
    for (const ChartLine &line : chart.values().lines)
        for (const ChartPoint &point : line.points)
            printed += point.printed;
    return printed;
}

} // namespace

TEST_CASE("Over time: a proposal is asked about one at a time, confirmed, and taken back by undo")
{
    TableTime on;
    openTable(on, on.third);
    OverTimeCard *card = cardOf(on);
    REQUIRE(card->isVisible());
    CHECK(on.says(*card, QStringLiteral("Is this the same table? “Measures, Quarter")));
    CHECK(on.says(*card, QStringLiteral("rows alike")));
    CHECK(on.says(*card, QStringLiteral("1 more paper to look at")));
    press(card, QStringLiteral("Same table"));
    CHECK(tableChain(on.bench.reader(), on.third)->size() == 2);
    CHECK_FALSE(on.says(*card, QStringLiteral("more paper")));
    press(card, QStringLiteral("Same table"));
    CHECK(tableChain(on.bench.reader(), on.third)->size() == 3);
    CHECK(on.says(*card, QStringLiteral("In 3 papers:")));
    CHECK(buttonOf(card, QStringLiteral("12 Nov 2026")));
    CHECK_FALSE(buttonOf(card, QStringLiteral("Same table")));
    on.bench.undo();
    QTest::qWait(1);
    CHECK(tableChain(on.bench.reader(), on.third)->size() == 2);
    CHECK(buttonOf(card, QStringLiteral("Same table")));
}

TEST_CASE("Over time: what is not the same table is not asked about again, until undo")
{
    TableTime on;
    openTable(on, on.third);
    OverTimeCard *card = cardOf(on);
    press(card, QStringLiteral("Not the same"));
    press(card, QStringLiteral("Not the same"));
    CHECK_FALSE(buttonOf(card, QStringLiteral("Not the same")));
    CHECK_FALSE(card->isVisible());
    on.bench.undo();
    QTest::qWait(1);
    CHECK(buttonOf(card, QStringLiteral("Not the same")));
}

TEST_CASE("Over time: Compare goes to the paper before, or from the oldest to the one after")
{
    TableTime on;
    on.pairAll();
    openTable(on, on.third);
    QSignalSpy went(&on.page, &Page::goTo);
    press(cardOf(on), QStringLiteral("Compare"));
    CHECK(went.last().at(0).value<Address>() == Address{QStringLiteral("compare"), on.third, {RecordKind::Table, on.second}});
    openTable(on, on.first);
    press(cardOf(on), QStringLiteral("Compare"));
    CHECK(went.last().at(0).value<Address>() == Address{QStringLiteral("compare"), on.second, {RecordKind::Table, on.first}});
    press(cardOf(on), QStringLiteral("14 Jan 2027"));
    CHECK(went.last().at(0).value<Address>() == Address{QStringLiteral("table"), on.third});
}

TEST_CASE("Over time: the chosen cell is drawn over the meetings, a point shows its place in its own paper")
{
    TableTime on;
    on.pairAll();
    openTable(on, on.third);
    on.page.grid()->choose(1, 1);
    QTest::qWait(1);
    OverTimeCard *card = cardOf(on);
    REQUIRE(card->panel()->isVisible());
    IndicatorChart *chart = card->panel()->chart();
    CHECK(printedIn(*chart) == QStringList({"1,204", "1,150*", "1,310"}));
    REQUIRE(chart->plan().points.size() == 3);
    QSignalSpy places(&on.page, &Page::showPlace);
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, chart->plan().points[1].bar.center().toPoint());
    const auto record = loadTable(on.bench.reader(), on.second);
    REQUIRE(record);
    CHECK(paperOf(places) == record->paperId);
    CHECK(places.last().at(0).value<PlaceOnPaper>().source.front().rect.y0 == Approx(320));
    CHECK(on.says(*card, QStringLiteral("1,150*, target 1,200, Amber")));

    on.page.grid()->choose(4, 1); // suppressed in November, absent before
    QTest::qWait(1);
    INFO(chart->values().description.toStdString());
    REQUIRE(chart->plan().points.size() == 2);
    CHECK(chart->plan().points[0].hollow);
    on.page.grid()->choose(0, 1);
    QTest::qWait(1);
    CHECK_FALSE(card->panel()->isVisible()); // a heading is no figure
}

TEST_CASE("Over time: the chart can be put away and stays away")
{
    TableTime on;
    on.pairAll();
    openTable(on, on.third);
    on.page.grid()->choose(1, 1);
    QTest::qWait(1);
    OverTimeCard *card = cardOf(on);
    press(card, QStringLiteral("Chart"));
    CHECK_FALSE(card->panel()->isVisible());
    on.page.grid()->choose(2, 1);
    QTest::qWait(1);
    CHECK_FALSE(card->panel()->isVisible());
    OverTimeCard another(on.bench);
    another.setTable(on.third);
    another.setCell(2, 1);
    another.show();
    QTest::qWait(1);
    CHECK_FALSE(another.panel()->isVisible());
    press(card, QStringLiteral("Chart"));
    CHECK(card->panel()->isVisible());
}

TEST_CASE("Over time: a figure is followed, named as it is, and no longer followed; both are undone")
{
    TableTime on;
    on.pairAll();
    openTable(on, on.third);
    on.page.grid()->choose(2, 1);
    QTest::qWait(1);
    OverTimeCard *card = cardOf(on);
    press(card, QStringLiteral("Follow"));
    auto figures = listFollowedFigures(on.bench.reader());
    REQUIRE(figures);
    REQUIRE(figures->size() == 1);
    CHECK(figures->front().cellId == on.cell(on.third, 2, 1));
    CHECK(figures->front().name.contains(QStringLiteral("Adult learners")));
    openTable(on, on.second); // the same figure in another paper is the same followed one
    on.page.grid()->choose(2, 1);
    QTest::qWait(1);
    press(card, QStringLiteral("Stop following"));
    CHECK(listFollowedFigures(on.bench.reader())->empty());
    on.bench.undo();
    QTest::qWait(1);
    CHECK(buttonOf(card, QStringLiteral("Stop following")));
    on.bench.undo();
    QTest::qWait(1);
    CHECK(buttonOf(card, QStringLiteral("Follow")));
}

TEST_CASE("Over time: picture to the clipboard, PNG and SVG name the papers")
{
    TableTime on;
    on.pairAll();
    openTable(on, on.third);
    on.page.grid()->choose(1, 1);
    QTest::qWait(1);
    ChartPanel *panel = cardOf(on)->panel();
    press(panel, QStringLiteral("Copy picture"));
    CHECK(QGuiApplication::clipboard()->image().width() == 1920);
    const QTemporaryDir folder;
    panel->savePicture(folder.filePath(QStringLiteral("visits.png")));
    panel->savePicture(folder.filePath(QStringLiteral("visits.svg")));
    CHECK(QImage(folder.filePath(QStringLiteral("visits.png"))).width() == 1920);
    QFile svg(folder.filePath(QStringLiteral("visits.svg")));
    REQUIRE(svg.open(QIODevice::ReadOnly));
    const QString drawn = QString::fromUtf8(svg.readAll());
    CHECK(drawn.contains(QStringLiteral("10 Sep 2026")));
    CHECK(drawn.contains(QStringLiteral("14 Jan 2027")));
    press(panel, QStringLiteral("Show values"));
    CHECK(panel->values()->isVisible());
    CHECK(panel->values()->model()->rowCount() == 3);
    CHECK(panel->values()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("1,150*, target 1,200, Amber")));
    press(panel, QStringLiteral("Copy values"));
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("1,150*\t1,200\tA Amber")));
}

TEST_CASE("Compare: rows by label, figures earlier and later with their difference, what came and went in words")
{
    Compare on;
    on.pairAll();
    on.page.open({QStringLiteral("compare"), on.third, {RecordKind::Table, on.second}});
    SideView *grid = on.page.grid();
    CHECK(on.page.title() == QStringLiteral("Measures, Quarter 3 2026/27"));
    CHECK(cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("12 Nov 2026")).data().toString() == QStringLiteral("331"));
    CHECK(cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("14 Jan 2027")).data().toString() == QStringLiteral("364"));
    CHECK(cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("Difference")).data().toString().startsWith(QStringLiteral("+33")));
    const QModelIndex went = cellWith(grid, QStringLiteral("Bus passes for apprentices"), QStringLiteral("Difference"));
    CHECK(went.data().toString() == QStringLiteral("went"));
    CHECK(went.siblingAtColumn(0).data(StateRole).toString() == QStringLiteral("went"));
    CHECK(cellWith(grid, QStringLiteral("Careers interviews"), QStringLiteral("Difference")).data().toString() == QStringLiteral("the same"));
    REQUIRE(on.chip(QStringLiteral("1 went")));
    CHECK_FALSE(on.chip(QStringLiteral("0 came")));
    REQUIRE(on.chip(QStringLiteral("3 changed")));
    const QString sentence = went.siblingAtColumn(0).data(Qt::AccessibleTextRole).toString();
    CHECK(sentence.startsWith(QStringLiteral("Bus passes for apprentices: went. Result: 12 Nov 2026 52, 14 Jan 2027 nothing, went.")));
}

TEST_CASE("Compare: only what changed; a click on a figure shows its place in its own paper")
{
    Compare on;
    on.pairAll();
    on.page.open({QStringLiteral("compare"), on.third, {RecordKind::Table, on.second}});
    SideView *grid = on.page.grid();
    CHECK(labelsIn(grid).contains(QStringLiteral("Careers interviews")));
    QTest::mouseClick(on.chip(QStringLiteral("Only what changed")), Qt::LeftButton);
    CHECK_FALSE(labelsIn(grid).contains(QStringLiteral("Careers interviews")));
    CHECK(labelsIn(grid).size() == 4);
    QSignalSpy places(&on.page, &Page::showPlace);
    const QModelIndex earlier = cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("12 Nov 2026"));
    grid->showFrom(0);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(earlier).center());
    CHECK(paperOf(places) == loadTable(on.bench.reader(), on.second)->paperId);
    CHECK(places.last().at(0).value<PlaceOnPaper>().source.front().rect.y0 == Approx(340));
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Right);
    CHECK(paperOf(places) == loadTable(on.bench.reader(), on.third)->paperId);
    CHECK(on.page.chooseAt(loadTable(on.bench.reader(), on.second)->paperId, 6, {170, 326})); // and back: a click on the paper
    CHECK(grid->currentIndex().data().toString() == QStringLiteral("1,150*"));
    CHECK_FALSE(on.page.chooseAt(loadTable(on.bench.reader(), on.second)->paperId, 6, {10, 10}));
}

TEST_CASE("Compare: in a narrow page columns come in at the edge, in a wide one all stand there")
{
    Compare on({480, 700});
    on.pairAll();
    on.page.open({QStringLiteral("compare"), on.third, {RecordKind::Table, on.second}});
    QTest::qWait(1);
    SideView *grid = on.page.grid();
    CHECK(grid->unitCount() == 3);
    CHECK(grid->lastUnit() < 2);
    grid->showFrom(0);
    CHECK(grid->horizontalHeader()->length() <= grid->width());
    grid->setFocus();
    grid->setCurrentIndex(cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("12 Nov 2026")));
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(grid, Qt::Key_Right);
    CHECK(grid->currentIndex() == cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("Difference"), QStringLiteral("Status")));
    CHECK_FALSE(grid->isColumnHidden(grid->currentIndex().column()));
    CHECK(grid->lastUnit() == 2);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(grid, Qt::Key_Left);
    CHECK(grid->firstUnit() == 0);
    on.page.resize(1400, 700);
    QTest::qWait(1);
    CHECK(grid->firstUnit() == 0);
    CHECK(grid->lastUnit() == 2);
}

TEST_CASE("Compare: another paper, and one column over all papers")
{
    Compare on;
    on.pairAll();
    on.page.open({QStringLiteral("compare"), on.third, {}});
    auto chips = on.page.findChildren<ChoiceChip *>();
    REQUIRE(chips.size() == 2);
    ChoiceChip *beside = chips[0]->text().startsWith(QStringLiteral("Beside")) ? chips[0] : chips[1];
    CHECK(beside->text() == QStringLiteral("Beside: 12 Nov 2026"));
    CHECK(beside->choices() == QStringList({"12 Nov 2026", "10 Sep 2026"}));
    beside->choose(QStringLiteral("10 Sep 2026"));
    CHECK(on.page.address().chosen.id == on.first);
    SideView *grid = on.page.grid();
    CHECK(cellWith(grid, QStringLiteral("Youth hub sessions"), QStringLiteral("Difference")).siblingAtColumn(0).data(StateRole).toString() == QStringLiteral("came"));
    beside->choose({});
    CHECK(on.page.address().words == QStringLiteral("all"));
    CHECK(cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("10 Sep 2026")).data().toString() == QStringLiteral("310"));
    CHECK(cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("14 Jan 2027")).data().toString() == QStringLiteral("364"));
    CHECK(cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("First to last")).data().toString().startsWith(QStringLiteral("+54")));
    const QModelIndex went = cellWith(grid, QStringLiteral("Bus passes for apprentices"), QStringLiteral("12 Nov 2026"));
    CHECK(went.data().toString() == QStringLiteral("52"));
    CHECK(went.siblingAtColumn(0).data(StateRole).toString() == QStringLiteral("went"));
}

TEST_CASE("Compare: found by typing, copied as text and HTML, taken apart again")
{
    Compare on;
    on.pairAll();
    on.page.open({QStringLiteral("compare"), on.third, {RecordKind::Table, on.second}});
    SideView *grid = on.page.grid();
    REQUIRE(on.page.find());
    QTest::keyClicks(on.page.findField(), QStringLiteral("364"));
    CHECK(grid->currentIndex() == cellWith(grid, QStringLiteral("Adult learners"), QStringLiteral("14 Jan 2027")));
    grid->clearSelection();
    REQUIRE(on.page.copy());
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    CHECK(copied->text().contains(QStringLiteral("Adult learners\tchanged\t331\t364\t+33")));
    CHECK(copied->html().contains(QStringLiteral("<th colspan=\"3\">Result</th>")));
    press(&on.page, QStringLiteral("Not the same table"));
    CHECK(tableChain(on.bench.reader(), on.third)->size() == 1);
    on.bench.undo();
    CHECK(tableChain(on.bench.reader(), on.third)->size() == 3);
}

TEST_CASE("Over time: twelve papers of a hundred rows open without a stall")
{
    Compare on;
    std::vector<Id> chain;
    const auto papers = listPapers(on.bench.reader());
    REQUIRE(papers);
    const auto added = on.bench.store().change(QStringLiteral("add tables"), QStringLiteral("clerk"), [&](Transaction &tx) -> Result<void> {
        for (int paper = 0; paper < 12; ++paper) {
            Meeting meeting;
            meeting.committeeId = listMeetings(on.bench.reader())->front().meeting.committeeId;
            meeting.date = QDate(2024, 1, 10).addMonths(paper * 3);
            QList<QStringList> rows;
            for (int row = 0; row < 100; ++row)
                rows.push_back({QStringLiteral("Measure of ward %1").arg(row), QString::number(100 * row + paper), QString::number(100 * row), QStringLiteral("Green")});
            TableRecord table = test::measures(QStringLiteral("Wards, Quarter %1 20%2").arg(paper % 4 + 1).arg(24 + paper / 4), rows);
            table.paperId = papers->front().id;
            table.meetingId = addMeeting(tx, meeting);
            table.position = 20 + paper;
            chain.push_back(addTable(tx, table));
        }
        return {};
    });
    REQUIRE(added);
    for (size_t i = 1; i < chain.size(); ++i)
        REQUIRE(pairTables(on.bench.store(), chain[i - 1], chain[i], TablePair::State::Same, QStringLiteral("clerk")));
    QElapsedTimer clock;
    const auto took = [&](const char *what, int most, auto deed) {
        clock.start();
        deed();
        INFO(what << ": " << clock.elapsed() << " ms");
        CHECK(clock.elapsed() < most);
    };
    took("compare", 400, [&] { on.page.open({QStringLiteral("compare"), chain.back(), {RecordKind::Table, chain.front()}}); });
    took("all papers", 400, [&] { on.page.open({QStringLiteral("compare"), chain.back(), {}, QStringLiteral("all")}); });
    CHECK(on.page.grid()->model()->rowCount() == 100);
    CHECK(on.page.grid()->model()->columnCount() == 14);
    OverTimeCard card(on.bench);
    took("card", 400, [&] { card.setTable(chain.back()); });
    took("cells", 50, [&] { // a held arrow key
        for (int row = 1; row < 40; ++row) {
            card.setCell(row, 1);
            QCoreApplication::processEvents();
        }
    });
    CHECK(QTest::qWaitFor([&] { return printedIn(*card.panel()->chart()).contains(QStringLiteral("3811")); }, 5000));
    CHECK(printedIn(*card.panel()->chart()).size() == 12);
}

TEST_CASE("Followed figures: an empty page says how to follow one")
{
    Followed on;
    CHECK(on.says(on.page, QStringLiteral("No figure is followed yet")));
    CHECK(on.says(on.page, QStringLiteral("press Follow")));
    CHECK_FALSE(on.page.panel()->isVisible());
}

TEST_CASE("Followed figures: latest value, what became of it, status, papers; renamed in place, drawn as lines, stopped, all undone")
{
    Followed on;
    on.pairAll();
    FollowedFigure figure;
    figure.name = QStringLiteral("Adult learners");
    figure.cellId = on.cell(on.first, 2, 1);
    figure.bars = true;
    REQUIRE(followFigure(on.bench.store(), figure, QStringLiteral("clerk")));
    QTest::qWait(1);
    REQUIRE(on.shown("name") == QStringList({"Adult learners"}));
    CHECK(on.shown("value") == QStringList({"364"}));
    REQUIRE(on.shown("change").size() == 1);
    CHECK(on.shown("change").front().startsWith(QStringLiteral("+33")));
    CHECK(on.shown("change").front().endsWith(QStringLiteral("since Quarter 2 2026/27")));
    CHECK(on.shown("rag") == QStringList({"G Green"}));
    CHECK(on.shown("papers") == QStringList({"3"}));
    REQUIRE(on.page.panel()->isVisible());
    CHECK(printedIn(*on.page.panel()->chart()) == QStringList({"310", "331", "364"}));

    on.type(on.at(RecordKind::Indicator, "Adult learners", "name"), "Learners");
    CHECK(on.shown("name") == QStringList({"Learners"}));
    press(&on.page, QStringLiteral("Draw as lines"));
    CHECK_FALSE(listFollowedFigures(on.bench.reader())->front().bars);
    press(&on.page, QStringLiteral("Stop following"));
    CHECK(on.list()->model()->rowCount() == 0);
    for (int i = 0; i < 3; ++i)
        on.bench.undo();
    CHECK(on.shown("name") == QStringList({"Adult learners"}));
    CHECK(listFollowedFigures(on.bench.reader())->front().bars);
}

TEST_CASE("Followed figures: a paper to confirm is said, and goes on with the chart once it is")
{
    Followed on;
    REQUIRE(pairTables(on.bench.store(), on.first, on.second, TablePair::State::Same, QStringLiteral("clerk")));
    FollowedFigure figure;
    figure.name = QStringLiteral("Visits");
    figure.cellId = on.cell(on.first, 1, 1);
    REQUIRE(followFigure(on.bench.store(), figure, QStringLiteral("clerk")));
    QTest::qWait(1);
    CHECK(on.shown("confirm") == QStringList({"1 paper to confirm"}));
    CHECK(on.shown("value") == QStringList({"1,150*"}));
    REQUIRE(on.chip(QStringLiteral("Papers to confirm 1")));
    QSignalSpy went(&on.page, &Page::goTo);
    press(&on.page, QStringLiteral("Confirm in its table"));
    CHECK(went.last().at(0).value<Address>() == Address{QStringLiteral("table"), on.second, {RecordKind::TableCell, on.cell(on.second, 1, 1)}});
    REQUIRE(pairTables(on.bench.store(), on.second, on.third, TablePair::State::Same, QStringLiteral("clerk")));
    CHECK(on.shown("confirm") == QStringList({QString()}));
    CHECK(on.shown("value") == QStringList({"1,310"}));
    CHECK(printedIn(*on.page.panel()->chart()).size() == 3);
}
