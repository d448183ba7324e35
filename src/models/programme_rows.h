// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows_model.h"
#include "base/result.h"

namespace scrutiny {

class Reader;

/// What the filters of the work programme ask of a row.
struct TopicTraits
{
    RecordRef record;   ///< None: a heading
    Id committeeId = 0;
    bool dropped = false;
};

/// Topics of all committees under a heading for each date.
struct ProgrammeList
{
    std::vector<RowValues> rows;
    std::vector<TopicTraits> traits; ///< one a row, headings too
    std::vector<Committee> committees;
    int topics = 0;                  ///< not dropped
    int dropped = 0;
};

std::vector<RowColumn> programmeColumns();
Result<ProgrammeList> programmeList(const Reader &reader);

} // namespace scrutiny
