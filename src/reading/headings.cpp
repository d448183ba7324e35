// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/headings.h"

#include "reading/agenda.h"
#include "reading/furniture_numbers.h"

#include "base/dates.h"
#include "base/text.h"

#include <set>

namespace scrutiny::reading {

namespace {

bool looksLikeHeading(const PageLines &page, const Line &line)
{
    if (line.text.size() > 140)
        return false;
    return line.bold || line.size > 1.1 * page.bodySize || isCapitals(line.text) || (line.text.size() < 70 && !line.text.endsWith(QLatin1Char('.')));
}

bool hasDateNear(const std::vector<Line> &lines, std::size_t at, std::size_t count)
{
    for (std::size_t i = at; i < lines.size() && i < at + count; ++i)
        if (findDate(lines[i].text))
            return true;
    return false;
}

/// How many labels of attendance (`Present:`, `Attendees`, `Apologies:`) stand within so many lines.
int attendanceLabels(const Vocabulary &words, const std::vector<Line> &lines, std::size_t from, std::size_t count)
{
    std::set<QString> kinds;
    for (std::size_t i = from; i < lines.size() && i < from + count; ++i) {
        if (lines[i].text.isEmpty() || lines[i].text.front().isDigit())
            continue; // an item of an agenda
        for (const Segment &segment : lines[i].segments) {
            if (segment.text.isEmpty())
                continue;
            for (const char *list : {"minutes.present", "minutes.attendance", "minutes.apologies"}) {
                const QString name = QString::fromLatin1(list);
                const int length = words.startsWith(name, segment.text);
                if (length > 0 && (length >= segment.text.size() - 1 || segment.text.at(length) == QLatin1Char(':') || segment.text.mid(length).trimmed().startsWith(QLatin1Char(':'))))
                    kinds.insert(name);
            }
        }
    }
    return int(kinds.size());
}

bool hasApologies(const Vocabulary &words, const std::vector<Line> &lines)
{
    for (std::size_t i = 0; i < lines.size() && i < 30; ++i)
        for (const Segment &segment : lines[i].segments)
            if (words.is(QStringLiteral("minutes.apologies"), segment.text) || (segment.text.contains(QLatin1Char(':')) && words.startsWith(QStringLiteral("minutes.apologies"), segment.text)))
                return true;
    return false;
}

/// `Harbour Board Minutes`, `Minutes, 24 June`, the word alone: a title that names what it is anywhere, above a list of who came.
bool titledMinutes(const Context &context, const std::vector<Line> &lines, std::size_t at)
{
    if (at > 10 || lines[at].text.size() > 100 || lines[at].text.endsWith(QLatin1Char('.')) || !context.words.contains(QStringLiteral("section.minutes-word"), lines[at].text))
        return false;
    return hasDateNear(lines, 0, at + 6) && attendanceLabels(context.words, lines, at + 1, 14) > 0;
}

/// Notes of a meeting that have no title: a date, then who came and who sent apologies; and no agenda.
bool untitledMinutes(const Context &context, const std::vector<Line> &lines)
{
    for (std::size_t i = 0; i < lines.size() && i < 6; ++i)
        if (context.words.contains(QStringLiteral("front.agenda"), lines[i].text))
            return false;
    return hasDateNear(lines, 0, 8) && attendanceLabels(context.words, lines, 0, 30) >= 2 && hasApologies(context.words, lines);
}

/// Whether a column's head, or one of the heads that it joins (`Date and item`, `Lead officer / member`), is in a list.
bool headIs(const Vocabulary &words, const char *list, const QString &text)
{
    const QString name = QString::fromLatin1(list);
    if (words.is(name, text))
        return true;
    static const QRegularExpression joint(QStringLiteral("\\s*(?:/|&|,|\\band\\b|\\bor\\b|\\()\\s*"));
    const QStringList parts = text.split(joint, Qt::SkipEmptyParts);
    return parts.size() > 1 && std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return words.is(name, part); });
}

/// Whether a phrase of the list stands in a title.
bool is(const Vocabulary &words, const char *list, const QString &text)
{
    return words.contains(QString::fromLatin1(list), text);
}

} // namespace

std::optional<SectionKind> kindOfTitle(const Vocabulary &words, const QString &title)
{
    if (title.size() > 160)
        return {};
    if (is(words, "section.action-log", title))
        return SectionKind::ActionLog;
    if (is(words, "section.recommendations", title))
        return SectionKind::RecommendationMonitoring;
    if (is(words, "section.work-programme", title))
        return SectionKind::WorkProgramme;
    if (is(words, "section.questions", title))
        return SectionKind::Questions;
    if (words.startsWith(QStringLiteral("section.minutes"), title))
        return SectionKind::Minutes;
    return {};
}

std::optional<SectionKind> kindOfHeading(const Context &context, const std::vector<Line> &lines, std::size_t at)
{
    const Line &line = lines[at];
    const PageLines &page = context.lines[std::size_t(line.page - 1)];
    if (line.text.size() > 140 || line.text.size() < 5)
        return {};
    // a line of a list of contents ends with its page
    if (line.segments.size() > 1) {
        const QString &last = line.segments.back().text;
        if (last.size() < 4 && std::all_of(last.begin(), last.end(), [](QChar c) { return c.isDigit(); }))
            return {};
    }
    // a numbered line is an item of the agenda or of minutes, not the head of a paper
    int length = 0;
    if (line.text.at(0).isDigit() || line.text.at(1).isDigit() || leadingItemNumber(line.text, length))
        return {};
    const Vocabulary &words = context.words;
    if (words.startsWith(QStringLiteral("section.minutes"), line.text)) {
        // minutes say when they were held within a few lines; an item `Minutes` does not begin a paper
        const bool named = words.is(QStringLiteral("section.minutes"), line.text);
        const bool held = hasDateNear(lines, at, 6);
        if (held && (named || looksLikeHeading(page, line) || words.contains(QStringLiteral("minutes.held"), line.text)))
            return SectionKind::Minutes;
        return titledMinutes(context, lines, at) ? std::optional(SectionKind::Minutes) : std::nullopt;
    }
    if (!looksLikeHeading(page, line))
        return {};
    if (titledMinutes(context, lines, at))
        return SectionKind::Minutes;
    const std::optional<SectionKind> kind = kindOfTitle(words, line.text);
    if (kind == SectionKind::Minutes)
        return {};
    return kind;
}

bool beginsWithAttendance(const Context &context, int page)
{
    const std::vector<Line> &lines = context.lines[std::size_t(page - 1)].lines;
    for (std::size_t i = 0; i < lines.size() && i < 6; ++i)
        if (context.words.is(QStringLiteral("front.agenda"), lines[i].text))
            return false;
    return hasDateNear(lines, 0, 8) && attendanceLabels(context.words, lines, 0, 26) >= 2;
}

std::optional<SectionKind> headingKindOfPage(const Context &context, int page)
{
    const std::vector<Line> &lines = context.lines[std::size_t(page - 1)].lines;
    for (std::size_t i = 0; i < lines.size() && i < 7; ++i)
        if (const auto kind = kindOfHeading(context, lines, i))
            return kind;
    if (untitledMinutes(context, lines))
        return SectionKind::Minutes;
    return {};
}

std::optional<SectionKind> kindOfTable(const Vocabulary &words, const ReportTable &table)
{
    const int rows = std::min(table.rows, std::max(1, table.headerRows));
    bool recommendation = false, action = false, update = false, topic = false, date = false, purpose = false, lead = false, rag = false;
    for (int row = 0; row < rows; ++row)
        for (int col = 0; col < table.cols; ++col) {
            const TableCell *cell = table.cellAt(row, col);
            if (!cell || cell->row != row || cell->col != col || cell->text.isEmpty() || cell->text.size() > 60)
                continue;
            const QString &text = cell->text;
            recommendation |= headIs(words, "heading.recommendation", text);
            action |= headIs(words, "heading.action", text);
            update |= headIs(words, "heading.update", text);
            topic |= headIs(words, "heading.topic", text);
            date |= headIs(words, "heading.date", text);
            purpose |= headIs(words, "heading.purpose", text);
            lead |= headIs(words, "heading.lead", text);
            rag |= headIs(words, "heading.rag", text);
        }
    // a block a recommendation: `Recommendation 3: ...` over labelled rows
    static const QRegularExpression numbered(QStringLiteral("^recommendations?\\s*(?:no\\.?\\s*)?\\d"), QRegularExpression::CaseInsensitiveOption);
    if (numbered.match(table.textAt(0, 0)).hasMatch())
        return SectionKind::RecommendationMonitoring;
    if (recommendation && (rag || update || lead))
        return SectionKind::RecommendationMonitoring;
    if (action && update && !topic)
        return SectionKind::ActionLog;
    if (action && update && date)
        return SectionKind::ActionLog;
    if (topic && date && (purpose || lead) && !action)
        return SectionKind::WorkProgramme;
    return {};
}

QString headingNumber(const Context &context, int page)
{
    const std::vector<Line> &lines = context.lines[std::size_t(page - 1)].lines;
    for (std::size_t i = 0; i < lines.size() && i < 5; ++i)
        for (const Segment &segment : lines[i].segments) {
            bool plainWord = false;
            const QString number = itemStampText(segment.text, plainWord);
            if (!number.isEmpty())
                return number;
        }
    return {};
}

} // namespace scrutiny::reading
