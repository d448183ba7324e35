// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/enquiry_sheet.h"

namespace scrutiny::test {

/// A meeting of an invented committee with four items and seven questions by three members; one has no asker, one is answered, one pin lost its place.
inline EnquirySheet madeUpSheet()
{
    EnquirySheet sheet;
    sheet.meeting.date = {2026, 10, 15};
    sheet.meeting.time = {14, 0};
    sheet.meeting.venue = QStringLiteral("Custom House, Quay Street");
    sheet.committee.council = QStringLiteral("Westhaven Borough Council");
    sheet.committee.name = QStringLiteral("Harbour and Coast Scrutiny Committee");
    sheet.members = {QStringLiteral("Cllr Ida Wren"), QStringLiteral("Cllr Tom Pascoe"), QStringLiteral("Cllr Mary Angove"), QStringLiteral("Rev Oliver Nance")};
    const auto item = [&](const QString &number, const QString &title, const QTime &start, int minutes) {
        SheetItem one;
        one.item.id = Id(sheet.items.size()) + 1;
        one.item.number = number;
        one.item.title = title;
        one.time.start = start;
        one.time.printed = true;
        one.time.minutes = minutes;
        sheet.items.push_back(one);
    };
    item(QStringLiteral("1"), QStringLiteral("Apologies for absence"), {14, 0}, 5);
    item(QStringLiteral("2"), QStringLiteral("Minutes of the last meeting"), {14, 5}, 10);
    item(QStringLiteral("3"), QStringLiteral("Harbour dredging programme and sea defences: outcome of the first winter"), {14, 15}, 30);
    item(QStringLiteral("4"), QStringLiteral("Ferry fares"), {14, 45}, 0);
    const auto question = [&](int at, const QString &text, const QString &asker, const QString &to, int minutes, const QString &quote, const QString &reference) {
        SheetQuestion one;
        one.enquiry.id = 10 + sheet.questions();
        one.enquiry.question = text;
        one.enquiry.asker = asker;
        one.enquiry.toWhom = to;
        one.enquiry.minutes = minutes;
        one.enquiry.itemNumber = sheet.items[std::size_t(at)].item.number;
        one.number = int(sheet.items[std::size_t(at)].questions.size()) + 1;
        if (!quote.isEmpty()) {
            SheetPin pin;
            pin.words = quote;
            pin.reference = reference;
            one.pins.push_back(pin);
        }
        sheet.items[std::size_t(at)].minutes += minutes;
        sheet.items[std::size_t(at)].questions.push_back(one);
    };
    const QString master = QStringLiteral("Joss Trewin, Harbour Master"), cabinet = QStringLiteral("Cllr Ann Petherick, Cabinet Member for the Coast");
    question(1, QStringLiteral("Was the letter to the water company sent in July, as resolved?"), sheet.members[1], QStringLiteral("the Clerk"), 2, QStringLiteral("that the Clerk write to the water company"), QStringLiteral("p. 3"));
    question(2, QStringLiteral("Why did the first winter cost 310,000 when the programme allowed 240,000, and which berths took the difference?"), sheet.members[0], master, 8, QStringLiteral("Total for the winter 310,000"), QStringLiteral("p. 7"));
    question(2, QStringLiteral("What did the surveys of the eastern quay find after the February storms?"), sheet.members[2], master, 6, QStringLiteral("the eastern quay will be surveyed again"), QStringLiteral("p. 8"));
    question(2, QStringLiteral("Who decides whether the second winter's contract is let before the surveys are back?"), sheet.members[0], cabinet, 10, {}, {});
    question(2, QStringLiteral("How many days were the slipways closed?"), {}, master, 0, QStringLiteral("closed for some days"), QStringLiteral("sheet 9"));
    question(3, QStringLiteral("Will the winter timetable stay if the fares do not rise?"), sheet.members[0], cabinet, 5, {}, {});
    question(3, QString(), sheet.members[2], {}, 0, {}, {});
    sheet.items[2].questions[0].enquiry.why = QStringLiteral("The report gives no reason for the overspend; officers said in July that it would be made good.");
    sheet.items[2].questions[1].enquiry.answer = QStringLiteral("Two voids behind the piling. Repairs before November.\nThe report goes to all members.");
    sheet.items[2].questions[1].enquiry.answeredAt = QDateTime(QDate(2026, 10, 15), QTime(13, 40), Qt::UTC);
    sheet.items[2].questions[3].pins[0].lost = true;
    return sheet;
}

} // namespace scrutiny::test
