// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows_model.h"
#include "store/meetings.h"
#include "store/minutes.h"

#include <QDate>

namespace scrutiny {

/// A state in words, for a row of chips.
struct ChipWords
{
    QString text;
    Tone tone = Tone::Plain;
};

/// A labelled line of a card, with where it stands.
struct CardLine
{
    QString label;
    QString text;
    QString where = {};       ///< `p. 37`, or empty
    PlaceOnPaper place = {};
    RecordRef opens = {};     ///< what has a page of its own: a table, or an item for all its tables
};

struct CardWords
{
    QString heading;
    QString aside = {};
    std::vector<CardLine> lines = {};
};

/// A list of one part of a meeting.
struct MeetingPart
{
    QString key;         ///< `order`, `minutes`, `actions`, `papers`, `tables`, `check`
    QString name;        ///< `Running order`, `Minutes of 7 September`, `Actions 16`
    QString accessible;  ///< name of its list
    QString emptyHeading, emptyWords;
    std::vector<RowColumn> columns;
    std::vector<RowValues> rows;
};

/// A meeting as its page shows it, read from the store in one go.
struct MeetingView
{
    MeetingRow meeting;
    QString title;
    QString context;
    std::vector<ChipWords> chips;
    int toCheck = 0;
    Id packId = 0;       ///< the paper to open first, or 0
    std::vector<MeetingPart> parts;
    std::vector<AgendaItem> items;
};

/// `today` decides what is still to be published.
Result<MeetingView> meetingView(const Reader &reader, Id meetingId, const QDate &today);

/// What is known of one chosen row of a meeting: an item with its report, author, recommendation, tables, minutes and actions; a minute; an
/// action; a paper; a table.
CardWords meetingCard(const Reader &reader, const MeetingView &view, const RecordRef &chosen);

/// Where a record, or a field of it, stands; paperId 0: nowhere.
PlaceOnPaper placeOf(const Reader &reader, const RecordRef &record, const QString &field = {});
/// `p. 37`, or `sheet 39` when the page prints no number; empty for no place.
QString whereWords(const Reader &reader, const PlaceOnPaper &place);

} // namespace scrutiny
