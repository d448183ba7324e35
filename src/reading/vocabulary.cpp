// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/vocabulary.h"

#include "reading/vocabulary_text.h"

#include "base/text.h"

namespace scrutiny::reading {

namespace {

/// The folded form of one character: empty when it does not count.
QString foldedCharacter(QChar c)
{
    const ushort code = c.unicode();
    if (code < 128) {
        if (code >= 'A' && code <= 'Z')
            return QString(QChar(code + 32));
        if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'))
            return QString(c);
        return {};
    }
    return folded(QStringView(&c, 1));
}

/// How many characters of `text` from `at` spell `phrase` (folded), or 0. The phrase must end where a word ends.
int spelled(const QString &text, int at, const QString &phrase)
{
    int seen = 0;
    int end = at;
    for (int i = at; i < text.size() && seen < phrase.size(); ++i) {
        const QString c = foldedCharacter(text.at(i));
        if (c.isEmpty()) {
            if (seen == 0)
                return 0;
            continue;
        }
        if (!QStringView(phrase).mid(seen).startsWith(c))
            return 0;
        seen += int(c.size());
        end = i + 1;
    }
    if (seen < phrase.size())
        return 0;
    // `Author(s)` begins with `Author`
    if (QStringView(text).mid(end).startsWith(QLatin1String("(s)")))
        end += 3;
    if (end < text.size() && text.at(end).isLetterOrNumber())
        return 0;
    return end - at;
}

} // namespace

const Vocabulary &Vocabulary::builtIn()
{
    static const Vocabulary vocabulary = fromText(QString::fromUtf8(vocabularyText));
    return vocabulary;
}

Vocabulary Vocabulary::fromText(const QString &text)
{
    Vocabulary vocabulary;
    QString name;
    for (const QStringView &raw : QStringView(text).split(QLatin1Char('\n'))) {
        const QStringView line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        if (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']'))) {
            name = line.mid(1, line.size() - 2).trimmed().toString();
            continue;
        }
        List &list = vocabulary.lists[name];
        list.phrases.append(line.toString());
        const QString plain = folded(line);
        if (!plain.isEmpty())
            list.folded.push_back(plain);
    }
    for (List &list : vocabulary.lists)
        std::stable_sort(list.folded.begin(), list.folded.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return vocabulary;
}

const Vocabulary::List *Vocabulary::find(const QString &name) const
{
    const auto found = lists.constFind(name);
    return found == lists.constEnd() ? nullptr : &*found;
}

const QStringList &Vocabulary::list(const QString &name) const
{
    static const QStringList none;
    const List *found = find(name);
    return found ? found->phrases : none;
}

bool Vocabulary::is(const QString &name, const QString &text) const
{
    const List *found = find(name);
    if (!found || text.size() > 120)
        return false;
    const QString whole = folded(text);
    QString singular = text;
    singular.remove(QLatin1String("(s)"), Qt::CaseInsensitive);
    const bool plural = singular.size() != text.size();
    const QString other = plural ? folded(singular) : QString();
    for (const QString &phrase : found->folded)
        if (phrase == whole || (plural && phrase == other))
            return true;
    return false;
}

int Vocabulary::startsWith(const QString &name, const QString &text) const
{
    const List *found = find(name);
    if (!found)
        return 0;
    for (const QString &phrase : found->folded)
        if (const int length = spelled(text, 0, phrase))
            return length;
    return 0;
}

bool Vocabulary::contains(const QString &name, const QString &text) const
{
    const List *found = find(name);
    if (!found)
        return false;
    for (int at = 0; at < text.size(); ++at) {
        if (!text.at(at).isLetterOrNumber() || (at > 0 && text.at(at - 1).isLetterOrNumber()))
            continue;
        for (const QString &phrase : found->folded)
            if (spelled(text, at, phrase))
                return true;
    }
    return false;
}

} // namespace scrutiny::reading
