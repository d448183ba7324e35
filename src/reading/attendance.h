// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/context.h"

namespace scrutiny::reading {

/// Whether `text` reads as one person's name: initials or forenames and a surname, titles and honours allowed, no post.
bool looksLikeName(const Vocabulary &words, const QString &text);

/// `Cate Duffy (Director of Education)`, `Hugh Selwyn – Director of Place`, `Mr D Babb, Church of England` as name and role. A plural heading
/// (`Councillors`) in front is dropped; a title printed with the name (`Cllr`, `Dr`) stays.
Person personOf(const Vocabulary &words, const QString &text);

/// The people of a list in running text: `A Smith (Chair), B Jones and Dr C Brown`; posts after a comma go to the person before them.
std::vector<Person> peopleInText(const Vocabulary &words, const QString &text);

/// A piece of an attendance list: one segment of a line.
struct AttendancePiece
{
    const Line *line = nullptr;
    QString text;
    Rect box;
};

/// The people of an attendance list as it is printed: in running text, a line each, or in columns; posts in brackets, behind a dash or comma, or in
/// a column of their own.
std::vector<Person> peopleInList(const Context &context, const std::vector<AttendancePiece> &pieces);

} // namespace scrutiny::reading
