// SPDX-License-Identifier: GPL-3.0-or-later
#include "power_cut.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>

namespace made_up {

namespace {

using Event = RecordedDisk::Event;
using What = Event::What;

constexpr int sector = 512;

std::vector<Event> events;
QString recorded; ///< the folder
sqlite3_vfs *realVfs = nullptr;
sqlite3_vfs noting;

/// A file's functions with some changed; databases and journals have different ones.
struct Patched
{
    const sqlite3_io_methods *real = nullptr;
    sqlite3_io_methods noted;
};
std::deque<Patched> patched;
std::map<sqlite3_file *, QString> names;

const sqlite3_io_methods &real(sqlite3_file *file)
{
    return *std::find_if(patched.begin(), patched.end(), [file](const Patched &p) { return &p.noted == file->pMethods; })->real;
}

void happened(sqlite3_file *file, What what, qint64 at = 0, const QByteArray &bytes = {})
{
    if (const auto name = names.find(file); name != names.end())
        events.push_back({what, name->second, at, bytes});
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
    const int code = real(file).xWrite(file, data, size, at);
    if (code == SQLITE_OK)
        happened(file, What::Written, at, QByteArray(static_cast<const char *>(data), size));
    return code;
}

int cutFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int code = real(file).xTruncate(file, size);
    if (code == SQLITE_OK)
        happened(file, What::Cut, size);
    return code;
}

int syncFile(sqlite3_file *file, int flags)
{
    const int code = real(file).xSync(file, flags);
    if (code == SQLITE_OK)
        happened(file, What::Synced);
    return code;
}

QString nameIn(const char *path)
{
    const QFileInfo info(QString::fromUtf8(path ? path : ""));
    return path && info.absolutePath() == recorded ? info.fileName() : QString();
}

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    const QString name = nameIn(path);
    const bool known = !name.isEmpty() && QFile::exists(QString::fromUtf8(path));
    const int code = realVfs->xOpen(realVfs, path, file, flags, outFlags);
    names.erase(file);
    if (code != SQLITE_OK || !file->pMethods || name.isEmpty())
        return code;
    const auto before = std::find_if(patched.begin(), patched.end(), [file](const Patched &p) { return p.real == file->pMethods; });
    Patched &functions = before != patched.end() ? *before : patched.emplace_back(Patched{file->pMethods, *file->pMethods});
    functions.noted.xWrite = writeFile;
    functions.noted.xTruncate = cutFile;
    functions.noted.xSync = syncFile;
    file->pMethods = &functions.noted;
    names[file] = name;
    if (!known)
        events.push_back({What::Made, name, 0, {}});
    return code;
}

int deleteFile(sqlite3_vfs *, const char *path, int forGood)
{
    const int code = realVfs->xDelete(realVfs, path, forGood);
    if (const QString name = nameIn(path); code == SQLITE_OK && !name.isEmpty())
        events.push_back({forGood ? What::DeletedForGood : What::Deleted, name, 0, {}});
    return code;
}

/// A file on the disk, or none, and what has happened to it since it was put there.
struct OnDisk
{
    std::optional<QByteArray> bytes;
    std::vector<const Event *> since;
};

void happen(std::optional<QByteArray> &bytes, const Event &event, qint64 most)
{
    switch (event.what) {
    case What::Made:
        bytes = QByteArray();
        break;
    case What::Written: {
        if (!bytes)
            bytes = QByteArray();
        const qint64 size = std::min<qint64>(most, event.bytes.size());
        if (bytes->size() < event.at + size)
            bytes->append(QByteArray(event.at + size - bytes->size(), '\0'));
        std::copy_n(event.bytes.constData(), size, bytes->data() + event.at);
        break;
    }
    case What::Cut:
        if (bytes)
            bytes->truncate(event.at);
        break;
    case What::Deleted:
    case What::DeletedForGood:
        bytes.reset();
        break;
    case What::Synced:
        break;
    }
}

void happen(std::optional<QByteArray> &bytes, const Event &event)
{
    happen(bytes, event, event.bytes.size());
}

} // namespace

RecordedDisk::RecordedDisk(const QString &folder)
{
    sqlite3_initialize();
    events.clear();
    recorded = QDir(folder).absolutePath();
    realVfs = sqlite3_vfs_find(nullptr);
    noting = *realVfs;
    noting.zName = "recorded-disk";
    noting.xOpen = openFile;
    noting.xDelete = deleteFile;
    sqlite3_vfs_register(&noting, 1);
}

RecordedDisk::~RecordedDisk()
{
    sqlite3_vfs_register(realVfs, 1);
    sqlite3_vfs_unregister(&noting);
    names.clear();
    events.clear();
}

std::size_t RecordedDisk::moments() const
{
    return events.size();
}

void RecordedDisk::leave(std::size_t moment, Rest rest, std::mt19937 &dice, const QString &folder) const
{
    std::map<QString, OnDisk> files;
    for (std::size_t at = 0; at < moment; ++at) {
        const Event &event = events[at];
        OnDisk &file = files[event.name];
        file.since.push_back(&event);
        if (event.what != What::Synced && event.what != What::DeletedForGood)
            continue;
        for (const Event *one : file.since)
            happen(file.bytes, *one);
        file.since.clear();
    }
    for (auto &[name, file] : files) {
        const std::size_t beginning = file.since.empty() ? 0 : dice() % (file.since.size() + 1);
        for (std::size_t at = 0; at < file.since.size(); ++at) {
            const Event &event = *file.since[at];
            if (rest == Rest::All || (rest == Rest::Beginning && at < beginning) || (rest == Rest::Some && dice() % 2))
                happen(file.bytes, event);
            else if (rest == Rest::Some || (rest == Rest::Beginning && at == beginning)) // torn: only some sectors of it
                happen(file.bytes, event, event.bytes.isEmpty() ? 0 : qint64(dice()) % (event.bytes.size() / sector + 1) * sector);
            else
                break;
        }
        if (!file.bytes)
            continue;
        QFile out(QDir(folder).filePath(name));
        out.open(QIODevice::WriteOnly);
        out.write(*file.bytes);
    }
}

} // namespace made_up
