// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/import_plan.h"

namespace scrutiny {

/// What a person decides about one entry of an import, before anything is stored.
struct ReviewDecision
{
    enum class What { Settle, LeaveOut, PutBack, Correct, Split, AddToLog, SetAside };
    What what = What::Settle;
    int entry = 0;        ///< index in the plan's entries at that moment
    QString field = {};   ///< Correct: which field
    QString text = {};    ///< Correct: what it says now, in the form that the store's editField takes
    int position = 0;     ///< Split: where the second action begins in the text
    bool operator==(const ReviewDecision &) const = default;
};

/// A decision that was taken, with the entry as it was before.
struct ReviewStep
{
    ReviewDecision decision;
    ImportEntry before;
};

/// An import under review: the plan as it stands, and how it came to that.
struct Review
{
    ImportPlan plan;
    double seconds = 0;                 ///< how long the reading took
    std::vector<ReviewStep> steps;      ///< oldest first
    std::vector<ReviewDecision> undone; ///< taken back, the latest last
};

/// An import that waits: what was read and what was decided, without what the store said at the time.
struct WaitingImport
{
    QString file;
    double seconds = 0;
    Reading reading;
    std::vector<ReviewDecision> decisions;
};

/// Takes a decision. False: it does not fit the entry, and nothing was changed.
bool decide(Review &review, const ReviewDecision &decision);
/// Takes back the latest decision, or does the latest one taken back again. False: there is none.
bool takeBack(Review &review);
bool doAgain(Review &review);

/// What to call a decision: `leave out action 17`.
QString decisionName(const ImportPlan &plan, const ReviewDecision &decision);

/// The review without what the store said.
WaitingImport waitingImport(const Review &review);
/// Sets what waits against the store as it is now and takes its decisions again; those that no longer fit are left out.
Result<Review> takeUp(const Reader &reader, const WaitingImport &waiting);

} // namespace scrutiny
