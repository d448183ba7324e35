// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mark_places.h"

#include "base/text.h"
#include "domain/paper_tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace scrutiny {

namespace {

constexpr int around = 8;            ///< words on each side that say whether a place is the right one
constexpr int longQuote = 6;         ///< words that hardly stand twice by accident in the same item
constexpr double enoughAround = 0.5; ///< part of the words around that must have come along with a short quote
constexpr double strongAround = 0.7; ///< ... with words that are no longer the same
constexpr double enoughContext = 0.6; ///< likeness of what stands around a quote that is found by its words alone
constexpr double leastOfPage = 0.3;  ///< part of a page's words that must be there for its bookmark
constexpr double clearLead = 0.2;    ///< by which the best place must be better than the next

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::MarkPlaces", text);
}

MarkPlace lost(const QString &why)
{
    MarkPlace place;
    place.state = PlaceState::Lost;
    place.why = why;
    return place;
}

/// Both editions with their words prepared.
class Finder
{
public:
    explicit Finder(const EditionPair &pair)
        : m_pair(pair)
        , m_to(tokensOf(*pair.later, m_numbers))
    {
        if (pair.earlier)
            m_from = tokensOf(*pair.earlier, m_numbers);
    }

    MarkPlace find(const Mark &mark) const
    {
        if (mark.kind == MarkKind::Read || mark.kind == MarkKind::ComeBack)
            return findItem(mark.anchor);
        if (mark.kind == MarkKind::Bookmark && known())
            return findPage(mark.anchor.page);
        const std::vector<int> quote = idsOf(mark.anchor.quote);
        if (quote.empty())
            return lost(tr("It has no words of its own to be known by."));
        MarkPlace place = known() ? findAligned(mark, quote) : findByWords(mark, quote);
        if (place.state == PlaceState::Lost && known())
            if (MarkPlace elsewhere = findMoved(mark, quote); elsewhere.state != PlaceState::Lost)
                place = std::move(elsewhere);
        return place.state == PlaceState::Lost ? place : shaped(mark, std::move(place));
    }

private:
    bool known() const { return m_pair.earlier && m_pair.changes && m_pair.changes->wordMap.size() == m_pair.earlier->words.size(); }

    /// Words as numbers of the shared vocabulary; a word that neither edition has is -1.
    std::vector<int> idsOf(const QString &words) const
    {
        std::vector<int> ids;
        for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
            if (const QString plain = comparable(word); !plain.isEmpty())
                ids.push_back(m_numbers.value(plain, -1));
        return ids;
    }

    /// The page that most of a page's words went to.
    MarkPlace findPage(int page) const
    {
        const WordRange own = tokensIn(m_from, wordsOfPage(*m_pair.earlier, page));
        QHash<int, int> votes;
        int came = 0;
        for (int i = own.first; i < own.last; ++i)
            if (const int to = mapped(i); to >= 0) {
                ++votes[m_pair.later->words[size_t(m_to.firstWord[size_t(to)])].page];
                ++came;
            }
        if (own.isEmpty() || came < leastOfPage * own.count())
            return lost(tr("Hardly anything of this page is in this edition."));
        int best = 0;
        for (auto it = votes.cbegin(); it != votes.cend(); ++it)
            if (!best || it.value() > votes[best] || (it.value() == votes[best] && it.key() < best))
                best = it.key();
        MarkPlace place;
        place.state = came == own.count() && votes.size() == 1 ? PlaceState::Exact : PlaceState::Nearly;
        place.places = {{best, {}}};
        if (place.state == PlaceState::Nearly)
            place.why = tr("Most of the page stands here now.");
        const WordRange there = wordsOfPage(*m_pair.later, best);
        place.words = textOf(*m_pair.later, {there.first, std::min(there.last, there.first + anchorContext)});
        return place;
    }

    MarkPlace findItem(const MarkAnchor &anchor) const
    {
        const auto same = [&](const QString &title) { return folded(title) == folded(anchor.itemTitle); };
        if (known()) {
            for (const ItemChange &item : m_pair.changes->items) {
                if (anchor.page < item.oldPageFrom || anchor.page > item.oldPageTo)
                    continue;
                if (item.what == ItemChange::What::Withdrawn)
                    return lost(tr("The item was withdrawn."));
                MarkPlace place;
                place.places = {{item.pageFrom, {}}};
                place.words = item.title;
                place.state = item.what == ItemChange::What::Same ? PlaceState::Exact : PlaceState::Nearly;
                if (place.state == PlaceState::Nearly)
                    place.why = item.what == ItemChange::What::Replaced ? tr("Its paper was replaced since.") : tr("Its papers were changed since.");
                return place;
            }
        }
        const PaperSection *found = nullptr;
        for (const PaperSection &section : m_pair.later->sections) {
            if (!same(section.title) || (found && found->title == section.title))
                continue;
            if (found)
                return lost(tr("Two items have this title now."));
            found = &section;
        }
        if (!found)
            return lost(tr("The item is not in this edition."));
        MarkPlace place;
        place.state = PlaceState::Exact;
        place.places = {{found->pageFrom, {}}};
        place.words = found->title;
        return place;
    }

    /// The tokens of the earlier edition that the mark's words are.
    WordRange ownTokens(const Mark &mark, const std::vector<int> &quote) const
    {
        const MarkAnchor &anchor = mark.anchor;
        const WordRange marked = tokensIn(m_from, wordsAt(*m_pair.earlier, anchor.places));
        if (marked.count() == int(quote.size()) && std::equal(quote.begin(), quote.end(), m_from.ids.begin() + marked.first))
            return marked;
        // The quote on its page, nearest to where the mark stands.
        const int page = anchor.page;
        const WordRange words{wordsOfPage(*m_pair.earlier, page).first, wordsOfPage(*m_pair.earlier, page + 1).last};
        const WordRange inside = tokensIn(m_from, words.last > words.first ? words : wordsOfPage(*m_pair.earlier, page));
        WordRange best;
        double least = 1e12;
        for (int i = inside.first; i + int(quote.size()) <= inside.last; ++i) {
            if (!std::equal(quote.begin(), quote.end(), m_from.ids.begin() + i))
                continue;
            const PaperWord &word = m_pair.earlier->words[size_t(m_from.firstWord[size_t(i)])];
            const Rect at = anchor.places.empty() ? Rect{} : anchor.places.front().rect;
            const double distance = std::abs(word.box.x0 - at.x0) + 4 * std::abs(word.box.y0 - at.y0) + (word.page == page ? 0 : 1e6);
            if (distance < least) {
                least = distance;
                best = {i, i + int(quote.size())};
            }
        }
        return best;
    }

    int mapped(int token) const
    {
        if (token < 0 || token >= m_from.count())
            return -1;
        const int word = m_pair.changes->wordMap[size_t(m_from.firstWord[size_t(token)])];
        return word < 0 ? -1 : m_to.tokenOfWord[size_t(word)];
    }

    /// The part of the words on both sides that came along to where [first, last) of the later edition is, nearer ones counting more.
    double support(const WordRange &own, const WordRange &there) const
    {
        double all = 0, came = 0;
        for (int n = 1; n <= around; ++n) {
            const double weight = 1.0 / n;
            const int left = own.first - n, right = own.last - 1 + n;
            if (left >= 0) {
                const int to = mapped(left);
                all += weight;
                came += to >= 0 && to < there.first && there.first - to <= 2 * n + 2 ? weight : 0;
            }
            if (right < m_from.count()) {
                const int to = mapped(right);
                all += weight;
                came += to >= there.last && to - there.last < 2 * n + 2 ? weight : 0;
            }
        }
        return all > 0 ? came / all : 0;
    }

    /// Follows the marked words through the comparison of the two editions.
    MarkPlace findAligned(const Mark &mark, const std::vector<int> &quote) const
    {
        const WordRange own = ownTokens(mark, quote);
        if (own.isEmpty())
            return lost(tr("Its words were not found on the earlier page either."));
        std::vector<int> there;
        for (int i = own.first; i < own.last; ++i)
            if (const int to = mapped(i); to >= 0)
                there.push_back(to);
        const double kept = double(there.size()) / own.count();
        if (there.empty())
            return betweenNeighbours(own);
        const bool inOrder = std::is_sorted(there.begin(), there.end());
        const WordRange range{*std::min_element(there.begin(), there.end()), *std::max_element(there.begin(), there.end()) + 1};
        if (!inOrder || range.count() > 2 * own.count() + 4)
            return lost(tr("Its words no longer stand together."));
        const double beside = support(own, range);
        if (kept == 1.0 && range.count() == own.count()) {
            if (own.count() < longQuote && beside < enoughAround)
                return lost(tr("The words are there, but not what stood around them."));
            return placed(PlaceState::Exact, range, {});
        }
        if (kept < 0.5 || (own.count() < longQuote && beside < enoughAround))
            return kept < 0.5 && beside >= strongAround ? widened(own, range) : lost(tr("Too few of its words are left."));
        return widened(own, range);
    }

    /// A range that lost words at its ends reaches to where the words next to them went.
    MarkPlace widened(const WordRange &own, WordRange range) const
    {
        const int left = mapped(own.first - 1), right = mapped(own.last);
        if (left >= 0 && left < range.first && range.first - left - 1 <= own.count() + 2)
            range.first = left + 1;
        if (right >= range.last && right - range.last <= own.count() + 2)
            range.last = right;
        return placed(PlaceState::Nearly, range, tr("The words were changed."));
    }

    /// None of the marked words came along: what stands between the words that stood next to them?
    MarkPlace betweenNeighbours(const WordRange &own) const
    {
        const int left = mapped(own.first - 1), right = mapped(own.last);
        if (left < 0 || right < 0 || right <= left)
            return lost(tr("The passage is not in this edition."));
        const WordRange between{left + 1, right};
        if (between.isEmpty())
            return lost(tr("The words were taken out."));
        if (between.count() > 2 * own.count() + 2 || support(own, between) < strongAround)
            return lost(tr("Other words stand there now."));
        return placed(PlaceState::Nearly, between, tr("Other words stand there now: look whether the mark still fits."));
    }

    /// Words of a passage that went elsewhere: long enough to be known by themselves, once in each edition, and with what stood around them.
    MarkPlace findMoved(const Mark &mark, const std::vector<int> &quote) const
    {
        if (int(quote.size()) < longQuote || occurrences(m_from, quote).size() != 1)
            return lost({});
        const auto there = occurrences(m_to, quote);
        if (there.size() != 1)
            return lost({});
        const WordRange range{there.front(), there.front() + int(quote.size())};
        if (context(mark.anchor, range) < enoughContext)
            return lost({});
        return placed(PlaceState::Exact, range, {});
    }

    /// The earlier file is gone: the quote with what stood around it must do.
    MarkPlace findByWords(const Mark &mark, const std::vector<int> &quote) const
    {
        struct Candidate { double score; int at; };
        std::vector<Candidate> candidates;
        for (const int at : occurrences(m_to, quote))
            candidates.push_back({context(mark.anchor, {at, at + int(quote.size())}), at});
        if (candidates.empty())
            return lost(tr("Its words are not in this edition."));
        std::sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
        const Candidate &best = candidates.front();
        if (best.score < enoughContext)
            return lost(tr("The words are there, but not what stood around them."));
        if (candidates.size() > 1 && best.score - candidates[1].score < clearLead)
            return lost(tr("The same words stand in several places."));
        return placed(PlaceState::Exact, {best.at, best.at + int(quote.size())}, {});
    }

    static std::vector<int> occurrences(const PaperTokens &tokens, const std::vector<int> &quote)
    {
        std::vector<int> at;
        if (quote.empty() || std::find(quote.begin(), quote.end(), -1) != quote.end())
            return at;
        for (auto it = std::search(tokens.ids.begin(), tokens.ids.end(), quote.begin(), quote.end()); it != tokens.ids.end();
             it = std::search(it + 1, tokens.ids.end(), quote.begin(), quote.end()))
            at.push_back(int(it - tokens.ids.begin()));
        return at;
    }

    /// How much of the anchor's words before and after stands around a range, 0 to 1; nearer words count more, order counts.
    double context(const MarkAnchor &anchor, const WordRange &range) const
    {
        std::vector<int> before = idsOf(anchor.before), after = idsOf(anchor.after);
        std::reverse(before.begin(), before.end());
        double all = 0, same = 0;
        const auto walk = [&](const std::vector<int> &words, int from, int by) {
            int at = from;
            for (size_t n = 0; n < words.size(); ++n) {
                const double weight = 1.0 / std::sqrt(double(n + 1));
                all += weight;
                for (int skip = 0; skip <= 2; ++skip) { // a word or two more between them
                    const int here = at + by * skip;
                    if (here >= 0 && here < m_to.count() && m_to.ids[size_t(here)] == words[n]) {
                        same += weight;
                        at = here + by;
                        break;
                    }
                }
            }
        };
        walk(before, range.first - 1, -1);
        walk(after, range.last, 1);
        return all > 0 ? same / all : 0;
    }

    MarkPlace placed(PlaceState state, const WordRange &range, const QString &why) const
    {
        MarkPlace place;
        place.state = state;
        const WordRange words = wordsIn(m_to, range);
        // Furniture among them (a page ended in the middle) is not marked.
        for (const Place &line : linesOf(*m_pair.later, words))
            if (!tokensIn(m_to, wordsAt(*m_pair.later, {line})).isEmpty())
                place.places.push_back(line);
        place.words = textOf(*m_pair.later, words);
        place.why = why;
        return place;
    }

    /// Marks that stand beside their words, not on them, keep their form.
    MarkPlace shaped(const Mark &mark, MarkPlace place) const
    {
        if (place.places.empty())
            return lost(tr("Its words are not in this edition."));
        const Place first = place.places.front();
        if (mark.kind == MarkKind::Bookmark)
            place.places = {{first.page, {}}};
        if (mark.kind == MarkKind::PageNote && !mark.anchor.places.empty()) {
            const Rect &was = mark.anchor.places.front().rect;
            const double y = first.rect.centreY();
            place.places = {{first.page, {was.x0, y - was.height() / 2, was.x1, y + was.height() / 2}}};
        }
        return place;
    }

    EditionPair m_pair;
    WordNumbers m_numbers;
    PaperTokens m_to, m_from;
};

} // namespace

std::vector<MarkPlace> placesOfMarks(const std::vector<Mark> &marks, const EditionPair &pair)
{
    std::vector<MarkPlace> places;
    const Finder finder(pair);
    for (const Mark &mark : marks) {
        MarkPlace place = finder.find(mark);
        place.markId = mark.id;
        place.paper = pair.later->sha256;
        places.push_back(std::move(place));
    }
    return places;
}

MarkPlace placeMark(const Mark &mark, const EditionPair &pair)
{
    return placesOfMarks({mark}, pair).front();
}

bool standsFor(const EditionChanges &changes)
{
    const auto kept = std::count_if(changes.items.begin(), changes.items.end(), [](const ItemChange &item) { return !item.oldNumber.isEmpty() && item.what != ItemChange::What::Withdrawn; });
    const auto was = std::count_if(changes.items.begin(), changes.items.end(), [](const ItemChange &item) { return !item.oldNumber.isEmpty(); });
    return changes.alike >= 0.5 || (was > 1 && kept * 2 >= was && changes.alike >= 0.25);
}

} // namespace scrutiny
