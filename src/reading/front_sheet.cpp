// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/agenda.h"
#include "reading/headings.h"

#include <QCoreApplication>

namespace scrutiny::reading {

namespace {

constexpr int mostPages = 10; ///< a front sheet is no longer

/// The first page that surely is a paper of its own, behind the front sheet; pages + 1 when there is none.
int firstPaperPage(const Context &context)
{
    const int pages = int(context.lines.size());
    for (int page = 1; page <= pages && page <= mostPages; ++page) {
        if (!context.furniture[std::size_t(page - 1)].agendaItem.isEmpty())
            return page;
        const auto kind = headingKindOfPage(context, page);
        if (kind == SectionKind::Minutes || (kind && page > 1))
            return page;
        if (page > 1 && beginsWithAttendance(context, page))
            return page;
        if (page > 1)
            for (const pdf::Bookmark &bookmark : context.content.bookmarks)
                if (bookmark.page == page && !bookmark.title.isEmpty() && bookmark.title.front().isDigit())
                    return page;
    }
    return std::min(pages, mostPages) + 1;
}

std::vector<const Line *> linesUpTo(const Context &context, int page)
{
    std::vector<const Line *> lines;
    for (int p = 1; p < page && p <= int(context.lines.size()); ++p)
        for (const Line &line : context.lines[std::size_t(p - 1)].lines)
            lines.push_back(&line);
    return lines;
}

/// `Contents`, minutes, a report to the executive: what has numbered headings but is no agenda.
bool saysOtherwise(const Context &context, const std::vector<const Line *> &lines, std::size_t before)
{
    for (std::size_t i = 0; i < before && i < lines.size(); ++i) {
        const QString &text = lines[i]->text;
        if (text.size() > 90)
            continue;
        if (context.words.is(QStringLiteral("front.not"), text) || context.words.startsWith(QStringLiteral("front.not-start"), text))
            return true;
    }
    return false;
}

bool saysSupplement(const Context &context, const std::vector<const Line *> &lines)
{
    for (std::size_t i = 0; i < lines.size() && lines[i]->page == 1; ++i)
        if (context.words.contains(QStringLiteral("front.supplement"), lines[i]->text))
            return true;
    return false;
}

/// Adds up what speaks for an agenda.
int agendaScore(const Agenda &agenda, const MeetingFacts &meeting, bool otherwise)
{
    int score = 0;
    score += agenda.heading ? 3 : 0;
    score += agenda.columns ? 2 : 0;
    score += std::min(agenda.standing, 3);
    score += meeting.date.isValid() ? 1 : 0;
    score += meeting.venue.isEmpty() ? 0 : 1;
    score += meeting.members.empty() ? 0 : 1;
    score -= otherwise ? 4 : 0;
    return score;
}

/// A time such as `2.10` without am or pm is in the half of the day of the meeting.
void settleTimes(Agenda &agenda, const MeetingFacts &meeting)
{
    if (!meeting.time.isValid() || meeting.time.hour() < 11)
        return;
    for (std::size_t i = 0; i < agenda.items.size(); ++i) {
        AgendaItemFacts &item = agenda.items[i];
        if (!agenda.bareTimes[i] || !item.time.isValid() || item.time >= meeting.time)
            continue;
        const QTime later = item.time.addSecs(12 * 3600);
        if (later < meeting.time)
            continue;
        item.time = later;
        if (item.endTime.isValid() && item.endTime < later)
            item.endTime = item.endTime.addSecs(12 * 3600);
    }
}

/// The last page of the front sheet: that of the last item, and what follows of members and notices before the first paper.
int lastFrontPage(const Context &context, const std::vector<const Line *> &lines, const Agenda &agenda, const MeetingFacts &meeting, int paper)
{
    int last = agenda.items.empty() ? 1 : lines[std::min(agenda.lastLine, lines.size() - 1)]->page;
    for (const std::vector<Person> *people : {&meeting.members, &meeting.coOpted})
        for (const Person &person : *people)
            for (const Place &place : person.source)
                last = std::max(last, place.page);
    const int pages = int(context.lines.size());
    // the papers begin where printed page 1, or the first item's pages, begin
    while (last + 1 < paper && last + 1 <= pages) {
        const PageFurniture &next = context.furniture[std::size_t(last)];
        const bool empty = context.lines[std::size_t(last)].lines.empty() && context.content.pages[std::size_t(last)].images.empty();
        if (!next.leftBlank && !empty)
            break;
        ++last;
    }
    return std::min(last, paper - 1);
}

} // namespace

FrontSheet readFrontSheet(const Context &context, Issues &issues)
{
    FrontSheet front;
    if (context.lines.empty())
        return front;
    const int paper = firstPaperPage(context);
    const std::vector<const Line *> lines = linesUpTo(context, paper);
    if (lines.empty())
        return front;
    const std::vector<ItemStart> starts = findItemStarts(context, lines);
    Agenda agenda = readAgenda(context, lines, starts);
    const bool none = agenda.items.empty();
    const std::size_t from = none ? lines.size() : agenda.firstLine;
    const std::size_t to = none ? lines.size() : agenda.lastLine;
    MeetingFacts meeting = readMeeting(context, lines, from, to);
    readPeople(context, lines, from, to, meeting);
    const bool otherwise = saysOtherwise(context, lines, none ? lines.size() : starts.front().line);
    const int score = agendaScore(agenda, meeting, otherwise);
    const bool supplement = !none && agenda.items.size() < 4 && !agenda.items.front().pageFrom.isEmpty() && meeting.date.isValid() && saysSupplement(context, lines);
    const bool full = !none && agenda.items.size() >= 2 && score >= 4 && (agenda.heading || agenda.columns || agenda.standing >= 2);
    if (!supplement && !full)
        return front;
    settleTimes(agenda, meeting);
    front.lastPage = lastFrontPage(context, lines, agenda, meeting, paper);
    for (const AgendaItemFacts &item : agenda.items) {
        if (!item.title.isEmpty())
            continue;
        ReadingIssue issue;
        issue.page = item.source.empty() ? 1 : item.source.front().page;
        issue.kind = QStringLiteral("item");
        issue.number = item.number;
        issue.text = QCoreApplication::translate("reading", "No title was found for item %1 of the agenda.").arg(item.number);
        issue.source = item.source;
        issues.push_back(issue);
    }
    front.items = std::move(agenda.items);
    front.meeting = std::move(meeting);
    return front;
}

} // namespace scrutiny::reading
