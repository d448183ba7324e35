// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"

#include <QMetaType>
#include <Qt>

namespace scrutiny {

/// What a word means to the eye. The word itself always says it too; colour is never alone.
enum class Tone {
    Plain,
    Muted, ///< a second thought: durations, notes, where something stands
    Good,  ///< settled: published, closed, green
    Look,  ///< amber: somebody should look
    Late,  ///< red: overdue, open for long
};

/// How a cell is drawn. Numbers, dates and states never wrap; text wraps and makes its row grow.
enum class CellForm {
    Text,
    Number, ///< right-aligned, digits of equal width
    Date,   ///< left-aligned, digits of equal width
    State,  ///< a pill
};

/// Where a row or a cell stands: a paper of the store and its places. `paperId` 0: nowhere (typed by a person).
struct PlaceOnPaper
{
    Id paperId = 0;
    Source source;
    bool operator==(const PlaceOnPaper &) const = default;
};

/// Roles of every model of rows, beside Qt's own. Qt::AccessibleTextRole gives the whole row as one sentence.
enum RowRole {
    SecondLineRole = Qt::UserRole + 1, ///< QString: a muted line below the text
    ToneRole,                          ///< int of Tone
    FormRole,                          ///< int of CellForm
    StrongRole,                        ///< bool: the row's main text
    DoubtRole,                         ///< QString: why somebody should look at this cell, or empty
    PlaceRole,                         ///< PlaceOnPaper of the cell, or else of its row
    RecordRole,                        ///< RecordRef of the row
    SortRole,                          ///< what the column sorts by
    ChoicesRole,                       ///< QStringList: what an editor offers; empty: any text
    HeadingRole,                       ///< bool: the row is a heading over the rows that follow
};

} // namespace scrutiny

Q_DECLARE_METATYPE(scrutiny::PlaceOnPaper)
Q_DECLARE_METATYPE(scrutiny::RecordRef)
