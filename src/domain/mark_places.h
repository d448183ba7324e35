// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/editions.h"
#include "domain/marks.h"

namespace scrutiny {

/// A later edition to find places in, and how it stands to the paper that the marks were made on.
struct EditionPair
{
    const PaperText *earlier = nullptr; ///< null: the earlier file is gone; the anchor alone must do
    const PaperText *later = nullptr;
    const EditionChanges *changes = nullptr; ///< null when `earlier` is
};

/// Finds a mark's place in a later edition: its exact words where what stands around them agrees, then nearly the same words, else Lost with the reason.
/// A place that could as well be another one is Lost: nothing is placed by guess. markId and paper are filled in.
MarkPlace placeMark(const Mark &mark, const EditionPair &pair);
/// The same for many: the words are prepared once.
std::vector<MarkPlace> placesOfMarks(const std::vector<Mark> &marks, const EditionPair &pair);

/// Whether a later paper of the same meeting stands in the place of an earlier one (a pack published again, a supplement sent out anew), as against
/// beside it (a supplement to a pack).
bool standsFor(const EditionChanges &changes);

} // namespace scrutiny
