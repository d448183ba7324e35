// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/edits.h"

#include "store/connection.h"
#include "store/failures.h"
#include "store/schema.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

Error badField(const QString &field)
{
    return {ErrorKind::Invalid, QCoreApplication::translate("scrutiny::Store", "That value does not fit here. Nothing was changed."),
            QStringLiteral("field %1").arg(field)};
}

// The whitelisted names make these statements; values are bound.
QVariant stored(Connection &c, const KindTable &table, const FieldColumn &column, Id id)
{
    Rows r = c.rows(std::string("SELECT ") + column.column + " FROM " + table.table + " WHERE id = ?", id);
    return r.next() ? QVariant(r.text()) : QVariant();
}

void put(Connection &c, const KindTable &table, const FieldColumn &column, Id id, const QVariant &value)
{
    const std::string sql = std::string("UPDATE ") + table.table + " SET " + column.column + " = ? WHERE id = ?";
    if (value.typeId() == QMetaType::QString)
        c.run(sql, value.toString(), id);
    else if (value.typeId() == QMetaType::LongLong)
        c.run(sql, value.toLongLong(), id);
    else
        c.run(sql, Link{}, id);
}

struct Known
{
    const KindTable *table = nullptr;
    const FieldColumn *column = nullptr;
    QString text; ///< as it stands
};

std::optional<Known> knownField(Connection &c, const RecordRef &record, const QString &field)
{
    Known known{tableOf(record.kind), fieldOf(record.kind, field), {}};
    if (!known.column)
        return {};
    const QVariant value = stored(c, *known.table, *known.column, record.id);
    if (!value.isValid())
        return {};
    known.text = fieldToText(value, known.column->type);
    return known;
}

bool cameFromPaper(Connection &c, const RecordRef &record)
{
    // Every table is a paper's; a cell without a place of its own is one that the paper leaves empty.
    if (record.kind == RecordKind::Table || record.kind == RecordKind::TableCell)
        return true;
    return c.value("SELECT EXISTS(SELECT 1 FROM source_span WHERE owner_kind = ? AND owner_id = ?)", record.kind, record.id) != 0;
}

const std::string editColumns = "owner_kind, owner_id, field, original, later, later_paper_id, edited_at, edited_by";

FieldEdit editFrom(Rows &r)
{
    const RecordRef owner{static_cast<RecordKind>(r.number()), r.id()};
    return {owner, r.text(), r.text(), r.text(), r.id(), r.moment(), r.text()};
}

std::optional<FieldEdit> editOf(Connection &c, const RecordRef &record, const QString &field)
{
    Rows r = c.rows("SELECT " + editColumns + " FROM field_edit WHERE owner_kind = ? AND owner_id = ? AND field = ?", record.kind, record.id, field);
    return r.next() ? std::optional(editFrom(r)) : std::nullopt;
}

void dropEdit(Connection &c, const RecordRef &record, const QString &field)
{
    c.run("DELETE FROM field_edit WHERE owner_kind = ? AND owner_id = ? AND field = ?", record.kind, record.id, field);
}

// Taken out and put in again rather than updated: a changeset's update row would not say whose edit it is.
void putEdit(Connection &c, const FieldEdit &edit)
{
    dropEdit(c, edit.owner, edit.field);
    c.insert("INSERT INTO field_edit(owner_kind, owner_id, field, original, later, later_paper_id, edited_at, edited_by) "
             "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
             edit.owner.kind, edit.owner.id, edit.field, edit.original, edit.later, Link{edit.laterPaperId}, edit.editedAt, edit.editedBy);
}

} // namespace

QStringList editableFields(RecordKind kind)
{
    QStringList result;
    if (const KindTable *table = tableOf(kind)) {
        for (const FieldColumn &column : table->fields) {
            if (column.editable)
                result.append(QString::fromLatin1(column.field));
        }
    }
    return result;
}

Result<QString> fieldText(const Reader &reader, const RecordRef &record, const QString &field)
{
    return guardedResult("reading a field", [&]() -> Result<QString> {
        const auto known = knownField(reader.connection(), record, field);
        if (!known)
            return notThere("reading a field");
        return known->text;
    });
}

void editField(Transaction &tx, const RecordRef &record, const QString &field, const QString &text)
{
    tx.write([&](Connection &c) -> Id {
        const auto known = knownField(c, record, field);
        if (!known || !known->column->editable) {
            tx.fail(badField(field));
            return 0;
        }
        const QVariant value = fieldFromText(text, known->column->type);
        if (!value.isValid()) {
            tx.fail(badField(field));
            return 0;
        }
        const QString wanted = fieldToText(value, known->column->type);
        if (wanted == known->text)
            return record.id;
        put(c, *known->table, *known->column, record.id, value);
        const auto before = editOf(c, record, field);
        if (before && before->original == wanted && before->later.isEmpty())
            dropEdit(c, record, field);
        else if (before)
            putEdit(c, {record, field, before->original, before->later, before->laterPaperId, tx.now(), tx.who()});
        else if (cameFromPaper(c, record))
            putEdit(c, {record, field, known->text, {}, 0, tx.now(), tx.who()});
        return record.id;
    });
}

bool importField(Transaction &tx, const RecordRef &record, const QString &field, const QString &text, Id paperId)
{
    return tx.write([&](Connection &c) -> Id {
        const auto known = knownField(c, record, field);
        const QVariant value = known ? fieldFromText(text, known->column->type) : QVariant();
        if (!value.isValid()) {
            tx.fail(badField(field));
            return 0;
        }
        const QString wanted = fieldToText(value, known->column->type);
        const auto edit = editOf(c, record, field);
        if (!edit) {
            if (wanted == known->text)
                return 0;
            put(c, *known->table, *known->column, record.id, value);
            return 1;
        }
        // The paper has come round to what the person wrote: no difference is left to show.
        const bool agrees = wanted == known->text || wanted == edit->original;
        const QString later = agrees ? QString() : wanted;
        if (later != edit->later)
            putEdit(c, {record, field, edit->original, later, agrees ? 0 : paperId, edit->editedAt, edit->editedBy});
        return 0;
    }) != 0;
}

Result<std::vector<FieldEdit>> listFieldEdits(const Reader &reader, const RecordRef &record)
{
    return guarded("listing edits", [&] {
        std::vector<FieldEdit> result;
        Rows r = reader.connection().rows("SELECT " + editColumns + " FROM field_edit WHERE owner_kind = ? AND owner_id = ? ORDER BY field", record.kind, record.id);
        while (r.next())
            result.push_back(editFrom(r));
        return result;
    });
}

Result<std::vector<FieldEdit>> listDisputedEdits(const Reader &reader)
{
    return guarded("listing disputed edits", [&] {
        std::vector<FieldEdit> result;
        Rows r = reader.connection().rows("SELECT " + editColumns + " FROM field_edit WHERE later <> '' ORDER BY owner_kind, owner_id, field");
        while (r.next())
            result.push_back(editFrom(r));
        return result;
    });
}

void noteEdit(Transaction &tx, const RecordRef &record, const QString &field, const QString &original)
{
    tx.write([&](Connection &c) -> Id {
        putEdit(c, {record, field, original, {}, 0, tx.now(), tx.who()});
        return record.id;
    });
}

void forgetEdit(Transaction &tx, const RecordRef &record, const QString &field)
{
    tx.write([&](Connection &c) -> Id {
        dropEdit(c, record, field);
        return record.id;
    });
}

void restoreOriginal(Transaction &tx, const RecordRef &record, const QString &field, bool later)
{
    tx.write([&](Connection &c) -> Id {
        const auto edit = editOf(c, record, field);
        const auto known = knownField(c, record, field);
        if (!edit || !known)
            return 0;
        const QVariant value = fieldFromText(later && !edit->later.isEmpty() ? edit->later : edit->original, known->column->type);
        if (!value.isValid())
            return 0;
        put(c, *known->table, *known->column, record.id, value);
        dropEdit(c, record, field);
        return record.id;
    });
}

void keepEdit(Transaction &tx, const RecordRef &record, const QString &field)
{
    tx.write([&](Connection &c) -> Id {
        auto edit = editOf(c, record, field);
        if (!edit || edit->later.isEmpty())
            return 0;
        // The later paper's words become the original, so that the same words from the next paper are no news.
        edit->original = edit->later;
        edit->later.clear();
        edit->laterPaperId = 0;
        putEdit(c, *edit);
        return record.id;
    });
}

} // namespace scrutiny
