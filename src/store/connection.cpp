// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

namespace scrutiny {

Rows::Rows(std::shared_ptr<CachedStatement> statement)
    : m_statement(std::move(statement))
{
    m_statement->inUse = true;
}

Rows::~Rows()
{
    if (!m_statement)
        return;
    m_statement->statement.tryReset();
    m_statement->inUse = false;
}

bool Rows::next()
{
    m_column = 0;
    return m_statement->statement.executeStep();
}

Id Rows::id()
{
    return m_statement->statement.getColumn(m_column++).getInt64();
}

int Rows::number()
{
    return m_statement->statement.getColumn(m_column++).getInt();
}

double Rows::real()
{
    return m_statement->statement.getColumn(m_column++).getDouble();
}

bool Rows::flag()
{
    return number() != 0;
}

QString Rows::text()
{
    return QString::fromUtf8(bytes());
}

QByteArray Rows::bytes()
{
    const SQLite::Column column = m_statement->statement.getColumn(m_column++);
    const void *data = column.getBlob();
    return data ? QByteArray(static_cast<const char *>(data), column.getBytes()) : QByteArray();
}

QDate Rows::date()
{
    return QDate::fromString(text(), Qt::ISODate);
}

QTime Rows::time()
{
    return QTime::fromString(text(), QStringLiteral("HH:mm"));
}

QDateTime Rows::moment()
{
    return QDateTime::fromString(text(), Qt::ISODateWithMs).toUTC();
}

QStringList Rows::list()
{
    QStringList result;
    const QJsonArray array = QJsonDocument::fromJson(bytes()).array();
    for (const QJsonValue &entry : array)
        result.append(entry.toString());
    return result;
}

void Rows::bind(int at, const QString &value)
{
    // A null QString is an empty text: what may be missing is a date, a time or a Link.
    m_statement->statement.bind(at, value.toStdString());
}

void Rows::bind(int at, const char *value)
{
    m_statement->statement.bind(at, value);
}

void Rows::bind(int at, const QByteArray &value)
{
    m_statement->statement.bind(at, static_cast<const void *>(value.constData()), static_cast<int>(value.size()));
}

void Rows::bind(int at, const QStringList &value)
{
    m_statement->statement.bind(at, QJsonDocument(QJsonArray::fromStringList(value)).toJson(QJsonDocument::Compact).toStdString());
}

void Rows::bind(int at, const QDate &value)
{
    if (value.isValid())
        bind(at, value.toString(Qt::ISODate));
    else
        m_statement->statement.bind(at);
}

void Rows::bind(int at, const QTime &value)
{
    if (value.isValid())
        bind(at, value.toString(QStringLiteral("HH:mm")));
    else
        m_statement->statement.bind(at);
}

void Rows::bind(int at, const QDateTime &value)
{
    if (value.isValid())
        bind(at, value.toUTC().toString(Qt::ISODateWithMs));
    else
        m_statement->statement.bind(at);
}

void Rows::bind(int at, Link value)
{
    if (value.id)
        m_statement->statement.bind(at, static_cast<int64_t>(value.id));
    else
        m_statement->statement.bind(at);
}

void Rows::bind(int at, Id value)
{
    m_statement->statement.bind(at, static_cast<int64_t>(value));
}

void Rows::bind(int at, int value)
{
    m_statement->statement.bind(at, static_cast<int32_t>(value));
}

void Rows::bind(int at, bool value)
{
    m_statement->statement.bind(at, value ? 1 : 0);
}

void Rows::bind(int at, double value)
{
    m_statement->statement.bind(at, value);
}

Connection::Connection(const QString &file, int flags, int busyMilliseconds)
    : m_db(file.toStdString(), flags, busyMilliseconds)
{
    sqlite3_extended_result_codes(m_db.getHandle(), 1);
}

bool Connection::inTransaction()
{
    return sqlite3_get_autocommit(handle()) == 0;
}

std::shared_ptr<CachedStatement> Connection::prepared(const std::string &sql)
{
    std::shared_ptr<CachedStatement> &cached = m_statements[sql];
    if (!cached)
        cached = std::make_shared<CachedStatement>(m_db, sql);
    // The same statement further up the stack is still stepping: this use gets one of its own.
    return cached->inUse ? std::make_shared<CachedStatement>(m_db, sql) : cached;
}

ReadScope::ReadScope(Connection &connection)
    : m_connection(connection), m_own(!connection.inTransaction())
{
    if (m_own)
        m_connection.db().exec("BEGIN");
}

ReadScope::~ReadScope()
{
    if (m_own)
        m_connection.db().tryExec("COMMIT");
}

} // namespace scrutiny
