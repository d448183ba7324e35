// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/annotate_paper.h"
#include "pdf/small_pdf.h"
#include "support/catch.h"

#include <QDir>
#include <QSignalSpy>

using namespace scrutiny;

namespace {

const QString paper(64, QLatin1Char('a'));

MarkLine line(MarkKind kind, const Source &places, const QString &note = {})
{
    MarkLine out;
    out.mark.kind = kind;
    out.mark.colour = QStringLiteral("green");
    out.mark.note = note;
    out.paper = paper;
    out.places = places;
    out.page = places.empty() ? 0 : places.front().page;
    return out;
}

struct Files
{
    Files()
    {
        qputenv("SCRUTINY_PAPERS", SCRUTINY_BIN_DIR "/scrutiny-papers");
        SmallPdf file;
        file.addPage({});
        in = folder.write("in.pdf", file.bytes());
    }
    QStringList names() const { return QDir(folder.path(".")).entryList(QDir::Files | QDir::Hidden); }

    TestFolder folder;
    QString in;
};

Result<void> copy(const QString &in, const QString &out, const std::vector<PaperAnnotation> &annotations)
{
    AnnotatedCopy work;
    QSignalSpy finished(&work, &AnnotatedCopy::finished);
    work.start(in, out, annotations);
    CHECK(finished.isEmpty());
    REQUIRE((finished.count() || finished.wait(60'000)));
    CHECK(finished.count() == 1);
    CHECK_FALSE(work.isRunning());
    return work.result();
}

const Rect box{100, 200, 300, 220};

} // namespace

TEST_CASE("marks become what other programs know")
{
    MarkLine pin = line(MarkKind::Pin, {{3, box}}, QStringLiteral("Compare with June"));
    pin.question = QStringLiteral("What did it cost?");
    MarkLine record = line(MarkKind::RecordNote, {{4, box}, {4, box}}, QStringLiteral("late again"));
    record.mark.anchor.recordName = QStringLiteral("Action 17");
    MarkLine bookmark = line(MarkKind::Bookmark, {{5, {}}});
    bookmark.pages = QStringLiteral("p. 5");
    const auto all = annotationsOf({line(MarkKind::Highlight, {{1, box}, {2, box}, {2, box}}, QStringLiteral("Why?")), line(MarkKind::Underline, {{1, box}}),
                                    line(MarkKind::PageNote, {{1, box}}, QStringLiteral("Ask")), pin, record, bookmark},
                                   paper, QStringLiteral("A member"));
    REQUIRE(all.size() == 7);
    using Kind = PaperAnnotation::Kind;
    CHECK(all[0] == PaperAnnotation{Kind::Highlight, 1, {box}, 0x9fe0b0, QStringLiteral("Why?"), QStringLiteral("A member"), {}});
    CHECK(all[1].page == 2);
    CHECK(all[1].boxes.size() == 2);
    CHECK(all[2].kind == Kind::Underline);
    CHECK(all[3].kind == Kind::Note);
    CHECK(all[4].kind == Kind::Highlight);
    CHECK(all[4].text == QStringLiteral("Pinned to: What did it cost?\n\nCompare with June"));
    CHECK(all[5].kind == Kind::Note);
    CHECK(all[5].boxes.size() == 1);
    CHECK(all[5].text == QStringLiteral("Action 17: late again"));
    CHECK(all[6].kind == Kind::Bookmark);
    CHECK(all[6].text == QStringLiteral("p. 5"));
}

TEST_CASE("what was put away, is lost, stands on another paper or says only what was read is left out")
{
    MarkLine away = line(MarkKind::Highlight, {{1, box}});
    away.mark.putAway = true;
    MarkLine lost = line(MarkKind::Highlight, {{1, box}});
    lost.state = PlaceState::Lost;
    MarkLine other = line(MarkKind::Highlight, {{1, box}});
    other.paper = QString(64, QLatin1Char('b'));
    CHECK(annotationsOf({away, lost, other, line(MarkKind::Read, {{1, box}}), line(MarkKind::ComeBack, {{1, box}})}, paper, {}).empty());
}

TEST_CASE("annotations come through JSON as they were")
{
    const std::vector<PaperAnnotation> some{
        {PaperAnnotation::Kind::Highlight, 3, {box, {1.5, 2.25, 3, 4}}, 0x0a0b0c, QString::fromUtf8("“Why?” – \n…"), QStringLiteral("A"), QDateTime(QDate(2026, 10, 1), QTime(9, 0), Qt::UTC)},
        {PaperAnnotation::Kind::Bookmark, 1, {}, 0, {}, {}, {}}};
    const auto back = annotationsFromJson(toJson(some));
    REQUIRE(back);
    CHECK(*back == some);
}

TEST_CASE("a copy is written beside the paper, and another after it")
{
    Files files;
    const auto marks = annotationsOf({line(MarkKind::Highlight, {{1, box}}, QStringLiteral("why?"))}, paper, {});
    for (const QString &name : QStringList{"one.pdf", "two.pdf"}) {
        REQUIRE(copy(files.in, files.folder.path(name), marks));
        QFile out(files.folder.path(name));
        REQUIRE(out.open(QIODevice::ReadOnly));
        CHECK(out.readAll().contains("(why?)"));
    }
    CHECK(files.names() == QStringList{"in.pdf", "one.pdf", "two.pdf"});
}

TEST_CASE("why a copy was not written is said in a sentence")
{
    Files files;
    const auto kind = [&](const QString &in, const QString &out) {
        const auto result = copy(in, out, {});
        REQUIRE_FALSE(result);
        CHECK(result.error().sentence.endsWith('.'));
        return result.error().kind;
    };
    const QString out = files.folder.path("out.pdf");
    CHECK(kind(files.folder.path("missing.pdf"), out) == ErrorKind::NotFound);
    CHECK(kind(files.folder.write("text.pdf", "Agenda"), out) == ErrorKind::NotAPdf);
    CHECK(kind(files.folder.write("cut.pdf", "%PDF-1.7\n1 0 obj"), out) == ErrorKind::Damaged);
    CHECK(kind(files.in, files.in) == ErrorKind::Invalid);
    CHECK(kind(files.in, files.folder.path("not there/out.pdf")) == ErrorKind::Io);
    CHECK(kind(files.in, files.folder.path(".")) == ErrorKind::Io);
    CHECK(kind(files.in, QStringLiteral("/proc/out.pdf")) == ErrorKind::Io);
    CHECK_FALSE(QFile::exists(out));
    qputenv("SCRUTINY_PAPERS", "/not/there/scrutiny-papers");
    const auto missing = copy(files.in, out, {});
    qputenv("SCRUTINY_PAPERS", SCRUTINY_BIN_DIR "/scrutiny-papers");
    if (!missing)
        CHECK(missing.error().kind == ErrorKind::ChildFailed);
}

TEST_CASE("a copy that is stopped leaves nothing behind")
{
    Files files;
    AnnotatedCopy work;
    QSignalSpy finished(&work, &AnnotatedCopy::finished);
    work.start(files.in, files.folder.path("out.pdf"), {});
    work.cancel();
    REQUIRE((finished.count() || finished.wait(60'000)));
    REQUIRE_FALSE(work.result());
    CHECK(work.result().error().kind == ErrorKind::Cancelled);
    CHECK(finished.count() == 1);
    CHECK(files.names() == QStringList{"in.pdf"});

    {
        AnnotatedCopy dropped;
        dropped.start(files.in, files.folder.path("dropped.pdf"), {});
    }
    CHECK_FALSE(files.names().contains(QStringLiteral("dropped.pdf.part")));
    CHECK(files.names().filter(QStringLiteral(".part")).isEmpty());
}
