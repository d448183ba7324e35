// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <random>
#include <vector>

namespace made_up {

/// While it lives, files in one folder that SQLite opens are written as usual, and everything is noted in order: what was made, written, put on the disk (synced)
/// and taken away. Afterwards a test can have the folder as it would stand had the power gone at any moment in between.
class RecordedDisk
{
public:
    explicit RecordedDisk(const QString &folder);
    ~RecordedDisk();
    RecordedDisk(const RecordedDisk &) = delete;
    RecordedDisk &operator=(const RecordedDisk &) = delete;

    /// How many things happened so far.
    std::size_t moments() const;

    /// What of that which was written but not put on the disk is there when the power comes back: a disk may do as it likes.
    enum class Rest { None, All, Beginning, Some };
    /// Writes the folder as it stands after a power cut behind that many moments.
    void leave(std::size_t moment, Rest rest, std::mt19937 &dice, const QString &folder) const;

    struct Event
    {
        enum class What { Made, Written, Cut, Synced, Deleted, DeletedForGood };
        What what;
        QString name;        ///< of the file, without its folder
        qint64 at = 0;       ///< where it was written; the size that it was cut to
        QByteArray bytes = {};
    };
};

} // namespace made_up
