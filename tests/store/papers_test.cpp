// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include <QCryptographicHash>

using namespace made_up;

namespace {

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

TEST_CASE("papers are kept beside the store under their SHA-256")
{
    Office office;
    const auto store = office.open();
    const QByteArray bytes = QByteArray("%PDF-1.7 made up\n").repeated(200000);
    const QString source = write(office.folder.filePath(QStringLiteral("Pack 2 Nov.pdf")), bytes);
    double last = 0;
    const auto kept = keepPaper(*store, source, [&](double part) {
        CHECK(part >= last);
        last = part;
        return true;
    });
    REQUIRE(kept);
    CHECK(*kept == hashOf(bytes));
    CHECK(last == 1.0);
    CHECK(store->papersFolder().endsWith(QStringLiteral("/Office.papers")));
    CHECK(QFileInfo(paperFile(*store, *kept)).size() == bytes.size());

    SECTION("twice is once")
    {
        CHECK(*keepPaper(*store, source) == *kept);
        CHECK(QDir(store->papersFolder()).entryList(QDir::Files).size() == 1);
    }
    SECTION("a cut file under its name is made whole")
    {
        REQUIRE(QFile::resize(paperFile(*store, *kept), 10));
        REQUIRE(keepPaper(*store, source));
        CHECK(QFileInfo(paperFile(*store, *kept)).size() == bytes.size());
    }
    SECTION("stopping leaves nothing")
    {
        const QString other = write(office.folder.filePath(QStringLiteral("other.pdf")), bytes + "x");
        CHECK(keepPaper(*store, other, [](double) { return false; }).error().kind == ErrorKind::Cancelled);
        CHECK(QDir(store->papersFolder()).entryList(QDir::Files).size() == 1);
    }
    SECTION("a file that is gone")
    {
        CHECK(keepPaper(*store, office.folder.filePath(QStringLiteral("none.pdf"))).error().kind == ErrorKind::NotFound);
    }
    SECTION("check tells orphans, missing and changed papers apart")
    {
        CHECK(store->check()->orphans == QStringList{paperFile(*store, *kept)});
        REQUIRE(store->change(QStringLiteral("import"), QStringLiteral("Clerk"), [&](Transaction &tx) -> Result<void> {
            Paper paper;
            paper.sha256 = *kept;
            paper.fileName = QStringLiteral("Pack 2 Nov.pdf");
            addPaper(tx, paper);
            return {};
        }));
        CHECK(store->check()->ok());
        CHECK(store->check()->orphans.isEmpty());
        CHECK(dropPaper(*store, *kept).error().kind == ErrorKind::Conflict);
        write(paperFile(*store, *kept), "changed");
        CHECK(store->check()->missingPapers.size() == 1);
        CHECK(store->check()->missingPapers.front().contains(QStringLiteral("Pack 2 Nov.pdf")));
        QFile::remove(paperFile(*store, *kept));
        CHECK_FALSE(store->check()->ok());
        CHECK(store->check()->faults.isEmpty());
        CHECK(store->check([](double) { return false; }).error().kind == ErrorKind::Cancelled);
    }
    SECTION("a paper that no record speaks of can be dropped")
    {
        CHECK(dropPaper(*store, *kept));
        CHECK_FALSE(QFile::exists(paperFile(*store, *kept)));
        CHECK(dropPaper(*store, *kept));
    }
}

TEST_CASE("a backup is a store of its own")
{
    Office office;
    const auto store = office.open();
    fill(*store);
    const QString target = office.folder.filePath(QStringLiteral("Copy.desk"));
    REQUIRE(store->backup(target));
    const auto copy = Store::open(target);
    REQUIRE(copy);
    CHECK(listMeetings((*copy)->reader())->size() == 1);
    CHECK((*copy)->undoName() == QStringLiteral("import pack"));
}

TEST_CASE("settings are kept, and are no step of undo")
{
    Office office;
    auto store = office.open();
    CHECK(store->setting(QStringLiteral("window")).isEmpty());
    REQUIRE(store->setSetting(QStringLiteral("window"), QStringLiteral("wide")));
    REQUIRE(store->setSetting(QStringLiteral("window"), QStringLiteral("narrow")));
    store.reset();
    store = office.open();
    CHECK(store->setting(QStringLiteral("window")) == "narrow");
    CHECK(store->undoName() == std::nullopt);
}
