// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/recognisers.h"
#include "reading/report_cover_fields.h"

#include "base/dates.h"
#include "base/text.h"

#include <cmath>

namespace scrutiny::reading {

namespace {

/// `Report of the Chief Fire Officer`: who reports, when no label says so.
QString reportOf(const Vocabulary &words, const QString &text)
{
    const int length = words.startsWith(QStringLiteral("report.of"), text);
    if (length == 0 || length >= text.size())
        return {};
    QString who = text.mid(length).trimmed();
    if (who.startsWith(QLatin1Char(':')))
        who = who.mid(1).trimmed();
    static const QRegularExpression the(QStringLiteral("^(?:the|a)\\s+"), QRegularExpression::CaseInsensitiveOption);
    who.remove(the);
    static const QRegularExpression to(QStringLiteral("\\s+to\\s+(?:the\\s+)?[A-Z].*$"));
    who.remove(to);
    return who.size() > 2 && who.size() < 120 ? who : QString();
}

/// The report's own title among the lines above the labels: the last heading that names no committee, date or reporter.
void titleFromHeading(const Context &context, const std::vector<const Line *> &above, ReportFacts &facts)
{
    const auto misleads = [&](const Line &line) {
        const QString &text = line.text;
        if (text.size() < 4 || text.size() > 200 || findDate(text))
            return true;
        if (context.words.startsWith(QStringLiteral("report.of"), text) > 0 || context.words.startsWith(QStringLiteral("report.to"), text) > 0
            || context.words.startsWith(QStringLiteral("stamp.item"), text) > 0 || context.words.is(QStringLiteral("report.not_title"), text))
            return true;
        // a committee's or council's name ends in its kind
        for (const QString &list : {QStringLiteral("committee.kind"), QStringLiteral("council.kind")})
            for (const QString &kind : context.words.list(list))
                if (text.endsWith(kind, Qt::CaseInsensitive))
                    return true;
        return false;
    };
    // the largest type, then bold, then the nearest to the labels
    int last = -1;
    for (int i = 0; i < int(above.size()); ++i) {
        const Line &line = *above[std::size_t(i)];
        if (misleads(line))
            continue;
        const Line *best = last < 0 ? nullptr : above[std::size_t(last)];
        if (!best || line.size > best->size + 0.4 || (line.size > best->size - 0.4 && (line.bold || !best->bold)))
            last = i;
    }
    if (last < 0)
        return;
    int first = last;
    const auto alike = [](const Line &a, const Line &b) { return a.page == b.page && a.bold == b.bold && std::abs(a.size - b.size) < 0.5 && b.baseline - a.baseline < 2.2 * b.size; };
    while (first > 0 && !misleads(*above[std::size_t(first - 1)]) && alike(*above[std::size_t(first - 1)], *above[std::size_t(first)]))
        --first;
    for (int i = first; i <= last; ++i) {
        facts.title = facts.title.isEmpty() ? above[std::size_t(i)]->text : joinedLines(facts.title, above[std::size_t(i)]->text);
        addPlace(facts.titleSource, above[std::size_t(i)]->page, above[std::size_t(i)]->box);
    }
    if (facts.title.size() > cover::longestTitle) {
        facts.title.clear();
        facts.titleSource.clear();
    }
}

/// A heading of the report's text: a known word, or a number with a title in bold or capitals.
bool isHeading(const Vocabulary &words, const Line &line)
{
    static const QRegularExpression number(QStringLiteral("^(\\d{1,2}[.)]?)\\s+(\\S.*)$"));
    const auto match = number.match(line.text);
    const QString text = match.hasMatch() ? match.captured(2) : line.text;
    if (text.size() > 90)
        return false;
    if (words.is(QStringLiteral("report.heading"), text))
        return true;
    return match.hasMatch() && (line.bold || (isCapitals(text) && !words.contains(cover::recommendations, text)));
}

/// Whether a heading `Recommendations`, numbered or not, stands among these lines.
bool recommends(const Vocabulary &words, const std::vector<const Line *> &lines, std::size_t from, std::size_t to)
{
    static const QRegularExpression number(QStringLiteral("^\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s+"));
    for (std::size_t i = from; i < to; ++i) {
        if (lines[i]->text.size() > 70)
            continue;
        const auto match = number.match(lines[i]->text);
        if (words.is(cover::recommendations, match.hasMatch() ? lines[i]->text.mid(match.capturedLength()) : lines[i]->text))
            return true;
    }
    return false;
}

/// `2.1 That ...`: the number of the paragraph goes to its mark, and goes altogether when there is but one.
void numberedParagraphs(std::vector<Paragraph> &paragraphs)
{
    static const QRegularExpression number(QStringLiteral("^(\\d{1,2}\\.\\d{1,2}\\.?)\\s+"));
    int numbered = 0;
    Paragraph *only = nullptr;
    for (Paragraph &paragraph : paragraphs)
        if (const auto match = number.match(paragraph.text); match.hasMatch()) {
            ++numbered;
            only = &paragraph;
            paragraph.mark = match.captured(1);
            paragraph.text = paragraph.text.mid(match.capturedLength());
        }
    if (numbered == 1 && only == &paragraphs.front())
        only->mark.clear();
}

/// Recommendations that stand in the text: under a heading of their own, or behind `The Committee is asked to:`.
void recommendationsFromText(const Context &context, const std::vector<const Line *> &lines, ReportFacts &facts)
{
    static const QRegularExpression number(QStringLiteral("^\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s+"));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line &line = *lines[i];
        if (line.text.size() > 160)
            continue;
        QString text = line.text;
        if (const auto match = number.match(text); match.hasMatch())
            text = text.mid(match.capturedLength());
        const bool heading = line.text.size() < 60 && context.words.is(cover::recommendations, text);
        const bool asked = !heading && context.words.contains(QStringLiteral("report.asked"), text) && !context.inTable(line);
        if (!heading && !asked)
            continue;
        std::vector<const Line *> body;
        for (std::size_t k = heading ? i + 1 : i; k < lines.size() && body.size() < 60; ++k) {
            const Line &next = *lines[k];
            if (k > i && (isHeading(context.words, next) || !coverLabelAt(context.words, next.text, false).first.isEmpty() || (next.bold && !line.bold)
                          || (heading && next.bold && next.text.size() < 70 && k > i + 1 && !lines[k - 1]->bold)))
                break;
            body.push_back(&next);
        }
        std::vector<Paragraph> paragraphs = paragraphsOf(context, body);
        numberedParagraphs(paragraphs);
        bool first = true;
        for (const Paragraph &paragraph : paragraphs) {
            // the list ends where its marks end, when it opened with a colon
            if (!first && (asked || facts.recommendations.contains(QLatin1Char(':'))) && paragraph.mark.isEmpty())
                break;
            // a whole sentence, and then the numbered paragraphs of the report
            if (!first && paragraphs.front().mark.isEmpty() && !paragraph.mark.isEmpty() && paragraphs.front().text.endsWith(QLatin1Char('.')) && facts.recommendations.endsWith(QLatin1Char('.')))
                break;
            if (asked && first && !paragraph.text.endsWith(QLatin1Char(':')) && paragraph.text.size() > 600)
                break;
            const QString part = paragraph.mark.isEmpty() ? paragraph.text : paragraph.mark + QLatin1Char(' ') + paragraph.text;
            facts.recommendations += (facts.recommendations.isEmpty() ? QString() : QStringLiteral("\n")) + part;
            addPlaces(facts.recommendationsSource, paragraph.source);
            if (asked && first && !paragraph.text.endsWith(QLatin1Char(':')))
                break;
            first = false;
        }
        if (!facts.recommendations.isEmpty())
            return;
    }
}

/// Labels of a cover stand one below the other; those of one printed line are the heading of a table (`Ward | Visit | Report`).
bool onOneLine(const std::vector<CoverField> &fields)
{
    const Place *first = nullptr;
    for (const CoverField &field : fields) {
        for (const Place &place : field.source) {
            if (!first)
                first = &place;
            else if (place.page != first->page || std::abs(place.rect.centreY() - first->rect.centreY()) > 0.6 * first->rect.height())
                return false;
        }
    }
    return fields.size() >= 2 && first;
}

} // namespace

std::vector<ReportFacts> readReportCover(const Context &context, const Section &section, Issues &issues)
{
    std::vector<ReportFacts> reports;
    const std::vector<const Line *> lines = context.linesOf(section);
    const std::vector<const ReportTable *> tables = context.tablesOf(section);
    std::vector<std::size_t> starts; // index of each report's first line
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        while (end < lines.size() && lines[end]->page == lines[i]->page)
            ++end;
        const CoverFields page(context, {lines.begin() + std::ptrdiff_t(i), lines.begin() + std::ptrdiff_t(end)}, tables);
        std::vector<const Line *> above = page.above();
        // without labels the head of a paper ends where its text begins
        for (std::size_t k = 1; k < above.size() && page.all().empty(); ++k)
            if (isHeading(context.words, *above[k]) || above[k]->text.size() > 110) {
                above.resize(k);
                break;
            }
        QString reporter;
        const Line *reporterLine = nullptr;
        for (const Line *line : above)
            if (reporter.isEmpty() && !(reporter = reportOf(context.words, line->text)).isEmpty())
                reporterLine = line;
        const bool dated = std::any_of(above.begin(), above.end(), [](const Line *line) { return line->text.size() < 120 && findDate(line->text); });
        const bool headed = !reporter.isEmpty() && page.all().empty() && dated && above.size() < 12 && recommends(context.words, lines, i, end);
        const bool labelled = page.rolesFound() + (reporter.isEmpty() ? 0 : 1) >= 2 && !(reporter.isEmpty() && onOneLine(page.all()));
        const bool says = page.field(cover::title) || page.field(cover::date) || page.field(cover::contact) || page.field(cover::recommendations) || !reporter.isEmpty();
        const bool enough = headed || (labelled && says);
        // papers of another kind may have a cover too, on their first page and unmistakable
        const bool own = section.kind == SectionKind::Report || section.kind == SectionKind::Other;
        if (!own && (i > 0 || page.rolesFound() < 3 || !(page.field(cover::title) || page.field(cover::recommendations))))
            break;
        // labels far down a page are no cover
        if (enough && above.size() <= 22) {
            ReportFacts facts;
            facts.item = section.item;
            const auto take = [&](const QString &role, QString &to) {
                if (const CoverField *field = page.field(role)) {
                    to = field->value;
                    addPlaces(facts.source, field->source);
                }
            };
            take(cover::title, facts.title);
            if (const CoverField *field = page.field(cover::title))
                facts.titleSource = field->source;
            if (facts.title.isEmpty())
                titleFromHeading(context, headed ? above : page.free(), facts);
            if (facts.title.isEmpty() && page.banner()) {
                facts.title = page.banner()->value;
                facts.titleSource = page.banner()->source;
            }
            if (facts.title.isEmpty() && !headed)
                titleFromHeading(context, page.largeBelow(), facts);
            take(cover::author, facts.author);
            if (const CoverField *field = page.field(cover::author))
                facts.authorSource = field->source;
            if (facts.author.isEmpty() && reporterLine) {
                facts.author = reporter;
                facts.authorSource = sourceOf(*reporterLine);
            }
            static const QRegularExpression the(QStringLiteral("^the\\s+"), QRegularExpression::CaseInsensitiveOption);
            facts.author.remove(the);
            // telephone and address go with the contact
            static const QRegularExpression reach(QStringLiteral("[\\s,;–-]+(?:tel(?:ephone)?\\.?:?\\s*)?(?:\\(?0\\d[\\d\\s()]{7,14}\\d|\\S+@\\S+)$"), QRegularExpression::CaseInsensitiveOption);
            for (int round = 0; round < 2; ++round)
                facts.author.remove(reach);
            take(cover::contact, facts.contact);
            if (facts.contact.endsWith(QLatin1Char('.')))
                facts.contact.chop(1);
            take(cover::cabinetMember, facts.cabinetMember);
            take(cover::wards, facts.wards);
            take(cover::classification, facts.classification);
            take(cover::recommendations, facts.recommendations);
            if (const CoverField *field = page.field(cover::recommendations))
                facts.recommendationsSource = field->source;
            // `Meeting: Health Panel` and `Date: 4 May` are both about the meeting
            for (const CoverField &field : page.all())
                if (const auto date = field.role == cover::date && !facts.date.isValid() ? findDate(field.value) : std::nullopt) {
                    facts.date = date->date;
                    addPlaces(facts.source, field.source);
                }
            // `To: Health Scrutiny Committee, 28 November 2024`
            for (const CoverField &field : page.all())
                if (!facts.date.isValid() && field.role == cover::other && field.value.size() < 120)
                    if (const auto date = findDate(field.value)) {
                        facts.date = date->date;
                        addPlaces(facts.source, field.source);
                    }
            for (const Line *line : above)
                if (!facts.date.isValid() && line->text.size() < 120)
                    if (const auto date = findDate(line->text)) {
                        facts.date = date->date;
                        addPlace(facts.source, line->page, line->box);
                    }
            addPlaces(facts.source, facts.titleSource);
            addPlaces(facts.source, facts.authorSource);
            starts.push_back(i);
            reports.push_back(std::move(facts));
        }
        i = end;
    }
    for (std::size_t r = 0; r < reports.size(); ++r) {
        ReportFacts &facts = reports[r];
        if (facts.recommendations.isEmpty() && section.kind == SectionKind::Report) {
            const std::size_t end = r + 1 < reports.size() ? starts[r + 1] : lines.size();
            recommendationsFromText(context, {lines.begin() + std::ptrdiff_t(starts[r]), lines.begin() + std::ptrdiff_t(end)}, facts);
        }
        if (facts.title.isEmpty())
            issues.push_back({ReadingIssue::Severity::Doubt, lines[starts[r]]->page, QStringLiteral("This report's cover has no title that can be told apart."), QStringLiteral("report"), facts.item, facts.source});
    }
    return reports;
}

} // namespace scrutiny::reading
