// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mark_context.h"
#include "domain/mark_places.h"

#include <optional>

namespace scrutiny {

/// Finds where marked words stand in a later edition. Every place that could be the one is weighed by its words and by what stands around it; one that
/// is not clearly better than the next, or that another passage of the earlier edition has more right to, is none.
class MarkFinder
{
public:
    explicit MarkFinder(const EditionPair &pair);

    /// A range of the later edition's tokens, or why there is none.
    struct Found
    {
        PlaceState state = PlaceState::Lost;
        WordRange range;            ///< of later().tokens
        std::vector<bool> marked;   ///< by token of the range; empty: all of them
        WordRange own;              ///< the same words in the earlier edition, as tokens; empty: not known
        QString why;
    };
    Found find(const MarkAnchor &anchor) const;

    /// What the comparison of the editions says of a token of the earlier one, -1: it went.
    int partnerOf(int token) const;
    /// Why nothing of a page of the earlier edition is in the later one: its report was replaced or withdrawn. Empty: it may be.
    QString whyPartIsGone(int page) const;

    const TokenPlaces &later() const { return m_to; }
    const TokenPlaces *earlier() const { return m_from ? &*m_from : nullptr; }

private:
    /// The marked words within a sequence of words that they were taken from: the earlier edition, or the anchor's words.
    struct Words
    {
        const std::vector<int> *ids = nullptr;
        WordRange own;
        std::vector<bool> marked;
        std::function<int(int)> partner; ///< of a word of the sequence in the later edition, -1: none
        std::vector<int> quote() const { return {ids->begin() + own.first, ids->begin() + own.last}; }
    };
    struct Candidate
    {
        WordRange range;
        std::vector<bool> marked; ///< by token of the range; empty: all of them
        double kept = 0;   ///< part of the marked words that stand there, rare ones counting more
        bool exact = false;
        bool aligned = false; ///< what the comparison of the editions says
        Agreement around;
        double total = 0;
    };

    Found findAligned(const MarkAnchor &anchor, const WordRange &own, std::vector<bool> marked) const;
    Found findByWords(const MarkAnchor &anchor) const;
    WordRange ownTokens(const MarkAnchor &anchor, std::vector<bool> &marked) const;
    std::vector<int> idsOf(const QString &words) const;
    double weightOf(int id) const;
    double weightOf(const std::vector<int> &ids) const;

    std::optional<Candidate> alignedCandidate(const Words &words) const;
    std::optional<Candidate> inTheGap(const Words &words) const;
    std::vector<Candidate> exactCandidates(const std::vector<int> &quote) const;
    std::vector<Candidate> likeCandidates(const MarkAnchor &anchor, const std::vector<int> &quote) const;
    void weigh(Candidate &candidate, double quoteWeight, const Context &context, int most) const;
    /// The best candidate when it leads; -1: none does.
    int leading(std::vector<Candidate> &candidates, double quoteWeight, const std::function<Context(int)> &contextUpTo, int near, int far, double lead) const;
    bool othersHaveLess(const Words &words, const Candidate &best) const;
    bool sameRow(const WordRange &own, const WordRange &range) const;
    bool sameCell(const WordRange &own, const WordRange &range) const;
    void leaveOut(const Words &words, Candidate &found) const;
    bool rowIsNamed(const MarkAnchor &anchor, const WordRange &range) const;
    bool onlyFigures(const TokenPlaces &places, const WordRange &range) const;
    void findLostRows();

    EditionPair m_pair;
    WordNumbers m_numbers;
    TokenPlaces m_to;
    std::optional<TokenPlaces> m_from;
    std::vector<bool> m_rowLost; ///< by line of the earlier edition: a table's row whose name is not in the later one
};

} // namespace scrutiny
