// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two editions: the sample pack of January and the same pack published again.
#include "gui/sample_support.h"

#include "gui/changes_part.h"
#include "gui/chip.h"
#include "gui/empty_state.h"
#include "gui/plan_summary.h"
#include "gui/rows_view.h"
#include "store/marks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using namespace scrutiny;

namespace {

const QString January = QStringLiteral("2027-01-21-communities-and-skills");

class Editions
{
public:
    explicit Editions(const QStringList &packs = {January, QStringLiteral("again/") + January})
        : desk(packs)
        , part(*desk.room)
        , place(desk.room.get(), &ReadingRoom::showPlace)
        , beside(desk.room.get(), &ReadingRoom::openBeside)
    {
        part.resize(420, 800);
        part.show();
        REQUIRE(desk.room->open(desk.meetingOn({2027, 1, 21})));
    }
    void compare() { QTRY_VERIFY_WITH_TIMEOUT(comparison().state() == EditionComparison::State::Done, 60'000); }
    EditionComparison &comparison() { return EditionComparison::of(*desk.room); }
    RowsView *list() { return part.list(); }
    /// The first row whose text starts so, or an invalid index.
    QModelIndex row(const QString &start)
    {
        for (int at = 0; at < list()->model()->rowCount(); ++at)
            if (list()->model()->index(at, 0).data().toString().startsWith(start))
                return list()->model()->index(at, 0);
        return {};
    }
    void markRead(const AgendaItem &item)
    {
        REQUIRE(desk.bench->changeNotes(QStringLiteral("mark"), [&](Transaction &tx) -> Result<void> {
            Mark mark;
            mark.kind = MarkKind::Read;
            mark.anchor = desk.room->meetingAnchor(desk.room->firstPageOf(item));
            addMark(tx, mark);
            return {};
        }));
    }

    test::SampleRoom desk;
    ChangesPart part;
    QSignalSpy place, beside;
};

} // namespace

TEST_CASE("A pack published again is set against the earlier edition without being asked")
{
    Editions editions;
    editions.compare();
    CHECK(editions.list()->isVisible());
    CHECK(editions.row(QStringLiteral("Figures ")).isValid());
    CHECK(editions.row(QStringLiteral("Items ")).isValid());
    CHECK(editions.part.count().toInt() > 0);
    CHECK(editions.comparison().earlier().id < editions.desk.room->paper().id);
}

TEST_CASE("A figure says what it was and is and which cell it stands in, and goes to its page")
{
    Editions editions;
    editions.compare();
    const auto &figures = editions.comparison().result()->changes.figures;
    const auto boilers = std::find_if(figures.begin(), figures.end(), [](const FigureChange &one) { return one.was == QStringLiteral("12,000"); });
    REQUIRE(boilers != figures.end());
    const QModelIndex row = editions.row(QStringLiteral("12,000 → 9,000"));
    REQUIRE(row.isValid());
    CHECK(row.data(SecondLineRole).toString() == QStringLiteral("B3 Community centres: boilers, 2028/29 (£) · p. 12"));
    CHECK(row.data(Qt::AccessibleTextRole).toString() == QStringLiteral("A figure was 12,000 and is 9,000, B3 Community centres: boilers, 2028/29 (£), p. 12."));
    // The page numbers that the agenda prints moved with the pages; nobody wants to hear of them.
    CHECK(editions.row(QStringLiteral("Figures 3")).isValid());
    editions.list()->setFocus();
    editions.list()->setCurrentIndex(row);
    QTest::keyClick(editions.list(), Qt::Key_Return);
    REQUIRE(editions.place.count() == 1);
    const auto shown = editions.place.at(0).at(0).value<PlaceOnPaper>();
    CHECK(shown.paperId == editions.desk.room->paper().id);
    CHECK(shown.source.front() == boilers->place);
    QTest::keyClick(editions.list(), Qt::Key_Return, Qt::ShiftModifier);
    REQUIRE(editions.beside.count() == 1);
    CHECK(editions.beside.at(0).at(0).value<PlaceOnPaper>().paperId == editions.comparison().earlier().id);
}

TEST_CASE("Items that the reader had read and that changed are named first")
{
    Editions editions;
    editions.compare();
    const auto &items = editions.comparison().result()->changes.items;
    const auto changed = std::find_if(items.begin(), items.end(), [](const ItemChange &item) { return item.what == ItemChange::What::Changed || item.what == ItemChange::What::Replaced; });
    REQUIRE(changed != items.end());
    CHECK_FALSE(editions.row(QStringLiteral("Changed since you read it")).isValid());
    editions.markRead(editions.desk.item(changed->title));
    QTRY_VERIFY(editions.row(QStringLiteral("Changed since you read it 1")).isValid());
    CHECK(editions.list()->model()->index(0, 0).data().toString() == QStringLiteral("Changed since you read it 1"));
    CHECK(editions.list()->model()->index(1, 0).data().toString().endsWith(changed->title));
}

TEST_CASE("New words are lit on the new edition's pages, words that went on the old one's, and both can be put away")
{
    Editions editions;
    CHECK(editions.part.overlays(editions.desk.room->paper().sha256).empty());
    editions.compare();
    const auto added = editions.part.overlays(editions.desk.room->paper().sha256);
    const auto removed = editions.part.overlays(editions.comparison().earlier().sha256);
    REQUIRE(!added.empty());
    REQUIRE(!removed.empty());
    CHECK(added.front().look == PaperOverlay::Look::Added);
    CHECK(removed.front().look == PaperOverlay::Look::Removed);
    CHECK(editions.part.overlays(QString(64, QLatin1Char('0'))).empty());
    QSignalSpy wanted(editions.desk.room.get(), &ReadingRoom::overlaysWanted);
    editions.part.findChild<Chip *>()->click();
    CHECK(wanted.count() == 1);
    CHECK(editions.part.overlays(editions.desk.room->paper().sha256).empty());
}

TEST_CASE("The list can be taken along as text")
{
    Editions editions;
    editions.compare();
    const QString text = editions.part.asMarkdown();
    CHECK(text.startsWith(QStringLiteral("# Communities and Skills Scrutiny Committee, Thursday 21 January 2027: what changed\n")));
    CHECK(text.contains(QStringLiteral("2 items changed, 3 figures changed, 2 pages put in.")));
    CHECK(text.contains(QStringLiteral("- 12,000 → 9,000 – B3 Community centres: boilers, 2028/29 (£) · p. 12\n")));
}

TEST_CASE("Comparing can be stopped and begun again; one edition alone says what will stand there")
{
    Editions editions;
    editions.comparison().start();
    REQUIRE(editions.comparison().state() == EditionComparison::State::Reading);
    for (QPushButton *button : editions.part.findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Stop"))
            button->click();
    CHECK(editions.comparison().state() == EditionComparison::State::Stopped);
    auto *empty = editions.part.findChild<EmptyState *>();
    CHECK(empty->isVisible());
    empty->button()->click();
    editions.compare();

    Editions alone({January});
    CHECK(alone.comparison().state() == EditionComparison::State::NoEarlier);
    CHECK(alone.part.findChild<EmptyState *>()->isVisible());
    CHECK_FALSE(alone.part.findChild<EmptyState *>()->button()->isVisible());
}

TEST_CASE("Below the running order stands what changed since the first issue")
{
    Editions editions;
    PlanSummary summary(*editions.desk.room);
    summary.show();
    QSignalSpy part(editions.desk.room.get(), &ReadingRoom::showPart);
    editions.compare();
    QStringList said;
    SummaryLine *first = nullptr;
    for (SummaryLine *line : summary.findChildren<SummaryLine *>())
        if (line->isVisible() && line->text().startsWith(QStringLiteral("Item "))) {
            said += line->text();
            first = first ? first : line;
        }
    REQUIRE(first);
    first->click();
    REQUIRE(part.count() == 1);
    CHECK(part.at(0).at(0).toString() == QStringLiteral("changes"));
}
