// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

/// What a person changes: one field at a time, the paper's own words kept.

/// The fields of a kind that editField takes, by the names of the value struct (`owner`, `text`, `raisedOn`, ...).
QStringList editableFields(RecordKind kind);

/// A field as text: dates as YYYY-MM-DD, times as HH:MM, lists one entry a line, states as `open`, `proposed-closed`, `closed`, RAG as `green`,
/// `amber`, `red` or empty, yes/no as `1` or empty.
Result<QString> fieldText(const Reader &reader, const RecordRef &record, const QString &field);

/// Writes one field from the same form. The first edit of a value that came from a paper keeps the original; an edit back to the original forgets it.
/// A field that does not exist, or text that its type does not take, fails the unit with Invalid.
void editField(Transaction &tx, const RecordRef &record, const QString &field, const QString &text);

/// For imports: writes the field only when no person has edited it. Otherwise notes what the later paper says (FieldEdit::later) and
/// returns false; also false when nothing differs.
bool importField(Transaction &tx, const RecordRef &record, const QString &field, const QString &text, Id paperId);

/// The edited fields of a record, with their originals.
Result<std::vector<FieldEdit>> listFieldEdits(const Reader &reader, const RecordRef &record);
/// All edits that a later paper disagrees with.
Result<std::vector<FieldEdit>> listDisputedEdits(const Reader &reader);
/// Says that a field holds a person's words and what the paper says instead; for words that moved there from another record.
void noteEdit(Transaction &tx, const RecordRef &record, const QString &field, const QString &original);
/// The field stays as it is and is the paper's own again.
void forgetEdit(Transaction &tx, const RecordRef &record, const QString &field);
/// Back to what the paper says (the later paper's words when `later`), or keep the edit and forget the difference.
void restoreOriginal(Transaction &tx, const RecordRef &record, const QString &field, bool later = false);
void keepEdit(Transaction &tx, const RecordRef &record, const QString &field);

} // namespace scrutiny
