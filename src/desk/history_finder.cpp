// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/history_finder.h"

#include "base/text.h"
#include "desk/subject_words.h"
#include "store/meetings.h"
#include "store/papers.h"
#include "store/sources.h"

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr double leastShare = 0.3;      ///< of the subject that a hit must hold
constexpr double leastPageShare = 0.45; ///< a page has many words, so a few of them mean less
constexpr int hitsLookedAt = 180;       ///< best first: reading what a hit is costs a few queries
constexpr double otherCommittee = 0.6;
constexpr int standingMeetings = 6;

QString numbered(const QString &number, const QString &title)
{
    return (number + QLatin1Char(' ') + title).trimmed();
}

} // namespace

HistoryFinder::HistoryFinder(const Reader &reader, const AgendaItem &item, const Meeting &meeting)
    : m_reader(reader)
    , m_item(item)
    , m_meeting(meeting)
{
    if (const auto papers = listPapers(reader, meeting.id))
        for (const Paper &paper : *papers)
            m_ownPapers.insert(paper.id);
}

void HistoryFinder::findBySubject(const HistorySubject &subject)
{
    std::vector<std::pair<double, const SubjectHit *>> ranked;
    for (const SubjectHit &hit : subject.hits())
        if (const double share = subject.shareOf(hit); share >= leastShare)
            ranked.emplace_back(share, &hit);
    std::sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second->record.id > b.second->record.id; });
    if (ranked.size() > hitsLookedAt)
        ranked.resize(hitsLookedAt);
    for (const auto &[share, hit] : ranked)
        look(subject, *hit);
    addOwnTables(subject);
}

void HistoryFinder::look(const HistorySubject &subject, const SubjectHit &hit)
{
    const double share = subject.shareOf(hit);
    if (hit.record.kind == RecordKind::Page && share < leastPageShare)
        return;
    switch (hit.record.kind) {
    case RecordKind::AgendaItem:
        return addItem(subject, hit.record.id, share);
    case RecordKind::Action:
        return addAction(subject, hit.record.id, share);
    case RecordKind::Recommendation:
        return addRecommendation(subject, hit.record.id, share);
    case RecordKind::Page:
        return lookAtPage(subject, hit, share);
    default:
        break;
    }
    const auto described = describeRecord(m_reader, hit.record);
    if (!described)
        return;
    switch (hit.record.kind) {
    case RecordKind::Report:
        if (const Id item = itemOnPage(m_reader, described->paperId, described->page))
            addItem(subject, item, share);
        return;
    case RecordKind::MinuteItem:
    case RecordKind::Resolution:
    case RecordKind::MinuteAction:
        if (const auto &minutes = minutesOf(described->meetingId)) {
            const auto number = [&]() -> QString {
                for (const MinuteItem &one : minutes->items)
                    if (hit.record == RecordRef{RecordKind::MinuteItem, one.id})
                        return one.number;
                for (const Resolution &one : minutes->resolutions)
                    if (hit.record == RecordRef{RecordKind::Resolution, one.id})
                        return one.item;
                for (const MinuteAction &one : minutes->actions)
                    if (hit.record == RecordRef{RecordKind::MinuteAction, one.id})
                        return one.item;
                return {};
            };
            addMinute(subject, *minutes, number(), share);
        }
        return;
    case RecordKind::WorkProgramme:
        return addTopic(*described, share);
    case RecordKind::Question:
        return addQuestion(*described, share);
    case RecordKind::Table:
        return addTable(hit.record.id, described->meetingId, share);
    default:
        return; // a meeting's own name, an update (its action is found by its own words)
    }
}

// A page speaks for the item that it belongs to: its best page stands for all of them, unless the item itself is an entry.
void HistoryFinder::lookAtPage(const HistorySubject &subject, const SubjectHit &hit, double share)
{
    const auto described = describeRecord(m_reader, hit.record);
    const Meeting *meeting = described ? meetingOf(described->meetingId) : nullptr;
    if (!meeting || !isEarlier(*meeting))
        return;
    const Id itemId = itemOnPage(m_reader, described->paperId, described->page);
    const auto item = itemId ? loadAgendaItem(m_reader, itemId) : fail(ErrorKind::NotFound, {});
    if (!item || isStandingItem(item->title)) // front sheets, minutes and logs: what they say are records of their own
        return;
    HistoryEntry entry = entryOf(HistoryKind::Mention, {RecordKind::AgendaItem, itemId}, *meeting);
    entry.line = numbered(item->number, item->title);
    entry.detail = pageSnippet(m_reader, hit.record.id, subject.terms());
    entry.paperId = described->paperId;
    entry.source = {{described->page, {}}};
    entry.pageLabel = described->pageLabel;
    entry.relevance = share * 0.8;
    add(std::move(entry));
}

void HistoryFinder::addItem(const HistorySubject &subject, Id itemId, double share)
{
    if (itemId == m_item.id)
        return;
    const auto item = loadAgendaItem(m_reader, itemId);
    const Meeting *meeting = item ? meetingOf(item->meetingId) : nullptr;
    if (!meeting || !isEarlier(*meeting) || isStandingItem(item->title))
        return;
    const double alike = subject.likeness(item->title);
    const double relevance = std::max(share, alike) + 0.3 * alike;
    HistoryEntry entry = entryOf(HistoryKind::Item, {RecordKind::AgendaItem, itemId}, *meeting);
    entry.line = numbered(item->number, item->title);
    entry.detail = shortened(normalised(item->text), 160);
    entry.relevance = relevance;
    for (const ItemPaper &part : item->papers)
        if (!entry.paperId && part.filePageFrom > 0) {
            entry.paperId = part.paperId;
            entry.source = {{part.filePageFrom, {}}};
            entry.pageLabel = part.pageFrom;
        }
    add(std::move(entry));
    if (!m_itemsDone.insert(itemId).second || alike < 0.5)
        return;
    minutesOfItem(subject, *item, alike);
    addTablesOf(subject, itemId, alike);
}

// The minutes under an item's number, with what was to be done.
void HistoryFinder::minutesOfItem(const HistorySubject &subject, const AgendaItem &item, double share)
{
    const auto &minutes = minutesOf(item.meetingId);
    if (!minutes)
        return;
    for (const MinuteItem &one : minutes->items)
        if (titleLikeness(one.title, item.title) >= 0.6)
            addMinute(subject, *minutes, one.number, share);
}

void HistoryFinder::addMinute(const HistorySubject &subject, const MinutesRecord &minutes, const QString &number, double share)
{
    const Meeting *meeting = meetingOf(minutes.minutes.meetingId);
    const auto item = std::find_if(minutes.items.begin(), minutes.items.end(), [&](const MinuteItem &one) { return one.number == number; });
    if (!meeting || !isEarlier(*meeting) || item == minutes.items.end())
        return;
    const bool standing = isStandingItem(item->title);
    const double alike = standing ? 0 : subject.likeness(item->title);
    HistoryEntry entry = entryOf(HistoryKind::Minutes, {RecordKind::MinuteItem, item->id}, *meeting);
    entry.line = numbered(item->number, isCapitals(item->title) ? item->title.left(1) + item->title.mid(1).toLower() : item->title);
    if (alike >= 0.5)
        for (const Resolution &one : minutes.resolutions)
            if (one.item == number && entry.detail.isEmpty())
                entry.detail = shortened(normalised(one.text), 200);
    if (entry.detail.isEmpty())
        entry.detail = subject.sentenceIn(item->text);
    entry.relevance = std::max(share * (standing ? 0.6 : 0.9), alike) + 0.3 * alike;
    add(std::move(entry));
    for (const MinuteAction &one : minutes.actions)
        if (one.item == number && one.actionId && alike >= 0.5)
            addAction(subject, one.actionId, alike);
}

bool HistoryFinder::isEarlier(const Meeting &meeting) const
{
    return meeting.id != m_meeting.id && meeting.date.isValid() && (!m_meeting.date.isValid() || meeting.date < m_meeting.date);
}

const Meeting *HistoryFinder::meetingOf(Id id)
{
    if (!id)
        return nullptr;
    auto found = m_meetings.find(id);
    if (found == m_meetings.end()) {
        const auto loaded = loadMeeting(m_reader, id);
        if (!loaded)
            return nullptr;
        found = m_meetings.emplace(id, *loaded).first;
        if (loaded->committeeId != m_meeting.committeeId && !m_committees.count(loaded->committeeId))
            if (const auto committee = loadCommittee(m_reader, loaded->committeeId))
                m_committees[loaded->committeeId] = committee->name;
    }
    return &found->second;
}

const std::optional<MinutesRecord> &HistoryFinder::minutesOf(Id meetingId)
{
    const auto [at, isNew] = m_minutes.try_emplace(meetingId);
    if (isNew)
        if (const auto minutes = findMinutes(m_reader, meetingId))
            if (auto loaded = loadMinutes(m_reader, minutes->id))
                at->second = std::move(*loaded);
    return at->second;
}

HistoryEntry HistoryFinder::entryOf(HistoryKind kind, const RecordRef &record, const Meeting &meeting) const
{
    HistoryEntry entry;
    entry.kind = kind;
    entry.record = record;
    entry.date = meeting.date;
    entry.meetingId = meeting.id;
    if (const auto other = m_committees.find(meeting.committeeId); other != m_committees.end())
        entry.committee = other->second;
    return entry;
}

void HistoryFinder::place(HistoryEntry &entry)
{
    const auto spans = listSources(m_reader, entry.record);
    if (!spans)
        return;
    for (const bool own : {false, true}) {
        for (const SourceSpan &span : *spans) {
            if (m_ownPapers.contains(span.paperId) != own || (entry.paperId && span.paperId != entry.paperId) || !span.field.isEmpty())
                continue;
            entry.paperId = span.paperId;
            entry.source.push_back(span.place);
        }
        if (entry.paperId)
            break;
    }
    if (entry.paperId && entry.pageLabel.isEmpty())
        entry.pageLabel = labelOf(entry.paperId, entry.page());
}

QString HistoryFinder::labelOf(Id paperId, int page)
{
    const auto [at, isNew] = m_labels.try_emplace(paperId);
    if (isNew)
        if (const auto pages = listPages(m_reader, paperId))
            for (const PageRecord &one : *pages)
                at->second[one.page] = one.label;
    return at->second[page];
}

void HistoryFinder::add(HistoryEntry entry)
{
    if (!entry.committee.isEmpty())
        entry.relevance *= otherCommittee;
    const auto [at, isNew] = m_entries.try_emplace(entry.record, entry);
    if (isNew)
        return;
    // The item itself says more than a page of it.
    const bool better = entry.kind == at->second.kind ? entry.relevance > at->second.relevance : entry.kind < at->second.kind;
    const double relevance = std::max(entry.relevance, at->second.relevance);
    if (better)
        at->second = std::move(entry);
    at->second.relevance = relevance;
}

void HistoryFinder::findSameItem()
{
    const auto meetings = listMeetings(m_reader, m_meeting.committeeId);
    int looked = 0;
    for (size_t i = 0; meetings && i < meetings->size() && looked < standingMeetings; ++i) {
        const Meeting &meeting = (*meetings)[i].meeting;
        if (!isEarlier(meeting))
            continue;
        ++looked;
        const auto items = listAgendaItems(m_reader, meeting.id);
        for (size_t at = 0; items && at < items->size(); ++at) {
            const AgendaItem &one = (*items)[at];
            if (one.papers.empty() || one.papers.front().filePageFrom < 1 || titleLikeness(one.title, m_item.title) < 0.75)
                continue;
            HistoryEntry entry = entryOf(HistoryKind::Item, {RecordKind::AgendaItem, one.id}, meeting);
            entry.line = numbered(one.number, one.title);
            entry.paperId = one.papers.front().paperId;
            entry.source = {{one.papers.front().filePageFrom, {}}};
            entry.pageLabel = one.papers.front().pageFrom;
            entry.relevance = 1;
            add(std::move(entry));
        }
    }
}

std::vector<HistoryEntry> HistoryFinder::take(int atMost)
{
    std::vector<HistoryEntry> entries;
    for (auto &[record, entry] : m_entries)
        if (entry.relevance >= leastShare * 0.8)
            entries.push_back(std::move(entry));
    m_entries.clear();
    // Nearly equal is equal: the newer one is wanted first.
    const auto step = [](const HistoryEntry &entry) { return int(std::lround(entry.relevance * 8)); };
    std::sort(entries.begin(), entries.end(), [&](const HistoryEntry &a, const HistoryEntry &b) {
        if (step(a) != step(b))
            return step(a) > step(b);
        if (a.committee.isEmpty() != b.committee.isEmpty())
            return a.committee.isEmpty();
        if (a.date != b.date)
            return a.date > b.date;
        return a.kind != b.kind ? a.kind < b.kind : a.record.id < b.record.id;
    });
    if (int(entries.size()) > atMost)
        entries.resize(size_t(std::max(0, atMost)));
    for (HistoryEntry &entry : entries)
        if (!entry.paperId)
            place(entry);
    return entries;
}

} // namespace scrutiny
