// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>
#include <vector>

namespace scrutiny {

/// What the desk keeps, as plain values. Dates and times are local to the council, moments (`...At`) are UTC. Text that a paper printed
/// stands as printed. Where a value came from is a SourceSpan, what it was before someone edited it a FieldEdit (both below).

/// The number of a stored record; 0: not stored yet, or no such link.
using Id = qint64;

/// Kinds of record. The numbers are stored: never change or reuse one; add at the end.
enum class RecordKind {
    None = 0,
    Committee = 1,
    Meeting = 2,
    AgendaItem = 3,
    Minutes = 4,
    MinuteItem = 5,
    Resolution = 6,
    MinuteAction = 7,
    Action = 8,
    ActionUpdate = 9,
    Report = 10,
    Recommendation = 11,
    RecommendationUpdate = 12,
    WorkProgramme = 13,
    Question = 14,
    Table = 15,
    TableCell = 16,
    Paper = 17,
    Page = 18,
    Attendance = 19,
    Declaration = 20,
    Member = 21,
    Doubt = 22,
    Mark = 30,
    Enquiry = 31,
    TablePair = 32,
    Indicator = 33,
    MarkPlace = 34,
    EnquiryPin = 35,
};

/// One stored record of any kind.
struct RecordRef
{
    RecordKind kind = RecordKind::None;
    Id id = 0;
    bool operator==(const RecordRef &) const = default;
    auto operator<=>(const RecordRef &) const = default;
};

struct Committee
{
    Id id = 0;
    QString council;
    QString name;
    bool operator==(const Committee &) const = default;
};

/// Planned: a date only. Agenda: its pack is here. Minuted: minutes are here, in draft. Confirmed: a later meeting agreed them.
enum class MeetingStatus { Planned, Agenda, Minuted, Confirmed };

struct Meeting
{
    Id id = 0;
    Id committeeId = 0;
    QDate date;
    QTime time;
    QString venue;
    MeetingStatus status = MeetingStatus::Planned;
    QDate publishedOn;          ///< when the pack was made public, if known
    bool operator==(const Meeting &) const = default;
};

/// A member named on a meeting's front sheet, in printed order.
struct Member
{
    Id id = 0;
    Id meetingId = 0;
    int position = 0;
    QString name;
    QString role;               ///< `Chairman`, a post, or empty
    bool coOpted = false;
    bool operator==(const Member &) const = default;
};

/// A part of a paper that belongs to an agenda item: its report, an appendix, a supplement's paper.
struct ItemPaper
{
    Id paperId = 0;
    QString label;              ///< `Appendix 1`, or empty
    QString pageFrom, pageTo;   ///< printed page numbers, or empty
    int filePageFrom = 0, filePageTo = 0; ///< positions in the file, from 1
    QString itemNumber = {}, itemTitle = {}; ///< the item's as that paper prints them; empty: not known
    bool operator==(const ItemPaper &) const = default;
};

struct AgendaItem
{
    Id id = 0;
    Id meetingId = 0;
    int position = 0;           ///< order on the agenda, from 0
    QString number;             ///< as printed
    QString title;
    QTime time, endTime;        ///< invalid when not printed
    QString text;
    QStringList contributors;   ///< `Name, post`
    bool exempt = false;
    QString exemptReason;       ///< paragraph of Schedule 12A and the public interest, as printed
    QString heading;            ///< the heading between items that it stands under
    std::vector<ItemPaper> papers;
    bool operator==(const AgendaItem &) const = default;
};

enum class MinutesStatus { Draft, Confirmed };

struct Minutes
{
    Id id = 0;
    Id meetingId = 0;           ///< the meeting that they are of
    Id paperId = 0;             ///< the paper that prints them
    QDate date;
    QTime start, end;
    QString venue;
    MinutesStatus status = MinutesStatus::Draft;
    bool operator==(const Minutes &) const = default;
};

enum class AttendanceGroup { Present, CoOptedPresent, InAttendance, Apologies };

struct Attendance
{
    Id id = 0;
    Id minutesId = 0;
    AttendanceGroup group = AttendanceGroup::Present;
    int position = 0;
    QString name;
    QString role;
    bool operator==(const Attendance &) const = default;
};

struct Declaration
{
    Id id = 0;
    Id minutesId = 0;
    int position = 0;
    QString member;
    QString text;
    bool operator==(const Declaration &) const = default;
};

struct MinuteItem
{
    Id id = 0;
    Id minutesId = 0;
    int position = 0;
    QString number;
    QString title;
    QString agendaNumber;
    QString text;
    bool operator==(const MinuteItem &) const = default;
};

struct Resolution
{
    Id id = 0;
    Id minutesId = 0;
    int position = 0;
    QString item;               ///< the minute's number
    QString text;
    bool operator==(const Resolution &) const = default;
};

/// An ACTION that minutes record. With no `actionId` and not set aside it is a loose end: no row of the log answers it.
struct MinuteAction
{
    Id id = 0;
    Id minutesId = 0;
    int position = 0;
    QString item;               ///< the minute's number
    QString owner;
    QString text;
    Id actionId = 0;            ///< the action of the log that carries it, or 0
    bool setAside = false;      ///< somebody decided that it needs no row
    bool operator==(const MinuteAction &) const = default;
};

/// Open; ProposedClosed: the log says complete (or somebody proposes so), the committee has not agreed; Closed: a meeting agreed.
enum class ActionState { Open, ProposedClosed, Closed };

struct Action
{
    Id id = 0;
    Id committeeId = 0;
    QString councilYear;        ///< `2023/2024`, see councilYear(); numbers run within it
    QString number;             ///< as printed; empty for an action not on a log yet
    QDate raisedOn;             ///< the meeting that raised it
    QString raisedText;         ///< its date as printed
    QString item;
    QString text;
    QString owner;
    QString due;                ///< as printed or typed
    ActionState state = ActionState::Open;
    QString evidence;           ///< why it can be closed
    QDate closedOn;             ///< the meeting that agreed to close it
    bool operator==(const Action &) const = default;
};

/// What one log (or a person) said of an action. One a paper and action.
struct ActionUpdate
{
    Id id = 0;
    Id actionId = 0;
    Id paperId = 0;             ///< 0: typed by a person
    QDate date;                 ///< of the meeting whose pack printed it, or the day it was typed
    QString text;
    ActionStatus status = ActionStatus::Open;
    bool operator==(const ActionUpdate &) const = default;
};

/// The cover sheet of a report.
struct Report
{
    Id id = 0;
    Id paperId = 0;
    Id meetingId = 0;           ///< 0: a paper that belongs to no meeting
    Id itemId = 0;              ///< its agenda item, or 0
    QString title;
    QDate date;
    QString author, contact, cabinetMember, wards, classification;
    QString recommendations;
    bool operator==(const Report &) const = default;
};

struct Recommendation
{
    Id id = 0;
    Id committeeId = 0;
    QString review;             ///< the review or inquiry that made it
    QString number;
    QString text;
    QString leadMember, leadOfficer, actionBy, response, progress;
    Rag rag = Rag::None;        ///< assigned by the committee only; None is unknown, not Green
    QString ragBy;              ///< who recorded the committee's status
    QDate ragOn;
    bool operator==(const Recommendation &) const = default;
};

/// What one paper said of a recommendation. One a paper and recommendation.
struct RecommendationUpdate
{
    Id id = 0;
    Id recommendationId = 0;
    Id paperId = 0;
    QDate date;
    QString actionBy, response, progress;
    Rag rag = Rag::None;        ///< as printed
    bool operator==(const RecommendationUpdate &) const = default;
};

/// A topic of a committee's work programme, as the newest paper prints it.
struct ProgrammeTopic
{
    Id id = 0;
    Id committeeId = 0;
    Id paperId = 0;             ///< the paper that last printed it; 0: typed
    int position = 0;
    QString dateText;           ///< as printed
    QDate date;                 ///< when it can be read as one
    QString topic;
    QString purpose;
    QStringList leadOfficers;
    QStringList contributors;
    bool dropped = false;       ///< a later programme no longer prints it
    bool operator==(const ProgrammeTopic &) const = default;
};

/// A question that a paper prints, usually from the public, with its answer.
struct Question
{
    Id id = 0;
    Id paperId = 0;
    Id meetingId = 0;
    Id itemId = 0;
    int position = 0;
    QString asker;
    QString text;
    QString answer;
    bool operator==(const Question &) const = default;
};

/// A table of a paper. `grid.item` is the item's printed number; sources of the table and of its cells are left empty here (SourceSpan).
struct TableRecord
{
    Id id = 0;
    Id paperId = 0;
    Id meetingId = 0;
    Id itemId = 0;
    int position = 0;           ///< order in the paper, from 0
    ReportTable grid;
    std::vector<Id> cellIds;    ///< one a cell of grid.cells, same order
    bool settled = false;       ///< somebody looked at the doubts of the table as a whole
};

/// Two tables of different papers that a person said to be the same table at different times, or not to be.
struct TablePair
{
    enum class State { Same = 1, NotTheSame = 2 };
    Id id = 0;
    Id earlierId = 0, laterId = 0;
    State state = State::Same;
    bool operator==(const TablePair &) const = default;
};

/// A figure, or a whole row, that somebody follows over the meetings (domain/indicator.h works out what it says).
struct FollowedFigure
{
    Id id = 0;
    QString name;
    Id cellId = 0;
    Id tableId = 0;             ///< the cell's table; given when read, not written
    bool wholeRow = false;
    bool bars = false;          ///< drawn as bars, else as lines
    bool operator==(const FollowedFigure &) const = default;
};

enum class PaperRole { Pack, Supplement, Minutes, Report, Other };

/// A PDF file that was brought in; the file itself lies beside the store under its SHA-256.
struct Paper
{
    Id id = 0;
    QString sha256;             ///< 64 lower-case hex digits
    QString fileName;           ///< as it was called, without its folder
    int pages = 0;
    qint64 bytes = 0;
    Id meetingId = 0;           ///< the meeting that it was published for, or 0
    PaperRole role = PaperRole::Other;
    QDateTime addedAt;
    bool operator==(const Paper &) const = default;
};

/// A page of a paper; text is for search and for reading aloud.
struct PageRecord
{
    Id id = 0;
    Id paperId = 0;
    int page = 0;               ///< position in the file, from 1
    QString label;              ///< printed page number
    QString reportLabel;        ///< a report's own number
    double width = 0, height = 0; ///< points
    PageFacts::Kind kind = PageFacts::Kind::Text;
    QString text;
};

/// What the reader was unsure of, until somebody settles it.
struct Doubt
{
    Id id = 0;
    Id paperId = 0;
    int page = 0;               ///< 0: the whole paper
    ReadingIssue::Severity severity = ReadingIssue::Severity::Doubt;
    QString text;
    RecordRef about;            ///< the record in doubt, or None
    bool settled = false;
    bool operator==(const Doubt &) const = default;
};

/// Where a record, or one field of it, stands on a paper.
struct SourceSpan
{
    RecordRef owner;
    QString field;              ///< a field's name, or empty: the record
    Id paperId = 0;
    Place place;
    bool operator==(const SourceSpan &) const = default;
};

/// A field that somebody edited: what the paper said, and what a later paper says if that differs from what was imported first.
struct FieldEdit
{
    RecordRef owner;
    QString field;
    QString original;
    QString later;              ///< empty: no later paper said anything else
    Id laterPaperId = 0;
    QDateTime editedAt;
    QString editedBy;
    bool operator==(const FieldEdit &) const = default;
};

/// Words for the user: `Open`, `Proposed closed`, `Closed`; `Green`, `Amber`, `Red`, `Not assigned`; `G`, `A`, `R`, empty.
QString stateName(ActionState state);
QString ragName(Rag rag);
QString ragLetter(Rag rag);
QString meetingStatusName(MeetingStatus status);
QString attendanceGroupName(AttendanceGroup group);
/// `action`, `agenda item`, ...: the kind in running text; `Actions`, `Agenda items`, ... as a heading.
QString kindName(RecordKind kind);
QString kindHeading(RecordKind kind);

} // namespace scrutiny
