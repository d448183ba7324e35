// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"

#include <sqlite3.h>

namespace made_up {

namespace {

struct Raw
{
    explicit Raw(const QString &file)
    {
        REQUIRE(sqlite3_open(file.toUtf8().constData(), &db) == SQLITE_OK);
        sqlite3_busy_timeout(db, 2000);
    }
    ~Raw() { sqlite3_close(db); }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;
    sqlite3 *db = nullptr;
};

std::vector<QStringList> rowsOf(sqlite3 *db, const QString &sql)
{
    std::vector<QStringList> rows;
    sqlite3_stmt *statement = nullptr;
    INFO(sql.toStdString());
    REQUIRE(sqlite3_prepare_v2(db, sql.toUtf8().constData(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        QStringList row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            row.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, column))));
        rows.push_back(row);
    }
    sqlite3_finalize(statement);
    return rows;
}

} // namespace

QString dump(const QString &file)
{
    const Raw raw(file);
    QStringList lines;
    for (const QStringList &table : rowsOf(raw.db, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'change_%' "
                                                                  "AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%VIRTUAL%' "
                                                                  "AND (name NOT LIKE 'search_%' OR name = 'search_doc') ORDER BY name"))) {
        for (const QStringList &row : rowsOf(raw.db, QStringLiteral("SELECT * FROM %1 ORDER BY 1").arg(table.first())))
            lines.append(table.first() + QStringLiteral(": ") + row.join(QStringLiteral(" | ")));
    }
    return lines.join(QLatin1Char('\n'));
}

void runSql(const QString &file, const char *sql)
{
    const Raw raw(file);
    char *message = nullptr;
    const int code = sqlite3_exec(raw.db, sql, nullptr, nullptr, &message);
    INFO((message ? message : ""));
    REQUIRE(code == SQLITE_OK);
}

qint64 valueOf(const QString &file, const char *sql)
{
    const Raw raw(file);
    const auto rows = rowsOf(raw.db, QString::fromUtf8(sql));
    return rows.empty() ? -1 : rows.front().first().toLongLong();
}

} // namespace made_up
