// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_match.h"

#include "base/dates.h"
#include "base/text.h"
#include "desk/import_entries.h"
#include "desk/import_tables.h"
#include "domain/action_rules.h"
#include "store/actions.h"
#include "store/edits.h"
#include "store/meetings.h"
#include "store/minutes.h"
#include "store/recommendations.h"
#include "store/reports.h"
#include "store/work_programme.h"

#include <QSet>

#include <algorithm>

namespace scrutiny {
namespace {

/// The stored committee of that name; without a council's name, the one committee that is called so.
Result<std::optional<Committee>> storedCommittee(const Reader &reader, const QString &council, const QString &name)
{
    if (auto exact = findCommittee(reader, council, name))
        return exact;
    const auto all = listCommittees(reader);
    if (!all)
        return tl::unexpected<Error>(all.error());
    std::optional<Committee> found;
    for (const CommitteeRow &row : *all) {
        const bool sameCouncil = council.isEmpty() || row.committee.council.isEmpty() || folded(row.committee.council) == folded(council);
        if (!sameCouncil || folded(row.committee.name) != folded(name))
            continue;
        if (found)
            return std::optional<Committee>();
        found = row.committee;
    }
    return found;
}

/// A supplement names no meeting in a form of its own, but its reports carry the date: the one stored meeting on that day.
Result<std::optional<Meeting>> meetingOfReports(const Reader &reader, const Reading &reading)
{
    QSet<QDate> dates;
    for (const ReportFacts &report : reading.reports) {
        if (report.date.isValid())
            dates.insert(report.date);
    }
    if (dates.size() != 1)
        return std::optional<Meeting>();
    const auto all = listMeetings(reader);
    if (!all)
        return tl::unexpected<Error>(all.error());
    std::optional<Meeting> found;
    for (const MeetingRow &row : *all) {
        if (row.meeting.date != *dates.begin())
            continue;
        if (found)
            return std::optional<Meeting>();
        found = row.meeting;
    }
    return found;
}

/// Says how an entry stands to the stored record that it is about.
Result<void> compare(const Reader &reader, ImportEntry &entry, const RecordRef &known)
{
    entry.known = known;
    entry.state = EntryState::Known;
    const auto edits = listFieldEdits(reader, known);
    if (!edits)
        return tl::unexpected<Error>(edits.error());
    const QStringList storedFields = editableFields(known.kind);
    for (EntryField &field : entry.fields) {
        if (!storedFields.contains(field.name))
            continue;
        const auto text = fieldText(reader, known, field.name);
        if (!text)
            return tl::unexpected<Error>(text.error());
        field.known = *text;
        field.edited = std::any_of(edits->begin(), edits->end(), [&](const FieldEdit &e) { return e.field == field.name; });
        // A paper that is silent says nothing against what is known.
        if (!field.value.isEmpty() && folded(field.value) != folded(field.known))
            entry.state = EntryState::Changed;
    }
    return {};
}

Result<void> matchAction(const Reader &reader, const ImportPlan &plan, ImportEntry &entry)
{
    const ActionLogRow &row = plan.reading.actionLog[std::size_t(entry.index)];
    const auto known = knownAction(reader, plan.committeeId, plan.meetingDate, row.number, row.date);
    if (!known)
        return {};
    for (EntryField &field : entry.fields) {
        if (field.name == QLatin1String("state"))
            field.value = stateText(stateAfterLog(known->state, row.status));
    }
    if (auto compared = compare(reader, entry, {RecordKind::Action, known->id}); !compared)
        return compared;
    const auto updates = listActionUpdates(reader, known->id);
    if (!updates)
        return tl::unexpected<Error>(updates.error());
    for (EntryField &field : entry.fields) {
        if (field.name != QLatin1String("update") || updates->empty())
            continue;
        field.known = updates->back().text;
        if (folded(field.value) != folded(field.known))
            entry.state = EntryState::Changed;
    }
    return {};
}

/// The stored item that each item of the agenda is: by its title first, since a pack published again may give it another number, then by its number.
std::vector<Id> knownItems(const std::vector<AgendaItem> &stored, const std::vector<AgendaItemFacts> &printed)
{
    std::vector<Id> known(printed.size(), 0);
    QSet<Id> taken;
    const auto match = [&](auto &&same) {
        for (std::size_t i = 0; i < printed.size(); ++i) {
            const auto is = [&](const AgendaItem &item) { return !taken.contains(item.id) && same(item, printed[i]); };
            if (known[i] != 0 || std::count_if(stored.begin(), stored.end(), is) != 1)
                continue;
            known[i] = std::find_if(stored.begin(), stored.end(), is)->id;
            taken.insert(known[i]);
        }
    };
    const auto sameTitle = [](const AgendaItem &item, const AgendaItemFacts &facts) { return folded(item.title) == folded(facts.title); };
    const auto sameNumber = [](const AgendaItem &item, const AgendaItemFacts &facts) { return folded(item.number) == folded(facts.number); };
    match([&](const AgendaItem &item, const AgendaItemFacts &facts) { return sameTitle(item, facts) && sameNumber(item, facts); });
    match(sameTitle);
    match(sameNumber);
    return known;
}

} // namespace

std::optional<Action> knownAction(const Reader &reader, Id committeeId, const QDate &logDate, const QString &number, const QDate &raised)
{
    if (committeeId == 0 || number.isEmpty())
        return std::nullopt;
    if (auto inYear = findAction(reader, committeeId, councilYear(logDate.isValid() ? logDate : raised), number))
        return inYear;
    // Logs carry open actions over the turn of the council year with their numbers.
    auto newest = findAction(reader, committeeId, {}, number);
    return newest && raised.isValid() && newest->raisedOn == raised ? newest : std::nullopt;
}

Result<void> placeMeeting(const Reader &reader, ImportPlan &plan)
{
    const Reading &reading = plan.reading;
    if (reading.meeting) {
        plan.council = reading.meeting->council;
        plan.committee = reading.meeting->committee;
        plan.meetingDate = reading.meeting->date;
    } else if (!reading.minutes.empty()) {
        plan.committee = reading.minutes.front().committee;
        plan.meetingDate = reading.minutes.front().date;
    }
    if (!plan.committee.isEmpty()) {
        const auto stored = storedCommittee(reader, plan.council, plan.committee);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        plan.committeeId = *stored ? (*stored)->id : 0;
    } else if (!reading.meeting) {
        const auto stored = meetingOfReports(reader, reading);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        if (*stored) {
            plan.committeeId = (*stored)->committeeId;
            plan.meetingDate = (*stored)->date;
            if (const auto c = loadCommittee(reader, plan.committeeId)) {
                plan.committee = c->name;
                plan.council = c->council;
            }
        }
    }
    plan.hasMeeting = plan.meetingDate.isValid() && !plan.committee.isEmpty();
    if (plan.committeeId != 0 && plan.hasMeeting) {
        if (const auto m = findMeeting(reader, plan.committeeId, plan.meetingDate))
            plan.meetingId = m->id;
    }
    return {};
}

Result<void> matchKnown(const Reader &reader, ImportPlan &plan)
{
    if (plan.committeeId == 0)
        return {};
    const auto items = plan.meetingId ? listAgendaItems(reader, plan.meetingId) : Result<std::vector<AgendaItem>>(std::vector<AgendaItem>());
    const auto topics = listWorkProgramme(reader, plan.committeeId, true);
    const auto reports = plan.meetingId ? listReportsOfMeeting(reader, plan.meetingId) : Result<std::vector<Report>>(std::vector<Report>());
    if (!items || !topics || !reports)
        return tl::unexpected<Error>(!items ? items.error() : !topics ? topics.error() : reports.error());
    const std::vector<Id> itemIds = knownItems(*items, plan.reading.agendaItems);
    for (ImportEntry &entry : plan.entries) {
        RecordRef known{entry.kind, 0};
        const auto index = std::size_t(entry.index);
        switch (entry.kind) {
        case RecordKind::Meeting: known.id = plan.meetingId; break;
        case RecordKind::AgendaItem:
            known.id = itemIds[index];
            break;
        case RecordKind::Minutes: {
            const auto of = findMeeting(reader, plan.committeeId, plan.reading.minutes[index].date);
            const auto stored = of ? findMinutes(reader, of->id) : std::nullopt;
            known.id = stored ? stored->id : 0;
            break;
        }
        case RecordKind::Action:
            if (auto matched = matchAction(reader, plan, entry); !matched)
                return matched;
            continue;
        case RecordKind::Recommendation: {
            const RecommendationFacts &r = plan.reading.recommendations[index];
            const auto stored = findRecommendation(reader, plan.committeeId, r.review, r.number);
            // The same number in another review is another recommendation: the words must agree when no review is named.
            known.id = stored && (!r.review.isEmpty() || folded(stored->text) == folded(r.text)) ? stored->id : 0;
            break;
        }
        case RecordKind::WorkProgramme:
            for (const TopicRow &row : *topics) {
                if (folded(row.topic.topic) == folded(plan.reading.workProgramme[index].topic) && (known.id == 0 || row.topic.dateText == plan.reading.workProgramme[index].date))
                    known.id = row.topic.id;
            }
            break;
        case RecordKind::Report:
            for (const Report &stored : *reports) {
                if (folded(stored.title) == folded(plan.reading.reports[index].title))
                    known.id = stored.id;
            }
            break;
        default: break;
        }
        if (known.id == 0)
            continue;
        if (auto compared = compare(reader, entry, known); !compared)
            return compared;
    }
    return plan.meetingId ? matchTables(reader, plan) : Result<void>();
}

} // namespace scrutiny
