// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/agenda.h"

#include "base/dates.h"
#include "base/text.h"

namespace scrutiny::reading {

std::optional<PageRange> pageRange(const QString &text, bool bareAllowed)
{
    if (text.size() > 40 || text.isEmpty())
        return {};
    static const QRegularExpression form(QStringLiteral("^[(\\[]?\\s*(?:\\p{L}{3,12}\\s*/\\s*)?((?:pages?|pp?|pgs?|tudalen(?:nau)?)(?![a-z])\\.?\\s*(?:/\\s*\\p{L}{3,12}\\s*)?(?:nos?\\.?)?:?\\s*)?([A-Z]?\\d{1,4})(?:\\s*(?:-|–|—|‐|‑|to|and|&)\\s*([A-Z]?\\d{1,4}))?\\s*[)\\]]?\\.?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    if (!bareAllowed && match.captured(1).isEmpty())
        return {};
    PageRange range{match.captured(2), match.captured(3)};
    if (range.to.isEmpty())
        range.to = range.from;
    if (range.to.toInt() < range.from.toInt())
        return {};
    return range;
}

std::optional<PageRange> takePagesOff(QString &title)
{
    std::optional<PageRange> found;
    const Vocabulary &words = Vocabulary::builtIn();
    // `Work programme . . . . . . 8 - 9`
    static const QRegularExpression leader(QStringLiteral("\\s*(?:[._…]\\s?){2,}\\s*(.{0,16})$"));
    if (title.contains(QLatin1String("..")) || title.contains(QLatin1String(". .")) || title.contains(QLatin1String("__")) || title.contains(QChar(0x2026))) {
        const QRegularExpressionMatch match = leader.match(title);
        if (match.hasMatch() && (match.captured(1).isEmpty() || pageRange(match.captured(1), true))) {
            found = pageRange(match.captured(1), true);
            title = title.left(match.capturedStart()).trimmed();
        }
    }
    for (int round = 0; round < 3; ++round) {
        if (title.endsWith(QLatin1Char(')')) || title.endsWith(QLatin1Char(']'))) {
            const qsizetype open = std::max(title.lastIndexOf(QLatin1Char('(')), title.lastIndexOf(QLatin1Char('[')));
            if (open < 0)
                break;
            const QString inside = title.mid(open + 1, title.size() - open - 2);
            if (const auto range = pageRange(inside, false))
                found = range;
            else if (!words.is(QStringLiteral("title.note"), inside))
                break;
            title = title.left(open).trimmed();
            continue;
        }
        static const QRegularExpression tail(QStringLiteral("[\\s,–-]+((?:pages?|pp?)\\.?\\s*\\d{1,4}(?:\\s*(?:-|–|to)\\s*\\d{1,4})?)$"), QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = tail.match(title);
        if (!match.hasMatch())
            break;
        found = pageRange(match.captured(1), false);
        title = title.left(match.capturedStart()).trimmed();
    }
    return found;
}

std::optional<TimeRange> timeRange(const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.size() > 36 || plain.isEmpty())
        return {};
    static const QRegularExpression form(
        QStringLiteral("^[(\\[]?\\s*(?:at\\s+|from\\s+|approx\\.?\\s+|c\\.?\\s*|time:?\\s*)?(\\d{1,2}(?:[:.]\\d{2}|\\s*(?=[ap]\\.?m))\\s*(?:[ap]\\.?\\s?m\\.?)?|\\d{4}\\s?(?:hours|hrs|h)?|12 noon|noon|midday)"
                       "(?:\\s*(?:-|–|—|‐|to|until)\\s*(\\d{1,2}(?:[:.]\\d{2}|\\s*(?=[ap]\\.?m))\\s*(?:[ap]\\.?\\s?m\\.?)?|12 noon|noon|midday))?\\s*(?:hours|hrs)?\\s*[)\\]]?\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return {};
    TimeRange range;
    const QString first = match.captured(1);
    range.from = parseTime(first);
    if (!match.captured(2).isEmpty())
        range.to = parseTime(match.captured(2));
    const auto half = [](const QString &t) { return t.contains(QLatin1Char('m'), Qt::CaseInsensitive) || t.contains(QLatin1String("noon"), Qt::CaseInsensitive); };
    // `2.10 - 2.30 pm`: the half of the day is said once
    if (range.from.isValid() && range.to.isValid() && !half(first) && half(match.captured(2)) && range.to.hour() >= 12 && range.from.hour() < 12
        && range.from.addSecs(12 * 3600) <= range.to)
        range.from = range.from.addSecs(12 * 3600);
    if (!range.from.isValid())
        return {};
    range.bare = !half(first) && !half(match.captured(2)) && range.from.hour() < 12 && !(first.contains(QLatin1Char(':')) && first.startsWith(QLatin1Char('0')));
    return range;
}

bool isPersonName(const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.size() < 3 || plain.size() > 60)
        return false;
    int words = 0;
    for (const QStringView &word : QStringView(plain).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        ++words;
        const QChar first = word.front();
        static const QStringList small{QStringLiteral("de"), QStringLiteral("van"), QStringLiteral("von"), QStringLiteral("der"), QStringLiteral("la"), QStringLiteral("le"),
                                       QStringLiteral("du"), QStringLiteral("al"), QStringLiteral("bin"), QStringLiteral("ap"), QStringLiteral("da"), QStringLiteral("dos")};
        if (!first.isUpper() && first != QLatin1Char('(') && !small.contains(word.toString()))
            return false;
        for (const QChar c : word)
            if (c.isDigit() || c == QLatin1Char(':') || c == QLatin1Char('@') || c == QLatin1Char('/'))
                return false;
    }
    if (words < 1 || words > 7)
        return false;
    return !Vocabulary::builtIn().contains(QStringLiteral("name.never"), plain);
}

namespace {

/// `Name, post`: what stands before the first comma, colon or dash is a name of at least two words.
bool beginsWithPerson(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("\\s*(?:,|:|\\s[-–—]\\s|\\(|;)"));
    const QRegularExpressionMatch match = separator.match(text);
    if (!match.hasMatch())
        return false;
    const QString name = text.left(match.capturedStart()).trimmed();
    return name.contains(QLatin1Char(' ')) && isPersonName(name);
}

bool isSentence(const QString &text)
{
    return text.endsWith(QLatin1Char('.')) && text.count(QLatin1Char(' ')) >= 7;
}

QString tidied(QString text)
{
    text = text.trimmed();
    static const QRegularExpression lead(QStringLiteral("^(?:[•●▪◦o·*\\x{2022}\\x{F0B7}-]\\s+|\\(?[ivx]{1,4}[.)]\\s+|and\\s+|&\\s+)"));
    text.remove(lead);
    while (text.endsWith(QLatin1Char(';')) || text.endsWith(QLatin1Char(',')) || (text.endsWith(QLatin1Char('.')) && text.size() > 3 && text.at(text.size() - 2).isLower()))
        text.chop(1);
    if (text.endsWith(QLatin1String(" and")))
        text.chop(4);
    return text.trimmed();
}

} // namespace

QStringList contributorsFrom(const QString &text)
{
    QStringList all;
    for (const QString &part : text.split(QLatin1Char(';'))) {
        // `A, post, and B, post`
        QString rest = part.trimmed();
        while (!rest.isEmpty()) {
            static const QRegularExpression next(QStringLiteral(",?\\s+and\\s+(?=(?:[A-Z][^\\s,]*\\s+){1,5}(?:[A-Z][^\\s,]*,\\s|\\([A-Z]))"));
            QRegularExpressionMatchIterator matches = next.globalMatch(rest);
            qsizetype cut = -1;
            qsizetype after = -1;
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                const QString left = rest.left(match.capturedStart());
                if (beginsWithPerson(left) && beginsWithPerson(rest.mid(match.capturedEnd()))) {
                    cut = match.capturedStart();
                    after = match.capturedEnd();
                    break;
                }
            }
            QString one = tidied(cut < 0 ? rest : rest.left(cut));
            // `A (post)` is `A, post`
            static const QRegularExpression post(QStringLiteral("^([^(),]+?)\\s*\\(([^()]{4,})\\)$"));
            if (const QRegularExpressionMatch match = post.match(one); match.hasMatch() && isPersonName(match.captured(1)))
                one = match.captured(1) + QStringLiteral(", ") + match.captured(2);
            if (!one.isEmpty())
                all.append(one);
            rest = cut < 0 ? QString() : rest.mid(after);
        }
    }
    return all;
}

bool isContributor(const QString &text)
{
    if (text.size() > 140 || isSentence(text) || !beginsWithPerson(text))
        return false;
    static const QRegularExpression separator(QStringLiteral("[,:(]\\s*|\\s[-–—]\\s"));
    const QRegularExpressionMatch match = separator.match(text);
    return match.hasMatch() && text.size() - match.capturedEnd() > 3 && text.at(match.capturedEnd()).isUpper();
}

bool isBullet(const QString &text)
{
    return text.size() > 3 && (text.front() == QChar(0x2022) || text.front() == QChar(0xF0B7) || text.front() == QChar(0x25CF) || text.front() == QChar(0x25AA));
}

QStringList contributorsFrom(const std::vector<ItemLine> &lines, double right)
{
    // `Invited: A, post; B, post` is one running text, wherever its lines break
    if (std::any_of(lines.begin(), lines.end(), [](const ItemLine &line) { return line.text.contains(QLatin1Char(';')); })) {
        QString running;
        for (const ItemLine &line : lines)
            running = running.isEmpty() ? line.text : joinedLines(running, line.text);
        return contributorsFrom(running);
    }
    QStringList all;
    bool joinNext = false;
    bool another = false; // `and` stood on a line of its own
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString text = lines[i].text.trimmed();
        if (text.isEmpty())
            continue;
        const QString word = folded(text);
        if (word == QLatin1String("and") || word.isEmpty()) {
            joinNext = false;
            another = true;
            continue;
        }
        const double firstWord = double(text.indexOf(QLatin1Char(' ')) < 0 ? text.size() : text.indexOf(QLatin1Char(' '))) * lines[i].box.width() / double(text.size());
        const bool roomBefore = i == 0 || lines[i - 1].box.x1 + firstWord + 0.4 * lines[i].size < right;
        // `Palvinder Kudhail,` whose post stands below
        const bool open = text.endsWith(QLatin1Char(',')) && tidied(text).contains(QLatin1Char(' ')) && isPersonName(tidied(text)) && !joinNext;
        const bool person = open || beginsWithPerson(tidied(text));
        const bool bullet = text.front() == QChar(0x2022) || text.front() == QChar(0xF0B7) || text.front() == QChar(0x25CF);
        // two names below each other, neither with a post
        const bool names = !all.isEmpty() && !joinNext && text.contains(QLatin1Char(' ')) && isPersonName(text) && isPersonName(all.last());
        const bool more = !all.isEmpty() && !person && !bullet && !another && !names && (!roomBefore || !text.front().isUpper() || joinNext);
        if (!all.isEmpty() && !more && isSentence(text) && !person)
            break;
        if (more)
            all.last() = joinedLines(all.last(), text);
        else
            all.append(text);
        another = false;
        joinNext = text.endsWith(QLatin1Char(',')) || text.endsWith(QLatin1String(" and")) || text.endsWith(QLatin1String(" of")) || text.endsWith(QLatin1String(" for"))
            || text.endsWith(QLatin1String(" the")) || text.endsWith(QLatin1Char('-')) || text.endsWith(QLatin1Char('&'));
    }
    QStringList out;
    for (const QString &one : all)
        out += contributorsFrom(one);
    return out;
}

} // namespace scrutiny::reading
