// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/recognisers.h"

#include <optional>

namespace scrutiny::reading {

/// An agenda number: `3`, `5.2`, `A1`, `7a`, `1 (a)`, as parts that can be counted on.
struct ItemNumber
{
    QString text;             ///< as printed, without a closing dot or bracket
    QChar letter;             ///< `A` of `A1`
    std::vector<int> parts;   ///< `5`, `2` of `5.2`
    QChar suffix;             ///< `a` of `7a`

    bool isFirst() const;
    /// Whether an agenda that has come to this number may go on with `next`.
    bool isFollowedBy(const ItemNumber &next) const;
};

/// The number that a text begins with (`4.`, `(4)`, `Item 4.`) and how many characters it takes up (with its dot or bracket); none for dates, times, page ranges.
std::optional<ItemNumber> leadingItemNumber(const QString &text, int &length);

/// A start time and, for a range, an end.
struct TimeRange
{
    QTime from, to;
    bool bare = false; ///< without am, pm or a 24-hour colon: the meeting's own time tells which half of the day
};

/// Where an item's number stands.
struct ItemStart
{
    ItemNumber number;
    std::size_t line = 0;      ///< index into the front sheet's lines
    std::size_t segment = 0;
    int length = 0;            ///< characters of the segment that are the number
    double x0 = 0, x1 = 0;     ///< of the number
    std::optional<TimeRange> time; ///< printed in front of the number (`10.15 am 4. Dentistry`); `length` counts it in
};

/// The longest run of numbers that count on, one below the other. `lines` are of the pages that may be the front sheet.
std::vector<ItemStart> findItemStarts(const Context &context, const std::vector<const Line *> &lines);

/// Printed pages: `5 - 16`, `(Pages 5 to 16)`, `Page 7`, `7`.
struct PageRange
{
    QString from, to;
};

/// The whole of `text` as a page range. A bare number counts only when `bareAllowed`.
std::optional<PageRange> pageRange(const QString &text, bool bareAllowed);

/// Takes a page range (`(Pages 5 - 16)`) or a note (`(To follow)`) off the end of a title.
std::optional<PageRange> takePagesOff(QString &title);

/// The whole of `text` as a time or a range of times.
std::optional<TimeRange> timeRange(const QString &text);

/// A line of an item's text within its column.
struct ItemLine
{
    QString text;
    Rect box;
    int page = 0;
    double size = 0;
    bool bold = false, italic = false, capitals = false;
};

/// Contributors as `Name, post` from the lines below `Contributors:` or a column of names. `right` is the column's right edge.
QStringList contributorsFrom(const std::vector<ItemLine> &lines, double right);

/// Contributors from one running text: `A, post; B, post` or `A, post, and B, post`.
QStringList contributorsFrom(const QString &text);

/// Whether a text is `Name, post` and no more.
bool isContributor(const QString &text);

/// Whether a line begins with a bullet.
bool isBullet(const QString &text);

/// Whether a text looks like a person's name: one to six words that begin with capitals or are initials, titles and honours.
bool isPersonName(const QString &text);

struct Agenda
{
    std::vector<AgendaItemFacts> items;
    std::vector<bool> bareTimes; ///< one an item: its time does not say which half of the day
    std::size_t firstLine = 0;  ///< the line of the column heads, or of the first item
    std::size_t lastLine = 0;   ///< the last line that belongs to an item
    bool heading = false;       ///< there is a heading `Agenda`
    bool columns = false;       ///< there are column heads (item, time, page)
    int standing = 0;           ///< how many titles every agenda has (apologies, minutes, ...)
};

/// The items of an agenda with everything that stands in their rows.
Agenda readAgenda(const Context &context, const std::vector<const Line *> &lines, const std::vector<ItemStart> &starts);

/// What the front sheet says of the meeting outside its items; lines `from`..`to` are the agenda's and are left out.
MeetingFacts readMeeting(const Context &context, const std::vector<const Line *> &lines, std::size_t from, std::size_t to);

/// Members, co-opted members and their roles, outside the agenda's own lines.
void readPeople(const Context &context, const std::vector<const Line *> &lines, std::size_t from, std::size_t to, MeetingFacts &meeting);

/// A list of names cut at commas, semicolons and `and` outside brackets.
QStringList namesIn(const QString &text);

/// One person: name, role in brackets or behind a dash, post behind a comma (kept with a leading `(` when it is no role of a committee).
/// Surnames alone count in a list of `Councillors A, B and C`.
std::optional<Person> personFrom(const QString &text, bool surnames = false);

/// A list of names in running text: `Councillors A B (Chairman), C D and E F OBE`.
std::vector<Person> peopleFrom(const QString &text);

} // namespace scrutiny::reading
