// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/marks.h"
#include "store/transaction.h"

namespace scrutiny {

/// Marks and their places in later editions, in a reader's notes file (Store::open with StoreContent::Notes).

struct MarkFilter
{
    QString paper = {};          ///< made on this paper, or with a place row for it; empty: any
    QString committee = {};      ///< with meetingDate: the meeting; empty: any
    QDate meetingDate = {};
    bool putAwayToo = false;
};
/// In the order of their anchors: meeting (newest first), paper, page, height on the page.
Result<std::vector<Mark>> listMarks(const Reader &notes, const MarkFilter &filter = {});
Result<Mark> loadMark(const Reader &notes, Id id);
Id addMark(Transaction &tx, const Mark &mark);       ///< madeAt and changedAt are set
void updateMark(Transaction &tx, const Mark &mark);  ///< changedAt is set
void putAwayMark(Transaction &tx, Id id, bool away = true);

/// Places of marks in an edition (empty: in all).
Result<std::vector<MarkPlace>> listMarkPlaces(const Reader &notes, const QString &paper = {});
/// Writes the mark's place in that edition, in the place of the one there was.
Id putMarkPlace(Transaction &tx, const MarkPlace &place);

/// How a marked page looked: a PNG, `dots` to the inch. Not part of undo. Empty: none was kept.
struct PagePicture
{
    double dots = 0;
    QByteArray png;
};
Result<PagePicture> loadPagePicture(const Reader &notes, const QString &paper, int page);
Result<void> keepPagePicture(const Reader &notes, const QString &paper, int page, const PagePicture &picture);

} // namespace scrutiny
