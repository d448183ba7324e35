// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/records.h"
#include "store/reader.h"
#include "store/transaction.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace scrutiny {

class Connection;

/// What a file holds: the desk's records, or one reader's own notes (resources/sql/notes). Both have units of work, undo, a history and settings.
enum class StoreContent { Records, Notes };

struct StoreOptions
{
    StoreContent content = StoreContent::Records;
    bool readOnly = false;
    bool create = true;                          ///< make the file when it is not there
    std::chrono::milliseconds busyTimeout{3000}; ///< how long to wait for another window's write
    std::function<QDateTime()> clock = {};       ///< the moment, UTC; default: the system's
};

/// Typing: changes with the same key (`action/17/owner`) that follow each other within `within` become one step of undo.
struct Merge
{
    QString key;
    std::chrono::seconds within{10};
};

/// Which rows a unit of work, an undo or another window changed, so that models can refresh.
struct Changes
{
    Id changeId = 0;                    ///< its entry in the history; 0: another window's work, look at everything
    QString name;
    std::vector<RecordRef> added, changed, removed;
    bool everything = false;            ///< too much to list, or not known
    bool isEmpty() const { return !everything && added.empty() && changed.empty() && removed.empty(); }
    bool touches(RecordKind kind) const;
    bool touches(const RecordRef &record) const;
};

/// What `check` found. Sentences are for the user; empty lists: the store and its papers are whole.
struct CheckReport
{
    QStringList faults;         ///< damage: rows, links, index
    QStringList missingPapers;  ///< papers whose file is gone or no longer has its SHA-256
    QStringList orphans;        ///< files in the papers' folder that no record speaks of (full paths)
    int papers = 0;
    bool ok() const { return faults.isEmpty() && missingPapers.isEmpty(); }
};

/// One SQLite file with everything the desk knows, and the folder with its papers beside it (`NAME.papers`). A Store belongs to the thread
/// that opened it; another thread opens a second one on the same file. Readers never wait; writers of two windows wait for each other
/// up to the busy timeout. Rules and tables: docs/store.md.
class Store
{
public:
    /// Opens or creates the store and brings it to the current version. Errors: NotFound (no such file, create is false), Damaged (not a store, or
    /// damaged), Busy (locked while it had to be brought up to date), DiskFull, Io. A store of a newer program, or a file that may not
    /// be written, opens read-only: see notice().
    static Result<std::unique_ptr<Store>> open(const QString &file, const StoreOptions &options = {});
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    QString file() const;
    QString papersFolder() const;
    bool isReadOnly() const;
    /// One plain sentence to show for as long as the store is open (why it is read-only), or empty.
    QString notice() const;

    /// The handle that all reading functions take.
    const Reader &reader() const;

    /// One unit of work, and one step of undo: everything that `work` writes, or nothing. `name` completes "Undo: ..." (`change owner of action 17`);
    /// `who` is kept in the history. Work that fails or throws is rolled back; so is work that ran out of disk, met another window's write (Busy)
    /// or broke a link. Work that changed nothing leaves no step.
    Result<Changes> change(const QString &name, const QString &who, const std::function<Result<void>(Transaction &)> &work,
                           const Merge &merge = {});

    /// Takes back the latest step that stands, or does the latest one taken back again. Refused whole with Conflict when another window changed the
    /// same rows since; NotFound when there is none.
    Result<Changes> undo(const QString &who);
    Result<Changes> redo(const QString &who);
    /// The name of the step that undo (redo) would take; none: nothing to undo.
    std::optional<QString> undoName() const;
    std::optional<QString> redoName() const;

    /// Called after every change, undo and redo of this Store, and by poll(). Returns a number for removeListener.
    int addListener(std::function<void(const Changes &)> listener);
    void removeListener(int listener);
    /// Tells the listeners (with `everything`) when another window has written since the last look; true then. Cheap; call it on a timer.
    bool poll();

    /// Window state and the like: not part of undo, not in the history. A missing setting is an empty text.
    QString setting(const QString &key) const;
    Result<void> setSetting(const QString &key, const QString &value);

    /// Looks at every page of the file, every link, the search index and every paper's SHA-256. Slow; `step` hears 0..1 and returns false to stop.
    Result<CheckReport> check(const std::function<bool(double)> &step = {}) const;

    /// Copies the whole store (not the papers) to `target` while it stays in use.
    Result<void> backup(const QString &target) const;

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    Result<Changes> step(bool undoing, const QString &who);
    std::unique_ptr<Private> d;
};

/// The user's own store: `Scrutiny.desk` in the data folder of the desktop.
QString defaultStoreFile();

/// The reader's own notes: `My notes.desknotes` in the data folder of the desktop.
QString defaultNotesFile();

} // namespace scrutiny
