// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/table_draft.h"

namespace scrutiny::reading {

/// How many rows at the top are headings: told by bold type, merged cells, shaded bands and figures that begin below; 0 when nothing tells.
int headingRows(const TableText &text, const Draft &draft);

/// The caption or heading right above a table, or empty.
QString captionAbove(const PageLines &lines, const Rect &table, const std::vector<Rect> &others);

/// A numbered caption (`Table 3 ...`) right below a table, when it is not the caption of one of `others` below it.
QString captionBelow(const PageLines &lines, const Rect &table, const std::vector<Rect> &others);

/// The notes right under a table (`Source: …`, `* …`, smaller type), one entry each.
QStringList footnotesBelow(const PageLines &lines, const Rect &table, const std::vector<Rect> &others);

} // namespace scrutiny::reading
