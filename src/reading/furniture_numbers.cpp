// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/furniture_numbers.h"

#include "reading/vocabulary.h"

namespace scrutiny::reading {

namespace {

bool isDash(QChar c)
{
    const ushort u = c.unicode();
    return c == QLatin1Char('-') || u == 0x2010 || u == 0x2011 || u == 0x2012 || u == 0x2013 || u == 0x2014 || u == 0x2212;
}

bool isTrim(QChar c)
{
    return c.isSpace() || isDash(c) || c == QLatin1Char('|') || c == QLatin1Char('[') || c == QLatin1Char(']') || c == QLatin1Char('(')
        || c == QLatin1Char(')') || c == QLatin1Char('~') || c == QLatin1Char(':') || c == QLatin1Char('.');
}

QStringView trimmedStamp(QStringView text)
{
    while (!text.isEmpty() && isTrim(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isTrim(text.back()))
        text.chop(1);
    return text;
}

/// Up to four digits from `at`; `at` moves behind them. 0 when there are none.
int digits(QStringView text, qsizetype &at)
{
    int value = 0;
    const qsizetype from = at;
    while (at < text.size() && at - from < 5 && text.at(at) >= QLatin1Char('0') && text.at(at) <= QLatin1Char('9'))
        value = value * 10 + text.at(at++).digitValue();
    return at - from > 4 ? 0 : value;
}

/// `61` or `61 of 120` as a whole.
std::optional<NumberText> counted(QStringView text)
{
    qsizetype at = 0;
    NumberText says;
    says.number = digits(text, at);
    if (says.number == 0)
        return {};
    QStringView rest = text.mid(at).trimmed();
    if (rest.isEmpty())
        return says;
    if (rest.startsWith(QLatin1String("of "), Qt::CaseInsensitive))
        rest = rest.mid(3).trimmed();
    else if (rest.startsWith(QLatin1Char('/')))
        rest = rest.mid(1).trimmed();
    else
        return {};
    at = 0;
    says.of = digits(rest, at);
    if (says.of < says.number || at != rest.size())
        return {};
    says.wordy = true;
    return says;
}

} // namespace

std::optional<NumberText> numberText(const QString &text)
{
    if (text.size() > 160 || text.isEmpty())
        return {};
    const bool anyDigit = std::any_of(text.begin(), text.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (!anyDigit)
        return {};
    const QStringView stamp = trimmedStamp(text);
    if (stamp.isEmpty())
        return {};
    if (stamp.front().isDigit()) {
        if (const auto says = counted(stamp))
            return says;
        qsizetype at = 0;
        NumberText says{digits(stamp, at), 0, true};
        const QString rest = trimmedStamp(stamp.mid(at)).toString().remove(QLatin1Char(' '));
        if (says.number > 0 && Vocabulary::builtIn().is(QStringLiteral("page.stamp"), rest))
            return says; // `61 | Page`
    }
    const QString whole = stamp.toString();
    const int word = Vocabulary::builtIn().startsWith(QStringLiteral("page.stamp"), whole);
    if (word > 0) {
        auto says = counted(trimmedStamp(stamp.mid(word)));
        if (says)
            says->wordy = true;
        return says;
    }
    return {};
}

QString itemStampText(const QString &text, bool &plainWord)
{
    if (text.size() > 40 || text.size() < 6)
        return {};
    const QChar first = text.front().toLower();
    if (first != QLatin1Char('a') && first != QLatin1Char('i'))
        return {};
    const int word = Vocabulary::builtIn().startsWith(QStringLiteral("stamp.item"), text);
    if (word == 0)
        return {};
    plainWord = first == QLatin1Char('i');
    QString rest = trimmedStamp(QStringView(text).mid(word)).toString();
    if (rest.startsWith(QLatin1String("no"), Qt::CaseInsensitive))
        rest = trimmedStamp(QStringView(rest).mid(2)).toString();
    if (rest.isEmpty() || rest.size() > 6 || rest.contains(QLatin1Char(' ')))
        return {};
    const bool digit = std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit(); });
    return digit ? rest : QString();
}

namespace {

/// Numbers of one offset (printed number minus position) that stand on a run of pages.
struct Run
{
    int offset = 0;
    int first = 0, last = 0;
    int count = 0;
    int wordy = 0;
    int of = 0;
};

std::vector<Run> runsOf(const std::vector<NumberPlace> &numbers)
{
    std::map<int, Run> byOffset;
    for (const NumberPlace &place : numbers) {
        Run &run = byOffset[place.says.number - place.page];
        run.offset = place.says.number - place.page;
        if (run.count == 0)
            run.first = place.page;
        if (run.count == 0 || run.last != place.page)
            ++run.count;
        run.last = place.page;
        run.wordy += place.says.wordy;
        if (place.says.of)
            run.of = place.says.of;
    }
    std::vector<Run> runs;
    for (const auto &entry : byOffset)
        runs.push_back(entry.second);
    return runs;
}

bool couldBePacks(const Run &run, int pages)
{
    const int span = run.last - run.first + 1;
    if (run.count < 2 && !(pages <= 3 && run.wordy > 0))
        return false;
    if (run.count * 5 < span * 2)
        return false;
    // `1 of 54` within more pages is a report's
    if (run.of && run.of != pages + run.offset && run.of != pages)
        return false;
    const bool toEnd = run.last >= pages - std::max(2, pages / 12);
    const bool fromStart = run.first <= std::max(6, pages / 8);
    return (toEnd && fromStart) || (toEnd && run.offset + run.first > 1 && span * 2 >= pages) || (fromStart && span * 5 >= pages * 3);
}

} // namespace

std::optional<int> sequenceOf(std::vector<NumberPlace> &numbers, int pages)
{
    std::stable_sort(numbers.begin(), numbers.end(), [](const NumberPlace &a, const NumberPlace &b) { return a.page < b.page; });
    const std::vector<Run> runs = runsOf(numbers);
    const Run *pack = nullptr;
    for (const Run &run : runs)
        if (couldBePacks(run, pages) && (!pack || run.count > pack->count || (run.count == pack->count && run.wordy > pack->wordy)))
            pack = &run;
    for (NumberPlace &place : numbers) {
        const int offset = place.says.number - place.page;
        if (pack && offset == pack->offset) {
            place.pack = 1;
            continue;
        }
        // a report's own: it says so, or it runs on over neighbouring pages
        const bool runsOn = std::any_of(numbers.begin(), numbers.end(), [&](const NumberPlace &other) {
            return std::abs(other.page - place.page) == 1 && other.says.number - other.page == offset && other.foot == place.foot;
        });
        if (place.says.wordy || (runsOn && !place.tail))
            place.pack = 2;
    }
    return pack ? std::optional<int>(pack->offset) : std::nullopt;
}

} // namespace scrutiny::reading
