// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/editions.h"

#include "domain/editions_pairs.h"
#include "domain/token_align.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace scrutiny {

namespace {

constexpr double replacedBelow = 0.35; ///< an item that keeps less of its words under the same title was written anew
constexpr int movedRun = 8;            ///< words in a row that are looked for elsewhere
constexpr int mostAround = 40;         ///< words of a change that may be a figure's

/// Two editions as tokens, and what became of each token of the earlier one.
struct Comparison
{
    const PaperText &earlier, &later;
    PaperTokens from, to;
    std::vector<EditionPart> fromParts, toParts;
    std::vector<int> partner;
    std::vector<int> map;    ///< by token of `from`
    std::vector<int> back;   ///< by token of `to`
    std::vector<bool> replaced; ///< by part of `from`
};

int mappedIn(const Comparison &c, const WordRange &range)
{
    return int(std::count_if(c.map.begin() + range.first, c.map.begin() + range.last, [](int to) { return to >= 0; }));
}

bool beginsLine(const PaperText &text, int word)
{
    return word == 0 || text.words[size_t(word - 1)].lineEnd || text.words[size_t(word - 1)].page != text.words[size_t(word)].page;
}

bool isParagraphNumber(const QString &word)
{
    static const QRegularExpression form(QStringLiteral("^\\(?([0-9]+(\\.[0-9]+)*|[a-z]|[ivx]+)[.)]?$"));
    return form.match(word).hasMatch();
}

void alignPairs(Comparison &c)
{
    c.map.assign(c.from.ids.size(), -1);
    c.replaced.assign(c.fromParts.size(), false);
    for (size_t i = 0; i < c.fromParts.size(); ++i) {
        if (c.partner[i] < 0)
            continue;
        const WordRange &a = c.fromParts[i].tokens, &b = c.toParts[size_t(c.partner[i])].tokens;
        if (a.isEmpty() || b.isEmpty())
            continue;
        alignTokens(c.from.ids, a, c.to.ids, b, c.map);
        // What a new report shares with the old one are headings and phrases that every report has.
        if (mappedIn(c, a) < replacedBelow * std::min(a.count(), b.count())) {
            c.replaced[i] = true;
            std::fill(c.map.begin() + a.first, c.map.begin() + a.last, -1);
        }
    }
    c.back.assign(c.to.ids.size(), -1);
    for (size_t i = 0; i < c.map.size(); ++i)
        if (c.map[i] >= 0)
            c.back[size_t(c.map[i])] = int(i);
}

/// Long runs of words that went from one place to another, within an item or from item to item.
void followMoves(Comparison &c)
{
    struct Once { int a = -1, b = -1; bool more = false; };
    QHash<quint64, Once> runs;
    const auto keyOf = [](const std::vector<int> &ids, size_t at) {
        quint64 key = 1469598103934665603ULL;
        for (size_t i = 0; i < movedRun; ++i)
            key = (key ^ quint64(ids[at + i] + 1)) * 1099511628211ULL;
        return key;
    };
    // A run must stand once in the whole of each edition, so that a phrase of every report leads nowhere.
    for (size_t i = 0; i + movedRun <= c.from.ids.size(); ++i) {
        Once &run = runs[keyOf(c.from.ids, i)];
        run.more = run.more || run.a >= 0;
        run.a = int(i);
    }
    for (size_t j = 0; j + movedRun <= c.to.ids.size(); ++j) {
        const auto run = runs.find(keyOf(c.to.ids, j));
        if (run == runs.end())
            continue;
        run->more = run->more || run->b >= 0;
        run->b = int(j);
    }
    std::vector<std::pair<int, int>> found;
    for (const Once &run : runs)
        if (!run.more && run.b >= 0)
            found.push_back({run.a, run.b});
    std::sort(found.begin(), found.end());
    for (const auto &[a, b] : found) {
        for (int n = 0; n < movedRun; ++n) {
            const size_t i = size_t(a + n), j = size_t(b + n);
            if (c.map[i] < 0 && c.back[j] < 0 && c.from.ids[i] == c.to.ids[j]) {
                c.map[i] = int(j);
                c.back[j] = int(i);
            }
        }
    }
}

/// A paragraph that was put in or moved takes another one's number: a number belongs to the words behind it, not to those before.
void freeParagraphNumbers(Comparison &c)
{
    for (size_t i = 0; i + 1 < c.map.size(); ++i) {
        const int to = c.map[i], next = c.map[i + 1];
        if (to < 0 || next < 1 || next == to + 1)
            continue;
        const int was = c.from.firstWord[i], is = c.to.firstWord[size_t(next - 1)];
        if (!beginsLine(c.earlier, was) || !beginsLine(c.later, is) || !isParagraphNumber(c.earlier.words[size_t(was)].text) || !isParagraphNumber(c.later.words[size_t(is)].text))
            continue;
        c.back[size_t(to)] = -1;
        c.map[i] = -1;
    }
}

bool isFigure(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// Figures that stand where other figures stood: as many of them on both sides, between words that match.
void findFigures(const Comparison &c, EditionChanges &changes, QHash<int, int> &figuresByPage)
{
    const auto wordOf = [](const PaperText &text, const PaperTokens &tokens, int token) -> const PaperWord & { return text.words[size_t(tokens.firstWord[size_t(token)])]; };
    for (int i = 0; i < int(c.map.size()); ++i) {
        if (c.map[size_t(i)] >= 0 || i == 0 || c.map[size_t(i - 1)] < 0)
            continue;
        int end = i;
        while (end < int(c.map.size()) && c.map[size_t(end)] < 0)
            ++end;
        const int first = c.map[size_t(i - 1)] + 1;
        const int last = end < int(c.map.size()) ? c.map[size_t(end)] : first + (end - i);
        if (end - i > mostAround || last - first != end - i || last > int(c.to.ids.size()))
            continue;
        for (int k = 0; k < end - i; ++k) {
            const PaperWord &was = wordOf(c.earlier, c.from, i + k), &is = wordOf(c.later, c.to, first + k);
            if (!isFigure(was.text) || !isFigure(is.text) || c.back[size_t(first + k)] >= 0 || comparable(was.text) == comparable(is.text))
                continue;
            changes.figures.push_back({was.text, is.text, {was.page, was.box}, {is.page, is.box}});
            ++figuresByPage[is.page];
        }
        i = end - 1;
    }
}

ItemChange itemChange(const Comparison &c, size_t part, const QHash<int, int> &figuresByPage)
{
    const EditionPart &now = c.toParts[part];
    ItemChange change;
    change.number = now.number;
    change.title = now.label.isEmpty() ? now.title : QStringLiteral("%1 – %2").arg(now.title, now.label);
    change.pageFrom = now.pageFrom;
    change.pageTo = now.pageTo;
    const auto old = std::find(c.partner.begin(), c.partner.end(), int(part));
    change.wordsAdded = now.tokens.isEmpty() ? 0 : int(std::count_if(c.back.begin() + now.tokens.first, c.back.begin() + now.tokens.last, [](int from) { return from < 0; }));
    for (int page = now.pageFrom; page <= now.pageTo; ++page)
        change.figures += figuresByPage.value(page);
    if (old == c.partner.end()) {
        change.what = ItemChange::What::Added;
        return change;
    }
    const size_t index = size_t(old - c.partner.begin());
    const EditionPart &was = c.fromParts[index];
    change.oldNumber = was.number;
    change.oldPageFrom = was.pageFrom;
    change.oldPageTo = was.pageTo;
    change.wordsRemoved = was.tokens.isEmpty() ? 0 : was.tokens.count() - mappedIn(c, was.tokens);
    change.moved = was.number != now.number;
    change.what = c.replaced[index] ? ItemChange::What::Replaced : change.wordsAdded || change.wordsRemoved ? ItemChange::What::Changed : ItemChange::What::Same;
    return change;
}

void listItems(const Comparison &c, EditionChanges &changes, const QHash<int, int> &figuresByPage)
{
    for (size_t part = 0; part < c.toParts.size(); ++part)
        if (!c.toParts[part].title.isEmpty())
            changes.items.push_back(itemChange(c, part, figuresByPage));
    for (size_t part = 0; part < c.fromParts.size(); ++part) {
        const EditionPart &was = c.fromParts[part];
        if (c.partner[part] >= 0 || was.title.isEmpty())
            continue;
        ItemChange gone;
        gone.what = ItemChange::What::Withdrawn;
        gone.number = gone.oldNumber = was.number;
        gone.title = was.label.isEmpty() ? was.title : QStringLiteral("%1 – %2").arg(was.title, was.label);
        gone.oldPageFrom = was.pageFrom;
        gone.oldPageTo = was.pageTo;
        gone.wordsRemoved = was.tokens.count();
        const auto at = std::find_if(changes.items.begin(), changes.items.end(), [&](const ItemChange &one) { return one.oldPageFrom > was.pageFrom; });
        changes.items.insert(at, gone);
    }
}

/// Runs of words that only one edition has, a box a line, by page.
QHash<int, Source> onlyHere(const PaperText &text, const PaperTokens &tokens, const std::vector<int> &partner)
{
    QHash<int, Source> pages;
    for (int i = 0; i < tokens.count();) {
        if (partner[size_t(i)] >= 0) {
            ++i;
            continue;
        }
        int end = i;
        const int page = text.words[size_t(tokens.firstWord[size_t(i)])].page;
        while (end < tokens.count() && partner[size_t(end)] < 0 && text.words[size_t(tokens.firstWord[size_t(end)])].page == page)
            ++end;
        for (const Place &place : linesOf(text, wordsIn(tokens, {i, end})))
            pages[place.page].push_back(place);
        i = end;
    }
    return pages;
}

/// The page of the earlier edition that most of a page's words come from, 0: none.
std::vector<int> originOfPages(const Comparison &c)
{
    std::vector<QHash<int, int>> votes(size_t(std::max(c.later.pages, c.later.words.empty() ? 0 : c.later.words.back().page)) + 1);
    for (int j = 0; j < c.to.count(); ++j)
        if (c.back[size_t(j)] >= 0)
            ++votes[size_t(c.later.words[size_t(c.to.firstWord[size_t(j)])].page)][c.earlier.words[size_t(c.from.firstWord[size_t(c.back[size_t(j)])])].page];
    std::vector<int> origin(votes.size(), 0);
    for (size_t page = 0; page < votes.size(); ++page) {
        int most = 0;
        for (auto it = votes[page].cbegin(); it != votes[page].cend(); ++it)
            if (it.value() > most || (it.value() == most && it.key() < origin[page])) {
                most = it.value();
                origin[page] = it.key();
            }
    }
    return origin;
}

void listPages(const Comparison &c, EditionChanges &changes)
{
    const QHash<int, Source> added = onlyHere(c.later, c.to, c.back), removed = onlyHere(c.earlier, c.from, c.map);
    const std::vector<int> origin = originOfPages(c);
    std::set<int> told;
    for (int page = 1; page < int(origin.size()); ++page) {
        PageChange change{page, origin[size_t(page)], added.value(page), {}, false};
        const bool hasWords = !tokensIn(c.to, wordsOfPage(c.later, page)).isEmpty();
        change.isNew = hasWords && change.oldPage == 0;
        if (change.oldPage && told.insert(change.oldPage).second)
            change.removed = removed.value(change.oldPage);
        changes.pagesInserted += change.isNew;
        if (!change.added.empty() || !change.removed.empty() || change.isNew)
            changes.pages.push_back(std::move(change));
    }
    for (int page = 1; page <= c.earlier.pages; ++page) {
        if (told.contains(page) || !removed.contains(page))
            continue;
        const bool allGone = mappedIn(c, tokensIn(c.from, wordsOfPage(c.earlier, page))) == 0;
        changes.pagesGone += allGone;
        const auto at = std::find_if(changes.pages.begin(), changes.pages.end(), [page](const PageChange &one) { return one.oldPage > page; });
        changes.pages.insert(at, {0, page, {}, removed.value(page), false});
    }
}

std::vector<int> wordMap(const Comparison &c)
{
    std::vector<int> map(c.earlier.words.size(), -2);
    for (size_t word = 0; word < map.size(); ++word)
        if (const int token = c.from.tokenOfWord[word]; token >= 0) {
            const int to = c.map[size_t(token)];
            map[word] = to < 0 ? -1 : (int(word) == c.from.firstWord[size_t(token)] ? c.to.firstWord[size_t(to)] : c.to.lastWord[size_t(to)]);
        }
    return map;
}

} // namespace

bool EditionChanges::isEmpty() const
{
    return pages.empty() && figures.empty() && std::all_of(items.begin(), items.end(), [](const ItemChange &item) { return item.what == ItemChange::What::Same && !item.moved; });
}

EditionChanges compareEditions(const PaperText &earlier, const PaperText &later)
{
    WordNumbers numbers;
    Comparison c{earlier, later, tokensOf(earlier, numbers), tokensOf(later, numbers), {}, {}, {}, {}, {}, {}};
    c.fromParts = partsOf(earlier, c.from);
    c.toParts = partsOf(later, c.to);
    c.partner = pairParts(c.fromParts, c.from, c.toParts, c.to);
    alignPairs(c);
    followMoves(c);
    freeParagraphNumbers(c);
    EditionChanges changes;
    QHash<int, int> figuresByPage;
    findFigures(c, changes, figuresByPage);
    listItems(c, changes, figuresByPage);
    listPages(c, changes);
    changes.wordMap = wordMap(c);
    changes.alike = c.map.empty() ? 0 : double(mappedIn(c, {0, int(c.map.size())})) / double(c.map.size());
    return changes;
}

} // namespace scrutiny
