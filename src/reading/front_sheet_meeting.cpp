// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/front_sheet_blocks.h"

#include "base/dates.h"
#include "base/text.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

/// `Skills Committee, Thursday 12 November` with `2026: Supplement` below: a date that the line's end cuts takes its year from the line below.
void takeYearBelow(HeadingBlock &block, const Line &below)
{
    constexpr int AnyLeapYear = 2000;
    static const QRegularExpression year(QStringLiteral("^(?:19|20)\\d\\d\\b"));
    const QRegularExpressionMatch match = year.match(below.text);
    if (!match.hasMatch() || block.line->page != below.page || findDate(block.text))
        return;
    const auto cut = findDate(block.text, 0, AnyLeapYear);
    if (cut && cut->at + cut->length == block.text.size())
        block.text += QLatin1Char(' ') + match.captured();
}

std::vector<HeadingBlock> blocksOf(const std::vector<const Line *> &lines, std::size_t from, std::size_t to)
{
    std::vector<HeadingBlock> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i >= from && i <= to)
            continue;
        if (!blocks.empty())
            takeYearBelow(blocks.back(), *lines[i]);
        for (const Segment &segment : lines[i]->segments)
            blocks.push_back({segment.text, segment.box, lines[i], i, segment.bold});
    }
    return blocks;
}

/// Whether a ruling runs between two lines: what is below is of another row.
bool isParted(const Context &context, const Line &above, const Line &below)
{
    const auto &rulings = context.content.pages[std::size_t(below.page - 1)].rulings;
    return std::any_of(rulings.begin(), rulings.end(), [&](const pdf::Ruling &ruling) {
        return ruling.isHorizontal() && ruling.y0 > above.baseline && ruling.y0 < below.baseline - 0.5 * below.size && ruling.x0 < below.box.centreX() && ruling.x1 > below.box.centreX();
    });
}

/// `Date:`, `Time:`, `Venue:` with the value behind or in a column beside.
void readLabels(const Context &context, const std::vector<const Line *> &lines, std::size_t from, std::size_t to, MeetingFacts &meeting)
{
    const Vocabulary &words = context.words;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i >= from && i <= to)
            continue;
        const Line &line = *lines[i];
        for (std::size_t s = 0; s < line.segments.size(); ++s) {
            QString text = line.segments[s].text;
            // `Lleoliad / Venue:`
            static const QRegularExpression otherLanguage(QStringLiteral("^\\p{L}+(?: \\p{L}+){0,4}\\s*/\\s*(?=\\p{L})"));
            const bool bilingual = otherLanguage.match(text).hasMatch();
            text.remove(otherLanguage);
            enum { None, Date, Time, Venue } kind = None;
            int length = 0;
            for (const auto &[list, value] : {std::pair{"front.date", Date}, std::pair{"front.time", Time}, std::pair{"front.venue", Venue}})
                if (const int found = words.startsWith(QString::fromLatin1(list), text); found > length) {
                    length = found;
                    kind = value;
                }
            if (kind == None)
                continue;
            QString value = text.mid(length).trimmed();
            const bool colon = value.startsWith(QLatin1Char(':'));
            if (colon)
                value = value.mid(1).trimmed();
            else if (!value.isEmpty())
                continue;
            Rect box = line.segments[s].box;
            double valueX = box.x0;
            if (value.isEmpty() && s + 1 < line.segments.size()) {
                value = line.segments[s + 1].text;
                if (value == QLatin1String(":") && s + 2 < line.segments.size())
                    value = line.segments[s + 2].text;
                if (value.startsWith(QLatin1Char(':')))
                    value = value.mid(1).trimmed();
                box = box.united(line.segments[s + 1].box);
                valueX = line.segments[s + 1].box.x0;
            } else if (value.isEmpty() && (colon || bilingual || line.bold != (i + 1 < lines.size() && lines[i + 1]->bold)) && i + 1 < lines.size() && line.segments.size() == 1) {
                value = lines[i + 1]->segments.front().text; // the value stands below its label
                box = box.united(lines[i + 1]->segments.front().box);
            }
            if (value.isEmpty())
                continue;
            // `10.00 AM, DYDD IAU / THURSDAY, 18 IONAWR / JANUARY 2024`: the second language's words
            static const QRegularExpression translated(QStringLiteral("\\p{L}+(?: \\p{L}+)?\\s*/\\s*(?=\\p{L})"));
            if (bilingual && kind == Date)
                value.remove(translated);
            Source source;
            addPlace(source, line.page, box);
            if (kind == Date && !meeting.date.isValid()) {
                if (const auto date = findDate(value)) {
                    meeting.date = date->date;
                    meeting.dateSource = source;
                    setTime(meeting, value.mid(date->at + date->length), source);
                    if (const auto before = findTime(value.left(date->at)); before && !meeting.time.isValid()) {
                        meeting.time = before->time;
                        meeting.timeSource = source;
                    }
                }
            } else if (kind == Time) {
                setTime(meeting, value, source);
            } else if (kind == Venue && meeting.venue.isEmpty()) {
                meeting.venue = value;
                // a long address goes on below, in the value's column
                for (std::size_t next = i + 1; next < lines.size() && next < i + 4; ++next) {
                    const Line &more = *lines[next];
                    const double gap = more.baseline - lines[next - 1]->baseline;
                    if (more.page != line.page || gap > 1.5 * line.size * 1.2 || more.segments.size() != 1 || isParted(context, *lines[next - 1], more))
                        break;
                    const bool column = s + 1 < line.segments.size() && std::abs(more.box.x0 - valueX) < 2;
                    const bool wrapped = s + 1 == line.segments.size() && lines[next - 1]->box.x1 > 0.85 * context.lines[std::size_t(line.page - 1)].rightMargin
                        && !more.text.contains(QLatin1Char(':')) && more.text.size() < 60 && !more.bold;
                    // it hangs below what stands behind the label, and has not come to its end
                    const bool open = meeting.venue.count(QLatin1Char('(')) > meeting.venue.count(QLatin1Char(')')) || meeting.venue.endsWith(QLatin1Char(','));
                    const bool hangs = open && more.box.x0 > line.segments[s].box.x0 + 2 * line.size;
                    if (!column && !wrapped && !hangs)
                        break;
                    meeting.venue = joinedLines(meeting.venue, more.text);
                    addPlace(source, more.page, more.box);
                }
                meeting.venue = trimmedVenue(meeting.venue);
                meeting.venueSource = source;
            }
        }
    }
}

/// `A meeting of the X Committee will be held in V on DATE at TIME`.
void readSentence(const std::vector<const Line *> &lines, std::size_t from, std::size_t to, MeetingFacts &meeting)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i >= from && i <= to)
            continue;
        static const QRegularExpression held(QStringLiteral("\\b(?:held|meet|take place|convened|attend a meeting)\\b"));
        if (!held.match(lines[i]->text).hasMatch() && !lines[i]->text.contains(QLatin1String("meeting of")))
            continue;
        QString sentence;
        Source source;
        std::size_t first = i;
        while (first > 0 && i - first < 2 && lines[first - 1]->page == lines[i]->page && lines[first]->baseline - lines[first - 1]->baseline < 1.5 * lines[i]->size
               && lines[first - 1]->text.size() > 50)
            --first;
        if (from <= first && first <= to)
            first = i;
        for (std::size_t k = first; k < lines.size() && k < i + 5; ++k) {
            if (k > first && (lines[k]->page != lines[i]->page || lines[k]->baseline - lines[k - 1]->baseline > 2.3 * lines[i]->size))
                break;
            // the members are listed behind it
            if (const int length = Vocabulary::builtIn().startsWith(QStringLiteral("front.members"), lines[k]->text); k > i && length > 0
                && (length == lines[k]->text.size() || lines[k]->text.at(length) == QLatin1Char(':')))
                break;
            sentence = sentence.isEmpty() ? lines[k]->text : joinedLines(sentence, lines[k]->text);
            addPlace(source, lines[k]->page, lines[k]->box);
        }
        static const QRegularExpression verb(QStringLiteral("\\b(?:be|is|being|was)\\s+(?:held|convened)\\b|\\b(?:held|will meet|will take place)\\b"));
        QRegularExpressionMatch match = verb.match(sentence);
        if (!match.hasMatch()) {
            // `a meeting of the Health Panel on Wednesday, 6 September at ...`, `invited to attend a meeting of the X Committee in V on DATE`
            static const QRegularExpression plain(QStringLiteral("meeting\\s+of\\s+(?:the\\s+)?(.{4,100}?)(?=\\s+on\\s+(?:the\\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun|\\d))"), QRegularExpression::CaseInsensitiveOption);
            static const QRegularExpression attend(QStringLiteral("\\battend\\s+(?:a|the)\\s+(?:\\w+\\s+)?meeting\\s+of\\s+(?:the\\s+)?(.{4,120}?)(?=,?\\s+(?:at|in)\\s)"));
            match = plain.match(sentence);
            if (!match.hasMatch())
                match = attend.match(sentence);
            if (match.hasMatch() && meeting.committee.isEmpty() && Vocabulary::builtIn().contains(QStringLiteral("committee.kind"), match.captured(1))) {
                meeting.committee = match.captured(1).trimmed();
                meeting.committeeSource = source;
            }
        }
        if (!match.hasMatch())
            continue;
        const QString rest = sentence.mid(match.capturedEnd());
        const auto date = findDate(rest);
        if (!date || date->at > 220)
            continue;
        if (!meeting.date.isValid()) {
            meeting.date = date->date;
            meeting.dateSource = source;
        }
        const QString afterDate = rest.mid(date->at + date->length);
        auto time = findTime(afterDate.left(60), 0, false);
        int timeFrom = -1;
        int timeTo = -1;
        if (time) {
            timeFrom = date->at + date->length + time->at;
            timeTo = timeFrom + time->length;
        } else if ((time = findTime(rest.left(date->at)))) {
            timeFrom = time->at;
            timeTo = time->at + time->length;
        }
        if (time && !meeting.time.isValid()) {
            meeting.time = time->time;
            meeting.timeSource = source;
        }
        if (meeting.committee.isEmpty()) {
            static const QRegularExpression of(QStringLiteral("meeting\\s+of\\s+(?:the\\s+)?(.{4,120}?)\\s*(?:,?\\s+(?:which\\s+)?(?:will|to|is|shall)\\b|$)"), QRegularExpression::CaseInsensitiveOption);
            const bool named = match.captured().contains(QLatin1String("meeting"));
            const QRegularExpressionMatch name = of.match(sentence.left(named ? match.capturedEnd() : match.capturedStart()));
            if (name.hasMatch() && Vocabulary::builtIn().contains(QStringLiteral("committee.kind"), name.captured(1))) {
                meeting.committee = name.captured(1).trimmed();
                meeting.committeeSource = source;
            }
        }
        if (meeting.venue.isEmpty()) {
            // what stands between `in` and the date, or behind date and time up to the sentence's end
            QString venue;
            static const QRegularExpression in(QStringLiteral("^[\\s,]*(?:in|at)\\s+(?:the\\s+)?"));
            const int whenFrom = timeFrom >= 0 ? std::min(timeFrom, date->at) : date->at;
            const int whenTo = std::max(timeTo, date->at + date->length);
            const QString before = rest.left(whenFrom);
            const QString behind = rest.mid(whenTo);
            const QRegularExpressionMatch ahead = in.match(before);
            const QRegularExpressionMatch after = in.match(behind);
            static const QRegularExpression weekday(QStringLiteral("\\s*,?\\s*(?:(?:on|at|from)?\\s*(?:the\\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|on|at|from|,)\\s*$"), QRegularExpression::CaseInsensitiveOption);
            if (ahead.hasMatch() && before.size() - ahead.capturedLength() > 8) {
                venue = before.mid(ahead.capturedLength());
                for (int k = 0; k < 2; ++k)
                    venue.remove(weekday);
            } else if (after.hasMatch()) {
                static const QRegularExpression end(QStringLiteral("\\.\\s|\\.$|,?\\s+(?:when|to\\s+(?:consider|transact)|for the|and\\s+you)\\b|;"));
                const QRegularExpressionMatch stop = end.match(behind);
                venue = behind.left(stop.hasMatch() ? stop.capturedStart() : behind.size()).mid(after.capturedLength());
            }
            if (venue.size() > 4 && venue.size() < 200) {
                meeting.venue = trimmedVenue(venue);
                meeting.venueSource = source;
            }
        }
        return;
    }
}

/// `... on Wednesday 20 November 2024 at 5.30 pm in Committee Room 1, Civic Centre`: the same date in running text, with time and place behind it.
void readBehindDate(const std::vector<const Line *> &lines, std::size_t from, std::size_t to, MeetingFacts &meeting)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i >= from && i <= to)
            continue;
        QString text = lines[i]->text;
        Source source;
        addPlace(source, lines[i]->page, lines[i]->box);
        for (std::size_t k = i + 1; k < lines.size() && k < i + 3 && lines[k]->page == lines[i]->page && lines[k]->baseline - lines[k - 1]->baseline < 1.6 * lines[i]->size; ++k) {
            text = joinedLines(text, lines[k]->text);
            addPlace(source, lines[k]->page, lines[k]->box);
        }
        const auto date = findDate(text);
        if (!date || date->date != meeting.date || date->at > lines[i]->text.size())
            continue;
        const QString behind = text.mid(date->at + date->length);
        const auto time = findTime(behind.left(30));
        if (!time)
            continue;
        if (!meeting.time.isValid()) {
            meeting.time = time->time;
            meeting.timeSource = source;
        }
        static const QRegularExpression in(QStringLiteral("^[\\s,]*(?:in|at)\\s+(?:the\\s+)?([^.;]{6,140}?)(?:[.;]|$|,?\\s+(?:when|for\\s+the|to\\s+consider)\\b)"));
        const QRegularExpressionMatch place = in.match(behind.mid(time->at + time->length));
        if (meeting.venue.isEmpty() && place.hasMatch()) {
            meeting.venue = trimmedVenue(place.captured(1));
            meeting.venueSource = source;
        }
        return;
    }
}
} // namespace

void setTime(MeetingFacts &meeting, const QString &text, const Source &source)
{
    if (meeting.time.isValid())
        return;
    if (const auto range = timeRange(text))
        meeting.time = range->from;
    else if (const auto found = findTime(text, 0, true))
        meeting.time = found->time;
    if (meeting.time.isValid())
        meeting.timeSource = source;
}

QString trimmedVenue(QString text)
{
    text = text.trimmed();
    while (text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char(',')) || text.endsWith(QLatin1Char(';')) || text.endsWith(QLatin1Char('-')))
        text = text.chopped(1).trimmed();
    return text;
}

MeetingFacts readMeeting(const Context &context, const std::vector<const Line *> &lines, std::size_t from, std::size_t to)
{
    MeetingFacts meeting;
    const std::vector<HeadingBlock> blocks = blocksOf(lines, from, to);
    readNames(context, blocks, from, meeting);
    readLabels(context, lines, from, to, meeting);
    if (!meeting.date.isValid() || meeting.venue.isEmpty() || meeting.committee.isEmpty())
        readSentence(lines, from, to, meeting);
    if (!meeting.date.isValid() || !meeting.time.isValid() || meeting.venue.isEmpty())
        readDatedBlock(context, blocks, from, meeting);
    if (meeting.date.isValid() && (!meeting.time.isValid() || meeting.venue.isEmpty()))
        readBehindDate(lines, from, to, meeting);
    if (meeting.council.isEmpty()) {
        // `The Rotunda, Aldmere Council, Quay Road`
        for (const QString &part : meeting.venue.split(QLatin1Char(',')))
            if (part.trimmed().endsWith(QLatin1String(" Council")))
                meeting.council = part.trimmed();
    }
    for (const Source *source : {&meeting.committeeSource, &meeting.dateSource, &meeting.timeSource, &meeting.venueSource})
        addPlaces(meeting.source, *source);
    return meeting;
}

} // namespace scrutiny::reading
