// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/review.h"
#include "models/meeting_view.h"
#include "models/rows_model.h"

namespace scrutiny {

/// An import under review as its page shows it. Rows carry the entry's kind and its index in the plan plus one; a note about the whole paper
/// has no entry and a number below zero.

/// A way to look at the plan: what is doubtful, one kind of record, what changes.
struct ReviewFilter
{
    QString key;   ///< `check`, `changed`, `known`, `out`, `notes`, or the number of a RecordKind
    QString words; ///< `To check 3`, `Actions 16`
    int count = 0;
    Tone tone = Tone::Plain;
};

/// Those that show something, `check` first (also when there is nothing to check).
std::vector<ReviewFilter> reviewFilters(const ImportPlan &plan);

std::vector<RowColumn> reviewColumns(const QString &filter, double roomForDeeds);
/// What is to check comes in the order of the pages, everything else doubtful first. `paperId` stands for the paper in places.
std::vector<RowValues> reviewRows(const ImportPlan &plan, const QString &filter, Id paperId);

RecordRef reviewRecord(const ImportPlan &plan, int entry);
/// The entry that a row shows, or -1.
int reviewEntry(const ImportPlan &plan, const RecordRef &record);
/// The doubtful entry that comes after `entry` in the order of the pages, or the first one; -1: none is left.
int nextToCheck(const ImportPlan &plan, int entry);

/// What can be done with an entry, in the order of the buttons. `inRow`: the one or two that belong into its row.
struct ReviewDeed
{
    ReviewDecision::What what;
    QString words;   ///< `Right`, `Split`, `Leave out`
    QString tip;     ///< what it does, with its key
    bool inRow = false;
};
std::vector<ReviewDeed> reviewDeeds(const ImportPlan &plan, int entry);

/// One sentence when accepting would change nothing, or only keep the paper; else empty.
QString nothingNew(const ImportPlan &plan);
/// `Pack.pdf · 52 pages read in 0.4 s · nothing is stored until you accept`.
QString reviewContext(const Review &review, int othersWaiting);
/// Where an action that was joined over a page's end most likely begins anew: a position in its text.
int likelySplit(const ImportEntry &entry);

/// A field of the chosen entry.
struct ReviewFieldWords
{
    QString name;         ///< as corrections know it; empty: a line that only tells
    QString label;
    QString text;         ///< as people read it
    QString aside = {};   ///< muted behind it: `printed 7-9-23`
    QString note = {};    ///< below it: what the store holds
    QString edit = {};    ///< what an editor starts from
    QStringList choices = {};
    bool pill = false;
    Tone tone = Tone::Plain;
    PlaceOnPaper place = {};
};

struct ReviewCardWords
{
    QString title;
    std::vector<ReviewFieldWords> fields;  ///< those that say something
    std::vector<ReviewFieldWords> missing; ///< those that the paper does not print and that can be typed
};
/// The card of an entry: what was read, what was typed, what the store holds.
ReviewCardWords reviewCard(const ImportPlan &plan, int entry, Id paperId);

/// What a person typed into a field, in the store's form. Error: Invalid, with a sentence that says how to type it.
Result<QString> typedValue(const QString &field, const QString &typed);

} // namespace scrutiny
