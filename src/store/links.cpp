// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/links.h"

#include "store/connection.h"
#include "store/session.h"

#include <map>

namespace scrutiny {

namespace {

struct LinkColumn
{
    std::string child, column, parent;
};

// All foreign keys of the file. Names come from the schema, which only migrations write.
std::vector<LinkColumn> linkColumns(Connection &connection)
{
    std::vector<LinkColumn> result;
    Rows rows = connection.rows("SELECT t.name, k.\"from\", k.\"table\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) k "
                                "WHERE t.type = 'table' AND t.name <> 'change_record'");
    while (rows.next()) {
        const std::string child = rows.text().toStdString();
        const std::string column = rows.text().toStdString();
        result.push_back({child, column, rows.text().toStdString()});
    }
    return result;
}

} // namespace

bool linksHold(Connection &connection, const QByteArray &changeset)
{
    std::map<std::string, std::vector<std::string>> whenThere, whenGone; // by table: queries that find a broken link of the row ?1
    for (const LinkColumn &link : linkColumns(connection)) {
        whenThere[link.child].push_back("SELECT 1 FROM " + link.child + " c LEFT JOIN " + link.parent + " p ON p.id = c." + link.column
                                        + " WHERE c.id = ?1 AND c." + link.column + " IS NOT NULL AND p.id IS NULL");
        whenGone[link.parent].push_back("SELECT 1 FROM " + link.child + " WHERE " + link.column + " = ?1 LIMIT 1");
    }
    bool holds = true;
    eachChange(changeset, [&](const RowChange &row) {
        if (!holds)
            return;
        const bool gone = row.what == RowChange::What::Removed;
        const Id id = (gone || row.what == RowChange::What::Changed ? row.before(0) : row.after(0)).toLongLong();
        const auto &queries = gone ? whenGone : whenThere;
        const auto found = queries.find(row.table.toStdString());
        if (found == queries.end())
            return;
        for (const std::string &sql : found->second)
            holds = holds && connection.value(sql, id) == 0;
    });
    return holds;
}

} // namespace scrutiny
