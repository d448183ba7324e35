// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/transaction.h"

namespace scrutiny {

/// Where things stand on their papers, and what was doubtful about them.

/// All places of a record and its fields, the record's own first; newest paper first.
Result<std::vector<SourceSpan>> listSources(const Reader &reader, const RecordRef &owner);
/// The places to light for a field: its own, or the record's when the field has none. Only the newest paper's when several print it.
Result<std::vector<SourceSpan>> placesOf(const Reader &reader, const RecordRef &owner, const QString &field = {});
/// The records that stand on a page, for a click on the paper.
Result<std::vector<SourceSpan>> listSourcesOnPage(const Reader &reader, Id paperId, int page);
/// Says where a record (a field of it) stands on a paper, instead of what was said for that paper before.
void setSource(Transaction &tx, const RecordRef &owner, const QString &field, Id paperId, const Source &source);

struct DoubtFilter
{
    Id paperId = 0;
    Id meetingId = 0;
    bool settledToo = false;
    RecordRef about = {};      ///< None: any
};
Result<std::vector<Doubt>> listDoubts(const Reader &reader, const DoubtFilter &filter = {}); ///< problems first, then by page
Id addDoubt(Transaction &tx, const Doubt &doubt);
void settleDoubt(Transaction &tx, Id id, bool settled = true);

} // namespace scrutiny
