// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/recognisers.h"

namespace scrutiny::reading {

/// Fills in where in the file the papers of each item stand (pdfPageFrom, pdfPageTo): printed numbers, stamps, bookmarks and headings are evidence
/// that is added up; contradictions become issues.
void placeItems(const Context &context, FrontSheet &front, Issues &issues);

/// Pages (from 1) at which another paper begins: items, stamps, bookmarks, a report's own page 1.
std::vector<int> paperStarts(const Context &context, const FrontSheet &front);

/// The item that a bookmark's title or a heading names: by its number in front (`5 Annual report`, `Agenda Item 5`) or its title; null for none.
const AgendaItemFacts *itemNamed(const FrontSheet &front, const QString &title);

} // namespace scrutiny::reading
