// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/action_log_cells.h"

#include "reading/attendance.h"

#include "base/dates.h"
#include "base/text.h"

namespace scrutiny::reading {

bool isColourWord(const QString &text)
{
    static const QRegularExpression colour(QStringLiteral("^(?:light |dark )?(?:red|amber|green|blue|r|a|g|b)\\W*(?:/\\s*\\w+)?$"), QRegularExpression::CaseInsensitiveOption);
    return colour.match(text).hasMatch();
}

bool saysComplete(const Vocabulary &words, const QString &text)
{
    if (text.isEmpty())
        return false;
    if (const int length = words.startsWith(QStringLiteral("log.complete"), text); length > 0) {
        static const QRegularExpression later(QStringLiteral("^\\s*(?:by\\b|when\\b|once\\b|subject\\b|if\\b|date\\b|\\?)"), QRegularExpression::CaseInsensitiveOption);
        return !later.match(text.mid(length)).hasMatch();
    }
    if (text.size() < 4)
        return false;
    // `Reported in October. Complete.`
    static const QRegularExpression sentence(QStringLiteral("[.;!]\\s+(?:action |now )?(?:complete|completed|closed|discharged|done)(?:\\s*[.,;:–—-]|\\s*$|\\s+(?:for|in|on|at|and)\\b)"), QRegularExpression::CaseInsensitiveOption);
    if (text.contains(sentence))
        return true;
    static const QRegularExpression become(QStringLiteral("\\b(?:action|item|this|it|request|recommendation|now|has|have|is|are|was|were)\\s+(?:now\\s+|has\\s+|is\\s+|been\\s+|was\\s+|fully\\s+)*"
                                                          "(complete|completed|closed|discharged|done)\\b(?!\\s+by\\b)"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pending(QStringLiteral("\\b(?:not|to be|will be|yet|until|once|when|partly|partially|before|should be|can be|nearly|almost)\\b"), QRegularExpression::CaseInsensitiveOption);
    const QString first = text.section(QLatin1Char('.'), 0, 0);
    if (const auto match = become.match(first); match.hasMatch() && !pending.match(first).hasMatch()) {
        // `has been completed` of the action, and not of some part of it: the clause begins with the action or `this`
        return match.capturedStart() <= 25 || words.contains(QStringLiteral("log.action"), first);
    }
    // `... (Complete)`, `... - Closed`
    static const QRegularExpression closing(QStringLiteral("(?:[-–—(\\[:]|\\.)\\s*(?:action )?(?:complete|completed|closed|discharged|done)[)\\]]?\\.?$"), QRegularExpression::CaseInsensitiveOption);
    return closing.match(text).hasMatch();
}

void splitDateAndItem(const QString &text, ActionLogRow &row)
{
    const auto found = findDate(text);
    static const QString edges = QStringLiteral(" ,;:–—-/()");
    if (found && found->at <= 3) {
        int end = found->at + found->length;
        row.date = found->date;
        row.dateText = text.mid(found->at, found->length).trimmed();
        while (end < text.size() && edges.contains(text.at(end)))
            ++end;
        if (row.item.isEmpty())
            row.item = text.mid(end).trimmed();
        return;
    }
    if (found && found->at + found->length >= text.size() - 2) {
        // `Falls: telecare pilot (6 December 2023)`
        row.date = found->date;
        row.dateText = text.mid(found->at, found->length).trimmed();
        QString item = text.left(found->at);
        while (!item.isEmpty() && edges.contains(item.back()))
            item.chop(1);
        if (row.item.isEmpty())
            row.item = item.trimmed();
        return;
    }
    static const QRegularExpression empty(QStringLiteral("^(?:00[/.-]00[/.-]0{2,4}|[-–—/]+)\\s*"));
    if (const auto match = empty.match(text); match.hasMatch()) {
        row.dateText = match.captured().trimmed();
        if (row.item.isEmpty())
            row.item = text.mid(match.capturedLength()).trimmed();
        return;
    }
    if (row.item.isEmpty())
        row.item = text;
}

QString ownerWithin(const Vocabulary &words, const QString &action)
{
    // `Ruth Calloway / LW to publish ...`
    if (const int to = int(action.indexOf(QLatin1String(" to "))); to > 0 && to < 90) {
        static const QRegularExpression between(QStringLiteral("\\s*(?:/|,|&|\\band\\b)\\s*"));
        const QStringList people = action.left(to).split(between, Qt::SkipEmptyParts);
        if (std::all_of(people.begin(), people.end(), [&](const QString &who) { return looksLikeName(words, who) && (who.contains(QLatin1Char(' ')) || isCapitals(who)); }))
            return action.left(to).trimmed();
    }
    static const QRegularExpression initials(QStringLiteral("^((?:[A-Z]{2,4}[a-z]?)(?:\\s*[/,&+]\\s*(?:and\\s+)?[A-Z]{2,4}[a-z]?)*)\\s+(?:to|will)\\s"));
    if (const auto match = initials.match(action); match.hasMatch())
        return match.captured(1);
    static const QRegularExpression behind(QStringLiteral("\\(\\s*([A-Z]{2,4}(?:\\s*[/,&]\\s*[A-Z]{2,4})*)(?:\\s+to\\s[^()]*)?\\s*\\)\\.?$"));
    if (const auto match = behind.match(action); match.hasMatch())
        return match.captured(1);
    static const QRegularExpression named(QStringLiteral("^((?:(?:The\\s+)?(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Chair|Chairman|Director|Head|Officers|Members|Scrutiny|Governance|Democratic|Service|Cabinet|Assistant|Deputy|Corporate|Clerk|Lead)\\b)[^.;:]{0,70}?)\\s+to\\s+(?!the\\b|a\\b)"));
    return named.match(action).captured(1);
}

} // namespace scrutiny::reading
