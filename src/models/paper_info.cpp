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

namespace {

/// Capitals, accents and signs do not matter.
QStringList plainWords(const QString &text)
{
    static const QRegularExpression apart(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing && c != QLatin1Char('\'') && c != QChar(0x2019))
            plain += c.toCaseFolded();
    return plain.split(apart, Qt::SkipEmptyParts);
}

/// First page of the item with that number.
int pageOfItem(const PaperInfo &paper, const QString &number)
{
    for (int page = 1; page <= paper.pages(); ++page) {
        QString own = paper.sheet(page).section.section(QLatin1Char(' '), 0, 0);
        while (own.endsWith(QLatin1Char('.')) || own.endsWith(QLatin1Char(')')))
            own.chop(1);
        if (!own.isEmpty() && own.compare(number, Qt::CaseInsensitive) == 0)
            return page;
    }
    return 0;
}

/// First page of the section whose title has all the words: as whole words better than as beginnings, and of several the title that they say most of.
int pageOfTitle(const PaperInfo &paper, const QString &typed)
{
    const QStringList wanted = plainWords(typed);
    if (wanted.isEmpty())
        return 0;
    int best = 0;
    double most = 0;
    QString before;
    for (int page = 1; page <= paper.pages(); ++page) {
        const QString &section = paper.sheet(page).section;
        if (section.isEmpty() || section == before)
            continue;
        before = section;
        const QStringList words = plainWords(section);
        double score = 0;
        bool all = true;
        for (const QString &word : wanted) {
            const bool whole = words.contains(word);
            const bool begins = whole || std::any_of(words.begin(), words.end(), [&](const QString &own) { return own.startsWith(word); });
            all = all && begins;
            score += whole ? 1.0 : 0.7;
        }
        score /= double(words.size() + wanted.size());
        if (all && score > most) {
            most = score;
            best = page;
        }
    }
    return best;
}

} // namespace

int pageMeant(const PaperInfo &paper, const QString &typed, int current)
{
    static const QRegularExpression item(QStringLiteral("^\\s*items?\\.?\\s*([0-9]{1,3}[A-Za-z]?(?:\\.[0-9]{1,3})*)\\.?\\s*$"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = item.match(typed); match.hasMatch())
        return pageOfItem(paper, match.captured(1));
    static const QRegularExpression form(QStringLiteral("^\\s*(p|pp|page|s|sheet|r|report)?\\.?\\s*([0-9A-Za-z]{1,12})\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed);
    if (!match.hasMatch())
        return pageOfTitle(paper, typed);
    const QString kind = match.captured(1).toLower(), number = match.captured(2);
    const auto nearest = [&](auto &&says) {
        int best = 0;
        for (int page = 1; page <= paper.pages(); ++page)
            if (says(paper.sheet(page)).compare(number, Qt::CaseInsensitive) == 0 && (!best || std::abs(page - current) < std::abs(best - current)))
                best = page;
        return best;
    };
    int page = 0;
    if (kind.startsWith(QLatin1Char('r')))
        page = nearest([](const PaperSheet &sheet) { return sheet.report; });
    else if (!kind.startsWith(QLatin1Char('s')))
        page = nearest([](const PaperSheet &sheet) { return sheet.label; });
    if (page)
        return page;
    bool isNumber = false;
    const int position = number.toInt(&isNumber);
    if (isNumber)
        return !kind.startsWith(QLatin1Char('r')) && position >= 1 && position <= paper.pages() ? position : 0;
    return pageOfTitle(paper, typed);
}

} // namespace scrutiny
