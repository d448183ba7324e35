// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_private.h"

#include "base/log.h"
#include "store/failures.h"

#include <SQLiteCpp/Backup.h>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace scrutiny {

bool Changes::touches(RecordKind kind) const
{
    const auto ofKind = [kind](const RecordRef &record) { return record.kind == kind; };
    return everything || std::any_of(added.begin(), added.end(), ofKind) || std::any_of(changed.begin(), changed.end(), ofKind)
           || std::any_of(removed.begin(), removed.end(), ofKind);
}

bool Changes::touches(const RecordRef &record) const
{
    const auto has = [&record](const std::vector<RecordRef> &list) { return std::find(list.begin(), list.end(), record) != list.end(); };
    return everything || has(added) || has(changed) || has(removed);
}

void Store::Private::tell(const Changes &changes)
{
    // A listener may add or remove listeners.
    const auto all = listeners;
    for (const auto &[number, listener] : all)
        listener(changes);
}

Store::Store(std::unique_ptr<Private> parts) : d(std::move(parts)) {}
Store::~Store() = default;

QString Store::file() const
{
    return d->file;
}

QString Store::papersFolder() const
{
    const QFileInfo info(d->file);
    return info.absoluteDir().filePath(info.completeBaseName() + QStringLiteral(".papers"));
}

bool Store::isReadOnly() const
{
    return d->readOnly;
}

QString Store::notice() const
{
    return d->notice;
}

const Reader &Store::reader() const
{
    return *d->reader;
}

int Store::addListener(std::function<void(const Changes &)> listener)
{
    d->listeners.emplace_back(d->nextListener, std::move(listener));
    return d->nextListener++;
}

void Store::removeListener(int listener)
{
    std::erase_if(d->listeners, [listener](const auto &entry) { return entry.first == listener; });
}

bool Store::poll()
{
    const Result<Id> version = guarded("looking for changes", [this] { return d->connection->value("PRAGMA data_version"); });
    if (!version || *version == d->dataVersion)
        return false;
    const bool first = d->dataVersion == 0;
    d->dataVersion = *version;
    if (first)
        return false;
    Changes changes;
    changes.everything = true;
    d->tell(changes);
    return true;
}

QString Store::setting(const QString &key) const
{
    return foundOrNone("reading a setting", [&] {
        Rows rows = d->connection->rows("SELECT value FROM setting WHERE key = ?", key);
        return rows.next() ? rows.text() : QString();
    });
}

Result<void> Store::setSetting(const QString &key, const QString &value)
{
    if (d->readOnly)
        return fail(ErrorKind::Io, d->notice, QStringLiteral("setting in a read-only store"));
    return guarded("writing a setting", [&] {
        d->connection->run("INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", key, value);
    });
}

Result<void> Store::backup(const QString &target) const
{
    return guarded("backing up", [&] {
        SQLite::Database copy(target.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(copy, d->connection->db());
        backup.executeStep(-1);
    });
}

QString defaultNotesFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    return folder.filePath(QStringLiteral("My notes.desknotes"));
}

QString defaultStoreFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    return folder.filePath(QStringLiteral("Scrutiny.desk"));
}

} // namespace scrutiny
