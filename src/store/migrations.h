// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace scrutiny {

class Connection;

/// In every store's header, so that no other program's file is taken for one: "ScrD".
inline constexpr int storeApplicationId = 0x53637244;

/// One step from version N - 1 to N: resources/sql/NNNN_name.sql.
struct Migration
{
    int version = 0;
    QString name;
    QByteArray sql;
};

/// All of this program's steps, in order, numbered from 1 without a gap.
const std::vector<Migration> &migrations();
int currentStoreVersion();

int storeVersion(Connection &connection);

/// Runs the steps that the store lacks up to `to`, all or none; a store that another window has brought up to date meanwhile is left alone.
/// Throws SQLite::Exception.
void migrate(Connection &connection, int to);

} // namespace scrutiny
