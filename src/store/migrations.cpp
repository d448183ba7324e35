// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/connection.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// A static library's resources are registered by hand; the macro must stand outside any namespace.
static void registerSql()
{
    Q_INIT_RESOURCE(sql);
}

namespace scrutiny {

namespace {

std::vector<Migration> readMigrations()
{
    registerSql();
    std::vector<Migration> result;
    const QDir folder(QStringLiteral(":/store/sql"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            result.push_back({name.left(4).toInt(), name, file.readAll()});
    }
    std::sort(result.begin(), result.end(), [](const Migration &a, const Migration &b) { return a.version < b.version; });
    return result;
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> all = readMigrations();
    return all;
}

int currentStoreVersion()
{
    return migrations().empty() ? 0 : migrations().back().version;
}

int storeVersion(Connection &connection)
{
    return static_cast<int>(connection.value("PRAGMA user_version"));
}

void migrate(Connection &connection, int to)
{
    SQLite::Transaction transaction(connection.db(), SQLite::TransactionBehavior::IMMEDIATE);
    const int from = storeVersion(connection);
    for (const Migration &step : migrations()) {
        if (step.version > from && step.version <= to)
            connection.db().exec(step.sql.constData());
    }
    if (from < to) {
        connection.db().exec("PRAGMA application_id = " + std::to_string(storeApplicationId));
        connection.db().exec("PRAGMA user_version = " + std::to_string(to));
    }
    transaction.commit();
}

} // namespace scrutiny
