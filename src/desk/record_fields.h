// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QString>

namespace scrutiny {

/// A field's name (as in the value structs and in the store's editField) for the user: `raisedOn` of an action is `Raised`.
QString fieldLabel(RecordKind kind, const QString &field);

/// A stored field's text form as people read it: `2023-11-02` becomes `2 Nov 2023`, `proposed-closed` `Proposed closed`, lists one line.
QString shownValue(const QString &field, const QString &text);

/// What to call a step of undo: `change owner of action 17`.
QString editName(RecordKind kind, const QString &number, const QString &field);

} // namespace scrutiny
