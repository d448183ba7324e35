// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at a table: lit places, sorting, filtering, finding, copying.
#include "gui/table_support.h"

#include "gui/cell_line.h"
#include "gui/filter_bar.h"
#include "store/printed_tables.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>

using namespace scrutiny;
using On = test::TableOnDesk;

TEST_CASE("Table: opens with its name, size and seam, and the chosen cell is lit on the paper")
{
    On on;
    CHECK(on.page.title() == QStringLiteral("Schools inspected"));
    CHECK(on.head()->model()->index(0, 2).data().toString() == QStringLiteral("Outcome"));
    CHECK(on.body()->model()->index(0, 3).data(FormRole).toInt() == int(CellForm::Number));
    REQUIRE(on.chip("Joined over 1 page end"));
    QSignalSpy places(&on.page, &Page::showPlace);
    on.page.grid()->choose(2, 3);
    REQUIRE(places.count() >= 1);
    CHECK(places.last().at(0).value<PlaceOnPaper>().source.front().rect.y0 == Approx(340));
    on.body()->setFocus();
    on.page.grid()->choose(1, 0);
    QTest::keyClick(on.body(), Qt::Key_Up); // over into the heading
    CHECK(on.head()->currentIndex().row() == 0);
    CHECK(on.page.address().chosen.id == on.cell(0, 0));
}

TEST_CASE("Table: a click on the paper chooses the cell, also beside its words")
{
    On on;
    CHECK(on.page.chooseAt(on.paper, 7, {365, 104}));
    CHECK(on.page.grid()->chosen() == GridPlace{4, 2});
    CHECK(on.page.chooseAt(on.paper, 6, {455, 326})); // between two cells
    CHECK(on.page.grid()->chosen().row == 1);
    CHECK_FALSE(on.page.chooseAt(on.paper, 6, {300, 700}));
    CHECK_FALSE(on.page.chooseAt(on.paper + 1, 6, {265, 344}));
}

TEST_CASE("Table: a press on a heading sorts, the second turns, the third shows it as printed")
{
    On on;
    on.pressHeading(3);
    CHECK(on.column(3) == QStringList({"<5", "61", "98", "210", "1,045", "1,420"}));
    CHECK(on.head()->model()->index(0, 3).data(SortedRole).toInt() == 1);
    REQUIRE(on.chip("Sorted by Pupils"));
    on.pressHeading(3);
    CHECK(on.column(3) == QStringList({"1,045", "210", "98", "61", "<5", "1,420"})); // the total stays below
    on.pressHeading(3);
    CHECK(on.column(3).front() == QStringLiteral("210"));
    CHECK_FALSE(on.chip("Sorted by"));
    on.pressHeading(1);
    CHECK(on.column(1) == QStringList({"28/11/2024", "03/02/2025", "19/05/2025", "14/10/2025", "05/03/2026", ""}));
    QTest::mouseClick(on.chip("Sorted by"), Qt::LeftButton);
    CHECK(on.column(1).front() == QStringLiteral("14/10/2025"));
}

TEST_CASE("Table: keys sort by the chosen cell's column and turn the order, the cell stays chosen")
{
    On on;
    on.page.grid()->choose(4, 1);
    CHECK(on.page.runCommand("sort"));
    CHECK(on.column(1).at(4) == QStringLiteral("05/03/2026"));
    CHECK(on.page.grid()->chosen() == GridPlace{4, 1});
    CHECK(on.page.runCommand("turn"));
    CHECK(on.column(1).front() == QStringLiteral("05/03/2026"));
    CHECK(on.page.address().chosen.id == on.cell(4, 1));
    CHECK(on.body()->model()->index(0, 0).data(SeamRole).toString().isEmpty()); // seams only as printed
    CHECK(on.page.runCommand("table.all"));
    CHECK(on.body()->model()->index(3, 0).data(SeamRole).toString().contains("joined"));
}

TEST_CASE("Table: a column is filtered by its values, chips say so and take it off")
{
    On on;
    on.page.grid()->choose(2, 2);
    CHECK(on.page.runCommand("table.filter"));
    REQUIRE(on.page.filterBar()->isVisible());
    QTest::mouseClick(on.chip("Requires Improvement · 1"), Qt::LeftButton);
    QTest::mouseClick(on.chip("Inadequate · 1"), Qt::LeftButton);
    CHECK(on.column(0) == QStringList({"Tarn Hill", "St Wystan"}));
    Chip *chip = on.chip("Outcome: Requires Improvement, Inadequate");
    REQUIRE(chip);
    QTest::keyClick(on.chip("Inadequate · 1"), Qt::Key_Escape);
    CHECK_FALSE(on.page.filterBar()->isVisible());
    QTest::mouseClick(chip, Qt::LeftButton);
    CHECK(on.column(0).size() == 6);
    CHECK(on.menu("table.only"));
    CHECK(on.column(0) == QStringList({"Tarn Hill"}));
}

TEST_CASE("Table: a column is filtered by words; when nothing passes, one press shows all again")
{
    On on;
    on.page.grid()->choose(1, 0);
    on.page.runCommand("table.filter");
    QTest::keyClicks(on.page.filterBar()->field(), "ac");
    CHECK(on.column(0) == QStringList({"Oakes Academy"}));
    QTest::keyClicks(on.page.filterBar()->field(), "zz");
    CHECK(on.column(0).isEmpty());
    REQUIRE(on.button("All rows as printed"));
    QTest::mouseClick(on.button("All rows as printed"), Qt::LeftButton);
    CHECK(on.column(0).size() == 6);
    CHECK(on.page.grid()->isVisible());
}

TEST_CASE("Table: Ctrl+F finds in the order shown")
{
    On on;
    on.page.grid()->choose(0, 0);
    CHECK(on.page.find());
    QTest::keyClicks(on.page.gridFind(), "good");
    CHECK(on.page.grid()->chosen() == GridPlace{1, 2});
    QTest::keyClick(on.page.gridFind(), Qt::Key_Return);
    CHECK(on.page.grid()->chosen() == GridPlace{3, 2});
    on.page.grid()->choose(3, 1);
    on.page.runCommand("sort"); // Oakes Academy comes first
    QTest::keyClick(on.page.gridFind(), Qt::Key_Return);
    CHECK(on.page.grid()->chosen() == GridPlace{3, 2});
    QTest::keyClick(on.page.gridFind(), Qt::Key_Return);
    CHECK(on.page.grid()->chosen() == GridPlace{5, 2});
}

TEST_CASE("Table: copying takes what is shown, as text and as HTML")
{
    On on;
    on.page.grid()->choose(2, 2);
    on.menu("table.only");
    QTest::mouseClick(on.button("Copy"), Qt::LeftButton);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    CHECK(data->text() == QStringLiteral("School\tInspected\tOutcome\tPupils\nTarn Hill\t03/02/2025\tRequires Improvement\t1,045"));
    CHECK(data->html().contains(QStringLiteral("<th>Outcome</th>")));
    CHECK(data->html().count(QStringLiteral("<tr>")) == 2);
    on.page.runCommand("table.all");
    on.body()->selectionModel()->select(QItemSelection(on.body()->model()->index(0, 0), on.body()->model()->index(1, 1)), QItemSelectionModel::ClearAndSelect);
    CHECK(on.page.copy());
    CHECK(QGuiApplication::clipboard()->mimeData()->text() == QStringLiteral("Quay Lane Primary\t14/10/2025\nTarn Hill\t03/02/2025"));
}

TEST_CASE("Table: exported as shown, as CSV, JSON and a workbook; trouble is said")
{
    On on;
    on.page.grid()->choose(2, 2);
    on.menu("table.only");
    const QString file = on.desk.path("table.csv");
    on.page.exportTo(file);
    QFile csv(file);
    REQUIRE(csv.open(QIODevice::ReadOnly));
    CHECK(csv.readAll() == QByteArray("\xEF\xBB\xBFSchool,Inspected,Outcome,Pupils\r\nTarn Hill,03/02/2025,Requires Improvement,\"1,045\"\r\n"));
    CHECK(on.said.contains("1 of 6 rows"));
    on.page.exportTo(on.desk.path("table.json"));
    QFile json(on.desk.path("table.json"));
    REQUIRE(json.open(QIODevice::ReadOnly));
    CHECK(QJsonDocument::fromJson(json.readAll()).isObject());
    on.page.exportTo(on.desk.path("table.xlsx"));
    CHECK(QFile::exists(on.desk.path("table.xlsx")));
    on.page.exportTo(on.desk.path("no/such/folder/table.csv"));
    CHECK_FALSE(on.troubled.isEmpty());
}

TEST_CASE("Table: one that has gone says so, and shows the way to the others")
{
    On on;
    REQUIRE(on.bench.store().change("remove", "clerk", [&](Transaction &tx) -> Result<void> { removeTable(tx, on.table); return {}; }));
    REQUIRE(on.button("All tables"));
    CHECK_FALSE(on.page.grid()->isVisible());
    CHECK_FALSE(on.page.copy());
    on.bench.undo();
    CHECK(on.page.grid()->isVisible());
    CHECK(on.column(0).size() == 6);
}
