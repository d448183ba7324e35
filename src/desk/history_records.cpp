// SPDX-License-Identifier: GPL-3.0-or-later
// Actions, recommendations, topics, questions and tables as entries of an item's history.
#include "desk/history_finder.h"

#include "base/dates.h"
#include "base/text.h"
#include "desk/subject_words.h"
#include "desk/table_names.h"
#include "store/actions.h"
#include "store/meetings.h"
#include "store/papers.h"
#include "store/recommendations.h"
#include "store/sources.h"
#include "store/table_pairs.h"
#include "store/tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ItemHistory", text);
}

QString numberOfRows(int rows)
{
    return rows == 1 ? tr("1 row") : tr("%1 rows").arg(rows);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void HistoryFinder::addAction(const HistorySubject &subject, Id actionId, double share)
{
    const auto action = loadAction(m_reader, actionId);
    if (!action)
        return;
    const auto updates = listActionUpdates(m_reader, actionId);
    const auto earlierUpdate = [&] { return updates && std::any_of(updates->begin(), updates->end(), [&](const ActionUpdate &one) { return one.date < m_meeting.date; }); };
    if (!(action->raisedOn.isValid() ? action->raisedOn < m_meeting.date : earlierUpdate()))
        return;
    const double alike = isStandingItem(action->item) ? 0 : subject.likeness(action->item);
    HistoryEntry entry;
    entry.kind = HistoryKind::Action;
    entry.record = {RecordKind::Action, actionId};
    entry.date = action->raisedOn;
    if (const auto meeting = findMeeting(m_reader, action->committeeId, action->raisedOn))
        entry.meetingId = meeting->id;
    if (action->committeeId != m_meeting.committeeId)
        if (const auto committee = loadCommittee(m_reader, action->committeeId))
            entry.committee = committee->name;
    entry.line = tr("Action %1: %2").arg(action->number, shortened(normalised(action->text), 140));
    QString latest;
    for (size_t i = 0; updates && i < updates->size(); ++i)
        if ((*updates)[i].date <= m_meeting.date && !(*updates)[i].text.isEmpty())
            latest = shortened(normalised((*updates)[i].text), 120);
    entry.detail = joined({stateName(action->state), action->owner, latest});
    // What is still open stands with the item and its minutes, what is done after them.
    entry.relevance = std::max(share * 0.9, alike) + (action->state == ActionState::Open ? 0.3 : 0.1) * alike;
    add(std::move(entry));
}

void HistoryFinder::addRecommendation(const HistorySubject &subject, Id id, double share)
{
    const auto one = loadRecommendation(m_reader, id);
    const auto updates = listRecommendationUpdates(m_reader, id);
    if (!one || !updates)
        return;
    const RecommendationUpdate *last = nullptr;
    for (const RecommendationUpdate &update : *updates)
        if (update.date.isValid() && update.date < m_meeting.date)
            last = &update;
    if (!last)
        return;
    HistoryEntry entry;
    entry.kind = HistoryKind::Recommendation;
    entry.record = {RecordKind::Recommendation, id};
    entry.date = last->date;
    if (const auto meeting = findMeeting(m_reader, one->committeeId, last->date))
        entry.meetingId = meeting->id;
    if (one->committeeId != m_meeting.committeeId)
        if (const auto committee = loadCommittee(m_reader, one->committeeId))
            entry.committee = committee->name;
    entry.line = tr("Recommendation %1: %2").arg(one->number, shortened(normalised(one->text), 140));
    entry.detail = joined({one->rag == Rag::None ? QString() : ragName(one->rag), one->review, shortened(normalised(last->progress.isEmpty() ? last->response : last->progress), 120)});
    const double alike = subject.likeness(one->review);
    entry.relevance = std::max(share * 0.9, alike) + 0.25 * alike;
    add(std::move(entry));
}

// A topic is history when it was to come before this meeting; the same item's own line on the programme is not.
void HistoryFinder::addTopic(const SearchHit &described, double share)
{
    const Meeting *printed = meetingOf(described.meetingId);
    if (!printed || !isEarlier(*printed))
        return;
    HistoryEntry entry = entryOf(HistoryKind::Programme, described.record, *printed);
    entry.line = described.title;
    entry.relevance = share * 0.6;
    add(std::move(entry));
}

void HistoryFinder::addQuestion(const SearchHit &described, double share)
{
    const Meeting *meeting = meetingOf(described.meetingId);
    if (!meeting || !isEarlier(*meeting))
        return;
    HistoryEntry entry = entryOf(HistoryKind::Question, described.record, *meeting);
    entry.line = tr("Question from %1").arg(described.title);
    entry.relevance = share * 0.9;
    add(std::move(entry));
}

void HistoryFinder::addTable(Id tableId, Id meetingId, double share)
{
    const Meeting *meeting = meetingOf(meetingId);
    if (!meeting || !isEarlier(*meeting))
        return;
    const auto tables = listTables(m_reader, {meetingId});
    if (!tables)
        return;
    const auto table = std::find_if(tables->begin(), tables->end(), [&](const TableRow &one) { return one.id == tableId; });
    // A cover sheet that was read as a table says whom the report is to.
    if (table == tables->end() || table->caption.isEmpty() || titleLikeness(table->caption, table->committee) >= 0.75)
        return;
    HistoryEntry entry = entryOf(HistoryKind::Table, {RecordKind::Table, tableId}, *meeting);
    entry.line = table->caption;
    entry.detail = joined({numberOfRows(table->rows), (table->itemNumber + QLatin1Char(' ') + table->itemTitle).trimmed()});
    entry.paperId = table->paperId;
    entry.source = {{table->filePageFrom, {}}};
    entry.pageLabel = table->pageFrom;
    entry.relevance = share;
    add(std::move(entry));
}

// Tables that people paired with the item's own: the figures of before.
void HistoryFinder::addOwnTables(const HistorySubject &)
{
    const auto own = listTables(m_reader, {m_meeting.id, m_item.id});
    for (size_t i = 0; own && i < own->size(); ++i) {
        const auto chain = tableChain(m_reader, (*own)[i].id);
        for (size_t at = 0; chain && at < chain->size(); ++at)
            if ((*chain)[at] != (*own)[i].id)
                if (const auto described = describeRecord(m_reader, {RecordKind::Table, (*chain)[at]}))
                    addTable((*chain)[at], described->meetingId, 1.2);
    }
}

// Of an earlier item on the same subject: the tables that have a table here with nearly the same caption.
void HistoryFinder::addTablesOf(const HistorySubject &, Id itemId, double share)
{
    const auto own = listTables(m_reader, {m_meeting.id, m_item.id});
    const auto before = listTables(m_reader, {0, itemId});
    for (size_t i = 0; own && before && i < before->size(); ++i) {
        const QString caption = (*before)[i].caption;
        const bool again = std::any_of(own->begin(), own->end(), [&](const TableRow &one) { return titleLikeness(one.caption, caption) >= 0.8; });
        if (again)
            addTable((*before)[i].id, (*before)[i].meetingId, share);
    }
}

} // namespace scrutiny
