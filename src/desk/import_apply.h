// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/import_plan.h"
#include "store/store.h"

#include <functional>

namespace scrutiny {

struct ImportOutcome
{
    Id paperId = 0;
    Id meetingId = 0;
    int added = 0;      ///< records that are new
    int changed = 0;    ///< known records that the paper says more of
    int disputed = 0;   ///< values that a person had edited and the paper says otherwise: kept, and shown as differing
    Changes changes;
};

/// Keeps the paper beside the store and writes the plan's entries in one unit of work, which is one step of undo. Left-out entries are not
/// written; corrections are kept as edits with the paper's own words beside them. Either all of it is there afterwards or none.
/// A file that is in the store already changes nothing. `step` hears 0..1 and returns false to cancel.
Result<ImportOutcome> applyImport(Store &store, const ImportPlan &plan, const QString &who, const std::function<bool(double)> &step = {});

} // namespace scrutiny
