// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/table_pairs.h"

#include "store/connection.h"
#include "store/failures.h"

namespace scrutiny {

namespace {

TablePair::State stateFrom(int number)
{
    return number == static_cast<int>(TablePair::State::NotTheSame) ? TablePair::State::NotTheSame : TablePair::State::Same;
}

} // namespace

Result<std::vector<TablePair>> listTablePairs(const Reader &reader, Id tableId)
{
    return guarded("listing pairs of tables", [&] {
        std::vector<TablePair> result;
        Rows r = reader.connection().rows("SELECT id, earlier_id, later_id, state FROM table_pair WHERE ?1 = 0 OR earlier_id = ?1 OR later_id = ?1 ORDER BY id", tableId);
        while (r.next())
            result.push_back({r.id(), r.id(), r.id(), stateFrom(r.number())});
        return result;
    });
}

void removeTablePair(Transaction &tx, Id earlierId, Id laterId)
{
    tx.write([&](Connection &c) {
        return c.run("DELETE FROM table_pair WHERE (earlier_id = ?1 AND later_id = ?2) OR (earlier_id = ?2 AND later_id = ?1)", earlierId, laterId);
    });
}

void putTablePair(Transaction &tx, const TablePair &pair)
{
    if (pair.earlierId == pair.laterId)
        return;
    const bool there = tx.write([&](Connection &c) {
        return c.value("SELECT 1 FROM table_pair WHERE earlier_id = ? AND later_id = ? AND state = ?", pair.earlierId, pair.laterId, pair.state);
    }) != 0;
    if (there)
        return;
    removeTablePair(tx, pair.earlierId, pair.laterId);
    tx.write([&](Connection &c) {
        return c.insert("INSERT INTO table_pair(earlier_id, later_id, state) VALUES(?, ?, ?)", pair.earlierId, pair.laterId, pair.state);
    });
}

Result<std::vector<Id>> tableChain(const Reader &reader, Id tableId)
{
    return guarded("reading a table's history", [&] {
        std::vector<Id> result;
        Rows r = reader.connection().rows(
            "WITH RECURSIVE chain(id) AS (SELECT ?1 UNION SELECT CASE WHEN p.earlier_id = c.id THEN p.later_id ELSE p.earlier_id END FROM chain c JOIN table_pair p "
            "ON p.state = ?2 AND (p.earlier_id = c.id OR p.later_id = c.id)) "
            "SELECT t.id FROM chain c JOIN report_table t ON t.id = c.id LEFT JOIN meeting m ON m.id = t.meeting_id ORDER BY m.date, t.paper_id, t.position, t.part, t.id",
            tableId, TablePair::State::Same);
        while (r.next())
            result.push_back(r.id());
        return result;
    });
}

Result<std::vector<FollowedFigure>> listFollowedFigures(const Reader &reader)
{
    return guarded("listing followed figures", [&] {
        std::vector<FollowedFigure> result;
        Rows r = reader.connection().rows("SELECT i.id, i.name, i.cell_id, c.table_id, i.whole_row, i.bars FROM indicator i JOIN table_cell c ON c.id = i.cell_id "
                                          "ORDER BY i.name COLLATE NOCASE, i.id");
        while (r.next())
            result.push_back({r.id(), r.text(), r.id(), r.id(), r.flag(), r.flag()});
        return result;
    });
}

Id addFollowedFigure(Transaction &tx, const FollowedFigure &figure)
{
    return tx.write([&](Connection &c) {
        return c.insert("INSERT INTO indicator(name, cell_id, whole_row, bars) VALUES(?, ?, ?, ?)", figure.name, figure.cellId, figure.wholeRow, figure.bars);
    });
}

void updateFollowedFigure(Transaction &tx, const FollowedFigure &figure)
{
    tx.write([&](Connection &c) {
        return c.run("UPDATE indicator SET name = ?, cell_id = ?, whole_row = ?, bars = ? WHERE id = ?", figure.name, figure.cellId, figure.wholeRow, figure.bars,
                     figure.id);
    });
}

void removeFollowedFigure(Transaction &tx, Id id)
{
    tx.write([&](Connection &c) { return c.run("DELETE FROM indicator WHERE id = ?", id); });
}

} // namespace scrutiny
