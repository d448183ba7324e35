// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item_history_rows.h"

#include "base/dates.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ItemHistoryRows", text);
}

QString pageWords(const HistoryEntry &entry)
{
    if (!entry.page())
        return {};
    return entry.pageLabel.isEmpty() ? tr("sheet %1").arg(entry.page()) : tr("p. %1").arg(entry.pageLabel);
}

} // namespace

std::vector<RowColumn> itemHistoryColumns()
{
    return {{QStringLiteral("entry"), tr("Said before"), CellForm::Text, 1, true}};
}

QString entryWhere(const HistoryEntry &entry)
{
    QStringList parts{historyKindName(entry.kind), entry.committee, entry.date.isValid() ? shortDate(entry.date) : QString(), pageWords(entry)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

PlaceOnPaper placeOfEntry(const HistoryEntry &entry)
{
    return {entry.paperId, entry.source};
}

std::vector<RowValues> itemHistoryRows(const std::vector<HistoryEntry> &entries)
{
    std::vector<RowValues> rows;
    for (const HistoryEntry &entry : entries) {
        RowValues row{entry.record, placeOfEntry(entry), {}};
        row.cells = {{entry.line, entry.detail.isEmpty() ? entryWhere(entry) : entryWhere(entry) + QLatin1Char('\n') + entry.detail}};
        QStringList sentence{historyKindName(entry.kind), entry.line, entry.committee, entry.date.isValid() ? longDate(entry.date) : QString(), pageWords(entry), entry.detail};
        sentence.removeAll(QString());
        row.sentence = sentence.join(QStringLiteral(", ")) + QLatin1Char('.');
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace scrutiny
