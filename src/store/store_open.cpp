// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_private.h"

#include "base/log.h"
#include "store/failures.h"
#include "store/migrations.h"
#include "store/table_labels.h"

#include <SQLiteCpp/Backup.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace scrutiny {

namespace {

// Below this size a whole look at the file costs a few milliseconds, so opening can afford it; larger stores are looked at by check().
constexpr qint64 smallStore = 2 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::Store", text);
}

/// The sentences of opening, for a store and for a notes file.
struct OpeningWords
{
    QString notOne, other, damaged, notThere, folder, mayOnlyBeRead, newer, old;
};

OpeningWords wordsFor(StoreContent content)
{
    if (content == StoreContent::Notes)
        return {tr("“%1” is not a notes file of Scrutiny Desk. Please choose another file, or go back to a backup."),
                tr("“%1” holds a council's records, not a reader's notes. Please choose another file."),
                tr("The notes file “%1” is damaged and was left as it is. Please go back to a backup of it."),
                tr("There is no notes file “%1”. Please check the name."),
                tr("The folder “%1” cannot be made. Please choose another place for the notes."),
                tr("This notes file may only be read: new notes cannot be saved."),
                tr("These notes were written by a newer Scrutiny Desk: they can be read here, and changed with the newer program."),
                tr("This notes file is of an older form, and may not be written: it cannot be brought up to date.")};
    return {tr("“%1” is not a Scrutiny Desk store. Please choose another file, or go back to a backup."),
            tr("“%1” holds a reader's notes, not a council's records. Please choose another file."),
            tr("The store “%1” is damaged and was left as it is. Please go back to a backup of it."),
            tr("There is no store “%1”. Please check the name, or import a paper to begin one."),
            tr("The folder “%1” cannot be made. Please choose another place for the store."),
            tr("This store may only be read: changes cannot be saved."),
            tr("This store was written by a newer Scrutiny Desk: it can be read here, and changed with the newer program."),
            tr("This store is of an older form, and may not be written: it cannot be brought up to date.")};
}

tl::unexpected<Error> notAStore(const QString &file, StoreContent content, const char *context)
{
    return fail(ErrorKind::Damaged, wordsFor(content).notOne.arg(QFileInfo(file).fileName()), QString::fromLatin1(context));
}

tl::unexpected<Error> damaged(const QString &file, StoreContent content, const char *context)
{
    return fail(ErrorKind::Damaged, wordsFor(content).damaged.arg(QFileInfo(file).fileName()), QString::fromLatin1(context));
}

bool hasSqliteHeader(const QString &file)
{
    QFile bytes(file);
    return bytes.open(QIODevice::ReadOnly) && (bytes.size() == 0 || bytes.read(16) == QByteArray("SQLite format 3\0", 16));
}

std::unique_ptr<Connection> connectReadWrite(const QString &file, const StoreOptions &options)
{
    auto connection = std::make_unique<Connection>(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, static_cast<int>(options.busyTimeout.count()));
    // FULL, and a journal that was taken away is gone for good: without it a new file whose power is cut can come back as it was before it was begun.
    connection->db().exec("PRAGMA synchronous = EXTRA");
    connection->db().exec("PRAGMA foreign_keys = ON");
    connection->db().exec("PRAGMA cache_size = -32000");
    return connection;
}

std::unique_ptr<Connection> connectReadOnly(const QString &file, const StoreOptions &options)
{
    const int busy = static_cast<int>(options.busyTimeout.count());
    const auto looked = [](std::unique_ptr<Connection> connection) {
        connection->value("SELECT count(*) FROM sqlite_schema");
        connection->db().exec("PRAGMA cache_size = -32000");
        return connection;
    };
    try {
        return looked(std::make_unique<Connection>(file, SQLite::OPEN_READONLY, busy));
    } catch (const SQLite::Exception &) {
        // In a folder that may not be written SQLite cannot make its side files: nobody else can write there either, so read it as it stands.
        const QString uri = QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
        return looked(std::make_unique<Connection>(uri, SQLite::OPEN_READONLY | SQLite::OPEN_URI, busy));
    }
}

bool hasTables(Connection &connection, StoreContent content)
{
    static const std::vector<const char *> records{"committee", "meeting", "action", "paper", "page", "change_log"};
    static const std::vector<const char *> notes{"mark", "mark_place", "enquiry", "enquiry_pin", "log_page", "log_picture", "change_log", "change_record", "setting"};
    const auto &wanted = content == StoreContent::Notes ? notes : records;
    return std::all_of(wanted.begin(), wanted.end(), [&](const char *name) {
        return connection.value("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", name) == 1;
    });
}

// Whether what the file holds can be a store at all; run before anything is written to it.
Result<void> looksLikeAStore(Connection &connection, const QString &file, StoreContent content)
{
    const Id application = connection.value("PRAGMA application_id");
    const Id tables = connection.value("SELECT count(*) FROM sqlite_schema");
    const int version = storeVersion(connection);
    if (tables == 0 && version == 0)
        return {};
    const StoreContent other = content == StoreContent::Notes ? StoreContent::Records : StoreContent::Notes;
    if (application == applicationIdOf(other) && version > 0)
        return fail(ErrorKind::Damaged, wordsFor(content).other.arg(QFileInfo(file).fileName()), QStringLiteral("opening: the other kind of file"));
    if (application != applicationIdOf(content) || version <= 0)
        return notAStore(file, content, "opening: another program's file");
    if (version <= currentStoreVersion(content) && !hasTables(connection, content))
        return damaged(file, content, "opening: tables missing");
    return {};
}

bool isWhole(Connection &connection)
{
    Rows rows = connection.rows("PRAGMA quick_check(1)");
    return rows.next() && rows.text() == QLatin1String("ok");
}

// Before an older store is brought up to date it is copied aside, once.
void copyAside(Connection &connection, const QString &file, int version)
{
    const QString target = QStringLiteral("%1.version-%2").arg(file).arg(version);
    if (QFile::exists(target))
        return;
    SQLite::Database copy(target.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(copy, connection.db());
    backup.executeStep(-1);
}

// Makes a new file a store, or brings an older one up to date.
void begin(Connection &connection, StoreContent content)
{
    connection.db().exec("PRAGMA journal_mode = WAL");
    migrate(connection, currentStoreVersion(content), content);
    if (content == StoreContent::Records)
        addMissingLabels(connection);
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &file, const StoreOptions &options)
{
    const QFileInfo info(file);
    const StoreContent content = options.content;
    const OpeningWords words = wordsFor(content);
    const int current = currentStoreVersion(content);
    if (!info.exists() && (!options.create || options.readOnly))
        return fail(ErrorKind::NotFound, words.notThere.arg(info.fileName()), QStringLiteral("opening"));
    if (info.exists() && (!info.isFile() || !info.isReadable()))
        return fail(ErrorKind::Io, tr("“%1” cannot be opened. Please check that it is a file which you may read.").arg(info.fileName()),
                    QStringLiteral("opening: not a readable file"));
    if (info.exists() && !hasSqliteHeader(file))
        return notAStore(file, content, "opening: header");
    if (!info.exists() && !QDir().mkpath(info.absolutePath()))
        return fail(ErrorKind::Io, words.folder.arg(info.absolutePath()), QStringLiteral("opening: folder"));

    auto parts = std::make_unique<Private>();
    parts->file = info.absoluteFilePath();
    parts->options = options;
    parts->readOnly = options.readOnly || (info.exists() && !info.isWritable());
    if (parts->readOnly)
        parts->notice = words.mayOnlyBeRead;

    const Result<void> opened = guardedResult("opening", [&]() -> Result<void> {
        parts->connection = parts->readOnly ? connectReadOnly(parts->file, options) : connectReadWrite(parts->file, options);
        if (Result<void> looks = looksLikeAStore(*parts->connection, file, content); !looks)
            return looks;
        int version = storeVersion(*parts->connection);
        if (version == 0 && parts->readOnly && info.isWritable()) {
            // It was only begun when the program was ended: there is nothing in it that could be changed.
            begin(*connectReadWrite(parts->file, options), content);
            parts->connection = connectReadOnly(parts->file, options);
            version = current;
        }
        if (version > current) {
            parts->connection = connectReadOnly(parts->file, options);
            parts->readOnly = true;
            parts->notice = words.newer;
        } else if (info.exists() && info.size() > 0 && info.size() <= smallStore && !isWhole(*parts->connection)) {
            return damaged(file, content, "opening: quick check");
        } else if (version < current) {
            if (parts->readOnly)
                return fail(ErrorKind::Io, words.old, QStringLiteral("opening: old and read-only"));
            if (version != 0)
                copyAside(*parts->connection, parts->file, version);
            begin(*parts->connection, content);
        }
        parts->dataVersion = parts->connection->value("PRAGMA data_version");
        return {};
    });
    if (!opened) {
        logError(opened.error());
        // What SQLite itself says of damage speaks of a place in the store; here it is the whole file.
        const bool fromSqlite = opened.error().context.contains(QLatin1String("sqlite"));
        if (opened.error().kind == ErrorKind::Damaged && fromSqlite)
            return damaged(file, content, "opening");
        return tl::unexpected<Error>(opened.error());
    }
    parts->reader = std::make_unique<Reader>(*parts->connection);
    return std::unique_ptr<Store>(new Store(std::move(parts)));
}

} // namespace scrutiny
