// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bench_support.h"

#include "gui/tables_page.h"
#include "store/tables.h"

#include <QElapsedTimer>

using namespace scrutiny;
using Tables = test::PageOnDesk<TablesPage>;

TEST_CASE("Tables: the list opens a table, and is gone back to with the table chosen")
{
    Tables on;
    CHECK(on.shown("caption") == QStringList({"Starts by quarter"}));
    CHECK(on.shown("size") == QStringList({"2 × 2"}));
    QSignalSpy goes(&on.page, &Page::goTo);
    on.list()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(on.list(), Qt::Key_Return);
    REQUIRE(goes.count() == 1);
    const auto table = goes.last().at(0).value<Address>();
    CHECK(table.page == QStringLiteral("table"));
    CHECK(table.id > 0);
    on.list()->clearSelection();
    on.page.open({"tables", 0, {RecordKind::Table, table.id}});
    CHECK(on.list()->currentRecord().id == table.id);
}
