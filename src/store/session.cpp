// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/session.h"

#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

#include <memory>
#include <string_view>

namespace scrutiny {

namespace {

void require(int code)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception("session", code);
}

struct SqliteFree
{
    void operator()(void *memory) const { sqlite3_free(memory); }
};
using Buffer = std::unique_ptr<void, SqliteFree>;

QByteArray copied(int size, const Buffer &buffer)
{
    return QByteArray(static_cast<const char *>(buffer.get()), size);
}

// The history itself, settings, the search index and what a notes file logs of reading are not part of undo. Triggers keep the index.
int belongsToUndo(void *, const char *table)
{
    const std::string_view name(table);
    return name != "change_log" && name != "change_record" && name != "setting" && !name.starts_with("search_") && !name.starts_with("log_");
}

QVariant toVariant(sqlite3_value *value)
{
    if (!value)
        return {};
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return QVariant::fromValue<qint64>(sqlite3_value_int64(value));
    case SQLITE_FLOAT: return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
    default: return QVariant::fromValue(nullptr);
    }
}

struct Iterator
{
    explicit Iterator(const QByteArray &changeset)
    {
        require(sqlite3changeset_start(&it, static_cast<int>(changeset.size()), const_cast<char *>(changeset.constData())));
    }
    ~Iterator() { sqlite3changeset_finalize(it); }
    Iterator(const Iterator &) = delete;
    Iterator &operator=(const Iterator &) = delete;
    sqlite3_changeset_iter *it = nullptr;
};

} // namespace

Session::Session(sqlite3 *db)
{
    require(sqlite3session_create(db, "main", &m_session));
    sqlite3session_table_filter(m_session, belongsToUndo, nullptr);
    require(sqlite3session_attach(m_session, nullptr));
}

Session::~Session()
{
    sqlite3session_delete(m_session);
}

QByteArray Session::changeset() const
{
    int size = 0;
    void *data = nullptr;
    require(sqlite3session_changeset(m_session, &size, &data));
    return copied(size, Buffer(data));
}

void eachChange(const QByteArray &changeset, const std::function<void(const RowChange &)> &visit)
{
    if (changeset.isEmpty())
        return;
    Iterator iterator(changeset);
    while (sqlite3changeset_next(iterator.it) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        require(sqlite3changeset_op(iterator.it, &table, &columns, &operation, nullptr));
        RowChange row;
        row.table = table;
        row.columns = columns;
        row.what = operation == SQLITE_INSERT   ? RowChange::What::Added
                   : operation == SQLITE_DELETE ? RowChange::What::Removed
                                                : RowChange::What::Changed;
        row.before = [&](int column) {
            sqlite3_value *value = nullptr;
            if (operation != SQLITE_INSERT)
                sqlite3changeset_old(iterator.it, column, &value);
            return toVariant(value);
        };
        row.after = [&](int column) {
            sqlite3_value *value = nullptr;
            if (operation != SQLITE_DELETE)
                sqlite3changeset_new(iterator.it, column, &value);
            return toVariant(value);
        };
        visit(row);
    }
}

QByteArray inverted(const QByteArray &changeset)
{
    int size = 0;
    void *data = nullptr;
    require(sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.constData(), &size, &data));
    return copied(size, Buffer(data));
}

QByteArray merged(const QByteArray &first, const QByteArray &second)
{
    int size = 0;
    void *data = nullptr;
    require(sqlite3changeset_concat(static_cast<int>(first.size()), const_cast<char *>(first.constData()),
                                    static_cast<int>(second.size()), const_cast<char *>(second.constData()), &size, &data));
    return copied(size, Buffer(data));
}

bool applied(sqlite3 *db, const QByteArray &changeset)
{
    const auto refuse = [](void *, int, sqlite3_changeset_iter *) { return SQLITE_CHANGESET_ABORT; };
    const int code = sqlite3changeset_apply(db, static_cast<int>(changeset.size()), const_cast<char *>(changeset.constData()), nullptr,
                                            refuse, nullptr);
    if (code == SQLITE_ABORT)
        return false;
    require(code);
    return true;
}

} // namespace scrutiny
