// SPDX-License-Identifier: GPL-3.0-or-later
// Correcting a table: texts, shape, edges of columns, types; and checking it.
#include "gui/table_support.h"

#include "gui/cell_line.h"
#include "gui/fake_pages.h"
#include "gui/paper_view.h"
#include "store/printed_tables.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace scrutiny;
using On = test::TableOnDesk;

namespace {

/// The words of the schools' table as they stand on its pages; the outcome of Tarn Hill reaches over into the column before.
class TableWordsSource : public test::FakePages
{
public:
    int words(Id, int page) override
    {
        const int request = ++last;
        asked += page;
        QTimer::singleShot(0, this, [this, request, page] {
            if (fails) {
                emit failed(request, {ErrorKind::Damaged, QStringLiteral("This page cannot be read."), QStringLiteral("test")});
                return;
            }
            std::vector<messages::PageWord> out;
            const TableRecord table = test::schools(1);
            for (const TableCell &cell : table.grid.cells) {
                if (cell.source.front().page != page)
                    continue;
                double x = cell.source.front().rect.x0;
                for (const QString &word : cell.text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                    const double width = 5.0 * double(word.size());
                    out.push_back({word, {x, cell.source.front().rect.y0, x + width, cell.source.front().rect.y1}, true, false});
                    x += width + 4;
                }
            }
            emit wordsRead(request, out);
        });
        return request;
    }
    int last = 1000;
    QList<int> asked;
    bool fails = false;
};

} // namespace

TEST_CASE("Table: a cell is retyped in place, says what the paper says, and undo is named")
{
    On on;
    on.page.grid()->choose(1, 3);
    on.typeHere("212");
    CHECK(on.storedText(1, 3) == QStringLiteral("212"));
    CHECK(on.page.grid()->chosen() == GridPlace{1, 3});
    CHECK(on.bench.store().undoName());
    const QModelIndex index = on.body()->model()->index(0, 3);
    CHECK(index.data(PrintedRole).toString() == QStringLiteral("The paper says “210”"));
    CHECK(index.data(Qt::AccessibleTextRole).toString().contains("The paper says"));
    CHECK(on.page.cellLine()->words().contains("210"));
    REQUIRE(on.chip("1 cell retyped"));
    QTest::mouseClick(on.button("Back to the paper’s text"), Qt::LeftButton);
    CHECK(on.storedText(1, 3) == QStringLiteral("210"));
    CHECK_FALSE(on.chip("1 cell retyped"));
    on.bench.undo();
    CHECK(on.storedText(1, 3) == QStringLiteral("212"));
    on.bench.undo();
    CHECK(on.storedText(1, 3) == QStringLiteral("210"));
}

TEST_CASE("Table: Esc leaves a cell as it was, Tab takes it and goes on, typing begins anew, Delete empties")
{
    On on;
    on.page.grid()->choose(1, 0);
    on.typeHere("Something", Qt::Key_Escape);
    CHECK(on.storedText(1, 0) == QStringLiteral("Quay Lane Primary"));
    on.typeHere("Quay Lane", Qt::Key_Tab);
    CHECK(on.storedText(1, 0) == QStringLiteral("Quay Lane"));
    CHECK(on.page.grid()->chosen() == GridPlace{1, 1});
    on.body()->setFocus();
    QTest::keyClick(on.body(), Qt::Key_9);
    auto *editor = on.body()->viewport()->findChild<QPlainTextEdit *>();
    REQUIRE(editor);
    CHECK(editor->toPlainText() == QStringLiteral("9"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier); // a line of its own
    QTest::keyClicks(editor, "May");
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::qWait(1);
    CHECK(on.storedText(1, 1) == QStringLiteral("9\nMay"));
    QTest::keyClick(on.body(), Qt::Key_Delete);
    CHECK(on.storedText(1, 1).isEmpty());
}

TEST_CASE("Table: a text can be typed where the paper has none")
{
    On on;
    CHECK(on.cell(6, 2) == 0);
    on.page.grid()->choose(6, 2);
    on.typeHere("n/a");
    CHECK(on.storedText(6, 2) == QStringLiteral("n/a"));
    CHECK(on.cell(6, 2) != 0);
    CHECK(on.page.grid()->chosen() == GridPlace{6, 2});
    on.bench.undo();
    CHECK(on.cell(6, 2) == 0);
}

TEST_CASE("Table: a column is pasted over as one step, in the order shown")
{
    On on;
    on.pressHeading(0);
    on.pressHeading(0);
    on.pressHeading(0);
    on.page.grid()->choose(1, 2);
    QGuiApplication::clipboard()->setText(QStringLiteral("Outstanding\t11\r\nGood\t12\r\n"));
    CHECK(on.page.runCommand("table.paste"));
    CHECK(on.storedText(1, 2) == QStringLiteral("Outstanding"));
    CHECK(on.storedText(2, 2) == QStringLiteral("Good"));
    CHECK(on.storedText(2, 3) == QStringLiteral("12"));
    on.bench.undo();
    CHECK(on.storedText(1, 2) == QStringLiteral("Good"));
    CHECK(on.storedText(2, 3) == QStringLiteral("1,045"));
    on.page.grid()->choose(6, 3); // what does not fit is left out and said
    QGuiApplication::clipboard()->setText(QStringLiteral("1,417\tmore\nbelow"));
    CHECK(on.page.runCommand("table.paste"));
    CHECK(on.storedText(6, 3) == QStringLiteral("1,417"));
    CHECK(on.said.contains("left out"));
    CHECK(on.stored().grid.rows == 7);
}

TEST_CASE("Table: cut in two and undone; the upper one stays, the lower one is one press away")
{
    On on;
    on.page.grid()->choose(3, 0);
    REQUIRE(on.menu("table.split"));
    CHECK(on.page.address().id == on.table);
    CHECK(on.column(0) == QStringList({"Quay Lane Primary", "Tarn Hill"}));
    QSignalSpy goes(&on.page, &Page::goTo);
    REQUIRE(on.chip("Go to the lower table"));
    QTest::mouseClick(on.chip("Go to the lower table"), Qt::LeftButton);
    REQUIRE(goes.count() == 1);
    const auto lower = goes.last().at(0).value<Address>();
    CHECK(lower.page == QStringLiteral("table"));
    on.page.open(lower);
    CHECK(on.column(0).front() == QStringLiteral("Oakes Academy"));
    CHECK(on.head()->model()->index(0, 0).data().toString() == QStringLiteral("School"));
    on.page.open({"table", on.table});
    on.bench.undo();
    CHECK(on.column(0).size() == 6);
    CHECK_FALSE(on.chip("Go to the lower table"));
    CHECK_FALSE(on.menu("table.restore"));
}

TEST_CASE("Table: a seam is undone where the page ended, and the parts joined again")
{
    On on;
    on.page.grid()->choose(4, 1);
    CHECK_FALSE(on.menu("table.split")); // there it is a seam
    REQUIRE(on.menu("table.seam"));
    CHECK(on.column(0).size() == 3);
    CHECK_FALSE(on.chip("Joined over"));
    REQUIRE(on.menu("table.join"));
    CHECK(on.column(0).size() == 6);
    CHECK(on.chip("Joined over 1 page end"));
    CHECK_FALSE(on.chip("Go to the lower table"));
}

TEST_CASE("Table: the next table of the paper is joined to it; back to the paper's own undoes all of it")
{
    On on;
    REQUIRE(on.menu("table.join"));
    CHECK(on.column(0).last() == QStringLiteral("Late School"));
    REQUIRE(on.chip("Shape corrected"));
    on.page.grid()->choose(2, 0);
    on.typeHere("Tarn Hill Primary");
    REQUIRE(on.menu("table.restore"));
    CHECK(on.column(0).size() == 6);
    CHECK(on.storedText(2, 0) == QStringLiteral("Tarn Hill"));
    CHECK_FALSE(on.chip("Shape corrected"));
}

TEST_CASE("Table: heading rows and a column's type are set")
{
    On on;
    on.page.grid()->choose(1, 0);
    REQUIRE(on.menu("table.headings"));
    CHECK(on.stored().grid.headerRows == 2);
    CHECK(on.head()->model()->rowCount() == 2);
    REQUIRE(on.menu("table.noHeadings"));
    CHECK(on.stored().grid.headerRows == 0);
    CHECK_FALSE(on.head()->isVisible());
    on.bench.undo();
    on.bench.undo();
    on.page.grid()->choose(1, 3);
    const std::unique_ptr<QMenu> menu(on.page.makeMenu());
    for (QAction *action : menu->findChildren<QAction *>())
        if (action->text() == QStringLiteral("Text"))
            action->trigger();
    CHECK(on.stored().grid.columnTypes[3] == ColumnType::Text);
    CHECK(on.body()->model()->index(0, 3).data(FormRole).toInt() == int(CellForm::Text));
}

TEST_CASE("Table: an edge goes to the paper and is moved there with the mouse")
{
    On on;
    TableWordsSource words;
    on.bench.setPageSource(&words);
    QSignalSpy edges(&on.page, &Page::showEdges);
    CHECK(on.page.runCommand("table.edges"));
    REQUIRE(edges.count() == 1);
    const auto shown = edges.last().at(0).value<PaperEdges>();
    CHECK(shown.paperId == on.paper);
    CHECK(shown.edges.size() == 6); // three on each of two pages
    PaperView view(&words);
    view.resize(600, 800);
    view.setPaper(test::paperOf(on.paper, 8));
    view.setEdges(shown);
    view.show();
    view.light({{6, {55, 295, 545, 375}}});
    QObject::connect(&view, &PaperView::edgeMoved, &on.page, [&](int column, int page, double x) { on.page.moveEdge(column, page, x); });
    const PaperEdge edge = shown.edges[1];
    REQUIRE((edge.page == 6 && edge.column == 1));
    const QPoint from = view.viewRect(6, {edge.x, 320, edge.x, 320}).topLeft().toPoint();
    const int to = int(view.viewRect(6, {420, 320, 420, 320}).left());
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), {from.x() + 10, from.y()});
    QTest::mouseMove(view.viewport(), {to, from.y()});
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, {to, from.y()});
    REQUIRE(QTest::qWaitFor([&] { return on.storedText(2, 1).contains("Requires"); }, 3000));
    CHECK(on.storedText(2, 1) == QStringLiteral("03/02/2025 Requires"));
    CHECK(on.storedText(2, 2) == QStringLiteral("Improvement"));
    CHECK(words.asked.contains(7)); // all pages of the table
    on.bench.undo();
    CHECK(on.storedText(2, 2) == QStringLiteral("Requires Improvement"));
}

TEST_CASE("Table: keys move a column's edge by one gap between words; columns are divided and made one")
{
    On on;
    TableWordsSource words;
    on.bench.setPageSource(&words);
    on.page.grid()->choose(2, 0);
    CHECK(on.page.runCommand("table.edgeLeft"));
    REQUIRE(QTest::qWaitFor([&] { return on.storedText(1, 0) == QStringLiteral("Quay Lane"); }, 3000));
    CHECK(on.storedText(1, 1) == QStringLiteral("Primary 14/10/2025"));
    CHECK(on.storedText(2, 0) == QStringLiteral("Tarn Hill")); // nothing of it stands beyond the new edge
    on.bench.undo();
    on.page.grid()->choose(2, 2);
    CHECK(on.page.runCommand("table.divide"));
    REQUIRE(QTest::qWaitFor([&] { return on.stored().grid.cols == 5; }, 3000));
    CHECK(on.storedText(2, 2) == QStringLiteral("Requires"));
    CHECK(on.storedText(2, 3) == QStringLiteral("Improvement"));
    CHECK(on.page.runCommand("table.merge"));
    CHECK(on.stored().grid.cols == 4);
    CHECK(on.storedText(2, 2) == QStringLiteral("Requires Improvement"));
    on.page.grid()->choose(2, 3);
    CHECK(on.page.runCommand("table.edgeRight"));
    CHECK_FALSE(on.said.isEmpty()); // the last column has none
}

TEST_CASE("Table: when the paper's words cannot be read the columns stay, in a sentence")
{
    On on;
    on.page.grid()->choose(2, 0);
    on.page.runCommand("table.edgeRight");
    CHECK(on.troubled.contains("cannot be read"));
    TableWordsSource words;
    words.fails = true;
    on.bench.setPageSource(&words);
    on.page.runCommand("table.edgeRight");
    REQUIRE(QTest::qWaitFor([&] { return on.troubled.contains("This page"); }, 3000));
    CHECK(on.stored().grid.cols == 4);
}

TEST_CASE("Table: cells to check are amber, one key goes through them, one says that they are right")
{
    On on;
    const int waits = int(on.page.grid()->sheet()->toCheck().size());
    REQUIRE(waits >= 1);
    REQUIRE(on.chip(QStringLiteral("%1 to check").arg(waits)));
    QTest::mouseClick(on.chip(QStringLiteral("%1 to check").arg(waits)), Qt::LeftButton);
    const GridPlace place = on.page.grid()->chosen();
    CHECK(place == GridPlace{6, 3});
    const QModelIndex index = on.body()->model()->index(place.row - 1, place.col);
    CHECK(index.data(DoubtRole).toString().contains("1,420"));
    CHECK(index.data(Qt::ToolTipRole).toString().contains("1,420"));
    CHECK(index.data(Qt::AccessibleTextRole).toString().contains("to check"));
    CHECK(on.page.cellLine()->words().contains("1,420"));
    CHECK(on.page.runCommand("table.right"));
    CHECK(on.body()->model()->index(place.row - 1, place.col).data(DoubtRole).toString().isEmpty());
    CHECK_FALSE(on.chip(QStringLiteral("%1 to check").arg(waits)));
    REQUIRE(on.button("Ask again"));
    QTest::mouseClick(on.button("Ask again"), Qt::LeftButton);
    CHECK(on.chip(QStringLiteral("%1 to check").arg(waits)));
    const QString before = on.body()->model()->index(5, 3).data(DoubtRole).toString();
    CHECK(on.page.runCommand("table.right"));
    on.page.grid()->choose(6, 3);
    on.typeHere("1,419"); // another figure asks again, with other words
    const QString after = on.body()->model()->index(5, 3).data(DoubtRole).toString();
    CHECK_FALSE(after.isEmpty());
    CHECK(after != before);
}

TEST_CASE("Table: all of it is checked at once, and can be asked about again")
{
    On on;
    CHECK(on.page.runCommand("table.checked"));
    CHECK(on.stored().settled);
    CHECK_FALSE(on.chip("1 to check"));
    CHECK(on.chip("Checked"));
    CHECK(on.page.runCommand("table.checked"));
    CHECK_FALSE(on.stored().settled);
    on.bench.undo();
    CHECK(on.stored().settled);
}
