// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/marks.h"
#include "domain/paper_text.h"

namespace scrutiny {

/// Makes the paper's part of an anchor (paper, section, page, label, places, quote, before, after) for a range of words. `text` may hold only the pages
/// around it. The meeting and the record are the caller's to fill in.
MarkAnchor anchorOf(const PaperText &text, const WordRange &range);

/// The same for a point of a page (page notes), a bookmark of a page (`point` invalid: its top), or an item's papers (no words).
MarkAnchor anchorOfPoint(const PaperText &text, int page, double x, double y);
MarkAnchor anchorOfPage(const PaperText &text, int page);
MarkAnchor anchorOfSection(const PaperText &text, const PaperSection &section);

} // namespace scrutiny
