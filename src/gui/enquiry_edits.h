// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/enquiry_sheet.h"
#include "gui/workbench.h"

namespace scrutiny {

/// A person's changes to lines of enquiry. Each is stored at once, as one step of undo of the notes; typing in one field goes together into one step.
/// What goes wrong is said by the workbench.

enum class EnquiryField { Question, Why, Asker, ToWhom, Minutes, Answer };

/// A new question at the end of an item's, pinned to `pin` when there is one. 0: it could not be stored.
Id newEnquiry(Workbench &bench, const EnquirySheet &sheet, const SheetItem &item, const std::optional<Mark> &pin = {});
/// An answer's first letter says when it was given; an answer made empty again was none.
bool editEnquiry(Workbench &bench, Id id, EnquiryField field, const QString &text);
bool pinEnquiry(Workbench &bench, Id id, const Mark &pin);
/// Takes a pin off the question; the mark is put away with it.
bool unpinEnquiry(Workbench &bench, Id id, Id mark);
/// Moves a question among those of its item. False: it stands at the end already.
bool moveEnquiry(Workbench &bench, const EnquirySheet &sheet, Id id, int by);
bool putAwayEnquiry(Workbench &bench, Id id, bool away = true);

} // namespace scrutiny
