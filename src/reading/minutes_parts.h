// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/recognisers.h"
#include "reading/record_text.h"

namespace scrutiny::reading {

/// The steps of reading one set of minutes; each in a file of its own.

/// The lines of one set of minutes. A column of owners at the right (`Action`) is taken off the lines and kept beside them.
struct MinutesLines
{
    std::vector<Line> own;             ///< lines that lost a right-hand column
    std::vector<const Line *> lines;   ///< all, in reading order
    std::vector<QString> beside;       ///< what stood in the right-hand column, one a line, mostly empty
    double rightEdge = 0;              ///< where the text ends when there is such a column, else 0: the page's margin
};
MinutesLines minutesLines(const Context &context, const std::vector<const Line *> &lines);

/// A heading of an item: its lines from..to (indices into MinutesLines::lines, `to` is one behind).
struct MinuteHeading
{
    int from = 0, to = 0;
    QString number, title, agendaNumber;
    QString firstText;                 ///< text that follows the title on its own line
};
std::vector<MinuteHeading> minuteHeadings(const Context &context, const MinutesLines &minutes);

/// Date, times, place, committee from the lines before the first item and what the last lines say of the end.
void readMinutesHeader(const Context &context, const MinutesLines &minutes, int headerEnd, MinutesFacts &facts);
/// The attendance groups among the lines before the first item.
void readAttendance(const Context &context, const MinutesLines &minutes, int headerEnd, MinutesFacts &facts);

/// An item's paragraphs; what was resolved, each action and the end of the meeting begin one, however close they stand.
std::vector<Paragraph> minutesParagraphs(const Context &context, const std::vector<const Line *> &lines, double rightEdge);

/// Apologies and declarations of interest from the paragraphs of the items about them.
void readApologies(const Context &context, const std::vector<Paragraph> &paragraphs, MinutesFacts &facts);
void readDeclarations(const Context &context, const std::vector<Paragraph> &paragraphs, MinutesFacts &facts);

/// What was resolved, and the actions with their owners, from an item's paragraphs.
void readDecisions(const Context &context, const QString &item, const std::vector<Paragraph> &paragraphs, MinutesFacts &facts);
void readMinuteActions(const Context &context, const QString &item, const std::vector<Paragraph> &paragraphs, MinutesFacts &facts, Issues &issues);

/// Who acts and what they are to do, from what stands behind `Action:` or in a column of actions; each may be empty.
std::pair<QString, QString> ownerAndText(const Vocabulary &words, const QString &said);

/// The actions of a summary table behind the items (see sumsUpActions in headings.h) that no item has said already.
void readActionTable(const Context &context, const ReportTable &table, MinutesFacts &facts);

} // namespace scrutiny::reading
