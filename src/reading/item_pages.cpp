// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/item_pages.h"

#include "reading/headings.h"

#include "base/text.h"

#include <QCoreApplication>

#include <set>

namespace scrutiny::reading {

namespace {

/// How much each kind of evidence says about where an item's papers begin.
constexpr int printedWeight = 3;
constexpr int stampWeight = 3;
constexpr int bookmarkWeight = 2;
constexpr int headingWeight = 2;

int number(const QString &text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok ? value : 0;
}

/// The number that a text begins with, as agendas number: `5 Annual report`, `5.2) ...`, `A1. ...`; empty for none.
QString leadingNumber(const QString &text)
{
    int i = 0;
    if (i < text.size() && text.at(i).isLetter() && text.at(i).isUpper() && i + 1 < text.size() && text.at(i + 1).isDigit())
        ++i;
    const int digits = i;
    while (i < text.size() && (text.at(i).isDigit() || (text.at(i) == QLatin1Char('.') && i + 1 < text.size() && text.at(i + 1).isDigit())))
        ++i;
    if (i == digits || i > 6)
        return {};
    if (i < text.size() && !text.at(i).isSpace() && !QStringLiteral(".):-").contains(text.at(i)))
        return {};
    return text.left(i);
}

/// The first lines of a page as one folded text: long titles run over several lines.
QString pageTop(const Context &context, int page, int lines)
{
    QString all;
    const std::vector<Line> &list = context.lines[std::size_t(page - 1)].lines;
    for (int i = 0; i < lines && i < int(list.size()); ++i)
        all += folded(list[std::size_t(i)].text);
    return all;
}

struct Evidence
{
    int page = 0;
    int weight = 0;
    QString what;
};

/// What is known of where each item's papers begin.
struct Clues
{
    std::vector<std::vector<Evidence>> ofItem;

    void add(std::size_t item, int page, int weight, const QString &what)
    {
        for (Evidence &known : ofItem[item])
            if (known.page == page && known.what == what)
                return;
        ofItem[item].push_back({page, weight, what});
    }
    int best(std::size_t item) const
    {
        std::map<int, int> sums;
        for (const Evidence &evidence : ofItem[item])
            sums[evidence.page] += evidence.weight;
        int page = 0;
        int most = 0;
        for (const auto &[candidate, sum] : sums)
            if (sum > most) {
                most = sum;
                page = candidate;
            }
        return page;
    }
};

std::size_t indexOf(const FrontSheet &front, const AgendaItemFacts *item)
{
    return std::size_t(item - front.items.data());
}

/// Printed number minus position: from the stamped numbers, or by vote of what is known of the items otherwise.
std::optional<int> offsetOf(const Context &context, const FrontSheet &front, const Clues &clues)
{
    std::map<int, int> votes;
    for (const PageFurniture &page : context.furniture)
        if (const int label = number(page.label))
            votes[label - page.page] += 1;
    if (votes.empty()) {
        for (std::size_t i = 0; i < front.items.size(); ++i)
            if (const int from = number(front.items[i].pageFrom))
                for (const Evidence &evidence : clues.ofItem[i])
                    votes[from - evidence.page] += evidence.weight;
    }
    int most = 0;
    std::optional<int> offset;
    for (const auto &[candidate, count] : votes)
        if (count > most) {
            most = count;
            offset = candidate;
        }
    return offset;
}

void addStamps(const Context &context, const FrontSheet &front, Clues &clues)
{
    std::set<QString> seen;
    for (const PageFurniture &page : context.furniture) {
        if (page.agendaItem.isEmpty() || seen.count(page.agendaItem))
            continue;
        seen.insert(page.agendaItem);
        for (std::size_t i = 0; i < front.items.size(); ++i)
            if (front.items[i].number.compare(page.agendaItem, Qt::CaseInsensitive) == 0)
                clues.add(i, page.page, stampWeight, QStringLiteral("stamp"));
    }
}

void addBookmarks(const Context &context, const FrontSheet &front, Clues &clues)
{
    std::set<const AgendaItemFacts *> seen;
    for (const pdf::Bookmark &bookmark : context.content.bookmarks) {
        if (bookmark.page <= front.lastPage)
            continue;
        const AgendaItemFacts *item = itemNamed(front, bookmark.title);
        if (!item || !seen.insert(item).second)
            continue;
        clues.add(indexOf(front, item), bookmark.page, bookmarkWeight, QStringLiteral("bookmark"));
    }
}

/// Headings on the first lines of pages that say an item's title, or that are what its title promises (minutes, an action log).
void addHeadings(const Context &context, const FrontSheet &front, Clues &clues)
{
    const int pages = int(context.lines.size());
    int page = front.lastPage + 1;
    for (std::size_t i = 0; i < front.items.size() && page <= pages; ++i) {
        const AgendaItemFacts &item = front.items[i];
        const QString title = folded(item.title);
        const std::optional<SectionKind> kind = kindOfTitle(context.words, item.title);
        for (int p = page; p <= pages; ++p) {
            const QString top = pageTop(context, p, 14);
            const bool says = title.size() >= 12 && top.contains(title);
            const bool promised = kind && headingKindOfPage(context, p) == kind;
            const QString own = headingNumber(context, p);
            const bool numbered = !own.isEmpty() && own.compare(item.number, Qt::CaseInsensitive) == 0;
            if (!says && !promised && !numbered)
                continue;
            clues.add(i, p, headingWeight, QStringLiteral("heading"));
            page = p + 1;
            break;
        }
    }
}

void addContradictions(const FrontSheet &front, const Clues &clues, Issues &issues)
{
    for (std::size_t i = 0; i < front.items.size(); ++i) {
        const int best = front.items[i].pdfPageFrom;
        for (const Evidence &evidence : clues.ofItem[i]) {
            if (evidence.page == best || evidence.what == QLatin1String("heading"))
                continue;
            ReadingIssue issue;
            issue.severity = ReadingIssue::Severity::Doubt;
            issue.page = evidence.page;
            issue.kind = QStringLiteral("item");
            issue.number = front.items[i].number;
            issue.source = front.items[i].source;
            const QString what = evidence.what == QLatin1String("stamp") ? QCoreApplication::translate("reading", "the stamp")
                : evidence.what == QLatin1String("bookmark") ? QCoreApplication::translate("reading", "the bookmark")
                                                             : QCoreApplication::translate("reading", "the page number on the agenda");
            issue.text = QCoreApplication::translate("reading", "The papers of item %1 seem to begin on page %2 of the file, but %3 points to page %4.")
                             .arg(front.items[i].number).arg(best).arg(what).arg(evidence.page);
            issues.push_back(issue);
        }
    }
}

} // namespace

const AgendaItemFacts *itemNamed(const FrontSheet &front, const QString &title)
{
    const int stamp = Vocabulary::builtIn().startsWith(QStringLiteral("stamp.item"), title);
    const QString named = leadingNumber(stamp ? title.mid(stamp).trimmed() : title);
    if (!named.isEmpty())
        for (const AgendaItemFacts &item : front.items)
            if (item.number.compare(named, Qt::CaseInsensitive) == 0)
                return &item;
    const QString plain = folded(title);
    if (plain.size() < 6)
        return nullptr;
    const AgendaItemFacts *found = nullptr;
    for (const AgendaItemFacts &item : front.items) {
        const QString own = folded(item.title);
        if (own.size() >= 6 && (own == plain || own.startsWith(plain) || plain.startsWith(own)) && (!found || own == plain))
            found = &item;
    }
    return found;
}

void placeItems(const Context &context, FrontSheet &front, Issues &issues)
{
    if (front.items.empty())
        return;
    const int pages = int(context.lines.size());
    Clues clues;
    clues.ofItem.resize(front.items.size());
    addStamps(context, front, clues);
    addBookmarks(context, front, clues);
    const bool anyPrinted = std::any_of(front.items.begin(), front.items.end(), [](const AgendaItemFacts &item) { return !item.pageFrom.isEmpty(); });
    const bool anyClue = std::any_of(clues.ofItem.begin(), clues.ofItem.end(), [](const auto &all) { return !all.empty(); });
    if (!anyClue)
        addHeadings(context, front, clues);
    const std::optional<int> offset = offsetOf(context, front, clues);
    if (!anyClue && anyPrinted)
        for (auto &all : clues.ofItem)
            all.clear(); // headings have done their part: the printed numbers are surer
    for (std::size_t i = 0; i < front.items.size(); ++i) {
        const int from = number(front.items[i].pageFrom);
        const int position = from - offset.value_or(0);
        if (from > 0 && position > 0 && position <= pages)
            clues.add(i, position, printedWeight, QStringLiteral("printed"));
    }
    int before = front.lastPage;
    for (std::size_t i = 0; i < front.items.size(); ++i) {
        front.items[i].pdfPageFrom = clues.best(i);
        // papers follow the agenda's order; what would go back is not believed
        if (front.items[i].pdfPageFrom && front.items[i].pdfPageFrom < before && clues.ofItem[i].size() == 1 && front.items[i].pageFrom.isEmpty())
            front.items[i].pdfPageFrom = 0;
        before = std::max(before, front.items[i].pdfPageFrom);
    }
    for (std::size_t i = 0; i < front.items.size(); ++i) {
        AgendaItemFacts &item = front.items[i];
        if (!item.pdfPageFrom)
            continue;
        int next = pages + 1;
        for (std::size_t k = 0; k < front.items.size(); ++k)
            if (k != i && front.items[k].pdfPageFrom > item.pdfPageFrom)
                next = std::min(next, front.items[k].pdfPageFrom);
        const int from = number(item.pageFrom);
        const int to = number(item.pageTo);
        item.pdfPageTo = from > 0 && to >= from ? std::min(pages, item.pdfPageFrom + to - from) : next - 1;
        item.pdfPageTo = std::max(item.pdfPageTo, item.pdfPageFrom);
    }
    addContradictions(front, clues, issues);
}

std::vector<int> paperStarts(const Context &context, const FrontSheet &front)
{
    std::set<int> starts{1};
    if (front.lastPage > 0)
        starts.insert(front.lastPage + 1);
    for (const AgendaItemFacts &item : front.items)
        if (item.pdfPageFrom)
            starts.insert(item.pdfPageFrom);
    QString stamp;
    for (const PageFurniture &page : context.furniture) {
        // some packs stamp every page of an item: only a change begins a paper
        if (!page.agendaItem.isEmpty() && page.agendaItem != stamp)
            starts.insert(page.page);
        if (!page.agendaItem.isEmpty())
            stamp = page.agendaItem;
        if (page.reportLabel == QLatin1String("1"))
            starts.insert(page.page);
    }
    for (const pdf::Bookmark &bookmark : context.content.bookmarks)
        if (bookmark.page > 0 && (bookmark.level == 0 || (bookmark.level == 1 && itemNamed(front, bookmark.title))))
            starts.insert(bookmark.page);
    for (int page = 1; page <= int(context.lines.size()); ++page)
        if (page > front.lastPage && headingKindOfPage(context, page))
            starts.insert(page);
    starts.erase(0);
    return {starts.begin(), starts.end()};
}

} // namespace scrutiny::reading
