// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_words.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace scrutiny {

namespace {

constexpr std::size_t mostWords = 16;
constexpr int longestWord = 64;
constexpr int shortestBeginning = 2; // one letter begins too many words to be looked up in time

struct Word
{
    QString text;
    bool quoted = false;
    bool unfinished = false; ///< the typing ends here
};

bool hasToken(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

std::vector<Word> wordsOf(const QString &typed)
{
    std::vector<Word> words;
    Word word;
    const auto finish = [&](bool unfinished) {
        word.unfinished = unfinished && !word.quoted;
        if (hasToken(word.text) && words.size() < mostWords)
            words.push_back(word);
        word = {};
    };
    bool inQuotes = false;
    for (const QChar c : typed) {
        const bool quote = c == QLatin1Char('"') || c == QChar(0x201c) || c == QChar(0x201d);
        if (quote) {
            finish(false);
            inQuotes = !inQuotes;
            word.quoted = inQuotes;
        } else if (c.isSpace() && !inQuotes) {
            finish(false);
        } else if (c.unicode() >= 0x20 && word.text.size() < longestWord * (inQuotes ? 4 : 1)) {
            word.text.append(c);
        } else if (c.unicode() < 0x20) {
            word.text.append(QLatin1Char(' '));
        }
    }
    finish(true);
    return words;
}

// In FTS5 a text between double quotes is only ever words.
QString literal(const QString &text)
{
    return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1Char(' ')) + QLatin1Char('"');
}

bool isPlainWord(const QString &text)
{
    return text.size() >= 4 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

// `schools` for `school`, `school` for `schools`; empty when it is no such word.
QString otherNumber(const QString &text)
{
    if (!isPlainWord(text) || text.endsWith(QLatin1String("ss"), Qt::CaseInsensitive))
        return {};
    return text.endsWith(QLatin1Char('s'), Qt::CaseInsensitive) ? text.chopped(1) : text + QLatin1Char('s');
}

QString term(const Word &word, bool beginning)
{
    const QString star = beginning && word.text.size() >= shortestBeginning ? QStringLiteral("*") : QString();
    const QString other = word.quoted ? QString() : otherNumber(word.text);
    // A beginning finds its plural anyway.
    if (other.isEmpty() || (!star.isEmpty() && other.size() > word.text.size()))
        return literal(word.text) + star;
    return QLatin1Char('(') + literal(word.text) + star + QStringLiteral(" OR ") + literal(other) + QLatin1Char(')');
}

QString expression(const QString &typed, bool allBeginnings)
{
    QStringList terms;
    for (const Word &word : wordsOf(typed))
        terms.append(term(word, !word.quoted && (allBeginnings || word.unfinished)));
    return terms.join(QStringLiteral(" AND "));
}

} // namespace

QString searchExpression(const QString &typed)
{
    return expression(typed, false);
}

QString quickExpression(const QString &typed)
{
    return expression(typed, true);
}

} // namespace scrutiny
