// SPDX-License-Identifier: GPL-3.0-or-later
// The members' promise at the real window: whenever it is closed or ended, at most the character that is being typed is missing from the notes.
#include "gui/store_support.h"
#include "gui/window_typist.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include <algorithm>

using namespace scrutiny;
using namespace scrutiny::test;

namespace {

constexpr int kills = 100;
constexpr int desks = 3; ///< readers at work at the same time, each with files of their own
constexpr int longestWait = 60000; ///< milliseconds for a window that says nothing: a busy machine, or a fault

/// One reader's desk: windows are opened on it one after the other, and ended. Belongs to one thread; faults are collected, since checks are for the main one.
class Desk
{
public:
    Desk(const QString &folder, Id meeting, unsigned seed) : m_folder(folder), m_meeting(meeting), m_dice(seed) {}

    void run(int wanted)
    {
        for (int at = 0; killed < wanted && faults.isEmpty(); ++at) {
            if (at % 8 == 7)
                closeWindow();
            else if (at % 8 == 3)
                killWhileClosing();
            else if (at % 2)
                killAfterMoment();
            else
                killAfterDeeds();
            if (!faults.isEmpty())
                faults.back() += QStringLiteral("\nWindow %1 of %2:\n%3").arg(at + 1).arg(m_folder, QString::fromUtf8(m_said).right(600));
        }
    }

    int killed = 0, closed = 0, characters = 0;
    QStringList faults;

private:
    /// Between two reports as well as within one: while a key is handled, written, put on the disk or told of.
    void killAfterDeeds()
    {
        QProcess window;
        start(window, 0);
        const int deeds = 1 + int(m_dice() % 40);
        if (!hear(window, [&] { return m_said.count("\n.\n") >= deeds; }))
            return;
        spin(m_dice() % 6000000);
        kill(window);
    }

    void killAfterMoment()
    {
        QProcess window;
        start(window, 0);
        const int milliseconds = int(m_dice() % 250);
        if (!hear(window, [&] { return m_said.contains("> "); }))
            return;
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < milliseconds && window.waitForReadyRead(int(std::max<qint64>(0, milliseconds - clock.elapsed()))))
            m_said += window.readAllStandardOutput();
        kill(window);
    }

    void killWhileClosing()
    {
        QProcess window;
        start(window, 1 + int(m_dice() % 30));
        if (!hear(window, [&] { return m_said.contains("closing\n"); }))
            return;
        spin(m_dice() % 10000000);
        kill(window, true);
    }

    void closeWindow()
    {
        QProcess window;
        start(window, 1 + int(m_dice() % 30));
        const bool ended = window.waitForFinished(longestWait);
        m_said += window.readAllStandardOutput();
        if (!ended || window.exitStatus() != QProcess::NormalExit || window.exitCode() != 0)
            faults += QStringLiteral("A window that was closed did not end well");
        ++closed;
        look();
        if (!m_doing.isEmpty())
            faults += QStringLiteral("A window closed in the middle of something");
    }

    void start(QProcess &window, int closesAfter)
    {
        m_said = "\n";
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SCRUTINY_DESK_FOLDER"), m_folder);
        environment.insert(QStringLiteral("SCRUTINY_DESK_MEETING"), QString::number(m_meeting));
        environment.insert(QStringLiteral("SCRUTINY_DESK_SEED"), QString::number(m_dice()));
        environment.insert(QStringLiteral("SCRUTINY_DESK_CLOSES"), QString::number(closesAfter));
        environment.insert(QStringLiteral("TMPDIR"), m_folder); // what an ended window leaves behind goes with the folder
        window.setProcessEnvironment(environment);
        window.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[window-at-work]")});
    }

    template<typename Enough>
    bool hear(QProcess &window, Enough enough)
    {
        while (!enough()) {
            if (!window.waitForReadyRead(longestWait)) {
                faults += QStringLiteral("A window ended, or said nothing any more");
                return false;
            }
            m_said += window.readAllStandardOutput();
        }
        return true;
    }

    static void spin(qint64 nanoseconds)
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.nsecsElapsed() < nanoseconds) { }
    }

    void kill(QProcess &window, bool mayHaveClosed = false)
    {
        window.kill();
        if (window.state() != QProcess::NotRunning && !window.waitForFinished(longestWait))
            faults += QStringLiteral("A window that was killed did not end");
        m_said += window.readAllStandardOutput();
        if (window.exitStatus() == QProcess::CrashExit)
            ++killed;
        else if (!mayHaveClosed || window.exitCode() != 0)
            faults += QStringLiteral("A window ended before it was killed");
        look();
    }

    /// Follows what the window told, and compares it with what is in the file now.
    void look()
    {
        follow();
        StoreOptions options;
        options.content = StoreContent::Notes;
        options.create = false;
        const auto notes = Store::open(m_folder + QStringLiteral("/Notes.desknotes"), options);
        if (!notes) {
            faults += notes.error().sentence;
            return;
        }
        const auto report = (*notes)->check();
        if (!report || !report->ok())
            faults += QStringLiteral("The file is damaged: ") + (report ? report->faults.join(QLatin1Char('\n')) : report.error().sentence);
        const auto found = stateOf((*notes)->reader());
        if (!found) {
            faults += found.error().sentence;
            return;
        }
        NotesState all = *found;
        all.insert(m_kept.begin(), m_kept.end());
        for (const auto &[what, unused] : all) {
            const int there = valueIn(*found, what), kept = valueIn(m_kept, what);
            if (there != kept && !(what == m_doing && there == m_becomes))
                faults += QStringLiteral("%1 is %2 in the file and was %3 in the window (at work on %4 %5)").arg(what).arg(there).arg(kept).arg(m_doing).arg(m_becomes);
        }
        m_kept = *found;
    }

    void follow()
    {
        m_doing.clear();
        for (const QString &line : QString::fromUtf8(m_said.left(m_said.lastIndexOf('\n'))).split(QLatin1Char('\n'))) {
            if (line.startsWith(QStringLiteral("> "))) {
                const auto cut = line.lastIndexOf(QLatin1Char(' '));
                m_doing = line.mid(2, cut - 2);
                m_becomes = line.mid(cut + 1).toInt();
                const bool typing = m_doing.startsWith(QStringLiteral("note ")) || m_doing.startsWith(QStringLiteral("question ")) || m_doing.startsWith(QStringLiteral("answer "));
                characters += typing;
                if (typing && m_becomes != valueIn(m_kept, m_doing) + 1)
                    faults += QStringLiteral("%1 had %2 characters, and its field showed %3").arg(m_doing).arg(valueIn(m_kept, m_doing)).arg(m_becomes - 1);
            } else if (line == QStringLiteral(".") && !m_doing.isEmpty()) {
                m_kept[m_doing] = m_becomes;
                m_doing.clear();
            }
        }
    }

    static int valueIn(const NotesState &state, const QString &what)
    {
        const auto found = state.find(what);
        return found == state.end() ? 0 : found->second;
    }

    QString m_folder;
    Id m_meeting;
    std::mt19937 m_dice;
    QByteArray m_said;
    NotesState m_kept;  ///< what the windows have done
    QString m_doing;    ///< and were at when they ended; empty: nothing
    int m_becomes = 0;
};

} // namespace

// Not a test: the window that the next one opens and ends.
TEST_CASE("a window at work until ended", "[.window-at-work]")
{
    const QString folder = qEnvironmentVariable("SCRUTINY_DESK_FOLDER");
    if (folder.isEmpty())
        return;
    WindowTypist reader(folder + QStringLiteral("/Test.desk"), folder + QStringLiteral("/Notes.desknotes"), qEnvironmentVariable("SCRUTINY_DESK_MEETING").toLongLong(),
                        qEnvironmentVariable("SCRUTINY_DESK_SEED").toUInt());
    reader.work(qEnvironmentVariableIntValue("SCRUTINY_DESK_CLOSES"));
}

TEST_CASE("A window that is killed a hundred times loses at most the character being typed, and nothing when it is closed")
{
    const QTemporaryDir folder;
    DeskFixture filled;
    filled.fill();
    std::vector<Desk> all;
    for (int at = 0; at < desks; ++at) {
        const QString place = folder.filePath(QStringLiteral("desk %1").arg(at + 1));
        REQUIRE(QDir().mkpath(place));
        REQUIRE(filled.bench->store().backup(place + QStringLiteral("/Test.desk")));
        all.emplace_back(place, filled.meeting, 20261015u + unsigned(at));
    }
    std::vector<std::unique_ptr<QThread>> atWork;
    for (int at = 0; at < desks; ++at) {
        atWork.emplace_back(QThread::create([&all, at] { all[std::size_t(at)].run((kills + desks - 1 - at) / desks); }));
        atWork.back()->start();
    }
    for (const auto &one : atWork)
        one->wait();
    int killed = 0, closed = 0, characters = 0;
    for (const Desk &desk : all) {
        CHECK(desk.faults.join(QLatin1Char('\n')).toStdString() == std::string());
        killed += desk.killed;
        closed += desk.closed;
        characters += desk.characters;
    }
    INFO("killed " << killed << " times, closed " << closed << " times, " << characters << " characters typed");
    CHECK(killed >= kills);
    CHECK(closed >= desks);
    CHECK(characters > 5 * kills);
}
