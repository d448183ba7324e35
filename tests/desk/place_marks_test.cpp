// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"
#include "desk/place_marks.h"
#include "domain/mark_anchor.h"

#include "store/history.h"
#include "store/marks.h"
#include "store/papers.h"

#include <algorithm>

using namespace desk_test;

namespace {

/// A desk and a reader's notes beside it.
struct Room
{
    Desk desk;
    std::unique_ptr<Store> notes;

    Room()
    {
        StoreOptions options;
        options.content = StoreContent::Notes;
        notes = std::move(Store::open(desk.path("Mine.desknotes"), options).value());
    }

    QString sha(Id paper) { return loadPaper(desk.reader(), paper)->sha256; }

    Id marked(Mark mark)
    {
        Id id = 0;
        REQUIRE(notes->change("make a mark", "member", [&](Transaction &tx) -> Result<void> {
            id = addMark(tx, mark);
            return {};
        }));
        return id;
    }
    Mark on(const QString &sha256)
    {
        Mark mark;
        mark.anchor.paper = sha256;
        mark.anchor.council = "Wherry District Council";
        mark.anchor.committee = "Skills Scrutiny Committee";
        mark.anchor.meetingDate = QDate(2026, 11, 12);
        mark.anchor.page = 5;
        return mark;
    }
    std::vector<Id> toPlace(Id paper)
    {
        const auto marks = marksToPlace(*notes, desk.reader(), paper);
        REQUIRE(marks);
        std::vector<Id> ids;
        for (const Mark &mark : *marks)
            ids.push_back(mark.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    std::vector<MarkPlace> places() { return listMarkPlaces(notes->reader()).value(); }
    void place(const MarkPlace &place)
    {
        REQUIRE(notes->change("place", "member", [&](Transaction &tx) -> Result<void> {
            putMarkPlace(tx, place);
            return {};
        }));
    }
};

Reading supplement(const char *title = "Apprenticeships")
{
    Reading late = novemberPack();
    late.agendaItems.erase(late.agendaItems.begin(), late.agendaItems.begin() + 2);
    late.agendaItems[0].title = QString::fromLatin1(title);
    late.minutes.clear();
    late.actionLog.clear();
    late.recommendations.clear();
    late.workProgramme.clear();
    late.tables.clear();
    late.issues.clear();
    return late;
}

/// A paper as texts of its pages, ten words a line.
PaperText paperOf(const QString &sha256, const QStringList &pages)
{
    PaperText text;
    text.sha256 = sha256;
    text.pages = int(pages.size());
    text.sections = {{"3", "Apprenticeships", {}, 1, text.pages}};
    for (int page = 1; page <= text.pages; ++page) {
        std::vector<messages::PageWord> words;
        for (const QString &word : pages[page - 1].split(' ')) {
            const double x = 60 + 45 * double(words.size() % 10), y = 100 + 14 * double(words.size() / 10);
            words.push_back({word, {x, y, x + 40, y + 11}, true, words.size() % 10 == 9});
        }
        addPage(text, page, words);
    }
    return text;
}

QString prose(const char *subject)
{
    return QStringLiteral("The committee heard that the number of %1 rose again in the second quarter because two employers in the harbour took on more people "
                          "than they had planned while the college moved its open evening from March to May and wrote to every school in the district about it")
        .arg(QString::fromLatin1(subject));
}

} // namespace

TEST_CASE("Marks of an earlier pack are to be placed in the one that came later, not the other way round")
{
    Room room;
    const Id first = room.desk.import(novemberPack(), "november").paperId;
    const Id mark = room.marked(room.on(room.sha(first)));
    const Id second = room.desk.import(novemberPack(), "november, again").paperId;
    const Id later = room.marked(room.on(room.sha(second)));
    CHECK(room.toPlace(second) == std::vector<Id>{mark});
    CHECK(room.toPlace(first).empty());

    SECTION("one with a place there, found, lost or by hand, is not looked for again")
    {
        room.place({0, mark, room.sha(second), PlaceState::Lost, {}, {}, {}});
        CHECK(room.toPlace(second).empty());
        const Id third = room.desk.import(novemberPack(), "november, a third time").paperId;
        CHECK(room.toPlace(third) == std::vector<Id>{mark, later});
    }
    SECTION("put-away ones are, too: nothing is forgotten")
    {
        REQUIRE(room.notes->change("put away", "member", [&](Transaction &tx) -> Result<void> {
            putAwayMark(tx, mark);
            return {};
        }));
        CHECK(room.toPlace(second) == std::vector<Id>{mark});
    }
    SECTION("those of another meeting or council are not")
    {
        Mark other = room.on("a");
        other.anchor.meetingDate = QDate(2027, 1, 14);
        room.marked(other);
        other = room.on("b");
        other.anchor.council = "Another Council";
        room.marked(other);
        CHECK(room.toPlace(second) == std::vector<Id>{mark});
        room.marked(room.on("c")); // on a paper of this meeting that is not in the store any more
        CHECK(room.toPlace(second).size() == 2);
    }
    SECTION("a paper of no meeting takes none")
    {
        Reading minutes;
        minutes.pages = 1;
        const Id alone = room.desk.import(minutes, "alone").paperId;
        CHECK(room.toPlace(alone).empty());
    }
}

TEST_CASE("A supplement takes over marks of supplements only; a later pack may take over a supplement's")
{
    Room room;
    const Id pack = room.desk.import(novemberPack(), "november").paperId;
    const Id onPack = room.marked(room.on(room.sha(pack)));
    const Id late = room.desk.import(supplement(), "supplement").paperId;
    REQUIRE(loadPaper(room.desk.reader(), late)->role == PaperRole::Supplement);
    room.marked(room.on("a paper that is not there any more"));
    CHECK(room.toPlace(late).empty());
    const Id onLate = room.marked(room.on(room.sha(late)));
    const Id lateAgain = room.desk.import(supplement(), "supplement, again").paperId;
    CHECK(room.toPlace(lateAgain) == std::vector<Id>{onLate});
    const Id packAgain = room.desk.import(novemberPack(), "november, again").paperId;
    const auto all = room.toPlace(packAgain);
    CHECK(std::count(all.begin(), all.end(), onLate) == 1);
    CHECK(std::count(all.begin(), all.end(), onPack) == 1);
}

TEST_CASE("Words that went are on the lost-place list, with the reason; the mark itself is untouched")
{
    Room room;
    const PaperText earlier = paperOf("first", {prose("apprentices"), prose("bursaries"), "Twelve fishing boats left Wherry before dawn and none came home with herring"});
    const PaperText later = paperOf("second", {prose("apprentices"), prose("bursaries")});
    const WordRange lines = wordsOfPage(earlier, 3);
    Mark made = room.on("first");
    made.anchor = anchorOf(earlier, {lines.first, lines.first + 6});
    made.id = room.marked(made);
    const Mark before = loadMark(room.notes->reader(), made.id).value();
    CHECK(placeMarks(*room.notes, {before}, {earlier}, later, "member").value() == PlacingOutcome{1, 0, 0, 1});
    REQUIRE(room.places().size() == 1);
    CHECK(room.places()[0].state == PlaceState::Lost);
    CHECK(room.places()[0].places.empty());
    CHECK_FALSE(room.places()[0].why.isEmpty());
    CHECK(loadMark(room.notes->reader(), made.id).value() == before);
}

TEST_CASE("A paper that stands beside the other takes no marks over, and leaves no step")
{
    Room room;
    const PaperText pack = paperOf("pack", {prose("apprentices"), prose("bursaries")});
    PaperText beside = paperOf("beside", {"Twelve fishing boats left Wherry before dawn and none of them came home with any herring"});
    beside.sections[0].title = "Fisheries";
    beside.sections[0].number = "9";
    Mark made = room.on("pack");
    made.anchor = anchorOf(pack, {3, 9});
    made.id = room.marked(made);
    CHECK(placeMarks(*room.notes, {loadMark(room.notes->reader(), made.id).value()}, {pack}, beside, "member").value() == PlacingOutcome{});
    CHECK(room.places().empty());
    CHECK(room.notes->undoName() == QString("make a mark"));
}
