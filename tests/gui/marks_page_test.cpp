// SPDX-License-Identifier: GPL-3.0-or-later
// All marks of all packs: listed, filtered, gone to, exported; and places that are found again by themselves.
#include "gui/reading_room_support.h"

#include "gui/chip.h"
#include "gui/mark_export.h"
#include "gui/mark_placing.h"
#include "gui/marks_page.h"
#include "gui/rows_view.h"

#include <QFile>

using namespace scrutiny;
using test::MarkRoom;

namespace {

void mark(MarkRoom &room, const char *command, int sheet)
{
    room.select(sheet);
    REQUIRE(room.run(command));
}

MarksPage *marksPage(MarkRoom &room)
{
    room.window->goTo({QStringLiteral("marks")});
    auto *page = qobject_cast<MarksPage *>(room.window->currentPage());
    REQUIRE(page);
    return page;
}

} // namespace

TEST_CASE("My marks lists the marks of all packs and reads on at one of them")
{
    MarkRoom room;
    mark(room, "mark.highlight.yellow", 5);
    mark(room, "mark.highlight.blue", 9);
    MarksPage *page = marksPage(room);
    CHECK(page->shownMarks().size() == 2);
    CHECK(page->statusLine() == QStringLiteral("2 marks"));
    RowsView *list = page->mainList();
    REQUIRE(list->chooseRecord({RecordKind::Mark, room.marks()[1].id}));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(room.page());
    CHECK(room.view().currentPage() == 9);
    REQUIRE(room.list().chosenMark());
    CHECK(room.list().chosenMark()->mark.id == room.marks()[1].id);
}

TEST_CASE("Lost places have a chip of their own")
{
    MarkRoom room;
    mark(room, "mark.highlight.yellow", 5);
    mark(room, "mark.highlight.blue", 9);
    test::addNewIssue(room.desk);
    room.desk.bench->changeNotes(QStringLiteral("place"), [&](Transaction &tx) -> Result<void> {
        putMarkPlace(tx, {0, room.marks()[0].id, QString(64, QLatin1Char('b')), PlaceState::Lost, {}, {}, QStringLiteral("Gone.")});
        return {};
    });
    MarksPage *page = marksPage(room);
    Chip *lost = nullptr;
    for (Chip *chip : page->findChildren<Chip *>())
        if (chip->text() == QStringLiteral("Lost places 1"))
            lost = chip;
    REQUIRE(lost);
    lost->setChecked(true);
    REQUIRE(page->shownMarks().size() == 1);
    CHECK(page->shownMarks()[0].mark.id == room.marks()[0].id);
}

TEST_CASE("What the filters show is exported, and a folder that cannot be written to is said in a sentence")
{
    MarkRoom room;
    mark(room, "mark.highlight.yellow", 5);
    MarksPage *page = marksPage(room);
    QTemporaryDir folder;
    for (const char *ending : {"md", "odt", "pdf"}) {
        const QString file = folder.filePath(QStringLiteral("Marks.") + QString::fromLatin1(ending));
        CHECK(exportMarksTo(*room.desk.bench, file, page->shownMarks()));
        CHECK(QFile(file).size() > 0);
    }
    QSignalSpy trouble(room.desk.bench.get(), &Workbench::troubled);
    CHECK_FALSE(exportMarksTo(*room.desk.bench, folder.filePath(QStringLiteral("not there/Marks.md")), page->shownMarks()));
    REQUIRE(trouble.count() == 1);
    CHECK(trouble[0][0].toString().contains(QStringLiteral("choose another folder")));
}

TEST_CASE("Where nothing waits for a place, placing says so at once and is done")
{
    MarkRoom room;
    mark(room, "mark.highlight.yellow", 5);
    MarkPlacing &placing = MarkPlacing::of(*room.desk.bench);
    CHECK(&placing == &MarkPlacing::of(*room.desk.bench));
    QSignalSpy placed(&placing, &MarkPlacing::placed);
    placing.placeFor(room.desk.paper);
    REQUIRE(placed.count() == 1);
    CHECK(placed[0][1].value<PlacingOutcome>().marks == 0);
    CHECK_FALSE(placing.isBusy());
    CHECK(placingSentence({4, 2, 1, 1}) == QStringLiteral("3 marks found again, 1 lost its place"));
    CHECK(placingSentence({1, 1, 0, 0}) == QStringLiteral("1 mark found again"));
}
