// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"
#include "notes_reference.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <random>

// A reader's promise: whatever was on the screen when the program was ended is in the notes, but for the character being typed.

namespace {

constexpr int kills = 100;

void startWork(QProcess &child, const QString &file, int from)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SCRUTINY_NOTES_FILE"), file);
    environment.insert(QStringLiteral("SCRUTINY_NOTES_STEP"), QString::number(from));
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[notes-at-work]")});
    REQUIRE(child.waitForStarted());
}

} // namespace

// Not a test: the child that the next one starts and ends.
TEST_CASE("a reader at work until ended", "[.notes-at-work]")
{
    const QString file = qEnvironmentVariable("SCRUTINY_NOTES_FILE");
    if (!file.isEmpty())
        typist::workAndReport(file, qEnvironmentVariableIntValue("SCRUTINY_NOTES_STEP"));
}

TEST_CASE("a reader who is cut off a hundred times loses at most the character being typed")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("My notes.desknotes"));
    std::mt19937 dice(20260305);
    typist::Reference reference;
    int steps = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess child;
        startWork(child, file, steps);
        // Some steps, and a moment that ends anywhere within the next one: while it is read, written, put on the disk or reported.
        const int wanted = steps + int(dice() % 10);
        QByteArray said;
        while (typist::lastAccepted(said) < wanted && child.waitForReadyRead(10000))
            said += child.readAllStandardOutput();
        QElapsedTimer moment;
        moment.start();
        const qint64 nanoseconds = dice() % 2000000;
        while (moment.nsecsElapsed() < nanoseconds) { }
        child.kill();
        REQUIRE(child.waitForFinished());
        said += child.readAllStandardOutput();
        const int accepted = std::max(steps, typist::lastAccepted(said) + 1);
        INFO("ended " << kill << " times, " << accepted << " steps accepted");
        REQUIRE(child.exitStatus() == QProcess::CrashExit); // it was at work until then
        REQUIRE(accepted > wanted);

        CHECK(made_up::valueOf(file, "SELECT count(*) FROM pragma_quick_check WHERE quick_check = 'ok'") == 1);
        const QString found = made_up::dump(file);
        const bool exact = found == reference.after(accepted);
        steps = exact ? accepted : accepted + 1; // written, and ended before it could say so
        if (!exact)
            REQUIRE(found == reference.after(steps));
        typist::checkUndo(file);
    }
    CHECK(steps >= kills);
}
