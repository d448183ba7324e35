// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/bench_support.h"
#include "gui/grid_view.h"
#include "gui/table_page.h"
#include "store/tables.h"

#include <QMenu>
#include <QTableView>

namespace scrutiny::test {

/// A table of an invented council over two pages: a heading row, five schools (the fourth row begins sheet 7), a total that does not add up. Rows stand 20 points
/// apart from y 300 on (from 100 on sheet 7), columns begin at x 60, 260, 360 and 460.
inline TableRecord schools(Id paper)
{
    TableRecord table;
    table.paperId = paper;
    ReportTable &grid = table.grid;
    grid.item = QStringLiteral("3");
    grid.caption = QStringLiteral("Schools inspected");
    grid.pdfPageFrom = 6;
    grid.pdfPageTo = 7;
    grid.rows = 7;
    grid.cols = 4;
    grid.headerRows = 1;
    grid.columnTypes = {ColumnType::Text, ColumnType::Date, ColumnType::Category, ColumnType::WholeNumber};
    const QStringList texts[] = {{QStringLiteral("School"), QStringLiteral("Inspected"), QStringLiteral("Outcome"), QStringLiteral("Pupils")},
                                 {QStringLiteral("Quay Lane Primary"), QStringLiteral("14/10/2025"), QStringLiteral("Good"), QStringLiteral("210")},
                                 {QStringLiteral("Tarn Hill"), QStringLiteral("03/02/2025"), QStringLiteral("Requires Improvement"), QStringLiteral("1,045")},
                                 {QStringLiteral("Oakes Academy"), QStringLiteral("28/11/2024"), QStringLiteral("Good"), QStringLiteral("98")},
                                 {QStringLiteral("St Wystan"), QStringLiteral("05/03/2026"), QStringLiteral("Inadequate"), QStringLiteral("<5")},
                                 {QStringLiteral("Wherry Infants"), QStringLiteral("19/05/2025"), QStringLiteral("Good"), QStringLiteral("61")},
                                 {QStringLiteral("Total"), QString(), QString(), QStringLiteral("1,420")}};
    const double lefts[] = {60, 260, 360, 460, 540};
    for (int row = 0; row < grid.rows; ++row)
        for (int col = 0; col < grid.cols; ++col) {
            if (row == 6 && (col == 1 || col == 2))
                continue; // the total has no cells there
            const bool later = row >= 4;
            const double y = later ? 100 + 20 * (row - 4) : 300 + 20 * row;
            grid.cells.push_back({row, col, 1, 1, texts[row][col], {{later ? 7 : 6, {lefts[col], y, lefts[col + 1] - 10, y + 12}}}});
        }
    grid.seams = {{4, 7, false, 1, {}}};
    grid.source = {{6, {55, 295, 545, 375}}, {7, {55, 95, 545, 155}}};
    return table;
}

/// The page of the schools' table on a real store, and another small table behind it in the same paper.
class TableOnDesk : public PageOnDesk<TablePage>
{
public:
    TableOnDesk()
    {
        const auto papers = listTables(bench.reader());
        REQUIRE(papers);
        paper = papers->front().paperId;
        const auto added = bench.store().change(QStringLiteral("add tables"), QStringLiteral("clerk"), [this](Transaction &tx) -> Result<void> {
            TableRecord first = schools(paper);
            first.position = 5;
            table = addTable(tx, first);
            TableRecord next;
            next.paperId = paper;
            next.position = 6;
            next.grid.rows = 2;
            next.grid.cols = 4;
            next.grid.headerRows = 1;
            next.grid.pdfPageFrom = next.grid.pdfPageTo = 7;
            next.grid.source = {{7, {55, 400, 545, 440}}};
            for (int col = 0; col < 4; ++col) {
                next.grid.cells.push_back({0, col, 1, 1, first.grid.textAt(0, col), {{7, {60.0 + 100 * col, 400, 150.0 + 100 * col, 412}}}});
                next.grid.cells.push_back({1, col, 1, 1, col == 0 ? QStringLiteral("Late School") : QStringLiteral("7"), {{7, {60.0 + 100 * col, 420, 150.0 + 100 * col, 432}}}});
            }
            following = addTable(tx, next);
            return {};
        });
        REQUIRE(added);
        QObject::connect(&page, &Page::said, &page, [this](const QString &sentence) { said = sentence; });
        QObject::connect(&bench, &Workbench::troubled, &page, [this](const QString &sentence) { troubled = sentence; });
        page.open({QStringLiteral("table"), table});
        QTest::qWait(1);
    }

    QTableView *body() { return page.grid()->body(); }
    QTableView *head() { return page.grid()->head(); }
    QStringList column(int col)
    {
        QStringList texts;
        for (int row = 0; row < body()->model()->rowCount(); ++row)
            texts += body()->model()->index(row, col).data().toString();
        return texts;
    }
    TableRecord stored() { return *loadTable(bench.reader(), table); }
    QString storedText(int row, int col) { return stored().grid.textAt(row, col); }
    Id cell(int row, int col) { return page.grid()->sheet()->cellIdAt(row, col); }
    /// Types into the chosen cell as a person does.
    void typeHere(const QString &text, int key = Qt::Key_Return)
    {
        QTableView *view = page.grid()->current();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_F2);
        auto *editor = view->viewport()->findChild<QPlainTextEdit *>();
        REQUIRE(editor);
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key(key));
        QTest::qWait(1);
    }
    void pressHeading(int col) { QTest::mouseClick(head()->viewport(), Qt::LeftButton, {}, head()->visualRect(head()->model()->index(0, col)).center()); }
    /// Presses an entry of the menu about the chosen cell. False: it is not there or cannot be done.
    bool menu(const QString &command)
    {
        const std::unique_ptr<QMenu> shown(page.makeMenu());
        for (QAction *action : shown->findChildren<QAction *>())
            if (action->objectName() == command && action->isEnabled()) {
                action->trigger();
                QTest::qWait(1);
                return true;
            }
        return false;
    }

    Id paper = 0, table = 0, following = 0;
    QString said, troubled;
};

} // namespace scrutiny::test
