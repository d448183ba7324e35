// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "store/reader.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <string>
#include <unordered_map>

namespace scrutiny {

/// An id that is bound as NULL when it is 0: a link that may be missing.
struct Link
{
    Id id = 0;
};

struct CachedStatement
{
    explicit CachedStatement(const SQLite::Database &db, const std::string &sql) : statement(db, sql) {}
    SQLite::Statement statement;
    bool inUse = false;
};

/// The rows of a running statement. The value functions read the columns from left to right, one a call, so a value struct can be
/// filled in the order of its fields (braces evaluate in order).
class Rows
{
public:
    explicit Rows(std::shared_ptr<CachedStatement> statement);
    ~Rows();
    Rows(Rows &&) noexcept = default;
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;

    bool next();

    Id id();               ///< NULL is 0
    int number();
    double real();
    bool flag();
    QString text();
    QByteArray bytes();
    QDate date();
    QTime time();
    QDateTime moment();
    QStringList list();
    /// An enumerator stored as its number; a number beyond `last` (a hand-made store) is the first one.
    template<typename Enum>
    Enum as(Enum last)
    {
        const int value = number();
        return value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value) : Enum{};
    }

    void bindAll(int) {}
    template<typename First, typename... More>
    void bindAll(int at, const First &first, const More &...more)
    {
        bind(at, first);
        bindAll(at + 1, more...);
    }

private:
    void bind(int at, const QString &value);
    void bind(int at, const char *value);
    void bind(int at, const QByteArray &value);
    void bind(int at, const QStringList &value);
    void bind(int at, const QDate &value);
    void bind(int at, const QTime &value);
    void bind(int at, const QDateTime &value);
    void bind(int at, Link value);
    void bind(int at, Id value);
    void bind(int at, int value);
    void bind(int at, bool value);
    void bind(int at, double value);
    template<typename Enum>
        requires std::is_enum_v<Enum>
    void bind(int at, Enum value)
    {
        bind(at, static_cast<int>(value));
    }

    std::shared_ptr<CachedStatement> m_statement;
    int m_column = 0;
};

/// One connection to the file with its prepared statements. Its functions throw SQLite::Exception; `guarded` (failures.h) and
/// Transaction::write turn that into values at the library's edge.
class Connection
{
public:
    Connection(const QString &file, int flags, int busyMilliseconds);

    SQLite::Database &db() { return m_db; }
    sqlite3 *handle() { return m_db.getHandle(); }
    bool inTransaction();

    template<typename... Values>
    Rows rows(const std::string &sql, const Values &...values)
    {
        Rows result(prepared(sql));
        result.bindAll(1, values...);
        return result;
    }

    /// Runs a statement that gives no rows; returns how many rows it changed.
    template<typename... Values>
    int run(const std::string &sql, const Values &...values)
    {
        rows(sql, values...).next();
        return m_db.getChanges();
    }

    /// Runs an INSERT; returns the new row's id.
    template<typename... Values>
    Id insert(const std::string &sql, const Values &...values)
    {
        rows(sql, values...).next();
        return m_db.getLastInsertRowid();
    }

    /// The first column of the first row as a number, 0 when there is none.
    template<typename... Values>
    Id value(const std::string &sql, const Values &...values)
    {
        Rows found = rows(sql, values...);
        return found.next() ? found.id() : 0;
    }

private:
    std::shared_ptr<CachedStatement> prepared(const std::string &sql);

    SQLite::Database m_db;
    std::unordered_map<std::string, std::shared_ptr<CachedStatement>> m_statements;
};

/// Several reads that see one state of the store.
class ReadScope
{
public:
    explicit ReadScope(Connection &connection);
    ~ReadScope();
    ReadScope(const ReadScope &) = delete;
    ReadScope &operator=(const ReadScope &) = delete;

private:
    Connection &m_connection;
    bool m_own = false;
};

} // namespace scrutiny
