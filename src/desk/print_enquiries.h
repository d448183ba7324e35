// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/enquiry_sheet.h"

#include <QStringList>

#include <memory>

class QTextDocument;
class QPagedPaintDevice;

namespace scrutiny {

/// Lines of enquiry on their way to paper and to files. Every form is made of the same PrintedEnquiries.

enum class EnquiryPrint {
    PageAMember,  ///< each member's questions, with room for notes
    RunningOrder, ///< the chairman's: items with times, who asks whom
    Answers,      ///< after the meeting: what was answered
};

struct EnquiryPrintChoice
{
    EnquiryPrint what = EnquiryPrint::RunningOrder;
    bool why = false;           ///< the reader's own reasons, too
    QString member = {};        ///< PageAMember: only this one's; empty: everybody's
};

struct PrintedQuestion
{
    QString number;             ///< `7.2`: item and question
    QString text;
    QString asker, toWhom;      ///< in words, `not agreed` when it is not
    QString minutes;            ///< `5 min`, or empty
    QStringList references;     ///< `p. 38 “Requires Improvement”`
    QString why;                ///< only when asked for
    QString answer;
    bool answered = false;
};

struct PrintedItem
{
    QString number, title;
    QString starts, minutes;    ///< `2.15 pm`, `45 min`; empty: not known
    QString remark;             ///< `Its questions take 50 minutes, the item has 45.`, or empty
    std::vector<PrintedQuestion> questions;
};

/// One sheet of its own: a member, or the whole running order.
struct PrintedPart
{
    QString heading, line;
    std::vector<PrintedItem> items;
};

struct PrintedEnquiries
{
    EnquiryPrint what = EnquiryPrint::RunningOrder;
    QString title;              ///< `Chairman’s running order`
    QString committee, meeting; ///< `Harbour and Coast Scrutiny Committee`; date, time and place
    QString date;               ///< `15 Oct 2026`, for the foot of pages
    std::vector<PrintedPart> parts;
};

PrintedEnquiries printedEnquiries(const EnquirySheet &sheet, const EnquiryPrintChoice &choice);

QString asMarkdown(const PrintedEnquiries &printed);
/// A page of its own with headings and lists, readable by a screen reader; no script, nothing from elsewhere.
QString asHtml(const PrintedEnquiries &printed);
/// Short lines for the clipboard.
QString asPlainText(const PrintedEnquiries &printed);

/// The whole as one document for word processors, each part from a page of its own, with empty lines for notes on members' pages.
std::unique_ptr<QTextDocument> asDocument(const PrintedEnquiries &printed);
/// Draws all parts, each from a page of its own, with head and foot; a question is never cut by a page's end unless it is longer than a page, and a member's
/// page has as much room for notes as still fits one page. Gives the number of pages.
int printOn(QPagedPaintDevice &device, const PrintedEnquiries &printed);

/// Writes a file by its ending: pdf, odt, html, md or txt. Errors: Io, DiskFull; what was there before stays.
Result<void> writeEnquiries(const QString &file, const PrintedEnquiries &printed);

} // namespace scrutiny
