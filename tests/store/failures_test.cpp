// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_disk.h"
#include "made_up.h"

#include <sqlite3.h>

#include <atomic>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace made_up;

namespace {

Result<Changes> rename(Store &store, Id meeting, const QString &venue)
{
    return store.change(QStringLiteral("move"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
        editField(tx, {RecordKind::Meeting, meeting}, QStringLiteral("venue"), venue);
        return {};
    });
}

void addManyPages(Transaction &tx, int number, int count)
{
    Paper paper;
    paper.sha256 = sha(number);
    paper.fileName = QStringLiteral("large.pdf");
    const Id id = addPaper(tx, paper);
    for (int page = 1; page <= count; ++page)
        addPage(tx, {0, id, page, {}, {}, 595, 842, PageFacts::Kind::Text, QStringLiteral("drainage and culverts %1 ").arg(page).repeated(60)});
}

/// Another program's lock on the store, as long as it lives.
struct Lock
{
    explicit Lock(const QString &file)
    {
        REQUIRE(sqlite3_open(file.toUtf8().constData(), &db) == SQLITE_OK);
        REQUIRE(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    ~Lock() { sqlite3_close(db); }
    Lock(const Lock &) = delete;
    Lock &operator=(const Lock &) = delete;
    sqlite3 *db = nullptr;
};

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

bool isPlain(const QString &sentence)
{
    return sentence.size() > 20 && sentence.endsWith(QLatin1Char('.')) && !sentence.contains(QStringLiteral("SQL"), Qt::CaseInsensitive)
           && !sentence.contains(QStringLiteral("error"), Qt::CaseInsensitive);
}

} // namespace

TEST_CASE("another window's write: changes wait, then say so, and lose nothing")
{
    Office office;
    const auto store = office.open({.busyTimeout = std::chrono::milliseconds(50)});
    const Filled f = fill(*store);
    {
        const Lock lock(office.file());
        const auto done = rename(*store, f.meeting, QStringLiteral("Elsewhere"));
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::Busy);
        CHECK(isPlain(done.error().sentence));
        CHECK(store->undo(QStringLiteral("Clerk")).error().kind == ErrorKind::Busy);
        CHECK(loadMeeting(store->reader(), f.meeting)->venue == "Old Mill Room"); // reading never waits
        const auto second = Store::open(office.file(), {.busyTimeout = std::chrono::milliseconds(50)});
        CHECK(second); // nor does opening
    }
    CHECK(rename(*store, f.meeting, QStringLiteral("Elsewhere")));
}

TEST_CASE("two windows see each other's changes")
{
    Office office;
    const auto one = office.open();
    const Filled f = fill(*one);
    const auto two = office.open();
    CHECK_FALSE(two->poll());
    REQUIRE(rename(*one, f.meeting, QStringLiteral("Elsewhere")));
    CHECK(two->poll());
    CHECK(loadMeeting(two->reader(), f.meeting)->venue == "Elsewhere");
    REQUIRE(two->undo(QStringLiteral("Officer")));
    CHECK(one->poll());
    CHECK(loadMeeting(one->reader(), f.meeting)->venue == "Old Mill Room");
    CHECK(one->redoName() == QStringLiteral("move"));
}

TEST_CASE("readers on other threads see whole states while a window writes")
{
    Office office;
    const auto store = office.open();
    fill(*store, 1);
    std::atomic<bool> stop = false;
    std::atomic<int> torn = 0, looks = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            const auto own = Store::open(office.file(), {.readOnly = true, .create = false});
            while (own && !stop) {
                const auto rows = listMeetings((*own)->reader());
                ++looks;
                if (!rows || std::any_of(rows->begin(), rows->end(), [](const MeetingRow &row) { return row.items != 1 || row.pages != 3; }))
                    ++torn;
            }
        });
    }
    for (int number = 2; number < 30; ++number)
        fill(*store, number);
    while (looks < 10)
        std::this_thread::yield();
    stop = true;
    for (std::thread &reader : readers)
        reader.join();
    CHECK(torn == 0);
    CHECK(listMeetings(store->reader())->size() == 29);
}

TEST_CASE("a store of a newer program opens read-only and says why")
{
    Office office;
    fill(*office.open());
    runSql(office.file(), "PRAGMA user_version = 999; CREATE TABLE things_to_come(id INTEGER PRIMARY KEY)");
    const auto store = office.open();
    CHECK(store->isReadOnly());
    CHECK(isPlain(store->notice()));
    CHECK(listMeetings(store->reader())->size() == 1);
    const auto done = rename(*store, 1, QStringLiteral("x"));
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence == store->notice());
    CHECK_FALSE(store->undo(QStringLiteral("Clerk")));
    CHECK_FALSE(store->setSetting(QStringLiteral("a"), QStringLiteral("b")));
    CHECK(valueOf(office.file(), "PRAGMA user_version") == 999);
}

TEST_CASE("files that are no store are left alone")
{
    Office office;
    const auto refused = [&](ErrorKind kind) {
        const auto store = Store::open(office.file());
        REQUIRE_FALSE(store);
        CHECK(store.error().kind == kind);
        CHECK(isPlain(store.error().sentence));
    };
    SECTION("not there")
    {
        const auto store = Store::open(office.file(), {.create = false});
        CHECK(store.error().kind == ErrorKind::NotFound);
        CHECK_FALSE(QFile::exists(office.file()));
    }
    SECTION("a letter")
    {
        QFile file(office.file());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("Dear clerk, this is a letter and no store.");
        file.close();
        refused(ErrorKind::Damaged);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().startsWith("Dear clerk"));
    }
    SECTION("another program's SQLite file")
    {
        runSql(office.file(), "CREATE TABLE bookmarks(id INTEGER PRIMARY KEY)");
        refused(ErrorKind::Damaged);
        CHECK(valueOf(office.file(), "SELECT count(*) FROM sqlite_schema") == 1);
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkpath(office.file()));
        refused(ErrorKind::Io);
    }
    SECTION("an empty file becomes a store")
    {
        QFile file(office.file());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.close();
        CHECK(Store::open(office.file()));
    }
}

TEST_CASE("a damaged store says so, at the latest when the damage is met")
{
    Office office;
    {
        const auto store = office.open();
        fill(*store);
    }
    SECTION("its beginning")
    {
        overwrite(office.file(), 16, QByteArray(200, '\xff'));
    }
    SECTION("its middle")
    {
        overwrite(office.file(), 4096 * 3, QByteArray(4096 * 6, 'x'));
    }
    SECTION("its end is missing")
    {
        REQUIRE(QFile::resize(office.file(), QFileInfo(office.file()).size() / 2));
    }
    const auto store = Store::open(office.file());
    REQUIRE_FALSE(store);
    CHECK(store.error().kind == ErrorKind::Damaged);
    CHECK(isPlain(store.error().sentence));
}

TEST_CASE("damage in a store too large to be looked through when it opens")
{
    Office office;
    {
        const auto store = office.open();
        REQUIRE(store->change(QStringLiteral("import"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
            addManyPages(tx, 7, 2000);
            return {};
        }));
        CHECK(store->check()->faults.isEmpty());
    }
    REQUIRE(QFileInfo(office.file()).size() > 3 * 1024 * 1024);
    // Well inside, where the pages' own rows lie.
    overwrite(office.file(), QFileInfo(office.file()).size() / 2, QByteArray(600000, 'x'));
    const auto store = Store::open(office.file());
    if (!store) {
        CHECK(store.error().kind == ErrorKind::Damaged);
        return;
    }
    CHECK_FALSE((*store)->check()->faults.isEmpty());
    const auto pages = listPages((*store)->reader(), 1, true);
    if (!pages) {
        CHECK(pages.error().kind == ErrorKind::Damaged);
        CHECK(isPlain(pages.error().sentence));
    }
}

TEST_CASE("a full disk in the middle of a write: nothing of it stays, and the store can be used once there is room")
{
    Office office;
    FullDisk disk(-1);
    const auto store = office.open();
    const Filled f = fill(*store);
    const QString before = dump(office.file());
    const int room = GENERATE(0, 1, 3, 40);
    disk.leave(room);
    const auto done = store->change(QStringLiteral("import"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
        addManyPages(tx, 7, 3000);
        return {};
    });
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::DiskFull);
    CHECK(isPlain(done.error().sentence));
    CHECK(loadMeeting(store->reader(), f.meeting));
    CHECK(store->undoName() == QStringLiteral("import pack"));
    disk.leave(-1);
    CHECK(dump(office.file()) == before);
    REQUIRE(rename(*store, f.meeting, QStringLiteral("Elsewhere")));
    CHECK(store->check()->faults.isEmpty());
}

TEST_CASE("a store on a full disk cannot be begun, and leaves no half of one that opens")
{
    Office office;
    FullDisk disk(2);
    const auto store = Store::open(office.file());
    REQUIRE_FALSE(store);
    CHECK(store.error().kind == ErrorKind::DiskFull);
    disk.leave(-1);
    CHECK(Store::open(office.file()));
}

TEST_CASE("a process that is killed in the middle of a write: it is there or it is not")
{
    Office office;
    {
        const auto store = office.open();
        fill(*store);
    }
    const QString before = dump(office.file());
    const int pagesWritten = GENERATE(0, 5, 4000);
    const pid_t child = fork();
    if (child == 0) {
        const auto store = Store::open(office.file());
        if (store)
            (void)(*store)->change(QStringLiteral("import"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
                addManyPages(tx, 7, pagesWritten);
                ::kill(::getpid(), SIGKILL);
                return {};
            });
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    const auto store = office.open();
    CHECK(dump(office.file()) == before);
    CHECK(store->check()->faults.isEmpty());
    CHECK(store->undoName() == QStringLiteral("import pack"));
}

TEST_CASE("a store that may not be written opens read-only")
{
    if (::geteuid() == 0)
        SUCCEED("root may write everything");
    Office office;
    fill(*office.open());
    REQUIRE(QFile::setPermissions(office.file(), QFileDevice::ReadOwner));
    const auto store = Store::open(office.file(), {.readOnly = true});
    REQUIRE(store);
    CHECK((*store)->isReadOnly());
    CHECK(isPlain((*store)->notice()));
    CHECK(listMeetings((*store)->reader())->size() == 1);
    CHECK_FALSE(rename(**store, 1, QStringLiteral("x")));
}
