// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search_rows.h"

#include "base/dates.h"
#include "models/meeting_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SearchRows", text);
}

QString withoutMarks(QString text)
{
    return text.remove(snippetStart).remove(snippetEnd);
}

QString pageWords(const SearchHit &hit)
{
    if (!hit.page)
        return {};
    return hit.pageLabel.isEmpty() ? tr("sheet %1").arg(hit.page) : tr("p. %1").arg(hit.pageLabel);
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

} // namespace

const std::vector<SearchGroup> &searchGroups()
{
    static const std::vector<SearchGroup> groups{
        {QStringLiteral("items"), tr("Items"), {RecordKind::AgendaItem, RecordKind::Meeting}},
        {QStringLiteral("actions"), tr("Actions"), {RecordKind::Action, RecordKind::ActionUpdate}},
        {QStringLiteral("recommendations"), tr("Recommendations"), {RecordKind::Recommendation, RecordKind::RecommendationUpdate}},
        {QStringLiteral("minutes"), tr("Minutes"), {RecordKind::MinuteItem, RecordKind::Resolution, RecordKind::MinuteAction, RecordKind::Minutes}},
        {QStringLiteral("reports"), tr("Reports"), {RecordKind::Report}},
        {QStringLiteral("programme"), tr("Work programme"), {RecordKind::WorkProgramme}},
        {QStringLiteral("questions"), tr("Questions"), {RecordKind::Question}},
        {QStringLiteral("tables"), tr("Tables"), {RecordKind::Table, RecordKind::TableCell}},
        {QStringLiteral("pages"), tr("Pages"), {RecordKind::Page}},
    };
    return groups;
}

const SearchGroup *searchGroupOf(RecordKind kind)
{
    for (const SearchGroup &group : searchGroups())
        if (std::find(group.kinds.begin(), group.kinds.end(), kind) != group.kinds.end())
            return &group;
    return nullptr;
}

std::vector<RowColumn> searchColumns()
{
    return {{QStringLiteral("found"), tr("Found"), CellForm::Text, 7, true},
            {QStringLiteral("kind"), tr("What"), CellForm::Text, 2, false, 1},
            {QStringLiteral("meeting"), tr("Meeting"), CellForm::Text, 3, false, 2}};
}

std::vector<RowValues> searchRows(const std::vector<SearchHit> &hits)
{
    std::vector<RowValues> rows;
    for (const SearchHit &hit : hits) {
        const QString title = withoutMarks(hit.title), kind = capitalised(kindName(hit.record.kind)), page = pageWords(hit);
        // A snippet that only repeats the title says nothing.
        const QString snippet = withoutMarks(hit.snippet) == title ? QString() : hit.snippet;
        RowValues row{hit.record, topOfPage(hit.paperId, hit.page), {}};
        row.cells = {{title.isEmpty() ? kind : title, snippet}, {kind, page, Tone::Muted}, {hit.committee, hit.date.isValid() ? shortDate(hit.date) : QString(), Tone::Muted}};
        QStringList sentence{kind, title, withoutMarks(snippet), hit.committee, hit.date.isValid() ? longDate(hit.date) : QString(), page};
        sentence.removeAll(QString());
        row.sentence = sentence.join(QStringLiteral(", ")) + QLatin1Char('.');
        rows.push_back(std::move(row));
    }
    return rows;
}

PlaceOnPaper placeOfHit(const Reader &reader, const SearchHit &hit)
{
    const PlaceOnPaper page = topOfPage(hit.paperId, hit.page);
    if (hit.record.kind == RecordKind::Page)
        return page;
    const PlaceOnPaper place = placeOf(reader, hit.record);
    return place.paperId ? place : page;
}

} // namespace scrutiny
