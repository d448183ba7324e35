// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/enquiry_sheet.h"

#include "base/text.h"
#include "store/enquiries.h"
#include "store/marks.h"
#include "store/meetings.h"
#include "store/papers.h"
#include "store/reports.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("EnquirySheet", text);
}

/// Finds where pins stand in the meeting's papers, the newest first.
class Pins
{
public:
    Pins(const Reader &records, const Reader &notes, Id meetingId)
        : m_records(records)
    {
        if (const auto papers = listPapers(records, meetingId))
            m_papers = *papers;
        if (const auto marks = listMarks(notes, {{}, {}, {}, true}))
            for (const Mark &mark : *marks)
                m_marks.insert(mark.id, mark);
        if (const auto places = listMarkPlaces(notes))
            for (const MarkPlace &place : *places)
                m_places[place.markId].push_back(place);
    }

    std::vector<SheetPin> of(const Enquiry &enquiry)
    {
        std::vector<SheetPin> pins;
        for (const Id id : enquiry.pins)
            if (const auto found = m_marks.constFind(id); found != m_marks.constEnd())
                pins.push_back(pin(*found));
        return pins;
    }

private:
    SheetPin pin(const Mark &mark)
    {
        SheetPin pin;
        pin.mark = mark;
        pin.words = mark.anchor.recordName.isEmpty() ? mark.anchor.quote : mark.anchor.quote.isEmpty() ? mark.anchor.recordName : mark.anchor.recordName + QStringLiteral(": ") + mark.anchor.quote;
        pin.places = mark.anchor.places;
        pin.reference = referenceOf(mark.anchor.pageLabel, mark.anchor.page);
        // The newest paper that knows of the mark decides: it was made there, found again there, or lost its place there.
        for (const Paper &paper : m_papers) {
            if (const MarkPlace *place = placeIn(mark.id, paper.sha256)) {
                pin.lost = pin.lost || place->state == PlaceState::Lost;
                if (place->state == PlaceState::Lost)
                    continue;
                pin.paperId = paper.id;
                pin.places = place->places;
                pin.reference = referenceOf(paper.id, place->places.empty() ? mark.anchor.page : place->places.front().page);
                pin.lost = false;
                return pin;
            }
            if (paper.sha256 == mark.anchor.paper) {
                pin.paperId = paper.id;
                return pin;
            }
        }
        if (const auto paper = findPaper(m_records, mark.anchor.paper))
            pin.paperId = paper->id;
        return pin;
    }

    const MarkPlace *placeIn(Id mark, const QString &paper) const
    {
        const auto found = m_places.constFind(mark);
        if (found == m_places.constEnd())
            return nullptr;
        const auto place = std::find_if(found->begin(), found->end(), [&](const MarkPlace &one) { return one.paper == paper; });
        return place == found->end() ? nullptr : &*place;
    }

    QString referenceOf(const QString &label, int page) const
    {
        return !label.isEmpty() ? tr("p. %1").arg(label) : page > 0 ? tr("sheet %1").arg(page) : QString();
    }

    QString referenceOf(Id paperId, int page)
    {
        auto &labels = m_labels[paperId];
        if (labels.isEmpty())
            if (const auto pages = listPages(m_records, paperId))
                for (const PageRecord &one : *pages)
                    labels.insert(one.page, one.label);
        return referenceOf(labels.value(page), page);
    }

    const Reader &m_records;
    std::vector<Paper> m_papers;
    QHash<Id, Mark> m_marks;
    QHash<Id, std::vector<MarkPlace>> m_places;
    QHash<Id, QHash<int, QString>> m_labels;
};

QStringList peopleOf(const AgendaItem &item, const std::vector<Report> &reports)
{
    QStringList people = item.contributors;
    const auto add = [&](const QString &name) {
        const auto known = [&](const QString &one) { return folded(one) == folded(name) || folded(one.section(QLatin1Char(','), 0, 0)) == folded(name.section(QLatin1Char(','), 0, 0)); };
        if (!name.trimmed().isEmpty() && std::none_of(people.begin(), people.end(), known))
            people << normalised(name);
    };
    for (const Report &report : reports) {
        if (report.itemId != item.id)
            continue;
        add(report.author);
        add(report.cabinetMember);
    }
    return people;
}

bool isOf(const Enquiry &enquiry, const Meeting &meeting, const Committee &committee)
{
    return enquiry.meetingDate == meeting.date && folded(enquiry.committee) == folded(committee.name) && folded(enquiry.council) == folded(committee.council);
}

/// A pin where it stands now, so that pins made on two editions can be the same passage.
Mark asItStands(const SheetPin &pin)
{
    Mark mark = pin.mark;
    mark.anchor.places = pin.places;
    if (pin.paperId)
        mark.anchor.paper = QString::number(pin.paperId);
    return mark;
}

/// Items that the agenda does not have any more get a place behind it, so that no question is out of sight.
SheetItem &itemFor(EnquirySheet &sheet, const Enquiry &enquiry, const std::vector<AgendaItem> &agenda)
{
    if (const int at = itemOf(enquiry, agenda); at >= 0)
        return sheet.items[std::size_t(at)];
    for (std::size_t at = agenda.size(); at < sheet.items.size(); ++at)
        if (sheet.items[at].item.number == enquiry.itemNumber && folded(sheet.items[at].item.title) == folded(enquiry.itemTitle))
            return sheet.items[at];
    SheetItem gone;
    gone.item.number = enquiry.itemNumber;
    gone.item.title = enquiry.itemTitle;
    sheet.items.push_back(gone);
    return sheet.items.back();
}

} // namespace

Result<EnquirySheet> enquirySheet(const Reader &records, const Reader &notes, Id meetingId)
{
    EnquirySheet sheet;
    const auto meeting = loadMeeting(records, meetingId);
    if (!meeting)
        return tl::unexpected(meeting.error());
    const auto committee = loadCommittee(records, meeting->committeeId);
    if (!committee)
        return tl::unexpected(committee.error());
    const auto agenda = listAgendaItems(records, meetingId);
    const auto members = listMembers(records, meetingId);
    const auto reports = listReportsOfMeeting(records, meetingId);
    if (!agenda || !members || !reports)
        return tl::unexpected(!agenda ? agenda.error() : !members ? members.error() : reports.error());
    const auto enquiries = listEnquiries(notes, {committee->name, meeting->date, true});
    if (!enquiries)
        return tl::unexpected(enquiries.error());

    sheet.meeting = *meeting;
    sheet.committee = *committee;
    for (const Member &member : *members)
        sheet.members << member.name;
    EnquiryRound round{*agenda, runningOrder(*agenda, meeting->time), {}, *members, {}};
    for (std::size_t at = 0; at < agenda->size(); ++at)
        sheet.items.push_back({(*agenda)[at], round.order.items[at], 0, peopleOf((*agenda)[at], *reports), {}});
    Pins pins(records, notes, meetingId);
    for (const Enquiry &enquiry : *enquiries) {
        if (!isOf(enquiry, *meeting, *committee))
            continue;
        SheetQuestion one{enquiry, 0, pins.of(enquiry)};
        if (enquiry.putAway) {
            sheet.putAway.push_back(std::move(one));
            continue;
        }
        SheetItem &item = itemFor(sheet, enquiry, *agenda);
        item.minutes += enquiry.minutes;
        item.questions.push_back(std::move(one));
    }
    std::sort(sheet.putAway.begin(), sheet.putAway.end(), [](const SheetQuestion &a, const SheetQuestion &b) { return a.enquiry.changedAt > b.enquiry.changedAt; });
    for (SheetItem &item : sheet.items) {
        std::stable_sort(item.questions.begin(), item.questions.end(), [](const SheetQuestion &a, const SheetQuestion &b) { return a.enquiry.position < b.enquiry.position; });
        for (std::size_t at = 0; at < item.questions.size(); ++at) {
            SheetQuestion &one = item.questions[at];
            one.number = int(at) + 1;
            round.enquiries.push_back(one.enquiry);
            for (const SheetPin &pin : one.pins)
                round.pins.push_back(asItStands(pin));
        }
    }
    sheet.doubts = enquiryDoubts(round);
    return sheet;
}

} // namespace scrutiny
