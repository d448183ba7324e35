// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/item_history.h"

#include "desk/history_finder.h"
#include "desk/subject_words.h"
#include "store/meetings.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ItemHistory", text);
}

} // namespace

Result<std::vector<HistoryEntry>> itemHistory(const Reader &reader, Id itemId, int atMost)
{
    const auto item = loadAgendaItem(reader, itemId);
    if (!item)
        return tl::unexpected(item.error());
    const auto meeting = loadMeeting(reader, item->meetingId);
    if (!meeting)
        return tl::unexpected(meeting.error());
    HistoryFinder finder(reader, *item, *meeting);
    if (isStandingItem(item->title)) {
        if (!item->papers.empty())
            finder.findSameItem();
        return finder.take(atMost);
    }
    const auto subject = HistorySubject::of(reader, *item);
    if (!subject)
        return tl::unexpected(subject.error());
    finder.findBySubject(*subject);
    return finder.take(atMost);
}

QString historyKindName(HistoryKind kind)
{
    switch (kind) {
    case HistoryKind::Item: return tr("Earlier item");
    case HistoryKind::Minutes: return tr("Minutes");
    case HistoryKind::Action: return tr("Action");
    case HistoryKind::Recommendation: return tr("Recommendation");
    case HistoryKind::Table: return tr("Table");
    case HistoryKind::Programme: return tr("Work programme");
    case HistoryKind::Question: return tr("Question");
    case HistoryKind::Mention: return tr("Mentioned in");
    }
    return {};
}

QString historyKindHeading(HistoryKind kind)
{
    switch (kind) {
    case HistoryKind::Item: return tr("Items");
    case HistoryKind::Minutes: return tr("Minutes");
    case HistoryKind::Action: return tr("Actions");
    case HistoryKind::Recommendation: return tr("Recommendations");
    case HistoryKind::Table: return tr("Tables");
    case HistoryKind::Programme: return tr("Programme");
    case HistoryKind::Question: return tr("Questions");
    case HistoryKind::Mention: return tr("Mentions");
    }
    return {};
}

} // namespace scrutiny
