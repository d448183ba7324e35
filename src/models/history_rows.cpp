// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history_rows.h"

#include "base/dates.h"
#include "base/text.h"
#include "desk/record_fields.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

constexpr int valueLength = 160;

QString tr(const char *text)
{
    return QCoreApplication::translate("HistoryRows", text);
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

RowCell whenCell(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    RowCell cell{shortDate(local.date()), clockTime(local.time())};
    cell.sort = utc;
    return cell;
}

RowCell stateCell(const HistoryEntry &entry)
{
    switch (entry.state) {
    case HistoryEntry::State::Undone: return {tr("Undone"), entry.undoneBy.isEmpty() ? QString() : tr("by %1").arg(entry.undoneBy), Tone::Look};
    case HistoryEntry::State::Dropped: return {tr("Undone"), tr("then passed over"), Tone::Muted};
    case HistoryEntry::State::Done: break;
    }
    return {};
}

QString valueWords(const QString &field, const QString &text)
{
    const QString shown = shortened(shownValue(field, text), valueLength);
    return shown.isEmpty() ? tr("nothing") : QStringLiteral("“%1”").arg(shown);
}

} // namespace

std::vector<RowColumn> historyColumns()
{
    return {{QStringLiteral("when"), tr("When"), CellForm::Date},
            {QStringLiteral("what"), tr("What"), CellForm::Text, 3, true},
            {QStringLiteral("who"), tr("Who"), CellForm::Text, 1, false, 1},
            {QStringLiteral("state"), {}, CellForm::State}};
}

Result<std::vector<RowValues>> historyRows(const Reader &reader, int limit)
{
    const auto entries = listHistory(reader, limit);
    if (!entries)
        return tl::unexpected(entries.error());
    std::vector<RowValues> rows;
    for (const HistoryEntry &entry : *entries) {
        RowCell what{capitalised(entry.name)};
        if (entry.records > 1)
            what.second = tr("%1 records").arg(entry.records);
        RowValues row;
        row.cells = {whenCell(entry.at), what, {entry.who}, stateCell(entry)};
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<RowValues>> historyRows(const Reader &reader, const RecordRef &record)
{
    const auto changes = historyOf(reader, record);
    if (!changes)
        return tl::unexpected(changes.error());
    std::vector<RowValues> rows;
    for (const FieldChange &change : *changes) {
        RowCell what;
        if (change.what == FieldChange::What::Added)
            what = {tr("Added"), capitalised(change.entry.name)};
        else if (change.what == FieldChange::What::Removed)
            what = {tr("Removed"), capitalised(change.entry.name)};
        else
            what = {fieldLabel(record.kind, change.field), tr("%1 became %2").arg(valueWords(change.field, change.before), valueWords(change.field, change.after))};
        RowValues row;
        row.cells = {whenCell(change.entry.at), what, {change.entry.who}, stateCell(change.entry)};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace scrutiny
