// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs as a user types them: the real program on the sample packs.
#include "desk/commands.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace scrutiny;

namespace {

const QString September = QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs/2026-09-10-communities-and-skills.pdf");
const QString November = QStringLiteral(SCRUTINY_SOURCE_DIR "/data/packs/2026-11-12-communities-and-skills.pdf");

struct Said
{
    int status = -1;
    QString out, trouble;
};

Said desk(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(SCRUTINY_BIN_DIR "/scrutiny-desk"), arguments);
    REQUIRE(program.waitForFinished(120'000));
    REQUIRE(program.exitStatus() == QProcess::NormalExit);
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()), QString::fromUtf8(program.readAllStandardError())};
}

class Folder
{
public:
    QString store() const { return m_folder.filePath("test.desk"); }
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile out(m_folder.filePath(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(content);
        return out.fileName();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("The sample packs go from PDF to meeting, search, export and check")
{
    Folder folder;
    const Said imported = desk({"import", "--store", folder.store(), September, November});
    INFO(imported.trouble.toStdString());
    REQUIRE(imported.status == ExitDone);
    CHECK(imported.out.count('\n') >= 2);

    const Said shown = desk({"show", "--store", folder.store(), "12", "November", "2026"});
    CHECK(shown.status == ExitDone);
    CHECK(shown.out.startsWith("Communities and Skills Scrutiny Committee\nThursday 12 November 2026 · 6.30 pm"));
    CHECK(shown.out.contains("Leisure Contract: Performance, Energy and Prices"));
    CHECK(shown.out.contains("17 – 24"));
    CHECK(shown.trouble.isEmpty());

    const Said found = desk({"search", "--store", folder.store(), "leisure contract"});
    CHECK(found.status == ExitDone);
    CHECK(found.out.section('\n', 0, 0).contains("Leisure Contract")); // a title before any passing mention

    const Said exported = desk({"export", "--json", "--store", folder.store(), "2026-11-12"});
    const QJsonObject whole = QJsonDocument::fromJson(exported.out.toUtf8()).object();
    CHECK(whole["format"].toString() == "scrutiny-desk/1");
    const QJsonArray meetings = whole["committees"].toArray()[0].toObject()["meetings"].toArray();
    REQUIRE(meetings.size() == 1);
    CHECK(meetings[0].toObject()["agenda_items"].toArray().size() == 13);

    const Said checked = desk({"check", "--store", folder.store()});
    CHECK(checked.status == ExitDone);
}

TEST_CASE("Importing a pack again says that nothing changed")
{
    Folder folder;
    REQUIRE(desk({"import", "--store", folder.store(), November}).status == ExitDone);
    const Said before = desk({"export", "--json", "--store", folder.store()});
    const Said again = desk({"import", "--store", folder.store(), November});
    CHECK(again.status == ExitDone);
    CHECK(again.out.contains("already in the store, nothing changed"));
    CHECK(desk({"export", "--json", "--store", folder.store()}).out == before.out);
}

TEST_CASE("A file that cannot be read gives one plain sentence and its exit status, and stores nothing")
{
    Folder folder;
    const QString notPdf = folder.file("letter.pdf", "Dear members,");
    const QString empty = folder.file("empty.pdf", "");
    for (const QString &file : {notPdf, empty, folder.path("missing.pdf")}) {
        const Said said = desk({"import", "--store", folder.store(), file});
        CHECK(said.status == ExitPaper);
        CHECK(said.out.isEmpty());
        CHECK(said.trouble.trimmed().count('\n') == 0);
        CHECK(said.trouble.contains(QFileInfo(file).fileName()));
    }
    CHECK(desk({"show", "--store", folder.store()}).status == ExitNothingFound);
    CHECK(QDir(folder.path("test.papers")).entryList(QDir::Files).isEmpty());
}

TEST_CASE("A bad file among good ones does not keep the others out")
{
    Folder folder;
    const Said said = desk({"import", "--store", folder.store(), folder.file("bad.pdf", "no"), November});
    CHECK(said.status == ExitPaper);
    CHECK(desk({"show", "--store", folder.store()}).out.contains("12 November 2026"));
}

TEST_CASE("Wrong arguments are told from wrong papers, and help is help")
{
    CHECK(desk({"import"}).status == ExitUsage);
    CHECK(desk({"search"}).status == ExitUsage);
    CHECK(desk({"show", "--colour"}).status == ExitUsage);
    for (const char *verb : {"import", "search", "show", "export", "check"}) {
        const Said help = desk({QString::fromLatin1(verb), "--help"});
        CHECK(help.status == ExitDone);
        CHECK(help.out.contains("--store"));
        CHECK(help.out.contains("Exit status"));
    }
}

TEST_CASE("Killed at any moment, the import is there or it is not")
{
    Folder folder;
    int whole = 0;
    for (int milliseconds = 0; milliseconds <= 600; milliseconds += 50) {
        const QString store = folder.path(QStringLiteral("kill%1.desk").arg(milliseconds));
        QProcess program;
        program.start(QStringLiteral(SCRUTINY_BIN_DIR "/scrutiny-desk"), {"import", "--store", store, November});
        REQUIRE(program.waitForStarted());
        program.waitForFinished(milliseconds); // the moment of death, not a wait for anything
        program.kill();
        program.waitForFinished();
        if (!QFile::exists(store))
            continue;
        const Said checked = desk({"check", "--store", store});
        INFO(milliseconds << " ms: " << checked.out.toStdString() << checked.trouble.toStdString());
        CHECK(checked.status == ExitDone);
        // And it goes on from there.
        CHECK(desk({"import", "--store", store, November}).status == ExitDone);
        whole += desk({"show", "--store", store}).out.contains("Leisure Contract");
    }
    CHECK(whole > 0);
}
