// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/history.h"

#include "store/connection.h"
#include "store/failures.h"
#include "store/schema.h"
#include "store/session.h"

#include <unordered_map>

namespace scrutiny {

namespace {

const std::string columns = "l.id, l.name, l.who, l.at, l.state, l.undone_by, l.undone_at, l.records";

HistoryEntry entryFrom(Rows &r)
{
    return {r.id(), r.text(), r.text(), r.moment(), r.as(HistoryEntry::State::Dropped), r.text(), r.moment(), r.number()};
}

// Which field of the value struct stands in which column of the table.
std::unordered_map<int, const FieldColumn *> fieldsByColumn(Connection &c, const KindTable &table)
{
    std::unordered_map<int, const FieldColumn *> result;
    Rows r = c.rows("SELECT cid, name FROM pragma_table_info(?)", table.table);
    while (r.next()) {
        const int at = r.number();
        const QString name = r.text();
        for (const FieldColumn &field : table.fields) {
            if (name == QLatin1String(field.column))
                result[at] = &field;
        }
    }
    return result;
}

void addFieldChanges(std::vector<FieldChange> &result, const HistoryEntry &entry, const RowChange &row,
                     const std::unordered_map<int, const FieldColumn *> &fields)
{
    if (row.what != RowChange::What::Changed) {
        result.push_back({entry, row.what == RowChange::What::Added ? FieldChange::What::Added : FieldChange::What::Removed, {}, {}, {}});
        return;
    }
    for (int column = 0; column < row.columns; ++column) {
        const auto field = fields.find(column);
        const QVariant after = row.after(column);
        if (field == fields.end() || !after.isValid())
            continue;
        result.push_back({entry, FieldChange::What::Changed, QString::fromLatin1(field->second->field),
                          fieldToText(row.before(column), field->second->type), fieldToText(after, field->second->type)});
    }
}

} // namespace

Result<std::vector<HistoryEntry>> listHistory(const Reader &reader, int limit, int offset)
{
    return guarded("listing the history", [&] {
        std::vector<HistoryEntry> result;
        Rows r = reader.connection().rows("SELECT " + columns + " FROM change_log l ORDER BY l.id DESC LIMIT ? OFFSET ?", limit, offset);
        while (r.next())
            result.push_back(entryFrom(r));
        return result;
    });
}

Result<std::vector<FieldChange>> historyOf(const Reader &reader, const RecordRef &record)
{
    return guarded("reading a record's history", [&] {
        std::vector<FieldChange> result;
        const KindTable *table = tableOf(record.kind);
        if (!table)
            return result;
        Connection &c = reader.connection();
        const auto fields = fieldsByColumn(c, *table);
        Rows r = c.rows("SELECT " + columns + ", l.changeset FROM change_record h JOIN change_log l ON l.id = h.change_id "
                        "WHERE h.kind = ? AND h.record_id = ? ORDER BY l.id DESC", record.kind, record.id);
        while (r.next()) {
            const HistoryEntry entry = entryFrom(r);
            eachChange(qUncompress(r.bytes()), [&](const RowChange &row) {
                if (row.table != table->table) // comparing names before decoding values
                    return;
                const TouchedRecord touched = recordOf(row);
                if (touched.itself && touched.record == record)
                    addFieldChanges(result, entry, row, fields);
            });
        }
        return result;
    });
}

} // namespace scrutiny
