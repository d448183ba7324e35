// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/reading_room.h"

#include <QPointF>

#include <optional>

namespace scrutiny {

class PaperPane;

/// Anchors for new marks, made of what is chosen or shown in a pane; the pane may show another paper than the room's.

/// Of the chosen words; nothing is chosen: none.
std::optional<MarkAnchor> anchorOfSelection(const ReadingRoom &room, const PaperPane &pane);
MarkAnchor anchorOfPlace(const ReadingRoom &room, const PaperPane &pane, int page, const QPointF &point);
MarkAnchor anchorOfWholePage(const ReadingRoom &room, const PaperPane &pane, int page);
/// Of the papers of the item that a page belongs to; none: it belongs to no item.
std::optional<MarkAnchor> anchorOfItemsPapers(const ReadingRoom &room, const PaperPane &pane, int page);
/// Of the smallest record (table cell, action, ...) that stands under the chosen words or at `point`, else of the page's item; none: there is neither.
std::optional<MarkAnchor> anchorOfRecord(const ReadingRoom &room, const PaperPane &pane, int page, const QPointF &point);

/// `p. 47 · sheet 49 · report 3` and the item's number of a page that a pane shows, for quoting.
QString quotedSelection(const ReadingRoom &room, const PaperPane &pane);

} // namespace scrutiny
