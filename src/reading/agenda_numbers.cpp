// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/agenda.h"

#include "base/dates.h"

namespace scrutiny::reading {

bool ItemNumber::isFirst() const
{
    return std::all_of(parts.begin(), parts.end(), [](int part) { return part == 1; }) && (suffix.isNull() || suffix.toLower() == QLatin1Char('a'))
        && (letter.isNull() || letter == QLatin1Char('A'));
}

bool ItemNumber::isFollowedBy(const ItemNumber &next) const
{
    if (letter != next.letter) {
        // `A3` then `B1`
        return !letter.isNull() && !next.letter.isNull() && next.letter.unicode() == letter.unicode() + 1 && next.parts.front() == 1;
    }
    if (parts == next.parts)
        return !next.suffix.isNull() && (suffix.isNull() ? next.suffix.toLower() == QLatin1Char('a') : next.suffix.unicode() == suffix.unicode() + 1);
    if (!next.suffix.isNull() && next.suffix.toLower() != QLatin1Char('a'))
        return false;
    // `5` then `5.1`; `5.1` then `5.2`; `5.4` then `6` or `6.1`
    std::size_t k = 0;
    while (k < parts.size() && k < next.parts.size() && parts[k] == next.parts[k])
        ++k;
    if (k == parts.size())
        return next.parts.size() == k + 1 && next.parts[k] == 1;
    if (k == next.parts.size())
        return false;
    if (next.parts[k] != parts[k] + 1)
        return false;
    return std::all_of(next.parts.begin() + std::ptrdiff_t(k) + 1, next.parts.end(), [](int part) { return part == 1; });
}

std::optional<ItemNumber> leadingItemNumber(const QString &text, int &length)
{
    ItemNumber number;
    int i = 0;
    const int n = int(text.size());
    const auto digit = [&](int k) { return k < n && text.at(k) >= QLatin1Char('0') && text.at(k) <= QLatin1Char('9'); };
    // `Item 4.` is number 4
    if (n > 0 && (text.at(0) == QLatin1Char('I') || text.at(0) == QLatin1Char('A')))
        if (const int word = Vocabulary::builtIn().startsWith(QStringLiteral("stamp.item"), text); word > 2) {
            i = word;
            while (i < n && (text.at(i).isSpace() || text.at(i) == QLatin1Char('.')))
                ++i;
        }
    if (i == 0 && n > 0 && text.at(0) == QLatin1Char('('))
        ++i;
    const int begin = i;
    // `FS24/31`: a reference that goes on through the year
    static const QRegularExpression reference(QStringLiteral("^[A-Z][A-Z&]{0,6}[ /.-]?(\\d{1,4})/(\\d{1,3})(?=[.):]?(?:\\s|$))"));
    if (n > 0 && i == 0 && text.at(0).isUpper())
        if (const QRegularExpressionMatch match = reference.match(text); match.hasMatch() && match.captured(1).toInt() > 0 && match.captured(2).toInt() > 0) {
            number.parts = {match.captured(1).toInt(), match.captured(2).toInt()};
            number.text = match.captured();
            length = int(match.capturedLength());
            while (length < n && (text.at(length) == QLatin1Char('.') || text.at(length) == QLatin1Char(')') || text.at(length) == QLatin1Char(':')))
                ++length;
            return number;
        }
    if (i + 1 < n && text.at(i).isUpper() && text.at(i).unicode() < 128 && digit(i + 1))
        number.letter = text.at(i++);
    while (digit(i)) {
        int value = 0;
        const int from = i;
        while (digit(i) && i - from < 4)
            value = value * 10 + text.at(i++).digitValue();
        if (value == 0 || value > 999 || digit(i))
            return {};
        number.parts.push_back(value);
        if (i < n && text.at(i) == QLatin1Char('.') && digit(i + 1) && number.parts.size() < 3)
            ++i;
        else
            break;
    }
    if (number.parts.empty())
        return {};
    if (i < n && text.at(i).isLetter() && text.at(i).isLower() && (i + 1 == n || !text.at(i + 1).isLetterOrNumber()))
        number.suffix = text.at(i++);
    // `1 (a)`
    if (const int bracket = i < n && text.at(i).isSpace() ? i + 1 : i; number.suffix.isNull() && bracket + 2 < n && text.at(bracket) == QLatin1Char('(')
        && text.at(bracket + 1).isLower() && text.at(bracket + 2) == QLatin1Char(')') && (bracket + 3 == n || text.at(bracket + 3).isSpace())) {
        number.suffix = text.at(bracket + 1);
        i = bracket + 3;
    }
    number.text = text.mid(begin, i - begin);
    while (i < n && (text.at(i) == QLatin1Char('.') || text.at(i) == QLatin1Char(')') || text.at(i) == QLatin1Char(':')))
        ++i;
    if (i < n && !text.at(i).isSpace())
        return {};
    length = i;
    const QStringView rest = QStringView(text).mid(i).trimmed();
    if (rest.isEmpty())
        return number;
    const QChar first = rest.front();
    // a page range, a date, a time
    if (first == QLatin1Char('-') || first.unicode() == 0x2013 || first == QLatin1Char('/') || first == QLatin1Char('%'))
        return {};
    if (const auto date = findDate(text.left(40)); date && date->at <= begin + 1)
        return {};
    if (const auto time = findTime(text.left(20)); time && time->at <= begin + 1)
        return {};
    return number;
}

namespace {

struct Candidate
{
    ItemStart start;
    int page = 0;
    double size = 0;
    bool sure = false; ///< the number stands alone in its column, or has a dot or bracket behind it
};

bool aligned(const Candidate &a, const Candidate &b)
{
    const double size = std::max(a.size, b.size);
    return std::abs(a.start.x0 - b.start.x0) < 0.9 * size || std::abs(a.start.x1 - b.start.x1) < 0.6 * size;
}

std::vector<Candidate> candidatesOf(const Context &context, const std::vector<const Line *> &lines)
{
    std::vector<Candidate> all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line &line = *lines[i];
        const pdf::PageContent &page = context.content.pages[std::size_t(line.page - 1)];
        for (std::size_t s = 0; s < line.segments.size() && s < 3; ++s) {
            const Segment &segment = line.segments[s];
            if (segment.box.x0 > 0.45 * page.width || segment.text.isEmpty())
                break;
            const QChar first = segment.text.front();
            static const QRegularExpression reference(QStringLiteral("^[A-Z][A-Z&]{0,6}[ /.-]?\\d{1,4}/\\d"));
            const bool lettered = segment.text.size() > 1 && (((first.isUpper() || first == QLatin1Char('(')) && segment.text.at(1).isDigit()) || (first.isUpper() && reference.match(segment.text).hasMatch()));
            if (!first.isDigit() && !lettered && context.words.startsWith(QStringLiteral("stamp.item"), segment.text) == 0)
                continue;
            Candidate candidate;
            auto number = leadingItemNumber(segment.text, candidate.start.length);
            int before = 0;
            if (!number)
                if (const auto time = findTime(segment.text.left(24)); time && time->at == 0) {
                    // `10.15 am 4. Dentistry`
                    before = time->length;
                    while (before < segment.text.size() && segment.text.at(before).isSpace())
                        ++before;
                    number = leadingItemNumber(segment.text.mid(before), candidate.start.length);
                    candidate.start.length += before;
                    candidate.start.time = TimeRange{time->time, {}, false};
                }
            if (!number || (before > 0 && candidate.start.length - before <= int(number->text.size())))
                continue;
            candidate.start.number = *number;
            candidate.start.line = i;
            candidate.start.segment = s;
            int used = 0;
            for (const int w : segment.words) {
                const pdf::Word &word = page.words[std::size_t(w)];
                candidate.start.x0 = word.box.x0;
                candidate.start.x1 = word.box.x1;
                used += int(word.text.size()) + 1;
                if (used > before)
                    break;
            }
            candidate.page = line.page;
            candidate.size = line.size;
            candidate.sure = candidate.start.length >= int(segment.text.size()) || candidate.start.length - before > int(number->text.size());
            all.push_back(candidate);
        }
    }
    return all;
}

/// `Apologies`, `Declarations of interest`: what every agenda has, short as titles are.
bool isStanding(const Context &context, const Line &line)
{
    return line.text.size() < 90 && context.words.contains(QStringLiteral("item.standing"), line.text);
}

bool isBelowAgenda(const Context &context, const std::vector<const Line *> &lines, std::size_t line)
{
    for (std::size_t back = 1; back <= 6 && back <= line; ++back)
        if (context.words.is(QStringLiteral("front.agenda"), lines[line - back]->text))
            return true;
    return false;
}

} // namespace

std::vector<ItemStart> findItemStarts(const Context &context, const std::vector<const Line *> &lines)
{
    const std::vector<Candidate> all = candidatesOf(context, lines);
    std::vector<int> length(all.size(), 1);
    std::vector<int> before(all.size(), -1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i; k-- > 0;) {
            if (!aligned(all[k], all[i]))
                continue;
            if (all[k].start.number.isFollowedBy(all[i].start.number) && all[i].page - all[k].page <= 1 && length[k] + 1 > length[i]) {
                length[i] = length[k] + 1;
                before[i] = int(k);
            }
            // a list that begins anew is another list
            if (all[k].start.number.isFirst() && !all[i].start.number.isFirst())
                break;
        }
    }
    // the longest, unless another stands under the heading of an agenda or has the titles that every agenda has
    int best = -1;
    double most = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        double worth = std::min(length[i], 12) + 0.01 * length[i];
        int standing = 0;
        int start = int(i);
        for (int k = int(i); k >= 0; k = before[std::size_t(k)]) {
            start = k;
            if (length[i] > 1 && length[i] < 60)
                standing += isStanding(context, *lines[all[std::size_t(k)].start.line]);
        }
        worth += 2 * std::min(standing, 3) + (isBelowAgenda(context, lines, all[std::size_t(start)].start.line) ? 5 : 0);
        if (worth > most) {
            most = worth;
            best = int(i);
        }
    }
    std::vector<ItemStart> starts;
    for (int i = best; i >= 0; i = before[std::size_t(i)])
        starts.push_back(all[std::size_t(i)].start);
    std::reverse(starts.begin(), starts.end());
    return starts;
}

} // namespace scrutiny::reading
