// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/export_table.h"

#include "store/meetings.h"
#include "store/papers.h"

#include <QCoreApplication>

namespace scrutiny {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Export", text);
}

QString pagesOf(const ReportTable &table)
{
    const int from = table.pdfPageFrom, to = std::max(from, table.pdfPageTo);
    const QString sheets = from == to ? tr("sheet %1").arg(from) : tr("sheets %1 to %2").arg(from).arg(to);
    if (table.pageFrom.isEmpty())
        return from > 0 ? sheets : QString();
    const QString printed = table.pageTo.isEmpty() || table.pageTo == table.pageFrom ? tr("printed page %1").arg(table.pageFrom)
                                                                                    : tr("printed pages %1 to %2").arg(table.pageFrom, table.pageTo);
    return from > 0 ? tr("%1 (%2)").arg(printed, sheets) : printed;
}

QString titleOf(const ReportTable &table)
{
    if (!table.caption.isEmpty())
        return table.caption;
    if (!table.pageFrom.isEmpty())
        return tr("Table on page %1").arg(table.pageFrom);
    return table.pdfPageFrom > 0 ? tr("Table on sheet %1").arg(table.pdfPageFrom) : tr("Table without a caption");
}

} // namespace

Result<TableOrigin> originOf(const Reader &reader, const TableRecord &table)
{
    TableOrigin origin;
    origin.title = titleOf(table.grid);
    origin.pages = pagesOf(table.grid);
    origin.item = table.grid.item;
    const auto paper = loadPaper(reader, table.paperId);
    const auto pages = listPages(reader, table.paperId);
    if (!paper || !pages)
        return tl::unexpected<Error>(!paper ? paper.error() : pages.error());
    origin.paperFile = paper->fileName;
    origin.paperSha256 = paper->sha256;
    for (const PageRecord &page : *pages) {
        if (!page.label.isEmpty())
            origin.labels[page.page] = page.label;
    }
    if (table.itemId) {
        const auto item = loadAgendaItem(reader, table.itemId);
        if (!item)
            return tl::unexpected<Error>(item.error());
        origin.item = QStringLiteral("%1 %2").arg(item->number, item->title).trimmed();
    }
    if (table.meetingId) {
        const auto meeting = loadMeetingRow(reader, table.meetingId);
        if (!meeting)
            return tl::unexpected<Error>(meeting.error());
        origin.council = meeting->council;
        origin.committee = meeting->committee;
        origin.meeting = meeting->meeting.date;
    }
    return origin;
}

} // namespace scrutiny
