// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"
#include "support/note_typist.h"

#include "store/connection.h"
#include "store/enquiries.h"
#include "store/marks.h"
#include "store/reading_log.h"

using namespace made_up;

namespace {

/// A reader's notes in a folder of their own, and a clock that the test turns.
struct Study
{
    QTemporaryDir folder;
    QDateTime now{QDate(2026, 3, 1), QTime(19, 0), Qt::UTC};
    QString file() const { return folder.filePath(QStringLiteral("Mine.desknotes")); }

    Result<std::unique_ptr<Store>> tried(StoreOptions options = {})
    {
        options.content = StoreContent::Notes;
        options.clock = [this] { return now; };
        return Store::open(file(), options);
    }
    std::unique_ptr<Store> open()
    {
        auto notes = tried();
        INFO((notes ? std::string() : notes.error().sentence.toStdString()));
        REQUIRE(notes);
        return std::move(*notes);
    }
};

Result<Changes> work(Store &notes, const char *name, const std::function<void(Transaction &)> &body, const Merge &merge = {})
{
    return notes.change(QString::fromLatin1(name), QStringLiteral("Reader"), [&](Transaction &tx) -> Result<void> {
        body(tx);
        return {};
    }, merge);
}

Id marked(Store &notes, const Mark &mark)
{
    Id id = 0;
    REQUIRE(work(notes, "make a mark", [&](Transaction &tx) { id = addMark(tx, mark); }));
    return id;
}

void writeNote(Store &notes, Id id, const char *text)
{
    Mark mark = loadMark(notes.reader(), id).value();
    mark.note = QString::fromUtf8(text);
    REQUIRE(work(notes, "write a note", [&](Transaction &tx) { updateMark(tx, mark); }, {QStringLiteral("mark/%1/note").arg(id)}));
}

Mark onPage(int page, double y, QDate date = QDate(2026, 3, 5))
{
    Mark mark = typist::highlight(1);
    mark.anchor.page = page;
    mark.anchor.places = {{page, {72, y, 300, y + 12}}};
    mark.anchor.meetingDate = date;
    return mark;
}

bool speaksOfNotes(const QString &sentence)
{
    return sentence.contains(QStringLiteral("notes")) && !sentence.contains(QStringLiteral("store"), Qt::CaseInsensitive) && sentence.endsWith(QLatin1Char('.'));
}

} // namespace

TEST_CASE("a mark comes back from the notes as it was made")
{
    Study study;
    const auto notes = study.open();
    Mark mark = typist::highlight(3);
    mark.kind = MarkKind::RecordNote;
    mark.note = QStringLiteral("Größe “quoted”, 'SQL'); --\nsecond line");
    mark.anchor.section = QStringLiteral("Appendix 1");
    mark.anchor.pageLabel = QStringLiteral("47");
    mark.anchor.places = {{4, {1.25, 2.5, 300, 14}}, {5, {72, 90, 100, 102}}};
    mark.anchor.record = {RecordKind::Action, 17};
    mark.anchor.recordName = QStringLiteral("Action 17");
    mark.id = marked(*notes, mark);
    mark.madeAt = mark.changedAt = study.now;
    CHECK(loadMark(notes->reader(), mark.id).value() == mark);

    study.now = study.now.addDays(1);
    mark.anchor.itemNumber = QStringLiteral("6");
    mark.anchor.paper = sha(9);
    mark.anchor.meetingDate = QDate(2026, 4, 5);
    REQUIRE(work(*notes, "change", [&](Transaction &tx) { updateMark(tx, mark); }));
    mark.changedAt = study.now;
    CHECK(loadMark(notes->reader(), mark.id).value() == mark);
    CHECK(loadMark(notes->reader(), 99).error().kind == ErrorKind::NotFound);
}

TEST_CASE("marks are listed in reading order, and what was put away only when asked for")
{
    Study study;
    const auto notes = study.open();
    const Id low = marked(*notes, onPage(2, 500));
    const Id high = marked(*notes, onPage(2, 90));
    const Id first = marked(*notes, onPage(1, 700));
    const Id newer = marked(*notes, onPage(9, 10, QDate(2026, 4, 5)));
    const auto ids = [&](const MarkFilter &filter) {
        const auto marks = listMarks(notes->reader(), filter);
        REQUIRE(marks);
        std::vector<Id> result;
        for (const Mark &mark : *marks)
            result.push_back(mark.id);
        return result;
    };
    CHECK(ids({}) == std::vector<Id>{newer, first, high, low});
    CHECK(ids({{}, QStringLiteral("Housing & Repairs Committee"), QDate(2026, 3, 5)}) == std::vector<Id>{first, high, low});
    REQUIRE(work(*notes, "put away", [&](Transaction &tx) { putAwayMark(tx, high); }));
    CHECK(ids({}) == std::vector<Id>{newer, first, low});
    MarkFilter all;
    all.putAwayToo = true;
    CHECK(ids(all).size() == 4);
    // A mark belongs to the papers that it has a place in, too, also a lost one.
    MarkFilter later;
    later.paper = sha(8);
    CHECK(ids(later).empty());
    REQUIRE(work(*notes, "place", [&](Transaction &tx) { putMarkPlace(tx, {0, low, sha(8), PlaceState::Lost, {}, {}, QStringLiteral("Its words are not there.")}); }));
    CHECK(ids(later) == std::vector<Id>{low});
}

TEST_CASE("a mark has one place an edition, and a change of it is a change of the mark")
{
    Study study;
    const auto notes = study.open();
    const Id id = marked(*notes, onPage(2, 90));
    std::vector<Changes> heard;
    notes->addListener([&](const Changes &changes) { heard.push_back(changes); });
    MarkPlace place{0, id, sha(8), PlaceState::Lost, {}, {}, QStringLiteral("Its words are not there.")};
    REQUIRE(work(*notes, "place", [&](Transaction &tx) { place.id = putMarkPlace(tx, place); }));
    place.state = PlaceState::ByHand;
    place.places = {{3, {10, 20, 30.5, 40}}};
    place.words = QStringLiteral("put here");
    REQUIRE(work(*notes, "place by hand", [&](Transaction &tx) { CHECK(putMarkPlace(tx, place) == place.id); }));
    CHECK(listMarkPlaces(notes->reader(), sha(8)).value() == std::vector<MarkPlace>{place});
    CHECK(listMarkPlaces(notes->reader(), sha(9))->empty());
    REQUIRE(heard.size() == 2);
    CHECK(heard[0].changed == std::vector<RecordRef>{{RecordKind::Mark, id}});
    CHECK(heard[1].changed == std::vector<RecordRef>{{RecordKind::Mark, id}});
    REQUIRE(notes->undo(QStringLiteral("Reader")));
    CHECK(listMarkPlaces(notes->reader())->front().state == PlaceState::Lost);
    CHECK(heard[2].touches({RecordKind::Mark, id}));
}

TEST_CASE("places that a notes file has no sense in are left out, not followed")
{
    Study study;
    const auto notes = study.open();
    const Id id = marked(*notes, onPage(2, 90));
    for (const char *places : {"", "7", "{}", "[[]]", "[[0,1,2,3,4]]", "[[1,2,3]]", "[[1e300,1,2,3,4]]", "[\"x\",[2,1,2,3,4,5]]", "[[2,1,2,3,4]", "null"}) {
        INFO(places);
        runSql(study.file(), (std::string("UPDATE mark SET places = '") + places + "'").c_str());
        const auto mark = loadMark(notes->reader(), id);
        REQUIRE(mark);
        CHECK(mark->anchor.places.empty());
    }
    runSql(study.file(), "UPDATE mark SET kind = 77, places = '[[2,1,-1e308,\"x\",1e308]]'");
    const auto mark = loadMark(notes->reader(), id);
    CHECK(mark->kind == MarkKind::Highlight);
    REQUIRE(mark->anchor.places.size() == 1);
    CHECK(mark->anchor.places[0].rect.height() <= 200000);
    CHECK(listMarks(notes->reader())->size() == 1);
}

TEST_CASE("a line of enquiry keeps its pins in their order, and a pin is a change of it")
{
    Study study;
    const auto notes = study.open();
    const Id one = marked(*notes, onPage(2, 90)), two = marked(*notes, onPage(3, 90)), three = marked(*notes, onPage(4, 90));
    Enquiry enquiry;
    enquiry.council = QStringLiteral("Marlbrook Council");
    enquiry.committee = QStringLiteral("Housing & Repairs Committee");
    enquiry.meetingDate = QDate(2026, 3, 5);
    enquiry.itemNumber = QStringLiteral("10");
    enquiry.question = QStringLiteral("Why?");
    enquiry.minutes = 4;
    enquiry.pins = {two, one};
    REQUIRE(work(*notes, "ask", [&](Transaction &tx) { enquiry.id = addEnquiry(tx, enquiry); }));
    enquiry.madeAt = enquiry.changedAt = study.now;
    CHECK(loadEnquiry(notes->reader(), enquiry.id).value() == enquiry);

    std::vector<Changes> heard;
    notes->addListener([&](const Changes &changes) { heard.push_back(changes); });
    enquiry.pins = {three, two};
    enquiry.meetingDate = QDate(2026, 3, 6);
    REQUIRE(work(*notes, "pin", [&](Transaction &tx) { updateEnquiry(tx, enquiry); }));
    CHECK(loadEnquiry(notes->reader(), enquiry.id)->pins == enquiry.pins);
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].changed == std::vector<RecordRef>{{RecordKind::Enquiry, enquiry.id}});
    REQUIRE(notes->undo(QStringLiteral("Reader")));
    CHECK(loadEnquiry(notes->reader(), enquiry.id)->pins == std::vector<Id>{two, one});
    REQUIRE(notes->redo(QStringLiteral("Reader")));
    CHECK(loadEnquiry(notes->reader(), enquiry.id).value() == enquiry);

    // As numbers count: 9 before 10; then by position.
    Enquiry before = enquiry;
    before.itemNumber = QStringLiteral("9");
    before.position = 1;
    Enquiry first = before;
    first.position = 0;
    REQUIRE(work(*notes, "ask", [&](Transaction &tx) {
        before.id = addEnquiry(tx, before);
        first.id = addEnquiry(tx, first);
    }));
    const auto all = listEnquiries(notes->reader());
    REQUIRE(all->size() == 3);
    CHECK(all->at(0).id == first.id);
    CHECK(all->at(1).id == before.id);
    REQUIRE(work(*notes, "put away", [&](Transaction &tx) { putAwayEnquiry(tx, before.id); }));
    CHECK(listEnquiries(notes->reader())->size() == 2);
    CHECK(listEnquiries(notes->reader(), {{}, {}, true})->size() == 3);
}

TEST_CASE("a note that is typed is one step, and typed back to where it began it is none")
{
    Study study;
    const auto notes = study.open();
    const Id id = marked(*notes, onPage(2, 90));
    study.now = study.now.addSecs(60);
    for (const char *text : {"W", "Wh", "Why"}) {
        study.now = study.now.addSecs(2);
        writeNote(*notes, id, text);
    }
    CHECK(listHistory(notes->reader())->size() == 2);
    for (const char *text : {"Wh", "W", ""}) {
        study.now = study.now.addSecs(2);
        writeNote(*notes, id, text);
    }
    CHECK(listHistory(notes->reader())->size() == 1);
    CHECK(notes->undoName() == QStringLiteral("make a mark"));
    // Undo knows the row again although it was written meanwhile.
    REQUIRE(notes->undo(QStringLiteral("Reader")));
    CHECK(listMarks(notes->reader())->empty());
    REQUIRE(notes->redo(QStringLiteral("Reader")));
    writeNote(*notes, id, "Why");
    const auto history = historyOf(notes->reader(), {RecordKind::Mark, id});
    REQUIRE(history);
    CHECK(std::any_of(history->begin(), history->end(), [](const FieldChange &change) { return change.field == "note" && change.after == "Why"; }));
}

TEST_CASE("the step of a note does not grow with the number of its keys")
{
    Study study;
    const auto notes = study.open();
    notes->reader().connection().db().exec("PRAGMA synchronous = OFF");
    const Id id = marked(*notes, onPage(2, 90));
    study.now = study.now.addSecs(60);
    const auto step = [&] { return valueOf(study.file(), "SELECT length(changeset) FROM change_log ORDER BY id DESC LIMIT 1"); };
    writeNote(*notes, id, "x");
    const qint64 first = step();
    for (int key = 0; key < 300; ++key) {
        study.now = study.now.addSecs(1);
        REQUIRE(typist::typeCharacter(*notes, id));
    }
    CHECK(listHistory(notes->reader())->size() == 2);
    CHECK(step() < first + 300); // compressed, the note once: not every form that it had
    REQUIRE(notes->undo(QStringLiteral("Reader")));
    CHECK(loadMark(notes->reader(), id)->note.isEmpty());
}

TEST_CASE("typing for a mark that is no longer there says so and keeps nothing")
{
    Study study;
    const auto notes = study.open();
    const Mark mark = loadMark(notes->reader(), marked(*notes, onPage(2, 90))).value();
    REQUIRE(notes->undo(QStringLiteral("Reader")));
    const auto done = work(*notes, "write a note", [&](Transaction &tx) { updateMark(tx, mark); });
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::NotFound);
    CHECK_FALSE(work(*notes, "put away", [&](Transaction &tx) { putAwayMark(tx, mark.id); }));
    Enquiry none;
    none.id = 5;
    CHECK_FALSE(work(*notes, "ask", [&](Transaction &tx) { updateEnquiry(tx, none); }));
    CHECK(notes->redoName() == QStringLiteral("make a mark")); // refused work drops nothing
}

TEST_CASE("reading times and page pictures are kept and are no part of undo")
{
    Study study;
    const auto notes = study.open();
    const Id id = marked(*notes, onPage(2, 90));
    REQUIRE(addPageReading(notes->reader(), sha(7), 4, 12.5, 300, study.now));
    REQUIRE(addPageReading(notes->reader(), sha(7), 4, 7.5, 300, study.now.addSecs(60)));
    REQUIRE(addPageReading(notes->reader(), sha(7), 4, -5, 300, study.now));
    REQUIRE(addPageReading(notes->reader(), sha(8), 1, 1, 10, study.now));
    REQUIRE(keepPagePicture(notes->reader(), sha(7), 2, {72, QByteArray("\x89PNG\0x", 6)}));
    REQUIRE(notes->undo(QStringLiteral("Reader")));
    CHECK_FALSE(loadMark(notes->reader(), id));
    CHECK(listPageReadings(notes->reader(), sha(7)).value() == std::vector<PageReading>{{sha(7), 4, 20, 300, study.now, study.now.addSecs(60)}});
    CHECK(listPageReadings(notes->reader())->size() == 2);
    CHECK(loadPagePicture(notes->reader(), sha(7), 2)->png == QByteArray("\x89PNG\0x", 6));
    CHECK(loadPagePicture(notes->reader(), sha(7), 3)->png.isEmpty());
}

TEST_CASE("two windows on the same notes hear of each other and share one undo")
{
    Study study;
    const auto here = study.open();
    const auto there = study.open();
    int heard = 0;
    there->addListener([&](const Changes &changes) { heard += changes.everything; });
    CHECK_FALSE(there->poll());
    const Id id = marked(*here, onPage(2, 90));
    CHECK(there->poll());
    CHECK(heard == 1);
    REQUIRE(there->undo(QStringLiteral("Reader")));
    CHECK_FALSE(loadMark(here->reader(), id));
    REQUIRE(here->setSetting(QStringLiteral("place"), QStringLiteral("47")));
    CHECK(there->setting(QStringLiteral("place")) == "47");
}

TEST_CASE("notes and a store of records are not taken for each other")
{
    Study study;
    Office office;
    marked(*study.open(), onPage(2, 90));
    fill(*office.open());
    const auto asNotes = Store::open(office.file(), {StoreContent::Notes});
    REQUIRE_FALSE(asNotes);
    CHECK(asNotes.error().kind == ErrorKind::Damaged);
    CHECK(speaksOfNotes(asNotes.error().sentence));
    CHECK(asNotes.error().sentence.contains(QStringLiteral("Office.desk")));
    const auto asStore = Store::open(study.file());
    REQUIRE_FALSE(asStore);
    CHECK(asStore.error().sentence.contains(QStringLiteral("a reader's notes")));
    // Nothing happened to either.
    CHECK(listMarks(study.open()->reader())->size() == 1);
    CHECK(listMeetings(office.open()->reader())->size() >= 1);
}

TEST_CASE("sentences about notes speak of notes")
{
    Study study;
    CHECK(speaksOfNotes(study.tried({.create = false}).error().sentence));
    marked(*study.open(), onPage(2, 90));
    SECTION("another program's file")
    {
        runSql(study.file(), "PRAGMA application_id = 5");
        CHECK(speaksOfNotes(study.tried().error().sentence));
    }
    SECTION("a table is missing")
    {
        runSql(study.file(), "DROP TABLE enquiry_pin");
        CHECK(speaksOfNotes(study.tried().error().sentence));
    }
    SECTION("damaged")
    {
        QFile bytes(study.file());
        REQUIRE(bytes.open(QIODevice::ReadWrite));
        const qint64 size = bytes.size();
        for (qint64 at = 4096; at < size; at += 4096) {
            bytes.seek(at);
            bytes.write(QByteArray(600, '\x5a'));
        }
        bytes.close();
        const QByteArray before = [&] { bytes.open(QIODevice::ReadOnly); return bytes.readAll(); }();
        bytes.close();
        const auto refused = study.tried();
        REQUIRE_FALSE(refused);
        CHECK(speaksOfNotes(refused.error().sentence));
        CHECK(refused.error().sentence.contains(QStringLiteral("left as it is")) == refused.error().sentence.contains(QStringLiteral("was left")));
        REQUIRE(bytes.open(QIODevice::ReadOnly));
        CHECK(bytes.readAll() == before);
    }
    SECTION("a newer program's: may be read")
    {
        runSql(study.file(), "PRAGMA user_version = 900");
        const auto notes = study.tried();
        REQUIRE(notes);
        CHECK((*notes)->isReadOnly());
        CHECK(speaksOfNotes((*notes)->notice()));
        CHECK(listMarks((*notes)->reader())->size() == 1);
        CHECK_FALSE(work(**notes, "x", [&](Transaction &tx) { addMark(tx, onPage(1, 1)); }));
    }
    SECTION("opened for reading")
    {
        const auto notes = study.tried({.readOnly = true});
        REQUIRE(notes);
        CHECK(speaksOfNotes((*notes)->notice()));
    }
}

TEST_CASE("notes are looked through, backed up and named after their owner")
{
    Study study;
    const auto notes = study.open();
    marked(*notes, onPage(2, 90));
    CHECK(notes->check()->ok());
    CHECK(notes->check()->orphans.isEmpty());
    const QString copy = study.folder.filePath(QStringLiteral("Copy.desknotes"));
    REQUIRE(notes->backup(copy));
    const auto second = Store::open(copy, {StoreContent::Notes});
    REQUIRE(second);
    CHECK(listMarks((*second)->reader()).value() == listMarks(notes->reader()).value());
    CHECK(QFileInfo(defaultNotesFile()).fileName() == QStringLiteral("My notes.desknotes"));
    CHECK(QFileInfo(defaultNotesFile()).path() == QFileInfo(defaultStoreFile()).path());
}
