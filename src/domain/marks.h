// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

namespace scrutiny {

/// What a reader makes on a paper. The numbers are stored: never change or reuse one; add at the end.
enum class MarkKind {
    Highlight = 1,
    Underline = 2,
    PageNote = 3,   ///< a note on a point of a page
    RecordNote = 4, ///< a note on a record: an item, an action, a table cell
    Bookmark = 5,
    Read = 6,       ///< an item's papers are read
    ComeBack = 7,   ///< ... or want another look
    Pin = 8,        ///< a passage or a cell that a line of enquiry is pinned to
};

/// What a mark is anchored by. Of page and rectangle, item, and words with the words around them, whatever survives leads to its place in a later edition.
struct MarkAnchor
{
    QString paper;              ///< SHA-256 of the file that it was made on
    QString council, committee; ///< with the date: the meeting
    QDate meetingDate;
    QString itemNumber, itemTitle; ///< empty: on the pages of no item
    QString section;            ///< `Appendix 1`, or empty
    int page = 0;               ///< of the first place; position in the file
    QString pageLabel;          ///< printed, or empty
    Source places;              ///< a box a line; a page note's is a point (a small box); Read and ComeBack: the first page, no box
    QString quote;              ///< the marked words; of a page note and a bookmark: the words next to it; Read and ComeBack: none
    QString before, after;      ///< up to anchorContext words around them, on that page or the ones next to it
    RecordRef record = {};      ///< in the reader's store; outlives a new edition there
    QString recordName;         ///< `Action 17`, `Table 2, Boilers, 2028/29`: enough to know it again by
    bool operator==(const MarkAnchor &) const = default;
};

inline constexpr int anchorContext = 16; ///< words kept on each side

struct Mark
{
    Id id = 0;
    MarkKind kind = MarkKind::Highlight;
    QString colour;             ///< key of markColours(); empty: none (bookmarks, Read, ComeBack)
    QString note;               ///< what the reader wrote; may be empty
    MarkAnchor anchor;
    QDateTime madeAt, changedAt;
    bool putAway = false;       ///< taken off the pages by the reader; still in the list of what was put away, for ever
    bool operator==(const Mark &) const = default;
};

/// How a mark stands to an edition that is not the one it was made on. Stored numbers.
enum class PlaceState {
    Exact = 1,  ///< its very words, and what stands around them agrees
    Nearly = 2, ///< nearly the same words
    ByHand = 3, ///< the reader put it there
    Lost = 4,   ///< on the lost-place list
};

/// A mark's place in a later edition.
struct MarkPlace
{
    Id id = 0;
    Id markId = 0;
    QString paper;              ///< SHA-256 of that edition
    PlaceState state = PlaceState::Lost;
    Source places;              ///< empty when it is lost
    QString words;              ///< what stands there now
    QString why;                ///< one sentence for the reader: what was found or not
    bool operator==(const MarkPlace &) const = default;
};

/// Colours of highlights: a key that is stored, the name that people say, and the ink on white paper.
struct MarkColour
{
    QString key;
    QString name;
    quint32 ink = 0;            ///< 0xRRGGBB
};
const std::vector<MarkColour> &markColours();
/// The colour of a key; the first one for a key that is not known.
const MarkColour &markColour(const QString &key);

/// `Highlight`, `Page note`, ...
QString markKindName(MarkKind kind);
/// Whether the mark has a colour of its own.
bool hasColour(MarkKind kind);

} // namespace scrutiny
