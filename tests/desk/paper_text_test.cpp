// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk_support.h"
#include "desk/paper_text_reader.h"
#include "pdf/small_pdf.h"

#include "store/papers.h"

#include <QEventLoop>
#include <QTimer>

using namespace desk_test;

namespace {

/// A paper of some pages, each with its own words.
QByteArray paperOf(int pages, const QByteArray &word)
{
    SmallPdf pdf;
    for (int page = 1; page <= pages; ++page)
        pdf.addPage("BT /F1 12 Tf 60 700 Td (" + word + " on sheet " + QByteArray::number(page) + ") Tj ET");
    return pdf.bytes();
}

PaperText frameOf(const QString &sha256, int pages)
{
    PaperText frame;
    frame.sha256 = sha256;
    frame.pages = pages;
    return frame;
}

/// What came of one reading: its text, or its error.
struct Heard
{
    explicit Heard(PaperTextReader &reader)
    {
        QObject::connect(&reader, &PaperTextReader::done, &loop, [this](const PaperText &text) { texts.push_back(text); loop.quit(); });
        QObject::connect(&reader, &PaperTextReader::failed, &loop, [this](const Error &error) { errors.push_back(error); loop.quit(); });
        limit.setSingleShot(true);
        QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
        QObject::connect(&reader, &PaperTextReader::progress, &loop, [this](int pages, int) { progress.push_back(pages); });
    }
    void wait()
    {
        limit.start(30000);
        loop.exec();
    }
    QEventLoop loop;
    QTimer limit;
    std::vector<PaperText> texts;
    std::vector<Error> errors;
    std::vector<int> progress;
};

QString wordsOn(const PaperText &text, int page)
{
    return textOf(text, wordsOfPage(text, page));
}

} // namespace

TEST_CASE("A paper's frame has its items where their papers stand, and its printed numbers")
{
    Desk desk;
    const ImportOutcome pack = desk.import(novemberPack(), "november");
    const auto frame = paperFrame(desk.reader(), pack.paperId);
    REQUIRE(frame);
    CHECK(frame->pages == 8);
    CHECK(frame->labels.at(4) == "45");
    CHECK(frame->isEmpty());
    CHECK(frame->sections == std::vector<PaperSection>{{"2", "Minutes", {}, 2, 4}, {"3", "Apprenticeships", {}, 5, 8}});
    CHECK_FALSE(paperFrame(desk.reader(), 4711));
}

TEST_CASE("Two items that meet on one page: the first has it, the second has the rest")
{
    Desk desk;
    Reading reading = novemberPack();
    reading.agendaItems[2].pdfPageFrom = 4;
    const auto frame = paperFrame(desk.reader(), desk.import(reading, "november").paperId);
    REQUIRE(frame);
    CHECK(frame->sections == std::vector<PaperSection>{{"2", "Minutes", {}, 2, 4}, {"3", "Apprenticeships", {}, 5, 8}});
}

TEST_CASE("An earlier edition calls its items as it prints them")
{
    Desk desk;
    const ImportOutcome first = desk.import(novemberPack(), "november");
    Reading again = novemberPack();
    std::swap(again.agendaItems[1].number, again.agendaItems[2].number);
    const ImportOutcome second = desk.import(again, "november, again");
    REQUIRE(second.meetingId == first.meetingId);
    CHECK(paperFrame(desk.reader(), first.paperId)->sections.at(1) == PaperSection{"3", "Apprenticeships", {}, 5, 8});
    CHECK(paperFrame(desk.reader(), second.paperId)->sections.at(1) == PaperSection{"2", "Apprenticeships", {}, 5, 8});
}

TEST_CASE("All words of a paper are read page after page, and once read come from memory")
{
    TestFolder folder;
    const QString file = folder.write("one.pdf", paperOf(3, "Harbour"));
    PaperTextReader reader;
    Heard heard(reader);
    reader.read(frameOf("one", 3), file);
    CHECK(reader.isBusy());
    heard.wait();
    REQUIRE(heard.texts.size() == 1);
    CHECK_FALSE(reader.isBusy());
    CHECK(heard.progress == std::vector<int>{0, 1, 2});
    for (int page = 1; page <= 3; ++page)
        CHECK(wordsOn(heard.texts[0], page) == QStringLiteral("Harbour on sheet %1").arg(page));

    REQUIRE(QFile::remove(file));
    PaperText frame = frameOf("one", 3);
    frame.sections = {{"7", "Dredging", {}, 1, 3}};
    reader.read(frame, file);
    heard.wait();
    REQUIRE(heard.texts.size() == 2);
    CHECK(wordsOn(heard.texts[1], 2) == "Harbour on sheet 2");
    CHECK(heard.texts[1].sections == frame.sections); // the words are remembered, not what they belonged to
}

TEST_CASE("Three papers stay in memory")
{
    TestFolder folder;
    PaperTextReader reader;
    Heard heard(reader);
    for (const char *name : {"a", "b", "c", "d"}) {
        reader.read(frameOf(QString::fromLatin1(name), 1), folder.write(QString::fromLatin1(name) + ".pdf", paperOf(1, name)));
        heard.wait();
    }
    REQUIRE(heard.texts.size() == 4);
    for (const char *name : {"b", "c", "d"}) {
        reader.read(frameOf(QString::fromLatin1(name), 1), folder.path("gone.pdf"));
        heard.wait();
    }
    REQUIRE(heard.texts.size() == 7);
    CHECK(wordsOn(heard.texts[4], 1) == "b on sheet 1");
    reader.read(frameOf("a", 1), folder.path("gone.pdf"));
    heard.wait();
    CHECK(heard.errors.size() == 1);
}

TEST_CASE("A reading that was called off says nothing more, also one from memory; another can begin at once")
{
    TestFolder folder;
    const QString one = folder.write("one.pdf", paperOf(3, "Harbour")), two = folder.write("two.pdf", paperOf(1, "Ferry"));
    PaperTextReader reader;
    Heard heard(reader);
    reader.read(frameOf("one", 3), one);
    reader.cancel();
    CHECK_FALSE(reader.isBusy());
    reader.read(frameOf("two", 1), two);
    heard.wait();
    REQUIRE(heard.texts.size() == 1);
    CHECK(heard.texts[0].sha256 == "two");
    CHECK(heard.texts[0].words.size() == 4);
    reader.read(frameOf("two", 1), two); // from memory
    reader.read(frameOf("one", 3), one);
    heard.wait();
    REQUIRE(heard.texts.size() == 2);
    CHECK(heard.texts[1].sha256 == "one");
}

TEST_CASE("A paper that cannot be read says why")
{
    TestFolder folder;
    const auto missing = readPaperText(frameOf("gone", 1), folder.path("gone.pdf"));
    REQUIRE_FALSE(missing);
    CHECK_FALSE(missing.error().sentence.isEmpty());
    const auto read = readPaperText(frameOf("there", 2), folder.write("there.pdf", paperOf(2, "Ferry")));
    REQUIRE(read);
    CHECK(wordsOn(*read, 2) == "Ferry on sheet 2");
}
