// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/mark_list.h"

#include <memory>

class QTextDocument;

namespace scrutiny {

/// A mark in the words that every form of export prints.
struct PrintedMark
{
    QString where;    ///< `p. 47 · sheet 49 · report 3`
    QString what;     ///< `Highlight, yellow`
    QString quote;    ///< the marked words, or empty
    QString now;      ///< the words there now when they differ, or empty
    QString note;
    QString question;
    QString why;      ///< of a lost mark: what was looked for
    bool operator==(const PrintedMark &) const = default;
};

/// Marks under a heading: an item, or `Lost places`.
struct PrintedMarks
{
    QString heading;
    std::vector<PrintedMark> marks;
    bool operator==(const PrintedMarks &) const = default;
};

/// A meeting's marks as they are printed: items in the order of the agenda, then what lost its place.
struct PrintedMeeting
{
    QString title;    ///< `Harbour and Coast Scrutiny Committee, Thursday 15 October 2026`
    QString council;
    std::vector<PrintedMarks> parts;
    bool operator==(const PrintedMeeting &) const = default;
};

/// Marks that were put away are left out.
std::vector<PrintedMeeting> printedMarks(const std::vector<MarkLine> &lines);

/// Markdown (CommonMark): what papers and readers wrote is escaped.
QString marksAsMarkdown(const std::vector<PrintedMeeting> &meetings);
/// The document that OpenDocument and PDF are written from. Needs a QGuiApplication.
std::unique_ptr<QTextDocument> marksAsDocument(const std::vector<PrintedMeeting> &meetings);

/// Writes a file whole or not at all, in the form that its ending says: `md`, `odt` or `pdf` (which two need a QGuiApplication).
/// Errors: Invalid (another ending), Io, DiskFull.
Result<void> writeMarks(const QString &file, const std::vector<PrintedMeeting> &meetings);

} // namespace scrutiny
