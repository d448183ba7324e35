// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/headings.h"
#include "reading/minutes_parts.h"

#include "base/text.h"

namespace scrutiny::reading {

namespace {

constexpr int attendanceReach = 40; // lines after a heading `Minutes of the meeting ...` within which people must be named

bool isGroupLine(const Vocabulary &words, const Line &line)
{
    static const QStringList lists = {QStringLiteral("minutes.present"), QStringLiteral("minutes.attendance"), QStringLiteral("minutes.apologies"), QStringLiteral("minutes.coopted")};
    const QString first = line.segments.empty() ? line.text : line.segments.front().text;
    if (line.text.startsWith(QLatin1String("Chair"), Qt::CaseInsensitive))
        return false; // as often who signs
    return std::any_of(lists.begin(), lists.end(), [&](const QString &list) {
        const int length = words.startsWith(list, line.text);
        return length > 0 && (words.is(list, first) || QStringView(line.text).mid(length).trimmed().startsWith(QLatin1Char(':')));
    });
}

/// The indices of lines with which a set of minutes begins; one set when nothing says otherwise.
std::vector<std::size_t> beginnings(const Context &context, const std::vector<const Line *> &lines)
{
    std::vector<std::size_t> starts;
    std::size_t lastGroup = 0;
    bool grouped = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isGroupLine(context.words, *lines[i])) {
            lastGroup = i;
            grouped = true;
        }
        if (context.words.startsWith(QStringLiteral("minutes.heading"), lines[i]->text) == 0)
            continue;
        static const QRegularExpression earlier(QStringLiteral("\\b(?:last|previous)\\b"), QRegularExpression::CaseInsensitiveOption);
        if (lines[i]->text.contains(earlier))
            continue; // an item about them
        // a second set: people of an earlier one were named before, and more are named soon after
        if (starts.empty()) {
            starts.push_back(0);
            if (!grouped)
                continue;
        }
        if (!grouped || lastGroup < starts.back())
            continue;
        for (std::size_t k = i + 1; k < std::min(lines.size(), i + attendanceReach); ++k)
            if (isGroupLine(context.words, *lines[k])) {
                if (i > starts.back() + 5)
                    starts.push_back(i);
                break;
            }
    }
    if (starts.empty())
        starts.push_back(0);
    return starts;
}

bool isIn(const ReportTable &table, const Line &line)
{
    return std::any_of(table.source.begin(), table.source.end(), [&](const Place &place) {
        return place.page == line.page && line.box.centreY() > place.rect.y0 && line.box.centreY() < place.rect.y1 && line.box.centreX() > place.rect.x0 && line.box.centreX() < place.rect.x1;
    });
}

QString itemText(const std::vector<Paragraph> &paragraphs, const QString &first)
{
    QString text = first;
    for (const Paragraph &paragraph : paragraphs) {
        if (!text.isEmpty())
            text += QLatin1Char('\n');
        text += paragraph.mark.isEmpty() ? paragraph.text : paragraph.mark + QLatin1Char(' ') + paragraph.text;
    }
    return text;
}

/// Actions whose owners stand in a column at the right: owners on lines one below the other are one, and what is to be done is the paragraph beside.
void actionsBeside(const Context &context, const MinutesLines &minutes, const MinuteHeading &heading, int end, const MinuteItemFacts &item, const std::vector<Paragraph> &paragraphs,
                   MinutesFacts &facts)
{
    for (int i = heading.from; i < end; ++i) {
        if (minutes.beside[std::size_t(i)].isEmpty())
            continue;
        const int first = i;
        QString owner = minutes.beside[std::size_t(i)];
        while (i + 1 < end && !minutes.beside[std::size_t(i + 1)].isEmpty()) {
            ++i;
            owner = joinedLines(owner, minutes.beside[std::size_t(i)]);
        }
        if (const int length = context.words.startsWith(QStringLiteral("minutes.action"), owner); length > 0 && length < owner.size()) {
            owner = owner.mid(length).trimmed();
            if (owner.startsWith(QLatin1Char(':')))
                owner = owner.mid(1).trimmed();
        }
        // `Clerk to write to the schools`
        auto [who, what] = ownerAndText(context.words, owner);
        if (who.isEmpty()) {
            who = owner;
            what.clear();
        }
        MinuteActionFacts action{item.number, who, item.text, item.source};
        const Line *line = minutes.lines[std::size_t(first)];
        for (const Paragraph &paragraph : paragraphs)
            if (std::find(paragraph.lines.begin(), paragraph.lines.end(), line) != paragraph.lines.end()) {
                action.text = paragraph.text;
                action.source = paragraph.source;
            }
        if (!what.isEmpty() && what != who)
            action.text = what;
        facts.actions.push_back(std::move(action));
    }
}

/// The tables among these lines that sum up the actions.
std::vector<const ReportTable *> summariesIn(const Context &context, const std::vector<const Line *> &lines)
{
    std::vector<const ReportTable *> found;
    for (const ReportTable &table : context.tables)
        if (sumsUpActions(context.words, table) && std::any_of(lines.begin(), lines.end(), [&](const Line *line) { return isIn(table, *line); }))
            found.push_back(&table);
    return found;
}

MinutesFacts readSet(const Context &context, const std::vector<const Line *> &lines, Issues &issues)
{
    MinutesFacts facts;
    std::vector<const Line *> all = lines;
    const std::vector<const ReportTable *> summaries = summariesIn(context, all);
    std::erase_if(all, [&](const Line *line) { return std::any_of(summaries.begin(), summaries.end(), [&](const ReportTable *table) { return isIn(*table, *line); }); });
    const MinutesLines minutes = minutesLines(context, all);
    std::vector<MinuteHeading> headings = minuteHeadings(context, minutes);
    // headings of the attendance are none of items
    std::erase_if(headings, [&](const MinuteHeading &heading) {
        return heading.number.isEmpty() && isGroupLine(context.words, *minutes.lines[std::size_t(heading.from)]);
    });
    const int count = int(minutes.lines.size());
    int headerEnd = headings.empty() ? std::min(count, 60) : headings.front().from;
    if (!headings.empty() && headings.front().number.isEmpty()) {
        // without numbers a bold title above the names is no item
        while (!headings.empty()) {
            bool later = false;
            for (int i = headings.front().to; i < std::min(count, headings.front().to + 12) && !later; ++i)
                later = isGroupLine(context.words, *minutes.lines[std::size_t(i)]);
            if (!later)
                break;
            headings.erase(headings.begin());
        }
        headerEnd = headings.empty() ? std::min(count, 60) : headings.front().from;
    }
    readMinutesHeader(context, minutes, headerEnd, facts);
    readAttendance(context, minutes, headerEnd, facts);

    for (std::size_t h = 0; h < headings.size(); ++h) {
        const MinuteHeading &heading = headings[h];
        const int end = h + 1 < headings.size() ? headings[h + 1].from : count;
        const std::vector<const Line *> body(minutes.lines.begin() + heading.to, minutes.lines.begin() + end);
        std::vector<Paragraph> paragraphs = minutesParagraphs(context, body, minutes.rightEdge);
        if (!heading.firstText.isEmpty()) {
            // the first paragraph began behind the title
            const Line *line = minutes.lines[std::size_t(heading.from)];
            Paragraph first;
            first.text = heading.firstText;
            first.lines = {line};
            first.x0 = line->box.x0;
            first.source = sourceOf(*line);
            if (!paragraphs.empty() && paragraphs.front().mark.isEmpty() && !endsShort(*line, *paragraphs.front().lines.front(), context.lines[std::size_t(line->page - 1)].rightMargin)) {
                first.text = joinedLines(first.text, paragraphs.front().text);
                addPlaces(first.source, paragraphs.front().source);
                paragraphs.front() = std::move(first);
            } else {
                paragraphs.insert(paragraphs.begin(), std::move(first));
            }
        }
        MinuteItemFacts item;
        item.number = heading.number;
        item.title = heading.title;
        item.agendaNumber = heading.agendaNumber;
        item.text = itemText(paragraphs, {});
        for (int i = heading.from; i < heading.to; ++i)
            addPlace(item.source, minutes.lines[std::size_t(i)]->page, minutes.lines[std::size_t(i)]->box);
        for (const Paragraph &paragraph : paragraphs)
            addPlaces(item.source, paragraph.source);
        addPlaces(facts.source, item.source);

        if (context.words.contains(QStringLiteral("minutes.apologies_item"), item.title))
            readApologies(context, paragraphs, facts);
        if (context.words.contains(QStringLiteral("minutes.declarations_item"), item.title))
            readDeclarations(context, paragraphs, facts);
        readDecisions(context, item.number, paragraphs, facts);
        readMinuteActions(context, item.number, paragraphs, facts, issues);
        actionsBeside(context, minutes, heading, end, item, paragraphs, facts);
        facts.items.push_back(std::move(item));
    }

    for (const ReportTable *table : summaries)
        readActionTable(context, *table, facts);

    const int page = all.empty() ? 0 : all.front()->page;
    if (!facts.date.isValid())
        issues.push_back({ReadingIssue::Severity::Doubt, page, QStringLiteral("These minutes do not say plainly of which date they are."), QStringLiteral("minutes"), {}, facts.source});
    if (facts.present.empty() && facts.inAttendance.empty())
        issues.push_back({ReadingIssue::Severity::Doubt, page, QStringLiteral("No attendance was found in these minutes."), QStringLiteral("minutes"), {}, facts.source});
    if (facts.items.empty())
        issues.push_back({ReadingIssue::Severity::Doubt, page, QStringLiteral("No items were found in these minutes."), QStringLiteral("minutes"), {}, facts.source});
    return facts;
}

} // namespace

std::vector<MinutesFacts> readMinutes(const Context &context, const Section &section, Issues &issues)
{
    std::vector<MinutesFacts> found;
    const std::vector<const Line *> lines = context.linesOf(section);
    if (lines.empty())
        return found;
    const std::vector<std::size_t> starts = beginnings(context, lines);
    for (std::size_t s = 0; s < starts.size(); ++s) {
        const std::size_t end = s + 1 < starts.size() ? starts[s + 1] : lines.size();
        const std::vector<const Line *> part(lines.begin() + std::ptrdiff_t(starts[s]), lines.begin() + std::ptrdiff_t(end));
        Issues own;
        MinutesFacts facts = readSet(context, part, own);
        if (!facts.date.isValid() && facts.items.empty() && facts.present.empty())
            continue; // a heading and no more
        issues.insert(issues.end(), own.begin(), own.end());
        found.push_back(std::move(facts));
    }
    return found;
}

} // namespace scrutiny::reading
