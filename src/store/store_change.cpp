// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_private.h"

#include "base/log.h"
#include "store/failures.h"
#include "store/links.h"
#include "store/schema.h"
#include "store/session.h"
#include "store/table_labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace scrutiny {

namespace {

enum class LogState { Done, Undone, Dropped };

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::Store", text);
}

// What a changeset did, record by record. A record of which only a part changed (a source, a seam) counts as changed, and so does the table of a
// cell, so that whoever shows the table need not know its cells.
Changes changesIn(Connection &connection, const QByteArray &changeset)
{
    std::set<RecordRef> added, changed, removed;
    std::set<Id> cells;
    eachChange(changeset, [&](const RowChange &row) {
        const std::vector<Id> tables = tablesIn(row);
        for (const Id table : tables)
            changed.insert({RecordKind::Table, table});
        TouchedRecord touched = recordOf(row);
        if (touched.record.kind == RecordKind::None && row.what == RowChange::What::Changed)
            touched.record = ownerOf(connection, row);
        if (touched.record.kind == RecordKind::None)
            return;
        if (touched.record.kind == RecordKind::TableCell && tables.empty())
            cells.insert(touched.record.id);
        if (!touched.itself || row.what == RowChange::What::Changed)
            changed.insert(touched.record);
        else if (row.what == RowChange::What::Added)
            added.insert(touched.record);
        else
            removed.insert(touched.record);
    });
    for (const Id cell : cells) {
        if (added.contains({RecordKind::TableCell, cell}) || removed.contains({RecordKind::TableCell, cell}))
            continue; // its own row says which table
        if (const Id table = connection.value("SELECT table_id FROM table_cell WHERE id = ?", cell))
            changed.insert({RecordKind::Table, table});
    }
    Changes result;
    result.added.assign(added.begin(), added.end());
    result.removed.assign(removed.begin(), removed.end());
    std::copy_if(changed.begin(), changed.end(), std::back_inserter(result.changed),
                 [&](const RecordRef &record) { return !added.contains(record) && !removed.contains(record); });
    return result;
}

// Sources, edits and doubts name their record by kind and number, which no foreign key can follow.
void sweep(Connection &connection, const std::vector<RecordRef> &removed)
{
    for (const RecordRef &record : removed) {
        connection.run("DELETE FROM source_span WHERE owner_kind = ? AND owner_id = ?", record.kind, record.id);
        connection.run("DELETE FROM field_edit WHERE owner_kind = ? AND owner_id = ?", record.kind, record.id);
        connection.run("DELETE FROM doubt WHERE about_kind = ? AND about_id = ?", record.kind, record.id);
    }
}

void noteRecords(Connection &connection, Id changeId, const Changes &changes)
{
    for (const std::vector<RecordRef> *list : {&changes.added, &changes.changed, &changes.removed}) {
        for (const RecordRef &record : *list)
            connection.run("INSERT OR IGNORE INTO change_record(kind, record_id, change_id) VALUES(?, ?, ?)", record.kind, record.id, changeId);
    }
}

int countOf(const Changes &changes)
{
    return static_cast<int>(changes.added.size() + changes.changed.size() + changes.removed.size());
}

struct LogEntry
{
    Id id = 0;
    QString name;
    QByteArray changeset;
};

std::optional<LogEntry> entryBy(Connection &connection, const std::string &order, LogState state)
{
    Rows rows = connection.rows("SELECT id, name, changeset FROM change_log WHERE state = ? ORDER BY id " + order + " LIMIT 1", state);
    if (!rows.next())
        return {};
    LogEntry entry{.id = rows.id(), .name = rows.text(), .changeset = {}};
    entry.changeset = qUncompress(rows.bytes());
    return entry;
}

// The step that a change with this merge key continues, if the latest step that stands is one and nothing was undone since.
std::optional<LogEntry> continued(Connection &connection, const Merge &merge, const QString &who, const QDateTime &now)
{
    if (merge.key.isEmpty())
        return {};
    Rows rows = connection.rows("SELECT id, name, changeset FROM change_log WHERE id = (SELECT max(id) FROM change_log) "
                                "AND state = ? AND merge_key = ? AND who = ? AND at >= ?",
                                LogState::Done, merge.key, who, now.addSecs(-merge.within.count()));
    if (!rows.next())
        return {};
    LogEntry entry{.id = rows.id(), .name = rows.text(), .changeset = {}};
    entry.changeset = qUncompress(rows.bytes());
    return entry;
}

bool onlyStamps(const QByteArray &changeset)
{
    bool only = true;
    eachChange(changeset, [&](const RowChange &row) { only = only && isOnlyAStamp(row); });
    return only;
}

// Writes the unit of work into the history; returns its entry, 0 when typing came back to where it began.
Id record(Connection &connection, const QString &name, const Transaction &tx, const Merge &merge, const QByteArray &changeset,
          const Changes &changes)
{
    if (const auto before = continued(connection, merge, tx.who(), tx.now())) {
        const QByteArray both = merged(before->changeset, changeset);
        if (both.isEmpty() || onlyStamps(both)) {
            // The moment goes back as well: the steps before this one know the row with it.
            if (!both.isEmpty())
                applied(connection.handle(), inverted(both));
            connection.run("DELETE FROM change_record WHERE change_id = ?", before->id);
            connection.run("DELETE FROM change_log WHERE id = ?", before->id);
            return 0;
        }
        connection.run("UPDATE change_log SET at = ?, records = ?, changeset = ? WHERE id = ?", tx.now(), countOf(changesIn(connection, both)),
                       qCompress(both, 1), before->id);
        noteRecords(connection, before->id, changes);
        return before->id;
    }
    connection.run("UPDATE change_log SET state = ? WHERE state = ?", LogState::Dropped, LogState::Undone);
    const Id id = connection.insert("INSERT INTO change_log(name, who, at, state, undone_by, merge_key, records, changeset) "
                                    "VALUES(?, ?, ?, ?, '', ?, ?, ?)",
                                    name, tx.who(), tx.now(), LogState::Done, merge.key, countOf(changes), qCompress(changeset, 1));
    noteRecords(connection, id, changes);
    return id;
}

Result<void> ran(const std::function<Result<void>(Transaction &)> &work, Transaction &tx)
{
    try {
        Result<void> result = work(tx);
        // What failed inside comes first: what the work says after that is only a consequence.
        if (tx.failed())
            return tl::unexpected<Error>(*tx.error());
        return result;
    } catch (const SQLite::Exception &) {
        throw;
    } catch (const std::exception &) {
        return fail(ErrorKind::Io, tr("Something went wrong inside the program. Nothing was changed."), QStringLiteral("unit of work threw"));
    }
}

void rollBack(Connection &connection)
{
    // After a full disk SQLite may have rolled back by itself.
    if (connection.inTransaction())
        connection.db().tryExec("ROLLBACK");
}

struct Flag
{
    explicit Flag(bool &value) : flag(value) { flag = true; }
    ~Flag() { flag = false; }
    Flag(const Flag &) = delete;
    Flag &operator=(const Flag &) = delete;
    bool &flag;
};

} // namespace

Result<Changes> Store::change(const QString &name, const QString &who, const std::function<Result<void>(Transaction &)> &work,
                              const Merge &merge)
{
    if (d->readOnly)
        return fail(ErrorKind::Io, d->notice, QStringLiteral("change in a read-only store"));
    if (d->changing)
        return fail(ErrorKind::Invalid, tr("Another change is still being saved. Please try again."), QStringLiteral("change inside a change"));
    Connection &connection = *d->connection;
    Result<Changes> done = [&] {
        const Flag changing(d->changing);
        return guardedResult("changing", [&]() -> Result<Changes> {
            connection.db().exec("BEGIN IMMEDIATE");
            const Session session(connection.handle());
            Transaction tx(connection, who, d->now());
            if (Result<void> result = ran(work, tx); !result)
                return tl::unexpected<Error>(result.error());
            QByteArray changeset = session.changeset();
            Changes changes = changesIn(connection, changeset);
            if (!changes.removed.empty() && d->options.content == StoreContent::Records) {
                sweep(connection, changes.removed);
                changeset = session.changeset();
                changes = changesIn(connection, changeset);
            }
            if (changeset.isEmpty()) {
                connection.db().exec("ROLLBACK");
                return Changes{};
            }
            changes.name = name;
            changes.changeId = record(connection, name, tx, merge, changeset, changes);
            refreshLabels(connection, changes.added);
            refreshLabels(connection, changes.changed);
            connection.db().exec("COMMIT");
            return changes;
        });
    }();
    if (!done) {
        rollBack(connection);
        logError(done.error());
        return done;
    }
    if (!done->isEmpty())
        d->tell(*done);
    return done;
}

namespace {

// Undo and redo: the changeset (turned round for undo) put over the rows, with foreign keys off: it holds everything that cascades did
// the first time, and a cascade on top would take rows that it does not know. Links are checked afterwards instead.
Result<Changes> applyStep(Connection &connection, bool undoing, const QString &who, const QDateTime &now)
{
    connection.db().exec("BEGIN IMMEDIATE");
    const auto entry = undoing ? entryBy(connection, "DESC", LogState::Done) : entryBy(connection, "ASC", LogState::Undone);
    if (!entry)
        return fail(ErrorKind::NotFound, undoing ? tr("There is nothing to undo.") : tr("There is nothing to redo."), QStringLiteral("undo"));
    const QByteArray changeset = undoing ? inverted(entry->changeset) : entry->changeset;
    if (!applied(connection.handle(), changeset) || !linksHold(connection, changeset))
        return fail(ErrorKind::Conflict,
                    (undoing ? tr("“%1” cannot be undone: the same records were changed since, perhaps in another window. Nothing was changed.")
                             : tr("“%1” cannot be redone: the same records were changed since, perhaps in another window. Nothing was changed."))
                        .arg(entry->name),
                    QStringLiteral("undo: stale"));
    if (undoing)
        connection.run("UPDATE change_log SET state = ?, undone_by = ?, undone_at = ? WHERE id = ?", LogState::Undone, who, now, entry->id);
    else
        connection.run("UPDATE change_log SET state = ? WHERE id = ?", LogState::Done, entry->id);
    Changes changes = changesIn(connection, changeset);
    refreshLabels(connection, changes.added);
    refreshLabels(connection, changes.changed);
    connection.db().exec("COMMIT");
    changes.changeId = entry->id;
    changes.name = entry->name;
    return changes;
}

} // namespace

Result<Changes> Store::undo(const QString &who)
{
    return step(true, who);
}

Result<Changes> Store::redo(const QString &who)
{
    return step(false, who);
}

Result<Changes> Store::step(bool undoing, const QString &who)
{
    if (d->readOnly)
        return fail(ErrorKind::Io, d->notice, QStringLiteral("undo in a read-only store"));
    if (d->changing)
        return fail(ErrorKind::Invalid, tr("Another change is still being saved. Please try again."), QStringLiteral("undo inside a change"));
    Connection &connection = *d->connection;
    Result<Changes> done = guardedResult("undoing", [&] {
        connection.db().exec("PRAGMA foreign_keys = OFF");
        return applyStep(connection, undoing, who, d->now());
    });
    if (!done)
        rollBack(connection);
    connection.db().tryExec("PRAGMA foreign_keys = ON");
    if (!done) {
        if (done.error().kind != ErrorKind::NotFound)
            logError(done.error());
        return done;
    }
    d->tell(*done);
    return done;
}

std::optional<QString> Store::undoName() const
{
    return foundOrNone("undo name", [&]() -> std::optional<QString> {
        Rows rows = d->connection->rows("SELECT name FROM change_log WHERE state = ? ORDER BY id DESC LIMIT 1", LogState::Done);
        return rows.next() ? std::optional<QString>(rows.text()) : std::nullopt;
    });
}

std::optional<QString> Store::redoName() const
{
    return foundOrNone("redo name", [&]() -> std::optional<QString> {
        Rows rows = d->connection->rows("SELECT name FROM change_log WHERE state = ? ORDER BY id LIMIT 1", LogState::Undone);
        return rows.next() ? std::optional<QString>(rows.text()) : std::nullopt;
    });
}

} // namespace scrutiny
