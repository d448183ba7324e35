// SPDX-License-Identifier: GPL-3.0-or-later
// Two pages side by side, fitting, turning, dark pages, previews.
#include "gui/paper_view_support.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace scrutiny;
using test::ShownView;

namespace {

QRectF sheetOf(PaperView &view, int page)
{
    return view.viewRect(page, {0, 0, 595, 842});
}

} // namespace

TEST_CASE("Two pages stand side by side as in a book, the first alone at the right")
{
    ShownView shown(7, {900, 700});
    shown.view.setTwoPages(true);
    const QRectF one = sheetOf(shown.view, 1), two = sheetOf(shown.view, 2), three = sheetOf(shown.view, 3), six = sheetOf(shown.view, 6);
    CHECK(one.left() == Approx(three.left()));
    CHECK(two.right() < three.left());
    CHECK(two.top() == Approx(three.top()));
    CHECK(one.bottom() < two.top());
    CHECK(six.left() == Approx(two.left()));
    CHECK(three.right() <= shown.port()->width());
    CHECK(two.left() >= 0);
    shown.view.goToPage(5); // the right one of its two
    CHECK(shown.view.currentPage() == 5);
    QTest::keyClick(&shown.view, Qt::Key_Right);
    CHECK(shown.view.currentPage() == 6);
    QTest::keyClick(&shown.view, Qt::Key_Left);
    CHECK(shown.view.currentPage() == 4);
    // A click on the right page is on that page.
    QSignalSpy clicked(&shown.view, &PaperView::clicked);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, shown.view.viewRect(5, {300, 300, 300, 300}).topLeft().toPoint());
    REQUIRE(clicked.count() == 1);
    CHECK(clicked[0][0].toInt() == 5);
    CHECK(std::abs(clicked[0][1].toPointF().x() - 300) < 2);
}

TEST_CASE("Page by page with two pages turns both at once")
{
    ShownView shown(7, {900, 700});
    shown.view.setTwoPages(true);
    shown.view.setPageByPage(true);
    shown.view.goToPage(2);
    CHECK(shown.view.pagesInView() == std::pair(2, 3));
    QTest::keyClick(&shown.view, Qt::Key_Right);
    CHECK(shown.view.pagesInView() == std::pair(4, 5));
    shown.view.light({{7, {70, 400, 500, 430}}});
    CHECK(shown.view.currentPage() == 7);
    QTest::keyClick(&shown.view, Qt::Key_Right); // there is none after it
    CHECK(shown.view.currentPage() == 7);
}

TEST_CASE("Fitting the page shows all of it, fitting the width fills the width")
{
    ShownView shown(5, {900, 500});
    shown.view.setFitPage(true);
    shown.view.goToPage(3);
    CHECK(shown.view.isFitPage());
    CHECK_FALSE(shown.view.isFitWidth());
    CHECK(QRectF(shown.port()->rect()).contains(sheetOf(shown.view, 3)));
    shown.view.setTwoPages(true);
    shown.view.goToPage(3);
    CHECK(QRectF(shown.port()->rect()).contains(sheetOf(shown.view, 2).united(sheetOf(shown.view, 3))));
    shown.view.setTwoPages(false);
    shown.view.setFitWidth(true);
    CHECK(sheetOf(shown.view, 3).width() > 0.9 * shown.port()->width());
    shown.view.setZoom(1.5);
    CHECK_FALSE(shown.view.isFitWidth());
}

TEST_CASE("However the page is turned, a place is drawn and clicked where it stands")
{
    const int quarters = GENERATE(0, 1, 2, 3);
    ShownView shown(4, {700, 900});
    REQUIRE(shown.knows(1));
    shown.view.rotate(quarters);
    shown.view.goToPage(1);
    CHECK(shown.view.rotation() == quarters);
    const Rect place{200, 300, 260, 330};
    shown.view.light({{1, place}});
    REQUIRE(QTest::qWaitFor([&] { return shown.view.isDrawn(1); }, 3000));
    const QRectF on = shown.view.viewRect(1, place);
    CHECK((on.width() > on.height()) == (quarters % 2 == 0));
    const QColor lit = shown.colourAt(on.center().toPoint());
    CHECK(lit.blue() < 210);
    CHECK(lit.red() > 230);
    QSignalSpy clicked(&shown.view, &PaperView::clicked);
    QTest::mouseClick(shown.port(), Qt::LeftButton, {}, on.center().toPoint());
    REQUIRE(clicked.count() == 1);
    CHECK(place.grown(2).contains(clicked[0][1].toPointF().x(), clicked[0][1].toPointF().y()));
    // The picture is turned with it: the black bar that FakePages draws at the top left.
    const QPoint bar = shown.view.viewPoint(1, {16 * 72.0 / 96 / shown.view.zoom(), 14 * 72.0 / 96 / shown.view.zoom()}).toPoint();
    if (shown.port()->rect().contains(bar))
        CHECK(shown.colourAt(bar).lightness() < 80);
    // ... and words are chosen there.
    shown.view.goToPage(1);
    if (shown.port()->rect().contains(shown.at(1, 6))) {
        QTest::mouseDClick(shown.port(), Qt::LeftButton, {}, shown.at(1, 6));
        CHECK(shown.view.selectedText() == QStringLiteral("harbour"));
    }
}

TEST_CASE("Turning four times is as before")
{
    ShownView shown;
    const QRectF before = sheetOf(shown.view, 1);
    for (int i = 0; i < 4; ++i)
        shown.view.rotate(1);
    shown.view.rotate(-1);
    CHECK(shown.view.rotation() == 3);
    shown.view.rotate(1);
    CHECK(sheetOf(shown.view, 1) == before);
}

TEST_CASE("Dark pages have light ink on dark paper, keep a colour's hue, and leave photographs as they are")
{
    ShownView shown(3, {700, 900});
    shown.pages.drawMore = [](QPainter &painter, int) {
        painter.fillRect(QRectF(100, 200, 100, 100), QColor(0, 90, 30)); // a dark green
        QLinearGradient photograph(300, 400, 500, 640);
        photograph.setColorAt(0, QColor(20, 30, 40));
        photograph.setColorAt(1, QColor(210, 180, 140));
        painter.fillRect(QRectF(300, 400, 200, 240), photograph);
    };
    shown.view.setDarkPages(true);
    REQUIRE(QTest::qWaitFor([&] { return shown.view.isDrawn(1); }, 3000));
    const auto colour = [&](double x, double y) { return shown.colourAt(shown.view.viewPoint(1, {x, y}).toPoint()); };
    CHECK(colour(400, 100).lightness() < 60);                              // paper
    const QPoint bar = shown.view.viewRect(1, {}).topLeft().toPoint() + QPoint(15, 15);
    CHECK(shown.colourAt(bar).lightness() > 200);                          // ink
    const QColor green = colour(150, 250);
    CHECK(green.lightness() > 130);
    CHECK(std::abs(green.hue() - QColor(0, 90, 30).hue()) < 12);
    CHECK(colour(310, 410).lightness() < colour(490, 630).lightness());    // not a negative
    shown.view.setDarkPages(false);
    REQUIRE(QTest::qWaitFor([&] { return shown.view.isDrawn(1); }, 3000));
    CHECK(colour(400, 100) == QColor(Qt::white));
}

TEST_CASE("Zooming with the wheel keeps the place under the pointer")
{
    ShownView shown;
    shown.view.goToPage(3);
    const QPoint pointer(200, 400);
    const QPointF before = shown.view.viewRect(3, {}).topLeft();
    const double scale = shown.view.zoom();
    const QPointF page = (QPointF(pointer) - before) / scale;
    QWheelEvent wheel(pointer, shown.port()->mapToGlobal(pointer), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(shown.port(), &wheel);
    CHECK(shown.view.zoom() > scale * 1.2);
    const QPointF after = (QPointF(pointer) - shown.view.viewRect(3, {}).topLeft()) / shown.view.zoom();
    CHECK(std::abs(after.y() - page.y()) < 2);
}

TEST_CASE("Previews of the whole paper come by themselves and fast scrolling shows no empty page")
{
    ShownView shown(300, {500, 600});
    REQUIRE(QTest::qWaitFor([&] { return shown.view.preview(300) && shown.view.preview(150); }, 20000));
    for (int i = 0; i < 40; ++i) {
        shown.view.verticalScrollBar()->setValue(i * shown.view.verticalScrollBar()->maximum() / 40);
        const auto [first, last] = shown.view.pagesInView();
        for (int page = first; page <= last; ++page)
            CHECK(shown.view.hasPicture(page));
    }
    CHECK(shown.view.pictureBytes() < 200LL * 1024 * 1024);
}

TEST_CASE("A page in view with no picture is previewed before anything sharp is drawn on")
{
    test::FakePages pages;
    pages.silent = true;
    PageCache cache(&pages);
    cache.wish({{{1, 1, 96000}, false}});
    CHECK(pages.rendersAsked == 1);
    cache.wish({{PageCache::previewKey(1, 2), true}, {{1, 1, 96000}, false}});
    CHECK(pages.cancels == 1);
    CHECK(pages.rendersAsked == 2);
    cache.wish({{{1, 1, 96000}, false}, {PageCache::previewKey(1, 2), false}}); // on its way and wanted: let be
    CHECK(pages.cancels == 1);
}

TEST_CASE("Sharp pictures and previews each keep to their limit, and what is thrown out is not found any more")
{
    test::FakePages pages;
    PageCache cache(&pages, 5 * 1024 * 1024, 200 * 1024);
    cache.setPreviewDots(20);
    std::vector<PageCache::Wish> wishes;
    for (int page = 1; page <= 12; ++page) {
        wishes.push_back({{1, page, 72000}});
        wishes.push_back({PageCache::previewKey(1, page)});
    }
    cache.wish(wishes);
    REQUIRE(QTest::qWaitFor([&] { return !cache.isBusy(); }, 3000));
    CHECK(cache.bytes() <= (5 * 1024 + 200 + 200) * 1024);
    CHECK_FALSE(cache.hasPreview(1, 1));
    CHECK(cache.hasPreview(1, 12));
    CHECK(cache.findAny(1, 1, {}) == nullptr);
    const QImage *last = cache.findAny(1, 12, {});
    REQUIRE(last);
    CHECK(last->width() == 595);
    CHECK(cache.findAny(1, 12, {1, false})->width() > cache.findAny(1, 12, {1, false})->height()); // only its preview, turned
}

TEST_CASE("What was asked for stays in view when the view gets its size only then, until somebody scrolls")
{
    ShownView shown(20, {97, 800}); // pages as small as stamps
    const Rect place{70, 100, 300, 120};
    shown.view.flash({{9, place}});
    CHECK(shown.view.currentPage() == 9);
    shown.view.resize(700, 800);
    CHECK(shown.view.currentPage() == 9);
    CHECK(QRectF(shown.port()->rect()).contains(shown.view.viewRect(9, place)));
    shown.view.goToPage(12);
    shown.view.resize(97, 800);
    CHECK(shown.view.currentPage() == 12);
    shown.view.resize(700, 800);
    CHECK(shown.view.currentPage() == 12);
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->value() + 2000);
    const int scrolled = shown.view.currentPage();
    CHECK(scrolled > 12);
    shown.view.resize(650, 800);
    CHECK(shown.view.currentPage() == scrolled);
}
