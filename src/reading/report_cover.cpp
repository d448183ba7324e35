// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/recognisers.h"
#include "reading/record_text.h"

#include "base/dates.h"
#include "base/text.h"

namespace scrutiny::reading {

namespace {

constexpr int coverLines = 60;   // a cover's labels stand among the first so many lines of a page
constexpr int longestTitle = 260;

const QString titleRole = QStringLiteral("report.title");
const QString dateRole = QStringLiteral("report.date");
const QString authorRole = QStringLiteral("report.author");
const QString contactRole = QStringLiteral("report.contact");
const QString memberRole = QStringLiteral("report.cabinet_member");
const QString wardsRole = QStringLiteral("report.wards");
const QString classRole = QStringLiteral("report.classification");
const QString recommendRole = QStringLiteral("report.recommendations");
const QString otherRole = QStringLiteral("report.other_label");

const QStringList &roles()
{
    static const QStringList all = {titleRole, dateRole, authorRole, contactRole, memberRole, wardsRole, classRole, recommendRole, otherRole};
    return all;
}

struct Field
{
    QString role;
    QString value;
    Source source;
    int line = -1;      ///< index of the label's line among the page's, or -1 when it came from a table
};

/// The role of a label and how many characters it takes, the colon included. `alone`: a label may fill the whole text without a colon.
std::pair<QString, int> labelAt(const Vocabulary &words, const QString &text, bool alone)
{
    std::pair<QString, int> best;
    if (text.size() < 2 || !text.at(0).isLetter())
        return best;
    for (const QString &role : roles()) {
        const int length = words.startsWith(role, text);
        if (length <= best.second)
            continue;
        int end = length;
        while (end < text.size() && text.at(end).isSpace())
            ++end;
        if (end < text.size() && text.at(end) == QLatin1Char(':'))
            best = {role, end + 1};
        else if (end == text.size() && alone)
            best = {role, end};
    }
    // `For further information please contact A Brown`: the label is a phrase and needs no colon
    if (best.second == 0)
        if (const int length = words.startsWith(QStringLiteral("report.contact_phrase"), text); length > 0 && length < text.size()) {
            best = {contactRole, length};
            if (text.at(length) == QLatin1Char(':'))
                ++best.second;
        }
    return best;
}

bool endsCover(const Vocabulary &words, const Line &line)
{
    QString text = line.text;
    static const QRegularExpression number(QStringLiteral("^\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s+"));
    const auto match = number.match(text);
    if (match.hasMatch())
        text = text.mid(match.capturedLength());
    if (text.isEmpty() || !text.at(0).isUpper() || (text.endsWith(QLatin1Char('.')) && !match.hasMatch()))
        return false;
    if (words.is(QStringLiteral("report.heading"), text))
        return true;
    return match.hasMatch() && (line.bold || line.text.contains(QRegularExpression(QStringLiteral("^\\d{1,2}\\.\\d"))));
}

/// How a list mark counts on: `(a)` then `(b)`, `1.` then `2.`.
bool marksFollow(const QString &before, const QString &mark)
{
    if (before.isEmpty())
        return true;
    const QString a = folded(before), b = folded(mark);
    if (a.isEmpty() || b.isEmpty())
        return a == b;
    bool first = false, second = false;
    const int x = a.toInt(&first), y = b.toInt(&second);
    if (first && second)
        return y == x + 1;
    return !first && !second && b > a;
}

/// The lines of one page as a cover.
class CoverReader
{
public:
    CoverReader(const Context &all, std::vector<const Line *> pageLines) : context(all), lines(std::move(pageLines)) {}

    std::vector<Field> fields;

    void readTables(const std::vector<const ReportTable *> &tables)
    {
        for (const ReportTable *table : tables) {
            if (lines.empty() || table->pdfPageFrom != lines.front()->page || table->rows > 40)
                continue;
            const TableGrid grid(*table);
            if (isRowOfHeadings(grid))
                continue;
            std::vector<Field> found;
            for (int row = 0; row < grid.rows(); ++row)
                for (int col = 0; col < grid.cols(); ++col) {
                    if (!grid.beginsAt(row, col))
                        continue;
                    const TableCell &cell = *grid.at(row, col);
                    const auto [role, length] = labelAt(context.words, cell.text.trimmed(), true);
                    if (role.isEmpty())
                        continue;
                    Field field{role, cell.text.trimmed().mid(length).trimmed(), cell.source, -1};
                    const int right = col + cell.colSpan;
                    if (field.value.isEmpty())
                        if (const TableCell *next = grid.at(row, right); next && grid.beginsAt(row, right) && labelAt(context.words, next->text.trimmed(), false).first.isEmpty()) {
                            field.value = next->text.trimmed();
                            addPlaces(field.source, next->source);
                        }
                    found.push_back(std::move(field));
                }
            if (found.size() < 2 && !(found.size() == 1 && found.front().role == recommendRole && grid.rows() <= 2))
                continue;
            for (Field &field : found) {
                fields.push_back(std::move(field));
            }
            for (const Place &place : table->source)
                if (place.page == lines.front()->page)
                    covered.push_back(place.rect.grown(1));
        }
    }

    void readLines()
    {
        int lastLabel = -1;
        for (int i = 0; i < std::min(int(lines.size()), coverLines); ++i) {
            const Line &line = *lines[std::size_t(i)];
            if (isCovered(line))
                continue;
            if (lastLabel >= 0 && i - lastLabel > 25)
                break;
            if (isRowOfHeadings(line))
                break;
            for (std::size_t s = 0; s < line.segments.size(); ++s) {
                const Segment &segment = line.segments[s];
                const bool grid = s + 1 < line.segments.size();
                auto [role, length] = labelAt(context.words, s == 0 && !grid ? line.text : segment.text, grid || s > 0);
                if (role.isEmpty())
                    continue;
                Field field{role, segment.text.mid(length).trimmed(), sourceOf(line, segment), i};
                double valueX = field.value.isEmpty() ? 0 : segment.box.x0;
                bool hanging = false; // the value stands in a column of its own
                while (field.value.isEmpty() || hanging) {
                    if (s + 1 >= line.segments.size() || !labelAt(context.words, line.segments[s + 1].text, true).first.isEmpty())
                        break;
                    ++s;
                    if (!hanging)
                        valueX = line.segments[s].box.x0;
                    hanging = true;
                    field.value += (field.value.isEmpty() ? QString() : QStringLiteral(" ")) + line.segments[s].text;
                    addPlace(field.source, line.page, line.segments[s].box);
                }
                lastLabel = i;
                taken.push_back(&line);
                // the same label twice: the second is of the text below
                fields.push_back(std::move(field));
                goOn(fields.back(), i, valueX, hanging);
            }
        }
    }

    const Field *field(const QString &role) const
    {
        for (const Field &field : fields)
            if (field.role == role && !field.value.isEmpty())
                return &field;
        return nullptr;
    }

    /// How many different roles were found: one label is chance, two are a cover.
    int rolesFound() const
    {
        QStringList seen;
        for (const Field &field : fields)
            if (!seen.contains(field.role) && !field.value.isEmpty())
                seen << field.role;
        return int(seen.size());
    }

    /// The lines before the first label.
    std::vector<const Line *> above() const
    {
        int first = int(lines.size());
        for (const Field &field : fields)
            if (field.line >= 0)
                first = std::min(first, field.line);
        for (int i = 0; i < std::min(first, int(lines.size())); ++i)
            if (isCovered(*lines[std::size_t(i)]))
                first = std::min(first, i);
        return {lines.begin(), lines.begin() + std::min(first, int(lines.size()))};
    }

    /// The lines among which the title stands, when no label names it: above the labels and between them.
    std::vector<const Line *> free() const
    {
        int last = -1;
        for (const Field &field : fields)
            last = std::max(last, field.line);
        std::vector<const Line *> found = above();
        for (int i = int(found.size()); i < last; ++i)
            if (const Line *line = lines[std::size_t(i)]; !isCovered(*line) && line->segments.size() == 1 && std::find(taken.begin(), taken.end(), line) == taken.end())
                found.push_back(line);
        return found;
    }

private:
    const Context &context;
    std::vector<const Line *> lines;
    std::vector<Rect> covered;
    std::vector<const Line *> taken; ///< lines that hold labels or their values

    bool isCovered(const Line &line) const
    {
        return std::any_of(covered.begin(), covered.end(), [&](const Rect &area) { return area.contains(line.box.centreX(), line.box.centreY()); });
    }

    /// Labels side by side in the first row head the columns of a table of something else.
    bool isRowOfHeadings(const TableGrid &grid) const
    {
        for (int col = 0; col + 1 < grid.cols(); ++col)
            if (grid.beginsAt(0, col) && grid.beginsAt(0, col + 1) && !labelAt(context.words, grid.text(0, col).trimmed(), true).first.isEmpty()
                && !labelAt(context.words, grid.text(0, col + 1).trimmed(), true).first.isEmpty())
                return true;
        return false;
    }

    bool isRowOfHeadings(const Line &line) const
    {
        for (std::size_t s = 0; s + 1 < line.segments.size(); ++s) {
            const auto [first, firstLength] = labelAt(context.words, line.segments[s].text, true);
            const auto [second, secondLength] = labelAt(context.words, line.segments[s + 1].text, true);
            if (!first.isEmpty() && !second.isEmpty() && firstLength == int(line.segments[s].text.size()) && secondLength == int(line.segments[s + 1].text.size()))
                return true;
        }
        return false;
    }

    bool hasLabel(const Line &line) const
    {
        for (std::size_t s = 0; s < line.segments.size(); ++s)
            if (!labelAt(context.words, line.segments[s].text, line.segments.size() > 1 && s + 1 < line.segments.size()).first.isEmpty())
                return true;
        return !labelAt(context.words, line.text, false).first.isEmpty();
    }

    /// Is there another label below, before the text begins? Then what stands between belongs to this one.
    bool labelBelow(int from) const
    {
        for (int i = from; i < std::min(int(lines.size()), from + 7); ++i) {
            if (hasLabel(*lines[std::size_t(i)]))
                return true;
            if (endsCover(context.words, *lines[std::size_t(i)]) || isCovered(*lines[std::size_t(i)]))
                return false;
        }
        return false;
    }

    /// Adds the lines over which a value runs on.
    void goOn(Field &field, int labelLine, double valueX, bool hanging)
    {
        const PageLines &page = context.lines[std::size_t(lines[std::size_t(labelLine)]->page - 1)];
        const bool between = labelBelow(labelLine + 1);
        const bool list = field.role == recommendRole;
        QString lastMark;
        for (int i = labelLine + 1; i < int(lines.size()); ++i) {
            const Line &before = *lines[std::size_t(i - 1)];
            const Line &line = *lines[std::size_t(i)];
            if (isCovered(line) || hasLabel(line) || endsCover(context.words, line))
                break;
            const double leading = std::max(page.leading, before.size * 1.15);
            const double step = line.baseline - before.baseline;
            const bool far = step > 1.5 * leading;
            const int markLength = listMarkLength(line.text);
            const QString mark = line.text.left(markLength).trimmed();
            if (field.value.isEmpty()) {
                // the value begins below its label
                if (step > 3.2 * leading)
                    break;
                valueX = line.box.x0;
            } else if (hanging) {
                if (std::abs(line.box.x0 - valueX) > line.size * (markLength > 0 || list ? 4 : 1.2) || line.box.x0 < valueX - line.size * 1.2 || (far && !list && !between))
                    break;
            } else if (list) {
                static const QString open = QStringLiteral(":;,");
                const bool opened = open.contains(field.value.back()) || field.value.endsWith(QLatin1String("and")) || field.value.endsWith(QLatin1String("that")) || !lastMark.isEmpty();
                if (markLength > 0 && !(opened && marksFollow(lastMark, mark)))
                    break;
                if (markLength == 0 && ((line.bold && !before.bold) || (far && !opened) || (step > 2.4 * leading) || (endsShort(before, line, page.rightMargin) && lastMark.isEmpty() && !opened)))
                    break;
                if (markLength == 0 && !lastMark.isEmpty() && (far || (endsShort(before, line, page.rightMargin) && line.box.x0 <= valueX)))
                    break;
            } else if (!between) {
                if (far || endsShort(before, line, page.rightMargin) || line.bold != before.bold)
                    break;
            } else if (std::abs(line.size - before.size) > 0.08 * before.size || (line.bold && !before.bold && i == labelLine + 1)) {
                break;
            } else if (step > 3.6 * leading || (field.value.size() > longestTitle && field.role == titleRole)) {
                break;
            }
            if (markLength > 0)
                lastMark = mark;
            field.value = field.value.isEmpty() ? line.text : joinedLines(field.value, line.text);
            addPlace(field.source, line.page, line.box);
            taken.push_back(&line);
        }
    }
};

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
    if (facts.title.size() > longestTitle) {
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
    return match.hasMatch() && (line.bold || (isCapitals(text) && !words.contains(recommendRole, text)));
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
        const bool heading = line.text.size() < 60 && context.words.is(recommendRole, text);
        const bool asked = !heading && context.words.contains(QStringLiteral("report.asked"), text) && !context.inTable(line);
        if (!heading && !asked)
            continue;
        std::vector<const Line *> body;
        for (std::size_t k = heading ? i + 1 : i; k < lines.size() && body.size() < 60; ++k) {
            const Line &next = *lines[k];
            if (k > i && (isHeading(context.words, next) || !labelAt(context.words, next.text, false).first.isEmpty() || (next.bold && !line.bold)
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
        CoverReader cover(context, {lines.begin() + std::ptrdiff_t(i), lines.begin() + std::ptrdiff_t(end)});
        cover.readTables(tables);
        cover.readLines();
        const std::vector<const Line *> above = cover.above();
        QString reporter;
        const Line *reporterLine = nullptr;
        for (const Line *line : above)
            if (reporter.isEmpty() && !(reporter = reportOf(context.words, line->text)).isEmpty())
                reporterLine = line;
        const bool enough = cover.rolesFound() + (reporter.isEmpty() ? 0 : 1) >= 2
            && (cover.field(titleRole) || cover.field(dateRole) || cover.field(contactRole) || cover.field(recommendRole) || !reporter.isEmpty());
        // papers of another kind may have a cover too, on their first page and unmistakable
        const bool own = section.kind == SectionKind::Report || section.kind == SectionKind::Other;
        if (!own && (i > 0 || cover.rolesFound() < 3 || !(cover.field(titleRole) || cover.field(recommendRole))))
            break;
        // labels far down a page are no cover
        if (enough && above.size() <= 22) {
            ReportFacts facts;
            facts.item = section.item;
            const auto take = [&](const QString &role, QString &to) {
                if (const Field *field = cover.field(role)) {
                    to = field->value;
                    addPlaces(facts.source, field->source);
                }
            };
            take(titleRole, facts.title);
            if (const Field *field = cover.field(titleRole))
                facts.titleSource = field->source;
            if (facts.title.isEmpty())
                titleFromHeading(context, cover.free(), facts);
            take(authorRole, facts.author);
            if (const Field *field = cover.field(authorRole))
                facts.authorSource = field->source;
            if (facts.author.isEmpty() && reporterLine) {
                facts.author = reporter;
                facts.authorSource = sourceOf(*reporterLine);
            }
            static const QRegularExpression the(QStringLiteral("^the\\s+"), QRegularExpression::CaseInsensitiveOption);
            facts.author.remove(the);
            take(contactRole, facts.contact);
            if (facts.contact.endsWith(QLatin1Char('.')))
                facts.contact.chop(1);
            take(memberRole, facts.cabinetMember);
            take(wardsRole, facts.wards);
            take(classRole, facts.classification);
            take(recommendRole, facts.recommendations);
            if (const Field *field = cover.field(recommendRole))
                facts.recommendationsSource = field->source;
            if (const Field *field = cover.field(dateRole)) {
                if (const auto date = findDate(field->value))
                    facts.date = date->date;
                addPlaces(facts.source, field->source);
            }
            // `To: Health Scrutiny Committee, 28 November 2024`
            for (const Field &field : cover.fields)
                if (!facts.date.isValid() && field.role == otherRole && field.value.size() < 120)
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
