// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mark_finder.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr int nearWords = 24, farWords = 90; ///< of what stands around that is weighed; the far ones when near ones do not decide
constexpr int longQuote = 6;                 ///< words that hardly stand twice by accident
constexpr double clearLead = 0.04;           ///< of the best place before the next
constexpr double clearLeadAlone = 0.1;       ///< ... when the earlier paper is gone

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::MarkPlaces", text);
}

QString whyNot(bool wordsStandThere, bool several)
{
    if (several && wordsStandThere)
        return tr("The same words stand in several places, and which is meant cannot be told.");
    if (wordsStandThere)
        return tr("The words are there, but not what stood around them.");
    return tr("The passage is not in this edition.");
}

bool quoteHasFiguresOnly(const QString &quote)
{
    const QStringList words = quote.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [](const QString &word) { return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }); });
}

MarkFinder::Found none(const QString &why)
{
    MarkFinder::Found found;
    found.why = why;
    return found;
}

/// How much must stand around a place for it to be believed.
struct Demands
{
    double longExact, shortExact, like, replaced;
};
constexpr Demands byComparison{0.2, 0.55, 0.35, 0.6};
constexpr Demands bySearch{0.45, 0.72, 0.6, 0.8};

} // namespace

MarkFinder::MarkFinder(const EditionPair &pair)
    : m_pair(pair)
    , m_to(*pair.later, m_numbers)
{
    if (pair.earlier && pair.changes && pair.changes->wordMap.size() == pair.earlier->words.size())
        m_from.emplace(*pair.earlier, m_numbers);
    if (m_from)
        findLostRows();
}

/// What is equal by chance in a row of another name is not the same cell.
void MarkFinder::findLostRows()
{
    std::vector<bool> rows(m_from->tokensOfLine.size());
    for (size_t line = 0; line < rows.size(); ++line) {
        if (!m_from->rowOfTable[line])
            continue;
        double all = 0, came = 0;
        const WordRange &range = m_from->tokensOfLine[line];
        for (int i = range.first; i < range.last && m_from->cell[size_t(i)] == 0; ++i) {
            const double weight = weightOf(m_from->id(i));
            all += weight;
            came += partnerOf(i) >= 0 ? weight : 0;
        }
        rows[line] = came < 0.7 * all;
    }
    m_rowLost = std::move(rows);
}

QString MarkFinder::whyPartIsGone(int page) const
{
    for (const ItemChange &item : m_pair.changes->items) {
        if (page < item.oldPageFrom || page > item.oldPageTo)
            continue;
        if (item.what == ItemChange::What::Withdrawn)
            return tr("The item that it was marked in was withdrawn.");
        if (item.what == ItemChange::What::Replaced)
            return tr("The report that it was marked in was replaced by another one.");
    }
    return {};
}

int MarkFinder::partnerOf(int token) const
{
    if (token < 0 || token >= m_from->count())
        return -1;
    const size_t line = size_t(m_from->line[size_t(token)]);
    if (line < m_rowLost.size() && m_rowLost[line])
        return -1;
    const int word = m_pair.changes->wordMap[size_t(m_from->tokens.firstWord[size_t(token)])];
    return word < 0 ? -1 : m_to.tokens.tokenOfWord[size_t(word)];
}

std::vector<int> MarkFinder::idsOf(const QString &words) const
{
    std::vector<int> ids;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        if (const QString plain = comparable(word); !plain.isEmpty())
            ids.push_back(m_numbers.value(plain, -1));
    return ids;
}

MarkFinder::Found MarkFinder::find(const MarkAnchor &anchor) const
{
    if (m_from) {
        std::vector<bool> marked;
        const WordRange own = ownTokens(anchor, marked);
        if (!own.isEmpty())
            return findAligned(anchor, own, std::move(marked));
    }
    return findByWords(anchor);
}

/// The tokens of the earlier edition that the mark's words are: those in its boxes, or its quotation nearest to where it stands.
WordRange MarkFinder::ownTokens(const MarkAnchor &anchor, std::vector<bool> &marked) const
{
    const TokenPlaces &from = *m_from;
    const std::vector<int> quote = idsOf(anchor.quote);
    std::vector<int> inside;
    for (const Place &place : anchor.places) {
        const WordRange page = tokensIn(from.tokens, wordsOfPage(*from.text, place.page));
        for (int i = page.first; i < page.last; ++i) {
            const Rect &box = from.text->words[size_t(from.tokens.firstWord[size_t(i)])].box;
            if (place.rect.contains(box.centreX(), box.centreY()))
                inside.push_back(i);
        }
    }
    std::sort(inside.begin(), inside.end());
    inside.erase(std::unique(inside.begin(), inside.end()), inside.end());
    std::vector<int> ids, wanted = quote;
    for (const int i : inside)
        ids.push_back(from.id(i));
    std::sort(ids.begin(), ids.end());
    std::sort(wanted.begin(), wanted.end());
    std::vector<int> both;
    std::set_intersection(ids.begin(), ids.end(), wanted.begin(), wanted.end(), std::back_inserter(both));
    if (!inside.empty() && both.size() * 5 >= std::max(ids.size(), wanted.size()) * 4) {
        const WordRange own{inside.front(), inside.back() + 1};
        if (own.count() <= 3 * int(inside.size()) + 12) {
            if (own.count() != int(inside.size())) {
                marked.assign(size_t(own.count()), false);
                for (const int i : inside)
                    marked[size_t(i - own.first)] = true;
            }
            return own;
        }
    }
    const Rect at = anchor.places.empty() ? Rect{} : anchor.places.front().rect;
    WordRange best;
    double least = 1e12;
    for (const int i : from.occurrences(quote)) {
        const PaperWord &word = from.text->words[size_t(from.tokens.firstWord[size_t(i)])];
        if (std::abs(word.page - anchor.page) > 1)
            continue;
        const double distance = std::abs(word.box.x0 - at.x0) + 4 * std::abs(word.box.y0 - at.y0) + (word.page == anchor.page ? 0 : 1e6);
        if (distance < least) {
            least = distance;
            best = {i, i + int(quote.size())};
        }
    }
    return best;
}

bool MarkFinder::onlyFigures(const TokenPlaces &places, const WordRange &range) const
{
    return std::all_of(places.figure.begin() + range.first, places.figure.begin() + range.last, [](bool one) { return one; });
}

/// In a table: the row has its name still, and the passage the same column.
bool MarkFinder::sameRow(const WordRange &own, const WordRange &range) const
{
    const TokenPlaces &from = *m_from;
    if (!from.inTable(own.first))
        return true;
    if (!m_to.inTable(range.first))
        return false;
    const auto nameOf = [](const TokenPlaces &places, int token) {
        std::vector<int> name;
        const WordRange line = places.tokensOfLine[size_t(places.line[size_t(token)])];
        for (int i = line.first; i < line.last && places.cell[size_t(i)] == 0; ++i)
            name.push_back(places.id(i));
        std::sort(name.begin(), name.end());
        return name;
    };
    const std::vector<int> was = nameOf(from, own.first), is = nameOf(m_to, range.first);
    std::vector<int> both;
    std::set_intersection(was.begin(), was.end(), is.begin(), is.end(), std::back_inserter(both));
    if (weightOf(both) < 0.7 * std::max(weightOf(was), weightOf(is)))
        return false;
    const bool sameColumns = from.cellsOfLine[size_t(from.line[size_t(own.first)])] == m_to.cellsOfLine[size_t(m_to.line[size_t(range.first)])];
    return !sameColumns || from.cell[size_t(own.first)] == m_to.cell[size_t(range.first)];
}

/// In a table: the same column of as many.
bool MarkFinder::sameCell(const WordRange &own, const WordRange &range) const
{
    if (!m_from->inTable(own.first) || !m_to.inTable(range.first))
        return false;
    return m_from->cellsOfLine[size_t(m_from->line[size_t(own.first)])] == m_to.cellsOfLine[size_t(m_to.line[size_t(range.first)])]
        && m_from->cell[size_t(own.first)] == m_to.cell[size_t(range.first)];
}

/// The same without the earlier paper: the name of the row stands among the anchor's words.
bool MarkFinder::rowIsNamed(const MarkAnchor &anchor, const WordRange &range) const
{
    const std::vector<int> known = idsOf(anchor.before + u' ' + anchor.quote + u' ' + anchor.after);
    for (int at = range.first; at < range.last;) {
        const int number = m_to.line[size_t(at)];
        const WordRange line = m_to.tokensOfLine[size_t(number)];
        std::vector<int> name;
        for (int i = line.first; m_to.inTable(at) && i < line.last && m_to.cell[size_t(i)] == 0; ++i)
            name.push_back(m_to.id(i));
        const double all = weightOf(name);
        std::erase_if(name, [&](int id) { return std::find(known.begin(), known.end(), id) == known.end(); });
        if (weightOf(name) < 0.7 * all)
            return false;
        while (at < range.last && m_to.line[size_t(at)] == number)
            ++at;
    }
    return true;
}

/// Whether no other passage of the earlier edition has as good a right to the place: an equal one nearby may have been taken out, and this one stayed.
bool MarkFinder::othersHaveLess(const Words &words, const Candidate &best) const
{
    const std::vector<int> there(m_to.tokens.ids.begin() + best.range.first, m_to.tokens.ids.begin() + best.range.last);
    const auto weight = [this](int id) { return weightOf(id); };
    std::vector<int> rivals = m_from->occurrences(there);
    std::erase_if(rivals, [&](int at) { return at < words.own.last && at + int(there.size()) > words.own.first; });
    if (rivals.empty())
        return true;
    const double quoteWeight = weightOf(there);
    for (const int most : {nearWords, farWords}) {
        const Context context = contextOf(m_to, best.range, most);
        const auto total = [&](const WordRange &range, double kept) {
            const Agreement around = agreementOf(context, contextOf(*m_from, range, most + 12), weight);
            return around.weight > 0 ? (quoteWeight * kept + around.weight * around.part) / (quoteWeight + around.weight) : 0;
        };
        const double own = total(words.own, best.kept);
        const bool clear = std::all_of(rivals.begin(), rivals.end(), [&](int at) { return own - total({at, at + int(there.size())}, 1) >= clearLead; });
        if (clear)
            return true;
    }
    return false;
}

MarkFinder::Found MarkFinder::findAligned(const MarkAnchor &anchor, const WordRange &own, std::vector<bool> marked) const
{
    if (const QString gone = whyPartIsGone(m_from->pageOf(own.first)); !gone.isEmpty())
        return none(gone);
    const Words words{&m_from->tokens.ids, own, marked, [this](int token) { return partnerOf(token); }};
    const std::vector<int> quote = words.quote();
    std::vector<Candidate> candidates;
    if (auto found = alignedCandidate(words))
        candidates.push_back(*found);
    else if (auto replaced = inTheGap(words))
        candidates.push_back(*replaced);
    const bool wasAligned = !candidates.empty();
    // A passage over the end of a part whose parts went to different places: the part that most of it is in.
    const WordRange &part = m_from->partOfToken[size_t(own.first)];
    if (own.last > part.last && !(wasAligned && candidates.front().exact)) {
        const bool firstHalf = part.last - own.first >= own.last - part.last;
        const WordRange rest = firstHalf ? WordRange{own.first, part.last} : WordRange{part.last, own.last};
        Found found = findAligned(anchor, rest, {});
        if (found.state == PlaceState::Exact) {
            found.state = PlaceState::Nearly;
            found.why = tr("A part of it stands elsewhere now.");
        }
        return found;
    }
    for (const Candidate &one : exactCandidates(quote))
        if (!wasAligned || one.range != candidates.front().range)
            candidates.push_back(one);
    const bool stands = std::any_of(candidates.begin(), candidates.end(), [](const Candidate &one) { return one.exact; });
    const double quoteWeight = weightOf(quote);
    const int at = leading(candidates, quoteWeight, [&](int most) { return contextOf(*m_from, own, most); }, nearWords, farWords, clearLead);
    if (at < 0)
        return none(whyNot(stands, candidates.size() > 1));
    const Candidate &best = candidates[size_t(at)];
    const Demands &demands = best.aligned ? byComparison : bySearch;
    const double around = best.around.part;
    const bool beside = best.around.before && best.around.after;
    const bool isLong = own.count() >= longQuote;
    const bool row = sameRow(own, best.range) || (beside && around >= 0.95 && best.exact);
    bool good = false;
    if (best.exact) {
        const bool once = isLong && m_from->occurrences(quote).size() == 1 && m_to.occurrences(quote).size() == 1;
        good = isLong ? around >= demands.longExact || (once && own.count() >= 2 * longQuote) : around >= demands.shortExact && row;
        if (onlyFigures(*m_from, own))
            good = good && row && (beside || (sameCell(own, best.range) && (best.around.before || best.around.after)));
        if (isLong && !row)
            good = good && around >= demands.replaced;
    } else if (best.kept >= 0.5 && own.count() >= 4) {
        good = around >= demands.like && (row || own.count() >= 2 * longQuote);
    } else if (own.count() < longQuote && best.range.count() <= own.count() + 3) {
        const bool figures = onlyFigures(*m_from, own);
        const bool alike = figures == onlyFigures(m_to, best.range) && (figures || best.kept > 0 || own.count() <= 3);
        good = around >= demands.replaced && beside && row && alike;
    }
    if (!good)
        return none(whyNot(stands, false));
    if (!othersHaveLess(words, best))
        return none(tr("The same words stood in several places, and which of them are left cannot be told."));
    Found found;
    found.state = best.exact ? PlaceState::Exact : PlaceState::Nearly;
    found.range = best.range;
    found.own = own;
    if (best.exact)
        found.marked = marked;
    else
        found.why = best.kept > 0 ? tr("The words were changed.") : tr("Other words stand there now: look whether the mark still fits.");
    if (!best.exact)
        found.marked = best.marked;
    return found;
}

/// The earlier file is gone: the quotation, what stood around it, and its item must do.
MarkFinder::Found MarkFinder::findByWords(const MarkAnchor &anchor) const
{
    const std::vector<int> quote = idsOf(anchor.quote);
    if (quote.empty())
        return none(tr("It has no words of its own to be known by."));
    const auto inItem = [&](const PaperSection *section) {
        if (anchor.itemTitle.isEmpty())
            return section == nullptr;
        return section && folded(section->title) == folded(anchor.itemTitle);
    };
    const auto &sections = m_to.text->sections;
    if (!sections.empty() && !anchor.itemTitle.isEmpty() && std::none_of(sections.begin(), sections.end(), [&](const PaperSection &one) { return inItem(&one); }))
        return none(tr("The item that it was marked in is not in this edition."));
    std::vector<Candidate> candidates = exactCandidates(quote);
    const bool stands = !candidates.empty();
    for (const Candidate &one : likeCandidates(anchor, quote))
        if (std::none_of(candidates.begin(), candidates.end(), [&](const Candidate &other) { return other.range == one.range; }))
            candidates.push_back(one);
    const double quoteWeight = weightOf(quote);
    const Context context = contextOf(anchor, m_numbers);
    const int at = leading(candidates, quoteWeight, [&](int) { return context; }, anchorContext, anchorContext, clearLeadAlone);
    if (at < 0)
        return none(whyNot(stands, candidates.size() > 1));
    const Candidate &best = candidates[size_t(at)];
    const double around = best.around.part;
    const bool beside = best.around.before && best.around.after;
    const int count = int(quote.size());
    const bool figures = onlyFigures(m_to, best.range);
    bool good = sections.empty() || inItem(sectionOf(*m_to.text, m_to.pageOf(best.range.first)));
    if (!good)
        return none(tr("Like words stand in another item only."));
    if (best.range.last > m_to.partOfToken[size_t(best.range.first)].last)
        return none(tr("It went over the end of an item, and what stands there now cannot be told."));
    if (best.exact)
        good = count >= longQuote ? around >= bySearch.longExact : around >= bySearch.shortExact && (figures ? beside : best.around.before || best.around.after) && rowIsNamed(anchor, best.range);
    else if (best.kept >= 0.6 && count >= 4)
        good = around >= bySearch.like && rowIsNamed(anchor, best.range);
    else
        good = count <= (figures ? longQuote : 2) && best.range.count() <= count + 3 && around >= bySearch.replaced && beside && rowIsNamed(anchor, best.range) && figures == quoteHasFiguresOnly(anchor.quote);
    if (!good)
        return none(whyNot(stands, false));
    Found found;
    found.state = best.exact ? PlaceState::Exact : PlaceState::Nearly;
    found.range = best.range;
    if (!best.exact) {
        found.marked = best.marked;
        found.why = best.kept > 0 ? tr("The words were changed.") : tr("Other words stand there now: look whether the mark still fits.");
    }
    return found;
}

} // namespace scrutiny
