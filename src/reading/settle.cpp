// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/pipeline_steps.h"
#include "reading/table_lists.h"

#include <QCoreApplication>

#include <algorithm>

namespace scrutiny::reading {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reading", text);
}

/// Most of the page is a picture and hardly a word is on it.
bool isScan(const pdf::PageContent &page, const PageLines &lines)
{
    int characters = 0;
    for (const Line &line : lines.lines)
        characters += int(line.text.size());
    if (characters > 60)
        return false;
    double covered = 0;
    for (const pdf::Image &image : page.images)
        covered += std::max(0.0, image.box.width()) * std::max(0.0, image.box.height());
    return covered > 0.3 * page.width * page.height;
}

bool isBlank(const pdf::PageContent &page, const PageLines &lines, const PageFurniture &furniture)
{
    return furniture.leftBlank || (lines.lines.empty() && page.images.empty() && page.curves < 20);
}

/// `3`, `3 and 4`, `3 to 7 and 9`.
QString pageList(const std::vector<int> &pages)
{
    QStringList runs;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t k = i;
        while (k + 1 < pages.size() && pages[k + 1] == pages[k] + 1)
            ++k;
        if (k == i)
            runs.append(QString::number(pages[i]));
        else if (k == i + 1)
            runs << QString::number(pages[i]) << QString::number(pages[k]);
        else
            runs.append(tr("%1 to %2").arg(pages[i]).arg(pages[k]));
        i = k + 1;
    }
    if (runs.size() == 1)
        return runs.first();
    const QString last = runs.takeLast();
    return tr("%1 and %2").arg(runs.join(QStringLiteral(", ")), last);
}

void addPageIssue(Reading &reading, const std::vector<int> &pages, const char *one, const char *many, ReadingIssue::Severity severity)
{
    if (pages.empty())
        return;
    ReadingIssue issue;
    issue.severity = severity;
    issue.page = pages.front();
    issue.kind = QStringLiteral("page");
    issue.text = tr(pages.size() == 1 ? one : many).arg(pageList(pages));
    for (const int page : pages) {
        const PageFacts &facts = reading.pageFacts[std::size_t(page - 1)];
        addPlace(issue.source, page, {0, 0, facts.width, facts.height});
    }
    reading.issues.push_back(issue);
}

PageFacts factsOf(const pdf::PageContent &page, const PageLines &lines, const PageFurniture &furniture)
{
    PageFacts facts;
    facts.page = page.page;
    facts.label = furniture.label;
    facts.reportLabel = furniture.reportLabel;
    facts.width = page.width;
    facts.height = page.height;
    qsizetype length = 0;
    for (const Line &line : lines.lines)
        length += line.text.size() + 1;
    facts.text.reserve(length);
    for (const Line &line : lines.lines) {
        facts.text += line.text;
        facts.text += QLatin1Char('\n');
    }
    facts.text.chop(1);
    if (isBlank(page, lines, furniture))
        facts.kind = PageFacts::Kind::Blank;
    else if (isScan(page, lines))
        facts.kind = PageFacts::Kind::Scan;
    return facts;
}

/// Sections may overlap (a report with its recommendations in blocks): what stands at the same place was read twice.
template<typename Fact>
void dropReadTwice(std::vector<Fact> &facts, QString Fact::*words)
{
    std::vector<Fact> once;
    for (Fact &fact : facts) {
        const bool known = !fact.source.empty() && std::any_of(once.begin(), once.end(), [&](const Fact &other) { return other.source == fact.source && other.*words == fact.*words; });
        if (!known)
            once.push_back(std::move(fact));
    }
    facts = std::move(once);
}

} // namespace

void settle(const Paper &paper, Reading &reading)
{
    dropReadTwice(reading.reports, &ReportFacts::title);
    dropReadTwice(reading.recommendations, &RecommendationFacts::text);
    std::vector<int> scans;
    std::vector<int> incomplete;
    int withText = 0;
    for (std::size_t i = 0; i < paper.content.pages.size(); ++i) {
        const pdf::PageContent &page = paper.content.pages[i];
        reading.pageFacts.push_back(factsOf(page, paper.lines[i], paper.furniture[i]));
        const PageFacts &facts = reading.pageFacts.back();
        withText += facts.kind == PageFacts::Kind::Text && !facts.text.isEmpty();
        if (facts.kind == PageFacts::Kind::Scan)
            scans.push_back(facts.page);
        if (page.incomplete)
            incomplete.push_back(facts.page);
    }
    for (const pdf::Bookmark &bookmark : paper.content.bookmarks)
        reading.bookmarks.push_back({bookmark.title, bookmark.page, bookmark.level});
    for (const ReportTable &table : paper.tables)
        if (!isListOrForm(table, paper.front, Vocabulary::builtIn()))
            reading.tables.push_back(table);
    if (reading.pages > 0 && withText == 0) {
        ReadingIssue issue;
        issue.severity = ReadingIssue::Severity::Problem;
        issue.text = tr("The file holds no text that can be read: its pages are pictures. Ask for a copy with text, or have it recognised.");
        issue.kind = QStringLiteral("file");
        reading.issues.push_back(issue);
    } else {
        addPageIssue(reading, scans, QT_TRANSLATE_NOOP("reading", "Page %1 is a picture without text: nothing on it was read."),
                     QT_TRANSLATE_NOOP("reading", "Pages %1 are pictures without text: nothing on them was read."), ReadingIssue::Severity::Note);
    }
    addPageIssue(reading, incomplete, QT_TRANSLATE_NOOP("reading", "Page %1 could not be read to its end: something on it may be missing."),
                 QT_TRANSLATE_NOOP("reading", "Pages %1 could not be read to their end: something on them may be missing."), ReadingIssue::Severity::Problem);
}

} // namespace scrutiny::reading
