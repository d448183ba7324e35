// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support.h"

#include "gui/row_delegate.h"
#include "gui/rows_view.h"
#include "gui/theme.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace scrutiny;

TEST_CASE("Rows grow with wrapped text instead of cutting it")
{
    RowsModel model;
    test::fillRunningOrder(model);
    RowsView view(QStringLiteral("Running order"));
    view.setModel(&model);
    view.resize(700, 500);
    view.show();
    QTest::qWait(1);
    const auto *delegate = qobject_cast<RowDelegate *>(view.itemDelegate());
    CHECK(view.rowHeight(2) > view.rowHeight(0));
    CHECK(view.rowHeight(0) >= 28);
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            if (!view.isColumnHidden(column))
                CHECK(view.rowHeight(row) >= delegate->heightFor(model.index(row, column), view.columnWidth(column)));
    int width = 0;
    for (int column = 0; column < model.columnCount(); ++column)
        width += view.columnWidth(column);
    CHECK(width <= view.viewport()->width());
}

TEST_CASE("A narrow list folds columns into the main one and loses no word")
{
    RowsModel model;
    test::fillRunningOrder(model);
    RowsView view(QStringLiteral("Running order"));
    view.setModel(&model);
    view.resize(theme().em(20), 600);
    view.show();
    QTest::qWait(1);
    const auto *delegate = qobject_cast<RowDelegate *>(view.itemDelegate());
    REQUIRE_FALSE(delegate->folded().empty());
    CHECK(view.isColumnHidden(5));
    CHECK_FALSE(view.isColumnHidden(1));
    for (const int column : {0, 2, 3, 4})
        if (!view.isColumnHidden(column))
            for (int row = 0; row < 3; ++row)
                CHECK(view.columnWidth(column) >= delegate->naturalWidth(model.index(row, column)));
}

TEST_CASE("Arrows choose rows and each choice tells its place")
{
    RowsModel model;
    test::fillRunningOrder(model);
    RowsView view(QStringLiteral("Running order"));
    view.setModel(&model);
    view.resize(700, 500);
    view.show();
    QSignalSpy places(&view, &RowsView::placeChosen);
    QSignalSpy opened(&view, &RowsView::opened);
    view.setFocus(Qt::TabFocusReason);
    view.selectRow(0);
    QTest::keyClick(&view, Qt::Key_Down);
    REQUIRE(places.count() >= 2);
    CHECK(places.last().at(0).value<PlaceOnPaper>().source.front().rect.y0 == 130);
    CHECK(view.currentRecord() == RecordRef{RecordKind::AgendaItem, 2});
    QTest::keyClick(&view, Qt::Key_Return);
    CHECK(opened.count() == 1);
}

TEST_CASE("New rows keep the chosen record chosen")
{
    RowsModel model;
    test::fillRunningOrder(model);
    RowsView view(QStringLiteral("Running order"));
    view.setModel(&model);
    view.chooseRecord({RecordKind::AgendaItem, 2});
    auto rows = model.rows();
    rows.erase(rows.begin());
    model.setRows(rows);
    CHECK(view.currentRecord() == RecordRef{RecordKind::AgendaItem, 2});
    CHECK(view.currentIndex().row() == 0);
}

TEST_CASE("F2 edits in place: Enter tells the new text, Escape leaves it")
{
    RowsModel model;
    test::fillRunningOrder(model);
    RowsView view(QStringLiteral("Running order"));
    view.setModel(&model);
    view.resize(700, 500);
    view.show();
    QSignalSpy edited(&model, &RowsModel::edited);
    view.setCurrentIndex(model.index(0, 1));
    view.edit(model.index(0, 1));
    auto *editor = view.viewport()->findChild<QPlainTextEdit *>();
    REQUIRE(editor);
    editor->setPlainText(QStringLiteral("Apologies"));
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(edited.count() == 1);
    CHECK(edited.first().at(1).toString() == QStringLiteral("title"));
    CHECK(edited.first().at(2).toString() == QStringLiteral("Apologies"));
    CHECK(model.index(0, 1).data().toString() == QStringLiteral("Apologies for absence")); // until the page feeds new rows
}

TEST_CASE("A row reads as a sentence")
{
    RowsModel model;
    test::fillRunningOrder(model);
    const QString sentence = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(sentence == QStringLiteral("2; Minutes of the previous meeting; Starts 2.05; 10 min; Pages 3 – 11; State Open."));
}
