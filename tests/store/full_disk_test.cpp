// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <deque>

namespace made_up {

namespace {

int writesLeft = -1;
sqlite3_vfs *realVfs = nullptr;
sqlite3_vfs fullVfs;

/// A file's functions with xWrite changed; databases and journals have different ones.
struct Patched
{
    const sqlite3_io_methods *real = nullptr;
    sqlite3_io_methods full;
};
std::deque<Patched> patched;

int writeUntilFull(sqlite3_file *file, const void *data, int size, sqlite3_int64 at)
{
    if (writesLeft == 0)
        return SQLITE_FULL;
    if (writesLeft > 0)
        --writesLeft;
    const auto own = std::find_if(patched.begin(), patched.end(), [file](const Patched &p) { return &p.full == file->pMethods; });
    return own->real->xWrite(file, data, size, at);
}

// The system's file with one function changed: everything else goes to it directly.
int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = realVfs->xOpen(realVfs, name, file, flags, outFlags);
    if (code != SQLITE_OK || !file->pMethods)
        return code;
    const auto known = std::find_if(patched.begin(), patched.end(), [file](const Patched &p) { return p.real == file->pMethods; });
    Patched &functions = known != patched.end() ? *known : patched.emplace_back(Patched{file->pMethods, *file->pMethods});
    functions.full.xWrite = writeUntilFull;
    file->pMethods = &functions.full;
    return code;
}

} // namespace

FullDisk::FullDisk(int writes)
{
    sqlite3_initialize();
    writesLeft = writes;
    realVfs = sqlite3_vfs_find(nullptr);
    fullVfs = *realVfs;
    fullVfs.zName = "full-disk";
    fullVfs.xOpen = openFile;
    sqlite3_vfs_register(&fullVfs, 1);
}

FullDisk::~FullDisk()
{
    sqlite3_vfs_register(realVfs, 1);
    sqlite3_vfs_unregister(&fullVfs);
}

void FullDisk::leave(int writes)
{
    writesLeft = writes;
}

} // namespace made_up
