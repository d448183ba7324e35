// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/page_names.h"

#include "store/meetings.h"
#include "store/papers.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

QString pageReference(const QString &label, int sheet, const QString &report)
{
    QStringList parts;
    if (!label.isEmpty())
        parts += QCoreApplication::translate("PaperInfo", "p. %1").arg(label);
    if (sheet > 0)
        parts += QCoreApplication::translate("PaperInfo", "sheet %1").arg(sheet);
    if (!report.isEmpty())
        parts += QCoreApplication::translate("PaperInfo", "report %1").arg(report);
    return parts.join(QStringLiteral(" · "));
}

PageNames::PageNames(const Reader &reader, const Paper &paper)
{
    m_names.resize(size_t(std::max(paper.pages, 0)));
    const auto at = [this](int page) { return page >= 1 && page <= int(m_names.size()) ? &m_names[size_t(page - 1)] : nullptr; };
    if (const auto pages = listPages(reader, paper.id))
        for (const PageRecord &page : *pages)
            if (Name *name = at(page.page)) {
                name->label = page.label;
                name->report = page.reportLabel;
            }
    const auto items = paper.meetingId ? listAgendaItems(reader, paper.meetingId) : Result<std::vector<AgendaItem>>();
    if (!items)
        return;
    for (const AgendaItem &item : *items)
        for (const ItemPaper &part : item.papers) {
            if (part.paperId != paper.id || part.filePageFrom < 1)
                continue;
            for (int page = part.filePageFrom; page <= std::max(part.filePageTo, part.filePageFrom); ++page)
                if (Name *name = at(page)) {
                    name->item = QStringLiteral("%1 %2").arg(item.number, item.title).trimmed();
                    name->position = item.position;
                    if (name->report.isEmpty())
                        name->report = QString::number(page - part.filePageFrom + 1);
                }
        }
}

QString PageNames::reference(int page) const
{
    if (page < 1 || page > int(m_names.size()))
        return pageReference({}, page, {});
    const Name &name = m_names[size_t(page - 1)];
    return pageReference(name.label, page, name.report);
}

QString PageNames::item(int page) const
{
    return page >= 1 && page <= int(m_names.size()) ? m_names[size_t(page - 1)].item : QString();
}

int PageNames::itemPosition(int page) const
{
    return page >= 1 && page <= int(m_names.size()) ? m_names[size_t(page - 1)].position : -1;
}

} // namespace scrutiny
