// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "models/paper_info.h"

namespace scrutiny {

/// The pages that somebody means who types `1-3, 7, p 12, sheet 4 – 6, report 2`: positions in the file, in the order typed, each once. A bare number
/// is the printed one when there is such a page, else the position; of a range both ends are read the same way. A report's number is looked for nearest
/// to `current`. Invalid, with a sentence for whoever typed it: something is not a page of this paper.
Result<std::vector<int>> pagesMeant(const PaperInfo &paper, const QString &typed, int current);

} // namespace scrutiny
