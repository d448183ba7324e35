// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "store/session.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace scrutiny {

class Connection;

/// How the value structs and the tables belong together.

enum class FieldType { Text, List, Date, Time, Flag, ActionState, Rag, MeetingStatus, MinutesStatus, Number };

struct FieldColumn
{
    const char *field;    ///< name in the value struct
    const char *column;   ///< name in the table
    FieldType type;
    bool editable = true; ///< by a person, through editField
};

struct KindTable
{
    RecordKind kind;
    const char *table;
    std::vector<FieldColumn> fields;
    int stamp = 0;            ///< the column that says when the row was changed last (0: none): a difference in it alone is no change
};

/// One a kind; tables in which each row is a record. kindTables() are those of a store of records, notesTables() those of a reader's notes.
const std::vector<KindTable> &kindTables();
const std::vector<KindTable> &notesTables();
const KindTable *tableOf(RecordKind kind);
const FieldColumn *fieldOf(RecordKind kind, const QString &field);

/// The record that a row of a changeset belongs to: itself, or the record whose part it is (source, edit, seam, an item's paper, a confirmation). None
/// when that cannot be told from the row.
struct TouchedRecord
{
    RecordRef record;
    bool itself = false;
};
TouchedRecord recordOf(const RowChange &row);
/// The record that a row is a part of, looked up: a row that was taken out and put in again under the same number is one changed row, and says only what differs.
RecordRef ownerOf(Connection &connection, const RowChange &row);
/// The row differs in nothing but the moment of its last change.
bool isOnlyAStamp(const RowChange &row);
/// Tables that the row is about without being a part of them: those of a pair, of a cell (only when the row itself says which).
std::vector<Id> tablesIn(const RowChange &row);

/// A stored value as the text that editField takes and gives (store/edits.h), and back; an invalid QVariant when it does not fit the type.
QString fieldToText(const QVariant &stored, FieldType type);
QVariant fieldFromText(const QString &text, FieldType type);

} // namespace scrutiny
