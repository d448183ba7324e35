// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meeting_view.h"

#include "base/dates.h"
#include "domain/clear_days.h"
#include "domain/running_order.h"
#include "models/meeting_parts.h"
#include "store/papers.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("MeetingView", text, nullptr, n);
}

QString counted(int n, const char *one, const char *many)
{
    return n == 1 ? tr(one) : tr(many).arg(n);
}

std::vector<ChipWords> chipsOf(const Reader &reader, const MeetingRow &row, const RunningOrder &order, const QDate &today)
{
    std::vector<ChipWords> chips;
    const Meeting &meeting = row.meeting;
    if (meeting.publishedOn.isValid() && meeting.date.isValid()) {
        const int days = clearDays(meeting.publishedOn, meeting.date);
        chips.push_back({tr("Published %1, %2").arg(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(meeting.publishedOn, QStringLiteral("d MMMM")),
                                                    counted(days, "1 clear day", "%1 clear days")),
                         days >= 5 ? Tone::Good : Tone::Look});
    } else if (meeting.date.isValid() && meeting.date >= today) {
        const QDate by = publishBy(meeting.date);
        chips.push_back({tr("Publish by %1 for 5 clear days").arg(shortDate(by)), by < today ? Tone::Late : Tone::Plain});
    } else if (meeting.date.isValid()) {
        chips.push_back({tr("5 clear days: by %1").arg(shortDate(publishBy(meeting.date))), Tone::Plain});
    }
    if (row.pages)
        chips.push_back({counted(row.pages, "1 page", "%1 pages"), Tone::Plain});
    if (row.doubts)
        chips.push_back({tr("%1 to check").arg(row.doubts), Tone::Look});
    if (const auto members = listMembers(reader, meeting.id); members && !members->empty())
        chips.push_back({counted(int(members->size()), "1 member", "%1 members"), Tone::Plain});
    if (order.endsAbout.isValid())
        chips.push_back({tr("Ends about %1").arg(clockTime(order.endsAbout)), Tone::Plain});
    return chips;
}

QString contextOf(const Meeting &meeting)
{
    QString when = meeting.date.isValid() ? longDate(meeting.date) : tr("No date yet");
    if (meeting.time.isValid())
        when += QStringLiteral(", ") + clockTime(meeting.time);
    when.replace(QLatin1Char(' '), QChar::Nbsp).replace(QStringLiteral(",") + QChar(QChar::Nbsp), QStringLiteral(", ")); // dates and times never wrap
    QString venue = meeting.venue;
    static const QRegularExpression postcode(QStringLiteral("\\b([A-Z]{1,2}[0-9][0-9A-Z]?) ([0-9][A-Z]{2})\\b"));
    venue.replace(postcode, QStringLiteral("\\1") + QChar(QChar::Nbsp) + QStringLiteral("\\2"));
    return venue.isEmpty() ? when : when + QStringLiteral(" · ") + venue;
}

} // namespace

Result<MeetingView> meetingView(const Reader &reader, Id meetingId, const QDate &today)
{
    MeetingView view;
    auto row = loadMeetingRow(reader, meetingId);
    if (!row)
        return tl::unexpected(row.error());
    view.meeting = *row;
    auto agenda = listAgendaRows(reader, meetingId);
    if (!agenda)
        return tl::unexpected(agenda.error());
    for (const AgendaRow &item : *agenda)
        view.items.push_back(item.item);
    auto papers = listPapers(reader, meetingId);
    if (!papers)
        return tl::unexpected(papers.error());
    const auto pack = std::find_if(papers->begin(), papers->end(), [](const Paper &paper) { return paper.role == PaperRole::Pack; });
    view.packId = pack != papers->end() ? pack->id : papers->empty() ? 0 : papers->front().id;

    const RunningOrder order = runningOrder(view.items, row->meeting.time);
    view.title = row->committee;
    view.context = contextOf(row->meeting);
    view.toCheck = row->doubts;
    view.chips = chipsOf(reader, *row, order, today);
    view.parts.push_back(runningOrderPart(reader, *agenda, order, meetingId));
    for (const Paper &paper : *papers)
        if (const auto minutes = listMinutesInPaper(reader, paper.id))
            for (const Minutes &one : *minutes)
                view.parts.push_back(minutesPart(reader, one, view.parts.size() > 1 ? int(view.parts.size()) : 0));
    if (const auto own = findMinutes(reader, meetingId)) {
        const bool shown = std::any_of(papers->begin(), papers->end(), [&](const Paper &paper) { return paper.id == own->paperId; });
        if (!shown)
            view.parts.push_back(minutesPart(reader, *own, 9));
    }
    view.parts.push_back(actionsPart(reader, meetingId, row->meeting.date.isValid() ? row->meeting.date : today));
    view.parts.push_back(papersPart(reader, *papers, view.items));
    view.parts.push_back(tablesPart(reader, meetingId));
    if (row->doubts)
        view.parts.push_back(checkPart(reader, meetingId));
    return view;
}

} // namespace scrutiny
