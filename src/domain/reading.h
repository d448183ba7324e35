// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/source.h"
#include "domain/table.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>
#include <vector>

namespace scrutiny {

/// Everything a paper was found to hold, as plain values. Its JSON form ("scrutiny-papers/1") is docs/reading.md.
/// What is not there is empty, never made up; `source` says where each thing stands.

/// What the reader is unsure of, with the page (position in the file from 1; 0 is the whole file).
struct ReadingIssue
{
    enum class Severity { Note, Doubt, Problem };
    Severity severity = Severity::Doubt;
    int page = 0;
    QString text;      ///< one sentence for the user
    QString kind;      ///< what it is about: `action`, `item`, `table`, ..., or empty
    QString number;    ///< the record's number when it has one
    Source source;
};

/// A person as printed, titles and honours kept (`Dr W Matthews`, `L Clarke OBE`, `Cllr A Reed`); a heading `Councillors` before a list belongs to nobody.
struct Person
{
    QString name;
    QString role;      ///< `Chairman`, `Vice-Chairman`, a post, or empty
    Source source;
};

/// What the front sheet says of the meeting.
struct MeetingFacts
{
    QString council;
    QString committee;
    QDate date;
    QTime time;
    QString venue;
    std::vector<Person> members;
    std::vector<Person> coOpted;
    Source source;
    Source dateSource, timeSource, venueSource, committeeSource;
};

struct AgendaItemFacts
{
    QString number;            ///< as printed, without a closing dot or bracket: `3`, `5.2`, `A1`
    QString title;
    QTime time;                ///< start, or invalid
    QTime endTime;             ///< when a range is printed
    QString text;              ///< purpose and whatever else stands below the title
    QStringList contributors;  ///< `Name, post`
    QString pageFrom, pageTo;  ///< printed page numbers, or empty
    int pdfPageFrom = 0, pdfPageTo = 0; ///< positions in the file from 1; 0 when there are no papers
    bool exempt = false;
    QString exemptReason;      ///< as printed (paragraph of Schedule 12A), or empty
    QString heading;           ///< the heading between items that it stands under (`EXEMPT ITEMS`), or empty
    Source source;
};

struct DeclarationFacts
{
    QString member;
    QString text;
    Source source;
};

struct MinuteItemFacts
{
    QString number;
    QString title;
    QString agendaNumber;      ///< `(Item 1)` below a number that runs through the year, or empty
    QString text;
    Source source;
};

struct ResolutionFacts
{
    QString item;              ///< the minute's number
    QString text;
    Source source;
};

struct MinuteActionFacts
{
    QString item;              ///< the minute's number
    QString owner;             ///< as printed
    QString text;
    Source source;
};

struct MinutesFacts
{
    QString committee;         ///< as printed, or empty
    QDate date;                ///< of the meeting that they are of, always earlier than the pack's
    QTime start, end;
    QString venue;
    std::vector<Person> present, coOptedPresent, inAttendance, apologies;
    std::vector<DeclarationFacts> declarations;
    std::vector<MinuteItemFacts> items;
    std::vector<ResolutionFacts> resolutions;
    std::vector<MinuteActionFacts> actions;
    Source source;
};

enum class ActionStatus { Open, Complete };

struct ActionLogRow
{
    QString number;
    QDate date;                ///< of the meeting that raised it
    QString dateText;          ///< as printed
    QString item;
    QString action;
    QString update;
    ActionStatus status = ActionStatus::Open;
    QString owner;
    QString due;               ///< as printed
    Source source;
};

struct ReportFacts
{
    QString item;              ///< agenda number, or empty
    QString title;
    QDate date;
    QString author, contact, cabinetMember, wards, classification;
    QString recommendations;
    Source source;
    Source titleSource, authorSource, recommendationsSource;
};

enum class Rag { None, Green, Amber, Red };

struct RecommendationFacts
{
    QString number;
    QString review;            ///< the review or inquiry that made it, or empty
    QString text;
    QString leadMember, leadOfficer, actionBy, response, progress;
    Rag rag = Rag::None;       ///< None: not assigned, which is not Green
    Source source;
};

struct WorkProgrammeEntry
{
    QString date;              ///< as printed; an empty cell has taken the date above
    QString topic;
    QString purpose;
    QStringList leadOfficers;
    QStringList contributors;
    Source source;
};

struct QuestionFacts
{
    QString asker;
    QString text;
    QString answer;
    Source source;
};

/// A page of the file: position from 1, printed number, size in points as displayed, running text for search.
struct PageFacts
{
    enum class Kind { Text, Scan, Blank };
    int page = 0;
    QString label;             ///< printed page number, or empty
    QString reportLabel;       ///< a report's own number (`Page 2 of 54`), or empty
    double width = 0, height = 0;
    Kind kind = Kind::Text;
    QString text;
};

/// A bookmark of the file.
struct BookmarkFacts
{
    QString title;
    int page = 0;
    int level = 0;
};

struct Reading
{
    QString fileName;          ///< without its folder
    QString sha256;
    int pages = 0;
    std::vector<ReadingIssue> issues;
    std::optional<MeetingFacts> meeting; ///< none: no front sheet
    std::vector<AgendaItemFacts> agendaItems;
    std::vector<MinutesFacts> minutes;
    std::vector<ActionLogRow> actionLog;
    std::vector<ReportFacts> reports;
    std::vector<RecommendationFacts> recommendations;
    std::vector<WorkProgrammeEntry> workProgramme;
    std::vector<QuestionFacts> questions;
    std::vector<ReportTable> tables;
    std::vector<PageFacts> pageFacts;
    std::vector<BookmarkFacts> bookmarks;
};

/// The reading as one JSON object (UTF-8).
QByteArray toJson(const Reading &reading);

/// Reads what toJson wrote. The text is untrusted: wrong types, missing fields and absurd numbers give an error or are left out,
/// pages outside 1..pages and empty rectangles are dropped from sources.
Result<Reading> readingFromJson(const QByteArray &json);

} // namespace scrutiny
