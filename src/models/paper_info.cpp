// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper_info.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace scrutiny {

PaperInfo paperInfo(const Paper &paper, const std::vector<PageRecord> &pages, const std::vector<AgendaItem> &items)
{
    PaperInfo info{paper.id, paper.fileName, {}};
    info.sheets.resize(size_t(std::max(paper.pages, 0)));
    for (const PageRecord &page : pages) {
        if (page.page < 1 || page.page > info.pages())
            continue;
        PaperSheet &sheet = info.sheets[size_t(page.page - 1)];
        if (page.width > 0 && page.height > 0) {
            sheet.width = page.width;
            sheet.height = page.height;
        }
        sheet.label = page.label;
        sheet.report = page.reportLabel;
    }
    for (const AgendaItem &item : items)
        for (const ItemPaper &part : item.papers) {
            if (part.paperId != paper.id || part.filePageFrom < 1)
                continue;
            const int last = std::min(std::max(part.filePageTo, part.filePageFrom), info.pages());
            for (int page = part.filePageFrom; page <= last; ++page) {
                PaperSheet &sheet = info.sheets[size_t(page - 1)];
                sheet.section = QStringLiteral("%1 %2").arg(item.number, part.label.isEmpty() ? item.title : part.label).trimmed();
                if (sheet.report.isEmpty())
                    sheet.report = QString::number(page - part.filePageFrom + 1);
            }
        }
    return info;
}

PaperInfo paperInfo(Id paperId, const Reading &reading)
{
    Paper paper;
    paper.id = paperId;
    paper.fileName = reading.fileName;
    paper.pages = reading.pages;
    std::vector<PageRecord> pages;
    for (const PageFacts &facts : reading.pageFacts) {
        PageRecord page;
        page.page = facts.page;
        page.label = facts.label;
        page.reportLabel = facts.reportLabel;
        page.width = facts.width;
        page.height = facts.height;
        pages.push_back(std::move(page));
    }
    std::vector<AgendaItem> items;
    for (const AgendaItemFacts &facts : reading.agendaItems) {
        if (!facts.pdfPageFrom)
            continue;
        AgendaItem item;
        item.number = facts.number;
        item.title = facts.title;
        item.papers.push_back({paperId, {}, facts.pageFrom, facts.pageTo, facts.pdfPageFrom, facts.pdfPageTo});
        items.push_back(std::move(item));
    }
    return paperInfo(paper, pages, items);
}

QString pageNumbers(const PaperInfo &paper, int page)
{
    if (page < 1 || page > paper.pages())
        return {};
    const PaperSheet &sheet = paper.sheet(page);
    QStringList parts;
    if (!sheet.label.isEmpty())
        parts += QCoreApplication::translate("PaperInfo", "p. %1").arg(sheet.label);
    parts += QCoreApplication::translate("PaperInfo", "sheet %1").arg(page);
    if (!sheet.report.isEmpty())
        parts += QCoreApplication::translate("PaperInfo", "report %1").arg(sheet.report);
    return parts.join(QStringLiteral(" · "));
}

int pageMeant(const PaperInfo &paper, const QString &typed, int current)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(p|pp|page|s|sheet|r|report)?\\.?\\s*([0-9A-Za-z]{1,12})\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed);
    if (!match.hasMatch())
        return 0;
    const QString kind = match.captured(1).toLower(), number = match.captured(2);
    const auto nearest = [&](auto &&says) {
        int best = 0;
        for (int page = 1; page <= paper.pages(); ++page)
            if (says(paper.sheet(page)).compare(number, Qt::CaseInsensitive) == 0 && (!best || std::abs(page - current) < std::abs(best - current)))
                best = page;
        return best;
    };
    if (kind.startsWith(QLatin1Char('r')))
        return nearest([](const PaperSheet &sheet) { return sheet.report; });
    if (!kind.startsWith(QLatin1Char('s')))
        if (const int page = nearest([](const PaperSheet &sheet) { return sheet.label; }))
            return page;
    const int position = number.toInt();
    return position >= 1 && position <= paper.pages() ? position : 0;
}

} // namespace scrutiny
