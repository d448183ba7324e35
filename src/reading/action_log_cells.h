// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/context.h"

namespace scrutiny::reading {

/// What the cells of an action log say, one at a time.

/// A RAG colour or its letter and no more.
bool isColourWord(const QString &text);

/// Complete when the words say so at their beginning, or as what has become of it; never when it is still to be done.
bool saysComplete(const Vocabulary &words, const QString &text);

/// `23-3-23 – Education Standards` as date and item of the row; `00/00/0000` stays text and is no date.
void splitDateAndItem(const QString &text, ActionLogRow &row);

/// Who acts, when the action says so in its first words or its last bracket (`SJ/GD to provide ...`, `... (RN)`), or empty.
QString ownerWithin(const Vocabulary &words, const QString &action);

} // namespace scrutiny::reading
