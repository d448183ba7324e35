// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the item that is being read, in its tab.
#include "gui/sample_support.h"

#include "gui/chip.h"
#include "gui/empty_state.h"
#include "gui/history_part.h"
#include "gui/rows_view.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace scrutiny;

namespace {

class History
{
public:
    History()
        : desk({QStringLiteral("2026-09-10-communities-and-skills"), QStringLiteral("2026-11-12-communities-and-skills"), QStringLiteral("2027-01-21-communities-and-skills")})
        , part(*desk.room)
        , beside(desk.room.get(), &ReadingRoom::openBeside)
    {
        part.resize(420, 800);
        part.show();
        REQUIRE(desk.room->open(desk.meetingOn({2027, 1, 21})));
    }
    void read(const char *titleStart)
    {
        desk.goTo(QString::fromLatin1(titleStart));
        QTRY_VERIFY(part.count() == QString::number(part.list()->rows()->rowCount()) && part.list()->rows()->rowCount() > 0);
    }
    QString text(int row) { return part.list()->model()->index(row, 0).data().toString(); }
    QString second(int row) { return part.list()->model()->index(row, 0).data(SecondLineRole).toString(); }

    test::SampleRoom desk;
    HistoryPart part;
    QSignalSpy beside;
};

} // namespace

TEST_CASE("The history follows the item that is read")
{
    History history;
    history.read("Community Grants");
    CHECK(history.text(0) == QStringLiteral("9 Small Community Grants 2025/26"));
    CHECK(history.second(0).startsWith(QStringLiteral("Earlier item · 10 Sep 2026 · p. ")));
    history.desk.goTo(QStringLiteral("Quarterly Performance"));
    QTRY_COMPARE(history.text(0), QStringLiteral("9 Quarterly Performance: Quarter 2 of 2026/27"));
}

TEST_CASE("Enter and a click open the page beside what is read")
{
    History history;
    history.read("Community Grants");
    RowsView *list = history.part.list();
    list->setFocus();
    list->selectRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(history.beside.count() == 1);
    const auto place = history.beside.at(0).at(0).value<PlaceOnPaper>();
    const auto paper = loadPaper(history.desk.bench->reader(), place.paperId);
    REQUIRE(paper);
    CHECK(paper->meetingId == history.desk.meetingOn({2026, 9, 10}));
    CHECK(place.source.front().page == 23);

    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    CHECK(history.beside.count() == 2);
    // Going through the list by arrows looks at it without opening anything.
    QTest::keyClick(list, Qt::Key_Down);
    CHECK(history.beside.count() == 2);
}

TEST_CASE("Chips show one kind, and are fresh for another item")
{
    History history;
    history.read("Quarterly Performance");
    const int all = history.part.list()->model()->rowCount();
    Chip *actions = history.part.chip(HistoryKind::Action);
    REQUIRE(actions);
    actions->click();
    const int shown = history.part.list()->model()->rowCount();
    CHECK(shown < all);
    CHECK(actions->text() == QStringLiteral("Actions %1").arg(shown));
    for (int row = 0; row < shown; ++row)
        CHECK(history.text(row).startsWith(QStringLiteral("Action ")));
    history.desk.goTo(QStringLiteral("Community Grants"));
    QTRY_COMPARE(history.text(0), QStringLiteral("9 Small Community Grants 2025/26"));
    CHECK_FALSE(history.part.chip(HistoryKind::Action)->isChecked());
}

TEST_CASE("A page of no item, and an item without a history, say so")
{
    History history;
    history.desk.room->setPage(1);
    auto *empty = history.part.findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    CHECK(history.part.count().isEmpty());
    history.read("Community Grants");
    CHECK_FALSE(empty->isVisible());
}

TEST_CASE("A row reads as a sentence and can be copied with where it stands")
{
    History history;
    history.read("Community Grants");
    const QString sentence = history.part.list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(sentence.startsWith(QStringLiteral("Minutes, 20 Small Community Grants 2025/26, Thursday 10 September 2026, p. ")));
    history.part.list()->setFocus();
    history.part.list()->selectRow(1);
    QTest::keySequence(history.part.list(), QKeySequence::Copy);
    CHECK(QGuiApplication::clipboard()->text().contains(QStringLiteral("RESOLVED that the awards be noted")));
}
