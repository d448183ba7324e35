// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/subject_words.h"

#include "base/text.h"
#include "domain/table_match.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace scrutiny {

namespace {

const QSet<QString> &plainWords()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "a about after against all an and any as at be been before between but by can for from had has have how if in into is it its more no nor not of on or our out "
            "over per s so such than that the their them there these they this those through to two under until up was we were what when where which who why will with within "
            "year years month months quarter quarterly week weeks day annual half first second third fourth one three four five six seven eight nine ten eleven twelve "
            "report reports reporting update updates paper papers item progress monitoring outcome outcomes proposal proposals proposed draft final "
            "annex appendix summary presentation briefing note notes verbal plan plans priorities coming place next previous "
            "committee council councils scrutiny overview select panel board borough district county city member members officer officers cabinet executive");
        const QStringList each = all.split(QLatin1Char(' '));
        return QSet<QString>(each.begin(), each.end());
    }();
    return words;
}

// A title of these words alone says nothing of a subject.
const QSet<QString> &procedureWords()
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "apologies apology absence substitutes substitutions substitute declaration declarations interest interests disclosable pecuniary minutes meeting meetings last "
            "confirmed date time public questions question petitions deputations announcements announcement chairman chairmans chair chairs chairwoman business urgent "
            "exclusion press welcome introductions membership election appointment vice agenda matters arising action actions log tracker work forward programme other correspondence "
            "items information whipping declarations call decisions referrals standing recommendation recommendations");
        const QStringList each = all.split(QLatin1Char(' '));
        return QSet<QString>(each.begin(), each.end());
    }();
    return words;
}

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression signs(QStringLiteral("[^\\p{L}\\p{N}'’]+"));
    QStringList words = text.split(signs, Qt::SkipEmptyParts);
    for (QString &word : words) {
        // `People’s` is looked for as `People`.
        word.replace(QChar(0x2019), QLatin1Char('\''));
        if (word.endsWith(QLatin1String("'s"), Qt::CaseInsensitive))
            word.chop(2);
        word.remove(QLatin1Char('\''));
    }
    return words;
}

bool isFigure(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

// `grants` and `grant` are one.
QString stem(const QString &word)
{
    const QString small = folded(word);
    return small.size() > 4 && small.endsWith(QLatin1Char('s')) && !small.endsWith(QLatin1String("ss")) ? small.chopped(1) : small;
}

QSet<QString> stems(const QString &title)
{
    QSet<QString> found;
    for (const QString &word : subjectWords(title))
        found.insert(stem(word));
    return found;
}

} // namespace

QStringList subjectWords(const QString &title)
{
    QStringList words;
    QSet<QString> seen;
    for (const QString &word : wordsIn(withoutPeriod(title))) {
        const QString small = folded(word);
        if (small.size() < 2 || isFigure(word) || plainWords().contains(small) || seen.contains(stem(word)))
            continue;
        seen.insert(stem(word));
        words += word;
    }
    return words;
}

bool isStandingItem(const QString &title)
{
    const QStringList words = subjectWords(title);
    return std::all_of(words.begin(), words.end(), [](const QString &word) { return procedureWords().contains(folded(word)); }) && !words.isEmpty();
}

QStringList recurringNames(const QString &text, const QStringList &without, int atMost)
{
    // Words of a name stand on one line or two, begin with capitals, and may have `of`, `and`, `the` between them.
    static const QRegularExpression name(QStringLiteral("(?<![.!?:•] )(?<!\\n)\\b(\\p{Lu}\\p{Ll}+(?:[- ](?:of |and |the |for )?\\p{Lu}\\p{Ll}+){1,4})\\b"));
    static const QRegularExpression person(QStringLiteral("\\b(Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Head|Director|Officer|Manager|Portfolio|Chairman|Chair|Table|Appendix|Figure|Item|"
                                                          "January|February|March|April|May|June|July|August|September|October|November|December)\\b"));
    QHash<QString, int> counts;
    auto each = name.globalMatch(text);
    while (each.hasNext()) {
        const QString found = each.next().captured(1).simplified();
        if (!person.match(found).hasMatch())
            ++counts[found];
    }
    std::vector<std::pair<QString, int>> names;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        const bool known = std::any_of(without.begin(), without.end(), [&](const QString &one) { return folded(one).contains(folded(it.key())) || folded(it.key()).contains(folded(one)); });
        if (it.value() >= 3 && !known)
            names.emplace_back(it.key(), it.value());
    }
    std::sort(names.begin(), names.end(), [](const auto &a, const auto &b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    QStringList best;
    for (const auto &[one, count] : names)
        if (best.size() < atMost)
            best += one;
    return best;
}

double titleLikeness(const QString &a, const QString &b)
{
    const QString one = folded(withoutPeriod(a)), other = folded(withoutPeriod(b));
    if (!one.isEmpty() && one == other)
        return 1;
    const QSet<QString> first = stems(a), second = stems(b);
    if (first.isEmpty() || second.isEmpty())
        return 0;
    const double common = QSet<QString>(first).intersect(second).size();
    // A short title inside a long one is the same subject (`Leisure Contract`), but a single common word is a chance.
    const double whole = common / double(first.size() + second.size() - int(common));
    const double inside = common >= 2 ? 0.85 * common / double(std::min(first.size(), second.size())) : 0;
    return std::max(whole, inside);
}

} // namespace scrutiny
