// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace made_up {

/// While it lives, files that SQLite opens take only so many more writes; then the disk is full (SQLITE_FULL), until more() is called.
class FullDisk
{
public:
    explicit FullDisk(int writesLeft);
    ~FullDisk();
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
    void leave(int writes); ///< negative: no limit
};

} // namespace made_up
