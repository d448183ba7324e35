// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper_view_support.h"

#include <QAccessible>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>

using namespace scrutiny;
using test::ShownView;

TEST_CASE("Words chosen over a page's end leave its number and the running title out, and sentences run on")
{
    ShownView shown;
    REQUIRE(shown.knows(1));
    QSignalSpy changed(&shown.view, &PaperView::selectionChanged);
    // From "On page 1 ..." on page 1 to "ter" on page 2.
    const auto words = test::reportWords(1);
    const int on = int(std::find_if(words.begin(), words.end(), [](const auto &word) { return word.text == QStringLiteral("On"); }) - words.begin());
    const int ter = int(std::find_if(words.begin(), words.end(), [](const auto &word) { return word.text == QStringLiteral("ter"); }) - words.begin());
    shown.view.select({1, on}, {2, ter});
    REQUIRE(QTest::qWaitFor([&] { return shown.view.pageText(2) && shown.view.pageText(3); }, 3000));
    shown.view.select({1, on}, {2, ter});
    CHECK(shown.view.selectedText()
          == QStringLiteral("On page 1 the committee asked for the costs of each quarter, and Joss said that a paper by Joss would come\nThe harbour was dredged for Cora last winter"));
    CHECK(changed.count() > 0);
    const PaperSelection &chosen = shown.view.selection();
    CHECK(chosen.fromPage == 1);
    CHECK(chosen.toPage == 2);
    CHECK(chosen.fromWord == on);
    CHECK(chosen.toWord == ter);
    REQUIRE(chosen.places.size() == 5); // a box a line: three on page 1, two on page 2
    CHECK(chosen.places[2].page == 1);
    CHECK(chosen.places[3].page == 2);
    CHECK(chosen.places[3].rect.y0 == Approx(100));
}

TEST_CASE("A running title that was chosen by itself is copied")
{
    ShownView shown;
    REQUIRE(shown.knows(1));
    shown.view.select({1, 0}, {1, 4});
    CHECK(shown.view.selectedText() == QStringLiteral("Wrenfield Borough Council Harbour report"));
}

TEST_CASE("Dragging chooses in reading order, from below upwards too; a click takes it back")
{
    ShownView shown;
    REQUIRE(shown.knows(1));
    shown.drag(shown.at(1, 13), shown.at(1, 6)); // "ter" of the second line back to "harbour" of the first
    CHECK(shown.view.selectedText() == QStringLiteral("harbour was dredged for Joss last winter"));
    QSignalSpy clicked(&shown.view, &PaperView::clicked);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, shown.at(1, 20));
    CHECK(shown.view.selection().isEmpty());
    CHECK(clicked.count() == 1);
}

TEST_CASE("Dragging on before a page's words are there chooses as soon as they come")
{
    ShownView shown;
    shown.drag(shown.at(1, 5), shown.at(1, 7));
    REQUIRE(QTest::qWaitFor([&] { return !shown.view.selection().isEmpty(); }, 3000));
    CHECK(shown.view.selection().fromWord == 5);
}

TEST_CASE("Shift and a click go on choosing to there")
{
    ShownView shown;
    REQUIRE(shown.knows(1));
    shown.drag(shown.at(1, 5), shown.at(1, 6));
    QTest::mouseClick(shown.port(), Qt::LeftButton, Qt::ShiftModifier, shown.at(1, 8));
    CHECK(shown.view.selectedText() == QStringLiteral("The harbour was dredged"));
}

TEST_CASE("A double click takes the word, a third click the paragraph with its divided word whole")
{
    ShownView shown;
    REQUIRE(shown.knows(1));
    const QPoint on = shown.at(1, 6);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, on);
    QTest::mouseDClick(shown.port(), Qt::LeftButton, {}, on);
    CHECK(shown.view.selectedText() == QStringLiteral("harbour"));
    QTest::mousePress(shown.port(), Qt::LeftButton, {}, on);
    QTest::mouseRelease(shown.port(), Qt::LeftButton, {}, on);
    CHECK(shown.view.selectedText() == QStringLiteral("The harbour was dredged for Joss last winter and the works along Joss quay went well until March."));
}

TEST_CASE("Dragging below the view scrolls on and goes on choosing")
{
    ShownView shown(12, {700, 500});
    REQUIRE(shown.knows(1));
    QTest::mousePress(shown.port(), Qt::LeftButton, {}, shown.at(1, 5));
    shown.move({300, 300});
    shown.move({300, shown.port()->height() + 80});
    const int before = shown.view.verticalScrollBar()->value();
    CHECK(QTest::qWaitFor([&] { return shown.view.verticalScrollBar()->value() > before + 900 && shown.view.selection().toPage >= 2; }, 8000));
    QTest::mouseRelease(shown.port(), Qt::LeftButton, {}, {300, shown.port()->height() + 80});
    const int after = shown.view.verticalScrollBar()->value();
    QTest::qWait(100);
    CHECK(shown.view.verticalScrollBar()->value() == after);
}

TEST_CASE("Text is chosen and copied without a mouse")
{
    ShownView shown;
    REQUIRE(shown.knows(1));
    PaperView &view = shown.view;
    QTest::keyClick(&view, Qt::Key_F7);
    CHECK(view.isCaretOn());
    CHECK(view.caret() == WordAt{1, 0});
    QTest::keyClick(&view, Qt::Key_Down); // to the first line of the first paragraph
    QTest::keyClick(&view, Qt::Key_Home);
    CHECK(view.caret().word == 5);
    CHECK(view.selection().isEmpty());
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(view.selectedText() == QStringLiteral("The"));
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(view.selectedText() == QStringLiteral("The harbour"));
    QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
    CHECK(view.selectedText() == QStringLiteral("The harbour was dredged for Joss last win-"));
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier | Qt::ControlModifier);
    CHECK(view.selectedText().endsWith(QStringLiteral("until March.")));
    CHECK(view.accessibleDescription().contains(QStringLiteral("until March.")));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == view.selectedText());
    QTest::keyClick(&view, Qt::Key_Escape);
    CHECK(view.selection().isEmpty());
    CHECK(view.isCaretOn());
    QTest::keyClick(&view, Qt::Key_Escape);
    CHECK_FALSE(view.isCaretOn());
}

TEST_CASE("The cursor goes over a page's end and brings it into view")
{
    ShownView shown;
    shown.view.goToPage(2);
    REQUIRE(shown.knows(2));
    shown.view.goToPage(1);
    REQUIRE(shown.knows(1));
    PaperView &view = shown.view;
    const int last = view.pageText(1)->count() - 1;
    view.setCaretOn(true);
    view.select({1, last}, {1, last});
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(view.caret() == WordAt{2, 0});
    CHECK(view.selection().toPage == 2);
    CHECK(QRectF(shown.port()->rect()).contains(view.viewRect(2, view.pageText(2)->words()[0].box)));
}

TEST_CASE("Escape is left to the window when there is nothing to take back")
{
    ShownView shown;
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    escape.setAccepted(true);
    QApplication::sendEvent(&shown.view, &escape);
    CHECK_FALSE(escape.isAccepted());
}

TEST_CASE("A screen reader gets the page's words, the cursor and what is chosen")
{
    ShownView shown;
    REQUIRE(shown.knows(1));
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&shown.view);
    REQUIRE(face);
    QAccessibleTextInterface *text = face->textInterface();
    REQUIRE(text);
    CHECK(text->text(0, text->characterCount()).startsWith(QStringLiteral("Wrenfield Borough Council")));
    shown.view.select({1, 5}, {1, 6});
    REQUIRE(text->selectionCount() == 1);
    int from = 0, to = 0;
    text->selection(0, &from, &to);
    CHECK(text->text(from, to) == QStringLiteral("The harbour"));
    text->setSelection(0, from, from + 3);
    CHECK(shown.view.selectedText() == QStringLiteral("The"));
}

TEST_CASE("The words around a place are given for anchors as far as they were read")
{
    ShownView shown;
    REQUIRE(shown.knows(1));
    const PaperText text = shown.view.textAround(1, 1);
    CHECK(text.pages == 12);
    REQUIRE(text.words.size() == test::reportWords(1).size());
    CHECK(text.words.front().page == 1);
    CHECK(shown.view.textAround(9, 9).isEmpty());
}
