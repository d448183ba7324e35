// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/label_likeness.h"

#include "base/text.h"

#include <algorithm>
#include <vector>

namespace scrutiny {

namespace {

bool isFigure(const QString &word)
{
    return !word.isEmpty() && word.front().isDigit();
}

/// The same word, or one with another ending or a slip of the keys. The first letters must agree: `registered` is not `unregistered`.
bool sameWord(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    if (isFigure(a) || isFigure(b))
        return false;
    const qsizetype shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
    if (shorter < 4 || longer - shorter > 3)
        return false;
    const auto front = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const auto back = std::min<qsizetype>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin(), shorter - front);
    const bool ending = front >= 4 && front >= shorter - 3;
    const bool slip = front >= 1 && shorter >= 5 && longer - front - back <= 1;
    return ending || slip;
}

struct Shared
{
    qsizetype letters = 0, lettersA = 0, lettersB = 0; ///< in words that both have; in all of each
    bool figuresDiffer = false;
    bool onlyA = false, onlyB = false;                 ///< words that the other has not
};

Shared sharedWords(const QStringList &a, const QStringList &b)
{
    Shared shared;
    std::vector<bool> taken(std::size_t(b.size()), false);
    for (const QString &word : b)
        shared.lettersB += word.size();
    for (const QString &word : a) {
        shared.lettersA += word.size();
        bool found = false;
        for (qsizetype i = 0; i < b.size() && !found; ++i) {
            if (taken[std::size_t(i)] || !sameWord(word, b[i]))
                continue;
            taken[std::size_t(i)] = found = true;
            shared.letters += word.size() + b[i].size();
        }
        if (found)
            continue;
        shared.onlyA = true;
        shared.figuresDiffer = shared.figuresDiffer || isFigure(word);
    }
    for (qsizetype i = 0; i < b.size(); ++i) {
        if (taken[std::size_t(i)])
            continue;
        shared.onlyB = true;
        shared.figuresDiffer = shared.figuresDiffer || isFigure(b[i]);
    }
    return shared;
}

double shareOf(const Shared &shared)
{
    const auto all = shared.lettersA + shared.lettersB;
    return all == 0 ? 0 : double(shared.letters) / double(all);
}

} // namespace

QStringList labelWords(const QString &label)
{
    QStringList words;
    QString word;
    const auto finish = [&] {
        const QString plain = folded(word);
        if (!plain.isEmpty())
            words << plain;
        word.clear();
    };
    for (const QChar c : label) {
        // an apostrophe stands inside a word: `library’s`
        if (c.isLetterOrNumber() || c.isMark() || (!word.isEmpty() && (c == u'\'' || c == u'’')))
            word += c;
        else
            finish();
    }
    finish();
    return words;
}

double labelLikeness(const QStringList &a, const QStringList &b)
{
    const Shared shared = sharedWords(a, b);
    const double share = shareOf(shared);
    return shared.figuresDiffer ? std::min(share, 0.5) : share;
}

bool nearlySameLabel(const QStringList &a, const QStringList &b)
{
    const Shared shared = sharedWords(a, b);
    if (shared.figuresDiffer)
        return false;
    const bool replaced = shared.onlyA && shared.onlyB;
    return shareOf(shared) >= (replaced ? 0.85 : 0.7);
}

} // namespace scrutiny
