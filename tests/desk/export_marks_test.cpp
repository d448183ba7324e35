// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"

#include "desk/export_marks.h"
#include "desk/mark_list.h"
#include "store/enquiries.h"
#include "store/marks.h"
#include "store/meetings.h"
#include "store/papers.h"

#include <QFile>

using namespace scrutiny;

namespace {

/// Notes beside the store of an imported pack, with one mark of the pack's second page.
class Notes
{
public:
    Notes()
    {
        desk.import(desk_test::novemberPack(), "november");
        paper = listPapers(desk.reader())->front();
        meeting = *loadMeeting(desk.reader(), paper.meetingId);
        committee = *loadCommittee(desk.reader(), meeting.committeeId);
        StoreOptions options;
        options.content = StoreContent::Notes;
        auto opened = Store::open(desk.path(QStringLiteral("my.desknotes")), options);
        REQUIRE(opened);
        notes = std::move(*opened);
    }

    Mark mark(int page, const QString &quote, const QString &note = {})
    {
        Mark one;
        one.colour = QStringLiteral("green");
        one.note = note;
        one.anchor.paper = paper.sha256;
        one.anchor.council = committee.council;
        one.anchor.committee = committee.name;
        one.anchor.meetingDate = meeting.date;
        one.anchor.page = page;
        one.anchor.pageLabel = QStringLiteral("7");
        one.anchor.places = {{page, {70, 100, 300, 112}}};
        one.anchor.quote = quote;
        return one;
    }

    Id add(const Mark &one)
    {
        Id id = 0;
        change([&](Transaction &tx) { id = addMark(tx, one); });
        return id;
    }

    void change(const std::function<void(Transaction &)> &work)
    {
        REQUIRE(notes->change(QStringLiteral("test"), QStringLiteral("member"), [&](Transaction &tx) -> Result<void> {
            work(tx);
            return {};
        }));
    }

    std::vector<MarkLine> lines(const MarkScope &scope = {})
    {
        const auto all = markLines(notes->reader(), desk.reader(), scope);
        REQUIRE(all);
        return *all;
    }

    desk_test::Desk desk;
    Paper paper;
    Meeting meeting;
    Committee committee;
    std::unique_ptr<Store> notes;
};

} // namespace

TEST_CASE("A mark's line says where it stands now: where it was made, in a later paper, or lost")
{
    Notes on;
    const Id made = on.add(on.mark(2, QStringLiteral("the words")));
    REQUIRE(on.lines().size() == 1);
    CHECK(on.lines()[0].page == 2);
    CHECK(on.lines()[0].paperId == on.paper.id);
    CHECK(on.lines()[0].pages.contains(QStringLiteral("sheet 2")));
    CHECK_FALSE(on.lines()[0].isLost());

    const QString later(64, QLatin1Char('e'));
    on.change([&](Transaction &tx) { putMarkPlace(tx, {0, made, later, PlaceState::Lost, {}, {}, QStringLiteral("Gone.")}); });
    MarkScope scope;
    scope.paper = later;
    CHECK(on.lines(scope)[0].isLost());
    CHECK(on.lines(scope)[0].pages.contains(QStringLiteral("sheet 2"))); // where it stood
    scope.paper = on.paper.sha256;
    CHECK_FALSE(on.lines(scope)[0].isLost()); // in its own paper it is where it was

    on.change([&](Transaction &tx) { putMarkPlace(tx, {0, made, later, PlaceState::Nearly, {{4, {70, 90, 200, 102}}}, QStringLiteral("the new words"), QStringLiteral("Nearly.")}); });
    scope.paper = later;
    CHECK(on.lines(scope)[0].page == 4);
    CHECK(on.lines(scope)[0].wordsNow == QStringLiteral("the new words"));
}

TEST_CASE("What is put away is listed only when asked for, and never exported")
{
    Notes on;
    on.add(on.mark(2, QStringLiteral("kept")));
    const Id away = on.add(on.mark(3, QStringLiteral("put away")));
    on.change([&](Transaction &tx) { putAwayMark(tx, away); });
    CHECK(on.lines().size() == 1);
    MarkScope scope;
    scope.putAwayToo = true;
    REQUIRE(on.lines(scope).size() == 2);
    const QString text = marksAsMarkdown(printedMarks(on.lines(scope)));
    CHECK(text.contains(QStringLiteral("kept")));
    CHECK_FALSE(text.contains(QStringLiteral("put away")));
}

TEST_CASE("Markdown: a heading a meeting and an item, references, notes and questions, lost places last")
{
    Notes on;
    const Id first = on.add(on.mark(2, QStringLiteral("33 schools"), QStringLiteral("Which ones?\nAsk the officer.")));
    const Id lost = on.add(on.mark(3, QStringLiteral("an old figure")));
    Enquiry enquiry;
    enquiry.council = on.committee.council;
    enquiry.committee = on.committee.name;
    enquiry.meetingDate = on.meeting.date;
    enquiry.question = QStringLiteral("Why did they fall?");
    enquiry.pins = {first};
    on.change([&](Transaction &tx) {
        addEnquiry(tx, enquiry);
        putMarkPlace(tx, {0, lost, QString(64, QLatin1Char('e')), PlaceState::Lost, {}, {}, QStringLiteral("The item was withdrawn.")});
    });
    MarkScope scope;
    auto all = on.lines(scope);
    for (MarkLine &line : all) // as seen from the later paper, which this store does not hold
        if (line.mark.id == lost) {
            line.state = PlaceState::Lost;
            line.page = 0;
            line.why = QStringLiteral("The item was withdrawn.");
        }
    const QString text = marksAsMarkdown(printedMarks(all));
    INFO(text.toStdString());
    CHECK(text.startsWith(QStringLiteral("# ") + on.committee.name));
    CHECK(text.contains(QStringLiteral("sheet 2")));
    CHECK(text.contains(QStringLiteral("Highlight, green")));
    CHECK(text.contains(QStringLiteral("> 33 schools")));
    CHECK(text.contains(QStringLiteral("Which ones?  \nAsk the officer.")));
    CHECK(text.contains(QStringLiteral("Question: Why did they fall?")));
    CHECK(text.indexOf(QStringLiteral("## Lost places")) > text.indexOf(QStringLiteral("33 schools")));
    CHECK(text.indexOf(QStringLiteral("an old figure")) > text.indexOf(QStringLiteral("## Lost places")));
    CHECK(text.contains(QStringLiteral("*The item was withdrawn.*")));
}

TEST_CASE("Markdown takes nothing from a paper for a sign of its own")
{
    Notes on;
    on.add(on.mark(2, QStringLiteral("# not *a* [heading](x) <b>"), QStringLiteral("1. no list\n- nor this")));
    const QString text = marksAsMarkdown(printedMarks(on.lines()));
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("> \\# not \\*a\\* \\[heading\\](x) \\<b\\>")));
    CHECK(text.contains(QStringLiteral("1\\. no list")));
    CHECK(text.contains(QStringLiteral("\\- nor this")));
}

TEST_CASE("Marks go into a file whole or not at all, with a sentence when they cannot")
{
    Notes on;
    on.add(on.mark(2, QStringLiteral("33 schools")));
    const auto printed = printedMarks(on.lines());
    const QString file = on.desk.path(QStringLiteral("marks.md"));
    REQUIRE(writeMarks(file, printed));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(written.readAll()) == marksAsMarkdown(printed));
    const auto other = writeMarks(on.desk.path(QStringLiteral("marks.txt")), printed);
    REQUIRE_FALSE(other);
    CHECK(other.error().sentence.contains(QStringLiteral(".md, .odt or .pdf")));
    const auto nowhere = writeMarks(on.desk.path(QStringLiteral("no folder/marks.md")), printed);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == ErrorKind::Io);
}
