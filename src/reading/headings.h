// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/context.h"

#include <optional>

namespace scrutiny::reading {

/// What a title says that its paper is (`Minutes of the last meeting`, `Action tracker`, `Work programme`), or none.
std::optional<SectionKind> kindOfTitle(const Vocabulary &words, const QString &title);

/// What a line as a heading says that a paper is that begins there, or none. Looks at the lines after it where a word alone does not tell.
std::optional<SectionKind> kindOfHeading(const Context &context, const std::vector<Line> &lines, std::size_t at);

/// The kind of a paper that begins at the top of a page with its heading, or none.
std::optional<SectionKind> headingKindOfPage(const Context &context, int page);

/// What a table's heading row says that it is: an action log, a work programme, monitored recommendations; none for any other.
std::optional<SectionKind> kindOfTable(const Vocabulary &words, const ReportTable &table);

/// The agenda number in a line `Agenda Item 5`, `Item No. 5` or `Report to item 5` among the first lines of a page, which are no stamp; empty for none.
QString headingNumber(const Context &context, int page);

/// Whether a page begins as minutes do: a date, then at least two groups of people.
bool beginsWithAttendance(const Context &context, int page);

/// Whether a table sums up the actions of one meeting: who is to do what, but neither when it was raised nor what became of it.
bool sumsUpActions(const Vocabulary &words, const ReportTable &table);

} // namespace scrutiny::reading
