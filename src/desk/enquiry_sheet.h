// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enquiry_rules.h"
#include "store/reader.h"

namespace scrutiny {

/// A passage or a cell that a question is pinned to, as the meeting's papers stand now.
struct SheetPin
{
    Mark mark;
    Id paperId = 0;           ///< of the paper that it is shown on, 0: not in the store
    Source places;
    QString reference;        ///< `p. 38` (the printed number), `sheet 2` where none is printed
    bool lost = false;        ///< the newest edition has no place for it; `places` are the old ones
    QString words;            ///< what is quoted, or the record's name
};

struct SheetQuestion
{
    Enquiry enquiry;
    int number = 0;           ///< within its item, from 1
    std::vector<SheetPin> pins;
};

struct SheetItem
{
    AgendaItem item;          ///< id 0: it is no longer on the agenda (number and title as the questions have them)
    RunningTime time;
    int minutes = 0;          ///< that its questions are given
    QStringList people;       ///< whom a question can be put to: contributors, the report's author, the cabinet member
    std::vector<SheetQuestion> questions;
};

/// A meeting's lines of enquiry: what the page of questions and everything printed is made of.
struct EnquirySheet
{
    Meeting meeting;
    Committee committee;
    QStringList members;
    std::vector<SheetItem> items;             ///< all of the agenda, then those that are gone but have questions
    std::vector<SheetQuestion> putAway;       ///< newest first
    std::vector<EnquiryDoubt> doubts;         ///< `item` is an index of `items` (or -1)

    int questions() const;
    int answered() const;
    int minutes() const;
    const SheetQuestion *find(Id enquiry) const;
    const SheetItem *itemOf(Id enquiry) const;
    /// What is said on a question.
    std::vector<const EnquiryDoubt *> doubtsOf(Id enquiry) const;
    /// Who asks how many, in the order in which they first ask; an empty name: not agreed.
    std::vector<std::pair<QString, int>> countByAsker() const;
};

/// Reads it from the records and the reader's notes. Errors: NotFound, or a file's.
Result<EnquirySheet> enquirySheet(const Reader &records, const Reader &notes, Id meetingId);

} // namespace scrutiny
