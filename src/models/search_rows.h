// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows_model.h"
#include "store/search.h"

namespace scrutiny {

/// Kinds of hit that share a filter: minutes are minute items, resolutions and ACTIONs; tables are tables and cells.
struct SearchGroup
{
    QString key;
    QString name;                   ///< `Pages`, `Minutes`
    std::vector<RecordKind> kinds;
};
const std::vector<SearchGroup> &searchGroups();
/// The group of a kind, or null.
const SearchGroup *searchGroupOf(RecordKind kind);

std::vector<RowColumn> searchColumns();
/// Hits as rows: the title, the snippet with its words between U+0002 and U+0003 below it, and what and where it is.
std::vector<RowValues> searchRows(const std::vector<SearchHit> &hits);
/// Where a hit stands: its record's place on that paper, else its page.
PlaceOnPaper placeOfHit(const Reader &reader, const SearchHit &hit);

} // namespace scrutiny
