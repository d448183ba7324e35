// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/item_pages.h"

#include "reading/headings.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QSet>

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

/// The words of a text that tell it from others, folded and cut to their stems.
std::set<QString> tellingWords(const QString &text)
{
    std::set<QString> words;
    static const QSet<QString> common{QStringLiteral("report"), QStringLiteral("update"), QStringLiteral("committee"), QStringLiteral("panel"), QStringLiteral("board"), QStringLiteral("council"),
                                      QStringLiteral("scrutiny"), QStringLiteral("select"), QStringLiteral("overview"), QStringLiteral("meeting"), QStringLiteral("with"), QStringLiteral("from"),
                                      QStringLiteral("that"), QStringLiteral("their"), QStringLiteral("would"), QStringLiteral("what"), QStringLiteral("agenda"), QStringLiteral("item")};
    for (const QString &word : text.split(QRegularExpression(QStringLiteral("[\\s/–—:;,-]+")), Qt::SkipEmptyParts)) {
        const QString plain = folded(word);
        if (plain.size() >= 4 && !common.contains(plain))
            words.insert(plain.left(6));
    }
    return words;
}

double shared(const std::set<QString> &of, const std::set<QString> &in)
{
    if (of.empty())
        return 0;
    const auto count = std::count_if(of.begin(), of.end(), [&](const QString &word) { return in.count(word) > 0; });
    return double(count) / double(of.size());
}

/// What a page says at its top of the paper that may begin there.
struct PageSays
{
    std::set<QString> words;    ///< of its first lines
    std::set<QString> bookmark; ///< of its bookmark's title
    QString plain;              ///< its first lines folded
    QString number;             ///< `Item 6` among them
    std::optional<SectionKind> kind;
    bool begins = false;        ///< a bookmark leads here, or its own page 1
};

PageSays whatPageSays(const Context &context, int page)
{
    PageSays says;
    QString top;
    const std::vector<Line> &lines = context.lines[std::size_t(page - 1)].lines;
    for (std::size_t i = 0; i < lines.size() && i < 9; ++i)
        top += QLatin1Char(' ') + lines[i].text;
    says.words = tellingWords(top);
    says.plain = pageTop(context, page, 14);
    says.number = headingNumber(context, page);
    says.kind = headingKindOfPage(context, page);
    for (const pdf::Bookmark &bookmark : context.content.bookmarks)
        if (bookmark.page == page) {
            says.begins = true;
            says.bookmark = tellingWords(bookmark.title);
            break;
        }
    says.begins |= context.furniture[std::size_t(page - 1)].reportLabel == QLatin1String("1");
    return says;
}

/// How well a page fits as the first of an item's papers; below 1 it does not.
double likeness(const Context &context, const AgendaItemFacts &item, const PageSays &page)
{
    double likeness = 0;
    if (!page.number.isEmpty())
        likeness += page.number.compare(item.number, Qt::CaseInsensitive) == 0 ? 3 : -2;
    const std::optional<SectionKind> kind = kindOfTitle(context.words, item.title);
    if (kind && page.kind)
        likeness += *kind == *page.kind ? 2 : -1;
    else if (page.kind == SectionKind::Minutes)
        likeness -= 1;
    const QString title = folded(item.title);
    if (title.size() >= 12 && page.plain.contains(title))
        likeness += 2;
    const std::set<QString> own = tellingWords(item.title);
    if (own.size() >= 2) {
        const double said = shared(own, page.words);
        const double marked = page.bookmark.size() >= 2 ? shared(page.bookmark, own) : 0;
        likeness += std::max(said > 0.65 ? said * 1.4 : 0.0, marked > 0.65 ? marked * 1.4 : 0.0);
    }
    return likeness > 0 && page.begins ? likeness + 0.3 : likeness;
}

/// Headings: items and pages are matched in the order of both, so that the likenesses add up to the most.
void addHeadings(const Context &context, const FrontSheet &front, Clues &clues)
{
    const int pages = int(context.lines.size());
    const int first = front.lastPage + 1;
    const std::size_t n = front.items.size();
    if (first > pages || n == 0 || n > 120 || pages - first > 1500)
        return;
    const std::size_t m = std::size_t(pages - first + 1);
    std::vector<PageSays> says;
    for (int page = first; page <= pages; ++page)
        says.push_back(whatPageSays(context, page));
    // best[i][p]: the most that the first i items can have on the first p pages
    std::vector<std::vector<double>> best(n + 1, std::vector<double>(m + 1, 0));
    std::vector<std::vector<bool>> taken(n + 1, std::vector<bool>(m + 1, false));
    for (std::size_t i = 1; i <= n; ++i)
        for (std::size_t p = 1; p <= m; ++p) {
            best[i][p] = std::max(best[i - 1][p], best[i][p - 1]);
            const double fits = likeness(context, front.items[i - 1], says[p - 1]);
            if (fits >= 1 && best[i - 1][p - 1] + fits > best[i][p] + 1e-9) {
                best[i][p] = best[i - 1][p - 1] + fits;
                taken[i][p] = true;
            }
        }
    std::size_t p = m;
    for (std::size_t i = n; i > 0 && p > 0;) {
        if (taken[i][p]) {
            clues.add(i - 1, first + int(p) - 1, headingWeight, QStringLiteral("heading"));
            --i;
            --p;
        } else if (best[i][p] == best[i][p - 1]) {
            --p;
        } else {
            --i;
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
    const bool anyStamp = std::any_of(context.furniture.begin(), context.furniture.end(), [](const PageFurniture &page) { return !page.agendaItem.isEmpty(); });
    if (!anyStamp && !anyPrinted)
        addHeadings(context, front, clues); // nothing printed says where papers are
    else if (!anyClue)
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
    const auto printed = std::count_if(front.items.begin(), front.items.end(), [](const AgendaItemFacts &item) { return number(item.pageFrom) > 0; });
    const bool firstPagesOnly = printed > 1 && std::all_of(front.items.begin(), front.items.end(), [](const AgendaItemFacts &item) { return item.pageFrom == item.pageTo; });
    for (std::size_t i = 0; i < front.items.size(); ++i) {
        AgendaItemFacts &item = front.items[i];
        if (!item.pdfPageFrom)
            continue;
        int next = pages + 1;
        for (std::size_t k = 0; k < front.items.size(); ++k)
            if (k != i && front.items[k].pdfPageFrom > item.pdfPageFrom)
                next = std::min(next, front.items[k].pdfPageFrom);
        const int from = number(item.pageFrom);
        int to = number(item.pageTo);
        if (firstPagesOnly && next - item.pdfPageFrom > 1 && next <= pages) {
            // the agenda says where papers begin: they end where the next begin
            to = from + next - 1 - item.pdfPageFrom;
            item.pageTo = QString::number(to);
        }
        item.pdfPageTo = from > 0 && to >= from ? std::min(pages, item.pdfPageFrom + to - from) : next - 1;
        item.pdfPageTo = std::max(item.pdfPageTo, item.pdfPageFrom);
    }
    // what stands between the agenda and the first paper belongs to the front sheet
    int firstPaper = pages + 1;
    for (const AgendaItemFacts &item : front.items)
        if (item.pdfPageFrom)
            firstPaper = std::min(firstPaper, item.pdfPageFrom);
    if (firstPaper <= pages && firstPaper > front.lastPage && firstPaper - front.lastPage <= 4) {
        bool other = false;
        for (int page = front.lastPage + 1; page < firstPaper; ++page)
            other |= headingKindOfPage(context, page).has_value();
        if (!other)
            front.lastPage = firstPaper - 1;
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
