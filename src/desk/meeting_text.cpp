// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/meeting_text.h"

#include "base/dates.h"
#include "base/text.h"
#include "domain/action_rules.h"
#include "domain/clear_days.h"
#include "domain/running_order.h"
#include "store/actions.h"
#include "store/minutes.h"
#include "store/recommendations.h"
#include "store/sources.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace scrutiny {
namespace {

constexpr int TitleColumn = 58;
constexpr int TextColumn = 92;

QString tr(const char *text)
{
    return QCoreApplication::translate("MeetingText", text);
}

QString pagesOf(const AgendaItem &item)
{
    for (const ItemPaper &paper : item.papers) {
        if (!paper.pageFrom.isEmpty())
            return paper.pageFrom == paper.pageTo || paper.pageTo.isEmpty() ? paper.pageFrom : paper.pageFrom + QStringLiteral(" – ") + paper.pageTo;
    }
    return {};
}

QString runningOrderText(const std::vector<AgendaItem> &items, const RunningOrder &order)
{
    QString out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const RunningTime &time = order.items[i];
        out += QStringLiteral("  %1 %2 %3 %4  %5\n")
                   .arg(items[i].number, -4)
                   .arg(shortened(items[i].title, TitleColumn), -TitleColumn)
                   .arg(clockTime(time.start), 9)
                   .arg(time.minutes > 0 ? tr("%1 min").arg(time.minutes) : QString(), 7)
                   .arg(pagesOf(items[i]));
    }
    return out;
}

QString minutesText(const MinutesRecord &record)
{
    QString out = tr("Minutes") + (record.minutes.start.isValid() ? tr(", %1 to %2").arg(clockTime(record.minutes.start), clockTime(record.minutes.end)) : QString()) + u'\n';
    QStringList present;
    for (const Attendance &a : record.attendance) {
        if (a.group == AttendanceGroup::Present)
            present << a.name;
    }
    if (!present.isEmpty())
        out += tr("  Present: %1").arg(present.join(QStringLiteral(", "))) + u'\n';
    for (const Resolution &r : record.resolutions)
        out += tr("  Minute %1, resolved: %2").arg(r.item, shortened(r.text, TextColumn)) + u'\n';
    for (const MinuteAction &a : record.actions)
        out += tr("  Minute %1, action: %2 %3").arg(a.item, a.owner, shortened(a.text, TextColumn)) + u'\n';
    return out;
}

} // namespace

Result<QString> meetingText(const Reader &reader, const MeetingRow &row, const QDate &today)
{
    const auto items = listAgendaItems(reader, row.meeting.id);
    const auto actions = listActions(reader, {0, row.meeting.id, std::nullopt, {}});
    const auto recommendations = listRecommendationsOfMeeting(reader, row.meeting.id);
    auto doubts = listDoubts(reader, {0, row.meeting.id, false});
    if (!items || !actions || !recommendations || !doubts)
        return tl::unexpected<Error>(!items ? items.error() : !actions ? actions.error() : !recommendations ? recommendations.error() : doubts.error());
    std::erase_if(*doubts, [](const Doubt &d) { return d.severity == ReadingIssue::Severity::Note; });
    const RunningOrder order = runningOrder(*items, row.meeting.time);

    QString out = row.committee + u'\n';
    out += QStringList{longDate(row.meeting.date), clockTime(row.meeting.time), row.meeting.venue}.filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral(" · ")) + u'\n';
    if (row.pages > 0)
        out += tr("%1 pages, to be public by %2").arg(row.pages).arg(longDate(publishBy(row.meeting.date))) + u'\n';
    if (!items->empty())
        out += u'\n' + tr("Running order") + u'\n' + runningOrderText(*items, order);
    if (order.endsAbout.isValid())
        out += tr("  Ends about %1").arg(clockTime(order.endsAbout)) + u'\n';
    if (const auto of = findMinutes(reader, row.meeting.id)) {
        const auto record = loadMinutes(reader, of->id);
        if (!record)
            return tl::unexpected<Error>(record.error());
        out += u'\n' + minutesText(*record);
    }
    if (!actions->empty()) {
        out += u'\n' + tr("Actions on its log") + u'\n';
        for (const ActionRow &a : *actions) {
            const int days = daysOpen(a.action, today);
            const QString open = a.action.state == ActionState::Open && days >= 0 ? tr(", %1 days").arg(days) : QString();
            out += QStringLiteral("  %1 %2  [%3%4]\n").arg(a.action.number, 4).arg(shortened(a.action.text, TextColumn), stateName(a.action.state), open);
        }
    }
    if (!recommendations->empty()) {
        out += u'\n' + tr("Recommendations monitored") + u'\n';
        for (const RecommendationRow &r : *recommendations)
            out += QStringLiteral("  %1 %2  [%3]\n").arg(r.recommendation.number, 4).arg(shortened(r.recommendation.text, TextColumn), ragName(r.recommendation.rag));
    }
    if (!doubts->empty()) {
        out += u'\n' + tr("To check") + u'\n';
        for (const Doubt &d : *doubts)
            out += d.page > 0 ? tr("  Sheet %1: %2").arg(d.page).arg(d.text) + u'\n' : QStringLiteral("  ") + d.text + u'\n';
    }
    return out;
}

} // namespace scrutiny
