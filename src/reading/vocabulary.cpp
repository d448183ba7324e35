// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/vocabulary.h"

#include "reading/vocabulary_text.h"

#include "base/text.h"

#include <QVarLengthArray>

namespace scrutiny::reading {

namespace {

/// A text's letters and digits in lower case, and where in the text each stands.
struct Folded
{
    QVarLengthArray<char16_t, 160> letters;
    QVarLengthArray<int, 160> places;
};

/// One ASCII character folded; 0 when it does not count.
char16_t foldedAscii(char16_t c)
{
    if (c >= 'A' && c <= 'Z')
        return char16_t(c + 32);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : char16_t(0);
}

/// Folds `text` until `most` letters are found.
Folded foldedText(const QString &text, qsizetype most)
{
    Folded out;
    for (int i = 0; i < text.size() && out.letters.size() < most; ++i) {
        const char16_t c = text.at(i).unicode();
        if (c < 128) {
            if (const char16_t letter = foldedAscii(c)) {
                out.letters.append(letter);
                out.places.append(i);
            }
            continue;
        }
        for (const QChar letter : folded(QStringView(text).mid(i, 1))) {
            out.letters.append(letter.unicode());
            out.places.append(i);
        }
    }
    return out;
}

/// How many characters of `text` from its `at`th folded letter spell `phrase`, or 0. The phrase must end where a word ends.
int spelled(const QString &text, const Folded &in, qsizetype at, const QString &phrase)
{
    if (in.letters.size() - at < phrase.size())
        return 0;
    for (qsizetype k = 0; k < phrase.size(); ++k)
        if (in.letters[at + k] != phrase.at(k).unicode())
            return 0;
    int end = in.places[at + phrase.size() - 1] + 1;
    // `Author(s)` begins with `Author`
    if (QStringView(text).mid(end).startsWith(QLatin1String("(s)")))
        end += 3;
    if (end < text.size() && text.at(end).isLetterOrNumber())
        return 0;
    // `Councillor S Hill` does not begin with `Councillors`
    if (end > 3 && text.at(end - 1).toLower() == QLatin1Char('s') && text.at(end - 2).isSpace() && text.at(end - 3).isLetter() && (end < 5 || text.at(end - 4).isLetter()))
        return 0;
    return end - in.places[at];
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
    for (List &list : vocabulary.lists) {
        std::stable_sort(list.folded.begin(), list.folded.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        for (const QString &phrase : list.folded)
            if (phrase.at(0).unicode() < 128)
                list.initials.set(phrase.at(0).unicode());
            else
                list.initials.set(0);
        list.longest = list.folded.empty() ? 0 : list.folded.front().size();
    }
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
    const Folded whole = foldedText(text, found->longest + 2);
    if (whole.letters.isEmpty() || !found->mayBegin(whole.letters[0]))
        return false;
    const qsizetype size = whole.letters.size();
    const bool plural = text.contains(QLatin1String("(s)"), Qt::CaseInsensitive);
    for (const QString &phrase : found->folded) {
        if (phrase.size() == size && std::equal(phrase.begin(), phrase.end(), whole.letters.begin(), [](QChar a, char16_t b) { return a.unicode() == b; }))
            return true;
        if (!plural || phrase.size() != size - 1)
            continue;
        QString singular = text;
        if (folded(singular.remove(QLatin1String("(s)"), Qt::CaseInsensitive)) == phrase)
            return true;
    }
    return false;
}

int Vocabulary::startsWith(const QString &name, const QString &text) const
{
    const List *found = find(name);
    if (!found || text.isEmpty())
        return 0;
    // nearly every text begins with another letter than any of the phrases
    const char16_t first = text.at(0).unicode();
    if (first < 128 && (!foldedAscii(first) || !found->mayBegin(foldedAscii(first))))
        return 0;
    const Folded in = foldedText(text, found->longest);
    if (in.letters.isEmpty() || in.places[0] != 0 || !found->mayBegin(in.letters[0]))
        return 0;
    for (const QString &phrase : found->folded)
        if (const int length = spelled(text, in, 0, phrase))
            return length;
    return 0;
}

bool Vocabulary::contains(const QString &name, const QString &text) const
{
    const List *found = find(name);
    if (!found)
        return false;
    const Folded in = foldedText(text, text.size() * 2 + 1);
    for (qsizetype at = 0; at < in.letters.size(); ++at) {
        const int place = in.places[at];
        if (!found->mayBegin(in.letters[at]) || (place > 0 && text.at(place - 1).isLetterOrNumber()) || (at > 0 && in.places[at - 1] == place))
            continue;
        for (const QString &phrase : found->folded)
            if (spelled(text, in, at, phrase))
                return true;
    }
    return false;
}

} // namespace scrutiny::reading
