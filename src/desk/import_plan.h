// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/reading.h"
#include "domain/records.h"

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace scrutiny {

class Reader;

/// An import on its way into the store: what a paper was found to hold, set against what is known, for a person to review. A plan is a value:
/// nothing is stored until applyImport (desk/import_apply.h).

/// How a found record stands to the store.
enum class EntryState { New, Changed, Known };

/// A field of a found record, in the form that the store's editField takes (dates as YYYY-MM-DD, lists one entry a line).
struct EntryField
{
    QString name;
    QString value;   ///< as read
    QString known;   ///< what the store holds for a record that is known, else empty
    bool edited = false; ///< the store's value was typed by a person: the import will not overwrite it
    Source source;   ///< its own place, or empty: the record's
};

/// What to do with an ACTION in the minutes that no row of the log answers.
enum class LooseEndChoice { Keep, AddToLog, SetAside };

/// One thing to review. `index` says which of the reading's records of that kind it is; for what belongs to minutes, `parent` says which minutes.
struct ImportEntry
{
    RecordKind kind = RecordKind::None;
    int index = 0;
    int parent = -1;
    QString title;
    QString detail;              ///< a second line: the beginning of its text
    std::vector<EntryField> fields;
    Source source;
    EntryState state = EntryState::New;
    RecordRef known;             ///< the stored record that it updates
    QStringList doubts;          ///< why somebody should look, as sentences
    bool settled = false;        ///< somebody looked and said that it is right
    bool leftOut = false;
    QMap<QString, QString> corrections; ///< field name to what a person typed
    LooseEndChoice looseEnd = LooseEndChoice::Keep;

    bool toCheck() const { return !doubts.isEmpty() && !settled && !leftOut; }
    /// The field as it will be stored: the correction, else what was read.
    QString value(const QString &field) const;
};

struct ImportPlan
{
    QString file;                ///< full path of the paper
    Reading reading;
    Id knownPaper = 0;           ///< this very file is in the store already: there is nothing to do
    Id committeeId = 0;          ///< 0: a new committee
    QString council, committee;
    Id meetingId = 0;            ///< 0: a new meeting, or none
    bool hasMeeting = false;     ///< the paper belongs to a meeting with a date
    QDate meetingDate;
    std::vector<ImportEntry> entries; ///< in the order of the paper's kinds, doubtful ones not moved
    QStringList doubts;          ///< about the paper as a whole (scan pages, contradictions of page numbers)

    int toCheck() const;
    int accepted() const;        ///< entries that are not left out
    bool changesNothing() const; ///< known paper, or every entry known as it is
};

/// Sets a reading against the store. Only reads.
Result<ImportPlan> planImport(const Reader &reader, const QString &file, Reading reading);

/// Cuts an action that was joined wrongly into two: the second keeps the text from `position` on and has no number yet.
void splitEntry(ImportPlan &plan, std::size_t entry, int position);

} // namespace scrutiny
