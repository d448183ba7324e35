// SPDX-License-Identifier: GPL-3.0-or-later
// Marks drawn over the pages, the flash, and links of the file.
#include "gui/paper_view_support.h"

#include "gui/thumbnails.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace scrutiny;
using test::ShownView;

namespace {

PaperOverlay overlay(Id id, PaperOverlay::Look look, int page, const Rect &rect, const QColor &colour = QColor(255, 235, 100))
{
    return {id, look, colour, {{page, rect}}, QStringLiteral("Why so late?")};
}

} // namespace

TEST_CASE("A highlight colours the paper, leaves ink black, and a click on it says which mark it is")
{
    ShownView shown;
    shown.pages.drawMore = [](QPainter &painter, int) { painter.fillRect(QRectF(100, 200, 20, 20), Qt::black); };
    shown.view.setOverlays({overlay(41, PaperOverlay::Look::Highlight, 1, {90, 190, 300, 230})});
    REQUIRE(QTest::qWaitFor([&] { return shown.view.isDrawn(1); }, 3000));
    const auto at = [&](double x, double y) { return shown.view.viewPoint(1, {x, y}).toPoint(); };
    CHECK(shown.colourAt(at(200, 210)).blue() < 140);
    CHECK(shown.colourAt(at(110, 210)).lightness() < 20);
    QSignalSpy marks(&shown.view, &PaperView::overlayClicked), clicks(&shown.view, &PaperView::clicked);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, at(200, 210));
    REQUIRE(marks.count() == 1);
    CHECK(marks[0][0].value<Id>() == 41);
    CHECK(clicks.count() == 0);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, at(200, 400));
    CHECK(marks.count() == 1);
    CHECK(clicks.count() == 1);
}

TEST_CASE("Added and removed words are told apart without their colours")
{
    ShownView shown;
    const QColor grey(210, 210, 210);
    shown.view.setOverlays({overlay(0, PaperOverlay::Look::Added, 1, {100, 200, 300, 216}, grey), overlay(0, PaperOverlay::Look::Removed, 1, {100, 300, 300, 316}, grey)});
    REQUIRE(QTest::qWaitFor([&] { return shown.view.isDrawn(1); }, 3000));
    const QPoint middle = shown.view.viewPoint(1, {200, 308}).toPoint(), added = shown.view.viewPoint(1, {200, 208}).toPoint();
    CHECK(std::min({shown.colourAt(middle).lightness(), shown.colourAt(middle + QPoint(0, 1)).lightness(), shown.colourAt(middle - QPoint(0, 1)).lightness()}) < 130); // struck through
    CHECK(shown.colourAt(added).lightness() > 180);
    const QPoint margin = shown.view.viewPoint(1, {595 * 0.045, 208}).toPoint();
    CHECK(shown.colourAt(margin).lightness() < 130);  // the line in the margin
    // What cannot be clicked lets the click through.
    QSignalSpy clicks(&shown.view, &PaperView::clicked);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, added);
    CHECK(clicks.count() == 1);
}

TEST_CASE("A note's sheet and a bookmark's ribbon are clicked where they are drawn, not on the words")
{
    ShownView shown;
    shown.view.setOverlays({overlay(7, PaperOverlay::Look::Note, 1, {100, 300, 300, 316}), overlay(8, PaperOverlay::Look::Bookmark, 1, {100, 500, 300, 516})});
    REQUIRE(QTest::qWaitFor([&] { return shown.view.isDrawn(1); }, 3000));
    CHECK(shown.view.overlayAt(1, {200, 308}) == nullptr);
    CHECK(shown.view.overlayAt(1, {200, 508}) == nullptr);
    int notes = 0, ribbons = 0;
    for (double x = 0; x < 595; x += 4)
        for (double y = 0; y < 842; y += 4)
            if (const PaperOverlay *found = shown.view.overlayAt(1, {x, y}))
                ++(found->id == 7 ? notes : ribbons);
    CHECK(notes > 4);
    CHECK(ribbons > 4);
}

TEST_CASE("A place that flashes comes into view, pulses, and leaves nothing behind")
{
    ShownView shown;
    const Rect place{100, 600, 300, 620};
    shown.view.flash({{8, place}});
    CHECK(QRectF(shown.port()->rect()).contains(shown.view.viewRect(8, place)));
    CHECK(shown.view.flashStrength() > 0);
    REQUIRE(QTest::qWaitFor([&] { return shown.view.isDrawn(8); }, 900));
    CHECK(shown.colourAt(shown.view.viewRect(8, place).center().toPoint()).blue() < 240);
    REQUIRE(QTest::qWaitFor([&] { return shown.view.flashStrength() == 0.0; }, 3000));
    CHECK(shown.colourAt(shown.view.viewRect(8, place).center().toPoint()) == QColor(Qt::white));
    CHECK(shown.view.lit().empty());
    shown.view.flash({{99, place}}); // no such page
    CHECK(shown.view.flashStrength() == 0.0);
}

TEST_CASE("A link of the file is followed with the mouse and with Tab and Enter; an address is only said")
{
    ShownView shown;
    shown.pages.linksOf[1] = {{{100, 300, 200, 316}, 9, 400, {}}, {{100, 340, 200, 356}, 0, 0, QStringLiteral("https://wrenfield.example/agenda")}};
    REQUIRE(QTest::qWaitFor([&] { return !shown.view.links(1).empty(); }, 3000));
    QSignalSpy jumped(&shown.view, &PaperView::jumped), address(&shown.view, &PaperView::addressClicked), clicks(&shown.view, &PaperView::clicked);
    const QPoint on = shown.view.viewPoint(1, {150, 308}).toPoint();
    shown.move(on, Qt::NoButton);
    CHECK(shown.port()->cursor().shape() == Qt::PointingHandCursor);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, on);
    CHECK(shown.view.currentPage() == 9);
    CHECK(QRectF(shown.port()->rect()).contains(shown.view.viewRect(9, {100, 400, 200, 410})));
    REQUIRE(jumped.count() == 1);
    CHECK(jumped[0][0].toInt() == 1);
    CHECK(clicks.count() == 0);

    shown.view.goToPage(1);
    shown.view.setFocus();
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QTest::keyClick(&shown.view, Qt::Key_Tab);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    REQUIRE(address.count() == 1);
    CHECK(address[0][0].toString() == QStringLiteral("https://wrenfield.example/agenda"));
    CHECK(shown.view.currentPage() == 1);
    QTest::keyClick(&shown.view, Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    CHECK(shown.view.currentPage() == 9);
}

TEST_CASE("A right click and the menu key say what they are on")
{
    ShownView shown;
    REQUIRE(shown.knows(1));
    QSignalSpy menu(&shown.view, &PaperView::menuWanted);
    const QPoint at = shown.at(1, 6);
    QContextMenuEvent mouse(QContextMenuEvent::Mouse, at, shown.port()->mapToGlobal(at));
    QApplication::sendEvent(shown.port(), &mouse);
    REQUIRE(menu.count() == 1);
    CHECK(menu[0][0].toInt() == 1);
    CHECK(test::reportWords(1)[6].box.grown(2).contains(menu[0][1].toPointF().x(), menu[0][1].toPointF().y()));
    shown.view.select({1, 7}, {1, 8});
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, shown.view.mapToGlobal(QPoint()));
    QApplication::sendEvent(&shown.view, &key);
    REQUIRE(menu.count() == 2);
    const QPointF on = menu[1][1].toPointF();
    CHECK(shown.view.selection().places.front().rect.grown(3).contains(on.x(), on.y()));
}

TEST_CASE("Thumbnails follow the view, go to a page by click and arrow, and tell of marks")
{
    ShownView shown(600, {700, 900});
    Thumbnails list(&shown.view);
    list.resize(160, 800);
    list.show();
    shown.view.goToPage(300);
    CHECK(list.currentIndex().row() == 299);
    CHECK(QTest::qWaitFor([&] { return list.viewport()->rect().contains(list.pictureRect(300)); }, 2000));
    REQUIRE(QTest::qWaitFor([&] { return shown.view.preview(300) != nullptr; }, 3000));
    REQUIRE(list.viewport()->rect().contains(list.pictureRect(299)));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.pictureRect(299).center());
    CHECK(shown.view.currentPage() == 299);
    list.setFocus();
    list.activateWindow();
    if (QTest::qWaitFor([&] { return list.hasFocus(); }, 1000)) {
        QTest::keyClick(&list, Qt::Key_Down);
        CHECK(shown.view.currentPage() == 300);
    }
    shown.view.setOverlays({overlay(1, PaperOverlay::Look::Highlight, 302, {0, 0, 9, 9}), overlay(2, PaperOverlay::Look::Note, 302, {0, 0, 9, 9})});
    const QString said = list.model()->index(301, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(said.contains(QStringLiteral("sheet 302")));
    CHECK(said.contains(QStringLiteral("2 marks")));
    shown.view.setPaper(test::paperOf(2, 4));
    CHECK(list.model()->rowCount() == 4);
}
