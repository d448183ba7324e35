// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/headings.h"
#include "reading/item_pages.h"

#include "base/text.h"

#include <set>

namespace scrutiny::reading {

namespace {

/// Where a part of the pack begins and what spoke for it.
struct Start
{
    int page = 0;
    int line = 0;
    QString item;
    QString title;
    std::optional<SectionKind> kind;
    QStringList evidence;
};

/// One start a place (page and line); what is said there by several is put together.
Start &startAt(std::vector<Start> &starts, int page, int line)
{
    for (Start &start : starts)
        if (start.page == page && (start.line == line || (line == 0 && start.line < 3) || (start.line == 0 && line < 7)))
            return start;
    Start start;
    start.page = page;
    start.line = line;
    starts.push_back(start);
    return starts.back();
}

void addItems(const FrontSheet &front, std::vector<Start> &starts)
{
    for (const AgendaItemFacts &item : front.items) {
        if (!item.pdfPageFrom)
            continue;
        Start &start = startAt(starts, item.pdfPageFrom, 0);
        start.item = item.number;
        start.title = item.title;
        start.evidence.append(item.pageFrom.isEmpty() ? QStringLiteral("heading") : QStringLiteral("front sheet pages"));
    }
}

void addStamps(const Context &context, std::vector<Start> &starts)
{
    QString before;
    for (const PageFurniture &page : context.furniture) {
        if (page.agendaItem.isEmpty() || page.agendaItem == before)
            continue;
        before = page.agendaItem;
        Start &start = startAt(starts, page.page, 0);
        if (start.item.isEmpty())
            start.item = page.agendaItem;
        start.evidence.append(QStringLiteral("stamp"));
    }
}

void addBookmarks(const Context &context, const FrontSheet &front, std::vector<Start> &starts)
{
    for (const pdf::Bookmark &bookmark : context.content.bookmarks) {
        if (bookmark.page <= front.lastPage || bookmark.page < 1 || bookmark.page > int(context.lines.size()))
            continue;
        const AgendaItemFacts *item = itemNamed(front, bookmark.title);
        if (!item && bookmark.level > 0 && !kindOfTitle(context.words, bookmark.title))
            continue; // a heading within a paper
        Start &start = startAt(starts, bookmark.page, 0);
        if (item && start.item.isEmpty())
            start.item = item->number;
        if (start.title.isEmpty() || !item)
            start.title = bookmark.title;
        if (const auto kind = kindOfTitle(context.words, bookmark.title))
            start.kind = kind;
        start.evidence.append(QStringLiteral("bookmark"));
    }
}

void addHeadings(const Context &context, const FrontSheet &front, std::vector<Start> &starts)
{
    for (int page = front.lastPage + 1; page <= int(context.lines.size()); ++page) {
        const std::vector<Line> &lines = context.lines[std::size_t(page - 1)].lines;
        if (page == 1)
            if (const auto kind = headingKindOfPage(context, page)) {
                Start &start = startAt(starts, page, 0);
                start.kind = kind;
                start.evidence.append(QStringLiteral("heading"));
                continue;
            }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool top = i < 7;
            if (!top && !lines[i].bold && lines[i].size < 1.15 * context.lines[std::size_t(page - 1)].bodySize)
                continue;
            const auto kind = kindOfHeading(context, lines, i);
            if (!kind)
                continue;
            // in the middle of a page only minutes and logs begin, and a numbered heading there is an item of what goes on
            if (!top && (*kind == SectionKind::Questions || lines[i].text.front().isDigit() || context.inTable(lines[i])))
                continue;
            if (!top && *kind != SectionKind::Minutes && *kind != SectionKind::ActionLog)
                continue;
            Start &start = startAt(starts, page, top ? 0 : int(i));
            if (!start.kind)
                start.kind = kind;
            if (start.title.isEmpty())
                start.title = lines[i].text;
            start.evidence.append(QStringLiteral("heading"));
            if (top)
                i = 6;
        }
    }
}

/// Parts that a table's heading row gives away.
void addTables(const Context &context, const FrontSheet &front, std::vector<Start> &starts)
{
    for (const ReportTable &table : context.tables) {
        if (table.pdfPageFrom <= front.lastPage || table.pdfPageFrom < 1)
            continue;
        const auto kind = kindOfTable(context.words, table);
        if (!kind || table.rows < 2)
            continue;
        Start *own = nullptr;
        for (Start &start : starts)
            if (start.page == table.pdfPageFrom && (!own || start.line > own->line))
                own = &start;
        if (own && (!own->kind || *own->kind == *kind)) {
            own->kind = kind;
            own->evidence.append(QStringLiteral("table heading"));
            continue;
        }
        const auto within = [&](const Start &start) { return start.page <= table.pdfPageFrom; };
        const Start *around = nullptr;
        for (const Start &start : starts)
            if (within(start) && (!around || start.page > around->page || (start.page == around->page && start.line > around->line)))
                around = &start;
        if (around && around->kind == *kind)
            continue;
        const std::vector<Line> &lines = context.lines[std::size_t(table.pdfPageFrom - 1)].lines;
        int line = 0;
        while (line < int(lines.size()) && lines[std::size_t(line)].box.y1 < table.source.front().rect.y0)
            ++line;
        Start start;
        start.page = table.pdfPageFrom;
        start.line = line;
        start.kind = kind;
        start.evidence.append(QStringLiteral("table heading"));
        starts.push_back(start);
    }
}

/// A summary of actions at the end of minutes is no log.
void dropSummaries(const Context &context, std::vector<Start> &starts)
{
    for (std::size_t i = 1; i < starts.size();) {
        const Start &start = starts[i];
        const Start &before = starts[i - 1];
        const bool minutes = before.kind ? *before.kind == SectionKind::Minutes : kindOfTitle(context.words, before.title) == SectionKind::Minutes;
        const bool summary = minutes && start.kind == SectionKind::ActionLog && start.line > 0
            && std::any_of(context.tables.begin(), context.tables.end(), [&](const ReportTable &table) {
                   const std::vector<Line> &lines = context.lines[std::size_t(start.page - 1)].lines;
                   return table.pdfPageFrom == start.page && sumsUpActions(context.words, table) && start.line < int(lines.size())
                       && table.source.front().rect.y1 > lines[std::size_t(start.line)].box.y0;
               });
        if (summary)
            starts.erase(starts.begin() + std::ptrdiff_t(i));
        else
            ++i;
    }
}

/// Minutes need no title: a date, then who came, where a part of the pack begins.
void addAttendance(const Context &context, std::vector<Start> &starts)
{
    for (Start &start : starts) {
        if (start.line > 6 || start.kind == SectionKind::Minutes || (start.kind && *start.kind != SectionKind::ActionLog) || !beginsWithAttendance(context, start.page))
            continue;
        start.kind = SectionKind::Minutes;
        start.evidence.append(QStringLiteral("attendance"));
    }
}

bool isScanRun(const Context &context, const Section &section)
{
    for (int page = section.firstPage; page <= section.lastPage; ++page) {
        if (context.lines[std::size_t(page - 1)].lines.size() > 2)
            return false;
        if (context.content.pages[std::size_t(page - 1)].images.empty())
            return false;
    }
    return true;
}

bool isLetter(const Context &context, const Section &section)
{
    for (const Line *line : context.linesOf(section))
        if (line->text.size() < 60 && line->text.startsWith(QLatin1String("Dear ")))
            return true;
    return false;
}

/// The first text of a section that looks like a title.
QString titleOf(const Context &context, const Section &section)
{
    const std::vector<const Line *> lines = context.linesOf(section);
    const Line *best = nullptr;
    for (std::size_t i = 0; i < lines.size() && i < 12; ++i) {
        if (lines[i]->text.size() > 120)
            continue;
        if (!best || lines[i]->size > best->size * 1.05 || (lines[i]->bold && !best->bold && lines[i]->size >= best->size))
            best = lines[i];
    }
    return best ? best->text : QString();
}

/// Whether a report holds a block a recommendation: `Recommendation 3` again and again, or labels such as `Lead officer` again and again.
bool holdsRecommendations(const Context &context, const Section &section)
{
    static const QRegularExpression numbered(QStringLiteral("^(?:recommendations?|rec\\.?)\\s*(?:no\\.?\\s*)?\\d{1,2}\\b"), QRegularExpression::CaseInsensitiveOption);
    int blocks = 0;
    int labels = 0;
    for (const Line *line : context.linesOf(section)) {
        if (line->text.size() > 3 && (line->text.front() == QLatin1Char('R') || line->text.front() == QLatin1Char('r')) && numbered.match(line->text).hasMatch())
            ++blocks;
        if (line->text.size() < 90)
            labels += context.words.startsWith(QStringLiteral("recommendation.label"), line->text) > 0;
    }
    return blocks >= 3 || labels >= 3;
}

/// Reports whose recommendations are monitored are read for these too: one more section over the same pages.
void addMonitoring(const Context &context, std::vector<Section> &sections)
{
    std::vector<Section> more;
    for (const Section &section : sections) {
        if (section.kind != SectionKind::Report)
            continue;
        const bool known = std::any_of(sections.begin(), sections.end(), [&](const Section &other) {
            return other.kind == SectionKind::RecommendationMonitoring && other.item == section.item && other.firstPage <= section.lastPage + 1 && other.lastPage >= section.firstPage;
        });
        if (known)
            continue;
        const bool titled = kindOfTitle(context.words, section.title) == SectionKind::RecommendationMonitoring;
        if (!titled && !holdsRecommendations(context, section))
            continue;
        Section monitored = section;
        monitored.kind = SectionKind::RecommendationMonitoring;
        monitored.evidence = QStringList{titled ? QStringLiteral("title") : QStringLiteral("blocks")};
        more.push_back(monitored);
    }
    sections.insert(sections.end(), more.begin(), more.end());
}

} // namespace

std::vector<Section> findSections(const Context &context, const FrontSheet &front, Issues &)
{
    const int pages = int(context.lines.size());
    std::vector<Start> starts;
    if (front.lastPage < pages)
        startAt(starts, front.lastPage + 1, 0);
    addItems(front, starts);
    addStamps(context, starts);
    addBookmarks(context, front, starts);
    addHeadings(context, front, starts);
    addAttendance(context, starts);
    addTables(context, front, starts);
    std::stable_sort(starts.begin(), starts.end(), [](const Start &a, const Start &b) { return a.page != b.page ? a.page < b.page : a.line < b.line; });
    dropSummaries(context, starts);

    std::vector<Section> sections;
    if (front.lastPage > 0) {
        Section section;
        section.kind = SectionKind::FrontSheet;
        section.firstPage = 1;
        section.lastPage = front.lastPage;
        section.evidence = QStringList{QStringLiteral("agenda")};
        sections.push_back(section);
    }
    QString item;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const Start &start = starts[i];
        Section section;
        section.firstPage = start.page;
        section.firstLine = start.line;
        section.lastPage = pages;
        if (i + 1 < starts.size()) {
            const Start &next = starts[i + 1];
            section.lastPage = next.line > 0 ? next.page : next.page - 1;
            section.lastLine = next.line > 0 ? next.line - 1 : -1;
        }
        if (section.lastPage < section.firstPage)
            continue;
        if (!start.item.isEmpty())
            item = start.item;
        // behind the pages that the agenda gives for an item its papers have ended
        for (const AgendaItemFacts &known : front.items)
            if (known.number == item && start.item.isEmpty() && known.pdfPageTo && start.page > known.pdfPageTo)
                item.clear();
        section.item = item;
        section.title = start.title;
        section.evidence = start.evidence;
        if (start.kind)
            section.kind = *start.kind;
        else if (const auto kind = kindOfTitle(context.words, start.title); kind && *kind != SectionKind::Questions && *kind != SectionKind::RecommendationMonitoring)
            section.kind = *kind;
        else if (isScanRun(context, section))
            section.kind = SectionKind::Scan;
        else if (front.lastPage == 0 && start.page == 1 && section.lastPage < 3 && isLetter(context, section))
            section.kind = SectionKind::CoveringLetter;
        else
            section.kind = SectionKind::Report;
        if (section.title.isEmpty())
            section.title = titleOf(context, section);
        sections.push_back(section);
    }
    addMonitoring(context, sections);
    return sections;
}

} // namespace scrutiny::reading
