// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_writer.h"

#include "base/dates.h"
#include "base/text.h"
#include "desk/import_entries.h"
#include "desk/import_tables.h"
#include "domain/action_rules.h"
#include "store/actions.h"
#include "store/minutes.h"
#include "store/recommendations.h"
#include "store/reports.h"
#include "store/sources.h"
#include "store/tables.h"
#include "store/work_programme.h"

#include <QSet>

#include <algorithm>

namespace scrutiny {

void ImportWriter::writeAction(const ImportEntry &entry)
{
    const ActionLogRow &row = m_reading.actionLog[std::size_t(entry.index)];
    Id id = entry.known.id;
    if (id) {
        updateKnown(entry);
    } else {
        Action action;
        action.committeeId = m_committee;
        action.councilYear = councilYear(m_plan.meetingDate.isValid() ? m_plan.meetingDate : row.date);
        action.number = row.number;
        action.raisedOn = row.date;
        action.raisedText = row.dateText;
        action.item = row.item;
        action.text = row.action;
        action.owner = row.owner;
        action.due = row.due;
        action.state = stateAfterLog(ActionState::Open, row.status);
        id = addAction(m_tx, action);
    }
    m_actions.insert(entry.index, id);
    ActionUpdate update;
    update.actionId = id;
    update.paperId = m_paper;
    update.date = m_plan.meetingDate;
    update.text = entry.value(QStringLiteral("update"));
    update.status = row.status;
    const Id updateId = putActionUpdate(m_tx, update);
    setSource(m_tx, {RecordKind::ActionUpdate, updateId}, {}, m_paper, entry.source);
    finish(entry, {RecordKind::Action, id});
}

void ImportWriter::writeReport(const ImportEntry &entry)
{
    if (entry.known.id) {
        updateKnown(entry);
        return finish(entry, entry.known);
    }
    const ReportFacts &facts = m_reading.reports[std::size_t(entry.index)];
    Report report;
    report.paperId = m_paper;
    report.meetingId = m_meeting;
    report.itemId = itemIdOf(facts.item);
    report.title = facts.title;
    report.date = facts.date;
    report.author = facts.author;
    report.contact = facts.contact;
    report.cabinetMember = facts.cabinetMember;
    report.wards = facts.wards;
    report.classification = facts.classification;
    report.recommendations = facts.recommendations;
    finish(entry, {RecordKind::Report, addReport(m_tx, report)});
}

void ImportWriter::writeRecommendation(const ImportEntry &entry)
{
    const RecommendationFacts &facts = m_reading.recommendations[std::size_t(entry.index)];
    Id id = entry.known.id;
    if (id) {
        updateKnown(entry);
    } else {
        Recommendation made;
        made.committeeId = m_committee;
        made.review = facts.review;
        made.number = facts.number;
        made.text = facts.text;
        made.leadMember = facts.leadMember;
        made.leadOfficer = facts.leadOfficer;
        made.actionBy = facts.actionBy;
        made.response = facts.response;
        made.progress = facts.progress;
        made.rag = facts.rag;
        id = addRecommendation(m_tx, made);
    }
    putRecommendationUpdate(m_tx, {0, id, m_paper, m_plan.meetingDate, facts.actionBy, facts.response, facts.progress, facts.rag});
    finish(entry, {RecordKind::Recommendation, id});
}

void ImportWriter::writeTopic(const ImportEntry &entry)
{
    const WorkProgrammeEntry &facts = m_reading.workProgramme[std::size_t(entry.index)];
    if (entry.known.id) {
        updateKnown(entry);
        const auto rows = listWorkProgramme(m_tx, m_committee, true);
        if (!rows)
            return;
        for (const TopicRow &row : *rows) {
            if (row.topic.id != entry.known.id)
                continue;
            ProgrammeTopic topic = row.topic;
            topic.paperId = m_paper;
            topic.position = entry.index;
            topic.dropped = false;
            updateTopic(m_tx, topic);
        }
        return finish(entry, entry.known);
    }
    ProgrammeTopic topic;
    topic.committeeId = m_committee;
    topic.paperId = m_paper;
    topic.position = entry.index;
    topic.dateText = facts.date;
    topic.date = parseDate(facts.date);
    topic.topic = facts.topic;
    topic.purpose = facts.purpose;
    topic.leadOfficers = facts.leadOfficers;
    topic.contributors = facts.contributors;
    finish(entry, {RecordKind::WorkProgramme, addTopic(m_tx, topic)});
}

/// A programme replaces the one before: what it no longer prints, for a date still to come, was dropped. An older pack drops nothing.
void ImportWriter::dropMissingTopics()
{
    QSet<Id> printed;
    for (const auto &[entry, record] : m_written) {
        if (record.kind == RecordKind::WorkProgramme)
            printed.insert(record.id);
    }
    if (printed.isEmpty() || !m_plan.meetingDate.isValid())
        return;
    const auto rows = listWorkProgramme(m_tx, m_committee);
    if (!rows)
        return;
    for (const TopicRow &row : *rows) {
        const bool stillToCome = row.topic.date.isValid() && row.topic.date >= m_plan.meetingDate;
        if (printed.contains(row.topic.id) || !stillToCome || row.topic.paperId == 0 || row.topic.paperId == m_paper)
            continue;
        ProgrammeTopic topic = row.topic;
        topic.dropped = true;
        updateTopic(m_tx, topic);
    }
}

void ImportWriter::writeQuestion(const ImportEntry &entry)
{
    const QuestionFacts &facts = m_reading.questions[std::size_t(entry.index)];
    finish(entry, {RecordKind::Question, addQuestion(m_tx, {0, m_paper, m_meeting, 0, entry.index, facts.asker, facts.text, facts.answer})});
}

void ImportWriter::writeTable(const ImportEntry &entry)
{
    TableRecord table;
    table.paperId = m_paper;
    table.meetingId = m_meeting;
    table.position = entry.index;
    table.grid = m_reading.tables[std::size_t(entry.index)];
    table.itemId = itemIdOf(table.grid.item);
    if (entry.state == EntryState::Changed)
        m_outcome.disputed += writeChangedTable(m_tx, entry.known.id, table);
    else if (entry.known.id && !placeKnownTable(m_tx, entry.known.id, table))
        return;
    finish(entry, entry.known.id ? entry.known : RecordRef{RecordKind::Table, addTable(m_tx, table)});
}

/// ACTIONs of the minutes, tied to the rows of the log that carry them.
void ImportWriter::writeMinuteActions()
{
    QHash<int, std::vector<int>> rows;
    for (const ImportEntry &entry : m_plan.entries) {
        if (entry.kind != RecordKind::MinuteAction || entry.leftOut || m_tx.failed())
            continue;
        const Id minutesId = m_minutes.value(entry.parent);
        if (minutesId == 0 || m_minutesKnown.contains(entry.parent))
            continue;
        const MinutesFacts &minutes = m_reading.minutes[std::size_t(entry.parent)];
        const MinuteActionFacts &facts = minutes.actions[std::size_t(entry.index)];
        if (!rows.contains(entry.parent))
            rows.insert(entry.parent, rowsForMinuteActions(minutes, m_reading.actionLog));
        const int row = rows[entry.parent][std::size_t(entry.index)];
        MinuteAction action{0, minutesId, entry.index, facts.item, facts.owner, facts.text, row >= 0 ? m_actions.value(row) : 0,
                            entry.looseEnd == LooseEndChoice::SetAside};
        if (entry.looseEnd == LooseEndChoice::AddToLog && action.actionId == 0) {
            Action made;
            made.committeeId = m_committee;
            made.councilYear = councilYear(minutes.date);
            made.raisedOn = minutes.date;
            made.text = entry.value(QStringLiteral("text"));
            made.owner = entry.value(QStringLiteral("owner"));
            const auto item = std::find_if(minutes.items.begin(), minutes.items.end(), [&](const MinuteItemFacts &i) { return i.number == facts.item; });
            if (item != minutes.items.end())
                made.item = item->title;
            action.actionId = addAction(m_tx, made);
            setSource(m_tx, {RecordKind::Action, action.actionId}, {}, m_paper, entry.source);
        }
        finish(entry, {RecordKind::MinuteAction, addMinuteAction(m_tx, action)});
    }
}

void ImportWriter::writeDoubts()
{
    const auto add = [this](const ImportEntry &entry, const RecordRef &about) {
        const auto before = about.id ? listDoubts(m_tx, {0, 0, true, about}) : Result<std::vector<Doubt>>(std::vector<Doubt>());
        for (const QString &text : entry.doubts) {
            // What an earlier paper raised, perhaps settled since, is not raised again.
            if (before && std::any_of(before->begin(), before->end(), [&](const Doubt &doubt) { return doubt.text == text; }))
                continue;
            const int page = entry.source.empty() ? 0 : entry.source.front().page;
            addDoubt(m_tx, {0, m_paper, page, ReadingIssue::Severity::Doubt, text, about, entry.settled});
        }
    };
    for (const auto &[entry, record] : m_written)
        add(*entry, record);
    for (const ImportEntry &entry : m_plan.entries) {
        if (entry.kind == RecordKind::Doubt && !entry.leftOut)
            add(entry, {});
    }
    for (const QString &text : m_plan.doubts)
        addDoubt(m_tx, {0, m_paper, 0, ReadingIssue::Severity::Note, text, {}, false});
}

} // namespace scrutiny
