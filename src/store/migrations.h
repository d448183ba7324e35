// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace scrutiny {

class Connection;

/// In every store's header, so that no other program's file is taken for one: "ScrD". A notes file has "ScrN".
inline constexpr int storeApplicationId = 0x53637244;
inline constexpr int notesApplicationId = 0x5363724e;
int applicationIdOf(StoreContent content);

/// One step from version N - 1 to N: resources/sql/NNNN_name.sql, of a notes file resources/sql/notes/NNNN_name.sql.
struct Migration
{
    int version = 0;
    QString name;
    QByteArray sql;
};

/// All of this program's steps, in order, numbered from 1 without a gap.
const std::vector<Migration> &migrations(StoreContent content = StoreContent::Records);
int currentStoreVersion(StoreContent content = StoreContent::Records);

int storeVersion(Connection &connection);

/// Runs the steps that the store lacks up to `to`, all or none; a store that another window has brought up to date meanwhile is left alone.
/// Throws SQLite::Exception.
void migrate(Connection &connection, int to, StoreContent content = StoreContent::Records);

} // namespace scrutiny
