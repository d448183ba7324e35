// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/small_pdf.h"
#include "support/catch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <functional>

#include <unistd.h>

namespace {

const QString program = QStringLiteral(SCRUTINY_BIN_DIR "/scrutiny-papers");

struct Run
{
    int status = -1;
    bool crashed = false;
    QByteArray output, errors;
    qint64 milliseconds = 0;
};

Run run(const QStringList &arguments)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    Run result;
    REQUIRE(process.waitForFinished(60'000));
    result.milliseconds = timer.elapsed();
    result.crashed = process.exitStatus() != QProcess::NormalExit;
    result.status = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

/// Not readable or over a limit, said in one line.
void checkRefused(const Run &result, int status)
{
    CHECK_FALSE(result.crashed);
    CHECK(result.status == status);
    CHECK(result.output.isEmpty());
    CHECK(result.errors.count('\n') == 1);
    CHECK(result.errors.trimmed().endsWith('.'));
}

QByteArray words(const char *text)
{
    return QByteArray("BT /F1 10 Tf 72 700 Td (") + text + ") Tj ET";
}

/// A form that draws for ever: each of 30 draws the one before it three times. Returns its number.
int addEndlessForm(SmallPdf &file)
{
    int next = file.addStream("0 0 m 10 10 l S", "/Type /XObject /Subtype /Form /BBox [0 0 600 800]");
    for (int depth = 1; depth < 30; ++depth) {
        next = file.addStream("/X Do /X Do /X Do", "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X " + SmallPdf::ref(next) + " >> >>");
    }
    return next;
}

/// A paper of `pages` pages that keep their reader busy for ever, and one that does not.
QByteArray endlessPaper(int pages)
{
    SmallPdf file;
    const QByteArray form = SmallPdf::ref(addEndlessForm(file));
    for (int i = 0; i < pages; ++i)
        file.addPage("/X Do", {}, "/XObject << /X " + form + " >>");
    file.addPage(words("Afterwards"));
    return file.bytes();
}

} // namespace

TEST_CASE("a paper is read to one JSON object")
{
    SmallPdf file;
    file.addPage(words("Agenda"));
    file.addPage(words("Minutes"));
    TestFolder folder;
    const QString path = folder.write(QStringLiteral("Größe & (1).pdf"), file.bytes());
    const Run result = run({"read", "--progress", path});
    REQUIRE(result.status == 0);
    const QJsonObject reading = QJsonDocument::fromJson(result.output).object();
    CHECK(reading.value("format").toString() == "scrutiny-papers/1");
    CHECK(reading.value("source").toObject().value("pages").toInt() == 2);
    CHECK(result.errors.endsWith("progress 2 2\n"));
    CHECK(run({"read", path}).errors.isEmpty());
}

TEST_CASE("the stages before can be printed")
{
    SmallPdf file;
    file.addPage(words("Agenda"));
    TestFolder folder;
    const QString path = folder.write("a.pdf", file.bytes());
    for (const char *stage : {"lines", "sections", "tables"}) {
        const Run result = run({"read", path, "--stage", QString::fromLatin1(stage)});
        CHECK(result.status == 0);
        CHECK_FALSE(QJsonDocument::fromJson(result.output).isNull());
    }
    CHECK(run({"read", path, "--stage", "nonsense"}).status == 2);
}

TEST_CASE("what cannot be read is refused in one plain line")
{
    TestFolder folder;
    SmallPdf file;
    file.addPage(words("Agenda"));
    checkRefused(run({"read", folder.path("missing.pdf")}), 2);
    checkRefused(run({"read", QDir::tempPath()}), 2);
    checkRefused(run({"read", folder.write("empty.pdf", "")}), 2);
    checkRefused(run({"read", folder.write("text.pdf", "Dear Sir")}), 2);
    checkRefused(run({"read", folder.write("header.pdf", "%PDF-1.4\n%%EOF\n")}), 2);
    checkRefused(run({"read"}), 2);
    checkRefused(run({"write"}), 2);
    checkRefused(run({"read", folder.write("a.pdf", file.bytes()), "--max-pages", "0"}), 2);
}

TEST_CASE("a file cut short is read or refused, never a crash")
{
    SmallPdf file;
    for (int i = 0; i < 5; ++i)
        file.addPage(words("Agenda"));
    const QByteArray whole = file.bytes();
    TestFolder folder;
    for (const int percent : {5, 20, 40, 60, 80, 95, 99}) {
        const Run result = run({"read", folder.write("cut.pdf", whole.left(whole.size() * percent / 100))});
        CHECK_FALSE(result.crashed);
        CHECK((result.status == 0 || result.status == 2));
    }
}

TEST_CASE("more pages than are allowed")
{
    SmallPdf file;
    for (int i = 0; i < 5000; ++i)
        file.addPage("q Q");
    TestFolder folder;
    const QString path = folder.write("many.pdf", file.bytes());
    checkRefused(run({"read", path}), 3);
    const Run all = run({"read", path, "--max-pages", "5000"});
    CHECK(all.status == 0);
    CHECK(QJsonDocument::fromJson(all.output).object().value("source").toObject().value("pages").toInt() == 5000);
}

TEST_CASE("nesting without an end")
{
    TestFolder folder;
    SmallPdf arrays;
    arrays.addPage(words("Agenda"), "/Annots " + QByteArray(200'000, '[') + QByteArray(200'000, ']'));
    const Run first = run({"read", folder.write("arrays.pdf", arrays.bytes())});
    CHECK_FALSE(first.crashed);
    CHECK((first.status == 0 || first.status == 2));

    SmallPdf tree;
    tree.addPage(words("Agenda"));
    tree.replace(2, "<< /Type /Pages /Count 2000000000 /Kids [2 0 R 2 0 R 2 0 R] >>");
    const Run second = run({"read", folder.write("tree.pdf", tree.bytes())});
    CHECK_FALSE(second.crashed);
    CHECK((second.status == 0 || second.status == 2 || second.status == 3));
    CHECK(second.milliseconds < 20'000);

    SmallPdf saves;
    saves.addPage(QByteArray("q ").repeated(300'000) + words("Agenda"));
    const Run third = run({"read", folder.write("saves.pdf", saves.bytes())});
    CHECK_FALSE(third.crashed);
}

TEST_CASE("a page that takes for ever is given up and the others are read")
{
    TestFolder folder;
    const Run result = run({"read", folder.write("endless.pdf", endlessPaper(1))});
    CHECK(result.status == 0);
    CHECK(result.output.contains("Afterwards"));
    CHECK(result.milliseconds < 10'000);
}

TEST_CASE("a file of such pages is not waited for page by page")
{
    TestFolder folder;
    const Run result = run({"read", folder.write("endless.pdf", endlessPaper(200))});
    CHECK(result.status == 0);
    CHECK(result.milliseconds < 15'000);
}

TEST_CASE("a limit of time is kept")
{
    TestFolder folder;
    const Run result = run({"read", "--timeout", "1", folder.write("endless.pdf", endlessPaper(4))});
    checkRefused(result, 3);
    CHECK(result.milliseconds < 5'000);
}

#ifdef __linux__
namespace {

/// Processes that run the program on `path`.
QList<int> readersOf(const QString &path)
{
    QList<int> ids;
    for (const QString &entry : QDir("/proc").entryList(QDir::Dirs)) {
        QFile file("/proc/" + entry + "/cmdline");
        if (entry.toInt() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(path.toUtf8()))
            ids += entry.toInt();
    }
    return ids;
}

bool becomes(const std::function<bool()> &what, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!what()) {
        if (timer.elapsed() > milliseconds)
            return false;
        usleep(5000);
    }
    return true;
}

} // namespace

TEST_CASE("no reader outlives the one that started it")
{
    TestFolder folder;
    const QString path = folder.write("slow.pdf", endlessPaper(1));
    QProcess process;
    process.start(program, {"read", path});
    REQUIRE(process.waitForStarted());
    REQUIRE(becomes([&] { return readersOf(path).size() == 2; }, 3000)); // the parent and its worker
    process.kill();
    process.waitForFinished();
    CHECK(becomes([&] { return readersOf(path).isEmpty(); }, 1500));
}

TEST_CASE("a reader that nobody listens to ends")
{
    TestFolder folder;
    QProcess shell;
    QElapsedTimer timer;
    timer.start();
    // `true` ends at once, and with it the reading end of the pipe; the page alone would take four seconds.
    shell.start("sh", {"-c", "\"$0\" read \"$1\" | true", program, folder.write("slow.pdf", endlessPaper(1))});
    REQUIRE(shell.waitForFinished(10'000));
    CHECK(timer.elapsed() < 3000);
    CHECK(shell.readAllStandardError().isEmpty());
}
#endif

TEST_CASE("help and version")
{
    CHECK(run({"--help"}).output.contains("read FILE.pdf"));
    CHECK(run({"--version"}).output.startsWith("scrutiny-papers "));
    CHECK(run({"--help"}).status == 0);
}

TEST_CASE("files that were damaged on purpose")
{
    const QDir hostile(QStringLiteral(SCRUTINY_SOURCE_DIR "/../shared/hostile"));
    for (const QString &name : hostile.entryList({"*.pdf"})) {
        INFO(name.toStdString());
        const Run result = run({"read", hostile.filePath(name)});
        CHECK_FALSE(result.crashed);
        CHECK((result.status == 0 || result.status == 2 || result.status == 3));
        CHECK(result.milliseconds < 10'000);
        if (name.startsWith("unreadable--"))
            checkRefused(result, 2);
        if (name.startsWith("encrypted--") || name.startsWith("no-text--"))
            CHECK(result.status == 0);
    }
}
