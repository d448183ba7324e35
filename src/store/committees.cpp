// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/meetings.h"

#include "base/text.h"
#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

QString key(const QString &council, const QString &name)
{
    return folded(council) + QLatin1Char('/') + folded(name);
}

Committee committeeFrom(Rows &r)
{
    return {r.id(), r.text(), r.text()};
}

} // namespace

std::optional<Committee> findCommittee(const Reader &reader, const QString &council, const QString &name)
{
    return foundOrNone("finding a committee", [&]() -> std::optional<Committee> {
        Rows rows = reader.connection().rows("SELECT id, council, name FROM committee WHERE folded = ?", key(council, name));
        return rows.next() ? std::optional(committeeFrom(rows)) : std::nullopt;
    });
}

Result<Committee> loadCommittee(const Reader &reader, Id id)
{
    return guardedResult("loading a committee", [&]() -> Result<Committee> {
        Rows rows = reader.connection().rows("SELECT id, council, name FROM committee WHERE id = ?", id);
        if (!rows.next())
            return notThere("loading a committee");
        return committeeFrom(rows);
    });
}

Result<std::vector<CommitteeRow>> listCommittees(const Reader &reader)
{
    return guarded("listing committees", [&] {
        std::vector<CommitteeRow> result;
        Rows rows = reader.connection().rows("SELECT c.id, c.council, c.name, "
                                             "(SELECT count(*) FROM meeting m WHERE m.committee_id = c.id), "
                                             "(SELECT count(*) FROM action a WHERE a.committee_id = c.id AND a.state <> ?) "
                                             "FROM committee c ORDER BY c.name COLLATE NOCASE, c.id",
                                             ActionState::Closed);
        while (rows.next())
            result.push_back({committeeFrom(rows), rows.number(), rows.number()});
        return result;
    });
}

Id addCommittee(Transaction &tx, const Committee &committee)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO committee(council, name, folded) VALUES(?, ?, ?)", committee.council, committee.name,
                        key(committee.council, committee.name));
    });
}

void updateCommittee(Transaction &tx, const Committee &committee)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE committee SET council = ?, name = ?, folded = ? WHERE id = ?", committee.council, committee.name,
                     key(committee.council, committee.name), committee.id);
    });
}

} // namespace scrutiny
