// SPDX-License-Identifier: GPL-3.0-or-later
// Questions beside the paper: asked about chosen words, edited in place, ordered, put away.
#include "gui/enquiry_support.h"

#include "gui/card.h"
#include "gui/empty_state.h"
#include "gui/paper_pane.h"
#include "gui/questions_part.h"
#include "gui/reading_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace scrutiny;
using namespace scrutiny::test;

namespace {

/// The reading room on the pack, open at the dredging's papers, with the questions beside it.
class Room : public AskFixture
{
public:
    Room()
    {
        bench->setPageSource(&pages);
        page = std::make_unique<ReadingPage>(*bench);
        page->resize(1400, 900);
        page->show();
        page->open({QStringLiteral("reading"), meeting, {}, QStringLiteral("questions"), 6});
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        part = qobject_cast<QuestionsPart *>(page->part(QStringLiteral("questions")));
        REQUIRE(part);
        page->room().setPage(6);
        REQUIRE(page->room().item());
    }
    EnquiryList *list() { return part->list(); }
    EnquiryCard *card(Id id)
    {
        EnquiryCard *one = list()->card(id);
        REQUIRE(one);
        return one;
    }
    void chooseWords()
    {
        PaperView *view = page->first()->view();
        REQUIRE(QTest::qWaitFor([&] { return view->isDrawn(6); }));
        const auto at = [&](double x) { return view->viewRect(6, {x, 101, x + 1, 111}).center().toPoint(); };
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, at(80));
        REQUIRE(QTest::qWaitFor([&] { return !view->textAround(6, 6).isEmpty(); }));
        QTest::mouseMove(view->viewport(), at(150));
        QMouseEvent move(QEvent::MouseMove, at(160), view->viewport()->mapToGlobal(at(160)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(view->viewport(), &move);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, at(160));
        REQUIRE(QTest::qWaitFor([&] { return !view->selection().isEmpty(); }));
    }

    std::unique_ptr<ReadingPage> page;
    QuestionsPart *part = nullptr;
};

} // namespace

TEST_CASE("Questions: asking about chosen words makes a question of the item, pinned to them, ready to be typed")
{
    Room room;
    CHECK(room.part->count().isEmpty());
    CHECK(says(*room.part, "No question"));
    room.chooseWords();
    REQUIRE(room.page->runCommand(QStringLiteral("ask.new")));
    const auto all = room.all();
    REQUIRE(all.size() == 1);
    CHECK(all.front().itemNumber == "3");
    CHECK(all.front().committee == "Harbour and Coast Scrutiny Committee");
    CHECK(all.front().meetingDate == QDate(2026, 10, 15));
    REQUIRE(all.front().pins.size() == 1);
    const auto pin = loadMark(room.bench->notes().reader(), all.front().pins.front());
    REQUIRE(pin);
    CHECK(pin->kind == MarkKind::Pin);
    CHECK(pin->anchor.quote.contains("dredging"));
    CHECK(pin->anchor.page == 6);
    CHECK(room.part->count() == "1");
    CHECK(room.card(all.front().id)->isChosen());
    CHECK(room.card(all.front().id)->question()->hasFocus());
    // its passage is framed on the page
    REQUIRE(room.part->overlays(QString(64, QLatin1Char('a'))).size() == 1);
    CHECK(room.part->overlays(QString(64, QLatin1Char('a'))).front().look == PaperOverlay::Look::Pin);
    CHECK(room.part->overlays(QString(64, QLatin1Char('b'))).empty());
    room.bench->undoNotes();
    CHECK(room.all().empty());
    CHECK(room.part->overlays(QString(64, QLatin1Char('a'))).empty());
}

TEST_CASE("Questions: every letter is stored at once, and typing in one field is one step of undo")
{
    Room room;
    const Id id = room.ask(2, {});
    QTest::mouseClick(room.card(id)->question()->viewport(), Qt::LeftButton);
    const QString words = QStringLiteral("Why?");
    for (int letter = 0; letter < words.size(); ++letter) {
        QTest::keyClick(room.card(id)->question(), words[letter].toLatin1());
        CHECK(room.stored(id).question == words.left(letter + 1));
    }
    QTest::keyClicks(room.card(id)->why(), QStringLiteral("for the budget"));
    CHECK(room.stored(id).why == "for the budget");
    QTest::keyClick(room.card(id)->minutes(), Qt::Key_Up);
    CHECK(room.stored(id).minutes == 1);
    room.bench->undoNotes();
    CHECK(room.stored(id).minutes == 0);
    room.bench->undoNotes();
    CHECK(room.stored(id).why.isEmpty());
    CHECK(room.stored(id).question == words);
    room.bench->undoNotes();
    CHECK(room.stored(id).question.isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return room.card(id)->question()->toPlainText() == QString(); }));
}

TEST_CASE("Questions: who asks is one of the members, whom it is put to one of the item's people, or any other name")
{
    Room room;
    const Id id = room.ask(2, QStringLiteral("What did it cost?"));
    const auto choices = [](const QComboBox *box) {
        QStringList all;
        for (int at = 0; at < box->count(); ++at)
            all << box->itemText(at);
        return all;
    };
    CHECK(choices(room.card(id)->asker()) == QStringList{"Cllr Ida Wren", "Cllr Tom Pascoe", "Cllr Mary Angove"});
    CHECK(choices(room.card(id)->toWhom()) == QStringList{"Cllr Ann Petherick, Cabinet Member for the Coast", "Joss Trewin, Harbour Master"}); // the author is among them once
    QTest::mouseClick(room.card(id)->question()->viewport(), Qt::LeftButton);
    CHECK(says(*room.card(id), "not agreed who asks"));
    room.card(id)->asker()->setCurrentIndex(1);
    CHECK(room.stored(id).asker == "Cllr Tom Pascoe");
    QTest::keyClicks(room.card(id)->toWhom(), QStringLiteral("the Clerk"));
    CHECK(room.stored(id).toWhom == "the Clerk");
    REQUIRE(QTest::qWaitFor([&] { return !says(*room.card(id), QStringLiteral("not agreed who asks")); }));
    CHECK_FALSE(says(*room.card(id), QStringLiteral("whom this is put to")));
}

TEST_CASE("Questions: moved by key and by button, put away and brought back, each to be undone")
{
    Room room;
    const Id first = room.ask(2, QStringLiteral("What did it cost?")), second = room.ask(2, QStringLiteral("Which berths silted up?")), third = room.ask(2, QStringLiteral("When do the surveys end?"));
    CHECK(room.list()->order() == std::vector<Id>{first, second, third});
    QTest::qWait(1); // laid out
    QTest::mouseClick(room.card(third)->question()->viewport(), Qt::LeftButton);
    QTest::keyClick(room.card(third)->question(), Qt::Key_Up, Qt::AltModifier);
    CHECK(room.list()->order() == std::vector<Id>{first, third, second});
    CHECK(room.card(third)->question()->hasFocus());
    press(*room.card(third), "Up");
    CHECK(room.list()->order() == std::vector<Id>{third, first, second});
    REQUIRE(room.page->runCommand(QStringLiteral("ask.down")));
    CHECK(room.list()->order() == std::vector<Id>{first, third, second});
    press(*room.card(third), "Put away");
    CHECK(room.list()->order() == std::vector<Id>{first, second});
    CHECK(room.stored(third).putAway);
    CHECK(room.list()->chosen() == second);
    REQUIRE(room.page->runCommand(QStringLiteral("ask.back")));
    CHECK_FALSE(room.stored(third).putAway);
    CHECK(room.list()->order() == std::vector<Id>{first, third, second});
    room.bench->undoNotes();
    room.bench->undoNotes();
    CHECK(room.list()->order() == std::vector<Id>{first, third, second});
}

TEST_CASE("Questions: only those of the item being read, or all of them; the words chosen elsewhere go to the chosen question")
{
    Room room;
    const Id minutes = room.ask(1, QStringLiteral("Was the letter sent?")), cost = room.ask(2, QStringLiteral("What did it cost?"));
    CHECK(room.list()->order() == std::vector<Id>{cost});
    CHECK(room.part->count() == "2");
    room.part->setShowsAll(true);
    CHECK(room.list()->order() == std::vector<Id>{minutes, cost});
    room.part->setShowsAll(false);
    room.page->room().setPage(3);
    CHECK(room.list()->order() == std::vector<Id>{minutes});
    room.page->room().setPage(6);
    REQUIRE(room.page->runCommand(QStringLiteral("ask.pin")));
    CHECK(room.said.contains("Choose words"));
    room.chooseWords();
    room.page->runCommand(QStringLiteral("ask.pin"));
    CHECK(room.said.contains("Choose the question"));
    room.list()->choose(cost);
    room.page->runCommand(QStringLiteral("ask.pin"));
    REQUIRE(room.stored(cost).pins.size() == 1);
    press(*room.card(cost), "Take off");
    CHECK(room.stored(cost).pins.empty());
    room.bench->undoNotes();
    CHECK(room.stored(cost).pins.size() == 1);
}

TEST_CASE("Questions: a pin goes to its place; one that lost its place says so; a pin clicked on the page brings its question up")
{
    Room room;
    const Id id = room.ask(2, QStringLiteral("What did it cost?"), {}, {}, 0, {room.pin(7, {70, 100, 300, 112}, QStringLiteral("310,000 in all"))});
    QSignalSpy places(&room.page->room(), &ReadingRoom::showPlace);
    auto *line = room.card(id)->findChild<PlaceLine *>();
    REQUIRE(line);
    CHECK(line->accessibleName().contains("p. 6"));
    CHECK(line->accessibleName().contains("310,000 in all"));
    QTest::mouseClick(line, Qt::LeftButton);
    REQUIRE(places.size() == 1);
    CHECK(places.front().front().value<PlaceOnPaper>().source == Source{{7, {70, 100, 300, 112}}});
    room.part->setShowsAll(false);
    emit room.page->room().chooseMark(room.stored(id).pins.front());
    CHECK(room.list()->chosen() == id);
    const auto lost = room.bench->changeNotes(QStringLiteral("lose"), [&](Transaction &tx) -> Result<void> {
        MarkPlace place;
        place.markId = room.stored(id).pins.front();
        place.paper = QString(64, QLatin1Char('a'));
        place.state = PlaceState::Lost;
        putMarkPlace(tx, place);
        return {};
    });
    REQUIRE(lost);
    REQUIRE(QTest::qWaitFor([&] { return room.card(id)->findChild<PlaceLine *>() != nullptr; }));
    CHECK(room.card(id)->findChildren<PlaceLine *>().last()->accessibleName().contains("lost its place"));
    CHECK(room.part->overlays(QString(64, QLatin1Char('a'))).empty());
}

TEST_CASE("Questions: one key goes from gap to gap and to a double's other half")
{
    Room room;
    const Id first = room.ask(2, QStringLiteral("Which berths silted up first after the February storms?"), QStringLiteral("Cllr Ida Wren"), QStringLiteral("Joss Trewin"));
    const Id second = room.ask(2, QStringLiteral("Which berths silted up after the storms in February?"), QStringLiteral("Cllr Tom Pascoe"));
    CHECK(says(*room.part, "1 gap"));
    CHECK(says(*room.part, "1 double"));
    REQUIRE(room.page->runCommand(QStringLiteral("ask.gap")));
    CHECK(room.list()->chosen() == second);
    CHECK(room.said.contains("whom this is put to"));
    CHECK(room.card(second)->toWhom()->hasFocus());
    REQUIRE(room.page->runCommand(QStringLiteral("ask.gap")));
    CHECK(room.said.contains("nearly the same as question 1"));
    press(*room.card(second), "Show it");
    CHECK(room.list()->chosen() == first);
}
