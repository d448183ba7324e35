// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/enquiry_rules.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("scrutiny::rules", text);
}

QString minutesInWords(int minutes)
{
    return minutes == 1 ? tr("1 minute") : tr("%1 minutes").arg(minutes);
}

double area(const Rect &rect)
{
    return std::max(0.0, rect.x1 - rect.x0) * std::max(0.0, rect.y1 - rect.y0);
}

double areaOf(const Source &places)
{
    double all = 0;
    for (const Place &place : places)
        all += area(place.rect);
    return all;
}

double sharedArea(const Source &a, const Source &b)
{
    double all = 0;
    for (const Place &one : a)
        for (const Place &other : b)
            if (one.page == other.page)
                all += area({std::max(one.rect.x0, other.rect.x0), std::max(one.rect.y0, other.rect.y0), std::min(one.rect.x1, other.rect.x1), std::min(one.rect.y1, other.rect.y1)});
    return all;
}

/// `Question 2`, and its item when it is another one.
QString nameOf(const EnquiryRound &round, const std::vector<int> &numbers, std::size_t at, int fromItem)
{
    const int item = itemOf(round.enquiries[at], round.items);
    const QString name = tr("question %1").arg(numbers[at]);
    return item == fromItem ? name : tr("%1 of item %2").arg(name, round.enquiries[at].itemNumber);
}

bool sharePin(const EnquiryRound &round, const Enquiry &a, const Enquiry &b)
{
    const auto markOf = [&](Id id) { return std::find_if(round.pins.begin(), round.pins.end(), [&](const Mark &mark) { return mark.id == id; }); };
    for (const Id one : a.pins) {
        for (const Id other : b.pins) {
            const auto first = markOf(one), second = markOf(other);
            if (one == other || (first != round.pins.end() && second != round.pins.end() && samePassage(*first, *second)))
                return true;
        }
    }
    return false;
}

/// Whether a name typed by somebody is a member's: their words in any order, titles aside (`Oakes`, `Cllr W Oakes`, `Dr W Oakes`).
bool isName(const QString &typed, const QString &member)
{
    const QString plain = folded(typed), whole = folded(member);
    if (plain.isEmpty() || plain == whole)
        return plain == whole;
    const QStringList words = normalised(member).split(QLatin1Char(' '));
    const QStringList said = normalised(typed).split(QLatin1Char(' '));
    // the family name must be there, and initials must not disagree
    if (folded(said.last()) != folded(words.last()))
        return false;
    if (said.size() == 1)
        return true;
    const QString one = folded(said.value(said.size() - 2)), other = folded(words.value(words.size() - 2));
    static const QStringList titles{QStringLiteral("cllr"), QStringLiteral("councillor"), QStringLiteral("dr"), QStringLiteral("mr"), QStringLiteral("mrs"), QStringLiteral("ms"), QStringLiteral("miss")};
    return titles.contains(one) || titles.contains(other) || (!one.isEmpty() && !other.isEmpty() && one.front() == other.front());
}

class Doubts
{
public:
    explicit Doubts(const EnquiryRound &round) : m_round(round), m_numbers(numbersWithinItems(round)) {}

    std::vector<EnquiryDoubt> all()
    {
        for (int item = 0; item < int(m_round.items.size()); ++item)
            ofItem(item);
        questions(-1); // of items that are gone
        members();
        return std::move(m_found);
    }

private:
    using Kind = EnquiryDoubt::Kind;

    void ofItem(int item)
    {
        const AgendaItem &one = m_round.items[std::size_t(item)];
        const bool asked = std::any_of(m_round.enquiries.begin(), m_round.enquiries.end(), [&](const Enquiry &enquiry) { return itemOf(enquiry, m_round.items) == item; });
        if (!one.papers.empty() && !asked)
            m_found.push_back({Kind::ItemWithoutQuestion, item, 0, 0, {}, tr("There are papers to item %1, and nobody asks about them yet.").arg(one.number)});
        const int has = std::size_t(item) < m_round.order.items.size() ? m_round.order.items[std::size_t(item)].minutes : 0, wanted = minutesAsked(m_round, item);
        if (has > 0 && wanted > has)
            m_found.push_back({Kind::OverItsTime, item, 0, 0, {}, tr("The questions of item %1 take %2, the item has %3.").arg(one.number, minutesInWords(wanted), minutesInWords(has))});
        questions(item);
    }

    void questions(int item)
    {
        for (std::size_t at = 0; at < m_round.enquiries.size(); ++at) {
            const Enquiry &enquiry = m_round.enquiries[at];
            if (itemOf(enquiry, m_round.items) != item)
                continue;
            if (item < 0 && !m_round.items.empty())
                m_found.push_back({Kind::ItemGone, item, enquiry.id, 0, {}, tr("Its item is no longer on the agenda.")});
            if (enquiry.asker.trimmed().isEmpty())
                m_found.push_back({Kind::NoAsker, item, enquiry.id, 0, {}, tr("It is not agreed who asks this.")});
            if (enquiry.toWhom.trimmed().isEmpty())
                m_found.push_back({Kind::NoAddressee, item, enquiry.id, 0, {}, tr("It is not agreed whom this is put to.")});
            doubles(at, item);
        }
    }

    /// Said on the later one of the two.
    void doubles(std::size_t at, int item)
    {
        const Enquiry &later = m_round.enquiries[at];
        for (std::size_t before = 0; before < at; ++before) {
            const Enquiry &earlier = m_round.enquiries[before];
            const QString subject = itemOf(earlier, m_round.items) == item ? later.itemTitle : QString();
            const QString name = nameOf(m_round, m_numbers, before, item);
            if (asksNearlyTheSame(earlier.question, later.question, subject))
                m_found.push_back({Kind::AskedTwice, item, later.id, earlier.id, {}, tr("This asks nearly the same as %1.").arg(name)});
            else if (sharePin(m_round, earlier, later))
                m_found.push_back({Kind::SamePassage, item, later.id, earlier.id, {}, tr("This is pinned to the same passage as %1.").arg(name)});
        }
    }

    void members()
    {
        if (m_round.enquiries.empty())
            return; // nobody has begun: that is no gap of one member
        for (const Member &member : m_round.members) {
            const bool asks = std::any_of(m_round.enquiries.begin(), m_round.enquiries.end(), [&](const Enquiry &enquiry) { return isName(enquiry.asker, member.name); });
            if (!asks)
                m_found.push_back({Kind::MemberWithoutQuestion, -1, 0, 0, member.name, tr("%1 has no question yet.").arg(member.name)});
        }
    }

    const EnquiryRound &m_round;
    std::vector<int> m_numbers;
    std::vector<EnquiryDoubt> m_found;
};

} // namespace

int itemOf(const Enquiry &enquiry, const std::vector<AgendaItem> &items)
{
    const auto at = [&](const auto &is) {
        const auto found = std::find_if(items.begin(), items.end(), is);
        return found == items.end() ? -1 : int(found - items.begin());
    };
    const QString title = folded(enquiry.itemTitle), number = folded(enquiry.itemNumber);
    if (const int both = at([&](const AgendaItem &item) { return folded(item.title) == title && folded(item.number) == number; }); both >= 0)
        return both;
    if (!title.isEmpty())
        if (const int moved = at([&](const AgendaItem &item) { return folded(item.title) == title; }); moved >= 0)
            return moved;
    // the same number with another title is another item, unless the title was only made longer or shorter
    return number.isEmpty() ? -1 : at([&](const AgendaItem &item) {
        const QString other = folded(item.title);
        return folded(item.number) == number && (title.isEmpty() || other.isEmpty() || other.startsWith(title) || title.startsWith(other));
    });
}

std::vector<int> numbersWithinItems(const EnquiryRound &round)
{
    std::vector<int> numbers, counted(round.items.size() + 1, 0);
    for (const Enquiry &enquiry : round.enquiries)
        numbers.push_back(++counted[std::size_t(itemOf(enquiry, round.items) + 1)]);
    return numbers;
}

int minutesAsked(const EnquiryRound &round, int item)
{
    int all = 0;
    for (const Enquiry &enquiry : round.enquiries)
        all += itemOf(enquiry, round.items) == item ? enquiry.minutes : 0;
    return all;
}

bool samePassage(const Mark &a, const Mark &b)
{
    if (a.id && a.id == b.id)
        return true;
    if (a.anchor.record.id && a.anchor.record == b.anchor.record)
        return true;
    if (a.anchor.paper != b.anchor.paper)
        return false;
    const double smaller = std::min(areaOf(a.anchor.places), areaOf(b.anchor.places));
    return smaller > 0 && sharedArea(a.anchor.places, b.anchor.places) >= 0.6 * smaller;
}

std::vector<EnquiryDoubt> enquiryDoubts(const EnquiryRound &round)
{
    return Doubts(round).all();
}

} // namespace scrutiny
