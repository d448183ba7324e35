// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/attendance.h"

#include "base/text.h"
#include "reading/record_text.h"

namespace scrutiny::reading {

namespace {

constexpr double sameColumn = 14; // points: pieces whose left edges differ by less stand in one column

const QString titles = QStringLiteral("person.title");
const QString posts = QStringLiteral("person.post");
const QString organisations = QStringLiteral("person.organisation");
const QString plurals = QStringLiteral("person.plural");

bool isParticle(const QString &word)
{
    static const QStringList particles = {QStringLiteral("de"),  QStringLiteral("van"), QStringLiteral("der"), QStringLiteral("den"), QStringLiteral("la"),
                                          QStringLiteral("le"),  QStringLiteral("du"),  QStringLiteral("von"), QStringLiteral("bin"), QStringLiteral("al"),
                                          QStringLiteral("ap"),  QStringLiteral("da"),  QStringLiteral("dos"), QStringLiteral("di"),  QStringLiteral("ul")};
    return particles.contains(word);
}

QStringList wordsOf(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Every word as a name has them: capitalised, an initial, a particle.
bool nameWords(const QStringList &all)
{
    if (all.isEmpty() || all.size() > 7)
        return false;
    for (const QString &word : all) {
        if (isParticle(word))
            continue;
        const QChar first = word.at(0);
        if (!first.isUpper())
            return false;
        for (const QChar c : word)
            if (!c.isLetter() && c != QLatin1Char('.') && c != QLatin1Char('-') && c != QLatin1Char('\'') && c != QChar(0x2019) && c != QChar(0x2018))
                return false;
    }
    return !isParticle(all.back());
}

/// `A`, `A.`, `A.B.`, `AB` in front of a surname.
bool isInitial(const QString &word)
{
    QString letters = word;
    letters.remove(QLatin1Char('.'));
    return !letters.isEmpty() && letters.size() <= 2 && letters == letters.toUpper() && letters.at(0).isLetter();
}

QString trimmedName(QString text)
{
    static const QString edge = QStringLiteral(" ,;:.–—-•\t");
    const int mark = listMarkLength(text);
    text = text.mid(mark);
    while (!text.isEmpty() && edge.contains(text.back())) {
        // `J.` may end a name printed with the initial behind, `Ltd.` a post: the full stop goes either way
        text.chop(1);
    }
    while (!text.isEmpty() && edge.contains(text.front()))
        text.remove(0, 1);
    return text;
}

QString withoutPlural(const Vocabulary &words, const QString &text)
{
    const int length = words.startsWith(plurals, text);
    return length > 0 && length < text.size() ? trimmedName(text.mid(length)) : text;
}

/// The text cut at `separators` that stand outside brackets.
QStringList cutOutsideBrackets(const QString &text, const QString &separators)
{
    QStringList parts;
    int depth = 0, from = 0;
    for (int i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('(') || c == QLatin1Char('['))
            ++depth;
        else if (c == QLatin1Char(')') || c == QLatin1Char(']'))
            depth = std::max(0, depth - 1);
        else if (depth == 0 && separators.contains(c)) {
            parts << text.mid(from, i - from).trimmed();
            from = i + 1;
        }
    }
    parts << text.mid(from).trimmed();
    parts.removeAll(QString());
    return parts;
}

QString withoutBrackets(QString text)
{
    static const QRegularExpression brackets(QStringLiteral("\\([^()]*\\)?|\\[[^\\[\\]]*\\]?"));
    return text.remove(brackets).simplified();
}

bool isFormal(const Vocabulary &words, const QString &text)
{
    const QStringList all = wordsOf(text);
    if (all.size() < 2)
        return false;
    return words.startsWith(titles, text) > 0 || isInitial(all.front());
}

/// The two sides of an ` and ` between people, or the piece as it is.
QStringList cutAtAnd(const Vocabulary &words, const QString &piece)
{
    static const QRegularExpression andWord(QStringLiteral("(?:^|\\s)(?:and|&)\\s"));
    QStringList parts;
    QString rest = piece;
    int from = 0;
    while (true) {
        const QRegularExpressionMatch match = andWord.match(rest, from);
        if (!match.hasMatch())
            break;
        const QString left = rest.left(match.capturedStart()).trimmed();
        const QString right = rest.mid(match.capturedEnd()).trimmed();
        const bool inBrackets = left.count(QLatin1Char('(')) > left.count(QLatin1Char(')'));
        const bool leftName = left.isEmpty() || looksLikeName(words, withoutPlural(words, left));
        const QString rightFirst = right.section(QStringLiteral(" and "), 0, 0);
        const bool rightName = looksLikeName(words, rightFirst) || looksLikeName(words, right);
        if (!inBrackets && rightName && (leftName || left.endsWith(QLatin1Char(')')) || isFormal(words, withoutBrackets(rightFirst)))) {
            if (!left.isEmpty())
                parts << left;
            rest = right;
            from = 0;
        } else {
            from = int(match.capturedEnd());
        }
    }
    parts << rest;
    return parts;
}

} // namespace

bool looksLikeName(const Vocabulary &words, const QString &text)
{
    const QString plain = trimmedName(withoutBrackets(text));
    if (plain.size() < 2 || plain.size() > 60)
        return false;
    const QStringList all = wordsOf(plain);
    if (!nameWords(all))
        return false;
    if (!words.contains(posts, plain))
        return !words.contains(organisations, plain) || words.startsWith(titles, plain) > 0;
    // a rank in front of a name: `Chief Fire Officer N Harrowell`
    for (int i = int(all.size()) - 1; i >= 0; --i) {
        const QString word = all.at(i);
        if (!words.is(posts, word) && !words.contains(posts, word))
            continue;
        const QStringList name = all.mid(i + 1);
        if (name.size() == 1 && i == 0)
            return words.startsWith(titles, plain) > 0;
        return name.size() >= 2 && !words.contains(organisations, name.join(QLatin1Char(' ')));
    }
    return false;
}

Person personOf(const Vocabulary &words, const QString &text)
{
    Person person;
    QString rest = withoutPlural(words, trimmedName(text));
    static const QRegularExpression presiding(QStringLiteral(",?\\s+[(\\[]?((?:was |took )?(?:in )?the chair|presiding)[)\\]]?$"), QRegularExpression::CaseInsensitiveOption);
    if (const auto match = presiding.match(rest); match.hasMatch() && match.capturedStart() > 3) {
        person = personOf(words, rest.left(match.capturedStart()));
        person.role = person.role.isEmpty() ? match.captured(1) : person.role + QStringLiteral(", ") + match.captured(1);
        return person;
    }
    // brackets first: they may hold commas and dashes
    static const QRegularExpression bracket(QStringLiteral("[(\\[]([^()\\[\\]]*)[)\\]]?"));
    QStringList roles;
    for (QRegularExpressionMatch match = bracket.match(rest); match.hasMatch(); match = bracket.match(rest)) {
        const QString inner = match.captured(1).simplified();
        rest.replace(int(match.capturedStart()), int(match.capturedLength()), QStringLiteral(" \x01 "));
        // `Heather Savory (HS)`: how the minutes will call them
        QString initials;
        for (const QString &word : wordsOf(rest.section(QChar(1), 0, 0)))
            if (word.at(0).isUpper())
                initials += word.at(0);
        if (!inner.isEmpty() && !(inner.size() >= 2 && inner.size() <= 4 && (initials.endsWith(inner, Qt::CaseInsensitive) || initials.startsWith(inner.left(2)))))
            roles << inner;
    }
    static const QRegularExpression behind(QStringLiteral("\\x01|\\s[–—-]+\\s|[,:;]\\s"));
    if (const QRegularExpressionMatch match = behind.match(rest); match.hasMatch()) {
        QString more = rest.mid(match.capturedEnd());
        more.remove(QChar(1));
        more = trimmedName(more.simplified());
        if (!more.isEmpty())
            roles << more;
        rest = rest.left(match.capturedStart());
    }
    person.name = trimmedName(rest.simplified());
    person.role = roles.join(QStringLiteral(", "));
    return person;
}

std::vector<Person> peopleInText(const Vocabulary &words, const QString &text)
{
    std::vector<Person> people;
    const bool semicolons = cutOutsideBrackets(text, QStringLiteral(";")).size() > 1;
    const QStringList pieces = cutOutsideBrackets(text, semicolons ? QStringLiteral(";") : QStringLiteral(","));
    for (const QString &piece : pieces) {
        QStringList parts;
        // `Councillor A (Chair); Councillors B, C and D`
        if (semicolons && words.startsWith(plurals, piece) > 0) {
            for (Person &person : peopleInText(words, withoutPlural(words, piece)))
                people.push_back(std::move(person));
            continue;
        }
        if (semicolons)
            parts << (piece.startsWith(QLatin1String("and ")) ? piece.mid(4) : piece);
        else
            parts = cutAtAnd(words, piece);
        for (const QString &part : parts) {
            const QString plain = trimmedName(withoutPlural(words, trimmedName(part)));
            if (plain.isEmpty())
                continue;
            const QString head = semicolons || plain.endsWith(QLatin1String("hair")) ? personOf(words, plain).name : plain;
            if (!looksLikeName(words, head) && !semicolons) {
                // a post behind the comma belongs to the person before; a bracket behind it too
                const Person more = personOf(words, plain);
                if (!people.empty() && !looksLikeName(words, more.name))
                    people.back().role += (people.back().role.isEmpty() ? QString() : QStringLiteral(", ")) + plain;
                else if (looksLikeName(words, more.name))
                    people.push_back(more);
                continue;
            }
            Person person = personOf(words, plain);
            if (!person.name.isEmpty())
                people.push_back(std::move(person));
        }
    }
    return people;
}

namespace {

int namesIn(const Vocabulary &words, const QString &text)
{
    int names = 0;
    for (const QString &piece : cutOutsideBrackets(text, QStringLiteral(",;")))
        for (const QString &part : cutAtAnd(words, piece))
            names += looksLikeName(words, withoutPlural(words, trimmedName(part)));
    return names;
}

bool goesOn(const QString &before, const QString &piece)
{
    if (before.count(QLatin1Char('(')) > before.count(QLatin1Char(')')))
        return true;
    static const QString hanging = QStringLiteral(",–—-&/");
    return (!before.isEmpty() && hanging.contains(before.back())) || before.endsWith(QLatin1String(" and")) || before.endsWith(QLatin1String(" of"))
        || before.endsWith(QLatin1String(" for")) || (!piece.isEmpty() && piece.at(0).isLower());
}

struct Entry
{
    QString text, role;
    Source source;
};

/// Pieces by the column that they stand in, left to right.
std::vector<std::vector<const AttendancePiece *>> columnsOf(const std::vector<AttendancePiece> &pieces)
{
    std::vector<double> edges;
    for (const AttendancePiece &piece : pieces)
        edges.push_back(piece.box.x0);
    std::sort(edges.begin(), edges.end());
    std::vector<double> starts;
    for (const double x : edges)
        if (starts.empty() || x - starts.back() > sameColumn)
            starts.push_back(x);
    std::vector<std::vector<const AttendancePiece *>> columns(starts.size());
    for (const AttendancePiece &piece : pieces) {
        std::size_t col = 0;
        while (col + 1 < starts.size() && starts[col + 1] <= piece.box.x0 + 1)
            ++col;
        columns[col].push_back(&piece);
    }
    return columns;
}

bool mostlyNames(const Vocabulary &words, const std::vector<const AttendancePiece *> &column)
{
    std::size_t names = 0;
    QStringList seen;
    for (const AttendancePiece *piece : column) {
        names += looksLikeName(words, personOf(words, piece->text).name) && !seen.contains(piece->text);
        seen << piece->text; // posts and bodies come twice, people do not
    }
    return names * 10 >= column.size() * 8;
}

} // namespace

namespace {

/// Whether each line is a person of their own, most with a post behind: `Ms C Douch, Service Director, Children's Social Care`.
bool oneEach(const Vocabulary &words, const std::vector<AttendancePiece> &pieces)
{
    int withPost = 0;
    for (const AttendancePiece &piece : pieces) {
        const QString &text = piece.text;
        const QStringList parts = cutOutsideBrackets(text, QStringLiteral(","));
        if (parts.isEmpty() || text.endsWith(QLatin1Char(',')) || text.endsWith(QLatin1String(" and")) || !looksLikeName(words, personOf(words, parts.front()).name)
            || words.startsWith(plurals, text) > 0)
            return false;
        withPost += parts.size() > 1 && words.contains(posts, withoutBrackets(parts.at(1))) && !isFormal(words, parts.at(1));
    }
    return pieces.size() > 1 && withPost * 2 >= int(pieces.size());
}

} // namespace

std::vector<Person> peopleInList(const Context &context, const std::vector<AttendancePiece> &pieces)
{
    std::vector<Person> people;
    if (pieces.empty())
        return people;
    const Vocabulary &words = context.words;
    // `Councillor A B (Chair) Councillor C D`: two columns that nearly touch
    static const QRegularExpression touching(QStringLiteral("^((?:Councillor|Cllr\\.?)\\s[^,;]{4,60}?(?:\\)|\\p{Ll}))\\s+((?:Councillor|Cllr\\.?)\\s+\\p{Lu}[^,;]*)$"));
    static const QRegularExpression joins(QStringLiteral("\\b(?:and|for|of|by|county|town|borough|district|city|parish|ward|with|to|from|or|&)$"), QRegularExpression::CaseInsensitiveOption);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (const auto match = touching.match(pieces[i].text); match.hasMatch() && !joins.match(match.captured(1)).hasMatch()) {
            std::vector<AttendancePiece> cut = pieces;
            cut[i].text = match.captured(1);
            AttendancePiece second = pieces[i];
            second.text = match.captured(2);
            cut.insert(cut.begin() + std::ptrdiff_t(i) + 1, second);
            return peopleInList(context, cut);
        }
    bool running = pieces.size() == 1;
    // `A B (Chief Executive), Michael` over `Porteous (Chief Finance Officer)`: a name that the line's end broke
    static const QRegularExpression broken(QStringLiteral("\\)(?:,|\\s+and)\\s+\\p{Lu}[\\p{L}’'-]*$"));
    // `A B (Chief` over `Executive), C D (Clerk)`: a post that it broke, with another person behind
    static const QRegularExpression closes(QStringLiteral("^[^()]*\\)(?:,|\\s+and)\\s+\\p{Lu}"));
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i)
        running |= broken.match(pieces[i].text).hasMatch() || pieces[i].text.endsWith(QLatin1String(") and"))
            || (pieces[i].text.count(QLatin1Char('(')) > pieces[i].text.count(QLatin1Char(')')) && closes.match(pieces[i + 1].text).hasMatch());
    if (!oneEach(words, pieces))
        for (std::size_t i = 0; i < pieces.size() && !running; ++i)
            running = namesIn(words, pieces[i].text) >= 2;
    if (running) {
        // a line that ends a sentence, or one that begins a new group (`Councillors ...`), parts the text
        QStringList parts;
        Source source;
        static const QRegularExpression stops(QStringLiteral("[\\w)]{2}\\.$"));
        for (const AttendancePiece &piece : pieces) {
            if (parts.isEmpty() || (stops.match(parts.back()).hasMatch() && !words.is(titles, parts.back().section(QLatin1Char(' '), -1))) || words.startsWith(plurals, piece.text) > 0
                || (namesIn(words, parts.back()) == 1 && personOf(words, parts.back()).role.contains(QLatin1String("chair"), Qt::CaseInsensitive) && !parts.back().endsWith(QLatin1Char(','))))
                parts << piece.text;
            else
                parts.back() = joinedLines(parts.back(), piece.text);
            addPlace(source, piece.line->page, piece.box);
        }
        for (const QString &part : parts)
            for (Person &person : peopleInText(words, part))
                people.push_back(std::move(person));
        for (Person &person : people) {
            // the place is the line that holds the surname
            const QString last = wordsOf(person.name).isEmpty() ? QString() : wordsOf(person.name).back();
            for (const AttendancePiece &piece : pieces)
                if (person.source.empty() && !last.isEmpty() && piece.text.contains(last))
                    addPlace(person.source, piece.line->page, piece.box);
            if (person.source.empty())
                person.source = source;
        }
        return people;
    }

    std::vector<Entry> entries;
    std::vector<std::pair<const Line *, std::size_t>> owners; // which entry a line's first columns made
    const auto columns = columnsOf(pieces);
    for (std::size_t col = 0; col < columns.size(); ++col) {
        const bool names = col == 0 || mostlyNames(words, columns[col]);
        for (const AttendancePiece *piece : columns[col]) {
            const Place place{piece->line->page, piece->box};
            if (!names) {
                std::size_t best = entries.size();
                for (const auto &[line, entry] : owners)
                    if (line->page == piece->line->page && line->baseline <= piece->line->baseline + 2)
                        best = entry;
                if (best < entries.size()) {
                    entries[best].role = entries[best].role.isEmpty() ? piece->text : joinedLines(entries[best].role, piece->text);
                    addPlace(entries[best].source, place.page, place.rect);
                }
                continue;
            }
            if (!entries.empty() && !owners.empty() && goesOn(entries.back().text, piece->text)) {
                entries.back().text = joinedLines(entries.back().text, piece->text);
                addPlace(entries.back().source, place.page, place.rect);
                continue;
            }
            owners.emplace_back(piece->line, entries.size());
            entries.push_back({piece->text, {}, {place}});
        }
    }
    for (Entry &entry : entries) {
        Person person = personOf(words, entry.text);
        if (!entry.role.isEmpty())
            person.role = person.role.isEmpty() ? entry.role : person.role + QStringLiteral(", ") + entry.role;
        person.source = std::move(entry.source);
        if (!person.name.isEmpty() && person.name.size() < 80)
            people.push_back(std::move(person));
    }
    return people;
}

} // namespace scrutiny::reading
