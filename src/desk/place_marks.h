// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mark_places.h"
#include "store/store.h"

namespace scrutiny {

/// What finding places came to.
struct PlacingOutcome
{
    int marks = 0;               ///< that got a place, or got onto the lost-place list
    int exact = 0, nearly = 0, lost = 0;
    bool operator==(const PlacingOutcome &) const = default;
};

/// Marks of the paper's meeting that were made on a paper that came into the store before it (or is not there any more) and have no place in it yet; put-away
/// ones, too. A supplement takes over marks of supplements only: beside a pack it stands for nothing of it. A pack that comes later takes over a supplement's
/// marks when placeMarks finds that it stands for it.
Result<std::vector<Mark>> marksToPlace(const Store &notes, const Reader &store, Id paperId);

/// Finds the places of `marks` in a later edition and writes them in one unit of work that no undo takes back by accident: its name says what it was.
/// What a reader placed by hand stays. Of a paper that the later one does not stand for (standsFor: a supplement beside a pack) nothing is written: its marks
/// are where they were. `earlier` holds the texts of the papers that the marks were made on, as far as they are still there.
Result<PlacingOutcome> placeMarks(Store &notes, const std::vector<Mark> &marks, const std::vector<PaperText> &earlier, const PaperText &later, const QString &who);

} // namespace scrutiny
