// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/front_sheet_blocks.h"

#include "base/dates.h"
#include "base/text.h"

#include <cmath>

namespace scrutiny::reading {

Source sourceOf(const HeadingBlock &block)
{
    Source source;
    addPlace(source, block.line->page, block.box);
    return source;
}

namespace {

bool looksLikeAddress(const QString &text)
{
    static const QRegularExpression postcode(QStringLiteral("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b"));
    return postcode.match(text).hasMatch();
}

/// `LONDON BOROUGH OF HARROWMERE`, `Northmarch County Council`, the front of `Aldmere Council Scrutiny Committee`; its length in characters, or 0.
int councilLength(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^((?:(?:the\\s+)?(?:london borough|royal borough|city|county|borough|district|metropolitan borough|council)\\s+(?:and\\s+\\w+\\s+)?of\\s+(?:[A-Z][\\w’'.-]*(?:\\s+(?:and|upon|on|the|in|&)\\s+)?\\s*)+?(?=\\s+(?:council|select|scrutiny|overview|committee)\\b|$|,)(?:\\s+council)?)"
                       "|(?:[A-Z][\\w’'.&-]*(?:\\s+(?:and|upon|on|the|of|with|in|&))*\\s+){1,6}(?:council|authority|corporation|cyngor)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return 0;
    // `The law allows the Council to ...` is a sentence
    static const QStringList small = {QStringLiteral("and"), QStringLiteral("upon"), QStringLiteral("on"), QStringLiteral("the"), QStringLiteral("of"), QStringLiteral("with"), QStringLiteral("in"),
                                      QStringLiteral("under"), QStringLiteral("le"), QStringLiteral("by"), QStringLiteral("sea")};
    const QStringList all = match.captured(1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (std::any_of(all.begin(), all.end(), [&](const QString &word) { return word.at(0).isLower() && !small.contains(word); }))
        return 0;
    return int(match.capturedLength(1));
}

QString withoutAgenda(QString text)
{
    static const QRegularExpression tail(QStringLiteral("\\s*[-–—:|]?\\s*(?:(?:supplementary|public|revised|draft)\\s+)?(?:agenda(?:\\s+pack)?|agenda and papers|papers|notice of meeting|supplement)\\s*(?:[-–]?\\s*\\d[\\d./]*)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression lead(QStringLiteral("^(?:agenda\\s+(?:for|of)\\s+(?:the\\s+|a\\s+)?|(?:agenda|notice)\\s+(?:of|for)\\s+(?:the\\s+|a\\s+)?meeting\\s+of\\s+(?:the\\s+)?|(?:a\\s+|the\\s+)?meeting\\s+of\\s+(?:the\\s+)?|agenda\\s*[-–:]\\s*|to:?\\s+(?:all\\s+)?members of (?:the\\s+)?)"),
                                         QRegularExpression::CaseInsensitiveOption);
    text.remove(tail);
    text.remove(lead);
    return text.trimmed();
}

/// `Place: the Town Hall`, `Members`: a label, which `Place Scrutiny Committee` is not.
bool isLabelled(const Vocabulary &words, const QString &text)
{
    for (const char *list : {"front.venue", "front.date", "front.members"}) {
        const int length = words.startsWith(QString::fromLatin1(list), text);
        if (length > 0 && (length == text.size() || text.mid(length).trimmed().startsWith(QLatin1Char(':'))))
            return true;
    }
    return false;
}

} // namespace

void readNames(const Context &context, const std::vector<HeadingBlock> &blocks, std::size_t agendaLine, MeetingFacts &meeting)
{
    struct Name { QString text; const HeadingBlock *block; };
    std::vector<Name> council;
    std::vector<Name> committee;
    std::vector<bool> used(blocks.size(), false);
    for (std::size_t i = 0; i < blocks.size() && i < 40; ++i) {
        const HeadingBlock &block = blocks[i];
        if (used[i])
            continue;
        if (block.lineIndex > agendaLine || block.line->page > 2)
            break;
        QString text = withoutAgenda(block.text);
        if (text.size() < 4 || text.size() > 120 || text.contains(QLatin1String("://")) || text.endsWith(QLatin1Char('.')))
            continue;
        if (isLabelled(context.words, block.text) || findDate(text))
            continue;
        const double size = block.line->size;
        // a heading that runs over lines: same type, same column, close below
        std::size_t last = i;
        while (last + 1 < blocks.size()) {
            std::size_t k = last + 1;
            while (k < blocks.size() && (blocks[k].lineIndex == blocks[last].lineIndex || blocks[k].box.overlapX(blocks[last].box) <= 0) && k < last + 4)
                ++k;
            if (k >= blocks.size())
                break;
            const HeadingBlock &next = blocks[k];
            const double gap = next.line->baseline - blocks[last].line->baseline;
            const bool same = std::abs(next.line->size - size) < 0.05 * size && next.bold == block.bold && isCapitals(next.text) == isCapitals(block.text);
            // `Overview and Scrutiny Management` over `Board`: the last word alone on a line
            const bool kindAlone = !next.text.contains(QLatin1Char(' ')) && context.words.contains(QStringLiteral("committee.kind"), next.text) && !text.endsWith(next.text, Qt::CaseInsensitive);
            const bool complete = !kindAlone && (context.words.contains(QStringLiteral("committee.kind-strict"), text) || councilLength(text) >= text.size() || councilLength(next.text) >= next.text.size());
            if (!same || next.line->page != block.line->page || gap > (kindAlone ? 1.7 : 1.5) * size || gap <= 0 || complete || next.lineIndex > agendaLine || findDate(next.text) || next.text.size() > 80)
                break;
            text = withoutAgenda(joinedLines(text, next.text));
            last = k;
            used[k] = true;
        }
        const int length = councilLength(text);
        const QString rest = text.mid(length).trimmed();
        if (length > 0 && council.empty())
            council.push_back({text.left(length), &block});
        if (length > 0 && rest.isEmpty())
            continue;
        if (context.words.contains(QStringLiteral("committee.kind"), rest) && rest.size() < 110 && !rest.contains(QLatin1Char(':'))) {
            // sentences are no names
            static const QRegularExpression sentence(QStringLiteral("\\b(?:will|is|are|must|please|you|may|summoned)\\b|\\b(?:Committee|Scrutiny|Panel|Board) (?:Advis[eo]r|Officer|Clerk|Manager|Administrator|Support|Services|Secretary|Team)\\b"));
            // `To: Members of the Committee` names none
            // `Select Committee` over `Children and Families` in the same type
            const bool headsName = last + 1 < blocks.size() && blocks[last + 1].lineIndex == blocks[last].lineIndex + 1 && blocks[last + 1].line->page == block.line->page
                && blocks[last + 1].bold == block.bold && std::abs(blocks[last + 1].line->size - size) < 0.05 * size && size > 1.1 * context.lines[std::size_t(block.line->page - 1)].bodySize
                && blocks[last + 1].text.size() < 80 && !findDate(blocks[last + 1].text) && !blocks[last + 1].text.contains(QLatin1Char(':'))
                && !context.words.is(QStringLiteral("front.agenda"), blocks[last + 1].text);
            if (!sentence.match(rest).hasMatch() && (length || headsName || !context.words.is(QStringLiteral("committee.generic"), rest)) && !looksLikeAddress(rest))
                committee.push_back({length ? rest : text, &block});
        }
    }
    if (meeting.council.isEmpty() && !council.empty())
        meeting.council = council.front().text;
    if (!committee.empty()) {
        QString name = committee.front().text;
        const HeadingBlock *block = committee.front().block;
        // `Select Committee` alone: the next heading says which
        if (context.words.is(QStringLiteral("committee.generic"), name)) {
            for (std::size_t i = 0; i + 1 < blocks.size(); ++i)
                if (&blocks[i] == block && blocks[i + 1].text.size() < 80 && blocks[i + 1].lineIndex > block->lineIndex && !blocks[i + 1].text.contains(QLatin1Char(':'))
                    && blocks[i + 1].line->size >= block->line->size * 0.9 && !findDate(blocks[i + 1].text)) {
                    name = blocks[i + 1].text + QLatin1Char(' ') + name;
                    block = &blocks[i + 1];
                    break;
                }
        }
        meeting.committee = name;
        meeting.committeeSource = sourceOf(*block);
    }
}

} // namespace scrutiny::reading
