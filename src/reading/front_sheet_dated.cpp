// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/front_sheet_blocks.h"

#include "base/dates.h"
#include "base/text.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

/// A meeting's own date, not the day on which the papers were sent out.
bool isOtherDate(const Vocabulary &words, const QString &text)
{
    return words.contains(QStringLiteral("front.other-date"), text);
}

bool looksLikePlace(const Vocabulary &words, const QString &text)
{
    if (text.size() > 140 || text.size() < 6 || text.endsWith(QLatin1Char('.')) || text.contains(QLatin1String(". ")))
        return false;
    static const QRegularExpression postcode(QStringLiteral("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b"));
    if (postcode.match(text).hasMatch())
        return true;
    return words.contains(QStringLiteral("front.place"), text);
}

/// A committee's name, which `Committee Room 2` is not.
bool namesCommittee(const Vocabulary &words, QString text)
{
    static const QRegularExpression room(QStringLiteral("\\b(?:committee|board|panel)\\s+(?:rooms?|suite)\\b"), QRegularExpression::CaseInsensitiveOption);
    return words.contains(QStringLiteral("committee.kind-strict"), text.remove(room));
}

/// How likely a block says when the meeting is; -100 when it holds no date at all.
int dateScore(const Vocabulary &words, const std::vector<HeadingBlock> &blocks, std::size_t i, std::size_t agendaLine)
{
    const QString &text = blocks[i].text;
    if (text.size() > 110)
        return -100;
    const auto date = findDate(text);
    if (!date)
        return -100;
    int score = 0;
    static const QRegularExpression weekday(QStringLiteral("\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"), QRegularExpression::CaseInsensitiveOption);
    score += weekday.match(text).hasMatch() ? 3 : 0;
    score += findTime(text.mid(date->at + date->length)) ? 2 : 0;
    score += words.contains(QStringLiteral("committee.kind"), text) ? 1 : 0;
    score += blocks[i].lineIndex < agendaLine ? 2 : 0;
    score += blocks[i].bold ? 1 : 0;
    if (isOtherDate(words, text) || (i > 0 && blocks[i - 1].line == blocks[i].line && isOtherDate(words, blocks[i - 1].text)))
        score -= 8;
    // `13 November 2024` above `Dear Member` is the letter's
    for (std::size_t k = i + 1; k < blocks.size() && k < i + 4; ++k)
        if (blocks[k].text.startsWith(QLatin1String("Dear ")))
            score -= 4;
    return score;
}

/// `THURSDAY, 13TH MARCH, 2025 at 19:00 HRS – TOWN HALL, 120 HIGH PARADE,`: the place behind date and time, going on below.
void readPlaceBehind(const Context &context, const std::vector<HeadingBlock> &blocks, std::size_t at, MeetingFacts &meeting)
{
    const HeadingBlock &dated = blocks[at];
    const auto date = findDate(dated.text);
    if (!date)
        return;
    int end = date->at + date->length;
    if (const auto time = findTime(dated.text, end))
        end = time->at + time->length;
    static const QRegularExpression lead(QStringLiteral("^\\s*(?:hrs|hours|h)?\\s*[-–—,:;|]*\\s*(?:(?:in|at)\\s+(?:the\\s+)?)?"), QRegularExpression::CaseInsensitiveOption);
    QString place = dated.text.mid(end);
    place.remove(lead);
    if (place.size() < 8 || !looksLikePlace(context.words, place.endsWith(QLatin1Char('.')) ? place.chopped(1) : place))
        return;
    Source source = sourceOf(dated);
    const bool full = dated.box.x1 > 0.85 * context.lines[std::size_t(dated.line->page - 1)].rightMargin;
    if ((place.endsWith(QLatin1Char(',')) || full) && at + 1 < blocks.size() && blocks[at + 1].lineIndex == dated.lineIndex + 1) {
        place = joinedLines(place, blocks[at + 1].text);
        addPlaces(source, sourceOf(blocks[at + 1]));
    }
    meeting.venue = trimmedVenue(place);
    meeting.venueSource = source;
}

/// `7.00 pm | Tuesday 16 January 2024 | Council Chamber, Town Hall`: time and place beside the date, in columns of their own.
void readBeside(const Vocabulary &words, const std::vector<HeadingBlock> &blocks, const HeadingBlock &dated, MeetingFacts &meeting)
{
    const auto beside = [&](const HeadingBlock &other) {
        return other.line->page == dated.line->page && std::abs(other.box.centreY() - dated.box.centreY()) < 2.2 * dated.line->size && other.box.overlapX(dated.box) <= 0;
    };
    const HeadingBlock *place = nullptr;
    for (const HeadingBlock &block : blocks) {
        if (!beside(block))
            continue;
        if (const auto time = timeRange(block.text); time && !meeting.time.isValid())
            setTime(meeting, block.text, sourceOf(block));
        else if (!place && !namesCommittee(words, block.text) && looksLikePlace(words, block.text.endsWith(QLatin1Char(',')) ? block.text.chopped(1) : block.text))
            place = &block;
    }
    if (!place || !meeting.time.isValid() || !meeting.venue.isEmpty())
        return;
    QString venue = place->text;
    Source source = sourceOf(*place);
    double y = place->line->baseline;
    for (const HeadingBlock &more : blocks) {
        if (&more == place || more.line->page != place->line->page || more.line->baseline < y + 1)
            continue;
        if (std::abs(more.box.x0 - place->box.x0) > 2)
            continue;
        if (more.line->baseline - y > 1.6 * place->line->size || more.bold != place->bold || more.text.size() > 90)
            break;
        venue = joinedLines(venue, more.text);
        addPlaces(source, sourceOf(more));
        y = more.line->baseline;
    }
    meeting.venue = trimmedVenue(venue);
    meeting.venueSource = source;
}

} // namespace

/// A date in a heading block, with time and place around it.
void readDatedBlock(const Context &context, const std::vector<HeadingBlock> &blocks, std::size_t agendaLine, MeetingFacts &meeting)
{
    const HeadingBlock *dated = nullptr;
    std::size_t at = 0;
    int best = -100;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const int score = dateScore(context.words, blocks, i, agendaLine);
        if (score <= best)
            continue;
        best = score;
        dated = &blocks[i];
        at = i;
    }
    if (dated) {
        const auto date = findDate(dated->text);
        if (!meeting.date.isValid()) {
            meeting.date = date->date;
            meeting.dateSource = sourceOf(*dated);
        }
        const QString rest = dated->text.left(date->at) + QLatin1Char(' ') + dated->text.mid(date->at + date->length);
        if (const auto time = findTime(rest); time && !meeting.time.isValid()) {
            meeting.time = time->time;
            meeting.timeSource = sourceOf(*dated);
        }
    }
    if (!dated)
        return;
    if (meeting.venue.isEmpty())
        readPlaceBehind(context, blocks, at, meeting);
    readBeside(context.words, blocks, *dated, meeting);
    // around it, in the same column
    const auto near = [&](const HeadingBlock &other) {
        return other.line->page == dated->line->page && std::abs(other.line->baseline - dated->line->baseline) < 7 * dated->line->size && other.box.overlapX(dated->box) > 0
            && &other != dated;
    };
    for (std::size_t i = 0; i < blocks.size() && !meeting.time.isValid(); ++i)
    {
        if (!near(blocks[i]) || blocks[i].text.size() >= 60)
            continue;
        const auto found = findTime(blocks[i].text);
        if (timeRange(blocks[i].text) || (found && found->at < 14))
            setTime(meeting, blocks[i].text, sourceOf(blocks[i]));
    }
    if (!meeting.venue.isEmpty())
        return;
    const HeadingBlock *place = nullptr;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const HeadingBlock &block = blocks[i];
        if (!near(block) || !looksLikePlace(context.words, block.text) || namesCommittee(context.words, block.text))
            continue;
        // below the date is likelier than above
        if (!place || (place->lineIndex < dated->lineIndex && block.lineIndex > dated->lineIndex && i <= at + 4)) {
            if (place && i > at + 4)
                break;
            place = &block;
        }
        if (block.lineIndex > dated->lineIndex)
            break;
    }
    if (!place)
        return;
    QString venue = place->text;
    Source source = sourceOf(*place);
    for (const HeadingBlock &more : blocks) {
        if (more.lineIndex <= place->lineIndex || more.lineIndex > place->lineIndex + 2 || !near(more) || more.bold != place->bold)
            continue;
        if (findDate(more.text) || findTime(more.text) || more.text.size() > 90 || std::abs(more.box.x0 - place->box.x0) > 2)
            break;
        if (!venue.endsWith(QLatin1Char(',')) && !looksLikePlace(context.words, more.text))
            break;
        venue = joinedLines(venue, more.text);
        addPlace(source, more.line->page, more.box);
    }
    static const QRegularExpression label(QStringLiteral("^(?:venue|place|location|(?:to be |will be )?held (?:at|in)|at|in)\\s*:?\\s+(?-i:the\\s+(?=[A-Z]))?"), QRegularExpression::CaseInsensitiveOption);
    venue.remove(label);
    meeting.venue = trimmedVenue(venue);
    meeting.venueSource = source;
}

} // namespace scrutiny::reading
