// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_plan.h"

#include "base/text.h"
#include "desk/import_entries.h"
#include "desk/import_match.h"
#include "domain/action_rules.h"
#include "store/papers.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ImportPlan", text);
}

} // namespace

QString ImportEntry::value(const QString &field) const
{
    const auto corrected = corrections.constFind(field);
    if (corrected != corrections.constEnd())
        return *corrected;
    for (const EntryField &f : fields) {
        if (f.name == field)
            return f.value;
    }
    return {};
}

int ImportPlan::toCheck() const
{
    return int(std::count_if(entries.begin(), entries.end(), [](const ImportEntry &e) { return e.toCheck(); }));
}

int ImportPlan::accepted() const
{
    return int(std::count_if(entries.begin(), entries.end(), [](const ImportEntry &e) { return !e.leftOut && e.kind != RecordKind::Doubt; }));
}

bool ImportPlan::changesNothing() const
{
    return knownPaper != 0 || std::all_of(entries.begin(), entries.end(), [](const ImportEntry &e) { return e.leftOut || e.state == EntryState::Known; });
}

Result<ImportPlan> planImport(const Reader &reader, const QString &file, Reading reading)
{
    ImportPlan plan;
    plan.file = file;
    plan.reading = std::move(reading);
    if (const auto known = findPaper(reader, plan.reading.sha256))
        plan.knownPaper = known->id;
    plan.entries = entriesOf(plan.reading);
    plan.doubts = spreadIssues(plan.reading, plan.entries);
    if (auto placed = placeMeeting(reader, plan); !placed)
        return tl::unexpected<Error>(placed.error());
    if (plan.committee.isEmpty() && !plan.reading.actionLog.empty())
        plan.doubts << tr("The paper does not say which committee it is of.");
    if (auto matched = matchKnown(reader, plan); !matched)
        return tl::unexpected<Error>(matched.error());
    return plan;
}

void splitEntry(ImportPlan &plan, std::size_t index, int position)
{
    ImportEntry &first = plan.entries[index];
    const QString field = first.kind == RecordKind::Action ? QStringLiteral("text") : QString();
    const QString text = first.value(field);
    if (field.isEmpty() || position <= 0 || position >= text.size())
        return;
    // The second half is a row of its own: it copies what rows share (day, item) and has nothing else yet.
    ActionLogRow row = plan.reading.actionLog[std::size_t(first.index)];
    row.number.clear();
    row.update.clear();
    row.action = text.mid(position).trimmed();
    row.status = ActionStatus::Open;
    ImportEntry second = first;
    second.index = int(plan.reading.actionLog.size());
    second.state = EntryState::New;
    second.known = {};
    second.corrections.clear();
    const QString number = first.value(QStringLiteral("number"));
    second.doubts = {number.isEmpty() ? tr("It was split off and has no number yet.") : tr("It was split off action %1 and has no number yet.").arg(number)};
    second.settled = false;
    for (EntryField &f : second.fields) {
        f.known.clear();
        f.edited = false;
        if (f.name == field)
            f.value = row.action;
        else if (f.name == QLatin1String("number") || f.name == QLatin1String("update"))
            f.value.clear();
        else if (f.name == QLatin1String("state"))
            f.value = stateText(ActionState::Open);
    }
    second.title = row.item.isEmpty() ? tr("Action without a number") : tr("Action without a number, %1").arg(row.item);
    second.detail = shortened(row.action, 160);
    first.corrections.insert(field, text.left(position).trimmed());
    first.settled = true;
    plan.reading.actionLog.push_back(std::move(row));
    plan.entries.insert(plan.entries.begin() + std::ptrdiff_t(index) + 1, std::move(second));
}

} // namespace scrutiny
