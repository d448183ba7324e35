// SPDX-License-Identifier: GPL-3.0-or-later
// Whether two questions ask nearly the same.
#include "domain/enquiry_rules.h"

#include "domain/label_likeness.h"

#include <QSet>

#include <algorithm>
#include <vector>

namespace scrutiny {

namespace {

/// What is asked for. A question that says none of these asks for anything: `Other`.
enum class Asked { Other, Why, HowMany, When, Who, How, Where };

const QSet<QString> &littleWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const QString &word : QStringLiteral("a an the and or but nor of in on at to by for from with without into over under as than then that this these those there here it its they them "
                                                  "their we us our you your he she his her who whom whose which what when where why how many much is are was were be been being has have had "
                                                  "do does did done will would shall should can could may might must not no any some all each every both also so if whether still yet only "
                                                  "please could say tell explain give set out know about more most up down reason reasons cause caused come happen happened").split(QLatin1Char(' ')))
            set.insert(word);
        return set;
    }();
    return words;
}

QString numeral(const QString &word)
{
    static const QStringList words = QStringLiteral("zero one two three four five six seven eight nine ten eleven twelve").split(QLatin1Char(' '));
    const auto at = words.indexOf(word);
    return at < 0 ? word : QString::number(at);
}

/// A word without its ending: `declined`, `declining` and `declines` are one word.
QString stem(const QString &word)
{
    if (word.front().isDigit())
        return word;
    for (const QString &ending : {QStringLiteral("ations"), QStringLiteral("ation"), QStringLiteral("ments"), QStringLiteral("ment"), QStringLiteral("ings"), QStringLiteral("ing"), QStringLiteral("ions"), QStringLiteral("ion"),
                                  QStringLiteral("ies"), QStringLiteral("ied"), QStringLiteral("ed"), QStringLiteral("es"), QStringLiteral("ly"), QStringLiteral("s"), QStringLiteral("e"), QStringLiteral("y")})
        if (word.endsWith(ending) && word.size() - ending.size() >= 4)
            return word.left(word.size() - ending.size());
    return word;
}

struct AskedWords
{
    Asked asked = Asked::Other;
    QStringList words; ///< those that carry a meaning, each once
};

Asked askedBy(const QStringList &all)
{
    const auto has = [&](const char *word) { return all.contains(QLatin1String(word)); };
    const auto pair = [&](const char *first, const char *second) {
        for (qsizetype i = 0; i + 1 < all.size(); ++i)
            if (all[i] == QLatin1String(first) && all[i + 1] == QLatin1String(second))
                return true;
        return false;
    };
    if (has("why") || has("reason") || has("reasons") || pair("how", "come") || has("caused") || pair("the", "cause"))
        return Asked::Why;
    if (pair("how", "many") || pair("how", "much") || pair("the", "number") || pair("the", "cost") || pair("what", "proportion"))
        return Asked::HowMany;
    if (has("when") || pair("how", "soon") || pair("what", "date") || pair("which", "date"))
        return Asked::When;
    if (has("who") || has("whom") || has("whose"))
        return Asked::Who;
    if (has("where"))
        return Asked::Where;
    return has("how") ? Asked::How : Asked::Other;
}

AskedWords askedWords(const QString &question)
{
    const QStringList all = labelWords(question);
    AskedWords found{askedBy(all), {}};
    for (const QString &word : all) {
        const QString shortened = littleWords().contains(word) ? QString() : stem(numeral(word));
        if (!shortened.isEmpty() && !found.words.contains(shortened))
            found.words << shortened;
    }
    return found;
}

/// Words of which one is never the other: where one question has this and the other has that, they ask after different things.
const std::vector<QStringList> &eitherOr()
{
    static const std::vector<QStringList> groups = [] {
        std::vector<QStringList> stems;
        for (const QString &group : {QStringLiteral("first second third fourth last next previous coming past future"), QStringLiteral("spring summer autumn winter"),
                                     QStringLiteral("january february march april may june july august september october november december"),
                                     QStringLiteral("monday tuesday wednesday thursday friday saturday sunday"), QStringLiteral("primary secondary special nursery"),
                                     QStringLiteral("boys girls"), QStringLiteral("men women"), QStringLiteral("before after"), QStringLiteral("rise fall"),
                                     QStringLiteral("increase decrease"), QStringLiteral("improve decline"), QStringLiteral("better worse"), QStringLiteral("capital revenue"),
                                     QStringLiteral("north south east west"), QStringLiteral("urban rural"), QStringLiteral("adults children"), QStringLiteral("parents governors teachers pupils"),
                                     QStringLiteral("open close"), QStringLiteral("start end"), QStringLiteral("income spending")}) {
            QStringList one;
            for (const QString &word : group.split(QLatin1Char(' ')))
                one << stem(word);
            stems.push_back(one);
        }
        return stems;
    }();
    return groups;
}

bool oneIsNotTheOther(const QStringList &a, const QStringList &b)
{
    const auto only = [](const QStringList &group, const QStringList &in, const QStringList &notIn) {
        return std::any_of(group.begin(), group.end(), [&](const QString &word) { return in.contains(word) && !notIn.contains(word); });
    };
    return std::any_of(eitherOr().begin(), eitherOr().end(), [&](const QStringList &group) { return only(group, a, b) && only(group, b, a); });
}

double weight(const QString &word, const QStringList &subject)
{
    return subject.contains(word) ? 0.3 : 1.0;
}

bool isFigure(const QString &word)
{
    return word.front().isDigit();
}

} // namespace

bool asksNearlyTheSame(const QString &a, const QString &b, const QString &subject)
{
    const AskedWords first = askedWords(a), second = askedWords(b);
    if (first.words.isEmpty() || second.words.isEmpty())
        return false;
    // Why, when and who of one thing are three questions; one that says none of them may be any.
    if (first.asked != second.asked && first.asked != Asked::Other && second.asked != Asked::Other)
        return false;
    if (oneIsNotTheOther(first.words, second.words))
        return false;
    const QStringList about = askedWords(subject).words;
    double shared = 0, ofFirst = 0, ofSecond = 0;
    int own = 0; // shared words that are not the subject's
    bool figureA = false, figureB = false;
    for (const QString &word : first.words) {
        const double weighs = weight(word, about);
        ofFirst += weighs;
        const bool both = second.words.contains(word);
        shared += both ? weighs : 0;
        own += both && weighs >= 1;
        figureA = figureA || (isFigure(word) && !both);
    }
    for (const QString &word : second.words) {
        ofSecond += weight(word, about);
        figureB = figureB || (isFigure(word) && !first.words.contains(word));
    }
    if ((figureA && figureB) || own < 1) // other years, other amounts; or nothing but the subject in common
        return false;
    const double alike = 2 * shared / (ofFirst + ofSecond);
    const double within = shared / std::min(ofFirst, ofSecond); // the shorter one is said in the longer one
    const bool sameAsked = first.asked == second.asked;
    if (own < 2)
        return sameAsked && alike >= 0.85;
    return alike >= (sameAsked ? 0.64 : 0.74) || (own >= 3 && sameAsked && within >= 0.8);
}

} // namespace scrutiny
