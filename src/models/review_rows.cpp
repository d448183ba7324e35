// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review_rows.h"

#include "base/text.h"
#include "desk/record_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace scrutiny {

namespace {

constexpr int DiffLength = 60;
constexpr int MostDiffs = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("Review", text);
}

struct KindChip
{
    RecordKind kind;
    const char *words;
};

constexpr KindChip Chips[] = {{RecordKind::Meeting, QT_TRANSLATE_NOOP("Review", "Meeting")},
                              {RecordKind::AgendaItem, QT_TRANSLATE_NOOP("Review", "Items")},
                              {RecordKind::Minutes, QT_TRANSLATE_NOOP("Review", "Minutes")},
                              {RecordKind::MinuteAction, QT_TRANSLATE_NOOP("Review", "Actions in minutes")},
                              {RecordKind::Action, QT_TRANSLATE_NOOP("Review", "Actions")},
                              {RecordKind::Report, QT_TRANSLATE_NOOP("Review", "Reports")},
                              {RecordKind::Recommendation, QT_TRANSLATE_NOOP("Review", "Recommendations")},
                              {RecordKind::WorkProgramme, QT_TRANSLATE_NOOP("Review", "Work programme")},
                              {RecordKind::Question, QT_TRANSLATE_NOOP("Review", "Questions")},
                              {RecordKind::Table, QT_TRANSLATE_NOOP("Review", "Tables")},
                              {RecordKind::Member, QT_TRANSLATE_NOOP("Review", "People")}};

bool isShown(const ImportPlan &, const ImportEntry &entry, const QString &filter)
{
    if (filter == QLatin1String("check"))
        return entry.toCheck();
    if (filter == QLatin1String("changed"))
        return entry.state == EntryState::Changed;
    if (filter == QLatin1String("known"))
        return entry.state == EntryState::Known;
    if (filter == QLatin1String("out"))
        return entry.leftOut;
    if (filter == QLatin1String("notes"))
        return entry.kind == RecordKind::Doubt;
    return int(entry.kind) == filter.toInt();
}

int pageOf(const ImportEntry &entry)
{
    return entry.source.empty() ? INT_MAX : entry.source.front().page;
}

/// What a known record's fields become: `Update: Awaited → Complete`.
QString diffWords(const ImportEntry &entry)
{
    QStringList lines;
    int more = 0;
    for (const EntryField &field : entry.fields) {
        const QString value = entry.value(field.name);
        if (value.isEmpty() || folded(value) == folded(field.known))
            continue;
        if (lines.size() == MostDiffs) {
            ++more;
            continue;
        }
        const QString was = field.known.isEmpty() ? tr("nothing") : shortened(shownValue(field.name, field.known), DiffLength);
        const QString is = shortened(shownValue(field.name, value), DiffLength);
        const QString line = tr("%1: %2 → %3").arg(fieldLabel(entry.kind, field.name), was, is);
        lines += field.edited ? tr("%1 (yours is kept)").arg(line) : line;
    }
    if (more > 0)
        lines += tr("and %1 more").arg(more);
    return lines.join(u'\n');
}

RowCell whyCell(const ImportEntry &entry, const QString &filter)
{
    if (entry.leftOut)
        return {tr("Left out"), {}, Tone::Muted};
    QStringList lines;
    if (entry.toCheck())
        lines += entry.doubts;
    if (entry.state == EntryState::Changed)
        lines += diffWords(entry);
    if (filter == QLatin1String("check"))
        return {lines.join(u'\n'), {}, Tone::Muted};
    if (!lines.isEmpty())
        return {lines.join(u'\n'), {}, entry.toCheck() ? Tone::Look : Tone::Plain};
    if (entry.looseEnd == LooseEndChoice::AddToLog)
        return {tr("Added to the log"), {}, Tone::Muted};
    if (entry.looseEnd == LooseEndChoice::SetAside)
        return {tr("Set aside"), {}, Tone::Muted};
    if (entry.settled)
        return {tr("Checked"), {}, Tone::Muted};
    if (!entry.corrections.isEmpty())
        return {tr("Corrected"), {}, Tone::Muted};
    return {entry.state == EntryState::Known ? tr("Known as it is") : tr("New"), {}, Tone::Muted};
}

/// The entry as it stands now: a corrected title is shown in the list, too.
RowCell whatCell(const ImportEntry &entry)
{
    if (entry.kind == RecordKind::Doubt)
        return {entry.title};
    const QString main = entry.kind == RecordKind::Action ? QStringLiteral("text") : QString();
    const bool corrected = !main.isEmpty() && entry.corrections.contains(main);
    return {entry.title, corrected ? shortened(entry.value(main), 160) : entry.detail, entry.leftOut ? Tone::Muted : Tone::Plain};
}

} // namespace

std::vector<ReviewFilter> reviewFilters(const ImportPlan &plan)
{
    std::vector<ReviewFilter> filters;
    const auto add = [&](const QString &key, const QString &name, bool always = false) {
        int count = int(std::count_if(plan.entries.begin(), plan.entries.end(), [&](const ImportEntry &e) { return isShown(plan, e, key); }));
        if (key == QLatin1String("notes"))
            count += int(plan.doubts.size());
        if (count > 0 || always)
            filters.push_back({key, tr("%1 %2").arg(name).arg(count), count, Tone::Plain});
    };
    add(QStringLiteral("check"), tr("To check"), true);
    filters.front().tone = filters.front().count ? Tone::Look : Tone::Plain;
    if (plan.committeeId) {
        add(QStringLiteral("changed"), tr("Changed"));
        add(QStringLiteral("known"), tr("Known"));
    }
    for (const KindChip &chip : Chips)
        add(QString::number(int(chip.kind)), tr(chip.words));
    add(QStringLiteral("out"), tr("Left out"));
    add(QStringLiteral("notes"), tr("Notes"));
    return filters;
}

std::vector<RowColumn> reviewColumns(const QString &filter, double roomForDeeds)
{
    const bool check = filter == QLatin1String("check");
    RowColumn deeds{QStringLiteral("deeds"), {}, CellForm::Text, 0, false, 1};
    deeds.room = roomForDeeds;
    return {{QStringLiteral("what"), tr("What was read"), CellForm::Text, 3, true},
            {QStringLiteral("why"), check ? tr("Why check it") : tr("How it stands"), CellForm::Text, 2, false, 2},
            std::move(deeds)};
}

std::vector<RowValues> reviewRows(const ImportPlan &plan, const QString &filter, Id paperId)
{
    std::vector<int> shown;
    for (std::size_t i = 0; i < plan.entries.size(); ++i) {
        if (isShown(plan, plan.entries[i], filter))
            shown.push_back(int(i));
    }
    const auto entry = [&](int i) -> const ImportEntry & { return plan.entries[std::size_t(i)]; };
    if (filter == QLatin1String("check"))
        std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) { return pageOf(entry(a)) < pageOf(entry(b)); });
    else
        std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) { return entry(a).toCheck() > entry(b).toCheck(); });
    std::vector<RowValues> rows;
    for (const int i : shown)
        rows.push_back({reviewRecord(plan, i), {entry(i).source.empty() ? 0 : paperId, entry(i).source}, {whatCell(entry(i)), whyCell(entry(i), filter), {}}, {}});
    if (filter == QLatin1String("notes")) {
        for (qsizetype n = 0; n < plan.doubts.size(); ++n)
            rows.push_back({{RecordKind::Doubt, -1 - Id(n)}, {}, {{tr("The whole paper")}, {plan.doubts[n], {}, Tone::Muted}, {}}, {}});
    }
    return rows;
}

RecordRef reviewRecord(const ImportPlan &plan, int entry)
{
    return {plan.entries[std::size_t(entry)].kind, Id(entry) + 1};
}

int reviewEntry(const ImportPlan &plan, const RecordRef &record)
{
    const bool there = record.id >= 1 && std::size_t(record.id) <= plan.entries.size();
    return there && plan.entries[std::size_t(record.id - 1)].kind == record.kind ? int(record.id - 1) : -1;
}

int nextToCheck(const ImportPlan &plan, int from)
{
    const auto order = [&](int i) { return std::pair(pageOf(plan.entries[std::size_t(i)]), i); };
    int first = -1, next = -1;
    for (int i = 0; i < int(plan.entries.size()); ++i) {
        if (!plan.entries[std::size_t(i)].toCheck())
            continue;
        if (first < 0 || order(i) < order(first))
            first = i;
        if (from >= 0 && order(i) > order(from) && (next < 0 || order(i) < order(next)))
            next = i;
    }
    return next >= 0 ? next : first;
}

std::vector<ReviewDeed> reviewDeeds(const ImportPlan &plan, int index)
{
    using What = ReviewDecision::What;
    const ImportEntry &entry = plan.entries[std::size_t(index)];
    if (entry.leftOut)
        return {{What::PutBack, tr("Put back"), tr("Take it in after all (Delete)"), true}};
    std::vector<ReviewDeed> deeds;
    const bool looseEnd = entry.kind == RecordKind::MinuteAction && entry.toCheck();
    if (looseEnd) {
        deeds.push_back({What::AddToLog, tr("Add"), tr("Add a row to the action log for it (A)"), true});
        deeds.push_back({What::SetAside, tr("Set aside"), tr("It needs no row in the log (X)"), true});
    }
    if (entry.toCheck())
        deeds.push_back({What::Settle, looseEnd ? tr("Leave open") : tr("Right"), looseEnd ? tr("Keep it as a loose end (Enter)") : tr("It is right as it was read (Enter)"), !looseEnd});
    if (entry.kind == RecordKind::Doubt)
        return deeds;
    const bool splits = entry.kind == RecordKind::Action;
    if (splits)
        deeds.push_back({What::Split, tr("Split"), tr("Two actions were joined: cut them apart (S)"), entry.toCheck() && entry.source.size() > 1});
    const bool full = std::count_if(deeds.begin(), deeds.end(), [](const ReviewDeed &d) { return d.inRow; }) >= 2;
    deeds.push_back({What::LeaveOut, tr("Leave out"), tr("Do not take it in (Delete)"), !full});
    return deeds;
}

} // namespace scrutiny
