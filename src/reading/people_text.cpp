// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/agenda.h"

#include "base/text.h"

namespace scrutiny::reading {

namespace {

bool isRole(const QString &text)
{
    const Vocabulary &words = Vocabulary::builtIn();
    return words.is(QStringLiteral("role.chairman"), text) || words.is(QStringLiteral("role.vice"), text);
}

/// `Councillors A B, C D` says once what they all are; `Cllr A B` belongs to the name.
QString withoutCommonTitle(const QString &text)
{
    static const QRegularExpression title(QStringLiteral("^(?:councillors|cllrs\\.?|members|councillors:)\\s+"), QRegularExpression::CaseInsensitiveOption);
    QString out = text.trimmed();
    out.remove(title);
    return out;
}

} // namespace

QStringList namesIn(const QString &text)
{
    QStringList names;
    QString name;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('(') || c == QLatin1Char('['))
            ++depth;
        if (c == QLatin1Char(')') || c == QLatin1Char(']'))
            depth = std::max(0, depth - 1);
        const bool conjunction = depth == 0 && c.isSpace() && (QStringView(text).mid(i + 1).startsWith(QLatin1String("and ")) || QStringView(text).mid(i + 1).startsWith(QLatin1String("& ")));
        if ((depth == 0 && (c == QLatin1Char(',') || c == QLatin1Char(';'))) || conjunction) {
            names.append(name.trimmed());
            name.clear();
            if (conjunction)
                i += text.at(i + 1) == QLatin1Char('&') ? 2 : 4;
            continue;
        }
        name += c;
    }
    names.append(name.trimmed());
    names.removeAll(QString());
    return names;
}

std::optional<Person> personFrom(const QString &text, bool surnames)
{
    QString rest = withoutCommonTitle(text);
    static const QRegularExpression bullet(QStringLiteral("^[•●▪◦*\\x{F0B7}o-]\\s+"));
    rest.remove(bullet);
    while (rest.endsWith(QLatin1Char('.')) || rest.endsWith(QLatin1Char(',')) || rest.endsWith(QLatin1Char(';')))
        rest.chop(1);
    Person person;
    static const QRegularExpression brackets(QStringLiteral("\\s*[(\\[]([^)\\]]*)[)\\]]?"));
    QRegularExpressionMatch match = brackets.match(rest);
    QString aside;
    while (match.hasMatch()) {
        const QString inside = match.captured(1).trimmed();
        if (isRole(inside))
            person.role = inside;
        else if (aside.isEmpty())
            aside = inside;
        rest = rest.left(match.capturedStart()) + rest.mid(match.capturedEnd());
        match = brackets.match(rest);
    }
    static const QRegularExpression separator(QStringLiteral("\\s*,\\s+|\\s+[-–—]\\s+"));
    const QRegularExpressionMatch cut = separator.match(rest);
    if (cut.hasMatch()) {
        const QString post = rest.mid(cut.capturedEnd()).trimmed();
        if (person.role.isEmpty())
            person.role = isRole(post) ? post : QLatin1Char('(') + post;
        rest = rest.left(cut.capturedStart());
    }
    rest = rest.trimmed();
    if (!isPersonName(rest) || (!surnames && !rest.contains(QLatin1Char(' '))))
        return {};
    person.name = rest;
    if (person.role.isEmpty() && !aside.isEmpty())
        person.role = QLatin1Char('(') + aside;
    return person;
}

std::vector<Person> peopleFrom(const QString &text)
{
    std::vector<Person> people;
    const bool surnames = text.contains(QLatin1String("Councillors ")) || text.contains(QLatin1String("Cllrs"));
    for (QString name : namesIn(withoutCommonTitle(text))) {
        name = withoutCommonTitle(name);
        if (name.startsWith(QLatin1String("and ")))
            name = name.mid(4);
        // `L Clarke, OBE` and `A B, Chairman`: what is no name belongs to the one before
        if (!people.empty() && isRole(name)) {
            people.back().role = name;
            continue;
        }
        // `Mitchell, M (Deputy Chair)`
        static const QRegularExpression initials(QStringLiteral("^([A-Z]\\.?(?:\\s?[A-Z]\\.?)?)\\s*(?:\\(([^)]*)\\))?$"));
        if (const QRegularExpressionMatch match = initials.match(name); surnames && match.hasMatch() && !people.empty()) {
            people.back().name += QStringLiteral(", ") + match.captured(1);
            if (isRole(match.captured(2)))
                people.back().role = match.captured(2);
            continue;
        }
        if (const auto person = personFrom(name, surnames))
            people.push_back(*person);
    }
    return people;
}

} // namespace scrutiny::reading
