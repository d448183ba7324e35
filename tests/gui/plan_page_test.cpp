// SPDX-License-Identifier: GPL-3.0-or-later
// The reading plan: its page, its lines in the room, and the clock that learns how fast somebody reads.
#include "gui/sample_support.h"

#include "gui/chip.h"
#include "gui/plan_page.h"
#include "gui/plan_summary.h"
#include "gui/reading_clock.h"
#include "gui/rows_view.h"
#include "store/marks.h"
#include "store/reading_log.h"

#include <QPushButton>

#include <algorithm>

using namespace scrutiny;

namespace {

const QString January = QStringLiteral("2027-01-21-communities-and-skills");

class Plan
{
public:
    explicit Plan(const QStringList &packs = {January})
        : desk(packs)
        , page(*desk.bench)
        , went(&page, &Page::goTo)
    {
        page.resize(900, 860);
        page.show();
        REQUIRE(desk.room->open(desk.meetingOn({2027, 1, 21})));
        page.open({QStringLiteral("plan"), desk.room->meetingId()});
    }
    QModelIndex at(const QString &titleStart, const char *column)
    {
        RowsModel *rows = page.mainList()->rows();
        const int title = rows->columnOf(QStringLiteral("title"));
        for (int row = 0; row < rows->rowCount(); ++row)
            if (rows->index(row, title).data().toString().startsWith(titleStart))
                return rows->index(row, rows->columnOf(QString::fromLatin1(column)));
        return {};
    }
    QString text(const QString &titleStart, const char *column) { return at(titleStart, column).data().toString(); }
    void choose(const QString &titleStart) { REQUIRE(page.mainList()->chooseRecord({RecordKind::AgendaItem, desk.item(titleStart).id})); }
    void press(const QString &button)
    {
        for (QPushButton *one : page.findChildren<QPushButton *>())
            if (one->text() == button) {
                REQUIRE(one->isEnabled());
                one->click();
                return;
            }
        FAIL("no button " << button.toStdString());
    }
    bool says(const QString &words)
    {
        const auto chips = page.findChildren<Chip *>();
        return std::any_of(chips.begin(), chips.end(), [&](Chip *chip) { return chip->text() == words && !chip->isHidden(); });
    }
    void looked(const Paper &paper, int sheet, double seconds, int words = 300)
    {
        REQUIRE(addPageReading(desk.bench->notes().reader(), paper.sha256, sheet, seconds, words, QDateTime::currentDateTimeUtc()));
    }

    test::SampleRoom desk;
    PlanPage page;
    QSignalSpy went;
};

} // namespace

TEST_CASE("The plan counts the pack's pages, each once, and shares them out over the evenings until the meeting")
{
    Plan plan;
    CHECK(plan.page.plan().pages == plan.desk.room->paper().pages);
    CHECK(plan.says(QStringLiteral("0 of %1 pages read").arg(plan.desk.room->paper().pages)));
    CHECK(plan.page.plan().evenings.size() == 3);
    CHECK(plan.text(QStringLiteral("Inspections"), "pages") == QStringLiteral("6"));
    CHECK(plan.text(QStringLiteral("Inspections"), "state") == QStringLiteral("Unread"));
    CHECK(plan.text(QStringLiteral("Apologies"), "left").isEmpty());
    CHECK(plan.text(QStringLiteral("Minutes"), "evening") == QStringLiteral("Mon 18 Jan"));
    CHECK(plan.text(QStringLiteral("Work Programme"), "evening") == QStringLiteral("Wed 20 Jan"));
}

TEST_CASE("An evening is crossed out by key, the plan follows, and that is kept")
{
    Plan plan;
    Chip *tuesday = plan.page.evening({2027, 1, 19});
    REQUIRE(tuesday);
    const double before = plan.page.plan().anEvening;
    tuesday->setFocus();
    QTest::keyClick(tuesday, Qt::Key_Space);
    CHECK(plan.page.plan().evenings.size() == 2);
    CHECK(plan.page.plan().anEvening > before * 1.4);
    CHECK(plan.page.evening({2027, 1, 19}) == tuesday); // the focus stays where it was
    PlanPage again(*plan.desk.bench);
    again.open({QStringLiteral("plan"), plan.desk.room->meetingId()});
    CHECK(again.plan().evenings.size() == 2);
    CHECK_FALSE(again.evening({2027, 1, 19})->isChecked());
}

TEST_CASE("Marking read and come back, and taking it back")
{
    Plan plan;
    plan.choose(QStringLiteral("Inspections"));
    plan.press(QStringLiteral("Mark as read"));
    CHECK(plan.text(QStringLiteral("Inspections"), "state") == QStringLiteral("Read"));
    CHECK(plan.text(QStringLiteral("Inspections"), "left") == QStringLiteral("none left"));
    CHECK(plan.page.plan().read == 6);
    CHECK(plan.page.undoName() == QStringLiteral("mark item 8 as read"));
    plan.press(QStringLiteral("Come back"));
    CHECK(plan.text(QStringLiteral("Inspections"), "state") == QStringLiteral("Come back"));
    CHECK(plan.page.plan().read == 0);
    plan.page.undo();
    CHECK(plan.text(QStringLiteral("Inspections"), "state") == QStringLiteral("Read"));
    plan.press(QStringLiteral("Not read"));
    CHECK(plan.text(QStringLiteral("Inspections"), "state") == QStringLiteral("Unread"));
}

TEST_CASE("Enter opens the item in the reading room where the reading stopped")
{
    Plan plan;
    const AgendaItem item = plan.desk.item(QStringLiteral("Inspections"));
    const int first = plan.desk.room->firstPageOf(item);
    plan.looked(plan.desk.room->paper(), first, 200);
    plan.page.open(plan.page.address());
    CHECK(plan.text(QStringLiteral("Inspections"), "pages") == QStringLiteral("5 of 6"));
    CHECK(plan.text(QStringLiteral("Inspections"), "state") == QStringLiteral("Begun"));
    plan.choose(QStringLiteral("Inspections"));
    plan.page.mainList()->setFocus();
    QTest::keyClick(plan.page.mainList(), Qt::Key_Return);
    REQUIRE(plan.went.count() == 1);
    const auto address = plan.went.at(0).at(0).value<Address>();
    CHECK(address.page == QStringLiteral("reading"));
    CHECK(address.chosen == RecordRef{RecordKind::Paper, plan.desk.room->paper().id});
    CHECK(address.sheet == first + 1);
}

TEST_CASE("What was read in an earlier edition is read; what the new one changed is new, and its item wants reading again")
{
    Plan plan({January, QStringLiteral("again/") + January});
    const Paper later = plan.desk.room->paper();
    const Paper earlier = plan.desk.room->earlierEditions().front();
    for (int sheet = 1; sheet <= earlier.pages; ++sheet)
        plan.looked(earlier, sheet, 250);
    Mark read;
    read.kind = MarkKind::Read;
    read.anchor = plan.desk.room->meetingAnchor(plan.desk.room->firstPageOf(plan.desk.item(QStringLiteral("Budget"))));
    read.anchor.paper = earlier.sha256;
    REQUIRE(plan.desk.bench->changeNotes(QStringLiteral("mark"), [&](Transaction &tx) -> Result<void> {
        addMark(tx, read);
        return {};
    }));
    plan.page.open(plan.page.address());
    CHECK(plan.text(QStringLiteral("Community Grants"), "state") == QStringLiteral("Read"));
    CHECK(plan.text(QStringLiteral("Budget"), "state") == QStringLiteral("Changed since read"));
    const int fresh = plan.at(QStringLiteral("Budget"), "new").data().toString().section(QLatin1Char(' '), 0, 0).toInt();
    CHECK((fresh >= 2 && fresh < 8));
    CHECK(plan.page.plan().pages == later.pages);
}

TEST_CASE("A meeting without a pack says what will stand there")
{
    Plan plan;
    plan.page.open({QStringLiteral("plan"), 9999});
    CHECK(plan.page.mainList()->rows()->rowCount() == 0);
    CHECK_FALSE(plan.page.mainList()->isVisible());
}

namespace {

/// A clock whose time a test turns.
struct Clock
{
    Clock()
        : desk({January})
        , clock(ReadingClock::of(*desk.room))
    {
        clock.setClock([this] { return now; }, [this] { return front; });
        REQUIRE(desk.room->open(desk.meetingOn({2027, 1, 21})));
        desk.room->setPage(5);
    }
    void pass(int seconds)
    {
        for (int second = 0; second < seconds; ++second) {
            now += 1000;
            clock.tick();
        }
    }
    double secondsOf(int sheet)
    {
        const auto readings = listPageReadings(desk.bench->notes().reader(), desk.room->paper().sha256);
        REQUIRE(readings);
        for (const PageReading &one : *readings)
            if (one.page == sheet)
                return one.seconds;
        return 0;
    }

    test::SampleRoom desk;
    qint64 now = 1'000'000;
    bool front = true;
    ReadingClock &clock;
};

} // namespace

TEST_CASE("The clock notes a page when it is left, and every fifteen seconds, not oftener")
{
    Clock clock;
    QSignalSpy noted(&clock.clock, &ReadingClock::noted);
    clock.pass(14);
    CHECK(noted.count() == 0);
    clock.pass(2);
    CHECK(noted.count() == 1);
    CHECK(clock.secondsOf(5) == 15);
    clock.desk.room->setPage(6);
    CHECK(clock.secondsOf(5) == 16);
    CHECK(clock.secondsOf(6) == 0);
    clock.pass(20);
    clock.desk.room->setPage(5);
    CHECK(clock.secondsOf(6) == 20);
    clock.pass(4);
    clock.clock.settle();
    CHECK(clock.secondsOf(5) == 20);
}

TEST_CASE("No time counts while the room is not in front, nobody is there, or the machine slept")
{
    Clock clock;
    clock.front = false;
    clock.pass(60);
    clock.front = true;
    clock.clock.settle();
    CHECK(clock.secondsOf(5) == 0);

    clock.pass(400); // the page was turned, then no key and no mouse
    clock.clock.settle();
    const double away = clock.secondsOf(5);
    CHECK(away <= 91);
    QWidget widget;
    QTest::keyClick(&widget, Qt::Key_Down); // back again
    clock.pass(10);
    clock.clock.settle();
    CHECK(clock.secondsOf(5) >= away + 9);

    const double before = clock.secondsOf(5);
    clock.now += 3'600'000;
    QTest::keyClick(&widget, Qt::Key_Down);
    clock.clock.tick();
    clock.clock.settle();
    CHECK(clock.secondsOf(5) <= before + 3);
}

TEST_CASE("The room's lines say what is read and left, and lead to the plan")
{
    Plan plan;
    PlanSummary summary(*plan.desk.room);
    summary.show();
    const auto line = [&](const QString &words) -> SummaryLine * {
        for (SummaryLine *one : summary.findChildren<SummaryLine *>())
            if (one->text() == words)
                return one;
        return nullptr;
    };
    REQUIRE(line(QStringLiteral("Read")));
    CHECK(line(QStringLiteral("Read"))->aside() == QStringLiteral("0 of %1 p").arg(plan.desk.room->paper().pages));
    CHECK(line(QStringLiteral("Evenings left"))->aside() == QStringLiteral("3"));
    plan.choose(QStringLiteral("Inspections"));
    plan.press(QStringLiteral("Mark as read"));
    QTRY_COMPARE(line(QStringLiteral("Read"))->aside(), QStringLiteral("6 of %1 p").arg(plan.desk.room->paper().pages));
    QSignalSpy went(plan.desk.room.get(), &ReadingRoom::goTo);
    line(QStringLiteral("Left at my pace"))->click();
    REQUIRE(went.count() == 1);
    CHECK(went.at(0).at(0).value<Address>() == Address{QStringLiteral("plan"), plan.desk.room->meetingId()});
}
