// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enquiry.h"
#include "domain/marks.h"
#include "domain/running_order.h"

namespace scrutiny {

/// What is still open in a meeting's lines of enquiry: gaps (something is missing) and doubles (something is there twice).
struct EnquiryDoubt
{
    enum class Kind {
        ItemWithoutQuestion,   ///< papers were sent, nobody asks anything
        NoAsker,
        NoAddressee,
        OverItsTime,           ///< an item's questions take longer than the item has
        MemberWithoutQuestion,
        AskedTwice,            ///< two questions ask nearly the same
        SamePassage,           ///< two questions are pinned to the same passage
        ItemGone,              ///< the agenda does not have the question's item any more
    };
    Kind kind = Kind::NoAsker;
    int item = -1;             ///< index among the items, -1: of none
    Id enquiry = 0;            ///< the question that it is said on; 0: of an item or a member
    Id other = 0;              ///< the question that it is a double of
    QString member;
    QString words;             ///< a sentence for the reader
    bool isDouble() const { return kind == Kind::AskedTwice || kind == Kind::SamePassage; }
    bool operator==(const EnquiryDoubt &) const = default;
};

/// What the rules look at. `enquiries` are those of one meeting that are not put away.
struct EnquiryRound
{
    std::vector<AgendaItem> items;   ///< in agenda order
    RunningOrder order;              ///< one an item, see runningOrder()
    std::vector<Enquiry> enquiries;  ///< in the order in which they are asked
    std::vector<Member> members;
    std::vector<Mark> pins;          ///< the marks that the questions are pinned to
};

/// Which item of the meeting a question belongs to, -1: none any more. The title decides before the number: numbers move when an agenda is re-published.
int itemOf(const Enquiry &enquiry, const std::vector<AgendaItem> &items);

/// The questions' number within their item, from 1, as people say it (`Question 2`); same order as `enquiries`.
std::vector<int> numbersWithinItems(const EnquiryRound &round);

/// Minutes that the questions of an item are given, those without a time not counted.
int minutesAsked(const EnquiryRound &round, int item);

/// Whether two questions ask nearly the same. `subject` is what both are about (the item's title): words in it weigh little, as every question has them.
/// Why, how many, when and who are different questions of one thing.
bool asksNearlyTheSame(const QString &a, const QString &b, const QString &subject = {});

/// Whether two marks stand on the same words of a paper, or the smaller one mostly within the other.
bool samePassage(const Mark &a, const Mark &b);

/// In the order of the items; within an item its own, then its questions' as they are asked; members come last.
std::vector<EnquiryDoubt> enquiryDoubts(const EnquiryRound &round);

} // namespace scrutiny
