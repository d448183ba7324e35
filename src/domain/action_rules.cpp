// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/action_rules.h"

#include "base/text.h"

#include <algorithm>

#include <QCoreApplication>

namespace scrutiny {

namespace {

constexpr int firstMonth = 5; // the council year starts in May

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::rules", text);
}

} // namespace

QString councilYear(const QDate &date)
{
    if (!date.isValid())
        return {};
    const int start = date.month() >= firstMonth ? date.year() : date.year() - 1;
    return QStringLiteral("%1/%2").arg(start).arg(start + 1);
}

int daysOpen(const Action &action, const QDate &today)
{
    if (!action.raisedOn.isValid())
        return -1;
    const QDate end = action.state == ActionState::Closed && action.closedOn.isValid() ? action.closedOn : today;
    return static_cast<int>(std::max<qint64>(0, action.raisedOn.daysTo(end)));
}

int sameUpdatesRunning(const std::vector<ActionUpdate> &updates)
{
    if (updates.empty())
        return 0;
    const QString latest = folded(updates.back().text);
    int running = 0;
    for (auto update = updates.rbegin(); update != updates.rend() && folded(update->text) == latest; ++update)
        ++running;
    return running;
}

ActionState stateAfterLog(ActionState before, ActionStatus printed)
{
    if (before == ActionState::Closed)
        return before;
    return printed == ActionStatus::Complete ? ActionState::ProposedClosed : ActionState::Open;
}

bool mayClose(const Action &action, const QDate &agreedOn)
{
    return agreedOn.isValid() && (!action.raisedOn.isValid() || agreedOn >= action.raisedOn);
}

QStringList looseEnds(const Action &action, const std::vector<ActionUpdate> &updates)
{
    if (action.state == ActionState::Closed)
        return {};
    QStringList result;
    if (folded(action.owner).isEmpty())
        result.append(tr("No owner"));
    if (!action.raisedOn.isValid())
        result.append(tr("No date on which it was raised"));
    if (folded(action.number).isEmpty())
        result.append(tr("No number on the log"));
    const int running = sameUpdatesRunning(updates);
    const bool silent = !updates.empty() && folded(updates.back().text).isEmpty();
    if (action.state == ActionState::Open && running >= 2)
        result.append(silent ? tr("No update twice running") : tr("The same update twice running"));
    return result;
}

} // namespace scrutiny
