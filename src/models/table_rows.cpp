// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_rows.h"

#include "base/dates.h"
#include "base/text.h"
#include "models/meeting_parts.h"

#include <QCoreApplication>

namespace scrutiny {

namespace {

/// Below this the reader was not sure of the table's shape.
constexpr double sureConfidence = 0.7;
/// The item's title is only a reminder here.
constexpr int itemLength = 42;

QString tr(const char *text)
{
    return QCoreApplication::translate("TableRows", text);
}

QString pagesOf(const TableRow &row)
{
    return pageRange(row.pageFrom, row.pageTo, row.filePageFrom, row.filePageTo);
}

} // namespace

QString tableName(const QString &caption, const QString &pages)
{
    if (!caption.isEmpty())
        return caption;
    if (pages.isEmpty())
        return tr("Table without a caption");
    return pages.contains(QLatin1Char(' ')) ? tr("Table on pages %1").arg(pages) : tr("Table on page %1").arg(pages);
}

std::vector<RowColumn> tableColumns()
{
    return {{QStringLiteral("item"), tr("Item"), CellForm::Number},
            {QStringLiteral("caption"), tr("Table"), CellForm::Text, 1, true},
            {QStringLiteral("size"), tr("Rows × columns"), CellForm::Number, 0, false, 3},
            {QStringLiteral("pages"), tr("Pages"), CellForm::Number, 0, false, 1},
            {QStringLiteral("check"), tr("To check"), CellForm::State, 0, false, 2}};
}

Result<TableList> tableList(const Reader &reader)
{
    const auto all = listTables(reader);
    if (!all)
        return tl::unexpected(all.error());
    TableList list;
    QString before;
    for (const TableRow &row : *all) {
        const RecordRef ref{RecordKind::Table, row.id};
        QString heading = row.committee.isEmpty() ? tr("Papers of no meeting") : row.committee;
        if (row.meetingDate.isValid())
            heading = tr("%1 · %2").arg(heading, shortDate(row.meetingDate));
        if (heading != before) {
            RowValues values;
            values.cells = {{heading}};
            values.heading = true;
            list.rows.push_back(std::move(values));
        }
        before = heading;
        RowCell size{tr("%1 × %2").arg(row.rows).arg(row.cols)};
        size.sort = row.rows * row.cols;
        RowCell check;
        if (!row.settled && (row.doubts || row.confidence < sureConfidence)) {
            check = {row.doubts ? tr("%1 to check").arg(row.doubts) : tr("Unsure"), {}, Tone::Look};
            check.sort = std::max(1, row.doubts);
            list.toCheck.push_back(ref);
        } else {
            check.sort = 0;
        }
        RowCell pages{pagesOf(row)};
        pages.sort = row.filePageFrom;
        PlaceOnPaper place = placeOf(reader, ref);
        if (!place.paperId)
            place = topOfPage(row.paperId, row.filePageFrom);
        list.rows.push_back({ref, place, {{row.itemNumber}, {tableName(row.caption, pagesOf(row)), shortened(row.itemTitle, itemLength)}, size, pages, check}, {}});
        list.committees.emplace_back(ref, row.committee);
        if (!row.committee.isEmpty() && !list.committeeNames.contains(row.committee))
            list.committeeNames += row.committee;
        ++list.tables;
    }
    return list;
}

} // namespace scrutiny
