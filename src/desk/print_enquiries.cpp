// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/print_enquiries.h"

#include "base/dates.h"
#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

constexpr int quoteLength = 70; ///< of a pinned passage on paper: enough to find it on the page

QString tr(const char *text)
{
    return QCoreApplication::translate("PrintEnquiries", text);
}

QString minutesOf(int minutes)
{
    return minutes > 0 ? tr("%1 min").arg(minutes) : QString();
}

QStringList referencesOf(const SheetQuestion &question)
{
    QStringList references;
    for (const SheetPin &pin : question.pins) {
        QString words = pin.words.isEmpty() ? QString() : tr("“%1”").arg(shortened(normalised(pin.words), quoteLength));
        QString one = QStringList{pin.reference, words}.join(QLatin1Char(' ')).trimmed();
        references << (pin.lost ? tr("%1 (of an earlier edition)").arg(one) : one);
    }
    references.removeAll(QString());
    return references;
}

PrintedQuestion printedQuestion(const SheetItem &item, const SheetQuestion &one, const EnquiryPrintChoice &choice)
{
    const Enquiry &enquiry = one.enquiry;
    PrintedQuestion printed;
    printed.number = item.item.number.isEmpty() ? QString::number(one.number) : QStringLiteral("%1.%2").arg(item.item.number).arg(one.number);
    printed.text = normalised(enquiry.question);
    if (printed.text.isEmpty())
        printed.text = tr("(not worded yet)");
    printed.asker = enquiry.asker.trimmed().isEmpty() ? tr("asker not agreed") : enquiry.asker.trimmed();
    printed.toWhom = enquiry.toWhom.trimmed().isEmpty() ? tr("addressee not agreed") : enquiry.toWhom.trimmed();
    printed.minutes = minutesOf(enquiry.minutes);
    printed.references = referencesOf(one);
    printed.why = choice.why ? normalised(enquiry.why) : QString();
    printed.answer = enquiry.answer.trimmed();
    printed.answered = enquiry.answeredAt.isValid();
    return printed;
}

PrintedItem printedItem(const SheetItem &item)
{
    PrintedItem printed;
    printed.number = item.item.number;
    printed.title = item.item.title;
    printed.starts = item.time.start.isValid() ? clockTime(item.time.start) : QString();
    printed.minutes = minutesOf(item.time.minutes);
    if (item.time.minutes > 0 && item.minutes > item.time.minutes)
        printed.remark = tr("Its questions take %1 minutes, the item has %2.").arg(item.minutes).arg(item.time.minutes);
    if (!item.item.id)
        printed.remark = tr("No longer on the agenda.");
    return printed;
}

PrintedPart memberPart(const EnquirySheet &sheet, const QString &name, const EnquiryPrintChoice &choice)
{
    PrintedPart part;
    part.heading = name.isEmpty() ? tr("Nobody has taken these yet") : name;
    int questions = 0, minutes = 0;
    for (const SheetItem &item : sheet.items) {
        PrintedItem printed = printedItem(item);
        printed.remark = item.item.id ? QString() : printed.remark; // the item's whole time is the chairman's care
        for (const SheetQuestion &one : item.questions) {
            if (folded(one.enquiry.asker) != folded(name))
                continue;
            printed.questions.push_back(printedQuestion(item, one, choice));
            minutes += one.enquiry.minutes;
            ++questions;
        }
        if (!printed.questions.empty())
            part.items.push_back(std::move(printed));
    }
    part.line = questions == 1 ? tr("1 question") : tr("%1 questions").arg(questions);
    if (minutes)
        part.line += tr(", %1 minutes").arg(minutes);
    return part;
}

/// Members in the order of the front sheet, then others who ask, then what nobody has taken.
QStringList askersOf(const EnquirySheet &sheet)
{
    QStringList names;
    bool nobody = false;
    const auto counts = sheet.countByAsker();
    for (const QString &member : sheet.members)
        for (const auto &[name, count] : counts)
            if (folded(name) == folded(member))
                names << name;
    for (const auto &[name, count] : counts) {
        nobody = nobody || name.isEmpty();
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    if (nobody)
        names << QString();
    return names;
}

PrintedPart wholePart(const EnquirySheet &sheet, const EnquiryPrintChoice &choice)
{
    const bool answers = choice.what == EnquiryPrint::Answers;
    PrintedPart part;
    for (const SheetItem &item : sheet.items) {
        PrintedItem printed = printedItem(item);
        for (const SheetQuestion &one : item.questions)
            printed.questions.push_back(printedQuestion(item, one, choice));
        if (!answers || !printed.questions.empty())
            part.items.push_back(std::move(printed));
    }
    const int all = sheet.questions(), answered = sheet.answered();
    part.line = all == 1 ? tr("1 question") : tr("%1 questions").arg(all);
    if (answers)
        part.line = tr("%1 of %2 answered").arg(answered).arg(all);
    else if (sheet.minutes())
        part.line += tr(", %1 minutes").arg(sheet.minutes());
    return part;
}

QString titleOf(EnquiryPrint what)
{
    switch (what) {
    case EnquiryPrint::PageAMember: return tr("Questions by member");
    case EnquiryPrint::RunningOrder: return tr("Chairman’s running order");
    case EnquiryPrint::Answers: return tr("Questions and answers");
    }
    return {};
}

} // namespace

PrintedEnquiries printedEnquiries(const EnquirySheet &sheet, const EnquiryPrintChoice &choice)
{
    PrintedEnquiries printed;
    printed.what = choice.what;
    printed.title = titleOf(choice.what);
    printed.committee = sheet.committee.name;
    printed.date = shortDate(sheet.meeting.date);
    QStringList meeting{longDate(sheet.meeting.date)};
    if (sheet.meeting.time.isValid())
        meeting << clockTime(sheet.meeting.time);
    if (!sheet.meeting.venue.isEmpty())
        meeting << normalised(sheet.meeting.venue);
    printed.meeting = meeting.join(QStringLiteral(", "));
    if (choice.what != EnquiryPrint::PageAMember) {
        printed.parts.push_back(wholePart(sheet, choice));
        printed.parts.back().heading = printed.title;
        return printed;
    }
    for (const QString &name : askersOf(sheet))
        if (choice.member.isEmpty() || folded(choice.member) == folded(name))
            printed.parts.push_back(memberPart(sheet, name, choice));
    return printed;
}

} // namespace scrutiny
