// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support.h"

#include "gui/fake_pages.h"
#include "gui/paper_pane.h"

#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace scrutiny;

namespace {

struct Shown
{
    test::FakePages pages;
    PaperPane pane{&pages, [](Id id) { return id == 1 || id == 2 ? test::paperOf(id, 20) : PaperInfo(); }};

    Shown()
    {
        pane.resize(500, 700);
        pane.show();
        pane.showPaper(1);
    }
    PaperView &view() { return *pane.view(); }
    bool drawn() { return QTest::qWaitFor([&] { return view().isDrawn(view().currentPage()); }, 2000); }
};

} // namespace

TEST_CASE("A page has three numbers, and any of them leads to it")
{
    const PaperInfo paper = test::paperOf(1, 20);
    CHECK(pageNumbers(paper, 7) == QStringLiteral("p. 5 · sheet 7 · report 3"));
    CHECK(pageNumbers(paper, 1) == QStringLiteral("sheet 1"));
    CHECK(pageMeant(paper, QStringLiteral("5"), 1) == 7);
    CHECK(pageMeant(paper, QStringLiteral(" p. 5 "), 1) == 7);
    CHECK(pageMeant(paper, QStringLiteral("sheet 5"), 1) == 5);
    CHECK(pageMeant(paper, QStringLiteral("report 3"), 1) == 7);
    CHECK(pageMeant(paper, QStringLiteral("20"), 1) == 20); // no page prints 20, so the position counts
    CHECK(pageMeant(paper, QStringLiteral("99"), 1) == 0);
    CHECK(pageMeant(paper, QStringLiteral("harb"), 1) == 5);
    CHECK(pageMeant(paper, QStringLiteral("lighthouse"), 1) == 0);
}

TEST_CASE("A chosen place is lit and in view; one in view already is lit without a move")
{
    Shown shown;
    REQUIRE(shown.drawn());
    shown.pane.showPlace({1, {{9, {70, 400, 500, 430}}}});
    CHECK(shown.view().currentPage() == 9);
    const QRectF lit = shown.view().viewRect(9, {70, 400, 500, 430});
    CHECK(QRectF(shown.view().viewport()->rect()).contains(lit));
    const int before = shown.view().verticalScrollBar()->value();
    shown.pane.showPlace({1, {{9, {70, 440, 500, 460}}}});
    CHECK(shown.view().verticalScrollBar()->value() == before);
    CHECK(shown.view().lit().front().rect.y0 == 440);
    shown.pane.showPlace({});
    CHECK(shown.view().lit().empty());
    CHECK(shown.view().verticalScrollBar()->value() == before);
}

TEST_CASE("The lit place is yellow on the paper")
{
    Shown shown;
    shown.pane.showPlace({1, {{9, {70, 400, 500, 430}}}});
    REQUIRE(shown.drawn());
    const QImage image = shown.view().viewport()->grab().toImage();
    const QPoint inside = shown.view().viewRect(9, {70, 400, 500, 430}).center().toPoint() * image.devicePixelRatio();
    const QColor colour = image.pixelColor(inside);
    CHECK(colour.blue() < 210);
    CHECK(colour.red() > 230);
}

TEST_CASE("Going back to a paper finds it where it was left")
{
    Shown shown;
    shown.view().goToPage(12);
    shown.pane.showPaper(2);
    CHECK(shown.view().currentPage() == 1);
    shown.pane.showPaper(1);
    CHECK(shown.view().currentPage() == 12);
    shown.pane.resize(620, 700); // neither does a change of size move it
    CHECK(shown.view().currentPage() == 12);
}

TEST_CASE("The box of numbers goes to a page, and says when there is none")
{
    Shown shown;
    QSignalSpy said(&shown.pane, &PaperPane::said);
    auto *box = shown.pane.findChild<QLineEdit *>(QStringLiteral("pageBox"));
    REQUIRE(box);
    box->setText(QStringLiteral("p 10"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(shown.view().currentPage() == 12);
    CHECK(box->text() == QStringLiteral("p. 10 · sheet 12 · report 8"));
    box->setText(QStringLiteral("77"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(said.count() == 1);
    CHECK(shown.view().currentPage() == 12);
}

TEST_CASE("The box takes an item's number and words of a title, too")
{
    Shown shown;
    auto *box = shown.pane.findChild<QLineEdit *>(QStringLiteral("pageBox"));
    shown.view().goToPage(12);
    box->setText(QStringLiteral("item 5"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(shown.view().currentPage() == 5);
    shown.view().goToPage(12);
    box->setText(QStringLiteral("dredging"));
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(shown.view().currentPage() == 5);
}

TEST_CASE("Where each paper was left is kept over the program's end")
{
    QMap<Id, QString> kept;
    const auto load = [&](Id id) { return kept.value(id); };
    const auto store = [&](Id id, const QString &place) { kept[id] = place; };
    {
        Shown shown;
        shown.pane.setMemory(load, store);
        shown.view().goToPage(9);
        CHECK(QTest::qWaitFor([&] { return kept.contains(1); }, 2000)); // not only at the end: it may be killed
        shown.view().verticalScrollBar()->setValue(shown.view().verticalScrollBar()->value() + 200);
        shown.pane.showPaper(2);
        shown.view().goToPage(4);
    }
    test::FakePages pages;
    PaperPane other(&pages, [](Id id) { return test::paperOf(id, 20); });
    other.setMemory(load, store);
    other.resize(500, 700);
    other.show();
    other.showPaper(1);
    CHECK(other.view()->currentPage() == 9);
    CHECK(other.view()->position().part > 0.1);
    other.showPaper(2);
    CHECK(other.view()->currentPage() == 4);
    kept[3] = QStringLiteral("nonsense 1e99");
    other.showPaper(3);
    CHECK(other.view()->currentPage() == 1);
}

TEST_CASE("Keys move by page, zoom keeps the page")
{
    Shown shown;
    QTest::keyClick(&shown.view(), Qt::Key_Right);
    CHECK(shown.view().currentPage() == 2);
    QTest::keyClick(&shown.view(), Qt::Key_End);
    CHECK(shown.view().currentPage() == 20);
    QTest::keyClick(&shown.view(), Qt::Key_Home);
    CHECK(shown.view().currentPage() == 1);
    shown.view().goToPage(6);
    shown.view().setZoom(2.0);
    CHECK(shown.view().zoom() == Approx(2.0));
    CHECK(shown.view().currentPage() == 6);
    shown.view().setFitWidth(true);
    CHECK(shown.view().currentPage() == 6);
}

TEST_CASE("Page by page shows one page and the keys turn it")
{
    Shown shown;
    shown.view().setPageByPage(true);
    shown.view().goToPage(4);
    CHECK(shown.view().currentPage() == 4);
    QTest::keyClick(&shown.view(), Qt::Key_Right);
    CHECK(shown.view().currentPage() == 5);
    shown.pane.showPlace({1, {{9, {70, 400, 500, 430}}}});
    CHECK(shown.view().currentPage() == 9);
}

TEST_CASE("Finding lights the hits of all pages and goes round")
{
    Shown shown;
    shown.view().goToPage(3);
    shown.view().find(QStringLiteral("harbour DREDGING"));
    REQUIRE(QTest::qWaitFor([&] { return !shown.view().isFinding(); }, 3000));
    CHECK(shown.view().hits() == 20);
    CHECK(shown.view().currentPage() == 3);
    shown.view().nextHit(1);
    CHECK(shown.view().currentPage() == 4);
    shown.view().find(QStringLiteral("nowhere"));
    REQUIRE(QTest::qWaitFor([&] { return !shown.view().isFinding(); }, 3000));
    CHECK(shown.view().hits() == 0);
}

TEST_CASE("Dragging over words chooses them, and they can be copied")
{
    Shown shown;
    REQUIRE(shown.drawn());
    QTest::qWait(250); // words of the page in view are fetched once it settles
    QWidget *port = shown.view().viewport();
    const QPoint from = shown.view().viewRect(1, {72, 102, 110, 110}).center().toPoint(), to = shown.view().viewRect(1, {130, 102, 170, 110}).center().toPoint();
    QTest::mousePress(port, Qt::LeftButton, {}, from);
    QTest::mouseMove(port, to);
    QMouseEvent move(QEvent::MouseMove, to, port->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(port, &move);
    QTest::mouseRelease(port, Qt::LeftButton, {}, to);
    CHECK(shown.view().selectedText() == QStringLiteral("Harbour dredging"));
    shown.view().copy();
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Harbour dredging"));
}

TEST_CASE("What is no longer looked at is not drawn first: the latest request wins")
{
    test::FakePages pages;
    pages.silent = true;
    PageCache cache(&pages);
    cache.want({{1, 1, 72000}});
    cache.want({{1, 50, 72000}});
    CHECK(pages.rendersAsked == 2);
    CHECK(pages.cancels == 1);
}

TEST_CASE("The cache keeps to its limit in bytes")
{
    test::FakePages pages;
    PageCache cache(&pages, 5 * 1024 * 1024);
    std::vector<PageCache::Key> keys;
    for (int page = 1; page <= 8; ++page)
        keys.push_back({1, page, 72000});
    cache.want(keys);
    REQUIRE(QTest::qWaitFor([&] { return !cache.isBusy(); }, 2000));
    CHECK(cache.bytes() <= 5 * 1024 * 1024);
}

TEST_CASE("A landscape page among upright ones is drawn smaller, not cut at the side")
{
    test::FakePages pages;
    PaperPane pane(&pages, [](Id id) {
        PaperInfo paper = test::paperOf(id, 6);
        std::swap(paper.sheets[2].width, paper.sheets[2].height);
        return paper;
    });
    pane.resize(500, 700);
    pane.show();
    pane.showPaper(1);
    pane.view()->goToPage(3);
    CHECK(pane.view()->horizontalScrollBar()->maximum() == 0);
    CHECK(pane.view()->viewRect(3, {0, 0, 842, 595}).right() <= pane.view()->viewport()->width());
    pane.showPlace({1, {{3, {700, 300, 800, 320}}}});
    CHECK(QRectF(pane.view()->viewport()->rect()).contains(pane.view()->viewRect(3, {700, 300, 800, 320})));
}
