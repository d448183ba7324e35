// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QByteArray>
#include <QVariant>

#include <functional>
#include <vector>

struct sqlite3;
struct sqlite3_session;

namespace scrutiny {

/// Changesets of SQLite's session extension. All functions throw SQLite::Exception when SQLite fails.

/// Records what is written through a connection, in all tables that belong to undo.
class Session
{
public:
    explicit Session(sqlite3 *db);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    QByteArray changeset() const;

private:
    sqlite3_session *m_session = nullptr;
};

/// One row of a changeset. Values are as stored (numbers, text, null); a value that the row's change did not touch is not valid.
struct RowChange
{
    enum class What { Added, Changed, Removed };
    QByteArray table;
    What what = What::Changed;
    int columns = 0;
    std::function<QVariant(int column)> before; ///< of a changed or removed row; the key (column 0) always
    std::function<QVariant(int column)> after;  ///< of a changed or added row
};

/// Calls `visit` for every row; the functions in RowChange are only good during the call.
void eachChange(const QByteArray &changeset, const std::function<void(const RowChange &)> &visit);

QByteArray inverted(const QByteArray &changeset);

/// Both as one, as if they had been one unit of work. May be empty.
QByteArray merged(const QByteArray &first, const QByteArray &second);

/// Applies a changeset whole, or not at all: false when a row is no longer as the changeset left it. The caller's transaction decides.
bool applied(sqlite3 *db, const QByteArray &changeset);

} // namespace scrutiny
