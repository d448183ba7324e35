// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bench_support.h"

#include "gui/empty_state.h"
#include "gui/search_page.h"

#include <QLineEdit>

using namespace scrutiny;
using Search = test::PageOnDesk<SearchPage>;

TEST_CASE("Search: results come while typing, with the words marked")
{
    Search on;
    CHECK_FALSE(on.list()->isVisible());
    QTest::keyClicks(on.page.field(), "operators price");
    REQUIRE(QTest::qWaitFor([&] { return on.list()->model()->rowCount() > 0; }, 3000));
    bool marked = false;
    for (int row = 0; row < on.list()->model()->rowCount(); ++row)
        marked = marked || on.list()->model()->index(row, 0).data(SecondLineRole).toString().contains(snippetStart);
    CHECK(marked);
    CHECK_FALSE(on.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(snippetStart));
    CHECK(on.page.address().words == QStringLiteral("operators price"));
}

TEST_CASE("Search: chips of kinds count and filter")
{
    Search on;
    on.page.open({"search", 0, {}, "careers"});
    Chip *actions = on.page.groupChip("actions");
    REQUIRE(actions->isVisible());
    const int all = on.list()->model()->rowCount();
    QTest::mouseClick(actions, Qt::LeftButton);
    const int some = on.list()->model()->rowCount();
    CHECK(some > 0);
    CHECK(some < all);
    CHECK(actions->text() == QStringLiteral("Actions %1").arg(some));
    for (int row = 0; row < some; ++row)
        CHECK(searchGroupOf(on.list()->model()->index(row, 0).data(RecordRole).value<RecordRef>().kind)->key == QStringLiteral("actions"));
}

TEST_CASE("Search: Enter goes to the record at home, its place lit")
{
    Search on;
    QSignalSpy goTo(&on.page, &Page::goTo);
    QSignalSpy places(&on.page, &Page::showPlace);
    on.page.open({"search", 0, {}, "careers lead"});
    on.list()->setFocus(Qt::TabFocusReason);
    for (int row = 0; row < on.list()->model()->rowCount(); ++row)
        if (on.list()->model()->index(row, 0).data(RecordRole).value<RecordRef>().kind == RecordKind::Action)
            on.list()->selectRow(row);
    REQUIRE(places.count() > 0);
    CHECK_FALSE(places.last().at(0).value<PlaceOnPaper>().source.front().rect.isEmpty());
    QTest::keyClick(on.list(), Qt::Key_Return);
    REQUIRE(goTo.count() == 1);
    CHECK(goTo.last().at(0).value<Address>().page == QStringLiteral("actions"));
}

TEST_CASE("Search: whatever is typed is no error, and nothing found says so")
{
    Search on;
    QSignalSpy troubled(&on.bench, &Workbench::troubled);
    for (const char *words : {"\"", "AND OR NOT", "a* (b", "NEAR(x y)", "col:", "'; DROP TABLE action", "%_", "-", "\"half open"}) {
        on.page.field()->setText(QString::fromLatin1(words));
        QTest::keyClick(on.page.field(), Qt::Key_Return);
    }
    CHECK(troubled.count() == 0);
    on.page.field()->setText("zzzznothing");
    QTest::keyClick(on.page.field(), Qt::Key_Return);
    auto *empty = on.page.findChild<EmptyState *>();
    REQUIRE(empty);
    CHECK(empty->isVisible());
}
