// SPDX-License-Identifier: GPL-3.0-or-later
// The verb as a program: what it leaves behind, and its exit statuses.
#include "domain/paper_annotations.h"
#include "pdf/document.h"
#include "pdf/small_pdf.h"
#include "support/catch.h"

#include <QDir>
#include <QProcess>

using namespace scrutiny;

namespace {

struct Annotated
{
    int status = -1;
    QByteArray errors;
};

Annotated annotate(const QString &in, const QString &out, const QByteArray &json)
{
    QProcess process;
    process.start(QStringLiteral(SCRUTINY_BIN_DIR "/scrutiny-papers"), {QStringLiteral("annotate"), in, out});
    process.write(json);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(150'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardError()};
}

void checkRefused(const Annotated &result, int status)
{
    INFO(result.errors.toStdString());
    CHECK(result.status == status);
    CHECK(result.errors.count('\n') == 1);
    CHECK(result.errors.trimmed().endsWith('.'));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray onePage()
{
    SmallPdf file;
    file.addPage("BT /F1 10 Tf 72 700 Td (Agenda) Tj ET");
    return file.bytes();
}

QByteArray oneHighlight()
{
    return toJson({{PaperAnnotation::Kind::Highlight, 1, {{100, 200, 300, 220}}, 0xffe066, QStringLiteral("why?"), QStringLiteral("A member"), {}}});
}

/// Files of a folder, hidden ones too.
QStringList filesIn(const QString &path)
{
    return QDir(path).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

TEST_CASE("annotate writes the copy and nothing else")
{
    TestFolder folder;
    const QString in = folder.write("in.pdf", onePage());
    folder.write("out.pdf", "an older copy");
    const Annotated result = annotate(in, folder.path("out.pdf"), oneHighlight());
    CHECK(result.status == 0);
    CHECK(result.errors.isEmpty());
    CHECK(bytesOf(folder.path("out.pdf")).contains("(why?)"));
    CHECK(bytesOf(in) == onePage());
    CHECK(filesIn(folder.path(".")) == QStringList{"in.pdf", "out.pdf"});
}

TEST_CASE("annotate never writes over its paper, by whatever name")
{
    TestFolder folder;
    const QString in = folder.write("in.pdf", onePage());
    REQUIRE(QFile::link(in, folder.path("link.pdf")));
    checkRefused(annotate(in, in, oneHighlight()), 2);
    checkRefused(annotate(in, folder.path("link.pdf"), oneHighlight()), 2);
    checkRefused(annotate(folder.path("link.pdf"), folder.path("./in.pdf"), oneHighlight()), 2);
    CHECK(bytesOf(in) == onePage());
}

TEST_CASE("what is out of form or too much is refused, and an older copy stays")
{
    TestFolder folder;
    const QString in = folder.write("in.pdf", onePage());
    const QString out = folder.write("out.pdf", "an older copy");
    for (const char *json : {"", "{}", "nothing", "[1]", R"([{"kind":"stamp","page":1,"boxes":[[1,1,2,2]]}])", R"([{"kind":"note","page":0,"boxes":[[1,1,2,2]]}])",
                             R"([{"kind":"note","page":1,"boxes":[]}])", R"([{"kind":"note","page":1,"boxes":[[1,1,2]]}])", R"([{"kind":"note","page":1,"boxes":[[1,1,2,1e9]]}])",
                             R"([{"kind":"note","page":1,"boxes":[[1,1,2,2]],"colour":"red"}])", R"([{"kind":"note","page":7,"boxes":[[1,1,2,2]]}])"}) {
        INFO(json);
        checkRefused(annotate(in, out, json), 2);
    }
    const std::vector<PaperAnnotation> many(20'001, {PaperAnnotation::Kind::Bookmark, 1, {}, 0, {}, {}, {}});
    checkRefused(annotate(in, out, toJson(many)), 3);
    checkRefused(annotate(in, out, toJson({{PaperAnnotation::Kind::Bookmark, 1, {}, 0, QString(50'001, 'x'), {}, {}}})), 3);
    checkRefused(annotate(in, out, QByteArray(mostAnnotationBytes + 10, ' ')), 3);
    checkRefused(annotate(in, folder.path("not there/out.pdf"), oneHighlight()), 4);
    CHECK(bytesOf(out) == "an older copy");
    CHECK(filesIn(folder.path(".")) == QStringList{"in.pdf", "out.pdf"});
}

TEST_CASE("whole packs are copied with every page")
{
    const QDir packs(QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs"));
    const QStringList names = packs.entryList({"*.pdf"}, QDir::Files);
    REQUIRE_FALSE(names.isEmpty());
    for (const QString &name : names) {
        INFO(name);
        TestFolder folder;
        REQUIRE(annotate(packs.filePath(name), folder.path("out.pdf"), oneHighlight()).status == 0);
        const auto before = pdf::Document::open(packs.filePath(name)), after = pdf::Document::open(folder.path("out.pdf"));
        REQUIRE(before);
        REQUIRE(after);
        REQUIRE(after->pageCount() == before->pageCount());
        CHECK(after->bookmarks().size() == before->bookmarks().size());
        CHECK(after->render(1, 36)->pixels != before->render(1, 36)->pixels);
        CHECK(after->render(2, 36)->pixels == before->render(2, 36)->pixels);
    }
}

TEST_CASE("hostile files are copied or refused, and leave nothing behind")
{
    const QDir hostile(QStringLiteral(SCRUTINY_SOURCE_DIR "/../shared/hostile"));
    for (const QString &name : hostile.entryList({"*.pdf"}, QDir::Files)) {
        INFO(name);
        TestFolder folder;
        const Annotated result = annotate(hostile.filePath(name), folder.path("out.pdf"), oneHighlight());
        if (result.status != 0)
            checkRefused(result, result.status == 3 ? 3 : 2);
        CHECK(filesIn(folder.path(".")) == (result.status == 0 ? QStringList{"out.pdf"} : QStringList{}));
        if (name.startsWith("encrypted"))
            CHECK(result.status == 2);
    }
}
