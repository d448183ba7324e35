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

std::vector<Migration> readMigrations(const QString &path)
{
    registerSql();
    std::vector<Migration> result;
    const QDir folder(path);
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            result.push_back({name.left(4).toInt(), name, file.readAll()});
    }
    std::sort(result.begin(), result.end(), [](const Migration &a, const Migration &b) { return a.version < b.version; });
    return result;
}

} // namespace

int applicationIdOf(StoreContent content)
{
    return content == StoreContent::Notes ? notesApplicationId : storeApplicationId;
}

const std::vector<Migration> &migrations(StoreContent content)
{
    static const std::vector<Migration> records = readMigrations(QStringLiteral(":/store/sql"));
    static const std::vector<Migration> notes = readMigrations(QStringLiteral(":/store/notes"));
    return content == StoreContent::Notes ? notes : records;
}

int currentStoreVersion(StoreContent content)
{
    return migrations(content).empty() ? 0 : migrations(content).back().version;
}

int storeVersion(Connection &connection)
{
    return static_cast<int>(connection.value("PRAGMA user_version"));
}

void migrate(Connection &connection, int to, StoreContent content)
{
    SQLite::Transaction transaction(connection.db(), SQLite::TransactionBehavior::IMMEDIATE);
    const int from = storeVersion(connection);
    for (const Migration &step : migrations(content)) {
        if (step.version > from && step.version <= to)
            connection.db().exec(step.sql.constData());
    }
    if (from < to) {
        connection.db().exec("PRAGMA application_id = " + std::to_string(applicationIdOf(content)));
        connection.db().exec("PRAGMA user_version = " + std::to_string(to));
    }
    transaction.commit();
}

} // namespace scrutiny
